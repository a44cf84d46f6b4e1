import { HEADLINE_VERBS, HEADLINE_WORDS } from './lexicon/headline-words.ts';

/** "Junta Troops Retake Town Near Border": a headline or subhead with capitals is read as if it were written "Junta troops retake town near Border". */

const LINE = /[^\r\n]+/g;
const WORD = /[A-Za-z][A-Za-z'-]*/g;
/** No headline is longer, and a full sentence ends in a stop. */
const LONGEST = 160;
const SENTENCE_END = /[.!?;]["')\]]*\s*$/;
/** "from", "the", "and" keep their small letter in most headlines. */
const SHORT = 4;

const isHeadline = (line: string): boolean => {
  if (line.length > LONGEST || SENTENCE_END.test(line)) return false;
  const words = line.match(WORD) ?? [];
  if (words.length < 3) return false;
  const small = words.filter((word) => word.length > SHORT && /^[a-z]/.test(word)).length;
  return small === 0 && words.some((word) => /^[A-Z][a-z]/.test(word) && HEADLINE_VERBS.has(word.toLowerCase()));
};

/** The text with the ordinary words of its headlines in small letters: of the very same length, so that offsets stay true. */
export const lowerHeadlines = (text: string): string =>
  text.replace(LINE, (line) =>
    isHeadline(line)
      ? line.replace(WORD, (word, at: number) => (at > 0 && HEADLINE_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : word))
      : line,
  );
