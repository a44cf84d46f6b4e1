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
