import type { Side } from '../../schemas/vocabulary.ts';
import { type Interval, intersect, middle, overlap, span, tellInterval, width } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';

/** A change at a place that one or many articles report: a side gains it, or a side leaves it. */
export interface Happening {
  readonly kind: 'gain' | 'loss';
  readonly side: Side;
  when: Interval;
  readonly reports: PlacedEvent[];
  /** Dates that exclude each other, as told. */
  readonly readings: Interval[];
}

const byTime = (a: Interval, b: Interval): number => {
  const at = (i: Interval): number => (Number.isFinite(i.lo) ? i.lo : Number.isFinite(i.hi) ? i.hi : Number.NEGATIVE_INFINITY);
  const [p, q] = [at(a), at(b)];
  return p === q ? (a.hi === b.hi ? 0 : a.hi - b.hi) : p - q;
};

/** A withdrawal on the day of a capture comes before it. */
export const inOrder = (a: Happening, b: Happening): number =>
  byTime(a.when, b.when) || (a.kind === b.kind ? 0 : a.kind === 'loss' ? -1 : 1) || (a.side < b.side ? -1 : 1);

/** Two readings of one happening: their intersection where they overlap ("July 10", "last summer"), else the span of both. */
export const reconcile = (into: Happening, from: Happening): void => {
  if (overlap(into.when, from.when)) into.when = intersect(into.when, from.when);
  else {
    into.readings.push(...(into.readings.length === 0 ? [into.when] : []), from.when);
    into.when = span(into.when, from.when);
  }
  into.reports.push(...from.reports);
};

/**
 * Reports of one kind by one side, the most precise first: a report that overlaps a happening is that happening told again, and
 * of several the latest ("captured the town by December" does not tell of the first of two captures). The others are new ones.
 */
export const mergeReports = (kind: Happening['kind'], side: Side, events: readonly PlacedEvent[]): Happening[] => {
  const found: Happening[] = [];
  const sorted = [...events].sort((a, b) => compare(width(a.when), width(b.when)) || byTime(a.when, b.when) || (a.id < b.id ? -1 : 1));
  for (const event of sorted) {
    const fitting = found.filter((h) => overlap(h.when, event.when)).sort((a, b) => middle(b.when) - middle(a.when));
    const known = fitting[0];
    if (known === undefined) found.push({ kind, side, when: event.when, reports: [event], readings: [] });
    else {
      known.when = intersect(known.when, event.when);
      known.reports.push(event);
    }
  }
  return found.sort(inOrder);
};

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** "told for 2025-07-02 and for 2025-07-06". */
export const tellReadings = (readings: readonly Interval[]): string => `told for ${readings.map(tellInterval).join(' and for ')}`;
