import type { Document } from '../document.ts';
import type { Sentence } from '../sentences.ts';
import { datesIn } from './event-dates.ts';
import { statementDay } from './statement-day.ts';

/** "As of 26 December 2022" on a line of its own at the head of a table: the day of all its figures. */
const dayOfFigures = (document: Document): string | null => {
  for (const sentence of document.sentences.slice(0, 5)) {
    const asOf = sentence.text.length < 60 ? datesIn(document, sentence).find((date) => date.kind === 'as_of') : undefined;
    if (asOf !== undefined) return asOf.to;
  }
  return null;
};

/** The last day that the words can speak of: when they were said, else publication. */
export const lastDay = (document: Document, sentence: Sentence): string | null =>
  statementDay(document, sentence) ?? dayOfFigures(document) ?? document.article.published_on;
