import type { Operation } from '../../schemas/reference.ts';
import { MONTH_OR_SHORT, monthNumber, WEEKDAY, WEEKDAYS } from './date-words.ts';
import { type Day, dayOf, isoOf, latestWeekday, makeDay, weekdayOf, yearOf } from './day.ts';
import { operationNamed } from './named-events.ts';

/** What pins the day of publication down, in words, and whether it can be relied on to the day. */
export interface InferredDay {
  /** ISO day. */
  readonly publishedOn: string;
  readonly basis: string;
  /** True only where words fix the day itself, not merely its neighbourhood. */
  readonly sure: boolean;
  /** True where weekday, day and month together fix the year ("Tuesday, November 7"): publication lies within days of it. */
  readonly near: boolean;
}

/** Same length as the text: curly quotes, thin spaces and dashes made plain. */
const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/[\u2010-\u2013]/g, '-');

/** ".../2023/11/14/...", "...-2023-11-14", "/20231114/"; a month alone pins nothing. */
const inUrl = (url: string): Day | null => {
  const match = /(?<!\d)(20[12]\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(url) ?? /(?<!\d)(20[12]\d)([01]\d)([0-3]\d)(?!\d)/.exec(url);
  return match === null ? null : makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
};

interface Dated {
  readonly month: number;
  readonly date: number;
  readonly year: number | null;
  readonly weekday: number | null;
  readonly start: number;
  readonly end: number;
  readonly beside: string | null;
}

const BESIDE = `(?:(?<word>${WEEKDAY}|[Yy]esterday|[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight|[Ll]ast night)(?: (?:morning|afternoon|evening|night))?(?:,| \\(|,? the|) ?)?`;
const MONTH_DAY = new RegExp(
  `\\b${BESIDE}(?<month>${MONTH_OR_SHORT})\\b\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|,\\d{3})(?:,? (?<year>20[12]\\d)(?!\\d))?`,
  'g',
);
const DAY_MONTH = new RegExp(
  `\\b${BESIDE}(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_OR_SHORT})\\b\\.?(?:,? (?<year>20[12]\\d)(?!\\d))?`,
  'g',
);

const datesIn = (text: string): readonly Dated[] =>
  [MONTH_DAY, DAY_MONTH]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => {
      const word = match.groups?.word ?? null;
      const weekday = word === null ? -1 : WEEKDAYS.indexOf(word);
      return {
        month: monthNumber(match.groups?.month ?? ''),
        date: Number(match.groups?.date),
        year: match.groups?.year === undefined ? null : Number(match.groups.year),
        weekday: weekday < 0 ? null : weekday,
        beside: weekday < 0 ? word : null,
        start: match.index,
        end: match.index + match[0].length,
      };
    })
    .filter((dated) => makeDay(2024, dated.month, dated.date) !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((dated, i, all) => i === 0 || dated.start >= (all[i - 1]?.end ?? 0))
    // "between 1 January and 31 August 2024": one year for both
    .map((dated, i, all) => {
      const next = all[i + 1];
      return dated.year === null && next !== undefined && next.start - dated.end <= 6 ? { ...dated, year: next.year } : dated;
    });

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

/** The year in which a date certainly lies: said, told by its weekday, or that of an operation that began on that date. */
const pinned = (dated: Dated, years: readonly number[], starts: readonly Day[]): Day | null => {
  if (dated.year !== null) return makeDay(dated.year, dated.month, dated.date);
  const days = YEARS.map((year) => makeDay(year, dated.month, dated.date)).filter(
    (day): day is Day => day !== null && day >= dayOf('2021-02-01'),
  );
  const since = Math.max(0, ...starts, ...years.map((year) => dayOf(`${year}-01-01`)));
  if (dated.weekday !== null) {
    const fitting = days.filter((day) => weekdayOf(day) === dated.weekday);
    return fitting.find((day) => day >= since) ?? fitting[0] ?? null;
  }
  return days.find((day) => starts.includes(day)) ?? null;
};

/** Years in which the text says that something happened; plans and populations ("census of 2014") do not count. */
const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\d.,$-])20(?:2[1-9]|3\d)(?![\d,]| (?:people|soldiers|troops|election|census))/g)].map((match) =>
    Number(match[0]),
  );

/** The first such date on or after a day. */
const dateFrom = (dated: Dated, from: Day): Day | null => {
  for (let year = yearOf(from); year <= yearOf(from) + 4; year++) {
    const day = makeDay(year, dated.month, dated.date);
    if (day !== null && day >= from) return day;
  }
  return null;
};

/** "29 December 2024" or "Press Release, November 25, 2024" alone in one of the first lines; "YANGON, Nov. 8 -". */
const DATELINE = new RegExp(
  `^(?:.{0,120}\\n+(?!\\n)){0,5}?(?:(?!As of|Since|Until|Between|From|By )(?:[A-Z][A-Za-z .'()/-]{0,50}[,(-]? ?)?(?:${WEEKDAY},? )?(?<line>(?:${MONTH_OR_SHORT})\\.? \\d{1,2}(?:,? 20\\d\\d)?|\\d{1,2} (?:${MONTH_OR_SHORT})\\.?(?:,? 20\\d\\d)?)\\)?(?: ?\\([A-Za-z ./]+\\))? ?(?:[-:\u2014]|\\n|$))`,
);

const PLANNED = /\b(?:set|scheduled|slated|planned|due|next [a-z]+ will be [a-z]+)(?: [a-z]+){0,3} (?:for|on|by|in|around) $/;

/**
 * The day of publication from the words of an article; null where nothing pins it down, above all where nothing tells the year.
 * `text` is as received, `clues` are what the archive knows beside it.
 */
export const inferPublishedOn = (
  text: string,
  clues: { readonly title: string | null; readonly url: string | null; readonly operations: readonly Operation[] },
): InferredDay | null => {
  const url = clues.url === null ? null : inUrl(clues.url);
  if (url !== null) return { publishedOn: isoOf(url), basis: 'date in the url', sure: true, near: true };
  const whole = plain(text);
  const years = yearsIn(whole);
  const starts = operationsIn(`${clues.title ?? ''}\n${whole}`, clues.operations);
  const dates = datesIn(whole).filter((dated) => !PLANNED.test(whole.slice(Math.max(0, dated.start - 40), dated.start)));
  const known = dates.flatMap((dated) => {
    const day = pinned(dated, years, starts);
    return day === null ? [] : [{ dated, day }];
  });
  return fromDateline(whole, dates, known) ?? fromTodayBeside(dates, known) ?? fromLatest(whole, dates, known);
};

interface KnownDay {
  readonly dated: Dated;
  readonly day: Day;
}

/** The year of a date without one, by the days that are certain: the nearest, but none far from all of them. */
const nearKnown = (dated: Dated, known: readonly KnownDay[]): Day | null => {
  const own = known.find((some) => some.dated === dated);
  if (own !== undefined) return own.day;
  const latest = known.reduce((day, some) => Math.max(day, some.day), 0);
  if (latest === 0) return null;
  const day = dateFrom(dated, latest - 40);
  return day !== null && day - latest <= 200 ? day : null;
};

const fromDateline = (text: string, dates: readonly Dated[], known: readonly KnownDay[]): InferredDay | null => {
  const line = DATELINE.exec(text);
  if (line?.groups?.line === undefined) return null;
  const at = text.indexOf(line.groups.line);
  const dated = dates.find((some) => some.start <= at + line[0].length && some.end >= at && some.start >= at - 20);
  const day = dated === undefined ? null : nearKnown(dated, known);
  if (dated === undefined || day === null) return null;
  const certain = dated.year !== null || dated.weekday !== null;
  return { publishedOn: isoOf(day), basis: 'dateline', sure: certain, near: true };
};

const fromTodayBeside = (dates: readonly Dated[], known: readonly KnownDay[]): InferredDay | null => {
  for (const dated of dates) {
    if (dated.beside === null) continue;
    const day = nearKnown(dated, known);
    if (day === null) continue;
    const on = /yesterday|last night/i.test(dated.beside) ? day + 1 : day;
    return { publishedOn: isoOf(on), basis: `"${dated.beside}" beside a date`, sure: dated.year !== null, near: true };
  }
  return null;
};

/** The latest day told, and the weekdays after it: "seized on Nov. 14", "told us on Tuesday". */
const fromLatest = (text: string, dates: readonly Dated[], known: readonly KnownDay[]): InferredDay | null => {
  const days = dates.map((dated) => nearKnown(dated, known));
  if (known.length === 0 || days.includes(null)) return null;
  const latest = days.reduce((most: Day, day) => Math.max(most, day ?? 0), 0);
  const beside = new Set(dates.flatMap((dated) => (dated.weekday === null ? [] : [dated.start])));
  const words = [...text.matchAll(new RegExp(`\\b${WEEKDAY}\\b`, 'g'))].filter((match) => !beside.has(match.index));
  const spoken = words.map((match) => latestWeekday(WEEKDAYS.indexOf(match[0]), latest + 6)).sort((a, b) => a - b);
  const on = spoken[spoken.length - 1] ?? latest + 1;
  // only a weekday with its date ties the other weekdays to their week; a date alone may lie long before the report
  const near = known.some(({ dated, day }) => dated.weekday !== null && day === latest);
  return { publishedOn: isoOf(on), basis: 'latest day that the text speaks of', sure: false, near };
};
