import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIEWS } from '../../pipeline/aggregate/views.ts';
import { PROJECT } from '../../pipeline/files.ts';
import { articlesIn } from '../load/staged-articles.ts';
import { type Aggregated, aggregateFolder } from './aggregated.ts';
import { LAWS } from './laws.ts';

/** The laws on the corpus's hand coding. */

let run: Aggregated;
beforeAll(async () => {
  run = await aggregateFolder(articlesIn(join(PROJECT, 'raw/articles')), join(PROJECT, 'tests/gold/corpus'));
});
afterAll(() => run?.close());

describe('identities', () => {
  test.each(LAWS)('%s', async (_, broken, checked) => {
    expect(await run.db.rows(broken)).toEqual([]);
    expect((await run.db.rows(`${checked} limit 1`)).length).toBe(1);
  });
  test('every table and column of the database has its comment', async () => {
    expect(await run.db.rows(`select table_name from duckdb_tables() where comment is null and not internal`)).toEqual([]);
    expect(await run.db.rows(`select table_name, column_name from duckdb_columns() where comment is null and not internal`)).toEqual([]);
    expect(await run.db.rows(`select view_name from duckdb_views() where comment is null and not internal`)).toEqual([]);
    expect(await run.db.count(`select count(*) from duckdb_schemas() where schema_name = 'work'`)).toBe(0);
  });
  test('the views can be read', async () => {
    for (const { name, from } of VIEWS) {
      const of = await run.db.count(`select count(*) from ${from[0]}`);
      expect([name, (await run.db.count(`select count(*) from ${name}`)) > 0]).toEqual([name, of > 0]);
    }
  });
  test('the file is small: small blocks, none of them free, and no index', async () => {
    const [size] = await run.db.rows(
      'select cast(block_size as integer) as block_size, cast(free_blocks as integer) as free from pragma_database_size()',
    );
    expect(size).toEqual({ block_size: 16384, free: 0 });
    expect(
      await run.db.rows(`select table_name from duckdb_constraints() where constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')`),
    ).toEqual([]);
    expect(await run.db.count(`select count(*) from duckdb_constraints() where constraint_type = 'CHECK'`)).toBeGreaterThan(5);
  });
});
