import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { PROJECT, readNdjson, readReference, referenceDir, sha256, stageFiles } from '../../pipeline/files.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { readArticle } from '../../pipeline/normalize/check-rows.ts';
import { type Knowledge, prepare } from '../../pipeline/normalize/document.ts';
import { silent } from '../../pipeline/stage.ts';
import { ArticleText } from '../../schemas/article.ts';
import { ACTIONS, CLAIMANT_SIDES, MEASURES, OUTCOMES, QUALIFIERS, SCOPES, SIDES } from '../../schemas/vocabulary.ts';
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

const GoldIncident = z.strictObject({
  measure: z.enum(MEASURES),
  actor_side: z.enum(SIDES),
  count: bound,
  count_low: bound,
  count_high: bound,
  qualifier: z.enum(QUALIFIERS),
  claimant: z.string(),
  claimant_side: z.enum(CLAIMANT_SIDES),
  place: z.string().nullable(),
  period_start: day,
  period_end: day,
  cue: z.string(),
});

/** What a person wrote down for one article. */
const GoldFile = z.object({
  article_id: z.string(),
  casualty_claims: z.array(GoldCasualty),
  control_events: z.array(GoldControl),
});

/** Incident claims are coded for some articles only: a folder of its own, by article id. */
const GoldIncidents = z.object({ article_id: z.string(), incident_claims: z.array(GoldIncident) });
const INCIDENTS = join(PROJECT, 'tests', 'gold', 'incidents');

/** Null where nobody coded the article's incidents; texts from elsewhere are others under the same id. */
const goldIncidents = (raw: string, articleId: string): readonly Row[] | null => {
  const path = join(INCIDENTS, `${articleId}.json`);
  if (relative(PROJECT, raw).startsWith('..') || !existsSync(path)) return null;
  const gold = GoldIncidents.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (gold.article_id !== articleId) throw new Error(`${path} is gold of ${gold.article_id}`);
  return gold.incident_claims;
};

export interface Judged {
  readonly articleId: string;
  /** In the third of articles whose text and errors nobody looks at while working on the rules. */
  readonly heldOut: boolean;
  readonly casualty: { readonly gold: readonly Row[]; readonly predicted: readonly Row[] };
  readonly control: { readonly gold: readonly Row[]; readonly predicted: readonly Row[] };
  /** Both empty where nobody coded the article's incidents. */
  readonly incident: { readonly gold: readonly Row[]; readonly predicted: readonly Row[] };
}

export interface GoldSet {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly articles: readonly Judged[];
  /** The articles as they were read, by id. */
  readonly texts: ReadonlyMap<string, ArticleText>;
}

/** A third by hash; invented articles say by their name what they are for. */
export const isHeldOut = (articleId: string): boolean =>
  articleId.startsWith('blind-') || (!articleId.startsWith('dev-') && Number.parseInt(sha256(articleId).slice(0, 2), 16) % 3 === 0);

/** The articles of a raw folder as the pipeline reads them, by id. */
const ingestArticles = async (raw: string): Promise<ReadonlyMap<string, ArticleText>> => {
  const out = mkdtempSync(join(tmpdir(), 'claimledger-gold-'));
  try {
    await ingest({ raw, out, asOf: null, jobs: 1, progress: silent });
    const articles = new Map<string, ArticleText>();
    for await (const article of readNdjson(stageFiles(out).articles, ArticleText)) articles.set(article.article_id, article);
    return articles;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};

const inOrder = <T extends Row>(rows: readonly T[], id: string): readonly T[] =>
  [...rows].sort((a, b) => Number(a.char_start) - Number(b.char_start) || (String(a[id]) < String(b[id]) ? -1 : 1));

/**
 * Reads a folder of gold and lets the extractor read its articles. Throws where gold is malformed.
 * An article that ingest merged or rejected has no predicted rows; rows that do not fit are told by `complain`.
 */
export const judge = async (
  name: string,
  raw: string,
  goldFolder: string,
  only: string | null,
  complain: (line: string) => void = () => undefined,
): Promise<GoldSet> => {
  const knowledge = prepare(readReference(referenceDir(raw)));
  const articles = await ingestArticles(raw);
  const files = readdirSync(goldFolder).filter((f) => f.endsWith('.json'));
  const judged = files
    .sort()
    .map((f) => GoldFile.parse(JSON.parse(readFileSync(join(goldFolder, f), 'utf8'))))
    .filter((gold) => only === null || gold.article_id === only)
    .map((gold): Judged => {
      const article = articles.get(gold.article_id);
      if (article === undefined) complain(`${name}: ${gold.article_id} is no article of ${raw}`);
      const read = article === undefined ? null : readArticle(article, knowledge);
      const incidents = goldIncidents(raw, gold.article_id);
      for (const reject of read?.rejects ?? []) complain(`${name}: ${gold.article_id}: ${reject.message}`);
      return {
        articleId: gold.article_id,
        heldOut: isHeldOut(gold.article_id),
        casualty: { gold: gold.casualty_claims, predicted: inOrder(read?.extraction?.casualty_claims ?? [], 'claim_id') },
        control: { gold: gold.control_events, predicted: inOrder(read?.extraction?.control_events ?? [], 'event_id') },
        incident: {
          gold: incidents ?? [],
          predicted: incidents === null ? [] : inOrder(read?.extraction?.incident_claims ?? [], 'incident_id'),
        },
      };
    });
  return { name, knowledge, articles: judged, texts: articles };
};

/** Folders of gold that are at hand: the project's own, and further ones named by folder. */
export const isGoldAtHand = (raw: string, gold: string): boolean => existsSync(join(raw, 'articles', 'articles.csv')) && existsSync(gold);

/** Every set of gold at hand: the project's own two, and the one in a further folder. */
export const allGold = async (
  further: string,
  only: string | null = null,
  complain?: (line: string) => void,
): Promise<readonly GoldSet[]> => {
  const folder = join(PROJECT, 'tests', 'gold');
  const places = [
    { name: 'corpus', raw: join(PROJECT, 'raw'), gold: join(folder, 'corpus') },
    { name: 'unseen', raw: join(folder, 'unseen'), gold: join(folder, 'unseen', 'gold') },
    { name: FURTHER, raw: further, gold: join(further, 'gold') },
  ].filter(({ raw, gold }) => isGoldAtHand(raw, gold));
  const sets = await Promise.all(places.map(({ name, raw, gold }) => judge(name, raw, gold, only, complain)));
  return sets.filter((set) => set.articles.length > 0);
};

export const FURTHER = 'further gold';
