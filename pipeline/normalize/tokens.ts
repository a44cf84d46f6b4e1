import { allMatches } from './lexicon/all-matches.ts';
import type { Sentence } from './sentences.ts';
import { type Word, wordOf } from './words.ts';

/** A word, number or mark of a sentence; offsets count in the article's text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** "1,200", "5.000", "20-30", "People's", "U.S.", "70-year-old", "Mi-17", "$40"; everything else is a mark of its own. */
const TOKEN =
  /\d+(?:[.,]\d{3})+(?![\d])|\d+(?:\.\d+)?(?:-(?:year|month|day|week|bed|member|man|strong|pound|mm|km|mile|minute|hour)(?:-[a-z]+)*|(?:st|nd|rd|th)\b)?|[A-Za-z\u00C0-\u024F]+(?:[-'][A-Za-z0-9\u00C0-\u024F]+)*|[^\sA-Za-z0-9]/g;

const CONTRACTED = /^(.{2,})('s|'d|'ve|'re|'ll)$/i;

const memo = new WeakMap<Sentence, readonly Token[]>();

/** The tokens of a sentence; a possessive "'s" is split off as a token of its own. */
export const tokensOf = (sentence: Sentence): readonly Token[] => {
  const known = memo.get(sentence);
  if (known !== undefined) return known;
  const tokens: Token[] = [];
  const push = (text: string, start: number) => {
    const word = wordOf(text);
    tokens.push({ text, lower: word.lower, word, start, end: start + text.length });
  };
  for (const match of allMatches(sentence.text, TOKEN)) {
    const start = sentence.start + match.index;
    const word = match[0];
    const split = word.includes("'") ? CONTRACTED.exec(word) : null;
    if (split?.[1] !== undefined && split[2] !== undefined) {
      push(split[1], start);
      push(split[2], start + split[1].length);
    } else push(word, start);
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
