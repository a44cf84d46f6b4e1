import type { Side } from '../../schemas/vocabulary.ts';
import type { History } from './changes-of-hands.ts';
import { endByParts, gatherEvidence, markDisputes } from './evidence.ts';
import { groupBy } from './group-by.ts';
import { EVER, isoDay } from './interval.ts';
import type { Locus } from './loci.ts';
import { partStays } from './part-stays.ts';
import { historyOf } from './place-history.ts';
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
  readonly disputingEvents: readonly string[];
  readonly note: string | null;
}

/** Before the resistance first took a town it was the junta's, since nobody says when. */
const incumbentOf = (stays: readonly Stay[]): readonly Stay[] => {
  const first = stays[0];
  if (first === undefined || first.assumed || first.side !== 'resistance' || first.startReports.every((e) => e.action !== 'captured'))
    return [];
  const stay = openStay('junta', 'whole', EVER, [], true);
  stay.end = first.start;
  stay.endReports.push(...first.startReports);
  note(stay, 'held before its first loss; no article says since when');
  return [stay];
};

const finite = (days: number): number | null => (Number.isFinite(days) ? Math.max(0, days) : null);

const spellOf = (stay: Stay, locus: Locus, site: PlacedEvent | null, asOf: number): Spell => {
  const word = Math.min(lastWord(stay), asOf);
  const end = stay.end ?? { lo: word, hi: Number.POSITIVE_INFINITY };
  const left = !Number.isFinite(stay.start.lo);
  const censored = left ? (stay.end === null ? 'both' : 'left') : stay.end === null ? 'right' : 'none';
  const ids = (reports: readonly PlacedEvent[]): readonly string[] => [...new Set(reports.map((e) => e.id))].sort();
  return {
    locus,
    siteKey: site?.site ?? null,
    site: site?.siteName ?? null,
    siteId: site?.siteId ?? null,
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
    disputingEvents: ids(stay.otherwise),
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
  const town = [...incumbentOf(history.stays), ...history.stays, ...parts].map((stay) => spellOf(stay, ground.locus, null, asOf));
  const sites = groupBy(
    ground.events.filter((e) => e.site !== null),
    (e) => e.site ?? '',
  );
  const posts = [...sites]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, events]) => {
      const named = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
      return siteStays(named, history.stays, own).map((stay) => spellOf(stay, ground.locus, named[0] ?? null, asOf));
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
