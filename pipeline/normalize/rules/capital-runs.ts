import { RUN_BREAKERS, SENTENCE_OPENERS } from '../lexicon/place-words.ts';
import type { Span } from '../sentences.ts';

/** A capitalised word: "Mrauk-U", "Ta'ang", "Loikaw" of "Loikaw's". */
export interface CapitalWord extends Span {
  readonly text: string;
  /** Lower case, letters and digits only: the piece of a place key. */
  readonly key: string;
  /** Lower case as written. */
  readonly lower: string;
  /** "'s" or "'" follows. */
  readonly possessive: boolean;
}

/** Capitalised words with one space between them: "Kanbalu Township", "Arakan Army". Cut at "In", "Monday", "The". */
export type CapitalRun = readonly CapitalWord[];

const WORD = /[A-Z\u00C0-\u00DE][A-Za-z0-9\u00C0-\u024F]*(?:['-][A-Za-z0-9\u00C0-\u024F]+)*/g;

const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91);

/** A lower-case word or a comma stands before: the capital is no sentence's first letter. */
const inSentence = (text: string, start: number): boolean => {
  const before = text.charCodeAt(start - 2);
  return text.charCodeAt(start - 1) === 32 && ((before > 96 && before < 123) || before === 44);
};

const readWord = (text: string, start: number, raw: string): CapitalWord => {
  const possessive = raw.endsWith("'s") || text.charCodeAt(start + raw.length) === 39;
  const name = raw.endsWith("'s") ? raw.slice(0, -2) : raw;
  const lower = name.toLowerCase();
  const plain = /^[a-z0-9]+$/.test(lower);
  const key = plain ? lower : lower.normalize('NFKD').replace(/[^a-z0-9]+/g, '');
  return { start, end: start + name.length, text: name, key, lower, possessive };
};

/** One pass over the text. Runs never cross a stop, a comma, a bracket or a line break. */
export const capitalRuns = (text: string): readonly CapitalRun[] => {
  const runs: CapitalRun[] = [];
  let run: CapitalWord[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (start > 0 && isLetter(text.charCodeAt(start - 1))) continue;
    const last = run[run.length - 1];
    if (last !== undefined && !(last.end + 1 === start && text.charCodeAt(last.end) === 32)) close();
    const word = readWord(text, start, match[0]);
    if (RUN_BREAKERS.has(word.lower) || (run.length === 0 && SENTENCE_OPENERS.has(word.lower) && !inSentence(text, start))) {
      close();
      continue;
    }
    run.push(word);
    if (word.possessive) close();
  }
  close();
  return runs;
};
