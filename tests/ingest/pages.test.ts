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
