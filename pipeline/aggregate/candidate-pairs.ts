import type { CountedClaim } from './counted-claim.ts';
import { type Interval, interval, middle, overlap } from './interval.ts';

/** A claim and one that may tell of the same people in the same or a wider place, at an overlapping time. */
export type Pair = readonly [wider: CountedClaim, claim: CountedClaim];

/** Counts that go back without a stated begin are looked for this far back. */
const REACH = 366;
/** Width of a bucket of days. */
const BUCKET = 31;
/** A period of more buckets than this is filed once as long, instead of in every bucket. */
const LONG = 24;

const bounded = (period: Interval): Interval => {
  if (Number.isFinite(period.lo) && Number.isFinite(period.hi)) return period;
  if (Number.isFinite(period.hi)) return { lo: period.hi - REACH, hi: period.hi };
  if (Number.isFinite(period.lo)) return { lo: period.lo, hi: period.lo + REACH };
  return interval(null, null);
};

const bucketsOf = ({ stock, period }: CountedClaim): readonly number[] | null => {
  if (stock) return null;
  const { lo, hi } = bounded(period);
  const [first, last] = [Math.floor(lo / BUCKET), Math.floor(hi / BUCKET)];
  return Number.isFinite(lo) && last - first <= LONG ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : null;
};

const matter = (claim: CountedClaim): string => `${claim.side}|${claim.outcome}|${claim.stock}`;

/**
 * Every pair that blocking keys bring together: side, outcome, stock or flow, a place and the places around it, buckets of days.
 * Stocks of a place are few and meet whatever their days.
 * A pair of equal places is given once. Cost grows with the number of pairs, not with the square of the claims.
 */
export function* candidatePairs(claims: readonly CountedClaim[]): Generator<Pair> {
  const filed = new Map<string, CountedClaim[]>();
  const file = (key: string, claim: CountedClaim) => {
    const known = filed.get(key);
    if (known === undefined) filed.set(key, [claim]);
    else known.push(claim);
  };
  for (const claim of claims) {
    const prefix = `${matter(claim)}|${claim.locus.key}`;
    const buckets = bucketsOf(claim);
    if (buckets === null) file(`${prefix}|long`, claim);
    else for (const bucket of buckets) file(`${prefix}|${bucket}`, claim);
  }
  const order = new Map(claims.map((claim, i) => [claim.id, i]));
  const position = (claim: CountedClaim): number => order.get(claim.id) ?? 0;
  for (const claim of claims) {
    const seen = new Set<string>();
    const buckets = [...(bucketsOf(claim) ?? [Math.floor(middle(claim.period) / BUCKET)]), 'long'];
    for (const place of [claim.locus.key, ...claim.locus.within]) {
      for (const bucket of buckets) {
        for (const other of filed.get(`${matter(claim)}|${place}|${bucket}`) ?? []) {
          if (other === claim || seen.has(other.id)) continue;
          if (other.locus.key === claim.locus.key && position(other) > position(claim)) continue;
          if (!claim.stock && !overlap(bounded(other.period), bounded(claim.period))) continue;
          seen.add(other.id);
          yield [other, claim];
        }
      }
    }
  }
}

/** A period with its open ends drawn in, for comparing which of two holds the other. */
export const comparable = bounded;
