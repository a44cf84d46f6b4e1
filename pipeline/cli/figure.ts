/** 1234567 -> "1,234,567", whatever the locale. */
export const figure = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** "1 day", "1,200 days": a number and what it counts, `many` being the plural. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

/** Bounds of a claimed number: "12", "12-15", "12+" (or more), "up to 15". */
export const bounds = (low: number, high: number | null): string => {
  if (high === null) return `${figure(low)}+`;
  if (low === 0 && high > 0) return `up to ${figure(high)}`;
  return low === high ? figure(low) : `${figure(low)}-${figure(high)}`;
};
