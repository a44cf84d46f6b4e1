import type { z } from 'zod';
import { expectationOf } from '../../schemas/expectation.ts';

/** One thing that is wrong, where it stands, and what was expected there. */
export interface Fault {
  /** As a person would open it: relative to the working folder where it lies inside. */
  readonly file: string;
  /** 1-based; null where the whole file is meant. */
  readonly line: number | null;
  /** Column, or path of a field; null where the whole record is meant. */
  readonly column: string | null;
  /** The value found; null where there is none. */
  readonly value: string | null;
  readonly expected: string;
}

/** A row with the place it was read from. */
export interface Located<T> {
  readonly file: string;
  readonly line: number;
  /** Where in the line, when it holds many rows: `casualty_claims[2].` before the name of a column. */
  readonly within?: string;
  readonly row: T;
}

const SHOWN = 80;

/** A value on one line, cut where it is long, so that a fault stays one line. */
export const shown = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
};

/** `raw/corrections.csv:7 when 2024-02-30: expected a day that exists` */
export const plainLine = ({ file, line, column, value, expected }: Fault): string => {
  const place = line === null ? file : `${file}:${line}`;
  const what = [column, value === null ? (column === null ? null : '(empty)') : value].filter((part) => part !== null).join(' ');
  return `${place}${what === '' ? '' : ` ${what}`}: ${expected}`;
};

/** Characters that end a field of a workflow command, escaped as GitHub reads them. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `::error file=raw/corrections.csv,line=7,title=when::2024-02-30: expected a day that exists` */
export const githubLine = (fault: Fault): string => {
  const { file, line, column, value, expected } = fault;
  const properties = [
    `file=${escapeProperty(file)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`title=${escapeProperty(column)}`]),
  ];
  return `::error ${properties.join(',')}::${escapeData(`${value === null ? '' : `${value}: `}expected ${expected}`)}`;
};

const fieldAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), value);

const pathText = (path: readonly PropertyKey[]): string | null =>
  path.length === 0 ? null : path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');

/** The faults of a value against its schema; none where it fits. */
export const schemaFaults = (schema: z.ZodType, value: unknown, file: string, line: number | null): readonly Fault[] => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const found = issue.path.length === 0 ? null : fieldAt(value, issue.path);
    const column = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? null) : pathText(issue.path);
    return { file, line, column, value: shown(found), expected: expectationOf(issue, found) };
  });
};
