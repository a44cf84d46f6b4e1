import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sha256, writeWhole } from '../files.ts';
import { CannotRun } from '../stage.ts';
import { changesBetween } from './changes.ts';
import { changesCsv, changesMarkdown, firstMarkdown } from './changes-text.ts';
import { type Dataset, openDataset } from './dataset.ts';
import { type FormChange, formChanges } from './form.ts';
import { billOfMaterials } from './sbom.ts';
import { compareVersions, isVersion, versionOf } from './version.ts';

export interface ReleaseOptions {
  readonly version: string;
  readonly out: string;
  /** Folder of the release before; null for the newest one below this version in OUT/releases/, if there is any. */
  readonly before: string | null;
  /** A person has read the descriptions that changed, and their meaning did not. */
  readonly reworded: boolean;
  /** The report as a page without the texts of the articles. */
  readonly reportPage: () => Promise<string>;
}

const releasesOf = (out: string): string => join(out, 'releases');

/** The newest release below a version; null where there is none. */
const releaseBefore = (out: string, version: string): string | null => {
  const folder = releasesOf(out);
  const names = existsSync(folder) ? readdirSync(folder).filter(isVersion) : [];
  const [newest] = names.filter((name) => compareVersions(name, version) < 0).sort((a, b) => compareVersions(b, a));
  return newest === undefined ? null : join(folder, newest);
};

const ReleaseRecord = z.object({ version: z.string() });

/** The version of a release; an output folder that was never released has none. */
const versionIn = (folder: string): string | null => {
  const path = join(folder, 'release.json');
  return existsSync(path) ? ReleaseRecord.parse(JSON.parse(readFileSync(path, 'utf8'))).version : null;
};

const MOST_NAMED = 12;

/** A reader's script must not break unannounced: what breaks the form needs a new first number. */
const requireMajor = (version: string, before: string, changes: readonly FormChange[], reworded: boolean): void => {
  const [major] = versionOf(version);
  if (compareVersions(version, before) <= 0) throw new CannotRun(`version ${version}: expected one above ${before}`);
  if (major > versionOf(before)[0]) return;
  const bad = changes.filter(({ weight }) => weight === 'breaks' || (weight === 'wording' && !reworded));
  if (bad.length === 0) return;
  const told = bad.slice(0, MOST_NAMED).map(({ where, what }) => `  ${where}: ${what}`);
  const wording = bad.every(({ weight }) => weight === 'wording') ? ', or --reworded where the meaning stayed as it was' : '';
  throw new CannotRun(
    [
      `version ${version}: since ${before} the form of the tables has changed; expected ${versionOf(before)[0] + 1}.0.0${wording}`,
      ...told,
      ...(bad.length > MOST_NAMED ? [`  and ${bad.length - MOST_NAMED} more`] : []),
    ].join('\n'),
  );
};

const requireSchema = (version: string, { schemaVersion }: Dataset): void => {
  if (versionOf(version)[0] !== versionOf(schemaVersion)[0])
    throw new CannotRun(`version ${version}: the tables are of schema ${schemaVersion}; expected ${versionOf(schemaVersion)[0]}.x.y`);
};

/** Paths of all files under a folder, in order. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

const Run = z.looseObject({ files: z.array(z.looseObject({ path: z.string(), sha256: z.string() })) });
const REPORT = 'report/index.html';

/** A copy of the file that a link leads to. */
const copyFile = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
};

/** Copies what the run published. Throws CannotRun where a file is not the one that the run wrote. The report is a page of its own, without texts. */
const copyPublished = (out: string, into: string, page: string): void => {
  const run = Run.parse(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')));
  for (const { path, sha256: expected } of run.files.filter((file) => file.path !== REPORT)) {
    const from = join(out, path);
    if (!existsSync(from) || sha256(readFileSync(from)) !== expected)
      throw new CannotRun(`${from}: not as the last run wrote it; run publish again`);
    copyFile(from, join(into, path));
  }
  copyFile(join(out, 'claims.duckdb'), join(into, 'claims.duckdb'));
  writeWhole(join(into, REPORT), page);
  const files = run.files.map((file) => (file.path === REPORT ? { ...file, bytes: Buffer.byteLength(page), sha256: sha256(page) } : file));
  writeWhole(join(into, 'run.json'), `${JSON.stringify({ ...run, files }, null, 2)}\n`);
};

export interface Released {
  readonly folder: string;
  readonly files: number;
  readonly before: string | null;
  readonly changes: number;
}

/**
 * Writes OUT/releases/<version>/: every published file, the report without texts, a bill of materials, what changed since the release before,
 * and checksums of them all. Throws CannotRun where the version is taken or too low, or the form of the tables asks for a higher one.
 */
export const release = async ({ version, out, before, reworded, reportPage }: ReleaseOptions): Promise<Released> => {
  versionOf(version);
  const folder = join(releasesOf(out), version);
  if (existsSync(folder)) throw new CannotRun(`${folder} is there already: a release is never written over`);
  const dataset = openDataset(out);
  requireSchema(version, dataset);
  const from = before ?? releaseBefore(out, version);
  const old = from === null ? null : { name: versionIn(from) ?? from, dataset: openDataset(from) };
  const form = old === null ? [] : formChanges(old.dataset.form, dataset.form);
  if (old !== null && isVersion(old.name)) requireMajor(version, old.name, form, reworded);
  const changes = old === null ? [] : changesBetween(old.dataset, dataset);
  const record = {
    version,
    before: old?.name ?? null,
    schema_version: dataset.schemaVersion,
    dataset_version: dataset.version,
    source_hash: dataset.sourceHash,
    as_of: dataset.asOf,
  };

  const beside = join(releasesOf(out), `.${version}.${process.pid}.tmp`);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
    copyPublished(out, beside, await reportPage());
    writeWhole(join(beside, 'sbom.cdx.json'), json(billOfMaterials()));
    writeWhole(join(beside, 'release.json'), json(record));
    writeWhole(join(beside, 'changes.csv'), changesCsv(changes));
    writeWhole(
      join(beside, 'CHANGES.md'),
      old === null ? firstMarkdown(version, dataset) : changesMarkdown(version, old, dataset, changes, form),
    );
    const sums = filesIn(beside).map((path) => `${sha256(readFileSync(join(beside, path)))}  ${path}\n`);
    writeWhole(join(beside, 'SHA256SUMS'), sums.join(''));
    renameSync(beside, folder);
    return { folder, files: sums.length + 1, before: old?.name ?? null, changes: changes.length };
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
};
