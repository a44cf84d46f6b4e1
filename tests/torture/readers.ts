import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from '../../pipeline/files.ts';
import { publishedFiles } from '../end-to-end/run-ledger.ts';
import { type Ground, orphansAfterAWhile } from './ground.ts';
import { runLedger } from './ledger-process.ts';
import type { Tally } from './tally.ts';

const SPOILT = fileURLToPath(new URL('./spoilt-reader.cjs', import.meta.url));
const SECONDS = 4;
const MEGABYTES = 128;

const REASONS: Readonly<Record<string, RegExp>> = {
  'HANG-HERE': /its reader took longer than 4 s \(--article-seconds\)/,
  'CRASH-HERE': /its reader ended with code 3/,
  'KILL-HERE': /its reader was ended by SIGKILL/,
  'ABORT-HERE': /its reader was ended by SIGABRT/,
  'MEMORY-HERE': /its reader ran out of memory \(limit 128 MB, --reader-megabytes\)/,
  'THROW-HERE': /a fault of the rules/,
};

const rejects = (out: string) => parseCsv(readFileSync(join(out, 'csv', 'rejects.csv'), 'utf8')).rows.map(({ cells }) => cells);

/** An article at which its reader crashes, hangs or runs out of memory is rejected with the reason; the others come out as without it. */
export const readers = async (ground: Ground, tally: Tally, short: boolean): Promise<void> => {
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(SPOILT)}` };
  const spoilt = join(ground.scratch, 'spoilt raw');
  cpSync(ground.raw('first'), spoilt, { recursive: true });
  const manifest = join(spoilt, 'articles', 'articles.csv');
  const rows = Object.keys(REASONS).map((word) => {
    const id = `a-${word.toLowerCase()}`;
    writeFileSync(
      join(spoilt, 'articles', `${id}.txt`),
      `Residents of a village near Kawlin said on Monday that ${word} was painted on a wall of the school.\n`,
    );
    return `${id},${id}.txt,The Valley Post,,,2024-03-09,stated,en\n`;
  });
  writeFileSync(manifest, readFileSync(manifest, 'utf8') + rows.join(''));
  const run = async (name: string) => {
    const out = join(ground.scratch, name);
    const began = performance.now();
    const limits = ['--article-seconds', String(SECONDS), '--reader-megabytes', String(MEGABYTES)];
    const ended = await runLedger(['all', '--raw', spoilt, '--out', out, '--jobs', '2', ...limits], env);
    return { out, ...ended, seconds: (performance.now() - began) / 1000 };
  };
  const { out, code, stderr, seconds } = await run('spoilt');
  if (code !== 0) return void tally.record('articles that end their readers', [stderr]);
  const told = rejects(out);
  for (const [word, reason] of Object.entries(REASONS)) {
    const here = told.filter((cells) => cells.article_id === `a-${word.toLowerCase()}`);
    const [reject] = here;
    tally.count('articles_that_end_their_reader', word.replace('-HERE', '').toLowerCase());
    tally.record(word, here.length === 1 && reason.test(reject?.message ?? '') ? [] : [`expected ${reason}, got ${JSON.stringify(here)}`]);
  }
  tally.record(
    'the other articles',
    told.length === rows.length ? [] : [`${told.length} rejects, expected ${rows.length}: ${JSON.stringify(told)}`],
  );
  const healthy = join(ground.scratch, 'undisturbed first');
  const table = (folder: string) => readFileSync(join(folder, 'csv', 'casualty_claims.csv'), 'utf8');
  tally.record(
    'their claims',
    table(out) === table(healthy) ? [] : ['the claims of the other articles are not those of an undisturbed run'],
  );
  tally.record('in bounded time', seconds < 60 + 4 * SECONDS ? [] : [`it took ${seconds} s`]);
  tally.record('no reader is left', await orphansAfterAWhile());
  if (short) return;
  const again = await run('spoilt again');
  const same = JSON.stringify(publishedFiles(again.out)) === JSON.stringify(publishedFiles(out));
  tally.record('the same bytes again', same ? [] : ['two runs over the same faults differ']);
};
