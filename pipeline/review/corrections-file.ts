import Papa from 'papaparse';
import { Correction } from '../../schemas/correction.ts';
import { guardFormula } from '../../schemas/csv-cell.ts';
import { parseCsv } from '../files.ts';

const COLUMNS = Object.keys(Correction.shape) as readonly (keyof Correction)[];

/** What makes two decisions the same, whoever made them and when. */
export const sameDecision = ({ claim_id, action, field, value }: Pick<Correction, 'claim_id' | 'action' | 'field' | 'value'>): string =>
  JSON.stringify([claim_id, action, field ?? '', value ?? '']);

/**
 * The text of corrections.csv with decisions put behind those that are there, in its own order of columns, with its own delimiter and line ends.
 * What stands there is not touched. Throws where its header lacks a column.
 */
export const withDecisions = (text: string | null, decisions: readonly Correction[]): string => {
  const old = text === null || text.trim() === '' ? `${COLUMNS.join(',')}\n` : text;
  const { header, delimiter } = parseCsv(old);
  const missing = COLUMNS.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new Error(`its header lacks ${missing.join(', ')}`);
  const newline = old.includes('\r\n') ? '\r\n' : '\n';
  const cells = decisions.map((decision) => header.map((name) => guardFormula(decision[name as keyof Correction] ?? '')));
  const ended = /[\r\n]$/.test(old) ? old : `${old}${newline}`;
  return cells.length === 0 ? old : `${ended}${Papa.unparse(cells, { newline, delimiter })}${newline}`;
};
