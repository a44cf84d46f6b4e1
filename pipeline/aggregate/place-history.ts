import type { Side } from '../../schemas/vocabulary.ts';
import type { PlacedEvent } from './battles.ts';
import { type Interval, intersect, isPoint, overlap, tellInterval } from './interval.ts';
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
const settleEnd = (stay: Stay, capture: Happening): void => {
  const withdrew = stay.end;
  if (withdrew === null) stay.end = capture.when;
  else if (withdrew.hi > capture.when.hi && overlap(withdrew, capture.when)) stay.end = intersect(withdrew, capture.when);
  else return;
  stay.endReports.push(...capture.reports);
};

/** Gains and losses in order: each capture ends the stay before it and opens the next. */
const walk = (happenings: readonly Happening[], events: readonly PlacedEvent[]): History => {
  const stays: Stay[] = [];
  const starts = new Map<Stay, Happening>();
  const presences: Happening[] = [];
  const attacked = (side: Side, by: number): boolean =>
    events.some((e) => e.side === side && (e.action === 'attack_began' || e.action === 'attack_failed') && e.when.lo <= by);
  const begin = (h: Happening, last: Stay | undefined): void => {
    const stay = openStay(h.side, 'whole', h.when, h.reports);
    const floor = last === undefined ? Number.NEGATIVE_INFINITY : (last.end ?? last.start).lo;
    raiseStart(stay, events, events, floor);
    h.when = stay.start;
    if (last !== undefined) settleEnd(last, h);
    stays.push(stay);
    starts.set(stay, h);
  };
  for (const h of happenings) {
    const last = stays.at(-1);
    const held = last !== undefined && last.end === null;
    if (h.kind === 'gain') {
      const start = last === undefined ? undefined : starts.get(last);
      if (held && last.side === h.side && start !== undefined) {
        const before = stays.at(-2);
        const told = start.when;
        reconcile(start, h);
        last.start = start.when;
        if (before?.end === told) before.end = start.when;
        last.startReports.push(...h.reports);
      } else begin(h, last);
      continue;
    }
    const own = [...stays].reverse().find((s) => s.side === h.side);
    if (held && last.side === h.side) {
      last.end = { lo: Math.max(h.when.lo, last.start.lo), hi: h.when.hi };
      last.endReports.push(...h.reports);
    } else if (own?.end !== null && own?.end !== undefined && overlap(own.end, h.when)) own.endReports.push(...h.reports);
    else if (stays.length === 0 && !attacked(h.side, h.when.hi)) {
      const incumbent = openStay(h.side, 'whole', { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }, [], true);
      incumbent.end = h.when;
      incumbent.endReports.push(...h.reports);
      note(incumbent, 'held before its first loss; no article says since when');
      stays.push(incumbent);
    } else presences.push(h);
  }
  for (const [stay, start] of starts) {
    if (start.readings.length === 0) continue;
    note(stay, `start ${tellReadings(start.readings)}`);
    const days = start.readings.map((r) => r.lo);
    if (Math.max(...start.readings.map((r) => r.hi)) - Math.min(...days) > 2) stay.disputed = true;
  }
  return { stays, presences };
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
