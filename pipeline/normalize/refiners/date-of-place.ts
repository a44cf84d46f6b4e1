import type { DateMention } from '../../dates/date-mention.ts';
import type { Document } from '../document.ts';
import { placesIn } from '../rules/places.ts';
import type { Sentence, Span } from '../sentences.ts';

/** Which of several days in a sentence belongs to which of its places, and which tell of another deed. */

/** "Singu since July 17", "Namtu, which they had attacked on July 3, on July 12", "Mongyai (19 January)": between a place and its own date. */
const BESIDE =
  /^(?: (?:town|township|village|camp|base|outpost))?(?:, which [^,;]{3,60},)?(?: (?:late|early))?(?: on| in| since)?(?: (?:the )?(?:morning|evening|night|afternoon) of)? ?\(?$/;

const splitDays = (document: Document, date: DateMention): readonly DateMention[] =>
  date.precision === 'range' && date.from !== null && date.to !== null && / and /.test(document.text.slice(date.start, date.end))
    ? [
        { ...date, to: date.from, precision: 'day' },
        { ...date, from: date.to, precision: 'day' },
      ]
    : [date];

/** "Khaikam and Taingen since May 20 and June 1 respectively": each place its own day, in order. */
const respectiveDate = (document: Document, sentence: Sentence, place: string, dates: readonly DateMention[]): DateMention | null => {
  if (!/\brespectively\b|\bin that order\b/.test(sentence.text)) return null;
  const days = dates.length === 1 && dates[0] !== undefined ? splitDays(document, dates[0]) : dates;
  const first = dates[0]?.start ?? sentence.end;
  const names = placesIn(document, sentence).flatMap(({ parent, name, start, role }) =>
    parent || start > first || role === 'source' || role === 'aside' ? [] : [name],
  );
  const day = days.length > 1 && days.length === names.length ? days[names.indexOf(place)] : undefined;
  const kind = days[0]?.kind;
  // "since May 20 and June 1": one word for both
  return day === undefined ? null : day.kind === 'point' && kind === 'since' ? { ...day, kind, to: null } : day;
};

/** The date that a sentence of several dates gives to one of its places; null where it does not part them by place. */
export const dateOfPlace = (
  document: Document,
  sentence: Sentence,
  focus: Span,
  place: string | null,
  dates: readonly DateMention[],
): DateMention | null => {
  if (place === null || place === '' || dates.length === 0) return null;
  const shared = respectiveDate(document, sentence, place, dates);
  if (shared !== null || dates.length < 2) return shared;
  const named = placesIn(document, sentence).find(
    ({ name, start, end }) => name === place && start >= focus.start - 2 && end <= focus.end + 2,
  );
  return named === undefined
    ? null
    : (dates.find(({ start }) => start > named.end && BESIDE.test(document.text.slice(named.tail, start))) ?? null);
};

/** "which the KIA had begun to attack on", "who had seized it in": a relative clause of another deed, up to its date. */
const RELATIVE_DEED =
  /(?:,? \b(?:which|who|where|that(?= (?:they|it|we|the [A-Z]+) had\b)) (?:[^,;:.]{0,60}? )?(?:had (?!to\b)|began |begun |first attacked |launched |started )|, from where )[^,;:.]*$/;

/** A date inside a relative clause that tells of another deed than the one asked about. */
export const isOfRelativeDeed = (document: Document, sentence: Sentence, focus: Span, date: DateMention): boolean => {
  if (date.kind === 'duration') return false;
  const opened = RELATIVE_DEED.exec(document.text.slice(sentence.start, date.start));
  if (opened === null) return false;
  const at = sentence.start + opened.index;
  const within = focus.start > at && focus.end <= date.end;
  return !within && (focus.start >= date.end || focus.end <= at + 1 || (focus.start < at && focus.end > date.end));
};
