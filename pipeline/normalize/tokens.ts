import type { Sentence } from './sentences.ts';

/** A word, number or mark of a sentence; offsets count in the article's text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** "1,200", "5.000", "20-30", "People's", "U.S.", "70-year-old", "Mi-17", "$40"; everything else is a mark of its own. */
const TOKEN =
  /\d+(?:[.,]\d{3})+(?![\d])|\d+(?:\.\d+)?(?:-(?:year|month|day|week|bed|member|man|strong|pound|mm|km|mile|minute|hour)(?:-[a-z]+)*|(?:st|nd|rd|th)\b)?|[A-Za-z\u00C0-\u024F]+(?:[-'][A-Za-z0-9\u00C0-\u024F]+)*|[^\sA-Za-z0-9]/g;

const memo = new WeakMap<Sentence, readonly Token[]>();

/** The tokens of a sentence; a possessive "'s" is split off as a token of its own. */
export const tokensOf = (sentence: Sentence): readonly Token[] => {
  const known = memo.get(sentence);
  if (known !== undefined) return known;
  const tokens: Token[] = [];
  const push = (text: string, start: number) => tokens.push({ text, lower: text.toLowerCase(), start, end: start + text.length });
  for (const match of sentence.text.matchAll(TOKEN)) {
    const start = sentence.start + match.index;
    const word = match[0];
    const split = /^(.{2,})('s|'d|'ve|'re|'ll)$/i.exec(word);
    if (split?.[1] !== undefined && split[2] !== undefined) {
      push(split[1], start);
      push(split[2], start + split[1].length);
    } else push(word, start);
  }
  memo.set(sentence, tokens);
  return tokens;
};
