import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../stage.ts';

/** The tables that a distributed run writes: a folder of Parquet files for each, read by DuckDB where they lie. */

const TABLE_FOLDERS = ['articles', 'casualty_claims', 'control_events', 'incident_claims', 'rejects'] as const;

const holdsParquet = (dir: string): boolean =>
  existsSync(dir) &&
  statSync(dir).isDirectory() &&
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.parquet'));

/** Whether a folder of records is one of Parquet tables, with the articles that they were read in. */
export const isOfTables = (dir: string): boolean => existsSync(join(dir, 'articles')) && statSync(join(dir, 'articles')).isDirectory();

/** The files of each table as a pattern for DuckDB; null for a table without rows. Throws CannotRun where a table's folder is missing. */
export const tableFiles = (dir: string): ReadonlyMap<string, string | null> =>
  new Map(
    TABLE_FOLDERS.map((table) => {
      const folder = join(dir, table);
      if (!existsSync(folder))
        throw new CannotRun(`${folder} is missing: expected the folders ${TABLE_FOLDERS.join(', ')}, as the distributed job writes them`);
      return [table, holdsParquet(folder) ? join(folder, '**', '*.parquet') : null];
    }),
  );
