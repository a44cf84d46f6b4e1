/** A word in lower case, one object for all its places in all texts, so that what is asked of it is asked once. */
export interface Word {
  readonly lower: string;
  /** Its place among the words met so far; -1 for words beyond `MOST`, of which nothing is remembered. */
  readonly id: number;
}

/** A language has few words: beyond this come rare names and slips of the pen. */
const MOST = 65_536;

const known = new Map<string, Word>();
let met = 0;

const remember = (text: string, word: Word): Word => {
  if (known.size < 2 * MOST) known.set(text, word);
  return word;
};

/** The word that a stretch of text is, whatever its capitals. */
export const wordOf = (text: string): Word => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const lower = text.toLowerCase();
  if (lower !== text) return remember(text, wordOf(lower));
  return remember(text, { lower, id: met < MOST ? met++ : -1 });
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
  /** No question answered with yes. */
  none(): Int32Array;
  /** Adds the questions that a word answers with yes to a set; gives the word's own. */
  add(word: Word, to: Int32Array): Int32Array;
}

export const questionsOfWords = (questions: readonly ((lower: string) => boolean)[]): Questions => {
  const size = (questions.length + 31) >> 5;
  const answered: Int32Array[] = [];
  const answer = (lower: string): Int32Array => {
    const set = new Int32Array(size);
    questions.forEach((question, i) => {
      if (question(lower)) set[i >> 5] = (set[i >> 5] ?? 0) | (1 << (i & 31));
    });
    return set;
  };
  const of = ({ id, lower }: Word): Int32Array => {
    if (id < 0) return answer(lower);
    const known = answered[id];
    if (known !== undefined) return known;
    const set = answer(lower);
    answered[id] = set;
    return set;
  };
  return {
    none: () => new Int32Array(size),
    add: (word, to) => {
      const set = of(word);
      for (let i = 0; i < size; i++) to[i] = (to[i] ?? 0) | (set[i] ?? 0);
      return set;
    },
  };
};
