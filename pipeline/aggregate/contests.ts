import { dayNumber, isoDay } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { firstAtLeast } from './timeline.ts';

/** Days on which a side fights for a place: from the begin of its attack to its outcome, or to the last word of who tells it. */
export interface Contest {
  readonly locusKey: string;
  readonly attacker: string;
  readonly from: string;
  readonly to: string;
  readonly articleId: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const outcomes = (events: readonly PlacedEvent[]): ReadonlyMap<string, readonly number[]> => {
  const days = new Map<string, number[]>();
  for (const e of events) {
    const decides = e.action === 'captured' || e.action === 'attack_failed' || e.action === 'withdrew';
    if (!decides || e.site !== null || !Number.isFinite(e.when.hi)) continue;
    const key = `${e.locus.key}|${e.side}`;
    const known = days.get(key);
    if (known === undefined) days.set(key, [e.when.hi]);
    else known.push(e.when.hi);
  }
  return new Map([...days].map(([key, found]) => [key, found.sort((a, b) => a - b)]));
};

/** Attacks on whole places, each with the day on which it was decided or last known to go on. */
export const findContests = (events: readonly PlacedEvent[]): readonly Contest[] => {
  const decidedOn = outcomes(events);
  return events
    .filter((e) => e.action === 'attack_began' && e.site === null)
    .flatMap((attack) => {
      const from = Number.isFinite(attack.when.lo) ? attack.when.lo : attack.when.hi;
      const days = decidedOn.get(`${attack.locus.key}|${attack.side}`) ?? [];
      const decided = days[firstAtLeast(days.length, (i) => days[i] ?? 0, from)];
      const told = attack.publishedOn === null ? from : Math.max(from, dayNumber(attack.publishedOn));
      const goesOn = Number.isFinite(attack.when.hi) && attack.when.hi - from > 31 ? attack.when.hi : told;
      const [start, end] = [isoDay(from), isoDay(decided ?? goesOn)];
      if (start === null || end === null) return [];
      return [{ locusKey: attack.locus.key, attacker: attack.side, from: start, to: end, articleId: attack.articleId }];
    })
    .sort(
      (a, b) =>
        compare(a.locusKey, b.locusKey) ||
        compare(a.attacker, b.attacker) ||
        compare(a.from, b.from) ||
        compare(a.to, b.to) ||
        compare(a.articleId, b.articleId),
    );
};
