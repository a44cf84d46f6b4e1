import { ANCHORS, againstToday, type DateRule, oneDay, point, type Reading } from './date-rule.ts';
import { DAYTIME, MONTH_OR_SHORT, WEEKDAY, WEEKDAYS } from './date-words.ts';
import { type Day, latestWeekday, mondayOf } from './day.ts';

/** "Tuesday of last week": weeks run from Monday to Sunday. */
const inWeek = (weekday: number, monday: Day, basis: string): Reading => oneDay(monday + ((weekday + 6) % 7), basis);

/** The latest such day on or before publication; "last Friday" lies before it, "the Friday before last" a week further. */
const readWeekday = (weekday: number, last: boolean, today: Day): Reading =>
  last
    ? oneDay(latestWeekday(weekday, today - 1), 'weekday before publication')
    : oneDay(latestWeekday(weekday, today), 'weekday on or before publication');

export const weekdays: readonly DateRule[] = [
  {
    // "on Friday", "early Friday morning", "last Thursday", "Monday night", "Wednesday's attack", "Tuesday of last week", "Friday last week"
    name: 'weekday',
    near: ANCHORS.weekday,
    back: 2,
    pattern: new RegExp(
      `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Ee]very|[Ee]ach|[Cc]oming|[Tt]his coming|[Ff]ollowing) )?(?:(?:[Ee]arly|[Ll]ate)(?: on)? )?(?<day>${WEEKDAY})(?:'s)?(?: ${DAYTIME})?(?: (?:of )?(?<week>last week|this week|the week before last|the week before|the previous week)| (?<beforeLast>before last|week))?`,
      'y',
    ),
    read: (g, context) => {
      if (/next|every|each|coming/i.test(g.which ?? '')) return null;
      const weekday = WEEKDAYS.indexOf(g.day ?? '');
      return againstToday(context, (today) => {
        const monday = mondayOf(today);
        if (/following/i.test(g.which ?? '')) {
          const before = context.previous?.to;
          return before === undefined ? null : oneDay(latestWeekday(weekday, before + 7), 'weekday after the date before');
        }
        if (g.week === 'this week') return inWeek(weekday, monday, 'weekday of this week');
        if (g.week === 'the week before last') return inWeek(weekday, monday - 14, 'weekday of the week before last');
        if (g.week !== undefined) return inWeek(weekday, monday - 7, 'weekday of last week');
        if (g.beforeLast === 'before last') return oneDay(latestWeekday(weekday, today - 1) - 7, 'weekday before last');
        if (context.week !== null && g.which === undefined) {
          const day = latestWeekday(weekday, context.week.from + 6);
          if (day <= today) return oneDay(day, 'weekday of the week named');
        }
        return readWeekday(weekday, /last/i.test(g.which ?? ''), today);
      });
    },
  },
  {
    // "last week on Wednesday", "the Friday before last", "a week ago on Monday"
    name: 'weekday after its week',
    near: ANCHORS.weekday,
    back: 6,
    needs: ['week'],
    pattern: new RegExp(
      `\\b(?<week>[Ll]ast week|[Tt]his week|[Ee]arlier this week|[Tt]he week before),? on (?<day>${WEEKDAY})(?: ${DAYTIME})?`,
      'y',
    ),
    read: (g, context) =>
      againstToday(context, (today) =>
        inWeek(WEEKDAYS.indexOf(g.day ?? ''), mondayOf(today) - (/this/i.test(g.week ?? '') ? 0 : 7), 'weekday of the week named'),
      ),
  },
  {
    name: 'day before last by name',
    near: ANCHORS.weekday,
    back: 1,
    needs: ['before last'],
    pattern: new RegExp(`\\b[Tt]he (?<day>${WEEKDAY}) before last`, 'y'),
    read: (g, context) =>
      againstToday(context, (today) => oneDay(latestWeekday(WEEKDAYS.indexOf(g.day ?? ''), today - 1) - 7, 'weekday before last')),
  },
  {
    // "yesterday morning", "today", "this evening", "last night", "overnight"
    name: 'today and yesterday',
    near: ANCHORS.time,
    back: 3,
    pattern: new RegExp(
      `\\b(?:(?<before>(?:[Tt]he )?(?:day|night) before (?:yesterday|last))|(?<yesterday>(?:[Ee]arly |[Ll]ate )?[Yy]esterday(?:'s)?(?: ${DAYTIME})?|[Ll]ast (?:night|evening)(?:'s)?)|(?<night>[Oo]vernight(?! (?:(?:on|into|from|between) )?(?:the )?(?:early )?(?:${WEEKDAY}|${MONTH_OR_SHORT}|\\d)))|(?<today>(?:[Ee]arlier |[Ll]ate )?[Tt]oday(?:'s)?|[Tt]onight|(?:[Ee]arly |[Ee]arlier |[Ll]ate )?[Tt]his (?:morning|afternoon|evening)))\\b`,
      'y',
    ),
    read: (g, context) =>
      againstToday(context, (today) => {
        if (g.before !== undefined) return oneDay(today - 2, 'two days before publication');
        if (g.yesterday !== undefined) return oneDay(today - 1, 'day before publication');
        if (g.night !== undefined) {
          // told of days long past it is the night that follows; else the last one
          const before = context.previous;
          if (context.here) return null;
          return before !== null && before.from === before.to && before.to < today - 7
            ? point({ from: before.to, to: before.to + 1 }, 'range', 'night after the date before')
            : point({ from: today - 1, to: today }, 'range', 'night before publication');
        }
        return oneDay(today, 'day of publication');
      }),
  },
];
