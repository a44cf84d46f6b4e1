import type { ClaimantSide, ClaimantStep, DatePrecision, PlaceKind, Side, Verification } from '../../schemas/vocabulary.ts';
import type { Span } from './sentences.ts';

/** What finders give: stretches of the text with a reading. All offsets count in the article's text. */

export interface PlaceMention extends Span {
  /** Name as written, without type words. */
  readonly name: string;
  readonly placeId: string | null;
  readonly kind: PlaceKind;
  readonly township: string | null;
  readonly stateRegion: string | null;
  readonly pcode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** "12 miles south of", "outside", "near": the place only orients. */
  readonly oriented: boolean;
}

/** A unit, base, station, airport or other installation: "the IB 236 base", "police station", "headquarters of two battalions". */
export interface SiteMention extends Span {
  /** As it goes into the column `site`: "Infantry Battalion 236 base". */
  readonly name: string;
  readonly siteId: string | null;
  /** Place named in or beside it ("Loikaw University": Loikaw); null where the sentence must say. */
  readonly place: PlaceMention | null;
  /** Number of unnamed ones ("more than 20 outposts", "several bases"): a group is no single site. */
  readonly group: boolean;
  /** True for a unit named without an installation word ("troops from LIB 228"): a participant unless it is itself taken. */
  readonly unitOnly: boolean;
  /** "the one in Taing": its place is all that names it. */
  readonly pointed?: boolean;
}

export interface ActorMention extends Span {
  readonly name: string;
  readonly actorId: string | null;
  /** Side on the day of publication, or `unknown` where the words alone do not say. */
  readonly side: Side;
  readonly actorType: string;
  /** A common noun ("the junta", "rebels", "soldiers", "villagers"), not a proper name. */
  readonly generic: boolean;
}

export type { DateMention } from '../dates/date-mention.ts';

export interface Claimant {
  readonly claimant: string;
  readonly claimantActorId: string | null;
  readonly claimantSide: ClaimantSide;
  readonly step: ClaimantStep;
  /** The attribution with its verb; null where the publisher or an interview's speaker tells it. */
  readonly words: Span | null;
  readonly verification: Verification;
  /** The sentence that disputes, doubts or confirms the claim; null where none does. */
  readonly verdict: Span | null;
}

export interface Period {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision;
  readonly basis: string | null;
}
