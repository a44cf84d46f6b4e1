import { describe, expect, test } from 'vitest';
import { plant, singles } from '../../pipeline/aggregate/claim-trees.ts';

describe('groups of claims of one matter', () => {
  test.each<readonly [string, number, readonly (readonly [number, number])[], readonly number[]]>([
    ['nothing joined: each by itself', 3, [], [0, 1, 2]],
    ['the lowest number names the group', 4, [[3, 1]], [0, 1, 2, 1]],
    ['in the other order', 4, [[1, 3]], [0, 1, 2, 1]],
    [
      'a chain is one group',
      5,
      [
        [3, 4],
        [2, 3],
        [0, 2],
      ],
      [0, 1, 0, 0, 0],
    ],
    [
      'two groups meet by their last members',
      6,
      [
        [0, 1],
        [2, 3],
        [3, 1],
      ],
      [0, 0, 0, 0, 4, 5],
    ],
    [
      'joined twice, and with itself',
      2,
      [
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      [0, 0],
    ],
  ])('%s', (_, count, joined, names) => {
    const groups = singles(count);
    for (const [a, b] of joined) groups.join(a, b);
    expect([...groups.names()]).toEqual(names);
  });
});

describe('parts under wholes', () => {
  test.each<readonly [string, readonly (readonly [number, number])[], readonly boolean[], readonly number[], readonly number[]]>([
    ['nothing hangs', [], [], [-1, -1, -1, -1], [0, 1, 2, 3]],
    [
      'a part of a part',
      [
        [0, 1],
        [1, 2],
      ],
      [true, true],
      [1, 2, -1, -1],
      [2, 2, 2, 3],
    ],
    [
      'the first whole keeps it',
      [
        [0, 1],
        [0, 2],
      ],
      [true, false],
      [1, -1, -1, -1],
      [1, 1, 2, 3],
    ],
    ['none hangs under itself', [[3, 3]], [false], [-1, -1, -1, -1], [0, 1, 2, 3]],
    [
      'none hangs under its part',
      [
        [0, 1],
        [1, 0],
      ],
      [true, false],
      [1, -1, -1, -1],
      [1, 1, 2, 3],
    ],
    [
      'none hangs under a part of its part',
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      [true, true, false],
      [1, 2, -1, -1],
      [2, 2, 2, 3],
    ],
  ])('%s', (_, hung, hangs, parents, roots) => {
    const forest = plant(4);
    expect(hung.map(([part, whole]) => forest.hang(part, whole))).toEqual(hangs);
    expect([0, 1, 2, 3].map(forest.parentOf)).toEqual(parents);
    expect([0, 1, 2, 3].map(forest.rootOf)).toEqual(roots);
  });
});
