import * as defeats from '../../lexicon/control-defeats.ts';
import * as frames from '../../lexicon/control-frames.ts';
import * as verbs from '../../lexicon/control-verbs.ts';
import { neededWords, overPlainWords } from '../../needed-words.ts';
import { type Token, wordsBetween } from '../../tokens.ts';
import { questionsOfWords } from '../../words.ts';

/** Which patterns of control may stand in a sentence, by its words alone: before its names are read, and before any pattern is tried. */

/** The patterns that readings go by: those with the flag `g`. */
const PATTERNS: readonly RegExp[] = [
  ...[...Object.values(verbs), ...Object.values(frames), ...Object.values(defeats)].filter(
    (value): value is RegExp => value instanceof RegExp && value.global,
  ),
  ...frames.FRAMES.map(({ words }) => words),
];

const PLACES = new Map(PATTERNS.map((pattern, i) => [pattern, i]));

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly pattern: number;
}

/** Readings that ask for a rarer word among those that their pattern matched. */
const ASKED_FURTHER: ReadonlyMap<RegExp, RegExp> = new Map([[verbs.HOLD_INVERTED, verbs.SAYS_HELD]]);

const needed = PATTERNS.map((pattern) => {
  const pieces = neededWords(ASKED_FURTHER.get(pattern) ?? pattern);
  return pieces === null ? null : [...pieces];
});

const PAIRS: readonly Pair[] = needed.flatMap((pieces, pattern) =>
  (pieces ?? []).flatMap((piece) => {
    const [first, second] = piece.split(' ');
    return first === undefined || second === undefined ? [] : [{ first, second, pattern }];
  }),
);

const LOOSE = PATTERNS.map(overPlainWords);

const CLOSES_PAIR = PATTERNS.length;

/** One bit for each pattern, and one for the words that close a pair. */
const questions = questionsOfWords([
  ...needed.map((pieces) => {
    const single = (pieces ?? []).filter((piece) => !piece.includes(' '));
    return (word: string) => pieces === null || single.some((piece) => word.includes(piece));
  }),
  (word) => PAIRS.some(({ second }) => word.startsWith(second)),
]);

/** A set of patterns. */
export type Possible = Int32Array;

const has = (set: Int32Array, place: number): boolean => ((set[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;

/** The patterns of which a sentence holds a word that they cannot do without; null where none of them stands in it, whatever its names. */
export const possibleIn = (tokens: readonly Token[]): Possible | null => {
  const found: Possible = new Int32Array(questions.size);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    questions.add(token.word, found);
    if (i > 0 && questions.says(token.word, CLOSES_PAIR))
      for (const { first, second, pattern } of PAIRS)
        if (token.lower.startsWith(second) && tokens[i - 1]?.lower.endsWith(first) === true)
          found[pattern >> 5] = (found[pattern >> 5] ?? 0) | (1 << (pattern & 31));
  }
  const text = wordsBetween(tokens, 0, tokens.length);
  for (let place = 0; place < CLOSES_PAIR; place++) if (has(found, place) && LOOSE[place]?.test(text) === true) return found;
  return null;
};

/** Whether a pattern may stand where these may. */
export const isPossible = (possible: Possible | null, pattern: RegExp): boolean => {
  const place = PLACES.get(pattern);
  if (place === undefined)
    throw new Error(`a pattern of control belongs into the lexicon, with the flag g: ${pattern.source.slice(0, 60)}`);
  return possible !== null && has(possible, place);
};
