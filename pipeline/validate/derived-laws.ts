import { TOTALS } from '../../schemas/tables.ts';
import type { Record } from './stage-records.ts';

/** A law that every row of a derived table keeps by itself. */
export interface DerivedLaw {
  readonly table: string;
  readonly column: string;
  readonly expected: string;
  readonly holds: (row: Record) => boolean;
}

/** `low <= high`, where neither is null; days compare as text. */
const inOrder = (table: string, low: string, high: string): DerivedLaw => ({
  table,
  column: low,
  expected: `${low} <= ${high}`,
  holds: (row) => {
    const [a, b] = [row[low] ?? null, row[high] ?? null];
    return a === null || b === null || a <= b;
  },
});

const share = (table: string, column: string): DerivedLaw => ({
  table,
  column,
  expected: 'a share from 0 to 1',
  holds: (row) => row[column] === null || (Number(row[column]) >= 0 && Number(row[column]) <= 1),
});

export const DERIVED_LAWS: readonly DerivedLaw[] = [
  ...TOTALS.flatMap((table) => [inOrder(table, 'low', 'high'), inOrder(table, 'clusters', 'claims')]),
  inOrder('battles', 'period_start', 'period_end'),
  ...['junta_killed', 'resistance_killed', 'civilian_killed', 'displaced'].map((name) => inOrder('battles', `${name}_low`, `${name}_high`)),
  inOrder('control_spells', 'start_earliest', 'start_latest'),
  inOrder('control_spells', 'end_earliest', 'end_latest'),
  inOrder('control_spells', 'start_latest', 'as_of'),
  inOrder('control_spells', 'days_held_min', 'days_held_max'),
  {
    table: 'control_spells',
    column: 'end_latest',
    expected: 'empty in a right-censored spell: no article ends it',
    holds: (row) => !(row.censored === 'right' || row.censored === 'both') || row.end_latest === null,
  },
  inOrder('days_held_by_town', 'days_held_min', 'days_held_max'),
  inOrder('days_held_by_town', 'days_held_part_min', 'days_held_part_max'),
  inOrder('days_held_by_town', 'first_seen', 'last_seen'),
  inOrder('tenure_survival', 'lower', 'survival'),
  inOrder('tenure_survival', 'survival', 'upper'),
  inOrder('tenure_survival', 'lost', 'at_risk'),
  share('tenure_survival', 'survival'),
  share('claimants', 'unverified_share'),
  share('claimants', 'contradicted_share'),
  inOrder('claimants', 'unverified_claims', 'claims'),
  inOrder('claimants', 'contradicted_claims', 'claims'),
  {
    table: 'claim_links',
    column: 'claim_b',
    expected: 'another claim than claim_a',
    holds: (row) => row.claim_a !== row.claim_b,
  },
];
