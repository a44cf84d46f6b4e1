import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readNdjson, stageFiles } from '../../pipeline/files.ts';
import { normalize } from '../../pipeline/normalize/normalize.ts';
import { CannotRun, silent } from '../../pipeline/stage.ts';
import type { ArticleText } from '../../schemas/article.ts';
import { Reading } from '../../schemas/reading.ts';
import { Reject } from '../../schemas/reject.ts';
import { madeArticle } from './made-rows.ts';

const scratch = mkdtempSync(join(tmpdir(), 'claimledger-normalize-'));
const raw = join(scratch, 'raw');
const out = join(scratch, 'out');
const files = stageFiles(out);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const articles = [
  madeArticle(
    'bridge-2024',
    'At least 14 junta soldiers were killed near Kawlin on Tuesday, a spokesman of the People’s Defence Force said.',
  ),
  madeArticle('market-2024', 'Seven villagers were wounded by shelling in Pinlebu on Monday, residents said.'),
  madeArticle('school-2024', 'The school reopened after the rains.'),
];

const put = (rows: readonly ArticleText[]) => writeFileSync(files.articles, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
const correct = (...rows: readonly string[]) =>
  writeFileSync(
    join(raw, 'corrections.csv'),
    ['claim_id,article_id,quote,action,table,field,value,who,when,why', ...rows.map((row) => `${row},me,2026-01-05,because`)].join('\n'),
  );
const run = (jobs = 1) => normalize({ raw, out, asOf: null, jobs, progress: silent });
const rowsOf = async <T>(rows: AsyncGenerator<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
};
const readings = () => rowsOf(readNdjson(files.readings, Reading));
const rejects = () => rowsOf(readNdjson(files.rejects('normalize'), Reject));

beforeEach(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(files.dir, { recursive: true });
  mkdirSync(raw, { recursive: true });
  put(articles);
});

test('one reading per article, in their order, with counts', async () => {
  const report = await run();
  const read = await readings();
  expect(read.map((reading) => reading.article_id)).toEqual(['bridge-2024', 'market-2024', 'school-2024']);
  expect(report).toMatchObject({ stage: 'normalize', read: 3, written: 3, rejected: 0, counts: { read: 3, reused: 0 } });
  expect(read[0]?.casualty_claims).toMatchObject([{ side: 'junta', outcome: 'killed', count_low: 14, count_high: null }]);
  expect(read[2]?.casualty_claims).toEqual([]);
});

test('worker threads give the same bytes as one thread', async () => {
  await run(1);
  const one = readFileSync(files.readings);
  rmSync(files.readings);
  await run(2);
  expect(readFileSync(files.readings).equals(one)).toBe(true);
});

describe('what is read again', () => {
  test('nothing, where nothing changed; the bytes stay', async () => {
    await run();
    const before = readFileSync(files.readings);
    expect((await run()).counts).toMatchObject({ read: 0, reused: 3 });
    expect(readFileSync(files.readings).equals(before)).toBe(true);
  });

  test('the one article that changed', async () => {
    await run();
    const [first, second, third] = articles;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three articles');
    put([first, madeArticle('market-2024', second.text.replace('Seven', 'Nine')), third]);
    expect((await run()).counts).toMatchObject({ read: 1, reused: 2 });
    expect((await readings())[1]?.casualty_claims).toMatchObject([{ count: 9 }]);
  });

  test('a new article; one that is gone leaves no reading', async () => {
    await run();
    put([madeArticle('airfield-2024', 'Rain fell.'), ...articles.slice(1)]);
    expect((await run()).counts).toMatchObject({ read: 1, reused: 2 });
    expect((await readings()).map((reading) => reading.article_id)).toEqual(['airfield-2024', 'market-2024', 'school-2024']);
  });

  test('all, where a reference table changed', async () => {
    await run();
    cpSync('raw/reference', join(raw, 'reference'), { recursive: true });
    const places = join(raw, 'reference', 'places.csv');
    writeFileSync(places, readFileSync(places, 'utf8').replace('Kawlin', 'Kawlin Myo'));
    expect((await run()).counts).toMatchObject({ read: 3, reused: 0 });
  });

  test('all, where the last readings are damaged', async () => {
    await run();
    writeFileSync(files.readings, '{"article_id": "bridge');
    expect((await run()).counts).toMatchObject({ read: 3, reused: 0 });
  });
});

describe('hand decisions', () => {
  test('are applied without reading again, and taken back when their row goes', async () => {
    await run();
    const id = (await readings())[0]?.casualty_claims[0]?.claim_id;
    correct(`${id},,,reject,,,`);
    expect((await run()).counts).toMatchObject({ read: 0, reused: 3, corrections: 1, stale_corrections: 0 });
    expect((await readings())[0]?.casualty_claims).toEqual([]);
    correct();
    expect((await run()).counts).toMatchObject({ read: 0, reused: 3, corrections: 0 });
    expect((await readings())[0]?.casualty_claims).toMatchObject([{ claim_id: id, review: 'none' }]);
  });

  test('that match nothing any more are rejects and notes', async () => {
    correct('claim-gone,,,accept,,,', ',no-such-article,words,reject,,,', ',school-2024,the roof,reject,,,');
    const report = await run();
    expect(report.counts).toMatchObject({ corrections: 0, stale_corrections: 3 });
    expect((await rejects()).map(({ line, message }) => [line, message])).toEqual([
      [4, 'the article no longer contains the quoted words'],
      [2, 'no row has this id any more'],
      [3, 'no such article any more'],
    ]);
    expect(report.notes).toHaveLength(3);
  });
});

describe('cannot run', () => {
  test('without articles', async () => {
    rmSync(files.articles);
    await expect(run()).rejects.toThrow(CannotRun);
  });
  test('with articles out of order: the walk beside the last readings would miss some', async () => {
    put([...articles].reverse());
    await expect(run()).rejects.toThrow('not in order');
  });
});
