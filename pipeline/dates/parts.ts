import { type DaySpan, monthOf, monthSpan, yearOf } from './day.ts';

/** Parts of a month by date: "early" 1 to 10, "mid" 11 to 20, "late" from 21 to its last day. */
const MONTH_PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/first half/i, 1, 15],
  [/(?:second|latter) half/i, 16, 31],
  [/first week\b/i, 1, 7],
  [/second week\b/i, 8, 14],
  [/third week\b/i, 15, 21],
  [/fourth week\b/i, 22, 28],
  [/(?:last|final) week\b/i, 25, 31],
  [/(?:last|final) days/i, 25, 31],
  [/^(?:the )?(?:early|beginning|start|first)|early|first (?:days|weeks)/i, 1, 10],
  [/mid/i, 11, 20],
  [/late|end|last|latter/i, 21, 31],
];

/** The days of a month that a word such as "late" means; the whole month for a word not listed. */
export const partOfMonth = (month: DaySpan, word: string): DaySpan => {
  const part = MONTH_PARTS.find(([pattern]) => pattern.test(word));
  if (part === undefined) return month;
  const last = month.to - month.from + 1;
  // "the last week of June" are its last seven days
  if (/(?:last|final) (?:week\b|days)/i.test(word)) return { from: month.to - 6, to: month.to };
  return { from: month.from + part[1] - 1, to: month.from + Math.min(part[2], last) - 1 };
};

/** Parts of a year by months. */
const YEAR_PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/first half/i, 1, 6],
  [/(?:second|latter) half/i, 7, 12],
  [/first quarter/i, 1, 3],
  [/second quarter/i, 4, 6],
  [/third quarter/i, 7, 9],
  [/(?:fourth|last|final) quarter/i, 10, 12],
  [/early|beginning|start|first/i, 1, 4],
  [/mid/i, 5, 8],
  [/end|final|last (?:days|weeks)/i, 11, 12],
  [/late|latter/i, 9, 12],
];

export const partOfYear = (span: DaySpan, word: string): DaySpan => {
  const part = YEAR_PARTS.find(([pattern]) => pattern.test(word));
  if (part === undefined) return span;
  const year = yearOf(span.from);
  return { from: monthSpan(year, monthOf(span.from) + part[1] - 1).from, to: monthSpan(year, part[2]).to };
};

/** "late last week": its last three days; "early": its first three. */
export const partOfWeek = (week: DaySpan, word: string): DaySpan => {
  if (/early|beginning|start|first/i.test(word)) return { from: week.from, to: week.from + 2 };
  if (/mid/i.test(word)) return { from: week.from + 2, to: week.from + 3 };
  if (/late|end|last/i.test(word)) return { from: week.from + 3, to: week.to };
  return week;
};
