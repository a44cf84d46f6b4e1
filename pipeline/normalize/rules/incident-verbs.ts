import { AUXILIARIES, MODALS, PRONOUNS, RELATIVES, SUBORDINATORS } from '../lexicon/function-words.ts';
import type { Predication } from '../lexicon/incident-words.ts';
import type { Token } from '../tokens.ts';
import { type CountedThing, isPrepositionAt, wordsBetween } from './counted-things.ts';
import { isVerb, lower } from './groups.ts';

/** The verb that a counted thing is the object or the subject of. */

/** "would destroy", "tried to seize", "did not fire": no claim that it happened. */
const UNREAL =
  /(?:\b(?:would|will|could|may|might|should|shall|can|must|cannot|not|never|n't|nearly|almost|plans?|planning|planned|threaten\w*|tr(?:y|ied|ying)|attempt\w*|fail\w*|if|unless|wants?|hopes?|vow\w*|about|capable of|ordered|refus\w+|capacity)\b|n't)(?: (?:to|also|even|have|been|be|for|of|at|on))*$/;
const TO = /\bto$/;
const DONE_TO =
  /\b(?:managed|able|began|begun|continued|went on|had|used|proceeded|helped|forced|claims?|claimed|said|reported|known|believed) to$/;

export const isUnreal = (before: string): boolean => UNREAL.test(before) || (TO.test(before) && !DONE_TO.test(before));

/** Stops the way from a thing to its verb. */
const isStop = (tokens: readonly Token[], i: number): boolean => {
  const w = lower(tokens, i);
  return /^[;:()!?]$/.test(w) || RELATIVES.has(w) || PRONOUNS.has(w) || SUBORDINATORS.has(w) || MODALS.has(w);
};

/** "destroyed two schools, a clinic and 47 houses": the verb before, over a list of other objects. */
export const verbBefore = (
  tokens: readonly Token[],
  counted: CountedThing,
  predication: Predication,
): { at: number; words: string } | null => {
  for (let i = counted.first - 1; i >= 0 && i > counted.first - 26; i--) {
    const told = predication.before.exec(wordsBetween(tokens, i - 5, i + 1));
    if (told !== null) return { at: i, words: told[0].trim() };
    const w = lower(tokens, i);
    if (
      /^(?:as|with|along|together|including|besides|plus|of|"|also|over|than|armou?red|unarmed|manned|unmanned|guided|propelled|tracked)$/.test(
        w,
      )
    )
      continue;
    if (isStop(tokens, i) || isPrepositionAt(tokens, i) || isVerb(tokens, i)) return null;
  }
  return null;
};

const COUNTS = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|both|most|half|some)$/;
const SUBJECT_NO = /^(?:by|with|from|in|into|at|on|near|after|during|against|to|for|inside|between|behind|than|using|via|aboard)$/;

/** "15 outposts in two townships were captured": the verb behind, over places and the rest of a list. */
export const verbAfter = (
  tokens: readonly Token[],
  counted: CountedThing,
  predication: Predication,
): { at: number; words: string } | null => {
  const relative = /^(?:,\s*)?(?:who|which|that)$/.test(wordsBetween(tokens, counted.last + 1, counted.last + 2)) ? 1 : 0;
  for (let j = counted.last + 1 + relative; j < tokens.length && j < counted.last + 22; j++) {
    const told = predication.after.exec(wordsBetween(tokens, j, j + 9));
    if (told !== null) return { at: j, words: told[0] };
    const w = lower(tokens, j);
    // "two posts guarding the road have fallen", "camps held by the army were taken"
    const reduced = j === counted.last + 1 && /(?:[a-z]ing|ed|held|run)$/.test(w);
    // "soldiers of Battalion 422 who were nearing the town"
    if (w === 'who' && counted.thing === 'troops') continue;
    if (isStop(tokens, j) || w === '.' || ((isVerb(tokens, j) || (AUXILIARIES.has(w) && w !== "'s")) && !reduced)) return null;
    if (w === ',' || w === 'and') {
      // a list goes on with a number or an article: "20 outposts, three towns and a bridge were taken"
      if (
        !/^(?:\d.*|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens|and|some|about|around|more|over|at|their|its|other|all|[a-z]+s)$/.test(
          lower(tokens, j + 1),
        ) &&
        !/^[A-Z]/.test(tokens[j + 1]?.text ?? '')
      )
        return null;
    }
    // "of their three trucks one was burned": another count is the subject
    if (COUNTS.test(w) && (isVerb(tokens, j + 1) || AUXILIARIES.has(lower(tokens, j + 1)))) return null;
  }
  return null;
};

/** "Of the 500 houses, 320 were burned": the whole. */
const WHOLE_OF = /(?:^|[,;.(] |\bout |\band |\bamong )of(?: (?:the|its|their|these|those|last|remaining|all|about|some))*$/;

export const isObjectOfPreposition = (tokens: readonly Token[], counted: CountedThing): boolean =>
  WHOLE_OF.test(wordsBetween(tokens, counted.first - 5, counted.first)) ||
  SUBJECT_NO.test(lower(tokens, counted.first - 1)) ||
  (/^(?:the|their|its|another|other|all)$/.test(lower(tokens, counted.first - 1)) && SUBJECT_NO.test(lower(tokens, counted.first - 2)));
