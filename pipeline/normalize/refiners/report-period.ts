import { findDates } from '../../dates/date-expressions.ts';
import { dayOf } from '../../dates/day.ts';
import type { Document } from '../document.ts';
import type { Period } from '../rule.ts';
import { fold, type Sentence } from '../sentences.ts';
import { datesIn } from './event-dates.ts';
import { period } from './incident-period.ts';

/** "Weekly digest: 9 to 15 June 2024": the stretch of days that a report is about. */

/** "In the year 2022 our battalions fought 310 times", "Data on armed conflict, 1-30 September 2024": what opens a report. */
const OF_REPORT =
  /\b(?:[Dd]ata|[Ff]igures|[Ss]tatistics|[Ss]ummary|[Rr]eports?|[Rr]eview|[Tt]ally|[Rr]esults|[Ii]ncidents|[Rr]ecorded|[Dd]ocumented|[Cc]ompiled|[Cc]overs|[Tt]imes|[Bb]attles|[Cc]lashes|[Rr]ound-?up|[Dd]igest|[Bb]ulletin)\b/;
/** Sentences in which a report may say what it covers. */
const OPENING = 3;
const SOME_DAYS = 5;

const within = (from: string, to: string, published: string | null): Period =>
  period(from, published !== null && to > published ? published : to, 'the period of the title');

/** The stretch of days that a title names; null where it names none or one day. */
export const periodOfTitle = (document: Document): Period | null => {
  const { title, published_on } = document.article;
  const date = findDates(fold(title ?? ''), 0, published_on, null, document.knowledge.reference.operations).find(
    ({ kind, from, to }) => kind === 'point' && from !== null && to !== null && from < to,
  );
  return date?.from == null || date.to === null ? null : within(date.from, date.to, published_on);
};

const periodOfOpening = (document: Document): Period | null => {
  for (const sentence of document.sentences.slice(0, OPENING)) {
    if (!OF_REPORT.test(sentence.text)) continue;
    const date = datesIn(document, sentence).find(
      ({ kind, from, to }) => kind === 'point' && from !== null && to !== null && dayOf(to) - dayOf(from) >= SOME_DAYS,
    );
    if (date?.from != null && date.to !== null) return within(date.from, date.to, document.article.published_on);
  }
  return null;
};

const memory = new WeakMap<Document, { readonly of: Period | null }>();

/** What a report covers, by its title, else by its opening; null where the article is none. */
export const periodOfReport = (document: Document): Period | null => {
  let known = memory.get(document);
  if (known === undefined) {
    known = { of: periodOfTitle(document) ?? periodOfOpening(document) };
    memory.set(document, known);
  }
  return known.of;
};

/** "Battles during the week: 94", "in the month under review", "TOTALS FOR THE YEAR": those that the report is about. */
const IN_ITS_PERIOD =
  /\b(?:during|in|over|for|throughout|within) (?:the|this) (?:whole |entire |past |reported )?(?:week|month|year|quarter|(?:reporting )?period)\b(?! (?:of|from|since|before|after|to|that|ending|earlier|prior|previous))|\bunder review\b/i;

/** The period of the report, where the sentence speaks of it in so many words. */
export const reportedPeriod = (document: Document, sentence: Sentence): Period | null =>
  IN_ITS_PERIOD.test(sentence.text) ? periodOfReport(document) : null;
