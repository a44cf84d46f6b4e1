import type { PlaceKind } from '../../../schemas/vocabulary.ts';
import {
  BODY_WORDS,
  BUILDING_WORDS,
  ENGLISH_ENDING,
  NATURE_WORDS,
  NO_PLACES,
  PERSON_TITLES,
  RUN_BREAKERS,
  SENTENCE_OPENERS,
  SHORT_MONTHS,
  TYPE_WORDS,
} from '../lexicon/place-words.ts';

/** What the lexicon says of one capitalised word. */
export interface WordFacts {
  readonly lower: string;
  /** Letters and digits only, lower case: the piece of a place key. */
  readonly key: string;
  readonly acronym: boolean;
  /** "Army", "PDF", "Council": makes a run an organisation. */
  readonly body: boolean;
  readonly building: boolean;
  readonly nature: boolean;
  /** "Colonel", "Daw". */
  readonly title: boolean;
  readonly type: PlaceKind | null;
  /** "Monday", "The": ends a run of names. */
  readonly breaker: boolean;
  /** "May", "Jan": ends it where a number follows or no name goes before ("Nam Jan"). */
  readonly month: boolean;
  /** "In", "On": ends it where a sentence opens. */
  readonly opener: boolean;
  /** "Facebook", "Buddhist": no place. */
  readonly noPlace: boolean;
  /** "TNLA-held". */
  readonly compound: boolean;
  /** Cannot be a word of an unlisted name: "Federation", "TNLA-held", "Mi-17". */
  readonly foreignToNames: boolean;
}

/** "KNU-Dupalaya". */
const AFTER_ACRONYM = /^[A-Z]{2,}-/;
const COMPOUND = /-(?:controlled|held|based|led|run|aligned|backed|occupied|style|era|made|born|affiliated|appointed|allied|linked)$/;
/** "Mon Lai Hket", "South Ywashay": words that are no place alone and yet begin names. */
const FIRST_OF_NAMES = /^(?:old|new|north|south|east|west|upper|lower|mon|wa|law|naga|shan|chin)$/;

const read = (word: string): WordFacts => {
  const lower = word.toLowerCase();
  const key = /^[a-z0-9]+$/.test(lower) ? lower : lower.normalize('NFKD').replace(/[^a-z0-9]+/g, '');
  const acronym = /^[A-Z]{2,}s?$/.test(word);
  const body = BODY_WORDS.has(lower) || acronym;
  const noPlace = NO_PLACES.has(lower);
  return {
    lower,
    key,
    acronym,
    body,
    building: BUILDING_WORDS.has(lower),
    nature: NATURE_WORDS.has(lower),
    title: PERSON_TITLES.has(lower),
    type: TYPE_WORDS.get(lower) ?? null,
    breaker: RUN_BREAKERS.has(lower),
    month: SHORT_MONTHS.has(lower),
    opener: SENTENCE_OPENERS.has(lower),
    noPlace,
    compound: COMPOUND.test(lower),
    foreignToNames:
      ENGLISH_ENDING.test(lower) ||
      (noPlace && !FIRST_OF_NAMES.test(lower)) ||
      key === '' ||
      /\d/.test(key) ||
      COMPOUND.test(lower) ||
      AFTER_ACRONYM.test(word),
  };
};

const MOST = 50_000;
const memory = new Map<string, WordFacts>();

/** The facts of a word, read once: articles repeat their words. */
export const factsOf = (word: string): WordFacts => {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= MOST) memory.clear();
  const facts = read(word);
  memory.set(word, facts);
  return facts;
};
