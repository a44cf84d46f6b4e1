import { allMatches } from './lexicon/all-matches.ts';

/** A stretch of the stored text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  /** Position in the article, from 0. */
  readonly index: number;
  /** Paragraph that it stands in, from 0. */
  readonly paragraph: number;
  /** The folded words of the sentence; offsets in it are offsets in the text less `start`. */
  readonly text: string;
  /** Set where the sentence is too long to be read as one and goes on in the next. */
  readonly cut?: true;
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u00A0': ' ',
  '\u2007': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  '\u2013': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
};

/** The same text, held in one byte a letter where that is possible: a pattern is made for each way of holding a text, and bytes are read faster. */
const inBytes = (text: string): string => (/[^\0-\xFF]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1'));

/** The text with curly quotes, thin spaces and short dashes made plain, of the very same length, so that offsets stay true. */
export const fold = (text: string): string =>
  inBytes(text.replace(/[\u2018\u2019\u201B\u02BC\u201C\u201D\u201E\u00A0\u2007\u202F\u2009\u2010-\u2013]/g, (c) => FOLDED[c] ?? c));

/** "Brig. Gen. Zaw Min Tun", "No. 1", "Nov. 14", "at 8 a.m. on April 11": the stop does not end the sentence. */
const ABBREVIATION =
  /(?:^|[\s("'-])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Fr|St|U|Daw|Col|Lt|Maj|Gen|Brig|Capt|Cpt|Sgt|Cpl|Pvt|Adm|Cmdr|Supt|Insp|Gov|Sen|Rep|Hon|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Bn|Bde|Div|vs|etc|approx|ca|e\.g|i\.e|[ap]\.m|[A-Z](?:\.[A-Z])*)\.$/;

/** The longest abbreviation with what stands before it. */
const ABBREVIATED = 24;

/**
 * Longer stretches without an end are read in pieces: no newspaper prints one (the longest met has 470 characters),
 * and what a sentence costs may grow with the square of its length.
 */
export const LONGEST_SENTENCE = 1_500;

const LINE = /[^\r\n]+/g;
const END = /(?<![.!?…])[.!?…]+["')\]]*(?=\s+["'([]*[A-Z0-9"'(]|\s*$)|[。။]/g;

const trimmed = (text: string, from: number, to: number): Span => {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
};

/** Where to cut a stretch that is too long: behind its last white space, or anywhere but within a pair of surrogates. */
const cutOf = (text: string, from: number): number => {
  const most = from + LONGEST_SENTENCE;
  for (let at = most; at > most - LONGEST_SENTENCE / 2; at--) if (/\s/.test(text[at - 1] ?? '')) return at;
  return /[\uDC00-\uDFFF]/.test(text[most] ?? '') ? most - 1 : most;
};

/** Cuts folded text into sentences; a line break ends one. Spans never overlap and hold no outer white space. */
export const splitSentences = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let paragraph = -1;
  const push = (from: number, to: number) => {
    for (let rest = trimmed(text, from, to); rest.start < rest.end; ) {
      const end = rest.end - rest.start > LONGEST_SENTENCE ? cutOf(text, rest.start) : rest.end;
      const span = trimmed(text, rest.start, end);
      const cut = end < rest.end ? { cut: true as const } : {};
      sentences.push({ ...span, index: sentences.length, paragraph, text: text.slice(span.start, span.end), ...cut });
      rest = trimmed(text, end, rest.end);
    }
  };
  for (const line of allMatches(text, LINE)) {
    if (line[0].trim() === '') continue;
    paragraph++;
    let from = line.index;
    for (const end of allMatches(line[0], END)) {
      const to = line.index + end.index + end[0].length;
      const stop = line.index + end.index + 1;
      const before = text.slice(Math.max(from, stop - ABBREVIATED), stop);
      const isLast = text.slice(to, line.index + line[0].length).trim() === '';
      if (!isLast && end[0].startsWith('.') && ABBREVIATION.test(before) && !/[ap]\.m\.$/.test(before)) continue;
      if (!isLast && /[ap]\.m\.$/.test(before) && !/^\s+["'(]*[A-Z][a-z]+ (?:[a-z]|[A-Z])/.test(text.slice(to, to + 40))) continue;
      push(from, to);
      from = to;
    }
    push(from, line.index + line[0].length);
  }
  return sentences;
};
