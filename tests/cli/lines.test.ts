import { describe, expect, test } from 'vitest';
import { bounds, counted, figure } from '../../pipeline/cli/figure.ts';
import { ledgerLines } from '../../pipeline/cli/ledger-lines.ts';
import { progressFor } from '../../pipeline/cli/progress.ts';
import { type Summary, summaryLines } from '../../pipeline/cli/summary.ts';
import { silent } from '../../pipeline/stage.ts';

describe('figures', () => {
  test.each([
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%d -> %s', (n, expected) => expect(figure(n)).toBe(expected));

  test.each([
    [0, '0 days'],
    [1, '1 day'],
    [1200, '1,200 days'],
  ])('%d -> %s', (n, expected) => expect(counted(n, 'day')).toBe(expected));

  test.each([
    [12, 12, '12', 'one figure'],
    [12, 15, '12-15', 'a range'],
    [45, null, '45+', 'an open high'],
    [0, 50, 'up to 50', 'an open low counts as 0'],
    [0, 0, '0', 'nothing is not "up to 0"'],
  ])('%d, %s -> %s (%s)', (low, high, expected, _why) => expect(bounds(low, high)).toBe(expected));
});

test('the ledger of a stage: counts that are nought are left out, long notes are cut', () => {
  const notes = Array.from({ length: 10 }, (_, i) => `note ${i}`);
  const report = { stage: 'ingest', read: 1200, written: 1190, rejected: 8, merged: 2, counts: { undated: 3, pages: 0 }, notes };
  const lines = ledgerLines(report, 1.25).join('\n');
  expect(lines).toMatch(/1,200 read, 1,190 written, .*8 rejected.*, 2 merged; undated 3 \(1\.3 s\)/);
  expect(lines).not.toContain('pages');
  expect(lines).toContain('note 7');
  expect(lines).not.toContain('note 8');
  expect(lines).toContain('and 2 more');
});

describe('progress', () => {
  const stream = (isTTY: boolean) => Object.assign(Object.create(process.stderr), { isTTY }) as NodeJS.WriteStream;
  test('nothing moves in a log', () => expect(progressFor(stream(false), false)).toBe(silent));
  test('nor under --quiet', () => expect(progressFor(stream(true), true)).toBe(silent));
  test('a bar on a terminal', () => expect(progressFor(stream(true), false)).not.toBe(silent));
});

describe('the summary', () => {
  const empty: Summary = {
    articles: 0,
    casualty_claims: 0,
    control_events: 0,
    incident_claims: 0,
    rejects: 0,
    first_published: null,
    last_published: null,
    claimed: [],
    held_longest: [],
    texts: true,
    out: '/somewhere/else',
  };
  test('of nothing says so', () => {
    const text = summaryLines(empty).join('\n');
    expect(text).toContain('nobody claimed any');
    expect(text).toContain('no spell with known bounds');
  });
  test('sets each figure under the side that claims it, never adds them up', () => {
    const claim = { side: 'junta', outcome: 'killed', low: 30, high: 40, claims: 2 } as const;
    const lines = summaryLines({
      ...empty,
      claimed: [
        { ...claim, claimant_side: 'junta', low: 3, high: 3 },
        { ...claim, claimant_side: 'resistance' },
      ],
      held_longest: [
        { place: 'Mese', holder_side: 'resistance', days_held_min: 20, days_held_max: 900, currently_held: true },
        { place: 'Gwa', holder_side: 'junta', days_held_min: 9, days_held_max: null, currently_held: false },
        { place: 'Pale', holder_side: 'junta', days_held_min: 1, days_held_max: 1, currently_held: false },
      ],
    });
    expect(lines.find((line) => line.includes('junta, killed'))).toMatch(/junta, killed +3 +30-40$/);
    expect(lines.find((line) => line.includes('Mese'))).toContain('20 days or more: no article tells of its end');
    expect(lines.find((line) => line.includes('Gwa'))).toContain('9 days or more: no article tells of its start');
    expect(lines.find((line) => line.includes('Pale'))).toMatch(/ 1 day$/);
  });
});
