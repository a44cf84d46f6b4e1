import { join } from 'node:path';
import { PROJECT, readReference } from '../../pipeline/files.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { extract } from '../../pipeline/normalize/extract.ts';
import type { ArticleText } from '../../schemas/article.ts';
import type { CasualtyClaim } from '../../schemas/casualty-claim.ts';

const knowledge = prepare(readReference(join(PROJECT, 'raw', 'reference')));

/** An invented article around a text, of an independent publisher unless told otherwise. */
export const articleOf = (text: string, about: Partial<ArticleText> = {}): ArticleText => ({
  article_id: 'invented',
  publisher: 'Invented Daily',
  publisher_stance: 'independent',
  title: null,
  url: null,
  published_on: '2024-03-20',
  published_on_basis: 'stated',
  language: 'en',
  source_file: 'invented.txt',
  content_sha256: '0',
  word_count: 1,
  sentence_count: 1,
  copies: null,
  text,
  ...about,
});

export const read = (text: string, about: Partial<ArticleText> = {}) => extract(articleOf(text, about), knowledge);

const bound = (n: number | null): string => (n === null ? '' : String(n));

/** A casualty row as a table writes it: `junta killed 30-30 about`, with ` part` where it is a subset. */
export const casualtyRow = (claim: CasualtyClaim): string =>
  `${claim.side} ${claim.outcome} ${bound(claim.count_low)}-${bound(claim.count_high)} ${claim.qualifier}${claim.subset_of === null ? '' : ' part'}`;

export const casualtiesIn = (text: string, about: Partial<ArticleText> = {}): readonly string[] =>
  read(text, about).casualty_claims.map(casualtyRow);
