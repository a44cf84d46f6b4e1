import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../pipeline/files.ts';

/** A command run to its end, with what it took: wall time, CPU time and the most memory of the process and all that it started. */
export interface Ran {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Resident memory of the whole tree at its highest, looked at ten times a second; pages that two processes share count twice. */
  readonly peakMegabytes: number;
  readonly printed: string;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The processes below one, itself first. A process that ends meanwhile is passed over. */
const treeOf = (pid: number): readonly number[] => [
  pid,
  ...read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((id) => id.trim() !== '')
    .flatMap((id) => treeOf(Number(id))),
];

const residentKilobytes = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

const TICKS_PER_SECOND = 100;

/** CPU time of the children of this process that have ended, with theirs. Linux alone tells. */
const cpuOfChildren = (): number => {
  const fields = read('/proc/self/stat')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / TICKS_PER_SECOND;
};

/** Runs Node with these arguments. Throws with what was printed where it fails. */
export const runMeasured = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const before = cpuOfChildren();
    const began = performance.now();
    const child = spawn(process.execPath, args, { cwd: PROJECT, env: { ...process.env, ...env } });
    let printed = '';
    let peak = 0;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
    const look = setInterval(() => {
      if (child.pid !== undefined)
        peak = Math.max(
          peak,
          treeOf(child.pid).reduce((sum, pid) => sum + residentKilobytes(pid), 0),
        );
    }, 100);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code !== 0) return reject(new Error(`${args.join(' ')}: exit ${code}\n${printed}`));
      const seconds = (performance.now() - began) / 1000;
      resolve({ seconds, cpuSeconds: cpuOfChildren() - before, peakMegabytes: peak / 1024, printed });
    });
  });

/** Runs a command of claimledger. */
export const runCommand = (...args: readonly string[]): Promise<Ran> => runMeasured([join('pipeline', 'claimledger.js'), ...args]);
