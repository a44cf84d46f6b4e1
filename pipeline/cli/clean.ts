import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../stage.ts';
import { lockOutput } from './output-lock.ts';

/** What a run leaves in its output folder. Nothing else is ever removed. */
const LEFT_BY_A_RUN = [
  '.stage',
  '.published',
  'claims.duckdb',
  'claims.duckdb.wal',
  'parquet',
  'csv',
  'arrow',
  'geo',
  'crosswalk',
  'schema',
  'report',
  'datapackage.json',
  'codebook.md',
  'CITATION.cff',
  'run.json',
];

/** Removes what a run left in a folder, and the folder where that leaves it empty; not while another run writes there. Gives the names removed. */
export const clean = (out: string): readonly string[] => {
  if (!existsSync(out)) return [];
  const present = readdirSync(out);
  if (present.length === 0) {
    rmdirSync(out);
    return [];
  }
  if (!present.includes('.stage') && !present.includes('run.json'))
    throw new CannotRun(`--out ${out}: no run has written there (neither .stage nor run.json), so nothing is removed`);
  const release = lockOutput(out);
  for (const name of LEFT_BY_A_RUN) rmSync(join(out, name), { recursive: true, force: true });
  release();
  if (readdirSync(out).length === 0) rmdirSync(out);
  return LEFT_BY_A_RUN.filter((name) => present.includes(name));
};
