import { columnsOf } from '../../schemas/columns.ts';
import { guardFormulaSql } from '../../schemas/csv-cell.ts';
import { orderedSelect } from '../../schemas/ordered.ts';
import type { Table } from '../../schemas/tables.ts';
import { identifier } from '../database.ts';
import type { Format } from './publication.ts';

/** RFC 4180: comma, double quotes where needed, CRLF, one header row; null is empty. */
export const CSV_OPTIONS = `format csv, header, delimiter ',', quote '"', escape '"', nullstr '', new_line '\\r\\n'`;

/** A table in order, with the texts that a spreadsheet would run guarded. Numbers are left alone: `-3` stays -3. */
const guardedSelect = (table: Table): string => {
  const texts = new Set(columnsOf(table.schema).flatMap((c) => (c.kind === 'text' ? [c.name] : [])));
  return orderedSelect(table, (name) => (texts.has(name) ? guardFormulaSql(identifier(name)) : identifier(name)));
};

export const csv: Format = {
  name: 'csv',
  files: 'csv/<table>.csv',
  purpose:
    'For spreadsheets and everything else. UTF-8, ISO dates; a text that a spreadsheet would run as a formula has an apostrophe before it.',
  write: async (publication) => {
    for (const table of publication.tables) await publication.copy(`csv/${table.name}.csv`, guardedSelect(table), CSV_OPTIONS);
  },
};
