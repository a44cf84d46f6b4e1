import type { ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { ReadingLimits } from '../stage.ts';
import type { Checked } from './check-rows.ts';
import { openReader, type Reader } from './reader.ts';
import { refuse } from './refusal.ts';

/** Where articles are read: by up to `jobs` readers at once, each a process of its own. The readings do not depend on how many. */
export interface ReadingRoom {
  read(articles: readonly ArticleText[]): Promise<readonly Checked[]>;
  close(): void;
}

const unreadable = (article: ArticleText, why: string): Checked => ({
  extraction: null,
  rejects: [
    refuse({ sourceFile: article.source_file, articleId: article.article_id, message: `the article could not be read: its reader ${why}` }),
  ],
});

/**
 * A reader that dies or hangs takes no other article with it: it is replaced, and the article it was at is tried once more alone.
 * Where that fails too, the article is refused with the reason, and the rest goes on.
 */
export const openReadingRoom = (jobs: number, reference: Reference, limits: ReadingLimits): ReadingRoom => {
  const all = new Set<Reader>();
  const idle: Reader[] = [];
  const waiting: ((reader: Reader) => void)[] = [];

  const hire = async (): Promise<Reader> => {
    const reader = openReader(reference, limits);
    all.add(reader);
    return reader;
  };
  const take = async (): Promise<Reader> => idle.pop() ?? (all.size < jobs ? hire() : new Promise((resolve) => waiting.push(resolve)));
  const giveBack = (reader: Reader): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(reader);
    else next(reader);
  };
  const replace = (reader: Reader): void => {
    all.delete(reader);
    if (waiting.length > 0) hire().then((other) => giveBack(other));
  };

  const read = async (articles: readonly ArticleText[]): Promise<readonly Checked[]> => {
    const done: Checked[] = [];
    let failed: number | null = null;
    for (let next = articles[0]; next !== undefined; next = articles[done.length]) {
      const again = failed === done.length;
      const reader = await take();
      const fault = await reader.read(again ? [next] : articles.slice(done.length), (checked) => done.push(checked));
      if (fault === null) {
        giveBack(reader);
        continue;
      }
      replace(reader);
      if (again) done.push(unreadable(next, fault));
      else failed = done.length;
    }
    return done;
  };

  return {
    read,
    close: () => {
      for (const reader of all) reader.close();
    },
  };
};
