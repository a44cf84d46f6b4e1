import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stageFiles } from '../files.ts';
import { nextVersion } from '../version.ts';

/** Files written beside their place and folders of scratch files: `readings.ndjson.4711.tmp`, `work.4711.tmp`. */
const UNFINISHED = /\.\d+\.tmp(?:\.|$)/;

/** Removes what a run that was stopped left unfinished. Only who holds the lock may: then nothing of it is in use. */
export const removeUnfinished = (out: string): void => {
  const { dir } = stageFiles(out);
  if (existsSync(dir))
    for (const name of readdirSync(dir)) if (UNFINISHED.test(name)) rmSync(join(dir, name), { recursive: true, force: true });
  rmSync(nextVersion(out), { recursive: true, force: true });
};
