import type { Action, Outcome } from '../../../schemas/vocabulary.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, dayOf, isoOf } from '../../dates/day.ts';
import { type Document, sentenceAt } from '../document.ts';
import { BATTLE_WORDS, STOCK_BEFORE, STOCK_WORDS } from '../lexicon/date-words.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { type Campaign, campaignFor, countBack, deedsOf, lengthsIn } from './campaign-dates.ts';
import { datesIn, deedDates } from './event-dates.ts';
import {
  asStated,
  earlierDay,
  headerOf,
  period,
  periodAfter,
  periodBefore,
  periodOfIncident,
  periodOfParagraphBefore,
  periodTold,
  samePeriod,
} from './incident-period.ts';
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

/** "since the start of the offensive", "since their operation began": from the day on which the fighting is told to have begun. */
const SINCE_START =
  /\b[Ss]ince (?:(?:the )?(?:start|beginning|launch|outbreak|onset) of (?:the|its|their|this|that) (?:\w+ ){0,2}(?:offensive|campaign|fighting|operations?|battle|siege|clashes|war|hostilities|attacks?)|(?:the|its|their|this) (?:\w+ ){0,2}(?:offensive|campaign|fighting|operations?|battle|siege|clashes|hostilities|attacks?) (?:began|started|broke out|erupted|was launched))\b/;

/** "As of 26 December 2022" on a line of its own at the head of a table: the day of all its figures. */
const dayOfFigures = (document: Document): string | null => {
  for (const sentence of document.sentences.slice(0, 5)) {
    const asOf = sentence.text.length < 60 ? datesIn(document, sentence).find((date) => date.kind === 'as_of') : undefined;
    if (asOf !== undefined) return asOf.to;
  }
  return null;
};

/** The last day that the words can speak of: when they were said, else publication. */
const lastDay = (document: Document, sentence: Sentence): string | null =>
  statementDay(document, sentence) ?? dayOfFigures(document) ?? document.article.published_on;

/** "Since the coup 27,304 people have been arrested. Of these, 20,833 are still detained": the open start said before in the paragraph. */
const sinceBefore = (document: Document, sentence: Sentence): string | null => {
  for (let i = sentence.index; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const since = before === undefined ? undefined : datesIn(document, before).find((date) => date.kind === 'since');
    if (since !== undefined) return since.from;
  }
  return null;
};

/** "12,000 IDPs", "the number is now beyond 18,000": how many at a time, for those displaced or held. */
const COUNTED_STOCK =
  /^[^;]*?\d (?:IDPs|displaced (?:people|persons|residents)|refugees)\b|\b(?:is|are|stands?|stood|had been|was) (?:now )?(?:at |around |about |beyond |over |above |more than |nearly |almost )+\d/;

const isStock = (document: Document, sentence: Sentence, focus: Span, outcome: Outcome | undefined): boolean => {
  const after = document.text.slice(focus.start, Math.min(focus.end + 70, sentence.end));
  if (outcome === 'displaced' && COUNTED_STOCK.test(after)) return true;
  return STOCK.test(after.split(/, |;| and (?!\d)/)[0] ?? '') || STOCK_AHEAD.test(document.text.slice(sentence.start, focus.end));
};

/** A date in the words of the count itself. */
const periodOfDate = (document: Document, sentence: Sentence, focus: Span, date: DateMention, clue: CasualtyClue): Period => {
  const until = lastDay(document, sentence);
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.kind === 'as_of') return period(sinceBefore(document, sentence), date.to, date.basis);
  const stock = isStock(document, sentence, focus, clue.outcome);
  if (date.kind === 'until') {
    if (stock) return period(null, date.to, date.basis);
    const campaign = campaignFor(document, clue.place ?? null, date.to);
    const started = clue.outcome === 'captured' ? null : earlierDay(document, sentence, date.to);
    return period((campaign.sure ? campaign.start : null) ?? started, date.to, date.basis);
  }
  if (stock && (date.precision === 'day' || clue.outcome === 'displaced'))
    return period(sinceBefore(document, sentence), date.to, `${date.basis}, as a stock`);
  return asStated(date);
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
  const until = lastDay(document, sentence);
  // "5,000 wounded among the fighters, who claim 15 towns since March": the relative clause keeps its date
  const dates = deedDates(document, sentence).filter(
    (date) =>
      date.kind !== 'since' || date.start < focus.end || !/, (?:who|which|whose)\b/.test(document.text.slice(focus.end, date.start)),
  );
  const own = nearestDate(sentence, document.text, focus, dates, dates.length === 1 ? 9 : 5);
  const length = nearestDate(sentence, document.text, focus, lengthsIn(document, sentence), 3);
  if (own !== null && !length?.basis.endsWith('days of the event')) return periodOfDate(document, sentence, focus, own, clue);
  const campaign = campaignFor(document, clue.place ?? null, document.article.published_on);
  const counted = length === null ? null : spanOfLength(length, campaign, until);
  if (counted !== null) return counted;
  return undatedPeriod(document, sentence, focus, clue, campaign, until);
};

/** Nothing in its own sentence dates the count: a stock, the whole of the fighting, or the incident as told so far. */
const undatedPeriod = (
  document: Document,
  sentence: Sentence,
  focus: Span,
  clue: CasualtyClue,
  campaign: Campaign,
  until: string | null,
): Period => {
  const same = samePeriod(document, sentence, until);
  if (same !== null) return same;
  const clause = clauseAround(document, sentence, focus);
  if (SINCE_START.test(clause) && campaign.start !== null) return period(campaign.start, until, 'since the fighting began');
  if (isStock(document, sentence, focus, clue.outcome))
    return period(sinceBefore(document, sentence), until, 'stock at the day of the statement');
  const header = headerOf(document, sentence);
  const headed = header === null ? null : (samePeriod(document, header, until) ?? periodTold(document, header, until));
  if (headed !== null) return headed;
  if ((BATTLE.test(clause) || (header !== null && BATTLE.test(header.text))) && campaign.start !== null)
    return period(campaign.start, campaign.end ?? until, 'the whole of the fighting');
  const place = clue.place ?? null;
  // "About 700 people have fled": the stream goes on to the day of the statement
  const flowing = clue.outcome === 'displaced' && /\b(?:have|has)\b/.test(clause);
  const onwards = (told: Period): Period => (flowing ? period(told.start, until, `${told.basis}, up to the statement`) : told);
  const incident = periodBefore(document, sentence, until);
  if (incident !== null) return flowing ? onwards(incident) : wholeOf(incident, campaign, clue.outcome);
  const whole: Period | null =
    campaign.start === null
      ? null
      : period(campaign.start, flowing ? until : (campaign.end ?? until), 'the whole of the fighting, as told elsewhere');
  const paragraph = periodAfter(document, sentence, until) ?? periodOfParagraphBefore(document, sentence, place, until);
  // what fell after the campaign had ended is another matter: "The second post was lost last night"
  const later = paragraph?.end != null && campaign.end !== null && paragraph.end > campaign.end;
  if (whole !== null && campaign.sure && !later) return whole;
  if (paragraph !== null) return flowing ? onwards(paragraph) : wholeOf(paragraph, campaign, clue.outcome);
  if (whole !== null && (flowing || campaign.end !== null)) return whole;
  const elsewhere = periodOfIncident(document, sentence, place, until);
  return elsewhere === null ? period(null, until, 'before the statement') : onwards(elsewhere);
};

/** "It was attacked on 5 February. Sixteen were killed", "The town fell on Monday. Thirty died": the dead of the whole battle, where its two ends are told. */
const wholeOf = (told: Period, campaign: Campaign, outcome: Outcome | undefined): Period => {
  const { start, end } = campaign;
  // those who give themselves up do so on the day
  if (outcome === 'surrendered') return told;
  if (start === null || end === null || told.start !== told.end || start > end) return told;
  return told.start === start || (campaign.sure && told.end === end)
    ? period(start, end, 'the whole of the fighting, from its start to its end')
    : told;
};

/** The part of the sentence between semicolons that a count stands in. */
const clauseAround = (document: Document, sentence: Sentence, focus: Span): string => {
  const before = document.text.slice(sentence.start, focus.start);
  const after = document.text.slice(focus.start, sentence.end);
  return `${before.slice(before.lastIndexOf(';') + 1)}${after.split(';')[0] ?? ''}`;
};

/** "They also tried to seize the headquarters": told in one breath with the sentence before, which has the day. */
const dayBefore = (document: Document, sentence: Sentence, focus: Span): DateMention | null => {
  const clause = document.text.slice(Math.max(sentence.start, focus.start - 60), focus.end);
  const concludes = /^(?:With (?:that|this|it)|Thus)\b/.test(sentence.text);
  if (!concludes && /\b(?:had(?! to\b)|has|have(?! to\b)|having|already|previously|earlier|now|is|are|still)\b/.test(clause)) return null;
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  // "June 2024. Troops retake the town": a heading dates all that follows it
  const heading = before.text.length < 30;
  const dates = deedDates(document, before).filter((date) => date.kind === 'point' && (heading || date.precision === 'day'));
  return dates[dates.length - 1] ?? null;
};

/** What was lost before and is won back has another start than the fighting that lost it. */
const isRetaken = (document: Document, sentence: Sentence): boolean =>
  /\b(?:retook|retak\w+|recaptur\w+|regain\w+|lost)\b/.test(`${document.sentences[sentence.index - 1]?.text ?? ''} ${sentence.text}`);

const NOW = /\b(?:still|now|currently|today)\b/;

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
  if (clue.action === 'holds') return dayHeld(document, sentence, focus, dates, until);
  const own = nearestDate(sentence, document.text, focus, dates, dates.length === 1 ? 9 : 5);
  if (own !== null) return periodOfEventDate(document, sentence, focus, own, clue.action, until);
  const header = headerOf(document, sentence);
  const headed = header === null ? undefined : deedsOf(document, header)[0];
  if (header !== null && headed !== undefined) return periodOfEventDate(document, header, header, headed.date, clue.action, until);
  const told = dayBefore(document, sentence, focus);
  if (told !== null) return asStated(told);
  const { start, end, named } = campaignFor(document, clue.place ?? null, until);
  if (clue.action === 'captured' && sentence.index < 3 && end !== null && until !== null && end <= until && dayOf(until) - dayOf(end) <= 30)
    return period(end, end, 'told with its day elsewhere');
  // "In the offensive they captured the police station": between the start of the fighting and its end
  if (clue.action === 'captured' && named && start !== null && !isRetaken(document, sentence))
    return period(start, end ?? until, 'between the start of the fighting and its end');
  return period(null, until, 'before the statement');
};

/** "On Monday the enemy controlled half of the town": held that day; with no day of its own, on the day of the statement. */
const dayHeld = (document: Document, sentence: Sentence, focus: Span, dates: readonly DateMention[], until: string | null): Period => {
  const near = document.text.slice(Math.max(sentence.start, focus.start - 25), Math.min(sentence.end, focus.end + 40));
  const reach = NOW.test(near) ? 0.3 : 1;
  const date = dates.find((some) => clausesBetween(document.text, some, focus) < reach && !(reach < 1 && some.kind === 'since'));
  if (date === undefined) return period(until, until, 'held on the day of the statement');
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.kind === 'point') return asStated(date);
  return period(date.to, date.to, date.basis);
};

const STARTED_ON =
  /\b(?:which|that) (?:was |were |had |has |been )*(?:began|begun|started|launched|opened|initiated)(?: on| in| around| early| late)* ?$/;

/** "the third town that fell since the offensive resumed", "an operation under way since 2025": background, no date of the deed. */
const BACKGROUND =
  /\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|twentieth|\d+(?:st|nd|rd|th)|latest|last|only|biggest|largest|worst) [^,;]*|(?:that|which|who) (?:had|has|have|was|were|is) (?:been )?\w+[^,;]*)$/;

/** "by noon on Saturday", "by that evening": the hour says that it was that day. */
const BY_CLOCK = /\b(?:noon|midday|dawn|nightfall|dusk|midnight|evening|afternoon|morning|[ap]\.?m)\b/;

const periodOfEventDate = (
  document: Document,
  sentence: Sentence,
  focus: Span,
  date: DateMention,
  action: Action,
  until: string | null,
): Period => {
  if (date.kind === 'since' && action === 'attack_began') return period(date.from, date.from, date.basis);
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.end <= focus.start) {
    // "took it on August 10 but retreated when", "the army later retook it": some time after the day said
    const beside = document.text.slice(date.end, Math.min(focus.start + 5, focus.end));
    if (/\bbut (?!not\b)|\blater\b/.test(beside) && (action === 'withdrew' || action === 'captured'))
      return period(date.from, until, `after: ${date.basis}`);
    // "fell on March 25, after they seized its police station"
    if (/\bafter\b[^,]*$/.test(document.text.slice(date.end, focus.start))) return period(null, date.to, `before: ${date.basis}`);
  }
  // "captured in an operation that began on June 25": from then on
  if (action === 'captured' && STARTED_ON.test(document.text.slice(sentence.start, date.start)))
    return period(date.from, until, `since: ${date.basis}`);
  if (date.kind !== 'until') return asStated(date);
  // "holds out until 12 February, when it falls"
  if (action === 'captured' && /^,? when\b/.test(document.text.slice(date.end, date.end + 8))) return period(date.to, date.to, date.basis);
  const byClock = BY_CLOCK.test(document.text.slice(date.start, date.end));
  return period(startBefore(document, sentence, date) ?? (byClock ? date.to : null), date.to, date.basis);
};

/** "began on December 10 and seized the town by Friday": the start said in the same sentence. */
const startBefore = (document: Document, sentence: Sentence, date: DateMention): string | null =>
  deedsOf(document, sentence).find((deed) => deed.role === 'start' && deed.date !== date && deed.date.end <= date.start)?.date.from ?? null;
