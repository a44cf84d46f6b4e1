import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../files.ts';
import type { StageOptions, StageReport } from '../stage.ts';
import type { DatasetFacts } from './publication.ts';

/** Versions as pinned in package.json: exact, and equal to the lock file's. */
interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The text of run.json: what ran, with which versions, how many rows each stage read and wrote, how long each format took. The one file that may differ between two equal runs. */
export const runRecord = (
  options: StageOptions,
  facts: DatasetFacts,
  stages: readonly { readonly report: StageReport; readonly finished: string }[],
  timings: Readonly<Record<string, number>>,
  inputs: readonly (readonly [name: string, sha256: string])[],
  files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[],
): string => {
  const own = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Package;
  const record = {
    software: { claimledger: own.version, node: process.version, platform: `${process.platform}-${process.arch}` },
    dependencies: own.dependencies,
    dataset: {
      schema_version: facts.schemaVersion,
      dataset_version: facts.datasetVersion,
      source_hash: facts.sourceHash,
      as_of: facts.asOf,
      as_of_given: options.asOf !== null,
    },
    inputs: Object.fromEntries(inputs),
    jobs: options.jobs,
    stages: stages.map(({ report, finished }) => ({ ...report, finished })),
    publish_milliseconds: timings,
    rows: facts.rows,
    files,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
};
