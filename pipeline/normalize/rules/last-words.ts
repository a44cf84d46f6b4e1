/** What may stand behind "the AA said" at the end of a sentence: how it opens, and how many letters and blanks more it may hold. */
const PIECES: readonly (readonly [opens: RegExp, more: number])[] = [
  [/ (?:also |him|her|at the time|then|afterwards)/y, 0],
  [/ [A-Z]/y, 40],
  [/ in (?:a|its|the) /y, 30],
  [/ on /y, 40],
  [/ of the /y, 40],
];
/** "on Tuesday", "early Wednesday morning". */
const DAY = / (?:late |early |last )?(\w+)/y;
const DAY_MORE = 20;
const ENDS = /["'.,;)]*\s*(?:$|[,;"]|[A-Z])/y;

const at = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

/** Where the pieces that begin at a place may end, each as the first place and how many letters and blanks more. */
const endsFrom = (text: string, from: number): readonly (readonly [first: number, more: number])[] => {
  const ends: [number, number][] = [];
  for (const [opens, more] of PIECES) {
    const match = at(opens, text, from);
    if (match !== null) ends.push([from + match[0].length, more]);
  }
  const [all, word] = at(DAY, text, from) ?? [];
  if (all === undefined || word === undefined) return ends;
  for (let i = word.indexOf('day', 1); i >= 0; i = word.indexOf('day', i + 1))
    ends.push([from + all.length - word.length + i + 3, DAY_MORE]);
  return ends;
};

/**
 * ", the AA said on Tuesday.": whether nothing but day, place and hearer follows to the end of the sentence. The pieces overlap in many
 * ways, so the places where one may end are marked one after the other: a pattern would try every way of cutting them.
 */
export const areLastWords = (behind: string): boolean => {
  const reached = new Uint8Array(behind.length + 1);
  reached[0] = 1;
  for (let from = 0; from <= behind.length; from++) {
    if (reached[from] !== 1) continue;
    if (at(ENDS, behind, from) !== null) return true;
    for (const [first, more] of endsFrom(behind, from)) {
      reached[first] = 1;
      for (let end = first; end < Math.min(behind.length, first + more) && /[\w ]/.test(behind[end] ?? ''); end++) reached[end + 1] = 1;
    }
  }
  return false;
};
