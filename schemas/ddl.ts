import { type Column, columnsOf } from './columns.ts';
import type { Table } from './tables.ts';

/** SQL that creates a table as its zod schema says: nothing about a table is written a second time. */

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A name as an SQL identifier, quoted. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const PLAIN = { text: 'varchar', integer: 'bigint', real: 'double', day: 'date', flag: 'boolean' } as const;

/** Name of the ENUM type of a column; the same list is the same type everywhere. */
export const enumType = (column: Column): string => `${column.enumName ?? column.name}_word`;

/** The DuckDB type of a column. */
export const typeOf = (column: Column): string => (column.kind === 'enum' ? identifier(enumType(column)) : PLAIN[column.kind]);

const list = (names: readonly string[]): string => names.map(identifier).join(', ');

/** `create type` for every closed list that the tables use. Throws where one name stands for two lists. */
export const createTypes = (tables: readonly Table[]): readonly string[] => {
  const types = new Map<string, string>();
  for (const column of tables.flatMap((table) => columnsOf(table.schema))) {
    if (column.kind !== 'enum') continue;
    const words = (column.words ?? []).map(literal).join(', ');
    const known = types.get(enumType(column));
    if (known !== undefined && known !== words) throw new Error(`two lists are called ${enumType(column)}`);
    types.set(enumType(column), words);
  }
  return [...types].map(([name, words]) => `create type ${identifier(name)} as enum (${words})`);
};

/** The table without its keys: each key is an index, and in a small file the indexes are half of it. */
export const withoutKeys = (table: Table): Table => ({ ...table, primaryKey: [], foreignKeys: [] });

/** `create table` with types, NOT NULL, primary and foreign keys and checks. */
export const createTable = (table: Table): string => {
  const columns = columnsOf(table.schema).map((c) => `${identifier(c.name)} ${typeOf(c)}${c.nullable ? '' : ' not null'}`);
  const keys = table.primaryKey.length === 0 ? [] : [`primary key (${list(table.primaryKey)})`];
  const foreign = table.foreignKeys.map(
    (key) => `foreign key (${identifier(key.column)}) references ${identifier(key.table)} (${identifier(key.references)})`,
  );
  const checks = table.checks.map((check) => `check (${check})`);
  return `create table ${identifier(table.name)} (\n  ${[...columns, ...keys, ...foreign, ...checks].join(',\n  ')}\n)`;
};

/** What a column means, its unit and the key that it refers to. */
const describe = (table: Table, column: Column): string => {
  const unit = column.unit === undefined ? '' : ` Unit: ${column.unit}.`;
  const refers = table.foreignKeys.filter((key) => key.column === column.name).map((key) => ` Refers to ${key.table}.${key.references}.`);
  return `${column.description}${unit}${refers.join('')}`;
};

/** What a row is, and the key that tells it from others. */
const grainAndKey = ({ grain, primaryKey }: Table): string => (primaryKey.length === 0 ? grain : `${grain} Key: ${primaryKey.join(', ')}.`);

/** Comments on the table or view and on each of its columns. */
export const comments = (table: Table): readonly string[] => [
  `comment on ${table.view ? 'view' : 'table'} ${identifier(table.name)} is ${literal(grainAndKey(table))}`,
  ...columnsOf(table.schema).map(
    (c) => `comment on column ${identifier(table.name)}.${identifier(c.name)} is ${literal(describe(table, c))}`,
  ),
];
