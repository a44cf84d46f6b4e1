import { describe, expect, test } from 'vitest';
import { ALL, costOf, costOfNews, MOST_TIMES } from './cost.ts';

const LENGTH = 12_000;
/** Below this no clock is to be trusted. */
const LEAST = 50;

describe('hostile text costs at most five times as much as news (make hostile measures a megabyte of each)', () => {
  costOfNews(4 * LENGTH);
  const news = Math.max(LEAST, costOfNews(5 * LENGTH) / 5);
  test.each(ALL.map(([end, kind]) => [kind.name, end, kind] as const))('%s', (_name, end, kind) => {
    const first = costOf(kind, end, LENGTH);
    const cost = first > MOST_TIMES * news ? Math.min(first, costOf(kind, end, LENGTH)) : first;
    expect(cost / news).toBeLessThanOrEqual(MOST_TIMES);
  });
});
