import { describe, expect, it } from 'vitest';
import { casualtiesIn } from './reading-table.ts';

/** Balances and bulletins: whose dead, and who died of his wounds. A text, and the rows that it means. */
type Row = readonly [text: string, ...rows: string[]];

const ROWS: readonly Row[] = [
  [
    'The TNLA says nearly 30 of its own troops have fallen, as against 200 on the other side.',
    'resistance killed 30-30 about',
    'junta killed 200-200 exact',
  ],
  // of a border
  ['A shell from Laiza landed in China. Several were injured on the other side.', 'civilian wounded 3- vague'],
  ['Namhsan: enemy Capt. Aung Lin and 6 other ranks captured alive.', 'junta captured 1-1 exact', 'junta captured 6-6 exact'],
  ['A sixth policeman, wounded in the stomach, succumbed on the way to Dawei.', 'junta killed 1-1 exact'],
  ['A sixth policeman, wounded in the stomach, was taken to Dawei.', 'junta wounded 1-1 exact'],
];

describe('bulletins and balances', () => {
  it.each(ROWS.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    expect([...casualtiesIn(text)].sort()).toEqual([...expected].sort());
  });
});
