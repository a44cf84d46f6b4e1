import { type Column, columnsOf } from '../../schemas/columns.ts';
import { tableNamed } from '../../schemas/tables.ts';

/** Column kinds as Spark names its types. */
const TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'string',
  enum: 'string',
  integer: 'long',
  real: 'double',
  day: 'date',
  flag: 'boolean',
};

const struct = (fields: readonly object[]) => ({ type: 'struct', fields });
const field = (name: string, type: unknown) => ({ name, type, nullable: true, metadata: {} });
const rowOf = (table: string) => struct(columnsOf(tableNamed(table).schema).map((column) => field(column.name, TYPES[column.kind])));
const rowsOf = (table: string) => ({ type: 'array', elementType: rowOf(table), containsNull: false });

/** A line that the filter writes, as the JSON form of a Spark StructType: the schemas of the tables are written nowhere a second time. */
export const sparkSchema = () =>
  struct([
    field('article', rowOf('articles')),
    ...['casualty_claims', 'control_events', 'incident_claims', 'rejects'].map((table) => field(table, rowsOf(table))),
  ]);
