import Papa from 'papaparse';
import { parseCsv } from '../../pipeline/files.ts';

/** What spreadsheets do to a CSV file that is opened, filled in and saved. */

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const open = (text: string): Sheet => {
  const { header, rows } = parseCsv(text);
  return { header, rows: rows.map(({ cells }) => header.map((name) => cells[name] ?? '')) };
};

export const save = ({ header, rows }: Sheet, delimiter = ',', newline = '\n'): string =>
  Papa.unparse([[...header], ...rows.map((row) => [...row])], { delimiter, newline });

/** Fills in the cells of the row that has this text in this column. */
export const fillIn = ({ header, rows }: Sheet, column: string, text: string, cells: Readonly<Record<string, string>>): Sheet => ({
  header,
  rows: rows.map((row) => (row[header.indexOf(column)] === text ? header.map((name, i) => cells[name] ?? row[i] ?? '') : row)),
});

const reordered = ({ header, rows }: Sheet): Sheet => ({
  header: [...header].reverse(),
  rows: rows.map((row) => [...row].reverse()),
});

const withBlankRows = ({ header, rows }: Sheet): Sheet => {
  const blank = header.map((_, i) => (i === 2 ? ' ' : ''));
  return { header, rows: [blank, ...rows.flatMap((row) => [row, blank]), blank] };
};

const eachCell =
  (change: (cell: string, column: string) => string) =>
  ({ header, rows }: Sheet): Sheet => ({
    header,
    rows: rows.map((row) => row.map((cell, i) => change(cell, header[i] ?? ''))),
  });

/** 2024-03-04 -> 04/03/2024, as a spreadsheet in Yangon or London saves a day. */
const withDaysOfItsOwn = eachCell((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1'));

const withCurledQuotes = eachCell((cell, column) =>
  ['quote', 'context', 'why'].includes(column)
    ? cell
        .replace(/"([^"]*)"/g, '“$1”')
        .replace(/'/g, '’')
        .replaceAll('--', '—')
        .replace(/ /, '\u00A0')
    : cell,
);

const withHeadersOfItsOwn = ({ header, rows }: Sheet): Sheet => ({
  header: header.map((name) => ` ${name.replaceAll('_', ' ').toUpperCase()} `),
  rows,
});

const withAnotherColumn = ({ header, rows }: Sheet): Sheet => ({
  header: ['my notes', ...header, ''],
  rows: rows.map((row) => ['look again', ...row, '']),
});

export const DAMAGES: readonly (readonly [string, (sheet: Sheet) => string])[] = [
  ['nothing', (sheet) => save(sheet)],
  ['re-ordered columns', (sheet) => save(reordered(sheet))],
  ['CRLF', (sheet) => save(sheet, ',', '\r\n')],
  ['semicolons', (sheet) => save(sheet, ';')],
  ['tabs', (sheet) => save(sheet, '\t')],
  ['blank rows', (sheet) => save(withBlankRows(sheet))],
  ['a byte order mark', (sheet) => `\uFEFF${save(sheet)}`],
  ['days in another form', (sheet) => save(withDaysOfItsOwn(sheet))],
  ['curled quotes, long dashes, hard spaces', (sheet) => save(withCurledQuotes(sheet))],
  ['headers retyped', (sheet) => save(withHeadersOfItsOwn(sheet))],
  ['another column, and one without a name', (sheet) => save(withAnotherColumn(sheet))],
  ['rows sorted the other way', (sheet) => save({ header: sheet.header, rows: [...sheet.rows].reverse() })],
  [
    'all of it at once',
    (sheet) =>
      `\uFEFF${save(withHeadersOfItsOwn(withAnotherColumn(withBlankRows(withDaysOfItsOwn(withCurledQuotes(reordered(sheet)))))), ';', '\r\n')}`,
  ],
];
