import { appendFileSync, cpSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../pipeline/database.ts';
import { currentVersion } from '../../pipeline/version.ts';
import { make } from './damaged.ts';
import { type Ground, orphansAfterAWhile } from './ground.ts';
import { runLedger, type StageName, startLedger } from './ledger-process.ts';
import type { Tally } from './tally.ts';

/** Two runs at once on one output folder: the second says so and ends, the first is not disturbed. */
export const twoRuns = async (ground: Ground, tally: Tally, stages: readonly StageName[]): Promise<void> => {
  for (const stage of stages) {
    const out = ground.copyOf('first', 'two runs');
    const first = startLedger(['all', ...ground.args(out, 'second')]);
    await Promise.race([first.begun(stage), first.ended]);
    // Before its first stage has ended a run may not hold the folder yet.
    const second = await runLedger(['all', ...ground.args(out, 'first')]);
    const { code, stderr } = await first.ended;
    const refused = second.code === 2 && /another run \(process \d+\) is writing there/.test(second.stderr);
    tally.record(`a second run while the first is in ${stage}`, [
      ...(code === 0 ? [] : [`the first ended with ${code}: ${stderr}`]),
      ...(refused ? [] : [`the second ended with ${second.code}: ${second.stderr}`]),
      ...ground.whole(out, ['second']),
      ...ground.left(out),
    ]);
  }
  if (stages.length === 1) return;
  const out = ground.copyOf('first', 'two runs');
  const both = await Promise.all([1, 2, 3].map(() => runLedger(['all', '--quiet', ...ground.args(out, 'second')])));
  const codes = both.map(({ code }) => code).sort();
  tally.record('three runs started together', [
    ...(codes[0] === 0 && codes.every((code) => code === 0 || code === 2)
      ? []
      : [`exit codes ${codes}: ${both.map(({ stderr }) => stderr).join('')}`]),
    ...ground.whole(out, ['second']),
  ]);
};

/** Who has the published database open keeps reading it, as he opened it, and is in nobody's way; even where he may write. */
export const databaseHeld = async (ground: Ground, tally: Tally, short: boolean): Promise<void> => {
  for (const readOnly of short ? [false] : [true, false]) {
    const out = ground.copyOf('first', 'held');
    const db = await openDatabase(join(out, 'claims.duckdb'), { readOnly });
    const articles = () => db.count('select count(*) from articles');
    const before = await articles();
    const all = await runLedger(['all', ...ground.args(out, 'second')]);
    const publish = await runLedger(['publish', ...ground.args(out, 'second')]);
    const summary = await runLedger(['summary', '--out', out]);
    const held = await articles();
    db.close();
    tally.record(`a reader holds the database${readOnly ? '' : ', open for writing'}`, [
      ...[all, publish, summary].filter(({ code }) => code !== 0).map(({ stderr }) => stderr),
      ...(held === before ? [] : [`the reader saw ${before} articles, then ${held}`]),
      ...ground.whole(out, ['second']),
    ]);
  }
};

const CHANGES: Readonly<Record<string, (articles: string) => void>> = {
  'grows by a line': (articles) =>
    appendFileSync(join(articles, 'town-lost.txt'), 'Two more fighters were wounded on Tuesday, locals said.\n'),
  'is put in its place with the old time': (articles) => {
    writeFileSync(join(articles, 'new.tmp'), 'Nobody was hurt.\n');
    utimesSync(join(articles, 'new.tmp'), 1, 1);
    renameSync(join(articles, 'new.tmp'), join(articles, 'town-lost.txt'));
  },
  comes: (articles) => writeFileSync(join(articles, 'late.txt'), 'Three soldiers were killed in Loikaw on Friday, residents said.\n'),
};

/** Raw files that change while a run reads: the run says so, publishes nothing, and the next one reads what is there then. */
export const rawChanged = async (ground: Ground, tally: Tally, short: boolean): Promise<void> => {
  for (const [what, change] of Object.entries(CHANGES).slice(0, short ? 1 : undefined))
    for (const stage of short ? (['aggregate'] as const) : (['normalize', 'aggregate', 'publish'] as const)) {
      const out = ground.copyOf('first', 'raw changed');
      const raw = join(ground.scratch, `changing ${what} ${stage}`);
      cpSync(ground.raw('second'), raw, { recursive: true });
      const version = currentVersion(out);
      const args = ['--raw', raw, '--out', out, '--jobs', '1'];
      const running = startLedger(['all', ...args]);
      await running.begun(stage);
      change(join(raw, 'articles'));
      const { code, stderr } = await running.ended;
      const told = code === 2 && /claimledger: .*articles.*: changed while the run was reading/.test(stderr);
      const next = await runLedger(['all', '--quiet', ...args]);
      tally.record(`a raw file ${what} during ${stage}`, [
        ...(told ? [] : [`ended with ${code}: ${stderr}`]),
        ...(version !== null && told && code === 2 && next.code === 0 ? [] : [`the next run ended with ${next.code}: ${next.stderr}`]),
        ...ground.left(out),
      ]);
    }
  tally.record('no reader is left', await orphansAfterAWhile());
};

/** make with several jobs, and everything in another time zone, language and umask: the same bytes. */
export const otherWays = async (ground: Ground, tally: Tally): Promise<void> => {
  const parallel = join(ground.scratch, 'make-j2');
  const made = await make(ground, parallel, '-j2');
  tally.record('make -j2', made.code === 0 ? ground.whole(parallel, ['first']) : [made.stderr]);
  const elsewhere = join(ground.scratch, 'elsewhere');
  const before = process.umask(0o077);
  const ran = await runLedger(['all', '--quiet', ...ground.args(elsewhere, 'first')], {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  });
  process.umask(before);
  tally.record('another time zone, language and umask', ran.code === 0 ? ground.whole(elsewhere, ['first']) : [ran.stderr]);
};
