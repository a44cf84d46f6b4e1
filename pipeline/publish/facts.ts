import { createHash } from 'node:crypto';
import { columnsOf } from '../../schemas/columns.ts';
import { SCHEMA_VERSION, type Table } from '../../schemas/tables.ts';
import { type Database, identifier, literal } from '../database.ts';
import { CannotRun, type StageReport } from '../stage.ts';
import type { DatasetFacts, Reviewed } from './publication.ts';

/** What was read of each article, and the bytes of the reference tables and corrections: equal input, equal hash, in whatever order it came. */
const sourceHash = async (database: Database, inputs: readonly (readonly [string, string])[]): Promise<string> => {
  const hash = createHash('sha256');
  const articles = await database.rows(
    'select article_id, content_sha256, publisher, published_on from articles order by article_id, content_sha256',
  );
  for (const article of articles) hash.update(`${JSON.stringify(Object.values(article))}\n`);
  for (const input of inputs) hash.update(`${JSON.stringify(input)}\n`);
  return hash.digest('hex');
};

/** The day that the spells of control were followed to, as the database has it; without spells the day asked for, else the newest publication. */
const asOfDay = async (database: Database, asked: string | null): Promise<string | null> => {
  const [row] = await database.rows(
    'select (select max(as_of) from control_spells) as followed, (select max(published_on) from articles) as newest',
  );
  const day = row?.followed ?? asked ?? row?.newest ?? null;
  return day === null ? null : String(day);
};

/** Rows of a record table by what a person decided on them; a rejected row stands in the table of corrections alone. */
const reviewedRows = async (database: Database, table: string): Promise<Reviewed> => {
  const name = identifier(table);
  const [row] = await database.rows(`select
    (select count(*) from ${name} where review = 'accepted') as accepted,
    (select count(*) from ${name} where review = 'corrected') as corrected,
    (select count(*) from ${name} where review = 'added') as added,
    (select count(distinct record_id) from corrections where record_table = ${literal(table)} and action = 'reject') as rejected`);
  return {
    accepted: Number(row?.accepted),
    corrected: Number(row?.corrected),
    added: Number(row?.added),
    rejected: Number(row?.rejected),
  };
};

const requireTables = async (database: Database, tables: readonly Table[]): Promise<void> => {
  const found = new Set((await database.rows('select table_name from information_schema.tables')).map((row) => row.table_name));
  const missing = tables.filter((table) => !found.has(table.name)).map((table) => table.name);
  if (missing.length > 0) throw new CannotRun(`the database lacks ${missing.join(', ')}: run load and aggregate again`);
};

/**
 * Reads what is said of the dataset as a whole. `inputs`: name and SHA-256 of each reference table and of the corrections.
 * `asOf` is asked only where the database holds no spells; null then means the newest publication date. Throws CannotRun where a table is missing.
 */
export const datasetFacts = async (
  database: Database,
  tables: readonly Table[],
  inputs: readonly (readonly [string, string])[],
  asOf: string | null,
  stages: readonly StageReport[],
): Promise<DatasetFacts> => {
  await requireTables(database, tables);
  const day = await asOfDay(database, asOf);
  const hash = await sourceHash(database, inputs);
  const rows: Record<string, number> = {};
  const reviewed: Record<string, Reviewed> = {};
  for (const table of tables) {
    rows[table.name] = await database.count(`select count(*) from ${identifier(table.name)}`);
    if (columnsOf(table.schema).some((column) => column.name === 'review')) reviewed[table.name] = await reviewedRows(database, table.name);
  }
  const build = [...(day === null ? [] : [day]), hash.slice(0, 12)].join('.');
  return {
    schemaVersion: SCHEMA_VERSION,
    datasetVersion: `${SCHEMA_VERSION}+${build}`,
    sourceHash: hash,
    asOf: day,
    rows,
    reviewed,
    stages,
  };
};
