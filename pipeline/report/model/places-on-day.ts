import type { StatusRun } from '../report-schema.ts';

/** What is said of a place on a day. */
export interface PlaceOnDay {
  readonly key: string;
  readonly place: string;
  readonly place_kind: StatusRun['place_kind'];
  readonly state: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** A side, `contested` or `unknown`. */
  readonly status: string;
  /** True where a word covers the day; false where `status` is the last word before it. */
  readonly sure: boolean;
  /** Day of that last word. */
  readonly since: string;
}

/** Places of which anything was said by that day. `runs` is in the order of places and days. */
export const placesOnDay = (runs: readonly StatusRun[], day: string): readonly PlaceOnDay[] => {
  const found = new Map<string, PlaceOnDay>();
  for (const { from, to, ...run } of runs) {
    if (from > day) continue;
    const covers = to >= day;
    // An unknown stretch that is over hides no earlier word: the last holder named stays the last word.
    if (!covers && run.status === 'unknown' && found.has(run.key)) continue;
    const earlier = found.get(run.key);
    if (covers && run.status === 'unknown' && earlier !== undefined) {
      found.set(run.key, { ...earlier, sure: false });
      continue;
    }
    found.set(run.key, { ...run, sure: covers && run.status !== 'unknown', since: covers ? day : to });
  }
  return [...found.values()];
};

/** The days on which anything changes, in order: where to step to. */
export const daysOfChange = (runs: readonly StatusRun[]): readonly string[] => [...new Set(runs.flatMap(({ from }) => [from]))].sort();
