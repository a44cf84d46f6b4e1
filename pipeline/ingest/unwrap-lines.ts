/** No line of a wrapped text is longer; a paragraph on one line nearly always is. */
const WIDEST = 110;
/** No text is wrapped narrower. */
const NARROWEST = 40;
/** So many lines must break within a sentence before a text counts as wrapped. */
const ENOUGH_BREAKS = 3;

/**
 * Undoes the wrapping of a text at a fixed width, as mail and old archives have it:
 * "Some 30 troops were killed in\nthe clash" becomes "Some 30 troops were killed in the clash".
 * A line break is undone only where the next word would not have fitted on the line, so that headings and short lines stay.
 * It becomes a space: the text keeps its length, and every offset its place.
 */
export const unwrapLines = (text: string): string => {
  const lines = text.split('\n');
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (width > WIDEST || width < NARROWEST) return text;
  const isWrap = (line: string, next: string | undefined): boolean => {
    const word = /^\S+/.exec(next ?? '')?.[0];
    return word !== undefined && line.trim() !== '' && line.trimEnd().length + 1 + word.length > width;
  };
  const withinSentence = lines.filter((line, i) => isWrap(line, lines[i + 1]) && /[\p{L}\p{N},;-]\s*$/u.test(line)).length;
  if (withinSentence < ENOUGH_BREAKS) return text;
  return lines.map((line, i) => (i === lines.length - 1 ? line : line + (isWrap(line, lines[i + 1]) ? ' ' : '\n'))).join('');
};
