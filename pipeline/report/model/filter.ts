import type { ClaimRow, ReportArticle } from '../report-schema.ts';
import type { FilterName, Filters, Order } from './view.ts';

/** Which claims a set of filters leaves, and in which order. */

/** Small letters without marks over them: "Naypyitaw" finds "Nâypyitaw". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** A claim with what is asked of it worked out once. */
export interface Findable {
  readonly row: ClaimRow;
  readonly article: ReportArticle | undefined;
  readonly words: string;
  /** Month of its last day, `yyyy-mm`, or `unknown`. */
  readonly month: string;
}

export const findable = (claims: readonly ClaimRow[], articles: readonly ReportArticle[]): readonly Findable[] =>
  claims.map((row) => {
    const article = articles[row.article];
    const words = [row.id, row.evidence, row.place, row.site, row.claimant, row.group, row.actor, article?.publisher, article?.title];
    return { row, article, words: folded(words.filter((word) => word != null).join(' · ')), month: (row.end ?? 'unknown').slice(0, 7) };
  });

const VALUES: Readonly<Record<Exclude<FilterName, 'q' | 'grade' | 'counted'>, (claim: Findable) => string | null | undefined>> = {
  side: ({ row }) => row.side,
  what: ({ row }) => row.what,
  town: ({ row }) => row.place,
  state: ({ row }) => row.state,
  claimant_side: ({ row }) => row.claimant_side,
  claimant: ({ row }) => row.claimant,
  verification: ({ row }) => row.verification,
  review: ({ row }) => row.review,
  month: ({ month }) => month,
  article: ({ article }) => article?.id,
  stock: ({ row }) => (row.stock ? 'as_of' : 'events'),
};

type Test = (claim: Findable) => boolean;

const testOf = (name: FilterName, wanted: string): Test => {
  if (name === 'q') {
    const words = folded(wanted)
      .split(/\s+/)
      .filter((word) => word !== '');
    return (claim) => words.every((word) => claim.words.includes(word));
  }
  if (name === 'grade') {
    const grades = wanted.split(',');
    return ({ row }) => row.grade !== null && grades.includes(row.grade);
  }
  if (name === 'counted') return ({ row }) => row.counted.split(' ').includes(wanted);
  const value = VALUES[name];
  return (claim) => value(claim) === wanted;
};

const last = ({ row }: Findable): string => row.end ?? row.start ?? '';
const size = ({ row }: Findable): number => row.high ?? row.low ?? -1;

const BEFORE: Readonly<Record<Order, (a: Findable, b: Findable) => number>> = {
  newest: (a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0),
  oldest: (a, b) => (last(a) === last(b) ? 0 : last(a) === '' ? 1 : last(b) === '' ? -1 : last(a) < last(b) ? -1 : 1),
  largest: (a, b) => size(b) - size(a),
  least_sure: (a, b) => a.row.confidence - b.row.confidence,
  article: () => 0,
};

/** The claims of a kind that meet every filter, in that order; equal ones stay in the order of the articles. */
export const filterClaims = (claims: readonly Findable[], kind: ClaimRow['kind'], filters: Filters, order: Order): readonly Findable[] => {
  const tests = Object.entries(filters).flatMap(([name, wanted]) =>
    wanted === undefined || wanted === '' ? [] : [testOf(name as FilterName, wanted)],
  );
  const left = claims.filter((claim) => claim.row.kind === kind && tests.every((test) => test(claim)));
  return order === 'article' ? left : left.sort(BEFORE[order]);
};
