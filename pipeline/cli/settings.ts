import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotRun, READING_LIMITS, type ReadingLimits } from '../stage.ts';

/** What the options of the command line mean. */
export interface Settings {
  readonly raw: string;
  readonly out: string;
  readonly asOf: string | null;
  readonly jobs: number;
  readonly limits: ReadingLimits;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly strict: boolean;
  /** Folder of hand coding to load in place of the extractor's readings; null for the readings. */
  readonly records: string | null;
  /** False leaves the texts of the articles out of the report, true puts them in; null as they were before. */
  readonly texts: boolean | null;
  /** How validate prints a fault. */
  readonly format: 'plain' | 'github';
}

export interface GivenOptions {
  readonly raw?: string;
  readonly out?: string;
  readonly asOf?: string;
  readonly jobs?: string;
  readonly articleSeconds?: string;
  readonly readerMegabytes?: string;
  readonly articleMegabytes?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly records?: string;
  readonly format?: string;
  readonly texts?: boolean;
}

const MOST_JOBS = 64;
const LONGEST_ARTICLE_SECONDS = 86_400;
/** Below this a reader has no room for its own code and tables. */
const LEAST_MEGABYTES = 128;
const MOST_MEGABYTES = 1_048_576;
/** No string of JavaScript is longer than half a gigabyte, and a page may be 16 times its text. */
const LARGEST_ARTICLE = 30;

const wholeNumber = (option: string, given: string | undefined, otherwise: number, least: number, most: number): number => {
  const value = given === undefined || given === '' ? otherwise : Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new CannotRun(`--${option} ${given}: expected a whole number from ${least} to ${most}`);
};

/** Checks the options. Throws CannotRun that names the option and what was expected. */
export const settle = (given: GivenOptions): Settings => {
  const asOf = given.asOf === undefined || given.asOf === '' ? null : given.asOf;
  if (asOf !== null && !z.iso.date().safeParse(asOf).success)
    throw new CannotRun(`--as-of ${asOf}: expected a day that exists, yyyy-mm-dd`);
  const format = given.format ?? 'plain';
  if (format !== 'plain' && format !== 'github') throw new CannotRun(`--format ${format}: expected plain or github`);
  return {
    raw: resolve(given.raw ?? 'raw'),
    out: resolve(given.out ?? 'output'),
    asOf,
    jobs: wholeNumber('jobs', given.jobs, availableParallelism(), 1, MOST_JOBS),
    limits: {
      articleSeconds: wholeNumber('article-seconds', given.articleSeconds, READING_LIMITS.articleSeconds, 1, LONGEST_ARTICLE_SECONDS),
      readerMegabytes: wholeNumber(
        'reader-megabytes',
        given.readerMegabytes,
        READING_LIMITS.readerMegabytes,
        LEAST_MEGABYTES,
        MOST_MEGABYTES,
      ),
      articleMegabytes: wholeNumber('article-megabytes', given.articleMegabytes, READING_LIMITS.articleMegabytes, 1, LARGEST_ARTICLE),
    },
    quiet: given.quiet === true,
    json: given.json === true,
    strict: given.strict === true,
    records: given.records === undefined ? null : resolve(given.records),
    format,
    texts: given.texts ?? null,
  };
};

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** A raw folder must be there and hold articles; an output folder must not be the raw one. */
export const requireRaw = ({ raw, out }: Settings): void => {
  if (!isFolder(raw)) throw new CannotRun(`--raw ${raw}: no such folder`);
  if (!isFolder(join(raw, 'articles')))
    throw new CannotRun(
      `--raw ${raw}: it has no folder articles/ (saved pages, texts with articles.csv, or .ndjson, .csv, .parquet archives)`,
    );
  if (raw === out) throw new CannotRun(`--out ${out}: expected another folder than --raw`);
};
