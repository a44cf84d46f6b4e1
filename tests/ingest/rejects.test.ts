import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { CannotRun, silent } from '../../pipeline/stage.ts';
import { emptyFolder, ingestFiles, ingestFolder, rawOf, story } from './raw-of.ts';

const BURMESE = 'ပြည်သူ့ကာကွယ်ရေးတပ်ဖွဲ့က မြို့ကို သိမ်းပိုက်လိုက်သည်ဟု ဒေသခံများက ပြောသည်။ တိုက်ပွဲအတွင်း စစ်သားများ သေဆုံးခဲ့သည်ဟု သိရသည်။';
const FRENCH =
  'Les forces de la résistance ont pris la ville vendredi, selon des habitants. Vingt soldats ont été tués dans les combats et beaucoup de familles ont quitté leurs maisons, dit un prêtre.';

const GOOD = { 'good.txt': story('Anawlay') };
const MANIFEST = 'article_id,file,publisher,title,url,published_on,published_on_basis,language\ngood,good.txt,,,,,,\n';

describe('a row of a manifest', () => {
  test.each([
    ['a missing file', 'x,missing.txt,,,,,,', { field: 'file', message: 'the file is missing', value: 'missing.txt' }],
    [
      'a path that climbs out',
      'x,../../../etc/hostname,,,,,,',
      { field: 'file', message: expect.stringMatching(/leaves the raw folder/), value: '../../../etc/hostname' },
    ],
    ['the same with backslashes', 'x,..\\..\\secret.txt,,,,,,', { field: 'file', message: expect.stringMatching(/leaves the raw folder/) }],
    ['an absolute path', 'x,/etc/hostname,,,,,,', { field: 'file', message: expect.stringMatching(/absolute path/) }],
    ['a drive', 'x,C:\\texts\\a.txt,,,,,,', { field: 'file', message: expect.stringMatching(/absolute path/) }],
    ['a folder', 'x,folder,,,,,,', { field: 'file', message: 'not a file' }],
    ['no file at all', 'x,,,,,,,', { field: 'file', message: 'the row names no file', value: null }],
    [
      'a file named twice',
      'x,good.txt,,,,,,',
      { field: 'file', message: 'the file is named twice: articles/articles.csv:2 names it too, and that row is kept' },
    ],
    ['the manifest itself', 'x,articles.csv,,,,,,', { field: 'file', message: 'the file is a manifest itself' }],
    ['an archive', 'x,many.ndjson,,,,,,', { field: 'file', message: expect.stringMatching(/^an archive of many articles/) }],
    [
      'an unknown format',
      'x,a.docx,,,,,,',
      { field: 'file', message: expect.stringMatching(/^unknown format: expected \.txt/), value: 'a.docx' },
    ],
    [
      'an id that is taken',
      'good,x.txt,,,,,,',
      { field: 'article_id', message: 'two articles have this id: the one of articles/articles.csv:2 is kept', value: 'good' },
    ],
    ['an id with a separator', 'a|b,x.txt,,,,,,', { field: 'article_id', message: expect.stringMatching(/holds a \|/) }],
    [
      'a day that does not exist',
      'x,x.txt,,,,2023-02-30,,',
      { field: 'published_on', message: 'the date does not exist: 2023-02 has 28 days', value: '2023-02-30' },
    ],
    [
      'a month that does not exist',
      'x,x.txt,,,,2023-13-01,,',
      { field: 'published_on', message: 'the date does not exist: there is no month 13' },
    ],
    [
      'a day that can be read in two ways',
      'x,x.txt,,,,08/11/2023,,',
      { field: 'published_on', message: expect.stringMatching(/write yyyy-mm-dd/) },
    ],
    [
      'another language',
      'x,x.txt,,,,,,my',
      { field: 'language', message: 'the language is stated as my: only English is read', value: 'my' },
    ],
    ['another language by its name', 'x,x.txt,,,,,,Burmese', { field: 'language', value: 'Burmese' }],
    ['too many cells', 'x,x.txt,a,b,c,d,e,f,g', { field: null, message: expect.stringMatching(/9 cells, the header 8/) }],
    [
      'two faults at once',
      'x,x.txt,,,,2023-02-30,,fr',
      { field: 'published_on', message: expect.stringMatching(/28 days; also: the language is stated as fr/) },
    ],
  ])('%s', async (_why, row, expected) => {
    const { articles, rejects } = await ingestFiles({
      ...GOOD,
      'articles.csv': `${MANIFEST}${row}\n`,
      'x.txt': story('Xyne'),
      'a.docx': 'PK',
      'folder/.keep': '',
      'many.ndjson': '',
    });
    const own = rejects.filter((reject) => reject.source_file === 'articles/articles.csv');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ stage: 'ingest', line: 3, char_offset: null, ...expected });
    expect(articles.map((a) => a.article_id)).toContain('good');
  });

  test('one row that ends as Windows ends it moves no line', async () => {
    const { rejects } = await ingestFiles({ ...GOOD, 'articles.csv': `${MANIFEST}x,one.txt,,,,,,en\r\ny,two.txt,,,,,,\n` });
    expect(rejects.map(({ line, value }) => [line, value])).toEqual([
      [3, 'one.txt'],
      [4, 'two.txt'],
    ]);
  });

  test('a quotation mark that is never closed', async () => {
    const { rejects } = await ingestFiles({ ...GOOD, 'articles.csv': `${MANIFEST}x,"x.txt,,,,,,\n` });
    expect(rejects[0]).toMatchObject({ line: 3, message: expect.stringMatching(/quotation mark/) });
  });

  test('links: out of the folder, to nowhere, to a folder, to a file that is there already', async () => {
    const raw = rawOf({ ...GOOD, 'sub/.keep': '' });
    const outside = emptyFolder();
    writeFileSync(join(outside, 'secret.txt'), story('Secret'));
    mkdirSync(join(outside, 'more'));
    const articles = join(raw, 'articles');
    symlinkSync(join(outside, 'secret.txt'), join(articles, 'out.txt'));
    symlinkSync(join(outside, 'gone.txt'), join(articles, 'nowhere.txt'));
    symlinkSync(join(outside, 'more'), join(articles, 'more'));
    symlinkSync(join(articles, 'sub'), join(articles, 'within'));
    symlinkSync(join(articles, 'good.txt'), join(articles, 'twin.txt'));
    const read = await ingestFolder(raw);
    expect(read.articles.map((a) => a.article_id)).toEqual(['good']);
    expect(read.rejects.map((r) => [r.source_file, r.message])).toEqual([
      ['articles/more', expect.stringMatching(/leaves the raw folder/)],
      ['articles/nowhere.txt', 'the link leads nowhere'],
      ['articles/out.txt', expect.stringMatching(/leaves the raw folder/)],
      ['articles/twin.txt', 'the file is named twice: it is articles/good.txt by another name'],
      ['articles/within', expect.stringMatching(/link to a folder is not followed/)],
    ]);
  });
});

describe('a file', () => {
  test.each([
    ['an empty text', 'x.txt', '', { field: 'text', message: 'the text is empty' }],
    ['a text of blanks and dashes', 'x.txt', ' \n\n — \n', { field: 'text', message: 'the text is empty' }],
    ['a Burmese text', 'x.txt', BURMESE, { field: 'language', message: 'the text reads as Burmese (my): only English is read' }],
    ['a French text', 'x.txt', FRENCH, { field: 'language', message: 'the text reads as French (fr): only English is read' }],
    ['a French text that front matter calls English', 'x.md', `---\nlang: en\n---\n${FRENCH}`, { field: 'language' }],
    ['an unknown format', 'x.docx', 'PK', { field: 'file', message: expect.stringMatching(/^unknown format/) }],
    [
      'a picture called a text',
      'x.txt',
      Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 256)),
      { field: 'text', message: expect.stringMatching(/^not a text/) },
    ],
    ['a damaged gzip file', 'x.txt.gz', 'no gzip', { field: 'file', message: expect.stringMatching(/damaged gzip/) }],
    ['front matter without an end', 'x.md', '---\ntitle: x\n\nText.', { message: expect.stringMatching(/has no end/) }],
    ['front matter that is no YAML', 'x.md', '---\ntitle: "x\n---\nText.', { message: expect.stringMatching(/not YAML: line \d/) }],
    ['front matter that is a list', 'x.md', '---\n- x\n---\nText.', { message: expect.stringMatching(/holds no/) }],
    [
      'front matter with a day that does not exist',
      'x.md',
      '---\ndate: 2023-06-31\n---\nText.',
      { field: 'published_on', value: '2023-06-31' },
    ],
    ['a CSV file of neither kind', 'x.csv', 'a,b\n1,2\n', { message: expect.stringMatching(/neither a manifest/), value: 'a,b' }],
    ['a Parquet file that is none', 'x.parquet', 'PAR1 no', { message: 'not a Parquet file, or a damaged one', line: null }],
  ])('%s', async (_why, name, content, expected) => {
    const { articles, rejects } = await ingestFiles({ ...GOOD, [name]: content });
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({ source_file: `articles/${name}`, line: null, ...expected });
    expect(articles.map((a) => a.article_id)).toEqual(['good']);
  });

  test('a page whose language attribute lies is read by its text', async () => {
    const { articles } = await ingestFiles({
      'x.html': `<html lang="my"><body><article><p>${story('Anawlay')}</p></article></body></html>`,
    });
    expect(articles).toHaveLength(1);
  });

  test('front matter with nothing in it', async () => {
    expect((await ingestFiles({ 'x.md': '---\n---\nThe ford fell.' })).articles[0]?.text).toBe('The ford fell.');
  });
});

describe('a line of an archive', () => {
  const good = JSON.stringify({ article_id: 'good', text: story('Anawlay') });
  test.each([
    [
      'no JSON',
      '{"article_id": "x", ',
      { field: null, message: 'the line is not JSON: expected one object per line', value: '{"article_id": "x", ' },
    ],
    ['a list', '[1]', { field: null, message: 'expected one JSON object per line' }],
    [
      'a text that is an object',
      '{"article_id":"x","text":{"a":1}}',
      { field: 'text', message: 'text is a list or an object: expected text', value: '{"a":1}' },
    ],
    ['no text', '{"article_id":"x"}', { field: 'text', message: 'the text is empty', article_id: 'x' }],
    [
      'an id twice',
      '{"article_id":"good","text":"Other."}',
      { field: 'article_id', message: 'two articles have this id: the one of articles/many.ndjson:1 is kept' },
    ],
    ['a day that does not exist', '{"id":"x","date":"2023-02-29","text":"Other."}', { field: 'published_on' }],
    ['another language', '{"id":"x","lang":"th","text":"Other."}', { field: 'language', value: 'th' }],
  ])('%s', async (_why, line, expected) => {
    const { articles, rejects } = await ingestFiles({ 'many.ndjson': `${good}\n${line}\n` });
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({ source_file: 'articles/many.ndjson', line: 2, ...expected });
    expect(articles.map((a) => a.article_id)).toEqual(['good']);
  });

  test('a gzip file cut short: what came before goes on', async () => {
    const lines = Array.from({ length: 4000 }, (_, i) => JSON.stringify({ id: `n${i}`, text: `${story(`M${i}`)} ${Math.sin(i)}` })).join(
      '\n',
    );
    const whole = gzipSync(lines);
    const { report, rejects } = await ingestFiles({ 'many.ndjson.gz': whole.subarray(0, whole.length >> 1) });
    expect(report.written).toBeGreaterThan(100);
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({ line: report.read, message: expect.stringMatching(/^the gzip file is damaged or cut short/) });
    const csv = await ingestFiles({ 'many.csv.gz': gzipSync(`id,text\n${lines}`).subarray(0, 3000) });
    expect(csv.rejects.at(-1)?.message).toMatch(/neither a manifest|damaged or cut short/);
  });

  test('an address that is none is left empty, with a note', async () => {
    const { articles, report } = await ingestFiles({
      'many.ndjson': JSON.stringify({ id: 'x', url: 'see paper', text: story('Anawlay') }),
    });
    expect(articles[0]?.url).toBeNull();
    expect(report.notes).toContain('articles/many.ndjson:1 url "see paper": not a web address, left empty');
  });

  test('a long value is cut to 500 characters', async () => {
    const { rejects } = await ingestFiles({ 'many.ndjson': 'x'.repeat(2000) });
    expect(rejects[0]?.value).toHaveLength(500);
  });
});

describe('a folder that cannot be read', () => {
  const run = (raw: string) => ingest({ raw, out: emptyFolder(), asOf: null, jobs: 1, progress: silent });
  test('is missing', async () => {
    await expect(run(join(emptyFolder(), 'none'))).rejects.toThrow(CannotRun);
  });
  test('has no articles/', async () => {
    await expect(run(emptyFolder())).rejects.toThrow(/has no folder articles/);
  });
});
