import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { ingestFiles, ingestFolder, story } from './raw-of.ts';

describe('the same input gives the same bytes', () => {
  const rows = ['Anawlay', 'Bilugyun', 'Chaungzon', 'Danubyu'].map((name) => `${name},${name}.txt,DVB,2024-01-01`);
  const texts = Object.fromEntries(['Anawlay', 'Bilugyun', 'Chaungzon', 'Danubyu'].map((name) => [`${name}.txt`, story(name)]));
  const header = 'article_id,file,publisher,published_on';

  test('over a shuffled manifest', async () => {
    const one = await ingestFiles({ ...texts, 'articles.csv': [header, ...rows].join('\n') });
    const two = await ingestFiles({ ...texts, 'articles.csv': [header, ...[...rows].reverse()].join('\n') });
    expect(one.articles.map((a) => a.article_id)).toEqual(['Anawlay', 'Bilugyun', 'Chaungzon', 'Danubyu']);
    expect(two.bytes).toEqual(one.bytes);
  });

  test('of two files that claim one id the same is kept', async () => {
    const clash = [...rows, 'Danubyu,Anawlay2.txt,DVB,2024-01-01'];
    for (const order of [clash, [...clash].reverse()]) {
      const { articles, rejects } = await ingestFiles({
        ...texts,
        'Anawlay2.txt': story('Eindu'),
        'articles.csv': [header, ...order].join('\n'),
      });
      expect(articles.find((a) => a.article_id === 'Danubyu')?.source_file).toBe('articles/Anawlay2.txt');
      expect(rejects.map((r) => [r.article_id, r.field])).toEqual([['Danubyu', 'article_id']]);
    }
  });
});

describe('real folders', () => {
  test('the bundled corpus is read whole, its texts as they are', async () => {
    const raw = join(PROJECT, 'raw');
    const { articles, report } = await ingestFolder(raw);
    expect(report).toMatchObject({ read: 70, written: 70, rejected: 0, merged: 0, notes: [] });
    for (const article of articles) expect(article.text).toBe(readFileSync(join(raw, article.source_file), 'utf8').trim());
    expect(articles.filter((a) => a.published_on === null || a.publisher_stance === 'unknown')).toEqual([]);
  });

  const shared = join(PROJECT, '../shared');
  test.skipIf(!existsSync(join(shared, 'articles')))(
    'a folder that keeps sources.md beside its texts (skipped where ../shared is absent)',
    async () => {
      const { report } = await ingestFolder(shared);
      expect(report).toMatchObject({ read: 25, written: 25, rejected: 0, merged: 0 });
    },
  );
});
