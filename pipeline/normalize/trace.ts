import type { RecordTable } from './record-kinds.ts';
import type { Claimant, PlaceMention } from './rule.ts';
import type { Span } from './sentences.ts';

/** Why words that looked like a claim gave no row of their own. */
export type RefusalKind =
  /** Counted people or things of whom nothing is said to have happened. */
  | 'no_outcome'
  | 'denied'
  /** Fighters who flee are no displaced people. */
  | 'fled_fighters'
  | 'before_the_war'
  /** Who is counted are no victims: doers, names, people who leave for work, troops of no side. */
  | 'not_counted'
  | 'no_place'
  | 'no_doer'
  | 'said_twice'
  /** Told by another row of the same place: "captured it and now holds it". */
  | 'told_by_another'
  /** A row that a hand decision rejects. */
  | 'rejected_by_hand'
  /** A row that did not fit its schema. */
  | 'unfit';

/** Words that gave no row, or whose row went into another. */
export interface Refused extends Span {
  readonly kind: RefusalKind;
  /** The table that it gives no row of; null for a number of what no table counts. */
  readonly table: RecordTable | null;
  readonly reason: string;
  /** Id of the row that did not stand, and of the row that tells it in its place; null where there is none. */
  readonly row: string | null;
  readonly into: string | null;
}

/** How a row came by what its own columns do not tell. Spans are null where no words of the article gave it. */
export interface Steps extends Span {
  readonly kind: 'steps';
  readonly row: string;
  /** Which step told the side; null where the table keeps no such step. */
  readonly side: string | null;
  readonly claimant: Claimant;
  readonly place: PlaceMention | null;
}

export type Note = Refused | Steps;

/** Is told what is refused and why while an article is read. Whoever reads without asking why passes none. */
export type Trace = (note: Note) => void;

export const untraced: Trace = () => undefined;
