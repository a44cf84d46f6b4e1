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

/** A claim with what every comparison asks of it, worked out once. */
interface Filed {
  readonly claim: CountedClaim;
  readonly position: number;
  readonly reach: Interval;
  readonly buckets: readonly number[] | null;
}

/**
 * Every pair that blocking keys bring together: side, outcome, stock or flow, a place and the places around it, buckets of days.
 * Stocks of a place are few and meet whatever their days.
 * A pair of equal places is given once. Cost grows with the number of pairs, not with the square of the claims.
 */
export function* candidatePairs(claims: readonly CountedClaim[]): Generator<Pair> {
  const all: readonly Filed[] = claims.map((claim, position) => ({
    claim,
    position,
    reach: bounded(claim.period),
    buckets: bucketsOf(claim),
  }));
  const filed = new Map<string, Filed[]>();
  const file = (key: string, one: Filed) => {
    const known = filed.get(key);
    if (known === undefined) filed.set(key, [one]);
    else known.push(one);
  };
  for (const one of all) {
    const prefix = `${matter(one.claim)}|${one.claim.locus.key}`;
    if (one.buckets === null) file(`${prefix}|long`, one);
    else for (const bucket of one.buckets) file(`${prefix}|${bucket}`, one);
  }
  for (const { claim, position, reach, buckets } of all) {
    const seen = new Set<Filed>();
    const here = [...(buckets ?? [Math.floor(middle(claim.period) / BUCKET)]), 'long'];
    const about = matter(claim);
    for (const place of [claim.locus.key, ...claim.locus.within]) {
      for (const bucket of here) {
        for (const other of filed.get(`${about}|${place}|${bucket}`) ?? []) {
          if (other.claim === claim || (!claim.stock && !overlap(other.reach, reach)) || seen.has(other)) continue;
          if (other.claim.locus.key === claim.locus.key && other.position > position) continue;
          seen.add(other);
          yield [other.claim, claim];
        }
      }
    }
  }
}

/** A period with its open ends drawn in, for comparing which of two holds the other. */
export const comparable = bounded;
