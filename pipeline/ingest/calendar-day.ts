const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** "November", "Nov", "Sept": 11, 11, 9; null for any other word. */
const monthOf = (word: string): number | null => {
  const lower = word.toLowerCase();
  const index = lower.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(lower) || (lower === 'sept' && month === 'september'));
  return index < 0 ? null : index + 1;
};

const two = (n: number): string => String(n).padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export type Day = { readonly day: string } | { readonly fault: string };

/** A day that exists, as yyyy-mm-dd, or why it does not. */
export const dayFrom = (year: number, month: number, day: number): Day => {
  if (month < 1 || month > 12) return { fault: `the date does not exist: there is no month ${month}` };
  const last = daysIn(year, month);
  if (day < 1 || day > last) return { fault: `the date does not exist: ${year}-${two(month)} has ${last} days` };
  return { day: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` };
};

// 2023-11-08, 2023/11/8, 2023-11-08T06:30:00+06:30, 20231108
const NUMERIC = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T\s])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
// "8 November 2023", "Wed, 08 Nov 2023 10:00:00 GMT"
const DAY_FIRST = /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b/;
// "November 8, 2023", "Nov. 8, 2023"
const MONTH_FIRST = /(?:^|[\s,])([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/;

/** Reads a day of publication as a manifest, an archive or a page writes it. The time of day and its zone are passed over: the day counts as written. */
export const readDay = (value: string): Day => {
  const text = value.trim();
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) return dayFrom(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const compact = COMPACT.exec(text);
  if (compact !== null) return dayFrom(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  const [month, day, year] =
    dayFirst !== null ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const number = month === undefined ? null : monthOf(month);
  if (number !== null) return dayFrom(Number(year), number, Number(day));
  return { fault: 'not a date that can be read: write yyyy-mm-dd' };
};

// /2023/11/08/name.html, /2023-11-08-name, /news/20231108/
const IN_URL = /[/_-](20\d{2})([-/_]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/g;

/** The day in an address, null where it has none: "https://paper.example/2023/11/08/town-falls" gives 2023-11-08. */
export const dayInUrl = (url: string): string | null => {
  const path = /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? '';
  for (const match of path.matchAll(IN_URL)) {
    const read = dayFrom(Number(match[1]), Number(match[3]), Number(match[4]));
    if ('day' in read) return read.day;
  }
  return null;
};
