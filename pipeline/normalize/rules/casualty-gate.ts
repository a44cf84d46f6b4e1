import { type Gate, gateOf, holdsDemands, holdsWord } from '../gate.ts';
import { CASUALTY_FRAMES } from '../lexicon/casualty-frames.ts';
import { NEGATED_PHRASES, OBJECT_VERBS, outcomeVerb, PASSIVE_PHRASES, SUBJECT_PHRASES } from '../lexicon/outcome-verbs.ts';
import { OUTCOME_ADJECTIVES, OUTCOME_NOUNS } from '../lexicon/people.ts';
import { CASUALTY_TRIGGER, NUMBER_TRIGGER, PART_TRIGGER } from '../lexicon/triggers.ts';
import { demandsFromWord, demandsInText } from '../needed-words.ts';
import type { Sentence } from '../sentences.ts';
import { opensWithDeath } from './casualties/who-died.ts';
import { isAddress } from './named-persons.ts';
import { isOfNumber } from './quantities.ts';
import { namesOnePerson } from './singles.ts';

/** Which sentences may tell of casualties, by their words alone: those that count or describe people, and hold a word that an outcome is told by. */

const counts = holdsWord(isOfNumber);
const describesOne = holdsWord(
  (word) =>
    namesOnePerson(word) ||
    isAddress(word) ||
    /^(?:another|other|both|couple|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(word),
);

const tellsOutcome = gateOf(CASUALTY_TRIGGER);
/** A sentence that has a number may tell of people in words that no list of triggers holds. */
const holdsNumber = gateOf(NUMBER_TRIGGER);
/** "had" tells of captivity only, in words of its own. */
const isObjectVerb = (word: string): boolean => {
  const kind = OBJECT_VERBS.get(word);
  return kind !== undefined && kind !== 'have';
};
const isOutcomeWord = holdsWord(
  (word) =>
    outcomeVerb(word) !== undefined ||
    isObjectVerb(word) ||
    OUTCOME_NOUNS[word] !== undefined ||
    OUTCOME_ADJECTIVES[word] !== undefined ||
    /^(?:captivity|detention)$/.test(word),
);
/** Patterns of the lexicon are read for the words they need, so that a new one asks for no second list. */
const mayHoldPhrase = holdsDemands([
  ...[...SUBJECT_PHRASES, ...NEGATED_PHRASES, ...PASSIVE_PHRASES].map(({ pattern }) => demandsFromWord(pattern)),
  ...CASUALTY_FRAMES.map(({ pattern }) => demandsInText(pattern)),
]);
const tellsPart = gateOf(PART_TRIGGER);
/** "Seven, all from one village.", "A local paper wrote 12.": an answer, or a figure that the sentences before explain. */
const SHORT = 90;
/** "Of the 214, 58 were women": the whole stands before its part. */
const WHOLE_FIRST = /(?:^["'(]*|[.,;] )of (?:the|those|these) /i;

export const mayTellCasualty: Gate = (sentence: Sentence) =>
  opensWithDeath(sentence) ||
  ((counts(sentence) || describesOne(sentence)) &&
    (tellsOutcome(sentence) ||
      (holdsNumber(sentence) &&
        (sentence.text.length <= SHORT ||
          isOutcomeWord(sentence) ||
          tellsPart(sentence) ||
          mayHoldPhrase(sentence) ||
          WHOLE_FIRST.test(sentence.text)))));
