import { BEGINS, type Demands, demandsInText, ENDS } from './needed-words.ts';
import type { Sentence } from './sentences.ts';
import { eachWord } from './tokens.ts';
import { type Question, type Questions, questionsOfWords, type Word } from './words.ts';

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
const asked: Question[] = [];
let questions: Questions | null = null;
const memory = new WeakMap<Sentence, Answers>();

/** The answers of a sentence: one bit for each question that one of its words answers with yes. */
export type Answers = Int32Array;

/** Gates are mostly asked of one sentence after the other. */
let last: { readonly sentence: Sentence; readonly answers: Answers } | null = null;

/** Two words that stand together: what the first ends in, what the second begins with, the places of the questions for both and for the answer. */
interface Pair {
  readonly opening: string;
  readonly closing: string;
  readonly first: number;
  readonly second: number;
  readonly place: number;
}

const pairs: Pair[] = [];

/** Whether words that open or close a pair stand there is asked behind all other questions. */
const allQuestions = (): Questions =>
  questionsOfWords([...asked, pairs.map(({ opening }) => opening), pairs.map(({ closing }) => closing)]);

const readAnswers = (sentence: Sentence, all: Questions): Answers => {
  const found = new Int32Array(all.size);
  let before: Word | null = null;
  eachWord(sentence, (word) => {
    all.add(word, found);
    if (before !== null && all.says(word, asked.length + 1) && all.says(before, asked.length))
      for (const { first, second, place } of pairs)
        if (all.says(word, second) && all.says(before, first)) found[place >> 5] = (found[place >> 5] ?? 0) | (1 << (place & 31));
    before = word;
  });
  return found;
};

export const answersOf = (sentence: Sentence): Answers => {
  if (last?.sentence === sentence) return last.answers;
  let answers = questions === null ? undefined : memory.get(sentence);
  if (answers === undefined) {
    questions ??= allQuestions();
    answers = readAnswers(sentence, questions);
    memory.set(sentence, answers);
  }
  last = { sentence, answers };
  return answers;
};

const ask = (question: Question): number => {
  questions = null;
  last = null;
  return asked.push(question) - 1;
};

const saysYes = (answers: Answers, place: number): boolean => ((answers[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;

export type Gate = (sentence: Sentence) => boolean;

/** Whether a sentence holds a word that answers a question with yes. Each word is asked once for all texts. */
export const holdsWord = (question: (lower: string) => boolean): Gate => {
  const place = ask(question);
  return (sentence) => saysYes(answersOf(sentence), place);
};

/** Pieces that were asked for before: patterns share many. */
const pieceSets = new Map<string, readonly number[]>();

/** The questions for one of several pieces of words: one for all that stand alone, one for each pair. */
const anyPieceOf = (pieces: Iterable<string>): readonly number[] => {
  const all = [...new Set(pieces)].sort();
  const key = all.join('|');
  const known = pieceSets.get(key);
  if (known !== undefined) return known;
  const single = all.filter((piece) => !piece.includes(' '));
  const found = single.length > 0 ? [ask(single)] : [];
  for (const piece of all) {
    const [first, second] = piece.split(' ');
    if (first === undefined || second === undefined) continue;
    const [opening, closing] = [`${first}${ENDS}`, `${BEGINS}${second}`];
    const place = ask([]);
    pairs.push({ opening, closing, first: anyPieceOf([opening])[0] ?? place, second: anyPieceOf([closing])[0] ?? place, place });
    found.push(place);
  }
  pieceSets.set(key, found);
  return found;
};

/** The questions, one of each of some list, that a pattern needs a yes to; null where it needs none. */
export type Needs = readonly (readonly (readonly number[])[])[] | null;

export const needsOf = (demands: Demands): Needs => demands?.map((sets) => sets.map(anyPieceOf)) ?? null;

export const meets = (answers: Answers, needs: Needs): boolean => {
  if (needs === null) return true;
  for (const all of needs) if (all.every((any) => any.some((place) => saysYes(answers, place)))) return true;
  return false;
};

/** Whether a sentence holds what one of several patterns cannot do without. */
export const holdsDemands = (demands: readonly Demands[]): Gate => {
  const needs = demands.some((one) => one === null) ? null : needsOf(oneList(demands.flatMap((one) => one ?? [])));
  return (sentence) => needs === null || meets(answersOf(sentence), needs);
};

/** Lists of one set are one question together. */
const oneList = (lists: readonly (readonly ReadonlySet<string>[])[]): Demands => {
  const single = lists.flatMap((sets) => (sets.length === 1 ? [...(sets[0] ?? [])] : []));
  return [...(single.length > 0 ? [[new Set(single)]] : []), ...lists.filter((sets) => sets.length > 1)];
};

/** Whether a sentence holds the words that a pattern over its text cannot do without; true where there are none. */
export const holdsNeeded = (pattern: RegExp): Gate => holdsDemands([demandsInText(pattern)]);

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
