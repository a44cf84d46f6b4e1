import { columnsOf } from '../../schemas/columns.ts';
import { comments, createTable, createTypes, typeOf, withoutKeys } from '../../schemas/ddl.ts';
import { orderedSelect } from '../../schemas/ordered.ts';
import type { Table } from '../../schemas/tables.ts';
import { type Database, identifier } from '../database.ts';
import { commentsOfView, VIEWS } from './views.ts';

/** The tables as they are published: each written once, in its order, and without the indexes of keys; keys are looked at when all is written. */
export const createEmpty = async (db: Database, tables: readonly Table[]): Promise<void> => {
  const stored = tables.filter((table) => !table.view).map(withoutKeys);
  await db.run([...createTypes(tables), ...stored.map(createTable)].join(';\n'));
};

/** `insert` of the rows of a query, in the order of the table: words by their place in the closed list. */
export const insertRows = (table: Table, query: string): string => {
  const typed = columnsOf(table.schema).map((c) => {
    // A word of a closed list comes as text: an ENUM of one file is another type than that of the next.
    const cell = c.kind === 'enum' ? `cast(${identifier(c.name)} as varchar)` : identifier(c.name);
    return `cast(${cell} as ${typeOf(c)}) as ${identifier(c.name)}`;
  });
  return `insert into ${identifier(table.name)} ${orderedSelect(table, identifier, `(select ${typed.join(', ')} from (${query}\n))`)}`;
};

/** Writes comments on tables and columns, and the views. */
export const describe = async (db: Database, tables: readonly Table[]): Promise<void> => {
  await db.run(tables.flatMap(comments).join(';\n'));
  for (const view of VIEWS) {
    await db.run(`create view ${identifier(view.name)} as ${view.sql}`);
    await db.run((await commentsOfView(db, view)).join(';\n'));
  }
};
