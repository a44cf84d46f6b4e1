import type { Action, Side } from '../../../schemas/vocabulary.ts';
import type { Period, PlaceMention, SiteMention } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

/** A control event as told so far: what later words ("the town", "it", "the attack") go back to. */
export interface Told {
  readonly sentence: Sentence;
  readonly action: Action;
  readonly side: Side;
  readonly place: PlaceMention;
  readonly site: SiteMention | null;
  readonly dates: Period;
}

/** One name for a place, listed or not. */
export const placeName = (place: PlaceMention): string => place.placeId ?? place.name;

/** How far words go back: so many paragraphs, or twice as many sentences where every sentence is a paragraph. */
export const isNear = (before: Sentence, sentence: Sentence, paragraphs: number): boolean =>
  sentence.paragraph - before.paragraph <= paragraphs || sentence.index - before.index <= 2 * paragraphs;

/** The latest event told at most `paragraphs` before a sentence that fits. */
export const lastTold = (told: readonly Told[], sentence: Sentence, paragraphs: number, fits: (event: Told) => boolean): Told | undefined =>
  told.findLast((event) => isNear(event.sentence, sentence, paragraphs) && fits(event));
