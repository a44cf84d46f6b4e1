import type { Action, Scope, Side } from '../../../../schemas/vocabulary.ts';
import type { ActorMention } from '../../rule.ts';
import type { Span } from '../../sentences.ts';
import type { Item } from '../scene.ts';

/** What a sentence says of who took, lost, left, attacked, failed at or holds a place or site. */
export interface ControlMention extends Span {
  readonly action: Action;
  /** A place, a site, or a noun that stands for one named before ("the town", "the base"); null where the place must be told by the context. */
  readonly object: Item | null;
  readonly scope: Scope;
  /** Who acts, by the sentence: an actor, or the side that a loser or owner implies; null where only the context can say. */
  readonly actor: ActorMention | null;
  readonly side: Side | null;
  /** The subject is a pronoun or "troops": the actor is in an earlier clause or sentence. */
  readonly pronoun: boolean;
  /** "We took it", "under our control": the speaker's own side. */
  readonly own: boolean;
  /** "the garrison": whoever kept the place until then. */
  readonly keeper: boolean;
  /** The verb alone: the days beside it count where the object stands before it. */
  readonly verb: Span;
  readonly rule: string;
}

/** Who does it, as far as the words beside the verb say. */
export interface Agent {
  readonly actor: ActorMention | null;
  readonly pronoun: boolean;
  readonly own?: boolean;
  readonly side?: Side | null;
  /** "the garrison": whoever kept the place until then. */
  readonly keeper?: boolean;
}

/** Takes a reading: the verb's items [verb, verbEnd), the items of its objects (-1: told by the context), the doer, the rule's name, where scope words may begin. */
export type Push = (
  action: Action,
  verb: number,
  verbEnd: number,
  objects: readonly number[],
  agent: Agent,
  rule: string,
  from?: number,
) => void;
