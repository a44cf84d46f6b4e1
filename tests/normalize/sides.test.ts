import { describe, expect, it } from 'vitest';
import { casualtiesIn } from './reading-table.ts';

/** A reason, a text, and its rows: whose people they are is told by more than the noun. */
type Row = readonly [reason: string, text: string, ...rows: string[]];

const table = (name: string, rows: readonly Row[], about = {}) =>
  describe(name, () => {
    it.each(rows.map(([reason, text, ...expected]) => [reason, text, expected] as const))('%s', (_reason, text, expected) => {
      expect([...casualtiesIn(text, about)].sort()).toEqual([...expected].sort());
    });
  });

table('others beside a list, and those whom terrorists hit', [
  [
    'an administrator makes none of the others the junta’s',
    'A farmer and a village administrator were led away in Wetlet, along with nine others who are unaccounted for.',
    'civilian captured 1-1 exact',
    'junta captured 1-1 exact',
    'civilian missing 9-9 exact',
  ],
  [
    'what attackers did to people, by the word of the junta',
    'Three people died when attackers hurled a grenade into a ferry in Yangon, the junta said, blaming "terrorists".',
    'civilian killed 3-3 exact',
  ],
  [
    'terrorists planted it',
    'The junta said that four people were hurt by a bomb that terrorists had planted in Yangon.',
    'civilian wounded 4-4 exact',
  ],
]);

table('whose loss it is beside another', [
  [
    'those whom it harmed lose nobody',
    'The TNLA took the post in Kutkai, killing six police and losing one fighter.',
    'junta killed 6-6 exact',
    'resistance killed 1-1 exact',
  ],
  [
    'whoever harmed the others',
    'On Friday the group stormed a gate in Muse, killing nine soldiers and losing two men.',
    'junta killed 9-9 exact',
    'resistance killed 2-2 exact',
  ],
  ['the loser alone', 'Junta troops stormed the camp in Pale, losing eight men.', 'junta killed 8-8 exact'],
]);

table('by what goes before', [
  [
    'a bare number goes on with the group before',
    'Nine soldiers died and four were injured in Kani.',
    'junta killed 9-9 exact',
    'junta wounded 4-4 exact',
  ],
  [
    'others are of the kind before',
    'A shell killed two villagers in Pauk and injured three others.',
    'civilian killed 2-2 exact',
    'civilian wounded 3-3 exact',
  ],
  [
    'them are those of the sentence before',
    'Some 80 PDF fighters attacked the post in Tamu. Six of them were killed.',
    'resistance killed 6-6 exact',
  ],
  [
    'the dead are those counted before',
    'Jets killed 12 residents of Hpruso. Five of the dead were women.',
    'civilian killed 12-12 exact',
    'civilian killed 5-5 exact part',
  ],
  [
    'his men are those of the officer before',
    'The battalion commander was killed and 12 of his men were captured in Minbya.',
    'junta killed 1-1 exact',
    'junta captured 12-12 exact',
  ],
  [
    'another after a group',
    'Three monks were killed and another was wounded in Sittwe.',
    'civilian killed 3-3 exact',
    'civilian wounded 1-1 exact',
  ],
]);

table('by who speaks', [
  ['our fighters, says a resistance officer', '"Two of our fighters fell," a KIA officer said.', 'resistance killed 2-2 exact'],
  [
    'they lost, says we',
    '"We lost one man and they lost at least ten," a PDF spokesperson said.',
    'resistance killed 1-1 exact',
    'junta killed 10- at_least',
  ],
  ['its own losses', 'The AA put its own losses at 17 dead.', 'resistance killed 17-17 exact'],
  ['the enemy of a resistance speaker', 'Fourteen of the enemy died near Demoso, the KNDF said.', 'junta killed 14-14 exact'],
  ['bodies that a side found are the other side’s', 'We picked up 22 bodies, a KNDF officer said.', 'junta killed 22-22 exact'],
  ['casualties with an owner', 'The PDF put junta casualties at around 40 in Madaya.', 'junta killed_or_wounded 40-40 about'],
]);

table('by who hit them', [
  ['a convoy ambushed by the KNLA', 'The KNLA ambushed a convoy near Kawkareik, killing 12.', 'junta killed 12-12 exact'],
  ['people under an air raid', 'An air raid on Kanbalu killed 30 people.', 'civilian killed 30-30 exact'],
  ['people in a clash are of no known side', 'Twelve people died in the clash near Ye.', 'unknown killed 12-12 exact'],
  [
    'a roll of both sides is of none',
    'Some 13 people, resistance fighters as well as villagers, were killed in Pinlebu.',
    'unknown killed 13-13 about',
  ],
  [
    'soldiers and their families in one number',
    'About 600 soldiers and their families surrendered in Myawaddy.',
    'unknown surrendered 600-600 about',
  ],
  ['relatives alone are civilians', 'Forty family members of soldiers were captured in Matupi.', 'civilian captured 40-40 exact'],
  ['foreign citizens are others', 'A stray shell killed two Chinese citizens near Laiza.', 'other killed 2-2 exact'],
]);

table(
  'in a junta outlet',
  [
    [
      'terrorists are the resistance',
      'Security forces shot back and seized three dead bodies of terrorists in Kani.',
      'resistance killed 3-3 exact',
    ],
    [
      'those who exchanged arms for peace',
      'A total of 26 PDF members exchanged arms for peace in Bago.',
      'resistance surrendered 26-26 exact',
    ],
    ['security forces are its own', 'Two members of the security forces were wounded in Monywa.', 'junta wounded 2-2 exact'],
    ['residents stay civilians', 'PDF terrorists fired at the village and killed four residents of Myingyan.', 'civilian killed 4-4 exact'],
  ],
  { publisher: 'Global New Light of Myanmar', publisher_stance: 'junta' },
);

table(
  'statements with labels',
  [
    [
      'enemy and own',
      'Enemy dead: 14\nEnemy wounded: 9\nComrades who gave their lives: 2',
      'junta killed 14-14 exact',
      'junta wounded 9-9 exact',
      'resistance killed 2-2 exact',
    ],
    [
      'one line',
      'KNLA: 40 enemy killed, 23 wounded; our side: 2 fallen.',
      'junta killed 40-40 exact',
      'junta wounded 23-23 exact',
      'resistance killed 2-2 exact',
    ],
  ],
  { publisher: 'NUG', publisher_stance: 'resistance' },
);

describe('said twice', () => {
  it('is one row: the sourced claimant wins', () => {
    const text = 'More than 60 soldiers were killed in Shadaw.\n\nMore than 60 soldiers died there, the KNDF said on Monday.';
    expect(casualtiesIn(text)).toEqual(['junta killed 61- more_than']);
  });

  it('is one row under a headline that leaves out how sure the number is', () => {
    const text = 'Airstrikes kill 41 villagers in Naungcho\n\nAt least 41 villagers were killed in Naungcho on Sunday, the TNLA said.';
    expect(casualtiesIn(text)).toEqual(['civilian killed 41- at_least']);
  });

  it('stays two where two claimants differ', () => {
    const text = 'The AA said that 40 soldiers were killed in Minbya.\n\nA resident of Minbya said that 15 soldiers were killed.';
    expect([...casualtiesIn(text)].sort()).toEqual(['junta killed 15-15 exact', 'junta killed 40-40 exact']);
  });
});

table('by who attacked, and what was hit', [
  [
    'attackers are of the side that attacked',
    'PDF fighters raided the police station in Kani. Two of the attackers were killed.',
    'resistance killed 2-2 exact',
  ],
  [
    'those aboard an aircraft that was shot down',
    'The KIA shot down a helicopter near Waingmaw and all six people on board died.',
    'junta killed 6-6 exact',
  ],
  [
    'those whom we hit',
    '"We killed 17 of them at Moebye and captured three," said a KNDF spokesman.',
    'junta killed 17-17 exact',
    'junta captured 3-3 exact',
  ],
  [
    'people, where the article began with killers of villagers',
    'Soldiers stopped cars near Mo So and killed the people in them. At least 35 people were killed.',
    'civilian killed 35- at_least',
  ],
]);

const KILLED = (noun: string, side: string): Row => [noun, `Fourteen ${noun} were killed near Kawlin.`, `${side} killed 14-14 exact`];
table('whose people a noun names', [
  ...['artillerymen', 'foot soldiers', 'paratroopers', 'police officers', 'battalion commanders', 'Pyu Saw Htee members'].map((noun) =>
    KILLED(noun, 'junta'),
  ),
  ...['revolutionaries', 'medics of the PDF', 'drone operators of the PDF', 'drivers from the KNLA', 'PDF medics', 'rebels'].map((noun) =>
    KILLED(noun, 'resistance'),
  ),
  ...['non-combatants', 'fire fighters', 'medics of the clinic', 'drivers from Kawlin', 'jade pickers', 'under-fives'].map((noun) =>
    KILLED(noun, 'civilian'),
  ),
]);

const LEFT = (words: string, side: string, outcome = 'killed'): Row => [
  words,
  `The clash in Kawlin left 14 ${words}.`,
  `${side} ${outcome} 14-14 exact`,
];
table('left in a state that comes behind whose they are', [
  LEFT('members of the security forces dead', 'junta'),
  LEFT('soldiers from Light Infantry Battalion 77 wounded', 'junta', 'wounded'),
  LEFT('members of the resistance missing', 'resistance', 'missing'),
  LEFT('snipers of the army dead', 'junta'),
  ['where they were left', 'The clash in Kawlin left 14 soldiers of the battalion behind on the hill.'],
]);
