/**
 * Which words a pattern cannot do without. Asking a sentence for them first, word by word, is far cheaper than trying the pattern:
 * most sentences hold none.
 *
 * Reads the part of the language of regular expressions that the lexicon uses, and is careful where it meets more: what it does not
 * understand needs no word.
 */

/**
 * Pieces of words, one of which stands in every match; null where a match may stand without any. A piece with a blank is the end of one
 * word and the beginning of the next.
 */
type Needed = ReadonlySet<string> | null;

type Node =
  | { readonly kind: 'text'; readonly text: string }
  /** Any of several parts. */
  | { readonly kind: 'any'; readonly of: readonly Node[] }
  | { readonly kind: 'sequence'; readonly of: readonly Node[] }
  /** A part that may be missing or come again. */
  | { readonly kind: 'repeated'; readonly of: Node; readonly least: number; readonly most: number }
  /** What must stand just before what follows. */
  | { readonly kind: 'behind'; readonly of: Node }
  | { readonly kind: 'ahead'; readonly of: Node }
  /** One sign out of many, as the pattern has it. */
  | { readonly kind: 'sign'; readonly source: string }
  /** A boundary, or what must not stand there. */
  | { readonly kind: 'nothing' };

const NOTHING: Node = { kind: 'nothing' };

/** A small set of letters is any of them. */
const classOf = (inside: string): Node =>
  /^[a-z]{1,4}$/.test(inside)
    ? { kind: 'any', of: [...inside].map((text) => ({ kind: 'text', text })) }
    : { kind: 'sign', source: `[${inside}]` };

const parse = (source: string): Node => {
  let at = 0;
  const group = (): Node => {
    const opening = /^\((?:\?(?:<[=!]|[=!:]))?/.exec(source.slice(at, at + 4))?.[0] ?? '(';
    at += opening.length;
    const inside = alternatives();
    at++;
    if (opening === '(?<=') return { kind: 'behind', of: inside };
    if (opening === '(?=') return { kind: 'ahead', of: inside };
    return opening === '(' || opening === '(?:' ? inside : NOTHING;
  };
  const one = (): Node => {
    const mark = source.charAt(at);
    if (mark === '(') return group();
    if (mark === '[') {
      let end = at + 1;
      while (source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1;
      const inside = source.slice(at + 1, end);
      at = end + 1;
      return classOf(inside);
    }
    if (mark === '\\') {
      const escaped = source.charAt(at + 1);
      at += 2;
      if (escaped === 'b') return NOTHING;
      return /[a-z]/i.test(escaped) ? { kind: 'sign', source: `\\${escaped}` } : { kind: 'text', text: escaped };
    }
    at++;
    if (mark === '^' || mark === '$') return NOTHING;
    return mark === '.' ? { kind: 'sign', source: '.' } : { kind: 'text', text: mark };
  };
  const repeated = (node: Node): Node => {
    const sign = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 12));
    if (sign === null) return node;
    at += sign[0].length;
    const [least, most] =
      sign[1] !== undefined
        ? [Number(sign[1]), sign[2] === '' ? Number(sign[1]) : Number(sign[3] || Infinity)]
        : sign[0].startsWith('+')
          ? [1, Infinity]
          : [0, sign[0].startsWith('?') ? 1 : Infinity];
    return { kind: 'repeated', of: node, least, most };
  };
  const sequence = (): Node => {
    const of: Node[] = [];
    while (at < source.length && source.charAt(at) !== '|' && source.charAt(at) !== ')') of.push(repeated(one()));
    return { kind: 'sequence', of };
  };
  const alternatives = (): Node => {
    const of = [sequence()];
    while (source.charAt(at) === '|') {
      at++;
      of.push(sequence());
    }
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'any', of };
  };
  return alternatives();
};

/** More spellings than this are not written out. */
const MOST_SPELLINGS = 400;

const product = (a: readonly string[], b: readonly string[]): readonly string[] | null =>
  a.length * b.length > MOST_SPELLINGS ? null : a.flatMap((x) => b.map((y) => x + y));

/** An answer about a part or a word is worked out once: patterns come back to the same parts many times. */
const remembered =
  <Asked, Answer>(
    kept: { get(asked: Asked): Answer | undefined; set(asked: Asked, answer: Answer): unknown },
    read: (asked: Asked) => Answer,
  ) =>
  (asked: Asked): Answer => {
    let answer = kept.get(asked);
    if (answer === undefined) {
      answer = read(asked);
      kept.set(asked, answer);
    }
    return answer;
  };

/** Every text that a part can be, where they are few. */
const spellingsOf: (node: Node) => readonly string[] | null = remembered(new WeakMap(), (node) => {
  switch (node.kind) {
    case 'text':
      return [node.text];
    case 'nothing':
    case 'ahead':
      return [''];
    case 'sign':
    case 'behind':
      return null;
    case 'any': {
      const all = node.of.map(spellingsOf);
      return all.some((one) => one === null) ? null : all.flatMap((one) => one ?? []);
    }
    case 'sequence':
      return node.of.reduce<readonly string[] | null>(
        (so, part) => {
          const more = so === null ? null : spellingsOf(part);
          return so === null || more === null ? null : product(so, more);
        },
        [''],
      );
    case 'repeated': {
      if (node.most !== 1) return null;
      const once = spellingsOf(node.of);
      return once === null ? null : node.least === 0 ? ['', ...once] : once;
    }
  }
});

/** Words that most sentences hold: needing one of them says little. */
const COMMON = new Set(
  'a an and are as at be been being by did for from had has have he her his if in into is it its may no not of off on or our out over over she still that the their them they this to up was we were which who will with'.split(
    ' ',
  ),
);

/** Marks of a piece that is known to begin or to end its word. */
export const BEGINS = '<';
export const ENDS = '>';
const plain = (piece: string): string => piece.replace(/[<>]/g, '');

/** How often a piece is met, roughly: what is rare is worth asking for. */
const frequency = remembered(new Map<string, number>(), (marked) => {
  const piece = plain(marked);
  if (piece.includes(' ')) return 2;
  return /[^a-z'-]/.test(piece) || piece.length < 2 ? Number.POSITIVE_INFINITY : COMMON.has(piece) ? 50 : piece.length === 2 ? 10 : 1;
});

const frequencyOf = (pieces: Needed): number =>
  pieces === null ? Number.POSITIVE_INFINITY : [...pieces].reduce((sum, piece) => sum + frequency(piece), 0);

const rarer = (a: Needed, b: Needed): Needed => (frequencyOf(b) < frequencyOf(a) ? b : a);

/** The longest word of a spelling that is no common one; else two common ones that stand together. What stands between blanks is a whole word. */
const pieceOf = remembered(new Map<string, string>(), (spelling) => {
  const words = spelling.split(' ');
  const marked = words.map((word, i) => `${i > 0 ? BEGINS : ''}${word}${i < words.length - 1 ? ENDS : ''}`);
  const pairs = words.slice(1).flatMap((word, i) => {
    const pair = `${words[i]} ${word}`;
    return /^[a-z]+ [a-z]+$/.test(pair) ? [`${i > 0 ? BEGINS : ''}${pair}${i + 2 < words.length ? ENDS : ''}`] : [];
  });
  return [...marked, ...pairs].reduce((best, piece) =>
    frequency(piece) < frequency(best) || (frequency(piece) === frequency(best) && plain(piece).length > plain(best).length) ? piece : best,
  );
});

const wordsOf = (spellings: readonly string[]): Needed => {
  const pieces = new Set(spellings.map(pieceOf));
  return frequencyOf(pieces) === Number.POSITIVE_INFINITY ? null : pieces;
};

const neededBy: (node: Node) => Needed = remembered(new WeakMap(), (node) => {
  switch (node.kind) {
    case 'any': {
      const all = node.of.map(neededBy);
      return all.some((one) => one === null) ? null : new Set(all.flatMap((one) => [...(one ?? [])]));
    }
    case 'repeated':
      return node.least === 0 ? null : neededBy(node.of);
    case 'sequence': {
      let best: Needed = null;
      let run: readonly string[] = [''];
      for (const part of node.of) {
        const spellings = spellingsOf(part);
        const longer = spellings === null ? null : product(run, spellings);
        if (longer !== null) {
          run = longer;
          continue;
        }
        best = rarer(rarer(best, wordsOf(run)), neededBy(part));
        run = spellings ?? (part.kind === 'behind' ? spellingsOf(part.of) : null) ?? [''];
      }
      return rarer(best, wordsOf(run));
    }
    case 'text':
      return wordsOf([node.text]);
    default:
      return null;
  }
});

/** Pieces of words, one of which every match of the pattern holds. */
export const neededWords = (pattern: RegExp): Needed => {
  const pieces = neededBy(parse(pattern.source));
  return pieces === null ? null : new Set([...pieces].map(plain));
};

/** What a match of a pattern needs: all of the sets of one of these lists, each set by one of its pieces. Null where it needs nothing. */
export type Demands = readonly (readonly ReadonlySet<string>[])[] | null;

const isCommonSet = (pieces: ReadonlySet<string>): boolean => frequencyOf(pieces) >= 50;

/** Sets of all that a sequence needs, part by part. */
const allNeededBy = (parts: readonly Node[]): readonly ReadonlySet<string>[] => {
  const all: ReadonlySet<string>[] = [];
  const add = (pieces: Needed) => {
    if (pieces !== null && frequencyOf(pieces) < Number.POSITIVE_INFINITY) all.push(pieces);
  };
  let run: readonly string[] = [''];
  for (const part of parts) {
    const spellings = spellingsOf(part);
    const longer = spellings === null ? null : product(run, spellings);
    if (longer !== null) {
      run = longer;
      continue;
    }
    add(wordsOf(run));
    add(neededBy(part));
    run = spellings ?? (part.kind === 'behind' ? spellingsOf(part.of) : null) ?? [''];
  }
  add(wordsOf(run));
  const rare = all.filter((pieces) => !isCommonSet(pieces));
  return rare.length > 0 ? rare : all;
};

/** More lists than this are not told apart. */
const MOST_LISTS = 80;

/** The sequences that a node may be, each of which needs things of its own: `a (?:b|c) d` may be `a b d` or `a c d`. */
const sequencesOf = (node: Node): readonly (readonly Node[])[] => {
  if (node.kind === 'any') return node.of.flatMap(sequencesOf);
  if (node.kind !== 'sequence') return [[node]];
  let all: readonly (readonly Node[])[] = [[]];
  for (const part of node.of) {
    const forms = part.kind === 'any' || part.kind === 'sequence' ? sequencesOf(part) : [[part]];
    const apart = forms.length > 1 && (all.length * forms.length > MOST_LISTS || spellingsOf(part) !== null) ? [[part]] : forms;
    all = all.flatMap((before) => apart.map((form) => [...before, ...form]));
  }
  return all;
};

const demandsOf = (node: Node): Demands => {
  const lists = sequencesOf(node).map(allNeededBy);
  if (lists.some((sets) => sets.length === 0)) return null;
  const single = lists.flatMap((sets) => (sets.length === 1 ? [...(sets[0] ?? [])] : []));
  return [...(single.length > 0 ? [[new Set(single)]] : []), ...lists.filter((sets) => sets.length > 1)];
};

/** What every match of a pattern needs that stands over whole words: "<left>" is the word, "<with" begins one. */
export const demandsOfWords = (pattern: RegExp): Demands => demandsOf(parse(` (?:${pattern.source}) `));

/** The same of a pattern over the words from one word on: every way of it begins with "^". */
export const demandsFromWord = (pattern: RegExp): Demands => demandsOf(parse(` (?:${pattern.source})`));

const asLower = (node: Node): Node => {
  switch (node.kind) {
    case 'text':
      return { kind: 'text', text: node.text.toLowerCase() };
    case 'sign':
      return /^\[[A-Za-z]{2,8}\]$/.test(node.source) ? classOf([...new Set(node.source.slice(1, -1).toLowerCase())].join('')) : node;
    case 'any':
    case 'sequence':
      return { kind: node.kind, of: node.of.map(asLower) };
    case 'repeated':
      return { ...node, of: asLower(node.of) };
    case 'ahead':
    case 'behind':
      return { kind: node.kind, of: asLower(node.of) };
    default:
      return node;
  }
};

/** The longest piece that no token is split in: "army" of "the army's"; two words that stand together stay so. */
const withinToken = (piece: string): string => {
  const letters = plain(piece);
  return /^[a-z]+ [a-z]+$/.test(letters)
    ? letters
    : letters
        .split(/[ '-]/)
        .reduce((best, part) =>
          frequency(part) < frequency(best) || (frequency(part) === frequency(best) && part.length > best.length) ? part : best,
        );
};

const within = (pieces: ReadonlySet<string>): Needed => {
  const inside = new Set([...pieces].map(withinToken));
  return frequencyOf(inside) === Number.POSITIVE_INFINITY ? null : inside;
};

/** The same for a pattern over a text as it is written, capitals and all; each piece lies within a token. */
export const demandsInText = (pattern: RegExp): Demands => {
  const all = demandsOf(asLower(parse(pattern.source)))?.map((sets) => sets.map(within).filter((pieces) => pieces !== null));
  return all === undefined || all.some((sets) => sets.length === 0) ? null : all;
};

/** Whether a part may be a name's sign ("A1") or anything of any length, so that a text that still has its names looks otherwise there. */
const isOpen = (node: Node): boolean => {
  switch (node.kind) {
    case 'text':
      return /[A-Z]/.test(node.text);
    case 'sign':
      return node.source === '.' || /^\[\^|[A-Z]|\\[^d]/.test(node.source);
    case 'any':
    case 'sequence':
      return node.of.some(isOpen);
    case 'repeated':
      return isOpen(node.of);
    default:
      // what is only looked at takes no room
      return false;
  }
};

/** Room for names, as long as a list of them may be. */
const NAMES = '.{0,160}?';
/** A common noun that stands for a place or a post has one word. */
const NOUN = '[^ ]+';

/** A part of a pattern made loose. `cut` says that what follows is left out: three gaps are as many as can be tried in good time. */
interface Loose {
  readonly source: string;
  readonly gaps: number;
  readonly cut: boolean;
}

const MOST_GAPS = 3;

const closed = (source: string): Loose => ({ source, gaps: 0, cut: false });

const looseSequence = (parts: readonly Node[], before: number): Loose => {
  let source = '';
  let gaps = 0;
  for (const [i, part] of parts.entries()) {
    // the digits of "A1"
    if (part.kind === 'repeated' && part.of.kind === 'sign' && isSignLetter(parts[i - 1])) continue;
    const loose = loosened(part, before + gaps);
    source += loose.source;
    gaps += loose.gaps;
    if (loose.cut || before + gaps >= MOST_GAPS) return { source, gaps, cut: true };
  }
  return { source, gaps, cut: false };
};

const looseGap: Loose = { source: NAMES, gaps: 1, cut: false };

const loosened = (node: Node, before: number): Loose => {
  switch (node.kind) {
    case 'text':
      if (node.text === 'T' || node.text === 'B') return closed(NOUN);
      return isOpen(node) ? looseGap : closed(node.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    case 'sign':
      return isOpen(node) ? looseGap : closed(node.source);
    case 'any': {
      const all = node.of.map((part) => loosened(part, before));
      return {
        source: `(?:${all.map(({ source }) => source).join('|')})`,
        gaps: Math.max(...all.map(({ gaps }) => gaps)),
        cut: all.some(({ cut }) => cut),
      };
    }
    case 'sequence':
      return looseSequence(node.of, before);
    case 'repeated':
      if (isOpen(node.of)) return looseGap;
      return closed(`(?:${loosened(node.of, before).source}){${node.least},${node.most === Number.POSITIVE_INFINITY ? '' : node.most}}`);
    case 'ahead':
    case 'behind':
      return isOpen(node.of) ? closed('') : closed(`(?${node.kind === 'ahead' ? '' : '<'}=${loosened(node.of, before).source})`);
    default:
      return closed('');
  }
};

/** The letter of a name's sign: "A" of "A1". */
const isSignLetter = (node: Node | undefined): boolean =>
  node !== undefined && (node.kind === 'text' || node.kind === 'sign') && isOpen(node);

/**
 * A pattern over a scene made into one over the plain words, in lower case, each with a blank before it: it stands wherever the first does, and
 * elsewhere too. Blanks are quickly found.
 */
export const overPlainWords = (pattern: RegExp): RegExp => new RegExp(` (?:${loosened(parse(pattern.source), 0).source})`);
