import type { DateMention } from '../../dates/date-mention.ts';
import type { Sentence, Span } from '../sentences.ts';

/** What parts the words between a date and a deed; the higher the weight, the less likely the date still speaks of it. */
const BOUNDARY =
  /;|: |, (?=\d|[A-Z][\w'-]*(?: [A-Z][\w'-]*)*(?:,| and ))|,|\b(?:and|or)(?= (?:\d|another |some |at least |a |an |[a-z-]+ (?:others|more|wounded|injured|killed)\b))|\b(?:and|but|while|whereas|although|though|when|after|before|as|where|until|whose|who|which|that|because|if)\b|"|\(|\)/g;

const weightOf = (mark: string): number => {
  if (mark === ';') return 3;
  if (mark === ': ' || mark === 'but' || mark === 'while' || mark === 'whereas' || mark === 'although') return 2;
  if (mark === ', ') return 0.2;
  if (mark === ',' || mark === 'and') return 1;
  if (
    mark === 'which' ||
    mark === 'who' ||
    mark === 'whose' ||
    mark === 'though' ||
    mark === 'that' ||
    mark === 'until' ||
    mark === 'before'
  )
    return 1.2;
  return 0.4;
};

/** How far apart a date and a deed stand, in clauses. */
export const clausesBetween = (text: string, a: Span, b: Span): number => {
  if (a.start < b.end && b.start < a.end) return 0;
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  let sum = between.length / 200;
  for (const mark of between.matchAll(BOUNDARY))
    sum += weightOf(mark[0] === ', ' || mark[0] === ',' ? (/^, $/.test(mark[0]) ? ', ' : ',') : mark[0]);
  return sum;
};

/** "On Monday, the last of the battalion, 41 soldiers, surrendered": a date that opens the sentence reaches far into it. */
const opens = (sentence: Sentence, date: DateMention): boolean =>
  /^["']?(?:(?:[Oo]n|[Ii]n|[Ll]ate|[Ee]arly|[Aa]t|[Ff]rom|[Dd]uring|[Ss]ince|[Bb]y|[Bb]efore|dawn|around|about|the|night|morning|of|Meanwhile|Then|Also|And|But|Earlier|Later|For|noon|midnight|evening|[0-9:.]+|[ap]\.?m\.?),? ?)*$/.test(
    sentence.text.slice(0, date.start - sentence.start),
  );

/** The date that stands nearest to a deed in its own sentence, counted in clauses; null where there is none near enough. */
export const nearestDate = (
  sentence: Sentence,
  text: string,
  focus: Span,
  dates: readonly DateMention[],
  reach: number,
): DateMention | null => {
  let best: DateMention | null = null;
  let least = reach;
  for (const date of dates) {
    const apart = clausesBetween(text, date, focus);
    const semicolon = text.slice(Math.min(date.end, focus.end), Math.max(date.start, focus.start)).includes(';');
    const far = opens(sentence, date) && !semicolon ? Math.min(apart, 0.9 + apart / 20) : apart;
    if (far < least) {
      least = far;
      best = date;
    }
  }
  return best;
};
