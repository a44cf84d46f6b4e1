import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../pipeline/files.ts';

const cells = (text: string) => parseCsv(text).rows.map((row) => Object.values(row.cells));

describe('CSV', () => {
  test.each([
    ['a,b\n1,2\n', [['1', '2']], 'commas'],
    ['\uFEFFa;b\r\n1,5;2\r\n', [['1,5', '2']], 'semicolons, as spreadsheets write them where the comma is a decimal sign'],
    ['a\tb\n1\t2\n', [['1', '2']], 'tabs'],
    ['a\n1\n\n2\n', [['1'], ['2']], 'one column; an empty line is no row'],
    ['a,b\n"1, or ""one""",2\n', [['1, or "one"', '2']], 'quoted'],
  ])('%j', (text, rows, _why) => {
    expect(cells(text)).toEqual(rows);
    expect(parseCsv(text).unclosed).toBeNull();
  });

  test('lines count line breaks inside cells', () => expect(parseCsv('a,b\n"1\n1",2\n3,4\n').rows.map(({ line }) => line)).toEqual([2, 4]));

  test.each([
    ['a,b\n1,2\n3,"4\n5,6\n', 3, 'never closed: the rest of the file is one cell'],
    ['a,b\n"1\n1",2\n"3"x,4\n', 4, 'closed inside the cell'],
    ['"a,b\n1,2\n', 1, 'in the header'],
  ])('a stray quotation mark is told with its line: %j', (text, line, _why) => expect(parseCsv(text).unclosed).toBe(line));
});
