import { existsSync, readFileSync, rmSync } from 'node:fs';
import { stageFiles } from '../files.ts';
import { isOfTables } from '../load/read-tables.ts';
import { settleTexts } from '../report/texts-setting.ts';
import { brokenFiles, writeSeal } from '../seal.ts';
import { CannotRun, checkBalance, type Progress, type StageReport } from '../stage.ts';
import { currentVersion, versionSeal } from '../version.ts';
import { colours } from './colours.ts';
import { ledgerLines } from './ledger-lines.ts';
import { removeUnfinished } from './left-behind.ts';
import { onStop } from './on-stop.ts';
import { lockOutput } from './output-lock.ts';
import { progressFor } from './progress.ts';
import { watchRaw } from './raw-watch.ts';
import type { Settings } from './settings.ts';
import { type RunOptions, STAGES, type Stage } from './stages.ts';

/** Lines of a stage's rejects file: inputs, records and hand decisions that did not go through. */
const rejectsOf = (out: string, stage: string): number => {
  const path = stageFiles(out).rejects(stage);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
};

export interface Ran {
  readonly report: StageReport;
  readonly rejects: number;
}

/** Holds the output folder for one run: nobody else writes there, and neither its end nor a signal leaves anything unfinished behind. */
const holding = async <T>(out: string, progress: Progress, work: () => Promise<T>): Promise<T> => {
  const release = lockOutput(out);
  const tidy = () => {
    progress.done();
    removeUnfinished(out);
  };
  const forget = onStop(tidy);
  try {
    removeUnfinished(out);
    return await work();
  } finally {
    forget();
    tidy();
    release();
  }
};

/** The stages whose files are read. Hand coding stands in for readings; the tables of a distributed run bring their own articles too. */
const stagesBefore = (stage: Stage, records: string | null): readonly string[] =>
  stage.name !== 'load' || records === null ? stage.after : isOfTables(records) ? [] : ['ingest'];

/** A stage reads only what the stages before it have sealed. Throws CannotRun that names the file and the stage to run again. */
const requireSealed = (stage: Stage, { out, records }: Settings): void => {
  const files = stageFiles(out);
  const needed = stagesBefore(stage, records);
  for (const before of STAGES.filter(({ name }) => needed.includes(name))) {
    const broken = brokenFiles(files.seal(before.name), files.dir);
    if (broken === null) throw new CannotRun(`${files.seal(before.name)} is missing: ${before.name} has not ended, run it first`);
    if (broken.length > 0)
      throw new CannotRun(`${files.dir}/${broken[0]} is damaged: it is not as ${before.name} wrote it, run ${before.name} again`);
  }
};

/** Tells which files of the last run are no longer as they were written, and lets nothing of them be used again. */
const dropBroken = (stage: Stage, out: string): readonly string[] => {
  const files = stageFiles(out);
  const version = currentVersion(out);
  if (stage.name === 'publish') return version === null ? [] : (brokenFiles(versionSeal(version), out) ?? []);
  const broken = brokenFiles(files.seal(stage.name), files.dir);
  for (const name of broken ?? stage.seals) rmSync(`${files.dir}/${name}`, { force: true });
  return broken ?? [];
};

type Hooks = Required<Pick<RunOptions, 'progress' | 'confirm' | 'hold' | 'texts'>>;

const runStage = async (stage: Stage, settings: Settings, hooks: Hooks): Promise<StageReport> => {
  const { raw, out, asOf, jobs, limits, records } = settings;
  const files = stageFiles(out);
  const run = await stage.open();
  const report = await run({ raw, out, asOf, jobs, limits, ...hooks, ...(records === null ? {} : { records }) });
  checkBalance(report);
  if (stage.seals.length > 0) {
    hooks.confirm();
    writeSeal(files.seal(stage.name), files.dir, stage.seals);
  }
  return report;
};

/** Runs stages one after the other; the ledger of each goes to standard error as it ends. */
export const runStages = async (stages: readonly Stage[], settings: Settings): Promise<readonly Ran[]> => {
  const { raw, out, records } = settings;
  const hush = settings.quiet || settings.json;
  const progress = progressFor(process.stderr, hush);
  const tell = (lines: readonly string[]) => hush || process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return holding(out, progress, async () => {
    const texts = settleTexts(out, settings.texts);
    const confirm = watchRaw(raw, records);
    const ran: Ran[] = [];
    for (const stage of stages) {
      const began = performance.now();
      if (ran.length === 0) requireSealed(stage, settings);
      const broken = dropBroken(stage, out);
      // The version that publish writes is seen when the report has been added to it.
      const report = await runStage(stage, settings, { progress, confirm, texts, hold: stage !== stages.at(-1) });
      tell(ledgerLines(report, (performance.now() - began) / 1000));
      tell(broken.map((name) => colours.dim(`           ${name} was missing or damaged and is written anew`)));
      ran.push({ report, rejects: rejectsOf(out, stage.name) });
    }
    return ran;
  });
};
