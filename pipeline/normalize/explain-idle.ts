import { findCasualties } from './rules/casualties.ts';
import { findCountedThings } from './rules/counted-things.ts';
import type { Sentence, Span } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import type { Refused } from './trace.ts';

const idle = (table: Refused['table'], { start, end }: Span, reason: string): Refused => ({
  kind: 'no_outcome',
  table,
  start,
  end,
  reason,
  row: null,
  into: null,
});

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Counted people and things that no rule says anything of: "1,200 people live there". `spoken` are rows and refusals, which speak for themselves. */
export const idleCounts = (sentence: Sentence, spoken: readonly Span[]): readonly Refused[] => {
  const tokens = tokensOf(sentence);
  const people = findCasualties(tokens)
    .groups.filter(
      (group) =>
        group.kind === 'counted' &&
        group.people === 'noun' &&
        (group.head !== null || group.partitive !== null) &&
        !spoken.some((span) => overlaps(group, span)),
    )
    .map((group) => idle('casualty_claims', group, 'counted people: no rule reads of harm to them'));
  const things = findCountedThings(tokens).flatMap(({ thing, single, first, last, quantity }): readonly Refused[] => {
    const span = { start: tokens[first]?.start ?? quantity.start, end: tokens[last]?.end ?? quantity.end };
    if (thing === null || single || [...spoken, ...people].some((other) => overlaps(span, other))) return [];
    return [idle('incident_claims', span, `counted things (${thing}): no rule reads what befell them`)];
  });
  return [...people, ...things];
};
