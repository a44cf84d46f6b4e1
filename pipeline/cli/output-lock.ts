import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { stageFiles } from '../files.ts';
import { CannotRun } from '../stage.ts';

/** Whether the open file is still the one of that name: `clean` may have removed it between opening and locking. */
const isStill = (path: string, file: number): boolean => statSync(path, { throwIfNoEntry: false })?.ino === fstatSync(file).ino;

/**
 * One run at a time writes to an output folder. The system keeps the lock and lets go of it however the run ends:
 * a killed run blocks nobody. Gives what lets go of it; throws CannotRun where another run holds it.
 */
export const lockOutput = (out: string): (() => void) => {
  const { dir } = stageFiles(out);
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'lock');
  const file = openSync(path, 'a+');
  if (!tryLock(file)) {
    closeSync(file);
    const holder = readFileSync(path, 'utf8').trim();
    throw new CannotRun(
      `--out ${out}: another run${holder === '' ? '' : ` (process ${holder})`} is writing there; wait for its end or name another folder`,
    );
  }
  if (!isStill(path, file)) {
    closeSync(file);
    return lockOutput(out);
  }
  ftruncateSync(file);
  writeSync(file, `${process.pid}\n`);
  return () => closeSync(file);
};
