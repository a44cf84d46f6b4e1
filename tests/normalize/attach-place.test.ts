import { describe, expect, test } from 'vitest';
import { placeOf, placeOfSite } from '../../pipeline/normalize/refiners/attach-place.ts';
import { findSites } from '../../pipeline/normalize/rules/sites.ts';
import { made, spanOf } from './made-document.ts';

type Kind = 'casualty' | 'control';
const at = (text: string, words: string, kind: Kind = 'casualty') => {
  const document = made(text);
  return placeOf(document, spanOf(document, words), { kind })?.name ?? null;
};

describe('the clause of the number goes first', () => {
  test.each([
    ['Shelling killed 11 people in Bhamo and five in Momauk.', '11', 'Bhamo'],
    ['Shelling killed 11 people in Bhamo and five in Momauk.', 'five', 'Momauk'],
    ['In Bhamo 11 people died, while in Momauk five were wounded.', '11', 'Bhamo'],
    ['In Bhamo 11 people died, while in Momauk five were wounded.', 'five', 'Momauk'],
    ['Ten people, including a child, were killed on Tuesday at Manhong.', 'Ten', 'Manhong'],
    ['On Wednesday two residents of Hka Lone were killed and two others wounded.', 'two others', 'Hka Lone'],
    ['Jets killed seven in Mansi Township and 12 in Bhamo Township, both in northern Kachin State.', 'seven', 'Mansi'],
    ['Jets killed seven in Mansi Township and 12 in Bhamo Township, both in northern Kachin State.', '12', 'Bhamo'],
    ['Bhamo lost nine people and Momauk three.', 'lost nine', 'Bhamo'],
    ['Bhamo lost nine people and Momauk three.', 'three', 'Momauk'],
    ['In Bhamo 300 fled, while the number of displaced people countrywide had reached 9,000.', '9,000', 'Myanmar'],
    ["Jets killed nine in the country's heartland. It was in Mansi village.", 'nine', 'Mansi'],
    ['At Mindat 168 soldiers surrendered.', '168', 'Mindat'],
    ['A mine hit a truck on the Gangaw-Kalay road, killing six soldiers.', 'six', 'Gangaw'],
    ['Shells hit a boat off Lampi and eleven fishermen died.', 'eleven', 'Lampi'],
    ['Two sailors were captured on Ramree Island.', 'Two', 'Ramree'],
    ['KNU figures for Dooplaya District show 512 clashes in which 67 fighters died.', '67', 'Dooplaya District'],
    ['In the whole of Kayah State airstrikes killed 25 civilians and injured 42 others.', '42', 'Kayah State'],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('places told before', () => {
  test.each([
    [
      'Shells hit Mansi.\n\nThey were fired from the LIB 9 base in Bhamo. Two children were injured.',
      'Two',
      'Mansi',
      'not where the fire came from',
    ],
    [
      'When soldiers came to Nat Chaung on March 2, most had left.\n\nNine were killed that night.',
      'Nine',
      'Nat Chaung',
      'where they came to',
    ],
    ['Troops reached the outskirts of Si Khan Gyi, 20 miles south of Bhamo. Nine were killed.', 'Nine', 'Si Khan Gyi', 'its outskirts'],
    ['A shell fired by LIB 9 landed in Bhamo. Two children were injured.', 'Two', 'Bhamo', 'where it landed'],
    ['A month after Moebye the army took Thabeikkyin. Four died.', 'Four', 'Thabeikkyin', 'a town that only tells when'],
    ['Shells fell in Bhamo.\n\nMore than 6,600 have died since the army seized power.', '6,600', 'Myanmar', 'of the whole time since'],
    ['Momauk Township is quiet.\n\nIn Bhamo, shells fell. Nine died in the township.', 'Nine', 'Bhamo', 'the town of the paragraph'],
    [
      'Shells fell in Bhamo.\n\nA field hospital at Momauk had taken in scores, a medic said.\n\nSeven neighbours died, a man said.',
      'Seven',
      'Bhamo',
      'not where the wounded lie',
    ],
    [
      'Shells fell in Bhamo. Four died, two of them migrant workers from Momauk. Two more fell ill.',
      'Four',
      'Bhamo',
      'not where they are from',
    ],
    [
      'Shells fell in Bhamo.\n\nResidents of Momauk said that the police had left. A mine near the town hurt four people.',
      'four',
      'Momauk',
      'the town of those who speak',
    ],
    [
      'Shells fell in Kan Ni village.\n\nSoldiers then burned 60 houses in the same village. This drove out 340 people.',
      '340',
      'Kan Ni',
      'what the sentence before points back to',
    ],
    ['Raids on villages around Hsipaw in northern Shan State killed 14.', '14', 'Hsipaw', 'the town says more than the state'],
    [
      'Our brigade fought 44 clashes in September 2023, and 71 soldiers died.\n\nIn Hlaingbwe Township shells fell. In Paingkyon three died.',
      '71',
      'Kayin State',
      'not the first of the towns told later',
    ],
    [
      'Clashes shook Demoso in March.\n\nOn 19 March 2024 jets bombed Daw Nyay Khu village.\n\nAbout 50 soldiers died in clashes from 10 to 18 March 2024.',
      '50',
      'Demoso',
      'a stretch of days is of no village',
    ],
    ['Jets bombed Demoso and Loikaw. Since fighting began in the state, nine have died.', 'nine', 'Kayah State', 'the state of most towns'],
    [
      'Mansi is quiet.\n\nOn 3 May, ten died on the road between Kale and Gangaw. Two fell on 4 May.',
      'Two',
      'Kale',
      'the road of the paragraph',
    ],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('a name that only a post bears is no place', () => {
  test.each([
    ['Nine died at the Danya naval base in Bhamo.', 'Nine', 'Bhamo'],
    ['They took the Danya naval base in Bhamo. Nine died when the Danya base fell.', 'Nine', 'Bhamo'],
    ['Nine died at the Danya camp in Kachin State.', 'Nine', 'Danya'],
    ['Nine died 12 miles south of Bhamo, in Mabein village.', 'Nine', 'Mabein'],
    ['Fighting went on in Mansi.\n\nOn 25 August a truck was ambushed on the way to Bhamo, and nine died.', 'nine', 'Bhamo'],
  ])('%s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('the smallest of a chain', () => {
  test.each([
    ['A jet killed nine people in Hka Lone village, Mansi Township, Kachin State.', 'nine', 'Hka Lone'],
    ["A jet killed nine people in Mandalay's Patheingyi Township.", 'nine', 'Patheingyi'],
    ['A jet killed nine people in Falam, the second town of Chin State.', 'nine', 'Falam'],
    ['A jet killed nine people at Loikaw University.', 'nine', 'Loikaw'],
    ['A jet killed nine people in Kayah State.', 'nine', 'Kayah State'],
  ])('%s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('places that only orient do not locate', () => {
  test.each([
    ['Fighting went on in Mansi. Two died 12 miles south of Bhamo.', 'Two', 'Mansi'],
    ['Fighting went on in Mansi. A resident of Bhamo said that two died.', 'two', 'Mansi'],
    ['Fighting went on in Mansi. Troops from Bhamo killed two people.', 'two', 'Mansi'],
    ['Fighting went on in Mansi. Two people were wounded and taken to a hospital in Bhamo.', 'Two', 'Mansi'],
    ["Fighting went on in Mansi. China's envoy said that two died.", 'two', 'Mansi'],
    ['Fighting went on in Mansi. The Bhamo PDF said that two died.', 'two', 'Mansi'],
  ])('%s', (text, words, place) => expect(at(text, words)).toBe(place));

  test('near a town is better than nothing', () => expect(at('Two people died near Bhamo.', 'Two')).toBe('Bhamo'));
});

describe('words that point back', () => {
  test.each([
    ['Troops came to Nyaung Lan village. Three people were killed there.', 'Three', 'Nyaung Lan'],
    ['Falam and its hills saw war. In the town 30 people died.', '30', 'Falam'],
    ['War came to Falam in Chin State. In the state 300 people died.', '300', 'Chin State'],
    ['War came to Falam. There were 30 dead.', '30', 'Falam'],
    ['War came to Falam. Jets bombed the city, killing four.', 'four', 'Falam'],
  ])('%s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('the place told so far', () => {
  test.each([
    ['Jets bombed Hakha. Nine people died.', 'Nine', 'Hakha', 'the sentence before'],
    ['Jets bombed Hakha.\nBoth sides spoke of it.\nNine people died.', 'Nine', 'Hakha', 'paragraphs before'],
    [
      'Troops hold Hakha.\nHakha is cold. Later Matupi was hit and nine people died.',
      'nine',
      'Matupi',
      'its own sentence goes before what the article dwells on',
    ],
    [
      'Troops hold Hakha.\nIn May they lost Matupi.\nNine people died in the battle.',
      'Nine',
      'Hakha',
      'an aside does not change the topic',
    ],
    [
      'Troops raided Taze Township.\nSoldiers came to Nyaung Lan village.\nNine people died.',
      'Nine',
      'Nyaung Lan',
      'the village goes before its township',
    ],
    [
      'In Falam troops raided Nyaung Lan village. Nine people died.',
      'Nine',
      'Nyaung Lan',
      'the smallest settlement of the sentence before',
    ],
    [
      'YANGON, 4 May\nThe army lost Hakha after a week of heavy fighting in its streets.\nNine people died.',
      'Nine',
      'Hakha',
      'a dateline is where it was written',
    ],
    ['Troops left Hakha.\nIn Matupi Township a mine went off. Nine people died.', 'Nine', 'Matupi', 'its paragraph goes first'],
    ['Hakha: Two groups met.\nMatupi: Nine people died.', 'Nine', 'Matupi', 'a paragraph under its label'],
    ['Nine people died.\nJets had bombed Hakha.', 'Nine', 'Hakha', 'only told later'],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('the whole country', () => {
  test.each([
    ['Since the coup 5,000 people have been killed.', '5,000'],
    ['Nationwide 5,000 people have been killed.', '5,000'],
    ['Since the coup many fled. Of these 900 are children.', '900'],
    ['In Myanmar 5,000 people have been killed.', '5,000'],
  ])('%s', (text, words) => expect(at(text, words)).toBe('Myanmar'));

  test('not where a town is told', () => expect(at('Jets bombed Hakha. In all 50 people died.', '50')).toBe('Hakha'));
  test('nothing named gives null', () => expect(at('Nine people died.', 'Nine')).toBe(null));
});

describe('control claims', () => {
  test.each([
    ['Fighters based in Chin State took Falam.', 'took', 'Falam'],
    ['Falam is quiet. On Monday they seized the town.', 'seized the town', 'Falam'],
    ['Falam was under siege. It fell on Monday.', 'fell', 'Falam'],
  ])('%s', (text, words, place) => expect(at(text, words, 'control')).toBe(place));
});

describe('the town of a site', () => {
  const townOf = (text: string, name: string) => {
    const document = made(text);
    const site = document.sentences.flatMap((sentence) => findSites(document, sentence)).findLast((one) => one.name === name);
    if (site === undefined) throw new Error(`no site ${name}`);
    return placeOfSite(document, site)?.name ?? null;
  };
  test.each([
    ['War came to Falam. They took the police station.', 'police station', 'Falam'],
    ['War came to Falam. They took the Pale police station.', 'police station', 'Pale'],
    ['War came to Falam. They took the IB 99 base there.', 'Infantry Battalion 99 base', 'Falam'],
    ['They took the Danya naval base in Bhamo.', 'Danya naval base', 'Bhamo'],
    ['They took the Western Command headquarters.', 'Western Command headquarters', 'Ann'],
    ['Their base was Lwan Gyi in Hpapun Township. They took the Lwan Gyi military base.', 'Lwan Gyi military base', 'Hpapun'],
    ['They took Namhkan. An officer spoke of the Lwan Gyi camp.', 'Lwan Gyi camp', 'Namhkan'],
    ['In Falam Township they took the Lwan camp. It was the second time for Lwan.', 'Lwan camp', 'Lwan'],
    ['War came to Falam. The stronghold in Myoma ward fell.', 'stronghold in Myoma ward', 'Falam'],
  ])('%s', (text, name, place) => expect(townOf(text, name)).toBe(place));
});

describe('where it was said, where a column came from, where several villages lie', () => {
  test.each([
    ['Shells hit Bhamo. Ten died, the spokesman told reporters in Laiza on Monday.', 'Ten', 'Bhamo'],
    ['Shells hit Bhamo. Ten died, she told reporters in Mae Sot.', 'Ten', 'Bhamo'],
    ['Shells hit Bhamo. Ten died, he said at a news conference in Naypyidaw.', 'Ten', 'Bhamo'],
    ['Shells hit Bhamo. Ten died, sources in Muse said.', 'Ten', 'Bhamo'],
    ['Ten people died in Laiza.', 'Ten', 'Laiza'],
    ['The column had left Pale and marched through Nat Kone, where it took 30 hostages.', '30', 'Nat Kone'],
    ['Soldiers raided Nat Kone village in Pale Township. About 600 people from 15 villages have fled.', '600', 'Pale'],
    ['Soldiers raided Nat Kone village in Pale Township. About 600 people have fled.', '600', 'Nat Kone'],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('patients, prisons, bodies that are based somewhere', () => {
  test.each([
    ['Shells hit Bhamo. Ten died. A boy, 14, is in Lashio General Hospital.', 'A boy', 'Bhamo'],
    ['Two prisoners were shot dead as they broke out of a prison in Pyay.', 'Two prisoners', 'Pyay'],
    ['Two nurses died when a clinic in Myebon was bombed.', 'Two nurses', 'Myebon'],
    ['Shells hit Bhamo. Two were sent to a hospital in Lashio.', 'Two were', 'Bhamo'],
    ['Shells hit Bhamo. Ten died, said a group which is based in Mae Sot.', 'Ten', 'Bhamo'],
    ['Some 2,300 people from Falam have arrived in Kalay.', '2,300', 'Kalay'],
    ['Some 2,300 people from Falam fled.', '2,300', 'Falam'],
    ['Shells hit Bhamo. A Laukkai resident, reached by phone, said ten had died.', 'ten had', 'Bhamo'],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('quarters of cities, what fires and what is hit', () => {
  test.each([
    ['A bomb went off in North Okkalapa Township, Yangon, and killed two.', 'two', 'North Okkalapa'],
    ['Soldiers based at Way Lay army camp shelled Nat Kone village. Two died.', 'Two', 'Nat Kone'],
    ['Ships shelled Ngwe Saung. Three died on the spot in Nat Kone village.', 'Three', 'Nat Kone'],
    ['Shells landed in tambon Maha Wan of Mae Sot district, wounding two.', 'two', 'Maha Wan'],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});

describe('where those who tell live', () => {
  test.each([
    ['Shells hit Ponnagyun.\n\nResidents of Sittwe said that 12 people had been killed.', '12 people', 'Sittwe'],
    ['Shells hit Ponnagyun. Residents of Sittwe said that 12 people had been killed.', '12 people', 'Ponnagyun'],
    ['Jets hit Loikaw. "Nothing is left," said a Western diplomat in Yangon. Ten died.', 'Ten', 'Loikaw'],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});

test('a town that a road is named by gives way to the place of the report', () => {
  const text =
    'KIA captures camp on Bhamo-Mansi road\n\nThe KIA took an army camp at Hka Lone village in Momauk Township on Saturday.\n\nSeven bodies were left behind.';
  expect(at(text, 'Seven')).toBe('Hka Lone');
});

describe('paragraphs that go on, lists by their days, words set apart', () => {
  test.each<[text: string, words: string, place: string, reason?: string]>([
    ['Bombs killed four people, including two children, at a monastery in Let Yet village, Mansi Township.', 'four', 'Let Yet'],
    ['In Mansi Township, bombs killed four people, including two children, at a monastery in Let Yet village.', 'four', 'Let Yet'],
    ['A group in western Myanmar took a base in Minbya Township.\n\nSeventeen bodies were left behind.', 'Seventeen', 'Minbya'],
    [
      'Jets hit Nat Kone village in Pasaung Township.\n\nFighting in Mese Township went on. Four camps in the township fell.\n\n"Some ran," an officer said. He said that eight fighters had died.',
      'eight',
      'Mese',
    ],
    [
      'Jets hit Nat Kone village in Pasaung Township.\n\nFighting in Mese Township went on. Four camps in the township fell.\n\nEight fighters had died.',
      'Eight',
      'Nat Kone',
      'nothing goes on',
    ],
    [
      'The brigade fought 62 clashes in Hpapun District.\n\nOn November 17, troops fired mortars at Mae Way village.\n\nOn November 29, eight soldiers defected.',
      'eight',
      'Hpapun District',
    ],
    ['The brigade fought in Hpapun District and in Demoso town.\n\nAirstrikes in the district killed two.', 'two', 'Hpapun District'],
    ['Shells hit Lashio.\n\n"I saw six bodies," said a woman who reached Taunggyi on Sunday.', 'six', 'Lashio'],
    ['Jets hit the Myanmar town of Myawaddy. Four died.', 'Four', 'Myawaddy'],
    [
      'Jets hit Wundwin.\n\nBombs fell in Kayah State and on Lashio.\n\nThe National Unity Government said that 72 people died between March 28 and April 4.',
      '72',
      'Myanmar',
    ],
    ['The KIA took Muse.\n\nIts troops entered after the guards fled into China. One comrade was hurt.', 'One comrade', 'Muse'],
    ['Demoso Township: On 8 March, a jet bombed Daw Nyay Khu village. A woman was killed.', 'A woman', 'Daw Nyay Khu'],
    ['Demoso Township: On 8 March, jets came again. A woman was killed.', 'A woman', 'Demoso'],
    [
      'Jets hit Karenni State twelve times.\n\nSome 9,500 fled from Hpruso.\n\nFrom 1 February 2021 until 31 March 2023, 402 people have been killed.',
      '402',
      'Karenni State',
    ],
    ['Jets hit Loikaw.\n\n"I buried my aunt," said Ma Hla, 27, who is now in Hsihseng town.', 'my aunt', 'Loikaw'],
    [
      'Shells fell on Naung Yar ward in Loikaw on Friday. A couple died, said a volunteer helping residents leave the town.',
      'A couple',
      'Naung Yar',
    ],
    [
      'Zee Daw village in Yinmabin was hit.\n\nUkrithta in Kawkareik fell.\n\nThandwe was attacked.\n\nIn total, 71 soldiers were killed.',
      '71',
      'Myanmar',
    ],
    [
      'Shells hit Kawbein village. Three were hurt.\n\nIn Kyainseikgyi Township, troops hold out in Kyaikdon.\n\nMore than 3,000 have fled.',
      '3,000',
      'Kyaikdon',
      'the paragraph before opened with its own place',
    ],
    [
      'Shells hit Ann.\n\nTroops entered Kyi Gone village in Budalin Township and killed six. About 7,000 fled from 12 villages.',
      '7,000',
      'Budalin',
    ],
    ['Bago Region: KNLA troops killed 24 soldiers in Nyaunglebin District. Four of its men died.', 'Four', 'Nyaunglebin District'],
    ['Shells hit Muse.\n\nSoldiers hit posts in Sittwe.\n\nSome 75 people have died since the 2021 putsch.', '75', 'Myanmar'],
    ['In April there were 52 battles across the country. In these 183 soldiers died.', '183', 'Myanmar'],
    ['Dozens were killed as they waited to cross the river into Bangladesh. They were hit near Maungdaw.', 'Dozens', 'Maungdaw'],
    ['Shells hit Mobye. "My son was killed," she told us last week in a monastery in Taunggyi Township.', 'My son', 'Mobye'],
  ])('%s: %s', (text, words, place) => expect(at(text, words)).toBe(place));
});
