import { Command } from 'commander';
import type { GivenToExplain } from './explain-article.ts';

const HELP = `
Reads   OUT/.stage/articles.ndjson (ingest runs first where it is missing), RAW/reference/, RAW/corrections.csv; writes nothing but --html

Examples:
  $ claimledger explain kawlin-captured-2023-11                    an article of the last run, in the terminal
  $ claimledger explain c-2f0c1c9e2d7a4b11                         the article that a row was read in, by the row's id
  $ claimledger explain report.txt --published-on 2024-03-08 --publisher "The Valley Post"
  $ claimledger explain report.txt --html report.html              the same as a page
  $ claimledger explain report.txt --json | jq '.sentences[].refused[]'

Under each sentence: what was seen in it, the rows (+) with the rule and the steps that gave each column, and what was refused (-) and why.
Numbers in brackets are sentences. Environment: NO_COLOR switches colours off. Exit codes: 0 fine, 2 cannot run.`;

/** The command `explain`; `done` is called when it has printed. */
export const explainCommand = (done: () => void): Command =>
  new Command('explain')
    .description('print an article sentence by sentence: what was read in it, by which rule, and what was refused and why')
    .argument('<article>', 'id of an article or of a row of the last run, or a text file (.txt, .md, .html)')
    .option('--raw <dir>', 'folder of raw input, for its reference tables and corrections', 'raw')
    .option('--out <dir>', 'folder of output', 'output')
    .option('--published-on <day>', 'yyyy-mm-dd, day of publication of a text file (default: inferred where the text pins it down)')
    .option('--publisher <name>', 'publisher of a text file')
    .option('--html <file>', 'write a self-contained page instead')
    .option('--json', 'print one JSON document on standard output, nothing else')
    .addHelpText('after', HELP)
    .exitOverride()
    .action(async (name: string, given: GivenToExplain) => {
      const { explainArticle } = await import('./explain-article.ts');
      await explainArticle(name, given);
      done();
    });
