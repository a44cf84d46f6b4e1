import { describe, expect, test } from 'vitest';
import { isLocal, type Locus, levelKey, type NamedPlace } from '../../pipeline/aggregate/loci.ts';
import { PLACE_LEVELS } from '../../schemas/vocabulary.ts';
import { at, loci } from './made-up.ts';

const named = (place: string | null, more: Partial<NamedPlace> = {}): Locus =>
  loci.of({ place_id: null, place, place_kind: null, township: null, state_region: null, ...more });

/** "key < nearest wider place < ... ; township, state". */
const line = (locus: Locus): string => `${[locus.key, ...locus.within].join(' < ')}; ${locus.townshipKey}, ${locus.stateKey}`;

describe('a place and what holds it', () => {
  test.each([
    ['vl-green-abel-oak', 'vl-green-abel-oak < tn-green-abel < d-green-hill < sr-green < country:Myanmar; ts-green-abel, sr-green'],
    ['tn-green-abel', 'tn-green-abel < d-green-hill < sr-green < country:Myanmar; ts-green-abel, sr-green'],
    ['ts-green-abel', 'tn-green-abel < d-green-hill < sr-green < country:Myanmar; ts-green-abel, sr-green'],
    ['tn-green-bram', 'tn-green-bram < d-green-hill < sr-green < country:Myanmar; ts-green-bram, sr-green'],
    ['d-green-hill', 'd-green-hill < sr-green < country:Myanmar; null, sr-green'],
    ['sr-green', 'sr-green < country:Myanmar; null, sr-green'],
  ])('%s', (id, expected) => expect(line(at(id))).toBe(expected));

  const GREEN = { state_region: 'Green State' };
  test.each([
    [
      'a village that no list has',
      named('Elm', { ...GREEN, township: 'Abel', place_kind: 'village' }),
      'name:elm@ts-green-abel < tn-green-abel < d-green-hill < sr-green < country:Myanmar; ts-green-abel, sr-green',
    ],
    [
      'its name in other letters',
      named('EL-M', { ...GREEN, township: 'ABEL' }),
      'name:elm@ts-green-abel < tn-green-abel < d-green-hill < sr-green < country:Myanmar; ts-green-abel, sr-green',
    ],
    ['of which only the state is told', named('Elm', GREEN), 'name:elm@sr-green < sr-green < country:Myanmar; null, sr-green'],
    [
      'a township that no list has',
      named('Elm', { ...GREEN, township: 'Cole' }),
      'name:elm@sr-green < sr-green < country:Myanmar; null, sr-green',
    ],
    ['nothing but its name', named('Elm'), 'name:elm < country:Myanmar; null, null'],
    ['the country', named('Myanmar'), 'country:Myanmar; null, null'],
    ['the country by its older name', named('Burma'), 'country:Myanmar; null, null'],
    ['another country', named('Thailand', { place_kind: 'country' }), 'country:Thailand; null, null'],
    ['no place', named(null), 'unknown < country:Myanmar; null, null'],
    ['an id that no list has, with a name', named('Elm', { place_id: 'vl-gone' }), 'name:elm < country:Myanmar; null, null'],
  ])('%s', (_, locus, expected) => expect(line(locus)).toBe(expected));

  test('what an unlisted village knows of its township', () => {
    expect(named('Elm', { ...GREEN, township: 'Abel', place_kind: 'village' })).toMatchObject({
      name: 'Elm',
      kind: 'village',
      township: 'Abel',
      stateRegion: 'Green State',
      placeId: null,
    });
    expect(named('Elm', GREEN)).toMatchObject({ kind: 'other', township: null, stateRegion: 'Green State' });
  });

  test('a row of a table names the same place', () => {
    expect(
      loci.ofRow({ place_id: 'tn-green-abel', place: 'Abel', place_kind: 'town', township: 'Abel', state_region: 'Green State' }),
    ).toBe(at('tn-green-abel'));
    expect(loci.ofRow({ place: 'Elm', count: 3 }).key).toBe('name:elm');
    expect(loci.byId('d-green-hill')?.name).toBe('Hill District');
    expect(loci.byId('gone')).toBeNull();
  });
});

describe('the totals that a place counts for', () => {
  test.each([
    ['a village', at('vl-green-abel-oak'), true, ['vl-green-abel-oak', 'ts-green-abel', 'sr-green', 'country:Myanmar']],
    [
      'a township is the town that it is named after',
      at('ts-green-abel'),
      true,
      ['tn-green-abel', 'ts-green-abel', 'sr-green', 'country:Myanmar'],
    ],
    ['a district', at('d-green-hill'), false, [null, null, 'sr-green', 'country:Myanmar']],
    ['a state', at('sr-green'), false, [null, null, 'sr-green', 'country:Myanmar']],
    ['the country', named('Myanmar'), false, [null, null, null, 'country:Myanmar']],
    ['another country', named('Thailand', { place_kind: 'country' }), false, [null, null, null, 'country:Thailand']],
    ['no place', named(null), false, [null, null, null, 'country:Myanmar']],
    ['a name alone', named('Elm'), true, ['name:elm', null, null, 'country:Myanmar']],
  ])('%s', (_, locus, local, keys) => {
    expect(isLocal(locus)).toBe(local);
    expect(PLACE_LEVELS.map((level) => levelKey(locus, level))).toEqual(keys);
  });
});
