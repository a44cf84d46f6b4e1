import type { Side } from '../../schemas/vocabulary.ts';
import { raiseStart } from './floors.ts';
import { EVER, intersect, overlap } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { type Happening, inOrder, mergeReports, reconcile, tellReadings } from './reports.ts';
import { dispute, note, openStay, type Stay } from './stay.ts';

/** The stays in a whole place or site, in order of time, and withdrawals of sides that were never said to hold it. */
export interface History {
  readonly stays: Stay[];
  /** "They got in and left on Thursday": a presence, not a hold of the whole. */
  readonly presences: readonly Happening[];
}

const sidesOf = (events: readonly PlacedEvent[]): readonly Side[] => [...new Set(events.map((e) => e.side))].sort();

/** Captures and full withdrawals, each told by one report or many, in order. */
export const happeningsOf = (events: readonly PlacedEvent[]): Happening[] =>
  sidesOf(events)
    .flatMap((side) => [
      ...mergeReports(
        'gain',
        side,
        events.filter((e) => e.side === side && e.action === 'captured' && e.scope === 'whole'),
      ),
      ...mergeReports(
        'loss',
        side,
        events.filter((e) => e.side === side && e.action === 'withdrew' && e.scope === 'whole'),
      ),
    ])
    .sort(inOrder);

/** The end of a stay: the other side's capture, or the withdrawal before it; one event where the withdrawal reaches beyond it. */
const settleEnd = (stay: Stay, withdrawal: Happening | undefined, next: Happening | undefined): void => {
  if (withdrawal === undefined && next === undefined) return;
  const beyond = withdrawal === undefined || (next !== undefined && withdrawal.when.hi > next.when.hi);
  const captured = beyond ? next : undefined;
  const both = withdrawal !== undefined && captured !== undefined && overlap(withdrawal.when, captured.when);
  if (both) stay.end = intersect(withdrawal.when, captured.when);
  else stay.end = (withdrawal ?? captured)?.when ?? null;
  if (withdrawal !== undefined) stay.endReports.push(...withdrawal.reports);
  if (captured !== undefined) stay.endReports.push(...captured.reports);
};

/** A stay with what opened it and what it ended in, while the happenings are gone through. */
interface Step {
  readonly stay: Stay;
  readonly gain: Happening | null;
  withdrawal: Happening | undefined;
}

const incumbentBefore = (loss: Happening): Step => {
  const stay = openStay(loss.side, 'whole', EVER, [], true);
  note(stay, 'held before its first loss; no article says since when');
  return { stay, gain: null, withdrawal: loss };
};

/** Two dates for one start that exclude each other by more than a night. */
const noteReadings = ({ stay, gain }: Step): void => {
  if (gain === null || gain.readings.length === 0) return;
  const words = `start ${tellReadings(gain.readings)}`;
  const apart = Math.max(...gain.readings.map((r) => r.hi)) - Math.min(...gain.readings.map((r) => r.lo));
  const [first = gain.when] = gain.readings;
  if (apart <= 2) note(stay, words);
  else
    dispute(
      stay,
      gain.reports.filter((report) => !overlap(report.when, first)),
      words,
    );
};

/** Gains and losses in order: a gain by another side opens the next stay, one by the same side is the same gain told otherwise. */
export const walk = (happenings: readonly Happening[], events: readonly PlacedEvent[]): History => {
  const steps: Step[] = [];
  const presences: Happening[] = [];
  const attacked = (side: Side, by: number): boolean =>
    events.some((e) => e.side === side && (e.action === 'attack_began' || e.action === 'attack_failed') && e.when.lo <= by);

  const gain = (h: Happening, last: Step | undefined): void => {
    if (last?.gain != null && last.withdrawal === undefined && last.stay.side === h.side) {
      reconcile(last.gain, h);
      last.stay.start = last.gain.when;
      last.stay.startReports.push(...h.reports);
      return;
    }
    const stay = openStay(h.side, 'whole', h.when, h.reports);
    raiseStart(stay, events, events, last === undefined ? Number.NEGATIVE_INFINITY : (last.withdrawal?.when ?? last.stay.start).lo);
    h.when = stay.start;
    steps.push({ stay, gain: h, withdrawal: undefined });
  };

  const lose = (h: Happening, last: Step | undefined): void => {
    const at = steps.findLastIndex((s) => s.stay.side === h.side);
    const own = steps[at];
    const until = steps[at + 1]?.gain?.when;
    if (own !== undefined && own === last) {
      if (own.withdrawal === undefined) own.withdrawal = h;
      else reconcile(own.withdrawal, h);
    } else if (own !== undefined && until !== undefined && overlap(until, h.when)) {
      if (own.withdrawal === undefined) own.withdrawal = h;
      else reconcile(own.withdrawal, h);
    } else if (steps.length === 0 && !attacked(h.side, h.when.hi)) steps.push(incumbentBefore(h));
    else presences.push(h);
  };

  for (const h of happenings) (h.kind === 'gain' ? gain : lose)(h, steps.at(-1));
  steps.forEach((step, i) => {
    settleEnd(step.stay, step.withdrawal, steps[i + 1]?.gain ?? undefined);
    noteReadings(step);
  });
  return { stays: steps.map((s) => s.stay), presences };
};
