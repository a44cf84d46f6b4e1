/** Mutations of an input, by a seeded stream of numbers: the same seed makes the same file. */

/** Numbers below `most`, from a seed (mulberry32). */
export const numbers = (seed: number): ((most: number) => number) => {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, most);
  };
};

/** What stumbles a parser: marks of every format, numbers at an edge, letters that are two, words of the extractor. */
const NASTY = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\0',
    '\uFEFF',
    '\\',
    '<',
    '>',
    '</p>',
    '<div>',
    '<!--',
    '&#x',
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
  ],
  ...[
    '---\n',
    '...\n',
    '__proto__',
    'constructor',
    '../',
    '-1',
    '1e309',
    '999999999999999999999',
    '99/99/9999',
    '2024-02-30',
    'NaN',
    'null',
  ],
  ...['\u{1F600}', '\uD800', '\u0301', '\u202E', '\u2028', 'ß', 'İ', 'က', 'ﷺ', 'killed', ' 20 of the ', 'on Friday', ' said ', '“', '’'],
];

/** A few cuts, copies, insertions and flipped bits. */
export const mutate = (bytes: Buffer, seed: number): Buffer => {
  const pick = numbers(seed);
  let made = bytes;
  for (let left = 1 + pick(4); left > 0; left--) {
    const at = pick(made.length + 1);
    const end = Math.min(made.length, at + pick(1 + pick(200)));
    const [head, middle, tail] = [made.subarray(0, at), made.subarray(at, end), made.subarray(end)];
    const kind = pick(6);
    if (kind === 0) made = Buffer.concat([head, tail]);
    else if (kind === 1) made = Buffer.concat([head, middle, middle, tail]);
    else if (kind === 2) made = Buffer.concat([head, Buffer.from(NASTY[pick(NASTY.length)] ?? ''), middle, tail]);
    else if (kind === 3) made = Buffer.concat([head, Buffer.from((NASTY[pick(NASTY.length)] ?? '').repeat(1 + pick(60))), tail]);
    else if (kind === 4) made = Buffer.concat([tail, middle, head]);
    else {
      made = Buffer.from(made);
      if (at < made.length) made[at] = (made[at] ?? 0) ^ (1 << pick(8));
    }
  }
  return made;
};
