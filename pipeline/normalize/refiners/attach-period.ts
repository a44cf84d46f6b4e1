import type { Action, DatePrecision, Outcome } from '../../../schemas/vocabulary.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, dayOf, isoOf } from '../../dates/day.ts';
import { type Document, sentenceAt } from '../document.ts';
import { BATTLE_WORDS, STOCK_WORDS } from '../lexicon/date-words.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { campaignFor, countBack, datedDeeds, lengthsIn, namesPlace } from './campaign-dates.ts';
import { datesIn, deedDates, readDates } from './event-dates.ts';
import { nearestDate } from './nearest-date.ts';
import { statementDay } from './statement-day.ts';

export { datesIn };

export interface CasualtyClue {
  readonly outcome?: Outcome;
  /** Name of the place that the count is tied to. */
  readonly place?: string | null;
}

export interface EventClue {
  readonly action: Action;
  readonly place?: string | null;
}

const BATTLE = new RegExp(`\\b${BATTLE_WORDS}\\b`);
const STOCK = new RegExp(`\\b${STOCK_WORDS}\\b`);

const period = (start: string | null, end: string | null, basis: string, precision?: DatePrecision): Period => {
  if (start !== null && end !== null && start > end) return period(end, end, basis);
  return { start, end, basis, precision: precision ?? (start === null && end === null ? 'unknown' : start === end ? 'day' : 'range') };
};

const asStated = (date: DateMention): Period => period(date.from, date.to, date.basis, date.precision);

/** The last day that the words can speak of: when they were said, else publication. */
const lastDay = (document: Document, sentence: Sentence): string | null =>
  statementDay(document, sentence) ?? document.article.published_on;

/** The period that a sentence with dates tells: "began on March 30 and was over by April 10", "fell on Friday after six days". */
const periodTold = (document: Document, sentence: Sentence, until: string | null): Period | null => {
  const deeds = datedDeeds(document).filter((deed) => deed.sentence === sentence);
  const last = deeds[deeds.length - 1];
  if (last === undefined) return null;
  const start = deeds.find((deed) => deed.role === 'start' && deed.date.from !== null);
  const end = deeds.findLast((deed) => deed.role === 'end' && deed.date.to !== null && deed.date.kind !== 'since');
  const from = start?.date.from ?? null;
  const to = end?.date.to ?? null;
  if (from !== null && to !== null && from <= to && start !== end) return period(from, to, 'from its start to its end');
  const length = lengthsIn(document, sentence)[0];
  if (length !== undefined && end?.date.kind === 'point' && to !== null)
    return period(countBack(to, length), to, 'length of the fighting to its end');
  const { date } = last;
  if (date.kind === 'since') return period(date.from, until, date.basis);
  return asStated(date);
};

/** A date in the words of the count itself. */
const periodOfDate = (document: Document, sentence: Sentence, focus: Span, date: DateMention, clue: CasualtyClue): Period => {
  const until = lastDay(document, sentence);
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.kind === 'as_of') return period(sinceBefore(document, sentence), date.to, date.basis);
  const stock = STOCK.test(document.text.slice(focus.start, Math.min(focus.end + 80, sentence.end)));
  if (date.kind === 'until') {
    const started = stock || clue.outcome === 'captured' ? null : earlierDay(document, sentence, date.to);
    return period(started, date.to, date.basis);
  }
  if (stock && date.precision === 'day') return period(sinceBefore(document, sentence), date.to, `${date.basis}, as a stock`);
  return asStated(date);
};

/** "Since the coup 27,304 people have been arrested. Of these, 20,833 are still detained": the open start said before in the paragraph. */
const sinceBefore = (document: Document, sentence: Sentence): string | null => {
  for (let i = sentence.index; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const since = before === undefined ? undefined : datesIn(document, before).find((date) => date.kind === 'since');
    if (since !== undefined) return since.from;
  }
  return null;
};

/** "by Saturday afternoon 31 were dead": the incident's day, told before. */
const earlierDay = (document: Document, sentence: Sentence, limit: string | null): string | null => {
  const before = datedDeeds(document).filter(
    (deed) => deed.sentence.index <= sentence.index && deed.date.kind === 'point' && deed.date.from !== null,
  );
  const near = before.filter(({ date }) => limit !== null && (date.from ?? '') <= limit && dayOf(limit) - dayOf(date.from ?? limit) <= 14);
  return near[near.length - 1]?.date.from ?? null;
};

/** The incident that a count without a date belongs to: its paragraph, what was told before, the lead, what is told after. */
const periodOfIncident = (document: Document, sentence: Sentence, place: string | null, until: string | null): Period | null => {
  const { sentences } = document;
  const at = (index: number): Period | null => {
    const other = sentences[index];
    return other === undefined ? null : periodTold(document, other, until);
  };
  for (let i = sentence.index - 1; sentences[i]?.paragraph === sentence.paragraph; i--) {
    const told = at(i);
    if (told !== null) return told;
  }
  const recent = (index: number): boolean => {
    const told = at(index);
    const day = told?.end ?? told?.start ?? null;
    return day !== null && until !== null && dayOf(until) - dayOf(day) <= 60;
  };
  for (const mustName of [true, false]) {
    for (let i = sentence.index - 1; i >= 0; i--) {
      const other = sentences[i];
      if (other !== undefined && recent(i) && (!mustName || namesPlace(other, place))) return at(i);
    }
    for (let i = sentence.index + 1; i < sentences.length; i++) {
      const other = sentences[i];
      if (other !== undefined && recent(i) && (!mustName || namesPlace(other, place))) return at(i);
    }
  }
  return null;
};

/**
 * The days that a count covers. `focus` is the span of the number or of its trigger.
 * Null on a side that the text leaves open; both null where nothing dates it and publication is unknown.
 */
export const periodOfCasualty = (document: Document, focus: Span, clue: CasualtyClue = {}): Period => {
  const sentence = sentenceAt(document, focus.start);
  const place = clue.place ?? null;
  const until = lastDay(document, sentence);
  const own = nearestDate(sentence, document.text, focus, deedDates(document, sentence), 4);
  if (own !== null) return periodOfDate(document, sentence, focus, own, clue);
  const length = nearestDate(sentence, document.text, focus, lengthsIn(document, sentence), 3);
  const campaign = campaignFor(document, place, document.article.published_on);
  if (length !== null && length.basis === 'first days of the event' && campaign.start !== null && length.length !== null)
    return period(campaign.start, isoOf(addLength(dayOf(campaign.start), length.length.count, length.length.unit) - 1), length.basis);
  if (length !== null) {
    const end = campaign.end ?? until;
    if (end !== null) return period(campaign.start ?? countBack(end, length), end, length.basis);
  }
  if (STOCK.test(document.text.slice(focus.start, Math.min(focus.end + 80, sentence.end))))
    return period(sinceBefore(document, sentence), until, 'stock at the day of the statement');
  if (BATTLE.test(sentence.text) && campaign.start !== null)
    return period(campaign.start, campaign.end ?? until, 'the whole of the fighting');
  const incident = periodOfIncident(document, sentence, place, until);
  if (incident !== null) return incident;
  return period(null, until, 'before the statement');
};

/**
 * The day on which a place was attacked, taken, left or held, or the bounds that the text allows. `focus` is the span of the verb and its object.
 * Null on an open side.
 */
export const datesOfEvent = (document: Document, focus: Span, clue: EventClue): Period => {
  const sentence = sentenceAt(document, focus.start);
  const until = lastDay(document, sentence);
  const own = nearestDate(sentence, document.text, focus, deedDates(document, sentence), 4);
  if (own !== null) return periodOfEventDate(own, clue.action, until);
  if (clue.action === 'holds') return period(until, until, 'held on the day of the statement');
  const end = clue.action === 'captured' ? campaignFor(document, clue.place ?? null, document.article.published_on).end : null;
  if (end !== null && sentence.index < 3) return period(end, end, 'told with its day elsewhere');
  return period(null, until, 'before the statement');
};

const periodOfEventDate = (date: DateMention, action: Action, until: string | null): Period => {
  if (date.kind === 'since' && action === 'attack_began') return period(date.from, date.from, date.basis);
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.kind === 'as_of' && action === 'holds') return period(date.to, date.to, date.basis);
  return asStated(date);
};

export { readDates };
