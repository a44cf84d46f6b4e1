import { columnsOf } from '../../schemas/columns.ts';
import { comments, createTable, createTypes, withoutKeys } from '../../schemas/ddl.ts';
import { orderedSelect } from '../../schemas/ordered.ts';
import type { Table } from '../../schemas/tables.ts';
import { type Database, identifier, literal } from '../database.ts';
import { createView } from './models.ts';
import { commentsOfView, VIEWS } from './views.ts';

/** A table's rows in order, words of closed lists as text: an ENUM of one file is another type than that of the next. */
const copied = (table: Table, from: string): string => {
  const words = new Set(columnsOf(table.schema).flatMap((c) => (c.kind === 'enum' ? [c.name] : [])));
  const cell = (name: string): string => (words.has(name) ? `cast(${identifier(name)} as varchar)` : identifier(name));
  return orderedSelect(table, cell, `${from}.${identifier(table.name)}`);
};

/** The rows of a table of the new file. Throws where they are not as many as in the one that it was copied from. */
const checkedRows = async (db: Database, table: Table, from: string): Promise<number> => {
  const [wanted, found] = [`${from}.${identifier(table.name)}`, identifier(table.name)];
  const [before, after] = [await db.count(`select count(*) from ${wanted}`), await db.count(`select count(*) from ${found}`)];
  if (before !== after) throw new Error(`${table.name}: ${before} rows to publish, ${after} arrived`);
  return after;
};

/**
 * Copies the tables of the open database, whose keys have done their work, into a new file: sorted, without indexes, without
 * the room that dropped tables leave, with comments and views. Gives the rows of each table.
 */
export const writeCompact = async (db: Database, tables: readonly Table[], path: string): Promise<ReadonlyMap<string, number>> => {
  const from = (await db.rows(`select current_database() || '.' || current_schema() as name`))[0]?.name;
  if (typeof from !== 'string') throw new Error('the database has no name');
  await db.run(`attach ${literal(path)} as published; use published`);
  const stored = tables.filter((table) => !table.view);
  await db.run([...createTypes(tables), ...stored.map(withoutKeys).map(createTable)].join(';\n'));
  const rows = new Map<string, number>();
  for (const table of stored) {
    await db.run(`insert into ${identifier(table.name)} ${copied(table, from)}`);
    rows.set(table.name, await checkedRows(db, table, from));
  }
  for (const table of tables) if (table.view) await db.run(createView(table));
  await db.run(tables.flatMap(comments).join(';\n'));
  for (const view of VIEWS) {
    await db.run(`create view ${identifier(view.name)} as ${view.sql}`);
    await db.run((await commentsOfView(db, view)).join(';\n'));
  }
  await db.run(`checkpoint published; use ${from}; detach published`);
  return rows;
};
