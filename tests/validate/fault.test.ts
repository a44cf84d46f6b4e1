import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Fault, githubLine, plainLine, schemaFaults, shown } from '../../pipeline/validate/fault.ts';
import { count, day, oneOf, text } from '../../schemas/fields.ts';

const fault: Fault = { file: 'raw/a.csv', line: 7, column: 'when', value: '2024-02-30', expected: 'a day that exists' };

describe('a fault as a line', () => {
  it.each([
    [fault, 'raw/a.csv:7 when 2024-02-30: a day that exists', 'file, line, column, value'],
    [{ ...fault, value: null }, 'raw/a.csv:7 when (empty): a day that exists', 'an empty cell is said to be empty'],
    [{ ...fault, column: null, value: null }, 'raw/a.csv:7: a day that exists', 'the whole record'],
    [{ ...fault, line: null, column: null, value: '3 rows' }, 'raw/a.csv 3 rows: a day that exists', 'the whole file'],
  ] as const)('%j', (one, line, _reason) => {
    expect(plainLine(one)).toBe(line);
  });
});

describe('a fault as an annotation', () => {
  it.each([
    [fault, '::error file=raw/a.csv,line=7,title=when::2024-02-30: expected a day that exists', 'file, line, title'],
    [{ ...fault, line: null, column: null, value: null }, '::error file=raw/a.csv::expected a day that exists', 'only what there is'],
    [
      { ...fault, file: 'a,b:c.csv' },
      '::error file=a%2Cb%3Ac.csv,line=7,title=when::2024-02-30: expected a day that exists',
      'commas and colons end a property',
    ],
    [
      { ...fault, value: '100%\n::error::x' },
      '::error file=raw/a.csv,line=7,title=when::100%25%0A::error::x: expected a day that exists',
      'a value cannot begin a command of its own',
    ],
  ] as const)('%j', (one, line, _reason) => {
    expect(githubLine(one)).toBe(line);
  });
});

describe('a value as it is shown', () => {
  it.each([
    ['two\n lines', 'two lines'],
    ['x'.repeat(100), `${'x'.repeat(79)}…`],
    [null, null],
    ['', null],
    [3, '3'],
  ] as const)('%j is %j', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('what a schema expected', () => {
  const Row = z.strictObject({
    name: text('A name.'),
    side: oneOf('side', ['junta', 'resistance'], 'A side.').nullable(),
    on: day('A day.'),
    dead: count('Dead.'),
    share: z.number().max(1),
  });
  const good = { name: 'x', side: null, on: '2024-02-29', dead: 3, share: 1 };
  it.each([
    [{}, [], 'a row that fits'],
    [{ name: '' }, ['name (empty)', 'a value: this column is never empty'], 'an empty text'],
    [{ name: null }, ['name (empty)', 'a value: this column is never empty'], 'a null'],
    [{ name: 3 }, ['name 3', 'a string'], 'another type'],
    [{ side: 'rebels' }, ['side rebels', 'one of junta, resistance'], 'a word of no list'],
    [{ on: '2023-02-29' }, ['on 2023-02-29', 'a day that exists, yyyy-mm-dd'], 'no leap year'],
    [{ dead: 2.5 }, ['dead 2.5', 'a whole number'], 'half a person'],
    [{ dead: -1 }, ['dead -1', 'at least 0'], 'less than nobody'],
    [{ share: 1.5 }, ['share 1.5', 'at most 1'], 'more than all'],
    [{ colour: 'red' }, ['colour (empty)', 'no column colour: it is not in the schema'], 'a column that nobody knows'],
  ] as const)('%j: %j', (change, expected, _reason) => {
    const faults = schemaFaults(Row, { ...good, ...change }, 'f', 1);
    expect(faults.flatMap((f) => [`${f.column} ${f.value ?? '(empty)'}`, f.expected])).toEqual(expected);
  });
});
