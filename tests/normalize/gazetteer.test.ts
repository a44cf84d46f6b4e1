import { describe, expect, test } from 'vitest';
import { indexPlaces, isAmbiguous, placeKey } from '../../pipeline/normalize/lexicon/gazetteer.ts';
import type { Place } from '../../schemas/reference.ts';

const row = (place: Pick<Place, 'place_id' | 'name' | 'kind'> & Partial<Place>): Place => ({
  township: null,
  district: null,
  state_region: 'Lake State',
  pcode: null,
  lat: null,
  lon: null,
  aliases: '',
  source: 'made up',
  ...place,
});

describe('keys', () => {
  test.each([
    ['Mrauk-U', 'mrauku'],
    ['Mrauk U', 'mrauku'],
    ["N'Jangyang", 'njangyang'],
    ['Bâgo', 'bago'],
    ['Labutta (3) Mile', 'labutta3mile'],
  ])('%s', (name, key) => expect(placeKey(name)).toBe(key));
});

describe('index', () => {
  const lake = row({ place_id: 'sr-lake', name: 'Lake State', kind: 'state_region', aliases: 'Mere State' });
  const north = row({ place_id: 'sr-lake-north', name: 'Northern Lake State', kind: 'state_region', aliases: 'northern Lake' });
  const town = row({ place_id: 'tn-weir', name: 'Weir-Ford', kind: 'town', aliases: 'Wear Ford|Wyr' });
  const township = row({ place_id: 'ts-weir', name: 'Weir-Ford', kind: 'township' });
  const district = row({ place_id: 'd-weir', name: 'Weir-Ford District', kind: 'district' });
  const knu = row({ place_id: 'd-knu', name: 'Reed District (KNU)', kind: 'district' });
  const site = row({ place_id: 'ms-weir', name: 'Infantry Battalion 9 base (Weir-Ford)', kind: 'military_site', aliases: 'IB 9' });
  const index = indexPlaces([lake, north, town, township, district, knu, site]);

  test('rows of one name stand together, aliases lead to them', () => {
    expect(index.byKey.get('weirford')).toEqual([town, township, district]);
    expect(index.byKey.get('wearford')).toEqual([town]);
    expect(index.byKey.get('reeddistrict')).toEqual([knu]);
  });
  test('states by what stands before "State", whole ones only', () => {
    expect(index.byStem.get('lake')).toBe(lake);
    expect(index.byStem.get('mere')).toBe(lake);
    expect(index.byStem.get('northernlake')).toBeUndefined();
  });
  test('sites are kept apart and found without their town', () => {
    expect(index.byKey.get('ib9')).toBeUndefined();
    expect(index.siteByKey.get('ib9')).toBe(site);
    expect(index.siteByKey.get('infantrybattalion9base')).toBe(site);
  });
  test('beginnings tell where no name goes on', () => {
    expect(index.beginnings.has('weirf')).toBe(true);
    expect(index.beginnings.has('weirg')).toBe(false);
  });
  test('one identity for a town, its township and its district', () =>
    expect(new Set([town, township, district].map((place) => index.identities.get(place)))).toEqual(new Set(['weir-ford'])));
});

test('ambiguous names are keys', () => {
  expect(isAmbiguous('pale')).toBe(true);
  expect(isAmbiguous('loikaw')).toBe(false);
});
