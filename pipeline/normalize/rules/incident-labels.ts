import { THINGS, type Thing } from '../lexicon/incident-words.ts';
import type { Token } from '../tokens.ts';
import { wordsBetween } from './counted-things.ts';
import { lower } from './groups.ts';

/** What a number counts by the words of its table, or by "the number of". */

/** "Houses burned: 120", "Weapons seized (45)": the words of a table before a number. */
export const labelBefore = (tokens: readonly Token[], first: number): string | null => {
  if (
    !/^[:(=]$/.test(lower(tokens, first - 1)) &&
    !(/^[-\u2014]$/.test(lower(tokens, first - 1)) && tokens[first - 2]?.end !== tokens[first - 1]?.start)
  )
    return null;
  let from = first - 2;
  while (from >= 0 && !/^[,;:().\u2022]$/.test(lower(tokens, from))) from--;
  const label = wordsBetween(tokens, from + 1, first - 1).replace(/^- /, '');
  return label.split(' ').length <= 7 && !/\b(?:said|that|which|who|has|had)\b/.test(label) ? label : null;
};

/** "the number of airstrikes reached 450", "the total of houses burned rose to 1,200" */
const NUMBER_OF =
  /\b(?:number|total|count|tally) (?:of|for) ([a-z' -]{3,60}?) (?:(?:has |have |had )?(?:reached|exceeded|totall?ed)|(?:has |had )?(?:rose|risen|climbed|grown) to|(?:(?:stands|stood|put|is|was|estimated|given|reported) )?at|to|is|was|as)$/;

export const numberOf = (tokens: readonly Token[], first: number): string | null =>
  /^(?:reached|exceeded|totall?ed|to|at|is|was|as)$/.test(lower(tokens, first - 1))
    ? (NUMBER_OF.exec(wordsBetween(tokens, first - 14, first))?.[1] ?? null)
    : null;

export const thingIn = (words: string): Thing | null => {
  const all = words.split(' ');
  for (let i = all.length; i > 0; i--)
    for (const size of [3, 2, 1]) {
      const thing = i - size >= 0 ? THINGS.get(all.slice(i - size, i).join(' ')) : undefined;
      if (thing !== undefined) return thing;
    }
  return null;
};
