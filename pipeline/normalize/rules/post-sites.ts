import {
  INSIDE_AFTER,
  NO_SITE_AFTER,
  NO_SITE_BEFORE,
  NO_STRONGHOLD_BEFORE,
  NUMBERED_BEFORE,
  ON_HILL,
  ON_NAMED_HEIGHT,
  OWNED_AFTER,
  OWNER_WORD,
  SHARED_BEFORE,
  WARD_AFTER,
} from '../lexicon/site-words.ts';
import type { Sentence } from '../sentences.ts';
import type { LocatedPlace } from './places.ts';
import { isPlural, joinWords, placesBehind, type SiteDraft, singular, type WordsBefore, wordsBefore } from './site-drafts.ts';

const capital = (word: string): string => word.replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** "Loikaw University outpost", "outpost on the hill of Ward 2", "camp of the people's militia", "Khawpoke military base". */
const postName = (words: WordsBefore, word: string, after: string): string => {
  const ward = WARD_AFTER.exec(after)?.[1];
  if (ward !== undefined) return `${joinWords(words.adjectives, word)} in ${ward}`;
  const inside = INSIDE_AFTER.exec(after)?.[1];
  if (inside !== undefined) return `${inside.trim()} ${word}`;
  const hill = ON_HILL.exec(after)?.[1];
  if (hill !== undefined) return `${word} on the hill of ${hill}`;
  const height = words.proper === '' ? ON_NAMED_HEIGHT.exec(after)?.[1] : undefined;
  if (height !== undefined && !/^(?:hill|garrison)/.test(word)) return `${joinWords(words.adjectives, word)} on ${height}`;
  const owner = OWNED_AFTER.exec(after)?.[1];
  if (owner !== undefined) return `${joinWords(words.adjectives, word)} of the ${owner}`;
  return joinWords(words.proper, words.adjectives, words.titled ? capital(word) : word);
};

/** "in position", "Hills", "The Post", "a resistance stronghold", "camps for displaced people": no posts. */
const isNoPost = (noun: string, words: WordsBefore, unnamed: boolean, after: string): boolean => {
  const named = words.proper !== '' && /^hill/i.test(noun);
  if ((!named && NO_SITE_BEFORE.test(words.before)) || NO_SITE_AFTER.test(after) || /^Posts?$/.test(noun)) return true;
  if (/^hill/i.test(noun)) return !/\d/.test(noun) && words.proper === '' && words.adjectives !== 'strategic';
  if (/^position/i.test(noun)) return /\b(?:in|into|of|up) $/.test(words.before);
  return /^stronghold/i.test(noun) && unnamed && !/last $/.test(words.before) && NO_STRONGHOLD_BEFORE.test(words.before);
};

/** "the junta's Taung Pauk and Ah Zin Taung Maw camps". */
const sharedNames = (before: string): readonly string[] =>
  (SHARED_BEFORE.exec(before)?.[1] ?? '').split(/, and |, | and /).filter((name) => name !== '');

/** "the camp Hpone Nyo Leik": its name stands behind it. */
const NAMED_BEHIND =
  /^(?: |, (?=[A-Z][^,]{1,40}, (?:was|were|had|has|fell|is) ))([A-Z][\w'-]+)((?: [A-Z][\w'-]+){0,3})(?= (?:was|were|had|has|in|on|at|and|fell|is)\b|,|\.|$)/;

const OWNED_BEFORE = /(?:\b(?:the|a|its|their|his|main|that|this)(?: [A-Z][\w'-]*){0,4}|'s?) $/;

/** Reads a military post from its noun; "the camps at A and B" gives one for each. */
export const postSites = (sentence: Sentence, places: readonly LocatedPlace[], at: number, end: number): readonly SiteDraft[] => {
  const noun = sentence.text.slice(at, end);
  const words = wordsBefore(sentence.text, at);
  const after = sentence.text.slice(end, end + 90);
  const called =
    words.proper === '' && !isPlural(noun) && /\b(?:the|an?|another|second|third|fourth|last) $/i.test(words.before)
      ? NAMED_BEHIND.exec(after)
      : null;
  const ownName =
    called === null || !/^(?:camp|outpost|post|base|hill|fort)$/i.test(noun) || OWNER_WORD.test(called[1] ?? '') ? null : called;
  const word = /\d/.test(noun) ? noun : singular(noun.toLowerCase().replace(/^hq/, 'HQ'));
  const name = ownName !== null ? joinWords(words.adjectives, word, (ownName[1] ?? '') + (ownName[2] ?? '')) : postName(words, word, after);
  const unnamed = words.proper === '' && name === joinWords(words.adjectives, word);
  if (isNoPost(noun, words, unnamed, after)) return [];
  const town = places.find((place) => place.name === words.proper && place.start === sentence.start + words.start);
  const behind = placesBehind(sentence, places, end);
  const definite = unnamed && /\b(?:the|that|this) $/i.test(words.before);
  const plural = isPlural(noun) && unnamed;
  const numbered = NUMBERED_BEFORE.test(words.before) && !/\bthe $/i.test(words.before);
  const each =
    plural && !numbered && behind.length > 1 && (/^ at /.test(after) || (/^(?:camp|outpost|garrison|checkpoint)/.test(word) && definite));
  // "Operations Command 9 lost its headquarters": a number, no count
  const counted = NUMBERED_BEFORE.test(words.before) && !/\b(?:its|his|the|an?) $/.test(words.before);
  const unowned = word === 'headquarters' && unnamed && (counted || !OWNED_BEFORE.test(words.before));
  const one: SiteDraft = {
    start: words.start,
    end: end + (ownName?.[0].length ?? 0),
    name,
    code: null,
    group: (plural && !each) || unowned,
    unitOnly: false,
    place: town ?? behind[0] ?? null,
    definite,
  };
  const shared = isPlural(noun) && words.proper !== '' ? sharedNames(words.before) : [];
  if (shared.length > 0) {
    const placeNamed = (name: string) =>
      places.find((place) => place.name === name && place.start - sentence.start < at) ?? behind[0] ?? null;
    const lead = SHARED_BEFORE.exec(words.before)?.[1]?.length ?? 0;
    return [...shared, words.proper].map((name, i) => ({
      ...one,
      start: i === 0 ? words.start - lead : one.start,
      group: false,
      name: joinWords(name, words.adjectives, word),
      place: placeNamed(name),
    }));
  }
  return each ? behind.map((place) => ({ ...one, place })) : [one];
};
