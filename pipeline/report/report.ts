import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ArticleText } from '../../schemas/article.ts';
import { openDatabase } from '../database.ts';
import { readNdjson, sha256, stageFiles, writeWhole } from '../files.ts';
import { addToSeal } from '../seal.ts';
import { CannotRun, type StageOptions, type StageReport } from '../stage.ts';
import { growingVersion, switchTo, versionSeal } from '../version.ts';
import { bundlePage, chartStyle } from './bundle.ts';
import { reportPage } from './page-html.ts';
import { readReport } from './read-report.ts';
import type { ReportArticle } from './report-schema.ts';

const REPORT = 'report/index.html';

const RunRecord = z.looseObject({
  dataset: z.looseObject({ dataset_version: z.string() }).optional(),
  files: z.array(z.looseObject({ path: z.string() })).optional(),
});

/** What publish wrote of the run; null where nothing is published. */
const readRun = (version: string): z.infer<typeof RunRecord> | null => {
  const path = join(version, 'run.json');
  if (!existsSync(path)) return null;
  try {
    return RunRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new CannotRun(`${path}: damaged, remove it and run publish again`);
  }
};

/** The stored texts in the order of the articles; an article of which no text is kept has an empty one. */
const textsOf = async (out: string, articles: readonly ReportArticle[]): Promise<readonly string[]> => {
  const texts = new Map<string, string>();
  for await (const { article_id, text } of readNdjson(stageFiles(out).articles, ArticleText)) texts.set(article_id, text);
  return articles.map(({ id }) => texts.get(id) ?? '');
};

/** The page takes its place in the list of published files, so that validate sees when it is damaged. */
const listInRun = (version: string, run: z.infer<typeof RunRecord>, page: string): void => {
  const entry = { path: REPORT, bytes: Buffer.byteLength(page), sha256: sha256(page) };
  const files = [...(run.files ?? []).filter(({ path }) => path !== REPORT), entry];
  writeWhole(join(version, 'run.json'), `${JSON.stringify({ ...run, files }, null, 2)}\n`);
};

/** What a page is made of: folders, threads, whether the texts of the articles stand in it. */
type PageOptions = Pick<StageOptions, 'out' | 'jobs'> & { readonly texts?: boolean };

/** The report as a page, and how much stands in it. `version`: the folder that publish wrote. */
export const reportOf = async (
  { out, jobs, texts: wanted }: PageOptions,
  version: string,
): Promise<{ readonly page: string; readonly articles: number; readonly claims: number }> => {
  const path = stageFiles(out).database;
  if (!existsSync(path)) throw new CannotRun(`${path} is missing: run load and aggregate first`);
  const database = await openDatabase(path, { readOnly: true, threads: jobs });
  const { asOf, rejects, ...read } = await readReport(database).finally(() => database.close());
  const withTexts = wanted !== false && existsSync(stageFiles(out).articles);
  const texts = withTexts ? await textsOf(out, read.articles) : read.articles.map(() => '');
  const facts = { dataset: readRun(version)?.dataset?.dataset_version ?? null, as_of: asOf, rejects, texts: withTexts };
  const page = reportPage({ facts, ...read }, texts, { ...(await bundlePage()), chartStyle: chartStyle() });
  return { page, articles: read.articles.length, claims: read.claims.length };
};

/** Adds report/index.html to the version that publish wrote, from its database and the stored texts. The same input gives the same bytes. */
export const report = async (options: StageOptions & { readonly texts?: boolean }): Promise<StageReport> => {
  const { out, progress } = options;
  progress.start('report', 1);
  const version = growingVersion(out);
  const { page, articles, claims: rows } = await reportOf(options, version);
  const run = readRun(version);
  if (run !== null) listInRun(version, run, page);
  writeWhole(join(version, REPORT), page);
  addToSeal(versionSeal(version), version, [REPORT, ...(run === null ? [] : ['run.json'])]);
  options.confirm?.();
  switchTo(out, version);
  progress.done();
  const ledger: StageReport = {
    stage: 'report',
    read: rows,
    written: rows,
    rejected: 0,
    merged: 0,
    counts: { articles, claims: rows, kilobytes: Math.round(Buffer.byteLength(page) / 1024) },
    notes: options.texts === false ? ['without the texts of the articles, as in every later run until --texts (make: TEXTS=yes)'] : [],
  };
  writeWhole(stageFiles(out).report('report'), `${JSON.stringify(ledger, null, 2)}\n`);
  return ledger;
};
