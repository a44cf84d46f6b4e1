/**
 * How often rows read in a way were right on hand-annotated articles that no rule was written for, rounded down to a twentieth.
 * The first prefix that a rule's name begins with counts; `make score` prints the precision of each rule to compare.
 */
const RIGHT_BY_RULE: readonly (readonly [prefix: string, share: number])[] = [
  ['part-of-before', 0.7],
  ['part-', 0.85],
  ['figure-at', 0.7],
  ['object-held', 0.7],
  ['compound-', 0.75],
  ['relative-', 0.8],
  ['subject-left', 0.75],
  ['label', 0.9],
  ['object', 0.9],
  ['passive', 0.9],
  ['participle', 0.85],
  ['nominal', 0.9],
  ['subject-', 0.85],
  ['noun', 0.8],
];

/** Estimated share of right rows, 0 to 1; lower where the text does not say whose people they are. */
export const confidenceOf = (rule: string, side: string): number => {
  const share = RIGHT_BY_RULE.find(([prefix]) => rule.startsWith(prefix))?.[1] ?? 0.8;
  return side === 'unknown' ? Math.round((share - 0.2) * 100) / 100 : share;
};
