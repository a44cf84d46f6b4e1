import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../pipeline/files.ts';
import { type Rated, type RatedKind, sumOf, traitsOf } from '../../pipeline/normalize/lexicon/confidence.ts';
import { FEW, type JudgedRow, judgedRows } from './calibration.ts';
import { KINDS } from './figures.ts';
import { allGold } from './gold.ts';
import { criteriaFor } from './matching.ts';

/**
 * Counts the points of `pipeline/normalize/lexicon/confidence-points.ts` on the tuning part of the gold; `UPDATE=1` writes them.
 * Of the held-out part only one figure per kind is used: how much less often its rows are right altogether.
 * Rows of articles that no rule was written for lie in between what the two parts tell, and half the gap is taken off for all.
 */

/** A trait seen on fewer rows tells nothing. */
const SEEN = 10;
/** So many rows without any effect are thought to each trait: few rows move few points. */
const DOUBT = 4;
const ROUNDS = 40;
/** Smaller effects than these points are left out of the table. */
const SMALL = 2;

const share = (rows: readonly JudgedRow[]): number => rows.filter(({ right }) => right).length / Math.max(1, rows.length);

interface Fit {
  readonly start: number;
  readonly traits: ReadonlyMap<string, number>;
}

/** Traits are laid one over the other until what each adds to the others settles. */
const settle = (rows: readonly JudgedRow[]): Fit => {
  const read = rows.map(({ row, right }) => ({ traits: traitsOf(row as unknown as Rated), right: Number(right) }));
  const names = [...new Set(read.flatMap(({ traits }) => traits))].sort();
  const seen = names.filter((name) => read.filter(({ traits }) => traits.includes(name)).length >= SEEN);
  const points = new Map(seen.map((name) => [name, 0]));
  let start = share(rows);
  const stated = (traits: readonly string[]) => traits.reduce((sum, name) => sum + (points.get(name) ?? 0), start);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of seen) {
      const of = read.filter(({ traits }) => traits.includes(name));
      const left = of.reduce((sum, { traits, right }) => sum + right - stated(traits), 0);
      const own = (points.get(name) ?? 0) * of.length + left;
      points.set(name, own / (of.length + DOUBT));
    }
    start += read.reduce((sum, { traits, right }) => sum + right - stated(traits), 0) / Math.max(1, read.length);
  }
  return { start, traits: points };
};

interface Level {
  readonly sum: number;
  readonly rows: number;
  readonly right: number;
}

const shareOf = ({ rows, right }: Level): number => right / rows;
const joined = (a: Level, b: Level): Level => ({ sum: a.sum, rows: a.rows + b.rows, right: a.right + b.right });

/** What a sum of points is worth: neighbouring sums are put together until more points never mean fewer right rows, and no level rests on few rows. */
const levelsOf = (rows: readonly JudgedRow[], table: RoundedFit): readonly Level[] => {
  const bySum = new Map<number, Level>();
  for (const { row, right } of rows) {
    const sum = sumOf(table, row as unknown as Rated);
    bySum.set(sum, joined({ sum, rows: 1, right: Number(right) }, bySum.get(sum) ?? { sum, rows: 0, right: 0 }));
  }
  const levels: Level[] = [];
  for (const level of [...bySum.values()].sort((a, b) => a.sum - b.sum)) {
    levels.push(level);
    for (;;) {
      const [before, last] = levels.slice(-2);
      if (before === undefined || last === undefined || (before.rows >= FEW && shareOf(before) < shareOf(last))) break;
      levels.splice(-2, 2, joined(before, last));
    }
  }
  const [before, last] = levels.slice(-2);
  if (before !== undefined && last !== undefined && last.rows < FEW) levels.splice(-2, 2, joined(before, last));
  return levels;
};

interface RoundedFit {
  readonly start: number;
  readonly traits: Readonly<Record<string, number>>;
}

const rounded = ({ start, traits }: Fit): RoundedFit => ({
  start: Math.round(100 * start),
  traits: Object.fromEntries(
    [...traits]
      .map(([name, points]) => [name, Math.round(100 * points)] as const)
      .filter(([, points]) => Math.abs(points) >= SMALL)
      .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)),
  ),
});

const asSource = (kind: RatedKind, rows: readonly JudgedRow[], lessOnNew: number): string => {
  const table = rounded(settle(rows));
  const kept = 1 - lessOnNew / share(rows);
  const lines = Object.entries(table.traits).map(([name, points]) => `      '${name}': ${points},`);
  const levels = levelsOf(rows, table).map((level) => `      [${level.sum}, ${Math.min(97, Math.round(100 * kept * shareOf(level)))}],`);
  return [
    `  ${kind}: {`,
    `    start: ${table.start},`,
    lines.length === 0 ? '    traits: {},' : ['    traits: {', ...lines, '    },'].join('\n'),
    '    levels: [',
    ...levels,
    '    ],',
    '  },',
  ].join('\n');
};

const sets = await allGold(join(PROJECT, '..', 'shared'));
const criteria = criteriaFor(sets[0]?.knowledge.reference.places ?? []);
const tables = KINDS.map((kind) => {
  const rows = judgedRows(sets, kind, criteria);
  const tuning = rows.filter(({ heldOut }) => !heldOut);
  const heldOut = rows.filter((row) => row.heldOut);
  const gap = heldOut.length === 0 ? null : Math.max(0, share(tuning) - share(heldOut));
  return { kind, tuning, gap };
});
// where no held-out rows were coded, the smallest gap of the other kinds stands for them
const usual = Math.min(...tables.flatMap(({ gap }) => gap ?? []));
const source = [
  '/** Written by `UPDATE=1 npx tsx tests/score/fit-confidence.ts`: points in a hundred. A trait that is not listed adds nothing; a sum is worth what its level says. */',
  "import type { RatingTable } from './confidence-table.ts';",
  '',
  "export const POINTS: Readonly<Record<'casualty' | 'control' | 'incident', RatingTable>> = {",
  ...tables.map(({ kind, tuning, gap }) => asSource(kind, tuning, (gap ?? usual) / 2)),
  '};',
  '',
].join('\n');

const TABLE = join(PROJECT, 'pipeline', 'normalize', 'lexicon', 'confidence-points.ts');
/** The formatter may lay the table out otherwise. */
const words = (text: string): string => text.replace(/[\s',]/g, '');
process.stdout.write(source);
if (process.env.UPDATE === '1') writeFileSync(TABLE, source);
else
  process.stdout.write(
    words(readFileSync(TABLE, 'utf8')) === words(source)
      ? 'the table is up to date\n'
      : 'UPDATE=1 writes this table; then npx biome check --write\n',
  );
