import { byContent, type CountedClaim } from './counted-claim.ts';
import { groupBy } from './group-by.ts';

/** One figure of one voice, first told in one article and told again in others. A hundred outlets that repeat it add a hundred links, not five thousand. */
export interface Telling {
  /** What is told; two groups of ten that one article counts apart are two tellings with one key. */
  readonly key: string;
  readonly first: CountedClaim;
  readonly again: readonly CountedClaim[];
  /** Articles that tell it. */
  readonly articles: readonly string[];
}

const keyOf = (c: CountedClaim): string =>
  [c.claimant, c.claimantSide, c.side, c.outcome, c.stock, c.locus.key, c.period.lo, c.period.hi, c.low, c.high].join('|');

/** The tellings among claims, in order of their first word. A part that its article names is told by itself. The order of the claims makes no difference. */
export const tellingsOf = (claims: readonly CountedClaim[]): readonly Telling[] => {
  const sorted = [...claims].sort(byContent);
  const inArticle = groupBy(sorted, (c) => `${c.articleId}|${keyOf(c)}`);
  const nth = new Map([...inArticle.values()].flatMap((same) => same.map((c, i) => [c.id, i] as const)));
  const groups = groupBy(sorted, (c) => (c.subsetOf === null ? `${nth.get(c.id)}|${keyOf(c)}` : c.id));
  return [...groups].flatMap(([, members]) => {
    const [first, ...again] = members;
    if (first === undefined) return [];
    const key = first.subsetOf === null ? keyOf(first) : first.id;
    return [{ key, first, again, articles: [...new Set(members.map((m) => m.articleId))] }];
  });
};
