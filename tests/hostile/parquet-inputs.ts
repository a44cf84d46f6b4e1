import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literal, openDatabase } from '../../pipeline/database.ts';
import { story } from './inputs.ts';
import { mutate } from './mutate.ts';

/** One archive of three articles, as DuckDB writes it in each way that others write it too. */
const WAYS = [
  'compression snappy',
  'compression zstd',
  'compression uncompressed',
  "compression gzip, parquet_version 'v2'",
  'compression snappy, row_group_size 2048, dictionary_size_limit 1',
];

const sound = async (): Promise<readonly Buffer[]> => {
  const dir = mkdtempSync(join(tmpdir(), 'parquet-'));
  const database = await openDatabase(':memory:');
  try {
    const rows = [0, 1, 2].map((i) => `('q${i}', 'Hill', date '2024-05-04', ${literal(story(i))})`);
    for (const [i, way] of WAYS.entries())
      await database.run(
        `copy (select * from (values ${rows.join(', ')}) t(article_id, publisher, published_on, text)) to ${literal(join(dir, `${i}.parquet`))} (format parquet, ${way})`,
      );
    return WAYS.map((_, i) => readFileSync(join(dir, `${i}.parquet`)));
  } finally {
    database.close();
    rmSync(dir, { recursive: true, force: true });
  }
};

const files = await sound();

/** A Parquet file, mutated by its seed; half of them in the footer, which says where everything lies. */
export const parquetOf = (seed: number): Buffer => {
  const file = files[seed % files.length] ?? Buffer.alloc(0);
  if (seed % 2 === 0) return mutate(file, seed);
  const footer = file.length - 8 - file.readUInt32LE(file.length - 8);
  return Buffer.concat([file.subarray(0, footer), mutate(file.subarray(footer, -8), seed), file.subarray(-8)]);
};
