import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBListType,
  type DuckDBPreparedStatement,
  type DuckDBType,
  DuckDBTypeId,
  INTEGER,
} from '@duckdb/node-api';
import { brokenKeys } from '../schemas/keys.ts';
import type { Table } from '../schemas/tables.ts';
import { CannotRun } from './stage.ts';

/** A value as rows carry it: days are ISO text, integers are numbers, lists are arrays. */
export type Cell = string | number | boolean | null | readonly Cell[];
export type Row = Readonly<Record<string, Cell>>;

export interface Database {
  /** Runs one statement or several, separated by semicolons. */
  run(sql: string): Promise<void>;
  /** Runs statements on a connection of their own, so that several run side by side. What belongs to a connection (temporary tables, settings) is not there. */
  aside(sql: string): Promise<void>;
  /** The rows of one query, in its order. Throws where an integer is too large for a number. */
  rows(sql: string): Promise<readonly Row[]>;
  /** The same, a few thousand at a time as they are found: for more rows than memory should hold. */
  batches(sql: string): AsyncIterable<readonly Row[]>;
  /** The columns of a query of whole numbers (at most 32 bits), some thousand rows at a time; null is -1. For millions of rows. */
  numbers(sql: string): AsyncIterable<readonly Int32Array[]>;
  /** Appends rows of whole numbers to a table of INTEGER columns of a database, column by column; -1 is null. */
  append(database: string, table: string, columns: readonly Int32Array[]): Promise<void>;
  /** The single integer that the query gives. */
  count(sql: string): Promise<number>;
  close(): void;
}

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier, quoted so that words such as `quote` or `table` are safe. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Types that JSON tells as a row carries them. A decimal is told as text, so that no digit is lost. */
const TOLD_BY_JSON: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.ENUM,
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.DATE,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.SQLNULL,
]);
const WIDE: ReadonlySet<DuckDBTypeId> = new Set([DuckDBTypeId.BIGINT, DuckDBTypeId.HUGEINT, DuckDBTypeId.UBIGINT]);

const innermost = (type: DuckDBType): DuckDBType => (type instanceof DuckDBListType ? innermost(type.valueType) : type);

/** A whole number too large for JavaScript stays too large when it is rounded. */
const isExact = (cell: Cell): boolean => cell === null || (isList(cell) ? cell.every(isExact) : Number.isSafeInteger(cell));
const isList = (cell: Cell): cell is readonly Cell[] => Array.isArray(cell);

/** Rows leave DuckDB as JSON, a text each: read four times as fast as cell by cell. */
interface AsJson {
  readonly sql: string;
  readonly read: (text: string) => Row;
}

const asJson = (sql: string, statement: DuckDBPreparedStatement): AsJson => {
  const types = new Map<string, { readonly type: DuckDBType; readonly cell: string }>();
  for (let i = 0; i < statement.columnCount; i++) types.set(statement.columnName(i), { type: statement.columnType(i), cell: `c${i}` });
  const cells = [...types].map(([name, { type, cell }]) => {
    const { typeId } = innermost(type);
    if (typeId === DuckDBTypeId.DECIMAL) return `${identifier(name)} := ${cell}::varchar`;
    if (!TOLD_BY_JSON.has(typeId)) throw new Error(`no cell for ${name}, a ${type}; cast it in the query`);
    return `${identifier(name)} := ${cell}`;
  });
  const places = Array.from({ length: statement.columnCount }, (_, i) => `c${i}`);
  const wide = [...types].filter(([, { type }]) => WIDE.has(innermost(type).typeId)).map(([name]) => name);
  const read = (text: string): Row => {
    const row: Row = JSON.parse(text);
    for (const name of wide) if (!isExact(row[name] ?? null)) throw new Error(`${name}: ${row[name]} is too large for a number`);
    return row;
  };
  const query = sql.replace(/;\s*$/, '');
  return { sql: `select to_json(struct_pack(${cells.join(', ')}))::varchar from (${query}\n) as q (${places.join(', ')})`, read };
};

/** What the disk or the system refused, in a line; every other error is a fault of ours and keeps its trace. */
const OF_THE_SYSTEM = /^(?:IO Error|Permission Error|Out of Memory Error)|No space left on device|Permission denied|Read-only file system/;

const told = (path: string, error: unknown): unknown => {
  if (!(error instanceof Error) || !OF_THE_SYSTEM.test(error.message)) return error;
  const line = error.message.split('\n')[0] ?? '';
  return new CannotRun(/no space left/i.test(line) ? `${path}: the disk is full (${line})` : `${path}: ${line}`);
};

export interface DatabaseOptions {
  readonly readOnly?: boolean;
  readonly threads?: number;
}

/**
 * How a file is made where there is none yet: the smallest blocks, for a table takes at least one; and the storage of DuckDB 1.3
 * (May 2025), which packs texts better than the oldest one that 1.5 can write. Every later version opens it.
 */
const NEW_FILES = { default_block_size: '16384', storage_compatibility_version: 'v1.3.0' };

/** Memory of DuckDB while it fills a file; what needs more is put aside on disk. What the program itself holds comes on top. */
const FILL_MEMORY = '1GB';

/** Rows that DuckDB takes at once. */
const CHUNK = 2048;

/** Opens a DuckDB file, or one in memory (`:memory:`). Extensions are never fetched. */
export const openDatabase = async (path: string, options: DatabaseOptions = {}): Promise<Database> => {
  const orTold = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw told(path, error);
    }
  };
  const instance = await orTold(
    DuckDBInstance.create(path, {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...NEW_FILES,
      ...(options.readOnly === true ? { access_mode: 'READ_ONLY' } : {}),
      ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
    }),
  );
  const connection = await instance.connect();
  const askedAsJson = async (sql: string): Promise<AsJson> => {
    const statement = await orTold(connection.prepare(sql));
    try {
      return asJson(sql, statement);
    } finally {
      statement.destroySync();
    }
  };
  const rows = async (sql: string): Promise<readonly Row[]> => {
    const { sql: asked, read } = await askedAsJson(sql);
    const chunks = await (await orTold(connection.run(asked))).fetchAllChunks();
    return chunks.flatMap((chunk) => chunk.getColumnValues(0).map((text) => read(String(text))));
  };
  async function* batches(sql: string): AsyncGenerator<readonly Row[]> {
    const { sql: asked, read } = await askedAsJson(sql);
    const result = await orTold(connection.stream(asked));
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk())
      yield chunk.getColumnValues(0).map((text) => read(String(text)));
  }
  async function* numbers(sql: string): AsyncGenerator<readonly Int32Array[]> {
    const result = await orTold(connection.stream(sql));
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk())
      yield chunk.getColumns().map((column) => Int32Array.from(column, (value) => (value === null ? -1 : Number(value))));
  }
  const append = async (database: string, table: string, columns: readonly Int32Array[]): Promise<void> => {
    const rows = columns[0]?.length ?? 0;
    const appender = await orTold(connection.createAppender(table, 'main', database));
    for (let from = 0; from < rows; from += CHUNK) {
      const chunk = DuckDBDataChunk.create(columns.map(() => INTEGER));
      chunk.setColumns(columns.map((column) => Array.from(column.subarray(from, from + CHUNK), (value) => (value === -1 ? null : value))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
  return {
    run: async (sql) => {
      await orTold(connection.run(sql));
    },
    aside: async (sql) => {
      const other = await instance.connect();
      try {
        await orTold(other.run(sql));
      } finally {
        other.closeSync();
      }
    },
    rows,
    batches,
    numbers,
    append,
    count: async (sql) => {
      const value = Object.values((await rows(sql))[0] ?? {})[0];
      if (typeof value !== 'number') throw new Error(`not a count: ${sql}`);
      return value;
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

/** The text of a `.sql` file beside a module: `sqlFile(new URL('./claimants.sql', import.meta.url))`. */
export const sqlFile = (url: URL): string => readFileSync(url, 'utf8');

/** Rows of every table, by its name. */
const tableCounts = async (db: Database): Promise<ReadonlyMap<string, number>> => {
  const tables = await db.rows('select table_name as name from duckdb_tables() where not temporary and not internal order by name');
  const counts = new Map<string, number>();
  for (const { name } of tables) counts.set(String(name), await db.count(`select count(*) from ${identifier(String(name))}`));
  return counts;
};

/**
 * Opens a database that was closed and counts its rows again. A write-ahead log that was cut short opens without an error
 * and has lost rows: only the count tells. Throws CannotRun where a table has not the rows it had.
 */
export const requireRows = async (path: string, expected: ReadonlyMap<string, number>): Promise<void> => {
  const db = await openDatabase(path, { readOnly: true });
  try {
    const found = await tableCounts(db);
    for (const [name, rows] of expected)
      if (found.get(name) !== rows)
        throw new CannotRun(`${path}: ${name} had ${rows} rows and has ${found.get(name) ?? 0} when opened again`);
  } finally {
    db.close();
  }
};

/** Throws where two rows of a table have one key, or a key points to no row. */
export const requireKeys = async (db: Database, table: Table): Promise<void> => {
  for (const { broken, query } of brokenKeys(table)) {
    const [row] = await db.rows(query);
    if (row !== undefined) throw new Error(`${table.name}: ${broken}: ${Object.values(row).join(', ')}`);
  }
};

/** What was made of a database, and how many rows each of its tables has. */
export interface Filled<T> {
  readonly result: T;
  readonly rows: ReadonlyMap<string, number>;
}

/** Opens a file, fills it, counts its rows and closes it. */
export const fillDatabase = async <T>(path: string, threads: number, fill: (db: Database) => Promise<T>): Promise<Filled<T>> => {
  const db = await openDatabase(path, { threads });
  try {
    await db.run(`set memory_limit = ${literal(FILL_MEMORY)}`);
    const result = await fill(db);
    const rows = await tableCounts(db);
    await db.run('checkpoint');
    return { result, rows };
  } finally {
    db.close();
  }
};

/**
 * Builds a database beside its place, opens it again to count its rows, and renames it there: who has the old file open keeps
 * reading it. `fill` gets the path of the new file; where it throws, the old file stays.
 */
export const buildDatabase = async <T>(path: string, fill: (beside: string) => Promise<Filled<T>>): Promise<T> => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  const wipe = () => {
    for (const name of [beside, `${beside}.wal`, `${beside}.tmp`]) rmSync(name, { recursive: true, force: true });
  };
  wipe();
  try {
    const { result, rows } = await fill(beside);
    await requireRows(beside, rows);
    renameSync(beside, path);
    return result;
  } finally {
    wipe();
  }
};
