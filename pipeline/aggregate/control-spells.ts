import type { Side } from '../../schemas/vocabulary.ts';
import { groupBy } from './group-by.ts';
import { isoDay, overlap, tellInterval } from './interval.ts';
import type { Locus } from './loci.ts';
import { partStays } from './part-stays.ts';
import { type History, historyOf, SAME_BATTLE } from './place-history.ts';
import type { PlacedEvent } from './placed-event.ts';
import { lastWord, note, openStay, type Stay } from './stay.ts';

/** A stay of one side in a place or site, with bounds at both ends; days as ISO text. */
export interface Spell {
  readonly locus: Locus;
  readonly siteKey: string | null;
  readonly site: string | null;
  readonly siteId: string | null;
  readonly holder: Side;
  readonly scope: 'whole' | 'part';
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
  readonly censored: 'none' | 'left' | 'right' | 'both';
  readonly daysMin: number | null;
  readonly daysMax: number | null;
  readonly startEvents: readonly string[];
  readonly endEvents: readonly string[];
  readonly articles: readonly string[];
  readonly disputed: boolean;
  readonly note: string | null;
}

/** Loss of a part, told where nobody tells of the loss of the whole, ends the hold of the whole. */
const endByParts = (stays: readonly Stay[], events: readonly PlacedEvent[]): void => {
  const last = stays.at(-1);
  if (last === undefined || last.end !== null) return;
  const taken = events
    .filter(
      (e) =>
        e.scope === 'part' && e.action === 'captured' && e.side !== last.side && Number.isFinite(e.when.hi) && e.when.lo > last.start.hi,
    )
    .sort((a, b) => a.when.hi - b.when.hi || (a.id < b.id ? -1 : 1))[0];
  if (taken === undefined) return;
  last.end = taken.when;
  last.endReports.push(taken);
  note(last, `ends with the loss of part of it to ${taken.side}`);
};

/** A failed attempt by another side, a part still held or left: the place was still held then. */
const gatherEvidence = (stays: readonly Stay[], events: readonly PlacedEvent[]): void => {
  for (const stay of stays) {
    for (const e of events) {
      const speaks =
        (e.action === 'attack_failed' && e.side !== stay.side && e.when.hi > stay.start.hi) ||
        (e.scope === 'part' && e.side === stay.side && e.action !== 'attack_began' && e.action !== 'attack_failed');
      const during = e.when.hi >= stay.start.lo && (stay.end === null || e.when.lo <= stay.end.lo);
      if (speaks && during && !stay.assumed) stay.evidence.push(e);
    }
  }
};

/** Another side says that the attack failed, or holds part of it soon after: both readings stand. */
const markDisputes = (stays: readonly Stay[], events: readonly PlacedEvent[]): void => {
  for (const stay of stays) {
    if (stay.assumed) continue;
    for (const e of events) {
      const near = { lo: stay.start.lo - 3, hi: stay.start.hi + 3 };
      const denied = e.action === 'attack_failed' && e.side === stay.side && e.claimantSide !== stay.side && overlap(near, e.when);
      const soon = { lo: stay.start.lo, hi: stay.start.hi + SAME_BATTLE };
      const otherVoice = stay.startReports.every((r) => r.claimantSide !== e.claimantSide);
      const shared =
        e.action === 'holds' && e.scope === 'part' && e.site === null && e.side !== stay.side && otherVoice && overlap(soon, e.when);
      if (!denied && !(shared && (stay.end === null || stay.end.hi > e.when.hi))) continue;
      stay.disputed = true;
      note(
        stay,
        denied
          ? `${e.claimantSide} says that the attack failed on ${tellInterval(e.when)}`
          : `${e.side} is said to hold part of it on ${tellInterval(e.when)}`,
      );
    }
  }
};

/** Before the resistance first took a town it was the junta's, since nobody says when. */
const incumbentOf = (stays: readonly Stay[]): readonly Stay[] => {
  const first = stays[0];
  if (first === undefined || first.assumed || first.side !== 'resistance' || first.startReports.every((e) => e.action !== 'captured'))
    return [];
  const stay = openStay('junta', 'whole', { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }, [], true);
  stay.end = first.start;
  stay.endReports.push(...first.startReports);
  note(stay, 'held before its first loss; no article says since when');
  return [stay];
};

const finite = (days: number): number | null => (Number.isFinite(days) ? Math.max(0, days) : null);

const spellOf = (stay: Stay, locus: Locus, events: readonly PlacedEvent[], asOf: number): Spell => {
  const word = Math.min(lastWord(stay), asOf);
  const end = stay.end ?? { lo: word, hi: Number.POSITIVE_INFINITY };
  const left = !Number.isFinite(stay.start.lo);
  const censored = left ? (stay.end === null ? 'both' : 'left') : stay.end === null ? 'right' : 'none';
  const ids = (reports: readonly PlacedEvent[]): readonly string[] => [...new Set(reports.map((e) => e.id))].sort();
  const first = events.find((e) => e.site !== null);
  return {
    locus,
    siteKey: first?.site ?? null,
    site: first?.siteName ?? null,
    siteId: first?.siteId ?? null,
    holder: stay.side,
    scope: stay.scope,
    startEarliest: isoDay(stay.start.lo),
    startLatest: isoDay(stay.start.hi),
    endEarliest: isoDay(end.lo),
    endLatest: isoDay(end.hi),
    censored,
    daysMin: finite(end.lo - stay.start.hi),
    daysMax: finite((stay.end === null ? asOf : end.hi) - stay.start.lo),
    startEvents: ids(stay.startReports),
    endEvents: ids(stay.endReports),
    articles: [...new Set([...stay.startReports, ...stay.evidence, ...stay.endReports].map((e) => e.articleId))].sort(),
    disputed: stay.disputed,
    note: stay.notes.length === 0 ? null : stay.notes.join('; '),
  };
};

interface Ground {
  readonly locus: Locus;
  readonly events: readonly PlacedEvent[];
  /** Attacks told in the same article on other places of the township. */
  readonly nearby: readonly PlacedEvent[];
}

/** All stays in a place as a whole and in parts of it. */
const townStays = ({ events, nearby }: Ground): { readonly history: History; readonly parts: readonly Stay[] } => {
  const own = events.filter((e) => e.site === null);
  const history = historyOf(own, null, lastWord);
  endByParts(history.stays, own);
  gatherEvidence(history.stays, own);
  markDisputes(history.stays, events);
  const attacks = [...events.filter((e) => e.action === 'attack_began'), ...nearby];
  const parts = partStays(own, history, { attacks, own: attacks.filter((e) => e.site === null), place: true });
  for (const part of parts) {
    const whole = history.stays.find((s) => s.side === part.side && s.end === null && part.end === null);
    if (whole !== undefined) part.lastWordFloor = lastWord(whole);
  }
  return { history, parts };
};

const siteStays = (events: readonly PlacedEvent[], town: readonly Stay[], townEvents: readonly PlacedEvent[]): readonly Stay[] => {
  const history = historyOf(events, { townStays: town, townEvents }, lastWord);
  gatherEvidence(history.stays, events);
  const attacks = [...events, ...townEvents].filter((e) => e.action === 'attack_began');
  return [...history.stays, ...partStays(events, history, { attacks, own: events, place: false })];
};

const spellsAt = (ground: Ground, asOf: number): readonly Spell[] => {
  const { history, parts } = townStays(ground);
  const own = ground.events.filter((e) => e.site === null);
  const town = [...incumbentOf(history.stays), ...history.stays, ...parts].map((stay) => spellOf(stay, ground.locus, own, asOf));
  const sites = groupBy(
    ground.events.filter((e) => e.site !== null),
    (e) => e.site ?? '',
  );
  const posts = [...sites]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, events]) => {
      const named = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
      return siteStays(named, history.stays, own).map((stay) => spellOf(stay, ground.locus, named, asOf));
    });
  return [...town, ...posts];
};

/**
 * Spells of control from the events of all articles: one per stay of one side in a place, a part of it or a site, in order of
 * place and time. `asOf` is a day number: stays that nobody ends are followed up to it. The order of the events makes no difference.
 */
export const buildSpells = (events: readonly PlacedEvent[], asOf: number): readonly Spell[] => {
  const sorted = [...events].filter((e) => e.locus.kind !== 'country' && e.locus.key !== 'unknown').sort((a, b) => (a.id < b.id ? -1 : 1));
  const byPlace = groupBy(sorted, (e) => e.locus.key);
  const attacks = groupBy(
    sorted.filter((e) => e.action === 'attack_began' && e.locus.townshipKey !== null),
    (e) => `${e.articleId}|${e.locus.townshipKey}`,
  );
  const grounds = [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1));
  return grounds.flatMap(([key, here]) => {
    const locus = here[0]?.locus;
    if (locus === undefined) return [];
    const articles = [...new Set(here.map((e) => e.articleId))].sort();
    const nearby = articles.flatMap((a) => (attacks.get(`${a}|${locus.townshipKey}`) ?? []).filter((e) => e.locus.key !== key));
    return spellsAt({ locus, events: here, nearby }, asOf);
  });
};
