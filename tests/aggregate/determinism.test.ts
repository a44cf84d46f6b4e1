import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aggregate } from '../../pipeline/aggregate/aggregate.ts';
import { openDatabase } from '../../pipeline/database.ts';
import { PROJECT, stageFiles } from '../../pipeline/files.ts';
import { load } from '../../pipeline/load/load.ts';
import { TABLES } from '../../schemas/tables.ts';
import { articlesIn, scratch, stageArticles } from '../load/staged-articles.ts';

/** All rows of all tables, as text, from the corpus's hand coding: with so many threads, its rows in this order. */
const everything = async (jobs: number, reversed: boolean): Promise<string> => {
  const { dir, remove } = scratch();
  const options = { ...(await stageArticles(dir, articlesIn(join(PROJECT, 'raw/articles')))), jobs };
  const records = join(dir, 'coded');
  mkdirSync(records);
  for (const name of readdirSync(join(PROJECT, 'tests/gold/corpus'))) {
    const coded = JSON.parse(readFileSync(join(PROJECT, 'tests/gold/corpus', name), 'utf8'));
    if (reversed) coded.control_events.reverse();
    writeFileSync(join(records, reversed ? `z${99 - name.length}-${name}` : name), JSON.stringify(coded));
  }
  await load({ ...options, records });
  await aggregate(options);
  const db = await openDatabase(stageFiles(dir).database, { readOnly: true });
  const rows = [];
  for (const { name } of TABLES) rows.push([name, await db.rows(`select * from ${name} order by all`)]);
  db.close();
  remove();
  return JSON.stringify(rows);
};

test('the same rows with one thread and with two, in whatever order the records came', async () => {
  const first = await everything(1, false);
  expect(first.length).toBeGreaterThan(100_000);
  expect((await everything(2, false)) === first).toBe(true);
  expect((await everything(2, true)) === first).toBe(true);
});
