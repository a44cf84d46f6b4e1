import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotRun } from '../stage.ts';

/** What the options of the command line mean. */
export interface Settings {
  readonly raw: string;
  readonly out: string;
  readonly asOf: string | null;
  readonly jobs: number;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  /** Folder of hand coding to load in place of the extractor's readings; null for the readings. */
  readonly records: string | null;
  /** False leaves the texts of the articles out of the report. */
  readonly texts: boolean;
  /** How validate prints a fault. */
  readonly format: 'plain' | 'github';
}

export interface GivenOptions {
  readonly raw?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly jobs?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly records?: string;
  readonly format?: string;
  readonly texts?: boolean;
}

const MOST_JOBS = 64;

/** Checks the options. Throws CannotRun that names the option and what was expected. */
export const settle = (given: GivenOptions): Settings => {
  const asOf = given.asOf === undefined || given.asOf === '' ? null : given.asOf;
  if (asOf !== null && !z.iso.date().safeParse(asOf).success)
    throw new CannotRun(`--as-of ${asOf}: expected a day that exists, yyyy-mm-dd`);
  const jobs = given.jobs === undefined || given.jobs === '' ? availableParallelism() : Number(given.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new CannotRun(`--jobs ${given.jobs}: expected a whole number from 1 to ${MOST_JOBS}`);
  const format = given.format ?? 'plain';
  if (format !== 'plain' && format !== 'github') throw new CannotRun(`--format ${format}: expected plain or github`);
  return {
    raw: resolve(given.raw ?? 'raw'),
    out: resolve(given.out ?? 'output'),
    asOf,
    jobs,
    quiet: given.quiet === true,
    json: given.json === true,
    strict: given.strict === true,
    records: given.records === undefined ? null : resolve(given.records),
    format,
    texts: given.texts !== false,
  };
};

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** A raw folder must be there and hold articles; an output folder must not be the raw one. */
export const requireRaw = ({ raw, out }: Settings): void => {
  if (!isFolder(raw)) throw new CannotRun(`--raw ${raw}: no such folder`);
  if (!isFolder(join(raw, 'articles')))
    throw new CannotRun(`--raw ${raw}: it has no folder articles/ (texts with articles.csv, or .ndjson, .csv, .parquet archives)`);
  if (raw === out) throw new CannotRun(`--out ${out}: expected another folder than --raw`);
};
