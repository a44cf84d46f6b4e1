import { type Gate, holdsNeededWords, holdsWord } from '../../gate.ts';
import * as defeats from '../../lexicon/control-defeats.ts';
import * as frames from '../../lexicon/control-frames.ts';
import * as verbs from '../../lexicon/control-verbs.ts';
import { overPlainWords } from '../../needed-words.ts';
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
const ASKED_FURTHER: ReadonlyMap<RegExp, RegExp> = new Map([[verbs.HOLD_INVERTED, verbs.SAYS_HELD]]);

interface Asked {
  readonly mayStand: Gate;
  /** The pattern with its names left open. */
  readonly loose: RegExp;
}

const ASKED: readonly Asked[] = PATTERNS.map((pattern) => {
  const further = ASKED_FURTHER.get(pattern);
  const holds = holdsNeededWords(pattern);
  const rarer = further === undefined ? null : holdsWord((word) => further.test(word));
  return {
    mayStand: rarer === null ? holds : (sentence) => rarer(sentence) && holds(sentence),
    loose: overPlainWords(pattern),
  };
});

/** Whether each of the patterns may stand, by its place in the list. */
export type Possible = readonly boolean[];

const memory = new WeakMap<Sentence, Possible | null>();

const readPossible = (sentence: Sentence): Possible | null => {
  const possible = ASKED.map(({ mayStand }) => mayStand(sentence));
  if (!possible.includes(true)) return null;
  const tokens = tokensOf(sentence);
  const text = wordsBetween(tokens, 0, tokens.length);
  return ASKED.some(({ loose }, place) => possible[place] === true && loose.test(text)) ? possible : null;
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
  return possible?.[place] === true;
};
