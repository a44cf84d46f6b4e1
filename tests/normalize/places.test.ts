import { describe, expect, test } from 'vitest';
import { findPlaces, placesIn } from '../../pipeline/normalize/rules/places.ts';
import { made } from './made-document.ts';

const placesOf = (text: string) => {
  const document = made(text);
  return document.sentences.flatMap((sentence) => findPlaces(document, sentence));
};
/** Names with their kind: "Kawlin town". */
const named = (text: string) => placesOf(text).map(({ name, kind }) => `${name} ${kind}`);
const roles = (text: string) => {
  const document = made(text);
  return document.sentences.flatMap((sentence) => placesIn(document, sentence).map(({ name, role }) => `${name} ${role}`));
};

describe('listed places', () => {
  test.each([
    ['Shells fell on Kawlin at dawn.', ['Kawlin town'], 'the town is the default'],
    ['Shells fell on Kawlin Township at dawn.', ['Kawlin township'], 'type word in capitals'],
    ['Shells fell on Kawlin township at dawn.', ['Kawlin township'], 'type word in lower case'],
    ['Shells fell on Kawlin town at dawn.', ['Kawlin town'], 'town'],
    ['Shells fell on Kawlin District at dawn.', ['Kawlin District district'], 'a district keeps its word: its name alone is a town'],
    ['The town of Falam was quiet.', ['Falam town'], 'type word before'],
    [
      'Rain fell in Kayah State and in Sagaing Region.',
      ['Kayah State state_region', 'Sagaing Region state_region'],
      'states keep their word',
    ],
    ['Mrauk-U, Mrauk U and Mrauk Oo are one.', ['Mrauk-U town', 'Mrauk U town', 'Mrauk Oo town'], 'hyphens and spaces'],
    ['Nan Mei Khon is Nanmeikhon.', ['Nan Mei Khon town', 'Nanmeikhon town'], 'spaceless'],
    ['Depayin and Tabayin are one.', ['Depayin town', 'Tabayin town'], 'aliases, as written'],
    ['LASHIO, Shan State - Jets came.', ['LASHIO town', 'Shan State state_region'], 'dateline in capitals'],
    ["Loikaw's market closed.", ['Loikaw town'], 'possessive'],
    ['On Sunday Falam was shelled.', ['Falam town'], 'a weekday before the name is no part of it'],
    ['Nearby Webula fell.', ['Webula town'], 'an unknown word that opens the sentence may stand before a clear name'],
    ['The village of Pazigyi mourned.', ['Pazigyi village'], 'a village of the table'],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  test('gives the row of the table', () =>
    expect(placesOf('They met in Falam.')[0]).toMatchObject({
      placeId: 'tn-chin-falam',
      township: 'Falam',
      stateRegion: 'Chin State',
      lat: expect.any(Number),
      lon: expect.any(Number),
    }));
});

describe('lists and chains', () => {
  test.each([
    ['Homes burned in Kale, Tamu and Mawlaik townships.', ['Kale township', 'Tamu township', 'Mawlaik township']],
    ['Homes burned in the townships of Kutkai and Lashio.', ['Kutkai township', 'Lashio township']],
    ['Homes burned in the Karen and Mon states.', ['Karen State state_region', 'Mon State state_region']],
    ['Homes burned in the regions of Magway and Sagaing.', ['Magway Region state_region', 'Sagaing Region state_region']],
    ['Homes burned in northern Shan and Kachin states.', ['northern Shan State state_region', 'Kachin State state_region']],
    ['Homes burned in upper Sagaing and in eastern Bago.', ['Sagaing Region state_region', 'eastern Bago Region state_region']],
    ["Homes burned in Mandalay's Patheingyi Township.", ['Mandalay town', 'Patheingyi township']],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  test('what lies in what', () => {
    const document = made('They met at Hka Lone, Mansi Township, Kachin State.');
    const places = document.sentences.flatMap((sentence) => placesIn(document, sentence));
    expect(places.map(({ name, parent, township, stateRegion }) => [name, parent, township, stateRegion])).toEqual([
      ['Hka Lone', false, 'Mansi', 'Kachin State'],
      ['Mansi', true, 'Mansi', 'Kachin State'],
      ['Kachin State', true, null, 'Kachin State'],
    ]);
  });
});

describe('names that are also words or persons', () => {
  test.each([
    ['The battle for Ann went on.', ['Ann town']],
    ['Ann Township was calm. Later Ann was not.', ['Ann township', 'Ann town']],
    ['They seized Pale at noon.', ['Pale town']],
    ['Two died in Muse.', ['Muse town']],
    ['Ye fell, and in Ye the shops closed.', ['Ye town', 'Ye town']],
    ['Saw Township has no road.', ['Saw township']],
    ['A Myaing resident spoke of ten dead.', ['Myaing town']],
  ])('place: %s', (text, expected) => expect(named(text)).toEqual(expected));

  test.each([
    ['Ann saw it.', 'a woman'],
    ['Ms. Ann Lee agreed.', 'a woman with a title'],
    ['Pale faces greeted them and a pale moon rose.', 'the colour'],
    ['His muse left; we saw kale and pale soup.', 'words'],
    ['Ye Htut said that Saw Chit Thu met Col. Naw Bu and Khun Bedu.', 'persons'],
    ['Kyaw Zaw and Min Aung Hlaing smiled.', 'persons whose names hold towns'],
    ['Gen. Aung Ye spoke.', 'rank and name'],
  ])('no place: %s', (text) => expect(named(text)).toEqual([]));
});

describe('names of bodies are no places', () => {
  test.each([
    ["The Ta'ang National Liberation Army, the Arakan Army and the Kachin Independence Army met."],
    ['The Loikaw PDF, the Tamu District PDF and two Mandalay PDFs attacked.'],
    ["The Mandalay People's Defense Force attacked."],
    ['The Chin Defense Force-Tonzang, CDF-Mindat and PDF-Zoland attacked.'],
    ["The Pale Township People's Administration met."],
    ['The Tedim Post, Karen News and the Myitkyina News Journal wrote of it.'],
    ['PDF-controlled villages and TNLA-held towns were bombed.'],
    ['Kachin villagers, Chin refugees and Shan people fled.'],
    ['The Irrawaddy River and the Sagaing Hills are far.'],
    ['The Mandalay-Myitkyina railway and the Lashio-Muse road are open.'],
    ['On Facebook and in Telegram posts, in Parliament and in Burmese, at Reuters and in Ramadan, nobody knew.'],
  ])('%s', (text) => expect(named(text)).toEqual([]));

  test('a town in the name of a group says where the group is from', () => {
    expect(roles('An officer of the Pinlebu resistance group spoke.')).toEqual(['Pinlebu source']);
    expect(roles('The Chinland Defense Force (Hakha) and the Chinland Defense Force - Matupi spoke.')).toEqual([
      'Hakha source',
      'Matupi source',
    ]);
  });
});

describe('unlisted places', () => {
  test.each([
    ['Nyaung Lan Village was torched.', ['Nyaung Lan village']],
    ['Nyaung Lan village was torched.', ['Nyaung Lan village']],
    ['The village of Nyaung Lan was torched.', ['Nyaung Lan village']],
    ['The villages of Nyaung Lan, Hka Shang and Man Wing were torched.', ['Nyaung Lan village', 'Hka Shang village', 'Man Wing village']],
    ['Troops torched Nyaung Lan and Kan Daw villages.', ['Nyaung Lan village', 'Kan Daw village']],
    ['Soldiers came to a house in Thar Si ward of Monywa.', ['Thar Si ward', 'Monywa town']],
    ['Troops stayed in Nyaung Lan.', ['Nyaung Lan village']],
    ['Ten people died on Tuesday at Manhkring.', ['Manhkring village']],
    ['Two residents of Mongkong were killed.', ['Mongkong village']],
    ['Soldiers abandoned the Lwan camp. It was the second time for Lwan.', ['Lwan village', 'Lwan village']],
    ['Hka Mai, Kachin State, is small.', ['Hka Mai village', 'Kachin State state_region']],
    ['Hka Mai villagers fled.', ['Hka Mai village']],
    ['Soldiers shot two men in Ko So.', ['Ko So village']],
    ['Shells hit houses in A Htet Kyun.', ['A Htet Kyun village']],
    ['Ward 4 was shelled, then Ward No. 7.', ['Ward 4 ward', 'Ward 7 ward']],
    ['Nyaung Lan village is poor. Yesterday Nyaung Lan burned.', ['Nyaung Lan village', 'Nyaung Lan village']],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  test.each([
    ['Sagaing: A column came.\nKayah: Two towns fell.', ['Sagaing Region state_region', 'Kayah State state_region']],
    ['Ten people fled across Karenni since May.', ['Karenni State state_region']],
    ['Aid went to Palaw Tsp and to Nam Jan village.', ['Palaw township', 'Nam Jan village']],
    ['Displacement grew in the Northwest.', ['Northwest other']],
    ['They took Chipwi on October 3 and Lone Zar on September 28.', ['Chipwi town', 'Lone Zar village']],
    ['Muse, the biggest crossing, is open. They gave up Pale.', ['Muse town', 'Pale town']],
    ['Nine members of the Pyu Saw Htee fled by the Myitkyina-Bhamo road.', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  test('labels that head paragraphs', () =>
    expect(named('Kani: Five soldiers died.\nKyauk Lone: A mine went off.')).toEqual(['Kani town', 'Kyauk Lone village']));
});

describe('countries and places abroad', () => {
  test.each([
    ['Two people died in China.', ['China in']],
    ["China's envoy and trade with China and the border with China came up.", ['China aside', 'China aside', 'China aside']],
    ['He was treated in Mae Sot.', ['Mae Sot to']],
    ['People across Myanmar mourned.', ['Myanmar in']],
    ["Myanmar's army and the Myanmar military denied it.", ['Myanmar aside', 'Myanmar aside']],
    ['Thousands fled in south-eastern Myanmar.', ['south-eastern Myanmar in']],
  ])('%s', (text, expected) => expect(roles(text)).toEqual(expected));
});

describe('what a place is to its sentence', () => {
  test.each([
    ['The convoy was ambushed 12 miles south of Bhamo.', ['Bhamo near']],
    ['It happened on the road to Shwegu.', ['Shwegu near']],
    ['It happened near Momauk.', ['Momauk by']],
    ['It happened outside the town of Momauk.', ['Momauk by']],
    ['It happened in the south of Kunlong Township.', ['Kunlong in']],
    ['Reinforcements from Budalin came.', ['Budalin from']],
    ['The group withdrew from Budalin.', ['Budalin in']],
    ['People fled from Budalin.', ['Budalin in']],
    ['The wounded were taken to a hospital in Myitkyina.', ['Myitkyina to']],
    ['Relatives were sent back to Lashio.', ['Lashio to']],
    ['They laid siege to Lashio.', ['Lashio in']],
    ['A resident of Budalin told us of ten dead.', ['Budalin source']],
    ['Ten residents of Budalin died.', ['Budalin in']],
    ['According to residents of Budalin, ten died.', ['Budalin source']],
    ['Loikaw, the capital of Kayah State, is quiet.', ['Loikaw in', 'Kayah State aside']],
    ['Bases in Pekon shelled the town.', ['Pekon from']],
    ['LOIKAW, 12 November\nNothing moved in Demoso.', ['LOIKAW aside', 'Demoso in']],
    ['The Women League of Chin State met.', ['Chin State aside']],
    ['She was a nurse in Taunggyi.', ['Taunggyi aside']],
    ['Two from Kale were killed.', ['Kale in']],
    ['It happened a mile north-west of Nyaung Lan village.', ['Nyaung Lan near']],
    ['Traders fled to Tengchong.', ['Tengchong in']],
  ])('%s', (text, expected) => expect(roles(text)).toEqual(expected));

  test('only what locates is not oriented', () =>
    expect(placesOf('12 miles south of Bhamo, near Momauk, they met in Mansi.').map(({ name, oriented }) => [name, oriented])).toEqual([
      ['Bhamo', true],
      ['Momauk', true],
      ['Mansi', false],
    ]));
});

describe('names that two townships share', () => {
  test.each([
    ['Minhla, Bago Region, was hit.', 'Bago Region'],
    ['Minhla in Magway Region was hit.', 'Magway Region'],
    ['Rain fell in Magway Region. Then Minhla was hit.', 'Magway Region'],
  ])('%s', (text, state) => expect(placesOf(text).find(({ name }) => name === 'Minhla')?.stateRegion).toBe(state));
});

test('mentions stand where they say, in order and apart', () => {
  const text = 'Fighting in Loikaw, Demoso and Pekon townships, Kayah’s Mese and near “Ta’ang” villages. Ward 2 of Ye.';
  const found = placesOf(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Loikaw', 'Demoso', 'Pekon', 'Kayah', 'Mese', 'Ward 2', 'Ye']);
  for (const [i, place] of found.entries()) expect(place.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
});
