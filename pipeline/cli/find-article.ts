import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { ArticleText } from '../../schemas/article.ts';
import { Reading } from '../../schemas/reading.ts';
import type { Reference } from '../../schemas/reference.ts';
import { readNdjson, stageFiles } from '../files.ts';
import { draftArticle } from '../ingest/draft.ts';
import { indexPublishers } from '../ingest/publisher-name.ts';
import { DOCUMENT_ENDS, readDocument } from '../ingest/read-document.ts';
import { CannotRun } from '../stage.ts';

/** What the command line says of a file that no manifest names. */
export interface Given {
  readonly publishedOn: string | null;
  readonly publisher: string | null;
}

/** Whether the argument is a file to read rather than an id. */
export const isFile = (name: string): boolean =>
  existsSync(name) && statSync(name).isFile() && DOCUMENT_ENDS.some((end) => end === extname(name).toLowerCase());

/** Reads a lone text, Markdown file or page as ingest does. Throws CannotRun with what is wrong with it. */
export const articleOfFile = (path: string, { publishedOn, publisher }: Given, reference: Reference): ArticleText => {
  const read = readDocument(extname(path).toLowerCase(), readFileSync(path));
  const name = basename(path);
  const given = {
    ...(publishedOn === null ? {} : { published_on: publishedOn }),
    ...(publisher === null ? {} : { publisher }),
  };
  const drafted =
    'message' in read
      ? read
      : draftArticle(
          { origin: { file: name, line: null }, sourceFile: name, kind: 'file', ...read, given: { ...read.given, ...given } },
          { publishers: indexPublishers(reference.publishers), operations: reference.operations },
        );
  if ('message' in drafted) throw new CannotRun(`${path}: ${drafted.message}${drafted.value === null ? '' : ` (${drafted.value})`}`);
  return { ...drafted.article, copies: null };
};

const MOST_NAMED = 8;
const ROW_ID = /^(?:[a-z]+)-[0-9a-f]{16}$/;

/** The article that a row was read in, by the row's id; null where no row of the last run has it. */
const articleOfRow = async (out: string, id: string): Promise<string | null> => {
  const path = stageFiles(out).readings;
  if (!ROW_ID.test(id) || !existsSync(path)) return null;
  for await (const { article_id, casualty_claims, control_events, incident_claims } of readNdjson(path, Reading))
    if (
      casualty_claims.some((row) => row.claim_id === id) ||
      control_events.some((row) => row.event_id === id) ||
      incident_claims.some((row) => row.incident_id === id)
    )
      return article_id;
  return null;
};

/** An article of the ingest stage, by its id or by the id of a row read in it. Throws CannotRun that names ids like the one asked for. */
export const articleById = async (out: string, id: string): Promise<ArticleText> => {
  const wanted = (await articleOfRow(out, id)) ?? id;
  const like: string[] = [];
  let total = 0;
  for await (const article of readNdjson(stageFiles(out).articles, ArticleText)) {
    if (article.article_id === wanted) return article;
    total++;
    if (article.article_id.includes(id)) like.push(article.article_id);
  }
  const near = like.slice(0, MOST_NAMED).join(', ');
  throw new CannotRun(
    like.length === 0
      ? `no article has the id ${id}, and there is no such file: ${total} articles are in ${stageFiles(out).articles}`
      : `no article has the id ${id}; perhaps ${near}${like.length > MOST_NAMED ? ` and ${like.length - MOST_NAMED} more` : ''}`,
  );
};
