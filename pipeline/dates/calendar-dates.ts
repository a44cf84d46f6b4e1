import { ANCHORS, againstToday, type DateRule, oneDay, point, type Reading, type ReadingContext, unresolved } from './date-rule.ts';
import { DAYTIME, HOLIDAYS, MONTH, MONTH_OR_SHORT, monthNumber, NUMBER, numberOf, PART, WEEKDAY } from './date-words.ts';
import { type Day, type DaySpan, makeDay, monthOf, monthSpan, yearOf, yearSpan } from './day.ts';
import { partOfMonth, partOfYear } from './parts.ts';

/** "on April 1, 12 people died": what follows the second number is counted, not dated. */
const NOT_COUNTED =
  '(?![\\d%]|[,.]\\d| (?:(?:more|other|junta|regime|military|resistance|army|enemy|government|local|young|armed|injured|wounded|dead) )?(?:soldiers?|troops|people|persons|civilians?|residents?|villagers?|fighters?|members?|others?|children|women|men|bodies|houses|homes|police|policemen|officers?|airstrikes|bombs|were|of (?:them|those|the)|per ?cent|miles|km|kilomet|prisoners|rebels|guerrillas|locals|workers|students|monks|trucks|vehicles|weapons|bases|camps|outposts|patients|pupils|families|refugees|teachers|farmers|captives|militiamen|corpses|deaths|clashes|battles|[a-z-]{3,}s (?:were|have|had|died|fled|crossed|surrendered|defected)\\b)| (?:Border|Pyu|PDF|PDFs|KIA|AA|TNLA|KNLA|MNDAA|KNDF|CDF|BGF|BGP|Rohingya|Karen|Chin|Kachin|Myanmar|Indian|Thai|Chinese|Muslim)\\b)';
const ORDINAL = '(?:st|nd|rd|th)?';
const BESIDE = `(?:(?:${WEEKDAY}|[Yy]esterday|[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight)(?: ${DAYTIME})?(?:,| \\(|,? the|) ?)?`;
/** "February 12, 14 and 17": read from the first to the last. */
const LIST = '(?:, \\d{1,2}){0,6}';
const MORE = `(?:${LIST}(?:,? and | to | through | till | until | ?- ?| ?& ?)(?:the )?(?:3[01]|[12]?\\d)(?!\\d)${ORDINAL}${NOT_COUNTED})?`;
const YEAR = '(?:,? (?:of )?(?<year>20\\d\\d)(?!\\d)|,? (?:of )?(?<which>last|this) year)?';

const whichYear = (groups: Readonly<Record<string, string | undefined>>, context: ReadingContext): number | null => {
  if (groups.year !== undefined) return Number(groups.year);
  if (groups.which === undefined || context.today === null) return null;
  return yearOf(context.today) - (groups.which === 'last' ? 1 : 0);
};

const numbersIn = (text: string): readonly number[] => (text.match(/\d{1,2}/g) ?? []).map(Number);

/** The date in a year said, else the latest such date on or before publication. */
const dayInYear = (month: number, date: number, year: number | null, context: ReadingContext): Day | null => {
  if (year !== null) return makeDay(year, month, date);
  if (context.today === null) return null;
  for (let back = 0; back <= 4; back++) {
    const day = makeDay(yearOf(context.today) - back, month, date);
    if (day !== null && day <= context.today) return day;
  }
  return null;
};

const readDays = (
  days: string,
  monthName: string,
  groups: Readonly<Record<string, string | undefined>>,
  context: ReadingContext,
): Reading | null => {
  const month = monthNumber(monthName);
  const dates = numbersIn(days);
  const first = dates[0] ?? 0;
  const last = dates[dates.length - 1] ?? 0;
  if (first < 1 || first > 31 || last < 1 || last > 31) return null;
  if (groups.which !== undefined && context.today === null) return unresolved('relative to an unknown day of publication');
  const year = whichYear(groups, context);
  // a range may end after publication: "a truce from April 2 to 22"
  const from = dayInYear(month, first, year, context);
  if (from === null) return year === null && context.today === null ? unresolved('date without a year') : null;
  const to = first === last ? from : makeDay(yearOf(from), month, last);
  if (to === null || from > to) return null;
  const basis = year === null ? 'date without a year, latest on or before publication' : 'date as stated';
  return from === to ? oneDay(to, basis, year === null) : point({ from, to }, 'range', basis, year === null);
};

/** "in November": the latest such month that had begun by publication, up to publication. */
const latestMonth = (month: number, today: Day): DaySpan => monthSpan(yearOf(today) - (month > monthOf(today) ? 1 : 0), month);

const clamp = (span: DaySpan, today: Day | null): DaySpan =>
  today !== null && today >= span.from && today < span.to ? { from: span.from, to: today } : span;

const readMonth = (groups: Readonly<Record<string, string | undefined>>, context: ReadingContext): Reading | null => {
  const month = monthNumber(groups.month ?? '');
  const year = whichYear(groups, context);
  if (year === null && context.today === null) return unresolved('month without a year');
  let span: DaySpan;
  if (year !== null) span = monthSpan(year, month);
  else if (context.today === null) return null;
  else {
    const today = context.today;
    span = latestMonth(month, groups.last !== undefined && month === monthOf(today) ? monthSpan(yearOf(today), month).from - 1 : today);
  }
  const basis = year === null ? 'month without a year, latest by publication' : 'month as stated';
  if (groups.part !== undefined) {
    const part = partOfMonth(span, groups.part);
    // "late November" in a text of the 20th is that of the year before
    const ahead = year === null && context.today !== null && part.from > context.today;
    const begun = ahead ? partOfMonth(monthSpan(yearOf(span.from) - 1, month), groups.part) : part;
    return point(clamp(begun, context.today), 'range', `${basis}, part of it`, year === null);
  }
  return point(clamp(span, context.today), 'month', basis, year === null);
};

export const calendarDates: readonly DateRule[] = [
  {
    // "2023-11-14"
    name: 'iso date',
    near: ANCHORS.year,
    back: 0,
    pattern: /\b(?<y>20\d\d)-(?<m>\d\d)-(?<d>\d\d)\b/y,
    read: (g) => {
      const day = makeDay(Number(g.y), Number(g.m), Number(g.d));
      return day === null ? null : oneDay(day, 'date as stated');
    },
  },
  {
    // "14/11/2023": the day comes first, unless only the other way makes a date
    name: 'date with slashes',
    near: ANCHORS.year,
    back: 2,
    pattern: /\b(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<y>20\d\d)\b/y,
    read: (g) => {
      const day = makeDay(Number(g.y), Number(g.b), Number(g.a)) ?? makeDay(Number(g.y), Number(g.a), Number(g.b));
      return day === null ? null : oneDay(day, 'date as stated');
    },
  },
  {
    // "Friday, November 24", "Nov. 11 to 14", "November 9 of last year", "yesterday, November 4"
    name: 'month and day',
    near: ANCHORS.month,
    back: 3,
    pattern: new RegExp(
      `\\b(?:(?<![Ii]n )|(?=[A-Z][a-z]+ \\d{1,2}${NOT_COUNTED}))${BESIDE}(?<month>${MONTH_OR_SHORT})\\b\\.? (?:the )?(?<days>\\d{1,2}${ORDINAL}(?![\\d%]|[,:.]\\d)${MORE})${YEAR}`,
      'y',
    ),
    read: (g, context) => readDays(g.days ?? '', g.month ?? '', g, context),
  },
  {
    // "14 November 2023", "8-14 March", "the 9th of June", "1 and 2 April"
    name: 'day and month',
    near: ANCHORS.month,
    back: 6,
    pattern: new RegExp(
      `(?<![\\d.,])\\b${BESIDE}(?<days>\\d{1,2}${ORDINAL}(?:${LIST}(?:,? and | to | ?- ?| ?& ?)\\d{1,2}${ORDINAL})?)(?: of)? (?<month>${MONTH_OR_SHORT})\\b\\.?${YEAR}`,
      'y',
    ),
    read: (g, context) => readDays(g.days ?? '', g.month ?? '', g, context),
  },
  {
    // "late February", "mid-April", "March 2024", "last August", "the second half of July"
    name: 'month',
    near: ANCHORS.month,
    back: 6,
    pattern: new RegExp(
      `\\b(?:(?<part>${PART})[ -](?:in )?)?(?:(?<last>last|this|this past) )?(?<month>(?!May\\b|March\\b)${MONTH}|(?<=(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Tt]hroughout|[Bb]etween|[Ee]arly|[Mm]id|[Ll]ate|[Ll]ast|this|of|and|to|through|before|after|around)[ -])(?:May|March)|(?:May|March)(?=,? (?:of )?20\\d\\d))\\b(?!')${YEAR}`,
      'y',
    ),
    read: readMonth,
  },
  {
    // "in the first two weeks of July", "the last ten days of March 2024"
    name: 'first weeks of a month',
    near: ANCHORS.month,
    back: 7,
    needs: ['irst ', 'ast '],
    pattern: new RegExp(
      `\\b(?:[Ii]n |[Dd]uring |[Oo]ver |[Ff]or )?(?:[Tt]he )?(?<end>[Ff]irst|[Ll]ast|[Ff]inal) (?<n>${NUMBER}) (?<unit>days|weeks) of (?<month>${MONTH})\\b${YEAR}`,
      'y',
    ),
    read: (g, context) => {
      const whole = readMonth({ ...g, last: undefined, part: undefined }, { ...context, today: context.today });
      const days = (numberOf(g.n ?? '') ?? 0) * (g.unit === 'weeks' ? 7 : 1);
      if (whole === null || whole.from === null || whole.to === null || days < 1 || days > 28) return whole;
      if (/first/i.test(g.end ?? '')) return { ...whole, to: Math.min(whole.from + days - 1, whole.to), precision: 'range' };
      return { ...whole, from: Math.max(whole.from, whole.to - days + 1), precision: 'range' };
    },
  },
  {
    // "in 2024", "early 2025", "since the beginning of 2022"; a bare number is no year
    name: 'year',
    near: ANCHORS.year,
    back: 6,
    pattern: new RegExp(
      `\\b(?:(?<part>${PART})[ -](?:in )?|(?<=(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Tt]hroughout|[Bb]etween|of|and|to|before|after|late|early|[Yy]ear) ))(?<y>202\\d)(?!\\d|,\\d|-\\d| (?:people|soldiers|troops|members|civilians))`,
      'y',
    ),
    read: (g, context) => {
      const span = yearSpan(Number(g.y));
      if (g.part !== undefined) return point(clamp(partOfYear(span, g.part), context.today), 'range', 'part of the year stated');
      return point(clamp(span, context.today), 'year', 'year as stated');
    },
  },
  {
    // "on the 9th": of the month last spoken of, else the latest 9th
    name: 'day of the month',
    near: ANCHORS.ordinal,
    back: 0,
    pattern:
      /(?<=\b(?:[Oo]n(?: or around)?|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|of|[Aa]round|[Aa]bout) the )(?<d>\d{1,2})(?:st|nd|rd|th)(?:(?:,? and | to | ?- ?)(?:on )?(?:the )?(?<d2>\d{1,2})(?:st|nd|rd|th))?\b(?: of (?:the|this|that) month)?(?! (?:of [A-Z]|[A-Z]\w+ (?:Division|Brigade|Battalion|Regiment|Column|Infantry|Command|Corps|Party)|Light|Infantry|Brigade|Division|Battalion|floor|anniversary|parallel|century|birthday|round|mile|day|hill|ward|street|brigade|division|battalion|regiment|time|town|base|camp|year|grade))/y,
    read: (g, context) =>
      againstToday(context, (today) => {
        const before = context.month;
        const date = Number(g.d);
        const near = before?.from ?? today;
        const inMonth = (month: number): Day | null => {
          const span = monthSpan(yearOf(near), monthOf(near) + month);
          const day = span.from + date - 1;
          return day <= span.to && day <= today ? day : null;
        };
        const same = inMonth(0);
        // after "on November 28", the 2nd is that of December, the 26th that of November; within "November" it is that of November
        const next = inMonth(1);
        const told = before !== null && same !== null && before.from === before.to && same < before.from;
        const day = told && next !== null && next - before.from < before.from - same ? next : (same ?? inMonth(-1));
        const last = day === null || g.d2 === undefined ? day : day + Number(g.d2) - date;
        if (day === null || last === null) return null;
        return last > day
          ? point({ from: day, to: Math.min(last, today) }, 'range', 'day of the month last spoken of, as a range')
          : oneDay(day, 'day of the month last spoken of');
      }),
  },
  {
    // "On New Year's Day", "since the New Year", "at the turn of the year"
    name: 'holiday',
    near: ANCHORS.holiday | ANCHORS.unit,
    back: 4,
    needs: ['Day', 'Eve', 'Year', 'turn of'],
    pattern: new RegExp(`\\b(?<name>${Object.keys(HOLIDAYS).join('|')})\\b`, 'y'),
    read: (g, context) => {
      const [month, date] = HOLIDAYS[g.name ?? ''] ?? [0, 0];
      return againstToday(context, () => {
        const day = dayInYear(month, date, null, context);
        return day === null ? null : oneDay(day, 'holiday, latest on or before publication', true);
      });
    },
  },
];
