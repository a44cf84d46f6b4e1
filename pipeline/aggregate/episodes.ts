import type { Side } from '../../schemas/vocabulary.ts';
import { type Interval, overlap, span, width } from './interval.ts';
import type { PlacedClaim } from './placed-claim.ts';
import type { PlacedEvent } from './placed-event.ts';

/** Fighting that rests for longer than this at a place has ended. */
const LULL = 7;
/** A report that spans more days than this does not say when the fighting was: it joins an episode, it makes none. */
const PRECISE = 14;
/** A toll of up to a year over several episodes makes one battle of them: whoever counts so speaks of one battle. */
const CAMPAIGN = 366;

/** Fighting at one place, while it is being put together. */
export interface Episode {
  period: Interval;
  readonly events: PlacedEvent[];
  readonly claims: PlacedClaim[];
}

const isToll = (claim: PlacedClaim): boolean =>
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
  readonly claim: PlacedClaim | null;
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
const joinCampaigns = (episodes: Episode[], tolls: readonly PlacedClaim[]): void => {
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

/** An episode never grows into another: the two would be one. */
const lengthen = (episode: Episode, when: Interval, all: readonly Episode[]): void => {
  const longer = span(episode.period, when);
  if (all.every((other) => other === episode || !overlap(other.period, longer))) episode.period = longer;
};

interface Loose {
  readonly when: Interval;
  readonly event: PlacedEvent | null;
  readonly claim: PlacedClaim | null;
}

/** Episodes of one place. "40,000 fled from 11 to 22 November" lengthens one, "5,000 fled in November" does not. */
export const episodesAt = (events: readonly PlacedEvent[], claims: readonly PlacedClaim[]): Episode[] => {
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
    else if (report.claim !== null && width(report.when) <= PRECISE) lengthen(episode, report.when, episodes);
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
