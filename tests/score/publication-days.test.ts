import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { type GoldSet, isGoldAtHand, judge } from './gold.ts';
import { type DayTally, dayTally, type Known } from './publication-days.ts';

/** The gold articles with their days taken away: what is called sure is right, and what is right does not become less. */

const GOLD = join(PROJECT, 'tests', 'gold');
const SHARED = join(PROJECT, '..', 'shared');
const sets: GoldSet[] = [];

beforeAll(async () => {
  for (const [name, raw, gold] of [
    ['corpus', join(PROJECT, 'raw'), join(GOLD, 'corpus')],
    ['unseen', join(GOLD, 'unseen'), join(GOLD, 'unseen', 'gold')],
    ['shared', SHARED, join(SHARED, 'gold')],
  ] as const)
    if (isGoldAtHand(raw, gold)) sets.push(await judge(name, raw, gold, 'none: only the texts are wanted'));
}, 120_000);

const tallyOf = (name: string, known: Known): DayTally => {
  const articles = sets.filter((set) => set.name === name).flatMap((set) => [...set.texts.values()]);
  return dayTally(articles, sets[0]?.knowledge.reference.operations ?? [], known);
};

describe('the day of publication, inferred', () => {
  test.each(['words', 'month'] as const)('what is called sure is never wrong by more than a day (%s)', (known) =>
    expect(sets.flatMap((set) => tallyOf(set.name, known).sureAndWrong)).toEqual([]),
  );

  test.each([
    ['corpus', 'words', 7],
    ['corpus', 'month', 28],
    ['unseen', 'words', 15],
    ['unseen', 'month', 75],
  ] as const)('%s, %s: at least %i right to within a day', (name, known, least) =>
    expect(tallyOf(name, known).right).toBeGreaterThanOrEqual(least),
  );

  test.each(['corpus', 'unseen'])('%s: every article has a day to be found', (name) => {
    const texts = sets.find((set) => set.name === name)?.texts.size ?? 0;
    expect(texts).toBeGreaterThan(50);
    expect(tallyOf(name, 'words').articles).toBe(texts);
  });
});
