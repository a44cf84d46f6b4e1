import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterClaims, findable, folded } from '../../pipeline/report/model/filter.ts';
import { pack, unpack } from '../../pipeline/report/model/pack.ts';
import { daysOfChange, placesOnDay } from '../../pipeline/report/model/places-on-day.ts';
import { FILTER_NAMES, ORDERS, START, type View, viewFromFragment, viewToFragment } from '../../pipeline/report/model/view.ts';
import { claimWords, daysWords, figureSigns, figureWords, grouped, periodWords, spellWords } from '../../pipeline/report/model/words.ts';
import type { ClaimRow, ReportArticle, Spell, StatusRun } from '../../pipeline/report/report-schema.ts';

const CLAIM: ClaimRow = {
  kind: 'casualty',
  id: 'c-1',
  article: 0,
  side: 'junta',
  what: 'killed',
  low: 161,
  high: null,
  qualifier: 'more_than',
  group: null,
  actor: null,
  cause: 'ground',
  scope: null,
  claimant: 'KNDF',
  claimant_side: 'resistance',
  claimant_step: 'sentence',
  verification: 'unverified',
  place: 'Shadaw',
  place_kind: 'town',
  site: null,
  township: 'Shadaw',
  state: 'Kayah State',
  located: true,
  start: '2024-01-15',
  end: '2024-02-12',
  precision: 'range',
  basis: null,
  evidence: 'killed more than 160 soldiers',
  char_start: 0,
  char_end: 29,
  rule: 'verb',
  confidence: 0.9,
  review: 'none',
  grade: 'one_sided',
  stock: false,
  counted: 'one_per_cluster-all one_per_cluster-side',
};
const ARTICLE: ReportArticle = {
  id: 'a',
  publisher: 'Hill Wire',
  stance: 'independent',
  title: 'Café taken',
  url: null,
  published_on: '2024-02-13',
  basis: 'stated',
};

describe('words keep the doubt', () => {
  test.each([
    [161, null, '161 or more', '161+'],
    [null, 32, 'up to 32', '≤32'],
    [0, 1000, 'up to 1,000', '≤1,000'],
    [700, 800, '700 to 800', '700–800'],
    [5, 5, '5', '5'],
    [0, 0, '0', '0'],
    [null, null, 'an unknown number', '0+'],
  ])('%s, %s -> %s, %s', (low, high, words, signs) => expect([figureWords(low, high), figureSigns(low, high)]).toEqual([words, signs]));

  test.each<[Partial<ClaimRow>, string]>([
    [{}, '161 or more killed on the junta’s side'],
    [{ side: 'civilian', low: 1, high: 1 }, '1 civilian killed'],
    [{ side: 'civilian', what: 'captured', low: 7, high: 7 }, '7 civilians captured or arrested'],
    [{ kind: 'control', what: 'captured', actor: 'KNDF' }, 'KNDF captured Shadaw'],
    [{ kind: 'control', what: 'withdrew', site: 'police station' }, 'Junta withdrew from police station, Shadaw'],
    [{ kind: 'control', what: 'attack_failed', side: 'unknown', scope: 'part' }, 'Somebody failed to take part of Shadaw'],
    [{ kind: 'control', what: 'holds', side: 'resistance', place: null }, 'Resistance holds a place not named'],
    [{ kind: 'incident', what: 'weapons_seized', side: 'resistance', low: 12, high: 12 }, '12 weapons seized, resistance acting'],
    [{ kind: 'incident', what: 'airstrikes', side: 'unknown', low: 3, high: null }, '3 or more airstrikes'],
  ])('%o: %s', (row, words) => expect(claimWords({ ...CLAIM, ...row })).toBe(words));

  test.each([
    ['2024-01-15', '2024-02-12', '2024-01-15 to 2024-02-12'],
    ['2024-01-15', '2024-01-15', '2024-01-15'],
    [null, '2024-01-15', 'until 2024-01-15'],
    ['2024-01-15', null, 'since 2024-01-15'],
    [null, null, 'undated'],
  ])('%s, %s: %s', (start, end, words) => expect(periodWords(start, end)).toBe(words));

  const SPELL: Spell = {
    place: 'Bhamo',
    place_kind: 'town',
    site: null,
    state: null,
    side: 'resistance',
    start_earliest: '2024-12-01',
    start_latest: '2025-02-28',
    end_earliest: '2025-09-15',
    end_latest: null,
    scope: 'whole',
    censored: 'right',
    days_min: 199,
    days_max: 364,
    disputed: false,
    note: null,
    start_events: null,
    end_events: null,
    disputing_events: null,
  };
  test.each<[Partial<Spell>, string, string]>([
    [{}, 'began between 2024-12-01 and 2025-02-28; no article tells of its end; last word 2025-09-15', '199 days or more'],
    [
      { start_earliest: null, start_latest: null, end_latest: '2025-09-15', censored: 'left', days_min: null, days_max: null },
      'start not told; ended on 2025-09-15',
      'unknown',
    ],
    [
      { start_earliest: null, end_latest: '2025-09-20', censored: 'left', days_max: null },
      'held by 2025-02-28, start not told; ended between 2025-09-15 and 2025-09-20',
      '199 days or more',
    ],
    [
      { start_earliest: '2025-02-28', end_latest: '2025-09-15', censored: 'none', days_max: 199 },
      'began on 2025-02-28; ended on 2025-09-15',
      '199 days',
    ],
    [
      { end_latest: '2025-09-20', censored: 'none' },
      'began between 2024-12-01 and 2025-02-28; ended between 2025-09-15 and 2025-09-20',
      '199 to 364 days',
    ],
  ])('%o', (spell, words, days) => expect([spellWords({ ...SPELL, ...spell }), daysWords({ ...SPELL, ...spell })]).toEqual([words, days]));

  test('thousands are grouped whatever the locale', () =>
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']));
});

test('packed rows come back as they were', () => {
  const row = fc.record({ a: fc.option(fc.string()), b: fc.integer(), c: fc.boolean(), d: fc.constantFrom('x', 'y', null) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(rows))))).toEqual(rows);
    }),
  );
});

describe('the view in the address', () => {
  const view: fc.Arbitrary<View> = fc.record({
    section: fc.constantFrom('', 'claims', 'map'),
    kind: fc.constantFrom('casualty', 'control', 'incident'),
    filters: fc.dictionary(fc.constantFrom(...FILTER_NAMES), fc.string({ minLength: 1, unit: 'grapheme' })),
    order: fc.constantFrom(...ORDERS),
    claim: fc.option(fc.string({ minLength: 1 })),
    rule: fc.constantFrom('sum_of_claims', 'one_per_cluster', 'conservative'),
    stock: fc.boolean(),
    day: fc.option(fc.constantFrom('2024-01-01', '2025-11-30')),
    sites: fc.boolean(),
  });
  test('comes back from its fragment', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(viewFromFragment(`#${viewToFragment(one)}`)).toEqual({ ...one, filters: { ...one.filters } });
      }),
    );
  });
  test('the plain view has no fragment; what is not known is passed over', () => {
    expect(viewToFragment(START)).toBe('');
    expect(viewFromFragment('#kind=__proto__&order=x&day=today&rule=&side=&town=a%20b')).toEqual({ ...START, filters: { town: 'a b' } });
  });
});

describe('filters', () => {
  const rows: readonly ClaimRow[] = [
    CLAIM,
    {
      ...CLAIM,
      id: 'c-2',
      side: 'civilian',
      low: 5,
      high: 5,
      start: null,
      end: null,
      grade: 'independent',
      confidence: 0.5,
      counted: 'one_per_cluster-all conservative-all',
    },
    { ...CLAIM, id: 'c-3', end: '2025-01-01', low: 900, stock: true, grade: 'conceded' },
    { ...CLAIM, id: 'e-1', kind: 'control', grade: null, counted: '' },
  ];
  const claims = findable(rows, [ARTICLE]);
  const ids = (...args: Parameters<typeof filterClaims> extends [unknown, ...infer Rest] ? Rest : never) =>
    filterClaims(claims, ...args).map(({ row }) => row.id);

  test.each([
    [{}, ['c-1', 'c-2', 'c-3']],
    [{ side: 'civilian' }, ['c-2']],
    [{ grade: 'conceded,independent' }, ['c-2', 'c-3']],
    [{ stock: 'events' }, ['c-1', 'c-2']],
    [{ counted: 'one_per_cluster-side' }, ['c-1', 'c-3']],
    [{ counted: 'conservative-all' }, ['c-2']],
    [{ month: 'unknown' }, ['c-2']],
    [{ month: '2024-02', q: '' }, ['c-1']],
    [{ q: 'SHADAW  cafe' }, ['c-1', 'c-2', 'c-3']],
    [{ q: 'shadaw loikaw' }, []],
    [
      {
        article: 'a',
        town: 'Shadaw',
        state: 'Kayah State',
        claimant: 'KNDF',
        claimant_side: 'resistance',
        verification: 'unverified',
        review: 'none',
        what: 'killed',
      },
      ['c-1', 'c-2', 'c-3'],
    ],
  ] as const)('%o leaves %o', (filters, left) => expect(ids('casualty', filters, 'article')).toEqual(left));

  test.each([
    ['newest', ['c-3', 'c-1', 'c-2']],
    ['oldest', ['c-1', 'c-3', 'c-2']],
    ['largest', ['c-3', 'c-1', 'c-2']],
    ['least_sure', ['c-2', 'c-1', 'c-3']],
  ] as const)('%s: %o', (order, sorted) => expect(ids('casualty', {}, order)).toEqual(sorted));

  test('letters are folded', () => expect(folded('Nâypyitaw')).toBe('naypyitaw'));
});

describe('places on a day', () => {
  const run = (key: string, from: string, to: string, status: string): StatusRun => ({
    key,
    place: key,
    place_kind: 'town',
    state: null,
    lat: 1,
    lon: 2,
    from,
    to,
    status,
  });
  const runs = [
    run('Bhamo', '2024-01-01', '2024-01-10', 'junta'),
    run('Bhamo', '2024-01-11', '2024-01-20', 'unknown'),
    run('Bhamo', '2024-01-21', '2024-02-01', 'resistance'),
    run('Pale', '2024-01-05', '2024-01-06', 'unknown'),
  ];
  test.each([
    ['2023-12-31', [], 'nobody has written yet'],
    ['2024-01-05', ['Bhamo junta true 2024-01-05', 'Pale unknown false 2024-01-05'], 'a word covers the day'],
    ['2024-01-15', ['Bhamo junta false 2024-01-10', 'Pale unknown false 2024-01-06'], 'unsure since: the last word stays the last word'],
    ['2024-01-25', ['Bhamo resistance true 2024-01-25', 'Pale unknown false 2024-01-06'], 'another holder'],
    ['2025-01-01', ['Bhamo resistance false 2024-02-01', 'Pale unknown false 2024-01-06'], 'the last word is old, not gone'],
  ])('%s: %o (%s)', (day, told, _why) =>
    expect(placesOnDay(runs, day).map(({ place, status, sure, since }) => `${place} ${status} ${sure} ${since}`)).toEqual(told),
  );

  test('days of change, each once, in order', () =>
    expect(daysOfChange(runs)).toEqual(['2024-01-01', '2024-01-05', '2024-01-11', '2024-01-21']));
});
