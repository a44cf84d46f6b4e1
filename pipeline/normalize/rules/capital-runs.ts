import type { Span } from '../sentences.ts';
import { factsOf, type WordFacts } from './word-facts.ts';

/** A capitalised word: "Mrauk-U", "Ta'ang", "Loikaw" of "Loikaw's". */
export interface CapitalWord extends Span {
  readonly facts: WordFacts;
  /** "'s" or "'" follows. */
  readonly possessive: boolean;
}

/** Capitalised words with one space between them: "Kanbalu Township", "Arakan Army". Cut at "In", "Monday", "The". */
export type CapitalRun = readonly CapitalWord[];

const WORD = /[A-Z\u00C0-\u00DE][A-Za-z0-9\u00C0-\u024F]*(?:['-][A-Za-z0-9\u00C0-\u024F]+)*/g;

const BEFORE_DAY = /^\.? ?\d/;

const SPACE = 32;
const COMMA = 44;
const APOSTROPHE = 39;
const isLower = (code: number): boolean => code > 96 && code < 123;
const isWordCode = (code: number): boolean => isLower(code) || (code > 47 && code < 58) || (code > 64 && code < 91);

/** A lower-case word or a comma stands before: the capital is no sentence's first letter. */
const inSentence = (text: string, start: number): boolean => {
  const before = text.charCodeAt(start - 2);
  return text.charCodeAt(start - 1) === SPACE && (isLower(before) || before === COMMA);
};

/** One pass over the text. Runs never cross a stop, a comma, a bracket or a line break. */
export const capitalRuns = (text: string): readonly CapitalRun[] => {
  const runs: CapitalRun[] = [];
  let run: CapitalWord[] = [];
  let lastEnd = -2;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const start = match.index;
    if (start > 0 && isWordCode(text.charCodeAt(start - 1))) continue;
    if (run.length > 0 && !(lastEnd + 1 === start && text.charCodeAt(lastEnd) === SPACE)) {
      runs.push(run);
      run = [];
    }
    const raw = match[0];
    const owns = raw.endsWith("'s");
    const facts = factsOf(owns ? raw.slice(0, -2) : raw);
    const month = facts.month && (run.length === 0 || BEFORE_DAY.test(text.slice(start + raw.length, start + raw.length + 3)));
    // "In Sagaing No. 1 Military Region", "Ward No. 4": a number follows
    const numbered = raw === 'No' && BEFORE_DAY.test(text.slice(start + raw.length, start + raw.length + 3));
    const breaks =
      numbered ||
      (facts.breaker && !(run.length > 0 && facts.lower === 'thu')) ||
      month ||
      (facts.opener && run.length === 0 && !inSentence(text, start));
    lastEnd = start + raw.length - (owns ? 2 : 0);
    const possessive = owns || text.charCodeAt(lastEnd) === APOSTROPHE;
    if (!breaks) run.push({ start, end: lastEnd, facts, possessive });
    if (run.length > 0 && (breaks || possessive)) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
};
