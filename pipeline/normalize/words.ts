import { indexPieces } from './piece-index.ts';

/** A word in lower case, one object for all its places in all texts, so that what is asked of it is asked once. */
export interface Word {
  readonly lower: string;
  /** Its place among the words met so far; for words beyond `MOST` -1 less the seat that they share with others. */
  readonly id: number;
}

/** A word as it is written, capitals kept. */
export interface Form {
  readonly text: string;
  readonly word: Word;
}

/** Hashes of letters, by which a form is found again without being cut out of its text. */
export const NO_LETTERS = 0;
export const withLetter = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** A language has few words: beyond this come rare names and slips of the pen. */
const MOST = 65_536;

const known = new Map<string, Form>();
let met = 0;

/** Answers about words beyond that are kept until another word wants the seat: a rare word is often met again at once. */
const PASSING = 4096;

const seatOf = (lower: string): number => {
  let hash = NO_LETTERS;
  for (let i = 0; i < lower.length; i++) hash = withLetter(hash, lower.charCodeAt(i));
  return (hash ^ (hash >>> 15)) & (PASSING - 1);
};

/** The form that a stretch of text is. */
export const formOf = (text: string): Form => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const lower = text.toLowerCase();
  const form: Form = { text, word: lower === text ? { lower, id: met < MOST ? met++ : -1 - seatOf(lower) } : formOf(lower).word };
  if (known.size < 2 * MOST) known.set(text, form);
  return form;
};

/** The word that a stretch of text is, whatever its capitals. */
export const wordOf = (text: string): Word => formOf(text).word;

const SEATS = 1 << 17;
const seats: (Form | undefined)[] = new Array<Form | undefined>(SEATS);
let taken = 0;

/** No more forms than this may share a seat, so that a text made of words with the same hash is no slower than others. */
const MOST_TRIES = 8;

/** The form that stands from `start` to before `end`, whose letters have that hash. */
export const formAt = (text: string, start: number, end: number, hash: number): Form => {
  const length = end - start;
  const from = hash ^ (hash >>> 15);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const seat = (from + tries) & (SEATS - 1);
    const form = seats[seat];
    if (form === undefined) {
      const found = formOf(text.slice(start, end));
      if (taken < SEATS / 2) {
        seats[seat] = found;
        taken++;
      }
      return found;
    }
    if (form.text.length === length && text.startsWith(form.text, start)) return form;
  }
  return formOf(text.slice(start, end));
};

/** No word: what lies before the first token and behind the last. */
const NO_WORD = wordOf('');

/** Longer than any word that a question could mean: to what runs on without a space every answer is no. */
const LONGEST = 64;

const NO = 1;
const YES = 2;

/** Which word beyond `MOST` a seat's answers are about. */
const passers = (): { readonly holds: (seat: number, lower: string) => boolean } => {
  const words = new Array<string | undefined>(PASSING);
  return {
    holds: (seat, lower) => {
      if (words[seat] === lower) return true;
      words[seat] = lower;
      return false;
    },
  };
};

/** A question about single words that depends on nothing else, answered once for each word. A token that is not there is the empty word. */
export const askedOfWords = (read: (lower: string) => boolean): ((token: { readonly word: Word } | undefined) => boolean) => {
  const answers = new Uint8Array(MOST + PASSING);
  const passing = passers();
  return (token) => {
    const { id, lower } = token?.word ?? NO_WORD;
    const at = id < 0 ? MOST - 1 - id : id;
    if (answers[at] === 0 || (id < 0 && !passing.holds(-1 - id, lower))) answers[at] = lower.length <= LONGEST && read(lower) ? YES : NO;
    return answers[at] === YES;
  };
};

/** A question about a single word: a test of it in lower case, or pieces of which it must hold one: "<left>" is the word, "<with" begins one. */
export type Question = ((lower: string) => boolean) | readonly string[];

/** Many questions about single words, each asked once for each word, and their answers as sets of bits. */
export interface Questions {
  /** Ints that a set takes. */
  readonly size: number;
  /** Adds the questions that a word answers with yes to a set. */
  add(word: Word, to: Int32Array): void;
  /** Whether a word answers a question with yes. */
  says(word: Word, question: number): boolean;
}

export const questionsOfWords = (questions: readonly Question[]): Questions => {
  const size = (questions.length + 31) >> 5;
  const tests = questions.flatMap((question, i) => (typeof question === 'function' ? [{ question, i }] : []));
  const pieces = indexPieces(questions.flatMap((question, i) => (typeof question === 'function' ? [] : [[i, question] as const])));
  /** The sets of all words side by side. */
  let sets = new Int32Array(4096 * size);
  let answered = new Uint8Array(4096);
  /** The sets of words beyond `MOST`. */
  const passingSets = new Int32Array(PASSING * size);
  const passing = passers();
  const answer = (lower: string, to: Int32Array, at: number): void => {
    to.fill(0, at, at + size);
    if (lower.length > LONGEST) return;
    const yes = (i: number): void => {
      to[at + (i >> 5)] = (to[at + (i >> 5)] ?? 0) | (1 << (i & 31));
    };
    pieces(lower, yes);
    for (const { question, i } of tests) if (question(lower)) yes(i);
  };
  const remember = ({ id, lower }: Word): void => {
    if (id >= answered.length) {
      const room = Math.min(MOST, Math.max(2 * answered.length, id + 1));
      const [wider, more] = [new Int32Array(room * size), new Uint8Array(room)];
      wider.set(sets);
      more.set(answered);
      [sets, answered] = [wider, more];
    }
    answer(lower, sets, id * size);
    answered[id] = 1;
  };
  /** Where a word's set stands in `sets`; for a word beyond `MOST` -1 less its place in `passingSets`. */
  const placeOf = (word: Word): number => {
    const { id, lower } = word;
    if (id < 0) {
      const at = (-1 - id) * size;
      if (!passing.holds(-1 - id, lower)) answer(lower, passingSets, at);
      return -1 - at;
    }
    if (answered[id] !== 1) remember(word);
    return id * size;
  };
  return {
    size,
    add: (word, to) => {
      const place = placeOf(word);
      const [from, at] = place < 0 ? [passingSets, -1 - place] : [sets, place];
      for (let i = 0; i < size; i++) to[i] = (to[i] ?? 0) | (from[at + i] ?? 0);
    },
    says: (word, question) => {
      const place = placeOf(word);
      const [from, at] = place < 0 ? [passingSets, -1 - place] : [sets, place];
      return ((from[at + (question >> 5)] ?? 0) & (1 << (question & 31))) !== 0;
    },
  };
};
