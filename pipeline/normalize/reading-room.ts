import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
import { type Checked, readArticle } from './check-rows.ts';
import { prepare } from './document.ts';
import type { WorkerData } from './worker.ts';

/** Where articles are read: in this thread, or by `jobs` worker threads. The readings are the same. */
export interface ReadingRoom {
  read(articles: readonly ArticleText[]): Promise<readonly Checked[]>;
  close(): Promise<void>;
}

const ownThread = (reference: Reference): ReadingRoom => {
  const knowledge = prepare(reference);
  return {
    read: async (articles) => articles.map((article) => readArticle(article, knowledge)),
    close: async () => undefined,
  };
};

const workerThreads = (jobs: number, reference: Reference): ReadingRoom => {
  const workerData: WorkerData = { reference };
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
    minThreads: jobs,
    maxThreads: jobs,
    workerData,
  });
  return { read: (articles) => pool.run(articles), close: () => pool.destroy() };
};

export const openReadingRoom = (jobs: number, reference: Reference): ReadingRoom =>
  jobs <= 1 ? ownThread(reference) : workerThreads(jobs, reference);
