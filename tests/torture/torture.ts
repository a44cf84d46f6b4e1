import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, writeWhole } from '../../pipeline/files.ts';
import { publishedFiles } from '../end-to-end/run-ledger.ts';
import { collisions } from '../normalize/ids.ts';
import { damaged, refused } from './damaged.ts';
import { disks, roomRunsOut } from './disk.ts';
import { layGround } from './ground.ts';
import { runLedger } from './ledger-process.ts';
import { readers } from './readers.ts';
import { asked, killed, killedOverBundled } from './stopped.ts';
import { Tally } from './tally.ts';
import { databaseHeld, otherWays, rawChanged, twoRuns } from './together.ts';

/**
 * Runs the real command in processes of its own and does to it what disks, people and systems do. `make torture`, or SHORT=1 for a
 * sample in about a minute. The full run leaves its figures in docs/reliability/torture.json. Last line: N passed, N failed.
 */
const short = process.env.SHORT === '1';
const only = process.env.ONLY ?? '';
const KILLS = short ? 3 : 200;
/** Kilobytes left on the disk when the run begins. */
const ROOMS = [40, 120, 300, 600, 900, 1300, 1800, 2400, 3200, 4200, 5600, 8000];

const ground = await layGround();
const tally = new Tally();

const FIGURES = join(PROJECT, 'docs', 'reliability', 'torture.json');
const WHAT =
  'The command run in processes of its own and killed, stopped, starved and damaged (`make torture`). After each fault: raw files untouched, the output whole, the last version or the new one, and the next run gives the bytes of an undisturbed one.';

const earlierFigures = (): Tally['figures'] =>
  existsSync(FIGURES) ? (JSON.parse(readFileSync(FIGURES, 'utf8')) as { figures: Tally['figures'] }).figures : {};

/** Puts the figures of what was run among those of earlier runs: `ONLY=killed,disks make torture` runs a part. */
const leaveFigures = (figures: Tally['figures']): void => {
  if (short) return;
  const all = Object.entries({ ...earlierFigures(), ...figures }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(FIGURES, `${JSON.stringify({ name: 'Faults survived', what: WHAT, figures: Object.fromEntries(all) }, null, 2)}\n`);
};

const bundledKills = async (): Promise<void> => {
  if (short) return;
  const raw = join(PROJECT, 'raw');
  const out = join(ground.scratch, 'bundled undisturbed');
  const { code, stderr } = await runLedger(['all', '--quiet', '--raw', raw, '--out', out]);
  if (code !== 0) throw new Error(stderr);
  const wanted = JSON.stringify(publishedFiles(out));
  await killedOverBundled(ground, tally, 12, raw, (found) =>
    JSON.stringify(publishedFiles(found)) === wanted ? [] : ['not the bytes of an undisturbed run'],
  );
};

/** An hour's work: what was tried is told as it goes, and a run that was broken off is gone on with. */
const kills = async (): Promise<void> => {
  const name = 'SIGKILL at random moments';
  const earlier = earlierFigures();
  const told = earlier[name];
  const { tried = 0, survived = 0 } = typeof told === 'object' ? told : {};
  const done = short || tried >= KILLS ? 0 : tried;
  const [passed, failed] = [tally.passed, tally.failed];
  if (done > 0) {
    tally.passed += survived;
    tally.failed += tried - survived;
    for (const figure of ['kills_by_stage', 'held_after_the_kill']) tally.figures[figure] = earlier[figure] ?? {};
  }
  await killed(ground, tally, done, KILLS, () => {
    const now = tally.passed - passed;
    tally.figures[name] = { tried: now + tally.failed - failed, survived: now };
    leaveFigures(tally.figures);
  });
};

const tenMillionIds = (): void => {
  const shared = collisions(short ? 1_000_000 : 10_000_000);
  tally.record('ids', shared === 0 ? [] : [`${shared} claims share an id with another`]);
};

interface Fault {
  readonly what: string;
  readonly run: () => Promise<void>;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  readers: { what: 'articles that crash, hang or exhaust their reader', run: () => readers(ground, tally, short) },
  killed: { what: 'SIGKILL at random moments', run: kills },
  bundled: { what: 'SIGKILL over the bundled articles', run: bundledKills },
  asked: { what: 'SIGTERM and Ctrl-C', run: () => asked(ground, tally, short) },
  disks: { what: 'disk full and no permission, at each stage', run: () => disks(ground, tally, short) },
  room: { what: 'a disk that fills up during the run', run: () => roomRunsOut(ground, tally, short ? [900] : ROOMS) },
  damaged: { what: 'files deleted, cut short or a bit flipped between runs', run: () => damaged(ground, tally, short) },
  refused: { what: 'damaged input of a single stage', run: () => refused(ground, tally, short) },
  twoRuns: {
    what: 'two runs at once',
    run: () => twoRuns(ground, tally, short ? ['load'] : ['normalize', 'load', 'aggregate', 'publish']),
  },
  held: { what: 'a reader holds the database open', run: () => databaseHeld(ground, tally, short) },
  changed: { what: 'raw files that change during the run', run: () => rawChanged(ground, tally, short) },
  ids: { what: 'ten million claims with ids of their own', run: async () => tenMillionIds() },
  ways: { what: 'make -j2; another time zone, language and umask', run: () => otherWays(ground, tally) },
};

try {
  for (const [name, { what, run }] of Object.entries(FAULTS)) {
    if (only !== '' && !only.split(',').includes(name)) continue;
    const [passed, failed, began] = [tally.passed, tally.failed, performance.now()];
    await run();
    const [survived, tried] = [tally.passed - passed, tally.passed + tally.failed - passed - failed];
    tally.figures[what] = { tried, survived };
    leaveFigures(tally.figures);
    console.log(`${what}: ${survived} of ${tried} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  }
} finally {
  ground.clear();
}
if (tally.skipped > 0) console.log(`${tally.skipped} skipped`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
