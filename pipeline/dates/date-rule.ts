import type { Operation } from '../../schemas/reference.ts';
import type { DatePrecision } from '../../schemas/vocabulary.ts';
import type { DateLength, DateMention } from './date-mention.ts';
import type { Day, DaySpan } from './day.ts';

/** What a rule makes of its words, before "since", "by" and "to" around them are read. */
export interface Reading {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: DatePrecision;
  readonly basis: string;
  readonly kind: DateMention['kind'];
  readonly length: DateLength | null;
  /** True where the year was not said, so that a range may move it. */
  readonly yearless: boolean;
}

export interface ReadingContext {
  /** Day of publication; null where unknown. */
  readonly today: Day | null;
  /** The days last spoken of, for "the next day". */
  readonly previous: DaySpan | null;
  /** The last of them that was no more than some days, for "the same day". */
  readonly previousDay: DaySpan | null;
  /** The month or day last spoken of by itself, not as "since" or "until": for "on the 14th". */
  readonly month: DaySpan | null;
  /** True where those days were spoken of in the same stretch. */
  readonly here: boolean;
  readonly operations: readonly Operation[];
  /** The week that the sentence opened with: "Last week the first base fell on Monday, the second on Thursday". */
  readonly week: DaySpan | null;
}

/** The words that a date hangs on: a rule is tried only where one of its own stands. */
export const ANCHORS = { weekday: 1, month: 2, year: 4, unit: 8, time: 16, ordinal: 32, holiday: 64, event: 128, since: 256 } as const;

export interface DateRule {
  readonly name: string;
  /** Kinds of anchor that its words hold. */
  readonly near: number;
  /** Words before the anchor at which they may begin. */
  readonly back: number;
  /** One of these stands in the stretch, else the rule is not tried. */
  readonly needs?: readonly string[];
  /** Sticky, linear. */
  readonly pattern: RegExp;
  /** Null: the words are no date, and nothing else may read them ("the coup of 2021", "next Friday"). */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, context: ReadingContext) => Reading | null;
}

/** One day or a bounded span. */
export const point = (span: DaySpan, precision: DatePrecision, basis: string, yearless = false): Reading => ({
  from: span.from,
  to: span.to,
  precision,
  basis,
  kind: 'point',
  length: null,
  yearless,
});

export const oneDay = (day: Day, basis: string, yearless = false): Reading => point({ from: day, to: day }, 'day', basis, yearless);

/** Words that say when, but not to us: no publication date, or nothing to refer to. */
export const unresolved = (basis: string): Reading => ({
  from: null,
  to: null,
  precision: 'unknown',
  basis,
  kind: 'point',
  length: null,
  yearless: false,
});

export const NO_PUBLICATION = 'relative to an unknown day of publication';

/** Reads against the day of publication; unresolved where it is unknown. */
export const againstToday = (context: ReadingContext, read: (today: Day) => Reading | null): Reading | null =>
  context.today === null ? unresolved(NO_PUBLICATION) : read(context.today);
