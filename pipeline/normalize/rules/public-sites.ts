import { COUNTED_BEFORE, KEEPS_TOWN, NO_SITE_AFTER } from '../lexicon/site-words.ts';
import type { Sentence } from '../sentences.ts';
import type { LocatedPlace } from './places.ts';
import { isPlural, joinWords, placeBefore, placesBehind, type SiteDraft, singular, type WordsBefore, wordsBefore } from './site-drafts.ts';

/** Offices bear the name of the town they stand in. */
const SEAT_OF_TOWN = /police|administration|court|jail|prison|hospital|school|monaster/i;

const GAD = /^(?:township |district )?office of the general administration department.*$/i;

/** "Bhamo Airport" keeps its town; "the Pale police station" is a police station, "the district police station" the district's. */
const publicName = (text: string, at: number, word: string, words: WordsBefore, town: LocatedPlace | null): string => {
  const plain = word.replace(GAD, 'General Administration Department');
  if (town !== null && !KEEPS_TOWN.test(word)) return plain;
  if (words.proper !== '') return joinWords(words.proper, word);
  const level = / (district|township) $/.exec(text.slice(Math.max(0, at - 10), at))?.[1];
  return town === null && level !== undefined ? `${level} ${plain}` : plain;
};

/** Reads a public building from its words, which begin at `at`; "police stations in A and B" gives one for each. */
export const publicSites = (sentence: Sentence, places: readonly LocatedPlace[], at: number, end: number): readonly SiteDraft[] => {
  const { text } = sentence;
  const after = text.slice(end, end + 20);
  if (/^-(?:based|level|run)/.test(after) || (/ports?$/.test(text.slice(at, end)) && NO_SITE_AFTER.test(after))) return [];
  const words = wordsBefore(text, at);
  const town = placeBefore(sentence, places, at);
  const behind = placesBehind(sentence, places, end);
  const plural = isPlural(text.slice(at, end));
  const word = singular(text.slice(at, end));
  const name = publicName(text, at, word, words, town);
  const counted = COUNTED_BEFORE.test(text.slice(Math.max(0, at - 50), at));
  const one: SiteDraft = {
    start: words.proper === '' ? at : words.start,
    end,
    name,
    code: null,
    group: plural && (counted || behind.length === 0),
    unitOnly: false,
    // "the San Kyawt border gate, in Muse district": the name is the gate's own
    place: (town?.placeId === null && !SEAT_OF_TOWN.test(word) ? (behind[0] ?? town) : (town ?? behind[0])) ?? null,
    definite: words.proper === '' && KEEPS_TOWN.test(word) && /\b(?:the|that|this) $/i.test(words.before),
  };
  return plural && !counted && behind.length > 0 ? behind.map((place) => ({ ...one, group: false, place })) : [one];
};
