import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PROJECT, readReference } from '../../pipeline/files.ts';
import { draftArticle } from '../../pipeline/ingest/draft.ts';
import { signatureOf } from '../../pipeline/ingest/near-copies.ts';
import { indexPublishers } from '../../pipeline/ingest/publisher-name.ts';
import { readDocument } from '../../pipeline/ingest/read-document.ts';
import { readArticle } from '../../pipeline/normalize/check-rows.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { KINDS, type Kind, MARKDOWN, PAGES } from './kinds.ts';

/** What hostile text costs beside as much news, in processor time: both go the whole way from bytes to checked rows. */

const reference = readReference(join(PROJECT, 'raw', 'reference'));
const knowledge = prepare(reference);
const context = { publishers: indexPublishers(reference.publishers), operations: reference.operations };

const spent = (work: () => void): number => {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1000;
};

const readWhole = (end: string, bytes: Buffer): void => {
  const read = readDocument(end, bytes);
  if ('message' in read) return;
  signatureOf(read.text);
  const drafted = draftArticle(
    {
      origin: { file: 'x', line: null },
      sourceFile: 'x',
      kind: 'file',
      hints: read.hints,
      text: read.text,
      given: { language: 'en', published_on: '2024-05-04' },
    },
    context,
  );
  if ('article' in drafted) readArticle({ ...drafted.article, copies: null }, knowledge);
};

const articles = join(PROJECT, 'raw', 'articles');
const news = readdirSync(articles)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(articles, name)));

/** Milliseconds for so many characters of news, article by article. */
export const costOfNews = (length: number): number => {
  let total = 0;
  for (let read = 0, i = 0; read < length; i++) {
    const bytes = news[i % news.length] ?? Buffer.alloc(1);
    read += bytes.length;
    total += spent(() => readWhole('.txt', bytes));
  }
  return total;
};

export const costOf = ({ make }: Kind, end: string, length: number): number => {
  const bytes = Buffer.from(make(length));
  return spent(() => readWhole(end, bytes)) * Math.min(1, length / bytes.length);
};

export const ALL: readonly (readonly [end: string, kind: Kind])[] = [
  ...KINDS.map((kind) => ['.txt', kind] as const),
  ...PAGES.map((kind) => ['.html', kind] as const),
  ...MARKDOWN.map((kind) => ['.md', kind] as const),
];

/** How many times as long as news a hostile text may take. */
export const MOST_TIMES = 5;

if (process.argv[1]?.endsWith('cost.ts') === true) {
  setFlagsFromString('--expose-gc');
  /** Every kind pays for its own rubbish, and for no other's. */
  const clearAway: () => void = runInNewContext('gc');
  const length = Number(process.argv[2] ?? 1_000_000);
  /** Only kinds of such a name, for a look at them; the figures are then left as they are. */
  const named = process.argv[3] ?? '';
  costOfNews(100_000);
  clearAway();
  const beside = ((costOfNews(200_000) + spent(clearAway)) * length) / 200_000;
  const times = new Map<string, number>();
  for (const [end, kind] of ALL.filter(([, { name }]) => name.includes(named))) {
    const cost = costOf(kind, end, length) + spent(clearAway);
    const found = Math.round((cost / beside) * 100) / 100;
    times.set(kind.name, found);
    process.stdout.write(`${found.toFixed(2).padStart(8)} ${kind.name}\n`);
  }
  const slowest = [...times].sort(([, one], [, other]) => other - one).slice(0, 10);
  const worst = slowest[0]?.[1] ?? 0;
  const figures = {
    'characters of each kind': length,
    'kinds of text': times.size,
    'times as long as news, at most allowed': MOST_TIMES,
    ...Object.fromEntries(slowest),
  };
  const what =
    'Time from bytes to checked rows, as a multiple of the time that as much news takes (`make hostile`); the ten slowest kinds.';
  if (named === '')
    writeFileSync(join(PROJECT, 'docs/reliability/hostile.json'), `${JSON.stringify({ name: 'Hostile text', what, figures }, null, 2)}\n`);
  process.exitCode = worst > MOST_TIMES ? 1 : 0;
}
