import type { DatePrecision } from '../../schemas/vocabulary.ts';

/** "after four days of clashes": how long, without saying when. */
export interface DateLength {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** A stretch of the text that says when. Offsets count in the article's text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** ISO days; null where that side is open or cannot be resolved. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
  /** The reading in words: "weekday on or before publication". */
  readonly basis: string;
  /** `point` one day or a bounded span; `since` D to open; `until` open to D ("by February"); `as_of` a stock; `duration` N days of fighting. */
  readonly kind: 'point' | 'since' | 'until' | 'as_of' | 'duration';
  /** Length of a `duration`; null for every other kind. */
  readonly length: DateLength | null;
}
