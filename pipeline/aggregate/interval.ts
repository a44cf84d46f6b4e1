/** Days as whole numbers since 1970-01-01, and stretches of them whose ends may be open. */

const DAY_MS = 86_400_000;

/** "2023-11-07" as a number of days. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

/** The ISO day of a number of days; null for an open end. */
export const isoDay = (day: number): string | null => (Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : null);

/** Both bounds belong to it; an open one is infinite. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const EVER: Interval = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

export const interval = (from: string | null, to: string | null): Interval => ({
  lo: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
  hi: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
});

export const width = (a: Interval): number => a.hi - a.lo;
export const overlap = (a: Interval, b: Interval): boolean => a.lo <= b.hi && b.lo <= a.hi;
export const intersect = (a: Interval, b: Interval): Interval => ({ lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) });
export const span = (a: Interval, b: Interval): Interval => ({ lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) });
export const contains = (whole: Interval, part: Interval): boolean => whole.lo <= part.lo && part.hi <= whole.hi;
export const isPoint = (a: Interval): boolean => a.lo === a.hi;

/** Days that both cover; null where that number has no bound. */
export const sharedDays = (a: Interval, b: Interval): number | null => {
  const both = intersect(a, b);
  if (!Number.isFinite(both.lo) || !Number.isFinite(both.hi)) return null;
  return Math.max(0, both.hi - both.lo + 1);
};

/** Where it stands in time: its middle, or the bound that is known. */
export const middle = (a: Interval): number => {
  if (Number.isFinite(a.lo)) return Number.isFinite(a.hi) ? (a.lo + a.hi) / 2 : a.lo;
  return Number.isFinite(a.hi) ? a.hi : 0;
};

/** "2023-11-07", "2023-11-01 to 2023-11-30", "open to 2024-04-29". */
export const tellInterval = (a: Interval): string => {
  const [from, to] = [isoDay(a.lo) ?? 'open', isoDay(a.hi) ?? 'open'];
  return from === to ? from : `${from} to ${to}`;
};
