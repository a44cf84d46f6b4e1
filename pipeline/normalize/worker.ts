import { workerData } from 'node:worker_threads';
import type { ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
import { type Checked, readArticle } from './check-rows.ts';
import { prepare } from './document.ts';

/** A worker thread: indexes the reference tables once, then reads batches of articles. */
export interface WorkerData {
  readonly reference: Reference;
}

const isWorkerData = (data: unknown): data is WorkerData => typeof data === 'object' && data !== null && 'reference' in data;

/** Piscina hands its own data and ours as a pair. */
const given: unknown = Array.isArray(workerData) ? workerData.find(isWorkerData) : workerData;
if (!isWorkerData(given)) throw new Error('a worker needs the reference tables');
const knowledge = prepare(given.reference);

export default (articles: readonly ArticleText[]): readonly Checked[] => articles.map((article) => readArticle(article, knowledge));
