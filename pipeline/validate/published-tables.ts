import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { z } from 'zod';
import { columnsOf } from '../../schemas/columns.ts';
import { readCell } from '../../schemas/csv-cell.ts';
import { TABLES, type Table } from '../../schemas/tables.ts';
import { sha256 } from '../files.ts';
import { headerFaults, parsedRows, readCsvFile, repeatedKeys } from './csv-file.ts';
import { type Fault, type Located, schemaFaults, shown } from './fault.ts';
import type { Record } from './stage-records.ts';

const plain = (value: unknown): unknown =>
  typeof value === 'bigint' ? Number(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** Cells that Parquet and CSV tell differently. Only an empty text and a null look alike in CSV. */
const differences = (csv: readonly Located<Record>[], parquet: readonly Record[]): readonly Fault[] =>
  csv.flatMap(({ file, line, row }, i) =>
    Object.entries(row).flatMap(([column, value]) => {
      const other = parquet[i]?.[column] ?? null;
      if (other === value || (value === null && other === '')) return [];
      return [{ file, line, column, value: shown(value), expected: `${shown(other) ?? '(empty)'}, as in the Parquet file` }];
    }),
  );

const parquetRows = async (path: string): Promise<readonly Record[]> => {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file, compressors });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) as Record);
};

/** The published JSON Schema, read as such, must take every row that the table has. */
const jsonSchemaFaults = (path: string, name: string, rows: readonly Located<Record>[]): readonly Fault[] => {
  if (!existsSync(path)) return [{ file: name, line: null, column: null, value: null, expected: 'this file' }];
  const published = z.fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
  return rows.flatMap(({ file, line, row }) => schemaFaults(published, row, file, line));
};

const tableFaults = async (
  out: string,
  table: Table,
  name: (path: string) => string,
): Promise<{ readonly rows: readonly Located<Record>[]; readonly faults: readonly Fault[] }> => {
  const path = join(out, 'csv', `${table.name}.csv`);
  const missing = (file: string): Fault => ({
    file: name(file),
    line: null,
    column: null,
    value: null,
    expected: 'this file: run publish',
  });
  const file = readCsvFile(path);
  if (file === null) return { rows: [], faults: [missing(path)] };
  const columns = columnsOf(table.schema);
  const {
    rows: fitting,
    all,
    faults,
  } = parsedRows(file, name(path), table.schema, (cells) =>
    Object.fromEntries(columns.map((column) => [column.name, readCell(column, cells[column.name] ?? '')])),
  );
  // A row that does not fit stays in: a key that points to it is not wrong for that.
  const rows = all as readonly Located<Record>[];
  const parquetPath = join(out, 'parquet', `${table.name}.parquet`);
  const parquet = existsSync(parquetPath) ? await parquetRows(parquetPath) : null;
  const count = parquet?.length ?? 0;
  const key = table.primaryKey;
  const lastKey = key.at(-1);
  return {
    rows,
    faults: [
      ...headerFaults(
        file.header,
        columns.map((column) => column.name),
        name(path),
      ),
      ...faults,
      ...(parquet === null ? [missing(parquetPath)] : []),
      ...(parquet === null || count === file.rows.length
        ? []
        : [
            {
              file: name(path),
              line: null,
              column: null,
              value: `${file.rows.length} rows`,
              expected: `${count} rows, as in the Parquet file`,
            },
          ]),
      ...(parquet !== null && count === rows.length ? differences(rows, parquet) : []),
      ...jsonSchemaFaults(
        join(out, 'schema', `${table.name}.schema.json`),
        name(join(out, 'schema', `${table.name}.schema.json`)),
        fitting as readonly Located<Record>[],
      ),
      ...(lastKey === undefined ? [] : repeatedKeys(rows, lastKey, (row) => key.map((column) => String(row[column])).join(' '))),
    ],
  };
};

const RunRecord = z.looseObject({ files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })) });

/** What a JSON file holds; undefined where it is damaged. */
const jsonIn = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Files that are gone or are no longer what was published. */
const changedFiles = (out: string, name: (path: string) => string): readonly Fault[] => {
  const path = join(out, 'run.json');
  if (!existsSync(path)) return [];
  const run = RunRecord.safeParse(jsonIn(path));
  if (!run.success) return [{ file: name(path), line: null, column: 'files', value: null, expected: 'the list of published files' }];
  return run.data.files.flatMap(({ path: file, sha256: hash }) => {
    const place = join(out, file);
    const at = (expected: string): readonly Fault[] => [{ file: name(place), line: null, column: null, value: null, expected }];
    if (!existsSync(place)) return at('this file: run.json lists it');
    return sha256(readFileSync(place)) === hash ? [] : at('the bytes that run.json lists: the file was changed after it was published');
  });
};

export interface PublishedTables {
  readonly read: number;
  readonly faults: readonly Fault[];
  readonly tables: ReadonlyMap<string, readonly Located<Record>[]>;
}

/** Reads and checks the published tables, or gives null where nothing has been published. */
export const checkPublishedTables = async (out: string, name: (path: string) => string): Promise<PublishedTables | null> => {
  if (!existsSync(join(out, 'run.json'))) return null;
  const tables = new Map<string, readonly Located<Record>[]>();
  const faults: Fault[] = [...changedFiles(out, name)];
  let read = 0;
  for (const table of TABLES) {
    const checked = await tableFaults(out, table, name);
    tables.set(table.name, checked.rows);
    faults.push(...checked.faults);
    read += checked.rows.length;
  }
  return { read, faults, tables };
};
