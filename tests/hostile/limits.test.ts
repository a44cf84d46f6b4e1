import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync as gzip } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READING_LIMITS } from '../../pipeline/stage.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';
import { emptyFolder, ingestFiles, ingestFolder, story } from '../ingest/raw-of.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const small = { ...READING_LIMITS, articleMegabytes: 1 };
const MB = 2 ** 20;
const long = (megabytes: number): string => `${story('Long')}\n`.repeat(Math.ceil((megabytes * MB) / (story('Long').length + 1)));
const row = (mark: string, text: string): string => JSON.stringify({ article_id: mark, text });

describe('what is larger than its limit is refused with the limit, and the rest goes on', () => {
  const cases: readonly (readonly [what: string, files: Files, message: RegExp, read: readonly string[]])[] = [
    ['a text', { 'x.txt': long(1.1) }, /text is larger than 1 MB \(--article-megabytes\)/, ['good']],
    ['a file', { 'x.html': `<p>${story('Long')}</p>${'<!-- -->'.repeat(2.2 * MB)}` }, /file is larger than 16 MB/, ['good']],
    ['a packed file', { 'x.txt.gz': gzip(long(17)) }, /inflates to more than 200 times/, ['good']],
    ['a packed file of nothing', { 'x.ndjson.gz': gzip(Buffer.alloc(20 * MB, 10)) }, /inflates to more than 200 times its size/, ['good']],
    [
      'a line',
      { 'x.ndjson': `${row('a', story('Before'))}\n${row('b', long(17))}\n${row('c', story('After'))}\n` },
      /line is larger than 16 MB/,
      ['a', 'c', 'good'],
    ],
    ['a last line', { 'x.ndjson': `${row('b', long(17))}` }, /line is larger than 16 MB/, ['good']],
    [
      'a line of UTF-16',
      { 'x.ndjson': Buffer.from(`\uFEFF${row('a', story('Before'))}\n${row('b', long(17))}\n`, 'utf16le') },
      /line is larger/,
      ['a', 'good'],
    ],
    [
      'a row',
      { 'x.csv': `article_id,text\na,${story('Before').replaceAll(',', '')}\nb,"${long(20)}"\n` },
      /row is larger than 16 MB/,
      ['a', 'good'],
    ],
    [
      'front matter',
      { 'x.md': `---\ntitle: ${'{'.repeat(60_000)}\n---\n${story('Long')}` },
      /front matter has more than 16384 letters/,
      ['good'],
    ],
    ['a header', { 'x.csv': 'article_id,text'.repeat(1.3 * MB) }, /neither a manifest/, ['good']],
  ];
  test.each(cases)('%s', async (_what, files, message, read) => {
    const { rejects, articles } = await ingestFiles({ ...files, 'good.txt': story('Good') }, small);
    expect(rejects.map((reject) => reject.message)).toEqual([expect.stringMatching(message)]);
    expect(articles.map(({ article_id }) => article_id)).toEqual(read);
  });

  test('a higher limit lets it through', async () => {
    const { rejects, articles } = await ingestFiles({ 'x.txt': long(1.1) }, { ...small, articleMegabytes: 2 });
    expect(rejects).toEqual([]);
    expect(articles).toHaveLength(1);
  });
});

describe('a page whose elements stand too deep in each other', () => {
  const deep = (depth: number) => `${'<div>'.repeat(depth)}<p>${story('Deep')}</p>${'</div>'.repeat(depth)}`;
  test.each([
    ['closed', deep(5_000)],
    ['open', `${'<b><i>'.repeat(5_000)}${story('Deep')}`],
    ['in attributes', `${'<div a="<">'.repeat(5_000)}${story('Deep')}`],
  ])('%s is refused', async (_why, html) => {
    const { rejects } = await ingestFiles({ 'x.html': html });
    expect(rejects).toMatchObject([{ field: 'text', message: expect.stringContaining('deep in each other') }]);
  });

  test.each([
    ['fifty elements', deep(50)],
    ['a script that writes elements', `<body><script>${'x("<div>");'.repeat(500)}</script>${deep(5)}</body>`],
    ['a drawing of a thousand lines', `<body><svg>${'<path d="M0"/>'.repeat(1_000)}</svg>${deep(5)}</body>`],
    ['a thousand elements behind each other', `<body>${'<span>x</span>'.repeat(1_000)}${deep(5)}</body>`],
  ])('%s are read', async (_why, html) => {
    const { rejects, articles } = await ingestFiles({ 'x.html': html });
    expect(rejects).toEqual([]);
    expect(articles[0]?.text).toContain('Deep column');
  });
});

describe('a Parquet file that lies', () => {
  const write = async (name: string): Promise<{ raw: string; bytes: Buffer; path: string }> => {
    const raw = emptyFolder();
    mkdirSync(join(raw, 'articles'));
    const path = join(raw, 'articles', name);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = [1, 2, 3].map((i) => `('a${i}', '${story(`Ford${i}`)}')`).join();
    await connection.run(`copy (select * from (values ${rows}) t(article_id, text)) to '${path}' (format parquet, compression snappy)`);
    return { raw, bytes: readFileSync(path), path };
  };

  test('about its bytes, anywhere: rows or a reject, in bounded time', { timeout: 300_000 }, async () => {
    const { raw, bytes, path } = await write('many.parquet');
    rmSync(path);
    for (let i = 0; i < 8; i++) {
      const at = Math.floor((bytes.length * i) / 8);
      const lie = Buffer.from(bytes);
      lie.fill(0xff, at, at + 4);
      writeFileSync(join(raw, 'articles', `lie${i}.parquet`), lie);
    }
    const { report } = await ingestFolder(raw, { ...READING_LIMITS, readerMegabytes: 128, articleSeconds: 20 });
    expect(report.read).toBeGreaterThanOrEqual(8);
  });
});

describe('the command in little memory', () => {
  let folder = '';
  beforeAll(() => {
    folder = emptyFolder();
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    const write = (name: string, content: string | Uint8Array) => writeFileSync(join(articles, name), content);
    write('good.txt', story('Good'));
    write('huge.txt', Buffer.alloc(200 * MB, `${story('Huge')}\n`));
    write('bomb.txt.gz', gzip(Buffer.alloc(400 * MB, 'a')));
    write('bomb.ndjson.gz', gzip(Buffer.alloc(400 * MB, 10)));
    write('cell.csv', Buffer.concat([Buffer.from('article_id,text\na,"'), Buffer.alloc(100 * MB, 'killed '), Buffer.from('"\n')]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('refuses 200 MB of text, a gzip bomb and a cell of 100 MB', { timeout: 300_000 }, async () => {
    const out = emptyFolder();
    const ran = await runLedger(['ingest', '--raw', folder, '--out', out, '--quiet'], { NODE_OPTIONS: '--max-old-space-size=300' });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const rejects = readFileSync(join(out, '.stage/ingest.rejects.ndjson'), 'utf8').trim().split('\n');
    expect(rejects.map((line) => [JSON.parse(line).source_file, JSON.parse(line).message.replace(/(?: \(|:).*/, '')])).toEqual([
      ['articles/bomb.ndjson.gz', 'the gzip file inflates to more than 200 times its size'],
      ['articles/bomb.txt.gz', 'the file is larger than 32 MB'],
      ['articles/cell.csv', 'the row is larger than 32 MB'],
      ['articles/huge.txt', 'the file is larger than 32 MB'],
    ]);
  });
});
