import { UNIT_GAP, UNIT_POST_AFTER, UNIT_POST_BEFORE } from '../lexicon/site-words.ts';
import type { Sentence } from '../sentences.ts';
import type { LocatedPlace } from './places.ts';
import { isPlural, placesBehind, type SiteDraft, singular } from './site-drafts.ts';
import type { UnitMention } from './units.ts';

interface Post {
  /** "base"; null where the unit is named alone. */
  readonly word: string | null;
  readonly end: number;
  /** Offset of "headquarters" in "headquarters of IB 127"; null where the word stands behind. */
  readonly head: number | null;
}

const isNext = (text: string, left: UnitMention, right: UnitMention): boolean => UNIT_GAP.test(text.slice(left.end, right.start));

/** "the IB 236 and TB 5014 bases": the word behind the last unit of a list is every unit's. */
const postBehind = (text: string, units: readonly UnitMention[], at: number): Post | null => {
  const unit = units[at];
  for (let i = at; unit !== undefined && i < units.length; i++) {
    const here = units[i];
    if (here === undefined || (i > at && !isNext(text, units[i - 1] ?? here, here))) return null;
    const found = UNIT_POST_AFTER.exec(text.slice(here.end, here.end + 40));
    const word = found?.[1];
    if (found !== null && word !== undefined && (i === at || isPlural(word) || word === 'headquarters'))
      return { word: singular(word), end: i === at ? here.end + found[0].length : unit.end, head: null };
  }
  return null;
};

const MEMBERS_OF = /\b(?:troops?|soldiers?) $/;

/** "the bases of IB 236 and TB 5014": the word before the first unit of a list is every unit's. */
const postBefore = (text: string, units: readonly UnitMention[], at: number): Post | null => {
  const unit = units[at];
  for (let i = at; unit !== undefined && i >= 0; i--) {
    const here = units[i];
    const next = units[i + 1];
    if (here === undefined || (i < at && next !== undefined && !isNext(text, here, next))) return null;
    const left = text.slice(Math.max(0, here.start - 70), here.start);
    const found = UNIT_POST_BEFORE.exec(left);
    if (found?.[1] !== undefined && !MEMBERS_OF.test(left))
      return { word: singular(found[1]), end: unit.end, head: here.start - left.length + found.index };
  }
  return null;
};

export interface UnitSites {
  readonly drafts: readonly SiteDraft[];
  /** Offsets of the words that belong to them: "headquarters" in "headquarters of IB 127". */
  readonly heads: readonly number[];
}

/** Units as sites: "Infantry Battalion 236 base", or the unit alone, which is a site only where it is itself taken. */
export const unitSites = (sentence: Sentence, places: readonly LocatedPlace[], units: readonly UnitMention[]): UnitSites => {
  const heads: number[] = [];
  const drafts = units.map((unit, at): SiteDraft => {
    const post = postBehind(sentence.text, units, at) ?? postBefore(sentence.text, units, at) ?? { word: null, end: unit.end, head: null };
    if (post.head !== null) heads.push(post.head);
    const word = unit.code === null && post.word === 'base' ? 'headquarters' : post.word;
    const town =
      unit.town === null ? undefined : places.find((place) => place.name === unit.town && place.start - sentence.start <= unit.start);
    return {
      start: unit.start,
      end: post.end,
      name: word === null ? unit.name : `${unit.name} ${word}`,
      code: unit.code,
      group: false,
      unitOnly: word === null && !/headquarters$/i.test(unit.name),
      place: town ?? placesBehind(sentence, places, post.end)[0] ?? null,
      definite: false,
    };
  });
  return { drafts, heads };
};
