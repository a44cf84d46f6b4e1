import { join } from 'node:path';
import { type Ground, orphansAfterAWhile, other, type Version } from './ground.ts';
import { type Running, runLedger, STAGE_NAMES, type StageName, startLedger } from './ledger-process.ts';
import { seeded, type Tally } from './tally.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ctrl-C in a terminal goes to the whole group, readers and all; what `kill` and the system send goes to the one process. */
const send = ({ child }: Running, signal: NodeJS.Signals): void => {
  if (signal !== 'SIGINT' || child.pid === undefined) child.kill(signal);
  else if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
};

/** Starts a run, waits until the stage has begun and then for a part of its time, and sends the signal. */
const stopIn = async (ground: Ground, args: readonly string[], stage: StageName, part: number, signal: NodeJS.Signals) => {
  const running = startLedger(['all', ...args], {}, signal === 'SIGINT');
  await Promise.race([running.begun(stage), running.ended]);
  await Promise.race([pause((ground.milliseconds.get(stage) ?? 0) * part), running.ended]);
  send(running, signal);
  return running.ended;
};

/** The versions take turns. */
const versionOf = (run: number): Version => (run % 2 === 0 ? 'first' : 'second');

/**
 * SIGKILL at random moments of every stage: each time the output is whole, and the next run gives what an undisturbed one gives.
 * `done` are the kills of a run that was broken off: this one goes on behind them.
 */
export const killed = async (ground: Ground, tally: Tally, done: number, times: number, told: () => void): Promise<void> => {
  const random = seeded(20_241_101);
  const out = done === 0 ? join(ground.scratch, 'killed') : ground.copyOf(versionOf(done - 1), 'killed');
  for (let i = 0; i < times; i++) {
    const moment = random() * 1.05;
    if (i < done) continue;
    const stage = STAGE_NAMES[i % STAGE_NAMES.length] ?? 'ingest';
    const version = versionOf(i);
    // The first moments of a run are those of an output that is not there yet.
    const orNothing = i < STAGE_NAMES.length;
    const before = ground.held(out);
    const { signal } = await stopIn(ground, ground.args(out, version), stage, moment, 'SIGKILL');
    const after = ground.held(out);
    tally.count('kills_by_stage', stage);
    tally.count(
      'held_after_the_kill',
      signal === null ? 'the run had ended' : after === null ? 'nothing yet' : after === before ? 'the last version' : 'the new version',
    );
    const faults = [
      ...ground.whole(out, before === null ? [version] : [before, version], orNothing && before === null),
      ...(await orphansAfterAWhile()),
    ];
    // At first some runs begin on what a killed one left, instead of on a whole output.
    const goOn = i < STAGE_NAMES.length && i % 2 === 0 ? [] : await ground.recover(out, version);
    tally.record(`kill ${i + 1} in ${stage}`, [...faults, ...goOn]);
    if ((i + 1) % 10 > 0) continue;
    console.log(`  ${i + 1} of ${times} kills`);
    told();
  }
};

/** SIGTERM and Ctrl-C: one line, the signal's own exit code, nothing left behind. */
export const asked = async (ground: Ground, tally: Tally, short: boolean): Promise<void> => {
  const random = seeded(7);
  const out = ground.copyOf('first', 'asked to stop');
  for (let round = 0; round < (short ? 1 : 2); round++)
    for (const stage of short ? (['normalize', 'publish'] as const) : STAGE_NAMES)
      for (const signal of short ? (['SIGTERM'] as const) : (['SIGTERM', 'SIGINT'] as const)) {
        const before = ground.held(out) ?? 'first';
        const version = other(before);
        const ended = await stopIn(ground, ground.args(out, version), stage, random() * 0.8, signal);
        const faults = [...ground.whole(out, [before, version]), ...ground.left(out), ...(await orphansAfterAWhile())];
        const told = ended.stderr
          .trimEnd()
          .split('\n')
          .filter((line) => line.startsWith('claimledger:'));
        if (ended.signal === null && ended.code === 0) tally.count('asked_to_stop', 'the run had ended');
        else {
          tally.count('asked_to_stop', signal);
          if (ended.signal !== signal) faults.push(`ended with ${ended.code ?? ended.signal}, expected ${signal}: ${ended.stderr}`);
          // Before the command is read nobody listens yet: it ends at once, without a word.
          if (told.length > 1 || (told[0] !== undefined && !told[0].includes(`stopped by ${signal}`)) || / {4}at /.test(ended.stderr))
            faults.push(`expected one line, got: ${ended.stderr}`);
          if (told.length === 0 && ended.ends.size > 0) faults.push('not a word was said');
        }
        tally.record(`${signal} in ${stage}`, [...faults, ...(await ground.recover(out, version))]);
      }
};

/** Kills over the bundled articles, whose stages take longer. */
export const killedOverBundled = async (
  ground: Ground,
  tally: Tally,
  times: number,
  bundled: string,
  wanted: (out: string) => readonly string[],
): Promise<void> => {
  const random = seeded(99);
  const out = join(ground.scratch, 'bundled');
  const args = ['--raw', bundled, '--out', out, '--jobs', '2'];
  for (let i = 0; i < times; i++) {
    const running = startLedger(['all', ...args]);
    const stage = STAGE_NAMES[i % STAGE_NAMES.length] ?? 'ingest';
    await Promise.race([running.begun(stage), running.ended]);
    await Promise.race([pause(2 * (ground.milliseconds.get(stage) ?? 0) * random()), running.ended]);
    running.child.kill('SIGKILL');
    await running.ended;
    const next = await runLedger(['all', '--quiet', ...args]);
    tally.count('kills_over_the_bundled_articles', stage);
    tally.record(
      `kill ${i + 1} in ${stage} over the bundled articles`,
      next.code === 0 ? [...wanted(out), ...ground.left(out), ...(await orphansAfterAWhile())] : [next.stderr],
    );
  }
};
