import type { RatedKind } from '../../pipeline/normalize/lexicon/confidence.ts';
import { KINDS } from './figures.ts';
import type { GoldSet } from './gold.ts';
import { type Criteria, matchRows, type Row } from './matching.ts';

/** Whether the stated confidence is the share of right rows: a row is right where it matches a gold row in core, as the annotation guide says. */

export interface JudgedRow {
  readonly row: Row;
  readonly right: boolean;
  readonly heldOut: boolean;
}

export const judgedRows = (
  sets: readonly GoldSet[],
  kind: RatedKind,
  criteria: Readonly<Record<RatedKind, Criteria>>,
): readonly JudgedRow[] =>
  sets
    .flatMap((set) => set.articles)
    .flatMap((article) => {
      const { predicted, gold } = article[kind];
      const right = new Set(matchRows(predicted, gold, criteria[kind]).kept.map(([row]) => row));
      return predicted.map((row) => ({ row, right: right.has(row), heldOut: article.heldOut }));
    });

export interface Bin {
  /** The bin holds confidences from this on, up to the next tenth. */
  readonly from: number;
  readonly rows: number;
  /** Mean of the stated confidences. */
  readonly stated: number;
  /** Share of right rows. */
  readonly right: number;
}

/** Ten bins by stated confidence; bins without rows are left out. */
export const binsOf = (rows: readonly JudgedRow[]): readonly Bin[] =>
  Array.from({ length: 10 }, (_, tenth) => {
    const inside = rows.filter(({ row }) => Math.min(9, Math.floor(Number(row.confidence) * 10 + 1e-9)) === tenth);
    const mean = (of: (row: JudgedRow) => number) => inside.reduce((sum, row) => sum + of(row), 0) / Math.max(1, inside.length);
    return {
      from: tenth / 10,
      rows: inside.length,
      stated: mean(({ row }) => Number(row.confidence)),
      right: mean(({ right }) => Number(right)),
    };
  }).filter(({ rows }) => rows > 0);

/** Below so many rows the share says little: one row more or less moves it by five points. */
export const FEW = 20;

const remark = ({ rows, stated, right }: Bin): string => {
  const off = Math.abs(stated - right) > 0.1;
  if (rows < FEW) return off ? 'few rows, off' : 'few rows';
  return off ? 'OFF by more than 0.1' : 'within 0.1';
};

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

export const calibrationLines = (sets: readonly GoldSet[], criteria: Readonly<Record<RatedKind, Criteria>>): readonly string[] => [
  '',
  'confidence: stated beside the share of rows that match gold in core',
  ...KINDS.flatMap((kind) => {
    const rows = judgedRows(sets, kind, criteria);
    const parts = [
      ['all gold', rows],
      ['tuning', rows.filter(({ heldOut }) => !heldOut)],
      ['held-out', rows.filter(({ heldOut }) => heldOut)],
    ] as const;
    return parts.flatMap(([part, of]) => [
      `  ${kind}, ${part}: ${of.length} rows`,
      ...binsOf(of).map(
        (bin) =>
          `    ${bin.from.toFixed(1)} to ${(bin.from + 0.1).toFixed(1)}  rows ${String(bin.rows).padStart(4)}  stated ${percent(bin.stated)}  right ${percent(bin.right)}  ${remark(bin)}`,
      ),
    ]);
  }),
];
