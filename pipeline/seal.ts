import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256OfFile, writeWhole } from './files.ts';

/**
 * A seal lists the files that a stage has written with their SHA-256, in the form of `sha256sum`. It is written last:
 * where it stands and fits, the stage has ended and nobody has touched its files since.
 */

const closing = (files: number): string => `# ${files} files, sealed`;

/** Seals files of a folder, named relative to it; `known`: hashes of those read since they were written. The closing line tells a whole seal from one cut short. */
export const writeSeal = (seal: string, dir: string, names: readonly string[], known: ReadonlyMap<string, string> = new Map()): void => {
  rmSync(seal, { force: true });
  addToSeal(seal, dir, names, known);
};

/** Seals files that have come to a sealed folder, or have changed in it; the others are not read again. */
export const addToSeal = (seal: string, dir: string, names: readonly string[], known: ReadonlyMap<string, string> = new Map()): void => {
  const kept = (sealedFiles(seal) ?? []).filter(({ name }) => !names.includes(name));
  const all = [...kept, ...names.map((name) => ({ name, sha256: known.get(name) ?? sha256OfFile(join(dir, name)) }))];
  const lines = all.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, sha256 }) => `${sha256}  ${name}`);
  writeWhole(seal, `${[...lines, closing(lines.length)].join('\n')}\n`);
};

/** The files that a seal lists; null where there is no seal, or none that is whole. */
export const sealedFiles = (seal: string): readonly { readonly name: string; readonly sha256: string }[] | null => {
  if (!existsSync(seal)) return null;
  const lines = readFileSync(seal, 'utf8').trimEnd().split('\n');
  if (lines.pop() !== closing(lines.length)) return null;
  return lines.map((line) => ({ sha256: line.slice(0, 64), name: line.slice(66) }));
};

/** Whether a file has the sealed bytes. A write-ahead log beside a database would change what is read from it. */
const fits = (path: string, sha256: string): boolean => existsSync(path) && !existsSync(`${path}.wal`) && sha256OfFile(path) === sha256;

/** Sealed files that are missing or whose bytes are not those that were sealed; null where there is no whole seal. */
export const brokenFiles = (seal: string, dir: string): readonly string[] | null =>
  sealedFiles(seal)?.flatMap(({ name, sha256 }) => (fits(join(dir, name), sha256) ? [] : [name])) ?? null;
