import type { ClaimantSide, Outcome, Qualifier, Side, Verification } from '../../schemas/vocabulary.ts';
import type { Row } from '../database.ts';
import { type Interval, interval } from './interval.ts';
import type { Loci, Locus } from './loci.ts';

/** A casualty claim as reconciliation sees it. */
export interface CountedClaim {
  readonly id: string;
  readonly articleId: string;
  readonly publishedOn: string | null;
  readonly side: Side;
  readonly outcome: Outcome;
  /** Bounds of the figure; null where open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly claimant: string;
  readonly claimantSide: ClaimantSide;
  readonly verification: Verification;
  readonly locus: Locus;
  readonly period: Interval;
  /** A figure "as of" a day, which is never added to flows: people displaced, with no day on which the count begins. */
  readonly stock: boolean;
  /** claim_id of the whole that the article itself counts it into. */
  readonly subsetOf: string | null;
  readonly position: number;
}

const text = (row: Row, name: string): string | null => {
  const cell = row[name];
  return typeof cell === 'string' ? cell : null;
};
const number = (row: Row, name: string): number | null => {
  const cell = row[name];
  return typeof cell === 'number' ? cell : null;
};

/** One voice under all its spellings: the listed actor, else the name. */
const claimantKey = (row: Row): string =>
  text(row, 'claimant_actor_id') ?? (text(row, 'claimant') ?? '').toLowerCase().replace(/^the /, '');

/** The columns of `casualty_claims` that reconciliation looks at: of a million claims, the words are left where they are. */
export const COUNTED_COLUMNS = [
  'claim_id',
  'article_id',
  'side',
  'outcome',
  'count_low',
  'count_high',
  'qualifier',
  'claimant',
  'claimant_actor_id',
  'claimant_side',
  'verification',
  'place_id',
  'place',
  'place_kind',
  'township',
  'state_region',
  'period_start',
  'period_end',
  'subset_of',
  'char_start',
] as const;

/** Reads rows of `casualty_claims` joined with their article's `published_on`, which have passed their schema. A text that comes again is kept once. */
export const claimReader = (loci: Loci): ((row: Row) => CountedClaim) => {
  const kept = new Map<string, string>();
  const word = (row: Row, name: string): string | null => {
    const found = text(row, name);
    if (found === null) return null;
    const known = kept.get(found);
    if (known !== undefined) return known;
    kept.set(found, found);
    return found;
  };
  const voice = (row: Row): string => {
    const key = claimantKey(row);
    const known = kept.get(key);
    if (known === undefined) kept.set(key, key);
    return known ?? key;
  };
  return (row) => {
    const outcome = word(row, 'outcome') as Outcome;
    return {
      id: text(row, 'claim_id') ?? '',
      articleId: word(row, 'article_id') ?? '',
      publishedOn: word(row, 'published_on'),
      side: word(row, 'side') as Side,
      outcome,
      low: number(row, 'count_low'),
      high: number(row, 'count_high'),
      qualifier: word(row, 'qualifier') as Qualifier,
      claimant: voice(row),
      claimantSide: word(row, 'claimant_side') as ClaimantSide,
      verification: word(row, 'verification') as Verification,
      locus: loci.of({
        place_id: text(row, 'place_id'),
        place: text(row, 'place'),
        place_kind: text(row, 'place_kind'),
        township: text(row, 'township'),
        state_region: text(row, 'state_region'),
      }),
      period: interval(text(row, 'period_start'), text(row, 'period_end')),
      stock: outcome === 'displaced' && text(row, 'period_start') === null,
      subsetOf: text(row, 'subset_of'),
      position: number(row, 'char_start') ?? 0,
    };
  };
};

/** "31 or more", "201 to 250", "up to 32". */
export const tellFigure = ({ low, high }: Pick<CountedClaim, 'low' | 'high'>): string => {
  if (low === null) return high === null ? 'open' : `up to ${high}`;
  if (high === null) return `${low} or more`;
  return low === high ? String(low) : `${low} to ${high}`;
};

/** True where one number can meet both bounds. */
export const boundsMeet = (a: Pick<CountedClaim, 'low' | 'high'>, b: Pick<CountedClaim, 'low' | 'high'>): boolean =>
  (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY);

/** An order of claims that depends on nothing but what they say. */
export const byContent = (a: CountedClaim, b: CountedClaim): number =>
  compare(a.publishedOn ?? '9999', b.publishedOn ?? '9999') ||
  compare(a.articleId, b.articleId) ||
  a.position - b.position ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
