import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../../pipeline/files.ts';

export const STAGE_NAMES = ['ingest', 'normalize', 'load', 'aggregate', 'publish', 'report'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds after the start at which each stage had told its end. */
  readonly ends: ReadonlyMap<StageName, number>;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Comes when the stage begins: when the one before it has told its end. At once for the first; never where the run ends before. */
  begun(stage: StageName): Promise<void>;
}

const CLAIMLEDGER = join(PROJECT, 'pipeline', 'claimledger.js');

/** Starts a command, in a process group of its own where asked, and follows the lines by which each stage tells its end. */
export const start = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, ownGroup = false): Running => {
  const began = performance.now();
  const { MAKEFLAGS: _flags, MAKELEVEL: _level, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: PROJECT,
    env: { ...inherited, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  let stdout = '';
  let stderr = '';
  const ends = new Map<StageName, number>();
  const waiting: { readonly stage: StageName; readonly come: () => void }[] = [];
  child.stdout?.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr?.on('data', (piece) => {
    stderr += piece;
    for (const stage of STAGE_NAMES)
      if (!ends.has(stage) && new RegExp(`^${stage} +\\d`, 'm').test(stderr)) ends.set(stage, performance.now() - began);
    for (const { stage, come } of waiting) if (ends.has(stage)) come();
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr, ends })));
  return {
    child,
    ended,
    begun: (stage) => {
      const before = STAGE_NAMES[STAGE_NAMES.indexOf(stage) - 1];
      return before === undefined || ends.has(before) ? Promise.resolve() : new Promise((come) => waiting.push({ stage: before, come }));
    },
  };
};

export const startLedger = (args: readonly string[], env: Readonly<Record<string, string>> = {}, ownGroup = false): Running =>
  start(process.execPath, [CLAIMLEDGER, ...args], env, ownGroup);

export const runLedger = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  startLedger(args, env).ended;
