import type { Sentence } from '../../sentences.ts';
import type { Token } from '../../tokens.ts';
import { type Group, group } from '../groups.ts';

const DIED =
  /^(?:He|She) (?:later |then |also |eventually |subsequently )?(?:died|succumbed|was (?:later |then |subsequently )?(?:found dead|killed|shot dead|executed|beaten to death|tortured to death|burned alive|declared dead|pronounced dead))\b(?! (?:by|of|from) (?:[a-z]+ )?(?:cancer|malaria|illness|heart|old age|disease|natural|covid))/;

/** "He died in an interrogation centre": one of whom only the sentence before says who it is. */
export const opensWithDeath = (sentence: Sentence): boolean => DIED.test(sentence.text);

/** Such a one, counted as one. */
export const whoDied = (tokens: readonly Token[]): Group | null => {
  const [token, verb] = tokens;
  if (token === undefined || verb === undefined || !/^(?:he|she)$/.test(token.lower)) return null;
  return {
    ...group(
      tokens,
      { first: 0, number: 0, last: 0, start: token.start, end: token.end, count: 1, low: 1, high: 1, qualifier: 'exact' },
      { head: null, nounEnd: 0, last: 0, partitive: null, additional: false },
      'single',
    ),
    people: 'pronoun',
  };
};
