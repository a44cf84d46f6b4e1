import type { Side } from '../../schemas/vocabulary.ts';
import { type Interval, tellInterval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { note, type Stay } from './stay.ts';

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
