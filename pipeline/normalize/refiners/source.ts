import type { ClaimantSide } from '../../../schemas/vocabulary.ts';
import type { SourceKind } from '../lexicon/source-nouns.ts';
import type { Attribution } from '../rules/attributions.ts';
import type { Sentence } from '../sentences.ts';

/** Who a source is. */
export interface Identity {
  /** Full name as the article gives it, with the organization if it has one. */
  readonly claimant: string;
  readonly actorId: string | null;
  readonly side: ClaimantSide;
  readonly kind: SourceKind;
}

/** An attribution with its source made out. */
export interface Source extends Identity {
  readonly attribution: Attribution;
  readonly sentence: Sentence;
  /** Lower-case words of the source, for "the nurse", "the ministry" further on. */
  readonly words: string;
}
