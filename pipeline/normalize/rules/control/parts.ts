import type { Scope } from '../../../../schemas/vocabulary.ts';
import * as verbs from '../../lexicon/control-verbs.ts';
import type { Scene } from '../scene.ts';
import { spoken } from './clause.ts';

/** "most of P1", "several wards of the T2", "wards of P3": words before the object, from the verb on, that make it a part. */
export const scopeOf = (scene: Scene, from: number, object: number): Scope =>
  verbs.PART.test(
    spoken(scene, from, object + 1)
      .split(/(?<!all) (?:but|while|whereas|;) |\b(?:villages|towns|townships|cities|wards|quarters) [,:] /)
      .at(-1) ?? '',
  )
    ? 'part'
    : 'whole';

const PART_ALONE =
  /^(?:(?:the|its|a|an|another|most|much|some|several|almost|about|around|over|more|than|all|large|\d+(?:\.\d+)?|eastern|western|northern|southern|central|upper|lower|other|remaining|nearly|roughly) )+(?:half|parts?|most|all|much|rest|remainder|side|section|sections|others|other|percent|per cent|%)(?! of (?:the |its |this |that )?(?:state|region|country|province|nation|territory|border|road|highway|frontier|area))(?! (?:of|in) [a-z]* ?[A-Z])(?: of (?:it|them))?(?= |$)|^(?:the|its) (?:west|east|north|south|centre|center)(?= (?:,|and|while|\.|;)|$)/;

/** "seized the western part", "controls the other half", "a section of it": a part of what was named before; the number of items, 0 for none. */
export const partAlone = (scene: Scene, from: number): number => {
  const match = PART_ALONE.exec(scene.text.slice(scene.at[from] ?? scene.text.length));
  return match === null ? 0 : match[0].split(' ').length;
};

/** "all but the S1": everything else. */
export const ALL_BUT_SITE = /^all but (?:the |its )?(?:[a-z]+ )?S\d/;
