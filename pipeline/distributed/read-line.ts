import { Article, type ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { Reject } from '../../schemas/reject.ts';
import { draftArticle } from '../ingest/draft.ts';
import { rowOfJson } from '../ingest/json-row.ts';
import { indexPublishers } from '../ingest/publisher-name.ts';
import { rejectOf } from '../ingest/reject-of.ts';
import { readArticle } from '../normalize/check-rows.ts';
import { prepare } from '../normalize/document.ts';
import type { Extraction } from '../normalize/extract.ts';

/** What one line of input gave. A line that is no article has rejects alone. */
export interface LineRead extends Extraction {
  /** The article without its text; null where the line is none. */
  readonly article: Article | null;
  readonly rejects: readonly Reject[];
}

const NOTHING = { casualty_claims: [], control_events: [], incident_claims: [] } as const satisfies Extraction;

const withoutText = ({ text: _, ...article }: ArticleText): Article => Article.parse(article);

/**
 * Reads one line of NDJSON at a time: an article in (the fields of an archive's row), its records out.
 * Ingest and normalize in one, for an archive that is split over many machines: no line knows of another, so copies are not found here.
 * `source` and `line` say where a reject comes from; `line` is null where the order of lines means nothing.
 */
export const openLineReader = (reference: Reference, source: string) => {
  const context = { publishers: indexPublishers(reference.publishers), operations: reference.operations };
  const knowledge = prepare(reference);
  return (text: string, line: number | null): LineRead => {
    const row = rowOfJson(line, text);
    const origin = { file: source, line };
    if ('fault' in row) return { article: null, ...NOTHING, rejects: [rejectOf(origin, row.fault, null)] };
    const drafted = draftArticle(
      { origin, sourceFile: source, kind: 'archive', given: row.given, hints: {}, text: row.given.text ?? '' },
      context,
    );
    if ('message' in drafted) return { article: null, ...NOTHING, rejects: [rejectOf(origin, drafted, row.given.article_id ?? null)] };
    const article: ArticleText = { ...drafted.article, copies: null };
    const { extraction, rejects } = readArticle(article, knowledge);
    return { article: withoutText(article), ...(extraction ?? NOTHING), rejects };
  };
};
