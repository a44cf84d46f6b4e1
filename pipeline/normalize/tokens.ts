import type { Sentence } from './sentences.ts';
import { type Form, formAt, formOf, NO_LETTERS, type Word, withLetter } from './words.ts';

/** A word, number or mark of a sentence; offsets count in the article's text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** "1,200", "5.000", "20-30", "70-year-old", "27th". */
const NUMBER =
  /\d+(?:[.,]\d{3})+(?![\d])|\d+(?:\.\d+)?(?:-(?:year|month|day|week|bed|member|man|strong|pound|mm|km|mile|minute|hour)(?:-[a-z]+)*|(?:st|nd|rd|th|[kK])\b)?/y;

/** "People's", "they'll": what is split off is a token of its own. */
const CONTRACTED = /^(.{2,})('s|'d|'ve|'re|'ll)$/i;

const MARK = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;

/** Letters from A to z and \u00C0 to \u024F, as words of names have them. */
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/\s/.test(sign)) return SPACE;
  if (/\d/.test(sign)) return DIGIT;
  return /[A-Za-z\u00C0-\u024F]/.test(sign) ? LETTER : MARK;
});
const kindOf = (code: number): number =>
  code < KINDS.length ? (KINDS[code] ?? MARK) : /\s/.test(String.fromCharCode(code)) ? SPACE : MARK;

const APOSTROPHE = 39;
const HYPHEN = 45;

/** The sentence read last: its tokens in order. */
interface Scan {
  readonly forms: Form[];
  starts: Int32Array;
  count: number;
}

const scanned: Scan = { forms: [], starts: new Int32Array(512), count: 0 };

const note = (form: Form, start: number): void => {
  if (scanned.count === scanned.starts.length) {
    const longer = new Int32Array(2 * scanned.count);
    longer.set(scanned.starts);
    scanned.starts = longer;
  }
  scanned.forms[scanned.count] = form;
  scanned.starts[scanned.count++] = start;
};

/** The word from `start` on: "Ta'ang", "so-called", "Mi-17", "Loikaw" and "'s". Gives its end. */
const scanWord = (text: string, start: number): number => {
  let hash = NO_LETTERS;
  let at = start;
  let code = text.charCodeAt(at);
  let joined = false;
  let apostrophe = false;
  for (;;) {
    hash = withLetter(hash, code);
    code = text.charCodeAt(++at);
    const kind = code < KINDS.length ? KINDS[code] : MARK;
    // within a word, digits stand only behind a hyphen or an apostrophe: "Mi-17"
    if (kind === LETTER || (kind === DIGIT && joined)) continue;
    if (code !== HYPHEN && code !== APOSTROPHE) break;
    const next = text.charCodeAt(at + 1);
    const after = next < KINDS.length ? KINDS[next] : MARK;
    if (after !== LETTER && after !== DIGIT) break;
    joined = true;
    apostrophe ||= code === APOSTROPHE;
  }
  const form = formAt(text, start, at, hash);
  const parts = apostrophe ? CONTRACTED.exec(form.text) : null;
  if (parts?.[1] !== undefined && parts[2] !== undefined) {
    note(formOf(parts[1]), start);
    note(formOf(parts[2]), start + parts[1].length);
  } else note(form, start);
  return at;
};

const scan = (text: string): Scan => {
  scanned.count = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === SPACE) at++;
    else if (kind === LETTER) at = scanWord(text, at);
    else if (kind === DIGIT) {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0] ?? text.charAt(at);
      note(formOf(number), at);
      at += number.length;
    } else {
      note(formAt(text, at, at + 1, withLetter(NO_LETTERS, code)), at);
      at++;
    }
  }
  return scanned;
};

/** The words of a sentence, in order, without an object for each place. */
export const eachWord = (sentence: Sentence, read: (word: Word) => void): void => {
  const { forms, count } = scan(sentence.text);
  for (let i = 0; i < count; i++) read((forms[i] as Form).word);
};

const memo = new WeakMap<Sentence, readonly Token[]>();

/** The tokens of a sentence; a possessive "'s" is split off as a token of its own. */
export const tokensOf = (sentence: Sentence): readonly Token[] => {
  const known = memo.get(sentence);
  if (known !== undefined) return known;
  const { forms, starts, count } = scan(sentence.text);
  const tokens: Token[] = [];
  for (let i = 0; i < count; i++) {
    const { text, word } = forms[i] as Form;
    const start = sentence.start + (starts[i] ?? 0);
    tokens.push({ text, lower: word.lower, word, start, end: start + text.length });
  }
  memo.set(sentence, tokens);
  return tokens;
};

interface Line {
  readonly text: string;
  /** Where each token begins in `text`. */
  readonly at: readonly number[];
}

/** Words of a sentence, written one way and joined by single blanks: tokens `from` to before `to`, cut to the sentence. Joined once, then sliced. */
export const joinedBy = (written: (token: Token) => string): ((tokens: readonly Token[], from: number, to: number) => string) => {
  const lines = new WeakMap<readonly Token[], Line>();
  const lineOf = (tokens: readonly Token[]): Line => {
    const known = lines.get(tokens);
    if (known !== undefined) return known;
    const at: number[] = [];
    let text = '';
    for (const token of tokens) {
      at.push(text.length);
      text += `${written(token)} `;
    }
    const line = { text, at };
    lines.set(tokens, line);
    return line;
  };
  return (tokens, from, to) => {
    const first = Math.max(0, from);
    const behind = Math.min(tokens.length, to);
    if (first >= behind) return '';
    const { text, at } = lineOf(tokens);
    return text.slice(at[first], (behind < tokens.length ? (at[behind] ?? 0) : text.length) - 1);
  };
};

/** In lower case. */
export const wordsBetween = joinedBy((token) => token.lower);
