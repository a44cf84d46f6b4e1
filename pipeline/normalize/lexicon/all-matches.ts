const NONE: readonly RegExpExecArray[] = [];

/** Every match of a pattern with the flag `g`, as `matchAll` finds them, without a copy of the pattern for each text. */
export const allMatches = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
};
