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

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

/** "10", "three", "a"; null for any other word. */
export const numberOf = (word: string): number | null => (/^\d/.test(word) ? Number(word) : (NUMBERS[word.toLowerCase()] ?? null));

/** Pattern sources, to be put together. */
export const NUMBER =
  '(?:\\d{1,3}|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Nn]inety|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our(?:teen)?|[Ff]ive|[Ss]ix(?:teen)?|[Ss]even(?:teen)?|[Ee]ight(?:een)?|[Nn]ine(?:teen)?|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ifteen)';
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
  '(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?(?:very |latter )?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Ff]irst half|[Ss]econd half|[Ll]atter half|[Ff]irst week|[Ss]econd week|[Tt]hird week|[Ff]ourth week|[Ll]ast week|[Ff]inal week|[Ff]irst days|[Ll]ast days|[Ff]inal days|[Ff]irst quarter|[Ss]econd quarter|[Tt]hird quarter|[Ff]ourth quarter|[Ff]irst weeks|[Ll]ast weeks|[Ee]arly days|[Ee]arly part|latter part|part) of)';

/** Fixed days that reports name instead of dating: month, date. */
export const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  "New Year's Day": [1, 1],
  "New Year's Eve": [12, 31],
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
