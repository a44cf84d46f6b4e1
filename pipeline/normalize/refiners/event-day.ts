import type { Action } from '../../../schemas/vocabulary.ts';
import { findDates } from '../../dates/date-expressions.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import type { Document } from '../document.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { deedsOf } from './campaign-dates.ts';
import { deedDates } from './event-dates.ts';
import { asStated, HELD_OUT, period } from './incident-period.ts';
import { clausesBetween, opensSentence } from './nearest-date.ts';

/** "They also tried to seize the headquarters": told in one breath with the sentence before, which has the day. */
export const dayBefore = (document: Document, sentence: Sentence, focus: Span): DateMention | null => {
  const clause = document.text.slice(Math.max(sentence.start, focus.start - 60), focus.end);
  const concludes = /^(?:With (?:that|this|it)|Thus)\b/.test(sentence.text);
  if (
    !concludes &&
    /\b(?:had(?! to\b)|has|have(?! to\b)|having|already|previously|earlier|Earlier (?:in|during) the (?!day)|now|is|are|still)\b/.test(
      clause,
    )
  )
    return null;
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  // "was occupied on July 10. Troops recaptured it after a year": the day of its loss
  if (AGAIN.test(clause) && !AGAIN.test(before.text) && TAKEN.test(before.text)) return null;
  // "June 2024. Troops retake the town": a heading dates all that follows it
  const heading = before.text.length < 30;
  const dates = deedDates(document, before).filter((date) => date.kind === 'point' && (heading || date.precision === 'day'));
  return dates[dates.length - 1] ?? null;
};

const AGAIN = /\b(?:retook|retak\w+|recaptur\w+|regain\w+|reoccup\w+|won back|took back|taken back)\b/;
const TAKEN = /\b(?:captured|seized|occupied|overran|overrun|fell|fallen|lost|took|taken)\b/;

/** What was lost before and is won back has another start than the fighting that lost it. */
export const isRetaken = (document: Document, sentence: Sentence): boolean =>
  /\b(?:retook|retak\w+|recaptur\w+|regain\w+|lost)\b/.test(`${document.sentences[sentence.index - 1]?.text ?? ''} ${sentence.text}`);

const NOW = /\b(?:still|now|currently|today)\b/;

/** "On Monday the enemy controlled half of the town": held that day; with no day of its own, on the day of the statement. */
export const dayHeld = (
  document: Document,
  sentence: Sentence,
  focus: Span,
  dates: readonly DateMention[],
  until: string | null,
): Period => {
  const near = document.text.slice(Math.max(sentence.start, focus.start - 25), Math.min(sentence.end, focus.end + 40));
  const reach = NOW.test(near) ? 0.3 : 1;
  // "Its barracks, which they rushed twice since May, remain in army hands": the relative clause keeps its start
  const aside = (some: DateMention): boolean =>
    some.end <= focus.start &&
    (/, (?:which|who|whose|where)\b[^,]*$/.test(document.text.slice(sentence.start, some.start)) ||
      /^ except for\b/.test(document.text.slice(some.end)) ||
      (!opensSentence(sentence, some) &&
        /^, (?!and\b|but\b|or\b)(?:the |its |their )?[\w'-]+ $/.test(document.text.slice(some.end, focus.start))));
  const date = dates.find(
    (some) =>
      clausesBetween(document.text, some, focus, opensSentence(sentence, some)) < (some.kind === 'since' && reach === 1 ? 2.5 : reach) &&
      !((some.kind === 'since' && reach < 1) || aside(some)),
  );
  if (date === undefined) return period(until, until, 'held on the day of the statement');
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.kind === 'point') return asStated(date);
  return period(date.to, date.to, date.basis);
};

/** "in an operation that began on" June 25: the words before the date of a start. */
export const STARTED_ON =
  /\b(?:which|that) (?:was |were |had |has |been )*(?:began|begun|started|launched|opened|initiated|resumed|erupted|intensified|escalated|broke out|broken out|flared(?: up)?)(?: again| anew)?(?: on| in| around| early| late)* ?$/;

/** "the third town that fell since the offensive resumed", "an operation under way since 2025": background, no date of the deed. */
const BACKGROUND =
  /\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|twentieth|\d+(?:st|nd|rd|th)|latest|last|only|biggest|largest|worst) [^,;]*|(?:that|which|who) (?:had|has|have|was|were|is) (?:been )?\w+[^,;]*)$/;

/** Whether a date after the verb tells of something else: "the third town since June", "months after the fall of P2, where men surrendered on Monday". */
export const isBackground = (document: Document, focus: Span, date: DateMention): boolean =>
  (date.kind === 'point' && date.start >= focus.end && /\bafter\b[^;]*, where\b[^,;]*$/.test(document.text.slice(focus.end, date.start))) ||
  (date.kind === 'since' && date.start >= focus.end && BACKGROUND.test(document.text.slice(focus.start, date.start)));

/** "by noon on Saturday", "by that evening": the hour says that it was that day. */
const BY_CLOCK = /\b(?:noon|midday|dawn|nightfall|dusk|midnight|evening|afternoon|morning|[ap]\.?m)\b/;

/** The date at the end of "since they took the town on Monday", read without its "since". */
const withinSince = (document: Document, focus: Span, date: DateMention): Period => {
  const { operations } = document.knowledge.reference;
  const own = findDates(document.text.slice(focus.end, date.end), focus.end, document.article.published_on, null, operations).at(-1);
  return own === undefined || own.from === null ? period(date.from, date.from, date.basis) : asStated(own);
};

const SINCE = 'since ';

/** A date in the words of the event itself. */
export const periodOfEventDate = (
  document: Document,
  sentence: Sentence,
  focus: Span,
  date: DateMention,
  action: Action,
  until: string | null,
): Period => {
  // "27 have died since they took the town late last month": the day of the taking itself
  if (date.kind === 'since' && date.start < focus.start && focus.end <= date.end && action !== 'attack_began')
    return withinSince(document, focus, date);
  // "in control since June, when it overran the base": in June
  if (date.kind === 'since' && date.end <= focus.start && /^,? when\b[^,;]*$/.test(document.text.slice(date.end, focus.start)))
    return withinSince(document, { start: date.start, end: date.start + SINCE.length }, date);
  if (date.kind === 'since' && action === 'attack_began') return period(date.from, date.from, date.basis);
  // "have occupied the town since 17 July": taken that day
  if (date.kind === 'since' && date.from !== null && /\boccupied\b/.test(document.text.slice(focus.start, focus.end)))
    return period(date.from, date.from, date.basis);
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.end <= focus.start) {
    // "took it on August 10 but retreated when", "the army later retook it": some time after the day said
    const beside = document.text.slice(date.end, Math.min(focus.start + 5, focus.end));
    if (/\bbut (?!not\b)|\blater\b/.test(beside) && (action === 'withdrew' || action === 'captured'))
      return period(date.from, until, `after: ${date.basis}`);
    // "fell on March 25, after they seized its police station"
    if (/\bafter\b[^,]*$/.test(document.text.slice(date.end, focus.start))) return period(null, date.to, `before: ${date.basis}`);
    // "On 28 August, two days before the camp fell"
    if (action === 'captured' && /\bbefore\b[^,]*$/.test(document.text.slice(date.end, focus.start)))
      return period(date.from, until, `after: ${date.basis}`);
  }
  // "captured in an operation that began on June 25": from then on
  if (action === 'captured' && STARTED_ON.test(document.text.slice(sentence.start, date.start)))
    return period(date.from, until, `since: ${date.basis}`);
  // "have liberated the whole of the town as of 24 July"
  if (date.kind === 'as_of' && action === 'captured') return period(date.to, date.to, date.basis);
  if (date.kind !== 'until') return asStated(date);
  // "holds out until 12 February, when it falls"
  if (action === 'captured' && /^,? when\b/.test(document.text.slice(date.end, date.end + 8))) return period(date.to, date.to, date.basis);
  if (HELD_OUT.test(document.text.slice(sentence.start, date.end))) return period(date.to, date.to, date.basis);
  const byClock = BY_CLOCK.test(document.text.slice(date.start, date.end));
  return period(startBefore(document, sentence, date) ?? (byClock ? date.to : null), date.to, date.basis);
};

/** "began on December 10 and seized the town by Friday": the start said in the same sentence. */
const startBefore = (document: Document, sentence: Sentence, date: DateMention): string | null =>
  deedsOf(document, sentence).find((deed) => deed.role === 'start' && deed.date !== date && deed.date.end <= date.start)?.date.from ?? null;
