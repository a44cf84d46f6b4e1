import { AsyncByteQueue, type DataType, Field, RecordBatch, RecordBatchFileWriter, Schema, tableFromIPC } from 'apache-arrow';
import { ParquetFile } from 'parquet-wasm';
import { type Column, columnsOf } from '../../schemas/columns.ts';
import { fileMetadata } from './parquet.ts';
import type { Format } from './publication.ts';

const fieldMetadata = (column: Column): Map<string, string> =>
  new Map([
    ['description', column.description],
    ...(column.unit === undefined ? [] : [['unit', column.unit] as const]),
    ...(column.enumName === undefined ? [] : [['vocabulary', column.enumName] as const]),
  ]);

/** The Arrow schema of the columns: types as read from Parquet, nullability and descriptions from the zod schema. */
const describedSchema = (columns: readonly Column[], read: Schema, metadata: Readonly<Record<string, string>>): Schema => {
  const types = new Map<string, DataType>(read.fields.map((field) => [field.name, field.type]));
  const fields = columns.map((column) => {
    const type = types.get(column.name);
    if (type === undefined) throw new Error(`the Parquet file lacks the column ${column.name}`);
    return new Field(column.name, type, column.nullable, fieldMetadata(column));
  });
  return new Schema(fields, new Map(Object.entries(metadata)));
};

/** What a writer has written since it was last asked: the writer's own queue would hold the whole file. */
class Written extends AsyncByteQueue {
  private held: Uint8Array[] = [];

  override write(bytes: Uint8Array): void {
    this.held.push(bytes);
  }

  take(): readonly Uint8Array[] {
    const taken = this.held;
    this.held = [];
    return taken;
  }
}

/**
 * A Parquet file as an Arrow IPC file, a record batch for each row group, so that a table need not fit into memory.
 * No dictionaries: their ids would change the bytes from run to run.
 */
export async function* arrowFromParquet(
  parquet: Blob,
  columns: readonly Column[],
  metadata: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const file = await ParquetFile.fromFile(parquet);
  const schema = describedSchema(columns, tableFromIPC(file.schema().intoIPCStream()).schema, metadata);
  const written = new Written();
  const writer = new RecordBatchFileWriter().reset(written, schema);
  const rowGroups = file.metadata().rowGroups();
  for (const [i, group] of rowGroups.entries()) {
    const read = await file.read({ rowGroups: [i], batchSize: group.numRows() });
    for (const batch of tableFromIPC(read.intoIPCStream()).batches) writer.write(new RecordBatch(schema, batch.data));
    yield* written.take();
  }
  writer.finish();
  yield* written.take();
}

export const arrow: Format = {
  name: 'arrow',
  files: 'arrow/<table>.arrow',
  purpose: 'Arrow IPC files: opened without parsing by pyarrow, polars, R and the browser.',
  write: async (publication) => {
    for (const table of publication.tables) {
      const parquet = new Blob([...publication.pieces(`parquet/${table.name}.parquet`)]);
      const ipc = arrowFromParquet(parquet, columnsOf(table.schema), fileMetadata(publication, table.name));
      await publication.stream(`arrow/${table.name}.arrow`, ipc);
    }
  },
};
