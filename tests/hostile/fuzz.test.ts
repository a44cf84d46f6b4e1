import { expect, test } from 'vitest';
import { faultOf, STEP } from './fuzz.ts';

/** First seeds of folders in which something went wrong once, and why. */
const ONCE_WRONG: readonly (readonly [seed: number, why: string])[] = [
  [301, 'a language made of quotation marks, stated in a row of the manifest'],
  [7701, 'a file name of 300 letters in the manifest ended the run'],
  [20601, 'a broken header, so that refused rows have a line and no id'],
  [5201, 'a carriage return alone in a row of the manifest: those behind it are one line further down'],
  [23501, 'one row that ends as Windows ends it: those behind it were told a line too far'],
];

test.each(ONCE_WRONG)('the folder of seed %d: %s', async (seed) => expect(await faultOf(seed)).toBeNull());

test('mutated inputs end as an article, a copy or a reject', async () => {
  for (let first = 1_000_001; first < 1_000_001 + 3 * STEP; first += STEP) expect(await faultOf(first)).toBeNull();
});
