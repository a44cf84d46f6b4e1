import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type CsvContent, type CsvRow, parseCsv } from '../files.ts';
import { type Fault, type Located, schemaFaults } from './fault.ts';

/** A CSV file, or null where there is none. */
export const readCsvFile = (path: string): CsvContent | null => (existsSync(path) ? parseCsv(readFileSync(path, 'utf8')) : null);

/** Columns that a schema has and the header has not, and the other way round; and a name that stands twice. */
export const headerFaults = (header: readonly string[], expected: readonly string[], file: string): readonly Fault[] => {
  const at = (column: string, text: string): Fault => ({ file, line: 1, column: 'header', value: column, expected: text });
  return [
    ...expected.filter((name) => !header.includes(name)).map((name) => at(name, 'a column of this name, which the schema has')),
    ...header.filter((name) => !expected.includes(name)).map((name) => at(name, 'no column of this name: the schema has none')),
    ...header.filter((name, i) => header.indexOf(name) !== i).map((name) => at(name, 'this column once')),
  ];
};

/** Rows read by `read` and held against the schema: those that fit, all as they were read, and the faults of those that do not fit. */
export const parsedRows = <T>(
  file: CsvContent,
  name: string,
  schema: z.ZodType<T>,
  read: (cells: CsvRow['cells']) => unknown,
): { readonly rows: readonly Located<T>[]; readonly all: readonly Located<unknown>[]; readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  if (file.unclosed !== null) {
    const expected = 'quotation marks that close, and none inside a cell that is not quoted';
    faults.push({ file: name, line: file.unclosed, column: null, value: null, expected });
  }
  const all = file.rows.map(({ line, cells }): Located<unknown> => ({ file: name, line, row: read(cells) }));
  const rows = all.flatMap(({ line, row }): Located<T>[] => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return [{ file: name, line, row: parsed.data }];
    // A column that the header lacks is told once, for the header.
    faults.push(...schemaFaults(schema, row, name, line).filter(({ column }) => column === null || file.header.includes(column)));
    return [];
  });
  return { rows, all, faults };
};

/** Rows whose key stands in an earlier row already. */
export const repeatedKeys = <T>(rows: readonly Located<T>[], column: string, key: (row: T) => string | null): readonly Fault[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ file, line, row }) => {
    const value = key(row);
    if (value === null) return [];
    const before = first.get(value);
    if (before === undefined) first.set(value, line);
    return before === undefined ? [] : [{ file, line, column, value, expected: `a value of its own: line ${before} has it already` }];
  });
};
