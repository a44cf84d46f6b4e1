import type { Outcome } from '../../../../schemas/vocabulary.ts';
import type { Token } from '../../tokens.ts';
import type { Group } from '../groups.ts';
import type { Predicate } from '../predicates.ts';
import type { Casualty, OpenPart } from './casualty.ts';

/** One group of a sentence as it is about to be told, with all that was told before it. */
export interface At {
  readonly tokens: readonly Token[];
  readonly groups: readonly Group[];
  readonly group: Group;
  readonly index: number;
  readonly read: Predicate | null;
  /** Its clause says something of it that is no outcome. */
  readonly blocked: boolean;
  readonly casualties: readonly Casualty[];
  readonly open: readonly OpenPart[];
  /** The nearest row before it that is no part. */
  readonly whole: Casualty | null;
  /** Last token of a roll of who the people are ("The dead are 17 men"), if one has been begun; else -1. */
  readonly rolled: number;
}

/** What becomes of a group: a row, a part of what the sentence before told, or nothing. */
export type Told =
  | { readonly kind: 'row'; readonly outcome: Outcome; readonly rule: string; readonly part: boolean }
  | {
      readonly kind: 'open';
      readonly outcome: Outcome | null;
      readonly restated?: true;
      readonly roll?: true;
      readonly further?: 'part' | 'more';
      /** How many the whole counts, where the words before say so. */
      readonly base?: number;
    }
  | { readonly kind: 'nothing' };

/** A way of telling; null where it does not apply. */
export type Step = (at: At) => Told | null;

export const NOTHING: Told = { kind: 'nothing' };
export const row = (outcome: Outcome, rule: string, part = false): Told => ({ kind: 'row', outcome, rule, part });
