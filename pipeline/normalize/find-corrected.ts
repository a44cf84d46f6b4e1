import type { ArticleText } from '../../schemas/article.ts';
import { RECORD_KINDS, RECORD_TABLES, type RecordTable } from './record-kinds.ts';

/** Which row a hand decision means: by its id, or by the words that it rests on. */

export type Row = Readonly<Record<string, unknown>>;

/** A row that was read: its table and its place in it. */
export interface Target {
  readonly table: RecordTable;
  readonly index: number;
}

export const idOf = (table: RecordTable, row: Row): unknown => row[RECORD_KINDS[table].id];

export const byRowId = (rows: Readonly<Record<RecordTable, readonly Row[]>>, id: string): Target | null => {
  for (const table of RECORD_TABLES) {
    const index = rows[table].findIndex((row) => idOf(table, row) === id);
    if (index >= 0) return { table, index };
  }
  return null;
};

/** Words as a spreadsheet leaves them: its curled quotes, long dashes and hard spaces count as plain ones. Each sign stays one sign. */
const plain = (text: string): string =>
  text
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00A0\u202F\n]/g, ' ');

/** All places where the words occur in the text: as they are, else by their plain signs. */
export const occurrences = (text: string, words: string): readonly number[] => {
  const [inText, sought] = text.includes(words) ? [text, words] : [plain(text), plain(words)];
  const found: number[] = [];
  for (let at = inText.indexOf(sought); at >= 0; at = inText.indexOf(sought, at + sought.length)) found.push(at);
  return found;
};

/** Where the quoted words overlap those that the row rests on. */
const restsOn = (row: Row, quote: string, spots: readonly number[]): boolean =>
  spots.some((at) => at < Number(row.char_end) && Number(row.char_start) < at + quote.length);

/** What is wrong with a quote beside an id: an article that was changed may keep the id of a row and not its words. */
export const quoteFault = (article: ArticleText, row: Row, quote: string): string | null => {
  const spots = occurrences(article.text, quote);
  if (spots.length === 0) return 'the article no longer contains the quoted words';
  return restsOn(row, quote, spots) ? null : 'the row of this id no longer rests on the quoted words';
};

/** The one row that rests on the quoted words: of several the one with the shortest quote. A sentence says what is wrong otherwise. */
export const byQuote = (article: ArticleText, table: RecordTable, rows: readonly Row[], quote: string): number | string => {
  const spots = occurrences(article.text, quote);
  if (spots.length === 0) return 'the article no longer contains the quoted words';
  const length = (row: Row) => Number(row.char_end) - Number(row.char_start);
  const resting = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => restsOn(row, quote, spots))
    .sort((a, b) => length(a.row) - length(b.row));
  const [first, second] = resting;
  if (first === undefined) return `no row of ${table} rests on the quoted words any more`;
  if (second !== undefined && length(second.row) === length(first.row))
    return `several rows of ${table} rest on the quoted words: name one by its id (${resting.map(({ row }) => idOf(table, row)).join(', ')})`;
  return first.index;
};
