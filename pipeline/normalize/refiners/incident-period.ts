import type { DatePrecision } from '../../../schemas/vocabulary.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, dayOf, isoOf } from '../../dates/day.ts';
import type { Document } from '../document.ts';
import { END_WORDS, STATEMENT_VERBS } from '../lexicon/date-words.ts';
import type { Period } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import { countBack, type DatedDeed, datedDeeds, deedsOf, isElsewhere, lengthsIn, namesPlace } from './campaign-dates.ts';
import { datesIn } from './event-dates.ts';

/** A period; turned round where its ends were told in the wrong order. */
export const period = (start: string | null, end: string | null, basis: string, precision?: DatePrecision): Period => {
  if (start !== null && end !== null && start > end) return period(end, end, basis);
  return { start, end, basis, precision: precision ?? (start === null && end === null ? 'unknown' : start === end ? 'day' : 'range') };
};

export const asStated = (date: DateMention): Period => period(date.from, date.to, date.basis, date.precision);

const daysApart = (a: string, b: string): number => Math.abs(dayOf(a) - dayOf(b));

const FELL = new RegExp(`\\b${END_WORDS}\\b`);

/** "Nine died in the two-week battle": told of in the length of the fighting. */
const HARM = /\b(?:killed|killing|died|dead|wounded|injured|lost)\b/;

/** "fired from a hill, where they have been based since May, ...": what a relative clause began is no time of the incident. */
export const isAside = (document: Document, sentence: Sentence, date: DateMention): boolean =>
  (date.kind === 'point' && TAKEN_ASIDE.test(document.text.slice(Math.max(sentence.start, date.start - 120), date.start))) ||
  (date.kind === 'since' && isAsideSince(document, sentence, date));

/** "in Minbya, which was captured by the AA in early February": how the place came into whose hands. */
const TAKEN_ASIDE = new RegExp(
  `, (?:which|that|where|a [a-z]+ that) [^,;]{0,60}\\b${END_WORDS}\\b[^,;]*$|, (?:who|which|where|whose|(?:part of )?an? (?:[a-z]+ )?(?:column|convoy|unit|force|group|band) (?:that|which)) (?:had |have |has |was |were |also |first |been )*(?:set (?:out|off)|left|departed|came|arrived|returned|travell?ed|marched|moved|advanced|crossed|sailed|fled|based|stationed|formed|founded|born|married|joined|enlisted|appointed|promoted|released|freed|conscripted|graduated|retired|opened)\\b[^,;]*$`,
);

const isAsideSince = (document: Document, sentence: Sentence, date: DateMention): boolean =>
  date.kind === 'since' &&
  /,? \b(?:which|who|whose|where) [^,;]*$/.test(document.text.slice(sentence.start, date.start)) &&
  /^,? [a-z]/.test(document.text.slice(date.end, date.end + 4));

/** "a nurse died of her wounds two days later", "he died in hospital on Friday": of that death alone. */
export const isOfLaterDeath = (document: Document, sentence: Sentence, date: DateMention): boolean =>
  date.from !== null &&
  date.from === date.to &&
  /\b(?:died|succumbed|passed away)(?: later)?(?: (?:of|from|to) (?:(?:his|her|their|the) )?(?:wounds?|injur(?:y|ies))| (?:in|at|on the way to) (?:the |a )?(?:[A-Z]?[a-z]+ ){0,2}(?:hospital|clinic))(?: on| in| at)?,? ?$/.test(
    document.text.slice(Math.max(sentence.start, date.start - 70), date.start),
  );

/** The period that a sentence with dates tells: "began on March 30 and was over by April 10", "fell on Friday after six days". */
export const periodTold = (document: Document, sentence: Sentence, until: string | null): Period | null => {
  if (datesIn(document, sentence).length === 0) return null;
  const deeds = deedsOf(document, sentence).filter(
    ({ date }) => date.basis !== 'since the coup' && !isAside(document, sentence, date) && !isOfLaterDeath(document, sentence, date),
  );
  const last = deeds[deeds.length - 1];
  const length = lengthsIn(document, sentence).find((mention) => mention.basis === 'length of the fighting');
  if (last === undefined && datesIn(document, sentence).some((date) => isOfLaterDeath(document, sentence, date))) return null;
  if (last === undefined) {
    // "The town fell after nine days of fighting": it ends when that is told
    if (length === undefined || !(FELL.test(sentence.text) || HARM.test(sentence.text))) return null;
    // "5 August - Kawkareik Township. They captured the camp after two months of fighting"
    const head = document.sentences.find((other) => other.paragraph === sentence.paragraph && other.index < sentence.index);
    const day =
      head === undefined
        ? undefined
        : deedsOf(document, head).find(({ date }) => date.precision === 'day' && date.start === head.start)?.date.to;
    if (day != null) return period(countBack(day, length), day, 'length of the fighting to its end');
    return until === null ? null : period(countBack(until, length), until, 'length of the fighting to the statement');
  }
  const start = deeds.find((deed) => deed.role === 'start' && deed.date.from !== null);
  const end = deeds.findLast((deed) => deed.role === 'end' && deed.date.to !== null && deed.date.kind !== 'since');
  const from = start?.date.from ?? null;
  const to = end?.date.to ?? null;
  if (from !== null && to !== null && from <= to && start !== end) return period(from, to, 'from its start to its end');
  const stay = stayTold(sentence, deeds);
  if (stay !== null) return stay;
  const stayed = lengthsIn(document, sentence).find(({ start: at, basis }) => basis === 'length of time' && at >= last.date.end);
  if (
    stayed?.length != null &&
    last.date.kind === 'point' &&
    last.date.precision === 'day' &&
    last.date.from !== null &&
    /\b(?:stayed|remained|lasted|continued|raged|went on)\b[^,;.]{0,20}$/.test(document.text.slice(last.date.end, stayed.start))
  )
    return period(
      last.date.from,
      isoOf(addLength(dayOf(last.date.from), stayed.length.count, stayed.length.unit)),
      'so long from its start',
    );
  const { date } = last;
  if (length !== undefined && date.kind === 'point' && date.to !== null && date.precision === 'day')
    return period(countBack(date.to, length), date.to, 'length of the fighting to its end');
  if (date.kind === 'since') return period(date.from, until, date.basis);
  if (date.kind === 'until' && HELD_OUT.test(document.text.slice(sentence.start, date.end))) return period(date.to, date.to, date.basis);
  if (date.kind === 'until') return period(startedIn(document, sentence) ?? earlierDay(document, sentence, date.to), date.to, date.basis);
  return asStated(date);
};

/** "The column entered on November 3 and left on November 7": the days that it was there. */
const CAME = /\b(?:entered|arrived|came|reached|moved in(?:to)?|marched in(?:to)?|stormed|raided|occupied|landed|swept in(?:to)?)\b/;
const WENT =
  /\b(?:left|withdrew|pull(?:ed|ing) out|moved on|departed|marched off|went back|returned to|driven (?:out|back|off)|drove (?:them|it|the [a-z]+) (?:out|back|off))\b/;
const stayTold = (sentence: Sentence, deeds: readonly DatedDeed[]): Period | null => {
  const [first, last] = [deeds[0]?.date, deeds[deeds.length - 1]?.date];
  if (first?.from == null || last?.to == null || first === last || first.kind !== 'point' || last.kind === 'since') return null;
  if (first.precision !== 'day' || first.from >= last.to || daysApart(first.from, last.to) > 31) return null;
  const came = CAME.exec(sentence.text)?.index ?? -1;
  const went = WENT.exec(sentence.text)?.index ?? -1;
  return came >= 0 && went > came && sentence.start + went > first.start - 40
    ? period(first.from, last.to, 'from the coming to the leaving')
    : null;
};

/** "The camp held out until August 9": then it was over. */
export const HELD_OUT = /\b(?:held (?:out|on)|resisted|hung on|clung on|lasted|stood)\b[^,;.]{0,30}\b(?:until|till|up to)\b/;

/** "The operation started on May 8. Up to yesterday 27 were dead": the start told in the paragraph. */
const startedIn = (document: Document, sentence: Sentence): string | null => {
  for (let i = sentence.index; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const start =
      before === undefined ? undefined : deedsOf(document, before).find((deed) => deed.role === 'start' && deed.date.from !== null);
    if (start !== undefined) return start.date.from;
  }
  return null;
};

/** "by Saturday afternoon 31 were dead": the incident's day, told before; in its own paragraph it may lie further back. */
export const earlierDay = (document: Document, sentence: Sentence, limit: string | null): string | null => {
  if (limit === null) return null;
  const near = datedDeeds(document).filter(({ date, sentence: told }) => {
    if (told.index > sentence.index || date.kind !== 'point' || date.from === null || date.from > limit) return false;
    return dayOf(limit) - dayOf(date.from) <= (told.paragraph === sentence.paragraph ? 62 : 14);
  });
  return near[near.length - 1]?.date.from ?? null;
};

/** "It has taken nine towns since November": a long time spoken of, no time of the incident told next. */
const isLongTime = (document: Document, sentence: Sentence): boolean =>
  deedsOf(document, sentence).length > 0 &&
  deedsOf(document, sentence).every(({ date }) => date.kind === 'since' && /^since: (?:month|year)/.test(date.basis));

/** "Forty have been killed": counted up, as what was said before. */
const COUNTED_UP = /\b(?:has|have)\b/;

/** What the paragraph told just before. */
export const periodBefore = (document: Document, sentence: Sentence, until: string | null): Period | null => {
  for (let i = sentence.index - 1; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const told = before === undefined ? null : periodTold(document, before, until);
    if (before === undefined || told === null) continue;
    if ((isLongTime(document, before) && !COUNTED_UP.test(sentence.text)) || isOfOtherMatter(before)) continue;
    return told;
  }
  return null;
};

/** "On March 30, it also fended off an attack": what is told next, not what was told. */
const opensItem = (document: Document, after: Sentence): boolean => {
  const first = deedsOf(document, after)[0]?.date;
  return (
    first !== undefined && /^(?:[Oo]n |[Ii]n )?(?:the )?$/.test(document.text.slice(after.start, first.start)) && / also\b/.test(after.text)
  );
};

/** What the paragraph tells right after. */
export const periodAfter = (document: Document, sentence: Sentence, until: string | null): Period | null => {
  for (let i = sentence.index + 1; i <= sentence.index + 2; i++) {
    const after = document.sentences[i];
    if (after === undefined || after.paragraph !== sentence.paragraph) return null;
    // "All had fled only a week before": told to explain
    if (
      /\bhad (?:[a-z]+ )?(?:fled|left|come|arrived|moved|returned|gone|been|lived|married|joined|started|begun)\b/.test(after.text) &&
      !REPORTED.test(after.text)
    )
      continue;
    // "Two days later their bodies were found"
    if (AFTERMATH.test(after.text) && deedsOf(document, after).every(({ date }) => date.basis.endsWith('the date before'))) continue;
    // "They shot an old man. The bodies of two others were found yesterday": found later
    if (FOUND.test(after.text) && periodOfParagraphBefore(document, sentence, null, until) !== null) continue;
    if (opensItem(document, after) && periodOfParagraphBefore(document, sentence, null, until) !== null) return null;
    if (deedsOf(document, after).some(({ date }) => date.kind === 'point' && date.precision === 'day'))
      return periodTold(document, after, until);
  }
  return null;
};

/** The sentence that a list stands under: "The following was seen:", then lines of figures; null outside a list. */
export const headerOf = (document: Document, sentence: Sentence): Sentence | null => {
  const opening = document.sentences.find((other) => other.paragraph === sentence.paragraph) ?? sentence;
  if (opening.text.length > 60 && /[.!?]["')]*$/.test(opening.text)) return null;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 20); i--) {
    const before = document.sentences[i];
    if (before === undefined) return null;
    if (before.paragraph === sentence.paragraph) continue;
    if (before.text.endsWith(':')) return before;
    // "Displaced (since 1 February 2021) 12,000", then a line for each township
    if (before.text.length < 80 && /\d\)?$/.test(sentence.text) && deedsOf(document, before).some(({ date }) => date.kind === 'since'))
      return before;
    if (before.end - before.start > 110 || /[.!?]"?$/.test(before.text)) return null;
  }
  return null;
};

const SAME_PERIOD =
  /\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ww]ithin|for) (?:the same|this|that|these|those) (?:(?:\w+ ){0,2})(?:period|time|days|weeks|months|timeframe|time frame|reporting period)\b/;

const IN_THE_WEEK = /\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Tt]hroughout) (?:the|that|the same|the whole) week\b(?! (?:of|before|after))/;
const isWeek = (from: string, to: string): boolean => daysApart(from, to) >= 5 && daysApart(from, to) <= 9;
const IN_THE_MONTH = /\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Tt]hroughout) (?:the|that|the same|the whole) month\b(?! (?:of|before|after))/;

/** "in the same period", "during these five days": the last stretch of days told before. */
export const samePeriod = (document: Document, sentence: Sentence, until: string | null): Period | null => {
  // "In Sagaing alone, 412 died in the month": the month told last
  const month = IN_THE_MONTH.test(sentence.text)
    ? datedDeeds(document).findLast(({ date }) => date.end <= sentence.start && date.precision === 'month' && date.kind === 'point')
    : undefined;
  if (month !== undefined) return asStated(month.date);
  const week = IN_THE_WEEK.test(sentence.text)
    ? document.sentences
        .slice(0, sentence.index)
        .flatMap((other) => datesIn(document, other))
        .find(({ from, to, kind }) => kind === 'point' && from !== null && to !== null && isWeek(from, to))
    : undefined;
  if (week !== undefined) return asStated(week);
  if (!SAME_PERIOD.test(sentence.text)) return null;
  const before = datedDeeds(document).filter(({ date }) => date.end <= sentence.end);
  if (/\b(?:period|time ?frame|months|weeks)\b/.test(SAME_PERIOD.exec(sentence.text)?.[0] ?? '')) {
    // the stretch that a report is about comes first in it
    const ranges = before.filter(({ date }) => (date.kind === 'point' && date.from !== date.to) || date.kind === 'since');
    const long = ({ date }: DatedDeed): boolean => date.from !== null && date.to !== null && dayOf(date.to) - dayOf(date.from) >= 7;
    const running = ranges.findLast((deed) => deed.date.kind === 'since' && deed.sentence.paragraph === sentence.paragraph);
    const range = running ?? ranges.find(long) ?? ranges[ranges.length - 1];
    if (range !== undefined) return period(range.date.from, range.date.to ?? until, 'same period as told before');
  }
  // "During these five days": the days of the paragraph before
  const paragraph = before.findLast((deed) => deed.sentence !== sentence)?.sentence.paragraph;
  const days = before.filter((deed) => deed.sentence.paragraph === paragraph && deed.date.kind === 'point').map(({ date }) => date);
  const first = days[0]?.from ?? null;
  const last = days[days.length - 1]?.to ?? null;
  return first !== null && last !== null && first < last ? period(first, last, 'same days as told before') : null;
};

/** "On Saturday the KNU said that 600 had surrendered": what happened on the Thursday after is another matter. */
const toldUpTo = (document: Document, sentence: Sentence, until: string | null): Period | null => {
  const told = periodTold(document, sentence, until);
  return told !== null && until !== null && (told.start ?? told.end ?? until) > until ? null : told;
};

/** A headline whose place turns up for the first time: a new item, which takes no date from the one before. */
const isNewHere = (document: Document, sentence: Sentence, place: string | null): boolean => {
  if (place === null || place === '' || sentence.paragraph === 0 || /[.!?]["')]*$/.test(sentence.text)) return false;
  const first = document.text.indexOf(place);
  const opening = document.sentences.find((other) => other.paragraph === sentence.paragraph);
  return first >= (opening?.start ?? sentence.start);
};

/** "They had captured the base on 29 October, after a siege": told to explain, not to go on with. */
const isBackground = (sentence: Sentence): boolean => PLUPERFECT.test(sentence.text) && !REPORTED.test(sentence.text);
const PLUPERFECT = new RegExp(`\\bhad (?:\\w+ ){0,2}${END_WORDS}\\b`);
const REPORTED = new RegExp(`\\b(?:${STATEMENT_VERBS.join('|')}|according to)\\b`);

const LONG_AGO = 150;
const APART = 100;

/** "A raid killed 170 people last year", in an article on last week: its year dates no paragraph behind it. */
const isLongAgo = (document: Document, other: Sentence, told: Period, until: string | null): boolean => {
  const end = told.end ?? told.start;
  if (end === null || until === null || dayOf(until) - dayOf(end) < LONG_AGO) return false;
  return datedDeeds(document).some(
    ({ date, sentence }) =>
      sentence.paragraph < other.paragraph &&
      date.kind === 'point' &&
      date.to !== null &&
      date.to <= until &&
      dayOf(date.to) - dayOf(end) > APART,
  );
};

/** The period that was told last in the paragraphs right before. */
export const periodOfParagraphBefore = (
  document: Document,
  sentence: Sentence,
  place: string | null,
  until: string | null,
): Period | null => {
  if (isNewHere(document, sentence, place)) return null;
  let later: Period | null = null;
  for (let i = sentence.index - 1; i >= 0; i--) {
    const other = document.sentences[i];
    if (other === undefined || other.paragraph < sentence.paragraph - 3) return later;
    if (other.paragraph === sentence.paragraph || (deedsOf(document, other).length > 0 && isBackground(other))) continue;
    if ((isLongTime(document, other) && !COUNTED_UP.test(sentence.text)) || isOfOtherMatter(other)) continue;
    if (isElsewhere(document, other, place)) continue;
    const told = toldUpTo(document, other, until);
    if (told === null || isLongAgo(document, other, told, until)) continue;
    if (!AFTERMATH.test(other.text)) return told;
    later ??= told;
  }
  return later;
};

/** "Rice prices have doubled since November", "Schools have been shut since yesterday": a day of another matter. */
const OTHER_MATTER =
  /\b(?:prices?|rice|onions|fuel|kyats?|schools?|exams?|trade|traders|markets? (?:has|have|was|were)|internet|electricity|phone lines|festival|floods?|rains?|monsoon)\b/i;
const OF_WAR =
  /\b(?:kill|wound|injur|attack|shell|fir(?:ed|ing)|clash|captur|seiz|bomb|fight|fought|raid|strike|struck|drone|ambush|battle|arrest|detain|surrender|mine|fled|displac|burn|torch|explo|shot|dead|died|troops|soldiers|hit\b|jets?\b|blast|rocket|artiller|mortar|abduct|assault|enter(?:ed|ing))/i;
const isOfOtherMatter = ({ text }: Sentence): boolean => (OTHER_MATTER.test(text) && !OF_WAR.test(text)) || HELD_SINCE.test(text);
/** "The town had been under its control since November": no fighting went on. */
const HELD_SINCE =
  /\b(?:under (?:the |its |their |full )*(?:[A-Za-z]+ )?(?:control|administration|rule)|in the hands|been (?:held|controlled|occupied)|in control)\b[^.;]{0,50}\bsince\b/;

/** "We found the last body yesterday", "she was buried on Monday": the days after, where another day is told as well. */
const AFTERMATH = /\b(?:found|recovered|buried|cremated|funerals?|visited|arrived|returned|went back|came back|spoke)\b/;

const FOUND = /\b(?:bod(?:y|ies)|corpses?|remains)\b[^;]{0,60}\b(?:found|recovered|discovered|buried|cremated)\b/;

/** "Earlier, from 25 to 29 October, there were clashes": another matter than the one told before it. */
const EARLIER = /^(?:Earlier|Previously|Before (?:that|this)|In an? (?:earlier|previous|separate)|Last (?:month|year))\b/;

const datedMemory = new WeakMap<Document, readonly number[]>();

/** The sentences that hold any date, in order. */
const datedSentences = (document: Document): readonly number[] => {
  const known = datedMemory.get(document);
  if (known !== undefined) return known;
  const dated = document.sentences.filter((sentence) => datesIn(document, sentence).length > 0).map(({ index }) => index);
  datedMemory.set(document, dated);
  return dated;
};

/** The incident that a count without a date belongs to: the nearest told before that names its place, else after, else the nearest of all. */
export const periodOfIncident = (document: Document, sentence: Sentence, place: string | null, until: string | null): Period | null => {
  const { sentences } = document;
  const recent = (index: number): Period | null => {
    const other = sentences[index];
    if (other === undefined) return null;
    const period = toldUpTo(document, other, until);
    const day = period?.end ?? period?.start ?? null;
    if (day === null || until === null || daysApart(until, day) > 60) return null;
    return (isLongTime(document, other) && !COUNTED_UP.test(sentence.text)) || isOfOtherMatter(other) || isElsewhere(document, other, place)
      ? null
      : period;
  };
  if (isNewHere(document, sentence, place)) return null;
  const dated = datedSentences(document);
  for (const mustName of [true, false]) {
    const fits = (index: number): boolean => !mustName || namesPlace(sentences[index] ?? sentence, place);
    for (const i of dated.toReversed()) if (i < sentence.index && fits(i) && recent(i) !== null) return recent(i);
    for (const i of dated)
      if (i > sentence.index && fits(i) && !EARLIER.test(sentences[i]?.text ?? '') && recent(i) !== null) return recent(i);
  }
  return null;
};
