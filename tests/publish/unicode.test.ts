import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../pipeline/database.ts';
import { jsonLine, stageFiles } from '../../pipeline/files.ts';
import { unguardFormula } from '../../schemas/csv-cell.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';
import { CORNERS } from './corners.ts';

const keptOf = ([text, kept]: readonly [string, string?]): string => kept ?? text;
const id = (name: string): string => `corner-${name}`;

/** The corner stands in the title, before the words of the claim, and in the name of the claimant. */
const articleOf = ([name, [text]]: readonly [string, readonly [string, string?]], n: number) => ({
  article_id: id(name),
  publisher: 'Hill Post',
  title: `Title ${text} end`,
  url: `https://example.org/${name}`,
  published_on: '2024-03-06',
  language: 'en',
  text: `${text} Residents of Kawlin said on Monday that ${text} at least ${n + 10} junta soldiers were killed in Kawlin. The army has not said how many soldiers were lost ${text}.`,
});

const dir = mkdtempSync(join(tmpdir(), 'claimledger-unicode-'));
const out = join(dir, 'out');
let database: Database;

beforeAll(async () => {
  mkdirSync(join(dir, 'raw', 'articles'), { recursive: true });
  // As an archive has it: half pairs as escapes, U+2028 as it is.
  const lines = Object.entries(CORNERS).map((corner, n) => JSON.stringify(articleOf(corner, n)));
  writeFileSync(join(dir, 'raw', 'articles', 'corners.ndjson'), `${lines.join('\n')}\n`);
  const { code, stderr } = await runLedger(['all', '--quiet', '--jobs', '1', '--raw', join(dir, 'raw'), '--out', out]);
  expect(code, stderr).toBe(0);
  database = await openDatabase(stageFiles(out).database, { readOnly: true });
});
afterAll(() => {
  database?.close();
  rmSync(dir, { recursive: true, force: true });
});

type Titles = ReadonlyMap<string, unknown>;
const titlesOf = (rows: readonly Readonly<Record<string, unknown>>[]): Titles => new Map(rows.map((r) => [String(r.article_id), r.title]));
const bytesOf = (path: string): Buffer => readFileSync(join(out, path));

const READERS: Readonly<Record<string, () => Promise<Titles>>> = {
  DuckDB: async () => titlesOf(await database.rows('select article_id, title from articles')),
  Parquet: async () => {
    const file = new Uint8Array(bytesOf('parquet/articles.parquet')).buffer;
    return titlesOf(await parquetReadObjects({ file, compressors }));
  },
  Arrow: async () =>
    titlesOf(
      tableFromIPC(bytesOf('arrow/articles.arrow'))
        .toArray()
        .map((row) => row?.toJSON() as Record<string, unknown>),
    ),
  CSV: async () => {
    const { data, errors } = Papa.parse<Record<string, string>>(bytesOf('csv/articles.csv').toString('utf8').trimEnd(), {
      header: true,
      newline: '\r\n',
    });
    expect(errors).toEqual([]);
    return titlesOf(data.map((row) => ({ ...row, title: unguardFormula(row.title ?? '') })));
  },
};

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it('gives back every corner', async () => {
    const titles = await read();
    expect(Object.fromEntries(titles)).toEqual(
      Object.fromEntries(Object.entries(CORNERS).map(([name, corner]) => [id(name), `Title ${keptOf(corner)} end`])),
    );
  });
});

it('a claim behind a corner has its words where its offsets say, in UTF-16 code units of the stored text', async () => {
  const texts = new Map(
    readFileSync(stageFiles(out).articles, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { article_id: string; text: string })
      .map(({ article_id, text }) => [article_id, text]),
  );
  const claims = await database.rows(
    'select article_id, count_low, evidence, char_start, char_end from casualty_claims order by article_id',
  );
  expect(claims.map((c) => [c.article_id, c.count_low])).toEqual(
    Object.keys(CORNERS)
      .map((name, n) => [id(name), n + 10])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
  for (const { article_id, evidence, char_start, char_end } of claims)
    expect(texts.get(String(article_id))?.slice(Number(char_start), Number(char_end)), String(article_id)).toBe(evidence);
  const before = (name: string): number => Number(claims.find((c) => c.article_id === id(name))?.char_start);
  const [plain] = CORNERS.formula ?? [''];
  const [wide] = CORNERS.astral ?? [''];
  expect(before('astral') - before('formula'), 'an astral character counts two').toBe(2 * (wide.length - plain.length));
  expect(wide.length).toBe(6);
});

describe('a line of JSON', () => {
  it.each([
    ['a\uD83D', '"a\uFFFD"', 'half a pair, as where a text was cut'],
    ['\u{1F600}', '"\u{1F600}"', 'a whole pair'],
    ['\\ud83d', '"\\\\ud83d"', 'six characters that only look like it'],
    ['a\u2028b', '"a\\u2028b"', 'what some readers take for the end of a line'],
  ])('%j is %s: %s', (value, line) => expect(jsonLine(value)).toBe(line));
});
