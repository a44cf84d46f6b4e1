import { createReadStream, existsSync } from 'node:fs';
import type { z } from 'zod';
import { type Article, ArticleText } from '../../schemas/article.ts';
import { Reading } from '../../schemas/reading.ts';
import { Reject } from '../../schemas/reject.ts';
import { sha256, stageFiles } from '../files.ts';
import { linesOf } from '../lines.ts';
import { type Fault, type Located, schemaFaults, shown } from './fault.ts';

export type Record = Readonly<{ [name: string]: string | number | boolean | null }>;

const readLines = async <T>(
  path: string,
  name: string,
  schema: z.ZodType<T>,
): Promise<{ readonly rows: readonly Located<T>[]; readonly faults: readonly Fault[] }> => {
  const rows: Located<T>[] = [];
  const faults: Fault[] = [];
  if (!existsSync(path)) return { rows, faults };
  let line = 0;
  for await (const text of linesOf(createReadStream(path, 'utf8'))) {
    line++;
    if (text === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      faults.push({ file: name, line, column: null, value: shown(text), expected: 'a line of JSON' });
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) rows.push({ file: name, line, row: parsed.data });
    else faults.push(...schemaFaults(schema, value, name, line));
  }
  return { rows, faults };
};

export interface StageRecords {
  readonly read: number;
  readonly faults: readonly Fault[];
  /** Stored text by article. */
  readonly texts: ReadonlyMap<string, string>;
  /** Rows of each record table as the stage files hold them, with the line of their reading. */
  readonly tables: ReadonlyMap<string, readonly Located<Record>[]>;
}

/** What the stages before refused, told as faults of the file that it came from. */
const rejectFaults = (rejects: readonly Located<Reject>[], rawName: (path: string) => string): readonly Fault[] =>
  rejects.map(({ row }) => ({
    file: rawName(row.source_file),
    line: row.line,
    column: row.field,
    value: shown(row.value),
    expected: row.message,
  }));

const articleFaults = (articles: readonly Located<ArticleText>[]): readonly Fault[] => {
  const seen = new Set<string>();
  return articles.flatMap(({ file, line, row }) => {
    const twice = seen.has(row.article_id);
    seen.add(row.article_id);
    return [
      ...(twice ? [{ file, line, column: 'article_id', value: row.article_id, expected: 'an id that no other article has' }] : []),
      ...(sha256(row.text) === row.content_sha256
        ? []
        : [{ file, line, column: 'content_sha256', value: row.content_sha256, expected: 'the SHA-256 of the stored text' }]),
    ];
  });
};

/** Reads and checks the stage files of an output folder; those that are not there are passed over. */
export const checkStageRecords = async (
  out: string,
  name: (path: string) => string,
  rawName: (path: string) => string,
): Promise<StageRecords> => {
  const files = stageFiles(out);
  const articles = await readLines<ArticleText>(files.articles, name(files.articles), ArticleText);
  const readings = await readLines<Reading>(files.readings, name(files.readings), Reading);
  const faults = [...articles.faults, ...articleFaults(articles.rows), ...readings.faults];
  let read = articles.rows.length + readings.rows.length;
  for (const stage of ['ingest', 'normalize', 'load']) {
    const path = files.rejects(stage);
    const rejects = await readLines<Reject>(path, name(path), Reject);
    read += rejects.rows.length;
    faults.push(...rejects.faults, ...rejectFaults(rejects.rows, rawName));
  }
  const of = (table: 'casualty_claims' | 'control_events' | 'incident_claims'): readonly Located<Record>[] =>
    readings.rows.flatMap(({ file, line, row }) => row[table].map((record, i) => ({ file, line, within: `${table}[${i}].`, row: record })));
  const withoutText = articles.rows.map(({ file, line, row: { text: _, ...row } }): Located<Article> => ({ file, line, row }));
  return {
    read,
    faults,
    texts: new Map(articles.rows.map(({ row }) => [row.article_id, row.text])),
    tables: new Map<string, readonly Located<Record>[]>([
      ['articles', withoutText],
      ['casualty_claims', of('casualty_claims')],
      ['control_events', of('control_events')],
      ['incident_claims', of('incident_claims')],
    ]),
  };
};
