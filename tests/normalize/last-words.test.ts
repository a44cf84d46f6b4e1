import { expect, test } from 'vitest';
import { areLastWords } from '../../pipeline/normalize/rules/last-words.ts';

test.each([
  ['', true, 'nothing follows'],
  [' on Tuesday.', true, 'a day'],
  [' in a statement on Facebook late Monday.', true, 'where and when'],
  [' him at the time', true, 'hearer and time'],
  ['," he', true, 'the claim goes on behind a comma'],
  [' Tuesday evening in its daily report.', true, 'a day with its hour'],
  [' that ten soldiers died', false, 'what is claimed follows'],
  [' at a briefing', false, 'words that are none of these'],
  [' on a road; he', true, 'so it does behind a semicolon'],
  [`${' on a'.repeat(300)}!`, false, 'cut into pieces in ever so many ways, and read in one go'],
  [`${' in its day'.repeat(140)}!`, false, 'the same with days'],
] as const)('behind "the AA said": %j is the end: %s (%s)', (behind, wanted, _reason) => expect(areLastWords(behind)).toBe(wanted));
