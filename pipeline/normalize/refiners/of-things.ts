import type { Document } from '../document.ts';
import { isPersonNoun, isSingularPerson } from '../lexicon/people.ts';
import { THINGS } from '../lexicon/thing-nouns.ts';
import type { Casualty } from '../rules/casualties/casualty.ts';
import { findQuantities } from '../rules/quantities.ts';
import type { Sentence } from '../sentences.ts';
import { tokensOf } from '../tokens.ts';

const THING = new RegExp(`^(?:${THINGS})$`);

/** Whether what a sentence names last before an offset in the plural, people or things, is so many things or more; null where it names neither. */
const namesThingsLast = (sentence: Sentence, before: number, count: number): boolean | null => {
  const tokens = tokensOf(sentence);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { lower, end } = tokens[i] ?? { lower: '', end: Number.POSITIVE_INFINITY };
    if (end > before) continue;
    if (THING.test(lower))
      return !findQuantities(tokens).some(({ last, high }) => last < i && i - last <= 3 && high !== null && high < count);
    if (isPersonNoun(lower) && !isSingularPerson(lower)) return false;
  }
  return null;
};

/** What only people can suffer. */
const OF_PEOPLE = /\b(?:arrest|detain|abduct|kidnap|prisoners?|captive|hostage|alive|jail)/;

/** "attacked 14 outposts and captured four of them": no people. Null where they may be. */
export const whyOfThings = (document: Document, sentence: Sentence, { group, outcome }: Casualty): string | null => {
  if (outcome !== 'captured' || !/^(?:them|these|those|which)$/.test(group.partitive ?? '') || OF_PEOPLE.test(sentence.text)) return null;
  const before = document.sentences[sentence.index - 1];
  const count = group.quantity.low ?? 0;
  const things =
    namesThingsLast(sentence, group.start, count) ?? (before === undefined ? null : namesThingsLast(before, before.end, count));
  return things === true ? 'posts, houses or other things told of before' : null;
};
