import { describe, expect, it } from 'vitest';
import { casualtyRow, read } from './reading-table.ts';

/** Where and when a count is, beside what a text tells of others: published on 20 March 2024, a Wednesday. */
const fieldsIn = (text: string): readonly string[] =>
  read(text).casualty_claims.map(
    (claim) => `${casualtyRow(claim)} | ${claim.place ?? ''} | ${claim.period_start ?? ''}..${claim.period_end ?? ''}`,
  );

const table = (name: string, rows: readonly (readonly [text: string, ...rows: string[]])[]) =>
  describe(name, () => {
    it.each(rows.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
      expect(fieldsIn(text)).toEqual(expected);
    });
  });

table('a part of a count takes its place and day', [
  [
    'Jets bombed Kyauktaw on Monday, killing 28 people. Of these, nine were children.',
    'civilian killed 28-28 exact | Kyauktaw | 2024-03-18..2024-03-18',
    'civilian killed 9-9 exact part | Kyauktaw | 2024-03-18..2024-03-18',
  ],
]);

table('what is told of the part is not told of the whole', [
  [
    'Newly displaced were 43,700 people in Mandalay Region; 18,200 of them in Madaya.',
    'civilian displaced 43700-43700 exact | Mandalay Region | ..2024-03-20',
    'civilian displaced 18200-18200 exact part | Madaya | ..2024-03-20',
  ],
  [
    'Over 700 people are now displaced in Pale, including about 400 since February 2024.',
    'civilian displaced 701- more_than | Pale | ..2024-03-20',
    'civilian displaced 400-400 about part | Pale | 2024-02-01..2024-03-20',
  ],
]);

table('the day on which the dead were found', [
  [
    'A jet bombed Namkham on Monday. Eleven people died on the spot and the bodies of three others were pulled out the next morning.',
    'civilian killed 11-11 exact | Namkham | 2024-03-18..2024-03-18',
    'civilian killed 3-3 exact | Namkham | 2024-03-19..2024-03-19',
  ],
]);

table('a year that is told beside', [
  [
    'Shells hit Pale on Monday.\n\nAn airstrike on Pazigyi killed 170 villagers last year.\n\nFive villagers were wounded, a rescuer said.',
    'civilian killed 170-170 exact | Pazigyi | 2023-01-01..2023-12-31',
    'civilian wounded 5-5 exact | Pale | 2024-03-18..2024-03-18',
  ],
]);

table('the same count of another year', [
  [
    'Mines killed 52 civilians in Shan State in 2023, up from 39 in 2022.',
    'civilian killed 52-52 exact | Shan State | 2023-01-01..2023-12-31',
    'civilian killed 39-39 exact | Shan State | 2022-01-01..2022-12-31',
  ],
]);

table('fighting that began on a day, and has gone on', [
  [
    'The fighting in Hsipaw, which resumed on 10 March, has displaced 6,000 people.',
    'civilian displaced 6000-6000 exact | Hsipaw | 2024-03-10..2024-03-20',
  ],
]);

table('the most specific place of a clause', [
  ['In Kayah State, 15,000 people fled Shadaw on Monday.', 'civilian displaced 15000-15000 exact | Shadaw | 2024-03-18..2024-03-18'],
  [
    "Rebels attacked Lashio's Prince Hotel on Monday, leaving three civilians dead.\n\nOn Tuesday they shelled Kyaukme.",
    'civilian killed 3-3 exact | Lashio | 2024-03-18..2024-03-18',
  ],
]);

table('who counts for the whole country', [
  [
    'Eight political prisoners have died since January 1, the Political Prisoners Network said.\n\nKo Htet died in Insein.',
    'civilian killed 8-8 exact | Myanmar | 2024-01-01..2024-03-20',
  ],
]);

table('no region is called a state', [
  [
    'Shells hit Demoso in Kayah State on Monday.\n\nTroops held talks in Magway Region.\n\nSince the coup 412 civilians have been killed in the state, a rights group said.',
    'civilian killed 412-412 exact | Kayah State | 2021-02-01..2024-03-20',
  ],
]);

table('days counted from the day before', [
  [
    'Soldiers entered Pale on 10 January.\n\nOver two days they killed 19 villagers.',
    'civilian killed 19-19 exact | Pale | 2024-01-10..2024-01-11',
  ],
]);

table('a year that a count is held against', [
  [
    'In 2023 strikes in Ye killed 1,240 civilians, compared with 560 a year earlier.',
    'civilian killed 1240-1240 exact | Ye | 2023-01-01..2023-12-31',
    'civilian killed 560-560 exact | Ye | 2022-01-01..2022-12-31',
  ],
]);

table('what is told earlier dates nothing before it', [
  [
    'Shells fell on Kawt Bein. Seven villagers were injured.\n\nEarlier, from 25 to 29 February, there were clashes near Thaton.',
    'civilian wounded 7-7 exact | Kawt Bein | ..2024-03-20',
  ],
]);

table('a military region is no place', [
  [
    'In Sagaing No. 1 Military Region, PDFs attacked a base at Tamu on Monday. Six soldiers were killed.',
    'junta killed 6-6 exact | Tamu | 2024-03-18..2024-03-18',
  ],
]);

table('so many days since', [
  [
    'At least 18 civilians have been killed in Kyaukme in the 17 days since fighting resumed.',
    'civilian killed 18- at_least | Kyaukme | 2024-03-03..2024-03-20',
  ],
]);

table('a township and its region', [
  [
    'In Myaing Township, Magwe, a drone killed a Pyu Saw Htee leader on Monday.',
    'junta killed 1-1 exact | Myaing | 2024-03-18..2024-03-18',
  ],
]);

table('longer ago than the war', [
  [
    'The junta executed four activists in Yangon on Monday.\n\nIt has executed four activists, the first executions in over 30 years.',
    'civilian killed 4-4 exact | Yangon | 2024-03-18..2024-03-18',
  ],
]);
