import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addToSeal, brokenFiles, sealedFiles, writeSeal } from '../../pipeline/seal.ts';
import { checkBalance, type StageReport } from '../../pipeline/stage.ts';

let dir = '';
const at = (name: string): string => join(dir, name);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'claimledger-seal-'));
  writeFileSync(at('one'), 'first');
  writeFileSync(at('two'), 'second');
  writeSeal(at('seal'), dir, ['two', 'one']);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('files as they were sealed are sound', () => {
  expect(sealedFiles(at('seal'))?.map(({ name }) => name)).toEqual(['one', 'two']);
  expect(brokenFiles(at('seal'), dir)).toEqual([]);
});

test.each([
  ['deleted', () => rmSync(at('one'))],
  ['longer', () => writeFileSync(at('one'), 'first!')],
  ['of the same length', () => writeFileSync(at('one'), 'fIrst')],
  ['a database with a write-ahead log beside it', () => writeFileSync(at('one.wal'), '')],
])('a file that is %s is broken', (_, damage) => {
  damage();
  expect(brokenFiles(at('seal'), dir)).toEqual(['one']);
});

test('a seal that is cut short, or missing, is none', () => {
  const whole = readFileSync(at('seal'), 'utf8');
  for (let length = 0; length < whole.length - 1; length += 7) {
    truncateSync(at('seal'), length);
    expect(brokenFiles(at('seal'), dir), String(length)).toBeNull();
    writeFileSync(at('seal'), whole);
  }
  rmSync(at('seal'));
  expect(brokenFiles(at('seal'), dir)).toBeNull();
});

test('a file that comes, or changes, is sealed beside the others', () => {
  writeFileSync(at('three'), 'third');
  writeFileSync(at('one'), 'changed');
  addToSeal(at('seal'), dir, ['one', 'three']);
  expect(sealedFiles(at('seal'))?.map(({ name }) => name)).toEqual(['one', 'three', 'two']);
  expect(brokenFiles(at('seal'), dir)).toEqual([]);
});

test('a stage that does not balance fails', () => {
  const report: StageReport = { stage: 'load', read: 10, written: 6, rejected: 2, merged: 1, left_out: 1, counts: {}, notes: [] };
  expect(() => checkBalance(report)).not.toThrow();
  expect(() => checkBalance({ ...report, written: 5 })).toThrow('load does not balance: 10 records read, 9 accounted for');
  expect(() => checkBalance({ ...report, rejected: 3 })).toThrow('10 records read, 11 accounted for');
});
