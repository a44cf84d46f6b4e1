import { describe, expect, test } from 'vitest';
import { readFilledIn } from '../../pipeline/review/filled-in.ts';
import { sheetText, type Worth } from '../../pipeline/review/sheet.ts';
import { DAMAGES, fillIn, open, type Sheet, save } from './spreadsheet.ts';

const row = (claim_id: string, quote: string): Worth => ({
  claim_id,
  table: 'casualty_claims',
  because: 'confidence 0.6',
  says: 'side=junta; outcome=killed; count_low=14; count_high=14',
  place: 'Kawlin',
  first_day: '2024-03-04',
  last_day: null,
  claimant: '@the army',
  claimant_side: 'junta',
  quote,
  char_start: 0,
  char_end: quote.length,
  article_id: 'bridge-2024',
  publisher: 'The "Valley" Post',
  published_on: '2024-03-08',
  link: 'https://example.org/bridge',
});
const QUOTE = '=14 of "ours" were lost, it said -- the army\'s word';
const written = sheetText([row('c-1', QUOTE), row('c-2', 'six died'), row('c-3', 'four fell'), row('c-4', 'two fled')], () => undefined);
const filled: Sheet = [
  ['c-1', { set: 'count_low=14; count_high = 16', why: 'it says "14 to 16"' }],
  ['c-2', { accept: 'x' }],
  ['c-3', { reject: 'Yes', why: 'of another year' }],
].reduce((sheet, [id, cells]) => fillIn(sheet, 'claim_id', String(id), cells as Record<string, string>), open(written));

describe('what was filled in comes back through', () => {
  test.each(DAMAGES)('%s', (_, damage) => {
    const { verdicts, open: left, faults } = readFilledIn(damage(filled));
    expect(faults).toEqual([]);
    expect(left).toBe(1);
    expect([...verdicts].sort((a, b) => (a.claimId < b.claimId ? -1 : 1))).toMatchObject([
      {
        claimId: 'c-1',
        action: 'set',
        sets: [
          ['count_low', '14'],
          ['count_high', '16'],
        ],
        why: expect.stringMatching(/it says .14 to 16/),
      },
      { claimId: 'c-2', action: 'accept', sets: [], why: 'read: as it stands' },
      { claimId: 'c-3', action: 'reject', why: 'of another year' },
    ]);
  });
});

test('a quote that a spreadsheet would run is guarded', () => expect(written).toContain(`'=14 of`));
test('a new sheet holds no decision', () => expect(readFilledIn(written)).toEqual({ verdicts: [], open: 4, faults: [] }));

describe('what is not sound is told with its line', () => {
  const faultsOf = (cells: Readonly<Record<string, string>>) => readFilledIn(save(fillIn(open(written), 'claim_id', 'c-2', cells))).faults;
  const CASES: readonly (readonly [Readonly<Record<string, string>>, string | null, string, string])[] = [
    [{ accept: 'perhaps' }, 'accept', 'perhaps', 'x, or nothing'],
    [{ accept: 'x', reject: 'x' }, 'reject', 'x', 'nothing here, as accept is filled in too'],
    [{ accept: 'x', set: 'count=2', why: 'so' }, 'set', 'count=2', 'nothing here, as accept is filled in too'],
    [{ reject: 'x' }, 'why', '', 'the reason to reject'],
    [{ set: 'count=2' }, 'why', '', 'the reason to set'],
    [{ set: 'sixteen', why: 'so' }, 'set', 'sixteen', '`column=value`, several separated by semicolons'],
    [{ why: 'hm' }, 'why', 'hm', 'a decision beside it: accept, reject or set'],
    [{ claim_id: '', accept: 'x' }, 'claim_id', '', 'the id that stood there'],
    [{ claim_id: 'c-1', accept: 'x' }, null, '', ''],
  ];
  test.each(CASES)('%j', (cells, column, value, expected) =>
    expect(faultsOf(cells)).toEqual(column === null ? [] : [{ line: 3, column, value, expected }]),
  );

  test('a row decided in two ways', () => {
    const twice = fillIn(fillIn(open(written), 'claim_id', 'c-2', { accept: 'x' }), 'claim_id', 'c-3', {
      claim_id: 'c-2',
      reject: 'x',
      why: 'no',
    });
    expect(readFilledIn(save(twice)).faults).toMatchObject([{ line: 4, column: 'claim_id', value: 'c-2' }]);
  });
  test('a column that is gone', () =>
    expect(readFilledIn(written.replace(',why,', ',because of,')).faults).toMatchObject([{ line: 1, expected: 'a column why' }]));
  test('a quotation mark that does not close', () => expect(readFilledIn(`${written}c-9,"open`).faults).toMatchObject([{ column: 'row' }]));
});
