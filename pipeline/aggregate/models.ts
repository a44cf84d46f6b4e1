import { columnsOf } from '../../schemas/columns.ts';
import type { Table } from '../../schemas/tables.ts';
import { identifier, sqlFile } from '../database.ts';

/** The SQL models of this folder, in the order in which they run: each is a file of that name and fills the table of that name, or is that view. */
export const MODELS: readonly string[] = [
  'claim_links',
  'counted_claims',
  'battles',
  'claim_clusters',
  'casualties_by_side',
  'casualties_by_place',
  'casualties_by_month',
  'casualties_by_battle',
  'casualties_by_claimant',
  'claimants',
  'control_spells',
  'days_held_by_town',
  'control_stretches',
  'control_daily',
  'tenure_survival',
];

/** Models that others stand on, in the order in which they run; they are not published. A view is one that is cheap to ask again. */
export const WORKING_MODELS: readonly { readonly name: string; readonly as: 'table' | 'view' }[] = [
  { name: 'voices', as: 'table' },
  { name: 'figures', as: 'view' },
];

/** Models that are asked portion by portion, with the variable `portion` set, and the column of `work.portions` that tells which: each portion is in order, and the next one comes behind it. */
export const PORTIONS: ReadonlyMap<string, string> = new Map([
  ['claim_links', 'of_links'],
  ['counted_claims', 'of_counts'],
]);

/** The SQL of the model of a table. */
export const modelOf = (table: Table): string => sqlFile(new URL(`./${table.name}.sql`, import.meta.url)).trim();

/** `create view` of the model of a table, columns in schema order. */
export const createView = (table: Table): string =>
  `create view ${identifier(table.name)} as select ${columnsOf(table.schema)
    .map((c) => identifier(c.name))
    .join(', ')} from (${modelOf(table)})`;
