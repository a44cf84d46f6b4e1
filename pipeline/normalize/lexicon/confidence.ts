import { POINTS } from './confidence-points.ts';
import type { RatingTable } from './confidence-table.ts';

/**
 * How sure a row is, told by how it was read: each kind of row starts at a number of points, each trait of its reading adds or takes some, and the sum
 * is worth the share of rows with such a sum that were right.
 * The points are measured, not felt: `npx tsx tests/score/fit-confidence.ts` counts them on the gold, `make score` prints what share of rows was right.
 */

export type RatedKind = keyof typeof POINTS;

/** The columns that tell how a row was read. */
export interface Rated {
  readonly rule: string;
  readonly claimant_step: string;
  readonly place_kind: string | null;
  readonly date_precision: string;
  readonly date_basis: string | null;
  readonly side?: string;
  readonly victim_group?: string | null;
  readonly subset_of?: string | null;
  readonly action?: string;
  readonly site?: string | null;
  readonly measure?: string;
}

/** "day after the date before", "counted back from publication": a day that stands in no calendar but must be counted. */
const COUNTED = /\b(?:the dates? before|counted (?:on|back))\b/;

const datesOf = ({ date_basis, date_precision }: Rated): string => {
  if (date_basis === null) return 'none';
  if (COUNTED.test(date_basis)) return 'counted from another';
  if (/statement/.test(date_basis)) return 'of the statement';
  return date_precision === 'month' || date_precision === 'year' ? 'a month' : 'told';
};

/** The traits of a row's reading, as the table of points names them. */
export const traitsOf = (row: Rated): readonly string[] => [
  `rule ${row.rule}`,
  `rules ${row.rule.split('-', 1)[0]}`,
  `claimant ${row.claimant_step}`,
  `place ${row.place_kind ?? 'none'}`,
  `dates ${datesOf(row)}`,
  ...(row.side === undefined ? [] : [`side ${row.side}`]),
  ...(row.victim_group === undefined ? [] : [row.victim_group === null ? 'people unnamed' : 'people named']),
  ...(row.subset_of == null ? [] : ['part of a count']),
  ...(row.action === undefined ? [] : [`action ${row.action}`, row.site === null ? 'place itself' : 'site']),
];

/** Points of the traits that count; all others add nothing. */
export const pointsOf = (table: Pick<RatingTable, 'traits'>, row: Rated): readonly (readonly [trait: string, points: number])[] =>
  traitsOf(row).flatMap((trait) => {
    const points = table.traits[trait];
    return points === undefined ? [] : [[trait, points] as const];
  });

export const sumOf = (table: Pick<RatingTable, 'start' | 'traits'>, row: Rated): number =>
  pointsOf(table, row).reduce((sum, [, points]) => sum + points, table.start);

/** What a sum of points is worth; less than the lowest level is worth no less. */
export const worthOf = ({ levels }: Pick<RatingTable, 'levels'>, sum: number): number =>
  ((levels.findLast(([from]) => sum >= from) ?? levels[0])?.[1] ?? 50) / 100;

/** Estimated share of right rows among those read like this one, 0 to 1. */
export const confidenceOf = (kind: RatedKind, row: Rated): number => worthOf(POINTS[kind], sumOf(POINTS[kind], row));

/** The same row with its confidence: asked last, once repeats are merged and parts have their wholes. */
export const rated =
  <T extends Rated & { readonly confidence: number }>(kind: RatedKind) =>
  (row: T): T => ({ ...row, confidence: confidenceOf(kind, row) });
