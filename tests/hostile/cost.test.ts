import { describe, expect, test } from 'vitest';
import { ALL, costOf, costOfNews, MOST_TIMES } from './cost.ts';

const LENGTH = 12_000;
/** Below this no clock is to be trusted. */
const LEAST = 50;

/** A short text on a busy machine is measured badly: what grows with the square is far beyond this all the same. */
const SLACK = 3;

describe('hostile text costs about as much as news (make hostile holds a megabyte of each to five times)', () => {
  costOfNews(4 * LENGTH);
  const news = Math.max(LEAST, costOfNews(5 * LENGTH) / 5);
  test.each(ALL.map(([end, kind]) => [kind.name, end, kind] as const))('%s', (_name, end, kind) => {
    const first = costOf(kind, end, LENGTH);
    const cost = first > SLACK * MOST_TIMES * news ? Math.min(first, costOf(kind, end, LENGTH)) : first;
    expect(cost / news).toBeLessThanOrEqual(SLACK * MOST_TIMES);
  });
});
