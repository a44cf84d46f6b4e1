import { candidatePairs, comparable } from './candidate-pairs.ts';
import { boundsMeet, byContent, type CountedClaim, tellFigure } from './counted-claim.ts';
import { contains, intersect, sharedDays, tellInterval, width } from './interval.ts';

export type Relation = 'duplicate' | 'subset' | 'update' | 'contradicts';

/** `a` stands, `b` repeats it, lies in it, is replaced by it or contradicts it. */
export interface ClaimLink {
  readonly a: CountedClaim;
  readonly b: CountedClaim;
  readonly relation: Relation;
  readonly why: string;
  readonly sharedDays: number | null;
  readonly placeRelation: 'same' | 'a_contains_b' | 'b_contains_a';
  readonly figures: string;
}

/** Ends that differ by a day are one end: "Tuesday evening" and "early Wednesday". */
const SLACK = 1;

/** The two tell of the same place over the same days, or nearly: one end in common and at least half of the days. */
export const sameMatter = (a: CountedClaim, b: CountedClaim): boolean => {
  if (a.locus.key !== b.locus.key) return false;
  const [p, q] = [comparable(a.period), comparable(b.period)];
  const [starts, ends] = [Math.abs(p.lo - q.lo) <= SLACK || p.lo === q.lo, Math.abs(p.hi - q.hi) <= SLACK || p.hi === q.hi];
  if (starts && ends) return true;
  const both = width(intersect(p, q)) + 1;
  const longer = Math.max(width(p), width(q)) + 1;
  return (starts || ends) && both >= 3 && both / longer >= 0.5;
};

/** No day at all, or no place: it may be anywhere, and only the same figure told again is taken for the same people. */
const adrift = (c: CountedClaim): boolean => c.locus.key === 'unknown' || (!Number.isFinite(c.period.lo) && !Number.isFinite(c.period.hi));

/** The place and the days of `part` lie in those of `whole`, and one of them is wider. */
export const liesIn = (part: CountedClaim, whole: CountedClaim): boolean => {
  if (adrift(whole) || (!Number.isFinite(part.period.lo) && !Number.isFinite(part.period.hi))) return false;
  const samePlace = part.locus.key === whole.locus.key;
  if (!samePlace && !part.locus.within.includes(whole.locus.key)) return false;
  const [p, w] = [comparable(part.period), comparable(whole.period)];
  return contains(w, p) && (!samePlace || width(w) > width(p));
};

const equalBounds = (a: CountedClaim, b: CountedClaim): boolean => a.low === b.low && a.high === b.high;

const placeRelation = (a: CountedClaim, b: CountedClaim): ClaimLink['placeRelation'] =>
  a.locus.key === b.locus.key ? 'same' : b.locus.within.includes(a.locus.key) ? 'a_contains_b' : 'b_contains_a';

const link = (a: CountedClaim, b: CountedClaim, relation: Relation, why: string): ClaimLink => ({
  a,
  b,
  relation,
  why,
  sharedDays: sharedDays(a.period, b.period),
  placeRelation: placeRelation(a, b),
  figures: `${tellFigure(a)}; ${tellFigure(b)}`,
});

/** The same place over the same days. */
const linkSameMatter = (x: CountedClaim, y: CountedClaim): ClaimLink | null => {
  const [first, second] = byContent(x, y) <= 0 ? [x, y] : [y, x];
  const oneVoice = first.claimant === second.claimant;
  if (oneVoice && first.articleId === second.articleId) return null;
  const where = `${tellInterval(first.period)}, ${first.locus.name}`;
  if (equalBounds(first, second)) return link(first, second, 'duplicate', `the same figure for ${where}, told again`);
  if (oneVoice) return link(second, first, 'update', `a later word of the same claimant on ${where}`);
  if (boundsMeet(first, second)) return link(first, second, 'duplicate', `another claimant on ${where}; one number meets both bounds`);
  return link(first, second, 'contradicts', `another claimant on ${where}; no number meets both bounds`);
};

/** The part is not larger than the whole can be. */
const fits = (part: CountedClaim, whole: CountedClaim): boolean => (part.low ?? 0) <= (whole.high ?? Number.POSITIVE_INFINITY);

const linkPart = (whole: CountedClaim, part: CountedClaim): ClaimLink => {
  const where = `${part.locus.name} in ${whole.locus.name}, ${tellInterval(part.period)} in ${tellInterval(whole.period)}`;
  const later = byContent(part, whole) < 0 && part.articleId !== whole.articleId;
  if (part.claimant === whole.claimant && later && part.period.lo === whole.period.lo && part.locus.key === whole.locus.key)
    return link(whole, part, 'update', `a later word of the same claimant: ${where}`);
  if (!fits(part, whole) && part.claimant !== whole.claimant)
    return link(whole, part, 'contradicts', `${where}, yet the part is larger than the whole`);
  return link(whole, part, 'subset', where);
};

const figureKey = (voice: CountedClaim, c: CountedClaim): string =>
  `${voice.articleId}|${voice.claimant}|${c.side}|${c.outcome}|${c.stock}|${c.locus.key}|${c.low}|${c.high}`;

/** True where the claimant of `voice` tells this very figure of the same matter in the same article. */
type Tells = (voice: CountedClaim, claim: CountedClaim) => boolean;

const indexFigures = (claims: readonly CountedClaim[]): Tells => {
  const byFigure = new Map<string, CountedClaim[]>();
  for (const c of claims) {
    const key = figureKey(c, c);
    const known = byFigure.get(key);
    if (known === undefined) byFigure.set(key, [c]);
    else known.push(c);
  }
  return (voice, claim) => (byFigure.get(figureKey(voice, claim)) ?? []).some((c) => sameMatter(c, claim));
};

/** "41 gave up, and fifteen of the militia": where one voice counts two groups, the 41 told again says nothing of the fifteen. */
const toldApart = (x: CountedClaim, y: CountedClaim, tells: Tells): boolean =>
  x.articleId !== y.articleId && !equalBounds(x, y) && (tells(x, y) || tells(y, x));

const linkPair = (x: CountedClaim, y: CountedClaim, tells: Tells): ClaimLink | null => {
  if (x.subsetOf !== null || y.subsetOf !== null) return null;
  const apart = x.claimant !== y.claimant && !boundsMeet(x, y);
  if (apart && liesIn(y, x) && fits(y, x)) return linkPart(x, y);
  if (apart && liesIn(x, y) && fits(x, y)) return linkPart(y, x);
  if (sameMatter(x, y)) return toldApart(x, y, tells) || (adrift(x) && !equalBounds(x, y)) ? null : linkSameMatter(x, y);
  if (liesIn(y, x)) return linkPart(x, y);
  if (liesIn(x, y)) return linkPart(y, x);
  return null;
};

/**
 * The links among claims. A part that its article names (`subset_of`) is linked to its whole and to nothing else: "ten children
 * among them" must not be compared with another count of all the dead. The order of the claims makes no difference.
 */
export const linkClaims = (claims: readonly CountedClaim[]): readonly ClaimLink[] => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const stated = claims.flatMap((part) => {
    const whole = part.subsetOf === null ? undefined : byId.get(part.subsetOf);
    return whole === undefined ? [] : [link(whole, part, 'subset', 'the article counts it as part of the other')];
  });
  const tells = indexFigures(claims);
  const found: ClaimLink[] = [];
  for (const [x, y] of candidatePairs(claims)) {
    const linked = linkPair(x, y, tells);
    if (linked !== null) found.push(linked);
  }
  return [...stated, ...found].sort((p, q) =>
    p.a.id < q.a.id ? -1 : p.a.id > q.a.id ? 1 : p.b.id < q.b.id ? -1 : p.b.id > q.b.id ? 1 : 0,
  );
};
