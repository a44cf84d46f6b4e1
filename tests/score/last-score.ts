import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../../pipeline/files.ts';
import { type Figures, KINDS, type Kind, outcomeOf } from './figures.ts';
import type { Judged } from './gold.ts';
import type { Criteria } from './matching.ts';

const Headline = z.strictObject({ core: z.number(), full: z.number() });

/** The score as it was committed: headline figures of each part, and the fate of each gold row of the tuning part. */
const LastScore = z.strictObject({
  figures: z.record(z.string(), z.record(z.string(), Headline)),
  articles: z.record(z.string(), z.record(z.string(), z.strictObject({ rows: z.string(), extra: z.int() }))),
});
export type LastScore = z.infer<typeof LastScore>;

type ByKind<T> = Readonly<Record<Kind, T>>;

export const takeScore = (
  articles: readonly Judged[],
  parts: Readonly<Record<string, ByKind<Figures>>>,
  criteria: ByKind<Criteria>,
): LastScore => ({
  figures: Object.fromEntries(
    Object.entries(parts).map(([part, kinds]) => [
      part,
      Object.fromEntries(KINDS.map((kind) => [kind, { core: kinds[kind].core.f1, full: kinds[kind].full.f1 }])),
    ]),
  ),
  articles: Object.fromEntries(
    articles
      .filter((article) => !article.heldOut)
      .map((article) => [article.articleId, Object.fromEntries(KINDS.map((kind) => [kind, outcomeOf(article, kind, criteria[kind])]))]),
  ),
});

export const readScore = (path: string): LastScore | null =>
  existsSync(path) ? LastScore.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;

export const writeScore = (path: string, score: LastScore): void => writeWhole(path, `${JSON.stringify(score, null, 1)}\n`);

export interface Change {
  readonly articleId: string;
  readonly kind: Kind;
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  /** Rows too many, now less then. */
  readonly extra: number;
}

const RANK: Readonly<Record<string, number>> = { '.': 0, c: 1, F: 2 };

/** Which gold rows (by index) fare better or worse than at the last score; articles that are new or gone are left out. */
export const changesSince = (last: LastScore, now: LastScore): readonly Change[] =>
  Object.entries(now.articles).flatMap(([articleId, kinds]) =>
    KINDS.flatMap((kind): Change[] => {
      const before = last.articles[articleId]?.[kind];
      const after = kinds[kind];
      if (before === undefined || after === undefined || before.rows.length !== after.rows.length) return [];
      const rise = [...after.rows].map((letter, i) => (RANK[letter] ?? 0) - (RANK[before.rows[i] ?? '.'] ?? 0));
      const where = (sign: number) => rise.flatMap((by, i) => (by * sign > 0 ? [i] : []));
      const change = { articleId, kind, gained: where(1), lost: where(-1), extra: after.extra - before.extra };
      return change.gained.length + change.lost.length === 0 && change.extra === 0 ? [] : [change];
    }),
  );

const TOLERATED = 0.005;

/** A sentence for each core F1 over all articles that fell by more than half a point. */
export const falls = (last: LastScore, now: LastScore): readonly string[] =>
  KINDS.flatMap((kind) => {
    const [before, after] = [last.figures.all?.[kind]?.core ?? 0, now.figures.all?.[kind]?.core ?? 0];
    return before - after > TOLERATED ? [`${kind}: core F1 fell from ${(100 * before).toFixed(1)} to ${(100 * after).toFixed(1)}`] : [];
  });
