import type { Column } from './columns.ts';

/**
 * How a value of a column stands in a published CSV cell, and how it is read back. Null is an empty cell.
 * A text that a spreadsheet would run as a formula (`=1+1`, `+951234`, `@name`, a tab in front) gets an apostrophe before it;
 * so does a text that begins with apostrophes and then one of those, so that reading back takes exactly one away.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The cell for a text: guarded where a spreadsheet would run it. */
export const guardFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of a guarded cell. */
export const unguardFormula = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** `guardFormula` as a DuckDB expression over a text expression. */
export const guardFormulaSql = (expression: string): string =>
  `case when regexp_matches(${expression}, '^''*[=+\\-@\\t\\r]') then '''' || ${expression} else ${expression} end`;

/** A cell read back: null when empty, else text, number or boolean as the column says. What does not fit stays text, for the schema to refuse. */
export const readCell = (column: Pick<Column, 'kind'>, cell: string): string | number | boolean | null => {
  if (cell === '') return null;
  if (column.kind === 'integer' || column.kind === 'real') {
    const value = Number(cell);
    return Number.isFinite(value) && cell.trim() === cell ? value : cell;
  }
  if (column.kind === 'flag') return cell === 'true' ? true : cell === 'false' ? false : cell;
  return column.kind === 'text' ? unguardFormula(cell) : cell;
};

/** "june" is "jun" and the "e" of numbers: were it named too, a row of them could be cut in ever so many ways. */
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|jun|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const SIGNS = '[ \\t\\r\\n\u00A0\u202F0-9.,:;/%()$€£¥+-]';
/** A text that Excel takes for a number, a day or a time: `3-4`, `2024-03`, `12 March`, `007`, `1e5`, `10:30 pm`; or for a truth value. */
const EATEN = `^'*(?:(?:${SIGNS}|${MONTH})(?:${SIGNS}|${MONTH}|e|am?|pm?)*|true|false)$`;
const TRUTH_OR_DIGIT = `[0-9]|^'*(?:true|false)$`;
const eaten = new RegExp(EATEN, 'i');
const truthOrDigit = new RegExp(TRUTH_OR_DIGIT, 'i');

const isEaten = (text: string): boolean => eaten.test(text) && truthOrDigit.test(text);

/** The cell for a text in a file that is opened by a double click: guarded where a spreadsheet would run it or make something else of it. */
export const guardSpreadsheet = (text: string): string => (FORMULA.test(text) || isEaten(text) ? `'${text}` : text);

/** The text of such a cell. */
export const unguardSpreadsheet = (cell: string): string =>
  cell.startsWith("'") && (FORMULA.test(cell) || isEaten(cell)) ? cell.slice(1) : cell;

const sqlPattern = (pattern: string): string => `'${pattern.replaceAll("'", "''")}'`;

/** `guardSpreadsheet` as a DuckDB expression over a text expression. */
export const guardSpreadsheetSql = (expression: string): string =>
  `case when regexp_matches(${expression}, '^''*[=+\\-@\\t\\r]') or (regexp_matches(${expression}, ${sqlPattern(EATEN)}, 'i') and ` +
  `regexp_matches(${expression}, ${sqlPattern(TRUTH_OR_DIGIT)}, 'i')) then '''' || ${expression} else ${expression} end`;
