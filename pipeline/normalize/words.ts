/** A word in lower case, one object for all its places in all texts, so that what is asked of it is asked once. */
export interface Word {
  readonly lower: string;
  /** Its place among the words met so far; -1 for words beyond `MOST`, of which nothing is remembered. */
  readonly id: number;
}

/** A word as it is written, capitals kept. */
export interface Form {
  readonly text: string;
  readonly word: Word;
}

/** A language has few words: beyond this come rare names and slips of the pen. */
const MOST = 65_536;

const known = new Map<string, Form>();
let met = 0;

/** The form that a stretch of text is. */
export const formOf = (text: string): Form => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const lower = text.toLowerCase();
  const form: Form = { text, word: lower === text ? { lower, id: met < MOST ? met++ : -1 } : formOf(lower).word };
  if (known.size < 2 * MOST) known.set(text, form);
  return form;
};

/** The word that a stretch of text is, whatever its capitals. */
export const wordOf = (text: string): Word => formOf(text).word;

/** Hashes of letters, by which a form is found again without being cut out of its text. */
export const NO_LETTERS = 0;
export const withLetter = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

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

const NO = 1;
const YES = 2;

/** A question about single words that depends on nothing else, answered once for each word. A token that is not there is the empty word. */
export const askedOfWords = (read: (lower: string) => boolean): ((token: { readonly word: Word } | undefined) => boolean) => {
  const answers = new Uint8Array(MOST);
  return (token) => {
    const { id, lower } = token?.word ?? NO_WORD;
    if (id < 0) return read(lower);
    if (answers[id] === 0) answers[id] = read(lower) ? YES : NO;
    return answers[id] === YES;
  };
};

/** Many questions about single words, each asked once for each word, and their answers as sets of bits. */
export interface Questions {
  /** Ints that a set takes. */
  readonly size: number;
  /** Adds the questions that a word answers with yes to a set. */
  add(word: Word, to: Int32Array): void;
  /** Whether a word answers a question with yes. */
  says(word: Word, question: number): boolean;
}

export const questionsOfWords = (questions: readonly ((lower: string) => boolean)[]): Questions => {
  const size = (questions.length + 31) >> 5;
  /** The sets of all words side by side. */
  let sets = new Int32Array(4096 * size);
  let answered = new Uint8Array(4096);
  /** For words of which nothing is remembered. */
  const passing = new Int32Array(size);
  const answer = (lower: string, to: Int32Array, at: number): void => {
    to.fill(0, at, at + size);
    questions.forEach((question, i) => {
      if (question(lower)) to[at + (i >> 5)] = (to[at + (i >> 5)] ?? 0) | (1 << (i & 31));
    });
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
  /** Where a word's set stands in `sets`; -1 where it is in `passing`. */
  const placeOf = (word: Word): number => {
    const { id, lower } = word;
    if (id < 0) {
      answer(lower, passing, 0);
      return -1;
    }
    if (answered[id] !== 1) remember(word);
    return id * size;
  };
  return {
    size,
    add: (word, to) => {
      const at = placeOf(word);
      if (at < 0) for (let i = 0; i < size; i++) to[i] = (to[i] ?? 0) | (passing[i] ?? 0);
      else for (let i = 0; i < size; i++) to[i] = (to[i] ?? 0) | (sets[at + i] ?? 0);
    },
    says: (word, question) => {
      const at = placeOf(word);
      return (((at < 0 ? passing : sets)[Math.max(0, at) + (question >> 5)] ?? 0) & (1 << (question & 31))) !== 0;
    },
  };
};
