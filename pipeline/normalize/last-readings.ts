import { existsSync } from 'node:fs';
import type { ArticleText } from '../../schemas/article.ts';
import { Reading } from '../../schemas/reading.ts';
import { readNdjson, sha256 } from '../files.ts';
import { CannotRun } from '../stage.ts';
import type { Checked } from './check-rows.ts';

/** The readings of the last run, in order; none where there are none or where they have another form. */
export async function* lastReadings(path: string): AsyncGenerator<Reading> {
  if (!existsSync(path)) return;
  try {
    yield* readNdjson(path, Reading);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
  }
}

export interface Item {
  readonly article: ArticleText;
  readonly key: string;
  /** The reading of the last run, where nothing that matters to it has changed. */
  readonly last: Reading | null;
}

/** Walks articles and last readings side by side: both are in order of article_id, so that memory stays flat. */
export async function* withLastReading(
  articles: AsyncIterable<ArticleText>,
  last: AsyncGenerator<Reading>,
  version: string,
): AsyncGenerator<Item> {
  let candidate = await last.next();
  let before: string | null = null;
  for await (const article of articles) {
    const id = article.article_id;
    if (before !== null && before >= id) throw new CannotRun(`the articles are not in order: ${before} comes before ${id}`);
    before = id;
    while (candidate.done !== true && candidate.value.article_id < id) candidate = await last.next();
    const key = sha256(JSON.stringify([article, version]));
    const found = candidate.done !== true && candidate.value.article_id === id && candidate.value.key === key ? candidate.value : null;
    yield { article, key, last: found };
  }
  await last.return(undefined);
}

/** A reading of the last run, as it was before hand decisions. */
export const asRead = ({ uncorrected, casualty_claims, control_events, incident_claims, rejects }: Reading): Checked => ({
  extraction: uncorrected ?? { casualty_claims, control_events, incident_claims },
  rejects: rejects ?? [],
});
