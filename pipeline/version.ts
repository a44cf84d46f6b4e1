import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { entriesUnder } from './files.ts';
import { sealedFiles } from './seal.ts';
import { CannotRun } from './stage.ts';

/**
 * A publication is one folder, written whole before anybody sees it. The names in the output folder (`parquet`, `claims.duckdb` ...)
 * are links through `.published/current`, so that renaming that one link puts all files of the new version in place at once.
 */

const FOLDER = '.published';
const CURRENT = join(FOLDER, 'current');
const PLACES = ['a', 'b'] as const;

const linkAt = (path: string): string | null => (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : null);

/** The folder of the version that readers see; null where nothing is published. */
export const currentVersion = (out: string): string | null => {
  const name = linkAt(join(out, CURRENT));
  return name === null ? null : join(out, FOLDER, name);
};

/** The folder in which the next version is written. */
export const nextVersion = (out: string): string => {
  const now = linkAt(join(out, CURRENT));
  return join(out, FOLDER, PLACES.find((name) => name !== now) ?? PLACES[0]);
};

/** The seal of a version: every file of it. */
export const versionSeal = (version: string): string => join(version, '.seal');

/**
 * The version to add a file to: the one that publish has just written and that nobody sees yet, else a copy of the one that readers see.
 * Its files are the same files by another name (nothing is copied): put others in their place, do not write into them.
 */
export const growingVersion = (out: string): string => {
  const next = nextVersion(out);
  if (existsSync(versionSeal(next))) return next;
  const now = currentVersion(out);
  const files = now === null ? [] : (sealedFiles(versionSeal(now)) ?? []);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const { name } of files) {
    mkdirSync(dirname(join(next, name)), { recursive: true });
    if (now !== null) linkSync(join(now, name), join(next, name));
  }
  if (files.length > 0 && now !== null) linkSync(versionSeal(now), versionSeal(next));
  return next;
};

const makeLink = (target: string, path: string): void => {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    rmSync(beside, { force: true });
    symlinkSync(target, beside);
    renameSync(beside, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP') throw error;
    throw new CannotRun(`${path}: this disk knows no links (FAT, some network drives): expected an output folder on another one`);
  }
};

/** Moves what a person has put among the files of the last version into the new one. */
const carryOver = (from: string, to: string, ours: ReadonlySet<string>): void => {
  for (const { path, isDirectory } of entriesUnder(from)) {
    const name = path.slice(from.length + 1);
    if (isDirectory || ours.has(name) || name.endsWith('.duckdb.wal') || existsSync(join(to, name))) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    renameSync(join(from, name), join(to, name));
  }
};

const shownNames = (version: string): readonly string[] => readdirSync(version).filter((name) => !name.startsWith('.'));

/** The names of the output folder that lead into its current version. */
const shownLinks = (out: string): readonly string[] => readdirSync(out).filter((name) => linkAt(join(out, name)) === join(CURRENT, name));

/** Puts a link in place of a file or folder of that name: one that an earlier release wrote, or a person has copied there. */
const replaceByLink = (out: string, name: string, version: string): void => {
  const [path, aside] = [join(out, name), join(out, FOLDER, `replaced.${process.pid}.tmp`)];
  renameSync(path, aside);
  makeLink(join(CURRENT, name), path);
  if (lstatSync(aside).isDirectory()) carryOver(aside, join(version, name), new Set());
  rmSync(aside, { recursive: true, force: true });
};

/** Makes a version the one that readers see, by one rename; the version before it goes. */
export const switchTo = (out: string, version: string): void => {
  const before = currentVersion(out);
  const names = shownNames(version);
  for (const name of names)
    if (lstatSync(join(out, name), { throwIfNoEntry: false }) === undefined) makeLink(join(CURRENT, name), join(out, name));
  makeLink(basename(version), join(out, CURRENT));
  const linked = new Set(shownLinks(out));
  for (const name of names) if (!linked.has(name)) replaceByLink(out, name, version);
  for (const name of linked) if (!names.includes(name)) rmSync(join(out, name));
  if (before === null || !existsSync(before)) return;
  const ours = sealedFiles(versionSeal(before))?.map(({ name }) => name) ?? [];
  carryOver(before, version, new Set([...ours, basename(versionSeal(before))]));
  rmSync(before, { recursive: true, force: true });
};
