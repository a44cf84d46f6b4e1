import { ANCHORS, againstToday, type DateRule, oneDay, point, type Reading, type ReadingContext, unresolved } from './date-rule.ts';
import { ABOUT, NUMBER, numberOf, PART, UNIT } from './date-words.ts';
import { addLength, type Day, mondayOf, monthOf, monthSpan, yearOf, yearSpan } from './day.ts';
import { partOfMonth, partOfWeek, partOfYear } from './parts.ts';

type Unit = 'day' | 'week' | 'month' | 'year';
type Groups = Readonly<Record<string, string | undefined>>;

const unitOf = (word: string | undefined): Unit => (word === 'week' || word === 'month' || word === 'year' ? word : 'day');

/** "one year and four months before": both lengths, then the month where months or years were counted. */
const shifted = (from: Day, g: Groups, sign: 1 | -1, basis: string): Reading | null => {
  const count = numberOf(g.n ?? '');
  const more = g.n2 === undefined ? 0 : numberOf(g.n2);
  if (count === null || more === null) return null;
  const unit = unitOf(g.unit);
  const day = addLength(addLength(from, sign * count, unit), sign * more, unitOf(g.unit2));
  const finest = g.n2 === undefined ? unit : unitOf(g.unit2);
  if (finest === 'day' || finest === 'week' || (finest === 'month' && count === 1 && g.n2 === undefined)) return oneDay(day, basis);
  return point(monthSpan(yearOf(day), monthOf(day)), 'month', basis);
};

/** "three weeks on" is now at the latest. */
const upToToday = ({ today }: ReadingContext, reading: Reading | null): Reading | null =>
  reading === null || today === null || reading.to === null || reading.to <= today ? reading : oneDay(today, reading.basis);

const LENGTH = `${ABOUT}(?<n>${NUMBER})[ -](?<unit>${UNIT})s?(?:(?: and|,) (?<n2>${NUMBER}) (?<unit2>${UNIT})s?)?`;

const againstPrevious = (context: ReadingContext, read: (first: Day, last: Day) => Reading | null): Reading =>
  (context.previous === null ? null : read(context.previous.from, context.previous.to)) ??
  unresolved('relative to a date that is not known');

/** "the same day", "the next morning": not of a month or a year spoken of in passing. */
const againstDay = (context: ReadingContext, read: (first: Day, last: Day) => Reading | null): Reading =>
  againstPrevious({ ...context, previous: context.previousDay ?? context.previous }, read);

export const relativeDates: readonly DateRule[] = [
  {
    // "last week", "earlier this week", "late last month", "the end of this year", "the middle of the month"
    name: 'week, month, year',
    near: ANCHORS.unit,
    back: 6,
    pattern: new RegExp(
      `\\b(?:(?<part>${PART}|[Ee]arlier|[Ll]ater)[ -](?:in )?)?(?<which>[Ll]ast|[Tt]his|[Tt]he past|(?<=(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or|[Ww]ith) )the last(?! [a-z]+ of\\b)|[Tt]he same|[Tt]hat|[Nn]ext|[Tt]he previous|(?<=(?:beginning|start|middle|half|end|week|days|part) of )the(?: current)?) (?<unit>week|weekend|month|year)(?!s)\\b(?:'s)?(?! on (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)`,
      'y',
    ),
    read: (g, context) => {
      const which = (g.which ?? '').toLowerCase();
      if (which === 'next') return null;
      // "that week", "the same month": of the date before
      const referring = which === 'that' || which === 'the same';
      return againstToday(context, (publication) => {
        // "by the end of the month", after "on 4 December"
        const told =
          which === 'the' && g.unit === 'month' && context.month !== null && publication - context.month.to <= 62
            ? context.month.from
            : null;
        const today = told ?? (referring ? context.previous?.from : publication);
        if (today === undefined) return unresolved('relative to a date that is not known');
        const spoken = context.previous;
        // "in the same week", after "from June 5 to June 11"
        if (referring && g.unit === 'week' && spoken !== null && spoken.to - spoken.from >= 4 && spoken.to - spoken.from <= 8)
          return point(spoken, 'range', 'week spoken of before');
        const back = which === 'last' || which === 'the previous' ? 1 : 0;
        // "over the last week" is the seven days before; "last week" is a week of the calendar
        if (which === 'the past' || which === 'the last') {
          if (g.unit === 'weekend')
            return point({ from: mondayOf(today) - 2, to: mondayOf(today) - 1 }, 'range', 'weekend before publication');
          return point({ from: addLength(today, -1, unitOf(g.unit)), to: today }, 'range', `${g.unit} up to publication`);
        }
        const monday = mondayOf(today) - 7 * back;
        const whole =
          g.unit === 'week'
            ? { from: monday, to: monday + 6 }
            : g.unit === 'weekend'
              ? weekend(today, back)
              : g.unit === 'month'
                ? monthSpan(yearOf(today), monthOf(today) - back)
                : yearSpan(yearOf(today) - back);
        const word = g.part ?? '';
        const before = /earlier|later/i.test(word);
        const span =
          word === '' || before
            ? whole
            : g.unit === 'week'
              ? partOfWeek(whole, word)
              : g.unit === 'month'
                ? partOfMonth(whole, word)
                : g.unit === 'year'
                  ? partOfYear(whole, word)
                  : whole;
        const to = span.from <= publication ? Math.min(span.to, publication) : span.to;
        const precision = word === '' && g.unit === 'month' ? 'month' : word === '' && g.unit === 'year' ? 'year' : 'range';
        return point({ from: Math.min(span.from, to), to }, precision, `${g.unit} by publication`);
      });
    },
  },
  {
    // "in the first five months of the year", "the first nine months of 2024", "this year's first two months"
    name: 'first months of a year',
    near: ANCHORS.unit,
    back: 4,
    needs: ['irst '],
    pattern: new RegExp(
      `\\b(?:[Ii]n |[Dd]uring |[Oo]ver |[Ff]or )?(?:[Tt]he )?[Ff]irst (?<n>${NUMBER}) months of (?:(?<year>20\\d\\d)|(?<which>this|the(?: current)?|last) year)\\b`,
      'y',
    ),
    read: (g, context) => {
      const count = numberOf(g.n ?? '');
      if (count === null || count < 1 || count > 12) return null;
      const span = (year: number) => ({ from: yearSpan(year).from, to: monthSpan(year, count).to });
      if (g.year !== undefined) return point(span(Number(g.year)), 'range', 'first months of the year stated');
      return againstToday(context, (today) => {
        const { from, to } = span(yearOf(today) - (g.which === 'last' ? 1 : 0));
        return point({ from, to: Math.min(to, today) }, 'range', 'first months of the year by publication');
      });
    },
  },
  {
    // "over the weekend", "at the weekend"
    name: 'weekend',
    near: ANCHORS.unit,
    back: 4,
    needs: ['weekend'],
    pattern: /\b(?:[Oo]ver |[Aa]t |[Dd]uring |[Oo]n )?(?:[Tt]he|[Tt]his) (?:past )?weekend\b/y,
    read: (_, context) => againstToday(context, (today) => point(weekend(today, 0), 'range', 'weekend before publication')),
  },
  {
    // "earlier in the week", "later in the month"
    name: 'part of the running week',
    near: ANCHORS.unit,
    back: 4,
    needs: [' in the '],
    pattern: /\b(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) in the (?<unit>week|month|year)\b/y,
    read: (g, context) =>
      againstToday(context, (today) => {
        const from =
          g.unit === 'week'
            ? mondayOf(today)
            : g.unit === 'month'
              ? monthSpan(yearOf(today), monthOf(today)).from
              : yearSpan(yearOf(today)).from;
        return point({ from, to: today }, 'range', `running ${g.unit} up to publication`);
      }),
  },
  {
    // "three days ago", "about a month ago"
    name: 'ago',
    near: ANCHORS.unit,
    back: 8,
    needs: [' ago'],
    pattern: new RegExp(`\\b${LENGTH} ago\\b`, 'y'),
    read: (g, context) => againstToday(context, (today) => shifted(today, g, -1, 'counted back from publication')),
  },
  {
    // "two days later", "a week earlier", "one year and four months before": against the date before
    name: 'later and earlier',
    near: ANCHORS.unit,
    back: 8,
    needs: ['later', 'earlier', 'before', 'after', 'previous', 'prior', ' on'],
    pattern: new RegExp(
      `(?:(?<=(?<beside>[\\dy]), )|)\\b${LENGTH} (?<way>later|afterwards?|after that|after this|(?<=days? )after(?= (?:the|an?|its|their|it|they|he|she|this|that|fighting|clashes) (?:[a-z-]+ ){0,6}?(?:fell|was|were|had been|took|captured|seized|overran|lost|attacked|began|started|ended|left|withdrew|broke out|erupted|entered|occupied|abandoned|bombed|raided)\\b)|on|earlier|before(?! (?:(?:the|its|their|his|her|an?) |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d|\\d{1,2} [A-Z]))|previously|prior)(?=[,.;:)"]|$| (?:the|they|it|he|she|in|and|when|on|that|by|but|at|said|to|as|with|had|has|was|were|its?|their|an?|another|[A-Z])\\b| [A-Z])`,
      'y',
    ),
    read: (g, context) => {
      // "on November 7, four days after an attack began": that began before the day said
      const apposed = g.beside !== undefined && g.way === 'after' && context.here;
      const back = apposed || /earlier|before|previously|prior/.test(g.way ?? '');
      if (g.way === 'on' || g.way === 'later')
        return againstPrevious(context, (_, last) => upToToday(context, shifted(last, g, 1, 'counted on from the date before')));
      return againstPrevious(context, (first, last) =>
        shifted(back ? first : last, g, back ? -1 : 1, back ? 'counted back from the date before' : 'counted on from the date before'),
      );
    },
  },
  {
    // "four hours later", "hours later", "minutes before": the same day
    name: 'hours later',
    near: ANCHORS.unit,
    back: 8,
    needs: ['our', 'inutes'],
    pattern: new RegExp(
      `\\b(?:${ABOUT}(?:${NUMBER}|[Aa] few|[Ss]everal|some) )?(?:[Hh]ours?|[Mm]inutes) (?:later|earlier|before|afterwards?)\\b`,
      'y',
    ),
    read: (_, context) => againstDay(context, (first, last) => (first === last ? oneDay(first, 'same day as the date before') : null)),
  },
  {
    // "the same day", "that night", "on the same evening", "earlier that morning"
    name: 'same day',
    near: ANCHORS.unit | ANCHORS.time,
    back: 5,
    needs: ['same', 'hat ', 'itself'],
    pattern:
      /\b(?:[Tt]he|[Tt]hat) (?:very )?same (?:date|day|morning|afternoon|evening|night|time period)\b|\b(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?[Tt]hat (?:(?:same|very) )?(?:day|morning|afternoon|evening|night)\b|\b[Oo]n the (?:first )?day itself\b/y,
    read: (_, context) =>
      againstDay(context, (first, last) =>
        first === last
          ? oneDay(first, 'same day as the date before')
          : point({ from: first, to: last }, 'range', 'same days as the date before'),
      ),
  },
  {
    // "Since then", "in the months since", "from then on"
    name: 'since then',
    near: ANCHORS.unit | ANCHORS.since,
    back: 5,
    needs: ['ince', 'rom then'],
    pattern:
      /\b(?:[Ss]ince then|[Ff]rom then on|[Ee]ver since|[Ss]ince that (?:day|date|time)|(?:[Ii]n|[Oo]ver|[Dd]uring) the (?:few )?(?:days|weeks|months|years?) since(?= (?:it|they|the [a-z]+|he|she) (?:has|have|had)\b|,|\.|$))/y,
    read: (_, context) =>
      againstPrevious(context, (first) => ({
        ...oneDay(first, 'since the date before'),
        to: null,
        kind: 'since' as const,
        precision: 'range' as const,
      })),
  },
  {
    // "over the following two days", "in the week that follows"
    name: 'days that follow',
    near: ANCHORS.unit,
    back: 6,
    needs: ['next', 'follow', 'ensuing', 'coming', 'after'],
    pattern: new RegExp(
      `\\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or|[Ww]ithin) the (?:(?:next|following|ensuing|coming) (?<n>${NUMBER}) (?<unit>${UNIT})s?|(?<unit2>${UNIT}) (?:that follow(?:s|ed)|after|thereafter))\\b`,
      'y',
    ),
    read: (g, context) =>
      againstPrevious(context, (_, last) =>
        point(
          { from: last, to: addLength(last, numberOf(g.n ?? 'a') ?? 1, unitOf(g.unit ?? g.unit2)) },
          'range',
          'days after the date before',
        ),
      ),
  },
  {
    // "on the first day", "on the second night": of the days spoken of
    name: 'so many-th day',
    near: ANCHORS.unit | ANCHORS.time,
    back: 3,
    needs: ['first', 'opening', 'second', 'third'],
    pattern: /\b[Oo]n (?:the|its) (?:very )?(?<nth>first|opening|second|third) (?:day|morning|night)\b(?! of\b)/y,
    read: (g, context) =>
      againstPrevious(context, (first) =>
        oneDay(first + (g.nth === 'second' ? 1 : g.nth === 'third' ? 2 : 0), 'day of the stretch before'),
      ),
  },
  {
    // "the next day", "the following morning", "the day after", "a day later" is counted above
    name: 'next day',
    near: ANCHORS.unit | ANCHORS.time,
    back: 4,
    needs: ['next', 'Next', 'follow', 'after'],
    pattern:
      /(?:\b[Tt]he |^(?=Next)|(?<=[.!?"] )(?=Next))(?:next|Next|following|very next) (?<unit>day|morning|afternoon|evening|night|week|month)\b|\b[Tt]he (?<after>day|morning|night) after\b(?! (?:[Tt]omorrow|the [a-z]+ (?:before|after)))/y,
    read: (g, context) =>
      againstDay(context, (_, last) => {
        if (g.unit === 'week') return point({ from: mondayOf(last) + 7, to: mondayOf(last) + 13 }, 'range', 'week after the date before');
        if (g.unit === 'month') return point(monthSpan(yearOf(last), monthOf(last) + 1), 'month', 'month after the date before');
        return oneDay(last + 1, 'day after the date before');
      }),
  },
  {
    // "the day before", "the previous evening", "the morning before", "the week before"
    name: 'day before',
    near: ANCHORS.unit | ANCHORS.time,
    back: 3,
    needs: ['before', 'earlier', 'previous'],
    pattern:
      /\b[Tt]he (?:(?<unit>day|night|morning|evening|week|month) (?:before|earlier)|previous (?<unit2>day|night|morning|evening))\b(?! (?:yesterday|last))/y,
    read: (g, context) =>
      againstDay(context, (first) => {
        const unit = g.unit ?? g.unit2;
        if (unit === 'week') return point({ from: mondayOf(first) - 7, to: mondayOf(first) - 1 }, 'range', 'week before the date before');
        if (unit === 'month') return point(monthSpan(yearOf(first), monthOf(first) - 1), 'month', 'month before the date before');
        return oneDay(first - 1, 'day before the date before');
      }),
  },
];

/** Saturday and Sunday: of the week before while the running week has not reached its own. */
function weekend(today: Day, back: number): { readonly from: Day; readonly to: Day } {
  const saturday = mondayOf(today) + 5;
  const from = (saturday <= today ? saturday : saturday - 7) - (back === 1 && saturday <= today ? 7 : 0);
  return { from, to: Math.max(from, Math.min(from + 1, today)) };
}
