import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VIEWS } from '../../pipeline/aggregate/views.ts';
import { PROJECT, sha256, stageFiles } from '../../pipeline/files.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { TABLES } from '../../schemas/tables.ts';
import { articlesIn } from '../load/staged-articles.ts';
import { type Aggregated, aggregateFolder } from './aggregated.ts';

/**
 * Every row of every table and view that is computed over the corpus's hand coding, as a number and a hash in every-row/.
 * The coding stays while rules of reading change: a hash that moves is a change of these computations, of a schema, or of a coded article.
 * Once the rows are seen to be right, `npx vitest run tests/aggregate/every-row.test.ts -u` writes them anew.
 */
const rowsOf = async ({ db, out }: Aggregated): Promise<string> => {
  const lines: string[] = [];
  const say = async (name: string, query: string): Promise<void> => {
    const rows = await db.rows(query);
    lines.push(`${name}: ${rows.length}, ${sha256(JSON.stringify(rows)).slice(0, 16)}`);
  };
  // A table is stored in its order, which is what its readers get.
  for (const { name, view } of TABLES) await say(name, `select * from ${name}${view ? ' order by all' : ''}`);
  for (const { name } of VIEWS) await say(name, `select * from ${name} order by all`);
  await say('columns', 'select table_name, column_name, data_type, is_nullable from duckdb_columns() where not internal order by all');
  await say('constraints', 'select table_name, constraint_type, constraint_text from duckdb_constraints() order by all');
  return `${lines.join('\n')}\n${readFileSync(stageFiles(out).report('aggregate'), 'utf8')}`;
};

/** The database says of each column and view what the schemas say. */
const isDescribed = async ({ db }: Aggregated): Promise<void> => {
  const told = await db.rows('select table_name, column_name, comment from duckdb_columns() where not internal');
  const comments = new Map(told.map((c) => [`${c.table_name}.${c.column_name}`, c.comment]));
  for (const table of TABLES)
    for (const column of columnsOf(table.schema))
      expect(comments.get(`${table.name}.${column.name}`), `${table.name}.${column.name}`).toContain(column.description);
  const views = await db.rows('select view_name, comment from duckdb_views() where not internal');
  for (const { name, comment } of VIEWS) expect(views).toContainEqual({ view_name: name, comment });
};

/** With an earlier day, what was published later stays out, and what was held is held until that day. */
test.each(['now', '2024-08-06'])('the rows as of %s are as they were', async (day) => {
  const asOf = day === 'now' ? null : day;
  const run = await aggregateFolder(articlesIn(join(PROJECT, 'raw/articles')), join(PROJECT, 'tests/gold/corpus'), asOf);
  const rows = await rowsOf(run)
    .then(async (found) => {
      await isDescribed(run);
      return found;
    })
    .finally(() => run.close());
  await expect(rows).toMatchFileSnapshot(join(PROJECT, 'tests', 'aggregate', 'every-row', `${day}.txt`));
});
