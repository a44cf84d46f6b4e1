import { isoDay } from '../../pipeline/aggregate/interval.ts';
import { indexLoci, type Loci } from '../../pipeline/aggregate/loci.ts';
import type { PlacedClaim } from '../../pipeline/aggregate/placed-claim.ts';
import type { PlacedEvent } from '../../pipeline/aggregate/placed-event.ts';
import type { Place } from '../../schemas/reference.ts';
import type { ClaimantSide, Qualifier, Verification } from '../../schemas/vocabulary.ts';

/** A small made-up country: two townships of one state, each with its town, one of them with a village. */
const place = (place_id: string, name: string, kind: Place['kind'], township: string | null, district: string | null): Place => ({
  place_id,
  name,
  kind,
  township,
  district,
  state_region: 'Green State',
  pcode: null,
  lat: null,
  lon: null,
  aliases: '',
  source: 'made up',
});

export const PLACES: readonly Place[] = [
  place('sr-green', 'Green State', 'state_region', null, null),
  place('d-green-hill', 'Hill District', 'district', null, 'Hill'),
  place('ts-green-abel', 'Abel', 'township', 'Abel', 'Hill'),
  place('tn-green-abel', 'Abel', 'town', 'Abel', 'Hill'),
  place('vl-green-abel-oak', 'Oak', 'village', 'Abel', 'Hill'),
  place('ts-green-bram', 'Bram', 'township', 'Bram', 'Hill'),
  place('tn-green-bram', 'Bram', 'town', 'Bram', 'Hill'),
];

export const loci: Loci = indexLoci(PLACES);

export const at = (placeId: string) => loci.of({ place_id: placeId, place: null, place_kind: null, township: null, state_region: null });

/** A casualty claim with all that reconciliation asks of it. */
export interface MadeClaim extends PlacedClaim {
  readonly publishedOn: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly claimant: string;
  readonly claimantSide: ClaimantSide;
  readonly verification: Verification;
  readonly subsetOf: string | null;
  readonly position: number;
}

/** A claim of 10 junta dead in Abel on day 100, unless said otherwise. */
export const made = (more: Partial<MadeClaim> & Pick<MadeClaim, 'id'>): MadeClaim => ({
  number: -1,
  articleId: `article-${more.id}`,
  publishedOn: isoDay(110),
  side: 'junta',
  outcome: 'killed',
  low: 10,
  high: 10,
  qualifier: 'exact',
  claimant: 'northern column',
  claimantSide: 'resistance',
  verification: 'not_stated',
  locus: at('tn-green-abel'),
  period: { lo: 100, hi: 100 },
  stock: false,
  subsetOf: null,
  position: 0,
  ...more,
});

/** A capture of Abel by the resistance on day 100, told on day 110, unless said otherwise. */
export const happened = (more: Partial<PlacedEvent> & Pick<PlacedEvent, 'id'>): PlacedEvent => ({
  articleId: `article-${more.id}`,
  publishedOn: isoDay(110),
  locus: at('tn-green-abel'),
  site: null,
  siteName: null,
  siteId: null,
  action: 'captured',
  side: 'resistance',
  when: { lo: 100, hi: 100 },
  scope: 'whole',
  claimantSide: 'media',
  ...more,
});
