import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import { day, text } from '../../schemas/fields.ts';
import { parsedRows, readCsvFile, repeatedKeys } from './csv-file.ts';
import type { Fault, Located } from './fault.ts';

/** A row of raw/articles/articles.csv by the names of the contract; other columns may stand beside them. */
const ManifestRow = z.looseObject({
  article_id: text('Identifier.').nullable(),
  file: text('File relative to the manifest.'),
  published_on: day('Day of publication.').nullable(),
});
type ManifestRow = z.infer<typeof ManifestRow>;

const fileFaults = (manifest: string, located: Located<ManifestRow>): readonly Fault[] => {
  const { file } = located.row;
  const at = (expected: string): readonly Fault[] => [{ file: located.file, line: located.line, column: 'file', value: file, expected }];
  const folder = dirname(manifest);
  const place = join(folder, file);
  if (isAbsolute(file) || relative(folder, place).startsWith('..')) return at('a file inside the folder of the manifest');
  if (!existsSync(place) || !statSync(place).isFile()) return at('a file that exists');
  return readFileSync(place, 'latin1').trim() === '' ? at('a file with words in it') : [];
};

/**
 * Checks the manifest of a raw folder; a folder without one, or with a manifest by other column names, is ingest's to judge.
 * `name` gives the file name that a fault shows.
 */
export const checkManifest = (
  raw: string,
  name: (path: string) => string,
): { readonly read: number; readonly faults: readonly Fault[] } => {
  const path = join(raw, 'articles', 'articles.csv');
  const file = readCsvFile(path);
  if (file === null || !file.header.includes('file')) return { read: 0, faults: [] };
  const empty = (cells: Readonly<Record<string, string>>, column: string): string | null => cells[column]?.trim() || null;
  const { rows, faults } = parsedRows<ManifestRow>(file, name(path), ManifestRow, (cells) => ({
    ...cells,
    article_id: empty(cells, 'article_id'),
    file: cells.file ?? '',
    published_on: empty(cells, 'published_on'),
  }));
  return {
    read: file.rows.length,
    faults: [
      ...faults,
      ...repeatedKeys(rows, 'article_id', (row) => row.article_id),
      ...repeatedKeys(rows, 'file', (row) => row.file),
      ...rows.flatMap((located) => fileFaults(path, located)),
    ],
  };
};
