import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { PROJECT, readReference, writeWhole } from '../../pipeline/files.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { readArticle } from '../../pipeline/normalize/check-rows.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { silent } from '../../pipeline/stage.ts';
import { ArticleText } from '../../schemas/article.ts';
import { Reject } from '../../schemas/reject.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';
import { generated, manifestRow } from './generated.ts';
import { inputOf, manifestOf } from './inputs.ts';
import { parquetOf } from './parquet-inputs.ts';

/** Raw folders of wrong inputs through ingest and the extractor: each input ends as an article, a copy or a reject, and nothing is thrown. */

/** Inputs of one folder, by seed: mutated ones, of which a manifest names a third, ones put together by fast-check, and a Parquet file. */
export const FOLDER = { mutated: 100, generated: 24, parquet: 1 };
export const STEP = FOLDER.mutated;
const INPUTS = FOLDER.mutated + FOLDER.generated + FOLDER.parquet;

/** One folder in so many goes through the whole command too, from ingest to the report. */
const WHOLE_RUN = 40;

const knowledge = prepare(readReference(join(PROJECT, 'raw', 'reference')));
const rowsOf = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));

const inflated = (bytes: Buffer): Buffer => {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
};

/** White space alone, packed or not, holds nothing that could be lost. */
const isBlank = (bytes: Buffer): boolean => inflated(bytes).toString('latin1').trim() === '';

/** Writes the folder of a seed. Gives the names of its inputs that are not blank. */
const writeFolder = (articles: string, first: number): readonly string[] => {
  mkdirSync(articles, { recursive: true });
  const mutated = Array.from({ length: FOLDER.mutated }, (_, i) => inputOf(first + i));
  const made = fc
    .sample(generated, { numRuns: FOLDER.generated, seed: first })
    .map(({ end, bytes }, i): readonly [string, Buffer] => [`g${first + i}.${end}`, bytes]);
  const inputs = [...mutated, ...made, [`p${first}.parquet`, parquetOf(Math.floor(first / STEP))] as const];
  for (const [name, bytes] of inputs) writeFileSync(join(articles, name), bytes);
  const named = mutated.map(([name]) => name).filter((_, i) => i % 3 === 0);
  const rows = made.filter((_, i) => i % 4 === 0).flatMap(([name], i) => fc.sample(manifestRow(name), { numRuns: 1, seed: first + i }));
  writeFileSync(join(articles, 'articles.csv'), Buffer.concat([manifestOf(first, named), Buffer.from(`${rows.join('\n')}\n`)]));
  return inputs.filter(([, bytes]) => !isBlank(bytes)).map(([name]) => name);
};

/** The inputs of which neither an article nor a reject tells, nor a note that they are copies. */
const lostOf = (
  articlesFolder: string,
  names: readonly string[],
  articles: readonly ArticleText[],
  rejects: readonly Reject[],
  notes: string,
): readonly string[] => {
  const told = new Set([...articles, ...rejects].map((row) => row.source_file));
  // A row of the manifest is refused by its line, whatever its header calls the cells.
  const manifest = readFileSync(join(articlesFolder, 'articles.csv'), 'latin1');
  const lines = manifest.split('\n');
  // A carriage return alone ends a line for ingest, as it does in many editors.
  const ended = manifest.split(/\r\n|\r|\n/);
  const refused = rejects
    .filter(({ source_file }) => source_file === 'articles/articles.csv')
    .flatMap(({ line }) => [lines[(line ?? 0) - 1] ?? '', ended[(line ?? 0) - 1] ?? '']);
  const values = rejects.map(({ value }) => value ?? '').join('\n');
  return names.filter((name) => {
    if (told.has(`articles/${name}`) || refused.some((line) => line.includes(name)) || values.includes(name)) return false;
    const stem = name.replace(/\..*/, '');
    const given = lines.filter((line) => line.includes(name)).map((line) => line.split(',')[0] ?? '');
    // Its copies are named by their ids, which its rows give, or its name.
    const number = Number(stem.slice(1)) % 1000;
    return ![stem, `c${number}-`, `n${number}-`, ...given].some((id) => id !== '' && notes.includes(id));
  });
};

/** What the command makes of the folder: its end, and whether it read as ingest did. */
const faultOfWholeRun = async (raw: string, out: string, read: string): Promise<string | null> => {
  const { code, stderr } = await runLedger(['all', '--raw', raw, '--out', out, '--quiet', '--jobs', '1']);
  if (code !== 0 || /^ +at /m.test(stderr)) return `the command ended with ${code}: ${stderr}`;
  return readFileSync(join(out, '.stage/articles.ndjson'), 'utf8') === read ? null : 'the command read other articles than ingest did';
};

/** What went wrong in the folder of a seed; null where nothing did. */
export const faultOf = async (first: number, wholeRun = false): Promise<string | null> => {
  const base = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const [raw, out] = [join(base, 'raw'), join(base, 'out')];
  try {
    const names = writeFolder(join(raw, 'articles'), first);
    const report = await ingest({ raw, out, asOf: null, jobs: 1, progress: silent });
    const articles = rowsOf(join(out, '.stage/articles.ndjson')).map((row) => ArticleText.parse(row));
    const rejects = rowsOf(join(out, '.stage/ingest.rejects.ndjson')).map((row) => Reject.parse(row));
    if (articles.length + rejects.length + report.merged !== report.read) return `${report.read} read, not all accounted for`;
    const notes = `${report.notes.join('\n')}${articles.map((a) => a.copies).join('|')}`;
    const lost = lostOf(join(raw, 'articles'), names, articles, rejects, notes);
    if (lost.length > 0) return `neither article nor reject: ${lost.join(' ')}`;
    for (const article of articles) {
      const began = performance.now();
      const { extraction, rejects: refused } = readArticle(article, knowledge);
      if (extraction === null) return `${article.source_file} ${article.article_id}: ${refused[0]?.message}`;
      const took = performance.now() - began;
      if (took > 30_000) return `${article.source_file} ${article.article_id}: took ${Math.round(took)} ms`;
    }
    return wholeRun ? await faultOfWholeRun(raw, join(base, 'whole'), readFileSync(join(out, '.stage/articles.ndjson'), 'utf8')) : null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
};

const FIGURES = join(PROJECT, 'docs', 'reliability', 'fuzz.json');
const WHAT =
  'Raw folders of wrong inputs through ingest and the extractor (`make fuzz`): bytes, lines, quotes, tags, encodings, front matter, gzip, Parquet and the manifest mutated, and inputs put together by fast-check. Every input ends as an article, a copy or a reject; nothing is thrown, and no article takes more than 30 seconds.';

const leaveFigures = (folders: number, wholeRuns: number, faults: readonly string[]): void => {
  const figures = {
    inputs: folders * INPUTS,
    ...Object.fromEntries(Object.entries(FOLDER).map(([kind, each]) => [`inputs, ${kind}`, folders * each])),
    'raw folders': folders,
    'folders through the whole command': wholeRuns,
    'folders with a fault': faults.length,
    ...(faults.length > 0 ? { 'seeds of the faults': faults } : {}),
  };
  writeWhole(FIGURES, `${JSON.stringify({ name: 'Wrong inputs', what: WHAT, figures }, null, 2)}\n`);
};

if (process.argv[1]?.endsWith('fuzz.ts') === true) {
  const folders = Math.ceil(Number(process.argv[2] ?? 100_000) / INPUTS);
  const from = Number(process.argv[3] ?? 1);
  const faults: string[] = [];
  let wholeRuns = 0;
  for (let i = 1; i <= folders; i++) {
    const first = from + (i - 1) * STEP;
    const wholeRun = i % WHOLE_RUN === 0;
    const fault = await faultOf(first, wholeRun);
    if (wholeRun) wholeRuns++;
    if (fault !== null) faults.push(String(first));
    if (fault !== null) console.log(`folder of seed ${first}: ${fault}`);
    if (i % WHOLE_RUN > 0) continue;
    console.log(`${i * INPUTS} inputs, ${faults.length} folders with a fault`);
    // An hour's work: what was tried is told as it goes. A sample leaves no figures.
    if (folders * INPUTS >= 100_000) leaveFigures(i, wholeRuns, faults);
  }
  console.log(`${folders * INPUTS} wrong inputs: ${faults.length} folders with a fault`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
