import type { Action, Side } from '../../schemas/vocabulary.ts';
import type { Database, Row } from '../database.ts';
import { dayNumber, type Interval, interval } from './interval.ts';
import type { Locus } from './loci.ts';
import { keepOnce } from './once.ts';
import { siteKey } from './site-key.ts';

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

const text = (row: Row, name: string): string | null => {
  const cell = row[name];
  return typeof cell === 'string' ? cell : null;
};

const nullOr = (word: string | null, once: (word: string) => string): string | null => (word === null ? null : once(word));

/** What is told as done was done by the day on which it was told. */
const happened = (row: Row): Interval => {
  const when = interval(text(row, 'date_start'), text(row, 'date_end'));
  const told = text(row, 'published_on');
  const done = row.action === 'captured' || row.action === 'withdrew' || row.action === 'attack_failed';
  if (!done || told === null) return when;
  return { lo: when.lo, hi: Math.min(when.hi, Math.max(when.lo, dayNumber(told))) };
};

const placedEvent = (row: Row, locus: Locus, once: (word: string) => string): PlacedEvent => ({
  id: text(row, 'event_id') ?? '',
  articleId: once(text(row, 'article_id') ?? ''),
  publishedOn: nullOr(text(row, 'published_on'), once),
  locus,
  site: siteKey(text(row, 'site'), text(row, 'site_id')),
  siteName: text(row, 'site') ?? text(row, 'site_id'),
  siteId: text(row, 'site_id'),
  action: nullOr(text(row, 'action'), once) as PlacedEvent['action'],
  side: nullOr(text(row, 'actor_side'), once) as PlacedEvent['side'],
  when: happened(row),
  scope: text(row, 'scope') === 'part' ? 'part' : 'whole',
  claimantSide: once(text(row, 'claimant_side') ?? ''),
});

const EVENTS = `select event_id, event.article_id, published_on, site, site_id, action, actor_side, date_start, date_end, scope, claimant_side, place_number
  from control_events as event
  join articles using (article_id)
  join work.place_names as named
    on named.place_id is not distinct from event.place_id and named.place is not distinct from event.place
    and named.place_kind is not distinct from cast(event.place_kind as varchar)
    and named.township is not distinct from event.township and named.state_region is not distinct from event.state_region
  order by event.article_id, event_id`;

/** The control events, in order of their articles. */
export const readEvents = async (db: Database, places: readonly Locus[]): Promise<readonly PlacedEvent[]> => {
  const events: PlacedEvent[] = [];
  const once = keepOnce();
  for await (const rows of db.batches(EVENTS)) {
    for (const row of rows) {
      const locus = places[Number(row.place_number)];
      if (locus === undefined) throw new Error(`${row.event_id}: no place`);
      events.push(placedEvent(row, locus, once));
    }
  }
  return events;
};
