import { z } from 'zod';
import type { ArticleText } from '../../schemas/article.ts';
import type { Operation } from '../../schemas/reference.ts';
import { inferPublishedOn } from '../dates/infer-published-on.ts';
import { sha256, stableId } from '../files.ts';
import { READING_LIMITS, type ReadingLimits } from '../stage.ts';
import { dayInUrl, readDay } from './calendar-day.ts';
import { parsePage } from './dom.ts';
import type { Fault, Field, Found } from './found.ts';
import { detectLanguage, languageCode, languageName } from './language.ts';
import { bytesOfText, textTooLarge } from './limits.ts';
import { joinParagraphs, paragraphsOf } from './paragraphs.ts';
import { hostOf, namePublisher, type PublisherIndex } from './publisher-name.ts';
import { whyUnreadable } from './read-document.ts';
import { countSentences, countWords, saysNothing, storedText } from './stored-text.ts';
import { unwrapLines } from './unwrap-lines.ts';

export interface Context {
  readonly publishers: PublisherIndex;
  readonly operations: readonly Operation[];
  readonly limits?: ReadingLimits;
}

/** An article but for its copies, and what a person may want to know about how it was read. */
export interface Draft {
  readonly article: Omit<ArticleText, 'copies'>;
  /** Whether the id was stated, or made from the file's name or from address and text. */
  readonly idFrom: 'given' | 'file' | 'content';
  /** Whether the day of publication was inferred from the text. */
  readonly inferred: boolean;
  readonly notes: readonly string[];
}

const ArticleId = z
  .string()
  .max(200, 'the id is longer than 200 characters')
  .regex(/^[^|\p{Cc}]+$/u, 'the id holds a | or a control character: ids are listed separated by |');

interface Published {
  readonly inferred: boolean;
  readonly on: string | null;
  readonly basis: string | null;
}

/** The day given, else the page's own, else the address's, else what the text pins down. */
const published = (found: Found, text: string, url: string | null, title: string | null, context: Context): Published => {
  const given = found.given.published_on ?? found.hints.published_on ?? null;
  if (given !== null) {
    const read = readDay(given);
    if ('day' in read) return { inferred: false, on: read.day, basis: found.given.published_on_basis ?? 'stated' };
  }
  const inUrl = url === null ? null : dayInUrl(url);
  if (inUrl !== null) return { inferred: false, on: inUrl, basis: 'in url' };
  const inferred = inferPublishedOn(text, { title, url, operations: context.operations });
  // A guess that is not near would date events wrongly without a word of warning: no day is better.
  if (inferred === null || !inferred.near) return { inferred: false, on: null, basis: null };
  return {
    inferred: true,
    on: inferred.publishedOn,
    basis: `inferred${inferred.sure ? '' : ', may be off by some days'}: ${inferred.basis}`,
  };
};

/** "articles/2023/Kawlin falls.html" gives "Kawlin-falls". */
const idOfFile = (path: string): string => {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.gz$/i, '')
    .replace(/\.[^.]*$/, '');
  return name.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^-+|-+$/g, '') || stableId('article', [path]);
};

/** A text that is the HTML of a page's body, as content exports hold it: "<p>The town fell.</p>". */
const isMarkup = (text: string): boolean => /<\/p>|<br\s*\/?>/i.test(text) && /^\s*</.test(text);

const textOfMarkup = (markup: string): string | Fault => {
  try {
    return joinParagraphs(paragraphsOf(parsePage(markup).body).map((p) => p.text));
  } catch (error) {
    return { field: 'text', message: `the text cannot be read: ${whyUnreadable(error)}`, value: markup.slice(0, 100) };
  }
};

/** All that is wrong with an article, the first fault first. */
const faultsOf = (found: Found, text: string, detected: string | null): readonly Fault[] => {
  const faults: Fault[] = [];
  const add = (field: Field, message: string, value: string | null, at?: Fault['at']) =>
    faults.push({ field, message, value, ...(at === undefined ? {} : { at }) });
  const id = found.given.article_id;
  const parsed = id === undefined ? null : ArticleId.safeParse(id);
  if (parsed !== null && !parsed.success) add('article_id', parsed.error.issues[0]?.message ?? 'not an id', id ?? null);
  const whole = found.kind === 'archive' ? found.origin : { file: found.sourceFile, line: null };
  if (saysNothing(text)) add('text', 'the text is empty', null, whole);
  const day = found.given.published_on === undefined ? null : readDay(found.given.published_on);
  if (day !== null && 'fault' in day) add('published_on', day.fault, found.given.published_on ?? null);
  const stated = found.given.language === undefined ? null : languageCode(found.given.language);
  if (stated !== null && stated !== 'en')
    add('language', `the language is stated as ${found.given.language}: only English is read`, found.given.language ?? null);
  else if (detected !== null && detected !== 'en')
    add('language', `the text reads as ${languageName(detected)}: only English is read`, text.trim().slice(0, 100), whole);
  return faults;
};

/** Makes an article of what was found, or says what is wrong with it. Pure. */
export const draftArticle = (found: Found, context: Context): Draft | Fault => {
  const { given, hints } = found;
  const raw = found.kind === 'archive' && isMarkup(found.text) ? textOfMarkup(found.text) : found.text;
  if (typeof raw !== 'string') return raw;
  const limits = context.limits ?? READING_LIMITS;
  if (raw.length > bytesOfText(limits)) return { field: 'text', message: textTooLarge(limits), value: raw.slice(0, 100) };
  const text = unwrapLines(storedText(raw));
  const detected = detectLanguage(text);
  const [fault, ...more] = faultsOf(found, text, detected);
  if (fault !== undefined)
    return more.length === 0 ? fault : { ...fault, message: [fault, ...more].map((f) => f.message).join('; also: ') };

  const notes: string[] = [];
  const address = given.url ?? hints.url ?? null;
  const url = address === null || hostOf(address) === null ? null : address;
  const where = found.origin.line === null ? found.origin.file : `${found.origin.file}:${found.origin.line}`;
  if (given.url !== undefined && url === null) notes.push(`${where} url ${JSON.stringify(given.url)}: not a web address, left empty`);
  const title = given.title ?? hints.title ?? null;
  const { publisher, stance } = namePublisher(given.publisher ?? null, hints.publisher ?? null, url, context.publishers);
  const day = published(found, text, url, title, context);
  const idFrom = given.article_id !== undefined ? 'given' : found.kind === 'archive' ? 'content' : 'file';
  const article_id = given.article_id ?? (found.kind === 'archive' ? stableId('article', [url, text]) : idOfFile(found.sourceFile));
  return {
    article: {
      article_id,
      publisher,
      publisher_stance: stance,
      title,
      url,
      published_on: day.on,
      published_on_basis: day.basis,
      language: 'en',
      source_file: found.sourceFile,
      content_sha256: sha256(text),
      word_count: countWords(text),
      sentence_count: countSentences(text),
      text,
    },
    idFrom,
    inferred: day.inferred,
    notes,
  };
};
