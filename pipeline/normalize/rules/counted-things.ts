import { UNITS } from '../../dates/number-words.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/function-words.ts';
import {
  FROM_GUNS,
  FROM_THE_AIR,
  GUNS_NEARBY,
  NO_HOUSE,
  NO_POST,
  NO_WEAPON,
  ROUNDS_FIRED,
  ROUNDS_OF,
  STRONG,
  STRONG_WHOLE,
  THINGS,
  type Thing,
} from '../lexicon/incident-words.ts';
import { SCALES } from '../lexicon/number-words.ts';
import { joinedBy, type Token } from '../tokens.ts';
import { isFunction, isVerb, lower } from './groups.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** A counted thing: "more than 20 junta outposts", "a helicopter", "another 15" (no noun). Token positions count in the sentence. */
export interface CountedThing {
  readonly quantity: Quantity;
  /** Null where the noun is left out: "another 15 were abandoned". */
  readonly thing: Thing | null;
  readonly first: number;
  /** Last token of the noun phrase. */
  readonly last: number;
  /** The noun phrase, lower case. */
  readonly words: string;
  /** "a helicopter": described, not counted. */
  readonly single: boolean;
  /** "two of the helicopters" */
  readonly partitive: boolean;
}

/** The words from one token up to another, in lower case (the month May is no modal) with single spaces. */
export const wordsBetween = joinedBy((t) => (t.text === 'May' ? t.text : t.lower));

/** "15 outposts last week", "34 engagements big and small": these may follow the noun. */
const AFTER_NOUN =
  /^(?:last|this|next|that|week|weekend|month|year|night|morning|evening|afternoon|yesterday|today|tonight|overnight|alone|so|far|there|here|big|large|small|major|altogether|each|more|daily|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)$/;
const STRIKING = /^(?:attacks?|strikes?|raids?|bombings?|bombardments?|assaults?|rounds?)$/;
const NUMERIC = /^\d/;
const OWNER = /^(?:police|army|military|junta|regime|militia|infantry|guard|sentry|big|large|private|wooden)$/;

/** The last words of all the nouns: most words of a sentence are none of them. */
const LAST_WORDS: ReadonlySet<string> = new Set([...THINGS.keys()].map((noun) => noun.split(' ').at(-1) ?? noun));

const nounAt = (tokens: readonly Token[], i: number): { readonly thing: Thing; readonly size: number } | null => {
  if (!LAST_WORDS.has(lower(tokens, i))) return null;
  for (const size of [3, 2, 1]) {
    const thing = i - size + 1 >= 0 ? THINGS.get(wordsBetween(tokens, i - size + 1, i + 1)) : undefined;
    if (thing !== undefined) return { thing, size };
  }
  return null;
};

/** "air-strikes", "120 mm shells", "60mm rounds": calibres do not end the phrase. */
const isCalibre = (tokens: readonly Token[], i: number): boolean =>
  /^\d+(?:-?mm|-pound|-inch)/.test(lower(tokens, i)) ||
  (NUMERIC.test(lower(tokens, i)) && /^(?:mm|millimet|pound|lb|inch)/.test(lower(tokens, i + 1))) ||
  (/^(?:mm|pound|inch)$/.test(lower(tokens, i)) && NUMERIC.test(lower(tokens, i - 1)));

const nounAhead = (tokens: readonly Token[], from: number): boolean => {
  for (let i = from; i < from + 6 && /^[a-z]/i.test(lower(tokens, i)) && !isFunction(tokens, i); i++)
    if (nounAt(tokens, i) !== null) return true;
  return false;
};

/** Where the noun phrase that begins at `from` ends (exclusive). */
const phraseEnd = (tokens: readonly Token[], from: number): number => {
  let i = from;
  while (i < tokens.length && i < from + 9) {
    const w = lower(tokens, i);
    if (w === "'s" || w === "'" || w === '"' || isCalibre(tokens, i)) {
      i++;
      continue;
    }
    // "police and army posts"
    if (w === 'and' && i > from && OWNER.test(lower(tokens, i - 1)) && nounAt(tokens, i + 2) !== null) {
      i++;
      continue;
    }
    if (!/^[a-z\u00e0-\u024f]/.test(w) || DETERMINERS.has(w) || UNITS[w] !== undefined || SCALES[w] !== undefined) break;
    const noun = nounAt(tokens, i);
    const strikes = i === from && /^(?:attacks?|strikes?|raids?|bombings?|bombardments?|assaults?)$/.test(w);
    // "two armoured vehicles", "12 heavily fortified bases"
    const participle = (i === from || /ly$/.test(lower(tokens, i - 1))) && /(?:ed|ing|en|burnt)$/.test(w) && nounAhead(tokens, i + 1);
    if (noun === null && !strikes && !participle && (isFunction(tokens, i) || isVerb(tokens, i))) break;
    if (i > from && noun?.size === 1 && isVerb(tokens, i) && nounAt(tokens, i - 1) !== null) break;
    i++;
  }
  return i;
};

const skip = (tokens: readonly Token[], from: number): number => {
  let i = from;
  while (
    DETERMINERS.has(lower(tokens, i)) ||
    /^(?:more|other|additional|further|own|separate|different|total|or|so)$/.test(lower(tokens, i))
  )
    i++;
  return i;
};

/** The kind that the words from `start` count, with the last token of their phrase; null where it is none of the kinds. */
const headOf = (tokens: readonly Token[], start: number): { readonly thing: Thing; readonly last: number } | null => {
  const rounds = /^rounds?$/.test(lower(tokens, start)) ? ROUNDS_OF.exec(wordsBetween(tokens, start, start + 9)) : null;
  if (rounds !== null) return { thing: 'shell', last: start + rounds[0].split(' ').length - 1 };
  const end = phraseEnd(tokens, start);
  for (let i = end - 1; i >= start; i--) {
    const tail = STRIKING.test(lower(tokens, i)) ? wordsBetween(tokens, i, i + 12) : '';
    const air = tail === '' ? null : (FROM_THE_AIR.exec(tail) ?? FROM_GUNS.exec(tail));
    if (air !== null) return { thing: FROM_GUNS.test(tail) ? 'barrage' : 'airstrike', last: i + air[0].split(' ').length - 1 };
    if (ROUNDS_FIRED.test(tail) && GUNS_NEARBY.test(wordsBetween(tokens, 0, tokens.length))) return { thing: 'shell', last: i };
    const noun = nounAt(tokens, i);
    if (noun === null) {
      if (AFTER_NOUN.test(lower(tokens, i)) || /^[A-Z]/.test(tokens[i]?.text ?? '')) continue;
      return null;
    }
    let last = i;
    // "20 outposts and bases", "200 rifles and heavy weapons": one number for two kinds of the same
    if (/^(?:and|or)$/.test(lower(tokens, i + 1))) {
      const more = phraseEnd(tokens, i + 2);
      const joined = more > i + 2 ? nounAt(tokens, more - 1) : null;
      if (joined?.thing === noun.thing && !NUMERIC.test(lower(tokens, i + 2))) last = more - 1;
      else if (noun.thing === 'weapon' && /^(?:ammunition|ammo|explosives|equipment)$/.test(lower(tokens, i + 2))) last = i + 2;
    }
    return { thing: noun.thing, last };
  }
  return null;
};

const excluded = (thing: Thing, words: string): boolean =>
  (thing === 'post' && NO_POST.test(words)) || (thing === 'house' && NO_HOUSE.test(words)) || (thing === 'weapon' && NO_WEAPON.test(words));

/** "camps for displaced people", "two boats carrying refugees" */
const OF_TRAVELLERS =
  /\b(?:for|carrying|with|of|full of|packed with|crowded with|loaded with) (?:the |fleeing |dozens of |hundreds of )*(?:displaced|internally|idps|refugees|rohingyas?|migrants|people fleeing|fleeing|passengers|civilians|families)\b/;

const thingOf = (tokens: readonly Token[], quantity: Quantity, single: boolean): CountedThing | null => {
  let i = skip(tokens, quantity.last + 1);
  let partitive = false;
  if (lower(tokens, i) === ')' && lower(tokens, quantity.first - 1) === '(') i++;
  if (lower(tokens, i) === 'of' && !single) {
    partitive = !/s$/.test(lower(tokens, quantity.last)) || quantity.qualifier !== 'vague';
    i = skip(tokens, i + 1);
    if ((NUMERIC.test(lower(tokens, i)) && !isCalibre(tokens, i)) || UNITS[lower(tokens, i)] !== undefined) i++;
  }
  const head = headOf(tokens, i);
  if (head === null) return null;
  const words = wordsBetween(tokens, i, head.last + 1);
  // what is said of the phrase's own place: "camps for displaced people"
  const told = `${words} ${wordsBetween(tokens, head.last + 1, head.last + 5)}`;
  if (excluded(head.thing, /^\w+ for\b/.test(told) ? told : words) || OF_TRAVELLERS.test(told)) return null;
  return { quantity, thing: head.thing, first: quantity.first, last: head.last, words, single, partitive };
};

const one = (tokens: readonly Token[], i: number): Quantity => ({
  first: i,
  number: i,
  last: i,
  start: tokens[i]?.start ?? 0,
  end: tokens[i]?.end ?? 0,
  count: 1,
  low: 1,
  high: 1,
  qualifier: 'exact',
});

/** "A 200-strong column", "an 80-strong unit": how many a column has. */
const strong = (tokens: readonly Token[], i: number): CountedThing | null => {
  const number = STRONG.exec(lower(tokens, i))?.[1];
  if (number === undefined) return null;
  const whole = STRONG_WHOLE.exec(wordsBetween(tokens, i + 1, i + 8));
  if (whole === null) return null;
  const count = Number(number.replace(/,/g, ''));
  const last = i + whole[0].split(' ').length;
  return {
    quantity: { ...one(tokens, i), count, low: count, high: count },
    thing: 'troops',
    first: i,
    last,
    words: wordsBetween(tokens, i + 1, last + 1),
    single: false,
    partitive: false,
  };
};

/** "Handed over 17 weapons", "took over three bases": the particle of the verb, no bound. */
const withoutParticle = (tokens: readonly Token[], quantity: Quantity): Quantity =>
  quantity.qualifier === 'more_than' &&
  lower(tokens, quantity.number - 1) === 'over' &&
  quantity.first === quantity.number - 1 &&
  /^(?:hand|turn|t[ao]ok?|gi?v|gave|pass|sign)(?:s|ed|e|en|ing)?$/.test(lower(tokens, quantity.first - 1))
    ? {
        ...quantity,
        first: quantity.number,
        start: tokens[quantity.number]?.start ?? quantity.start,
        low: quantity.count,
        high: quantity.count,
        qualifier: 'exact',
      }
    : quantity;

/** The counted things of a sentence, left to right; counts of other things are none, counts without a noun have `thing` null. */
export const findCountedThings = (tokens: readonly Token[]): readonly CountedThing[] => {
  const found: CountedThing[] = [];
  const quantities = findQuantities(tokens).map((quantity) => withoutParticle(tokens, quantity));
  for (const quantity of quantities) {
    // "over 300 of its 1,000 houses": the whole is no count of its own
    if (found.some((earlier) => earlier.thing !== null && earlier.first < quantity.first && quantity.first <= earlier.last)) continue;
    const thing = thingOf(tokens, quantity, false);
    if (thing !== null) found.push(thing);
    else
      found.push({
        quantity,
        thing: null,
        first: quantity.first,
        last: quantity.last,
        words: wordsBetween(tokens, quantity.last + 1, quantity.last + 3),
        single: false,
        partitive: false,
      });
  }
  tokens.forEach((token, i) => {
    const described = strong(tokens, i);
    if (described !== null) found.push(described);
    if (!/^(?:an?|another)$/.test(token.lower) || quantities.some((q) => q.first <= i + 1 && i <= q.last)) return;
    if (!nounAhead(tokens, i + 1)) return;
    const single = thingOf(tokens, one(tokens, i), true);
    if (single?.thing === 'aircraft' || single?.thing === 'vehicle') found.push(single);
  });
  return found.sort((a, b) => a.first - b.first);
};

/** Ends a list of objects when walked over: "in", "from", "who". */
export const isPrepositionAt = (tokens: readonly Token[], i: number): boolean => PREPOSITIONS.has(lower(tokens, i));
