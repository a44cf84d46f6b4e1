/** What is needed of a count to find the whole that it is part of. */
export interface Part {
  readonly subset: boolean;
  readonly outcome: string;
  readonly side: string;
  readonly place: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly start: string | null;
  readonly end: string | null;
}

const within = (part: Part, whole: Part): boolean =>
  (whole.start === null || (part.start !== null && part.start >= whole.start)) &&
  (whole.end === null || (part.end !== null && part.end <= whole.end));

const fits = (part: Part, whole: Part): boolean =>
  (part.low ?? 0) <= (whole.high ?? Number.POSITIVE_INFINITY) && (whole.low ?? whole.high ?? 0) >= (part.low ?? 0);

/** How little speaks for `whole` as the whole of `part`: the lowest wins. "18, and nine more": the 27 told before them, not the ten wounded. */
const strangeness = (part: Part, whole: Part, distance: number): number =>
  (whole.outcome === part.outcome ? 0 : 1000) +
  (fits(part, whole) ? 0 : 300) +
  (within(part, whole) ? 0 : 100) +
  (whole.side === part.side ? 0 : whole.side === 'unknown' ? 20 : 60) +
  (whole.place === part.place ? 0 : 30) +
  (whole.subset ? 10 : 0) +
  (distance < 0 ? 5 : 0) +
  Math.min(Math.abs(distance), 4);

/**
 * For each count of an article marked as a part, the position of the whole that it most likely belongs to; null for a whole,
 * and for a part that nothing in the article can hold. Never gives a circle.
 */
export const findWholes = (counts: readonly Part[]): readonly (number | null)[] => {
  const wholes: (number | null)[] = counts.map(() => null);
  const leadsTo = (from: number, to: number): boolean => {
    for (let at: number | null = from; at !== null; at = wholes[at] ?? null) if (at === to) return true;
    return false;
  };
  counts.forEach((part, i) => {
    if (!part.subset) return;
    const ranked = counts
      .map((whole, j) => ({ j, cost: j === i || leadsTo(j, i) ? Number.POSITIVE_INFINITY : strangeness(part, whole, i - j) }))
      .sort((a, b) => a.cost - b.cost || a.j - b.j);
    const best = ranked[0];
    wholes[i] = best !== undefined && best.cost < 1000 ? best.j : null;
  });
  return wholes;
};
