import type { Beside, Check, Tables } from './check.ts';
import { faultIn, rowsOf } from './check.ts';
import { evidence, plausibleDates, subsets } from './claim-checks.ts';
import { DERIVED_LAWS } from './derived-laws.ts';
import type { Fault } from './fault.ts';
import { clusters, foreignKeys, listedIds } from './key-checks.ts';
import { claimants, sides } from './side-checks.ts';
import { tracedTotals } from './traced-totals.ts';

/** What must hold inside one derived row. */
const derivedRows: Check = (tables) =>
  DERIVED_LAWS.flatMap(({ table, column, expected, holds }) =>
    rowsOf(tables, table)
      .filter(({ row }) => !holds(row))
      .map((located) => faultIn(located, column, expected)),
  );

/** Every relation that is checked, in order. */
const CHECKS: readonly Check[] = [
  foreignKeys,
  evidence,
  subsets,
  sides,
  claimants,
  plausibleDates,
  derivedRows,
  listedIds,
  clusters,
  tracedTotals,
];

/** Checks rows of all tables against each other, the stored texts and the actors. Derived tables that are not there are passed over. */
export const checkRelations = (tables: Tables, beside: Beside): readonly Fault[] => CHECKS.flatMap((check) => check(tables, beside));
