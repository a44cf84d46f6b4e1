import type { Outcome } from '../../../schemas/vocabulary.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, dayOf, isoOf } from '../../dates/day.ts';
import type { Document } from '../document.ts';
import { STOCK_BEFORE, STOCK_WORDS } from '../lexicon/date-words.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { type Campaign, campaignFor, countBack, deedsOf } from './campaign-dates.ts';
import { datesIn } from './event-dates.ts';
import { STARTED_ON } from './event-day.ts';
import { asStated, earlierDay, period } from './incident-period.ts';
import { lastDay } from './last-day.ts';
import { isOfPart } from './of-part.ts';

/** What is known of a count beside its words. */
export interface CasualtyClue {
  readonly outcome?: Outcome;
  /** At least so many. */
  readonly low?: number | null;
  /** Name of the place that the count is tied to. */
  readonly place?: string | null;
  /** It is the same count of another time: "up from 390 in 2022". */
  readonly compared?: boolean;
  /** Of a table: the column or line that says what is counted. */
  readonly heading?: Span;
}

const STOCK = new RegExp(`\\b${STOCK_WORDS}\\b`);
const ARE_DISPLACED = /\b(?:were|are|was) (?:internally |already )?displaced\b/;
const STOCK_AHEAD = new RegExp(`\\b${STOCK_BEFORE}\\b`);

/** "Since the coup 27,304 people have been arrested. Of these, 20,833 are still detained": the open start said before in the paragraph. */
export const sinceBefore = (document: Document, sentence: Sentence, focus: Span): string | null => {
  for (let i = sentence.index; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const since =
      before === undefined
        ? undefined
        : datesIn(document, before).find(
            (date) =>
              date.kind === 'since' &&
              !(date.start > focus.end && i === sentence.index && isOfPart(document.text.slice(focus.end, date.start), true)),
          );
    if (since !== undefined) return since.from;
  }
  return null;
};

/** "12,000 IDPs", "the number is now beyond 18,000": how many at a time, for those displaced or held. */
const COUNTED_STOCK =
  /^[^;]*?\d (?:IDPs|displaced (?:people|persons|residents)|refugees)\b|\b(?:is|are|stands?|stood|had been|was) (?:now )?(?:at |around |about |beyond |over |above |more than |nearly |almost )+\d/;

const BROKE_OUT =
  /\b(?:which|that) (?:(?:has|have|had) )?(?:began|begun|started|broke out|erupted|flared(?: up)?|resumed|was launched)(?: (?:in|at|around|near) [A-Z][\w-]+(?: [A-Z][\w-]+)*)?(?: (?:on|in|early|late|around))* ?$/;

/** "At the end of June 39,700 people were displaced", "it had been around 11,000 at the turn of the year": how many there were then. */
const AT_A_TIME = /\b[Aa]t the $|\b[Aa]t the (?:end|start|beginning|close|turn|middle)\b/;
const NEWLY = /\b(?:newly|fled|flee|forced|driven|left|since|crossed|escaped)\b/;
const isCountedAt = (document: Document, sentence: Sentence, focus: Span, date: DateMention, outcome: Outcome | undefined): boolean =>
  outcome === 'displaced' &&
  date.kind === 'point' &&
  AT_A_TIME.test(document.text.slice(Math.max(sentence.start, date.start - 8), date.end)) &&
  !NEWLY.test(document.text.slice(focus.start, Math.min(focus.end + 30, sentence.end)));

/** "bringing the total number of IDPs to 148,000", "is holding 87 soldiers", "hosts 35,000": so many in all. */
const IN_ALL =
  /\b(?:bring(?:s|ing)?|brought|tak(?:en|es|ing)|took|rais(?:es|ed|ing)|push(?:es|ed|ing)|swell(?:s|ed|ing)?) (?:the|its|their) (?:[a-z]+ ){0,3}(?:total|number|figure|count|tally)\b[^.;]{0,90} to (?:[a-z]+ ){0,3}$/;
const HOLDS =
  /\b(?:holds|is holding|are holding|be holding|hosts|is hosting|is home to|houses|shelters|is sheltering) (?:(?:still|some|about|around|now|nearly|almost|roughly|at|least|more|over|than) )*$/;

/** "170,000 people, more than half of the population, are displaced", "5,000 people in all, are hiding" */
const ASIDE =
  /,? (?:in all|in total|altogether),|, (?:more than|over|nearly|almost|about|roughly|or|most|many|some|half|mostly|a|(?:[a-z]+-)?[a-z]+ of (?:its|the|their)) [^,;]{3,60},(?= (?:are|were|remain|is)\b)/;

/** Whether the words count those displaced or held at a time, not those newly so. */
export const isStock = (document: Document, sentence: Sentence, focus: Span, outcome: Outcome | undefined): boolean => {
  const after = document.text.slice(focus.start, Math.min(focus.end + 70, sentence.end));
  if (outcome === 'displaced' && COUNTED_STOCK.test(after)) return true;
  // those who lie in hospital were hurt on a day
  if (outcome === 'killed' || outcome === 'wounded') return false;
  const before = document.text.slice(sentence.start, focus.start);
  if (
    HOLDS.test(before) ||
    /^(?:holds|holding|hosts|hosting|houses|shelters) /.test(after) ||
    (outcome === 'displaced' && IN_ALL.test(document.text.slice(sentence.start, focus.start + 40).replace(/[\d,.]+.*$/s, '')))
  )
    return true;
  return (
    STOCK.test(after.replace(ASIDE, '').split(/, |;| and (?!\d)/)[0] ?? '') ||
    STOCK_AHEAD.test(document.text.slice(sentence.start, focus.end))
  );
};

/** "By the end of January 2.6 million were displaced, 660,000 of them since late October": counted to the day that the sentence names. */
const boundOf = (document: Document, sentence: Sentence, since: DateMention): string | null =>
  datesIn(document, sentence).find(
    ({ kind, to }) => (kind === 'until' || kind === 'as_of') && to !== null && (since.from === null || to >= since.from),
  )?.to ?? null;

/** A date in the words of the count itself. */
export const periodOfDate = (document: Document, sentence: Sentence, focus: Span, date: DateMention, clue: CasualtyClue): Period => {
  const until = lastDay(document, sentence);
  if (date.kind === 'since') return period(date.from, boundOf(document, sentence, date) ?? until, date.basis);
  if (date.kind === 'as_of') return period(sinceBefore(document, sentence, focus), date.to, date.basis);
  // "the toll of the battle, which began on August 1, is 34": from then on
  if (STARTED_ON.test(document.text.slice(sentence.start, date.start)))
    return period(date.from, campaignFor(document, clue.place ?? null, until).end ?? until, `since: ${date.basis}`);
  // "nine have been killed in fighting that broke out in Hsipaw on November 3"
  if (
    date.kind === 'point' &&
    date.from === date.to &&
    /\b(?:has|have)\b/.test(document.text.slice(Math.max(sentence.start, focus.start - 12), Math.min(focus.end + 20, sentence.end))) &&
    BROKE_OUT.test(document.text.slice(sentence.start, date.start))
  )
    return period(date.from, campaignFor(document, clue.place ?? null, until).end ?? until, `since: ${date.basis}`);
  // "It attacked on October 27 and said on Sunday that 31 have been killed so far"
  if (
    date.kind === 'point' &&
    date.from === date.to &&
    date.end <= focus.start &&
    /^[^.;]{0,60}\b(?:has|have) (?:(?:also|now|already|so far) )*been\b|\bso far\b/.test(
      document.text.slice(focus.start, focus.end + 60),
    ) &&
    deedsOf(document, sentence).some((deed) => deed.date === date && deed.role === 'start')
  )
    return period(date.from, until, `${date.basis}, up to the statement`);
  const stock = isStock(document, sentence, focus, clue.outcome) || isCountedAt(document, sentence, focus, date, clue.outcome);
  if (date.kind === 'until') {
    if (stock || (clue.outcome === 'displaced' && ARE_DISPLACED.test(document.text.slice(focus.start, focus.end + 20))))
      return period(null, date.to, date.basis);
    // "from the coup up to the end of May"
    const since = datesIn(document, sentence).find(
      ({ kind, from }) => kind === 'since' && from !== null && date.to !== null && from <= date.to,
    );
    if (since !== undefined) return period(since.from, date.to, since.basis);
    const campaign = campaignFor(document, clue.place ?? null, date.to);
    const started = clue.outcome === 'captured' ? null : earlierDay(document, sentence, date.to);
    // those who fled by a day have done so since the fighting began
    const whole =
      campaign.sure || (clue.outcome === 'displaced' && campaign.start !== null && (started === null || campaign.start < started));
    return period((whole ? campaign.start : null) ?? started, date.to, date.basis);
  }
  if (stock && (date.precision === 'day' || clue.outcome === 'displaced'))
    return period(sinceBefore(document, sentence, focus), date.to, `${date.basis}, as a stock`);
  return asStated(date);
};

/** "killed in 10 days of fighting", "in the first week": the length, laid against what is told of the fighting; null where nothing ends it. */
export const spanOfLength = (length: DateMention, campaign: Campaign, until: string | null, ended: string | null = null): Period | null => {
  if (length.length === null) return null;
  const { count, unit } = length.length;
  if (length.basis === 'first days of the event')
    return campaign.start === null
      ? period(null, until, 'first days of an event that nobody dates')
      : period(campaign.start, isoOf(addLength(dayOf(campaign.start), count, unit) - 1), length.basis);
  const end = (campaign.named ? null : ended) ?? campaign.end ?? until;
  if (end === null) return null;
  if (end === ended) return period(countBack(end, length), end, length.basis);
  if (length.basis === 'last days of the event') return period(isoOf(addLength(dayOf(end), -count, unit) + 1), end, length.basis);
  const counted = countBack(end, length);
  // "in the seven weeks of the siege", and only its last days are dated
  const late = campaign.start !== null && (dayOf(end) - dayOf(campaign.start)) * 2 < dayOf(end) - dayOf(counted);
  return period(late ? counted : (campaign.start ?? counted), end, length.basis);
};
