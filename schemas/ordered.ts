import { columnsOf } from './columns.ts';
import { identifier } from './ddl.ts';
import type { Table } from './tables.ts';

/**
 * A total order of a table's rows: its sort key, and where that does not hold the primary key, every other column after it.
 * Rows that are still equal are equal in every cell, so their order cannot be seen.
 */
export const totalOrder = (table: Table): readonly string[] => {
  const names = columnsOf(table.schema).map((c) => c.name);
  const keyed = table.primaryKey.length > 0 && table.primaryKey.every((key) => table.sortKey.includes(key));
  return keyed ? table.sortKey : [...table.sortKey, ...names.filter((name) => !table.sortKey.includes(name))];
};

/** `select` of all columns of a table in schema order, in its total order; `cell` may change how a column is written, `from` where it lies. */
export const orderedSelect = (table: Table, cell: (name: string) => string = identifier, from = identifier(table.name)): string => {
  const columns = columnsOf(table.schema).map(({ name }) => `${cell(name)} as ${identifier(name)}`);
  const order = totalOrder(table).map((name) => `source.${identifier(name)} nulls last`);
  return `select ${columns.join(', ')} from ${from} as source order by ${order.join(', ')}`;
};
