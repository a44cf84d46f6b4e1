import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVER, isoDay } from '../../pipeline/aggregate/interval.ts';
import type { Row } from '../../pipeline/database.ts';
import { at, type MadeClaim, made } from './made-up.ts';
import { claimsOf, countedOf, linksOf, pairsOf } from './reconcile-made.ts';

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

const claims: fc.Arbitrary<readonly MadeClaim[]> = fc
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
    const made_: MadeClaim[] = [];
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

const worlds = (count: number): readonly (readonly MadeClaim[])[] => fc.sample(claims, { numRuns: count, seed: 11 });

/** The totals of one rule by scope, side and outcome: low, and high or null. */
const totals = (all: readonly MadeClaim[], counted: readonly Row[]): Readonly<Record<string, readonly [number, number | null]>> => {
  const byId = new Map(all.map((c) => [c.id, c]));
  const sums: Record<string, [number, number | null]> = {};
  for (const row of counted) {
    const claim = byId.get(String(row.claim_id));
    if (claim === undefined || row.in_total !== true || row.counted_among === 'claimant') continue;
    const key = `${row.counted_among === 'all' ? 'all' : claim.claimantSide} ${claim.side} ${claim.outcome}`;
    const [low, high] = sums[key] ?? [0, 0];
    sums[key] = [low + (claim.low ?? 0), high === null || claim.high === null ? null : high + claim.high];
  }
  return sums;
};

const totalsOf = async (given: readonly (readonly MadeClaim[])[]) => {
  const counted = await countedOf(given);
  return given.map((all, i) => totals(all, counted[i] ?? []));
};

const naive = (all: readonly MadeClaim[], key: string): number => {
  const [scope, side] = key.split(' ');
  return all.filter((c) => c.side === side && (scope === 'all' || c.claimantSide === scope)).reduce((sum, c) => sum + (c.low ?? 0), 0);
};

describe('reconciled claims', () => {
  test('telling a claim again in another article changes no total', async () => {
    const given = worlds(1500).filter((all) => all.some((c) => c.subsetOf === null));
    const retold = given.map((all, i) => {
      const wholes = all.filter((c) => c.subsetOf === null);
      const again = wholes[i % wholes.length];
      return again === undefined ? all : [...all, { ...again, id: 'zz', articleId: 'zz', publishedOn: isoDay(400) }];
    });
    const [before, after] = [await totalsOf(given), await totalsOf(retold)];
    given.forEach((all, i) => {
      expect([all, after[i]]).toEqual([all, before[i]]);
    });
  }, 60_000);

  test('the order of the claims changes nothing', async () => {
    const given = worlds(200);
    expect(await totalsOf(given.map((all) => [...all].reverse()))).toEqual(await totalsOf(given));
  });

  test('no more than the naive sum, and what is supported no more than that', async () => {
    const given = worlds(200);
    const [found, rows] = [await totalsOf(given), await claimsOf(given)];
    given.forEach((all, i) => {
      const byId = new Map(all.map((c) => [c.id, c]));
      for (const [key, [low]] of Object.entries(found[i] ?? {})) expect(low).toBeLessThanOrEqual(naive(all, key));
      for (const row of rows[i] ?? [])
        if (typeof row.supported_low === 'number') expect(row.supported_low).toBeLessThanOrEqual(byId.get(String(row.claim_id))?.low ?? 0);
    });
  });

  test('every claim is in one cluster, and parts in that of their whole', async () => {
    const given = worlds(200);
    const rows = await claimsOf(given);
    given.forEach((all, i) => {
      const cluster = new Map((rows[i] ?? []).map((r) => [r.claim_id, r.cluster_id]));
      expect(cluster.size).toBe(all.length);
      for (const claim of all) if (claim.subsetOf !== null) expect(cluster.get(claim.id)).toBe(cluster.get(claim.subsetOf));
    });
  });
});

const one = async <T>(found: Promise<readonly (readonly T[])[]>): Promise<readonly T[]> => (await found)[0] ?? [];

describe('blocking', () => {
  const VOICE = { claimant: 'example daily', claimantSide: 'media' } as const;
  /** One village a week for many weeks, each told by two voices. */
  const wide = (weeks: number): readonly MadeClaim[] =>
    Array.from({ length: weeks * 2 }, (_, i) =>
      made({
        id: `c${i}`,
        ...(i % 2 === 0 ? {} : VOICE),
        locus: { ...at('tn-green-abel'), key: `village-${Math.floor(i / 2) % 200}`, within: [] },
        period: { lo: 7 * Math.floor(i / 2), hi: 7 * Math.floor(i / 2) },
      }),
    );
  test('pairs grow with the claims, not with their square', async () => {
    const pairs = (await one(pairsOf([wide(4000)]))).length;
    expect(pairs).toBe(4000);
  });
  test('each pair of one place is given once, however many buckets of days the two share', async () => {
    const all = [4, 5, 6].map((low) => made({ id: `c${low}`, low, high: low, period: { lo: 0, hi: 200 + low } }));
    const pairs = (await one(pairsOf([all]))).map(({ x, y }) => [x, y].sort().join(' '));
    expect(pairs.sort()).toEqual(['c4 c5', 'c4 c6', 'c5 c6']);
  });
  test('nothing is compared across sides, outcomes, places apart, or a year', async () => {
    const all = [
      made({ id: 'a' }),
      made({ id: 'b', side: 'civilian' }),
      made({ id: 'c', outcome: 'wounded' }),
      made({ id: 'd', locus: at('tn-green-bram') }),
      made({ id: 'e', period: { lo: 500, hi: 500 } }),
    ];
    expect(await one(pairsOf([all]))).toEqual([]);
  });
  test('a count over years holds what was told of its days before and after it, in its place and inside it', async () => {
    const years = { low: 900, high: 900, period: { lo: 0, hi: 1200 } };
    const town = { locus: at('tn-green-abel') };
    const all = [
      made({ id: 'before', ...town, publishedOn: isoDay(110) }),
      made({ id: 'years', ...years, publishedOn: isoDay(1300) }),
      made({ id: 'after', ...town, period: { lo: 1000, hi: 1000 }, publishedOn: isoDay(1400) }),
      made({ id: 'inside', locus: at('vl-green-abel-oak'), low: 3, high: 3, period: { lo: 700, hi: 700 } }),
      made({ id: 'outside', ...town, period: { lo: 1201, hi: 1201 } }),
    ];
    const links = (await one(linksOf([all]))).map((l) => `${l.claim_a} ${l.relation} ${l.claim_b}`);
    expect(links).toEqual(['years subset after', 'years subset before', 'years subset inside']);
  });
  test('of claims without any day only those of one figure are compared', async () => {
    const all = [
      made({ id: 'a', period: EVER }),
      made({ id: 'b', period: EVER, low: 7, high: 7 }),
      made({ id: 'c', period: EVER, ...VOICE }),
    ];
    expect((await one(pairsOf([all]))).map(({ x, y }) => `${x} ${y}`)).toEqual(['a c']);
  });
});
