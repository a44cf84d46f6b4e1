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
    .filter((dated, i, all) => i === 0 || dated.start >= (all[i - 1]?.end ?? 0));

/** Years that the text speaks of, the latest last: the year of publication is one of them or the one after. */
const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<![\d.,$-])20(?:2[1-9]|3\d)(?![\d,]| (?:people|soldiers|troops))/g)]
    .map((match) => Number(match[0]))
    .sort((a, b) => a - b);

/** First day that the text must come after: the latest operation it names, else the coup. */
const notBefore = (text: string, title: string | null, operations: readonly Operation[]): Day => {
  let latest = dayOf('2021-02-01');
  for (const match of `${title ?? ''}\n${text}`.matchAll(
    /(?:[A-Z][a-z]+ |\d{4} )?(?:Operation|Mission) (?:[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2}|\d{4})|\d{4} [Oo]peration/g,
  )) {
    const start = operationNamed(match[0], operations)?.start_date;
    if (start != null) latest = Math.max(latest, dayOf(start));
  }
  return latest;
};

/** The year in which a date without one lies: by its weekday where it has one, else by the years and events of the text. */
const dayFor = (dated: Dated, years: readonly number[], earliest: Day): Day | null => {
  if (dated.year !== null) return makeDay(dated.year, dated.month, dated.date);
  const top = years[years.length - 1] ?? null;
  const from = yearOf(earliest);
  const candidates = [
    ...new Set([
      ...(top === null ? [] : [top, top + 1]),
      from,
      from + 1,
      from + 2,
      ...(dated.weekday === null ? [] : [from + 3, from + 4]),
    ]),
  ]
    .filter((year) => top === null || year >= top)
    .sort((a, b) => a - b)
    .map((year) => makeDay(year, dated.month, dated.date))
    .filter((day): day is Day => day !== null && day >= earliest);
  if (dated.weekday === null) return candidates[0] ?? null;
  return candidates.find((day) => weekdayOf(day) === dated.weekday) ?? null;
};

const DATELINE = new RegExp(
  `^(?:.{0,80}\\n)?[A-Z][A-Za-z .,'()/-]{1,50}[,(-] ?(?:${WEEKDAY},? )?(?<md>(?:${MONTH_OR_SHORT})\\.? \\d{1,2}(?:,? 20\\d\\d)?|\\d{1,2} (?:${MONTH_OR_SHORT})\\.?(?:,? 20\\d\\d)?)\\)? ?(?:\\([A-Za-z ./]+\\) ?)?(?:[-:—]|\\n)`,
);

/**
 * The day of publication from the words of an article; null where nothing pins it down.
 * `text` is as received, `clues` are what the archive knows beside it.
 */
export const inferPublishedOn = (
  text: string,
  clues: { readonly title: string | null; readonly url: string | null; readonly operations: readonly Operation[] },
): InferredDay | null => {
  const url = clues.url === null ? null : inUrl(clues.url);
  if (url !== null) return { publishedOn: isoOf(url), basis: 'date in the url', sure: true, near: true };
  const plainText = plain(text);
  const years = yearsIn(plainText);
  const earliest = notBefore(plainText, clues.title, clues.operations);
  const line = DATELINE.exec(plainText)?.groups?.md;
  if (line !== undefined) {
    const day = datesIn(line).map((dated) => dayFor(dated, years, earliest))[0] ?? null;
    if (day !== null) return { publishedOn: isoOf(day), basis: 'dateline', sure: /20\d\d/.test(line), near: /20\d\d/.test(line) };
  }
  const dated = datesIn(plainText).flatMap((found) => {
    const day = dayFor(found, years, earliest);
    return day === null ? [] : [{ ...found, day, stated: found.year !== null || found.weekday !== null }];
  });
  for (const { beside, day, year } of dated) {
    if (beside === null) continue;
    const on = /yesterday|last night/i.test(beside) ? day + 1 : day;
    return { publishedOn: isoOf(on), basis: `"${beside}" beside a date`, sure: year !== null, near: year !== null };
  }
  if (dated.length === 0) return null;
  const byWeekday = dated.filter((found) => found.weekday !== null);
  const near = byWeekday.length > 0;
  const latest = (near ? byWeekday : dated).reduce((day, found) => Math.max(day, found.day), 0);
  const last = [...plainText.matchAll(new RegExp(`\\b${WEEKDAY}\\b`, 'g'))].map((match) =>
    latestWeekday(WEEKDAYS.indexOf(match[0]), latest + 6),
  );
  const spoken = last.filter((day) => day >= latest).sort((a, b) => a - b);
  const day = spoken[spoken.length - 1] ?? latest;
  return {
    publishedOn: isoOf(day),
    basis: near ? 'latest weekday with a date that the text speaks of' : 'latest day that the text speaks of',
    sure: false,
    near,
  };
};
