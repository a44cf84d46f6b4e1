import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, stageFiles } from '../../pipeline/files.ts';
import { brokenFiles } from '../../pipeline/seal.ts';
import { currentVersion, versionSeal } from '../../pipeline/version.ts';
import { publishedFiles } from '../end-to-end/run-ledger.ts';
import { type Ended, runLedger, STAGE_NAMES, type StageName } from './ledger-process.ts';
import { hashOfFolder, writeRaw } from './raw-folders.ts';

export type Version = 'first' | 'second';
export const other = (version: Version): Version => (version === 'first' ? 'second' : 'first');

/** Two raw folders, what an undisturbed run makes of each, and how long its stages take. */
export interface Ground {
  readonly scratch: string;
  readonly raw: (version: Version) => string;
  readonly milliseconds: ReadonlyMap<StageName, number>;
  /** Faults of an output folder that may hold the one version or the other, or nothing where `orNothing`. */
  whole(out: string, may: readonly Version[], orNothing?: boolean): readonly string[];
  /** The version that an output folder holds; null where it holds neither. */
  held(out: string): Version | null;
  /** What a run that was stopped has left: unfinished files, readers that still run. */
  left(out: string): readonly string[];
  /** Runs to the end and tells where its output is not that of an undisturbed run. */
  recover(out: string, version: Version): Promise<readonly string[]>;
  args(out: string, version: Version, ...more: readonly string[]): readonly string[];
  /** A folder that holds a version as an undisturbed run left it. */
  copyOf(version: Version, name: string): string;
  clear(): void;
}

const wordsOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

const parentOf = (pid: string): string => {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
};

/** Readers of this checkout whose run is gone: their parent is no run of ours. */
const orphans = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => wordsOf(pid).includes(join(PROJECT, 'pipeline', 'normalize', 'reader-process.ts')))
    .filter((pid) => !wordsOf(parentOf(pid)).includes('node') && wordsOf(pid) !== '');

const differences = (found: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set([...Object.keys(found), ...Object.keys(wanted)])].filter((path) => found[path] !== wanted[path]);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Readers notice within half a second that their run is gone; on a busy machine a little later. */
const PATIENCE = 20_000;

export const orphansAfterAWhile = async (): Promise<readonly string[]> => {
  for (let waited = 0; waited < PATIENCE && orphans().length > 0; waited += 250) await pause(250);
  return orphans().map((pid) => `the reader ${pid} still runs`);
};

export const layGround = async (): Promise<Ground> => {
  const scratch = mkdtempSync(join(tmpdir(), 'claimledger-torture-'));
  const raw = (version: Version) => join(scratch, version);
  const args = (out: string, version: Version, ...more: readonly string[]) => ['--raw', raw(version), '--out', out, '--jobs', '1', ...more];
  const wanted = new Map<Version, Readonly<Record<string, string>>>();
  const rawHashes = new Map<Version, string>();
  let timed: Ended | null = null;
  for (const version of ['first', 'second'] as const) {
    writeRaw(raw(version), version);
    rawHashes.set(version, hashOfFolder(raw(version)));
    const out = join(scratch, `undisturbed ${version}`);
    timed = await runLedger(['all', ...args(out, version)]);
    if (timed.code !== 0) throw new Error(`an undisturbed run failed: ${timed.stderr}`);
    wanted.set(version, publishedFiles(out));
  }
  if (differences(wanted.get('first') ?? {}, wanted.get('second') ?? {}).length === 0) throw new Error('both versions are the same');
  const ends = STAGE_NAMES.map((stage) => timed?.ends.get(stage) ?? 0);
  const milliseconds = new Map(STAGE_NAMES.map((stage, i) => [stage, (ends[i] ?? 0) - (i === 0 ? 0 : (ends[i - 1] ?? 0))]));

  const rawFaults = (): readonly string[] =>
    (['first', 'second'] as const)
      .filter((version) => hashOfFolder(raw(version)) !== rawHashes.get(version))
      .map((v) => `raw (${v}) was changed`);
  const held = (out: string): Version | null =>
    (['first', 'second'] as const).find((version) => differences(publishedFiles(out), wanted.get(version) ?? {}).length === 0) ?? null;
  const whole = (out: string, may: readonly Version[], orNothing = false): readonly string[] => {
    const version = currentVersion(out);
    if (version === null) return [...rawFaults(), ...(orNothing ? [] : ['nothing is published'])];
    const found = held(out);
    return [
      ...rawFaults(),
      ...(found !== null && may.includes(found)
        ? []
        : [`the output is not whole: ${found ?? 'neither version'}, expected ${may.join(' or ')}`]),
      ...(brokenFiles(versionSeal(version), out) ?? ['the seal is gone']).map((name) => `${name} is not as it was sealed`),
    ];
  };
  const left = (out: string): readonly string[] =>
    [
      ...(existsSync(stageFiles(out).dir) ? readdirSync(stageFiles(out).dir) : []),
      ...readdirSync(join(out)),
      ...(existsSync(join(out, '.published')) ? readdirSync(join(out, '.published')) : []),
    ]
      .filter((name) => name.includes('.tmp'))
      .map((name) => `${name} was left behind`)
      .concat(
        existsSync(join(out, '.published', 'a')) && existsSync(join(out, '.published', 'b'))
          ? ['an unfinished version was left behind']
          : [],
      );
  const recover = async (out: string, version: Version): Promise<readonly string[]> => {
    const { code, stderr } = await runLedger(['all', '--quiet', ...args(out, version)]);
    return code === 0 ? [...whole(out, [version]), ...left(out)] : [`the next run failed: ${stderr}`];
  };
  const copyOf = (version: Version, name: string): string => {
    const out = join(scratch, name);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    cpSync(join(scratch, `undisturbed ${version}`), out, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    return out;
  };
  return {
    scratch,
    raw,
    milliseconds,
    whole,
    held,
    left,
    recover,
    args,
    copyOf,
    clear: () => rmSync(scratch, { recursive: true, force: true }),
  };
};
