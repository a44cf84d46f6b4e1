import type { Outcome } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import { isVerb } from '../rules/groups.ts';
import type { Sentence } from '../sentences.ts';
import { tokensOf } from '../tokens.ts';

/** What questions ask for the number of. */
const ASKS: readonly (readonly [RegExp, Outcome])[] = [
  [/\bcasualt(?:y|ies)\b/i, 'killed_or_wounded'],
  [/\b(?:los[et]|losing|losses|dead|deaths?|die|died|dying|killed|fell|fallen|martyr\w*|death toll|fatalities|bodies|buried)\b/i, 'killed'],
  [/\b(?:wounded|injured|injuries|hurt|wounds?)\b/i, 'wounded'],
  [/\b(?:captured?|prisoners?|pows?|captives?|arrest\w*|detain\w*|in custody|taken alive)\b/i, 'captured'],
  [/\b(?:surrender\w*|defect\w*|gave up|came over|come over|switched sides|deserters?|laid down (?:their )?arms)\b/i, 'surrendered'],
  [/\b(?:missing|disappeared|unaccounted for)\b/i, 'missing'],
  [/\b(?:displaced|fled|flee|refugees?|idps?|homeless|left (?:their )?homes|ran away|sheltering)\b/i, 'displaced'],
];
const FOR_A_NUMBER =
  /\b(?:how many|how much|how heavy|how high|how large|what (?:are|were|was|is|about|of)|numbers?|figures?|toll|losses|casualties|any)\b/i;

/** A question about people harmed that a sentence answers. */
export interface Asked {
  readonly outcome: Outcome;
  readonly question: Sentence;
}

/** An answer begins behind its question: at most so many sentences later. */
const ANSWER = 3;

/** The question that a sentence answers, where it asks how many people one thing befell. */
export const askedAt = (document: Document, sentence: Sentence): Asked | null => {
  for (let back = 1; back <= ANSWER; back++) {
    const question = document.sentences[sentence.index - back];
    if (question === undefined || sentence.paragraph - question.paragraph > 1) return null;
    if (!/\?["')]*$/.test(question.text)) continue;
    if (!FOR_A_NUMBER.test(question.text)) return null;
    const told = ASKS.filter(([pattern]) => pattern.test(question.text));
    return told.length === 1 && told[0] !== undefined ? { outcome: told[0][1], question } : null;
  }
  return null;
};

/** "A total of nine.", "Twelve in all.": a sentence of a number and few words, none of them a verb. */
export const isFragment = (sentence: Sentence): boolean => {
  const tokens = tokensOf(sentence);
  return (
    tokens.length <= 10 &&
    /^[A-Z].*[a-z]/.test(sentence.text) &&
    !/[:?]/.test(sentence.text) &&
    !tokens.some((_, i) => isVerb(tokens, i) || /^(?:is|are|was|were|has|have|had|do|does|did)$/.test(tokens[i]?.lower ?? ''))
  );
};
