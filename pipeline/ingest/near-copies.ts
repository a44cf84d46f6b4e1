/**
 * Finds equal and near-equal texts: the same report from an agency under two ids, with another byline or a word changed.
 * Shingles of three words -> MinHash -> bands; only texts that share a band are compared, so that the work grows with the number of texts.
 */

const ROWS = 5;
const BANDS = 26;
const HASHES = ROWS * BANDS;
const SHINGLE = 3;

/** Share of common shingles (Jaccard) from which two texts are near-equal: about one word in fifteen changed. */
export const NEAR_EQUAL = 0.75;

/** Share of common hashes below which texts are not worth reading: three standard errors under NEAR_EQUAL. */
const WORTH_READING = 0.63;

/** Neighbours in a band that a text is held against, and texts that it is read beside: bounds the work where thousands share a form letter. */
const WINDOW = 64;
const READINGS = 16;

/** Mixes 32 bits (the finalizer of MurmurHash3). */
const mix = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => mix(i + 1));

/** FNV-1a over UTF-16 code units. */
const hashWord = (word: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** Words in lower case; figures without their thousands' commas: "1,027" is "1027". */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu)
    ?.map((w) => w.replaceAll(',', '')) ?? [];

const shinglesOf = (words: readonly string[]): ReadonlySet<number> => {
  const hashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= Math.max(hashes.length, SHINGLE); i++) {
    let h = 0;
    for (let k = 0; k < SHINGLE; k++) h = mix(Math.imul(h, 31) + (hashes[i + k] ?? 0));
    shingles.add(h);
  }
  return shingles;
};

export interface Signature {
  /** One number per band; two texts that share one are worth comparing. */
  readonly bands: Uint32Array;
  /** The low byte of each least hash: the share that agrees tells how alike two texts are. */
  readonly bytes: Uint8Array;
}

export const signatureOf = (text: string): Signature => {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shinglesOf(wordsOf(text))) {
    for (let i = 0; i < HASHES; i++) {
      const h = mix(shingle ^ (SEEDS[i] ?? 0));
      if (h < (least[i] ?? 0)) least[i] = h;
    }
  }
  const bands = Uint32Array.from({ length: BANDS }, (_, band) => {
    let h = band;
    for (let row = 0; row < ROWS; row++) h = mix(Math.imul(h, 31) + (least[band * ROWS + row] ?? 0));
    return h;
  });
  return { bands, bytes: Uint8Array.from(least) };
};

const shareOfHashes = (a: Signature, b: Signature): number => {
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (a.bytes[i] === b.bytes[i]) equal++;
  return equal / HASHES;
};

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty ' +
    'sixty seventy eighty ninety hundred thousand dozen dozens scores hundreds thousands several'
  ).split(' '),
);

const isFigure = (word: string): boolean => /^\d/.test(word) || NUMBER_WORDS.has(word);

/** Figures by the words around them: "at least 20 people" gives "at least _" and "least _ people". */
const figuresBySetting = (words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const settings = new Map<string, Set<string>>();
  words.forEach((word, i) => {
    if (!isFigure(word)) return;
    for (const key of [
      `${words[i - 2] ?? ''} ${words[i - 1] ?? ''} _`,
      `${words[i - 1] ?? ''} _ ${words[i + 1] ?? ''}`,
      `_ ${words[i + 1] ?? ''} ${words[i + 2] ?? ''}`,
    ]) {
      const known = settings.get(key);
      if (known === undefined) settings.set(key, new Set([word]));
      else known.add(word);
    }
  });
  return settings;
};

/** "At least 20 people were killed" against "at least 25 people were killed": an update, not a copy, however equal the rest. */
const changesFigure = (a: readonly string[], b: readonly string[]): boolean => {
  const other = figuresBySetting(b);
  for (const [setting, figures] of figuresBySetting(a)) {
    const there = other.get(setting);
    if (there !== undefined && [...figures].every((figure) => !there.has(figure))) return true;
  }
  return false;
};

/** Whether two texts are one report: near-equal in words, and no figure replaced by another. */
export const areCopies = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const [one, two] = [shinglesOf(wordsA), shinglesOf(wordsB)];
  let common = 0;
  for (const shingle of one) if (two.has(shingle)) common++;
  return common / (one.size + two.size - common) >= NEAR_EQUAL && !changesFigure(wordsA, wordsB);
};

export interface Text {
  readonly signature: Signature;
  /** Hash of the text: equal ones are joined without being read. */
  readonly hash: string;
}

/**
 * Groups of two or more copies, as indexes into `texts`. `read` gives a text by its index.
 * The result depends on the order of `texts` only through the bounds above: hand them over in a fixed order.
 */
export const findCopies = (texts: readonly Text[], read: (index: number) => string): readonly (readonly number[])[] => {
  const parent = texts.map((_, i) => i);
  const root = (i: number): number => {
    let top = i;
    for (let up = parent[top] ?? top; up !== top; up = parent[top] ?? top) top = up;
    parent[i] = top;
    return top;
  };
  const join = (a: number, b: number) => {
    const [low, high] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
    parent[high] = low;
  };
  const byHash = new Map<string, number>();
  texts.forEach(({ hash }, i) => {
    const same = byHash.get(hash);
    if (same === undefined) byHash.set(hash, i);
    else join(same, i);
  });
  const distinct = [...byHash.values()];
  const readings = new Uint16Array(texts.length);
  const alike = (a: number, b: number): boolean => {
    const [one, two] = [texts[a], texts[b]];
    if (one === undefined || two === undefined || shareOfHashes(one.signature, two.signature) < WORTH_READING) return false;
    if ((readings[a] ?? 0) >= READINGS || (readings[b] ?? 0) >= READINGS) return false;
    const copies = areCopies(read(a), read(b));
    if (!copies) for (const i of [a, b]) readings[i] = (readings[i] ?? 0) + 1;
    return copies;
  };
  for (let band = 0; band < BANDS; band++) {
    const keys = texts.map(({ signature }) => signature.bands[band] ?? 0);
    const key = (i: number): number => keys[i] ?? 0;
    const sorted = [...distinct].sort((a, b) => key(a) - key(b) || a - b);
    sorted.forEach((a, at) => {
      for (let next = at + 1; next < sorted.length && next <= at + WINDOW; next++) {
        const b = sorted[next] ?? a;
        if (key(a) !== key(b)) break;
        if (root(a) !== root(b) && alike(a, b)) join(a, b);
      }
    });
  }
  const groups = new Map<number, number[]>();
  texts.forEach((_, i) => {
    const group = groups.get(root(i));
    if (group === undefined) groups.set(root(i), [i]);
    else group.push(i);
  });
  return [...groups.values()].filter((group) => group.length > 1);
};
