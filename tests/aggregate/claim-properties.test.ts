import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatePairs } from '../../pipeline/aggregate/candidate-pairs.ts';
import type { CountedClaim } from '../../pipeline/aggregate/counted-claim.ts';
import { isoDay } from '../../pipeline/aggregate/interval.ts';
import { reconcileClaims } from '../../pipeline/aggregate/reconciled.ts';
import { at, made } from './made-up.ts';

/** Made-up claims on a few places and days, by a few voices, some of them parts of others in their article. */

const bounds = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((n) => ({ low: n, high: n })),
  fc.integer({ min: 1, max: 60 }).map((n) => ({ low: n, high: null })),
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 20 })).map(([n, more]) => ({ low: n, high: n + more })),
  fc.integer({ min: 1, max: 60 }).map((n) => ({ low: null, high: n })),
);

const VOICES = [
  { claimant: 'northern column', claimantSide: 'resistance' },
  { claimant: 'the council', claimantSide: 'junta' },
  { claimant: 'example daily', claimantSide: 'media' },
  { claimant: 'residents', claimantSide: 'civilian' },
] as const;

const claims: fc.Arbitrary<readonly CountedClaim[]> = fc
  .array(
    fc.record({
      article: fc.nat({ max: 3 }),
      side: fc.constantFrom('junta', 'civilian'),
      voice: fc.constantFrom(...VOICES),
      place: fc.constantFrom('tn-green-abel', 'tn-green-abel', 'vl-green-abel-oak', 'tn-green-bram', 'sr-green'),
      start: fc.constantFrom(100, 101, 110, 120),
      days: fc.constantFrom(0, 0, 1, 5, 20),
      part: fc.boolean(),
      bounds,
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) => {
    const made_: CountedClaim[] = [];
    rows.forEach((row, i) => {
      const whole = made_.find((c) => row.part && c.articleId === `a${row.article}` && c.side === row.side);
      made_.push(
        made({
          id: `c${String(i).padStart(2, '0')}`,
          articleId: `a${row.article}`,
          publishedOn: isoDay(160 + row.article),
          side: row.side,
          ...row.voice,
          ...row.bounds,
          locus: at(row.place),
          period: { lo: row.start, hi: row.start + row.days },
          subsetOf: whole?.id ?? null,
          position: i,
        }),
      );
    });
    return made_;
  });

/** The totals of one rule by scope, side and outcome: low, and high or null. */
const totals = (all: readonly CountedClaim[]): Readonly<Record<string, readonly [number, number | null]>> => {
  const byId = new Map(all.map((c) => [c.id, c]));
  const sums: Record<string, [number, number | null]> = {};
  for (const row of reconcileClaims(all, [], (id) => id).counted) {
    const claim = byId.get(String(row.claim_id));
    if (claim === undefined || row.in_total !== true || row.among === 'claimant') continue;
    const key = `${row.among === 'all' ? 'all' : claim.claimantSide} ${claim.side} ${claim.outcome}`;
    const [low, high] = sums[key] ?? [0, 0];
    sums[key] = [low + (claim.low ?? 0), high === null || claim.high === null ? null : high + claim.high];
  }
  return sums;
};

const naive = (all: readonly CountedClaim[], key: string): number => {
  const [scope, side] = key.split(' ');
  return all.filter((c) => c.side === side && (scope === 'all' || c.claimantSide === scope)).reduce((sum, c) => sum + (c.low ?? 0), 0);
};

describe('reconciled claims', () => {
  test('telling a claim again in another article changes no total', () => {
    fc.assert(
      fc.property(claims, fc.nat(), (all, pick) => {
        const whole = all.filter((c) => c.subsetOf === null);
        const again = whole[pick % Math.max(1, whole.length)];
        if (again === undefined) return;
        const retold = { ...again, id: 'zz', articleId: 'zz', publishedOn: isoDay(400) };
        expect(totals([...all, retold])).toEqual(totals(all));
      }),
      { numRuns: 1500, seed: 11 },
    );
  });

  test('the order of the claims changes nothing', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(totals([...all].reverse())).toEqual(totals(all));
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test('no more than the naive sum, and what is supported no more than that', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const byId = new Map(all.map((c) => [c.id, c]));
        for (const [key, [low]] of Object.entries(totals(all))) expect(low).toBeLessThanOrEqual(naive(all, key));
        for (const row of reconcileClaims(all, [], (id) => id).claims) {
          if (typeof row.supported_low === 'number')
            expect(row.supported_low).toBeLessThanOrEqual(byId.get(String(row.claim_id))?.low ?? 0);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test('every claim is in one cluster, and parts in that of their whole', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const rows = [...reconcileClaims(all, [], (id) => id).claims];
        const cluster = new Map(rows.map((r) => [r.claim_id, r.cluster_id]));
        expect(cluster.size).toBe(all.length);
        for (const claim of all) if (claim.subsetOf !== null) expect(cluster.get(claim.id)).toBe(cluster.get(claim.subsetOf));
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

describe('blocking', () => {
  /** One village a week for many weeks, each told by two voices. */
  const wide = (weeks: number): readonly CountedClaim[] =>
    Array.from({ length: weeks * 2 }, (_, i) =>
      made({
        id: `c${i}`,
        locus: { ...at('tn-green-abel'), key: `village-${i % 200}`, within: [] },
        period: { lo: 7 * Math.floor(i / 2), hi: 7 * Math.floor(i / 2) },
      }),
    );
  test('pairs grow with the claims, not with their square', () => {
    const pairs = (n: number): number => [...candidatePairs(wide(n))].length;
    expect(pairs(4000)).toBeLessThan(2.2 * pairs(2000) + 100);
    expect(pairs(4000)).toBeLessThan(4000 * 4);
  });
  test('each pair of one place is given once', () => {
    const pairs = [...candidatePairs([made({ id: 'a' }), made({ id: 'b' }), made({ id: 'c' })])].map(([x, y]) =>
      [x.id, y.id].sort().join(' '),
    );
    expect(pairs.sort()).toEqual(['a b', 'a c', 'b c']);
  });
  test('nothing is compared across sides, outcomes, places apart, or a year', () => {
    const all = [
      made({ id: 'a' }),
      made({ id: 'b', side: 'civilian' }),
      made({ id: 'c', outcome: 'wounded' }),
      made({ id: 'd', locus: at('tn-green-bram') }),
      made({ id: 'e', period: { lo: 500, hi: 500 } }),
    ];
    expect([...candidatePairs(all)]).toEqual([]);
  });
});
