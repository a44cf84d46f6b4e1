/** Calendar days as whole numbers since 1970-01-01: no clock, no time zone. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day of an ISO date. Throws a RangeError where there is no such day. */
export const dayOf = (iso: string): Day => {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`${iso} is no day`);
  return time / MILLISECONDS;
};

const isoDays = new Map<Day, string>();

export const isoOf = (day: Day): string => {
  let iso = isoDays.get(day);
  if (iso === undefined) {
    iso = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    if (isoDays.size < 20_000) isoDays.set(day, iso);
  }
  return iso;
};

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const yearOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear();

/** 1 to 12. */
export const monthOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCMonth() + 1;

export const dateOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCDate();

/** The day, or null where the calendar has none (30 February). */
export const makeDay = (year: number, month: number, date: number): Day | null => {
  const day = Date.UTC(year, month - 1, date) / MILLISECONDS;
  return date >= 1 && monthOf(day) === month && dateOf(day) === date ? day : null;
};

export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** First to last day of a month; months below 1 and above 12 run into the years beside. */
export const monthSpan = (year: number, month: number): DaySpan => ({
  from: Date.UTC(year, month - 1, 1) / MILLISECONDS,
  to: Date.UTC(year, month, 0) / MILLISECONDS,
});

export const yearSpan = (year: number): DaySpan => ({
  from: Date.UTC(year, 0, 1) / MILLISECONDS,
  to: Date.UTC(year, 11, 31) / MILLISECONDS,
});

/** The same date so many months on; the last of the month where that month is shorter. */
export const addMonths = (day: Day, months: number): Day => {
  const span = monthSpan(yearOf(day), monthOf(day) + months);
  return Math.min(span.from + dateOf(day) - 1, span.to);
};

export const addLength = (day: Day, count: number, unit: 'day' | 'week' | 'month' | 'year'): Day => {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  return addMonths(day, unit === 'month' ? count : 12 * count);
};

/** The latest such weekday on or before a day. */
export const latestWeekday = (weekday: number, day: Day): Day => day - ((weekdayOf(day) - weekday + 7) % 7);

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => latestWeekday(1, day);
