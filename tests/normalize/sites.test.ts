import { describe, expect, test } from 'vitest';
import { findSites } from '../../pipeline/normalize/rules/sites.ts';
import { findUnits } from '../../pipeline/normalize/rules/units.ts';
import { made } from './made-document.ts';

const sitesOf = (text: string) => {
  const document = made(text);
  return document.sentences.flatMap((sentence) => findSites(document, sentence));
};
/** Single sites by name and place: "police station @ Pale". */
const single = (text: string) =>
  sitesOf(text)
    .filter(({ group, unitOnly }) => !group && !unitOnly)
    .map(({ name, place }) => (place === null ? name : `${name} @ ${place.name}`));

describe('units by branch and number', () => {
  test.each([
    ['Light Infantry battalions 228 and 391 moved.', ['Light Infantry Battalion 228', 'Light Infantry Battalion 391']],
    ['IBs 13, 88 and 236 moved.', ['Infantry Battalion 13', 'Infantry Battalion 88', 'Infantry Battalion 236']],
    ['LIB-345, LIB (352) and IB No. 12 moved.', ['Light Infantry Battalion 345', 'Light Infantry Battalion 352', 'Infantry Battalion 12']],
    ['Infantry Battalion (IB) 236 and Tank Battalion (TB) 5014 moved.', ['Infantry Battalion 236', 'Tank Battalion 5014']],
    ['The 562nd and the 563rd Light Infantry Battalion moved.', ['Light Infantry Battalion 562', 'Light Infantry Battalion 563']],
    ['The 15th Military Operations Command and MOC-9 moved.', ['Military Operations Command 15', 'Military Operations Command 9']],
    ['Military Operations Command 21 (MOC-21) moved.', ['Military Operations Command 21']],
    ['The No. 3 Border Guard Police battalion moved.', ['Border Guard Police Battalion 3']],
    [
      'Artillery Battalion 366, No. 5014 Tank Battalion and Division 99 moved.',
      ['Artillery Battalion 366', 'Tank Battalion 5014', 'Light Infantry Division 99'],
    ],
    ['The Western Command and the northeastern regional command moved.', ['Western Command', 'northeastern regional command']],
    ['The Dawlan Tactical Operations Command (TOC) moved.', ['Dawlan Tactical Operations Command']],
    ['IB 236, 41 soldiers and 12 trucks moved.', ['Infantry Battalion 236']],
    ['IB 236 lost 20 men; 30 infantry battalions were sent.', ['Infantry Battalion 236']],
    ['KNLA Brigade 5, KIA Battalion 23 and its Battalion 3 moved.', []],
    ["The NUG's Southern Command moved.", []],
    ['Operation 1027, a Mi-17 and 107 mm rockets are no units.', []],
  ])('%s', (text, expected) => expect(findUnits(text).map(({ name }) => name)).toEqual(expected));
});

describe('bases of units', () => {
  test.each([
    ['They took the IB 99 base.', ['Infantry Battalion 99 base']],
    [
      'They took the bases of IB 98, LIB 97 and TB 5099.',
      ['Infantry Battalion 98 base', 'Light Infantry Battalion 97 base', 'Tank Battalion 5099 base'],
    ],
    [
      'They took the IB 98, LIB 97, and TB 5099 bases.',
      ['Infantry Battalion 98 base', 'Light Infantry Battalion 97 base', 'Tank Battalion 5099 base'],
    ],
    ['They took the headquarters of Infantry Battalion 98 in Falam.', ['Infantry Battalion 98 headquarters @ Falam']],
    ['They took the Light Infantry Battalion (LIB) 97 camp.', ['Light Infantry Battalion 97 camp']],
    ['They took the headquarters of the Western Command.', ['Western Command headquarters @ Ann']],
    ['They took the IB 98 base. Troops left the base.', ['Infantry Battalion 98 base', 'Infantry Battalion 98 base']],
  ])('%s', (text, expected) => expect(single(text)).toEqual(expected));

  test('a unit that only fights is no site', () =>
    expect(sitesOf('Troops from LIB 228 came to Falam.')).toMatchObject([
      { name: 'Light Infantry Battalion 228', siteId: 'lib-228', unitOnly: true, group: false, place: null },
    ]));
  test('rows of the table give id and town', () =>
    expect(sitesOf('They hold the IB 47 base.')[0]).toMatchObject({
      siteId: 'ms-kachin-bhamo-infantry-battalion-47-base-bhamo',
      place: { name: 'Bhamo', placeId: 'tn-kachin-bhamo' },
    }));
});

describe('public sites', () => {
  test.each([
    ['They took the Pale police station.', ['police station @ Pale']],
    ['They took the police station of Pale Township.', ['police station @ Pale']],
    [
      'They took police stations in Namhkan, Kutkai and Nawnghkio townships.',
      ['police station @ Namhkan', 'police station @ Kutkai', 'police station @ Nawnghkio'],
    ],
    ['They took the district police station and the town hall.', ['district police station', 'town hall']],
    ['They took the township office of the General Administration Department.', ['General Administration Department']],
    ['They hold part of Bhamo Airport. Later they left the airport.', ['Bhamo Airport @ Bhamo', 'Bhamo Airport @ Bhamo']],
    ['They attacked Loikaw University.', ['Loikaw University @ Loikaw']],
    ['They took the tea leaf factory and the border gate.', ['tea leaf factory', 'border gate']],
    ['They took the deep-sea port, the prison and the fire service office.', ['deep-sea port', 'prison', 'fire service office']],
  ])('%s', (text, expected) => expect(single(text)).toEqual(expected));
});

describe('posts', () => {
  test.each([
    ['They took the Lwan Gyi military base.', ['Lwan Gyi military base @ Lwan Gyi']],
    ['They took a key outpost in Loikaw University.', ['Loikaw University outpost @ Loikaw', 'Loikaw University @ Loikaw']],
    ['They took the outpost on the hill of Ward 2.', ['outpost on the hill of Ward 2']],
    ['They took a base on a hill that people call Owl Cave.', ['base on the hill of Owl Cave']],
    ["They took the camp of the people's militia in Hsonywa.", ["camp of the people's militia"]],
    ['They took the camps at Falam and Hakha.', ['camp @ Falam', 'camp @ Hakha']],
    ['They took the Lwan Gyi and Hka Shang camps.', ['Lwan Gyi camp @ Lwan Gyi', 'Hka Shang camp @ Hka Shang']],
    ['They left their outposts at Lwan Gyi and at Hka Shang.', ['outpost @ Lwan Gyi', 'outpost @ Hka Shang']],
    [
      'They took the 438 Light Infantry Battalion headquarters and the tollgate.',
      ['Light Infantry Battalion 438 headquarters', 'tollgate'],
    ],
    ['They took a sentry base and the jetty camp in Falam.', ['sentry base', 'jetty camp @ Falam']],
    ['They took Hill 2056 and the Coast Watch and Signal Depot.', ['Hill 2056', 'Coast Watch and Signal Depot']],
    ['They took the Lwan camp. Troops had left the camp.', ['Lwan camp @ Lwan', 'Lwan camp @ Lwan']],
    ['Of two strongholds the one in Myoma ward fell.', ['stronghold in Myoma ward @ Myoma']],
  ])('%s', (text, expected) => expect(single(text)).toEqual(expected));
});

describe('groups and no sites', () => {
  test.each([
    ['They took more than 20 outposts and several bases.', 'counted'],
    ['They took two camps, four battalion headquarters and all positions.', 'counted'],
    ['They took army camps, police stations and administrative buildings.', 'plural without names'],
    ['They took over 20 outposts and bases in Loikaw and Demoso.', 'places do not single them out'],
  ])('group: %s', (text) => {
    const found = sitesOf(text);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(({ group }) => group)).toBe(true);
  });

  test.each([
    ['A shell hit the camp for displaced people.'],
    ['An IDP camp and a refugee camp were hit.'],
    ['Troops were in position and took up position.'],
    ['Mobye is a resistance stronghold.'],
    ['The group has its base of support there and wrote a post on Facebook.'],
    ['The Washington Post wrote of it.'],
    ['They were based in the hills.'],
  ])('none: %s', (text) => expect(single(text)).toEqual([]));
});
