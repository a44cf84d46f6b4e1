import type { Operation } from '../../schemas/reference.ts';
import { calendarDates } from './calendar-dates.ts';
import { type Found, joinRanges, readDirection } from './compose-dates.ts';
import type { DateMention } from './date-mention.ts';
import { type DateRule, type Reading, type ReadingContext, SIGNS } from './date-rule.ts';
import { type DaySpan, dayOf, isoOf } from './day.ts';
import { durations } from './durations.ts';
import { namedEvents } from './named-events.ts';
import { relativeDates } from './relative-dates.ts';
import { weekdays } from './weekdays.ts';

/** Every rule; where two read the same words the longer reading wins, then the one listed first. */
const RULES: readonly DateRule[] = [...calendarDates, ...weekdays, ...relativeDates, ...durations, ...namedEvents];

/** Cheap tests, so that most sentences meet no rule at all. */
const SIGN_TESTS: readonly (readonly [number, RegExp])[] = [
  [SIGNS.weekday, /[a-z]day\b/],
  [SIGNS.month, /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/],
  [SIGNS.year, /\b20\d\d\b/],
  [
    SIGNS.relative,
    /(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Hh]our|[Mm]inutes|[Tt]oday|night|[Nn]ight|morning|evening|afternoon|time period|\dth|\dst|\dnd|\drd|same date|Christmas)/,
  ],
  [
    SIGNS.event,
    /(?:[Ss]ince|[Tt]hen on|coup|putsch|takeover|seized power|took power|Operation|Mission|operation|offensive|Christmas|Day\b)/,
  ],
];

const signsIn = (text: string): number => {
  let signs = 0;
  for (const [sign, test] of SIGN_TESTS) if (test.test(text)) signs |= sign;
  return signs;
};

interface Match {
  readonly start: number;
  readonly end: number;
  readonly rule: DateRule;
  readonly order: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Leftmost, then longest, then first listed. */
const matchesIn = (text: string, signs: number): readonly Match[] => {
  const all: Match[] = [];
  for (const [order, rule] of RULES.entries()) {
    if ((rule.sign & signs) === 0) continue;
    for (const match of text.matchAll(rule.pattern)) {
      if (match[0] !== '') all.push({ start: match.index, end: match.index + match[0].length, rule, order, groups: match.groups ?? {} });
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const kept: Match[] = [];
  for (const match of all) if (match.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(match);
  return kept;
};

const spanOfReading = (reading: Reading): DaySpan | null => {
  const from = reading.from ?? reading.to;
  const to = reading.to ?? reading.from;
  return from === null || to === null ? null : { from, to };
};

const spanOfMention = (mention: DateMention | null): DaySpan | null => {
  const from = mention?.from ?? mention?.to;
  const to = mention?.to ?? mention?.from;
  return from == null || to == null ? null : { from: dayOf(from), to: dayOf(to) };
};

const NONE: readonly DateMention[] = [];

/**
 * The dates, periods and lengths of time in a stretch of folded text, in order, without overlaps.
 * `base` is added to every offset. `publishedOn` (ISO day) may be null: then words relative to it have null days.
 * `previous` is the date spoken of before the stretch, for "the next day"; null where there was none.
 */
export const findDates = (
  text: string,
  base: number,
  publishedOn: string | null,
  previous: DateMention | null,
  operations: readonly Operation[],
): readonly DateMention[] => {
  const signs = signsIn(text);
  if (signs === 0) return NONE;
  const matches = matchesIn(text, signs);
  if (matches.length === 0) return NONE;
  const today = publishedOn === null ? null : dayOf(publishedOn);
  let spoken = spanOfMention(previous);
  let week: DaySpan | null = null;
  const found: Found[] = [];
  for (const match of matches) {
    const context: ReadingContext = { today, previous: spoken, operations, week };
    const reading = match.rule.read(match.groups, context);
    if (reading === null) continue;
    spoken = spanOfReading(reading) ?? spoken;
    if (reading.basis === 'week by publication') week = spanOfReading(reading);
    found.push({ start: match.start, end: match.end, reading });
  }
  return readDirection(text, joinRanges(text, found)).map(({ start, end, reading }) => ({
    start: base + start,
    end: base + end,
    from: reading.from === null ? null : isoOf(reading.from),
    to: reading.to === null ? null : isoOf(reading.to),
    precision: reading.precision,
    basis: reading.basis,
    kind: reading.kind,
    length: reading.length,
  }));
};
