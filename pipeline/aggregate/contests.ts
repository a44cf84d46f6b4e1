import type { PlacedEvent } from './battles.ts';
import { dayNumber, isoDay } from './interval.ts';

/** Days on which a side fights for a place: from the begin of its attack to its outcome, or to the last word of who tells it. */
export interface Contest {
  readonly locusKey: string;
  readonly attacker: string;
  readonly from: string;
  readonly to: string;
  readonly articleId: string;
}

/** Attacks on whole places, each with the day on which it was decided or last known to go on. */
export const findContests = (events: readonly PlacedEvent[]): readonly Contest[] =>
  events
    .filter((e) => e.action === 'attack_began' && e.site === null)
    .flatMap((attack) => {
      const from = Number.isFinite(attack.when.lo) ? attack.when.lo : attack.when.hi;
      const decided = events
        .filter((e) => e.locus.key === attack.locus.key && e.site === null && e.side === attack.side && e.when.hi >= from)
        .filter((e) => e.action === 'captured' || e.action === 'attack_failed' || e.action === 'withdrew')
        .map((e) => e.when.hi)
        .filter(Number.isFinite)
        .sort((a, b) => a - b)[0];
      const told = attack.publishedOn === null ? from : Math.max(from, dayNumber(attack.publishedOn));
      const goesOn = Number.isFinite(attack.when.hi) && attack.when.hi - from > 31 ? attack.when.hi : told;
      const [start, end] = [isoDay(from), isoDay(decided === undefined ? goesOn : decided)];
      if (start === null || end === null) return [];
      return [{ locusKey: attack.locus.key, attacker: attack.side, from: start, to: end, articleId: attack.articleId }];
    })
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
