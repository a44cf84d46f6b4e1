import { candidatePairs, comparable } from './candidate-pairs.ts';
import { boundsMeet, byContent, type CountedClaim, tellFigure } from './counted-claim.ts';
import { groupBy } from './group-by.ts';
import { contains, intersect, overlap, sharedDays, tellInterval, width } from './interval.ts';
import { type Telling, tellingsOf } from './tellings.ts';

export type Relation = 'duplicate' | 'subset' | 'update' | 'contradicts';

/** `apart`: neither holds the other, yet the article counts one into the other. */
export type Holding = 'same' | 'a_contains_b' | 'b_contains_a' | 'apart';

/** `a` stands, `b` repeats it, lies in it, is replaced by it or contradicts it. */
export interface ClaimLink {
  readonly a: CountedClaim;
  readonly b: CountedClaim;
  readonly relation: Relation;
  readonly why: string;
  readonly sharedDays: number | null;
  readonly placeRelation: Holding;
  readonly periodRelation: Holding | 'overlap' | 'unknown';
  readonly figures: string;
}

/** Ends that differ by a day are one end: "Tuesday evening" and "early Wednesday". */
const SLACK = 1;

/**
 * The two tell of the same place over the same days, or nearly: one end in common and at least half of the days. Stocks of one
 * place are one matter whatever their days: 100,000 in October and 120,000 in November are never 220,000.
 */
export const sameMatter = (a: CountedClaim, b: CountedClaim): boolean => {
  if (a.locus.key !== b.locus.key) return false;
  if (a.stock && b.stock) return true;
  const [p, q] = [comparable(a.period), comparable(b.period)];
  const [starts, ends] = [Math.abs(p.lo - q.lo) <= SLACK || p.lo === q.lo, Math.abs(p.hi - q.hi) <= SLACK || p.hi === q.hi];
  if (starts && ends) return true;
  const both = width(intersect(p, q)) + 1;
  const longer = Math.max(width(p), width(q)) + 1;
  return (starts || ends) && both >= 3 && both / longer >= 0.5;
};

/** No day at all, or no place: it may be anywhere, and only the same figure told again is taken for the same people. */
const adrift = (c: CountedClaim): boolean => c.locus.key === 'unknown' || (!Number.isFinite(c.period.lo) && !Number.isFinite(c.period.hi));

/** The part is not larger than the whole can be. */
const fits = (part: CountedClaim, whole: CountedClaim): boolean => (part.low ?? 0) <= (whole.high ?? Number.POSITIVE_INFINITY);

/** The place and the days of `part` lie in those of `whole`, and one of them is wider. */
export const liesIn = (part: CountedClaim, whole: CountedClaim): boolean => {
  if (adrift(whole) || (!Number.isFinite(part.period.lo) && !Number.isFinite(part.period.hi))) return false;
  if (part.stock && whole.stock)
    return part.locus.within.includes(whole.locus.key) && overlap(comparable(part.period), comparable(whole.period)) && fits(part, whole);
  const samePlace = part.locus.key === whole.locus.key;
  if (!samePlace && !part.locus.within.includes(whole.locus.key)) return false;
  const [p, w] = [comparable(part.period), comparable(whole.period)];
  return contains(w, p) && (!samePlace || width(w) > width(p));
};

/** The day as of which a stock was counted; one without a day is older than all. */
export const asOfDay = (stock: CountedClaim): number => (Number.isFinite(stock.period.hi) ? stock.period.hi : Number.MIN_SAFE_INTEGER);

const equalBounds = (a: CountedClaim, b: CountedClaim): boolean => a.low === b.low && a.high === b.high;

const placeRelation = (a: CountedClaim, b: CountedClaim): Holding => {
  if (a.locus.key === b.locus.key) return 'same';
  if (b.locus.within.includes(a.locus.key)) return 'a_contains_b';
  return a.locus.within.includes(b.locus.key) ? 'b_contains_a' : 'apart';
};

const undated = (c: CountedClaim): boolean => !Number.isFinite(c.period.lo) && !Number.isFinite(c.period.hi);

/** Open ends are taken as they are: "by May 15" holds all that came before. */
const periodRelation = (a: CountedClaim, b: CountedClaim): ClaimLink['periodRelation'] => {
  if (undated(a) || undated(b)) return 'unknown';
  if (a.period.lo === b.period.lo && a.period.hi === b.period.hi) return 'same';
  if (contains(a.period, b.period)) return 'a_contains_b';
  if (contains(b.period, a.period)) return 'b_contains_a';
  return overlap(a.period, b.period) ? 'overlap' : 'apart';
};

const link = (a: CountedClaim, b: CountedClaim, relation: Relation, why: string): ClaimLink => ({
  a,
  b,
  relation,
  why,
  sharedDays: sharedDays(a.period, b.period),
  placeRelation: placeRelation(a, b),
  periodRelation: periodRelation(a, b),
  figures: `${tellFigure(a)}; ${tellFigure(b)}`,
});

/** The same place over the same days. */
const linkSameMatter = (x: CountedClaim, y: CountedClaim): ClaimLink | null => {
  const [first, second] = byContent(x, y) <= 0 ? [x, y] : [y, x];
  const oneVoice = first.claimant === second.claimant;
  const where = `${tellInterval(first.period)}, ${first.locus.name}`;
  if (x.stock && Math.abs(asOfDay(x) - asOfDay(y)) > SLACK) {
    const [older, newer] = asOfDay(x) < asOfDay(y) ? [x, y] : [y, x];
    return link(newer, older, 'update', `a stock of ${where} counted again: ${tellInterval(newer.period)}`);
  }
  if (oneVoice && first.articleId === second.articleId) return null;
  if (equalBounds(first, second)) return link(first, second, 'duplicate', `the same figure for ${where}, told again`);
  if (oneVoice) return link(second, first, 'update', `a later word of the same claimant on ${where}`);
  if (boundsMeet(first, second)) return link(first, second, 'duplicate', `another claimant on ${where}; one number meets both bounds`);
  return link(first, second, 'contradicts', `another claimant on ${where}; no number meets both bounds`);
};

const linkPart = (whole: CountedClaim, part: CountedClaim): ClaimLink => {
  const where = `${part.locus.name} in ${whole.locus.name}, ${tellInterval(part.period)} in ${tellInterval(whole.period)}`;
  const later = byContent(part, whole) < 0 && part.articleId !== whole.articleId;
  if (part.claimant === whole.claimant && later && part.period.lo === whole.period.lo && part.locus.key === whole.locus.key)
    return link(whole, part, 'update', `a later word of the same claimant: ${where}`);
  if (!fits(part, whole) && part.claimant !== whole.claimant)
    return link(whole, part, 'contradicts', `${where}, yet the part is larger than the whole`);
  return link(whole, part, 'subset', where);
};

const figureKey = (articleId: string, voice: CountedClaim, c: CountedClaim): string =>
  `${articleId}|${voice.claimant}|${c.side}|${c.outcome}|${c.stock}|${c.locus.key}|${c.low}|${c.high}`;

/** True where the claimant of `voice` tells this very figure of the same matter in an article in which it also tells its own. */
type Tells = (voice: CountedClaim, claim: CountedClaim) => boolean;

const indexFigures = (claims: readonly CountedClaim[], tellings: ReadonlyMap<string, Telling>): Tells => {
  const byFigure = groupBy(claims, (c) => figureKey(c.articleId, c, c));
  return (voice, claim) =>
    (tellings.get(voice.id)?.articles ?? [voice.articleId]).some((article) =>
      (byFigure.get(figureKey(article, voice, claim)) ?? []).some((c) => sameMatter(c, claim)),
    );
};

/** "41 gave up, and fifteen of the militia": where one voice counts two groups, the 41 told again says nothing of the fifteen. */
const toldApart = (x: CountedClaim, y: CountedClaim, tells: Tells): boolean =>
  x.articleId !== y.articleId && !equalBounds(x, y) && (tells(x, y) || tells(y, x));

const linkPair = (x: CountedClaim, y: CountedClaim, tells: Tells): ClaimLink | null => {
  if (x.subsetOf !== null || y.subsetOf !== null) return null;
  const apart = x.claimant !== y.claimant && !boundsMeet(x, y);
  if (apart && liesIn(y, x) && fits(y, x)) return linkPart(x, y);
  if (apart && liesIn(x, y) && fits(x, y)) return linkPart(y, x);
  if (sameMatter(x, y)) return toldApart(x, y, tells) || (!x.stock && adrift(x) && !equalBounds(x, y)) ? null : linkSameMatter(x, y);
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
  const tellings = new Map(tellingsOf(claims).map((telling) => [telling.first.id, telling]));
  const tells = indexFigures(claims, tellings);
  const found: ClaimLink[] = [...tellings.values()].flatMap(({ first, again }) => again.flatMap((c) => linkSameMatter(first, c) ?? []));
  for (const [x, y] of candidatePairs([...tellings.values()].map((telling) => telling.first))) {
    const linked = tellings.get(x.id)?.key === tellings.get(y.id)?.key ? null : linkPair(x, y, tells);
    if (linked !== null) found.push(linked);
  }
  return [...stated, ...found].sort((p, q) =>
    p.a.id < q.a.id ? -1 : p.a.id > q.a.id ? 1 : p.b.id < q.b.id ? -1 : p.b.id > q.b.id ? 1 : 0,
  );
};
