import type { Outcome, Side } from '../../schemas/vocabulary.ts';
import type { Database } from '../database.ts';
import type { Interval } from './interval.ts';
import type { Locus } from './loci.ts';
import { keepOnce } from './once.ts';

/** A casualty claim as battles see it. */
export interface PlacedClaim {
  /** Its number in `work.told_claims`. */
  readonly number: number;
  readonly id: string;
  readonly articleId: string;
  readonly side: Side;
  readonly outcome: Outcome;
  readonly locus: Locus;
  readonly period: Interval;
  /** A figure "as of" a day, which is never added to flows: people displaced, with no day on which the count begins. */
  readonly stock: boolean;
}

const COLUMNS = `n, claim_id, article_id, cast(side as varchar) as side, cast(outcome as varchar) as outcome, place_number, stock,
  case when lo > -work.open_end() then lo end as lo, case when hi < work.open_end() then hi end as hi`;

/** The numbered claims, in order of their articles. */
export const readClaims = async (db: Database, places: readonly Locus[], count: number): Promise<readonly PlacedClaim[]> => {
  const claims: PlacedClaim[] = [];
  const once = keepOnce();
  for await (const rows of db.batches(`select ${COLUMNS} from work.told_claims order by article_id, claim_id`)) {
    for (const row of rows) {
      const locus = places[Number(row.place_number)];
      if (locus === undefined) throw new Error(`${row.claim_id}: no place`);
      claims.push({
        number: Number(row.n),
        id: String(row.claim_id),
        articleId: once(String(row.article_id)),
        side: once(String(row.side)) as Side,
        outcome: once(String(row.outcome)) as Outcome,
        locus,
        period: {
          lo: typeof row.lo === 'number' ? row.lo : Number.NEGATIVE_INFINITY,
          hi: typeof row.hi === 'number' ? row.hi : Number.POSITIVE_INFINITY,
        },
        stock: row.stock === true,
      });
    }
  }
  if (claims.length !== count) throw new Error(`${count} claims to read, ${claims.length} were read`);
  return claims;
};
