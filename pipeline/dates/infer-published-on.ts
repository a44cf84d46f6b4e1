import type { Operation } from '../../schemas/reference.ts';
import { MONTH_OR_SHORT, WEEKDAY } from './date-words.ts';
import { type Day, type DaySpan, dayOf, isoOf, makeDay, monthSpan, weekdayOf, yearOf } from './day.ts';
import { operationNamed } from './named-events.ts';
import { type Dated, datesTold, isYearOfCoup, type SpokenDay, weekdaysTold, yearsTold } from './told-dates.ts';

/** What pins the day of publication down, in words, and whether it can be relied on to the day. */
export interface InferredDay {
  /** ISO day. */
  readonly publishedOn: string;
  readonly basis: string;
  /** True only where words fix the day itself, not merely its neighbourhood. */
  readonly sure: boolean;
  /** True where something ties the latest day told to its year and month: publication lies within days of it. */
  readonly near: boolean;
}

/** Same length as the text: curly quotes, thin spaces and dashes made plain. */
const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/[\u2010-\u2013]/g, '-');

/** ".../2023/11/14/...", "...-2023-11-14", "/20231114/". */
const dayIn = (url: string): Day | null => {
  const match = /(?<!\d)(20[12]\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(url) ?? /(?<!\d)(20[12]\d)([01]\d)([0-3]\d)(?!\d)/.exec(url);
  return match === null ? null : makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
};

/** "paper.example/2023/11/town-falls": the month in which an address was given out. */
const monthIn = (url: string): DaySpan | null => {
  const match = /\/(20[12]\d)\/(0[1-9]|1[0-2])\//.exec(url);
  return match === null ? null : monthSpan(Number(match[1]), Number(match[2]));
};

/** Operations that the text names, with a known start. */
const operationsIn = (text: string, operations: readonly Operation[]): readonly Day[] => {
  const starts = new Set<Day>();
  for (const match of text.matchAll(
    /(?:[A-Z][a-z]+ |\d{4} )?(?:Operation|Mission) (?:[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2}|\d{4})|\d{4} [Oo]peration/g,
  )) {
    const start = operationNamed(match[0], operations)?.start_date;
    if (start != null) starts.add(dayOf(start));
  }
  return [...starts];
};

/** No report of this war is older than the coup; a weekday with its date comes back only after five years or more. */
const YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];

/** How the year of a date is known: it is told; by the start of an operation; from a date or a month beside; only from some year in the text. */
type Hold = 'told' | 'operation' | 'near' | 'weak';

interface KnownDay {
  readonly dated: Dated;
  readonly day: Day;
  readonly hold: Hold;
}

/** The year in which a date certainly lies: said, told by its weekday, or that of an operation that began on that date. */
const pinned = (dated: Dated, years: readonly number[], starts: readonly Day[]): KnownDay | null => {
  const known = (day: Day | null | undefined, hold: Hold): KnownDay | null => (day == null ? null : { dated, day, hold });
  if (dated.year !== null) return known(makeDay(dated.year, dated.month, dated.date), 'told');
  const days = YEARS.map((year) => makeDay(year, dated.month, dated.date)).filter(
    (day): day is Day => day !== null && day >= dayOf('2021-02-01'),
  );
  const since = Math.max(0, ...starts, ...years.map((year) => dayOf(`${year}-01-01`)));
  if (dated.weekday !== null) {
    const fitting = days.filter((day) => weekdayOf(day) === dated.weekday);
    return known(fitting.find((day) => day >= since) ?? fitting[0], 'told');
  }
  return known(
    days.find((day) => starts.includes(day)),
    'operation',
  );
};

const candidates = (dated: Dated, around: Day): readonly Day[] =>
  [-1, 0, 1].flatMap((step) => makeDay(yearOf(around) + step, dated.month, dated.date) ?? []);

/** Reports go on from an operation's start for most of a year; a date with its year they tell near its day. */
const REACH: Readonly<Record<Hold, readonly [before: number, after: number]>> = {
  told: [220, 140],
  operation: [60, 300],
  near: [220, 140],
  weak: [0, 0],
};

/** The year of a date without one: by a month that is known, by the latest day that is certain, else by the year last told before it. */
const placed = (dated: Dated, known: readonly KnownDay[], within: DaySpan | null, years: ReturnType<typeof yearsTold>): KnownDay | null => {
  const own = known.find((some) => some.dated === dated);
  if (own !== undefined) return own;
  if (within !== null) {
    const day = candidates(dated, within.to).findLast((some) => some <= within.to);
    return day === undefined || within.from - day > 330 ? null : { dated, day, hold: 'near' };
  }
  const latest = known.reduce<KnownDay | null>((most, some) => (most === null || some.day > most.day ? some : most), null);
  if (latest !== null) {
    const [before, after] = REACH[latest.hold];
    const day = candidates(dated, latest.day).find((some) => latest.day - some <= before && some - latest.day <= after);
    return day === undefined ? null : { dated, day, hold: 'near' };
  }
  const year = (years.findLast(({ at }) => at < dated.start) ?? years[0])?.year;
  const day = year === undefined ? null : makeDay(year, dated.month, dated.date);
  return day === null ? null : { dated, day, hold: 'weak' };
};

/** "29 December 2024" or "Press Release, November 25, 2024" alone in one of the first lines; "YANGON, Nov. 8 -". */
const DATELINE = new RegExp(
  `^(?:.{0,120}\\n+(?!\\n)){0,5}?(?:(?!As of|Since|Until|Between|From|By )(?:[A-Z][A-Za-z .'()/-]{0,50}[,(-]? ?)?(?:${WEEKDAY},? )?(?<!\\b(?:on|of|by|from|to|until|till|since|before|after|and|between) )(?<line>(?:${MONTH_OR_SHORT})\\.? \\d{1,2}(?:,? 20\\d\\d)?|\\d{1,2} (?:${MONTH_OR_SHORT})\\.?(?:,? 20\\d\\d)?)\\)?(?: ?\\([A-Za-z ./]+\\))? ?(?:[-:\u2014]|\\n|$))`,
);

const PLANNED = /\b(?:set|scheduled|slated|planned|due|next [a-z]+ will be [a-z]+)(?: [a-z]+){0,3} (?:for|on|by|in|around) $/;

const toLine = (text: string, days: readonly KnownDay[]): InferredDay | null => {
  const line = DATELINE.exec(text);
  if (line?.groups?.line === undefined) return null;
  const at = text.indexOf(line.groups.line);
  const found = days.find(({ dated }) => dated.start <= at + line[0].length && dated.end >= at && dated.start >= at - 20);
  if (found === undefined || found.hold === 'weak') return null;
  const certain = found.dated.year !== null || found.dated.weekday !== null;
  return { publishedOn: isoOf(found.day), basis: 'dateline', sure: certain, near: true };
};

/** "Humanitarian update no. 9 | 30 July 2021": a whole date set off at the end of the title, and no "as of" before it. */
const IN_TITLE = /(?:[|,:(-] ?)(\d{1,2} [A-Z][a-z]+\.? 20[12]\d|[A-Z][a-z]+\.? \d{1,2},? 20[12]\d)\)?$/;

const ofTitle = (title: string): InferredDay | null => {
  const told = IN_TITLE.exec(plain(title).trim())?.[1];
  const dated = told === undefined ? undefined : datesTold(told)[0];
  const day = dated?.year == null ? null : makeDay(dated.year, dated.month, dated.date);
  return day === null ? null : { publishedOn: isoOf(day), basis: 'date in the title', sure: true, near: true };
};

const besideToday = (days: readonly KnownDay[]): InferredDay | null => {
  const found = days.find(({ dated, hold }) => dated.beside !== null && hold !== 'weak');
  if (found?.dated.beside == null) return null;
  const on = /yesterday|last night/i.test(found.dated.beside) ? found.day + 1 : found.day;
  return { publishedOn: isoOf(on), basis: `"${found.dated.beside}" beside a date`, sure: found.dated.year !== null, near: true };
};

/**
 * The day after the last of the weekdays that follow the latest date told: what fell within a week is told by its weekday, what is older by its date,
 * and what somebody said on a weekday comes after what happened on others.
 */
const afterLatest = (latest: Day, spoken: readonly SpokenDay[]): Day => {
  const said = spoken.filter((day) => day.said);
  const days = (said.length > 0 ? said : spoken).map(({ weekday }) => latest + 1 + ((weekday - weekdayOf(latest) + 6) % 7));
  return Math.max(latest, ...days) + 1;
};

/** The latest day told, and the weekdays after it: "seized on Nov. 14", "told us on Tuesday". */
const ofLatest = (days: readonly KnownDay[], spoken: readonly SpokenDay[], within: DaySpan | null): InferredDay | null => {
  const latest = days.reduce<KnownDay | null>((most, some) => (most === null || some.day > most.day ? some : most), null);
  if (latest === null) return null;
  const on = afterLatest(latest.day, spoken);
  if (within !== null) {
    if (within.from - latest.day > 3) return null;
    const inside = Math.min(within.to, Math.max(within.from, on));
    return { publishedOn: isoOf(inside), basis: 'month in the url, day that the text speaks of', sure: false, near: true };
  }
  // only a weekday with its date ties the other weekdays to their week; a date alone may lie long before the report
  const near = latest.dated.weekday !== null && latest.hold === 'told';
  return {
    publishedOn: isoOf(on),
    basis: `latest day that the text speaks of${latest.hold === 'weak' ? ', in the year that it names' : ''}`,
    sure: false,
    near,
  };
};

/**
 * The day of publication from the words of an article; null where nothing pins it down, above all where nothing tells the year.
 * `text` is as received, `clues` are what the archive knows beside it.
 */
export const inferPublishedOn = (
  text: string,
  clues: { readonly title: string | null; readonly url: string | null; readonly operations: readonly Operation[] },
): InferredDay | null => {
  const url = clues.url === null ? null : dayIn(clues.url);
  if (url !== null) return { publishedOn: isoOf(url), basis: 'date in the url', sure: true, near: true };
  const within = clues.url === null ? null : monthIn(clues.url);
  const whole = plain(text);
  const titled = plain(clues.title === null ? whole : `${whole}\n\n${clues.title}\n`);
  const years = yearsTold(titled);
  const starts = operationsIn(titled, clues.operations);
  const dates = datesTold(titled).filter((dated) => !PLANNED.test(titled.slice(Math.max(0, dated.start - 40), dated.start)));
  const known = dates.flatMap(
    (dated) =>
      pinned(
        dated,
        years.map(({ year }) => year),
        starts,
      ) ?? [],
  );
  const later = years.filter(({ at }) => !isYearOfCoup(titled, at));
  const days = dates.flatMap((dated) => placed(dated, known, within, later) ?? []);
  return (
    (clues.title === null ? null : ofTitle(clues.title)) ??
    toLine(whole, days) ??
    besideToday(days) ??
    ofLatest(days, weekdaysTold(whole, dates), within)
  );
};
