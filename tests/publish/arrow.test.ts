import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { afterAll, expect, test } from 'vitest';
import { literal, openDatabase } from '../../pipeline/database.ts';
import { piecesOf } from '../../pipeline/files.ts';
import { arrowFromParquet } from '../../pipeline/publish/arrow.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { tableNamed } from '../../schemas/tables.ts';

const dir = mkdtempSync(join(tmpdir(), 'claimledger-arrow-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const columns = columnsOf(tableNamed('claim_links').schema);

/** Links between made-up claims, in row groups of 2,048. */
const linksFile = async (rows: number): Promise<string> => {
  const path = join(dir, `${rows}.parquet`);
  const database = await openDatabase(':memory:');
  const cells = columns.map(({ name, kind, words }) => {
    if (kind === 'integer') return `(i % 90)::int as ${name}`;
    return words === undefined ? `concat('${name} မြို့ ', i) as ${name}` : `${literal(words[0] ?? '')} as ${name}`;
  });
  await database.run(
    `set threads = 1; copy (select ${cells.join(', ')} from range(${rows}) r(i) order by i) to ${literal(path)} (format parquet, row_group_size 2048)`,
  );
  database.close();
  return path;
};

const arrowOf = async (rows: number) => {
  const pieces: Uint8Array[] = [];
  const parquet = new Blob([...piecesOf(await linksFile(rows))]);
  for await (const piece of arrowFromParquet(parquet, columns, { table: 'claim_links' })) pieces.push(piece);
  return tableFromIPC(Buffer.concat(pieces));
};

test.each([
  [0, 0],
  [1, 1],
  [2048, 1],
  [5000, 3],
])('%d rows are %d record batches, one for each row group, in the order of the rows', async (rows, batches) => {
  const table = await arrowOf(rows);
  expect(table.batches.filter(({ numRows }) => numRows > 0).length).toBe(batches);
  expect(table.numRows).toBe(rows);
  expect(table.schema.metadata.get('table')).toBe('claim_links');
  const text = columns.find(({ kind }) => kind === 'text')?.name ?? '';
  expect([...(table.getChild(text) ?? [])]).toEqual(Array.from({ length: rows }, (_, i) => `${text} မြို့ ${i}`));
});
