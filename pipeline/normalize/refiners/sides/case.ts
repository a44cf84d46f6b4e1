import type { Side } from '../../../../schemas/vocabulary.ts';
import type { Document } from '../../document.ts';
import type { Claimant } from '../../rule.ts';
import { findActors } from '../../rules/actors.ts';
import type { Casualty } from '../../rules/casualties/casualty.ts';
import type { Sentence, Span } from '../../sentences.ts';
import { type PeopleSide, sideOfWords } from '../side-of-words.ts';

/** Whose people a casualty's group is. */
export interface Victims {
  readonly side: Side;
  readonly actorId: string | null;
  /** Which step told it, in words. */
  readonly basis: string;
}

export interface KnownVictims {
  readonly casualty: Casualty;
  readonly sentence: Sentence;
  readonly victims: Victims;
}

/** One casualty with all that the steps look at. */
export interface Case {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly casualty: Casualty;
  readonly group: Casualty['group'];
  /** The group as written, and its noun without the number. */
  readonly words: string;
  readonly noun: string;
  readonly read: PeopleSide;
  readonly speaker: Claimant['claimantSide'];
  /** The speaker's side where it is one of the two camps. */
  readonly own: Side | null;
  /** Words of the sentence before the group, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Offset of the words that tell the outcome or the group, whichever is first. */
  readonly first: number;
  /** The casualty told just before, if any. */
  readonly previous: KnownVictims | undefined;
  /** Those told before it in its sentence, in order. */
  readonly here: readonly KnownVictims[];
  readonly whole: Victims | null;
  /** All told before it, nearest last. */
  readonly earlier: readonly KnownVictims[];
  /** Who says it, by name. */
  readonly claimant: string;
}

export type Step = (c: Case) => Victims | null;

export const isCamp = (side: Side): boolean => side === 'junta' || side === 'resistance';

export const opposite = (side: Side): Side => (side === 'junta' ? 'resistance' : side === 'resistance' ? 'junta' : 'unknown');

export const give = (side: Side, basis: string, actorId: string | null = null): Victims => ({ side, actorId, basis });

export const campsBefore = (c: Case, offset: number) => findActors(c.document, c.sentence).filter((a) => a.end <= offset && isCamp(a.side));

export const isElliptical = (c: Case): boolean => c.group.head === null || /^(?:others?|more)$/i.test(c.words.split(' ').at(-1) ?? '');

export const inSameSentence = (c: Case): KnownVictims | null => (c.previous?.sentence === c.sentence ? c.previous : null);

export const inSameParagraph = (c: Case): KnownVictims | null =>
  c.previous?.sentence.paragraph === c.sentence.paragraph ? (c.previous ?? null) : null;

export const sideOf = (c: Case, start: number, text: string): PeopleSide =>
  sideOfWords(c.document, { start, end: start + text.length }, c.speaker);

export const isPeople = (c: Case): boolean => /\b(?:people|persons?|bodies|dead|individuals)\b/i.test(c.words);

export const context = (c: Case): string => {
  const back = c.document.sentences[c.sentence.index - 1];
  return `${back?.paragraph === c.sentence.paragraph ? back.text : ''} ${c.sentence.text}`;
};

/** The noun phrase without its number: "150 to 200 soldiers" -> "soldiers"; of a partitive what stands behind "of"; without "prisoner". */
export const nounOf = (document: Document, group: Casualty['group']): Span => {
  const text = document.text.slice(group.quantity.end, group.end);
  // "219 KIA": those killed in action
  if (group.nounOutcome === 'killed' && text.trim() === 'KIA') return { start: group.quantity.end, end: group.quantity.end };
  const lead =
    group.kind === 'single' ? 0 : (/^["):\s]*(?:(?:out )?of (?:the |those |its own )?(?:\d[\d,]* )?)?/.exec(text)?.[0].length ?? 0);
  const keep =
    group.partitive !== null && /^(?:its|their|our|his)\b/.test(group.partitive) ? (/^["):\s]*of /.exec(text)?.[0].length ?? 0) : lead;
  const start = group.kind === 'single' ? group.start : group.quantity.end + keep;
  const tail = /(?<!\bpolitical)\s(?:prisoners?|captive|hostages?|alive)$/.exec(document.text.slice(start, group.end));
  return { start, end: tail === null ? group.end : group.end - tail[0].length };
};
