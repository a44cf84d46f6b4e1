import { UNITS } from './number-words.ts';

/** Words that name times. Readings live beside; nothing here decides anything. */

export const WEEKDAYS: readonly string[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 1 to 12 for "November", "Nov", "Sept"; 0 where it is no month. */
export const monthNumber = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

const COMPOUND = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(\w+)$/;

/** "10", "three", "a", "twenty-one", "a dozen"; null for any other word. */
export const numberOf = (word: string): number | null => {
  if (/^\d/.test(word)) return Number(word);
  const small = word.toLowerCase();
  if (small === 'a' || small === 'an') return 1;
  if (small === 'a dozen') return 12;
  if (small.startsWith('a couple')) return 2;
  const [, tens = '', unit = ''] = COMPOUND.exec(small) ?? [];
  return tens === '' ? (UNITS[small] ?? null) : (UNITS[tens] ?? 0) + (UNITS[unit] ?? 0);
};

const eitherCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
const ONES = Object.keys(UNITS).filter((word) => (UNITS[word] ?? 0) >= 1 && (UNITS[word] ?? 0) <= 9);
const WORDS = Object.keys(UNITS)
  .filter((word) => word !== 'zero')
  .sort((a, b) => b.length - a.length)
  .map((word) => (/ty$/.test(word) ? `${eitherCase(word)}(?:-(?:${ONES.join('|')}))?` : eitherCase(word)));

/** Pattern sources, to be put together. */
export const NUMBER = `(?:\\d{1,3}|${WORDS.join('|')}|[Aa] dozen|[Aa] couple(?: of)?|[Aa]n?)`;
export const UNIT = '(?:day|week|month|year)';
export const WEEKDAY = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day';
export const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Short forms stand only beside a number: "Nov. 14", "14 Nov". */
export const MONTH_OR_SHORT = `(?:${MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`;
export const DAYTIME = '(?:early |late |mid-)?(?:morning|afternoon|evening|night|midday|noon|dawn|midnight)';
/** "nearly three months", "more than 10 days": the length stays the number said. */
export const ABOUT =
  '(?:(?:about|around|some|nearly|almost|over|roughly|approximately|exactly|just|only|barely|at least|up to|more than|less than|fewer than|close to|the|another|an estimated) )*';

/** "late February", "the second half of July": the part of a month, year or week that is meant. */
export const PART =
  '(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?(?:very |latter )?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Ff]irst half|[Ss]econd half|[Ll]atter half|[Ff]irst week|[Ss]econd week|[Tt]hird week|[Ff]ourth week|[Ll]ast week|[Ff]inal week|[Ff]irst days|[Ll]ast days|[Ff]inal days|[Ff]irst quarter|[Ss]econd quarter|[Tt]hird quarter|[Ff]ourth quarter|[Ll]ast quarter|[Ff]inal quarter|[Ff]irst weeks|[Ll]ast weeks|[Ee]arly days|[Ee]arly part|latter part|part) of)';

/** Fixed days that reports name instead of dating: month, date. */
export const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  "New Year's Day": [1, 1],
  "New Year's Eve": [12, 31],
  'the New Year': [1, 1],
  'the turn of the year': [1, 1],
  'Christmas Eve': [12, 24],
  'Christmas Day': [12, 25],
  'Independence Day': [1, 4],
  'Union Day': [2, 12],
  'Armed Forces Day': [3, 27],
  'Resistance Day': [3, 27],
  "Martyrs' Day": [7, 19],
};

/** The military seized power on this day. */
export const COUP = '2021-02-01';
