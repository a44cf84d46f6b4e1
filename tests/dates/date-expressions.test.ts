import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../pipeline/dates/date-expressions.ts';
import type { DateMention } from '../../pipeline/dates/date-mention.ts';
import { dayOf, isoOf } from '../../pipeline/dates/day.ts';
import { PROJECT, readReference } from '../../pipeline/files.ts';

const { operations } = readReference(join(PROJECT, 'raw', 'reference'));

/** A Monday. */
const MONDAY = '2024-11-18';

const read = (text: string, on: string | null = MONDAY, previous: DateMention | null = null): readonly DateMention[] =>
  findDates(text, 0, on, previous, operations);

const last = (text: string, on: string | null = MONDAY) => {
  const date = read(text, on).at(-1);
  return date === undefined ? null : [date.from, date.to, date.kind, date.precision];
};

const on = (day: string) => [day, day, 'point', 'day'];
const from = (first: string, end: string, precision = 'range') => [first, end, 'point', precision];
const since = (day: string) => [day, null, 'since', 'range'];
const until = (day: string) => [null, day, 'until', 'range'];

describe('weekdays: the latest such day on or before publication', () => {
  test.each([
    ['The camp fell on Friday.', on('2024-11-15')],
    ['The camp fell on Monday.', on('2024-11-18')], // the day of publication itself
    ['It was attacked last Monday.', on('2024-11-11')], // "last" lies before it
    ['It fell last Friday.', on('2024-11-15')],
    ['It fell on Tuesday evening.', on('2024-11-12')],
    ['It fell in the early hours of Wednesday.', on('2024-11-13')],
    ['It fell late on Thursday.', on('2024-11-14')],
    ['It fell on Monday of last week.', on('2024-11-11')],
    ['It fell on Wednesday last week.', on('2024-11-13')],
    ['It fell last week on Wednesday.', on('2024-11-13')],
    ['It fell the Friday before last.', on('2024-11-08')],
    ["Friday's battle was short.", on('2024-11-15')],
    ['They fought on Friday and Saturday.', from('2024-11-15', '2024-11-16')],
    ['They fought between Tuesday and Thursday.', from('2024-11-12', '2024-11-14')],
    ['They fought from Wednesday until 5 pm on Saturday.', from('2024-11-13', '2024-11-16')],
    ['Talks are to open next Friday.', null], // to come
    ['They pray every Friday.', null], // no day at all
  ])('%s', (text, expected) => expect(last(text)).toEqual(expected));

  test('a week named first holds the weekdays after it', () => {
    const days = read('Last week one base fell on Monday and another on Thursday.').map((date) => date.from);
    expect(days).toEqual(['2024-11-11', '2024-11-11', '2024-11-14']);
  });
});

describe('dates', () => {
  test.each([
    ['It fell on Nov. 14.', on('2024-11-14')],
    ['It fell on 2 July.', on('2024-07-02')],
    ['It fell on Dec. 3.', on('2023-12-03')], // the latest one by publication
    ['It fell on November 9 of last year.', on('2023-11-09')],
    ['It fell on 14 November 2023.', on('2023-11-14')],
    ['It fell on 14/11/2023.', on('2023-11-14')],
    ['It fell on 2023-11-14.', on('2023-11-14')],
    ['It fell on Tuesday, November 12.', on('2024-11-12')], // one day said twice is one date
    ['A shell landed yesterday, November 17.', on('2024-11-17')],
    ['They fought from Nov. 11 to 14.', from('2024-11-11', '2024-11-14')],
    ['They fought on 8-14 March.', from('2024-03-08', '2024-03-14')],
    ['Jets came on April 1 and 2.', from('2024-04-01', '2024-04-02')],
    ['On April 1, 12 people died.', on('2024-04-01')], // twelve people, not the twelfth
    ['They left on April 1, and 8 Border Guard Police crossed.', on('2024-04-01')], // eight policemen
    ['They left on April 1, and 68 others crossed.', on('2024-04-01')], // no day has that number
    ['On April 1, 12 and 13 people died.', on('2024-04-01')], // twelve and thirteen people
    ['Assaults on February 12, 14 and 17 failed.', from('2024-02-12', '2024-02-17')], // from the first to the last
    ['A truce holds from November 16 to 30.', from('2024-11-16', '2024-11-30')], // ends after publication
    ['They came on 14, 15 and 16 October.', from('2024-10-14', '2024-10-16')],
    ['On April 1 and 2 soldiers died.', on('2024-04-01')], // two soldiers
    ['From 1 to 15 August they came.', from('2024-08-01', '2024-08-15')],
    ['They fought from October 30 to November 2.', from('2024-10-30', '2024-11-02')],
    ['They died between 1 January and 31 August 2023.', from('2023-01-01', '2023-08-31')], // one year for both
    ['It fell on the 9th.', on('2024-11-09')],
    ['In June 2023 it burned; it fell on the 13th.', on('2023-06-13')], // of the month spoken of
    ["It burned on New Year's Day.", on('2024-01-01')],
    ['It fell on 31 February.', null],
    ['Elections are set for Dec. 28.', null], // what is to come dates no deed
    ['The 88th Division came.', null],
    ['They may 5 times have tried.', null],
  ])('%s', (text, expected) => expect(last(text)).toEqual(expected));
});

describe('months, years and their parts', () => {
  test.each([
    ['in November', from('2024-11-01', '2024-11-18', 'month')], // to the day of publication
    ['in December', from('2023-12-01', '2023-12-31', 'month')],
    ['in March 2023', from('2023-03-01', '2023-03-31', 'month')],
    ['last August', from('2024-08-01', '2024-08-31', 'month')],
    ['in late February', from('2024-02-21', '2024-02-29')],
    ['in mid-April', from('2024-04-11', '2024-04-20')],
    ['late last month', from('2024-10-21', '2024-10-31')],
    ['early this month', from('2024-11-01', '2024-11-10')],
    ['in the first half of July', from('2024-07-01', '2024-07-15')],
    ['in the last week of June', from('2024-06-24', '2024-06-30')],
    ['last month', from('2024-10-01', '2024-10-31', 'month')],
    ['this month', from('2024-11-01', '2024-11-18', 'month')],
    ['in 2023', from('2023-01-01', '2023-12-31', 'year')],
    ['in the second half of 2023', from('2023-07-01', '2023-12-31')],
    ['earlier this year', from('2024-01-01', '2024-11-18')],
    ['about 2024 people', null],
    ['the census of 2014', null], // before the war
    ['March on the town', null],
  ])('%s', (text, expected) => expect(last(text)).toEqual(expected));
});

describe('relative words', () => {
  test.each([
    ['yesterday', on('2024-11-17')],
    ['this morning', on('2024-11-18')],
    ['last night', on('2024-11-17')],
    ['overnight', from('2024-11-17', '2024-11-18')],
    ['the day before yesterday', on('2024-11-16')],
    ['last week', from('2024-11-11', '2024-11-17')], // Monday to Sunday
    ['over the weekend', from('2024-11-16', '2024-11-17')],
    ['three days ago', on('2024-11-15')],
    ['about a month ago', on('2024-10-18')],
    ['five months ago', from('2024-06-01', '2024-06-30', 'month')],
    ['in the last five days', from('2024-11-13', '2024-11-18')],
    ['over the past two weeks', from('2024-11-04', '2024-11-18')],
    ['over the last week', from('2024-11-11', '2024-11-18')],
    ['in the last month', from('2024-10-18', '2024-11-18')],
    ['during the last year', from('2023-11-18', '2024-11-18')],
    ['in the past 24 hours', from('2024-11-17', '2024-11-18')],
  ])('%s', (text, expected) => expect(last(text)).toEqual(expected));

  test.each([
    ['two days later it was retaken', '2024-11-05'],
    ['a week earlier they had come', '2024-10-27'],
    ['the next day it burned', '2024-11-04'],
    ['the same day it burned', '2024-11-03'],
    ['the day before, it burned', '2024-11-02'],
    ['four hours later it burned', '2024-11-03'],
  ])('It was attacked on Nov. 3; %s', (words, day) => expect(last(`It was attacked on Nov. 3; ${words}.`)).toEqual(on(day)));

  test('the date of an earlier sentence is what "the next day" follows', () => {
    const [previous] = read('It was attacked on Nov. 3.');
    expect(read('The next day it fell.', MONDAY, previous ?? null).map((date) => date.from)).toEqual(['2024-11-04']);
  });

  test('without a date before it stays open', () => expect(last('Two days later it fell.')).toEqual([null, null, 'point', 'unknown']));
});

describe('lengths and counts from a date', () => {
  test.each([
    ['in 10 days of fighting', 10, 'day'],
    ['after nearly three months of clashes', 3, 'month'],
    ['a four-day offensive', 4, 'day'],
    ['a siege of six months', 6, 'month'],
    ['held for the previous six months', 6, 'month'], // how long, not when
    ['in the first four days of the battle', 4, 'day'],
  ])('%s', (text, count, unit) => {
    const date = read(text)[0];
    expect([date?.kind, date?.length, date?.from, date?.to]).toEqual(['duration', { count, unit }, null, null]);
  });

  test.each([
    ['two days after Nov. 3', on('2024-11-05')],
    ['in the eleven months to July 16', from('2023-08-16', '2024-07-16')],
    ['in the three days from Friday', from('2024-11-15', '2024-11-18')],
    ['in the week from November 3', from('2024-11-03', '2024-11-09')],
  ])('%s', (text, expected) => expect(last(text)).toEqual(expected));
});

describe('since, until, as of', () => {
  test.each([
    ['since Friday', since('2024-11-15')],
    ['since November 1', since('2024-11-01')],
    ['since its offensive began in June', since('2024-06-01')],
    ['since launching Operation 1027 in October 2023', since('2023-10-01')], // the date said, not the operation's
    ['since the launch of Operation 1027', since('2023-10-27')],
    ['starting on Friday', since('2024-11-15')],
    ['from Friday onwards', since('2024-11-15')],
    ['since the coup of 2021', since('2021-02-01')],
    ['since the military seized power', since('2021-02-01')],
    ['the coup of 2021', null], // dates nothing
    ['until November 3', until('2024-11-03')],
    ['by February', until('2024-02-29')],
    ['by Saturday afternoon', until('2024-11-16')],
    ['before the end of September', until('2024-09-30')],
    ['before dawn on Nov. 11', on('2024-11-11')], // the hour, no bound
    ['as of Oct. 9', [null, '2024-10-09', 'as_of', 'range']],
  ])('%s', (text, expected) => expect(last(text)).toEqual(expected));
});

describe('without a day of publication', () => {
  test.each([
    ['on Friday', [null, null, 'point', 'unknown']],
    ['last week', [null, null, 'point', 'unknown']],
    ['on Nov. 14', [null, null, 'point', 'unknown']],
    ['on Nov. 14, 2023', on('2023-11-14')],
    ['since the coup', since('2021-02-01')],
  ])('%s', (text, expected) => expect(last(text, null)).toEqual(expected));
});

describe('a week later, every relative date is a week later', () => {
  const shifted = (day: string | null) => (day === null ? null : isoOf(dayOf(day) + 7));
  test.each([
    'on Friday',
    'last Monday',
    'Tuesday of last week',
    'yesterday',
    'overnight',
    'last week',
    'over the weekend',
    'three days ago',
    'in the last five days',
    'since Thursday',
    'by Saturday',
    'between Monday and Wednesday',
    'last week on Sunday',
  ])('%s', (text) => {
    const now = read(text, '2024-06-12').map(({ from, to }) => [shifted(from), shifted(to)]);
    expect(now.length).toBeGreaterThan(0);
    expect(read(text, '2024-06-19').map(({ from, to }) => [from, to])).toEqual(now);
  });
});

test('offsets hold the words, in order and without overlaps, whatever the base', () => {
  const text = 'On Friday they came; since Nov. 3 the town had been shelled, and in 10 days of fighting it fell on Sunday.';
  const dates = findDates(text, 100, MONDAY, null, operations);
  expect(dates.map((date) => text.slice(date.start - 100, date.end - 100))).toEqual([
    'Friday',
    'since Nov. 3',
    'in 10 days of fighting',
    'Sunday',
  ]);
});

test('a long run of words is read in linear time', () => {
  const text = `since ${'the very early last days of the first half of '.repeat(2000)}March`;
  const start = performance.now();
  read(text);
  expect(performance.now() - start).toBeLessThan(20_000);
});

describe('months of a year, days of a month', () => {
  test.each([
    ['In the first five months of the year 58 died.', from('2024-01-01', '2024-05-31')],
    ['In the first ten months of this year 58 died.', from('2024-01-01', '2024-10-31')],
    ['In the first three months of last year 58 died.', from('2023-01-01', '2023-03-31')],
    ['In the first two months of 2023 58 died.', from('2023-01-01', '2023-02-28')],
    ['In the year to March 400 died.', from('2023-04-01', '2024-03-31')],
    ['It fell on Nov. 7. Three weeks on they hold it.', on('2024-11-18')], // no later than now
    ['In the first two weeks of July 70 died.', from('2024-07-01', '2024-07-14')],
    ['In the last ten days of March 2024 70 died.', from('2024-03-22', '2024-03-31')],
    ['In May 12 civilians died.', from('2024-05-01', '2024-05-31', 'month')],
    ['On the 12th and 13th they came.', from('2024-11-12', '2024-11-13')],
    ['It fell on October 14. They had come on the 11th.', on('2024-10-11')], // nearer than that of November
    ['It fell on October 28. They came back on the 2nd.', on('2024-11-02')],
    ['It fell on Nov. 7, four days after an attack began.', on('2024-11-03')],
    ['It began on Nov. 3. Four days after the town fell, they left.', on('2024-11-07')],
  ])('%s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });
});
