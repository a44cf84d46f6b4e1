import { daysOf, findDates, mayHoldDate } from '../../dates/date-expressions.ts';
import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, type DaySpan, dayOf, isoOf } from '../../dates/day.ts';
import type { Document } from '../document.ts';
import { holdsWord } from '../gate.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { EVENT_VERBS, STATEMENT_NOUNS, STATEMENT_VERBS } from '../lexicon/date-words.ts';
import type { Sentence } from '../sentences.ts';

/** A date and what it dates: the deed, or only the word about it. */
export interface ReadDate {
  readonly mention: DateMention;
  /** "the group announced on Tuesday that": bounds the deed, does not date it. */
  readonly ofStatement: boolean;
}

const VERBS = `(?:${STATEMENT_VERBS.join('|')})`;
const NOUNS = `(?:${STATEMENT_NOUNS.join('|')})`;
const SAYING = new RegExp(`\\b(?:${VERBS}|according to|${NOUNS})(?![\\w'-])`, 'g');
/** After the word of saying: "Myanmar Now late on" Friday, "in Naypyitaw on" Sunday; a few words, no clause. */
const FEW_WORDS = /^(?: [^\s,;:."()]+| \([A-Z]{2,8}\)){0,12},? ?$/;
/** "says it fought 129 times in", "said their men went in on": what was said has begun, with a subject of its own. */
const CLAUSE_BEGINS =
  /^ (?:it|they|he|she|we|there|(?:its|their|our|his|her) (?!(?:statement|report|post|release|briefing|interview|address|speech|website|page)\b)\w+) (?!(?:in|on|at|late|early|during|by|through|via|over|after|last|this|of|to)\b)[a-z]+ /;
const EVENT = new RegExp(`\\b${EVENT_VERBS}\\b`);
const BEFORE_VERB = new RegExp(
  `^,? (?:(?:and|but) )?(?:(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[^\\s,;:."]+ ){0,7}?[^\\s,;:."]+, (?:an?|the|another|which|who|one) [^,;:.]{1,70}, (?=${VERBS}))?(?:(?!that\\b|${EVENT_VERBS}\\b)[^\\s,;:."]+ ){0,11}?(?:(?:had|has|also|then|later|first|again) )*${VERBS}\\b(?!,)`,
);
const SAYS_THEN = new RegExp(`^ (?:also )?(?:${VERBS}|put|told)\\b(?!,)`);
const STATEMENT_BEFORE =
  /\b(?:newspapers?|newscasts?|(?:press|news) (?:conference|briefing)|bulletin|broadcast|editions?) on(?: late| early| the evening of)* ?$|\b(?:statement|release|report|announcement|it|post) (?:(?:bears|carries) the date of|(?:is|was) dated(?: on| of)?) ?$|\b(?:statement|release|report|announcement|post) (?:of|on|issued|released|published|posted)(?: on| late| early| the evening of)* ?$/;

/** "12 March. A convoy was stopped by mines": the day of an item, told in the rest of its paragraph. */
const headsItem = (document: Document, sentence: Sentence, mention: DateMention): boolean =>
  mention.start === sentence.start &&
  mention.end >= sentence.end - 1 &&
  document.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph &&
  document.sentences[sentence.index + 1]?.paragraph === sentence.paragraph;

const DATED_LINE = /^(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?(?:,? \d{4})? ?[-\u2013\u2014:] /;
/** "June 25 - The group attacks", line by line: days of deeds. */
const isTimeline = (document: Document): boolean =>
  document.sentences.filter((s) => DATED_LINE.test(s.text) && document.sentences[s.index - 1]?.paragraph !== s.paragraph).length > 2;

/** "- Sagaing: 28 Feb - Kani PDF ambush leaves 10 dead", "* 1 March - ...": the day of the line's deed. */
const LISTED =
  /^(?:[-\u2013\u2022*] ?(?:[A-Z][\w'() -]{2,30}: )?|[A-Z][\w'() -]{2,30}: )(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?(?:,? \d{4})? ?[-\u2013\u2014:] /;

/** "November 25, 2024" on a line of its own, "NAY PYI TAW, 19 May", "YANGON, Sept 12 (Wire) -": the day of the text, not of a deed. */
export const isDateline = (sentence: Sentence, mention: DateMention, headsItem = false): boolean => {
  if (mention.precision !== 'day' || sentence.index > 6) return false;
  if (headsItem || LISTED.test(sentence.text)) return false;
  const before = sentence.text.slice(0, mention.start - sentence.start);
  const after = sentence.text.slice(mention.end - sentence.start);
  return (
    before.length <= 40 &&
    !/(?:^|[ (])[a-z]{2,}/.test(before) &&
    /^\.?\)?$|^\) ?(?:-|\u2014)|^,? (?:\([^)]{2,40}\) ?)?(?:-|\u2014)/.test(after)
  );
};

/** "said an airstrike on the market on", "put their losses during": what happened then, or how long it went on. */
const HAPPENING =
  /\b(?:air ?strikes?|strikes?|raids?|shelling|shells?|bombs?|bombing|bombardment|blast|explosion|clash(?:es)?|fighting|battles?|ambush(?:es)?|mines?|landmines?|drones?|jets?|helicopters?|troops|soldiers|columns?|losses|casualties|deaths|massacre|arrests?)\b|\b(?:during|throughout|over) (?:the (?:month|year|week) of )?$/;

/** "told Myanmar Now late on", "said in a statement on": the last word of saying, with no deed and no "that" between it and the date. */
const isSaidBefore = (before: string): boolean => {
  let end = -1;
  for (const match of allMatches(before, SAYING)) end = match.index + match[0].length;
  if (end < 0) return false;
  const between = before.slice(end);
  return (
    FEW_WORDS.test(between) && !/ that\b/.test(between) && !EVENT.test(between) && !HAPPENING.test(between) && !CLAUSE_BEGINS.test(between)
  );
};

/** "On Tuesday the group announced", "told reporters on Friday", "in a statement issued on Sunday". */
const datesStatement = (document: Document, sentence: Sentence, mention: DateMention): boolean => {
  if (mention.kind !== 'point' || mention.length !== null) return false;
  // nobody speaks from Monday to Friday
  if (mention.precision === 'range' && /^date| as a range$/.test(mention.basis)) return false;
  const text = sentence.text;
  const start = mention.start - sentence.start;
  if (isDateline(sentence, mention, headsItem(document, sentence, mention)) && !isTimeline(document)) return true;
  const before = text.slice(Math.max(0, start - 130), start);
  if (STATEMENT_BEFORE.test(before)) return true;
  if (isSaidBefore(before)) return true;
  const after = text.slice(mention.end - sentence.start, mention.end - sentence.start + 160);
  // "State television on Saturday put army losses at six"
  if (SAYS_THEN.test(after) && !EVENT.test(text.slice(0, start))) return true;
  if (/^'s (?:statement|announcement|report|press)/.test(after)) return true;
  // only where the date opens its clause: "Ten died on Monday, the group said" dates the deed
  const opening =
    /(?:^|[;:"(] ?|, (?:and|but) |(?<!\b[ap]\.m)[.!?] )(?:(?:[Oo]n|[Ll]ate|[Ee]arly|[Ll]ate on|[Ee]arly on|[Ii]n|[Aa]lso on|[Bb]ut on|[Aa]nd on|[Tt]hen on|[Aa]t around [^,]{1,20} on) ?)?$/.test(
      before,
    );
  return opening && BEFORE_VERB.test(after);
};

const memory = new WeakMap<Document, readonly (readonly ReadDate[])[]>();

const isResolved = (mention: DateMention): boolean => mention.from !== null || mention.to !== null;

const paragraphStart = (document: Document, sentence: Sentence): number => {
  let index = sentence.index;
  while (document.sentences[index - 1]?.paragraph === sentence.paragraph) index--;
  return document.sentences[index]?.start ?? sentence.start;
};

/** "today" in the words of somebody who spoke the day before publication is that day. */
const asSpoken = (document: Document, sentence: Sentence, dates: readonly ReadDate[], spokenOn: string | null): readonly ReadDate[] => {
  const published = document.article.published_on;
  const said = dates.find((date) => date.ofStatement)?.mention.to ?? spokenOn;
  if (published === null || said === null || said >= published || dayOf(published) - dayOf(said) > 14) return dates;
  const shift = dayOf(said) - dayOf(published);
  return dates.map((date) => {
    const { mention } = date;
    const words = document.text.slice(mention.start, mention.end);
    const quoted = (document.text.slice(paragraphStart(document, sentence), mention.start).match(/"/g)?.length ?? 0) % 2 === 1;
    const lately = mention.basis === 'days up to publication';
    if (!lately && (!quoted || !/today|this (?:morning|afternoon|evening)|tonight|yesterday|last night/i.test(words))) return date;
    if (lately && !quoted && !dates.some(({ ofStatement }) => ofStatement)) return date;
    const move = (day: string | null) => (day === null ? null : isoOf(addLength(dayOf(day), shift, 'day')));
    return {
      ...date,
      mention: { ...mention, from: move(mention.from), to: move(mention.to), basis: `${mention.basis}, as spoken on ${said}` },
    };
  });
};

/** "We talked to her on 10 June", then lines of questions and answers: "yesterday" is the day before that talk. */
const isInterview = (document: Document): boolean =>
  document.sentences.filter((sentence) => /^(?:Q|A)(?::|\.) /.test(sentence.text)).length >= 4 ||
  (document.sentences.slice(0, 6).some(({ text }) => TALKED.test(text)) &&
    document.sentences.filter((sentence) => isQuestion(document, sentence)).length > 2);
export const TALKED =
  /\b(?:sp(?:oke|oken) (?:to|with)|talked (?:to|with)|interviewed|reached (?:him|her)|met (?:him|her)|sat down with|conversation)\b/;
/** "How many came?" as a paragraph of its own. */
const isQuestion = (document: Document, { text, index, paragraph }: Sentence): boolean =>
  text.endsWith('?') && !/^["']/.test(text) && document.sentences[index + 1]?.paragraph !== paragraph;

const holdsDate = holdsWord(mayHoldDate);

const NO_DATES: readonly ReadDate[] = [];

const readAll = (document: Document): readonly (readonly ReadDate[])[] => {
  const interview = isInterview(document);
  let today = document.article.published_on;
  let previous: DateMention | null = null;
  let previousDay: DaySpan | null = null;
  let spoken: { readonly paragraph: number; readonly day: string } | null = null;
  const all: (readonly ReadDate[])[] = [];
  for (const sentence of document.sentences) {
    if (!holdsDate(sentence)) {
      all.push(NO_DATES);
      continue;
    }
    const mentions = findDates(sentence.text, sentence.start, today, previous, document.knowledge.reference.operations, previousDay);
    if (mentions.length === 0) {
      all.push(NO_DATES);
      continue;
    }
    const dates = mentions.map((mention) => ({ mention, ofStatement: datesStatement(document, sentence, mention) }));
    const said = dates.find((date) => date.ofStatement || (interview && TALKED.test(sentence.text)))?.mention.to;
    if (interview && said != null && sentence.index < 8) today = said;
    if (said != null) spoken = { paragraph: sentence.paragraph, day: said };
    all.push(asSpoken(document, sentence, dates, spoken !== null && spoken.paragraph === sentence.paragraph ? spoken.day : null));
    const resolved = dates.filter((date) => isResolved(date.mention));
    const deeds = resolved.filter((date) => !date.ofStatement);
    previous = (deeds[deeds.length - 1] ?? resolved[resolved.length - 1])?.mention ?? previous;
    previousDay = daysOf(deeds.findLast(({ mention }) => daysOf(mention) !== null)?.mention) ?? previousDay;
  }
  return all;
};

/** Dates of a sentence with what they date; read once per article. */
export const readDates = (document: Document, sentence: Sentence): readonly ReadDate[] => {
  let all = memory.get(document);
  if (all === undefined) {
    all = readAll(document);
    memory.set(document, all);
  }
  return all[sentence.index] ?? NO_DATES;
};

/** The dates of a sentence, in order; offsets count in the article's text. */
export const datesIn = (document: Document, sentence: Sentence): readonly DateMention[] =>
  readDates(document, sentence).map((date) => date.mention);

/** "spared in the March 28 earthquake", "the Feb. 1 coup": the name of another matter, no day of a deed. */
const NAMES_A_MATTER =
  /^ (?:[a-z]+ )?(?:earthquake|quake|coup|putsch|takeover|cyclone|storm|floods?|elections?|vote|ceasefire|truce|agreement|deal|accord|talks|meeting|summit|anniversary|deadline|parade|holiday)\b/;
const isOfMatter = (document: Document, { start, end, precision }: DateMention): boolean =>
  precision === 'day' &&
  /\b(?:[Tt]he|last|this) $/.test(document.text.slice(Math.max(0, start - 6), start)) &&
  NAMES_A_MATTER.test(document.text.slice(end, end + 30));

/** "against 61 in November", "up from 40 last month": what it is held against. */
const COMPARED =
  /\b(?:(?:against|compared (?:with|to)|(?:up|down) from)(?: (?:the |about |some )?[\w,]+)?|(?:more|fewer|less|higher|lower) than) (?:(?:in|for|during)(?: the)? )?$/;
const isCompared = (document: Document, { start }: DateMention): boolean =>
  COMPARED.test(document.text.slice(Math.max(0, start - 50), start));

/** "said a woman who reached Taunggyi on Sunday": of who speaks. */
const OF_SPEAKER =
  /\b(?:said|says|recalled|added|explained) (?:[A-Z][\w'-]+ ){0,4}[A-Z][\w'-]+, (?:who|a|an|the) (?!said\b)[^.;"]{0,90}$|\b(?:said|says|recalled|added|explained|according to|told by) (?:an?|one|another|the) (?:[\w'-]+ ){1,4}?who (?!said\b)[^,.;"]{0,70}$/;
const isOfSpeaker = (document: Document, sentence: Sentence, { start }: DateMention): boolean =>
  OF_SPEAKER.test(document.text.slice(Math.max(sentence.start, start - 150), start));

/** "Two weeks earlier, on 10 February, they took it": the day that is said goes before the one that is counted. */
const isSaidNext = (document: Document, date: DateMention, dates: readonly ReadDate[]): boolean =>
  date.basis.startsWith('counted back') &&
  dates.some(
    ({ mention }) =>
      mention.start > date.end && mention.precision === 'day' && /^, (?:on )?$/.test(document.text.slice(date.end, mention.start)),
  );

/** The dates of a sentence that may date a deed, resolved on one side at least, since the coup. */
export const deedDates = (document: Document, sentence: Sentence): readonly DateMention[] =>
  readDates(document, sentence)
    .filter(
      ({ mention, ofStatement }) =>
        !ofStatement &&
        !isOfMatter(document, mention) &&
        !isCompared(document, mention) &&
        !isOfSpeaker(document, sentence, mention) &&
        !isSaidNext(document, mention, readDates(document, sentence)) &&
        isResolved(mention) &&
        (mention.to ?? mention.from ?? '') >= '2021-02-01',
    )
    .map(({ mention }) => mention);
