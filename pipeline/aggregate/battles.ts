import type { Action, Side } from '../../schemas/vocabulary.ts';
import type { CountedClaim } from './counted-claim.ts';
import { contains, type Interval, overlap, span, width } from './interval.ts';
import { isLocal, type Locus } from './loci.ts';

/** A control event as battles and spells see it. */
export interface PlacedEvent {
  readonly id: string;
  readonly articleId: string;
  readonly publishedOn: string | null;
  readonly locus: Locus;
  /** Key of the site in the place; null where the place itself is meant. */
  readonly site: string | null;
  readonly siteName: string | null;
  readonly siteId: string | null;
  readonly action: Action;
  readonly side: Side;
  readonly when: Interval;
  readonly scope: 'whole' | 'part';
  readonly claimantSide: string;
}

export interface Battle {
  readonly locus: Locus;
  readonly period: Interval;
  readonly attacker: Side;
  readonly outcome: 'captured' | 'withdrew' | 'attack_failed' | 'ongoing' | 'unknown';
  readonly events: readonly PlacedEvent[];
  readonly claims: readonly CountedClaim[];
}

/** Fighting that rests for longer than this at a place has ended. */
const LULL = 7;
/** A report that spans more days than this does not say when the fighting was: it joins an episode, it makes none. */
const PRECISE = 14;
/** A toll of up to a year over several episodes makes one battle of them: whoever counts so speaks of one battle. */
const CAMPAIGN = 366;

interface Episode {
  period: Interval;
  readonly events: PlacedEvent[];
  readonly claims: CountedClaim[];
}

const isFighting = (event: PlacedEvent): boolean => event.action !== 'holds';
const isToll = (claim: CountedClaim): boolean =>
  claim.outcome === 'killed' || claim.outcome === 'wounded' || claim.outcome === 'killed_or_wounded';

/** The day or few days on which a report places the fighting; an attack "since August 1" began on that day, one "under way" was on that day. */
const seedPeriod = (when: Interval, attack: boolean): Interval | null => {
  if (attack && Number.isFinite(when.lo) !== Number.isFinite(when.hi)) {
    const day = Number.isFinite(when.lo) ? when.lo : when.hi;
    return { lo: day, hi: day };
  }
  return width(when) <= PRECISE ? when : null;
};

interface Seed {
  readonly period: Interval;
  readonly opens: boolean;
  readonly event: PlacedEvent | null;
  readonly claim: CountedClaim | null;
}

/** Cuts the precise reports of one place into episodes: at a lull, and where a new attack begins after the last report. */
const cut = (seeds: readonly Seed[]): Episode[] => {
  const episodes: Episode[] = [];
  const sorted = [...seeds].sort((a, b) => a.period.lo - b.period.lo || a.period.hi - b.period.hi || (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const seed of sorted) {
    const last = episodes.at(-1);
    const joins = last !== undefined && seed.period.lo <= last.period.hi + (seed.opens ? 1 : LULL);
    const episode = joins ? last : { period: seed.period, events: [], claims: [] };
    if (!joins) episodes.push(episode);
    episode.period = span(episode.period, seed.period);
    if (seed.event !== null) episode.events.push(seed.event);
    if (seed.claim !== null) episode.claims.push(seed.claim);
  }
  return episodes;
};

const keyOf = (seed: Seed): string => seed.event?.id ?? seed.claim?.id ?? '';

const join = (into: Episode, from: Episode): void => {
  into.period = span(into.period, from.period);
  into.events.push(...from.events);
  into.claims.push(...from.claims);
};

/** Tolls over several episodes of the place make one of them. */
const joinCampaigns = (episodes: Episode[], tolls: readonly CountedClaim[]): void => {
  for (const toll of tolls) {
    if (width(toll.period) > CAMPAIGN) continue;
    const [first, ...rest] = episodes.filter((e) => overlap(e.period, toll.period));
    if (first === undefined) continue;
    if (rest.length > 0) first.period = span(first.period, toll.period);
    for (const other of rest) {
      join(first, other);
      episodes.splice(episodes.indexOf(other), 1);
    }
  }
};

/** The latest episode that a loosely dated report can belong to. */
const latest = (episodes: readonly Episode[], when: Interval): Episode | undefined =>
  episodes.filter((e) => overlap(e.period, when)).sort((a, b) => b.period.hi - a.period.hi || b.period.lo - a.period.lo)[0];

/** The attack was on the place itself, not on a post in it: a new attempt. */
const opensAnew = (episode: Episode, side: Side): boolean =>
  episode.events.some((e) => e.action === 'attack_began' && e.side === side && e.site === null);

const decides = (episode: Episode, side: Side): boolean =>
  episode.events.some((e) => e.side === side && (e.action === 'captured' || e.action === 'attack_failed'));

/** "The attack began in November; the town fell in April": one battle, unless the same side began anew in between. */
const joinSieges = (episodes: Episode[]): void => {
  for (let i = 0; i < episodes.length; i++) {
    const first = episodes[i];
    const side = first?.events.find((e) => e.action === 'attack_began')?.side;
    if (first === undefined || side === undefined || decides(first, side)) continue;
    const ahead = episodes.slice(i + 1).filter((e) => e.period.hi - first.period.lo <= CAMPAIGN);
    const anew = ahead.findIndex((e) => opensAnew(e, side));
    const end = ahead.findIndex((e) => decides(e, side));
    if (end < 0 || (anew >= 0 && anew <= end)) continue;
    for (const part of ahead.slice(0, end + 1)) join(first, part);
    episodes.splice(i + 1, end + 1);
  }
};

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

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known === undefined) groups.set(key(item), [item]);
    else known.push(item);
  }
  return groups;
};

interface Loose {
  readonly when: Interval;
  readonly event: PlacedEvent | null;
  readonly claim: CountedClaim | null;
}

/** Episodes of one place. "40,000 fled from 11 to 22 November" lengthens one, "5,000 fled in November" does not. */
const episodesAt = (events: readonly PlacedEvent[], claims: readonly CountedClaim[]): Episode[] => {
  const seeds: Seed[] = [];
  const loose: Loose[] = [];
  for (const event of events) {
    const period = seedPeriod(event.when, event.action === 'attack_began');
    if (period === null) loose.push({ when: event.when, event, claim: null });
    else seeds.push({ period, opens: event.action === 'attack_began', event, claim: null });
  }
  for (const claim of claims) {
    const period = claim.outcome === 'displaced' ? null : seedPeriod(claim.period, false);
    if (period === null) loose.push({ when: claim.period, event: null, claim });
    else seeds.push({ period, opens: false, event: null, claim });
  }
  const episodes = cut(seeds);
  joinSieges(episodes);
  const place = (report: Loose): void => {
    const found = latest(episodes, report.when);
    const episode = found ?? { period: report.when, events: [], claims: [] };
    if (found === undefined) episodes.push(episode);
    else if (report.claim !== null && width(report.when) <= PRECISE) episode.period = span(episode.period, report.when);
    if (report.event !== null) episode.events.push(report.event);
    if (report.claim !== null) episode.claims.push(report.claim);
  };
  const narrowFirst = [...loose].sort((a, b) => (width(a.when) === width(b.when) ? 0 : width(a.when) - width(b.when)));
  for (const report of narrowFirst) if (report.event !== null) place(report);
  episodes.sort((a, b) => (a.period.lo === b.period.lo ? a.period.hi - b.period.hi : a.period.lo - b.period.lo));
  joinSieges(episodes);
  joinCampaigns(episodes, claims.filter(isToll));
  for (const report of narrowFirst) if (report.claim !== null) place(report);
  return episodes;
};

const near = (period: Interval): Interval => ({ lo: period.lo - 1, hi: period.hi + 1 });

/** The episode with fighting that an article tells most of, among those whose days hold the claim's. */
const articleEpisode = (
  claim: CountedClaim,
  told: ReadonlyMap<string, readonly (readonly [Locus, Episode])[]>,
  inside: boolean,
): Episode | null => {
  const weight = (e: Episode): number =>
    e.events.filter((x) => x.articleId === claim.articleId).length + e.claims.filter((x) => x.articleId === claim.articleId).length;
  const fit = (told.get(claim.articleId) ?? []).filter(
    ([locus, e]) => contains(near(e.period), claim.period) && (!inside || locus.within.includes(claim.locus.key)),
  );
  return [...fit].sort((a, b) => weight(b[1]) - weight(a[1]) || (a[0].key < b[0].key ? -1 : 1))[0]?.[1] ?? null;
};

const COMBATANTS = new Set<string>(['junta', 'resistance']);

/**
 * Battles from control events and casualty claims near in place and time. A count for a whole state joins the battle that its
 * article tells of there on those days; fighters lost at a place without fighting of its own join it too. Stocks join none.
 */
export const findBattles = (events: readonly PlacedEvent[], claims: readonly CountedClaim[]): readonly Battle[] => {
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
  const told = new Map<string, (readonly [Locus, Episode])[]>();
  for (const entry of found) {
    if (entry[1].events.length === 0) continue;
    const articles = new Set([...entry[1].events, ...entry[1].claims].map((x) => x.articleId));
    for (const article of articles) told.set(article, [...(told.get(article) ?? []), entry]);
  }
  for (const claim of claims) {
    if (isLocal(claim.locus) || claim.stock || claim.locus.kind === 'country') continue;
    articleEpisode(claim, told, true)?.claims.push(claim);
  }
  const moved = new Set<Episode>();
  for (const [, episode] of found) {
    if (episode.events.length > 0 || !episode.claims.every((c) => COMBATANTS.has(c.side))) continue;
    const homes = episode.claims.map((c) => articleEpisode(c, told, false));
    const home = homes[0];
    if (home === null || home === undefined || homes.some((h) => h !== home)) continue;
    home.claims.push(...episode.claims);
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
