import { createReadStream, createWriteStream, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { Archive } from './archive.ts';
import { type Row, rounded, type Section } from './figures.ts';
import { type Ran, runCommand } from './process-tree.ts';
import { writeArchive } from './write-archive.ts';

/** The whole pipeline over archives that grow tenfold, its memory, and what one changed article costs. */

const line = (articles: number, { seconds, cpuSeconds, peakMegabytes }: Ran): string =>
  `${articles.toLocaleString('en')} articles: ${rounded(seconds)} s, CPU ${rounded(cpuSeconds)} s, ${Math.round(peakMegabytes)} MB`;

/** Makes another article of the first: a sentence is added, as a publisher does. An archive may be longer than any string. */
const changeOne = async (raw: string): Promise<void> => {
  const file = join(raw, 'articles', 'archive.ndjson');
  const lines = createInterface({ input: createReadStream(file) });
  const { value: first } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  const article = JSON.parse(String(first)) as { text: string };
  const changed = `${file}.changed`;
  writeFileSync(changed, JSON.stringify({ ...article, text: `${article.text}\n\nCorrection: 17 soldiers were killed.` }));
  await pipeline(createReadStream(file, { start: Buffer.byteLength(String(first)) }), createWriteStream(changed, { flags: 'a' }));
  renameSync(changed, file);
};

const readAnew = (printed: string): number => Number(/^normalize .*read ([\d,]+)/m.exec(printed)?.[1]?.replaceAll(',', '') ?? Number.NaN);

export const growthSection = async (archive: Archive, folder: string, sizes: readonly number[]): Promise<Section> => {
  const raw = join(folder, 'raw');
  const out = join(folder, 'out');
  const runs: { readonly articles: number; readonly bytes: number; readonly ran: Ran }[] = [];
  for (const articles of sizes) {
    rmSync(folder, { recursive: true, force: true });
    const bytes = writeArchive(archive, articles, raw);
    runs.push({ articles, bytes, ran: await runCommand('all', '--raw', raw, '--out', out) });
  }
  const steps = runs.slice(1).map(({ ran, articles }, i) => {
    const before = runs[i];
    if (before === undefined) throw new Error('a step without a run before it');
    const tenfolds = Math.log10(articles / before.articles);
    return { from: before.articles, to: articles, times: (ran.seconds / before.ran.seconds) ** (1 / tenfolds) };
  });
  const last = runs.at(-1);
  if (last === undefined) throw new Error('no size to run');
  await changeOne(raw);
  const again = await runCommand('all', '--raw', raw, '--out', out);
  rmSync(folder, { recursive: true, force: true });
  const share = rounded(again.seconds / last.ran.seconds);
  const worst = rounded(Math.max(...steps.map(({ times }) => times)));
  const rows: readonly Row[] = [
    ...runs.map(({ articles, ran }) => ({ what: 'the whole pipeline', measured: line(articles, ran), reach: '' })),
    ...steps.map(({ from, to, times }) => ({
      what: `from ${from.toLocaleString('en')} to ${to.toLocaleString('en')} articles`,
      measured: `${rounded(times)} times the time for ten times as many`,
      reach: '11 at most',
    })),
    {
      what: 'peak memory of all processes',
      measured: `${Math.round(last.ran.peakMegabytes)} MB at ${last.articles.toLocaleString('en')} articles`,
      reach: '2,048 MB at 1,000,000',
    },
    {
      what: `one article changed: ${line(last.articles, again)}`,
      measured: `${share} of the full run; articles read anew: ${readAnew(again.printed)}`,
      reach: '0.2 at most; 1',
    },
  ];
  return {
    title: 'Growth',
    how: 'The command `claimledger all` over an archive that no run has seen, with as many readers as cores, once for each size: wall time, CPU time of all its processes, and the most memory that all of them held at once.',
    rows,
    keys: { growth_per_tenfold: worst, peak_rss_mb: Math.round(last.ran.peakMegabytes), incremental_share: share, articles: last.articles },
    details: {
      growth: {
        runs: runs.map(({ articles, bytes, ran: { printed: _, ...took } }) => ({ articles, bytes, ...took })),
        changed: { seconds: again.seconds, read: readAnew(again.printed) },
      },
    },
  };
};
