import { describe, expect, test } from 'vitest';
import { unwrapLines } from '../../pipeline/ingest/unwrap-lines.ts';

const WRAPPED = `FORD TAKEN
By a reporter

A column of fighters took the ford before dawn, killing at least 12
troops and wounding 20 more, a spokesman of the group said on Monday
in a statement that was sent to several papers.

The army said nothing. "We heard shelling until noon," said a man who
lives near the ford.`;

const UNWRAPPED = `FORD TAKEN
By a reporter

A column of fighters took the ford before dawn, killing at least 12 troops and wounding 20 more, a spokesman of the group said on Monday in a statement that was sent to several papers.

The army said nothing. "We heard shelling until noon," said a man who lives near the ford.`;

describe('lines wrapped at a fixed width', () => {
  test.each([
    ['a wrapped report: headings stay lines', WRAPPED, UNWRAPPED],
    ['one paragraph per line', UNWRAPPED, UNWRAPPED],
    ['a list of short lines', 'Killed:\nPale: 3\nTamu: 4\nFalam: 12', 'Killed:\nPale: 3\nTamu: 4\nFalam: 12'],
    [
      'sentences on lines of their own, of about one length',
      'Three soldiers were killed near the ford on Monday.\nFour soldiers were wounded at the bridge on Friday.\nFive soldiers gave up in the village on Saturday.\nSix soldiers fled over the river on Sunday night.',
      'Three soldiers were killed near the ford on Monday.\nFour soldiers were wounded at the bridge on Friday.\nFive soldiers gave up in the village on Saturday.\nSix soldiers fled over the river on Sunday night.',
    ],
    ['nothing', '', ''],
  ])('%s', (_why, text, expected) => {
    expect(unwrapLines(text)).toBe(expected);
    expect(unwrapLines(text)).toHaveLength(text.length);
  });
});
