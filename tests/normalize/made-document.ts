import { join } from 'node:path';
import { PROJECT, readReference } from '../../pipeline/files.ts';
import { type Document, openDocument, prepare } from '../../pipeline/normalize/document.ts';
import type { Span } from '../../pipeline/normalize/sentences.ts';
import type { Stance } from '../../schemas/vocabulary.ts';

const knowledge = prepare(readReference(join(PROJECT, 'raw', 'reference')));

interface Setting {
  readonly publisher?: string;
  readonly stance?: Stance;
  readonly on?: string | null;
  readonly title?: string | null;
}

/** An article made of the text, with the bundled reference tables; an unlisted outlet and 1 May 2024 unless said. */
export const made = (
  text: string,
  { publisher = 'Lake Daily', stance = 'independent', on = '2024-05-01', title = null }: Setting = {},
): Document =>
  openDocument(
    {
      article_id: 'made',
      publisher,
      publisher_stance: stance,
      title,
      url: null,
      published_on: on,
      published_on_basis: null,
      language: 'en',
      source_file: 'made.txt',
      content_sha256: '0',
      word_count: 1,
      sentence_count: 1,
      copies: null,
      text,
    },
    knowledge,
  );

/** Where the words stand in the article. Throws when they do not. */
export const spanOf = (document: Document, words: string): Span => {
  const start = document.article.text.indexOf(words);
  if (start < 0) throw new Error(`the text has no ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
};
