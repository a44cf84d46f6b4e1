import type { Side } from '../../schemas/vocabulary.ts';
import { groupBy } from './group-by.ts';
import { type Interval, tellInterval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { note, type Stay } from './stay.ts';
import { firstAtLeast } from './timeline.ts';

/** Attacks of one side: those that are known to have begun on a day, by that day, and those under way by the day of which they were told. */
interface Attacks {
  readonly begun: readonly PlacedEvent[];
  readonly underWay: readonly PlacedEvent[];
}

const sorted = (events: readonly PlacedEvent[], day: (e: PlacedEvent) => number): readonly PlacedEvent[] =>
  [...events].sort((a, b) => (day(a) === day(b) ? (a.id > b.id ? -1 : 1) : day(a) - day(b)));

const indexAttacks = (events: readonly PlacedEvent[]): ReadonlyMap<Side, Attacks> => {
  const attacks = groupBy(
    events.filter((e) => e.action === 'attack_began'),
    (e) => e.side,
  );
  return new Map(
    [...attacks].map(([side, own]) => [
      side as Side,
      {
        begun: sorted(
          own.filter((e) => Number.isFinite(e.when.lo)),
          (e) => e.when.lo,
        ),
        underWay: sorted(
          own.filter((e) => !Number.isFinite(e.when.lo)),
          (e) => e.when.hi,
        ),
      },
    ]),
  );
};

/** The same events are asked for every stay of a place: they are sorted once. */
const indexed = new WeakMap<readonly PlacedEvent[], ReadonlyMap<Side, Attacks>>();

const attacksBy = (side: Side, events: readonly PlacedEvent[]): Attacks => {
  const index = indexed.get(events) ?? indexAttacks(events);
  indexed.set(events, index);
  return index.get(side) ?? { begun: [], underWay: [] };
};

/** The last of sorted events on or before a day. */
const lastBy = (events: readonly PlacedEvent[], day: (e: PlacedEvent) => number, by: number): PlacedEvent | null => {
  const at = (i: number): number => {
    const event = events[i];
    return event !== undefined && day(event) <= by ? 0 : 1;
  };
  return events[firstAtLeast(events.length, at, 1) - 1] ?? null;
};

/** The begin of an attack by the side on the same thing: it cannot have been taken before. */
const attackFloor = (attacks: readonly PlacedEvent[], side: Side, when: Interval): PlacedEvent | null =>
  lastBy(attacksBy(side, attacks).begun, (e) => e.when.lo, when.hi);

/** "The attack on the town goes on" (told on the 1st): it had not been taken before the 1st. */
const underWay = (attacks: readonly PlacedEvent[], side: Side, when: Interval): PlacedEvent | null => {
  const last = lastBy(attacksBy(side, attacks).underWay, (e) => e.when.hi, when.hi);
  return last !== null && last.when.hi > when.lo ? last : null;
};

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
