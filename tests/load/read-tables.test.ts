import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../pipeline/database.ts';
import { openLineReader } from '../../pipeline/distributed/read-line.ts';
import { PROJECT, readReference, stageFiles } from '../../pipeline/files.ts';
import { load } from '../../pipeline/load/load.ts';
import { CannotRun, silent } from '../../pipeline/stage.ts';

/** Tables in Parquet, as a distributed run writes them, are loaded with their own articles. */
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-tables-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const TOLD = 'At least 20 junta troops were killed in clashes in Momauk on Wednesday, the KIA said.';
const articles = [
  { article_id: 'wire', publisher: 'Hill Wire', published_on: '2024-05-02', text: TOLD },
  { article_id: 'copy', publisher: 'Lake Wire', published_on: '2024-05-03', text: TOLD },
  { article_id: 'quiet', publisher: 'Hill Wire', published_on: null, text: 'The market was open, and the school too.' },
  { article_id: 'empty', text: '' },
];

const writeTables = async (records: string): Promise<void> => {
  const read = openLineReader(readReference(join(PROJECT, 'raw', 'reference')), 'archive');
  const lines = [...articles, ...articles.slice(0, 1)].map((article) => read(JSON.stringify(article), null));
  const tables = {
    articles: lines.flatMap(({ article }) => article ?? []),
    casualty_claims: lines.flatMap(({ casualty_claims }) => casualty_claims),
    control_events: [],
    incident_claims: [],
    rejects: lines.flatMap(({ rejects }) => rejects),
  };
  const db = await openDatabase(':memory:');
  for (const [name, rows] of Object.entries(tables)) {
    const month = join(records, name, 'published_month=2024-05');
    mkdirSync(month, { recursive: true });
    if (rows.length === 0) continue;
    const json = join(scratch, `${name}.ndjson`);
    writeFileSync(json, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await db.run(`copy (from read_json('${json}', format = 'newline_delimited')) to '${join(month, 'part-0.parquet')}' (format parquet)`);
  }
  db.close();
};

const options = { raw: join(PROJECT, 'raw'), out: join(scratch, 'out'), asOf: null, jobs: 1, progress: silent };

test('articles, claims and rejects are loaded; equal texts are one article', async () => {
  const records = join(scratch, 'records');
  await writeTables(records);
  const report = await load({ ...options, records });
  expect(report).toMatchObject({ read: 4, written: 3, rejected: 0, merged: 1 });
  const db = await openDatabase(stageFiles(options.out).records, { readOnly: true });
  expect(await db.rows('select article_id, copies from articles order by article_id')).toEqual([
    { article_id: 'quiet', copies: null },
    { article_id: 'wire', copies: 'copy' },
  ]);
  expect(await db.rows('select article_id, count_low from casualty_claims')).toEqual([{ article_id: 'wire', count_low: 20 }]);
  expect(await db.rows('select article_id, message from rejects')).toEqual([{ article_id: 'empty', message: 'the text is empty' }]);
  db.close();
});

test('a table that is missing is named', async () => {
  const records = join(scratch, 'half', 'articles');
  mkdirSync(records, { recursive: true });
  await expect(load({ ...options, records: dirname(records) })).rejects.toThrow(CannotRun);
  await expect(load({ ...options, records: dirname(records) })).rejects.toThrow(/casualty_claims is missing: expected the folders/);
});
