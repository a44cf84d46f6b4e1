import type { Document } from '../document.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { periodOfCasualty } from './attach-period.ts';
import { deedsOf } from './campaign-dates.ts';
import { datesIn } from './event-dates.ts';
import { period } from './incident-period.ts';
import { periodOfTitle } from './report-period.ts';

/** When counted strikes, posts and weapons were: as a count of people, but that what is counted up so far goes on from a start. */

/** "It launched the operation on 27 October and seized over 300 outposts": from that day on, not on it. */
const STARTED = /\b(?:launch(?:ed|es)?|beg[au]n|started|opened|resumed)\b[^;]*$/;
const GOES_ON = /\band\b[^.;]{0,40}$/;

const startedInSentence = (document: Document, sentence: Sentence, span: Span): boolean => {
  const told = STARTED.exec(document.text.slice(sentence.start, span.start));
  return told !== null && GOES_ON.test(told[0]) && /\d/.test(told[0]);
};

/** "They began their attacks on 13 November. More than 140 posts had been seized": counted up from the start told before to the statement. */
const COUNTED_UP = /\b(?:had|have|has)\b/;
const startedBefore = (document: Document, sentence: Sentence, told: Period): boolean =>
  COUNTED_UP.test(sentence.text) &&
  datesIn(document, sentence).length === 0 &&
  document.sentences.some(
    (before) =>
      before.paragraph === sentence.paragraph &&
      before.index < sentence.index &&
      deedsOf(document, before).some(({ role, date }) => role === 'start' && date.from === told.start),
  );

/** "15 outposts over the seven days": those that the report is about. */
const THE_DAYS =
  /\b(?:over|in|during|within|throughout) (?:the|these|those) (?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten) )?(?:days|week)\b(?! (?:of|since|after|before|from|to|that|before))/i;

/** The days that a count of things covers. */
export const periodOfCounted = (document: Document, sentence: Sentence, span: Span, place: string | null): Period => {
  const reported = THE_DAYS.test(sentence.text) ? periodOfTitle(document) : null;
  if (reported !== null) return reported;
  const told = periodOfCasualty(document, span, { place });
  const until = document.article.published_on;
  if (told.start === null || told.start !== told.end || until === null || told.precision !== 'day') return told;
  return startedInSentence(document, sentence, span) || startedBefore(document, sentence, told)
    ? period(told.start, until, `since: ${told.basis ?? 'the start'}`, 'range')
    : told;
};
