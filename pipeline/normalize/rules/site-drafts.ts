import { OWNER_GAP } from '../lexicon/place-contexts.ts';
import { OWNER_WORD, PLACE_BEFORE_GAP, PLACE_BEHIND_GAP, POST_ADJECTIVES } from '../lexicon/site-words.ts';
import type { Sentence } from '../sentences.ts';
import type { LocatedPlace } from './places.ts';

/** A site on its way to a mention. Offsets count in the sentence. */
export interface SiteDraft {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** "ib-236" for units. */
  readonly code: string | null;
  readonly group: boolean;
  readonly unitOnly: boolean;
  /** Place tied to it by the words beside it. */
  readonly place: LocatedPlace | null;
  /** A plain "the camp": it may be the one named before. */
  readonly definite: boolean;
  /** "the one in Taing": its place is all that names it. */
  readonly pointed?: boolean;
}

/** "bases" -> "base", "universities" -> "university"; "headquarters" and "barracks" stay. */
export const singular = (words: string): string =>
  words
    .replace(/HQs?$/, 'headquarters')
    .replace(/ies$/, 'y')
    .replace(/(church|fortress)es$/, '$1')
    .replace(/(?<!headquarter|barrack|s)s$/, '');

export const isPlural = (words: string): boolean => /(?:ies|ches|sses|(?<!headquarter|barrack|s|e's)s)$/.test(words);

/** Places right behind a site: "in Kyaukme", "at Tibual", ", both based in Matupi". Lists give all their members. */
export const placesBehind = (sentence: Sentence, places: readonly LocatedPlace[], end: number): readonly LocatedPlace[] => {
  let first = places.findIndex((place) => place.start - sentence.start >= end);
  const place = places[first];
  if (place === undefined || place.start - sentence.start - end > 50) return [];
  const gap = sentence.text.slice(end, place.start - sentence.start);
  if (!PLACE_BEHIND_GAP.test(gap.startsWith(',') ? gap.slice(1) : gap)) return [];
  const owned = places[first + 1];
  if (place.parent && owned !== undefined && OWNER_GAP.test(sentence.text.slice(place.tail - sentence.start, owned.start - sentence.start)))
    first++;
  let last = first + 1;
  while (places[last]?.listed === true) last++;
  return places.slice(first, last).filter((member) => member.kind !== 'state_region' && member.kind !== 'country');
};

/** A place right before a site: "the Pale police station", "Bhamo Airport", "Pale Township's police station". */
export const placeBefore = (sentence: Sentence, places: readonly LocatedPlace[], start: number): LocatedPlace | null => {
  const at = sentence.start + start;
  const before = places.findLast((place) => place.tail <= at);
  return before !== undefined && PLACE_BEFORE_GAP.test(sentence.text.slice(before.end - sentence.start, start)) ? before : null;
};

export interface WordsBefore {
  /** Where they begin. */
  readonly start: number;
  /** Capitalised words before the site word, without owners. */
  readonly proper: string;
  readonly adjectives: string;
  /** What stands before them, 60 characters at most. */
  readonly before: string;
  /** The site word has a capital: "Salvage Depot". */
  readonly titled: boolean;
}

const CAPITAL = /^[A-Z]/;
const isProper = (word: string): boolean => /^[A-Z][\w'-]*$/.test(word) && !OWNER_WORD.test(word) && !/'s?$/.test(word);

/** Reads leftwards from a site word: "the Khawpoke military base", "a jetty camp", "the junta's last bases". */
export const wordsBefore = (text: string, at: number): WordsBefore => {
  const words = text
    .slice(Math.max(0, at - 80), at)
    .split(' ')
    .slice(0, -1);
  let i = words.length;
  while (POST_ADJECTIVES.has(words[i - 1] ?? '')) i--;
  const adjectives = words.slice(i).join(' ');
  // "the Nam Kut junta camp": whose it is, between its name and its kind
  if (/^(?:junta|regime|SAC)$/.test(words[i - 1] ?? '') && isProper(words[i - 2] ?? '') && CAPITAL.test(words[i - 2] ?? '')) i--;
  const end = i;
  while (isProper(words[i - 1] ?? '')) i--;
  const titled = CAPITAL.test(text.slice(at, at + 1)) && i < end;
  if (titled && words[i - 1] === 'and' && CAPITAL.test(words[i - 2] ?? '')) for (i--; CAPITAL.test(words[i - 1] ?? ''); ) i--;
  const taken = words.slice(i).join(' ');
  const start = at - (taken === '' ? 0 : taken.length + 1);
  return { start, proper: words.slice(i, end).join(' '), adjectives, before: text.slice(Math.max(0, start - 60), start), titled };
};

export const joinWords = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
