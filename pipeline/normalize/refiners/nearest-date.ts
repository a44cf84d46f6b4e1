import type { DateMention } from '../../dates/date-mention.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import type { Sentence, Span } from '../sentences.ts';

/** What parts the words between a date and a deed; the higher the weight, the less likely the date still speaks of it. */
const BOUNDARY =
  /;|: |,(?= \d|(?: and)? (?:the )?[A-Z0-9][\w'-]*(?: [A-Z0-9][\w'-]*)*(?:,| and |$))|,|\b(?:and|but|while|whereas|although|though|when|after|before|as|where|until|whose|who|which|that|because|if|later)\b|"|\(|\)/g;

const WEIGHTS: Readonly<Record<string, number>> = {
  ';': 3,
  ': ': 1.5,
  but: 2,
  while: 2,
  whereas: 2,
  although: 2,
  ',': 1,
  and: 1,
  which: 1.2,
  who: 1.2,
  whose: 1.2,
  though: 1.2,
  that: 1.2,
  until: 1.2,
  before: 1.2,
  '(': 0.1,
  ')': 0.1,
};

/** A comma or "and" between names or numbers parts members of a list, no clauses: "Kunhing, Mongyai and Tangyan on Friday". */
const LIST_WORD =
  /^(?:|and|or|the|of|on|in|at|its|their|nearby|bases?|townships?|camps?|towns?|villages?|(?:out)?posts?|stations?|police|hills?|headquarters|[A-Z0-9(][\w'-]*\)?)$/;
const isList = (words: string): boolean => words.split(/[ ,]+/).every((word) => LIST_WORD.test(word));

const OF_ANOTHER_DEED =
  /,? (?:which|that|who) [^,;]*\bhad (?:been )?(?:[a-z]+ly )?(?:[a-z]+ed|taken|lost|held|overrun|fallen|left|won)\b[^,;]*$|, (?:the|a) (?:[a-z-]+ ){0,3}(?:town|city|village|base|camp|outpost|post) (?:that )?(?:they|it|the [A-Z][\w'-]*) (?:had )?(?:[a-z]+ed|took|won|held)\b[^,;]*$|, which (?:the )?(?:[A-Z][\w'-]*|army|junta|military|regime|resistance|group|it|they)(?: [A-Z][\w'-]*)* (?:[a-z]+ed|took|lost|left|overran|won)\b[^,;]*$/;
const RELATIVE = /\b(?:that|which|who)\b[^,;]*$/;

/** How far apart a date and a deed stand, in clauses. */
export const clausesBetween = (text: string, date: Span, deed: Span, opens: boolean): number => {
  if (date.start < deed.end && deed.start < date.end) return 0;
  const dateFirst = date.end <= deed.start;
  // "On Monday, the last of them": the comma that closes an opening date parts nothing
  const between = dateFirst ? text.slice(date.end, deed.start).replace(/^,/, opens ? ' ' : ',') : text.slice(deed.end, date.start);
  let sum = between.length / 200;
  // "Kunhing on January 17, Mongyai on January 19": after its comma a date is done
  if (isList(between)) {
    if (!dateFirst) return sum;
    // "seized the base on May 2, taking hundreds": the participle goes on with what the date dates
    if (/^, $/.test(between) && /^[a-z]+ing\b/.test(text.slice(deed.start, deed.start + 16))) return sum + 0.05;
    return /^,/.test(between) ? sum + 0.5 : /^ and (?:$|.*, $)/.test(between) ? sum + 0.4 : sum;
  }
  // "recaptured the camp, which the army had occupied in September": another deed's
  if (!dateFirst && OF_ANOTHER_DEED.test(between)) sum += 1.5;
  for (const mark of allMatches(between, BOUNDARY)) sum += WEIGHTS[mark[0]] ?? 0.4;
  // "the pilot of a jet that came down on Nov. 12 was arrested on Sunday": the relative clause keeps its date to itself
  if (!dateFirst && RELATIVE.test(between) && /^ (?:was|were|has|had|have|is|are|[a-z]+ed)\b/.test(text.slice(date.end, date.end + 12)))
    sum += 1.5;
  return sum;
};

/** "On Monday, the last of the battalion, 41 soldiers, surrendered": a date that opens the sentence reaches far into it. */
export const opensSentence = (sentence: Sentence, date: Span): boolean =>
  sentence.text
    .slice(0, date.start - sentence.start)
    .split(/[ ,"']+/)
    .every((word) =>
      /^(?:|[Oo]n|[Ii]n|[Ll]ate|[Ee]arly|[Aa]t|[Ff]rom|[Dd]uring|[Ss]ince|[Bb]y|[Bb]efore|[Oo]f|dawn|around|about|the|night|morning|evening|noon|midnight|Meanwhile|Then|Also|And|But|Earlier|Later|For|[0-9:.]+|[ap]\.?m\.?|AM|PM)$/.test(
        word,
      ),
    );

/** The date that stands nearest to a deed in its own sentence, counted in clauses; null where all are beyond reach. */
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
    const opens = opensSentence(sentence, date);
    const apart = clausesBetween(text, date, focus, opens);
    const semicolon = text.slice(Math.min(date.end, focus.end), Math.max(date.start, focus.start)).includes(';');
    const far = opens && !semicolon ? Math.min(apart, 0.9 + apart / 20) : apart;
    if (far < least) {
      least = far;
      best = date;
    }
  }
  return best;
};
