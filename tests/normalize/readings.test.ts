import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT, readReference, sha256 } from '../../pipeline/files.ts';
import { openDocument, prepare } from '../../pipeline/normalize/document.ts';
import { explain } from '../../pipeline/normalize/explain.ts';
import type { Extraction } from '../../pipeline/normalize/extract.ts';
import { articlesIn } from '../load/staged-articles.ts';

/**
 * All columns of all rows of every article at hand, and all that was seen, refused and why, as numbers and two hashes: which articles a change
 * of the rules reads otherwise, with nothing said of what is right (that is what the score is for).
 * `npx vitest run tests/normalize/readings.test.ts -u` writes them anew, once the score has been looked at.
 */
const knowledge = prepare(readReference(join(PROJECT, 'raw', 'reference')));
const hash = (value: unknown): string => sha256(JSON.stringify(value)).slice(0, 10);

describe.each([
  ['bundled', join(PROJECT, 'raw', 'articles')],
  ['invented', join(PROJECT, 'tests', 'gold', 'unseen', 'articles')],
])('%s', (_, folder) => {
  test.each(articlesIn(folder).map((article) => [article.article_id, article] as const))('%s', (_, article) => {
    const kept: Extraction[] = [];
    const { sentences, faults, refused } = explain(openDocument(article, knowledge), (read) => {
      kept.push(read);
      return { extraction: read, faults: [] };
    });
    expect(faults).toEqual([]);
    const many = kept.flatMap((rows) => Object.entries(rows).map(([table, of]) => `${of.length} ${table}`));
    expect(`${many.join(', ')}: ${hash(kept[0])}; ${refused} refused: ${hash(sentences)}`).toMatchSnapshot();
  });
});
