import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT, writeWhole } from '../../pipeline/files.ts';
import { allPatterns, type Pattern } from './patterns.ts';

/**
 * Every pattern of pipeline/ and schemas/, written or compiled from words and tables, asked of recheck: how does its time grow?
 * An exponential one is a fault. A polynomial one is listed: sentences are cut at 1,500 characters, and `make hostile` measures what remains.
 * Answers are kept beside the packages, so that only new patterns are asked again.
 */

interface Verdict {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly type: string; readonly degree?: number; readonly isFuzz?: boolean };
  readonly checker?: string;
  readonly error?: { readonly kind: string };
}
type Check = (source: string, flags: string, options: { readonly timeout: number }) => Promise<Verdict>;

const seconds = Number(process.argv[2] ?? 7200);
const EACH = Number(process.argv[3] ?? 10);
const KEPT = join(PROJECT, 'node_modules', '.cache', 'recheck.ndjson');

/** safe by proof or by search, polynomial 2, exponential, or why it is not known. */
const told = ({ status, complexity, checker, error }: Verdict): string => {
  if (status === 'unknown')
    return `undecided: ${error?.kind === 'timeout' ? `more than ${EACH} seconds` : (error?.kind ?? 'no reason given')}`;
  if (status === 'safe') return checker === 'automaton' ? 'safe, proven' : 'safe, as far as a search found';
  return complexity?.type === 'exponential' ? 'exponential' : `polynomial of degree ${complexity?.degree ?? '?'}`;
};

const kept = new Map<string, string>(
  (existsSync(KEPT) ? readFileSync(KEPT, 'utf8').trimEnd().split('\n') : []).map((line) => JSON.parse(line) as [string, string]),
);
mkdirSync(dirname(KEPT), { recursive: true });

const { check } = createRequire(import.meta.url)('recheck'.slice()) as { readonly check: Check };
const patterns = await allPatterns();
const answers: (readonly [Pattern, string])[] = [];
const began = performance.now();
for (const [hash, pattern] of patterns) {
  const known = kept.get(hash);
  if (known === undefined && performance.now() - began > seconds * 1000) continue;
  const answer = known ?? told(await check(pattern.source, pattern.flags, { timeout: EACH * 1000 }));
  if (known === undefined) appendFileSync(KEPT, `${JSON.stringify([hash, answer])}\n`);
  answers.push([pattern, answer]);
}

const count = new Map<string, number>();
for (const [, answer] of answers) count.set(answer, (count.get(answer) ?? 0) + 1);
const byName = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);
const figures = { patterns: patterns.length, checked: answers.length, ...Object.fromEntries([...count].sort(byName)) };
const what =
  'How the time of each regular expression grows, by recheck (`make redos`). Those not called safe are listed in [patterns.txt](reliability/patterns.txt). Texts are cut into sentences of 1,500 characters at most, which bounds the polynomial ones.';
writeWhole(join(PROJECT, 'docs/reliability/patterns.json'), `${JSON.stringify({ name: 'Patterns', what, figures }, null, 2)}\n`);
/** Word lists make patterns of many thousand characters: how one begins is enough to know it by. */
const SHOWN = 100;
const listed = answers
  .filter(([, answer]) => !answer.startsWith('safe'))
  .map(
    ([{ source, at }, answer]) =>
      `${answer}  ${at}  ${source.length} characters  /${source.slice(0, SHOWN).replaceAll('\n', '\\n')}${source.length > SHOWN ? '…' : '/'}\n`,
  )
  .sort();
writeWhole(join(PROJECT, 'docs/reliability/patterns.txt'), listed.join(''));
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(count.has('exponential') ? 1 : 0);
