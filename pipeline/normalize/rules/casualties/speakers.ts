import { outcomeVerb } from '../../lexicon/outcome-verbs.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';

const SAYS =
  /^(?:(?:of|from|in|at|near|with|close to|inside|on|for|and|or|who|living|speaking|familiar) [^,;:"()]{1,70}? )?(?:also |later |both )?(?:said|says|say|told|tells|confirmed|added)(?: |$)/;

const ASKED =
  /\b(?:(?:spoke|speaking|spoken|talked|talking) (?:with|to)|interview(?:ed|s|ing)(?: with)?|interviews with)(?: (?:about|some|the|at least|more than|over))?$/;

/** ", two residents told the paper", ", a local resident and an armed group said": behind what they tell, they are sources, no people counted. */
export const speaks = (tokens: readonly Token[], group: Group): boolean => {
  // "Human Rights Watch spoke with 40 people who fled"
  if (group.kind === 'counted' && lower(tokens, group.last + 1) === 'who' && ASKED.test(text(tokens, group.first - 4, group.first)))
    return true;
  if (!/^[,"]$/.test(lower(tokens, group.first - 1)) || group.first < 2) return false;
  const said = SAYS.exec(text(tokens, group.last + 1, group.last + 16));
  if (said === null) return false;
  const end = group.last + said[0].trim().split(' ').length;
  return !tokens.slice(group.last + 1, end).some(({ lower: word }) => outcomeVerb(word) !== undefined);
};
