import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
import { CONTEXT, OTHER_NEWS, PERSONS } from './plain-paragraphs.ts';
import { type Random, randomFrom } from './random.ts';
import { MONTHS, type Names, namesOf, rewriter, WEEKDAYS } from './recombine.ts';

/**
 * A generated archive: articles of about 3,000 characters, the same for the same seed.
 * A third tell of other things and hold no claim. Two thirds report fighting: three to five paragraphs of one bundled digest, under other
 * names, numbers and dates, among paragraphs of background, about a third of the text. The digests themselves hold nothing but claims.
 */
export interface Archive {
  article(index: number): ArticleText;
}

const SEED = 1027;
const LENGTH = { low: 2200, high: 3800 };
const PUBLISHERS = ['The Irrawaddy', 'Myanmar Now', 'Mizzima', 'Democratic Voice of Burma', 'Radio Free Asia', 'Xinhua'];

interface Fund {
  readonly names: Names;
  /** The paragraphs of each bundled digest. */
  readonly digests: readonly (readonly string[])[];
}

const filled = (paragraph: string, names: Names, random: Random): string =>
  paragraph.replace(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case 'town':
      case 'other':
        return random.pick(names.towns);
      case 'actor': {
        const actor = random.pick(names.actors);
        return random.next() < 0.5 ? actor.name : actor.abbreviation;
      }
      case 'n':
        return String(random.between(40, 900));
      case 'small':
        return String(random.between(2, 60));
      case 'big':
        return random.between(1200, 98_000).toLocaleString('en-US');
      case 'day':
        return String(random.between(1, 28));
      case 'weekday':
        return random.pick(WEEKDAYS);
      case 'month':
        return random.pick(MONTHS);
      case 'year':
        return String(random.between(2021, 2025));
      case 'person':
        return random.pick(PERSONS);
      default:
        throw new Error(`no word for {${slot}}`);
    }
  });

/** Paragraphs of a fund in a drawn order, none twice, until the text is long enough. */
const fill = (fund: readonly string[], length: number, names: Names, random: Random): readonly string[] => {
  const left = [...fund];
  const chosen: string[] = [];
  for (let size = 0; size < length && left.length > 0; ) {
    const [paragraph] = left.splice(random.between(0, left.length - 1), 1);
    const text = filled(paragraph ?? '', names, random);
    chosen.push(text);
    size += text.length + 2;
  }
  return chosen;
};

const reportOf = ({ names, digests }: Fund, random: Random): readonly string[] => {
  const digest = random.pick(digests);
  const rewrite = rewriter(names, random);
  const size = Math.min(digest.length, random.between(3, 5));
  const from = random.between(0, digest.length - size);
  const claims = digest.slice(from, from + size).map(rewrite);
  const told = claims.reduce((sum, { length }) => sum + length + 2, 0);
  const context = [...fill(CONTEXT, random.between(LENGTH.low, LENGTH.high) - told, names, random)];
  // the news first, then background with the rest of the news in between
  const paragraphs = claims.splice(0, 1);
  while (claims.length + context.length > 0) {
    const next = random.next() < claims.length / (claims.length + context.length) ? claims.shift() : context.shift();
    paragraphs.push(next ?? claims.shift() ?? '');
  }
  return paragraphs;
};

const publishedOn = (random: Random): string =>
  new Date(Date.UTC(2022, 0, 1) + random.between(0, 4 * 365 - 1) * 86_400_000).toISOString().slice(0, 10);

const articleOf = (fund: Fund, index: number): ArticleText => {
  const random = randomFrom(SEED + index * 7919);
  const reports = index % 3 !== 2;
  const paragraphs = reports ? reportOf(fund, random) : fill(OTHER_NEWS, random.between(LENGTH.low, LENGTH.high), fund.names, random);
  const text = paragraphs.join('\n\n');
  const id = `bench-${String(index).padStart(8, '0')}`;
  return {
    article_id: id,
    publisher: random.pick(PUBLISHERS),
    publisher_stance: 'unknown',
    title: null,
    url: `https://example.org/${id}`,
    published_on: publishedOn(random),
    published_on_basis: 'stated',
    language: 'en',
    source_file: 'articles/bench.ndjson',
    content_sha256: createHash('sha256').update(text).digest('hex'),
    word_count: text.split(/\s+/).length,
    sentence_count: 1,
    copies: null,
    text,
  };
};

/** `digests` are the texts of the bundled articles. */
export const openArchive = (reference: Reference, digests: readonly string[]): Archive => {
  const fund: Fund = {
    names: namesOf(reference),
    digests: digests.map((text) =>
      text
        .split(/\n\s*\n/)
        .map((p) => p.trim())
        .filter((p) => p !== ''),
    ),
  };
  return { article: (index) => articleOf(fund, index) };
};

/** The texts of the articles that a manifest lists, in its order. */
export const textsOf = (folder: string, files: readonly string[]): readonly string[] =>
  files.map((file) => readFileSync(join(folder, file), 'utf8'));
