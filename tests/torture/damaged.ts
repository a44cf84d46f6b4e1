import { readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stageFiles } from '../../pipeline/files.ts';
import type { Ground } from './ground.ts';
import { type Ended, runLedger, start } from './ledger-process.ts';
import type { Tally } from './tally.ts';

/** One byte is another one, size and time are as before: only the hash tells. */
const flip = (path: string): void => {
  const { atime, mtime } = statSync(path);
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  utimesSync(path, atime, mtime);
};

const DAMAGE: Readonly<Record<string, (path: string) => void>> = {
  deleted: (path) => rmSync(path),
  'cut short': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  'one bit flipped': flip,
};

const STAGE_FILES = [
  'articles.ndjson',
  'ingest.json',
  'ingest.seal',
  'readings.ndjson',
  'normalize.json',
  'normalize.seal',
  'records.duckdb',
  'load.json',
  'load.seal',
  'claims.duckdb',
  'aggregate.json',
  'aggregate.seal',
];
const PUBLISHED = [
  'claims.duckdb',
  'csv/articles.csv',
  'parquet/casualty_claims.parquet',
  'arrow/battles.arrow',
  'codebook.md',
  'report/index.html',
  'run.json',
  'datapackage.json',
];

export const make = (ground: Ground, out: string, ...more: readonly string[]): Promise<Ended> =>
  start('make', ['all', `RAW=${ground.raw('first')}`, `OUT=${out}`, 'JOBS=2', ...more]).ended;

/** Every file of the stages and some of each published format, deleted, cut short or one bit wrong: noticed and made again. */
export const damaged = async (ground: Ground, tally: Tally, short: boolean): Promise<void> => {
  const out = ground.copyOf('first', 'damaged');
  const names = [...STAGE_FILES.map((name) => `.stage/${name}`), ...PUBLISHED];
  // make looks at times: a first run by make settles them.
  const settled = await make(ground, out);
  if (settled.code !== 0) throw new Error(settled.stderr);
  let turn = 0;
  for (const name of names)
    for (const [how, damage] of Object.entries(DAMAGE)) {
      turn++;
      if (short && turn % 26 !== 0) continue;
      const byMake = turn % 2 === 0;
      damage(join(out, name));
      const ended = byMake ? await make(ground, out) : await runLedger(['all', ...ground.args(out, 'first')]);
      tally.count('damaged_files', how);
      const said = name.endsWith('.seal') || ended.stderr.includes(`${name.replace('.stage/', '')} was missing or damaged`);
      const faults =
        ended.code === 0 ? [...ground.whole(out, ['first']), ...(said ? [] : [`nothing was said of it: ${ended.stderr}`])] : [ended.stderr];
      if (!tally.record(`${name} ${how}, by ${byMake ? 'make' : 'the command'}`, faults)) await ground.recover(out, 'first');
    }
};

/** A stage alone does not read what a stage before it did not write so. */
export const refused = async (ground: Ground, tally: Tally, short: boolean): Promise<void> => {
  const out = ground.copyOf('first', 'refused');
  for (const [file, stage, before] of [
    ['articles.ndjson', 'normalize', 'ingest'],
    ['readings.ndjson', 'load', 'normalize'],
    ['records.duckdb', 'aggregate', 'load'],
    ['claims.duckdb', 'publish', 'aggregate'],
  ] as const) {
    if (short && stage !== 'load') continue;
    flip(join(stageFiles(out).dir, file));
    const { code, stderr } = await runLedger([stage, ...ground.args(out, 'first')]);
    const wanted = `${file} is damaged: it is not as ${before} wrote it, run ${before} again`;
    tally.record(`${stage} on a damaged ${file}`, [
      ...(code === 2 && stderr.includes(wanted) ? [] : [`expected "${wanted}", got ${code}: ${stderr}`]),
      ...ground.whole(out, ['first']),
    ]);
    const again = await runLedger([before, ...ground.args(out, 'first')]);
    if (again.code !== 0) tally.record(`${before} run again`, [again.stderr]);
  }
  tally.record('all after that', await ground.recover(out, 'first'));
};
