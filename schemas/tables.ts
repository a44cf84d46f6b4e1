import type { z } from 'zod';
import { Article } from './article.ts';
import { CasualtyClaim } from './casualty-claim.ts';
import { ControlEvent } from './control-event.ts';
import { AppliedCorrection } from './correction.ts';
import {
  Battle,
  CasualtiesByBattle,
  CasualtiesByClaimant,
  CasualtiesByMonth,
  CasualtiesByPlace,
  CasualtiesBySide,
  ClaimantRecord,
  ClaimCluster,
  ClaimLink,
  ControlDaily,
  ControlSpell,
  ControlStretch,
  CountedClaim,
  DaysHeldByTown,
  TenureSurvival,
} from './derived.ts';
import { IncidentClaim } from './incident-claim.ts';
import { Reject } from './reject.ts';

export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly references: string;
}

export interface Table {
  readonly name: string;
  readonly schema: z.ZodObject;
  /** What one row is, and the caveat. */
  readonly grain: string;
  readonly kind: 'record' | 'derived';
  /** Unique, not null; empty where a row has no key of its own. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** A total order of the rows: every published file is sorted by it. */
  readonly sortKey: readonly string[];
  /** SQL conditions that every row meets. */
  readonly checks: readonly string[];
  /** Asked of other tables whenever it is read: a view in the database, a file like any other in the published formats. */
  readonly view?: true;
}

const ofArticle: ForeignKey = { column: 'article_id', table: 'articles', references: 'article_id' };
const boundsAgree = 'count_low is null or count_high is null or count_low <= count_high';
const someBound = 'count_low is not null or count_high is not null';
const periodAgrees = 'period_start is null or period_end is null or period_start <= period_end';
const totalsKey = ['side', 'outcome', 'claimant_side', 'self_reported', 'rule', 'stock'] as const;

/** Tables of totals: low and high by counting rule, each led to its claims by traced_totals. */
export const TOTALS = [
  'casualties_by_side',
  'casualties_by_place',
  'casualties_by_month',
  'casualties_by_battle',
  'casualties_by_claimant',
] as const;

/** Every table, in the order in which they can be loaded. */
export const TABLES: readonly Table[] = [
  {
    name: 'articles',
    schema: Article,
    grain: 'One row per article kept; equal and near-equal copies are named in `copies`.',
    kind: 'record',
    primaryKey: ['article_id'],
    foreignKeys: [],
    sortKey: ['article_id'],
    checks: [],
  },
  {
    name: 'casualty_claims',
    schema: CasualtyClaim,
    grain: 'One row per number x side x outcome x claimant x place and period. A claim, never a fact; rows must not simply be added up.',
    kind: 'record',
    primaryKey: ['claim_id'],
    foreignKeys: [ofArticle, { column: 'subset_of', table: 'casualty_claims', references: 'claim_id' }],
    sortKey: ['article_id', 'char_start', 'claim_id'],
    checks: [boundsAgree, someBound, periodAgrees, 'char_start < char_end', 'confidence between 0 and 1'],
  },
  {
    name: 'control_events',
    schema: ControlEvent,
    grain: 'One row per place (or site in it) x action x side x date, as claimed.',
    kind: 'record',
    primaryKey: ['event_id'],
    foreignKeys: [ofArticle],
    sortKey: ['article_id', 'char_start', 'event_id'],
    checks: ['date_start is null or date_end is null or date_start <= date_end', 'char_start < char_end', 'confidence between 0 and 1'],
  },
  {
    name: 'incident_claims',
    schema: IncidentClaim,
    grain: 'One row per counted claim about things and events other than people.',
    kind: 'record',
    primaryKey: ['incident_id'],
    foreignKeys: [ofArticle],
    sortKey: ['article_id', 'char_start', 'incident_id'],
    checks: [boundsAgree, someBound, periodAgrees, 'char_start < char_end', 'confidence between 0 and 1'],
  },
  {
    name: 'corrections',
    schema: AppliedCorrection,
    grain: 'One row per hand decision that was applied to a row of a record table. A decision that matches nothing is in rejects.',
    kind: 'record',
    primaryKey: ['correction_id'],
    foreignKeys: [ofArticle],
    sortKey: ['article_id', 'record_id', 'correction_id'],
    checks: [],
  },
  {
    name: 'rejects',
    schema: Reject,
    grain: 'One row per input or record that did not go through.',
    kind: 'record',
    primaryKey: ['reject_id'],
    foreignKeys: [],
    sortKey: ['stage', 'source_file', 'line', 'char_offset', 'reject_id'],
    checks: [],
  },
  {
    name: 'claim_links',
    schema: ClaimLink,
    grain: 'One row per pair of casualty claims that concern the same people.',
    kind: 'derived',
    primaryKey: ['claim_a', 'claim_b', 'relation'],
    foreignKeys: [
      { column: 'claim_a', table: 'casualty_claims', references: 'claim_id' },
      { column: 'claim_b', table: 'casualty_claims', references: 'claim_id' },
    ],
    sortKey: ['claim_a', 'claim_b', 'relation'],
    checks: [],
  },
  {
    name: 'battles',
    schema: Battle,
    grain: 'One row per episode at a place, built from control events and casualty claims near in time.',
    kind: 'derived',
    primaryKey: ['battle_id'],
    foreignKeys: [],
    sortKey: ['period_start', 'place', 'battle_id'],
    checks: [],
  },
  {
    name: 'claim_clusters',
    schema: ClaimCluster,
    grain: 'One row per casualty claim: the cluster of claims about the same people that it belongs to.',
    kind: 'derived',
    primaryKey: ['claim_id'],
    foreignKeys: [
      { column: 'claim_id', table: 'casualty_claims', references: 'claim_id' },
      { column: 'battle_id', table: 'battles', references: 'battle_id' },
    ],
    sortKey: ['cluster_id', 'claim_id'],
    checks: [],
  },
  {
    name: 'counted_claims',
    schema: CountedClaim,
    grain:
      'One row per casualty claim and group of claimants over which totals are drawn: what each total counts of it, or why not. The rows of a total have its key; sum_of_claims counts them all, one_per_cluster those with its flag, conservative of these the supported ones.',
    kind: 'derived',
    primaryKey: ['claim_id', 'counted_among'],
    foreignKeys: [
      { column: 'claim_id', table: 'casualty_claims', references: 'claim_id' },
      { column: 'article_id', table: 'articles', references: 'article_id' },
      { column: 'battle_id', table: 'battles', references: 'battle_id' },
      { column: 'cluster_claim_id', table: 'casualty_claims', references: 'claim_id' },
      { column: 'instead', table: 'casualty_claims', references: 'claim_id' },
    ],
    sortKey: ['claim_id', 'counted_among'],
    checks: ["(why = 'counted') = in_total", "(instead is null) = (why = 'counted')", 'supported = (supported_low is not null)'],
  },
  {
    name: 'casualties_by_side',
    schema: CasualtiesBySide,
    grain:
      'One row per side, outcome, claimant side, counting rule and stock or flow. Claimed figures: an open low counts as 0, an open high leaves high null; an absent row means that nobody claimed anything.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [],
    sortKey: [...totalsKey],
    checks: [],
  },
  {
    name: 'casualties_by_place',
    schema: CasualtiesByPlace,
    grain:
      'The same by place, at the levels place, township, state_region and country. A place counts what is claimed for it or inside it, never a share of what is claimed around it; levels must not be added to each other.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [],
    sortKey: ['level', 'place_key', ...totalsKey],
    checks: [],
  },
  {
    name: 'casualties_by_month',
    schema: CasualtiesByMonth,
    grain: 'The same by the month in which the period of the claim ends: a count over several months stands in its last one.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [],
    sortKey: ['month', ...totalsKey],
    checks: [],
  },
  {
    name: 'casualties_by_battle',
    schema: CasualtiesByBattle,
    grain:
      'The same by battle; claims that belong to no battle are left out, and a whole over several battles does not take their parts away.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [{ column: 'battle_id', table: 'battles', references: 'battle_id' }],
    sortKey: ['battle_id', ...totalsKey],
    checks: [],
  },
  {
    name: 'casualties_by_claimant',
    schema: CasualtiesByClaimant,
    grain:
      'The same by single claimant: what one voice claims, its repetitions, updates and parts counted once. Several voices tell of the same people: totals of claimants must not be added to each other.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [],
    sortKey: ['claimant', 'claimant_side', 'side', 'outcome', 'rule', 'stock'],
    checks: [],
  },
  {
    name: 'claimants',
    schema: ClaimantRecord,
    grain: 'One row per claimant: what it claims of its own and of enemy losses.',
    kind: 'derived',
    primaryKey: ['claimant', 'claimant_side'],
    foreignKeys: [],
    sortKey: ['claimant', 'claimant_side'],
    checks: [],
  },
  {
    name: 'control_spells',
    schema: ControlSpell,
    grain: 'One row per stay of one side in one place or site, as claimed. A spell that no article ends is right-censored, never ended.',
    kind: 'derived',
    primaryKey: ['spell_id'],
    foreignKeys: [],
    sortKey: ['place', 'site', 'start_latest', 'holder_side', 'spell_id'],
    checks: [],
  },
  {
    name: 'days_held_by_town',
    schema: DaysHeldByTown,
    grain: 'One row per place and side that is said to have held it. Bounds, not estimates.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [],
    sortKey: ['place', 'place_id', 'holder_side'],
    checks: [],
  },
  {
    name: 'control_stretches',
    schema: ControlStretch,
    grain:
      'One row per settlement and stretch of days on which nothing changes, from the first to the last word about it: `unknown` where no spell is sure to cover the days, `contested` where two sides hold parts, an attack goes on or the sources quarrel.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [],
    sortKey: ['place', 'place_id', 'first_day'],
    checks: ['first_day <= last_day', "(basis is null) = (status = 'unknown')"],
  },
  {
    name: 'control_daily',
    schema: ControlDaily,
    grain:
      'One row per settlement and day between the first and the last word about it: what control_stretches says of the day. `unknown` where no spell is sure to cover it, `contested` where two sides hold parts, an attack goes on or the sources quarrel.',
    kind: 'derived',
    primaryKey: [],
    foreignKeys: [],
    sortKey: ['place', 'place_id', 'date'],
    checks: [],
    view: true,
  },
  {
    name: 'tenure_survival',
    schema: TenureSurvival,
    grain:
      'One row per holder side, reading of interval ends and day on which a spell of a whole town with a known begin ended or was last known. Of the claimed spells in this corpus, not of the war.',
    kind: 'derived',
    primaryKey: ['holder_side', 'reading', 'day'],
    foreignKeys: [],
    sortKey: ['holder_side', 'reading', 'day'],
    checks: [],
  },
];

/** The table of that name. Throws where there is none. */
export const tableNamed = (name: string): Table => {
  const table = TABLES.find((t) => t.name === name);
  if (table === undefined) throw new Error(`no table named ${name}`);
  return table;
};

/** Version of the dataset's form: a change of a column's name or meaning raises the first number. */
export const SCHEMA_VERSION = '1.0.0';
