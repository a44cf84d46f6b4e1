import { identifier } from './ddl.ts';
import type { Table } from './tables.ts';

/** A query whose rows break a key of a table, and what they break. */
interface BrokenKey {
  readonly broken: string;
  readonly query: string;
}

/**
 * What must give no row for the keys of a table to hold. Asked of a table that is written, this takes a part of the time and the memory
 * that indexes take: a primary or foreign key is an index, which DuckDB holds in memory.
 */
export const brokenKeys = (table: Table): readonly BrokenKey[] => {
  const name = identifier(table.name);
  const keys = table.primaryKey.map(identifier);
  const twice = `select ${keys.join(', ')} from ${name} group by ${keys.join(', ')} having count(*) > 1 limit 1`;
  const empty = `select ${keys.join(', ')} from ${name} where ${keys.map((key) => `${key} is null`).join(' or ')} limit 1`;
  return [
    ...(keys.length === 0
      ? []
      : [
          { broken: `two rows with one ${table.primaryKey.join(', ')}`, query: twice },
          { broken: `a row without ${table.primaryKey.join(', ')}`, query: empty },
        ]),
    ...table.foreignKeys.map((key) => {
      const [own, theirs] = [identifier(key.column), identifier(key.references)];
      return {
        broken: `${key.column} is no ${key.references} of ${key.table}`,
        query: `select ${own} from ${name} where ${own} is not null and ${own} not in (select ${theirs} from ${identifier(key.table)}) limit 1`,
      };
    }),
  ];
};
