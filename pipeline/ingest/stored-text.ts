/**
 * The one form in which a text is stored, and in which every offset counts (UTF-16 code units):
 * - decoded, without byte order mark;
 * - every line end (CRLF, CR, vertical tab, form feed, NEL, U+2028, U+2029) is one LF;
 * - characters that nobody sees are dropped: controls but tab and LF, soft hyphens, zero-width spaces, direction marks;
 * - half a surrogate pair, which UTF-8 cannot hold, is U+FFFD;
 * - white space at the ends is dropped, so that it moves no offset and changes no id.
 * A line break at which the text was wrapped at a fixed width is a space besides (unwrap-lines.ts).
 * All else stays as received: spaces and blank lines between words, curly quotes, spelling.
 */
export const storedText = (decoded: string): string =>
  decoded.replace(LINE_ENDS, '\n').replace(UNSEEN, '').replace(HALF_PAIRS, '\uFFFD').trim();

const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const HALF_PAIRS = /\p{Cs}/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g;

/** A picture or a program under a text's name: more than one character in twenty is a control or could not be decoded. */
export const looksBinary = (decoded: string): boolean => (decoded.match(CONTROLS)?.length ?? 0) * 20 > decoded.length;

/** Whether there is a single letter or digit to read. */
export const saysNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Words: runs without white space that hold a letter or a digit. */
export const countWords = (text: string): number => {
  let words = 0;
  for (const [run] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(run)) words++;
  return words;
};

/** "Brig. Gen. Zaw Min", "Nov. 14", "No. 1", "U.S. aid": the stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘-])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Fr|St|Col|Lt|Maj|Gen|Brig|Capt|Sgt|Cpl|Adm|Gov|Sen|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|vs|etc|[A-Z](?:\.[A-Z])*)\.$/;
const SENTENCE_END = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{N}])/gu;

/** Sentences: each line ends one, and so does a stop before a capital or a digit. */
export const countSentences = (text: string): number => {
  let sentences = 0;
  for (const line of text.split('\n')) {
    if (saysNothing(line)) continue;
    sentences++;
    for (const end of line.matchAll(SENTENCE_END)) {
      const upTo = line.slice(Math.max(0, end.index - 8), end.index + 1);
      if (!ABBREVIATION.test(upTo)) sentences++;
    }
  }
  return sentences;
};
