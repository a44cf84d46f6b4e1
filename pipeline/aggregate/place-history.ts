import type { Side } from '../../schemas/vocabulary.ts';
import { type Interval, intersect, isPoint, overlap, tellInterval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { type Happening, inOrder, mergeReports, reconcile, tellReadings } from './reports.ts';
import { mayCover, note, openStay, type Stay } from './stay.ts';

/** The stays in a whole place or site, in order of time, and withdrawals of sides that were never said to hold it. */
export interface History {
  readonly stays: Stay[];
  /** "They got in and left on Thursday": a presence, not a hold of the whole. */
  readonly presences: readonly Happening[];
}

const sidesOf = (events: readonly PlacedEvent[]): readonly Side[] => [...new Set(events.map((e) => e.side))].sort();

const happeningsOf = (events: readonly PlacedEvent[]): Happening[] =>
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

/** The begin of an attack by the side on the same thing: it cannot have been taken before. */
const attackFloor = (attacks: readonly PlacedEvent[], side: Side, when: Interval): PlacedEvent | null =>
  attacks
    .filter((e) => e.side === side && e.action === 'attack_began' && Number.isFinite(e.when.lo) && e.when.lo <= when.hi)
    .sort((a, b) => b.when.lo - a.when.lo || (a.id < b.id ? -1 : 1))[0] ?? null;

/** "The attack on the town goes on" (told on the 1st): it had not been taken before the 1st. */
const underWay = (attacks: readonly PlacedEvent[], side: Side, when: Interval): PlacedEvent | null =>
  attacks
    .filter(
      (e) => e.side === side && e.action === 'attack_began' && !Number.isFinite(e.when.lo) && e.when.hi > when.lo && e.when.hi <= when.hi,
    )
    .sort((a, b) => b.when.hi - a.when.hi || (a.id < b.id ? -1 : 1))[0] ?? null;

/** Raises the open begin of a start to what other events of the place allow. Notes the floor that was used. */
export const raiseStart = (stay: Stay, attacks: readonly PlacedEvent[], ongoing: readonly PlacedEvent[], after: number): void => {
  const raise = (lo: number, why: string): void => {
    if (lo <= stay.start.lo || lo > stay.start.hi) return;
    stay.start = { lo, hi: stay.start.hi };
    note(stay, `start not before ${tellInterval({ lo, hi: lo })}: ${why}`);
  };
  if (!Number.isFinite(stay.start.lo)) {
    raise(after, 'the last word of another holder');
    const attack = attackFloor(attacks, stay.side, stay.start);
    if (attack !== null) raise(attack.when.lo, 'the attack began');
  }
  const still = underWay(ongoing, stay.side, stay.start);
  if (still !== null) raise(still.when.hi, 'the attack was still under way');
};

/** The end of a stay: the other side's capture, or the withdrawal before it; one event where the withdrawal reaches beyond it. */
const settleEnd = (stay: Stay, withdrawal: Happening | undefined, next: Happening | undefined): void => {
  if (withdrawal === undefined && next === undefined) return;
  const beyond = withdrawal === undefined || (next !== undefined && withdrawal.when.hi > next.when.hi);
  const captured = beyond ? next : undefined;
  const both = withdrawal !== undefined && captured !== undefined && overlap(withdrawal.when, captured.when);
  if (both) stay.end = intersect(withdrawal.when, captured.when);
  else stay.end = (withdrawal ?? captured)?.when ?? null;
  if (stay.end !== null) stay.end = { lo: Math.max(stay.end.lo, stay.assumed ? stay.end.lo : stay.start.lo), hi: stay.end.hi };
  if (withdrawal !== undefined) stay.endReports.push(...withdrawal.reports);
  if (captured !== undefined) stay.endReports.push(...captured.reports);
};

/** A stay with what opened it and what it ended in, while the happenings are gone through. */
interface Step {
  readonly stay: Stay;
  readonly gain: Happening | null;
  withdrawal: Happening | undefined;
}

const NEVER: Interval = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

const incumbentBefore = (loss: Happening): Step => {
  const stay = openStay(loss.side, 'whole', NEVER, [], true);
  note(stay, 'held before its first loss; no article says since when');
  return { stay, gain: null, withdrawal: loss };
};

/** Two dates for one start that exclude each other by more than a night. */
const noteReadings = ({ stay, gain }: Step): void => {
  if (gain === null || gain.readings.length === 0) return;
  note(stay, `start ${tellReadings(gain.readings)}`);
  const apart = Math.max(...gain.readings.map((r) => r.hi)) - Math.min(...gain.readings.map((r) => r.lo));
  if (apart > 2) stay.disputed = true;
};

/** Gains and losses in order: a gain by another side opens the next stay, one by the same side is the same gain told otherwise. */
const walk = (happenings: readonly Happening[], events: readonly PlacedEvent[]): History => {
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

/** An end cannot lie after the next capture by another side, nor a start after its own end. */
export const capByNext = (stays: readonly Stay[]): void => {
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

/** "The junta holds the base" (told on the 23rd): evidence of a stay, the start of one in a gap, or the end of another's. */
const placeHold = (stays: Stay[], hold: PlacedEvent, notBefore: number): void => {
  const known = stays.find((s) => s.side === hold.side && mayCover(s, hold.when));
  if (known !== undefined) {
    known.evidence.push(hold);
    return;
  }
  const day = isPoint(hold.when) ? hold.when.lo : Number.isFinite(hold.when.lo) ? hold.when.lo : hold.when.hi;
  const after = stays.findIndex((s) => !s.assumed && s.start.lo > day);
  const at = after < 0 ? stays.length : after;
  const [before, next] = [stays[at - 1], stays[at]];
  const latest = isPoint(hold.when) || !Number.isFinite(hold.when.hi) ? day : hold.when.hi;
  if (before !== undefined && before.end !== null && before.end.lo > day && before.end.hi > day) {
    before.disputed = true;
    note(before, `${hold.side} is said to hold it on ${tellInterval(hold.when)}`);
    return;
  }
  const since = !isPoint(hold.when) && before === undefined ? hold.when.lo : notBefore;
  const gap = before === undefined ? since : (before.end ?? before.start).lo;
  const until =
    before?.end === null || before?.end === undefined
      ? latest
      : Math.max(latest, isPoint(hold.when) ? latest : Math.min(before.end.hi, hold.when.hi));
  const start = { lo: Math.max(gap, notBefore), hi: next === undefined ? until : Math.min(until, next.start.hi) };
  const stay = openStay(hold.side, 'whole', start, [hold]);
  if (before !== undefined && before.end === null) {
    before.end = start;
    before.endReports.push(hold);
    note(before, `end implied: ${hold.side} is said to hold it on ${tellInterval(hold.when)}`);
  }
  if (next !== undefined) {
    stay.end = next.start;
    stay.endReports.push(...next.startReports);
  }
  stays.splice(at, 0, stay);
};

/** What the town that a site stands in says about it. */
export interface Surroundings {
  readonly townStays: readonly Stay[];
  readonly townEvents: readonly PlacedEvent[];
}

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
const endWithTown = (stay: Stay, town: readonly Stay[]): void => {
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
const carryWord = (stay: Stay, town: readonly Stay[], word: (stay: Stay) => number): void => {
  if (stay.end !== null) return;
  for (const t of town) {
    if (t.side === stay.side && t.end === null && t.start.lo - SAME_BATTLE <= stay.start.hi)
      stay.lastWordFloor = Math.max(stay.lastWordFloor, word(t));
  }
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
  return history;
};
