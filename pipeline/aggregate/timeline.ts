import type { Interval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';

/** Reports by time, for asking again and again which of them reach into a stretch of days. */
export interface Timeline {
  /** The reports that overlap the stretch, in the order in which they were given. */
  reaching(stretch: Interval): readonly PlacedEvent[];
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first index of sorted numbers whose number is at least `bound`. */
export const firstAtLeast = (count: number, at: (i: number) => number, bound: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (at(mid) < bound) low = mid + 1;
    else high = mid;
  }
  return low;
};

export const timeline = (events: readonly PlacedEvent[]): Timeline => {
  const sorted = events.map((event, given) => ({ event, given, ...event.when })).sort((a, b) => compare(a.hi, b.hi));
  const earliest: number[] = [];
  for (let i = sorted.length - 1; i >= 0; i--) earliest[i] = Math.min(sorted[i]?.lo ?? 0, earliest[i + 1] ?? Number.POSITIVE_INFINITY);
  return {
    reaching: ({ lo, hi }) => {
      const found: (typeof sorted)[number][] = [];
      for (let i = firstAtLeast(sorted.length, (k) => sorted[k]?.hi ?? 0, lo); i < sorted.length; i++) {
        if ((earliest[i] ?? 0) > hi) break;
        const one = sorted[i];
        if (one !== undefined && one.lo <= hi) found.push(one);
      }
      return found.sort((a, b) => a.given - b.given).map(({ event }) => event);
    },
  };
};
