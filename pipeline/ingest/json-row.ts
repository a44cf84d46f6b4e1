import { fieldOf, givenFrom } from './field-names.ts';
import type { Fault, Given } from './found.ts';

/** A row of an archive: its 1-based line (CSV, NDJSON) or row number (Parquet), and its values or what is wrong with it. */
export type ArchiveRow = { readonly line: number | null } & ({ readonly given: Given } | { readonly fault: Fault });

export const broken = (line: number | null, message: string, value: string | null = null): ArchiveRow => ({
  line,
  fault: { field: null, message, value },
});

/** A value as text: numbers as written, a day or a moment as ISO; null for null; undefined where it is a list or an object. */
const textOf = (value: unknown): string | null | undefined => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'a broken date' : value.toISOString();
  return undefined;
};

/** A value that is no text, for a person: lists may hold what JSON cannot write, or be nested too deeply for it. */
const shown = (value: unknown): string => {
  try {
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
  } catch {
    return Object.prototype.toString.call(value);
  }
};

/** A row from the values of a record by name. */
export const rowFrom = (line: number | null, record: Readonly<Record<string, unknown>>): ArchiveRow => {
  const values: [string, string | null][] = [];
  for (const [name, value] of Object.entries(record)) {
    const field = fieldOf(name);
    if (field === null) continue;
    const text = textOf(value);
    if (text === undefined)
      return { line, fault: { field, message: `${name} is a list or an object: expected text`, value: shown(value) } };
    values.push([name, text]);
  }
  return { line, given: givenFrom(values) };
};

/** A row from a line of NDJSON. */
export const rowOfJson = (line: number | null, text: string): ArchiveRow => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken(line, 'the line is not JSON: expected one object per line', text);
  }
  return typeof value !== 'object' || value === null || Array.isArray(value)
    ? broken(line, 'expected one JSON object per line', text)
    : rowFrom(line, value as Readonly<Record<string, unknown>>);
};
