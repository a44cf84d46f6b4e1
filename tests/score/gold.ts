import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCsv, readReference, referenceDir, sha256 } from '../../pipeline/files.ts';
import { type Knowledge, prepare } from '../../pipeline/normalize/document.ts';
import { extract } from '../../pipeline/normalize/extract.ts';
import type { ArticleText } from '../../schemas/article.ts';
import { ACTIONS, CLAIMANT_SIDES, OUTCOMES, QUALIFIERS, SCOPES, SIDES } from '../../schemas/vocabulary.ts';
import type { Row } from './matching.ts';

const bound = z.int().nonnegative().nullable();
const day = z.iso.date().nullable();

const GoldCasualty = z.strictObject({
  side: z.enum(SIDES),
  outcome: z.enum(OUTCOMES),
  count: bound,
  count_low: bound,
  count_high: bound,
  qualifier: z.enum(QUALIFIERS),
  claimant: z.string(),
  claimant_side: z.enum(CLAIMANT_SIDES),
  place: z.string().nullable(),
  period_start: day,
  period_end: day,
  subset: z.boolean(),
  cue: z.string(),
});

const GoldControl = z.strictObject({
  place: z.string().nullable(),
  site: z.string().nullable(),
  action: z.enum(ACTIONS),
  actor_side: z.enum(SIDES),
  date_start: day,
  date_end: day,
  scope: z.enum(SCOPES),
  claimant: z.string(),
  claimant_side: z.enum(CLAIMANT_SIDES),
  cue: z.string(),
});

/** What a person wrote down for one article. */
const GoldFile = z.object({
  article_id: z.string(),
  casualty_claims: z.array(GoldCasualty),
  control_events: z.array(GoldControl),
});

export interface Judged {
  readonly articleId: string;
  /** In the third of articles whose text and errors nobody looks at while working on the rules. */
  readonly heldOut: boolean;
  readonly casualty: { readonly gold: readonly Row[]; readonly predicted: readonly Row[] };
  readonly control: { readonly gold: readonly Row[]; readonly predicted: readonly Row[] };
}

export interface GoldSet {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly articles: readonly Judged[];
}

/** A third by hash; invented articles say by their name what they are for. */
export const isHeldOut = (articleId: string): boolean =>
  articleId.startsWith('blind-') || (!articleId.startsWith('dev-') && Number.parseInt(sha256(articleId).slice(0, 2), 16) % 3 === 0);

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);

/** The articles of a manifest with their texts as stored, without the checks of the ingest stage. */
export const readManifest = (raw: string, knowledge: Knowledge): readonly ArticleText[] => {
  const folder = join(raw, 'articles');
  const stances = new Map(knowledge.reference.publishers.map((p) => [p.publisher, p.stance]));
  return parseCsv(readFileSync(join(folder, 'articles.csv'), 'utf8')).rows.map(({ cells }) => {
    const file = cells.file ?? '';
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
    const publisher = cells.publisher ?? '';
    return {
      article_id: cells.article_id ?? '',
      publisher,
      publisher_stance: stances.get(publisher) ?? 'unknown',
      title: orNull(cells.title),
      url: orNull(cells.url),
      published_on: orNull(cells.published_on),
      published_on_basis: orNull(cells.published_on_basis),
      language: orNull(cells.language) ?? 'en',
      source_file: `articles/${file}`,
      content_sha256: sha256(text),
      word_count: 0,
      sentence_count: 0,
      copies: null,
      text,
    };
  });
};

const inOrder = <T extends Row>(rows: readonly T[], id: string): readonly T[] =>
  [...rows].sort((a, b) => Number(a.char_start) - Number(b.char_start) || (String(a[id]) < String(b[id]) ? -1 : 1));

/** Reads a folder of gold and lets the extractor read its articles. Throws where gold is malformed or its article is missing. */
export const judge = (name: string, raw: string, goldFolder: string, only: string | null): GoldSet => {
  const knowledge = prepare(readReference(referenceDir(raw)));
  const articles = new Map(readManifest(raw, knowledge).map((a) => [a.article_id, a]));
  const files = readdirSync(goldFolder).filter((f) => f.endsWith('.json'));
  const judged = files
    .sort()
    .map((f) => GoldFile.parse(JSON.parse(readFileSync(join(goldFolder, f), 'utf8'))))
    .filter((gold) => only === null || gold.article_id === only)
    .map((gold): Judged => {
      const article = articles.get(gold.article_id);
      if (article === undefined) throw new Error(`gold of ${gold.article_id}: ${raw} has no such article`);
      const read = extract(article, knowledge);
      return {
        articleId: gold.article_id,
        heldOut: isHeldOut(gold.article_id),
        casualty: { gold: gold.casualty_claims, predicted: inOrder(read.casualty_claims, 'claim_id') },
        control: { gold: gold.control_events, predicted: inOrder(read.control_events, 'event_id') },
      };
    });
  return { name, knowledge, articles: judged };
};

/** Folders of gold that are at hand: the project's own, and further ones named by folder. */
export const isGoldAtHand = (raw: string, gold: string): boolean => existsSync(join(raw, 'articles', 'articles.csv')) && existsSync(gold);
