import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv, sha256, stageFiles, writeNdjson } from '../../pipeline/files.ts';
import type { StageOptions } from '../../pipeline/stage.ts';
import { silent } from '../../pipeline/stage.ts';
import { ArticleText } from '../../schemas/article.ts';

/** An article as the ingest stage would give it. */
export const articleText = (given: Partial<ArticleText> & Pick<ArticleText, 'article_id' | 'text'>): ArticleText => ({
  publisher: 'Example Daily',
  publisher_stance: 'independent',
  title: null,
  url: null,
  published_on: '2024-01-10',
  published_on_basis: 'stated',
  language: 'en',
  source_file: `${given.article_id}.txt`,
  content_sha256: sha256(given.text),
  word_count: given.text.split(/\s+/).length,
  sentence_count: 1,
  copies: null,
  ...given,
});

/** Articles of a folder with its manifest, without going through ingest. */
export const articlesIn = (folder: string, wanted: (id: string) => boolean = () => true): readonly ArticleText[] =>
  parseCsv(readFileSync(join(folder, 'articles.csv'), 'utf8'))
    .rows.filter(({ cells }) => wanted(cells.article_id ?? ''))
    .map(({ cells }) =>
      articleText({
        article_id: cells.article_id ?? '',
        text: readFileSync(join(folder, cells.file ?? ''), 'utf8'),
        publisher: cells.publisher ?? '',
        published_on: cells.published_on === '' ? null : (cells.published_on ?? null),
        source_file: cells.file ?? '',
      }),
    )
    .sort((a, b) => (a.article_id < b.article_id ? -1 : 1));

export const scratch = (): { readonly dir: string; readonly remove: () => void } => {
  const dir = mkdtempSync(join(tmpdir(), 'claimledger-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

/** Writes the ingest stage file of a fresh output folder and gives the options of a stage that reads it. */
export const stageArticles = async (out: string, articles: readonly ArticleText[], asOf: string | null = null): Promise<StageOptions> => {
  await writeNdjson(stageFiles(out).articles, ArticleText, articles);
  return { raw: join(out, 'raw'), out, asOf, jobs: 1, progress: silent };
};
