import type { Document } from '../document.ts';
import { isPersonNoun, isSingularPerson } from '../lexicon/people.ts';
import { THINGS } from '../lexicon/thing-nouns.ts';
import type { Casualty } from '../rules/casualties/casualty.ts';
import { findPlaces } from '../rules/places.ts';
import { findQuantities } from '../rules/quantities.ts';
import type { Sentence } from '../sentences.ts';
import { tokensOf } from '../tokens.ts';

const THING = new RegExp(`^(?:${THINGS})$`);

/** "attacked P and Q and captured both", "stormed three camps and took all three": whether what is named last before them, one or many, is a place or a thing. */
const standsForThings = (document: Document, sentence: Sentence, before: number): boolean | null => {
  // "stopped two officers in P and captured both": where it was
  const places = findPlaces(document, sentence).filter(
    ({ start }) => !/\b(?:in|at|near|from|to|of|outside|inside|around|into|for|on) $/.test(document.text.slice(sentence.start, start)),
  );
  const named = tokensOf(sentence).findLast(
    ({ lower, start, end }) =>
      end <= before &&
      (THING.test(lower) ||
        THING.test(`${lower}s`) ||
        isPersonNoun(lower) ||
        places.some((place) => place.start <= start && start < place.end)),
  );
  return named === undefined ? null : !isPersonNoun(named.lower);
};

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

const ALL_OF_THEM = /(?:\b[Bb]oth|\b[Aa]ll (?:the )?(?:two|three|four|five|six|seven|\d+))$/;
const TOLD_BEFORE = 'posts, houses or other things told of before';

/** What only people can suffer. */
const OF_PEOPLE = /\b(?:arrest|detain|abduct|kidnap|prisoners?|captive|hostage|alive|jail)/;

/** "attacked 14 outposts and captured four of them": no people. Null where they may be. */
export const whyOfThings = (document: Document, sentence: Sentence, { group, outcome }: Casualty): string | null => {
  if (outcome !== 'captured' || OF_PEOPLE.test(sentence.text)) return null;
  const before = document.sentences[sentence.index - 1];
  if (group.head === null && ALL_OF_THEM.test(document.text.slice(group.start - 8, group.end))) {
    const stand =
      standsForThings(document, sentence, group.start) ?? (before === undefined ? null : standsForThings(document, before, before.end));
    return stand === true ? TOLD_BEFORE : null;
  }
  if (!/^(?:them|these|those|which)$/.test(group.partitive ?? '')) return null;
  const count = group.quantity.low ?? 0;
  const things =
    namesThingsLast(sentence, group.start, count) ?? (before === undefined ? null : namesThingsLast(before, before.end, count));
  return things === true ? TOLD_BEFORE : null;
};
