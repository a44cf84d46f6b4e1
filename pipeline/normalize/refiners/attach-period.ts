import type { Action } from '../../../schemas/vocabulary.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, dayOf, isoOf } from '../../dates/day.ts';
import { type Document, sentenceAt } from '../document.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { campaignFor, countBack, datedDeeds, deedsOf, isElsewhere, lengthsIn } from './campaign-dates.ts';
import { dateOfPlace, isOfRelativeDeed } from './date-of-place.ts';
import { type CasualtyClue, periodOfDate, spanOfLength } from './dated-count.ts';
import { datesIn, deedDates, readDates } from './event-dates.ts';
import { dayBefore, dayHeld, isBackground, isRetaken, periodOfEventDate } from './event-day.ts';
import { asStated, earlierDay, headerOf, isAside, isOfLaterDeath, period } from './incident-period.ts';
import { lastDay } from './last-day.ts';
import { clausesBetween, nearestDate, opensSentence } from './nearest-date.ts';
import { isOfPart } from './of-part.ts';
import { SINCE_START, undatedPeriod } from './undated-count.ts';

export { datesIn };

export interface EventClue {
  readonly action: Action;
  readonly place?: string | null;
}

/**
 * The days that a count covers. `focus` is the span of the number or of its trigger.
 * Null on a side that the text leaves open; both null where nothing dates it and publication is unknown.
 */
export const periodOfCasualty = (document: Document, focus: Span, clue: CasualtyClue = {}): Period => {
  const sentence = sentenceAt(document, focus.start);
  const until = lastDay(document, sentence);
  // "1,052 in 2023, up from 390 in 2022"
  const then =
    clue.compared === true ? datesIn(document, sentence).find(({ start }) => start >= focus.end && start - focus.end < AT_HAND) : undefined;
  const year = deedDates(document, sentence).find(({ precision }) => precision === 'year')?.from ?? null;
  // "in 2023, compared with 560 a year earlier"
  if (then !== undefined && year !== null && /^(?:an?|one|the) (?:previous )?year\b/.test(document.text.slice(then.start, then.end))) {
    const before = Number(year.slice(0, 4)) - 1;
    return period(`${before}-01-01`, `${before}-12-31`, 'the year before');
  }
  if (then !== undefined) return periodOfDate(document, sentence, focus, then, clue);
  const dates = deedDates(document, sentence).filter(
    (date) =>
      !isKeptAside(document, sentence, focus, date) &&
      !isOfAnotherDeath(document, sentence, focus, date) &&
      !isOfFinding(document, sentence, focus, date) &&
      !(date.start > focus.end && isOfPart(document.text.slice(focus.end, date.start), date.kind === 'since')),
  );
  const own = nearestDate(sentence, document.text, focus, dates, dates.length === 1 ? 9 : 5);
  const length = nearestDate(sentence, document.text, focus, lengthsIn(document, sentence), 3);
  const running = own === null ? null : runningPeriod(document, focus, own, clue, until);
  if (running !== null) return running;
  const throughout =
    own === null || length === null
      ? null
      : (inWhich(document, focus, own, length) ?? endingOn(document, own, length) ?? beginningOn(document, sentence, own, length));
  if (throughout !== null) return throughout;
  if (own !== null && !length?.basis.endsWith('days of the event') && !isNearer(document, sentence, focus, length, own))
    return periodOfDate(document, sentence, focus, own, clue);
  const campaign = campaignFor(document, clue.place ?? null, document.article.published_on);
  const last = length?.basis === 'last days of the event' ? earlierDay(document, sentence, until) : null;
  if (
    length?.length != null &&
    length.basis === 'length of time' &&
    campaign.start !== null &&
    /^[Ww]ithin\b/.test(document.text.slice(length.start, length.end))
  )
    return period(
      campaign.start,
      isoOf(addLength(dayOf(campaign.start), length.length.count, length.length.unit)),
      'so long from its start',
    );
  const afterwards = length === null || own !== null ? null : inDaysAfter(document, sentence, length, until);
  if (afterwards !== null) return afterwards;
  const counted =
    length === null
      ? null
      : spanOfLength(length, campaign, last ?? until, length.basis === 'length of the fighting' ? endBefore(document, sentence) : null);
  // "the first executions in over 30 years": no time of the war
  if (counted !== null && !(counted.start !== null && counted.start < WAR)) return counted;
  return undatedPeriod(document, sentence, focus, clue, campaign, until);
};

const WAR = '2021-02-01';
/** So near a date stands to the number that it is of. */
const AT_HAND = 16;

/** "31 dead since the beginning of the battle, more than half of them in January": from its start, not in January. */
const runningPeriod = (document: Document, focus: Span, own: DateMention, clue: CasualtyClue, until: string | null): Period | null => {
  if (own.start < focus.end || own.kind !== 'point' || !SINCE_START.test(document.text.slice(focus.end, own.start))) return null;
  const { start } = campaignFor(document, clue.place ?? null, until);
  return start === null ? null : period(start, until, 'since the fighting began');
};

/** "They took the village on 3 July. In the three-week operation 41 died": the end told just before. */
const endBefore = (document: Document, sentence: Sentence): string | null => {
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  return deedsOf(document, before).findLast(({ role, date }) => role === 'end' && date.precision === 'day')?.date.to ?? null;
};

/** "5,000 wounded among the fighters, who claim 15 towns since March", "The group, which has fought since May, killed ten": the relative clause keeps its date. */
const isKeptAside = (document: Document, sentence: Sentence, focus: Span, date: DateMention): boolean => {
  if (date.kind !== 'since') return false;
  if (date.end <= focus.start) return isAside(document, sentence, date);
  return date.start >= focus.end && /, (?:who|which|whose)\b/.test(document.text.slice(focus.end, date.start));
};

/** "Six died at once and a nurse died of her wounds two days later": the six did not. */
const isOfAnotherDeath = (document: Document, sentence: Sentence, focus: Span, date: DateMention): boolean =>
  focus.end < date.start &&
  isOfLaterDeath(document, sentence, date) &&
  /[,;]| and | but | while /.test(
    document.text
      .slice(focus.end, date.start)
      .replace(/\b(?:died|succumbed|passed away)(?: later)?(?: (?:of|from|to)\b.*| in (?:the |a )?(?:hospital|clinic).*)?$/s, ''),
  );

/** "Eleven died on the spot and three bodies were dug out the next morning": the eleven had died before. */
const isOfFinding = (document: Document, sentence: Sentence, focus: Span, date: DateMention): boolean =>
  focus.end < date.start &&
  date.precision === 'day' &&
  /(?:[,;]| and| but| while) (?:[^,;.]{0,50} )?(?:bod(?:y|ies)|remains|corpses?|others?|more)\b[^,;.]{0,40}\b(?:found|pulled|dug|recovered|retrieved|discovered|buried|cremated|washed up)\b[^,;.]*$/.test(
    document.text.slice(focus.end, date.start),
  ) &&
  !/\b(?:found|pulled|dug|recovered|retrieved|discovered|buried)\b/.test(document.text.slice(sentence.start, focus.end));

/** "Soldiers came on May 10. Over two days they killed 19", long after: the days from then on. */
const inDaysAfter = (document: Document, sentence: Sentence, length: DateMention, until: string | null): Period | null => {
  const { count, unit } = length.length ?? { count: 0, unit: 'month' };
  if (length.basis !== 'length of time' || unit !== 'day' || count > 10 || until === null) return null;
  if (!/^(?:[Oo]ver|[Ff]or|[Dd]uring)\b/.test(document.text.slice(length.start, length.end).trim())) return null;
  const told = datedDeeds(document).findLast(
    (deed) =>
      deed.sentence.index < sentence.index &&
      sentence.paragraph - deed.sentence.paragraph <= 1 &&
      deed.date.kind === 'point' &&
      deed.date.precision === 'day',
  );
  const from = told?.date.from ?? null;
  return from === null || from !== told?.date.to || dayOf(until) - dayOf(from) <= count + 1
    ? null
    : period(from, isoOf(addLength(dayOf(from), count, unit) - 1), 'so long from the day before');
};

/** "captured it on 29 June after three weeks of fighting, in which it lost 24": in those weeks. */
const inWhich = (document: Document, focus: Span, own: DateMention, length: DateMention): Period | null =>
  length.basis === 'length of the fighting' &&
  own.kind === 'point' &&
  own.to !== null &&
  length.end <= focus.start &&
  /^,? (?:in|during|over) (?:the course of )?which\b/.test(document.text.slice(length.end, focus.start))
    ? period(countBack(own.to, length), own.to, length.basis)
    : null;

/** "a three-day raid that began on Monday left ten dead", "Beginning November 5, they killed nine over three days": the days from then on. */
const beginningOn = (document: Document, sentence: Sentence, own: DateMention, length: DateMention): Period | null => {
  if (own.from === null || length.length === null || own.precision === 'month' || !/^length of (?:the fighting|time)$/.test(length.basis))
    return null;
  const before = document.text.slice(length.end <= own.start ? length.end : sentence.start, own.start);
  const begun =
    own.kind === 'since'
      ? /^(?:[Bb]eginning|[Ss]tarting|[Cc]ommencing)\b/.test(document.text.slice(own.start, own.end))
      : BEGAN.test(before);
  const stays = own.kind === 'point' && own.end <= length.start && STAYED.test(document.text.slice(own.end, length.start));
  return begun || stays
    ? period(
        own.from,
        isoOf(addLength(dayOf(own.from), length.length.count, length.length.unit) - (begun ? 1 : 0)),
        'so long from its start',
      )
    : null;
};
const BEGAN =
  /^[^;.]{0,80}\b(?:began|begun|started|launched|opened|erupted|broke out)(?: (?:on|early|late|around|about|in [A-Z][a-z]+))* ?$/;
const STAYED = /\b(?:stayed|remained|lasted|continued|raged|went on|held (?:it|the [a-z]+)|occupied (?:it|the [a-z]+))\b[^,;.]{0,20}$/;

/** "37 killed in the seven weeks of the siege and a further 26 caught on Monday": the length stands in the count's own words. */
const isNearer = (document: Document, sentence: Sentence, focus: Span, length: DateMention | null, own: DateMention): boolean =>
  length?.basis === 'length of the fighting' &&
  length.start >= focus.end &&
  length.end <= own.start &&
  clausesBetween(document.text, length, focus, opensSentence(sentence, length)) < 0.3 &&
  / and |[,;]/.test(document.text.slice(length.end, own.start));

/** "ten were killed in a three-day raid that ended on Monday", "in five days of clashes ending on the 4th": the days up to then. */
const endingOn = (document: Document, own: DateMention, length: DateMention): Period | null =>
  length.basis === 'length of the fighting' &&
  own.kind === 'point' &&
  own.to !== null &&
  own.precision === 'day' &&
  length.end <= own.start &&
  /^[^;.]{0,110}\b(?:ended|ending|concluded|finished|was over|that lasted until|to|until|through)(?: (?:on|early|late|around))* ?$/.test(
    document.text.slice(length.end, own.start),
  )
    ? period(countBack(own.to, length), own.to, `${length.basis} to its end`)
    : null;

/** "They abandoned the town; others are expected to enter it in November": of what is still to come. */
const TO_COME =
  /\b(?:will|would|expected|due|set|scheduled|planned|plans?|hopes?|likely|about|vow(?:ed|s)?|intends?)(?: (?:to|be|for)\b)[^;.]*$/;
const isAhead = (document: Document, sentence: Sentence, focus: Span, date: DateMention): boolean => {
  const from = Math.max(sentence.start, focus.end);
  return date.start > from && TO_COME.test(document.text.slice(from, date.start));
};

const ATTACKED =
  /\b(?:attack(?:ed|s|ing)?|launched|began|begun|started|opened|besieg\w+|laid siege|storm(?:ed|ing)|assault\w*|broke out|moved on)\b/;
const TAKEN = /\b(?:captur\w+|seiz\w+|overran|retook|took|taken|fell|fallen|recaptur\w+|liberated)\b/;

/** "after two days", "after a four-day battle": how long it took. `fought`: told of fighting, whose end it then is. */
const lengthUntil = (document: Document, sentence: Sentence, from: number, fought: boolean): DateMention | undefined =>
  lengthsIn(document, sentence).find(
    ({ start, end, basis }) =>
      start >= from &&
      (fought || basis !== 'length of the fighting') &&
      (/^[Aa]fter\b/.test(document.text.slice(start, end)) ||
        /\b[Aa]fter (?:[a-z]+ ){0,2}$/.test(document.text.slice(sentence.start, start))),
  );

/** "They attacked it on 11 June. They seized it after two days": counted on from the day before. */
const afterDays = (document: Document, sentence: Sentence, told: DateMention): Period | null => {
  // "5 August - Joint forces captured it after two months of fighting": those months end on that day
  const before = document.text.slice(document.sentences[sentence.index - 1]?.start ?? sentence.start, sentence.start);
  const length = lengthUntil(document, sentence, sentence.start, ATTACKED.test(before) && !TAKEN.test(before));
  return length === undefined ? null : countedOn(told, length);
};

const countedOn = (told: DateMention, { length }: DateMention): Period | null => {
  if (length == null || told.from === null || told.from !== told.to) return null;
  const day = isoOf(addLength(dayOf(told.from), length.count, length.unit));
  return period(day, day, 'counted on from the date before');
};

/** "attacked it on 11 June and seized it after four days of fighting". */
const afterOwnStart = (document: Document, sentence: Sentence, focus: Span, own: DateMention, action: Action): Period | null => {
  if (action === 'attack_began' || own.end > focus.start) return null;
  const lead = document.text.slice(sentence.start, focus.start);
  const length = ATTACKED.test(lead) && !TAKEN.test(lead) ? lengthUntil(document, sentence, focus.start, true) : undefined;
  return length === undefined ? null : countedOn(own, length);
};

/**
 * "has retaken P1, P2, and on D1 P3": the day opens the next member; "seized P1 in July, and on Aug. 29 it announced": a word of its own begins;
 * "The group, which has fought since May, seized P1": the relative clause keeps its date.
 */
const isOfNext = (document: Document, sentence: Sentence, focus: Span, date: DateMention): boolean => {
  const { text } = document;
  if (date.start >= focus.end)
    return (
      // "it was the second town taken, as it had gained control of P2 on D2"
      /^[^;]*,? (?:as|since|because) (?:it|they) had\b[^;]*$/.test(text.slice(focus.end, date.start)) ||
      // "took P1 before the army pushed back and regained it in July"
      /^[^;]*\bbefore (?:the |it |its )?[^,;]*\b(?:regain|recaptur|retook|retak|lost|losing|withdr|pull|abandon|reoccup)/.test(
        text.slice(focus.end, date.start),
      ) ||
      (/^[^;]*,? and (?:then |later )?(?:on|in) (?:the )?$/.test(text.slice(focus.end, date.start)) &&
        /^,? (?:the )?[A-Z]/.test(text.slice(date.end, date.end + 8))) ||
      /^[^;]* and, (?:then |later )?(?:on|in) (?:the )?$/.test(text.slice(focus.end, date.start))
    );
  if (date.end > focus.start) return false;
  if (date.kind === 'since' && isAside(document, sentence, date)) return true;
  return readDates(document, sentence).some(
    ({ mention, ofStatement }) =>
      ofStatement &&
      mention.start > date.end &&
      mention.end <= focus.start &&
      /^[^;]*, (?:and|but) (?:on|in) $/.test(text.slice(date.end, mention.start)),
  );
};

/**
 * The day on which a place was attacked, taken, left or held, or the bounds that the text allows. `focus` is the span of the verb and its object.
 * Null on an open side.
 */
export const datesOfEvent = (document: Document, focus: Span, clue: EventClue): Period => {
  const sentence = sentenceAt(document, focus.start);
  const until = lastDay(document, sentence);
  const dates = deedDates(document, sentence).filter(
    (date) =>
      !isBackground(document, focus, date) &&
      !isOfNext(document, sentence, focus, date) &&
      !isAhead(document, sentence, focus, date) &&
      (clue.action === 'attack_began' || !isOfRelativeDeed(document, sentence, focus, date)),
  );
  const shared = dateOfPlace(document, sentence, focus, clue.place ?? null, dates);
  if (shared !== null)
    return clue.action === 'holds' && shared.kind === 'since'
      ? period(shared.from, until, shared.basis)
      : periodOfEventDate(document, sentence, focus, shared, clue.action, until);
  if (clue.action === 'holds') return dayHeld(document, sentence, focus, dates, until);
  const own = nearestDate(sentence, document.text, focus, dates, dates.length === 1 ? 9 : 5);
  if (own !== null)
    return (
      afterOwnStart(document, sentence, focus, own, clue.action) ?? periodOfEventDate(document, sentence, focus, own, clue.action, until)
    );
  const header = headerOf(document, sentence);
  const headed = header === null ? undefined : deedsOf(document, header)[0];
  if (header !== null && headed !== undefined) return periodOfEventDate(document, header, header, headed.date, clue.action, until);
  const told = dayBefore(document, sentence, focus);
  if (told !== null) return afterDays(document, sentence, told) ?? asStated(told);
  const { start, end, named } = campaignFor(document, clue.place ?? null, until);
  if (clue.action === 'attack_began' && sentence.index < 3 && start !== null) return period(start, start, 'told with its day elsewhere');
  const onItsDay = datedDeeds(document).some(
    (deed) => deed.date.kind === 'point' && deed.date.to === end && !isElsewhere(document, deed.sentence, clue.place ?? null),
  );
  if (
    onItsDay &&
    clue.action === 'captured' &&
    sentence.index < 3 &&
    end !== null &&
    until !== null &&
    end <= until &&
    dayOf(until) - dayOf(end) <= 30
  )
    return period(end, end, 'told with its day elsewhere');
  // "In the offensive they captured the police station": between the start of the fighting and its end
  if (clue.action === 'captured' && named && start !== null && !isRetaken(document, sentence))
    return period(start, end ?? until, 'between the start of the fighting and its end');
  return period(null, until, 'before the statement');
};
