/** The closed lists of the annotation guide. Each list is the one place where its words are written. */

/** Whose people were harmed, or who acts. Coded by the side on the date of the event. */
export const SIDES = ['junta', 'resistance', 'civilian', 'other', 'unknown'] as const;
export type Side = (typeof SIDES)[number];

/** Who speaks. An outlet owned by a party has the party's side. */
export const CLAIMANT_SIDES = ['junta', 'resistance', 'civilian', 'international', 'other', 'media'] as const;
export type ClaimantSide = (typeof CLAIMANT_SIDES)[number];

export const OUTCOMES = ['killed', 'wounded', 'killed_or_wounded', 'captured', 'surrendered', 'missing', 'displaced'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const QUALIFIERS = ['exact', 'at_least', 'more_than', 'about', 'up_to', 'range', 'vague'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const VERIFICATIONS = ['unverified', 'disputed', 'confirmed', 'not_stated'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export const CAUSES = ['airstrike', 'shelling', 'ground', 'drone', 'landmine', 'execution', 'other', 'unknown'] as const;
export type Cause = (typeof CAUSES)[number];

export const DATE_PRECISIONS = ['day', 'range', 'month', 'year', 'unknown'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const ACTIONS = ['attack_began', 'captured', 'withdrew', 'attack_failed', 'holds'] as const;
export type Action = (typeof ACTIONS)[number];

export const SCOPES = ['whole', 'part'] as const;
export type Scope = (typeof SCOPES)[number];

export const MEASURES = [
  'airstrikes',
  'artillery_strikes',
  'bombs_dropped',
  'clashes',
  'houses_destroyed',
  'posts_captured',
  'posts_abandoned',
  'weapons_seized',
  'aircraft_downed',
  'vehicles_destroyed',
  'troops_deployed',
] as const;
export type Measure = (typeof MEASURES)[number];

export const REVIEWS = ['none', 'accepted', 'corrected', 'added'] as const;
export type Review = (typeof REVIEWS)[number];

export const PLACE_KINDS = [
  'country',
  'state_region',
  'district',
  'township',
  'town',
  'ward',
  'village',
  'military_site',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Sentence: named in the number's own sentence. Paragraph: in another sentence of it. Continued: in the paragraph before. Publisher: nobody else. */
export const CLAIMANT_STEPS = ['sentence', 'paragraph', 'continued', 'publisher', 'correction'] as const;
export type ClaimantStep = (typeof CLAIMANT_STEPS)[number];

export const STANCES = ['independent', 'international', 'resistance', 'junta', 'un', 'unknown'] as const;
export type Stance = (typeof STANCES)[number];

export const STAGES = ['ingest', 'normalize', 'load', 'aggregate', 'publish', 'validate'] as const;
export type Stage = (typeof STAGES)[number];

export const LINK_RELATIONS = ['duplicate', 'subset', 'update', 'contradicts'] as const;
export const GRADES = ['conceded', 'corroborated', 'independent', 'one_sided', 'denied'] as const;
export const COUNTING_RULES = ['sum_of_claims', 'one_per_cluster', 'conservative'] as const;
/** Whose claims are held against each other before they are added up. */
export const COUNTED_AMONG = ['all', 'claimant_side', 'claimant'] as const;
/** What becomes of a claim in a total that counts the same people once. */
export const COUNTED_WHY = ['counted', 'repeated', 'part'] as const;
export const PLACE_LEVELS = ['place', 'township', 'state_region', 'country'] as const;
export const CORRECTION_ACTIONS = ['accept', 'reject', 'set', 'add'] as const;
/** Tables whose rows a person may correct: those that are read from articles. */
export const CORRECTABLE_TABLES = ['casualty_claims', 'control_events', 'incident_claims'] as const;
