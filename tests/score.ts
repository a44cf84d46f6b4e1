import { join } from 'node:path';
import { Command } from 'commander';
import { PROJECT } from '../pipeline/files.ts';
import { calibrationLines } from './score/calibration.ts';
import { type Figures, figuresOf, KINDS, type Kind } from './score/figures.ts';
import { allGold, FURTHER, type Judged } from './score/gold.ts';
import { changesSince, falls, readScore, takeScore, writeScore } from './score/last-score.ts';
import { criteriaFor } from './score/matching.ts';
import { changeLines, details, headline, missesOf } from './score/print.ts';
import { dayLines } from './score/publication-days.ts';
import { sumLines } from './score/sums.ts';

/** The project's own score: the extractor against gold, by the "Matching" section of the annotation guide. */

const program = new Command('score')
  .description('Reads the gold articles with the extractor and compares, by the matching rules of the annotation guide.')
  .option('--misses', 'print misses, rows too many and differing fields of the tuning part')
  .option('--only <kind>', 'casualty, control or incident')
  .option('--article <id>', 'one article only')
  .option('--all', 'print rows of held-out articles too: only for a release, never while working on rules')
  .option('--further <dir>', 'a folder with articles/, reference/ and gold/ to score as well', join(PROJECT, '..', 'shared'))
  .option('--json', 'print the figures as JSON')
  .option('--no-worse', 'exit 1 where a core F1 is more than half a point below the last committed score')
  .addHelpText('after', '\nUPDATE=1 writes tests/score/last.json, against which the next score shows gains and losses.')
  .parse();
const options = program.opts<{
  misses?: boolean;
  only?: string;
  article?: string;
  all?: boolean;
  further: string;
  json?: boolean;
  worse: boolean;
}>();
if (options.only !== undefined && !KINDS.some((kind) => kind === options.only))
  program.error('--only takes casualty, control or incident', { exitCode: 2 });

const LAST = join(PROJECT, 'tests', 'score', 'last.json');
const kinds = KINDS.filter((kind) => options.only === undefined || options.only === kind);
const complain = (line: string) => void process.stderr.write(`${line}\n`);
const sets = await allGold(options.further, options.article ?? null, complain);
const [first] = sets;
if (first === undefined) program.error(`no gold for ${options.article ?? 'any article'}`, { exitCode: 2 });

/** Place aliases of the first set serve all sets: a spelling known there is the same place elsewhere. */
const criteria = criteriaFor(first?.knowledge.reference.places ?? []);
const figures = (articles: readonly Judged[]): Readonly<Record<Kind, Figures>> => ({
  casualty: figuresOf(articles, 'casualty', criteria.casualty),
  control: figuresOf(articles, 'control', criteria.control),
  incident: figuresOf(articles, 'incident', criteria.incident),
});
const partsOf = (articles: readonly Judged[]) => ({
  all: figures(articles),
  tuning: figures(articles.filter((a) => !a.heldOut)),
  held_out: figures(articles.filter((a) => a.heldOut)),
});
const everything = sets.flatMap((set) => set.articles);
const report = Object.fromEntries([
  ...sets.map((set) => [set.name, partsOf(set.articles)] as const),
  ...(sets.some((set) => set.name === FURTHER)
    ? [['corpus and further gold', partsOf(sets.filter((set) => set.name !== 'unseen').flatMap((set) => set.articles))] as const]
    : []),
  ...(sets.length > 1 ? [['all gold', partsOf(everything)] as const] : []),
]);
const say = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

if (options.json === true) {
  const counted = (part: Readonly<Record<Kind, Figures>>) =>
    Object.fromEntries(kinds.map((kind) => [kind, { ...part[kind], byArticle: undefined }]));
  say([
    JSON.stringify(
      Object.fromEntries(
        Object.entries(report).map(([set, parts]) => [set, Object.fromEntries(Object.entries(parts).map(([p, f]) => [p, counted(f)]))]),
      ),
      null,
      1,
    ),
  ]);
} else {
  if (options.misses === true)
    for (const kind of kinds)
      for (const article of everything) if (!article.heldOut || options.all === true) say(missesOf(article, kind, criteria[kind]));
  for (const kind of kinds)
    for (const [set, parts] of Object.entries(report)) {
      const last = set === 'all gold' || sets.length === 1;
      say(['', `${kind}, ${set}`, headline('  all', parts.all[kind])]);
      say([headline('  tuning two thirds', parts.tuning[kind]), ...(last ? details(parts.tuning[kind]) : [])]);
      say([headline('  held-out third', parts.held_out[kind]), ...(last ? details(parts.held_out[kind]) : [])]);
    }
  if (options.article === undefined && options.only === undefined) say([...dayLines(sets), ...calibrationLines(sets, criteria)]);
  if (options.article === undefined && options.only === undefined)
    say(await sumLines(join(PROJECT, 'raw'), join(PROJECT, 'tests', 'gold', 'corpus')));
  const ours = sets.filter((set) => set.name !== FURTHER).flatMap((set) => set.articles);
  const last = readScore(LAST);
  if (ours.length > 0 && options.article === undefined) {
    const now = takeScore(ours, partsOf(ours), criteria);
    if (last !== null)
      say(['', 'against the last committed score of tests/gold', ...changeLines(last, now, changesSince(last, now), ours)]);
    const fallen = last === null || options.worse ? [] : falls(last, now);
    if (fallen.length > 0) process.exitCode = 1;
    say(fallen);
    say(['', 'in short, all gold at hand', ...kinds.map((kind) => headline(`  ${kind}`, figures(everything)[kind]))]);
    if (process.env.UPDATE === '1') {
      writeScore(LAST, now);
      say(['', 'written: tests/score/last.json']);
    }
  }
}
