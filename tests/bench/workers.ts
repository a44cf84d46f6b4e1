import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { COMPILED_PATTERNS } from '../../pipeline/normalize/reader.ts';
import type { Archive } from './archive.ts';
import { rounded, type Section } from './figures.ts';
import { spread } from './measure.ts';
import { type Ran, runCommand, runMeasured } from './process-tree.ts';
import { writeArchive } from './write-archive.ts';

/** The stage that reads: with one reader and with two, and beside the reading alone. */

export interface Size {
  readonly articles: number;
  readonly rounds: number;
}

const told = (times: readonly number[]): string => {
  const { median, low, high } = spread(times);
  return `${rounded(median)} s (${rounded(low)} to ${rounded(high)})`;
};

const ratioOf = (a: readonly number[], b: readonly number[]): number => rounded(spread(a).median / spread(b).median);

export const workersSection = async (archive: Archive, folder: string, { articles, rounds }: Size): Promise<Section> => {
  const raw = join(folder, 'raw');
  const fresh = join(folder, 'fresh');
  const out = join(folder, 'out');
  writeArchive(archive, articles, raw);
  await runCommand('ingest', '--raw', raw, '--out', fresh);
  const reading = (jobs: string) => async (): Promise<Ran> => {
    rmSync(out, { recursive: true, force: true });
    cpSync(fresh, out, { recursive: true });
    return runCommand('normalize', '--raw', raw, '--out', out, '--jobs', jobs);
  };
  const contestants: Readonly<Record<string, () => Promise<Ran>>> = {
    one: reading('1'),
    two: reading('2'),
    alone: () => runMeasured([COMPILED_PATTERNS, '--import', 'tsx', join('tests', 'bench', 'extract-alone.ts'), raw, fresh]),
  };
  const times: Record<string, number[]> = { one: [], two: [], alone: [] };
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(contestants)) times[name]?.push((await run()).seconds);
  const { one = [], two = [], alone = [] } = times;
  return {
    title: 'Workers',
    how: `The stage normalize over ${articles} articles that no run has read, from its start to its end, ${rounds} rounds in turns: wall time, medians, lowest and highest in brackets. Another process on the machine takes from two readers more than from one.`,
    rows: [
      { what: `two readers: ${told(two)}; one: ${told(one)}`, measured: `${ratioOf(one, two)} times as fast`, reach: '1.7' },
      {
        what: `extract alone on one core, nothing written: ${told(alone)}`,
        measured: `normalize takes ${ratioOf(one, alone)} times as long`,
        reach: '1.25 at most',
      },
    ],
    keys: { workers_two_vs_one: ratioOf(one, two), normalize_vs_extract: ratioOf(one, alone) },
    details: { workers: { articles, rounds, times } },
  };
};
