import type { Outcome } from '../../../../schemas/vocabulary.ts';
import type { Span } from '../../sentences.ts';
import type { Group } from '../groups.ts';

/** A group with what happened to it. */
export interface Casualty {
  readonly group: Group;
  readonly outcome: Outcome;
  readonly rule: string;
  /** First and last token of the words that say so. */
  readonly first: number;
  readonly last: number;
  /** The group is part of a whole: "two of them", "including", "17 men and 15 women". */
  readonly part: boolean;
  /** The whole in the same sentence, by position in the result; null where it is before the sentence or nowhere. */
  readonly whole: number | null;
  /** The column or heading of a table that says what is counted. */
  readonly heading?: Span;
}

/** A group whose outcome only the sentence before can tell: "At least five of the dead were children", "two of them siblings". */
export interface OpenPart {
  readonly group: Group;
  readonly outcome: Outcome | null;
  /** A rival figure for the count before, not a part of it. */
  readonly restated?: boolean;
  /** Told of with the count before it, and nowhere else: a part of it ("Six lay in a farm"), or more people harmed as those were ("three more lay in a ditch"). */
  readonly further?: 'part' | 'more';
}

/** Rule of a row that only says who the counted people are. */
export const ROLL_CALL = 'roll-call';
