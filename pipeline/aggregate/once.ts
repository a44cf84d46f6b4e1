/** Keeps a text that comes again once: of a million rows each brings its own copy of the same few words. */
export const keepOnce = (): ((word: string) => string) => {
  const kept = new Map<string, string>();
  return (word) => {
    const known = kept.get(word);
    if (known === undefined) kept.set(word, word);
    return known ?? word;
  };
};
