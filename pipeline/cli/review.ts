import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { ArticleText } from '../../schemas/article.ts';
import type { Correction } from '../../schemas/correction.ts';
import { openDatabase, sqlFile } from '../database.ts';
import { parseCsv, readNdjson, stageFiles, writeWhole } from '../files.ts';
import { decodeBytes } from '../ingest/decode.ts';
import { CORRECTIONS_FILE, type Decision, parseCorrections } from '../normalize/decisions.ts';
import { sameDecision, withDecisions } from '../review/corrections-file.ts';
import { type FilledIn, readFilledIn, type SheetFault } from '../review/filled-in.ts';
import { sheetText, Worth } from '../review/sheet.ts';
import { CannotRun } from '../stage.ts';
import { counted, figure } from './figure.ts';
import { decisionsOf } from './review-decisions.ts';
import { settle } from './settings.ts';

interface GivenToReview {
  readonly raw?: string;
  readonly out?: string;
  readonly file: string;
  readonly rows: string;
  readonly merge?: boolean;
  readonly who?: string;
  readonly when?: string;
}

const HELP = `
Reads   OUT/claims.duckdb, OUT/.stage/; with --merge also FILE and RAW/corrections.csv
Writes  FILE; with --merge RAW/corrections.csv alone, and that only where every row of FILE is sound

Put x into accept or reject, or into set what is right: count_low=14; count_high=16. Say why. A row left empty stays open.

Examples:
  $ claimledger review                                 review.csv: the 50 rows most worth a look
  $ claimledger review --merge --who "M. T."           what was filled in goes into raw/corrections.csv
  $ claimledger all                                    applies it

Exit codes: 0 fine, 1 a row of FILE is not sound and nothing was merged, 2 cannot run`;

/** The day of a decision is a person's: the one place where the calendar of this machine is asked, and --when overrides it. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const readText = (path: string): string => decodeBytes(readFileSync(path));

interface Decided {
  readonly path: string;
  /** null where there is no such file yet. */
  readonly text: string | null;
  readonly decisions: readonly Decision[];
  readonly keys: ReadonlySet<string>;
}

const correctionsOf = (raw: string): Decided => {
  const path = join(raw, CORRECTIONS_FILE);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const decisions = text === null ? [] : parseCorrections(parseCsv(text).rows).all;
  return { path, text, decisions, keys: new Set(decisions.map(({ correction }) => sameDecision(correction))) };
};

/** Decisions of a filled-in file that corrections.csv does not hold yet. */
const unmerged = (filled: FilledIn, decided: ReadonlySet<string>): number =>
  filled.verdicts.filter(({ claimId: claim_id, action, sets }) =>
    action === 'set'
      ? sets.some(([field, value]) => !decided.has(sameDecision({ claim_id, action, field, value })))
      : !decided.has(sameDecision({ claim_id, action, field: null, value: null })),
  ).length;

const writeSheet = async (given: GivenToReview, raw: string, out: string): Promise<number> => {
  const most = Number(given.rows);
  if (!Number.isInteger(most) || most < 1) throw new CannotRun(`--rows ${given.rows}: expected a whole number from 1 on`);
  const path = resolve(given.file);
  const left = existsSync(path) ? unmerged(readFilledIn(readText(path)), correctionsOf(raw).keys) : 0;
  if (left > 0)
    throw new CannotRun(
      `${given.file}: ${counted(left, 'decision')} in it would be lost; merge first (claimledger review --merge), or give --file another name`,
    );
  const { database, articles } = stageFiles(out);
  if (!existsSync(database)) throw new CannotRun(`${database} is missing: run the pipeline first`);
  const db = await openDatabase(database, { readOnly: true });
  try {
    const sql = sqlFile(new URL('../review/worth_a_look.sql', import.meta.url));
    const all = (await db.rows(sql)).map((row) => Worth.parse(row));
    const rows = all.slice(0, most);
    const wanted = new Set(rows.map((row) => row.article_id));
    const texts = new Map<string, string>();
    for await (const article of readNdjson(articles, ArticleText))
      if (wanted.has(article.article_id)) texts.set(article.article_id, article.text);
    writeWhole(
      path,
      sheetText(rows, (id) => texts.get(id)),
    );
    say(`${given.file}: ${figure(rows.length)} of ${figure(all.length)} rows that nobody has looked at, most worth a look first`);
    say('fill in accept, reject or set, and why; then: claimledger review --merge --who "your name"');
    return 0;
  } finally {
    db.close();
  }
};

const faultLine = (file: string, { line, column, value, expected }: SheetFault): string =>
  `${file}:${line} ${column} ${value === '' ? '(empty)' : value}: expected ${expected}`;

const merge = async (given: GivenToReview, raw: string, out: string): Promise<number> => {
  const who = (given.who ?? '').trim();
  const when = given.when ?? today();
  if (who === '') throw new CannotRun('--who is missing: every decision is signed');
  if (!z.iso.date().safeParse(when).success) throw new CannotRun(`--when ${when}: expected a day that exists, yyyy-mm-dd`);
  const path = resolve(given.file);
  if (!existsSync(path)) throw new CannotRun(`${given.file}: no such file; claimledger review writes it`);
  const filled = readFilledIn(readText(path));
  const { path: target, text, decisions: before, keys } = correctionsOf(raw);
  const { decisions, faults } = await decisionsOf(filled, before, { who, when }, { raw, out });
  const all = [...filled.faults, ...faults].sort((a, b) => a.line - b.line);
  if (all.length > 0) {
    for (const fault of all) say(faultLine(given.file, fault));
    say(`nothing was merged: ${counted(all.length, 'row')} to mend`);
    return 1;
  }
  const fresh = decisions.filter((decision) => !keys.has(sameDecision(decision)));
  if (fresh.length > 0) writeWhole(target, withDecisions(text, fresh));
  const actions = (['accept', 'set', 'reject'] as const).map((action) => `${figure(countOf(fresh, action))} ${action}`);
  const there = decisions.length - fresh.length;
  say(
    `${target}: ${counted(fresh.length, 'decision')} added (${actions.join(', ')})${there === 0 ? '' : `, ${figure(there)} there already`}`,
  );
  say(`${counted(filled.open, 'row')} of ${given.file} left open; make all (or claimledger all) applies the decisions`);
  return 0;
};

const countOf = (decisions: readonly Correction[], action: Correction['action']): number =>
  decisions.filter((decision) => decision.action === action).length;

/** The command `review`; `done` takes its exit code. */
export const reviewCommand = (done: (code: number) => void): Command =>
  new Command('review')
    .description('write review.csv, the rows most worth a human look; with --merge take what was filled in into corrections.csv')
    .option('--raw <dir>', 'folder of raw input, for corrections.csv', 'raw')
    .option('--out <dir>', 'folder of output', 'output')
    .option('--file <csv>', 'the review file', 'review.csv')
    .option('--rows <n>', 'how many rows to write', '50')
    .option('--merge', 'merge the filled-in file into RAW/corrections.csv')
    .option('--who <name>', 'with --merge: who decided')
    .option('--when <day>', 'with --merge: yyyy-mm-dd, the day of the decisions (default: today)')
    .addHelpText('after', HELP)
    .exitOverride()
    .action(async (given: GivenToReview) => {
      const { raw, out } = settle({
        ...(given.raw === undefined ? {} : { raw: given.raw }),
        ...(given.out === undefined ? {} : { out: given.out }),
      });
      done(given.merge === true ? await merge(given, raw, out) : await writeSheet(given, raw, out));
    });
