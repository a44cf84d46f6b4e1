import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { storedText } from '../../pipeline/ingest/stored-text.ts';
import { ingestFiles, story } from './raw-of.ts';

const TEXT = `“It’s over,” he said — ${story('Anawlay')} The café of Señor Ñu…`;

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 BE with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE without a mark', iconv.encode(TEXT, 'utf-16be')],
    ['Windows-1252', iconv.encode(TEXT, 'windows-1252')],
  ])('%s', async (_name, bytes) => {
    const { articles } = await ingestFiles({ 'a.txt': bytes });
    expect(articles[0]?.text).toBe(TEXT);
  });

  const page = (head: string) => `<html><head>${head}<title>x</title></head><body><article><p>${TEXT}</p></article></body></html>`;
  test.each([
    ['declared Windows-1252', iconv.encode(page('<meta charset="windows-1252">'), 'windows-1252')],
    [
      'declared ISO-8859-1, which means Windows-1252',
      iconv.encode(page('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'), 'windows-1252'),
    ],
    ['saved as UTF-8 under an old declaration', Buffer.from(page('<meta charset="windows-1252">'))],
    ['declared UTF-8 but in Windows-1252', iconv.encode(page('<meta charset="utf-8">'), 'windows-1252')],
    ['declared as something unheard of', iconv.encode(page('<meta charset="x-klingon">'), 'windows-1252')],
  ])('a page %s', async (_name, bytes) => {
    const { articles } = await ingestFiles({ 'a.html': bytes });
    expect(articles[0]?.text).toBe(TEXT);
  });

  test('Polish letters where the page declares their code', async () => {
    const bytes = iconv.encode(page('<meta charset="windows-1250">').replace('Señor Ñu', 'pan Łukasz'), 'windows-1250');
    expect((await ingestFiles({ 'a.html': bytes })).articles[0]?.text).toContain('pan Łukasz');
  });

  test('an archive in Windows-1252, of which a single late line shows it', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: `n${i}`, text: `${story(`M${i}`)} ${'x'.repeat(80)}` }));
    const last = JSON.stringify({ id: 'last', text: TEXT });
    const ndjson = await ingestFiles({ 'many.ndjson': iconv.encode([...lines, last].join('\n'), 'windows-1252') });
    expect(ndjson.articles.find((a) => a.article_id === 'last')?.text).toBe(TEXT);
    const csv = ['id,text', ...lines.map((_, i) => `n${i},${story(`M${i}`).replaceAll(',', '')}`), `last,"${TEXT}"`].join('\n');
    const read = await ingestFiles({ 'many.csv': iconv.encode(csv, 'windows-1252') });
    expect(read.articles.find((a) => a.article_id === 'last')?.text).toBe(TEXT);
  });
});

describe('the stored text', () => {
  test.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd', 'line ends'],
    ['a\u2028b\u0085c\fd\ve', 'a\nb\nc\nd\ne', 'rare line ends'],
    ['20\u0000 troops\u0007', '20 troops', 'controls'],
    ['sol\u00ADdiers, Hpa\u200B-an, \u202Aright\u202C', 'soldiers, Hpa-an, right', 'what nobody sees'],
    ['a\tb  c\u00A0d', 'a\tb  c\u00A0d', 'white space stays'],
    ['broken \uD83D pair, whole 😀', 'broken \uFFFD pair, whole 😀', 'half a surrogate pair'],
    ['“quotes” – dashes', '“quotes” – dashes', 'signs stay'],
    ['က\u200Cခ', 'က\u200Cခ', 'joiners belong to their script'],
  ])('%j -> %j (%s)', (received, stored) => {
    expect(storedText(received)).toBe(stored);
  });
});
