import { asyncBufferFromFile, type Compressors, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { ReadingLimits } from '../stage.ts';
import { fieldOf } from './field-names.ts';
import { type ArchiveRow, broken, rowFrom } from './json-row.ts';
import { TooLarge } from './limits.ts';

/** Rows asked for at a time: a row group may hold a hundred thousand. */
const BATCH = 2048;

/** Unpacks pages, but none that says of itself that it takes half of the memory. */
const within = (limits: ReadingLimits): Compressors =>
  Object.fromEntries(
    Object.entries(compressors).map(([codec, unpack]) => [
      codec,
      (packed: Uint8Array, length: number): Uint8Array => {
        if (length < 0 || length > limits.readerMegabytes * 2 ** 19)
          throw new TooLarge(`a page of the Parquet file is larger than half of --reader-megabytes ${limits.readerMegabytes}`);
        return unpack?.(packed, length) ?? packed;
      },
    ]),
  );

/** A Parquet file by row groups, in batches, of the columns that are ours. */
export async function* parquetBatches(place: string, limits: ReadingLimits): AsyncGenerator<readonly ArchiveRow[]> {
  let row = 0;
  try {
    const file = await asyncBufferFromFile(place);
    const metadata = await parquetMetadataAsync(file);
    const columns = parquetSchema(metadata)
      .children.map((child) => child.element.name)
      .filter((name) => fieldOf(name) !== null);
    if (Number(metadata.num_rows) > 0 && !columns.some((name) => fieldOf(name) === 'text')) {
      yield [broken(null, 'no column `text` in the Parquet file')];
      return;
    }
    const options = { file, metadata, columns, compressors: within(limits), useOffsetIndex: true };
    let groupStart = 0;
    for (const group of metadata.row_groups) {
      const groupEnd = groupStart + Number(group.num_rows);
      for (let rowStart = groupStart; rowStart < groupEnd; rowStart += BATCH) {
        const records = await parquetReadObjects({ ...options, rowStart, rowEnd: Math.min(groupEnd, rowStart + BATCH) });
        yield records.map((record) => rowFrom(++row, record));
        // Rows that the file counts and does not hold would be asked for without end.
        if (records.length === 0) throw new Error('no rows where the file says that there are');
      }
      groupStart = groupEnd;
    }
    if (row !== Number(metadata.num_rows)) throw new Error('another number of rows than the file says');
  } catch (error) {
    const [at, begun] =
      row === 0 ? [null, 'not a Parquet file, or a damaged one'] : [row + 1, 'the Parquet file is damaged from this row on'];
    yield [broken(at, error instanceof TooLarge ? error.message : begun)];
  }
}
