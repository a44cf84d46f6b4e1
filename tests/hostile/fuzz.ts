import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT, readReference } from '../../pipeline/files.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { readArticle } from '../../pipeline/normalize/check-rows.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { silent } from '../../pipeline/stage.ts';
import { ArticleText } from '../../schemas/article.ts';
import { Reject } from '../../schemas/reject.ts';
import { mutate, numbers } from './mutate.ts';

/** Mutated raw folders through ingest and the extractor: each input ends as an article, a copy or a reject, and nothing is thrown. */

const story = (i: number): string =>
  `The Arakan Army said on Friday that it had killed at least ${20 + i} junta soldiers and captured Paletwa, town ${i}, on 3 May 2024.\n\nResidents who were there said 12 civilians, including 3 children, died when shells hit Kawlin on Monday.`;
const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const page = (i: number): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Town ${i} | Hill Daily</title><meta property="article:published_time" content="2024-05-04"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Town"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Town ${i}</h1><p>${story(i).replace('\n\n', '</p><p>')}</p></article><div class="related-posts"><ul><li>More</li></ul></div></body></html>`;
const archive = (i: number): string =>
  [0, 1, 2]
    .map(
      (row) =>
        `{"article_id":"n${i}-${row}","publisher":"Hill","url":"https://h.example/${row}","published_on":"2024-05-04","text":${JSON.stringify(story(3 * i + row))}}\n`,
    )
    .join('');
const table = (i: number): string =>
  `article_id,publisher,published_on,text\n${[0, 1].map((row) => [`c${i}-${row}`, 'Hill', '2024-05-04', story(2 * i + row)].map(cell).join()).join('\n')}\n`;

/** One input of each format, by its number: name and bytes as they would be sound. */
const FORMATS: readonly (readonly [end: string, make: (i: number) => Buffer])[] = [
  ['txt', (i) => Buffer.from(story(i))],
  ['txt', (i) => Buffer.from(`\uFEFF${story(i)}`, 'utf16le')],
  ['txt.gz', (i) => gzipSync(story(i))],
  ['html', (i) => Buffer.from(page(i))],
  [
    'md',
    (i) =>
      Buffer.from(`---\ntitle: Town ${i}\npublished_on: 2024-05-04\npublisher: Hill\n---\n# Town\n\n${story(i)}\n\n- *one*\n- [two](x)\n`),
  ],
  ['ndjson', (i) => Buffer.from(archive(i))],
  ['ndjson.gz', (i) => gzipSync(archive(i))],
  ['csv', (i) => Buffer.from(table(i))],
];

/** Packed bytes are mutated before or behind the packing. */
const inputOf = (seed: number): readonly [name: string, bytes: Buffer] => {
  const pick = numbers(seed ^ 0x5bd1e995);
  const [end, make] = FORMATS[pick(FORMATS.length)] ?? ['txt', () => Buffer.alloc(0)];
  return [`f${seed}.${end}`, mutate(make(seed % 1000), seed)];
};

const manifestOf = (seed: number, names: readonly string[]): Buffer =>
  mutate(
    Buffer.from(
      `article_id,file,publisher,title,url,published_on,language\n${names.map((name, i) => `m${i},${name},Hill,"Town, ${i}",https://h.example/${i},2024-05-0${1 + (i % 9)},en`).join('\n')}\n`,
    ),
    seed,
  );

const knowledge = prepare(readReference(join(PROJECT, 'raw', 'reference')));
const rowsOf = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));

/** Inputs of one folder: one manifest names a third of them. */
export const FOLDER = 100;

/** What went wrong in the folder of a seed; null where nothing did. */
export const faultOf = async (first: number, count = FOLDER): Promise<string | null> => {
  const base = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const [raw, out] = [join(base, 'raw'), join(base, 'out')];
  try {
    mkdirSync(join(raw, 'articles'), { recursive: true });
    const inputs = Array.from({ length: count }, (_, i) => inputOf(first + i));
    for (const [name, bytes] of inputs) writeFileSync(join(raw, 'articles', name), bytes);
    const named = inputs.map(([name]) => name).filter((_, i) => i % 3 === 0);
    writeFileSync(join(raw, 'articles', 'articles.csv'), manifestOf(first, named));
    const report = await ingest({ raw, out, asOf: null, jobs: 1, progress: silent });
    const articles = rowsOf(join(out, '.stage/articles.ndjson')).map((row) => ArticleText.parse(row));
    const rejects = rowsOf(join(out, '.stage/ingest.rejects.ndjson')).map((row) => Reject.parse(row));
    if (articles.length + rejects.length + report.merged !== report.read) return `${report.read} read, not all accounted for`;
    const told = new Set([...articles.map((a) => a.source_file), ...rejects.map((r) => r.source_file)]);
    const notes = `${report.notes.join('\n')}${articles.map((a) => a.copies).join('|')}`;
    // A row of the manifest is refused by its line, whatever its header calls the cells.
    const lines = readFileSync(join(raw, 'articles', 'articles.csv'), 'latin1').split('\n');
    const refusedLines = rejects
      .filter((reject) => reject.source_file === 'articles/articles.csv')
      .map(({ line }) => lines[(line ?? 0) - 1] ?? '');
    for (const name of named) if (refusedLines.some((line) => line.includes(name))) told.add(`articles/${name}`);
    const lost = inputs.map(([name]) => name).filter((name) => !told.has(`articles/${name}`) && !mentions(name, notes, rejects, inputs));
    if (lost.length > 0) return `neither article nor reject: ${lost.join(' ')}`;
    for (const article of articles) {
      const began = performance.now();
      const { extraction, rejects: refused } = readArticle(article, knowledge);
      if (extraction === null) return `${article.source_file} ${article.article_id}: ${refused[0]?.message}`;
      const took = performance.now() - began;
      if (took > 30_000) return `${article.source_file} ${article.article_id}: took ${Math.round(took)} ms`;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
};

/** A copy is named by its id in what it was merged into; an archive without a row and a row of the manifest by the file's name. */
const mentions = (name: string, notes: string, rejects: readonly Reject[], inputs: readonly (readonly [string, Buffer])[]): boolean => {
  const seed = Number(/\d+/.exec(name)?.[0]);
  const ids = [name.replace(/\..*/, ''), `c${seed % 1000}-`, `n${seed % 1000}-`];
  const bytes = inputs.find(([other]) => other === name)?.[1];
  if (bytes === undefined || bytes.length === 0) return true;
  return ids.some((id) => notes.includes(id)) || /\bm\d+\b/.test(notes) || rejects.some((reject) => reject.value?.includes(name) === true);
};

if (process.argv[1]?.endsWith('fuzz.ts') === true) {
  const count = Number(process.argv[2] ?? 100_000);
  const from = Number(process.argv[3] ?? 1);
  let faults = 0;
  for (let first = from; first < from + count; first += FOLDER) {
    const fault = await faultOf(first);
    if (fault !== null) console.log(`folder of seed ${first}: ${fault}`);
    if (fault !== null) faults++;
    if ((first - from) % 5000 === 0 && first > from) console.log(`${first - from} inputs, ${faults} folders with a fault`);
  }
  console.log(`${count} mutated inputs: ${faults} folders with a fault`);
  process.exitCode = faults === 0 ? 0 : 1;
}
