import { z } from 'zod';
import { count, day, oneOf, text } from './fields.ts';
import { STANCES } from './vocabulary.ts';

const articleColumns = {
  article_id: text('Identifier of the article: from the manifest, or derived from its file and content.', { hxl: '#meta+id' }),
  publisher: text('Publisher, spelled as in publishers.csv where it is listed.', { hxl: '#meta+source' }),
  publisher_stance: oneOf('stance', STANCES, 'Stance of the publisher by publishers.csv; `unknown` where it is not listed.'),
  title: text('Title of the article.').nullable(),
  url: text('Address of the article at its publisher.', { hxl: '#meta+url' }).nullable(),
  published_on: day('Day of publication; null where neither given nor inferred: relative dates then stay null.', {
    hxl: '#date+published',
  }).nullable(),
  published_on_basis: text(
    'How the day of publication is known: `stated`, `in url`, or `inferred: <reason>`; `inferred, may be off by some days: <reason>` where it is the latest that the text speaks of.',
  ).nullable(),
  language: text('Language of the text, ISO 639-1.'),
  source_file: text('Path of the file it came from, relative to the raw folder.'),
  content_sha256: text('SHA-256 of the stored text in UTF-8, hexadecimal.'),
  word_count: count('Words in the text.', { unit: 'words' }),
  sentence_count: count('Sentences in the text.', { unit: 'sentences' }),
  copies: text('Ids of equal or near-equal articles that were not kept, separated by |; null where there are none.').nullable(),
};

/** One row per article kept. The text itself is not published: it stays in the ingest stage file. */
export const Article = z.strictObject(articleColumns);
export type Article = z.infer<typeof Article>;

/** An article with its stored text: a line of the ingest stage file, and the input of `extract`. */
export const ArticleText = z.strictObject({ ...articleColumns, text: text('The stored text, exactly as the offsets count it.') });
export type ArticleText = z.infer<typeof ArticleText>;
