import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT, writeWhole } from '../../pipeline/files.ts';
import { type Attack, costOfAttack, MOST_MILLISECONDS } from './attack.ts';
import { allPatterns, type Pattern } from './patterns.ts';

/**
 * Every pattern of pipeline/ and schemas/, written or compiled from words and tables, asked of recheck: how does its time grow?
 * Where it does more than grow with the length, recheck's own attack is measured at the length that a text may have there: sentences are
 * cut at 1,500 characters. An attack that takes more than a second is a fault.
 * Answers are kept beside the packages, so that only new patterns are asked again.
 */

interface Verdict {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly type: string; readonly degree?: number };
  readonly checker?: string;
  readonly error?: { readonly kind: string };
  readonly attack?: Attack;
}
type Check = (source: string, flags: string, options: { readonly timeout: number }) => Promise<Verdict>;

interface Answer {
  readonly told: string;
  /** Of its attack, at the length that a text may have where the pattern is used. */
  readonly milliseconds: number | null;
}

const seconds = Number(process.argv[2] ?? 7200);
const EACH = Number(process.argv[3] ?? 10);
const KEPT = join(PROJECT, 'node_modules', '.cache', 'recheck.ndjson');
const SENTENCE = 1500;
const TEXT = 20_000;
const MOST = 1000;

/** safe by proof or by search, polynomial of which degree, exponential, or why it is not known. */
const tell = ({ status, complexity, checker, error }: Verdict): string => {
  if (status === 'unknown')
    return `undecided: ${error?.kind === 'timeout' ? `more than ${EACH} seconds` : (error?.kind ?? 'no reason given')}`;
  if (status === 'safe') return checker === 'automaton' ? 'safe, proven' : 'safe, as far as a search found';
  return complexity?.type === 'exponential' ? 'exponential' : `polynomial of degree ${complexity?.degree ?? '?'}`;
};

const { check } = createRequire(import.meta.url)('recheck'.slice()) as { readonly check: Check };

const ask = async ({ source, flags, at }: Pattern): Promise<Answer> => {
  const verdict = await check(source, flags, { timeout: EACH * 1000 });
  const length = /^pipeline\/(?:normalize|dates)\//.test(at) ? SENTENCE : TEXT;
  const milliseconds = verdict.attack === undefined ? null : costOfAttack(source, flags, verdict.attack, length);
  return { told: tell(verdict), milliseconds };
};

const kept = new Map(
  (existsSync(KEPT) ? readFileSync(KEPT, 'utf8').trimEnd().split('\n') : []).map((line) => JSON.parse(line) as [string, Answer]),
);
mkdirSync(dirname(KEPT), { recursive: true });

const patterns = await allPatterns();
const answers: (readonly [Pattern, Answer])[] = [];
const began = performance.now();
for (const [hash, pattern] of patterns) {
  const known = kept.get(hash);
  if (known === undefined && performance.now() - began > seconds * 1000) continue;
  const answer = known ?? (await ask(pattern));
  if (known === undefined) appendFileSync(KEPT, `${JSON.stringify([hash, answer])}\n`);
  answers.push([pattern, answer]);
}

const count = new Map<string, number>();
for (const [, { told }] of answers) count.set(told, (count.get(told) ?? 0) + 1);
const slowest = Math.max(0, ...answers.map(([, { milliseconds }]) => milliseconds ?? 0));
const figures = {
  patterns: patterns.length,
  checked: answers.length,
  ...Object.fromEntries([...count].sort(([a], [b]) => (a < b ? -1 : 1))),
  'milliseconds of the slowest attack': slowest >= MOST_MILLISECONDS ? `more than ${MOST_MILLISECONDS}` : slowest,
};
const what =
  'How the time of each regular expression grows, by recheck (`make redos`). Those not called safe are listed in [patterns.txt](reliability/patterns.txt), with the milliseconds that the attack recheck found takes over 1,500 characters, at which sentences are cut (20,000 where the pattern reads whole texts or names).';
writeWhole(join(PROJECT, 'docs/reliability/patterns.json'), `${JSON.stringify({ name: 'Patterns', what, figures }, null, 2)}\n`);

/** Word lists make patterns of many thousand characters: how one begins is enough to know it by. */
const SHOWN = 100;
const listed = answers
  .filter(([, { told }]) => !told.startsWith('safe'))
  .map(([{ source, at }, { told, milliseconds }]) => {
    const begins = `${source.slice(0, SHOWN).replaceAll('\n', '\\n')}${source.length > SHOWN ? '…' : ''}`;
    return `${told}  ${milliseconds === null ? '' : `${milliseconds} ms  `}${at}  ${source.length} characters  ${begins}\n`;
  })
  .sort();
writeWhole(join(PROJECT, 'docs/reliability/patterns.txt'), listed.join(''));
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(slowest > MOST ? 1 : 0);
