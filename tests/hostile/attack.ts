import { spawnSync } from 'node:child_process';

/** A text by which recheck makes a pattern slow: what is repeated, and what stands before, between and behind. */
export interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/** The attack with as many repetitions as so many characters hold. */
const textOf = ({ pumps, suffix }: Attack, length: number): string => {
  const fixed = suffix.length + pumps.reduce((sum, { prefix }) => sum + prefix.length, 0);
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((length - fixed) / Math.max(1, pumped)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
};

/** A process of its own can be ended while it is still matching. */
const MATCH = `
  const [source, flags, text] = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  const pattern = new RegExp(source, flags);
  const { user } = process.cpuUsage();
  pattern.test(text);
  process.stdout.write(String(Math.round((process.cpuUsage().user - user) / 1000)));
`;
export const MOST_MILLISECONDS = 5000;
/** By the clock: a busy machine is no slow pattern. */
const PATIENCE = 60_000;

/** Milliseconds of processor time that a pattern takes over an attack of so many characters; the most there is where it does not end. */
export const costOfAttack = (source: string, flags: string, attack: Attack, length: number): number => {
  const input = JSON.stringify([source, flags, textOf(attack, length)]);
  const { stdout } = spawnSync(process.execPath, ['-e', MATCH], { input, timeout: PATIENCE, encoding: 'utf8' });
  return stdout === '' ? MOST_MILLISECONDS : Math.min(MOST_MILLISECONDS, Number(stdout));
};
