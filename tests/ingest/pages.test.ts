import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURES, ingestFiles } from './raw-of.ts';

const page = (name: string) => readFileSync(join(FIXTURES, 'pages', name));
const ingestPage = (name: string) => ingestFiles({ [name]: page(name) });

describe('saved pages', () => {
  test.each([
    [
      'wordpress',
      'JSON-LD graph, inline related box, caption, comments, sidebar',
      {
        title: 'Hill post changes hands near Thayet Taung',
        publisher: 'Example Herald',
        url: 'https://www.herald.example/news/hill-post-changes-hands.html',
        published_on: '2024-03-18',
        published_on_basis: 'stated',
      },
    ],
    [
      'drupal',
      'no meta elements: time element, list items, image caption, the site in the title behind the heading',
      { title: 'Ferry landing shelled, four villagers dead', publisher: 'Delta Wire', url: null, published_on: '2024-11-07' },
    ],
    [
      'breaks',
      'tables and line breaks for paragraphs, Windows-1252, address in a comment',
      {
        title: 'Border gate reopened',
        publisher: 'monitor.example',
        url: 'https://monitor.example/archive/2022/06/14/gate.html',
        published_on: '2022-06-14',
        published_on_basis: 'in url',
      },
    ],
    [
      'modern',
      'generated class names, a broken JSON-LD block, pull quote, newsletter box',
      { title: 'Aid convoy turned back at Sittaung crossing', publisher: 'Signal Asia', published_on: '2025-02-03' },
    ],
    ['short', 'two short paragraphs', { title: 'Police station burnt', published_on: '2021-09-30' }],
    [
      'state',
      'captions as paragraphs, comment form, a day in words',
      { title: 'Security forces clear camp', publisher: 'New Dawn Daily', published_on: '2023-05-12' },
    ],
    [
      'long-comments',
      'comments longer than the report, paragraphs that are no p elements',
      { title: 'Bridge closed to lorries', published_on: '2023-11-07' },
    ],
    [
      'form',
      'a form and a menu around the whole page, no heading',
      { title: 'Statement on the clash at the weir', published_on: '2024-01-14' },
    ],
    [
      'builder',
      'widgets, links within paragraphs, teasers with text',
      { title: 'Families leave three villages', published_on: '2024-08-05' },
    ],
  ])('%s: %s', async (name, _why, expected) => {
    const { articles, rejects } = await ingestPage(`${name}.html`);
    expect(rejects).toEqual([]);
    expect(articles[0]).toMatchObject({ ...expected, article_id: name, language: 'en', source_file: `articles/${name}.html` });
    expect(articles[0]?.text).toBe(page(`${name}.txt`).toString('utf8').trimEnd());
  });

  test('a page of links alone holds no report', async () => {
    const { articles, rejects } = await ingestPage('index.html');
    expect(articles).toEqual([]);
    expect(rejects[0]).toMatchObject({ source_file: 'articles/index.html', field: 'text', message: 'the text is empty' });
  });
});

describe('a day in words, in an element of no telling name', () => {
  const withLine = (line: string) =>
    `<html><head><title>Military says it retook town - Delta Post</title></head><body><div id="main"><h2>Military says it retook town</h2>${line}
    <p>The military said on Sunday that its troops had regained control of the town after a week of fighting around it.</p>
    <p>Residents said that the town was quiet, and that most of those who had fled had not come back to it yet.</p></div></body></html>`;
  test.each([
    ['<span>Published on December 2, 2024 by Delta Post desk</span>', '2024-12-02'],
    ['<div><b>Posted:</b> 2 December 2024, <a href="#">Desk</a></div>', '2024-12-02'],
    ['<p>Published by the desk, 2 Dec 2024</p>', '2024-12-02'],
    ['<p>Updated December 5, 2024</p>', null],
    ['<p>Posters of December 2, 2024 hang in town.</p>', null],
    [
      '<p>Published accounts from December 2, 2024 on tell of a siege of the town by several battalions, and of what came after it.</p>',
      null,
    ],
  ])('%s: %s', async (line, day) => {
    const { articles, report } = await ingestFiles({ 'town.html': withLine(line) });
    expect(articles[0]?.published_on).toBe(day);
    expect(report.notes.filter((note) => note.startsWith('no day of publication'))).toHaveLength(day === null ? 1 : 0);
  });
});
