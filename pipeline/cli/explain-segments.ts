import type { ExplainedMention, ExplainedSentence, MentionKind } from '../normalize/explanation.ts';

/** A stretch of a sentence that is drawn in one way. */
export interface Segment {
  readonly text: string;
  /** The innermost mention that it belongs to; null outside of all. */
  readonly kind: MentionKind | null;
  readonly reading: string | null;
  /** Whether a row rests on it. */
  readonly evidence: boolean;
}

const length = ({ start, end }: ExplainedMention): number => end - start;

/** Cuts a sentence where a mention or a row's evidence begins or ends; of mentions in each other the innermost counts. */
export const segmentsOf = ({ start, end, text, mentions, rows }: ExplainedSentence): readonly Segment[] => {
  const inside = (offset: number): number => Math.min(Math.max(offset, start), end);
  const cuts = [...new Set([start, end, ...[...mentions, ...rows].flatMap((span) => [inside(span.start), inside(span.end)])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i): Segment => {
    const to = cuts[i + 1] ?? end;
    const covers = (span: { readonly start: number; readonly end: number }): boolean => span.start <= from && span.end >= to;
    const inner = mentions
      .filter(covers)
      .reduce<ExplainedMention | null>((best, m) => (best === null || length(m) < length(best) ? m : best), null);
    return {
      text: text.slice(from - start, to - start),
      kind: inner?.kind ?? null,
      reading: inner?.reading ?? null,
      evidence: rows.some(covers),
    };
  });
};
