import { sha256 } from '../files.ts';
import type { Draft } from './draft.ts';
import type { Fault, Found, Origin } from './found.ts';

/** What is kept in memory of each article: enough to tell ids and copies apart. */
export interface Entry {
  readonly articleId: string;
  readonly idFrom: Draft['idFrom'];
  readonly kind: Found['kind'];
  readonly origin: Origin;
  readonly sourceFile: string;
  readonly publishedOn: string | null;
  readonly hash: string;
}

export interface Settled<E extends Entry> {
  readonly kept: readonly E[];
  readonly refused: readonly { readonly entry: E; readonly fault: Fault }[];
  /** Rows that say the very same as a kept one, word for word, and had no id of their own. */
  readonly repeated: readonly E[];
}

const KINDS = ['manifest', 'file', 'archive'] as const;
const ORIGINS = ['given', 'file', 'content'] as const;

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of two that claim one id the first is kept: stated ids before derived ones, manifests before archives, then by file and line. */
const order = (a: Entry, b: Entry): number =>
  compare(a.articleId, b.articleId) ||
  ORIGINS.indexOf(a.idFrom) - ORIGINS.indexOf(b.idFrom) ||
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  compare(a.sourceFile, b.sourceFile) ||
  compare(a.origin.line ?? 0, b.origin.line ?? 0);

const whereOf = ({ file, line }: Origin): string => (line === null ? file : `${file}:${line}`);

/**
 * Gives every article an id of its own, sorted by it. A stated id that is taken is refused; an id made from a file's name
 * (a/kawlin.txt, b/kawlin.txt) gets eight digits of the file's path behind it.
 */
export const settleIds = <E extends Entry>(entries: readonly E[]): Settled<E> => {
  const kept = new Map<string, E>();
  const refused: { entry: E; fault: Fault }[] = [];
  const repeated: E[] = [];
  for (const entry of [...entries].sort(order)) {
    const first = kept.get(entry.articleId);
    if (first === undefined) kept.set(entry.articleId, entry);
    else if (entry.idFrom === 'file') {
      const articleId = `${entry.articleId}-${sha256(entry.sourceFile).slice(0, 8)}`;
      kept.set(articleId, { ...entry, articleId });
    } else if (entry.idFrom === 'content') repeated.push(entry);
    else {
      const message = `two articles have this id: the one of ${whereOf(first.origin)} is kept`;
      refused.push({ entry, fault: { field: 'article_id', message, value: entry.articleId } });
    }
  }
  return { kept: [...kept.values()].sort((a, b) => compare(a.articleId, b.articleId)), refused, repeated };
};
