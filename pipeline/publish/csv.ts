import { columnsOf } from '../../schemas/columns.ts';
import { guardFormulaSql, guardSpreadsheetSql } from '../../schemas/csv-cell.ts';
import { orderedSelect } from '../../schemas/ordered.ts';
import type { Table } from '../../schemas/tables.ts';
import { identifier } from '../database.ts';
import type { Format } from './publication.ts';

/** RFC 4180: comma, double quotes where needed, CRLF, one header row; null is empty. */
export const CSV_OPTIONS = `format csv, header, delimiter ',', quote '"', escape '"', nullstr '', new_line '\\r\\n'`;

/** A table in order, with the texts that a spreadsheet would run guarded. Numbers are left alone: `-3` stays -3. */
const guardedSelect = (table: Table, guard: (expression: string) => string): string => {
  const texts = new Set(columnsOf(table.schema).flatMap((c) => (c.kind === 'text' ? [c.name] : [])));
  return orderedSelect(table, (name) => (texts.has(name) ? guard(identifier(name)) : identifier(name)));
};

export const csv: Format = {
  name: 'csv',
  files: 'csv/<table>.csv',
  purpose: 'For programs. UTF-8, ISO dates; a text that a spreadsheet would run as a formula has an apostrophe before it.',
  write: async (publication) => {
    for (const table of publication.tables)
      await publication.copy(`csv/${table.name}.csv`, guardedSelect(table, guardFormulaSql), CSV_OPTIONS);
  },
};

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

function* marked(pieces: Iterable<Buffer>): Generator<Buffer> {
  yield BYTE_ORDER_MARK;
  yield* pieces;
}

/** The mark tells Excel that the file is UTF-8; programs stumble over it, so it stands in files of their own. */
export const excel: Format = {
  name: 'excel',
  files: 'csv/excel/<table>.csv',
  purpose:
    'The same for a double click in Excel or LibreOffice: with a byte order mark, and an apostrophe too before a text that they would take for a number or a day (`3-4`, `2024-03`, `007`).',
  write: async (publication) => {
    for (const table of publication.tables) {
      const path = `csv/excel/${table.name}.csv`;
      await publication.copy(path, guardedSelect(table, guardSpreadsheetSql), CSV_OPTIONS);
      await publication.stream(path, marked(publication.pieces(path)));
    }
  },
};
