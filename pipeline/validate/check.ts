import type { Actor } from '../../schemas/reference.ts';
import { type Fault, type Located, shown } from './fault.ts';
import type { Record } from './stage-records.ts';

/** Rows of every table that is there, by the table's name. */
export type Tables = ReadonlyMap<string, readonly Located<Record>[]>;

export interface Beside {
  /** Stored text by article; an article without one is passed over. */
  readonly texts: ReadonlyMap<string, string>;
  readonly actors: readonly Actor[];
}

/** A relation between rows, read as a list of the faults against it. */
export type Check = (tables: Tables, beside: Beside) => readonly Fault[];

export const rowsOf = (tables: Tables, name: string): readonly Located<Record>[] => tables.get(name) ?? [];
export const textOf = (value: Record[string] | undefined): string | null => (typeof value === 'string' ? value : null);
export const numberOf = (value: Record[string] | undefined): number | null => (typeof value === 'number' ? value : null);

/** The fault of one cell of a row. */
export const faultIn = ({ file, line, within, row }: Located<Record>, column: string, expected: string): Fault => ({
  file,
  line,
  column: `${within ?? ''}${column}`,
  value: shown(row[column]),
  expected,
});
