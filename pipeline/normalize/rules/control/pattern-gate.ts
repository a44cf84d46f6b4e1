import { answersOf, type Gate, holdsWord, meets, type Needs, needsOf } from '../../gate.ts';
import * as defeats from '../../lexicon/control-defeats.ts';
import * as frames from '../../lexicon/control-frames.ts';
import * as verbs from '../../lexicon/control-verbs.ts';
import { demandsOfWords, overPlainWords } from '../../needed-words.ts';
import type { Sentence } from '../../sentences.ts';
import { tokensOf, wordsBetween } from '../../tokens.ts';

/** Which patterns of control may stand in a sentence, by its words alone: before its names are read, and before any pattern is tried. */

/** The patterns that readings go by: those with the flag `g`. */
const PATTERNS: readonly RegExp[] = [
  ...[...Object.values(verbs), ...Object.values(frames), ...Object.values(defeats)].filter(
    (value): value is RegExp => value instanceof RegExp && value.global,
  ),
  ...frames.FRAMES.map(({ words }) => words),
];

const PLACES = new Map(PATTERNS.map((pattern, i) => [pattern, i]));

/** Readings that ask for a rarer word among those that their pattern matched. */
const ASKED_FURTHER: ReadonlyMap<RegExp, RegExp> = new Map([
  [verbs.HOLD_INVERTED, verbs.SAYS_HELD],
  [frames.BEING_AT, frames.BEING_AT_ASKS],
]);

interface Asked {
  readonly needs: Needs;
  /** A word that one of the sentence must be. */
  readonly further: Gate | null;
  /** The pattern with its names left open. */
  readonly loose: RegExp;
}

const ASKED: readonly Asked[] = PATTERNS.map((pattern) => {
  const further = ASKED_FURTHER.get(pattern);
  return {
    needs: needsOf(demandsOfWords(pattern)),
    further: further === undefined ? null : holdsWord((word) => further.test(word)),
    loose: overPlainWords(pattern),
  };
});

/** A set of patterns, one bit for each. */
export type Possible = Int32Array;

const has = (set: Possible, place: number): boolean => ((set[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;

const memory = new WeakMap<Sentence, Possible | null>();

const readPossible = (sentence: Sentence): Possible | null => {
  const answers = answersOf(sentence);
  const possible = new Int32Array((ASKED.length + 31) >> 5);
  let any = false;
  ASKED.forEach(({ needs, further }, place) => {
    if (!meets(answers, needs) || further?.(sentence) === false) return;
    possible[place >> 5] = (possible[place >> 5] ?? 0) | (1 << (place & 31));
    any = true;
  });
  if (!any) return null;
  const tokens = tokensOf(sentence);
  const text = ` ${wordsBetween(tokens, 0, tokens.length)}`;
  return ASKED.some(({ loose }, place) => has(possible, place) && loose.test(text)) ? possible : null;
};

/** The patterns of which a sentence holds the words that they cannot do without; null where none of them stands in it, whatever its names. */
export const possibleIn = (sentence: Sentence): Possible | null => {
  const known = memory.get(sentence);
  if (known !== undefined) return known;
  const possible = readPossible(sentence);
  memory.set(sentence, possible);
  return possible;
};

/** Whether a pattern may stand where these may. */
export const isPossible = (possible: Possible | null, pattern: RegExp): boolean => {
  const place = PLACES.get(pattern);
  if (place === undefined)
    throw new Error(`a pattern of control belongs into the lexicon, with the flag g: ${pattern.source.slice(0, 60)}`);
  return possible !== null && has(possible, place);
};
