import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCsv } from '../files.ts';
import { CannotRun } from '../stage.ts';
import { type Form, formOf } from './form.ts';

export type Cells = Readonly<Record<string, string>>;

/** A published dataset: an output folder or a release. */
export interface Dataset {
  readonly form: Form;
  readonly version: string;
  readonly schemaVersion: string;
  readonly sourceHash: string;
  readonly asOf: string | null;
  /** SHA-256 of each reference table, by name; empty where an older run did not write it. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Rows of a table as the CSV has them; none where the dataset has no such table. */
  readonly rows: (table: string) => readonly Cells[];
}

const Described = z.object({ version: z.string(), schema_version: z.string(), source_hash: z.string(), as_of: z.string().nullable() });
const RunRecord = z.object({ inputs: z.record(z.string(), z.string()).default({}) });

const readJson = (path: string): unknown => {
  if (!existsSync(path)) throw new CannotRun(`${path} is missing: expected a folder that a run or a release has written`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CannotRun(`${path}: not JSON, it is damaged`);
  }
};

/** Opens what is published in a folder. Throws CannotRun where nothing is. */
export const openDataset = (dir: string): Dataset => {
  const described = readJson(join(dir, 'datapackage.json'));
  const { version, schema_version, source_hash, as_of } = Described.parse(described);
  const run = join(dir, 'run.json');
  return {
    form: formOf(described),
    version,
    schemaVersion: schema_version,
    sourceHash: source_hash,
    asOf: as_of,
    inputs: existsSync(run) ? RunRecord.parse(readJson(run)).inputs : {},
    rows: (table) => {
      const path = join(dir, 'csv', `${table}.csv`);
      return existsSync(path) ? parseCsv(readFileSync(path, 'utf8')).rows.map(({ cells }) => cells) : [];
    },
  };
};
