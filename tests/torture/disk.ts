import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from './ground.ts';
import { type Ended, runLedger, STAGE_NAMES } from './ledger-process.ts';
import type { Tally } from './tally.ts';

const system = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
};

const MEGABYTES = 48;

/** A small disk of its own for an output folder; null where this machine does not let us mount one. */
const mountSmallDisk = (ground: Ground): string | null => {
  const disk = join(ground.scratch, 'small disk');
  mkdirSync(disk, { recursive: true });
  return system('mount', '-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', disk) ? disk : null;
};

const freeBytes = (disk: string): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

/** One line that names what is wrong, exit code 2, no trace. */
const toldPlainly = ({ code, stderr }: Ended, cause: RegExp, where: string): readonly string[] => {
  const lines = stderr.split('\n').filter((line) => line.startsWith('claimledger:'));
  return [
    ...(code === 2 ? [] : [`exit code ${code}, expected 2: ${stderr}`]),
    ...(lines.length === 1 && cause.test(lines[0] ?? '') && (lines[0] ?? '').includes(where)
      ? []
      : [`expected one line with ${cause} and ${where}: ${stderr}`]),
    ...(/^ +at /m.test(stderr) ? [`a trace is no message: ${stderr}`] : []),
  ];
};

/** Stages that a fault of the disk meets by themselves; the report is written with publish. */
const WRITING = STAGE_NAMES.filter((stage) => stage !== 'report');

const CASES = [
  {
    fault: 'disk full',
    cause: /the disk is full/,
    figure: 'disk_full',
    spoil: (disk: string) => writeFileSync(join(disk, 'filler'), Buffer.alloc(freeBytes(disk))),
    mend: (disk: string) => rmSync(join(disk, 'filler'), { force: true }),
  },
  {
    fault: 'no permission to write',
    cause: /cannot be written|no permission/,
    figure: 'no_permission',
    spoil: (disk: string) => system('mount', '-o', 'remount,ro', disk),
    mend: (disk: string) => system('mount', '-o', 'remount,rw', disk),
  },
] as const;

/** No room and no permission, met by each stage: a line that says so, the last output whole, and all well when it is mended. */
export const disks = async (ground: Ground, tally: Tally, short: boolean): Promise<void> => {
  const disk = mountSmallDisk(ground);
  if (disk === null) return tally.skip('disk full and no permission', 'this machine lets nobody mount a small disk');
  const out = join(disk, 'out');
  try {
    // An output that holds the first version, on the way to the second: each stage is met by its faults, then runs undisturbed.
    const path = ground.copyOf('first', 'for the small disk');
    cpSync(path, out, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    for (const stage of WRITING) {
      for (const { fault, cause, figure, spoil, mend } of CASES) {
        if (short && stage !== 'load' && stage !== 'publish') continue;
        spoil(disk);
        const ended = await runLedger([stage, ...ground.args(out, 'second')]);
        mend(disk);
        tally.count(figure, stage);
        tally.record(`${fault} at ${stage}`, [...toldPlainly(ended, cause, out), ...ground.whole(out, ['first']), ...ground.left(out)]);
      }
      const { code, stderr } = await runLedger([stage, '--quiet', ...ground.args(out, 'second')]);
      tally.record(`${stage} when it is mended`, code === 0 ? [] : [stderr]);
    }
    tally.record('the output after all of them', ground.whole(out, ['second']));
  } finally {
    system('umount', disk);
  }
};

/** The disk fills up while a run is under way, at a moment that depends on how much room there was. */
export const roomRunsOut = async (ground: Ground, tally: Tally, kilobytes: readonly number[]): Promise<void> => {
  const disk = mountSmallDisk(ground);
  if (disk === null) return tally.skip('room that runs out', 'this machine lets nobody mount a small disk');
  const out = join(disk, 'out');
  try {
    for (const room of kilobytes) {
      rmSync(out, { recursive: true, force: true });
      cpSync(ground.copyOf('first', 'for the small disk'), out, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
      writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, freeBytes(disk) - room * 1024)));
      const ended = await runLedger(['all', ...ground.args(out, 'second')]);
      rmSync(join(disk, 'filler'));
      const enough = ended.code === 0;
      tally.count('room_runs_out', enough ? 'there was enough' : ([...ended.ends.keys()].at(-1) ?? 'nothing') + ' had ended');
      const faults = enough ? [] : toldPlainly(ended, /the disk is full/, disk);
      tally.record(`room for ${room} KB`, [
        ...faults,
        ...ground.whole(out, [enough ? 'second' : 'first']),
        ...ground.left(out),
        ...(await ground.recover(out, 'second')),
      ]);
    }
  } finally {
    system('umount', disk);
  }
};
