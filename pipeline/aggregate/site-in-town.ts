import type { Interval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { note, type Stay } from './stay.ts';

/** A capture of the town by the same side this much later than the site's shows that the site was lost in between. */
export const SAME_BATTLE = 30;

/** The last day for which an article says that the site itself was held. */
const lastHeld = (stay: Stay): number =>
  [...stay.startReports, ...stay.evidence].reduce(
    (day, e) => (e.action === 'holds' ? Math.max(day, e.when.lo) : day),
    Number.NEGATIVE_INFINITY,
  );

interface TownLoss {
  readonly when: Interval;
  readonly reports: readonly PlacedEvent[];
}

/** The loss of the town ends what the same side held in it. */
export const endWithTown = (stay: Stay, town: readonly Stay[]): void => {
  if (stay.end !== null) return;
  const losses = town
    .flatMap((t): readonly TownLoss[] => {
      const over = t.end !== null && t.end.hi <= stay.start.hi;
      if (t.side !== stay.side)
        return over || !t.startReports.some((e) => e.action === 'captured') ? [] : [{ when: t.start, reports: t.startReports }];
      return t.end === null ? [] : [{ when: t.end, reports: t.endReports }];
    })
    .filter(
      (loss) =>
        (loss.when.hi > stay.start.hi || (loss.when.hi === stay.start.hi && loss.when.lo >= stay.start.lo)) &&
        loss.when.hi > lastHeld(stay) &&
        Number.isFinite(loss.when.hi),
    )
    .sort((a, b) => a.when.hi - b.when.hi || a.when.lo - b.when.lo);
  const first = losses[0];
  if (first === undefined) return;
  const later = town.some((t) => t.side === stay.side && t.start.lo > stay.start.hi + SAME_BATTLE && t.start.lo <= first.when.hi);
  if (later) {
    note(stay, 'the town was taken by the same side later: what became of the site in between is not told');
    return;
  }
  stay.end = { lo: Math.max(first.when.lo, stay.start.lo), hi: first.when.hi };
  stay.endReports.push(...first.reports);
  note(stay, 'ends with the loss of the town');
};

/** A town still held carries the word of what its holder took in it. */
export const carryWord = (stay: Stay, town: readonly Stay[], word: (stay: Stay) => number): void => {
  if (stay.end !== null) return;
  for (const t of town) {
    if (t.side === stay.side && t.end === null && t.start.lo - SAME_BATTLE <= stay.start.hi)
      stay.lastWordFloor = Math.max(stay.lastWordFloor, word(t));
  }
};
