import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ArticleText } from '../../schemas/article.ts';
import { type Database, openDatabase } from '../database.ts';
import { readNdjson, sha256, stageFiles, writeWhole } from '../files.ts';
import { addToSeal } from '../seal.ts';
import { CannotRun, type StageOptions, type StageReport } from '../stage.ts';
import { growingVersion, switchTo, versionSeal } from '../version.ts';
import { bundlePage, chartStyle } from './bundle.ts';
import { emptyPage, reportPage } from './page-html.ts';
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

/** What a browser opens and searches. Beyond it a page would be of no use to anybody, and some time longer than any string. */
export interface PageLimits {
  readonly rows: number;
  readonly characters: number;
}

export const PAGE_LIMITS: PageLimits = { rows: 300_000, characters: 100_000_000 };

/** The stored texts in the order of the articles, an article of which no text is kept with an empty one; null where they are more than a page holds. */
const textsOf = async (out: string, articles: readonly ReportArticle[], most: number): Promise<readonly string[] | null> => {
  const texts = new Map<string, string>();
  let characters = 0;
  for await (const { article_id, text } of readNdjson(stageFiles(out).articles, ArticleText)) {
    characters += text.length;
    if (characters > most) return null;
    texts.set(article_id, text);
  }
  return articles.map(({ id }) => texts.get(id) ?? '');
};

const ROWS = ['casualty_claims', 'control_events', 'incident_claims'].map((table) => `(select count(*) from ${table})`).join(' + ');

/** The page takes its place in the list of published files, so that validate sees when it is damaged. */
const listInRun = (version: string, run: z.infer<typeof RunRecord>, page: string): void => {
  const entry = { path: REPORT, bytes: Buffer.byteLength(page), sha256: sha256(page) };
  const files = [...(run.files ?? []).filter(({ path }) => path !== REPORT), entry];
  writeWhole(join(version, 'run.json'), `${JSON.stringify({ ...run, files }, null, 2)}\n`);
};

/** What a page is made of: folders, threads, whether the texts of the articles stand in it. */
type PageOptions = Pick<StageOptions, 'out' | 'jobs'> & { readonly texts?: boolean };

/** The report as a page, how much stands in it, and what had to be left out. */
export interface Page {
  readonly page: string;
  readonly articles: number;
  readonly claims: number;
  readonly leftOut: readonly string[];
}

const figure = (n: number): string => n.toLocaleString('en-US');

const tooMany = async (database: Database, claims: number, { rows }: PageLimits): Promise<Page> => {
  const why = `${figure(claims)} claims and events are more than one page holds (${figure(rows)})`;
  return { page: emptyPage(why), articles: await database.count('select count(*) from articles'), claims, leftOut: [`no charts: ${why}`] };
};

/** Makes the page. `version`: the folder that publish wrote. */
export const reportOf = async ({ out, jobs, texts: wanted }: PageOptions, version: string, limits = PAGE_LIMITS): Promise<Page> => {
  const path = stageFiles(out).database;
  if (!existsSync(path)) throw new CannotRun(`${path} is missing: run load and aggregate first`);
  const database = await openDatabase(path, { readOnly: true, threads: jobs });
  try {
    const rows = await database.count(`select ${ROWS}`);
    if (rows > limits.rows) return await tooMany(database, rows, limits);
    const { asOf, rejects, ...read } = await readReport(database);
    const stored = wanted !== false && existsSync(stageFiles(out).articles) ? await textsOf(out, read.articles, limits.characters) : null;
    const facts = { dataset: readRun(version)?.dataset?.dataset_version ?? null, as_of: asOf, rejects, texts: stored !== null };
    const texts = stored ?? read.articles.map(() => '');
    const page = reportPage({ facts, ...read }, texts, { ...(await bundlePage()), chartStyle: chartStyle() });
    const leftOut =
      stored !== null
        ? []
        : wanted === false
          ? [ASKED]
          : ['without the texts of the articles: there are none, or more than one page holds'];
    return { page, articles: read.articles.length, claims: read.claims.length, leftOut };
  } finally {
    database.close();
  }
};

const ASKED = 'without the texts of the articles, as in every later run until --texts (make: TEXTS=yes)';

/** Adds report/index.html to the version that publish wrote, from its database and the stored texts. The same input gives the same bytes. */
export const report = async (options: StageOptions & { readonly texts?: boolean }): Promise<StageReport> => {
  const { out, progress } = options;
  progress.start('report', 1);
  const version = growingVersion(out);
  const { page, articles, claims: rows, leftOut } = await reportOf(options, version);
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
    notes: leftOut,
  };
  writeWhole(stageFiles(out).report('report'), `${JSON.stringify(ledger, null, 2)}\n`);
  return ledger;
};
