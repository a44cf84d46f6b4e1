import { describe, expect, it } from 'vitest';
import { casualtiesIn } from './reading-table.ts';

/** A text, and the rows that it means: `side outcome low-high qualifier [part]`. */
export type Row = readonly [text: string, ...rows: string[]];

/** A test for each row: all that is read, in any order. */
export const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    it.each(rows.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
      expect([...casualtiesIn(text)].sort()).toEqual([...expected].sort());
    });
  });
