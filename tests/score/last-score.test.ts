import { describe, expect, test } from 'vitest';
import { readReference } from '../../pipeline/files.ts';
import { figuresOf } from './figures.ts';
import { isHeldOut, type Judged } from './gold.ts';
import { changesSince, falls, takeScore } from './last-score.ts';
import { criteriaFor, type Row } from './matching.ts';

const criteria = criteriaFor(readReference('raw/reference').places);
const claim = (low: number, more: Row = {}): Row => ({
  side: 'junta',
  outcome: 'killed',
  count_low: low,
  count_high: low,
  qualifier: 'exact',
  claimant_side: 'media',
  place: 'Kawlin',
  period_start: null,
  period_end: null,
  subset_of: null,
  ...more,
});
const judged = (articleId: string, gold: readonly Row[], predicted: readonly Row[]): Judged => ({
  articleId,
  heldOut: isHeldOut(articleId),
  casualty: { gold, predicted },
  control: { gold: [], predicted: [] },
  incident: { gold: [], predicted: [] },
});
const score = (articles: readonly Judged[]) => {
  const figures = {
    casualty: figuresOf(articles, 'casualty', criteria.casualty),
    control: figuresOf(articles, 'control', criteria.control),
    incident: figuresOf(articles, 'incident', criteria.incident),
  };
  return takeScore(articles, { all: figures }, criteria);
};

const gold = [claim(3), claim(8), claim(20)];
const before = score([judged('dev-one', gold, [claim(3), claim(8, { place: 'Mogok' }), claim(5)])]);

describe('gains and losses, row by row', () => {
  test.each([
    [[claim(3), claim(8, { place: 'Mogok' }), claim(5)], null, 'nothing changed'],
    [[claim(3), claim(8), claim(5)], { gained: [1], lost: [], extra: 0 }, 'a core match became a full one'],
    [[claim(8, { place: 'Mogok' }), claim(20)], { gained: [2], lost: [0], extra: -1 }, 'one found, one lost, one too many less'],
    [[claim(3), claim(8, { place: 'Mogok' }), claim(5), claim(6)], { gained: [], lost: [], extra: 1 }, 'one too many more'],
  ])('%#: %o', (predicted, expected, _why) => {
    const changes = changesSince(before, score([judged('dev-one', gold, predicted)]));
    expect(changes).toEqual(expected === null ? [] : [{ articleId: 'dev-one', kind: 'casualty', ...expected }]);
  });

  test('an article whose gold changed is left out', () =>
    expect(changesSince(before, score([judged('dev-one', gold.slice(1), [])]))).toEqual([]));
});

test('rows of held-out articles are not kept, their figures are', () => {
  const taken = score([judged('blind-one', gold, [claim(3)])]);
  expect(taken.articles).toEqual({});
  expect(taken.figures.all?.casualty?.core).toBe(0.5);
});

test('a fall of more than half a point is told', () => {
  expect(falls(before, before)).toEqual([]);
  expect(falls(before, score([judged('dev-one', gold, [claim(3)])]))).toEqual(['casualty: core F1 fell from 66.7 to 50.0']);
});

test.each([
  ['blind-anything', true, 'by its name'],
  ['dev-anything', false, 'by its name'],
])('%s held out: %s (%s)', (id, expected, _why) => expect(isHeldOut(id)).toBe(expected));

test('about a third of all ids is held out', () => {
  const held = Array.from({ length: 3000 }, (_, i) => `article-${i}`).filter(isHeldOut).length;
  expect(held).toBeGreaterThan(900);
  expect(held).toBeLessThan(1120);
});
