import { resolve } from 'node:path';
import { Command } from 'commander';
import { readReference, referenceDir } from '../files.ts';
import { CannotRun } from '../stage.ts';

interface GivenToExtract {
  readonly stdin?: boolean;
  readonly raw: string;
  readonly source: string;
  readonly quiet?: boolean;
}

const HELP = `
Reads   standard input: an article a line, with the fields of an archive (article_id, publisher, title, url, published_on, text)
Writes  standard output: a line for each, in their order, an object with
          article                                              the article without its text; null where the line is none
          casualty_claims, control_events, incident_claims     its records, as in the tables
          rejects                                              what did not fit, and why; a bad line stops nothing

Example:
  $ zcat archive.ndjson.gz | claimledger extract --stdin > records.ndjson

Copies are not looked for, and corrections.csv is not applied: no line knows of another.
Exit codes: 0 fine, 2 cannot run.`;

const run = async (given: GivenToExtract): Promise<void> => {
  if (given.stdin !== true) throw new CannotRun('extract reads standard input: expected --stdin');
  const { filterLines } = await import('../distributed/filter.ts');
  const reference = readReference(referenceDir(resolve(given.raw)));
  // Whoever reads the output may have had enough (`| head`): that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { lines, rejects } = await filterLines(process.stdin, process.stdout, reference, { source: given.source, numbered: true });
  if (given.quiet !== true) process.stderr.write(`${lines} lines read, ${rejects} rejects\n`);
};

/** The command `extract`: a filter for archives that other programs cut up and put together. `done` is called at its end. */
export const extractCommand = (done: () => void): Command =>
  new Command('extract')
    .description('a filter for large archives: articles in, records out, a line each')
    .option('--stdin', 'read standard input, write standard output')
    .option('--raw <dir>', 'folder of raw input, for its reference tables', 'raw')
    .option('--source <name>', 'name of the input, for rejects', 'stdin')
    .option('--quiet', 'print nothing but the records')
    .addHelpText('after', HELP)
    .exitOverride()
    .action(async (given: GivenToExtract) => {
      await run(given);
      done();
    });
