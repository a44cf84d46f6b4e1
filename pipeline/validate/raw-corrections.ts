import { join } from 'node:path';
import { z } from 'zod';
import { type Column, columnsOf } from '../../schemas/columns.ts';
import { Correction } from '../../schemas/correction.ts';
import { readCell, unguardFormula } from '../../schemas/csv-cell.ts';
import { TABLES } from '../../schemas/tables.ts';
import { headerFaults, parsedRows, readCsvFile } from './csv-file.ts';
import { type Fault, type Located, schemaFaults } from './fault.ts';

const CORRECTABLE = ['casualty_claims', 'control_events', 'incident_claims'] as const;

/** Tables that a correction can mean: the one it names; by id any of the three; else casualty claims. */
const tablesOf = ({ table, claim_id }: Correction): readonly string[] =>
  table !== null ? [table] : claim_id === null ? ['casualty_claims'] : CORRECTABLE;

const columnFor = (correction: Correction): { readonly column: Column; readonly field: z.ZodType } | null => {
  for (const name of tablesOf(correction)) {
    const schema = TABLES.find((t) => t.name === name)?.schema;
    const column = schema === undefined ? undefined : columnsOf(schema).find((c) => c.name === correction.field);
    if (schema !== undefined && column !== undefined) return { column, field: schema.shape[column.name] as z.ZodType };
  }
  return null;
};

const settingFaults = ({ file, line, row }: Located<Correction>): readonly Fault[] => {
  const at = (column: string, value: string | null, expected: string): Fault => ({ file, line, column, value, expected });
  if (row.table !== null && !CORRECTABLE.some((name) => name === row.table)) return [at('table', row.table, CORRECTABLE.join(', '))];
  if (row.action !== 'set' || row.field === null) return [];
  const found = columnFor(row);
  if (found === null) return [at('field', row.field, `a column of ${tablesOf(row).join(', ')}`)];
  const value = readCell(found.column, row.value ?? '');
  return schemaFaults(z.strictObject({ value: found.field }), { value }, file, line).map((fault) => ({ ...fault, value: row.value }));
};

/** Checks raw/corrections.csv, where there is one: each row, and whether a `set` fits the column that it sets. */
export const checkCorrections = (
  raw: string,
  name: (path: string) => string,
): { readonly read: number; readonly faults: readonly Fault[] } => {
  const path = join(raw, 'corrections.csv');
  const file = readCsvFile(path);
  if (file === null) return { read: 0, faults: [] };
  const columns = Object.keys(Correction.shape);
  const { rows, faults } = parsedRows<Correction>(file, name(path), Correction, (cells) =>
    Object.fromEntries(columns.map((column) => [column, unguardFormula(cells[column] ?? '') || null])),
  );
  return { read: file.rows.length, faults: [...headerFaults(file.header, columns, name(path)), ...faults, ...rows.flatMap(settingFaults)] };
};
