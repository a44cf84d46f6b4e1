import type { Action, Side } from '../../schemas/vocabulary.ts';
import type { Row } from '../database.ts';
import { dayNumber, type Interval, interval } from './interval.ts';
import type { Loci, Locus } from './loci.ts';
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

/** What is told as done was done by the day on which it was told. */
const happened = (row: Row): Interval => {
  const when = interval(text(row, 'date_start'), text(row, 'date_end'));
  const told = text(row, 'published_on');
  const done = row.action === 'captured' || row.action === 'withdrew' || row.action === 'attack_failed';
  if (!done || told === null) return when;
  return { lo: when.lo, hi: Math.min(when.hi, Math.max(when.lo, dayNumber(told))) };
};

/** A row of `control_events` joined with its article's `published_on`. The row has passed its schema. */
export const placedEvent = (row: Row, loci: Loci): PlacedEvent => ({
  id: text(row, 'event_id') ?? '',
  articleId: text(row, 'article_id') ?? '',
  publishedOn: text(row, 'published_on'),
  locus: loci.of({
    place_id: text(row, 'place_id'),
    place: text(row, 'place'),
    place_kind: text(row, 'place_kind'),
    township: text(row, 'township'),
    state_region: text(row, 'state_region'),
  }),
  site: siteKey(text(row, 'site'), text(row, 'site_id')),
  siteName: text(row, 'site') ?? text(row, 'site_id'),
  siteId: text(row, 'site_id'),
  action: text(row, 'action') as PlacedEvent['action'],
  side: text(row, 'actor_side') as PlacedEvent['side'],
  when: happened(row),
  scope: text(row, 'scope') === 'part' ? 'part' : 'whole',
  claimantSide: text(row, 'claimant_side') ?? '',
});
