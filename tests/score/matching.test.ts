import { describe, expect, test } from 'vitest';
import { readReference } from '../../pipeline/files.ts';
import { criteriaFor, disagreements, matchRows, plain, type Row, sameSite } from './matching.ts';

const { places } = readReference('raw/reference');
const { casualty, control } = criteriaFor(places);

const claim = (more: Row): Row => ({
  side: 'junta',
  outcome: 'killed',
  count_low: 12,
  count_high: 12,
  qualifier: 'exact',
  claimant_side: 'resistance',
  place: 'Kawlin',
  period_start: '2023-11-03',
  period_end: '2023-11-06',
  subset_of: null,
  ...more,
});

describe('names', () => {
  test.each([
    ['Hpa-An Township', 'hpa an', 'type words and hyphens go'],
    ['Kayah State', 'kayah', 'so do states'],
    ['Stateville', 'stateville', 'but not inside a word'],
    [null, '', 'no name'],
  ])('%s -> %s (%s)', (name, expected, _why) => expect(plain(name)).toBe(expected));
});

describe('sites', () => {
  test.each([
    [null, null, true, 'the place itself, twice'],
    ['police station', null, false, 'a site is not the place'],
    ['Infantry Battalion 236 base', 'IB 236', true, 'the same number'],
    ['IB 236 base', 'LIB 47 base', false, 'other numbers'],
    ['Kawlin police station', 'the police station', true, 'the same kind, one without a proper word'],
    ['Kawlin police station', 'Wuntho police station', false, 'the same kind, other proper words'],
    ['airport', 'police station', false, 'other kinds'],
  ])('%s and %s: %s (%s)', (a, b, expected, _why) => expect(sameSite(a, b)).toBe(expected));
});

describe('casualty rows', () => {
  test.each([
    [{}, true, 'equal'],
    [{ place: 'Mogok', qualifier: 'about' }, true, 'place and qualifier are no part of the core'],
    [{ side: 'resistance' }, false, 'side is'],
    [{ outcome: 'wounded' }, false, 'outcome is'],
    [{ count_high: null }, false, 'an open bound is not 12'],
    [{ count_low: '12', count_high: '12' }, true, 'figures read from CSV'],
  ])('%o: %s (%s)', (more, expected, _why) => expect(casualty.core(claim(more), claim({}))).toBe(expected));

  test.each([
    [{}, []],
    [{ place: 'Moebye', period_start: '2023-11-04' }, ['place']],
    [{ period_start: null }, ['period_start']],
    [{ qualifier: 'about', claimant_side: 'media' }, ['qualifier', 'claimant_side']],
  ])('%o differs in %o', (more, expected) => expect(disagreements(claim(more), claim({}), casualty)).toEqual(expected));

  test('spellings of one place agree by the aliases of places.csv', () =>
    expect(disagreements(claim({ place: 'Moebye' }), claim({ place: 'Mobye Town' }), casualty)).toEqual([]));
});

test('one to one: the row that agrees in most other fields is taken', () => {
  const near = claim({ place: 'Mogok' });
  const exact = claim({});
  const match = matchRows([near, exact], [claim({})], casualty);
  expect(match.kept.map(([p]) => p)).toEqual([exact]);
  expect(match.extra).toEqual([near]);
  expect(match.missed).toEqual([]);
});

test('a control row needs its place, action, side and site', () => {
  const gold: Row = { place: 'Kawlin', site: null, action: 'captured', actor_side: 'resistance' };
  expect(control.core({ ...gold, place: 'Kawlin Town' }, gold)).toBe(true);
  for (const other of [{ place: 'Mogok' }, { site: 'airport' }, { action: 'withdrew' }, { actor_side: 'junta' }])
    expect(control.core({ ...gold, ...other }, gold)).toBe(false);
});
