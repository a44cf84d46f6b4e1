/** A language has few words and an archive many: beyond this the memory starts anew. */
const MOST = 50_000;

/** A pure reading of single words, each word read once and looked up from then on. */
export const perWord = <T extends string | number | boolean | object>(read: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const fresh = read(word);
    known.set(word, fresh);
    return fresh;
  };
};
