import { expect, test } from 'vitest';
import { linesOf } from '../../pipeline/lines.ts';

const cut = (text: string, size: number): readonly Buffer[] => {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
};

const linesIn = async (pieces: Iterable<Buffer>): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(
    (async function* () {
      yield* pieces;
    })(),
  ))
    lines.push(line);
  return lines;
};

test.each<[text: string, lines: readonly string[], reason?: string]>([
  ['', []],
  ['a', ['a']],
  ['a\nb\n', ['a', 'b']],
  ['a\r\nb\r\n', ['a', 'b']],
  ['\n\na', ['', '', 'a'], 'an empty line is a line'],
  ['a\u2028b\u2029c\u0085d\n', ['a\u2028b\u2029c\u0085d'], 'what else ends a line of a text is a part of this one'],
  ['a\rb\n', ['a\rb']],
  ['မြို့ 🏔\nသူ\n', ['မြို့ 🏔', 'သူ'], 'characters of several bytes, in pieces'],
])('%j', async (text, expected) => {
  for (const size of [1, 2, 3, 5, 1000]) expect(await linesIn(cut(text, size))).toEqual(expected);
});
