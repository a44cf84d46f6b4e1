import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FAULTS, FINE, main } from '../../pipeline/cli/main.ts';
import { parseCsv } from '../../pipeline/files.ts';
import { DAMAGES, fillIn, open, save } from './spreadsheet.ts';

/** From a published row to a sheet, through a person's spreadsheet, into corrections.csv and back into the tables. */
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-review-'));
const raw = join(scratch, 'raw');
const out = join(scratch, 'out');
const sheet = join(scratch, 'review.csv');
const corrections = join(raw, 'corrections.csv');
const article = join(raw, 'articles', 'bridge.txt');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const ledger = async (...args: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> => {
  let printed = '';
  const catching = (chunk: unknown): boolean => {
    printed += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catching),
    vi.spyOn(process.stderr, 'write').mockImplementation(catching),
  ];
  try {
    return { code: await main([...args]), printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};
const where = ['--raw', raw, '--out', out] as const;
const all = () => ledger('all', ...where, '--jobs', '1');
const merge = (...more: readonly string[]) => ledger('review', '--merge', ...where, '--file', sheet, ...more);
const rowsOf = (table: string) => parseCsv(readFileSync(join(out, 'csv', `${table}.csv`), 'utf8')).rows.map(({ cells }) => cells);
const decide = (quote: string, cells: Readonly<Record<string, string>>): void =>
  writeFileSync(sheet, save(fillIn(open(readFileSync(sheet, 'utf8')), 'quote', quote, cells)));
const damaged = (name: string, text: string): string => DAMAGES.find(([one]) => one === name)?.[1](open(text)) ?? '';
const write = async (...more: readonly string[]) => ledger('review', ...where, '--file', sheet, ...more);

beforeAll(async () => {
  mkdirSync(join(raw, 'articles'), { recursive: true });
  writeFileSync(
    article,
    'At least 14 junta soldiers were killed near Kawlin on Tuesday, the People’s Defence Force said. Six villagers were wounded by shelling, residents said.\n\n' +
      'Resistance forces captured Kawlin on Monday, a spokesperson said. Three civilians were killed in Tigyaing on Sunday, residents said.',
  );
  writeFileSync(
    join(raw, 'articles', 'articles.csv'),
    'article_id,file,publisher,title,url,published_on\nbridge-2024,bridge.txt,The Valley Post,A bridge,https://example.org/bridge,2024-03-08\n',
  );
  expect((await all()).code).toBe(FINE);
});

test('the sheet has the rows that nobody has looked at, with reason, quote, words around it and link', async () => {
  const { code, printed } = await write('--rows', '3');
  expect([code, printed]).toEqual([FINE, expect.stringMatching(/review\.csv: 3 of \d rows/)]);
  const { header, rows } = open(readFileSync(sheet, 'utf8'));
  expect(rows).toHaveLength(3);
  const [first = []] = rows;
  const cell = (name: string) => first[header.indexOf(name)];
  expect(cell('because')).toMatch(/^confidence 0\.\d+/);
  expect(cell('context')).toContain(`[${cell('quote')}]`);
  expect(cell('link')).toBe('https://example.org/bridge');
  expect([cell('accept'), cell('reject'), cell('set'), cell('why')]).toEqual(['', '', '', '']);
});

describe('decided in a spreadsheet', () => {
  const claims = () => rowsOf('casualty_claims');
  const quoteOf = (side: string, outcome: string) => claims().find((row) => row.side === side && row.outcome === outcome)?.evidence ?? '';
  let soldiers = '';
  let dead = '';
  let before = 0;

  beforeAll(async () => {
    await write();
    before = claims().length;
    soldiers = quoteOf('junta', 'killed');
    dead = quoteOf('civilian', 'killed');
    decide(soldiers, { set: 'count_high=20', why: 'it says so further down' });
  });

  test('what does not fit is told with its line, and nothing is merged', async () => {
    const sound = readFileSync(sheet, 'utf8');
    writeFileSync(sheet, sound.replace('count_high=20', 'count_high=2'));
    const { code, printed } = await merge('--who', 'M. T.');
    expect([code, printed]).toEqual([
      FAULTS,
      expect.stringMatching(/review\.csv:\d+ set count_high=2: expected something else: .*count_low <= count_high/),
    ]);
    expect(existsSync(corrections)).toBe(false);
    writeFileSync(sheet, sound);
  });

  test('a decision is signed', async () => expect((await merge()).printed).toContain('--who is missing'));

  test('one column sorted without the others is noticed by the quote', async () => {
    const sound = readFileSync(sheet, 'utf8');
    writeFileSync(sheet, sound.replace(`,${soldiers},`, ',words of another row,'));
    expect((await merge('--who', 'M. T.')).printed).toMatch(/quote words of another row: expected the words of that row/);
    writeFileSync(sheet, sound);
  });

  test('merged, and applied by the next run', async () => {
    decide(dead, { reject: 'x', why: 'of another town' });
    writeFileSync(sheet, damaged('all of it at once', readFileSync(sheet, 'utf8')));
    const { code, printed } = await merge('--who', 'M. T.', '--when', '2026-02-03');
    expect([code, printed]).toEqual([FINE, expect.stringContaining('2 decisions added (0 accept, 1 set, 1 reject)')]);
    expect(parseCsv(readFileSync(corrections, 'utf8')).rows.map(({ cells }) => cells)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ action: 'set', field: 'count_high', value: '20', quote: soldiers, who: 'M. T.', when: '2026-02-03' }),
        expect.objectContaining({ action: 'reject', quote: dead, why: 'of another town' }),
      ]),
    );
    expect((await all()).code).toBe(FINE);
    expect(claims()).toHaveLength(before - 1);
    expect(claims().find((row) => row.evidence === soldiers)).toMatchObject({ count_high: '20', review: 'corrected' });
    expect(rowsOf('corrections')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          action: 'set',
          field: 'count_high',
          old_value: '',
          new_value: '20',
          decided_by: 'M. T.',
          decided_on: '2026-02-03',
        }),
        expect.objectContaining({ action: 'reject', evidence: dead, why: 'of another town' }),
      ]),
    );
    expect(readFileSync(join(out, 'codebook.md'), 'utf8')).toContain(`A person has looked at 2 of `);
    expect((await ledger('validate', ...where)).code).toBe(FINE);
  });

  test('merged again, nothing is added', async () => {
    const bytes = readFileSync(corrections, 'utf8');
    expect((await merge('--who', 'M. T.')).printed).toContain('0 decisions added (0 accept, 0 set, 0 reject), 2 there already');
    expect(readFileSync(corrections, 'utf8')).toBe(bytes);
  });

  test('the next sheet has neither of them, and writes over no decision', async () => {
    await write();
    const quotes = open(readFileSync(sheet, 'utf8'));
    const column = quotes.header.indexOf('quote');
    expect(quotes.rows.map((row) => row[column])).not.toContain(soldiers);
    expect(quotes.rows.map((row) => row[column])).not.toContain(dead);
    const [left = ''] = quotes.rows.map((row) => row[column] ?? '');
    decide(left, { accept: 'x' });
    expect(await write()).toMatchObject({ code: 2, printed: expect.stringContaining('1 decision in it would be lost') });
  });

  test('a row that was taken out stays out until somebody takes that line out', async () => {
    const [rejected] = rowsOf('corrections').filter((row) => row.action === 'reject');
    writeFileSync(sheet, `claim_id,accept,reject,set,why\n${rejected?.record_id},x,,,\n`);
    expect((await merge('--who', 'M. T.')).printed).toMatch(/:2 accept .*: expected nothing: line \d of corrections\.csv rejects this row/);
  });

  test('corrections.csv comes back from a spreadsheet too', async () => {
    const plain = readFileSync(corrections, 'utf8');
    writeFileSync(corrections, `\uFEFF${damaged('semicolons', plain).replaceAll('\n', '\r\n')}\r\n;;;;;;;;;\r\n`);
    const { code } = await all();
    expect([code, rowsOf('corrections').length, rowsOf('rejects').length]).toEqual([FINE, 2, 0]);
    writeFileSync(sheet, `claim_id,accept,reject,set,why\n${claims().find((row) => row.review === 'none')?.claim_id},x,,,\n`);
    expect((await merge('--who', 'M. T.')).code).toBe(FINE);
    const kept = readFileSync(corrections, 'utf8');
    expect(kept.startsWith('\uFEFFclaim_id;article_id')).toBe(true);
    expect(parseCsv(kept).rows).toHaveLength(3);
    writeFileSync(corrections, plain);
  });

  test('a decision whose quote has gone is an error in CI, with its line', async () => {
    writeFileSync(article, readFileSync(article, 'utf8').replace('14 junta soldiers', '15 junta soldiers'));
    appendFileSync(article, ' More will follow.');
    expect((await all()).code).toBe(FINE);
    const { code, printed } = await ledger('validate', ...where);
    expect([code, printed]).toEqual([
      FAULTS,
      expect.stringMatching(/corrections\.csv:\d quote .*: the article no longer contains the quoted words/),
    ]);
    const annotated = await ledger('validate', ...where, '--format', 'github');
    expect(annotated.printed).toMatch(/^::error file=[^,]*corrections\.csv,line=\d,title=quote::/m);
    expect((await ledger('all', ...where, '--jobs', '1', '--strict')).code).toBe(FAULTS);
  });
});
