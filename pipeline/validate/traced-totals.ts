import { type Check, faultIn, numberOf, rowsOf } from './check.ts';
import type { Fault, Located } from './fault.ts';
import type { Record } from './stage-records.ts';

/** Every total is the sum of the claims that counted_claims names for it, and every claim that counts has its total. */

interface Total {
  readonly table: string;
  /** Where a claim finds its total: the roll-up level, the column with its key, the flag under which one_per_cluster counts it. */
  readonly ways: readonly { readonly level: string | null; readonly key: string | null; readonly flag: string }[];
  /** The column of the total's own table that holds that key. */
  readonly key: string | null;
  readonly byVoice: boolean;
}

const one = (key: string | null, flag: string) => [{ level: null, key, flag }];

const TOTALS: readonly Total[] = [
  { table: 'casualties_by_side', key: null, byVoice: false, ways: one(null, 'in_total') },
  { table: 'casualties_by_month', key: 'month', byVoice: false, ways: one('month', 'in_total') },
  { table: 'casualties_by_battle', key: 'battle_id', byVoice: false, ways: one('battle_id', 'in_battle') },
  { table: 'casualties_by_claimant', key: 'claimant', byVoice: true, ways: one('claimant', 'in_total') },
  {
    table: 'casualties_by_place',
    key: 'place_key',
    byVoice: false,
    ways: ['place', 'township', 'state_region', 'country'].map((level) => ({ level, key: `${level}_key`, flag: `in_${level}` })),
  },
];

interface Sum {
  claims: number;
  low: number;
  high: number | null;
  readonly clusters: Set<unknown>;
  readonly articles: Set<unknown>;
  readonly first: Located<Record>;
}

const keyOf = (row: Record, rule: unknown, level: unknown, key: unknown): string =>
  [rule, level, key, row.side, row.outcome, row.claimant_side, row.stock].join('\u0000');

interface Counted {
  readonly rule: string;
  readonly low: unknown;
  readonly high: unknown;
  readonly cluster: unknown;
}

/** What each rule counts of a claim under a flag; nothing where it does not count it. */
const countedOf = (row: Record, flag: string): readonly Counted[] => {
  const once = { low: row.low, high: row.high, cluster: row.cluster_claim_id };
  const stands = row[flag] === true;
  return [
    { ...once, rule: 'sum_of_claims', cluster: row.claim_id },
    ...(stands ? [{ ...once, rule: 'one_per_cluster' }] : []),
    ...(stands && row.supported === true ? [{ ...once, rule: 'conservative', low: row.supported_low, high: row.supported_high }] : []),
  ];
};

const sumsOf = (counted: readonly Located<Record>[], { ways, byVoice }: Total): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>();
  for (const located of counted) {
    const { row } = located;
    if ((row.counted_among === 'claimant') !== byVoice) continue;
    for (const { level, key, flag } of ways) {
      if (key !== null && row[key] === null) continue;
      for (const { rule, low, high, cluster } of countedOf(row, flag)) {
        const at = keyOf(row, rule, level, key === null ? null : row[key]);
        const sum = sums.get(at) ?? { claims: 0, low: 0, high: 0, clusters: new Set(), articles: new Set(), first: located };
        sum.claims++;
        sum.low += typeof low === 'number' ? low : 0;
        sum.high = sum.high === null || typeof high !== 'number' ? null : sum.high + high;
        sum.clusters.add(cluster);
        sum.articles.add(row.article_id);
        sums.set(at, sum);
      }
    }
  }
  return sums;
};

export const tracedTotals: Check = (tables) => {
  if (!tables.has('counted_claims')) return [];
  return TOTALS.flatMap((total): readonly Fault[] => {
    const sums = new Map(sumsOf(rowsOf(tables, 'counted_claims'), total));
    const faults = rowsOf(tables, total.table).flatMap((located): readonly Fault[] => {
      const { row } = located;
      const at = keyOf(row, row.rule, row.level ?? null, total.key === null ? null : row[total.key]);
      const sum = sums.get(at);
      sums.delete(at);
      if (sum === undefined) return [faultIn(located, 'claims', 'claims in counted_claims that add up to this total')];
      const told = { claims: sum.claims, clusters: sum.clusters.size, articles: sum.articles.size, low: sum.low, high: sum.high };
      return Object.entries(told)
        .filter(([column, value]) => numberOf(row[column]) !== value)
        .map(([column, value]) => faultIn(located, column, `${value ?? '(empty)'}, the sum over its rows in counted_claims`));
    });
    return [...faults, ...[...sums.values()].map(({ first }) => faultIn(first, 'claim_id', `a total in ${total.table} that counts it`))];
  });
};
