import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import type { Reference } from '../../schemas/reference.ts';
import { parseCsv, readReference, referenceDir, stageFiles, writeWhole } from '../files.ts';
import { applyDecisions } from '../normalize/corrections.ts';
import { CORRECTIONS_FILE, decisionsFor, parseCorrections } from '../normalize/decisions.ts';
import { openDocument, prepare } from '../normalize/document.ts';
import { type Decide, explain } from '../normalize/explain.ts';
import { CannotRun, silent } from '../stage.ts';
import { colours } from './colours.ts';
import { explanationPage } from './explain-html.ts';
import { explanationLines } from './explain-text.ts';
import { articleById, articleOfFile, isFile } from './find-article.ts';
import { requireRaw, settle } from './settings.ts';

interface GivenToExplain {
  readonly raw?: string;
  readonly out?: string;
  readonly publishedOn?: string;
  readonly publisher?: string;
  readonly html?: string;
  readonly json?: boolean;
}

const WIDEST = 120;
const NARROWEST = 40;

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

/** Hand decisions of the raw folder on one article, as normalize applies them. */
const decideBy = (raw: string, article: Parameters<typeof decisionsFor>[1], reference: Reference): Decide => {
  const path = join(raw, CORRECTIONS_FILE);
  const decisions = parseCorrections(existsSync(path) ? parseCsv(readFileSync(path, 'utf8')).rows : []);
  return (read) => {
    const { extraction, rejects } = applyDecisions(article, read, decisionsFor(decisions, article, read), reference);
    return { extraction, faults: rejects.map(({ line, message }) => `${CORRECTIONS_FILE}:${line}: ${message}`) };
  };
};

const run = async (name: string, given: GivenToExplain): Promise<void> => {
  const settings = settle({
    ...(given.raw === undefined ? {} : { raw: given.raw }),
    ...(given.out === undefined ? {} : { out: given.out }),
  });
  const { raw, out } = settings;
  const { publishedOn = null, publisher = null } = given;
  const file = isFile(name);
  if (publishedOn !== null && !z.iso.date().safeParse(publishedOn).success)
    throw new CannotRun(`--published-on ${publishedOn}: expected a day that exists, yyyy-mm-dd`);
  if (!file && (publishedOn !== null || publisher !== null))
    throw new CannotRun(`${name} is no file: --published-on and --publisher are for a lone text, the articles of a run have their own`);
  const reference = readReference(referenceDir(raw));
  if (!file && !existsSync(stageFiles(out).articles)) {
    requireRaw(settings);
    const { ingest } = await import('../ingest/ingest.ts');
    await ingest({ raw, out, asOf: null, jobs: 1, progress: silent });
  }
  const article = file ? articleOfFile(name, { publishedOn, publisher }, reference) : await articleById(out, name);
  const explanation = explain(openDocument(article, prepare(reference)), decideBy(raw, article, reference));
  if (given.html !== undefined) {
    writeWhole(resolve(given.html), explanationPage(explanation));
    process.stderr.write(`written: ${given.html}\n`);
  }
  const width = Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns ?? WIDEST));
  if (given.json === true) process.stdout.write(`${JSON.stringify(explanation)}\n`);
  else if (given.html === undefined) process.stdout.write(`${explanationLines(explanation, colours, width).join('\n')}\n`);
};

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
      await run(name, given);
      done();
    });
