import type { Measure } from '../../../schemas/vocabulary.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { BE } from '../lexicon/function-words.ts';
import { EVENTS, IN_ALL, MOVES, PREDICATIONS, type Thing, TIMES, USED_BEFORE, WHOLE_BEFORE } from '../lexicon/incident-words.ts';
import type { Token } from '../tokens.ts';
import { wordOf } from '../words.ts';
import { type CountedThing, findCountedThings, wordsBetween } from './counted-things.ts';
import { lower } from './groups.ts';
import { labelBefore, numberOf, thingIn } from './incident-labels.ts';
import { isObjectOfPreposition, isUnreal, verbAfter, verbBefore } from './incident-verbs.ts';
import { findQuantities } from './quantities.ts';

/** A counted thing with what happened to it. */
export interface Incident {
  readonly counted: CountedThing;
  readonly thing: Thing;
  readonly measure: Measure;
  readonly rule: string;
  /** First and last token of the words that say so. */
  readonly from: number;
  readonly to: number;
  /** Where the verb stands to its thing. */
  readonly voice: 'active' | 'passive' | 'none';
  /** "lost 20 outposts": told of the loser. */
  readonly lost: boolean;
}

const fromLabel = (tokens: readonly Token[], counted: CountedThing): Incident | null => {
  const label = labelBefore(tokens, counted.first) ?? numberOf(tokens, counted.first);
  const thing = label === null ? null : thingIn(label);
  if (label === null || thing === null) return null;
  const measure = EVENTS.get(thing);
  const told = {
    counted,
    thing,
    from: Math.max(0, counted.first - label.split(' ').length - 1),
    to: counted.quantity.last,
    voice: 'none' as const,
    lost: false,
  };
  if (measure !== undefined) return { ...told, measure, rule: 'label' };
  const predication = PREDICATIONS.find((p) => p.things.includes(thing) && p.inside.test(label));
  return predication === undefined ? null : { ...told, measure: predication.measure, rule: 'label' };
};

/** Strikes and clashes: their number alone is the claim. */
const fromEvent = (tokens: readonly Token[], counted: CountedThing): Incident | null => {
  const measure = counted.thing === null ? undefined : EVENTS.get(counted.thing);
  if (measure === undefined || counted.thing === null || counted.partitive) return null;
  // "in one airstrike", "one of the battles": a way to tell of it, not to count it
  if (counted.quantity.count === 1 && !/^(?:only|just|and|,|carried|launched|at)$/.test(lower(tokens, counted.first - 1))) return null;
  const before = wordsBetween(tokens, counted.first - 6, counted.first);
  if (/\b(?:would|will|could|may|might|plan\w*|threaten\w*|avoid\w*|prevent\w*|without|if)\b/.test(before)) return null;
  if (counted.thing === 'clash' && /\b(?:days?|weeks?|hours?|months?) of$/.test(before)) return null;
  return {
    counted,
    thing: counted.thing,
    measure,
    rule: measure === 'clashes' ? 'clashes' : 'strikes',
    from: counted.first,
    to: counted.last,
    voice: 'none',
    lost: false,
  };
};

const isLost = (words: string): boolean => /^(?:lost|los|the loss of|loss of)/.test(words);

const fromVerb = (tokens: readonly Token[], counted: CountedThing, thing: Thing): Incident | null => {
  let best: (Incident & { distance: number }) | null = null;
  for (const predication of PREDICATIONS) {
    if (!predication.things.includes(thing)) continue;
    const { measure, rule } = predication;
    const consider = (incident: Omit<Incident, 'counted' | 'thing' | 'measure' | 'rule'>, distance: number): void => {
      if (best === null || distance < best.distance) best = { counted, thing, measure, rule, ...incident, distance };
    };
    const active = thing === 'troops' && counted.single ? null : verbBefore(tokens, counted, predication);
    if (active !== null) {
      const from = active.at - active.words.split(' ').length + 1;
      if (isUnreal(wordsBetween(tokens, from - 4, from))) continue;
      const voice = BE.has(lower(tokens, from - 1)) ? 'passive' : 'active';
      consider({ from, to: counted.last, voice, lost: isLost(active.words) }, counted.first - active.at);
    }
    const whole = WHOLE_BEFORE.test(wordsBetween(tokens, counted.first - 8, counted.first));
    if (!isObjectOfPreposition(tokens, counted) || whole) {
      const passive = verbAfter(tokens, counted, predication);
      if (passive !== null)
        consider(
          {
            from: counted.first,
            to: passive.at + passive.words.split(' ').length - 1,
            voice: 'passive',
            lost: /\blost$/.test(passive.words),
          },
          passive.at - counted.last,
        );
    }
    if (predication.inside.test(counted.words.split(' ').slice(0, -1).join(' ')))
      consider({ from: counted.first, to: counted.last, voice: 'none', lost: false }, 0);
  }
  return best;
};

/** Troops told with what they did, where no verb has them as its object or subject. */
const fromUse = (tokens: readonly Token[], counted: CountedThing): Incident | null => {
  const before = wordsBetween(tokens, counted.first - 16, counted.first);
  const after = ` ${wordsBetween(tokens, counted.last + 1, counted.last + 4)}`;
  const used = USED_BEFORE.exec(before);
  if (
    !(used !== null && !isUnreal(before.slice(0, used.index).trim())) &&
    !(IN_ALL.test(after) && MOVES.test(wordsBetween(tokens, 0, counted.first)))
  )
    return null;
  return {
    counted,
    thing: 'troops',
    measure: 'troops_deployed',
    rule: 'troops-used',
    from: counted.first,
    to: counted.last,
    voice: 'none',
    lost: false,
  };
};

/** Which of the measures that come in times is told last. */
const lastTold = (words: string): Measure | undefined =>
  TIMES.map(([pattern, measure]) => ({ measure, at: allMatches(words, pattern).at(-1)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.measure;

/** "bombed the camp ten times": occasions, counted. */
const fromTimes = (tokens: readonly Token[]): readonly Incident[] => {
  if (!tokens.some((t) => t.lower === 'times')) return [];
  const occasions = tokens.map((t) => (t.lower === 'times' ? { ...t, lower: 'occasions', word: wordOf('occasions') } : t));
  return findQuantities(occasions).flatMap((quantity): Incident[] => {
    if (lower(occasions, quantity.last + 1) !== 'occasions' || /^(?:more|as|higher|the|greater)$/.test(lower(tokens, quantity.last + 2)))
      return [];
    const before =
      wordsBetween(tokens, quantity.first - 14, quantity.first)
        .split(/[;:]/)
        .at(-1) ?? '';
    const measure = lastTold(before);
    if (measure === undefined) return [];
    const last = quantity.last + 1;
    const counted: CountedThing = { quantity, thing: null, first: quantity.first, last, words: 'times', single: false, partitive: false };
    const thing: Thing = measure === 'airstrikes' ? 'airstrike' : measure === 'clashes' ? 'clash' : 'barrage';
    return [
      { counted, thing, measure, rule: 'so-many-times', from: Math.max(0, quantity.first - 6), to: last, voice: 'active', lost: false },
    ];
  });
};

/** "20 outposts were seized. Another 15 were abandoned", "of their three trucks one was burned": the nearest count before says of what. */
const nounLeftOut = (tokens: readonly Token[], counted: CountedThing, before: CountedThing | null): Thing | null =>
  counted.quantity.qualifier !== 'vague' &&
  before !== null &&
  /^(?:(?:of them |more |others? |of these |of which )?(?:have|has|had|were|was|are|is)\b|(?:of them|of these|more|others?)(?: |$)|(?:abandoned|captured|seized|destroyed|burned|burnt|overrun|torched|damaged|shot down|sunk)\b)/.test(
    wordsBetween(tokens, counted.quantity.last + 1, counted.quantity.last + 4),
  )
    ? before.thing
    : null;

/** "all but 12 of the 150 houses were burnt": neither number is of those. */
const SPARED =
  /\b(?:all but|all except(?: for)?|except(?: for)?|apart from|other than|with the exception of|only)(?: (?:about|some|at least))?(?: [a-z0-9-]+(?: [a-z]+)?(?: out)? of (?:the |its |their )?(?:[a-z]+ 's? )?)?$/;

/** The incidents that a sentence counts. `before` is the last counted thing of the sentence before, for a noun left out. */
export const findIncidents = (
  tokens: readonly Token[],
  before: CountedThing | null,
): { readonly incidents: readonly Incident[]; readonly last: CountedThing | null } => {
  const incidents: Incident[] = [...fromTimes(tokens)];
  let last = before;
  for (const counted of findCountedThings(tokens)) {
    if (SPARED.test(wordsBetween(tokens, counted.first - 8, counted.first))) continue;
    const label = counted.thing === null ? fromLabel(tokens, counted) : null;
    const thing = counted.thing ?? nounLeftOut(tokens, counted, last) ?? wholeOf(tokens, counted);
    const incident =
      label ??
      fromEvent(tokens, counted) ??
      (thing === null ? null : fromVerb(tokens, counted, thing)) ??
      (thing === 'troops' ? fromUse(tokens, counted) : null);
    if (incident !== null) incidents.push(incident);
    last = thing === null || counted.thing !== null ? counted : { ...counted, thing };
  }
  return { incidents, last };
};

/** "a column of 500 sets out": its men. */
const wholeOf = (tokens: readonly Token[], counted: CountedThing): Thing | null =>
  WHOLE_BEFORE.test(wordsBetween(tokens, counted.first - 8, counted.first)) &&
  /^(?:[,.;)]|from|in|at|on|was|were|is|are|has|had|(?:set|move|enter|leave|arrive|march|advance|head|come|goe|go|raid|attack|approach|return|leave|reach|launch|cros|depart)e?s|came|went|left|set|[a-z]+ed)?$/.test(
    lower(tokens, counted.quantity.last + 1),
  )
    ? 'troops'
    : null;
