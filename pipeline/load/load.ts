import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ArticleText } from '../../schemas/article.ts';
import { comments, createTable, createTypes, withoutKeys } from '../../schemas/ddl.ts';
import { Reject } from '../../schemas/reject.ts';
import { TABLES, type Table, tableNamed } from '../../schemas/tables.ts';
import { buildDatabase, type Database, fillDatabase, identifier, type Row, requireKeys } from '../database.ts';
import { readNdjson, readReference, referenceDir, stableId, stageFiles, stageReport, writeNdjson, writeWhole } from '../files.ts';
import { CannotRun, type StageOptions, type StageReport } from '../stage.ts';
import type { GivenFile } from './given-files.ts';
import { readGivenRecords } from './given-records.ts';
import { isOfTables, tableFiles } from './read-tables.ts';
import {
  type Fault,
  linkFaults,
  mergeCopies,
  moveRows,
  ownFaults,
  repeatedKey,
  stagedName,
  stageLines,
  stageNested,
  stageParquet,
} from './staged.ts';

export interface LoadOptions extends StageOptions {
  /** Folder of gold JSON or CSV files whose records are loaded in place of the extractor's readings, or of Parquet tables with their articles. */
  readonly records?: string;
}

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const refusal = (table: Table, fault: Pick<Fault, 'field' | 'message'>, row: Row): Reject => {
  const key = asText(row.key) ?? '';
  return {
    reject_id: stableId('reject', ['load', table.name, key, fault.field, fault.message, asText(row.value)]),
    stage: 'load',
    source_file: `${table.name}/${key === '' ? 'no key' : key}`,
    line: null,
    char_offset: null,
    article_id: asText(row.article_id),
    field: fault.field === '' ? null : fault.field,
    message: `${table.name}: expected ${fault.message}`,
    value: asText(row.value)?.slice(0, 500) ?? null,
  };
};

/** Takes the rows under a condition out of the staging table and tells why. */
const refuse = async (db: Database, table: Table, fault: Fault): Promise<readonly Reject[]> => {
  const staged = stagedName(table);
  const key = table.primaryKey[0] ?? 'rowid';
  const article = 'article_id' in table.schema.shape ? 'article_id' : 'null';
  const value = fault.field === '' ? 'null' : `cast(${identifier(fault.field)} as varchar)`;
  const rows = await db.rows(
    `select cast(${identifier(key)} as varchar) as key, ${article} as article_id, ${value} as value from ${staged} where ${fault.condition} order by all`,
  );
  if (rows.length === 0) return [];
  await db.run(`delete from ${staged} where ${fault.condition}`);
  return rows.map((row) => refusal(table, fault, row));
};

/** Moves rows of a table that points at itself: wholes first, then their parts. What is left points nowhere, or in a circle. */
const moveByDepth = async (db: Database, table: Table, column: string): Promise<readonly Reject[]> => {
  const [target, id, name] = [identifier(table.name), identifier(table.primaryKey[0] ?? ''), identifier(column)];
  await db.run(moveRows(table, `${name} is null`));
  for (let moved = -1; moved !== 0; ) {
    const before = await db.count(`select count(*) from ${target}`);
    await db.run(moveRows(table, `${name} in (select ${id} from ${target}) and ${id} not in (select ${id} from ${target})`));
    moved = (await db.count(`select count(*) from ${target}`)) - before;
  }
  const condition = `${id} not in (select ${id} from ${target})`;
  return refuse(db, table, { field: column, message: `a ${table.primaryKey[0]} of ${table.name}`, condition });
};

/** Checks the staged rows, loads the sound ones, counts them; gives the rejects. */
const loadTable = async (db: Database, table: Table): Promise<readonly Reject[]> => {
  const rejects: Reject[] = [];
  for (const fault of ownFaults(table)) rejects.push(...(await refuse(db, table, fault)));
  const repeated = {
    field: table.primaryKey[0] ?? '',
    message: 'a key that no other row has',
    condition: `rowid in (${repeatedKey(table)})`,
  };
  rejects.push(...(await refuse(db, table, repeated)));
  for (const fault of linkFaults(table)) rejects.push(...(await refuse(db, table, fault)));
  const own = table.foreignKeys.find((key) => key.table === table.name);
  if (own === undefined) await db.run(moveRows(table, 'true'));
  else rejects.push(...(await moveByDepth(db, table, own.column)));
  const staged = await db.count(`select count(*) from ${stagedName(table)}`);
  const loaded = await db.count(`select count(*) from ${identifier(table.name)}`);
  if (staged !== loaded) throw new CannotRun(`${table.name}: ${staged} rows to load, ${loaded} arrived`);
  return rejects;
};

interface Coded {
  readonly file: string;
  readonly rejects: readonly Reject[];
  readonly passedOver: readonly string[];
}

const given = async (options: LoadOptions, dir: string): Promise<Coded> => {
  if (!existsSync(dir)) throw new CannotRun(`${dir} is missing: --records takes a folder of JSON or CSV files`);
  const files: GivenFile[] = readdirSync(dir)
    .filter((name) => /\.(json|csv)$/.test(name))
    .sort()
    .map((name) => ({ name: basename(name), content: readFileSync(join(dir, name), 'utf8') }));
  if (files.length === 0) throw new CannotRun(`${dir} holds no .json and no .csv file`);
  const articles = new Map<string, ArticleText>();
  for await (const article of readNdjson(stageFiles(options.out).articles, ArticleText)) articles.set(article.article_id, article);
  const { readings, rejects, passedOver, schema } = readGivenRecords(files, articles, readReference(referenceDir(options.raw)));
  const file = join(stageFiles(options.out).dir, 'given.readings.ndjson');
  await writeNdjson(file, schema, readings);
  return { file, rejects, passedOver };
};

/** Stages the tables of a distributed run, copies merged; gives how many articles were merged. */
const stageTables = async (db: Database, tables: ReadonlyMap<string, string | null>, nested: readonly Table[]): Promise<number> => {
  const articles = tableNamed('articles');
  for (const table of [articles, ...nested]) await db.run(stageParquet(table, tables.get(table.name) ?? null));
  for (const statement of mergeCopies(articles, nested)) await db.run(statement);
  return db.count('select count(*) from copies where article_id <> original');
};

/** As many rows arrive as the stages before have written. */
const requireHandedOver = async (db: Database, { out, records }: LoadOptions): Promise<void> => {
  const articles = stageReport(out, 'ingest')?.written;
  const rows = records === undefined ? stageReport(out, 'normalize')?.counts : undefined;
  for (const [name, wrote] of Object.entries({ ...rows, articles })) {
    if (wrote === undefined || !TABLES.some((table) => table.name === name)) continue;
    const arrived = await db.count(`select count(*) from ${stagedName(tableNamed(name))}`);
    if (arrived !== wrote) throw new CannotRun(`${name}: ${wrote} rows were written, ${arrived} arrived; run the stages before load again`);
  }
};

/** Where the records came from, for make: what was loaded by hand is loaded again until somebody says otherwise. */
const rememberSource = (dir: string, source: string): void => {
  const file = join(dir, 'records.setting');
  const line = `${source}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== line) writeWhole(file, line);
};

/**
 * Loads the stage files into `.stage/records.duckdb`: typed tables with checks and comments, whose keys were looked at.
 * A record that breaks a constraint becomes a reject, the rest goes on. With `records`, the coding of that folder is loaded
 * in place of the extractor's; a folder of Parquet tables is loaded with its own articles. Throws CannotRun where a stage file is missing or rows get lost.
 */
export const load = async (options: LoadOptions): Promise<StageReport> => {
  const files = stageFiles(options.out);
  const tables = options.records !== undefined && isOfTables(options.records) ? tableFiles(options.records) : null;
  const coded =
    options.records === undefined || tables !== null
      ? { file: files.readings, rejects: [], passedOver: [] }
      : await given(options, options.records);
  for (const file of tables === null ? [files.articles, coded.file] : [])
    if (!existsSync(file)) throw new CannotRun(`${file} is missing: run the stages before it first`);
  const records = TABLES.filter((table) => table.kind === 'record');
  const nested = ['casualty_claims', 'control_events', 'incident_claims', 'corrections'].map(tableNamed);
  options.progress.start('load', records.length);
  rememberSource(files.dir, options.records ?? '');

  const fill = async (db: Database) => {
    await db.run([...createTypes(TABLES), ...records.map(withoutKeys).map(createTable), ...records.flatMap(comments)].join(';\n'));
    let merged = 0;
    if (tables === null) {
      await db.run(stageLines(tableNamed('articles'), [files.articles]));
      for (const table of nested) await db.run(stageNested(table, coded.file));
      await requireHandedOver(db, options);
    } else merged = await stageTables(db, tables, nested);
    let read = merged;
    let written = 0;
    const rejects: Reject[] = [...coded.rejects];
    const counts: Record<string, number> = {};
    for (const table of [tableNamed('articles'), ...nested]) {
      read += await db.count(`select count(*) from ${stagedName(table)}`);
      rejects.push(...(await loadTable(db, table)));
      const loaded = await db.count(`select count(*) from ${identifier(table.name)}`);
      counts[table.name] = loaded;
      written += loaded;
      options.progress.step(1);
    }
    await writeNdjson(files.rejects('load'), Reject, rejects);
    const rejected = tableNamed('rejects');
    const told = readdirSync(files.dir)
      .filter((name) => (tables === null ? name.endsWith('.rejects.ndjson') : name === basename(files.rejects('load'))))
      .sort();
    await db.run(
      stageLines(
        rejected,
        told.map((name) => join(files.dir, name)),
      ),
    );
    if (tables !== null) {
      const before = { ...rejected, name: 'rejects_before' };
      await db.run(stageParquet(before, tables.get('rejects') ?? null));
      await db.run(`insert into ${stagedName(rejected)} select * from ${stagedName(before)}`);
    }
    await db.run(`delete from ${stagedName(rejected)} where rowid in (${repeatedKey(rejected)})`);
    await db.run(moveRows(rejected, 'true'));
    counts.rejects = await db.count(`select count(*) from ${identifier('rejects')}`);
    options.progress.step(1);
    for (const table of records) await requireKeys(db, table);
    return { read: read + coded.rejects.length, written, rejects: rejects.length, merged, counts };
  };
  const result = await buildDatabase(files.records, (beside) => fillDatabase(beside, options.jobs, fill));
  options.progress.done();
  const report: StageReport = {
    stage: 'load',
    read: result.read,
    written: result.written,
    rejected: result.rejects,
    merged: result.merged,
    counts: result.counts,
    notes: [
      ...(options.records === undefined ? [] : [`records from ${basename(options.records)}, not from the extractor`]),
      ...(coded.passedOver.length === 0 ? [] : [`columns that no table has, passed over: ${coded.passedOver.join(', ')}`]),
    ],
  };
  writeWhole(files.report('load'), `${JSON.stringify(report, null, 1)}\n`);
  return report;
};
