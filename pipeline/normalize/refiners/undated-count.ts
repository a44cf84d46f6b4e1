import type { Outcome } from '../../../schemas/vocabulary.ts';
import { dayOf } from '../../dates/day.ts';
import { type Document, sentenceAt } from '../document.ts';
import { BATTLE_WORDS } from '../lexicon/date-words.ts';
import type { Period } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { type Campaign, datedDeeds, deedsOf } from './campaign-dates.ts';
import { type CasualtyClue, isStock, sinceBefore } from './dated-count.ts';
import { datesIn } from './event-dates.ts';
import {
  headerOf,
  period,
  periodAfter,
  periodBefore,
  periodOfIncident,
  periodOfParagraphBefore,
  periodTold,
  samePeriod,
} from './incident-period.ts';
import { periodOfReport, periodOfTitle, reportedPeriod } from './report-period.ts';

const BATTLE = new RegExp(`\\b${BATTLE_WORDS}\\b`);

/** "since the start of the offensive", "since their operation began": from the day on which the fighting is told to have begun. */
export const SINCE_START =
  /\b[Ss]ince (?:(?:the )?(?:start|beginning|launch|outbreak|onset) of (?:the|its|their|this|that) (?:\w+ ){0,2}(?:offensive|campaign|fighting|operations?|battle|siege|clashes|war|hostilities|attacks?|assaults?|raids?|landing|blockade|shelling|bombardment)|the (?:landing|raid|attack|assault|clash|siege|offensive|blockade)(?=[,.;]| (?:and|but|are|have|has|were))|(?:the|its|their|this) (?:\w+ ){0,2}(?:offensive|campaign|fighting|operations?|battle|siege|clashes|hostilities|attacks?|assaults?|raids?|shelling|bombardment) (?:began|started|broke out|erupted|was launched)|(?:the |its |their )?(?:\w+ ){0,2}(?:columns?|troops|soldiers|forces|they|it|army|junta|fighters) (?:arrived|entered|came|moved in|showed up|marched in|landed|attacked))\b/;

/** "since it lost the town", "since the base fell", "since taking the city": from the day that is told of its end. */
const SINCE_FALL =
  /\b[Ss]ince (?:(?:(?:the )?[A-Z][\w-]+|the [a-z]+|it|they|its) (?:(?:was|were|had been|had) )?(?:fell|captured|taken|took|seized|lost|overrun|overran|retaken|changed hands)\b|(?:the|its) (?:fall|loss|capture|seizure) of\b|(?:taking|losing|capturing|seizing) )/;

/** "on the day Kanpaikti fell": the day that is told of its end. */
const DAY_OF_FALL =
  /\b(?:the|that) (?:same )?day (?:that |when |on which )?(?:[A-Z][\w-]+|the [a-z]+|it|they) (?:(?:was|were|had been) )?(?:fell|captured|taken|seized|lost|overrun|retaken)\b/;

/** So many have been displaced over years. */
const IN_ALL = 800_000;

/** Fighting that nobody ties to the place is another matter after so many days. */
const LONG_FIGHT = 150;
/** "killed in that battle": the one told right before. */
const THAT_FIGHT = /\b[Ii]n (?:that|this|these|those) (?:battles?|clash(?:es)?|fights?|fighting|attacks?|assaults?|engagements?)\b/;

/** Nothing in its own sentence dates the count: a stock, the whole of the fighting, or the incident as told so far. */
export const undatedPeriod = (
  document: Document,
  sentence: Sentence,
  focus: Span,
  clue: CasualtyClue,
  campaign: Campaign,
  until: string | null,
): Period => {
  const same = samePeriod(document, sentence, until);
  if (same !== null) return same;
  if (clue.heading !== undefined) {
    const above = periodAbove(document, sentenceAt(document, clue.heading.start), until);
    if (above !== null) return above;
  }
  const clause = clauseAround(document, sentence, focus);
  if (DAY_OF_FALL.test(sentence.text) && campaign.end !== null) return period(campaign.end, campaign.end, 'the day on which it fell');
  if (SINCE_START.test(clause) && campaign.start !== null && !isFar(campaign.start, period(until, until, ''), 150))
    return period(campaign.start, until, 'since the fighting began');
  if (SINCE_FALL.test(clause) && campaign.end !== null) return period(campaign.end, until, 'since the day on which it fell');
  // "The conflict has displaced 3.2 million": in all, by no incident told before
  if (isStock(document, sentence, focus, clue.outcome) || (clue.outcome === 'displaced' && (clue.low ?? 0) >= IN_ALL))
    return period(sinceBefore(document, sentence, focus), until, 'stock at the day of the statement');
  const reported = reportedPeriod(document, sentence);
  if (reported !== null) return reported;
  const header = headerOf(document, sentence);
  const headed = header === null ? null : (samePeriod(document, header, until) ?? periodTold(document, header, until));
  if (headed !== null) return headed;
  const covered = isUndatedParagraph(document, sentence) ? periodOfReport(document) : null;
  if (covered !== null) return covered;
  if (IN_FINAL.test(clause) && campaign.end !== null) return period(campaign.end, campaign.end, 'the last of the fighting');
  const lately = saysLately(document, sentence, clause) ? periodOfLastDeed(document, sentence) : null;
  if (lately !== null && isFar(campaign.start, lately)) return lately;
  const aside = !campaign.sure && /\b[Aa]fter (?:the |these |those )?(?:clashes|fighting|battles?|attacks?)\b/.test(clause);
  const near = campaign.sure || !(THAT_FIGHT.test(clause) || isFar(campaign.start, period(until, until, ''), LONG_FIGHT));
  if (!aside && near && campaign.start !== null && (BATTLE.test(clause) || (header !== null && BATTLE.test(header.text))))
    return period(campaign.start, campaign.end ?? until, 'the whole of the fighting');
  const place = clue.place ?? null;
  // "About 700 people have fled": the stream goes on to the day of the statement
  const flowing = clue.outcome === 'displaced' && /\b(?:have|has)\b/.test(clause);
  // "fighting broke out on Saturday. 'We have killed nine'", "one has since died": up to the statement
  const goesOn = (told: Period): Period =>
    told.start !== null && SINCE_THEN.test(document.text.slice(sentence.start, Math.min(focus.end + 20, sentence.end)))
      ? period(told.start, until, `${told.basis}, up to the statement`)
      : upToNow(told);
  const upToNow = (told: Period): Period =>
    told.start !== null &&
    told.start === told.end &&
    (HAS_SINCE.test(document.text.slice(focus.start, Math.min(focus.end + 12, sentence.end))) ||
      (HAVE_DONE.test(clause) && startsThen(document, sentence, told.start)))
      ? period(told.start, until, `${told.basis}, up to the statement`)
      : told;
  const onwards = (told: Period): Period => (flowing ? period(told.start, until, `${told.basis}, up to the statement`) : told);
  const exodus =
    clue.outcome === 'displaced' && FLED.test(clause) && campaign.start === null && isUndatedParagraph(document, sentence)
      ? firstDayBefore(document, sentence, until)
      : null;
  if (exodus !== null)
    return period(exodus, flowing ? until : (lastDayBefore(document, sentence, until) ?? until), 'since the first of the days told before');
  const incident = dateOfPlaceBefore(document, sentence, place) ?? periodBefore(document, sentence, until);
  const battle =
    flowing || clue.outcome === 'surrendered' || clue.outcome === 'displaced' ? null : battleBefore(document, sentence, incident);
  if (battle !== null) return battle;
  if (incident !== null) return flowing ? onwards(incident) : goesOn(wholeOf(incident, campaign, clue.outcome));
  const whole: Period | null =
    campaign.start === null
      ? null
      : period(campaign.start, flowing ? until : (campaign.end ?? until), 'the whole of the fighting, as told elsewhere');
  const paragraph = periodAfter(document, sentence, until) ?? periodOfParagraphBefore(document, sentence, place, until);
  // what fell before the campaign or after it is another matter: "The second post was lost last night"
  const ofPlace = paragraph === null || clue.outcome === 'displaced' ? null : periodOfNamedPlace(document, sentence, place, until);
  if (ofPlace !== null) return goesOn(ofPlace);
  const later =
    paragraph?.end != null &&
    ((campaign.end !== null && paragraph.end > campaign.end) || (campaign.start !== null && paragraph.end < campaign.start));
  if (paragraph !== null && ONE_MORE.test(clause) && paragraph.start === paragraph.end) return goesOn(paragraph);
  if (whole !== null && campaign.sure && !later) return whole;
  if (paragraph !== null) return flowing ? onwards(paragraph) : goesOn(wholeOf(paragraph, campaign, clue.outcome));
  if (whole !== null && (flowing || campaign.end !== null)) return whole;
  const elsewhere = periodOfIncident(document, sentence, place, until);
  return elsewhere === null ? (periodOfTitle(document) ?? period(null, until, 'before the statement')) : onwards(elsewhere);
};

/** "They launched an assault on May 2. The base fell three days later. Four died": from its start to its end, as the paragraph tells it. */
const battleBefore = (document: Document, sentence: Sentence, incident: Period | null): Period | null => {
  const end = incident?.end ?? null;
  if (incident === null || end === null || incident.start !== end) return null;
  const told = datedDeeds(document).filter(
    (deed) => deed.sentence.paragraph === sentence.paragraph && deed.sentence.index < sentence.index && deed.date.kind === 'point',
  );
  const last = told.at(-1);
  const began = told.at(-2);
  if (began?.role !== 'start' || last?.role !== 'end' || last.date.to !== end || began.date.from === null) return null;
  return began.sentence !== last.sentence &&
    began.date.precision === 'day' &&
    began.date.from < end &&
    !isFar(began.date.from, incident, 45)
    ? period(began.date.from, end, 'from its start to its end')
    : null;
};

/** Nothing in the paragraph says when. */
const isUndatedParagraph = (document: Document, sentence: Sentence): boolean =>
  document.sentences.every((other) => other.paragraph !== sentence.paragraph || datesIn(document, other).length === 0);

/** "72 surrendered in Kan Paik Ti", after a paragraph on another town: the day that was told of this one. */
const periodOfNamedPlace = (document: Document, sentence: Sentence, place: string | null, until: string | null): Period | null => {
  if (place === null || place === '' || !sentence.text.includes(place)) return null;
  const before = datedDeeds(document).findLast(
    (deed) => deed.sentence.index < sentence.index && deed.date.kind === 'point' && deed.date.precision === 'day',
  );
  if (before === undefined || before.sentence.text.includes(place)) return null;
  const own = datedDeeds(document).findLast(
    (deed) =>
      deed.sentence.index < sentence.index &&
      deed.date.kind === 'point' &&
      deed.date.precision === 'day' &&
      deed.sentence.text.includes(place) &&
      deedsOf(document, deed.sentence).length === 1,
  );
  return own === undefined || until === null || isFar(own.date.from, period(until, until, ''), 30)
    ? null
    : period(own.date.from, own.date.to, own.date.basis);
};

/** "It took Ann on 20 December and Gwa on 29 December. 210 were captured at Ann": of several days told before, that of the place. */
const dateOfPlaceBefore = (document: Document, sentence: Sentence, place: string | null): Period | null => {
  const before = document.sentences[sentence.index - 1];
  if (place === null || place === '' || before === undefined || before.paragraph !== sentence.paragraph || !sentence.text.includes(place))
    return null;
  const dates = deedsOf(document, before).filter(({ date }) => date.kind === 'point' && date.precision === 'day');
  const at = before.text.indexOf(place);
  if (dates.length < 2 || at < 0) return null;
  const own = dates.find(({ date }) => date.start > before.start + at);
  return own === undefined || own.date.start - before.start - at - place.length > 40
    ? null
    : period(own.date.from, own.date.to, own.date.basis);
};

/** "35 were killed in the final assault": on its last day. */
const IN_FINAL =
  /\b[Ii]n (?:the|its|their|a) (?:final|last|decisive|closing) (?:battle|clash|attack|fight|fighting|engagement|raid|assault|push|hours)\b/;

/** "More than 9,000 people fled": not on the day told last, but since it began. */
const FLED = /\b(?:fled|left (?:their|the)|abandoned|escaped|on the run|had to (?:flee|leave)|been forced to (?:flee|leave)) ?/;
/\b(?:fled|flee|fleeing|left (?:their|the)|abandoned|displaced|escaped|on the run|gone into hiding|moved out|taken (?:shelter|refuge)|homes)\b/;
const recentDays = (document: Document, sentence: Sentence, until: string | null): readonly string[] =>
  datedDeeds(document).flatMap(({ date, sentence: told }) =>
    told.index < sentence.index && date.kind !== 'until' && date.kind !== 'as_of' && date.precision !== 'month' && date.precision !== 'year'
      ? [date.from, date.kind === 'since' ? null : date.to].flatMap((day) =>
          day !== null && until !== null && day <= until && dayOf(until) - dayOf(day) <= 21 ? [day] : [],
        )
      : [],
  );
const firstDayBefore = (document: Document, sentence: Sentence, until: string | null): string | null =>
  [...recentDays(document, sentence, until)].sort()[0] ?? null;
const lastDayBefore = (document: Document, sentence: Sentence, until: string | null): string | null =>
  [...recentDays(document, sentence, until)].sort().at(-1) ?? null;

/** "In that battle 18 bodies were found": of what was told last, not of the long campaign before it. */
const LATELY = /\b[Ii]n (?:that|this) (?:battle|clash|attack|fight|engagement|ambush|raid|assault)\b/;
const saysLately = (document: Document, sentence: Sentence, clause: string): boolean => {
  const before = document.sentences[sentence.index - 1];
  return LATELY.test(clause) || (before !== undefined && before.paragraph === sentence.paragraph && LATELY.test(before.text));
};
const periodOfLastDeed = (document: Document, sentence: Sentence): Period | null => {
  const last = datedDeeds(document).findLast(
    (deed) => deed.sentence.index < sentence.index && deed.sentence.paragraph >= sentence.paragraph - 1 && deed.date.kind === 'point',
  );
  return last === undefined || last.date.precision !== 'day' ? null : period(last.date.from, last.date.to, last.date.basis);
};
const isFar = (start: string | null, { end }: Period, days = 21): boolean =>
  start === null || end === null || dayOf(end) - dayOf(start) > days;

/** "seven others had been hurt", "the dead include a boy": goes on with what was told right before. */
const ONE_MORE = /\b(?:others|another (?:[a-z]+|\d+)|(?:one|two|\d+) more|the (?:dead|wounded|injured|victims|deceased) include[sd]?)\b/i;
/** "Fighting resumed in November. More than 9,000 have since fled and 40 been killed": from then on. */
const SINCE_THEN =
  /\b(?:has|have) since (?:then )?(?:been )?(?!been|died|succumbed|found|recovered|identified|buried|named)[a-z]+(?:ed|en|t|n)\b/;
const HAS_SINCE = /\b(?:has|have) since (?:died|succumbed)\b/;
const HAVE_DONE =
  /\b(?:has|have) (?:(?:also|now|already|so far|since) )*(?:been )?(?:killed|wounded|injured|captured|detained|died|lost|surrendered|taken|fallen)\b/;

/** Whether what is told of that day just before is a start. */
const startsThen = (document: Document, sentence: Sentence, day: string): boolean =>
  datedDeeds(document).some(
    (deed) =>
      deed.role === 'start' &&
      deed.date.from === day &&
      deed.sentence.index <= sentence.index &&
      deed.sentence.paragraph >= sentence.paragraph - 2,
  );

/** A table: dated by its heading, a line above it or the title. */
const periodAbove = (document: Document, heading: Sentence, until: string | null): Period | null => {
  for (let i = heading.index; i >= Math.max(0, heading.index - 4); i--) {
    const line = document.sentences[i];
    if (line === undefined || (i < heading.index && line.text.length > 140)) break;
    const told = periodTold(document, line, until);
    if (told !== null) return told;
  }
  return periodOfTitle(document);
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
