import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBattles } from '../../pipeline/aggregate/battles.ts';
import { buildSpells, type Spell } from '../../pipeline/aggregate/control-spells.ts';
import { dayNumber, isoDay } from '../../pipeline/aggregate/interval.ts';
import type { PlacedEvent } from '../../pipeline/aggregate/placed-event.ts';
import { happened, made } from './made-up.ts';

/** Known histories of a town, told by articles with noise, delay, repetition and contradiction. */

interface Change {
  readonly day: number;
  readonly side: 'junta' | 'resistance';
}

/** Changes of hands at least forty days apart, the resistance first. */
const history: fc.Arbitrary<readonly Change[]> = fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 5 }).map((gaps) => {
  let day = 1000;
  return gaps.map((gap, i) => {
    day += gap;
    return { day, side: i % 2 === 0 ? 'resistance' : 'junta' } as const;
  });
});

interface Noise {
  readonly change: number;
  readonly kind: 'exact' | 'wide' | 'by' | 'wrong' | 'left';
  readonly before: number;
  readonly after: number;
  readonly delay: number;
}

const noises: fc.Arbitrary<readonly Noise[]> = fc.array(
  fc.record({
    change: fc.nat({ max: 4 }),
    kind: fc.constantFrom('exact', 'wide', 'by', 'wrong', 'left'),
    before: fc.integer({ min: 1, max: 5 }),
    after: fc.integer({ min: 1, max: 5 }),
    delay: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 12 },
);

const OPEN = Number.NEGATIVE_INFINITY;

/** Every change is told once to the day; further reports are wide, "by" a day, off by some days, or tell of the loser's withdrawal. */
const tell = (changes: readonly Change[], extra: readonly Noise[]): readonly PlacedEvent[] => {
  const reports = changes.flatMap((change, i) => [
    { change, i, noise: { change: i, kind: 'exact', before: 0, after: 0, delay: 3 } as Noise },
  ]);
  for (const noise of extra) {
    const change = changes[noise.change];
    if (change !== undefined) reports.push({ change, i: noise.change, noise });
  }
  return reports.map(({ change, noise }, n) => {
    const { day, side } = change;
    const when = {
      exact: { lo: day, hi: day },
      wide: { lo: day - noise.before, hi: day + noise.after },
      by: { lo: OPEN, hi: day + noise.after },
      wrong: { lo: day + noise.after - noise.before, hi: day + noise.after - noise.before },
      left: { lo: day - noise.before, hi: day },
    }[noise.kind];
    const other = side === 'junta' ? 'resistance' : 'junta';
    return happened({
      id: `e${String(n).padStart(2, '0')}`,
      publishedOn: isoDay(day + 10 + noise.delay),
      ...(noise.kind === 'left' ? { action: 'withdrew', side: other } : { side }),
      when,
    });
  });
};

const AS_OF = 4000;
const told = (spells: readonly Spell[]): readonly Spell[] => spells.filter((s) => s.startEvents.length > 0 && s.scope === 'whole');
const within = (day: number, from: string | null, to: string | null): boolean =>
  (from === null || dayNumber(from) <= day) && (to === null || day <= dayNumber(to));

describe('histories', () => {
  test('bounds contain the truth, one spell per stay', () => {
    fc.assert(
      fc.property(history, noises, (changes, extra) => {
        const spells = told(buildSpells(tell(changes, extra), AS_OF));
        expect(spells.map((s) => s.holder)).toEqual(changes.map((c) => c.side));
        spells.forEach((spell, i) => {
          const [start, end] = [changes[i]?.day ?? 0, changes[i + 1]?.day];
          expect(within(start, spell.startEarliest, spell.startLatest)).toBe(true);
          if (end === undefined) expect(spell.censored).toBe('right');
          else {
            expect(within(end, spell.endEarliest, spell.endLatest)).toBe(true);
            expect(spell.daysMin ?? 0).toBeLessThanOrEqual(end - start);
            expect(spell.daysMax ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(end - start);
          }
        });
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test('the order of the articles changes nothing', () => {
    fc.assert(
      fc.property(history, noises, fc.infiniteStream(fc.nat()), (changes, extra, keys) => {
        const events = tell(changes, extra);
        const shuffled = [...events].map((e) => [keys.next().value ?? 0, e] as const).sort(([a], [b]) => a - b);
        expect(
          buildSpells(
            shuffled.map(([, e]) => e),
            AS_OF,
          ),
        ).toEqual(buildSpells(events, AS_OF));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('a report told again later moves no bound but the last word', () => {
    fc.assert(
      fc.property(history, noises, fc.nat(), (changes, extra, pick) => {
        const events = tell(changes, extra);
        const again = events[pick % events.length];
        if (again === undefined) return;
        const retold = buildSpells([...events, { ...again, id: 'zz', articleId: 'article-zz', publishedOn: isoDay(AS_OF) }], AS_OF);
        const plain = (s: Spell) => [
          s.holder,
          s.startEarliest,
          s.startLatest,
          s.endLatest,
          s.endLatest === null ? null : s.endEarliest,
          s.daysMax,
        ];
        expect(retold.map(plain)).toEqual(buildSpells(events, AS_OF).map(plain));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  /** Whatever is told, by whomever, of towns and posts, in whole and in part, with open and crossing dates. */
  const anything: fc.Arbitrary<readonly PlacedEvent[]> = fc
    .array(
      fc.record({
        action: fc.constantFrom('captured', 'captured', 'withdrew', 'holds', 'attack_began', 'attack_failed'),
        side: fc.constantFrom('junta', 'resistance', 'other'),
        scope: fc.constantFrom('whole', 'whole', 'part'),
        site: fc.constantFrom(null, null, 'police-station'),
        claimantSide: fc.constantFrom('junta', 'resistance', 'media'),
        day: fc.integer({ min: 1000, max: 1200 }),
        days: fc.constantFrom(0, 0, 0, 3, 40),
        open: fc.constantFrom('none', 'none', 'none', 'low', 'high', 'both'),
        told: fc.option(fc.integer({ min: 1000, max: 1400 })),
      }),
      { minLength: 1, maxLength: 14 },
    )
    .map((rows) =>
      rows.map((row, n) =>
        happened({
          id: `e${String(n).padStart(2, '0')}`,
          action: row.action,
          side: row.side,
          scope: row.scope,
          site: row.site,
          siteName: row.site,
          claimantSide: row.claimantSide,
          publishedOn: row.told === null ? null : isoDay(row.told),
          when: {
            lo: row.open === 'low' || row.open === 'both' ? OPEN : row.day,
            hi: row.open === 'high' || row.open === 'both' ? Number.POSITIVE_INFINITY : row.day + row.days,
          },
        }),
      ),
    );

  test('whatever is told: bounds in order, whole stays of a place never surely at once, nothing after as_of', () => {
    fc.assert(
      fc.property(anything, (events) => {
        const spells = buildSpells(events, AS_OF);
        for (const s of spells) {
          if (s.startEarliest !== null && s.startLatest !== null) expect(s.startEarliest <= s.startLatest).toBe(true);
          if (s.endEarliest !== null && s.endLatest !== null) expect(s.endEarliest <= s.endLatest).toBe(true);
          if (s.startEarliest !== null && s.endLatest !== null) expect(s.startEarliest <= s.endLatest).toBe(true);
          if (s.daysMin !== null && s.daysMax !== null) expect(s.daysMin).toBeLessThanOrEqual(s.daysMax);
        }
        const whole = spells.filter((s) => s.scope === 'whole' && s.startLatest !== null && s.endEarliest !== null);
        for (const a of whole)
          for (const b of whole)
            if (a !== b && a.siteKey === b.siteKey)
              expect((a.startLatest ?? '') < (b.endEarliest ?? '') && (b.startLatest ?? '') < (a.endEarliest ?? '')).toBe(false);
      }),
      { numRuns: 3000, seed: 13 },
    );
  });

  /** Tolls and flights, some to the day, some over weeks, some without a begin. */
  const tolls = fc
    .array(
      fc.record({
        outcome: fc.constantFrom('killed', 'killed', 'wounded', 'displaced'),
        side: fc.constantFrom('junta', 'civilian'),
        day: fc.integer({ min: 1000, max: 1060 }),
        days: fc.constantFrom(0, 0, 2, 9, 14, 40, 200),
        open: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ day, days, open, ...row }, n) =>
        made({ id: `c${n}`, ...row, period: { lo: open && n % 4 === 0 ? OPEN : day, hi: day + days } }),
      ),
    );

  test('whatever is told: battles of a place lie apart, each report is in one at most, no two share place and first day', () => {
    fc.assert(
      fc.property(anything, tolls, (events, claims) => {
        const battles = findBattles(events, claims);
        const inside = battles.flatMap((b) => [...b.events, ...b.claims].map((x) => x.id));
        expect(new Set(inside).size).toBe(inside.length);
        expect(new Set(claims.filter((c) => !c.stock).map((c) => c.id))).toEqual(
          new Set(battles.flatMap((b) => b.claims.map((c) => c.id))),
        );
        const keys = battles.map((b) => `${b.locus.key} ${Number.isFinite(b.period.lo) ? b.period.lo : b.period.hi}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 2000, seed: 17 },
    );
  });

  test('whatever is told, its order changes nothing', () => {
    fc.assert(
      fc.property(anything, (events) => {
        expect(buildSpells([...events].reverse(), AS_OF)).toEqual(buildSpells(events, AS_OF));
      }),
      { numRuns: 500, seed: 13 },
    );
  });
});
