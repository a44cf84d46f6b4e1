import { type ExecFileException, execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, sha256 } from '../../pipeline/files.ts';
import { currentVersion } from '../../pipeline/version.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const codeOf = (error: ExecFileException | null): number => (error === null ? 0 : typeof error.code === 'number' ? error.code : -1);

/** Runs the command as a user does, in a process of its own. */
export const runLedger = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(PROJECT, 'pipeline', 'claimledger.js'), ...args],
      { cwd: PROJECT, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => resolve({ code: codeOf(error), stdout, stderr }),
    );
  });

/** May differ between two equal runs: the database by its bytes, run.json by its clock, the seal by both. */
const MAY_DIFFER = ['claims.duckdb', 'run.json', '.seal'];

/** SHA-256 of every published file, by its path under the output folder. */
export const publishedFiles = (out: string): Readonly<Record<string, string>> => {
  const version = currentVersion(out);
  if (version === null) return {};
  const files = readdirSync(version, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(version.length + 1));
  return Object.fromEntries(
    paths
      .filter((path) => !MAY_DIFFER.includes(path))
      .sort()
      .map((path) => [path, sha256(readFileSync(join(out, path)))]),
  );
};

/** Files that are not the same in two outputs, or only in one of them. */
export const differingFiles = (one: string, other: string): readonly string[] => {
  const [a, b] = [publishedFiles(one), publishedFiles(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
};
