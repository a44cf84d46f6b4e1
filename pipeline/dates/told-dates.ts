import { MONTH_OR_SHORT, monthNumber, WEEKDAY, WEEKDAYS } from './date-words.ts';
import { makeDay } from './day.ts';

/** A date that a text tells, as it stands: its year may be missing. */
export interface Dated {
  readonly month: number;
  readonly date: number;
  readonly year: number | null;
  /** 0 Sunday to 6 Saturday where a weekday stands with it. */
  readonly weekday: number | null;
  /** "today", "yesterday", "this morning" where such a word stands with it. */
  readonly beside: string | null;
  readonly start: number;
  readonly end: number;
}

const BESIDE = `(?:(?<word>${WEEKDAY}|[Yy]esterday|[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight|[Ll]ast night)(?: (?:morning|afternoon|evening|night))?(?:,| \\(|,? the|) ?)?`;
const YEAR = '(?<year>20[12]\\d)(?!\\d)';

const MONTH_DAY = new RegExp(
  `\\b${BESIDE}(?<month>${MONTH_OR_SHORT})\\b\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|,\\d{3})(?:(?:-| to | and )(?<last>\\d{1,2})(?![\\d:%]| [A-Za-z]| ?,\\d{3}))?(?:,? ${YEAR})?`,
  'g',
);
const DAY_MONTH = new RegExp(
  `\\b${BESIDE}(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_OR_SHORT})\\b\\.?(?:,? ${YEAR})?`,
  'g',
);
/** "12.4.2023", the day first as in Myanmar; "2023-04-12". */
const DOTTED = new RegExp(`\\b${BESIDE}(?<date>\\d{1,2})\\.(?<month>\\d{1,2})\\.${YEAR}`, 'g');
const ISO = new RegExp(`\\b${BESIDE}${YEAR}-(?<month>\\d\\d)-(?<date>\\d\\d)(?![\\d-])`, 'g');

const datedOf = (match: RegExpExecArray): Dated => {
  const { word, month = '', date, last, year } = match.groups ?? {};
  const weekday = word === undefined ? -1 : WEEKDAYS.indexOf(word);
  return {
    month: /^\d/.test(month) ? Number(month) : monthNumber(month),
    date: last !== undefined && Number(last) > Number(date) ? Number(last) : Number(date),
    year: year === undefined ? null : Number(year),
    weekday: weekday < 0 ? null : weekday,
    beside: weekday < 0 ? (word ?? null) : null,
    start: match.index,
    end: match.index + match[0].length,
  };
};

/** All dates with a day and a month, in order; of "4 to 10 December" the last. */
export const datesTold = (text: string): readonly Dated[] =>
  [MONTH_DAY, DAY_MONTH, DOTTED, ISO]
    .flatMap((pattern) => [...text.matchAll(pattern)].map(datedOf))
    .filter((dated) => makeDay(2024, dated.month, dated.date) !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((dated, i, all) => i === 0 || dated.start >= (all[i - 1]?.end ?? 0))
    // "between 1 January and 31 August 2024": one year for both
    .map((dated, i, all) => {
      const next = all[i + 1];
      return dated.year === null && next !== undefined && next.start - dated.end <= 6 ? { ...dated, year: next.year } : dated;
    });

/** Years in which the text says that something happened; plans and populations ("census of 2014") do not count. */
export const yearsTold = (text: string): readonly { readonly year: number; readonly at: number }[] =>
  [...text.matchAll(/(?<![\d.,$-])20(?:2[1-9]|3\d)(?![\d,]| (?:people|soldiers|troops|election|census))/g)].map((match) => ({
    year: Number(match[0]),
    at: match.index,
  }));

/** "the 2021 coup", "seized power in February 2021": a year that reports name long after. */
export const isYearOfCoup = (text: string, at: number): boolean =>
  text.startsWith('2021', at) && /\b(?:coup|power|takeover|putsch)\b/i.test(text.slice(Math.max(0, at - 60), at + 40));

/** A weekday without a date. */
export interface SpokenDay {
  readonly weekday: number;
  /** Somebody said something on it: "the group said on Tuesday". */
  readonly said: boolean;
}

const SAID =
  /\b(?:said|told|says|announced?|confirmed|reported|stated?|statement|claimed|admitted|acknowledged|declared|wrote|released|according|added|denied|conceded|update|interview)\b/;

/** Weekdays that stand alone; "last Friday" may lie in the week before and is left out. */
export const weekdaysTold = (text: string, dates: readonly Dated[]): readonly SpokenDay[] => {
  const beside = dates.flatMap((dated) => (dated.weekday === null ? [] : [dated.start]));
  return [...text.matchAll(new RegExp(`\\b${WEEKDAY}\\b(?!s)`, 'g'))]
    .filter((match) => !beside.includes(match.index))
    .filter(
      (match) =>
        !/\b(?:[Ll]ast|[Nn]ext|[Ee]very|[Pp]revious|[Cc]oming|same) $/.test(text.slice(Math.max(0, match.index - 12), match.index)),
    )
    .map((match) => ({
      weekday: WEEKDAYS.indexOf(match[0]),
      said: SAID.test(text.slice(Math.max(0, match.index - 25), match.index)),
    }));
};
