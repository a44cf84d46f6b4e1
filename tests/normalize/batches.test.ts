import { describe, expect, test } from 'vitest';
import { inBatches, inOrder } from '../../pipeline/normalize/batches.ts';

async function* stream<T>(...items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

describe('in batches', () => {
  test.each([
    [[], 2, []],
    [[1], 2, [[1]]],
    [[1, 2], 2, [[1, 2]]],
    [[1, 2, 3], 2, [[1, 2], [3]]],
    [
      [1, 2, 3, 4],
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[1, 2], 1, [[1], [2]]],
  ])('%j by %i', async (items, size, batches) => expect(await all(inBatches(stream(...items), size))).toEqual(batches));
});

describe('in order', () => {
  /** Work that ends when it is told to, and what has begun so far. */
  const held = () => {
    const ends = new Map<string, () => void>();
    const begun: string[] = [];
    const work = (name: string) =>
      new Promise<string>((resolve) => {
        begun.push(name);
        ends.set(name, () => resolve(`${name} done`));
      });
    return { begun, work, end: (name: string) => ends.get(name)?.() };
  };

  test('what ends first waits for what began first', async () => {
    const { work, end } = held();
    const results = all(inOrder(stream('a', 'b', 'c'), 5, work));
    await new Promise(setImmediate);
    for (const name of ['c', 'b', 'a']) end(name);
    expect(await results).toEqual(['a done', 'b done', 'c done']);
  });

  test('as many at once as were asked for, and no more; the first is given as soon as it is there', async () => {
    const { begun, work, end } = held();
    const results = inOrder(stream('a', 'b', 'c', 'd'), 2, work);
    const first = results.next();
    await new Promise(setImmediate);
    expect(begun).toEqual(['a', 'b']);
    end('a');
    expect(await first).toEqual({ done: false, value: 'a done' });
    const second = results.next();
    await new Promise(setImmediate);
    expect(begun).toEqual(['a', 'b', 'c']);
    end('b');
    expect(await second).toEqual({ done: false, value: 'b done' });
    for (const name of ['c', 'd']) end(name);
    const rest = all(results);
    await new Promise(setImmediate);
    end('d');
    expect(await rest).toEqual(['c done', 'd done']);
  });

  test('work that fails fails at its place', async () => {
    const results = inOrder(stream('a', 'b'), 2, async (name) => {
      if (name === 'b') throw new Error('b fell');
      return name;
    });
    expect(await results.next()).toEqual({ done: false, value: 'a' });
    await expect(results.next()).rejects.toThrow('b fell');
  });
});
