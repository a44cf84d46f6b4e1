import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { emptyFolder, ingestFiles, ingestFolder, rawOf, story } from './raw-of.ts';

const MANIFEST = 'article_id,file,publisher,title,url,published_on,published_on_basis,language\n';
const RECORD = {
  article_id: 'a1',
  publisher: 'DVB',
  url: 'https://english.dvb.no/ford',
  published_on: '2023-11-08',
  title: 'At the ford',
  language: 'en',
  text: story('Anawlay'),
};
const OTHER = { ...RECORD, article_id: 'a2', text: story('Bilugyun') };
const EXPECTED = {
  article_id: 'a1',
  publisher: 'Democratic Voice of Burma',
  publisher_stance: 'independent',
  title: 'At the ford',
  url: 'https://english.dvb.no/ford',
  published_on: '2023-11-08',
  published_on_basis: 'stated',
  language: 'en',
  copies: null,
  text: story('Anawlay'),
};

const csvOf = (records: readonly Readonly<Record<string, string>>[], delimiter = ','): string => {
  const names = Object.keys(records[0] ?? {});
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  return [names.join(delimiter), ...records.map((r) => names.map((n) => cell(r[n] ?? '')).join(delimiter))].join('\r\n');
};
const ndjsonOf = (records: readonly object[]): string => records.map((r) => JSON.stringify(r)).join('\n');

const parquetOf = async (select: string, options = ''): Promise<string> => {
  const raw = emptyFolder();
  mkdirSync(join(raw, 'articles'));
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`copy (${select}) to '${join(raw, 'articles', 'many.parquet')}' (format parquet${options})`);
  connection.closeSync();
  instance.closeSync();
  return raw;
};
const sqlText = (value: string) => `'${value.replaceAll("'", "''")}'`;

describe('a manifest and its texts', () => {
  test('the row gives every column; the text is stored as it is, but for white space at its ends', async () => {
    const text = `\n  ${story('Anawlay')}  \n\nIt was the third attempt.\n`;
    const { articles, report } = await ingestFiles({
      'articles.csv': `${MANIFEST}a1,deep/a.txt,dvb,"Ford, and ""bridge""",https://english.dvb.no/ford,2023-11-08,stated on the page,English\n`,
      'deep/a.txt': text,
    });
    expect(articles[0]).toMatchObject({
      ...EXPECTED,
      title: 'Ford, and "bridge"',
      published_on_basis: 'stated on the page',
      source_file: 'articles/deep/a.txt',
      text: text.trim(),
      sentence_count: 3,
    });
    expect(articles[0]?.word_count).toBe(text.split(/\s+/).filter((word) => word !== '').length);
    expect(report).toMatchObject({ read: 1, written: 1, rejected: 0, merged: 0 });
  });

  test('a manifest without publisher and url; notes beside the texts are no articles', async () => {
    const { articles, report } = await ingestFiles({
      'articles.csv': `article_id,file,published_on\na1,a.txt,2023-11-08\n`,
      'a.txt': story('Anawlay'),
      'sources.md': '# Sources',
      'README.md': '# Read me',
      'LICENSE.txt': 'Licence',
      '.hidden.txt': story('Hidden'),
      '_draft.txt': story('Draft'),
      'page_files/a.js': 'x',
    });
    expect(articles.map((a) => [a.article_id, a.publisher, a.publisher_stance, a.url, a.title])).toEqual([
      ['a1', 'unknown', 'unknown', null, null],
    ]);
    expect(report.read).toBe(1);
  });

  test('a manifest of its own in each folder, with semicolons as spreadsheets write them', async () => {
    const { articles } = await ingestFiles({
      '2023/articles.csv': 'article_id;file;publisher\na1;x.txt;Irrawaddy\n',
      '2023/x.txt': story('Anawlay'),
      '2024/list.csv': 'id,filename,source\na2,../2024/x.txt,BNI\n',
      '2024/x.txt': story('Bilugyun'),
    });
    expect(articles.map((a) => [a.article_id, a.publisher])).toEqual([
      ['a1', 'The Irrawaddy'],
      ['a2', 'Burma News International'],
    ]);
  });

  test('the manifest overrules what a page or front matter says, and these fill what it leaves empty', async () => {
    const { articles } = await ingestFiles({
      'articles.csv': `${MANIFEST}a1,a.md,,,,2023-11-09,,\n`,
      'a.md': `---\npublisher: AFP\ndate: 2023-11-08\nid: other\n---\n${story('Anawlay')}`,
    });
    expect(articles[0]).toMatchObject({ article_id: 'a1', publisher: 'Agence France-Presse', published_on: '2023-11-09' });
  });
});

describe('files that no manifest names', () => {
  test('the id is the name of the file; two files of one name get different ids', async () => {
    const { articles } = await ingestFiles({
      'a/ford taken.txt': story('Anawlay'),
      'b/ford taken.txt': story('Bilugyun'),
      'ferry.TXT': story('Chaungzon'),
    });
    expect(articles.map((a) => a.article_id)).toEqual(['ferry', 'ford-taken', expect.stringMatching(/^ford-taken-[0-9a-f]{8}$/)]);
  });

  test('Markdown: front matter, marks and wrapped lines', async () => {
    const { articles, rejects } = await ingestFiles({
      'a.md': [
        '---',
        'title: "Ford: taken"',
        'source: The Irrawaddy',
        'link: https://www.irrawaddy.com/news/ford.html',
        'date: 2023-11-08',
        'id: 007',
        'tags: [war, ford]',
        '---',
        '# Ford: taken',
        '',
        'Fighters **took** the ford on the [upper river](https://x.example/river), the',
        'spokesman of the column said.',
        '',
        '> “We lost nobody,” he said.',
        '',
        '![boats](boats.jpg)',
        '',
        '- 12 rifles were seized',
        '- and the guards’ 3 boats',
      ].join('\r\n'),
    });
    expect(rejects).toEqual([]);
    expect(articles[0]).toMatchObject({ article_id: '007', title: 'Ford: taken', publisher: 'The Irrawaddy', published_on: '2023-11-08' });
    expect(articles[0]?.text).toBe(
      'Fighters took the ford on the upper river, the spokesman of the column said.\n\n“We lost nobody,” he said.\n\n12 rifles were seized\n\nand the guards’ 3 boats',
    );
  });

  test('Markdown without front matter has its first heading for a title', async () => {
    const { articles } = await ingestFiles({ 'a.md': `# The ford\n\n${story('Anawlay')}\n` });
    expect(articles[0]).toMatchObject({ article_id: 'a', title: 'The ford', text: story('Anawlay') });
  });

  test('a gzipped text', async () => {
    const { articles } = await ingestFiles({ 'a.txt.gz': gzipSync(story('Anawlay')) });
    expect(articles[0]).toMatchObject({ article_id: 'a', text: story('Anawlay') });
  });
});

describe('archives of many articles', () => {
  test.each([
    ['.ndjson', 'many.ndjson', ndjsonOf([RECORD, OTHER])],
    [
      '.ndjson with CRLF, blank lines, a mark and an end',
      'many.ndjson',
      `\uFEFF${ndjsonOf([RECORD, OTHER]).replaceAll('\n', '\r\n\r\n')}\r\n`,
    ],
    ['.ndjson.gz', 'many.ndjson.gz', gzipSync(ndjsonOf([RECORD, OTHER]))],
    ['.jsonl', 'many.jsonl', ndjsonOf([RECORD, OTHER])],
    ['.csv', 'many.csv', csvOf([RECORD, OTHER])],
    ['.csv with a mark and semicolons', 'many.csv', `\uFEFF${csvOf([RECORD, OTHER], ';')}`],
    ['.csv.gz', 'many.csv.gz', gzipSync(csvOf([RECORD, OTHER]))],
    ['.ndjson in UTF-16', 'many.ndjson', Buffer.from(`\uFEFF${ndjsonOf([RECORD, OTHER])}`, 'utf16le')],
    ['.csv in UTF-16, as spreadsheets save it', 'many.csv', Buffer.from(`\uFEFF${csvOf([RECORD, OTHER], '\t')}`, 'utf16le')],
  ])('%s', async (_why, name, content) => {
    const { articles, report } = await ingestFiles({ [name]: content });
    expect(report).toMatchObject({ read: 2, written: 2 });
    expect(articles[0]).toMatchObject({ ...EXPECTED, source_file: `articles/${name}` });
    expect(articles[1]?.text).toBe(OTHER.text);
  });

  test.each([
    ['zstd', ', compression zstd'],
    ['snappy, small row groups', ', row_group_size 2048'],
  ])('.parquet: days and numbers have types of their own (%s)', async (_why, options) => {
    const raw = await parquetOf(
      `select 41 + i as id, 'DVB' as publisher, date '2023-11-08' + i::int as published_on, ${sqlText(story('Anawlay'))} || ' ' || array_to_string(list_transform(range(30), lambda k: translate(left(md5((i * 30 + k)::varchar), 8), '0123456789', 'ghijklmnop')), ' ') as text from range(5000) t(i)`,
      options,
    );
    const { articles, report } = await ingestFolder(raw);
    expect(report).toMatchObject({ read: 5000, written: 5000 });
    expect(articles.find((a) => a.article_id === '41')).toMatchObject({
      published_on: '2023-11-08',
      publisher: 'Democratic Voice of Burma',
    });
    expect(articles.find((a) => a.article_id === '5040')).toMatchObject({ published_on: '2037-07-16' });
  });

  test('.parquet: a moment counts as its day', async () => {
    const raw = await parquetOf(
      `select 'a1' as article_id, timestamp '2023-11-08 23:59:00' as published_on, ${sqlText(RECORD.text)} as text`,
    );
    expect((await ingestFolder(raw)).articles[0]).toMatchObject({ article_id: 'a1', published_on: '2023-11-08', text: RECORD.text });
  });

  test('without an id one is made from address and text, whatever the order of the rows', async () => {
    const { article_id: _a, ...one } = RECORD;
    const { article_id: _b, ...two } = OTHER;
    const there = await ingestFiles({ 'many.ndjson': ndjsonOf([one, two]) });
    const back = await ingestFiles({ 'many.ndjson': ndjsonOf([two, one]) });
    expect(there.articles.map((a) => a.article_id)).toEqual(back.articles.map((a) => a.article_id));
    expect(there.articles[0]?.article_id).toMatch(/^article-[0-9a-f]{16}$/);
  });

  test('a row without an id that says the same again is merged', async () => {
    const { article_id: _, ...one } = RECORD;
    const { report, articles } = await ingestFiles({ 'many.ndjson': ndjsonOf([one, one]) });
    expect(report).toMatchObject({ read: 2, written: 1, merged: 1 });
    expect(report.notes).toEqual([`articles/many.ndjson:2 repeats ${articles[0]?.article_id} word for word`]);
  });

  test('a text that is markup, as content exports hold it', async () => {
    const { articles } = await ingestFiles({
      'many.ndjson': ndjsonOf([{ id: 'x', text: '<p>The <b>ford</b> fell.</p>\n<p>Two died &amp; one fled.</p>' }]),
    });
    expect(articles[0]?.text).toBe('The ford fell.\n\nTwo died & one fled.');
  });

  test('a thousand rows of CSV with line breaks in their cells keep their line numbers', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      ...RECORD,
      article_id: `n${i}`,
      text: `${story(`M${i}`)}\nLine two of M${i}.`,
    }));
    const bad = { ...RECORD, article_id: 'bad', published_on: '2023-13-01' };
    const { report, rejects } = await ingestFiles({ 'many.csv': csvOf([...rows, bad]) });
    expect(report.written + report.merged).toBe(1000);
    expect(rejects[0]).toMatchObject({ line: 2002, article_id: 'bad', field: 'published_on' });
  });
});

describe('the day of publication', () => {
  test.each([
    ['8 November 2023', null, '2023-11-08', 'stated'],
    ['2023-11-08T23:30:00+06:30', null, '2023-11-08', 'stated'],
    [null, 'https://paper.example/2023/11/08/ford-taken/', '2023-11-08', 'in url'],
    [null, 'https://paper.example/news/20231108-ford.html', '2023-11-08', 'in url'],
    // A number of a report, no day.
    [null, 'https://paper.example/news/20234108/ford.html', null, null],
  ])('given %j, address %j', async (published_on, url, day, basis) => {
    const { articles, report } = await ingestFiles({ 'many.ndjson': ndjsonOf([{ id: 'x', published_on, url, text: story('Anawlay') }]) });
    expect(articles[0]).toMatchObject({ published_on: day, published_on_basis: basis });
    expect(report.counts.undated).toBe(day === null ? 1 : 0);
  });

  test.each([
    ['YANGON, November 8, 2023 — ', /^2023-11-08$/, /^inferred: dateline/],
    // Only one year of the war has a Tuesday on that day.
    ['The column had left on Tuesday, November 7. ', /^2023-11-0[789]$/, /^inferred, may be off by some days: ./],
    // A day without its year could be of any, and so could one without a month.
    ['The column had left on November 7. ', null, null],
    ['The column had left on Tuesday. ', null, null],
  ])('inferred from the text: %j -> %j', async (start, day, basis) => {
    const { articles, report } = await ingestFiles({ 'a.txt': `${start}${story('Anawlay')}` });
    expect(articles[0]?.published_on ?? 'none').toMatch(day ?? /^none$/);
    expect(articles[0]?.published_on_basis ?? 'none').toMatch(basis ?? /^none$/);
    expect(report.counts).toEqual({ undated: day === null ? 1 : 0, inferred: day === null ? 0 : 1 });
  });
});

test('an empty folder of articles is no fault', async () => {
  const { report, bytes } = await ingestFolder(rawOf({}));
  expect(report).toMatchObject({ read: 0, written: 0, notes: ['no article was found'] });
  expect(bytes.slice(0, 2)).toEqual(['', '']);
});
