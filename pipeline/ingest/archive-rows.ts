import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { csvRows } from './csv-rows.ts';
import { decodeBytes, decodeStream, encodingOf, encodingOfMark, encodingOfStream } from './decode.ts';
import { fieldOf, givenFrom } from './field-names.ts';
import { type ArchiveRow, broken, rowFrom, rowOfJson } from './json-row.ts';
import { type RawFile, streamOf } from './raw-folder.ts';

/** Lines as bytes, cut at LF, so that each can be decoded on its own; UTF-16, whose line ends are two bytes, as text. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let wide: string | null = null;
  let first = true;
  const chunks = stream[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    let chunk = Buffer.from(next.value);
    if (first) {
      first = false;
      const encoding = encodingOf(chunk.subarray(0, 4096 - (chunk.length % 2)));
      wide = encoding.startsWith('utf-16') ? encoding : null;
      if (encodingOfMark(chunk) === 'utf-8') chunk = chunk.subarray(3);
    }
    if (wide !== null) {
      yield* wideLines(chunk, chunks, wide);
      return;
    }
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10)) {
      yield decodeBytes(Buffer.concat([...rest, chunk.subarray(0, end)]));
      rest = [];
      chunk = chunk.subarray(end + 1);
    }
    if (chunk.length > 0) rest.push(chunk);
  }
  if (rest.length > 0) yield decodeBytes(Buffer.concat(rest));
}

async function* wideLines(head: Buffer, chunks: AsyncIterator<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const all = async function* () {
    yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  let rest = '';
  for await (const text of decodeStream(all(), encoding)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const breaksOff = (line: number, file: RawFile): ArchiveRow =>
  broken(
    line,
    file.path.toLowerCase().endsWith('.gz')
      ? 'the gzip file is damaged or cut short: nothing from here on could be read'
      : 'the file could not be read from here on',
  );

/** One JSON object per line. */
async function* ndjsonRows(file: RawFile): AsyncGenerator<ArchiveRow> {
  let line = 0;
  try {
    for await (const text of linesOf(streamOf(file))) {
      line++;
      if (text.trim() !== '') yield rowOfJson(line, text);
    }
  } catch {
    yield breaksOff(line + 1, file);
  }
}

/** A CSV file row by row, header first; `fault` where it breaks off or its quotes are wrong. */
export async function* csvRecords(file: RawFile): AsyncGenerator<ArchiveRow & { readonly header: readonly string[] }> {
  let header: readonly string[] | null = null;
  let last = 0;
  try {
    const encoding = await encodingOfStream(streamOf(file));
    for await (const { line, cells, broken: quotes } of csvRows(decodeStream(streamOf(file), encoding))) {
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
  } catch {
    yield { header: header ?? [], ...breaksOff(last + 1, file) };
  }
}

/** The header of a CSV file; empty where it cannot be read. */
export const csvHeader = async (file: RawFile): Promise<readonly string[]> => {
  try {
    const encoding = await encodingOfStream(streamOf(file));
    for await (const { cells } of csvRows(decodeStream(streamOf(file), encoding))) return cells.map((name) => name.trim());
  } catch {
    // What cannot be read has no header; it is refused when its rows are read.
  }
  return [];
};

/** Rows asked for at a time: a row group may hold a hundred thousand. */
const BATCH = 2048;

/** A Parquet file by row groups, in batches, of the columns that are ours. */
async function* parquetRows(file: RawFile): AsyncGenerator<ArchiveRow> {
  let row = 0;
  try {
    const buffer = await asyncBufferFromFile(file.place);
    const metadata = await parquetMetadataAsync(buffer);
    const columns = parquetSchema(metadata)
      .children.map((child) => child.element.name)
      .filter((name) => fieldOf(name) !== null);
    const total = Number(metadata.num_rows);
    if (total > 0 && !columns.some((name) => fieldOf(name) === 'text')) {
      yield broken(null, 'no column `text` in the Parquet file');
      return;
    }
    let groupStart = 0;
    for (const group of metadata.row_groups) {
      const groupEnd = groupStart + Number(group.num_rows);
      for (let rowStart = groupStart; rowStart < groupEnd; rowStart += BATCH) {
        const rowEnd = Math.min(groupEnd, rowStart + BATCH);
        for (const record of await parquetReadObjects({
          file: buffer,
          metadata,
          columns,
          rowStart,
          rowEnd,
          compressors,
          useOffsetIndex: true,
        })) {
          row++;
          yield rowFrom(row, record);
        }
      }
      groupStart = groupEnd;
    }
  } catch {
    yield broken(
      row === 0 ? null : row + 1,
      row === 0 ? 'not a Parquet file, or a damaged one' : 'the Parquet file is damaged from this row on',
    );
  }
}

/** The formats that hold many articles, by the end of a file's name. */
export const ARCHIVE_ENDS = ['.ndjson', '.ndjson.gz', '.jsonl', '.jsonl.gz', '.csv', '.csv.gz', '.parquet'] as const;

/** The rows of an archive, one after the other; memory stays flat however many there are. */
export const archiveRows = (end: string, file: RawFile): AsyncIterable<ArchiveRow> => {
  if (end === '.parquet') return parquetRows(file);
  return end.startsWith('.csv') ? csvRecords(file) : ndjsonRows(file);
};
