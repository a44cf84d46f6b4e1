import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TABLES } from '../../schemas/tables.ts';
import { type Database, literal, openDatabase } from '../database.ts';
import { piecesOf, referenceDir, sha256, sha256OfFile, stageFiles, stageReport, writePieces, writeWhole } from '../files.ts';
import { writeSeal } from '../seal.ts';
import { CannotRun, type StageOptions, type StageReport } from '../stage.ts';
import { nextVersion, switchTo, versionSeal } from '../version.ts';
import { datasetFacts } from './facts.ts';
import { FORMATS, LAST, SIDE_BY_SIDE } from './formats.ts';
import type { Format, Publication } from './publication.ts';
import { runRecord } from './run-record.ts';

/** SHA-256 by name of the reference tables and the corrections that the records rest on. */
const inputHashes = (raw: string): readonly (readonly [string, string])[] => {
  const dir = referenceDir(raw);
  const reference = readdirSync(dir)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => [`reference/${name}`, sha256(readFileSync(join(dir, name)))] as const);
  const corrections = join(raw, 'corrections.csv');
  return [...reference, ...(existsSync(corrections) ? [['corrections.csv', sha256(readFileSync(corrections))] as const] : [])];
};

/** Reports of the stages that ran before, with the time at which each was written: the one clock that is looked at, for run.json. */
const stageReports = (out: string): readonly { readonly report: StageReport; readonly finished: string }[] =>
  ['ingest', 'normalize', 'load', 'aggregate'].flatMap((stage) => {
    const report = stageReport(out, stage);
    return report === null ? [] : [{ report, finished: statSync(stageFiles(out).report(stage)).mtime.toISOString() }];
  });

/** Rows of all tables as a reader of the written files finds them. */
const publishedRows = async (database: Database, version: string): Promise<number> => {
  let rows = 0;
  for (const { name } of TABLES)
    rows += await database.count(`select count(*) from ${literal(join(version, 'parquet', `${name}.parquet`))}`);
  return rows;
};

const publicationOf = (database: Database, version: string, facts: Publication['facts']): Publication => {
  const written = new Map<string, { readonly bytes: number; readonly sha256: string } | null>();
  const fingerprint = (path: string) => {
    const known = written.get(path) ?? { bytes: statSync(join(version, path)).size, sha256: sha256OfFile(join(version, path)) };
    written.set(path, known);
    return known;
  };
  return {
    tables: TABLES,
    formats: FORMATS,
    facts,
    database,
    write: (path, content) => {
      writeWhole(join(version, path), content);
      written.set(path, null);
    },
    copy: async (path, select, options) => {
      const place = join(version, path);
      const beside = `${place}.${process.pid}.tmp`;
      mkdirSync(dirname(place), { recursive: true });
      try {
        await database.aside(`copy (${select}) to ${literal(beside)} (${options})`);
        renameSync(beside, place);
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      }
      written.set(path, null);
    },
    stream: async (path, pieces) => {
      await writePieces(join(version, path), pieces);
      written.set(path, null);
    },
    pieces: (path) => piecesOf(join(version, path)),
    fingerprint,
    written: () => [...written.keys()].sort(),
  };
};

/** Waits for all, also where one of them fails: the database must not be closed under the others. */
const allOf = async (works: readonly Promise<void>[]): Promise<void> => {
  for (const ended of await Promise.allSettled(works)) if (ended.status === 'rejected') throw ended.reason;
};

/**
 * Writes every published file from what aggregate made, into a folder of its own, and then puts that folder in place as a whole.
 * The same database gives the same bytes in every file but run.json. Throws CannotRun where the database or a table of it is missing.
 */
export const publish = async (options: StageOptions): Promise<StageReport> => {
  const { raw, out, progress } = options;
  const path = stageFiles(out).database;
  if (!existsSync(path)) throw new CannotRun(`${path} is missing: run load and aggregate first`);
  const version = nextVersion(out);
  rmSync(version, { recursive: true, force: true });
  mkdirSync(version, { recursive: true });
  const database = await openDatabase(path, { readOnly: true, threads: options.jobs });
  try {
    const reports = stageReports(out);
    const inputs = inputHashes(raw);
    const facts = await datasetFacts(
      database,
      TABLES,
      inputs,
      options.asOf,
      reports.map((r) => r.report),
    );
    const publication = publicationOf(database, version, facts);
    const timings: Record<string, number> = {};
    progress.start('publish', FORMATS.length);
    const writeInTurn = async (formats: readonly Format[]): Promise<void> => {
      for (const format of formats) {
        const began = performance.now();
        await format.write(publication);
        timings[format.name] = Math.round(performance.now() - began);
        progress.step(1);
      }
    };
    await allOf(SIDE_BY_SIDE.map(writeInTurn));
    await writeInTurn(LAST);
    progress.done();
    const files = publication.written();
    const rows = Object.values(facts.rows).reduce((sum, n) => sum + n, 0);
    const report: StageReport = {
      stage: 'publish',
      read: rows,
      written: await publishedRows(database, version),
      rejected: 0,
      merged: 0,
      counts: { files: files.length, formats: FORMATS.length },
      notes: [],
    };
    const listed = files.map((file) => ({ path: file, ...publication.fingerprint(file) }));
    writeWhole(
      join(version, 'run.json'),
      runRecord(options, facts, [...reports, { report, finished: new Date().toISOString() }], timings, inputs, listed),
    );
    copyFileSync(path, join(version, basename(path)), constants.COPYFILE_FICLONE);
    const known = new Map(listed.map((file) => [file.path, file.sha256]));
    writeSeal(versionSeal(version), version, [...files, 'run.json', basename(path)], known);
    if (options.hold !== true) {
      options.confirm?.();
      switchTo(out, version);
    }
    writeWhole(stageFiles(out).report('publish'), `${JSON.stringify(report, null, 2)}\n`);
    return report;
  } finally {
    database.close();
  }
};
