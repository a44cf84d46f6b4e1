/** Sentences made of templates and words, each with the row that it means: thousands of ways to say a casualty. */
export interface Paraphrase {
  readonly sentence: string;
  /** `side outcome low-high qualifier` of every row, sorted. */
  readonly rows: readonly string[];
  readonly template: string;
}

const NUMBERS: readonly (readonly [words: string, reading: string])[] = [
  ['three', '3-3 exact'],
  ['17', '17-17 exact'],
  ['1,240', '1240-1240 exact'],
  ['a dozen', '12-12 exact'],
  ['twenty-four', '24-24 exact'],
  ['at least 45', '45- at_least'],
  ['no fewer than eight', '8- at_least'],
  ['more than 60', '61- more_than'],
  ['over two dozen', '25- more_than'],
  ['about 30', '30-30 about'],
  ['nearly 90', '90-90 about'],
  ['an estimated 15', '15-15 about'],
  ['up to 50', '-50 up_to'],
  ['as many as 70', '-70 up_to'],
  ['fewer than ten', '-9 up_to'],
  ['20 to 30', '20-30 range'],
  ['between five and ten', '5-10 range'],
  ['four or five', '4-5 range'],
  ['several', '3- vague'],
  ['dozens of', '24- vague'],
  ['scores of', '40- vague'],
  ['hundreds of', '200- vague'],
];

const PEOPLE: readonly (readonly [words: string, side: string])[] = [
  ['junta soldiers', 'junta'],
  ['regime troops', 'junta'],
  ['policemen', 'junta'],
  ['Myanmar army conscripts', 'junta'],
  ['pro-junta militiamen', 'junta'],
  ['members of the Pyu Saw Htee', 'junta'],
  ['resistance fighters', 'resistance'],
  ['PDF members', 'resistance'],
  ['KIA soldiers', 'resistance'],
  ['fighters of the Arakan Army', 'resistance'],
  ['civilians', 'civilian'],
  ['local residents', 'civilian'],
  ['villagers', 'civilian'],
  ['women and children', 'civilian'],
  ['displaced people', 'civilian'],
  ['monks', 'civilian'],
];

/** `#` is the number with its people. */
const TEMPLATES: readonly (readonly [template: string, outcome: string])[] = [
  ['# were killed near Kalay on Monday.', 'killed'],
  ['# have been killed in Demoso since March 2, a local aid group said.', 'killed'],
  ['# were reported killed in Kutkai.', 'killed'],
  ['# died in Kani Township last week, according to local sources.', 'killed'],
  ['# lost their lives in the fighting at Pekon.', 'killed'],
  ['The fighting around Hpruso killed #.', 'killed'],
  ['An attack on Monday night in Myaung killed #, residents said.', 'killed'],
  ['The clash ended with # dead.', 'killed'],
  ['The battle left # dead, a rescue worker told reporters.', 'killed'],
  ['The bodies of # were found outside Tamu.', 'killed'],
  ['The clash in Katha claimed the lives of #.', 'killed'],
  ['In all, # were shot dead in Yinmabin, a source said.', 'killed'],
  ['# were wounded in Loikaw on Friday.', 'wounded'],
  ['# sustained injuries when shells hit the town of Bhamo.', 'wounded'],
  ['A mine explosion in Mindat injured #.', 'wounded'],
  ['The raid left # wounded.', 'wounded'],
  ['# were captured near Falam, it was reported on Tuesday.', 'captured'],
  ['# were taken prisoner in Minbya.', 'captured'],
  ['# have been detained in Monywa since Sunday.', 'captured'],
  ['# are still missing after the battle for Momauk.', 'missing'],
  ['# went missing in Shwegu.', 'missing'],
  // fronted, inverted, nominal
  ['Killed in the attack on the outpost were #.', 'killed'],
  ['The death of # was confirmed by a relative on Sunday.', 'killed'],
  ['A source close to the victims spoke of the killing of # in Wetlet.', 'killed'],
  ['Residents reported the arrest of # in Dawei.', 'captured'],
  ['Killing #, the jet came back twice, witnesses said.', 'killed'],
  ['The strike cost the lives of #.', 'killed'],
  ['# were among the dead.', 'killed'],
  ['# were among those killed in Mogaung.', 'killed'],
  // headlines
  ['# killed in Kani clash', 'killed'],
  ['# dead in Pale ambush', 'killed'],
  ['Airstrike kills # in Sagaing', 'killed'],
  ['# wounded as drones hit Kyaikmaraw', 'wounded'],
  ['# arrested in Yangon raids', 'captured'],
  // other numbers beside
  ['A column of 80 troops that set out from Monywa on March 4 killed # on its way.', 'killed'],
  ['The air raid killed # and destroyed 30 houses.', 'killed'],
  ['Twelve airstrikes in 24 hours killed #.', 'killed'],
  ['# were killed on the third day of the 10-day battle, in which IB 236 took part.', 'killed'],
  ['On March 3 alone # were killed, 12 miles south of Bhamo.', 'killed'],
  // something between the group and what is said of it
  ['# who had been hiding in a school were killed.', 'killed'],
  ['# in the village of Kan Gyi were killed by shelling.', 'killed'],
  ['# from Myingyan Township were, according to a witness, shot dead on the road.', 'killed'],
  ['# - nobody knows their names - were executed.', 'killed'],
  ['# were, it is said, beaten to death.', 'killed'],
  ['# were arrested and killed.', 'killed'],
  ['# were burned alive in Tabayin.', 'killed'],
  ['# were beheaded on Tuesday.', 'killed'],
  ['# were later found dead.', 'killed'],
  ['# suffered serious injuries.', 'wounded'],
  ['# were rushed to hospital.', 'wounded'],
  ['# were led away with their hands tied and are being held in a barracks.', 'captured'],
  ['Soldiers took # away.', 'captured'],
  ['Soldiers rounded up # at dawn.', 'captured'],
];

/** What only fighters do. */
const OF_FIGHTERS: readonly (readonly [template: string, outcome: string])[] = [
  ['# surrendered with their weapons in Hseni.', 'surrendered'],
  ['# laid down their arms on Thursday.', 'surrendered'],
  ['# gave themselves up near Laukkai.', 'surrendered'],
  ['# defected in February.', 'surrendered'],
  ['The surrender of # was announced in a statement.', 'surrendered'],
];

/** What only civilians do. */
const OF_CIVILIANS: readonly (readonly [template: string, outcome: string])[] = [
  ['# fled the fighting in Hpruso.', 'displaced'],
  ['# have been displaced in Demoso since the beginning of March.', 'displaced'],
  ['# were forced to flee.', 'displaced'],
  ['The shelling displaced #.', 'displaced'],
  ['The clashes forced # from their homes.', 'displaced'],
  ['# have taken shelter in the jungle.', 'displaced'],
  ['# had to leave their homes in Pekon.', 'displaced'],
  ['# were evacuated from Kyauktaw.', 'displaced'],
  ['# remain displaced in Chin State.', 'displaced'],
];

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const joined = (number: string, people: string): string => `${number} ${people}`;

/** Numbers x people x templates, and pairs in one sentence. */
export function* paraphrases(): Generator<Paraphrase> {
  for (const [template, outcome] of TEMPLATES)
    for (const [number, reading] of NUMBERS)
      for (const [people, side] of PEOPLE)
        yield { sentence: capital(template.replace('#', joined(number, people))), rows: [`${side} ${outcome} ${reading}`], template };
  for (const [templates, wanted] of [
    [OF_FIGHTERS, /junta|resistance/],
    [OF_CIVILIANS, /civilian/],
  ] as const)
    for (const [template, outcome] of templates)
      for (const [number, reading] of NUMBERS)
        for (const [people, side] of PEOPLE.filter(([words, of]) => wanted.test(of) && words !== 'displaced people'))
          yield { sentence: capital(template.replace('#', joined(number, people))), rows: [`${side} ${outcome} ${reading}`], template };
  for (const [number, reading] of NUMBERS)
    for (const [other, second] of NUMBERS.slice(0, 17))
      yield {
        sentence: capital(`${joined(number, 'junta soldiers')} were killed and ${other} wounded in Ayadaw.`),
        rows: [`junta killed ${reading}`, `junta wounded ${second}`].sort(),
        template: '# were killed and # wounded',
      };
}

/** Groups of people of whom no casualty is told: none of these sentences gives a row. */
const HARMLESS: readonly string[] = [
  '# were deployed in Kalay.',
  'A force of # set out from Monywa.',
  '# took part in the battle for Lashio.',
  '# are stationed at the base in Bhamo.',
  '# were seen in Tamu on Friday.',
  '# gathered in front of the town hall.',
  '# guard the bridge.',
  '# attended a ceremony in Hpa-An.',
  '# were trained in the hills.',
  '# returned to Loikaw.',
  '# were released from Insein Prison.',
  '# were freed on Monday.',
  '# escaped unhurt.',
  '# survived the attack.',
  '# could be killed in the coming weeks.',
  '# would have been killed if the bomb had gone off.',
  '# were not killed.',
  '# narrowly avoided being captured.',
  'The junta denied that # had been killed.',
  'The group rejected reports that # had been captured.',
  'Rumours that # were killed turned out to be false.',
  'There is no evidence that # were killed.',
  'If # are killed, nobody will tell.',
  'The commander threatened to kill #.',
  'The regime plans to arrest #.',
  'The army wants to capture #.',
  'They tried to kill #.',
  'Nobody knows whether # were killed.',
  'It had a garrison of #.',
  '# hold the hill.',
  '# fought on both sides.',
  '# received food and water.',
  '# voted in the township.',
  '# were recruited last month.',
  '# said that the road was closed.',
  '# were invited to talks in Naypyitaw.',
];

export function* decoys(): Generator<string> {
  for (const template of HARMLESS)
    for (const [number] of NUMBERS)
      for (const [people] of PEOPLE.filter(([words]) => words !== 'displaced people'))
        yield capital(template.replace('#', joined(number, people)));
}
