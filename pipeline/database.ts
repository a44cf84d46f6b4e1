import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DuckDBDateValue, DuckDBDecimalValue, DuckDBInstance, DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';

/** A value as rows carry it: days are ISO text, integers are numbers, lists are arrays. */
export type Cell = string | number | boolean | null | readonly Cell[];
export type Row = Readonly<Record<string, Cell>>;

export interface Database {
  /** Runs one statement or several, separated by semicolons. */
  run(sql: string): Promise<void>;
  /** The rows of one query, in its order. Throws where an integer is too large for a number. */
  rows(sql: string): Promise<readonly Row[]>;
  /** The single integer that the query gives. */
  count(sql: string): Promise<number>;
  close(): void;
}

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier, quoted so that words such as `quote` or `table` are safe. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const cellOf = (value: DuckDBValue): Cell => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new Error(`${value} is too large for a number`);
    return number;
  }
  if (value instanceof DuckDBDateValue || value instanceof DuckDBDecimalValue) return value.toString();
  if (value instanceof DuckDBListValue) return value.items.map(cellOf);
  throw new Error(`no cell for a value such as ${String(value)}; cast it in the query`);
};

export interface DatabaseOptions {
  readonly readOnly?: boolean;
  readonly threads?: number;
}

/**
 * How a file is made where there is none yet: the smallest blocks, for a table takes at least one; and the storage of DuckDB 1.2
 * (February 2025), which packs texts better than the oldest one that 1.5 can write. Every later version opens it.
 */
const NEW_FILES = { default_block_size: '16384', storage_compatibility_version: 'v1.2.0' };

/** Opens a DuckDB file, or one in memory (`:memory:`). Extensions are never fetched. */
export const openDatabase = async (path: string, options: DatabaseOptions = {}): Promise<Database> => {
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...NEW_FILES,
    ...(options.readOnly === true ? { access_mode: 'READ_ONLY' } : {}),
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  });
  const connection = await instance.connect();
  const rows = async (sql: string): Promise<readonly Row[]> => {
    const reader = await connection.runAndReadAll(sql);
    const names = reader.columnNames();
    return reader.getRows().map((values) => Object.fromEntries(names.map((name, i) => [name, cellOf(values[i] ?? null)])));
  };
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows,
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

/**
 * Builds a database beside its place and renames it there: who has the old file open keeps reading it.
 * `fill` gets the path of the new file; where it throws, the old file stays.
 */
export const buildDatabase = async <T>(path: string, fill: (beside: string) => Promise<T>): Promise<T> => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  const wipe = () => {
    rmSync(beside, { force: true });
    rmSync(`${beside}.wal`, { force: true });
  };
  wipe();
  try {
    const result = await fill(beside);
    renameSync(beside, path);
    return result;
  } finally {
    wipe();
  }
};
