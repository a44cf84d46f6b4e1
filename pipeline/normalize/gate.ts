import { type Demands, demandsInText, demandsOfWords, holdsPieceOf } from './needed-words.ts';
import type { Sentence } from './sentences.ts';
import { eachWord } from './tokens.ts';
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
  const all = questions;
  const found = new Int32Array(all.size);
  eachWord(sentence, (word) => all.add(word, found));
  answers.set(sentence, found);
  return found;
};

export type Gate = (sentence: Sentence) => boolean;

/** Whether a sentence holds a word that answers a question with yes. Each word is asked once for all texts. */
export const holdsWord = (question: (lower: string) => boolean): Gate => {
  const place = asked.push(question) - 1;
  questions = null;
  const bit = 1 << (place & 31);
  return (sentence) => ((answersOf(sentence)[place >> 5] ?? 0) & bit) !== 0;
};

const ALWAYS: Gate = () => true;

/** The questions of sets of pieces that were asked before: patterns share many. */
const ofPieces = new Map<string, Gate>();

/** Whether a sentence holds a word with any of these pieces; of two words that stand together, both. */
const holdsPiece = (pieces: ReadonlySet<string>): Gate => {
  const all = [...pieces].sort();
  const key = all.join('|');
  const known = ofPieces.get(key);
  if (known !== undefined) return known;
  const single = all.filter((piece) => !piece.includes(' ')).map(holdsPieceOf);
  const pairs = all.flatMap((piece) => {
    const [first, second] = piece.split(' ');
    return first === undefined || second === undefined
      ? []
      : [[holdsPiece(new Set([`${first}>`])), holdsPiece(new Set([`<${second}`]))] as const];
  });
  const alone = holdsWord((lower) => single.some((holds) => holds(lower)));
  const gate: Gate =
    pairs.length === 0 ? alone : (sentence) => alone(sentence) || pairs.some(([first, second]) => first(sentence) && second(sentence));
  ofPieces.set(key, gate);
  return gate;
};

const holdsDemands = (demands: Demands): Gate => {
  const lists = demands?.map((sets) => sets.map(holdsPiece));
  return lists === undefined ? ALWAYS : (sentence) => lists.some((gates) => gates.every((holds) => holds(sentence)));
};

/** Whether a sentence holds the words that a pattern over its text cannot do without; true where there are none. */
export const holdsNeeded = (pattern: RegExp): Gate => holdsDemands(demandsInText(pattern));

/** The same of a pattern over whole words in lower case, with its names left open. */
export const holdsNeededWords = (pattern: RegExp): Gate => holdsDemands(demandsOfWords(pattern));

/**
 * Whether a sentence holds any of the words and phrases of a long pattern. Alternatives without a blank are asked word by word,
 * each word once for all texts; only those with a blank are searched for in the text itself, where it holds their words.
 */
export const gateOf = (pattern: RegExp): Gate => {
  const all = alternativesOf(pattern.source);
  const ofWords = joined(
    all.filter((alternative) => !alternative.includes(' ')),
    pattern.flags,
  );
  const ofPhrases = joined(
    all.filter((alternative) => alternative.includes(' ')),
    pattern.flags,
  );
  const single = holdsWord((word) => ofWords?.test(word) === true);
  if (ofPhrases === null) return single;
  const mayHold = holdsNeeded(ofPhrases);
  return (sentence) => single(sentence) || (mayHold(sentence) && ofPhrases.test(sentence.text));
};
