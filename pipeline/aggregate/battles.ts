import type { Side } from '../../schemas/vocabulary.ts';
import { type Episode, episodesAt } from './episodes.ts';
import { groupBy } from './group-by.ts';
import { contains, type Interval } from './interval.ts';
import { isLocal, type Locus } from './loci.ts';
import type { PlacedClaim } from './placed-claim.ts';
import type { PlacedEvent } from './placed-event.ts';

export interface Battle {
  readonly locus: Locus;
  readonly period: Interval;
  readonly attacker: Side;
  readonly outcome: 'captured' | 'withdrew' | 'attack_failed' | 'ongoing' | 'unknown';
  readonly events: readonly PlacedEvent[];
  readonly claims: readonly PlacedClaim[];
}

const isFighting = (event: PlacedEvent): boolean => event.action !== 'holds';

/** Who attacked first; a counter-attack in the same battle does not make the other side the attacker. Without word of an attack, who took it in the end. */
const attackerOf = (events: readonly PlacedEvent[]): Side => {
  const attacks = events.filter((e) => e.action === 'attack_began' || e.action === 'attack_failed');
  const begin = (e: PlacedEvent): number => (Number.isFinite(e.when.lo) ? e.when.lo : e.when.hi);
  const captures = events.filter((e) => e.action === 'captured');
  const [first, last] = [Math.min(...attacks.map(begin)), Math.max(...captures.map((e) => e.when.hi))];
  const deciding = attacks.length > 0 ? attacks.filter((e) => begin(e) === first) : captures.filter((e) => e.when.hi === last);
  const sides = [...new Set(deciding.map((e) => e.side))];
  return sides.length === 1 ? (sides[0] ?? 'unknown') : 'unknown';
};

const DECISIVE = ['captured', 'withdrew', 'attack_failed'] as const;

const rank = (e: PlacedEvent): number => (e.action === 'captured' ? 0 : e.action === 'withdrew' ? 1 : 2);

const outcomeOf = (events: readonly PlacedEvent[]): Battle['outcome'] => {
  const when = (e: PlacedEvent): number => (Number.isFinite(e.when.hi) ? e.when.hi : e.when.lo);
  const places = events.some((e) => e.site === null && e.action !== 'attack_began') ? events.filter((e) => e.site === null) : events;
  const decided = places.flatMap((e) => (DECISIVE.some((d) => d === e.action) ? [e] : []));
  const last = decided.sort((a, b) => when(b) - when(a) || rank(a) - rank(b))[0];
  if (last !== undefined) return DECISIVE.find((d) => d === last.action) ?? 'unknown';
  return events.some((e) => e.action === 'attack_began') ? 'ongoing' : 'unknown';
};

const near = (period: Interval): Interval => ({ lo: period.lo - 1, hi: period.hi + 1 });

/** How much of an episode each article tells. */
const weights = ({ events, claims }: Episode): Map<string, number> => {
  const told = new Map<string, number>();
  for (const { articleId } of [...events, ...claims]) told.set(articleId, (told.get(articleId) ?? 0) + 1);
  return told;
};

/** An episode with fighting, and what each article tells of it. */
interface Fought {
  readonly locus: Locus;
  readonly episode: Episode;
  readonly told: Map<string, number>;
}

const join = (fought: Fought, claim: PlacedClaim): void => {
  fought.episode.claims.push(claim);
  fought.told.set(claim.articleId, (fought.told.get(claim.articleId) ?? 0) + 1);
};

/** The episode with fighting that an article tells most of, among those whose days hold the claim's. */
const articleEpisode = (claim: PlacedClaim, told: ReadonlyMap<string, readonly Fought[]>, inside: boolean): Fought | null => {
  const fit = (told.get(claim.articleId) ?? []).filter(
    ({ locus, episode }) => contains(near(episode.period), claim.period) && (!inside || locus.within.includes(claim.locus.key)),
  );
  const weight = (x: Fought): number => x.told.get(claim.articleId) ?? 0;
  return [...fit].sort((a, b) => weight(b) - weight(a) || (a.locus.key < b.locus.key ? -1 : 1))[0] ?? null;
};

const COMBATANTS = new Set<string>(['junta', 'resistance']);

/**
 * Battles from control events and casualty claims near in place and time. A count for a whole state joins the battle that its
 * article tells of there on those days; fighters lost at a place without fighting of its own join it too. Stocks join none.
 */
export const findBattles = (events: readonly PlacedEvent[], claims: readonly PlacedClaim[]): readonly Battle[] => {
  const fighting = groupBy(
    events.filter((e) => isFighting(e) && isLocal(e.locus)),
    (e) => e.locus.key,
  );
  const local = groupBy(
    claims.filter((c) => isLocal(c.locus) && !c.stock),
    (c) => c.locus.key,
  );
  const loci = new Map([...events, ...claims].map((x) => [x.locus.key, x.locus]));
  const found: (readonly [Locus, Episode])[] = [];
  for (const key of [...new Set([...fighting.keys(), ...local.keys()])].sort()) {
    const locus = loci.get(key);
    if (locus === undefined) continue;
    for (const episode of episodesAt(fighting.get(key) ?? [], local.get(key) ?? [])) found.push([locus, episode]);
  }
  const told = new Map<string, Fought[]>();
  for (const [locus, episode] of found) {
    if (episode.events.length === 0) continue;
    const fought: Fought = { locus, episode, told: weights(episode) };
    for (const article of fought.told.keys()) told.set(article, [...(told.get(article) ?? []), fought]);
  }
  for (const claim of claims) {
    if (isLocal(claim.locus) || claim.stock || claim.locus.kind === 'country') continue;
    const home = articleEpisode(claim, told, true);
    if (home !== null) join(home, claim);
  }
  const moved = new Set<Episode>();
  for (const [, episode] of found) {
    if (episode.events.length > 0 || !episode.claims.every((c) => COMBATANTS.has(c.side))) continue;
    const homes = episode.claims.map((c) => articleEpisode(c, told, false));
    const home = homes[0];
    if (home === null || home === undefined || homes.some((h) => h !== home)) continue;
    for (const claim of episode.claims) join(home, claim);
    moved.add(episode);
  }
  return found
    .filter(([, episode]) => !moved.has(episode))
    .map(([locus, e]) => ({
      locus,
      period: e.period,
      attacker: attackerOf(e.events),
      outcome: outcomeOf(e.events),
      events: e.events,
      claims: e.claims,
    }));
};
