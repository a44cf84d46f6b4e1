import { describe, expect, test } from 'vitest';
import { raiseStart } from '../../pipeline/aggregate/floors.ts';
import type { Interval } from '../../pipeline/aggregate/interval.ts';
import type { PlacedEvent } from '../../pipeline/aggregate/placed-event.ts';
import { openStay } from '../../pipeline/aggregate/stay.ts';
import { firstAtLeast, timeline } from '../../pipeline/aggregate/timeline.ts';
import { happened } from './made-up.ts';

const [EARLY, LATE] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const on = (id: string, lo: number, hi = lo, more: Partial<PlacedEvent> = {}): PlacedEvent => happened({ id, when: { lo, hi }, ...more });

test.each([
  [[], 3, 0],
  [[1, 3, 3, 5], 0, 0],
  [[1, 3, 3, 5], 3, 1],
  [[1, 3, 3, 5], 4, 3],
  [[1, 3, 3, 5], 5, 3],
  [[1, 3, 3, 5], 6, 4],
])('of %j the first that is at least %d stands at %d', (numbers, bound, at) =>
  expect(firstAtLeast(numbers.length, (i) => numbers[i] ?? 0, bound)).toBe(at),
);

describe('reports that reach into a stretch of days', () => {
  const reports = [on('late', 30), on('week', 10, 16), on('day', 12), on('since', 14, LATE), on('by', EARLY, 11), on('month', 1, 31)];
  test.each<readonly [string, Interval, string]>([
    ['a day in the middle, in the order given', { lo: 12, hi: 12 }, 'week day month'],
    ['both ends belong to it', { lo: 16, hi: 30 }, 'late week since month'],
    ['before all that has a begin', { lo: -5, hi: 0 }, 'by'],
    ['after all that has an end', { lo: 32, hi: 40 }, 'since'],
    ['open above', { lo: 17, hi: LATE }, 'late since month'],
    ['open below', { lo: EARLY, hi: 10 }, 'week by month'],
    ['all days', { lo: EARLY, hi: LATE }, 'late week day since by month'],
  ])('%s', (_, stretch, ids) => {
    const reaching = timeline(reports).reaching(stretch);
    expect(reaching.map((e) => e.id).join(' ')).toBe(ids);
  });
});

describe('a start is raised to what attacks allow', () => {
  const attack = (id: string, lo: number, hi: number, more: Partial<PlacedEvent> = {}) =>
    on(id, lo, hi, { action: 'attack_began', ...more });
  const begun = 'the attack began';
  test.each<readonly [string, Interval, readonly PlacedEvent[], number, number, string]>([
    ['nothing is known', { lo: EARLY, hi: 100 }, [], EARLY, EARLY, ''],
    ['the last word of another holder', { lo: EARLY, hi: 100 }, [], 60, 60, 'start not before 1970-03-02: the last word of another holder'],
    [
      'the latest attack by its last day',
      { lo: EARLY, hi: 100 },
      [attack('a', 40, 41), attack('b', 80, 90), attack('c', 101, 101)],
      EARLY,
      80,
      `start not before 1970-03-22: ${begun}`,
    ],
    ['an attack on its last day', { lo: EARLY, hi: 100 }, [attack('a', 100, 100)], EARLY, 100, `start not before 1970-04-11: ${begun}`],
    ['the attack of another side says nothing', { lo: EARLY, hi: 100 }, [attack('a', 40, 41, { side: 'junta' })], EARLY, EARLY, ''],
    ['what is no attack says nothing', { lo: EARLY, hi: 100 }, [on('a', 40, 41, { action: 'attack_failed' })], EARLY, EARLY, ''],
    ['a known begin is not raised by a begin', { lo: 50, hi: 100 }, [attack('a', 80, 90)], 60, 50, ''],
    [
      'but by word that it went on',
      { lo: 50, hi: 100 },
      [attack('a', EARLY, 70), attack('b', EARLY, 65)],
      EARLY,
      70,
      'start not before 1970-03-12: the attack was still under way',
    ],
    ['word after its last day says nothing', { lo: 50, hi: 100 }, [attack('a', EARLY, 101)], EARLY, 50, ''],
    ['nor word of its first day', { lo: 50, hi: 100 }, [attack('a', EARLY, 50)], EARLY, 50, ''],
  ])('%s', (_, start, events, after, raised, notes) => {
    const stay = openStay('resistance', 'whole', start, []);
    raiseStart(stay, events, events, after);
    expect(stay.start).toEqual({ lo: raised, hi: start.hi });
    expect(stay.notes.join('; ')).toBe(notes);
  });
});
