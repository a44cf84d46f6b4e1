import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import Papa from 'papaparse';
import { openDatabase } from '../../pipeline/database.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { readCell } from '../../schemas/csv-cell.ts';
import { orderedSelect } from '../../schemas/ordered.ts';
import type { Table } from '../../schemas/tables.ts';

export type Rows = readonly Readonly<Record<string, unknown>>[];

const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
const number = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
const each = (row: object, cell: (value: unknown, name: string) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value, name)]));

/** The rows of a table of an output folder, as each format gives them back; each by a reader that had no part in writing it. */
export const FORMATS: Readonly<Record<string, (out: string, table: Table) => Promise<Rows>>> = {
  DuckDB: async (out, table) => {
    const database = await openDatabase(join(out, 'claims.duckdb'), { readOnly: true });
    try {
      return await database.rows(orderedSelect(table));
    } finally {
      database.close();
    }
  },
  Parquet: async (out, { name }) => {
    const file = new Uint8Array(readFileSync(join(out, 'parquet', `${name}.parquet`))).buffer;
    return (await parquetReadObjects({ file, compressors })).map((row) => each(row, (value) => number(day(value))));
  },
  Arrow: async (out, { name, schema }) => {
    const days = new Set(columnsOf(schema).flatMap((column) => (column.kind === 'day' ? [column.name] : [])));
    const cell = (value: unknown, column: string): unknown =>
      days.has(column) && value !== null ? day(new Date(Number(value))) : number(value);
    return tableFromIPC(readFileSync(join(out, 'arrow', `${name}.arrow`)))
      .toArray()
      .map((row) => each(row?.toJSON() ?? {}, cell));
  },
  CSV: async (out, { name, schema }) => {
    const text = readFileSync(join(out, 'csv', `${name}.csv`), 'utf8').trimEnd();
    const [header = [], ...rows] = Papa.parse<string[]>(text, { newline: '\r\n' }).data;
    const columns = columnsOf(schema);
    const inOrder = columns.every((column, i) => column.name === header[i]) && columns.length === header.length;
    if (!inOrder) throw new Error(`${name}.csv: the columns are ${header.join(', ')}`);
    return rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column.name, readCell(column, cells[i] ?? '')])));
  },
};

/** How many cells two readings of a table have, and where they differ. An empty text and a null are alike in CSV alone. */
export const differences = (
  wanted: Rows,
  found: Rows,
  emptyIsNull: boolean,
): { readonly cells: number; readonly faults: readonly string[] } => {
  const faults = wanted.length === found.length ? [] : [`${found.length} rows, expected ${wanted.length}`];
  let cells = 0;
  wanted.forEach((row, i) => {
    for (const [name, value] of Object.entries(row)) {
      cells++;
      const other = found[i]?.[name];
      if (Object.is(other, value) || (emptyIsNull && value === '' && other === null)) continue;
      faults.push(`row ${i + 1}, ${name}: ${JSON.stringify(other)}, expected ${JSON.stringify(value)}`);
    }
  });
  return { cells, faults };
};
