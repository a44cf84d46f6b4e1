import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { PROJECT } from '../files.ts';
import { CannotRun, READING_LIMITS } from '../stage.ts';
import { clean } from './clean.ts';
import { colours } from './colours.ts';
import { explainCommand } from './explain.ts';
import { extractCommand } from './extract.ts';
import { ledgerLines } from './ledger-lines.ts';
import { progressFor } from './progress.ts';
import { changesCommand, releaseCommand } from './release.ts';
import { reviewCommand } from './review.ts';
import { type Ran, runStages } from './run-stages.ts';
import { type GivenOptions, requireRaw, type Settings, settle } from './settings.ts';
import { STAGES, type Stage } from './stages.ts';
import { readSummary, summaryLines } from './summary.ts';

export const FINE = 0;
export const FAULTS = 1;
export const CANNOT_RUN = 2;

const EXIT_CODES = `
Exit codes:
  0  fine
  1  something was rejected and --strict was given, or validate found a fault
  2  cannot run: a wrong option, a missing folder, an unreadable file, a full disk, another run in the same output folder
  130, 143 (128 and the number of the signal)  stopped by Ctrl-C or kill; the last output stays as it was`;

const EXAMPLES = `
Examples:
  $ claimledger all                                   the bundled articles, into output/
  $ claimledger all --raw my/raw --out my/output      one's own articles
  $ claimledger all --as-of 2024-12-31                follow spells of control up to that day
  $ claimledger normalize --jobs 1                    one stage, in one thread
  $ claimledger summary --json | jq .held_longest     the closing summary, for a program
  $ claimledger explain kawlin-captured-2023-11       how an article was read: rules, steps, refusals

A raw folder holds articles/ (texts with a manifest articles.csv, saved pages, or archives of many articles),
and may hold reference/ (else the bundled tables serve) and corrections.csv.
Environment: NO_COLOR switches colours off.`;

const example = (call: string, what: string): string => `\nExample:\n  $ claimledger ${call}   ${what}`;

const VALIDATE_HELP = `
Reads   RAW/, OUT/.stage/, OUT/csv/; writes nothing. Prints one line for each fault:
  raw/corrections.csv:7 when 2024-02-30: a day that exists, yyyy-mm-dd
${example('validate --format github', 'annotations that a pull request shows')}`;

const ALL_HELP = `
Reads   RAW/ (raw/, the bundled articles, where none is given)
Writes  OUT/claims.duckdb, OUT/parquet/, OUT/csv/, OUT/codebook.md ...
${example('all --raw my/raw --out my/output --as-of 2024-12-31', "one's own articles")}`;

/** A fault of the disk as a person can mend it; null for anything else, which is a fault of ours and keeps its trace. */
const diskFault = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  const path = 'path' in error ? `${String(error.path)}: ` : '';
  return `${path}${DISK_FAULTS[String(error.code)] ?? error.message}`;
};

const DISK_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read or write it',
  EPERM: 'no permission to read or write it',
  EROFS: 'it lies on a disk that cannot be written',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EEXIST: 'a file stands where a folder is wanted',
  EISDIR: 'a folder stands where a file is wanted',
  ENOENT: 'no such file or folder',
  EMFILE: 'too many files are open',
};

const say = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};

const codeFor = (ran: readonly Ran[], settings: Settings): number =>
  settings.strict && ran.some(({ rejects }) => rejects > 0) ? FAULTS : FINE;

const runOne = async (stage: Stage, settings: Settings): Promise<number> => {
  requireRaw(settings);
  const ran = await runStages([stage, ...STAGES.filter(({ name }) => stage.brings?.includes(name))], settings);
  if (settings.json) say(ran.slice(0, 1).map(({ report }) => JSON.stringify(report)));
  return codeFor(ran, settings);
};

const runAll = async (settings: Settings): Promise<number> => {
  requireRaw(settings);
  const ran = await runStages(STAGES, settings);
  const summary = await readSummary(settings.out);
  if (settings.json) say([JSON.stringify({ stages: ran.map(({ report }) => report), summary })]);
  else if (!settings.quiet) say(summaryLines(summary));
  return codeFor(ran, settings);
};

const runValidate = async (settings: Settings): Promise<number> => {
  requireRaw(settings);
  const { validate } = await import('../validate/validate.ts');
  const { raw, out, asOf, jobs, quiet, json, format } = settings;
  const progress = progressFor(process.stderr, quiet || json);
  const began = performance.now();
  const { report, faults } = await validate({
    raw,
    out,
    asOf,
    jobs,
    progress,
    format,
    print: (line) => (json ? undefined : say([line])),
  });
  if (json) say([JSON.stringify({ report, faults })]);
  else if (!quiet) process.stderr.write(`${ledgerLines(report, (performance.now() - began) / 1000).join('\n')}\n`);
  return faults.length > 0 ? FAULTS : FINE;
};

const printSummary = async (settings: Settings): Promise<number> => {
  const summary = await readSummary(settings.out);
  say(settings.json ? [JSON.stringify(summary)] : summaryLines(summary));
  return FINE;
};

const runClean = async (settings: Settings): Promise<number> => {
  const removed = clean(settings.out);
  if (settings.json) say([JSON.stringify({ removed })]);
  else if (!settings.quiet) say([removed.length === 0 ? 'nothing to remove' : `removed from ${settings.out}: ${removed.join(', ')}`]);
  return FINE;
};

const versionOf = (): string => {
  const own: unknown = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : 'unknown';
};

const withOptions = (command: Command): Command =>
  command
    .option('--raw <dir>', 'folder of raw input, never written to', 'raw')
    .option('--out <dir>', 'folder of output', 'output')
    .option('--as-of <day>', 'yyyy-mm-dd, the day up to which spells are followed (default: the newest publication date)')
    .option('--jobs <n>', 'articles read at once; the result does not depend on it (default: one per core)')
    .option('--article-seconds <n>', 'an article that takes longer to read is rejected', String(READING_LIMITS.articleSeconds))
    .option('--reader-megabytes <n>', 'an article that takes more memory to read is rejected', String(READING_LIMITS.readerMegabytes))
    .option(
      '--article-megabytes <n>',
      'a longer text is rejected, and what is 16 times as large to hold one',
      String(READING_LIMITS.articleMegabytes),
    )
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print one JSON document on standard output, nothing else')
    .option('--strict', 'exit 1 where anything was rejected')
    .addHelpText('after', EXIT_CODES);

/** The command line. `finish` takes the exit code of the command that ran. */
const build = (finish: (code: number) => void): Command => {
  const program = new Command('claimledger')
    .description("Reads news articles on Myanmar's civil war into a ledger of claims: who claimed what, when, in which words.")
    .version(versionOf())
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`)
    .showHelpAfterError('(claimledger --help shows what there is)')
    .exitOverride();
  const add = (name: string, about: string, run: (settings: Settings) => Promise<number>, more = '') => {
    const command = withOptions(program.command(name).description(about)).exitOverride();
    if (more !== '') command.addHelpText('after', more);
    return command.action(async (given: GivenOptions) => finish(await run(settle(given))));
  };
  const records = [
    '--records <dir>',
    "load this folder in place of the extractor's readings: hand coding (JSON, CSV), or the tables of a distributed run",
  ] as const;
  const withTexts = (command: Command): Command =>
    command
      .option('--texts', 'put the texts of the articles into the report (default, until --no-texts)')
      .option('--no-texts', 'leave them out, in this and every later run over this output folder');
  withTexts(add('all', 'run every stage in order and print a summary', runAll, ALL_HELP).option(...records));
  for (const stage of STAGES) {
    const command = add(
      stage.name,
      stage.does,
      (settings) => runOne(stage, settings),
      `\nReads   ${stage.reads}\nWrites  ${stage.writes}\n${example(...stage.example)}`,
    );
    if (stage.name === 'load') command.option(...records);
    if (stage.name === 'report' || stage.brings?.includes('report')) withTexts(command);
  }
  add('validate', 'check raw input, records and published tables against the schemas and each other', runValidate, VALIDATE_HELP).option(
    '--format <name>',
    'plain, or github: annotations that a pull request shows',
    'plain',
  );
  program.addCommand(explainCommand(() => finish(FINE)));
  program.addCommand(reviewCommand(finish));
  program.addCommand(changesCommand(() => finish(FINE)));
  program.addCommand(releaseCommand(() => finish(FINE)));
  program.addCommand(extractCommand(() => finish(FINE)));
  add(
    'summary',
    'print the closing summary of the last run',
    printSummary,
    `\nReads   OUT/.stage/claims.duckdb; writes nothing.\n${example('summary --json | jq .held_longest', 'for a program')}`,
  );
  add(
    'clean',
    'remove what a run left in the output folder',
    runClean,
    `\nRemoves only files that a run writes, and only where a run has written.\n${example('clean --out my/output', '')}`.trimEnd(),
  );
  return program;
};

/** Runs the command line and gives its exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  let code = FINE;
  const program = build((given) => {
    code = given;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : CANNOT_RUN;
    const known = error instanceof CannotRun ? error.message : diskFault(error);
    process.stderr.write(
      `${colours.red('claimledger:')} ${known ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    );
    return CANNOT_RUN;
  }
};
