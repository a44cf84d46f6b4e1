import { type DataType, Field, RecordBatch, Schema, Table, tableFromIPC, tableToIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { type Column, columnsOf } from '../../schemas/columns.ts';
import { CannotRun } from '../stage.ts';
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

/** Parquet bytes as an Arrow IPC file. No dictionaries: their ids would change the bytes from run to run. */
export const arrowFromParquet = (bytes: Uint8Array, columns: readonly Column[], metadata: Readonly<Record<string, string>>): Uint8Array => {
  const read = tableFromIPC(readParquet(bytes).intoIPCStream());
  const schema = describedSchema(columns, read.schema, metadata);
  return tableToIPC(
    new Table(
      schema,
      read.batches.map((batch) => new RecordBatch(schema, batch.data)),
    ),
    'file',
  );
};

/** A file is made in memory. Throws CannotRun where a table does not fit: of eight million rows with words that was seen. */
const whole = (file: string, ...read: Parameters<typeof arrowFromParquet>): Uint8Array => {
  try {
    return arrowFromParquet(...read);
  } catch (error) {
    // parquet-wasm out of memory, or an array longer than any can be
    if (!(error instanceof Error) || !/^(?:RuntimeError|RangeError)$/.test(error.name)) throw error;
    throw new CannotRun(
      `${file}: the table is too large for an Arrow file made in memory (${error.message}); its rows are in the database of .stage`,
    );
  }
};

export const arrow: Format = {
  name: 'arrow',
  files: 'arrow/<table>.arrow',
  purpose: 'Arrow IPC files: opened without parsing by pyarrow, polars, R and the browser.',
  write: async (publication) => {
    for (const table of publication.tables) {
      const bytes = publication.read(`parquet/${table.name}.parquet`);
      const file = `arrow/${table.name}.arrow`;
      publication.write(file, whole(file, bytes, columnsOf(table.schema), fileMetadata(publication, table.name)));
    }
  },
};
