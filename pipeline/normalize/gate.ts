import type { Sentence } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import { type Questions, questionsOfWords } from './words.ts';

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

/** What the gates ask of each word. Gates are made while modules load; the answers of a sentence to all of them are found together. */
const asked: ((lower: string) => boolean)[] = [];
let questions: Questions | null = null;
const answers = new WeakMap<Sentence, Int32Array>();

const answersOf = (sentence: Sentence): Int32Array => {
  const known = answers.get(sentence);
  if (known !== undefined && questions !== null) return known;
  questions ??= questionsOfWords(asked);
  const found = questions.none();
  for (const { word } of tokensOf(sentence)) questions.add(word, found);
  answers.set(sentence, found);
  return found;
};

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
  const place = asked.push((word) => ofWords?.test(word) === true) - 1;
  questions = null;
  const bit = 1 << (place & 31);
  return (sentence) => ((answersOf(sentence)[place >> 5] ?? 0) & bit) !== 0 || ofPhrases?.test(sentence.text) === true;
};
