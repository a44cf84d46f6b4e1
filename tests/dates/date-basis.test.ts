import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../pipeline/dates/date-expressions.ts';
import { PROJECT, readReference } from '../../pipeline/files.ts';

const { operations } = readReference(join(PROJECT, 'raw', 'reference'));

/** A Wednesday, and days at the edges of months. */
const DAY = '2024-11-20';

type Case = readonly [text: string, published: string | null, from: string | null, to: string | null, precision: string, basis: string];

/** The last date of each text: how far it reaches, and what the row will say that it rests on. */
const lastOf = (text: string, published: string | null) => {
  const date = findDates(text, 0, published, null, operations).at(-1);
  return [date?.from, date?.to, date?.precision, date?.basis];
};

const YEARLESS = 'date without a year, latest on or before publication';
const MONTH = 'month without a year, latest by publication';

describe.each<readonly [string, readonly Case[]]>([
  [
    'days, weeks and weekends by publication',
    [
      ['It fell on Wednesday.', DAY, DAY, DAY, 'day', 'weekday on or before publication'],
      ['It fell last Wednesday.', DAY, '2024-11-13', '2024-11-13', 'day', 'weekday before publication'],
      ['This week on Monday it fell.', DAY, '2024-11-18', '2024-11-18', 'day', 'weekday of the week named'],
      ['The week before on Monday it fell.', DAY, '2024-11-11', '2024-11-11', 'day', 'weekday of the week named'],
      ['It was shelled overnight.', DAY, '2024-11-19', DAY, 'range', 'night before publication'],
      [
        'It fell on November 3. A day after the town was taken, jets came.',
        DAY,
        '2024-11-04',
        '2024-11-04',
        'day',
        'counted on from the date before',
      ],
      ['They have fled the war triggered by the 2021 coup.', DAY, '2021-02-01', null, 'range', 'since the coup'],
      ['It fell on November 3, the first town lost since the coup.', DAY, '2024-11-03', '2024-11-03', 'day', YEARLESS],
      ['The deadliest strike since October 2023 came on November 3.', DAY, '2024-11-03', '2024-11-03', 'day', YEARLESS],
      ['Late November brought rain.', DAY, '2023-11-21', '2023-11-30', 'range', `${MONTH}, part of it`],
      ['It began in the middle of the month.', DAY, '2024-11-11', DAY, 'range', 'month by publication'],
      ['A couple of days ago it fell.', DAY, '2024-11-18', '2024-11-18', 'day', 'counted back from publication'],
      ['Twenty-one days ago it fell.', DAY, '2024-10-30', '2024-10-30', 'day', 'counted back from publication'],
      // a night is that of the day before it in the text
      ['It fell on November 3 and was shelled overnight.', DAY, '2024-11-03', '2024-11-03', 'day', YEARLESS],
      ['It fell the night before last.', DAY, '2024-11-18', '2024-11-18', 'day', 'two days before publication'],
      ['Shells fell the past weekend.', DAY, '2024-11-16', '2024-11-17', 'range', 'weekend before publication'],
      ['It fell last weekend.', DAY, '2024-11-16', '2024-11-17', 'range', 'weekend by publication'],
      // on a Sunday the last weekend is the one before
      ['It fell last weekend.', '2024-11-24', '2024-11-16', '2024-11-17', 'range', 'weekend by publication'],
      ['In the past 48 hours ten died.', DAY, '2024-11-18', DAY, 'range', 'days up to publication'],
      // less than a day is a day
      ['In the past 12 hours ten died.', DAY, '2024-11-19', DAY, 'range', 'days up to publication'],
      ['It fell two years and three months ago.', DAY, '2022-08-01', '2022-08-31', 'month', 'counted back from publication'],
    ],
  ],
  [
    'months and years that are not over end with publication',
    [
      ['They fled in November.', DAY, '2024-11-01', DAY, 'month', MONTH],
      ['They fled in November.', '2024-11-30', '2024-11-01', '2024-11-30', 'month', MONTH],
      ['They fled in November.', '2024-11-01', '2024-11-01', '2024-11-01', 'month', MONTH],
      ['They fled in October.', DAY, '2024-10-01', '2024-10-31', 'month', MONTH],
      ['They fled in December.', DAY, '2023-12-01', '2023-12-31', 'month', MONTH],
      ['They fled in November.', null, null, null, 'unknown', 'month without a year'],
      ['They fled in November 2023.', null, '2023-11-01', '2023-11-30', 'month', 'month as stated'],
      ['They fled in early November.', DAY, '2024-11-01', '2024-11-10', 'range', `${MONTH}, part of it`],
      ['They fled in early November.', '2024-11-05', '2024-11-01', '2024-11-05', 'range', `${MONTH}, part of it`],
      ['They fled in late October 2023.', DAY, '2023-10-21', '2023-10-31', 'range', 'month as stated, part of it'],
      ['They fled in 2024.', DAY, '2024-01-01', DAY, 'year', 'year as stated'],
      ['They fled in 2023.', DAY, '2023-01-01', '2023-12-31', 'year', 'year as stated'],
      ['They fled in early 2024.', '2024-02-10', '2024-01-01', '2024-02-10', 'range', 'part of the year stated'],
    ],
  ],
  [
    'a day of the month and a holiday are the latest there were',
    [
      ['They fled on the 9th.', DAY, '2024-11-09', '2024-11-09', 'day', 'day of the month last spoken of'],
      ['They fled on the 20th.', DAY, DAY, DAY, 'day', 'day of the month last spoken of'],
      ['They fled on the 25th.', DAY, '2024-10-25', '2024-10-25', 'day', 'day of the month last spoken of'],
      ['They fled on the 30th.', '2024-11-30', '2024-11-30', '2024-11-30', 'day', 'day of the month last spoken of'],
      ['They fled on the 31st.', DAY, '2024-10-31', '2024-10-31', 'day', 'day of the month last spoken of'],
      [
        'They fled on November 28 and came back on the 2nd.',
        '2024-12-20',
        '2024-12-02',
        '2024-12-02',
        'day',
        'day of the month last spoken of',
      ],
      ["It fell on New Year's Day.", DAY, '2024-01-01', '2024-01-01', 'day', 'holiday, latest on or before publication'],
      ['It fell on Christmas Day.', DAY, '2023-12-25', '2023-12-25', 'day', 'holiday, latest on or before publication'],
      ["It fell on New Year's Day.", null, null, null, 'unknown', 'relative to an unknown day of publication'],
    ],
  ],
  [
    'ranges over the turn of a year run forwards',
    [
      ['They fought from December 28 to January 3.', DAY, '2023-12-28', '2024-01-03', 'range', `${YEARLESS}, as a range`],
      ['They fought from December 28 to January 3, 2024.', DAY, '2023-12-28', '2024-01-03', 'range', 'date as stated, as a range'],
      ['They fought from November 18 to November 18.', DAY, '2024-11-18', '2024-11-18', 'range', `${YEARLESS}, as a range`],
    ],
  ],
  [
    'after and before a date told already',
    [
      ['It fell on March 5. The following month it was lost.', DAY, '2024-04-01', '2024-04-30', 'month', 'month after the date before'],
      ['It fell on December 5. The next month it was lost.', DAY, '2024-01-01', '2024-01-31', 'month', 'month after the date before'],
      ['It fell on March 5. The next week it was lost.', DAY, '2024-03-11', '2024-03-17', 'range', 'week after the date before'],
      [
        'It fell on March 5. Over the following three days they fled.',
        DAY,
        '2024-03-05',
        '2024-03-08',
        'range',
        'days after the date before',
      ],
      ['It fell on March 5. In the week that followed they fled.', DAY, '2024-03-05', '2024-03-12', 'range', 'days after the date before'],
      ['It fell on March 5. The previous night it was shelled.', DAY, '2024-03-04', '2024-03-04', 'day', 'day before the date before'],
      ['It fell on March 5. The month before it was shelled.', DAY, '2024-02-01', '2024-02-29', 'month', 'month before the date before'],
      ['It fell on March 5. The week before it was shelled.', DAY, '2024-02-26', '2024-03-03', 'range', 'week before the date before'],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%s (%s)', (text, published, ...wanted) => expect(lastOf(text, published)).toEqual(wanted));
});
