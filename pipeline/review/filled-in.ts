import { unguardFormula } from '../../schemas/csv-cell.ts';
import { type CsvRow, parseCsv } from '../files.ts';
import { DECISIONS } from './sheet.ts';

/** review.csv as it comes back: columns in another order, semicolons, blank rows, curled quotes, dates in another form. */

export interface Verdict {
  /** Line in the file. */
  readonly line: number;
  readonly claimId: string;
  readonly quote: string;
  readonly action: 'accept' | 'reject' | 'set';
  /** For `set`: column and value, in the order given. */
  readonly sets: readonly (readonly [string, string])[];
  readonly why: string;
}

export interface SheetFault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

export interface FilledIn {
  readonly verdicts: readonly Verdict[];
  /** Rows that nobody has decided yet. */
  readonly open: number;
  readonly faults: readonly SheetFault[];
}

const YES = new Set(['x', 'y', 'yes', 'ok', '1', 'true', 'accept', 'reject', '✓', '✔', 'wahr', 'vrai']);
const NO = new Set(['', 'n', 'no', '0', 'false', '-']);

const columnName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** Words as a spreadsheet may have changed them: curled quotes, long dashes, other spaces. */
export const plainWords = (text: string): string =>
  unguardFormula(text.trim())
    .normalize('NFKC')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();

/** "count_low=14; count_high=16" -> pairs; null where a part is no pair. */
const pairsOf = (cell: string): readonly (readonly [string, string])[] | null => {
  const parts = cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const pairs = parts.map((part) => /^([a-z_]+)\s*=\s*(.*)$/is.exec(part));
  return pairs.some((pair) => pair === null)
    ? null
    : pairs.map((pair) => [columnName(pair?.[1] ?? ''), (pair?.[2] ?? '').replace(/^null$/i, '')] as const);
};

type Cells = CsvRow['cells'];

/** Whether a cell says yes; a fault where it says neither. */
const ticked = (line: number, cells: Cells, column: 'accept' | 'reject', faults: SheetFault[]): boolean => {
  const value = (cells[column] ?? '').trim();
  const word = value.toLowerCase();
  if (!YES.has(word) && !NO.has(word)) faults.push({ line, column, value, expected: 'x, or nothing' });
  return YES.has(word);
};

const verdictOf = (line: number, cells: Cells, faults: SheetFault[]): Verdict | null => {
  const before = faults.length;
  const set = (cells.set ?? '').trim();
  const chosen = [
    ...(ticked(line, cells, 'accept', faults) ? ['accept' as const] : []),
    ...(ticked(line, cells, 'reject', faults) ? ['reject' as const] : []),
    ...(set === '' ? [] : ['set' as const]),
  ];
  const [action] = chosen;
  const fault = (column: string, value: string, expected: string): null => {
    faults.push({ line, column, value, expected });
    return null;
  };
  if (faults.length > before) return null;
  const why = plainWhy(cells.why ?? '');
  if (action === undefined) return why === '' ? null : fault('why', why, 'a decision beside it: accept, reject or set');
  if (chosen.length > 1) return fault(chosen.at(-1) ?? '', cells[chosen.at(-1) ?? ''] ?? '', `nothing here, as ${action} is filled in too`);
  if (why === '' && action !== 'accept') return fault('why', '', `the reason to ${action}`);
  const sets = action === 'set' ? pairsOf(set) : [];
  if (sets === null) return fault('set', set, '`column=value`, several separated by semicolons');
  const claimId = (cells.claim_id ?? '').trim();
  if (claimId === '') return fault('claim_id', '', 'the id that stood there');
  return { line, claimId, quote: cells.quote ?? '', action, sets, why: why === '' ? 'read: as it stands' : why };
};

const plainWhy = (cell: string): string => unguardFormula(cell.trim()).replace(/\s+/g, ' ');

/** A row that is decided in two ways is a fault; the same decision written twice is one. */
const oncePerRow = (verdicts: readonly Verdict[], faults: SheetFault[]): readonly Verdict[] => {
  const first = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const before = first.get(verdict.claimId);
    if (before === undefined) first.set(verdict.claimId, verdict);
    else if (before.action !== verdict.action || JSON.stringify(before.sets) !== JSON.stringify(verdict.sets))
      faults.push({
        line: verdict.line,
        column: 'claim_id',
        value: verdict.claimId,
        expected: `one decision for each row: line ${before.line} says ${before.action}`,
      });
  }
  return [...first.values()];
};

/** Reads the decisions of a review.csv, whatever a spreadsheet did to its form. Cells that are only told are not read, but for the quote. */
export const readFilledIn = (text: string): FilledIn => {
  const { header, rows, unclosed } = parseCsv(text);
  const faults: SheetFault[] = [];
  if (unclosed !== null)
    faults.push({
      line: unclosed,
      column: 'row',
      value: '',
      expected: 'quotation marks that close, and none inside a cell that is not quoted',
    });
  const names = header.map(columnName);
  for (const name of ['claim_id', ...DECISIONS])
    if (!names.includes(name)) faults.push({ line: 1, column: 'header', value: '', expected: `a column ${name}` });
  if (faults.length > 0) return { verdicts: [], open: 0, faults };
  let open = 0;
  const verdicts: Verdict[] = [];
  for (const { line, cells } of rows) {
    const named = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [columnName(name), cell]));
    if (Object.values(named).every((cell) => cell.trim() === '')) continue;
    const before = faults.length;
    const verdict = verdictOf(line, named, faults);
    if (verdict !== null) verdicts.push(verdict);
    else if (faults.length === before && (named.claim_id ?? '').trim() !== '') open++;
  }
  return { verdicts: oncePerRow(verdicts, faults), open, faults };
};
