import type { Sentence } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import { askedOfWords } from './words.ts';

/** The alternatives of a pattern, split where it splits itself: `a|b(?:c|d)|e` has three. */
const alternativesOf = (source: string): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const mark = source[i];
    if (mark === '\\') i++;
    else if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth--;
    else if (mark === '|' && depth === 0) {
      found.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, source.slice(from)];
};

const joined = (alternatives: readonly string[], flags: string): RegExp | null =>
  alternatives.length === 0 ? null : new RegExp(alternatives.join('|'), flags);

/**
 * Whether a sentence holds any of the words and phrases of a long pattern. Alternatives without a blank are asked word by word,
 * each word once for all texts; only those with a blank are searched for in the text itself.
 */
export const gateOf = (pattern: RegExp): ((sentence: Sentence) => boolean) => {
  const all = alternativesOf(pattern.source);
  const ofWords = joined(
    all.filter((alternative) => !alternative.includes(' ')),
    pattern.flags,
  );
  const ofPhrases = joined(
    all.filter((alternative) => alternative.includes(' ')),
    pattern.flags,
  );
  const opens = askedOfWords((word) => ofWords?.test(word) === true);
  return (sentence) => {
    for (const token of tokensOf(sentence)) if (opens(token)) return true;
    return ofPhrases?.test(sentence.text) === true;
  };
};
