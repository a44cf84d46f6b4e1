import { describe, expect, it } from 'vitest';
import type { IncidentClaim } from '../../schemas/incident-claim.ts';
import { read } from './reading-table.ts';

/** A sentence, and the rows that it means: `measure low-high qualifier actor_side`. */
type Row = readonly [sentence: string, ...rows: string[]];

const bound = (n: number | null): string => (n === null ? '' : String(n));
const rowOf = (claim: IncidentClaim): string =>
  `${claim.measure} ${bound(claim.count_low)}-${bound(claim.count_high)} ${claim.qualifier} ${claim.actor_side}`;

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    it.each(rows.map(([sentence, ...expected]) => [sentence, expected] as const))('%s', (sentence, expected) => {
      expect(read(sentence).incident_claims.map(rowOf).sort()).toEqual([...expected].sort());
    });
  });

table('airstrikes', [
  ['The junta carried out 60 airstrikes and 14 drone attacks on Kutkai.', 'airstrikes 60-60 exact junta', 'airstrikes 14-14 exact junta'],
  ['Two airstrikes hit the market of Loikaw.', 'airstrikes 2-2 exact junta'],
  ["By the KNDF's count about 70 attacks from the air hit Demoso in June.", 'airstrikes 70-70 about junta'],
  ['At least 25 air raids were flown on Kyaukme by junta jets.', 'airstrikes 25- at_least junta'],
  ['Jets bombed the village of Kawlin ten times on Monday.', 'airstrikes 10-10 exact junta'],
  ['The number of airstrikes on Lashio reached 450, the MNDAA said.', 'airstrikes 450-450 exact junta'],
  ['Airstrikes: 45', 'airstrikes 45-45 exact junta'],
  ['The TNLA said that its drone teams carried out 45 drone strikes on junta posts.', 'airstrikes 45-45 exact resistance'],
  // a way to tell of it, not to count it
  ['In one airstrike on Pale three villagers died.'],
  // the schools are counted
  ['The regime carried out airstrikes on two schools in Demoso.'],
  // the jets themselves
  ['Three fighter jets and two helicopters took part in the attack on Pale.'],
  ['The junta would carry out 20 more airstrikes, he warned.'],
]);

table('artillery and bombs', [
  ['Soldiers in Kalay fired 15 artillery shells at the village.', 'artillery_strikes 15-15 exact junta'],
  ['Three shells landed near a monastery in Hpakant.', 'artillery_strikes 3-3 exact junta'],
  ['The army fired over 40 mortar rounds into Loikaw, residents said.', 'artillery_strikes 41- more_than junta'],
  ['At least 120 rounds of artillery were fired into Kyaukme.', 'artillery_strikes 120- at_least junta'],
  // a calibre is no count
  ['Seven 120 mm shells exploded in Namtu.', 'artillery_strikes 7-7 exact junta'],
  // the claimant is no doer
  ['More than 200 artillery strikes hit Ann, according to the AA.', 'artillery_strikes 201- more_than junta'],
  ['The KIA fired 12 rockets at the airport of Myitkyina.', 'artillery_strikes 12-12 exact resistance'],
  // ammunition
  ['Troops seized 14 shells in Mindat.'],
  ['A jet dropped two 500-pound bombs on a school in Depayin.', 'bombs_dropped 2-2 exact junta'],
  ['The KNDF dropped 30 bombs on the base with drones.', 'bombs_dropped 30-30 exact resistance'],
  ['Drones came over the hall in Kani. Four bombs exploded in it.', 'bombs_dropped 4-4 exact junta'],
  ['Police found 12 homemade bombs in Yangon.'],
  // nothing is counted
  ['A bomb exploded in Monywa.'],
]);

table('clashes', [
  ['There were 12 clashes in Kawkareik last week.', 'clashes 12-12 exact unknown'],
  ['In three months 34 engagements big and small took place in Ye.', 'clashes 34-34 exact unknown'],
  ['PDF battalions fought 87 battles with junta troops in Sagaing.', 'clashes 87-87 exact unknown'],
  ['Clashes broke out 15 times in Hpapun in May.', 'clashes 15-15 exact unknown'],
  // days
  ['After ten days of clashes the town was quiet.'],
  ['There were fierce clashes in Mindat and many battles in Falam.'],
]);

table('houses', [
  ['Junta troops torched around 150 houses in Budalin.', 'houses_destroyed 150-150 about junta'],
  ['About 200 homes in three villages of Taze were burned down by junta troops.', 'houses_destroyed 200-200 about junta'],
  ['Dozens of houses in Ye-U were reduced to ashes.', 'houses_destroyed 24- vague unknown'],
  ['Two schools and 47 houses were damaged or destroyed in Hsipaw.', 'houses_destroyed 47-47 exact unknown'],
  ['An airstrike on Lashio destroyed 15 houses, a clinic and two monasteries.', 'houses_destroyed 15-15 exact junta'],
  // the whole is no count of its own
  ['Over 300 of its 1,000 houses were destroyed by junta shelling.', 'houses_destroyed 301- more_than junta'],
  // the whole is no count of its own
  ['Of the 500 houses in Khin-U, 320 were burned.', 'houses_destroyed 320-320 exact unknown'],
  ['Houses burned down: 1,200', 'houses_destroyed 1200-1200 exact unknown'],
  // damaged only
  ['Some 30 houses were damaged in Mogok.'],
  // homes of those who flee
  ['Residents of 40 houses fled Taze.'],
  // a size
  ['The village of 400 houses was raided.'],
]);

table('posts', [
  ['The AA has captured 12 junta outposts, three towns and a battalion headquarters.', 'posts_captured 12-12 exact resistance'],
  ['Eight military camps in Kachin State have fallen to the KIA since January.', 'posts_captured 8-8 exact resistance'],
  // the noun of the sentence before
  [
    'More than 20 outposts were seized, the KNDF said. Another 15 were abandoned.',
    'posts_captured 21- more_than resistance',
    'posts_abandoned 15-15 exact junta',
  ],
  ['The junta lost nine positions in Kutkai to the TNLA.', 'posts_captured 9-9 exact resistance'],
  ['Two junta posts guarding the Kutkai road have fallen to the KIA.', 'posts_captured 2-2 exact resistance'],
  ['Two of the three outposts on the hill were captured by the PDF on Friday.', 'posts_captured 2-2 exact resistance'],
  ['Junta troops recaptured five TNLA camps near Nawnghkio.', 'posts_captured 5-5 exact junta'],
  ['The seizure of four police stations was announced by the TNLA.', 'posts_captured 4-4 exact resistance'],
  ['The TNLA attacked four bases in Kutkai.'],
  ['The KIA plans to seize ten more bases.'],
  // no posts
  ['Two camps for displaced people were burned in Demoso.'],
  // a control event
  ['The KIA captured an outpost near Momauk.'],
  // towns are control events
  ['The alliance seized 15 towns.'],
  ['The junta abandoned 11 bases in Kayah State.', 'posts_abandoned 11-11 exact junta'],
  ['Junta troops withdrew from six outposts in Demoso.', 'posts_abandoned 6-6 exact junta'],
  [
    'Since January, 43 junta bases have been captured and another 12 abandoned, the AA said.',
    'posts_captured 43-43 exact resistance',
    'posts_abandoned 12-12 exact junta',
  ],
]);

table('weapons', [
  [
    'The fighters of the KNLA seized 30 rifles, two machine guns and 5,000 rounds of ammunition.',
    'weapons_seized 30-30 exact resistance',
    'weapons_seized 2-2 exact resistance',
  ],
  ['Security forces seized four bodies of terrorists together with two M-16 rifles.', 'weapons_seized 2-2 exact junta'],
  // the other side gets them
  ['Some 80 members of a pro-junta militia in Kutkai switched sides, bringing 60 rifles.', 'weapons_seized 60-60 exact resistance'],
  ['The militia handed over 17 weapons to the KIA.', 'weapons_seized 17-17 exact resistance'],
  ['Ten soldiers defected to the PDF with eight rifles.', 'weapons_seized 8-8 exact resistance'],
  ['The ministry of the NUG counted 54 captured weapons.', 'weapons_seized 54-54 exact resistance'],
  ['Weapons seized: 83', 'weapons_seized 83-83 exact unknown'],
  // not taken
  ['The PDF was short of 200 rifles.'],
  ['They tried to seize 12 guns.'],
]);

table('aircraft', [
  ['A helicopter was shot down near Hpakant.', 'aircraft_downed 1-1 exact resistance'],
  ['The KIA shot down a Mi-17 helicopter on 3 January.', 'aircraft_downed 1-1 exact resistance'],
  // nobody is said to have done it
  ['A fighter jet crashed in Pekon on 11 November.', 'aircraft_downed 1-1 exact unknown'],
  ['Resistance forces in Myaing downed three drones of the junta.', 'aircraft_downed 3-3 exact resistance'],
  ['Helicopter shot down: 1', 'aircraft_downed 1-1 exact resistance'],
  // not fallen
  ['A helicopter landed in Ann.'],
  ['Two helicopters attacked a village in Pale.'],
]);

table('vehicles', [
  ['Five military trucks were destroyed in an ambush by the PDF near Kani.', 'vehicles_destroyed 5-5 exact resistance'],
  [
    'PDFs destroyed two armoured vehicles and a truck in Myaing.',
    'vehicles_destroyed 2-2 exact resistance',
    'vehicles_destroyed 1-1 exact resistance',
  ],
  ['Two members of the security forces were hurt, and of their three vehicles one was wrecked.', 'vehicles_destroyed 1-1 exact resistance'],
  ['A naval vessel of the junta was sunk in the Kaladan river.', 'vehicles_destroyed 1-1 exact resistance'],
  ['Two vehicles carrying soldiers were stopped at the gate of Kalay.'],
]);

table('troops', [
  ['The junta sent about 500 troops to Myawaddy.', 'troops_deployed 500-500 about junta'],
  ['Around 300 junta soldiers arrived in Kani on Monday.', 'troops_deployed 300-300 about junta'],
  ['A column of 150 soldiers entered a village in Taze.', 'troops_deployed 150-150 exact junta'],
  ['A 200-strong junta column is advancing on Pinlaung.', 'troops_deployed 200-200 exact junta'],
  ['Eleven battalions with more than 1,200 troops were sent to Gwa by the junta.', 'troops_deployed 1201- more_than junta'],
  ['Resistance forces attacked the base with around 300 fighters.', 'troops_deployed 300-300 about resistance'],
  ['Over 100 PDF fighters raided the police station in Kalay.', 'troops_deployed 101- more_than resistance'],
  ['Reinforcements of the regime came by air, more than 100 troops in all.', 'troops_deployed 101- more_than junta'],
  // a strength
  ['The KIA has 12,000 fighters.'],
  // carried, not sent
  ['At least 40 wounded TNLA fighters arrived in Namkham.'],
  ['The KNDF attacked around 100 soldiers of Battalion 422 who were nearing Mobye.', 'troops_deployed 100-100 about junta'],
  ['An 80-strong army column stationed in Taungtha came into Pyun.', 'troops_deployed 80-80 exact junta'],
  // met, not sent
  ['A column of 80 soldiers was attacked with mines near Kani.'],
  ['About 100 villagers arrived in Kani.'],
  ['At least 100 soldiers were sent to hospital.'],
  ['The regime would send 500 troops to Lashio.'],
]);

table('what was denied, imagined or long ago', [
  ['The spokesman denied that two armoured vehicles were destroyed at Lashio.'],
  ['In 2015 the army carried out 40 airstrikes on Laukkai.'],
  ['If the PDF captures ten outposts, the road will be open.'],
]);

describe('who says it, where and when', () => {
  const [claim] = read(
    'The TNLA has taken Lashio from the junta, its spokesperson Lway Yay Oo said on Monday. Over 400 airstrikes had hit the town since July 3, 2023, according to her.',
    { published_on: '2023-08-02' },
  ).incident_claims;

  it('takes claimant, place and period as casualty claims do', () => {
    expect(claim).toMatchObject({
      measure: 'airstrikes',
      claimant_side: 'resistance',
      place: 'Lashio',
      period_start: '2023-07-03',
      count: 400,
      count_low: 401,
      count_high: null,
    });
  });

  it('quotes the words at their offsets', () => {
    const text = 'In Hpakant \u201cthree\u201d shells landed near the market; the KIA\u2019s men had left.';
    const [row] = read(text).incident_claims;
    expect(row?.evidence).toBe(text.slice(row?.char_start, row?.char_end));
    expect(row?.evidence).toContain('landed');
  });

  it('counts on from the day on which the fighting began', () => {
    const [row] = read(
      'The AA launched its offensive on 13 November 2023 and has seized 140 junta posts in Rakhine State.',
    ).incident_claims;
    expect([row?.period_start, row?.period_end]).toEqual(['2023-11-13', '2024-03-20']);
  });
});

describe('said twice', () => {
  const LEAD = 'Junta jets have flown 60 airstrikes on Kyaukme.';

  it('is one row with the sourced claimant', () => {
    const rows = read(`${LEAD}\n\nThe TNLA said that 60 airstrikes hit Kyaukme.`).incident_claims;
    expect(rows.map((row) => [row.count, row.claimant_side])).toEqual([[60, 'resistance']]);
  });

  it('stays two rows where the place differs', () => {
    expect(read(`${LEAD}\n\nThe TNLA said that 60 airstrikes hit Namtu.`).incident_claims).toHaveLength(2);
  });
});

table('lists, times, labels and what is spared', [
  // machines, no men
  ['Two jet fighters dropped eight 500-pound bombs on Kawlin.', 'bombs_dropped 8-8 exact junta'],
  ['Air force fighters dropped six bombs on Pale.', 'bombs_dropped 6-6 exact junta'],
  ['Fighters of the KNDF dropped six bombs on Pale by drone.', 'bombs_dropped 6-6 exact resistance'],
  // neither number is of those
  ['All but 12 of the 150 houses in Kawlin were burnt to the ground, a villager said.'],
  ['Troops torched all but five of the 40 homes in Pale.'],
  ['All 150 houses in Kawlin were burnt to the ground, a villager said.', 'houses_destroyed 150-150 exact unknown'],
  ['A volunteer put the number of destroyed homes at 527.', 'houses_destroyed 527-527 exact unknown'],
  [
    'The junta has lost more than 20 armored vehicles, four helicopters and two fighter jets, analysts say.',
    'vehicles_destroyed 21- more_than resistance',
    'aircraft_downed 4-4 exact resistance',
    'aircraft_downed 2-2 exact resistance',
  ],
  // the nearest measure
  ['The army ended its airstrikes but shelled Kutkai 45 times.', 'artillery_strikes 45-45 exact junta'],
  ['They used jet fighters at least 25 times in Demoso, residents said.', 'airstrikes 25- at_least junta'],
  ['Junta troops numbering around 150 are advancing on Khin-U.', 'troops_deployed 150-150 about junta'],
  // those who travel in them
  ['Two boats carrying fleeing Rohingya sank in the Naf river on Monday.'],
  ['The convoy arrived after losing four trucks, the KNDF said.', 'vehicles_destroyed 4-4 exact resistance'],
  // no men of the column
  ['The KNDF attacked the column with 22 landmines in Demoso.'],
]);
