import { findCasualties } from './rules/casualties.ts';
import { findCountedThings } from './rules/counted-things.ts';
import type { Sentence, Span } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import type { Refused } from './trace.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Numbers that no rule says anything of, so that every number of a sentence is accounted for: people and things ("1,200 people live there"),
 * and numbers of anything else. `spoken` are the rows and refusals of the sentence, which speak for themselves; `numbers` are all its numbers.
 */
export const idleCounts = (sentence: Sentence, spoken: readonly Span[], numbers: readonly Span[]): readonly Refused[] => {
  const tokens = tokensOf(sentence);
  const idle: Refused[] = [];
  const add = (table: Refused['table'], kind: Refused['kind'], { start, end }: Span, reason: string) => {
    if (![...spoken, ...idle].some((other) => overlaps({ start, end }, other)))
      idle.push({ kind, table, start, end, reason, row: null, into: null });
  };
  for (const group of findCasualties(tokens).groups)
    if (group.kind === 'counted' && group.people === 'noun' && (group.head !== null || group.partitive !== null))
      add('casualty_claims', 'no_outcome', group, 'counted people: no rule reads of harm to them');
  for (const { thing, single, first, last, quantity } of findCountedThings(tokens)) {
    const span = { start: tokens[first]?.start ?? quantity.start, end: tokens[last]?.end ?? quantity.end };
    if (thing !== null && !single) add('incident_claims', 'no_outcome', span, `counted things (${thing}): no rule reads what befell them`);
  }
  for (const number of numbers) add(null, 'not_counted', number, 'counts neither people nor things that have a table');
  return idle;
};
