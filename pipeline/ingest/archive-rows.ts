import { csvRows } from './csv-rows.ts';
import { decodeBytes, decodeStream, encodingOf, encodingOfMark, encodingOfStream } from './decode.ts';
import { givenFrom } from './field-names.ts';
import { type ArchiveRow, broken, rowOfJson } from './json-row.ts';
import { bytesOfInput, inputTooLarge, TooLarge } from './limits.ts';
import { parquetRows } from './parquet-rows.ts';
import { type RawFile, streamOf } from './raw-folder.ts';

interface Line {
  /** 1-based. */
  readonly number: number;
  /** Null where it is too long to be held. */
  readonly text: string | null;
}

/** Lines that are not empty, as bytes, cut at LF, so that each can be decoded on its own; UTF-16, whose line ends are two bytes, as text. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let held = 0;
  let number = 1;
  let first = true;
  const chunks = stream[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    let chunk = Buffer.from(next.value);
    if (first) {
      first = false;
      const encoding = encodingOf(chunk.subarray(0, 4096 - (chunk.length % 2)));
      if (encoding.startsWith('utf-16')) {
        yield* wideLines(chunk, chunks, encoding, most);
        return;
      }
      if (encodingOfMark(chunk) === 'utf-8') chunk = chunk.subarray(3);
    }
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from), number++) {
      held += end - from;
      if (held > 0) yield { number, text: held > most ? null : decodeBytes(Buffer.concat([...rest, chunk.subarray(from, end)])) };
      rest = [];
      held = 0;
      from = end + 1;
    }
    held += chunk.length - from;
    if (held > most) rest = [];
    else if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (held > 0) yield { number, text: held > most ? null : decodeBytes(Buffer.concat(rest)) };
}

async function* wideLines(head: Buffer, chunks: AsyncIterator<Uint8Array>, encoding: string, most: number): AsyncGenerator<Line> {
  const all = async function* () {
    yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  let rest: string[] = [];
  let held = 0;
  let number = 1;
  const line = (): Line => ({ number, text: held > most ? null : rest.join('') });
  for await (const text of decodeStream(all(), encoding)) {
    for (const [i, piece] of text.split('\n').entries()) {
      if (i > 0) {
        if (held > 0) yield line();
        rest = [];
        held = 0;
        number++;
      }
      held += piece.length;
      if (held > most) rest = [];
      else rest.push(piece);
    }
  }
  if (held > 0) yield line();
}

const breaksOff = (line: number, file: RawFile, error: unknown): ArchiveRow => {
  if (error instanceof TooLarge) return broken(line, `${error.message}; nothing from here on is read`);
  return broken(
    line,
    file.path.toLowerCase().endsWith('.gz')
      ? 'the gzip file is damaged or cut short: nothing from here on could be read'
      : 'the file could not be read from here on',
  );
};

/** One JSON object per line. */
async function* ndjsonRows(file: RawFile): AsyncGenerator<ArchiveRow> {
  let line = 0;
  try {
    for await (const { number, text } of linesOf(streamOf(file), bytesOfInput(file.limits))) {
      line = number;
      if (text === null) yield broken(line, inputTooLarge('the line', file.limits).message);
      else if (text.trim() !== '') yield rowOfJson(line, text);
    }
  } catch (error) {
    yield breaksOff(line + 1, file, error);
  }
}

/** A CSV file row by row, header first; `fault` where it breaks off or its quotes are wrong. */
export async function* csvRecords(file: RawFile): AsyncGenerator<ArchiveRow & { readonly header: readonly string[] }> {
  let header: readonly string[] | null = null;
  let last = 0;
  try {
    const encoding = await encodingOfStream(streamOf(file));
    for await (const { line, cells, broken: quotes } of csvRows(decodeStream(streamOf(file), encoding), file.limits)) {
      last = line;
      if (header === null) {
        header = cells.map((name) => name.trim());
        continue;
      }
      const names = header;
      if (quotes !== null) yield { header, ...broken(line, quotes, cells.join(',')) };
      else if (cells.length > names.length)
        yield {
          header,
          ...broken(line, `the row has ${cells.length} cells, the header ${names.length}: quote a cell that holds commas`, cells.join(',')),
        };
      else yield { header, line, given: givenFrom(cells.map((cell, i) => [names[i] ?? '', cell])) };
    }
  } catch (error) {
    yield { header: header ?? [], ...breaksOff(last + 1, file, error) };
  }
}

/** The header of a CSV file; empty where it cannot be read. */
export const csvHeader = async (file: RawFile): Promise<readonly string[]> => {
  try {
    const encoding = await encodingOfStream(streamOf(file));
    for await (const { cells } of csvRows(decodeStream(streamOf(file), encoding), file.limits)) return cells.map((name) => name.trim());
  } catch {
    // What cannot be read has no header; it is refused when its rows are read.
  }
  return [];
};

/** The formats that hold many articles, by the end of a file's name. */
export const ARCHIVE_ENDS = ['.ndjson', '.ndjson.gz', '.jsonl', '.jsonl.gz', '.csv', '.csv.gz', '.parquet'] as const;

/** The rows of an archive, one after the other; memory stays flat however many there are. */
export const archiveRows = (end: string, file: RawFile): AsyncIterable<ArchiveRow> => {
  if (end === '.parquet') return parquetRows(file);
  return end.startsWith('.csv') ? csvRecords(file) : ndjsonRows(file);
};
