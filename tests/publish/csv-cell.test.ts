import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { literal, openDatabase } from '../../pipeline/database.ts';
import { CSV_OPTIONS } from '../../pipeline/publish/csv.ts';
import {
  guardFormula,
  guardFormulaSql,
  guardSpreadsheet,
  guardSpreadsheetSql,
  readCell,
  unguardFormula,
  unguardSpreadsheet,
} from '../../schemas/csv-cell.ts';

/** Text, and the cell that is written for it. */
const TEXTS: readonly (readonly [text: string, cell: string, reason: string])[] = [
  ['=HYPERLINK("http://example.org")', `'=HYPERLINK("http://example.org")`, 'a spreadsheet would open it'],
  ['+1 base', "'+1 base", 'a spreadsheet would add it'],
  ['-outpost on the hill', "'-outpost on the hill", 'a text that begins with a dash is no number'],
  ['@ministry', "'@ministry", 'an old function call'],
  ['\t=1', "'\t=1", 'a tab is dropped and the rest is run'],
  ['\r=1', "'\r=1", 'so is a carriage return'],
  ["'=1", "''=1", 'a text that looks guarded is guarded once more, so that it reads back as it was'],
  ["''=1", "'''=1", 'however many apostrophes'],
  ["'em all", "'em all", 'an apostrophe alone is a word'],
  ['1=1', '1=1', 'the sign is not in front'],
  ['', '', 'nothing to guard'],
  ['killed', 'killed', 'a plain word'],
  ['\u1010\u1031\u102c', '\u1010\u1031\u102c', 'Burmese letters'],
];

describe('a text in a CSV cell', () => {
  it.each(TEXTS)('%j is written as %j: %s', (text, cell) => {
    expect(guardFormula(text)).toBe(cell);
    expect(unguardFormula(cell)).toBe(text);
  });

  it('is written by DuckDB just so', async () => {
    const database = await openDatabase(':memory:');
    for (const [text, cell] of TEXTS) {
      const [row] = await database.rows(`select ${guardFormulaSql('t')} as cell from (select ${literal(text)} as t)`);
      expect(row?.cell).toBe(cell);
    }
    database.close();
  });
});

/** Texts that Excel makes something else of, and texts that it leaves alone. */
const EATEN = [
  '3-4',
  '2024-03',
  '2024-03-04',
  '12 March',
  'March 2024',
  'MAR1',
  '1 May 2024',
  '007',
  '25',
  '10,000',
  '1.5',
  '1e5',
  '1/2',
  '10:30 pm',
  '10%',
  '$5',
  '(12)',
  'TRUE',
  'false',
  "'3-4",
  '5 500',
  '12 September, 2023',
  '4 June 2023',
  'Sept. 4',
];
const LEFT = [
  '',
  'c-51fe6c506448ee4c',
  'e-12e5',
  'MMR005',
  'ib-236',
  'May',
  'march on',
  '12 people',
  'over 200',
  'a 5',
  'Kawlin 3',
  "'em all",
  'no. 4',
  // cut into "jun" and "e" or not, in ever so many ways
  `${'june'.repeat(60)} x 1`,
  '2; 4 or more',
  '10 June, by the article',
  'ten',
  '၁၂',
];

describe('a text that a spreadsheet would make something else of', () => {
  it.each(EATEN)('%j is guarded', (text) => {
    expect(guardSpreadsheet(text)).toBe(`'${text}`);
    expect(unguardSpreadsheet(`'${text}`)).toBe(text);
  });

  it.each(LEFT)('%j is left alone', (text) => {
    expect(guardSpreadsheet(text)).toBe(text);
    expect(unguardSpreadsheet(text)).toBe(text);
  });

  it('is guarded by DuckDB just so', async () => {
    const database = await openDatabase(':memory:');
    for (const text of [...EATEN, ...LEFT, ...TEXTS.map(([text]) => text)]) {
      const [row] = await database.rows(`select ${guardSpreadsheetSql('t')} as cell from (select ${literal(text)} as t)`);
      expect(row?.cell).toBe(guardSpreadsheet(text));
    }
    database.close();
  });
});

describe('any text', () => {
  /** Texts as articles hold them and worse: quotes, line breaks, signs, apostrophes, Burmese, emoji; no NUL, which no CSV has. */
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'",;| a1', '\u1000', '\u{1F525}'), minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\0')),
  );

  it('reads back as it was, and is never run', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = guardFormula(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguardFormula(cell)).toBe(text);
        expect(guardSpreadsheet(text)).not.toMatch(/^(?:[=+\-@\t\r]|[0-9]+$)/);
        expect(unguardSpreadsheet(guardSpreadsheet(text))).toBe(text);
      }),
      { seed: 20240229, numRuns: 2000 },
    );
  });

  it('goes through a CSV file and a parser unharmed', async () => {
    const texts = fc.sample(anyText, { numRuns: 400, seed: 20240229 });
    const dir = mkdtempSync(join(tmpdir(), 'claimledger-csv-'));
    const database = await openDatabase(':memory:');
    try {
      await database.run('create table texts (i integer, t varchar)');
      await database.run(`insert into texts values ${texts.map((text, i) => `(${i}, ${literal(text)})`).join(', ')}`);
      const path = join(dir, 'texts.csv');
      await database.run(`copy (select ${guardFormulaSql('t')} as t, i from texts order by i) to ${literal(path)} (${CSV_OPTIONS})`);
      const { data, errors } = Papa.parse<string[]>(readFileSync(path, 'utf8').trimEnd(), { newline: '\r\n' });
      expect(errors).toEqual([]);
      expect(data.slice(1).map(([cell = '']) => unguardFormula(cell))).toEqual(texts);
    } finally {
      database.close();
      rmSync(dir, { recursive: true });
    }
  });
});

describe('a cell read back', () => {
  it.each([
    ['integer', '-3', -3, 'a negative number is never guarded'],
    ['integer', '', null, 'empty is null'],
    ['integer', '3 ', '3 ', 'no number: left for the schema to refuse'],
    ['integer', 'three', 'three', 'the same'],
    ['real', '16.7792', 16.7792, 'every digit'],
    ['real', '1e-7', 1e-7, 'as DuckDB writes a small one'],
    ['flag', 'false', false, 'a word of its own'],
    ['flag', 'False', 'False', 'not as a spreadsheet writes it: to be refused'],
    ['enum', 'killed', 'killed', 'a word of a list'],
    ['day', '2024-03-04', '2024-03-04', 'days stay ISO text'],
    ['text', "'=1", '=1', 'unguarded'],
  ] as const)('%s %j is %j: %s', (kind, cell, value, _reason) => {
    expect(readCell({ kind }, cell)).toBe(value);
  });
});
