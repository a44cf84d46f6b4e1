/** Phrases by their first word: a text is read once, word by word, whatever the number of phrases. */
export interface PhraseIndex {
  /** First run of letters and digits, to the phrases that begin with it, longest first. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  /** Marks of the heads' hashes: a word whose hash is not marked is no head, and is not cut out of its text. */
  readonly marks: Uint8Array;
}

export interface Found {
  readonly index: number;
  readonly phrase: string;
}

const MARKS = 0xffff;
const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
const place = (hash: number): number => (hash ^ (hash >>> 16)) & MARKS;

const marksOf = (words: Iterable<string>): Uint8Array => {
  const marks = new Uint8Array(MARKS + 1);
  for (const word of words) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i));
    marks[place(hash)] = 1;
  }
  return marks;
};

const INSIDE = /[A-Za-z0-9_\u00C0-\u024F]/;

export const indexPhrases = (phrases: Iterable<string>): PhraseIndex => {
  const byHead = new Map<string, string[]>();
  for (const phrase of phrases) {
    const head = /[A-Za-z0-9\u00C0-\u024F]+/.exec(phrase);
    if (head === null || head.index > 0) continue;
    const same = byHead.get(head[0]);
    if (same === undefined) byHead.set(head[0], [phrase]);
    else same.push(phrase);
  }
  for (const same of byHead.values()) same.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { byHead, marks: marksOf(byHead.keys()) };
};

/** A letter or digit, as in INSIDE but for "_". */
const isInWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0x24f);

/** The phrases in a text, whole words, longest first, never overlapping; a hyphen before them bars ("anti-junta" is no "junta"). */
export const phrasesIn = ({ byHead, marks }: PhraseIndex, text: string): readonly Found[] => {
  const found: Found[] = [];
  let next = 0;
  while (next < text.length) {
    const index = next++;
    let code = text.charCodeAt(index);
    if (!isInWord(code)) continue;
    let hash = hashed(0, code);
    while (next < text.length) {
      code = text.charCodeAt(next);
      if (!isInWord(code)) break;
      hash = hashed(hash, code);
      next++;
    }
    if (marks[place(hash)] === 0) continue;
    const same = byHead.get(text.slice(index, next));
    if (same === undefined || text[index - 1] === '-' || text[index - 1] === '_') continue;
    const phrase = same.find((form) => text.startsWith(form, index) && !INSIDE.test(text.charAt(index + form.length)));
    if (phrase === undefined) continue;
    found.push({ index, phrase });
    next = index + phrase.length;
  }
  return found;
};

/** Lower case of the very same length, so that offsets stay true. */
export const lowered = (text: string): string => {
  const low = text.toLowerCase();
  return low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
};
