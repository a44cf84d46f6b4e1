import type { Outcome } from '../../../schemas/vocabulary.ts';
import { UNITS } from '../../dates/number-words.ts';
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from '../lexicon/function-words.ts';
import { SCALES, VAGUE } from '../lexicon/number-words.ts';
import { outcomeVerb } from '../lexicon/outcome-verbs.ts';
import { isDoerNoun, isPersonNoun, isSingularPerson, OUTCOME_ADJECTIVES, OUTCOME_NOUNS } from '../lexicon/people.ts';
import type { Span } from '../sentences.ts';
import { type Token, wordsBetween } from '../tokens.ts';
import { askedOfWords } from '../words.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** A counted group of people: "more than 200 junta troops", "18 others", "the pilot", "five of the dead". Token positions count in the sentence. */
export interface Group extends Span {
  readonly quantity: Quantity;
  /** `single` is a described person without a number: "a resident", "the deputy commander". */
  readonly kind: 'counted' | 'single';
  readonly first: number;
  /** Last token, "of ..." complement included. */
  readonly last: number;
  /** Position of the head noun; null where the noun is left out ("18 were wounded"). */
  readonly head: number | null;
  /** Last token of the noun phrase before its "of" complement. */
  readonly nounEnd: number;
  /** "of them", "of its members", "of the dead": what the number is a part of, as the words behind "of". */
  readonly partitive: string | null;
  /** "three of the four": how many they are a part of; null where no such number stands. */
  readonly base?: number;
  /** "another", "other(s)", "more": joins what was said before. */
  readonly additional: boolean;
  readonly nounOutcome: Outcome | null;
  readonly adjectiveOutcome: Outcome | null;
  /**
   * How sure it is that people are counted: `noun` by a known noun, `doer` by its ending ("jade pickers"), `name` by a name alone ("ten Pyu Saw Htee");
   * `person` one who is named with an age, a calling or a rank, `addressed` one who is only named ("Ko Htet"),
   * `pronoun` one of whom the sentence before tells ("He died in custody").
   */
  readonly people: 'noun' | 'doer' | 'name' | 'person' | 'addressed' | 'pronoun';
}

const WEEKDAY_OR_MONTH =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const NOT_VERB =
  /^(?:wedding|building|morning|evening|during|hundred|indeed|king|thing|nothing|something|anything|everything|being|sibling|siblings|offspring|spring|ceiling|township|beijing|fighting|shelling|bombing|training|remaining|neighbou?ring|surrounding|opposing|armed|allied|unarmed|unidentified|so-called|disabled|aged|elderly|red|naked|sacred|wicked|kindred|seed|need|speed|bed|shed|embed|united|beloved|outing|meeting|housing|clothing|wing|ring|string|hpring|ming|ching|ding|ling|ping|ting|sing|xing|yang|engineering|mining|leading|visiting|living|sleeping|existing|outstanding|standing|advancing|fleeing|retreating|attacking|approaching|defending|invading|marching|high-ranking|low-ranking|commanding|nursing|teaching|uniformed|masked|hooded|retired|trained|related|wanted|married|unmarried|experienced|skilled|suspected|alleged|accused|pro-regime)$/;

/** By its letters alone, whatever stands beside it. */
const mayBeVerb = askedOfWords((w) => !NOT_VERB.test(w) && (outcomeVerb(w) !== undefined || COMMON_VERBS.has(w) || /(?:ed|ing)$/.test(w)));
const isWeekdayOrMonth = askedOfWords((w) => WEEKDAY_OR_MONTH.test(w));

const words = /^[a-z\u00e0-\u024f]/i;

export const lower = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';

const FUNCTION_WORDS = new Set(
  [PREPOSITIONS, CONJUNCTIONS, SUBORDINATORS, RELATIVES, PRONOUNS, AUXILIARIES, MODALS, NEGATIONS].flatMap((set) => [...set]),
);

const isFunctionWord = askedOfWords((w) => w === '' || FUNCTION_WORDS.has(w));

/** Words of the closed classes and marks: they end a noun phrase. */
export const isFunction = (tokens: readonly Token[], i: number): boolean => {
  return isFunctionWord(tokens[i]);
};

const canModify = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    words.test(next.text) &&
    !isFunction(tokens, i + 1) &&
    !ADVERBS.has(next.lower) &&
    !isWeekdayOrMonth(next) &&
    !DETERMINERS.has(next.lower)
  );
};

const isNumberWord = askedOfWords(
  (w): boolean =>
    UNITS[w] !== undefined ||
    (UNITS[w.split('-')[0] ?? ''] !== undefined && !/-(?:year|month|week|day|hour|storey|story|man|member|person)/.test(w)) ||
    SCALES[w] !== undefined ||
    (w !== 'few' && w !== 'couple' && Object.hasOwn(VAGUE, w)),
);

/** "left 300 villagers homeless", "sent the residents fleeing": said of people behind their noun, no head of it. */
const SAID_BEHIND = /^(?:fleeing|retreating|advancing|marching|living|sleeping|standing|homeless|stranded|destitute|unarmed|alone|alive)$/;
const isSaidBehind = (tokens: readonly Token[], i: number): boolean =>
  SAID_BEHIND.test(lower(tokens, i)) && isPersonNoun(lower(tokens, i - 1)) && !isPersonNoun(lower(tokens, i + 1));

/** A finite verb or participle by its form; a participle before a noun ("captured soldiers", "armed men") is an adjective. */
export const isVerb = (tokens: readonly Token[], i: number): boolean => {
  const w = lower(tokens, i);
  if (isSaidBehind(tokens, i)) return true;
  if (!mayBeVerb(tokens[i]) || (i > 0 && /^[A-Z]/.test(tokens[i]?.text ?? ''))) return false;
  const verb = outcomeVerb(w);
  const common = COMMON_VERBS.has(w);
  const form = /(?:ed|ing)$/.test(w) && w.length > 4 && !/^[A-Z]/.test(tokens[i]?.text ?? '');
  if (verb === undefined && !common && !form) return false;
  const before = lower(tokens, i - 1);
  // "since the beginning of the year"
  if (before === 'the' && /ing$/.test(w) && lower(tokens, i + 1) === 'of') return false;
  // "the Taungup jail", "a bullet wound": a noun unless something calls for a verb
  if (
    verb?.form === 'base' &&
    !form &&
    !(
      before === 'to' ||
      MODALS.has(before) ||
      PRONOUNS.has(before) ||
      ADVERBS.has(before) ||
      /^(?:and|or|did|helped|help)$/.test(before) ||
      (isPersonNoun(before) && !isSingularPerson(before))
    )
  )
    return false;
  const leadAt = /ly$/.test(before) ? i - 2 : i - 1;
  const lead = lower(tokens, leadAt);
  const counted =
    DETERMINERS.has(lead) || POSSESSIVES.has(lead) || lead === "'s" || /^\d/.test(lead) || isNumberWord(tokens[leadAt]) || lead === 'of';
  return !(
    counted &&
    canModify(tokens, i) &&
    (isPersonAhead(tokens, i + 1) || lead === "'s" || DETERMINERS.has(lead)) &&
    (form || verb?.form === 'both' || verb?.form === 'participle')
  );
};

const isNounish = (tokens: readonly Token[], i: number, inNumber: boolean): boolean => {
  const token = tokens[i];
  if (token === undefined) return false;
  // "900 people living at the site": said of the noun
  if (/ing$/.test(token.lower) && isPersonNoun(lower(tokens, i - 1)) && PREPOSITIONS.has(lower(tokens, i + 1))) return false;
  if (token.text === "'s" || token.text === "'") return true;
  if (!words.test(token.text) && !/^\d+-[a-z]/.test(token.text)) return false;
  const w = token.lower;
  if (isNumberWord(token)) return false;
  if (w === 'other' || w === 'others' || w === 'more' || w === 'additional' || w === 'further') return true;
  if (isFunction(tokens, i) || DETERMINERS.has(w) || isWeekdayOrMonth(token) || w === 'incl') return false;
  // "12 arrests"
  if (inNumber && /^(?:arrests|surrenders|captures|abductions)$/.test(w)) return true;
  if (inNumber && isOutcomeAdjective(token) && canModify(tokens, i) && isPersonAhead(tokens, i + 1)) return true;
  // "left two soldiers dead", "12 villagers missing": said of the noun, not the noun
  if (
    /^(?:dead|missing|wounded|injured|hurt|killed|displaced)$/.test(w) &&
    (isPersonNoun(lower(tokens, i - 1)) || (i > 1 && /^[A-Z]/.test(tokens[i - 1]?.text ?? ''))) &&
    !DETERMINERS.has(lower(tokens, i - 1))
  )
    return false;
  if (isPersonNoun(w) && outcomeVerb(w) === undefined) return true;
  if (
    /^(?:last|next|late|early|yesterday|today|tonight|tomorrow|week|month|earlier)$/.test(w) &&
    (isPersonNoun(lower(tokens, i - 1)) || /^(?:others?|more)$/.test(lower(tokens, i - 1)))
  )
    return false;
  if (ADVERBS.has(w)) return false;
  if (w === 'alive' || w === 'dead') return false;
  return !isVerb(tokens, i);
};

/** A person noun follows within a few words, none of them a verb: "eight captured regime soldiers". */
const isPersonAhead = (tokens: readonly Token[], from: number): boolean => {
  for (let i = from; i < from + 4; i++) {
    if (isFunction(tokens, i)) return false;
    // "sustained minor injuries": no minors
    if (
      lower(tokens, i) === 'minor' &&
      (isNounish(tokens, i + 1, false) || /^(?:wounds?|injur|hurts?|cuts|burns)/.test(lower(tokens, i + 1)))
    )
      return false;
    if (isPersonNoun(lower(tokens, i))) return true;
    if (DETERMINERS.has(lower(tokens, i))) return false;
  }
  return false;
};

/** '52 "terrorist" bodies': quotation marks around one word of the phrase. */
const isQuoted = (tokens: readonly Token[], i: number, from: number): boolean =>
  tokens[i]?.text === '"' &&
  ((tokens[i + 2]?.text === '"' && isNounish(tokens, i + 1, false) && isNounish(tokens, i + 3, false)) ||
    (tokens[i - 2]?.text === '"' && i - 2 >= from - 1 && isNounish(tokens, i + 1, false)));

export const nounRun = (tokens: readonly Token[], from: number, inNumber: boolean): number => {
  let i = from;
  while (i < tokens.length && i < from + 10 && (isNounish(tokens, i, inNumber && i === from) || isQuoted(tokens, i, from))) i++;
  return i;
};

/** Skips "the", "its own", "those" before a noun. */
const skipDeterminers = (tokens: readonly Token[], from: number): number => {
  let i = from;
  while (DETERMINERS.has(lower(tokens, i)) || lower(tokens, i) === 'own' || lower(tokens, i) === 'whole') i++;
  return i;
};

/** Last token of an "of ..." complement that begins at `from`, else `from - 1`. */
export const complementEnd = (tokens: readonly Token[], from: number): number => {
  let end = from - 1;
  let i = from;
  for (let rounds = 0; rounds < 3 && (lower(tokens, i) === 'of' || (rounds > 0 && lower(tokens, i) === 'and' && false)); rounds++) {
    const start = skipDeterminers(tokens, i + 1);
    const stop = nounRun(tokens, start, false);
    if (stop === start) break;
    end = stop - 1;
    i = stop;
    // "of Infantry Battalion No. 4", "of Battalions Nos. 12 and 14"
    if (/^nos?$/.test(lower(tokens, i))) {
      const digits = lower(tokens, i + 1) === '.' ? i + 2 : i + 1;
      if (/^\d/.test(lower(tokens, digits))) i = digits;
    }
    // "of Infantry Battalion 3", "of Battalion (IB) 236"
    while (/^[\d()]/.test(tokens[i]?.text ?? '') || /^\(?[A-Z]{2,6}\)?$/.test(tokens[i]?.text ?? '')) {
      end = i;
      i++;
    }
  }
  return end;
};

const outcomeOfNoun = (tokens: readonly Token[], head: number | null): Outcome | null =>
  head === null ? null : (OUTCOME_NOUNS[lower(tokens, head)] ?? null);

const isOutcomeAdjective = askedOfWords((w) => OUTCOME_ADJECTIVES[w] !== undefined);

/** Of the first adjective among tokens `from` to `last` that says one. */
const outcomeOfAdjective = (tokens: readonly Token[], from: number, last: number): Outcome | null => {
  for (let i = from; i <= last; i++) if (isOutcomeAdjective(tokens[i])) return OUTCOME_ADJECTIVES[lower(tokens, i)] ?? null;
  return null;
};

/** "Fourteen of the enemy", "most of the garrison": one noun for many, where it is a part that is counted. */
const COLLECTIVE =
  /^(?:enemy|garrison|force|forces|unit|column|group|family|battalion|company|militia|side|ranks|convoy|team|patrol|squad|platoon|household|village|total|best|finest|bravest|arrival|newcomer|escapee)s?$/;

/** Whose forces are counted by the head, as newspapers do. */
const ARMED = /^(?:regime|junta|military|army|enemy|security|government|council|resistance|rebel|pdf|revolutionary)$/;

/** "5 KIA, 9 WIA": the letters of military reports, with nothing behind them that they would go with. */
const isShorthand = (tokens: readonly Token[], i: number): boolean =>
  /^(?:KIA|WIA|MIA)$/.test(tokens[i]?.text ?? '') &&
  !/^[a-z]/i.test(
    /^(?:and|or|in|on|at|during|for|from|by|since|while|with|so|this|last)$/.test(lower(tokens, i + 1)) ? '' : lower(tokens, i + 1),
  ) &&
  (lower(tokens, i) !== 'kia' || tokens.some(({ text }) => /^(?:WIA|MIA|POWs?)$/.test(text)));

/** The group that a quantity counts, or null where it counts no people. */
export const groupOf = (tokens: readonly Token[], quantity: Quantity): Group | null => {
  let i = quantity.last + 1;
  // "(1089) people have been killed"
  if (lower(tokens, i) === ')' && lower(tokens, quantity.first - 1) === '(') i++;
  let partitive: string | null = null;
  let additional =
    /^(?:another|other|further)$/.test(lower(tokens, quantity.first - 1)) ||
    /^(?:another|other|further)$/.test(lower(tokens, quantity.number - 1));
  const isCollective =
    quantity.qualifier === 'vague' && /s$|couple/.test(lower(tokens, quantity.last)) && !/^(?:several)$/.test(lower(tokens, quantity.last));
  if (/^(?:"|out)$/.test(lower(tokens, i)) && lower(tokens, i + 1) === 'of') i++;
  if (lower(tokens, i) === 'of') {
    const start = i + 1;
    const target = lower(tokens, start);
    const run = nounRun(tokens, skipDeterminers(tokens, start), true);
    if (/^(?:them|whom|these|those|us|which|you|ours|theirs|mine)$/.test(target)) {
      const end = start;
      return group(tokens, quantity, { head: null, nounEnd: end, last: end, partitive: target, additional });
    }
    // "one of the six has lost a leg"
    if (
      DETERMINERS.has(target) &&
      run === start + 1 &&
      (isNumberWord(tokens[run]) || /^\d+$/.test(lower(tokens, run))) &&
      (!canModify(tokens, run) || isVerb(tokens, run + 1))
    )
      return {
        ...group(tokens, quantity, { head: null, nounEnd: run, last: run, partitive: 'those', additional }),
        ...baseOf(tokens, run),
      };
    partitive = wordsBetween(tokens, start, run);
    if (isCollective && !DETERMINERS.has(target)) partitive = null;
    i = skipDeterminers(tokens, start);
  }
  // "219 KIA and 340 WIA": KIA is no army beside the other letters
  if (partitive === null && isShorthand(tokens, i)) {
    const letters = group(tokens, quantity, { head: i, nounEnd: i, last: i, partitive, additional });
    return lower(tokens, i) === 'kia' ? { ...letters, nounOutcome: 'killed' } : letters;
  }
  // 'the "several hundred" soldiers', "578,000: people newly displaced"
  if (lower(tokens, i) === '"' || (lower(tokens, i) === ':' && quantity.first <= 1)) i++;
  // "12 of the dead", "20 to 30 other soldiers", "five more", "11 rank and file"
  let run = nounRun(tokens, i, true);
  if (/^ranks? and file$/.test(wordsBetween(tokens, run - 1, run + 2)))
    return group(tokens, quantity, { head: run - 1, nounEnd: run + 1, last: run + 1, partitive: null, additional });
  if (
    run === i &&
    (lower(tokens, i) === 'dead' || lower(tokens, i) === 'killed' || lower(tokens, i) === 'wounded' || lower(tokens, i) === 'injured') &&
    partitive !== null
  )
    run = i + 1;
  // "twenty one SAC and PNO militia"
  if (
    run > i &&
    /^[A-Z]/.test(tokens[run - 1]?.text ?? '') &&
    /^(?:and|or|,)$/.test(lower(tokens, run)) &&
    !isPersonNoun(lower(tokens, run - 1))
  ) {
    const second = nounRun(tokens, run + 1, true);
    if (second > run + 1 && /^[A-Z]/.test(tokens[run + 1]?.text ?? '') && isPersonNoun(lower(tokens, second - 1))) run = second;
  }
  // "83 village and ward administrators"
  if (
    run > i &&
    run <= i + 2 &&
    /^(?:and|or|\/|&)$/.test(lower(tokens, run)) &&
    /[^s]$/.test(lower(tokens, run - 1)) &&
    /^[a-z]/.test(tokens[run - 1]?.text ?? '') &&
    !isPersonNoun(lower(tokens, run - 1)) &&
    !/^(?:others?|more|cattle|livestock|poultry|aircraft|rice|ammunition|people)$/.test(lower(tokens, run - 1))
  ) {
    const second = nounRun(tokens, run + 1, true);
    if (second > run + 1 && second <= run + 4 && /s$/.test(lower(tokens, second - 1)) && isPersonNoun(lower(tokens, second - 1)))
      run = second;
  }
  // "1,500 of the township's 6,000 inhabitants"
  let base: { readonly base?: number } = {};
  if (partitive !== null && (/^\d/.test(lower(tokens, run)) || isNumberWord(tokens[run])) && nounRun(tokens, run + 1, true) > run + 1) {
    base = baseOf(tokens, run);
    i = run + 1;
    run = nounRun(tokens, i, true);
  }
  // "157,000 newly displaced"
  while (
    run > i &&
    /^[a-z]{3,}ly$/.test(tokens[run - 1]?.text ?? '') &&
    !/^(?:family|ally|bully|assembly|elderly)$/.test(lower(tokens, run - 1))
  )
    run--;
  const phrase = tokens.slice(i, run);
  if (phrase.some((t) => /^(?:others?|more|additional|further)$/.test(t.lower))) additional = true;
  let head: number | null = null;
  for (let k = run - 1; k >= i && head === null; k--) if (isPersonNoun(lower(tokens, k)) && lower(tokens, k + 1) !== "'s") head = k;
  // "eleven regime forces were killed"
  if (head === null && run - 1 > i && lower(tokens, run - 1) === 'forces' && ARMED.test(lower(tokens, run - 2))) head = run - 1;
  if (head === null && partitive !== null && COLLECTIVE.test(lower(tokens, run - 1))) head = run - 1;
  const tail = head === null ? '' : lower(tokens, run - 1);
  // the last noun of the phrase is the head: "20 police stations" counts no police
  if (
    head !== null &&
    head !== run - 1 &&
    !/^(?:alive|each|more|altogether|combined|total|dead|members?)$/.test(tail) &&
    !ADVERBS.has(tail)
  ) {
    if (!(tokens[run - 1]?.text ?? '').match(/^[A-Z]/)) return null;
  }
  // "In 24 events civilians were killed": the events are counted
  if (
    phrase
      .slice(0, -1)
      .some((t) =>
        /^(?:events|cases|incidents|attacks|occasions|instances|raids|clashes|villages|townships|air ?strikes|battles|days|weeks|months|hours|times)$/.test(
          t.lower,
        ),
      )
  )
    return null;
  const bare = phrase.filter(
    (t) => !/^(?:others?|more|additional|further|male|female|men|women|so-called|alleged|suspected)$/.test(t.lower),
  );
  let people: Group['people'] = 'noun';
  if (head === null && bare.length > 0) {
    const end = tokens[run - 1];
    if (end !== undefined && bare.every((t) => /^[A-Z]/.test(t.text)) && !/^(?:[A-Z0-9-]*\d[A-Z0-9-]*|[A-Z]{2,5}s)$/.test(end.text))
      people = 'name';
    else if (end !== undefined && isDoerNoun(end.lower)) people = 'doer';
    else return null;
    head = run - 1;
  }
  // households are no persons
  if (
    head !== null &&
    /^(?:families|family|households?|couples?|populace|lives)$/.test(lower(tokens, head)) &&
    !(lower(tokens, head) === 'lives')
  )
    return null;
  const nounEnd = Math.max(run - 1, quantity.last);
  let last = Math.max(complementEnd(tokens, run), nounEnd);
  const isObject = [1, 2, 3].some((k) => outcomeVerb(lower(tokens, quantity.first - k)) !== undefined);
  // "soldiers and policemen", "officers and soldiers", "staff and their families": one number for both
  for (;;) {
    const link = lower(tokens, last + 1);
    const own = POSSESSIVES.has(lower(tokens, last + 2)) ? last + 3 : last + 2;
    const next = link === ',' || link === 'and' || link === 'or' || link === '/' ? own : -1;
    if (next < 0 || head === null) break;
    const stop = nounRun(tokens, next, true);
    const joined = stop > next && isPersonNoun(lower(tokens, stop - 1)) && OUTCOME_NOUNS[lower(tokens, stop - 1)] === undefined;
    const listGoesOn = link !== ',' || /^(?:and|or|,)$/.test(lower(tokens, stop));
    const isSubject =
      isObject && isVerb(tokens, stop) && outcomeVerb(lower(tokens, stop)) === undefined && !AUXILIARIES.has(lower(tokens, stop));
    if (!joined || !listGoesOn || isSubject) break;
    last = Math.max(complementEnd(tokens, stop), stop - 1);
  }
  return { ...group(tokens, quantity, { head, nounEnd, last, partitive, additional }), people, ...base };
};

/** The number at `i` that a part is taken of: "of the four", "of the 317 deaths". */
const baseOf = (tokens: readonly Token[], i: number): { readonly base?: number } => {
  const count = findQuantities(tokens).find(({ number }) => number === i)?.count ?? null;
  return count === null ? {} : { base: count };
};

export const group = (
  tokens: readonly Token[],
  quantity: Quantity,
  shape: Pick<Group, 'head' | 'nounEnd' | 'last' | 'partitive' | 'additional'>,
  kind: Group['kind'] = 'counted',
): Group => {
  const start = tokens[quantity.first]?.start ?? quantity.start;
  return {
    ...shape,
    quantity,
    kind,
    start,
    end: tokens[shape.last]?.end ?? quantity.end,
    first: quantity.first,
    nounOutcome: outcomeOfNoun(tokens, shape.head),
    adjectiveOutcome: outcomeOfAdjective(tokens, quantity.last + 1, shape.head ?? quantity.last),
    people: 'noun',
  };
};
