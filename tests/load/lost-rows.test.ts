import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, requireRows } from '../../pipeline/database.ts';

/** A database whose write-ahead log was cut short opens without an error: only its rows, counted again, tell. */
const dir = mkdtempSync(join(tmpdir(), 'claimledger-lost-'));
const path = join(dir, 'claims.duckdb');
const copy = join(dir, 'copy.duckdb');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

beforeAll(async () => {
  const db = await openDatabase(path);
  await db.run('create table claims as select * from range(1000) as r(n); checkpoint');
  await db.run('pragma disable_checkpoint_on_shutdown');
  for (let i = 0; i < 5; i++) await db.run(`insert into claims select * from range(${1000 * (i + 1)}, ${1000 * (i + 2)})`);
  db.close();
});

const cutBy = (bytes: number): void => {
  copyFileSync(path, copy);
  copyFileSync(`${path}.wal`, `${copy}.wal`);
  truncateSync(`${copy}.wal`, statSync(`${path}.wal`).size - bytes);
};

test('with its whole log it has every row', async () => {
  cutBy(0);
  await expect(requireRows(copy, new Map([['claims', 6000]]))).resolves.toBeUndefined();
});

test('with its log cut short it opens, and lacks rows', async () => {
  cutBy(1000);
  const db = await openDatabase(copy, { readOnly: true });
  expect(await db.count('select count(*) from claims')).toBeLessThan(6000);
  db.close();
  await expect(requireRows(copy, new Map([['claims', 6000]]))).rejects.toThrow(/claims had 6000 rows and has \d+ when opened again/);
});

test('a table that is gone is told too', async () => {
  cutBy(0);
  await expect(requireRows(copy, new Map([['events', 3]]))).rejects.toThrow('events had 3 rows and has 0');
});
