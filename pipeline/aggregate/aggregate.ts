import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, type Table } from '../../schemas/tables.ts';
import { buildDatabase, type Database, fillDatabase, identifier, literal, requireKeys, sqlFile } from '../database.ts';
import { readReference, referenceDir, stageFiles, stageReport, writeWhole } from '../files.ts';
import { CannotRun, type StageOptions, type StageReport } from '../stage.ts';
import { createEmpty, describe, insertRows } from './compact.ts';
import { dayNumber } from './interval.ts';
import { indexLoci } from './loci.ts';
import { createView, MODELS, modelOf, PORTIONS, WORKING_MODELS } from './models.ts';
import { deriveWork } from './work.ts';

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The newest day of publication, or the day that was asked for. Throws CannotRun where there is neither. */
const asOfDay = async (db: Database, asked: string | null): Promise<string> => {
  if (asked !== null && !isDay.test(asked)) throw new CannotRun(`AS_OF ${asked}: expected yyyy-mm-dd`);
  const newest = (await db.rows('select cast(max(published_on) as varchar) as day from records.articles'))[0]?.day;
  if (asked !== null) return asked;
  if (typeof newest === 'string') return newest;
  const empty = (await db.count('select count(*) from records.articles')) === 0;
  throw new CannotRun(empty ? 'no articles were loaded: there is nothing to aggregate' : 'no article has a day of publication: give AS_OF');
};

/** Articles that were there on the day; one without a day only where no earlier day was asked for. */
const keptArticles = (asOf: string, asked: string | null): string =>
  `published_on <= ${literal(asOf)}${asked === null ? ' or published_on is null' : ''}`;

/** What became of the rows of a record table. */
interface Copied {
  readonly read: number;
  readonly written: number;
  readonly left: number;
}

/** Copies the rows of a record table that belong to kept articles. */
const copyRecords = async (db: Database, table: Table, kept: string): Promise<Copied> => {
  const source = `records.${identifier(table.name)}`;
  const known = `article_id in (select article_id from records.articles where ${kept})`;
  const article =
    table.name === 'rejects'
      ? `(article_id is null or not exists (select 1 from records.articles as a where a.article_id = ${source}.article_id) or ${known})`
      : known;
  await db.run(insertRows(table, `select * from ${source} where ${article}`));
  return {
    written: await db.count(`select count(*) from ${identifier(table.name)}`),
    read: await db.count(`select count(*) from ${source}`),
    left: await db.count(`select count(*) from ${source} where not coalesce(${article}, false)`),
  };
};

/** The loaded tables have the rows that load counted: a database that lost some opens without an error. */
const requireHandedOver = async (db: Database, out: string): Promise<void> => {
  for (const [name, rows] of Object.entries(stageReport(out, 'load')?.counts ?? {})) {
    const found = await db.count(`select count(*) from records.${identifier(name)}`);
    if (found !== rows) throw new CannotRun(`${stageFiles(out).records}: load wrote ${rows} ${name}, ${found} are there; run load again`);
  }
};

/** Fills a table by its model, or creates it as a view of that model. Gives its rows. */
const fill = async (db: Database, table: Table): Promise<number> => {
  const told = PORTIONS.get(table.name);
  const portions = told === undefined ? 1 : await db.count(`select coalesce(max(${told}), 0) + 1 from work.portions`);
  for (let portion = 0; portion < portions; portion++) {
    await db.run(`set variable portion = ${portion}`);
    await db.run(table.view ? createView(table) : insertRows(table, modelOf(table)));
  }
  return db.count(`select count(*) from ${identifier(table.name)}`);
};

/**
 * Computes every derived table over the loaded records and writes `.stage/claims.duckdb`, built beside and renamed into place.
 * An `asOf` in the past keeps only articles published by that day. Throws CannotRun where load has not run.
 */
export const aggregate = async (options: StageOptions): Promise<StageReport> => {
  const files = stageFiles(options.out);
  if (!existsSync(files.records)) throw new CannotRun(`${files.records} is missing: run load first`);
  const reference = readReference(referenceDir(options.raw));
  const derived = TABLES.filter((table) => table.kind === 'derived');
  const records = TABLES.filter((table) => table.kind === 'record');
  const missing = derived.filter((table) => !MODELS.includes(table.name));
  if (missing.length > 0) throw new Error(`no model for ${missing.map((t) => t.name).join(', ')}`);
  options.progress.start('aggregate', derived.length + 1);
  const folder = join(files.dir, `work.${process.pid}.tmp`);
  mkdirSync(folder, { recursive: true });

  const derive = async (db: Database) => {
    await db.run(`set temp_directory = ${literal(join(folder, 'spill'))}`);
    await db.run(`attach ${literal(files.records)} as records (read_only); attach ${literal(join(folder, 'work.duckdb'))} as work`);
    await requireHandedOver(db, options.out);
    const asOf = await asOfDay(db, options.asOf);
    await createEmpty(db, TABLES);
    const copied: Copied[] = [];
    for (const table of records) copied.push(await copyRecords(db, table, keptArticles(asOf, options.asOf)));
    const left = await db.count(`select count(*) from records.articles`);
    const kept = await db.count('select count(*) from articles');
    await db.run('detach records');
    await deriveWork(db, folder, indexLoci(reference.places), reference.actors, dayNumber(asOf));
    await db.run(`create macro work.as_of() as date ${literal(asOf)}`);
    for (const { name, as } of WORKING_MODELS)
      await db.run(`create ${as} work.${name} as ${sqlFile(new URL(`./${name}.sql`, import.meta.url))}`);
    options.progress.step(1);
    const counts: Record<string, number> = { articles: kept };
    for (const name of MODELS) {
      const table = derived.find((t) => t.name === name);
      if (table === undefined) throw new Error(`no table for the model ${name}`);
      counts[name] = await fill(db, table);
      options.progress.step(1);
    }
    await db.run('detach work');
    for (const table of TABLES) if (!table.view) await requireKeys(db, table);
    await describe(db, TABLES);
    return { asOf, counts, left: left - kept, copied };
  };
  const result = await buildDatabase(files.database, (beside) => fillDatabase(beside, options.jobs, derive)).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
  const sum = (of: (copied: Copied) => number): number => result.copied.reduce((all, one) => all + of(one), 0);
  options.progress.done();
  const report: StageReport = {
    stage: 'aggregate',
    read: sum((one) => one.read),
    written: sum((one) => one.written),
    rejected: 0,
    merged: 0,
    left_out: sum((one) => one.left),
    counts: { ...result.counts, articles_after_as_of: result.left },
    notes: [
      `as of ${result.asOf}`,
      ...(result.left === 0
        ? []
        : [`left out, as published later or on no known day: ${result.left} ${result.left === 1 ? 'article' : 'articles'}`]),
    ],
  };
  writeWhole(files.report('aggregate'), `${JSON.stringify(report, null, 1)}\n`);
  return report;
};
