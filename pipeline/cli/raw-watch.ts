import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { entriesUnder, referenceDir } from '../files.ts';
import { CannotRun } from '../stage.ts';

const filesUnder = (path: string): readonly string[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return entriesUnder(path).map((entry) => entry.path);
};

/** Size, inode and the two times that a change of a file changes: what is put in its place under the same name shows as well. */
const stateOf = (path: string): string => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (found === undefined) return 'gone';
  return found.isDirectory() ? 'folder' : `${found.size} ${found.ino} ${found.mtimeNs} ${found.ctimeNs}`;
};

const snapshot = (places: readonly string[]): ReadonlyMap<string, string> =>
  new Map(places.flatMap(filesUnder).map((path) => [path, stateOf(path)]));

/** Remembers the files that a run reads. What it gives throws CannotRun where one of them has changed since, come or gone. */
export const watchRaw = (raw: string, records: string | null): (() => void) => {
  const places = [join(raw, 'articles'), join(raw, 'corrections.csv'), referenceDir(raw), ...(records === null ? [] : [records])];
  const before = snapshot(places);
  return () => {
    const now = snapshot(places);
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path)).sort();
    const [first] = changed;
    if (first === undefined) return;
    const more = changed.length === 1 ? '' : ` (and ${changed.length - 1} more)`;
    throw new CannotRun(`${join(raw, relative(raw, first))}${more}: changed while the run was reading; the last output stays, run again`);
  };
};
