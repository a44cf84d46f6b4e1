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

/** Writes the rows of a query, in the order of the table: words by their place in the closed list. Gives their number. */
export const writeRows = async (db: Database, table: Table, query: string): Promise<number> => {
  const name = identifier(table.name);
  const typed = columnsOf(table.schema).map((c) => {
    // A word of a closed list comes as text: an ENUM of one file is another type than that of the next.
    const cell = c.kind === 'enum' ? `cast(${identifier(c.name)} as varchar)` : identifier(c.name);
    return `cast(${cell} as ${typeOf(c)}) as ${identifier(c.name)}`;
  });
  await db.run(`insert into ${name} ${orderedSelect(table, identifier, `(select ${typed.join(', ')} from (${query}\n))`)}`);
  return db.count(`select count(*) from ${name}`);
};

/** Throws where two rows have one key, or a key points to no row. */
export const requireKeys = async (db: Database, table: Table): Promise<void> => {
  const name = identifier(table.name);
  const keys = table.primaryKey.map(identifier).join(', ');
  if (keys !== '') {
    const twice = await db.rows(`select ${keys} from ${name} group by ${keys} having count(*) > 1 limit 1`);
    const row = twice[0];
    if (row !== undefined) throw new Error(`${table.name}: two rows of ${Object.values(row).join(', ')}`);
    const empty = await db.count(
      `select count(*) from ${name} where ${table.primaryKey.map((key) => `${identifier(key)} is null`).join(' or ')}`,
    );
    if (empty > 0) throw new Error(`${table.name}: ${empty} rows without a key`);
  }
  for (const key of table.foreignKeys) {
    const [own, theirs] = [identifier(key.column), identifier(key.references)];
    const lost = await db.rows(
      `select ${own} as key from ${name} where ${own} is not null and ${own} not in (select ${theirs} from ${identifier(key.table)}) limit 1`,
    );
    if (lost[0] !== undefined) throw new Error(`${table.name}: ${key.column} ${lost[0].key} is no ${key.references} of ${key.table}`);
  }
};

/** Writes comments on tables and columns, and the views. */
export const describe = async (db: Database, tables: readonly Table[]): Promise<void> => {
  await db.run(tables.flatMap(comments).join(';\n'));
  for (const view of VIEWS) {
    await db.run(`create view ${identifier(view.name)} as ${view.sql}`);
    await db.run((await commentsOfView(db, view)).join(';\n'));
  }
};
