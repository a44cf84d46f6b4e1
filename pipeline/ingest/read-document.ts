import { marked } from 'marked';
import { isAlias, isMap, isScalar, parseDocument } from 'yaml';
import { declaredIn, decodeBytes } from './decode.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { givenFrom } from './field-names.ts';
import type { Fault, Given } from './found.ts';
import { pageMetadata } from './page-metadata.ts';
import { pageText } from './page-text.ts';
import { joinParagraphs, paragraphsOf } from './paragraphs.ts';
import { looksBinary } from './stored-text.ts';

/** The formats that hold one article, by the end of a file's name. */
export const DOCUMENT_ENDS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml'] as const;

/** A document read: its text, what it states of itself (front matter) and what its page says by the way (meta elements). */
export interface ReadDocument {
  readonly given: Given;
  readonly hints: Given;
  readonly text: string;
}

const nothing: Given = {};

interface FrontMatter {
  readonly given: Given;
  readonly body: string;
}

/** Letters of front matter that are read: far more than any author writes, and few enough for a parser that goes down into what is nested. */
const MOST_OF_FRONT_MATTER = 16_384;

/** Cuts the YAML between two lines of `---` off a text that begins with it. All values stay as written: `id: 007` is "007". */
export const readFrontMatter = (text: string): FrontMatter | Fault => {
  const lines = text.split('\n');
  if (!/^---\s*$/.test(lines[0] ?? '')) return { given: nothing, body: text };
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0)
    return {
      field: null,
      message: 'the front matter that begins with --- has no end: write --- on a line of its own behind it',
      value: null,
    };
  const matter = lines.slice(1, end).join('\n');
  if (matter.length > MOST_OF_FRONT_MATTER)
    return {
      field: null,
      message: `the front matter has more than ${MOST_OF_FRONT_MATTER} letters: expected a few \`name: value\` lines`,
      value: null,
    };
  const document = parseDocument(matter, { schema: 'failsafe', logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    return { field: null, message: `the front matter is not YAML: line ${line} cannot be read`, value: lines[line - 1] ?? null };
  }
  const body = lines.slice(end + 1).join('\n');
  if (document.contents === null) return { given: nothing, body };
  if (!isMap(document.contents)) return { field: null, message: 'the front matter holds no `name: value` lines', value: lines[1] ?? null };
  const values = document.contents.items.map(({ key, value }): [string, string | null] => {
    const node = isAlias(value) ? value.resolve(document) : value;
    return [String(key), isScalar(node) ? String(node.value ?? '') : null];
  });
  return { given: givenFrom(values), body };
};

/** More than any author sets in one paragraph; the time to pair them grows with their square. */
const MOST_MARKS = 500;
const MARK = /[_*~`[\]<]/g;

/** Paragraphs that are full of marks keep them as signs of their own. */
const withFewMarks = (body: string): string =>
  body
    .split(/(\n[ \t]*\n)/)
    .map((block) => ((block.match(MARK)?.length ?? 0) > MOST_MARKS ? block.replace(MARK, '\\$&') : block))
    .join('');

/** Markdown without its marks, one line per paragraph; a first heading is the title where none is given. */
const readMarkdown = (text: string): ReadDocument | Fault => {
  const matter = readFrontMatter(text);
  if (!('body' in matter)) return matter;
  const page = parsePage(marked.parse(withFewMarks(matter.body), { async: false, gfm: true }));
  for (const image of [...page.querySelectorAll('img, script, style')]) image.remove();
  const paragraphs = paragraphsOf(page.body);
  const [heading] = paragraphs;
  const title = matter.given.title ?? (heading?.tag === 'h1' ? heading.text : null);
  const lines = paragraphs.filter((paragraph, i) => !(i === 0 && paragraph.tag === 'h1' && paragraph.text === title)).map((p) => p.text);
  return { given: matter.given, hints: title === null ? nothing : { title }, text: joinParagraphs(lines) };
};

const readPage = (html: string): ReadDocument => {
  const page: DomDocument = parsePage(html);
  const hints = pageMetadata(page, html);
  return { given: nothing, hints, text: pageText(page, hints.title ?? null) };
};

/** What made a reader of markup give up, for a person. */
export const whyUnreadable = (error: unknown): string => {
  if (error instanceof RangeError) return 'its parts stand too deep in each other';
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
};

/** Reads the bytes of one document by the end of its name. The text is decoded; line ends are not yet settled. */
export const readDocument = (end: string, bytes: Uint8Array): ReadDocument | Fault => {
  try {
    return readBytes(end, bytes);
  } catch (error) {
    return { field: 'text', message: `the file cannot be read: ${whyUnreadable(error)}`, value: null };
  }
};

const readBytes = (end: string, bytes: Uint8Array): ReadDocument | Fault => {
  const isPage = end.includes('htm');
  const decoded = decodeBytes(bytes, isPage ? declaredIn(bytes) : null);
  if (looksBinary(decoded)) return { field: 'text', message: 'not a text: a binary file under the name of a text', value: null };
  if (isPage) return readPage(decoded);
  if (end.startsWith('.m')) return readMarkdown(decoded.replace(/\r\n?/g, '\n'));
  return { given: nothing, hints: nothing, text: decoded };
};
