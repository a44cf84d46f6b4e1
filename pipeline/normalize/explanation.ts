import type { ArticleText } from '../../schemas/article.ts';
import type { RecordTable } from './record-kinds.ts';
import type { Span } from './sentences.ts';
import type { RefusalKind } from './trace.ts';

/** An article read aloud: what was seen in each sentence, what became of it, and why. Offsets count in the stored text. */
export interface Explanation {
  readonly article: Omit<ArticleText, 'text'>;
  readonly sentences: readonly ExplainedSentence[];
  readonly rows: Readonly<Record<RecordTable, number>>;
  readonly refused: number;
  /** What is wrong with rows that did not fit their schema, and hand decisions that match nothing; mostly none. */
  readonly faults: readonly string[];
}

export interface ExplainedSentence extends Span {
  /** From 1, as shown. */
  readonly number: number;
  /** From 1. */
  readonly paragraph: number;
  /** As written. */
  readonly text: string;
  readonly mentions: readonly ExplainedMention[];
  readonly rows: readonly ExplainedRow[];
  readonly refused: readonly ExplainedRefusal[];
}

export const MENTION_KINDS = ['quantity', 'actor', 'place', 'site', 'date', 'attribution'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export interface ExplainedMention extends Span {
  readonly kind: MentionKind;
  readonly words: string;
  /** What it is taken for: "14 or more", "junta", "2024-03-05, weekday on or before publication". */
  readonly reading: string;
}

export interface ExplainedRow extends Span {
  readonly table: RecordTable;
  readonly id: string;
  /** "killed 14 or more, junta" */
  readonly says: string;
  readonly evidence: string;
  readonly rule: string;
  readonly confidence: number;
  readonly review: string;
  readonly steps: readonly ExplainedStep[];
}

/** How one column came by its value. */
export interface ExplainedStep {
  readonly column: string;
  readonly value: string;
  readonly why: string;
  /** Words of the article that gave it, and the number of their sentence; null where none did. */
  readonly words: string | null;
  readonly sentence: number | null;
}

export interface ExplainedRefusal extends Span {
  /** Null for a number of what no table counts. */
  readonly table: RecordTable | null;
  readonly kind: RefusalKind;
  readonly words: string;
  readonly reason: string;
  /** The row that tells it in its place; null where there is none. */
  readonly into: string | null;
}
