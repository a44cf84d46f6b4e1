import { type History, happeningsOf, walk } from './changes-of-hands.ts';
import { placeHold } from './holds.ts';
import type { PlacedEvent } from './placed-event.ts';
import { carryWord, endWithTown } from './site-in-town.ts';
import { mayCover, type Stay, straighten } from './stay.ts';

/** What the town that a site stands in says about it. */
export interface Surroundings {
  readonly townStays: readonly Stay[];
  readonly townEvents: readonly PlacedEvent[];
}

/** An end cannot lie after the next capture by another side, nor a start after its own end. */
const capByNext = (stays: readonly Stay[]): void => {
  stays.forEach((stay, i) => {
    const next = stays[i + 1];
    if (next !== undefined && stay.end !== null && !Number.isFinite(stay.end.hi)) stay.end = { lo: stay.end.lo, hi: next.start.hi };
    if (stay.end !== null && !stay.assumed && stay.start.hi > stay.end.hi) stay.start = { lo: stay.start.lo, hi: stay.end.hi };
  });
  for (let i = stays.length - 1; i > 0; i--) {
    const [before, stay] = [stays[i - 1], stays[i]];
    if (before?.end === null || before?.end === undefined || stay === undefined) continue;
    if (before.end.hi > stay.start.hi) before.end = { lo: Math.min(before.end.lo, stay.start.hi), hi: stay.start.hi };
  }
};

/** One holder at a time: a stay ends at the latest where the next is sure to have begun, whatever crossed reports say. */
const inTurn = (stays: readonly Stay[]): void => {
  stays.forEach((stay, i) => {
    straighten(stay);
    const before = stays[i - 1];
    if (before === undefined) return;
    if (before.end === null) {
      before.end = stay.start;
      before.endReports.push(...stay.startReports);
    }
    if (!before.assumed && stay.start.hi < before.start.hi) stay.start = { lo: stay.start.lo, hi: before.start.hi };
    if (stay.end !== null && stay.end.hi < stay.start.hi) stay.end = { lo: stay.end.lo, hi: stay.start.hi };
    if (before.end.lo > stay.start.hi) before.end = { lo: stay.start.hi, hi: before.end.hi };
    straighten(before);
  });
};

/** The stays in a whole place, or in a site with its town around it. The order of the events makes no difference. */
export const historyOf = (events: readonly PlacedEvent[], around: Surroundings | null, word: (stay: Stay) => number): History => {
  const town = around?.townStays ?? [];
  const attacks = [...events, ...(around?.townEvents ?? [])];
  const happenings = happeningsOf(events);
  const history = walk(
    happenings,
    around === null ? events : [...events, ...attacks.filter((e) => e.action === 'attack_began' && Number.isFinite(e.when.lo))],
  );
  const { stays } = history;
  capByNext(stays);
  for (const stay of stays) endWithTown(stay, town);
  const holds = events
    .filter((e) => e.action === 'holds' && e.scope === 'whole')
    .sort((a, b) => (a.when.lo === b.when.lo ? (a.id < b.id ? -1 : 1) : a.when.lo - b.when.lo));
  for (const hold of holds) {
    const own = town.find((t) => t.side === hold.side && t.scope === 'whole' && !t.assumed && mayCover(t, hold.when));
    placeHold(stays, hold, own?.start.lo ?? Number.NEGATIVE_INFINITY);
  }
  capByNext(stays);
  for (const stay of stays) {
    endWithTown(stay, town);
    carryWord(stay, town, word);
  }
  inTurn(stays);
  return history;
};
