import type { Reading } from './date-rule.ts';
import { ABOUT, NUMBER, numberOf, UNIT } from './date-words.ts';
import { addLength, type Day, yearOf } from './day.ts';

/** A reading with its words' place in the stretch that is read. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}

/** "until 5 pm on Sunday", "and the early hours of Monday": the hour stands between. */
const HOUR =
  '(?:\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\.? |(?:the )?(?:early hours|small hours|morning|evening|night|afternoon|dawn|end|start|beginning) (?:of |on )|(?:noon|midday|midnight|dawn|dusk) )?';
const TO = new RegExp(
  `^ ?(?:to|until|till|through|up to|-|and up to) ?(?:around |about |late |early )?${HOUR}(?:on |the |around |about |late |early |at |of )*$`,
);
const AND = new RegExp(`^,? ?(?:and|&) (?:again |late |early )?${HOUR}(?:on |the )*$`);
const BETWEEN = /\b[Bb]etween (?:the |late |early |noon on )*$/;
const FROM = /\b[Ff]rom (?:the |around |about |late |early |(?:morning|evening|night) of |noon on )*$/;

const sameMove = (day: Day, years: number): Day => addLength(day, 12 * years, 'month');

/** "between 1 January and 31 August 2024": the year said for one end holds for the other; the range never runs backwards. */
const spanOf = (first: Reading, last: Reading): { readonly from: Day; readonly to: Day } | null => {
  if (first.from === null || last.to === null || first.kind !== 'point' || last.kind !== 'point') return null;
  let from = first.from;
  let to = last.to;
  if (first.yearless && !last.yearless && yearOf(from) !== yearOf(to)) from = sameMove(from, yearOf(to) - yearOf(from));
  if (last.yearless && !first.yearless && yearOf(to) < yearOf(from)) to = sameMove(to, yearOf(from) - yearOf(to));
  if (from > to && first.yearless) from = sameMove(from, -1);
  if (from > to && first.basis.startsWith('weekday')) from -= 7;
  if (from > to && !last.yearless && first.basis.startsWith('weekday')) from -= 7;
  return from <= to ? { from, to } : null;
};

const isNear = (first: Reading, last: Reading): boolean =>
  last.from !== null && first.to !== null && last.from >= first.to && last.from - first.to <= 3;

const joined = (text: string, first: Found, last: Found): Found | null => {
  const gap = text.slice(first.end, last.start);
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const between = BETWEEN.test(before) && AND.test(gap);
  const to = TO.test(gap);
  if (!between && !to && !AND.test(gap)) return null;
  // "It fell on Monday and the next day": two days of two deeds
  if (!between && !to && last.reading.basis.includes('the date before')) return null;
  const span = spanOf(first.reading, last.reading);
  if (span === null) return null;
  // "on Friday and Saturday" is one stretch; "in March and on July 4" are two dates
  if (!between && !to && !isNear(first.reading, last.reading)) return null;
  const opened = between ? BETWEEN.exec(before) : to ? FROM.exec(before) : null;
  const start = opened === null ? first.start : first.start - (before.length - opened.index);
  const yearless = first.reading.yearless && last.reading.yearless;
  return {
    start,
    end: last.end,
    reading: { ...first.reading, ...span, precision: 'range', basis: `${last.reading.basis}, as a range`, yearless },
  };
};

/** "from Nov. 11 to Nov. 14", "between Monday and Wednesday", "Friday and Saturday": two dates become one range. */
export const joinRanges = (text: string, found: readonly Found[]): readonly Found[] => {
  const out: Found[] = [];
  for (const next of found) {
    const before = out[out.length - 1];
    const range = before === undefined ? null : joined(text, before, next);
    if (range === null) out.push(next);
    else out[out.length - 1] = range;
  }
  return out;
};

const SINCE =
  /(?:\b(?:[Ee]ver )?[Ss]ince (?:at least |around |about |the |early on |late on |(?:morning|evening|night|afternoon|dawn) of |dawn on )*|\b(?:[Ff]rom|[Ss]tarting|[Bb]eginning|[Cc]ommencing)(?: (?:on|from|the|early|late|about|around))* )$/;
const SINCE_EVENT = /\b[Ss]ince (?:[^\s,.;:]+ ){1,12}(?:in|on|at the|early|late|of)? ?$/;
const BY =
  /\b[Bb]y (?:the |about |around |early |late |end of |(?:noon|midday|dawn|nightfall|dusk|midnight|(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)|(?:morning|evening|afternoon|night)) (?:on |of )?)*$/;
const UNTIL =
  /\b(?:[Uu]ntil|[Tt]ill|[Uu]p to|[Uu]p until|[Tt]hrough|[Bb]efore|[Pp]rior to)(?: on| the| late| early| (?:morning|evening|night) of)* $/;
const AS_OF = /\b[Aa]s of (?:the |early |late |noon on |midnight on )*$/;
const PLANNED =
  /\b(?:set|scheduled|slated|planned|due|postponed|earmarked)(?: to (?:be held|begin|start|take place|open))? (?:for|on|by|in|until|till)(?: the)? $/;
const WEEK_FROM = /\b(?:[Tt]he |that |in the |in )?week (?:from|of|beginning|starting|that began on|starting on|beginning on) (?:the )?$/;
const SPAN = new RegExp(
  `(?<in>\\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ww]ithin|[Ff]or|of) (?:the )?|\\b[Tt]he )?${ABOUT}(?<n>${NUMBER}|(?<=the ))[ ]?(?<unit>${UNIT})s?(?<way> to| ending| ended| up to| until| before| after| following| from)(?: on| the)* $`,
);

/** Any word that may turn a date round; most dates have none before them. */
const TURNS =
  /[Ss]ince|[Ss]tarting |[Bb]eginning |[Cc]ommencing |[Bb]y |[Ff]rom |[Uu]ntil|[Tt]ill |[Uu]p to|hrough |efore |rior to|[Aa]s of|week|day|month|year|set |scheduled|slated|planned|due |postponed|earmarked/;

/** "the deadliest airstrike since the coup": how rare it is, not when. */
const RARITY =
  /\b(?:(?:dead|blood|heav|grav|gri|ug)[a-z]{0,4}iest|worst|largest|biggest|greatest|highest|lowest|fiercest|longest|(?:for )?the (?:first|second|third|fourth|fifth|only|last)|most (?:deadly|serious|significant|severe|intense|powerful|senior|violent|important)|record|unprecedented|not (?:been )?seen)\b[^.;:,]{0,60}$/;

const isRarity = (text: string, at: number): boolean => RARITY.test(text.slice(Math.max(0, at - 100), at));

/** "the highest monthly number this year": how rare it is, not when. */
const HIGHEST =
  /\b(?:(?:dead|blood|heav|grav|grimm|ugl)[a-z]{0,2}iest|worst|largest|biggest|greatest|highest|lowest|fiercest|longest|most (?:deadly|serious|significant|severe|intense|violent)|record)\b[^.;:,]{0,40}$/;
const LONG_TIME = /^(?:so far )?(?:(?:in |of )?(?:this|last|the) (?:week|month|year)|(?:in )?20\d\d)\b/;
const ranksIt = (text: string, item: Found): boolean =>
  LONG_TIME.test(text.slice(item.start, item.end)) && HIGHEST.test(text.slice(Math.max(0, item.start - 90), item.start));

/** "the worst since July, when 40 died": then; "the worst since July": null. */
const asRarity = (text: string, item: Found): Found | null =>
  item.reading.kind === 'point' && /^,? when\b/.test(text.slice(item.end, item.end + 8)) ? item : null;

const withKind = (found: Found, kind: Reading['kind'], sign: RegExpExecArray, offset: number): Found => {
  const { reading } = found;
  const start = offset + sign.index;
  if (kind === 'since')
    return { ...found, start, reading: { ...reading, to: null, kind, precision: 'range', basis: `since: ${reading.basis}` } };
  return {
    ...found,
    start,
    reading: { ...reading, from: null, kind, precision: 'range', basis: `${kind === 'as_of' ? 'as of' : 'until'}: ${reading.basis}` },
  };
};

/** "the eleven months to July 16", "two days after the 5th": a length counted from a date. */
const counted = (found: Found, sign: RegExpExecArray, offset: number): Found | null => {
  const { reading } = found;
  const count = numberOf(sign.groups?.n ?? '') ?? 1;
  const word = sign.groups?.unit;
  const unit = word === 'week' || word === 'month' || word === 'year' ? word : 'day';
  const way = (sign.groups?.way ?? '').trim();
  const forward = way === 'after' || way === 'following' || way === 'from';
  if (reading.from === null || reading.to === null) return null;
  const start = offset + sign.index;
  // "in the week from March 1 to 7"
  if (way === 'from' && reading.precision === 'range') return { ...found, start };
  // "the year to March" ends with March and holds twelve months
  const whole = reading.precision === 'month' && way !== 'before';
  const far = forward
    ? addLength(reading.to, count, unit)
    : whole && unit !== 'day'
      ? addLength(reading.to + 1, -count, unit)
      : addLength(reading.from, -count, unit);
  if (sign.groups?.in === undefined) {
    if (way !== 'after' && way !== 'before' && way !== 'following') return null;
    return { ...found, start, reading: { ...reading, from: far, to: far, precision: 'day', basis: 'counted from a date' } };
  }
  const span = forward ? { from: reading.from, to: far } : { from: far, to: reading.to };
  return { ...found, start, reading: { ...reading, ...span, precision: 'range', basis: 'length counted from a date' } };
};

/** The date with the words before it; null where it lies ahead. `stop` is where the date before it ends. */
const turned = (text: string, item: Found, stop: number, spent: number): Found | null => {
  const { reading } = item;
  if (reading.kind === 'since' && /^[Ss]ince/.test(text.slice(item.start, item.end)) && isRarity(text, item.start)) return null;
  if (reading.kind === 'point' && ranksIt(text, item)) return null;
  const nearOffset = Math.max(0, item.start - 48);
  const near = text.slice(nearOffset, item.start);
  const isRange = reading.kind !== 'point' || reading.basis.endsWith(' as a range');
  if (TURNS.test(near)) {
    // "elections set for Dec. 28": what is to come is no date of a deed
    if (PLANNED.test(near)) return null;
    if (isRange) return item;
    const week = reading.from !== null && reading.precision === 'day' ? WEEK_FROM.exec(near) : null;
    if (week !== null && reading.from !== null)
      return {
        ...item,
        start: nearOffset + week.index,
        reading: { ...reading, to: reading.from + 6, precision: 'range', basis: 'week from a date' },
      };
    const length = SPAN.exec(near);
    const span = length === null || nearOffset + length.index < stop ? null : counted(item, length, nearOffset);
    if (span !== null) return span;
    const asOf = AS_OF.exec(near);
    if (asOf !== null) return withKind(item, 'as_of', asOf, nearOffset);
    // "from 1 to 15 August" is bounded: its "from" opens nothing
    const bounded = reading.precision === 'range' && reading.basis.startsWith('date');
    const since = bounded && !near.includes('ince ') ? null : SINCE.exec(near);
    if (since !== null) return isRarity(text, nearOffset + since.index) ? asRarity(text, item) : withKind(item, 'since', since, nearOffset);
    const by = BY.exec(near) ?? UNTIL.exec(near);
    // "did not come back until June 9": on that day
    if (
      by !== null &&
      /^until/i.test(by[0]) &&
      /\b(?:not|never|n't)\b[^.;,]{0,40}$/.test(text.slice(Math.max(0, nearOffset + by.index - 50), nearOffset + by.index))
    )
      return item;
    if (by !== null && !/before (?:dawn|noon|midday|midnight|sunrise)/i.test(near)) return withKind(item, 'until', by, nearOffset);
  }
  // "from Friday onwards"
  if (!isRange && /^ onwards?\b/.test(text.slice(item.end, item.end + 9)))
    return { ...item, reading: { ...reading, to: null, kind: 'since', precision: 'range', basis: `since: ${reading.basis}` } };
  return isRange ? item : sinceEvent(text, item, stop, spent);
};

/** "since launching Operation 1027 in October 2023", "since its offensive began on Monday". */
const sinceEvent = (text: string, item: Found, stop: number, spent: number): Found => {
  const offset = Math.max(spent, item.start - 90);
  const before = text.slice(offset, item.start);
  const event = before.includes('ince ') ? SINCE_EVENT.exec(before) : null;
  // "since May 24 and seized a camp on Nov. 12": its date is said
  if (event === null) return item;
  const from = offset + event.index;
  const between = text.slice(Math.max(from, stop), item.start);
  if (between.includes(' that ') || (from < stop && /\b(?:and|but)\b|,/.test(between))) return item;
  return withKind(item, 'since', event, offset);
};

/** Reads the words before a date: "since", "from", "by", "until", "before", "as of", "in the week from". */
export const readDirection = (text: string, found: readonly Found[]): readonly Found[] => {
  const out: Found[] = [];
  // where a date ends that was said aside: its "since" is spent
  let spent = 0;
  for (const item of found) {
    const last = out[out.length - 1];
    // "for two weeks until Thursday": the length is part of the date
    const loose = last?.reading.kind === 'duration';
    const read = turned(text, item, (loose ? out[out.length - 2]?.end : last?.end) ?? 0, spent);
    if (read === null) {
      spent = item.end;
      continue;
    }
    if (loose && last !== undefined && read.start < last.end) out.pop();
    // the date said wins over the operation's own
    if (last !== undefined && last.reading.kind === 'since' && read.reading.kind === 'since' && last.end > read.start) out.pop();
    out.push(read);
  }
  return out;
};
