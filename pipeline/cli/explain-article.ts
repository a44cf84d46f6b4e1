import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Reference } from '../../schemas/reference.ts';
import { parseCsv, readReference, referenceDir, stageFiles, writeWhole } from '../files.ts';
import { applyDecisions } from '../normalize/corrections.ts';
import { CORRECTIONS_FILE, decisionsFor, parseCorrections } from '../normalize/decisions.ts';
import { openDocument, prepare } from '../normalize/document.ts';
import { type Decide, explain } from '../normalize/explain.ts';
import { CannotRun } from '../stage.ts';
import { colours } from './colours.ts';
import { explanationPage } from './explain-html.ts';
import { explanationLines } from './explain-text.ts';
import { articleById, articleOfFile, isFile } from './find-article.ts';
import { runStages } from './run-stages.ts';
import { requireRaw, settle } from './settings.ts';
import { STAGES } from './stages.ts';

const WIDEST = 120;
const NARROWEST = 40;

export interface GivenToExplain {
  readonly raw?: string;
  readonly out?: string;
  readonly publishedOn?: string;
  readonly publisher?: string;
  readonly html?: string;
  readonly json?: boolean;
}

/** Hand decisions of the raw folder on one article, as normalize applies them. */
const decideBy = (raw: string, article: Parameters<typeof decisionsFor>[1], reference: Reference): Decide => {
  const path = join(raw, CORRECTIONS_FILE);
  const decisions = parseCorrections(existsSync(path) ? parseCsv(readFileSync(path, 'utf8')).rows : []);
  return (read) => {
    const { extraction, rejects } = applyDecisions(article, read, decisionsFor(decisions, article, read), reference);
    return { extraction, faults: rejects.map(({ line, message }) => `${CORRECTIONS_FILE}:${line}: ${message}`) };
  };
};

/** Prints an article as it was read, or writes it as a page. */
export const explainArticle = async (name: string, given: GivenToExplain): Promise<void> => {
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
    await runStages(
      STAGES.filter((stage) => stage.name === 'ingest'),
      { ...settings, quiet: true },
    );
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
