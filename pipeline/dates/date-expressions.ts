import type { Operation } from '../../schemas/reference.ts';
import { calendarDates } from './calendar-dates.ts';
import { type Found, joinRanges, readDirection } from './compose-dates.ts';
import type { DateMention } from './date-mention.ts';
import { ANCHORS, type DateRule, type Reading, type ReadingContext } from './date-rule.ts';
import { type DaySpan, dayOf, isoOf } from './day.ts';
import { durations } from './durations.ts';
import { namedEvents } from './named-events.ts';
import { relativeDates } from './relative-dates.ts';
import { weekdays } from './weekdays.ts';

/** Every rule; where two read the same words the longer reading wins, then the one listed first. */
const RULES: readonly DateRule[] = [...calendarDates, ...weekdays, ...relativeDates, ...durations, ...namedEvents];

/** Every anchor: one pass finds them all, and most sentences have none. */
const ANCHOR =
  /\b(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?|20\d\d|days?|weeks?|weekend|months?|years?|(?:day|week|month|year)long|hours?|minutes|date|[Yy]esterday|[Tt]oday|[Tt]onight|[Oo]vernight|mornings?|afternoon|evening|nights?|midnight|noon|\d{1,2}(?:st|nd|rd|th)|Day|Eve|New Year|coup|putsch|takeover|power|Operation|Mission|[Oo]peration|[Oo]ffensive|[Ss]ince|then)\b/g;

const ANCHOR_ALONE = new RegExp(ANCHOR.source, 'i');

/** Whether a word, written in any way, may be one that a date hangs on: a stretch without such a word has no date. */
export const mayHoldDate = (word: string): boolean => ANCHOR_ALONE.test(word);

/** Kinds of anchor, each with the form of its words. */
const KINDS: readonly (readonly [number, RegExp])[] = [
  [ANCHORS.weekday, /^[A-Z][a-z]+sday$|^(?:Sun|Mon|Fri|Satur)day$/],
  [ANCHORS.year, /^20\d\d$/],
  [ANCHORS.ordinal, /^\d/],
  [ANCHORS.unit, /^(?:days?|weeks?|weekend|months?|years?|(?:day|week|month|year)long|hours?|minutes|date)$/],
  [ANCHORS.time, /^(?:yesterday|today|tonight|overnight|mornings?|afternoon|evening|nights?|midnight|noon)$/i],
  [ANCHORS.holiday, /^(?:Day|Eve|New Year)$/],
  [ANCHORS.event, /^(?:coup|putsch|takeover|power|operation|mission|offensive)$/i],
  [ANCHORS.since, /^(?:since|then)$/i],
  [ANCHORS.month, /^/],
];

interface Match {
  readonly start: number;
  readonly end: number;
  readonly rule: DateRule;
  readonly order: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const isBetween = (code: number): boolean => code === 32 || code === 34 || code === 40 || code === 45 || code === 8212 || code === 47;

/** Where words begin, from so many words before an offset up to the word that holds it. */
const wordStarts = (text: string, at: number, words: number): readonly number[] => {
  const starts: number[] = [];
  for (let i = at; i >= 0 && starts.length <= words; i--) if (i === 0 || isBetween(text.charCodeAt(i - 1))) starts.push(i);
  return starts.reverse();
};

/** The longest way back of all rules. */
const FARTHEST = Math.max(...RULES.map((rule) => rule.back));

const matchAt = (rule: DateRule, order: number, text: string, starts: readonly number[], anchor: number): Match | null => {
  for (let i = Math.max(0, starts.length - 1 - rule.back); i < starts.length; i++) {
    const start = starts[i] ?? 0;
    rule.pattern.lastIndex = start;
    const match = rule.pattern.exec(text);
    if (match !== null && match[0] !== '' && start + match[0].length > anchor)
      return { start, end: start + match[0].length, rule, order, groups: match.groups ?? {} };
  }
  return null;
};

/** The rules of each kind of anchor, with their place in the list. */
const RULES_NEAR: readonly (readonly { readonly rule: DateRule; readonly order: number }[])[] = KINDS.map(([kind]) =>
  RULES.map((rule, order) => ({ rule, order })).filter(({ rule }) => (rule.near & kind) !== 0),
);

/** All words that rules need, each once; most stretches hold none of a rule's. */
const NEEDED = [...new Set(RULES.flatMap((rule) => rule.needs ?? []))];
const NEEDS: readonly (readonly number[] | null)[] = RULES.map((rule) => rule.needs?.map((word) => NEEDED.indexOf(word)) ?? null);

/** 0 not looked for yet, 1 there, 2 not there. */
const looked = new Uint8Array(NEEDED.length);

const mayRead = (text: string, order: number): boolean => {
  const needs = NEEDS[order] ?? null;
  if (needs === null) return true;
  for (const need of needs) {
    if (looked[need] === 0) looked[need] = text.includes(NEEDED[need] ?? '') ? 1 : 2;
    if (looked[need] === 1) return true;
  }
  return false;
};

const kindsByWord = new Map<string, number>();

/** Which of KINDS an anchor is, by its place in the list. */
const kindOf = (word: string): number => {
  let kind = kindsByWord.get(word);
  if (kind === undefined) {
    kind = KINDS.findIndex(([, form]) => form.test(word));
    kindsByWord.set(word, kind);
  }
  return kind;
};

const NO_MATCHES: readonly Match[] = [];

/** Leftmost, then longest, then first listed. */
const matchesIn = (text: string): readonly Match[] => {
  let all: Match[] | null = null;
  looked.fill(0);
  ANCHOR.lastIndex = 0;
  for (let anchor = ANCHOR.exec(text); anchor !== null; anchor = ANCHOR.exec(text)) {
    const at = anchor.index;
    let starts: readonly number[] | null = null;
    for (const { rule, order } of RULES_NEAR[kindOf(anchor[0])] ?? []) {
      if (!mayRead(text, order)) continue;
      starts ??= wordStarts(text, at, FARTHEST);
      const match = matchAt(rule, order, text, starts, at);
      if (match !== null) {
        all ??= [];
        all.push(match);
      }
    }
  }
  if (all === null) return NO_MATCHES;
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const kept: Match[] = [];
  for (const match of all) if (match.start >= (kept[kept.length - 1]?.end ?? 0)) kept.push(match);
  return kept;
};

const spanOfReading = (reading: Reading): DaySpan | null => {
  const from = reading.from ?? reading.to;
  const to = reading.to ?? reading.from;
  return from === null || to === null ? null : { from, to };
};

const spanOfMention = (mention: DateMention | null): DaySpan | null => {
  const from = mention?.from ?? mention?.to;
  const to = mention?.to ?? mention?.from;
  return from == null || to == null ? null : { from: dayOf(from), to: dayOf(to) };
};

const NONE: readonly DateMention[] = [];

const SOME_DAYS = 10;

/** The span of a mention that is a day or some days, so that "the same day" may mean it; else null. */
export const daysOf = (mention: DateMention | undefined): DaySpan | null => {
  const span = mention?.kind === 'point' ? spanOfMention(mention) : null;
  return span !== null && span.to - span.from <= SOME_DAYS ? span : null;
};

/**
 * The dates, periods and lengths of time in a stretch of folded text, in order, without overlaps.
 * `base` is added to every offset. `publishedOn` (ISO day) may be null: then words relative to it have null days.
 * `previous` is the date spoken of before the stretch, `previousDay` the last of some days only, for "the next day"; null where there was none.
 */
export const findDates = (
  text: string,
  base: number,
  publishedOn: string | null,
  previous: DateMention | null,
  operations: readonly Operation[],
  previousDay: DaySpan | null = null,
): readonly DateMention[] => {
  const matches = matchesIn(text);
  if (matches.length === 0) return NONE;
  const today = publishedOn === null ? null : dayOf(publishedOn);
  let spoken = spanOfMention(previous);
  let day = previousDay ?? spoken;
  let month = previous === null || previous.kind === 'point' ? spoken : previousDay;
  let week: DaySpan | null = null;
  const found: Found[] = [];
  for (const match of matches) {
    const context: ReadingContext = { today, previous: spoken, previousDay: day, month, here: found.length > 0, operations, week };
    const reading = match.rule.read(match.groups, context);
    if (reading === null) continue;
    spoken = spanOfReading(reading) ?? spoken;
    if (reading.kind === 'point') month = spanOfReading(reading) ?? month;
    if (spoken !== null && reading.kind === 'point' && spoken.to - spoken.from <= SOME_DAYS) day = spoken;
    if (reading.basis === 'week by publication') week = spanOfReading(reading);
    found.push({ start: match.start, end: match.end, reading });
  }
  return readDirection(text, joinRanges(text, found)).map(({ start, end, reading }) => ({
    start: base + start,
    end: base + end,
    from: reading.from === null ? null : isoOf(reading.from),
    to: reading.to === null ? null : isoOf(reading.to),
    precision: reading.precision,
    basis: reading.basis,
    kind: reading.kind,
    length: reading.length,
  }));
};
