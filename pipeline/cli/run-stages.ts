import { existsSync, readFileSync } from 'node:fs';
import { stageFiles } from '../files.ts';
import type { StageReport } from '../stage.ts';
import { ledgerLines } from './ledger-lines.ts';
import { progressFor } from './progress.ts';
import type { Settings } from './settings.ts';
import type { Stage } from './stages.ts';

/** Lines of a stage's rejects file: inputs, records and hand decisions that did not go through. */
const rejectsOf = (out: string, stage: string): number => {
  const path = stageFiles(out).rejects(stage);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
};

export interface Ran {
  readonly report: StageReport;
  readonly rejects: number;
}

/** Runs stages one after the other; the ledger of each goes to standard error as it ends. */
export const runStages = async (stages: readonly Stage[], settings: Settings): Promise<readonly Ran[]> => {
  const hush = settings.quiet || settings.json;
  const progress = progressFor(process.stderr, hush);
  const ran: Ran[] = [];
  for (const stage of stages) {
    const began = performance.now();
    const run = await stage.open();
    const { raw, out, asOf, jobs, records, texts } = settings;
    const report = await run({ raw, out, asOf, jobs, progress, texts, ...(records === null ? {} : { records }) });
    const seconds = (performance.now() - began) / 1000;
    if (!hush)
      process.stderr.write(
        ledgerLines(report, seconds)
          .map((line) => `${line}\n`)
          .join(''),
      );
    ran.push({ report, rejects: rejectsOf(settings.out, stage.name) });
  }
  return ran;
};
