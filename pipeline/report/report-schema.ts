import { z } from 'zod';
import {
  CAUSES,
  CLAIMANT_SIDES,
  CLAIMANT_STEPS,
  CORRECTION_ACTIONS,
  COUNTING_RULES,
  DATE_PRECISIONS,
  GRADES,
  LINK_RELATIONS,
  OUTCOMES,
  PLACE_KINDS,
  QUALIFIERS,
  REVIEWS,
  SCOPES,
  SIDES,
  STANCES,
  VERIFICATIONS,
} from '../../schemas/vocabulary.ts';
import { KINDS } from './model/kinds.ts';

/** What the report holds. The page imports the types alone. Rows point to each other by their place in a list. */

const day = z.iso.date();
const figure = z.int().nonnegative();

/** A casualty claim, a control event or another counted claim, as the claim explorer shows it. */
export const ClaimRow = z.strictObject({
  kind: z.enum(KINDS),
  id: z.string(),
  /** Place in the list of articles. */
  article: z.int(),
  /** Whose people were harmed; who acted, for events and incidents. */
  side: z.enum(SIDES),
  /** Outcome, action or measure. */
  what: z.string(),
  low: figure.nullable(),
  high: figure.nullable(),
  qualifier: z.enum(QUALIFIERS).nullable(),
  group: z.string().nullable(),
  actor: z.string().nullable(),
  cause: z.enum(CAUSES).nullable(),
  scope: z.enum(SCOPES).nullable(),
  claimant: z.string(),
  claimant_side: z.enum(CLAIMANT_SIDES),
  claimant_step: z.enum(CLAIMANT_STEPS),
  verification: z.enum(VERIFICATIONS),
  place: z.string().nullable(),
  place_kind: z.enum(PLACE_KINDS).nullable(),
  site: z.string().nullable(),
  township: z.string().nullable(),
  state: z.string().nullable(),
  located: z.boolean(),
  start: day.nullable(),
  end: day.nullable(),
  precision: z.enum(DATE_PRECISIONS),
  basis: z.string().nullable(),
  evidence: z.string(),
  char_start: z.int(),
  char_end: z.int(),
  rule: z.string(),
  confidence: z.number(),
  review: z.enum(REVIEWS),
  /** How well its cluster is supported; null for events and incidents. */
  grade: z.enum(GRADES).nullable(),
  stock: z.boolean(),
  /** Totals by side that count it where not every claim counts: rule and claimants (`all`, `side`), separated by a space; empty for events and incidents. */
  counted: z.string(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

export const ReportArticle = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  stance: z.enum(STANCES),
  title: z.string().nullable(),
  url: z.string().nullable(),
  published_on: day.nullable(),
  basis: z.string().nullable(),
});
export type ReportArticle = z.infer<typeof ReportArticle>;

export const Total = z.strictObject({
  side: z.enum(SIDES),
  outcome: z.enum(OUTCOMES),
  claimant_side: z.enum([...CLAIMANT_SIDES, 'all']),
  rule: z.enum(COUNTING_RULES),
  stock: z.boolean(),
  claims: figure,
  low: figure,
  high: figure.nullable(),
});
export type Total = z.infer<typeof Total>;

export const Spell = z.strictObject({
  place: z.string().nullable(),
  place_kind: z.enum(PLACE_KINDS).nullable(),
  site: z.string().nullable(),
  state: z.string().nullable(),
  side: z.enum(SIDES),
  start_earliest: day.nullable(),
  start_latest: day.nullable(),
  end_earliest: day.nullable(),
  end_latest: day.nullable(),
  scope: z.enum(SCOPES),
  censored: z.enum(['none', 'left', 'right', 'both']),
  days_min: figure.nullable(),
  days_max: figure.nullable(),
  disputed: z.boolean(),
  note: z.string().nullable(),
  /** event_ids, separated by |. */
  start_events: z.string().nullable(),
  end_events: z.string().nullable(),
  disputing_events: z.string().nullable(),
});
export type Spell = z.infer<typeof Spell>;

/** Days on end with the same status by the word of the same claimants. */
export const StatusRun = z.strictObject({
  key: z.string(),
  place: z.string(),
  place_kind: z.enum(PLACE_KINDS).nullable(),
  state: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  from: day,
  to: day,
  status: z.string(),
});
export type StatusRun = z.infer<typeof StatusRun>;

export const SurvivalStep = z.strictObject({
  side: z.enum(SIDES),
  reading: z.enum(['midpoint', 'shortest', 'longest']),
  day: z.int(),
  at_risk: figure,
  lost: figure,
  censored: figure,
  survival: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type SurvivalStep = z.infer<typeof SurvivalStep>;

/** Two claims about the same people, by their ids. */
export const Link = z.strictObject({ a: z.string(), b: z.string(), relation: z.enum(LINK_RELATIONS), why: z.string() });
export type Link = z.infer<typeof Link>;

/** A decision of a person about a row. */
export const HandDecision = z.strictObject({
  id: z.string(),
  action: z.enum(CORRECTION_ACTIONS),
  field: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  who: z.string(),
  when: day,
  why: z.string(),
});
export type HandDecision = z.infer<typeof HandDecision>;

export interface ReportFacts {
  readonly dataset: string | null;
  readonly as_of: string | null;
  readonly rejects: number;
  /** False where the report was made without the texts of the articles. */
  readonly texts: boolean;
}

export interface ReportData {
  readonly facts: ReportFacts;
  readonly articles: readonly ReportArticle[];
  readonly claims: readonly ClaimRow[];
  readonly links: readonly Link[];
  readonly decisions: readonly HandDecision[];
  readonly totals: readonly Total[];
  readonly spells: readonly Spell[];
  readonly runs: readonly StatusRun[];
  readonly survival: readonly SurvivalStep[];
}
