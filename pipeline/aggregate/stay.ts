import type { Side } from '../../schemas/vocabulary.ts';
import { dayNumber, type Interval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';

/** A stay of one side in a place or site, while it is being put together. */
export interface Stay {
  readonly side: Side;
  readonly scope: 'whole' | 'part';
  start: Interval;
  /** Null while no article tells of its end. */
  end: Interval | null;
  /** True where no article says when it began: the start is then only bounded from above, or not at all. */
  readonly assumed: boolean;
  readonly startReports: PlacedEvent[];
  readonly endReports: PlacedEvent[];
  /** Reports that speak of the place as held, apart from those on which the start rests. */
  readonly evidence: PlacedEvent[];
  /** Word of another stay that carries this one: the town that a post stands in. */
  lastWordFloor: number;
  disputed: boolean;
  /** Reports that tell otherwise: the other reading. */
  readonly otherwise: PlacedEvent[];
  readonly notes: string[];
}

export const openStay = (side: Side, scope: Stay['scope'], start: Interval, reports: readonly PlacedEvent[], assumed = false): Stay => ({
  side,
  scope,
  start,
  end: null,
  assumed,
  startReports: [...reports],
  endReports: [],
  evidence: [],
  lastWordFloor: Number.NEGATIVE_INFINITY,
  disputed: false,
  otherwise: [],
  notes: [],
});

/** The day on which the last article that speaks of it as held was published; -infinity where none has a date. */
export const lastWord = (stay: Stay): number =>
  [...stay.startReports, ...stay.evidence].reduce(
    (latest, report) => (report.publishedOn === null ? latest : Math.max(latest, dayNumber(report.publishedOn))),
    stay.lastWordFloor,
  );

export const note = (stay: Stay, words: string): void => {
  if (!stay.notes.includes(words)) stay.notes.push(words);
};

/** Both readings stand: the stay as it is, and what these reports say of it. */
export const dispute = (stay: Stay, reports: readonly PlacedEvent[], words: string): void => {
  stay.disputed = true;
  stay.otherwise.push(...reports);
  note(stay, words);
};

/** True where the stay may have been under way at some time of the interval. */
export const mayCover = (stay: Stay, when: Interval): boolean => stay.start.lo <= when.hi && (stay.end === null || stay.end.hi >= when.lo);

/** Bounds in order: a start before its own latest day, an end not before its start. Crossed reports leave the wider reading. */
export const straighten = (stay: Stay): void => {
  const lo = Math.min(stay.start.lo, stay.start.hi);
  stay.start = { lo, hi: Math.max(stay.start.lo, stay.start.hi) };
  if (stay.end === null) return;
  const last = Math.max(stay.end.lo, stay.end.hi, lo);
  stay.end = { lo: Math.min(Math.max(stay.end.lo, lo), last), hi: last };
  if (!stay.assumed && stay.start.hi > last) stay.start = { lo, hi: last };
};
