import { orderedSelect } from '../../schemas/ordered.ts';
import { identifier, literal } from '../database.ts';
import type { Format, Publication } from './publication.ts';

/** Key-value metadata of every Parquet and Arrow file. */
export const fileMetadata = ({ facts }: Pick<Publication, 'facts'>, table: string): Readonly<Record<string, string>> => ({
  table,
  schema_version: facts.schemaVersion,
  dataset_version: facts.datasetVersion,
  source_hash: facts.sourceHash,
  as_of: facts.asOf ?? '',
});

/** Parquet, zstd, in the table's total order: without an order the bytes change with the number of threads. */
export const parquet: Format = {
  name: 'parquet',
  files: 'parquet/<table>.parquet',
  purpose: 'Typed columns for pandas, polars, R, DuckDB and Spark.',
  write: async (publication) => {
    for (const table of publication.tables) {
      const metadata = Object.entries(fileMetadata(publication, table.name)).map(([key, value]) => `${identifier(key)}: ${literal(value)}`);
      await publication.copy(
        `parquet/${table.name}.parquet`,
        orderedSelect(table),
        `format parquet, compression zstd, kv_metadata {${metadata.join(', ')}}`,
      );
    }
  },
};
