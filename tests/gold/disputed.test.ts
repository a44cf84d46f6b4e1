import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { isHeldOut } from '../score/gold.ts';

/** Every line of disputed.md names a row of the gold, and says of it what the gold says. */

const SHARED = join(PROJECT, '..', 'shared');
const OWN = join(PROJECT, 'tests', 'gold');
const FOLDERS: Readonly<Record<string, string>> = {
  'corpus/gold': join(SHARED, 'corpus', 'gold'),
  gold: join(SHARED, 'gold'),
  'unseen/gold': join(OWN, 'unseen', 'gold'),
  incidents: join(OWN, 'incidents'),
};
const lines = readFileSync(join(OWN, 'disputed.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| set '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const rowOf = (set: string, article: string, table: string, row: number): Record<string, unknown> | undefined => {
  const gold: Record<string, Record<string, unknown>[]> = JSON.parse(readFileSync(join(FOLDERS[set] ?? '', `${article}.json`), 'utf8'));
  return gold[table]?.[row - 1];
};

test('there are lines, each with all its cells', () => {
  expect(lines.length).toBeGreaterThan(5);
  for (const cells of lines) expect(cells.length, cells.join(' | ')).toBe(7);
});

describe.each(lines)('%s %s', (set = '', article = '', table = '', row = '', field = '', gold = '', guide = '') => {
  test(`is of the part that may be read, and says why`, () => {
    expect(isHeldOut(article)).toBe(false);
    expect(guide.length).toBeGreaterThan(15);
  });

  const there = existsSync(FOLDERS[set] ?? '');
  test.skipIf(!there)(`${table} ${row}: ${field} is ${gold}${there ? '' : ' (skipped: the gold is not at hand beside the project)'}`, () =>
    expect(String(rowOf(set, article, table, Number(row))?.[field])).toBe(gold),
  );
});
