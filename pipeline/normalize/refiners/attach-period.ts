import type { Action, DatePrecision, Outcome } from '../../../schemas/vocabulary.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, dayOf, isoOf } from '../../dates/day.ts';
import { type Document, sentenceAt } from '../document.ts';
import { BATTLE_WORDS, STOCK_BEFORE, STOCK_WORDS } from '../lexicon/date-words.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { type Campaign, campaignFor, countBack, datedDeeds, lengthsIn, namesPlace } from './campaign-dates.ts';
import { datesIn, deedDates } from './event-dates.ts';
import { clausesBetween, nearestDate } from './nearest-date.ts';
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
const STOCK_AHEAD = new RegExp(`\\b${STOCK_BEFORE}\\b`);

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
  const deeds = datedDeeds(document).filter((deed) => deed.sentence === sentence && deed.date.basis !== 'since the coup');
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
  const stock = isStock(document, sentence, focus);
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

const daysApart = (a: string, b: string): number => Math.abs(dayOf(a) - dayOf(b));

/** The incident that a count without a date belongs to: its paragraph first, then the nearest before or after that names its place. */
const periodOfIncident = (document: Document, sentence: Sentence, place: string | null, until: string | null): Period | null => {
  const { sentences } = document;
  const told = (index: number): Period | null => {
    const other = sentences[index];
    const period = other === undefined ? null : periodTold(document, other, until);
    const day = period?.end ?? period?.start ?? null;
    return day !== null && until !== null && daysApart(until, day) <= 60 ? period : null;
  };
  for (const mustName of [true, false]) {
    for (let i = sentence.index - 1; i >= 0; i--)
      if (!mustName || namesPlace(sentences[i] ?? sentence, place)) if (told(i) !== null) return told(i);
    for (let i = sentence.index + 1; i < sentences.length; i++)
      if (!mustName || namesPlace(sentences[i] ?? sentence, place)) if (told(i) !== null) return told(i);
  }
  return null;
};

/** What the paragraph told just before. */
const periodBefore = (document: Document, sentence: Sentence, until: string | null): Period | null => {
  for (let i = sentence.index - 1; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const told = before === undefined ? null : periodTold(document, before, until);
    if (told !== null) return told;
  }
  return null;
};

const isStock = (document: Document, sentence: Sentence, focus: Span): boolean => {
  const after = document.text.slice(focus.start, Math.min(focus.end + 70, sentence.end));
  return STOCK.test(after.split(/, |;| and that /)[0] ?? '') || STOCK_AHEAD.test(document.text.slice(sentence.start, focus.end));
};

const spanOfLength = (length: DateMention, campaign: Campaign, until: string | null): Period | null => {
  if (length.length === null) return null;
  const { count, unit } = length.length;
  if (length.basis === 'first days of the event')
    return campaign.start === null ? null : period(campaign.start, isoOf(addLength(dayOf(campaign.start), count, unit) - 1), length.basis);
  const end = campaign.end ?? until;
  if (end === null) return null;
  if (length.basis === 'last days of the event') return period(isoOf(addLength(dayOf(end), -count, unit) + 1), end, length.basis);
  return period(campaign.start ?? countBack(end, length), end, length.basis);
};

/**
 * The days that a count covers. `focus` is the span of the number or of its trigger.
 * Null on a side that the text leaves open; both null where nothing dates it and publication is unknown.
 */
export const periodOfCasualty = (document: Document, focus: Span, clue: CasualtyClue = {}): Period => {
  const sentence = sentenceAt(document, focus.start);
  const place = clue.place ?? null;
  const until = lastDay(document, sentence);
  const dates = deedDates(document, sentence);
  const own = nearestDate(sentence, document.text, focus, dates, dates.length === 1 ? 9 : 5);
  const length = nearestDate(sentence, document.text, focus, lengthsIn(document, sentence), 3);
  const campaign = campaignFor(document, place, document.article.published_on);
  if (own !== null && !(length !== null && length.basis.endsWith('days of the event')))
    return periodOfDate(document, sentence, focus, own, clue);
  const counted = length === null ? null : spanOfLength(length, campaign, until);
  if (counted !== null) return counted;
  if (isStock(document, sentence, focus)) return period(sinceBefore(document, sentence), until, 'stock at the day of the statement');
  if (BATTLE.test(sentence.text) && campaign.start !== null)
    return period(campaign.start, campaign.end ?? until, 'the whole of the fighting');
  const before = periodBefore(document, sentence, until);
  if (before !== null) return before;
  if (campaign.start !== null && (campaign.end !== null || until !== null))
    return period(campaign.start, campaign.end ?? until, 'the whole of the fighting, as told elsewhere');
  return periodOfIncident(document, sentence, place, until) ?? period(null, until, 'before the statement');
};

/** "They also tried to seize the headquarters": told in one breath with the sentence before, which has the day. */
const dayBefore = (document: Document, sentence: Sentence, focus: Span): DateMention | null => {
  const clause = document.text.slice(Math.max(sentence.start, focus.start - 60), focus.end);
  if (/\b(?:had|has|have|having|already|previously|earlier|now|is|are|still)\b/.test(clause)) return null;
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  const dates = deedDates(document, before).filter((date) => date.kind === 'point' && date.precision === 'day');
  return dates[dates.length - 1] ?? null;
};

/**
 * The day on which a place was attacked, taken, left or held, or the bounds that the text allows. `focus` is the span of the verb and its object.
 * Null on an open side.
 */
export const datesOfEvent = (document: Document, focus: Span, clue: EventClue): Period => {
  const sentence = sentenceAt(document, focus.start);
  const until = lastDay(document, sentence);
  const dates = deedDates(document, sentence).filter(
    (date) => date.kind !== 'since' || date.start < focus.end || !BACKGROUND.test(document.text.slice(focus.start, date.start)),
  );
  const held = clue.action === 'holds';
  if (
    held &&
    /\b(?:still|now|currently|today)\b/.test(
      document.text.slice(Math.max(sentence.start, focus.start - 25), Math.min(sentence.end, focus.end + 40)),
    )
  ) {
    const at = dates.find((date) => date.kind !== 'since' && clausesBetween(document.text, date, focus) < 0.3);
    const day = at?.to ?? until;
    return period(day, day, 'held on the day of the statement');
  }
  const own = nearestDate(
    sentence,
    document.text,
    focus,
    held ? dates.filter((date) => clausesBetween(document.text, date, focus) < 1) : dates,
    dates.length === 1 ? 9 : 5,
  );
  if (own !== null) return periodOfEventDate(document, sentence, focus, own, clue.action, until);
  if (held) return period(until, until, 'held on the day of the statement');
  const told = dayBefore(document, sentence, focus);
  if (told !== null) return asStated(told);
  const campaign = campaignFor(document, clue.place ?? null, document.article.published_on);
  if (
    clue.action === 'captured' &&
    campaign.end !== null &&
    sentence.index < 3 &&
    until !== null &&
    campaign.end <= until &&
    daysApart(campaign.end, until) <= 30
  )
    return period(campaign.end, campaign.end, 'told with its day elsewhere');
  return period(null, until, 'before the statement');
};

const periodOfEventDate = (
  document: Document,
  sentence: Sentence,
  focus: Span,
  date: DateMention,
  action: Action,
  until: string | null,
): Period => {
  const between = document.text.slice(Math.min(date.end, focus.end), Math.max(date.start, focus.start));
  if (date.kind === 'since' && action === 'attack_began') return period(date.from, date.from, date.basis);
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.kind === 'as_of' && action === 'holds') return period(date.to, date.to, date.basis);
  const beside = document.text.slice(date.end, focus.end);
  if (date.end <= focus.start) {
    // "took it on August 10 but retreated when", "the army later retook it": some time after the day said
    if (/\bbut\b|\blater\b/.test(beside) && (action === 'withdrew' || action === 'captured'))
      return period(date.from, until, `after: ${date.basis}`);
    // "fell on March 25, after they seized its police station"
    if (/\bafter\b[^,]*$/.test(between)) return period(null, date.to, `before: ${date.basis}`);
  }
  // "captured in an operation that began on June 25": from then on
  if (action === 'captured' && STARTED_ON.test(document.text.slice(sentence.start, date.start)))
    return period(date.from, until, `since: ${date.basis}`);
  if (date.kind === 'until') {
    if (BY_CLOCK.test(document.text.slice(date.start, date.end))) {
      const start = startBefore(document, sentence, date);
      return period(start ?? date.to, date.to, date.basis);
    }
    return period(startBefore(document, sentence, date), date.to, date.basis);
  }
  return asStated(date);
};

const STARTED_ON =
  /\b(?:which|that) (?:was |were |had |has |been )*(?:began|begun|started|launched|opened|initiated)(?: on| in| around| early| late)* ?$/;

/** "the third town that fell since the offensive resumed", "an operation under way since 2025": background, no date of the deed. */
const BACKGROUND =
  /\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|[a-z]+th|\d+(?:st|nd|rd|th)|latest|last|only|biggest|largest|worst) [^,;]*|(?:that|which) (?:had|has|have|was|were|is) (?:been )?(?:under way|going on|ongoing|continuing|in progress|running)[^,;]*)$/;

/** "by noon on Saturday": the hour says that it was that day. */
const BY_CLOCK = /\b(?:noon|midday|dawn|nightfall|dusk|midnight|[ap]\.?m)\b/;

/** "began on December 10 and seized the town by Friday": the start said in the same sentence. */
const startBefore = (document: Document, sentence: Sentence, date: DateMention): string | null =>
  datedDeeds(document).find(
    (deed) => deed.sentence === sentence && deed.role === 'start' && deed.date !== date && deed.date.end <= date.start,
  )?.date.from ?? null;
