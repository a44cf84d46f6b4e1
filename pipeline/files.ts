import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { z } from 'zod';
import { expectationOf } from '../schemas/expectation.ts';
import { Actor, Operation, Place, Publisher, type Reference } from '../schemas/reference.ts';
import { linesOf } from './lines.ts';
import { CannotRun, type StageReport } from './stage.ts';

/** The project's own folder, for the bundled reference tables. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where each stage file lies under an output folder. */
export const stageFiles = (out: string) => {
  const dir = join(out, '.stage');
  return {
    dir,
    articles: join(dir, 'articles.ndjson'),
    readings: join(dir, 'readings.ndjson'),
    /** One file of rejects per stage. */
    rejects: (stage: string) => join(dir, `${stage}.rejects.ndjson`),
    /** One StageReport per stage. */
    report: (stage: string) => join(dir, `${stage}.json`),
    records: join(dir, 'records.duckdb'),
    /** What aggregate writes; publish puts a copy of it where readers look. */
    database: join(dir, 'claims.duckdb'),
    /** Hashes of what a stage has written: it stands where the stage has ended. */
    seal: (stage: string) => join(dir, `${stage}.seal`),
  };
};

/** What a stage told at its end; null where it has not ended. */
export const stageReport = (out: string, stage: string): StageReport | null => {
  const path = stageFiles(out).report(stage);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as StageReport;
  } catch {
    throw new CannotRun(`${path}: not JSON; the file is damaged, run ${stage} again`);
  }
};

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A stable id: a prefix and 16 hexadecimal digits over the parts. */
export const stableId = (prefix: string, parts: readonly (string | number | null)[]): string =>
  `${prefix}-${sha256(JSON.stringify(parts)).slice(0, 16)}`;

/** A fault of the disk, with the name of the file: Node leaves it out where the fault shows only while writing. */
export const named = (error: unknown, path: string): unknown =>
  error instanceof Error && 'syscall' in error && !('path' in error) ? Object.assign(error, { path }) : error;

/** Writes beside the place and renames into it: a reader sees the old file or the new one, never half of one. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw named(error, path);
  }
};

const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\uFFFD') : value);

/**
 * A value as one line of JSON. Half a surrogate pair (what is left where a text was cut) is U+FFFD, for no file in UTF-8 can hold it;
 * U+2028 and U+2029 are written as escapes, for some readers take them for the end of the line.
 */
export const jsonLine = (value: unknown): string => {
  const line = JSON.stringify(value);
  const whole = line.includes('\\ud') ? JSON.stringify(value, wellFormed) : line;
  return whole.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
};

/**
 * Everything under a folder, a folder before what it holds. Links are not followed, wherever they lead: `recursive` of readdir
 * follows them with Node 24.
 */
export const entriesUnder = (dir: string): readonly { readonly path: string; readonly isDirectory: boolean }[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = join(dir, entry.name);
    return [{ path, isDirectory: entry.isDirectory() }, ...(entry.isDirectory() ? entriesUnder(path) : [])];
  });

const PIECE = 1 << 20;

/** The bytes of a file of any size, piece by piece. */
export function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const got = readSync(file, piece);
      if (got === 0) return;
      yield piece.subarray(0, got);
    }
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 of a file of any size. */
export const sha256OfFile = (path: string): string => {
  const hash = createHash('sha256');
  for (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex');
};

/** Writes a file piece by piece, beside the place and renamed into it; back-pressure keeps memory flat. */
export const writePieces = async (
  path: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  // Opened here and now: a stream opens its file later, maybe just when a run that was asked to stop has cleared away what it left.
  const stream = createWriteStream(beside, { fd: openSync(beside, 'w'), encoding: 'utf8' });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  try {
    for await (const piece of pieces)
      if (!stream.write(piece)) await Promise.race([failed, new Promise<void>((resume) => stream.once('drain', resume))]);
    // The last pieces may be written only here: `end` calls back where that fails too, and would let a file without them pass.
    await finished(stream.end());
    renameSync(beside, path);
  } catch (error) {
    stream.destroy();
    rmSync(beside, { force: true });
    throw named(error, path);
  }
};

/** Writes rows as NDJSON, validated. Gives the number of rows. */
export const writeNdjson = async <T>(path: string, schema: z.ZodType<T>, rows: Iterable<T> | AsyncIterable<T>): Promise<number> => {
  let written = 0;
  const lines = async function* () {
    for await (const row of rows) {
      yield `${jsonLine(schema.parse(row))}\n`;
      written++;
    }
  };
  await writePieces(path, lines());
  return written;
};

/** Reads NDJSON row by row, each validated. Throws CannotRun with file and line where a row does not fit. */
export async function* readNdjson<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  if (!existsSync(path)) throw new CannotRun(`${path} is missing: run the stage before it first`);
  let line = 0;
  for await (const text of linesOf(createReadStream(path, 'utf8'))) {
    line++;
    if (text === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new CannotRun(`${path}:${line}: not JSON; the stage file is damaged, remove it and run again`);
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new CannotRun(`${path}:${line} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit its schema'}`);
    }
    yield parsed.data;
  }
}

export interface CsvRow {
  /** 1-based line of the row's first character. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvContent {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly delimiter: string;
  /** Line of the first row whose quotation marks do not close; null where all do. From there on cells may stand in wrong rows. */
  readonly unclosed: number | null;
}

/** Spreadsheets write semicolons or tabs in some countries: whatever the header has most of. Guessing by the rows fails on one stray quote. */
const delimiterOf = (content: string): string => {
  const header = content.split(/[\r\n]/, 1)[0] ?? '';
  const times = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
};

/** Reads CSV with a header row; a byte order mark and rows without a word are dropped. Line numbers count quoted line breaks. */
export const parseCsv = (text: string): CsvContent => {
  const content = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(content);
  const parsed = Papa.parse<string[]>(content, { skipEmptyLines: false, delimiter });
  const [header = [], ...body] = parsed.data;
  const breaks = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  let line = 2 + breaks(header);
  const rows: CsvRow[] = [];
  const broken = parsed.errors.find(({ type }) => type === 'Quotes')?.row;
  let unclosed: number | null = broken === 0 ? 1 : null;
  for (const [i, cells] of body.entries()) {
    const here = line;
    if (i + 1 === broken) unclosed = here;
    line += 1 + breaks(cells);
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows.push({ line: here, cells: Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) });
  }
  return { header, rows, delimiter, unclosed };
};

const parseTable = <T>(
  path: string,
  content: string | null,
  schema: z.ZodObject & z.ZodType<T>,
  numeric: readonly string[],
  lists: readonly string[],
): readonly T[] => {
  if (content === null) throw new CannotRun(`${path} is missing`);
  const columns = Object.keys(schema.shape);
  const { header, rows, unclosed } = parseCsv(content);
  if (unclosed !== null) throw new CannotRun(`${path}:${unclosed}: a quotation mark that is not closed, or stands inside a cell`);
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new CannotRun(`${path}:1 header: expected a column ${missing.join(', ')}`);
  return rows.map(({ line, cells }) => {
    const value = Object.fromEntries(
      Object.entries(cells).map(([name, cell]) => [
        name,
        lists.includes(name) ? cell : cell === '' ? null : numeric.includes(name) ? Number(cell) : cell,
      ]),
    );
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0] ?? '');
    const found = issue === undefined ? undefined : (value[field] ?? null);
    throw new CannotRun(
      `${path}:${line} ${field} ${JSON.stringify(cells[field] ?? '')}: expected ${issue === undefined ? 'what the schema says' : expectationOf(issue, found)}`,
    );
  });
};

/** The folder of reference tables: the raw folder's own, else the bundled one. */
export const referenceDir = (raw: string): string => {
  const own = join(raw, 'reference');
  return existsSync(own) ? own : join(PROJECT, 'raw', 'reference');
};

/** The four reference tables from the text of each file, null where it is missing. Throws CannotRun with file, line, field, value and what was expected. */
export const parseReference = (dir: string, contentOf: (name: string) => string | null): Reference => {
  const table = <T>(name: string, schema: z.ZodObject & z.ZodType<T>, numeric: readonly string[], lists: readonly string[]) =>
    parseTable(join(dir, name), contentOf(name), schema, numeric, lists);
  return {
    places: table('places.csv', Place, ['lat', 'lon'], ['aliases']),
    actors: table('actors.csv', Actor, [], ['abbreviations', 'aliases']),
    publishers: table('publishers.csv', Publisher, [], ['aliases']),
    operations: table('operations.csv', Operation, [], ['aliases', 'actors']),
  };
};

/** Reads the four reference tables of a folder. Throws as `parseReference` does. */
export const readReference = (dir: string): Reference =>
  parseReference(dir, (name) => (existsSync(join(dir, name)) ? readFileSync(join(dir, name), 'utf8') : null));
