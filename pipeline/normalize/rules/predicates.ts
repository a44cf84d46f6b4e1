import type { Outcome } from '../../../schemas/vocabulary.ts';
import { ADVERBS, AUXILIARIES, BE, HAVE, MODALS, NEGATIONS, PREPOSITIONS } from '../lexicon/function-words.ts';
import { GOING_FOR, NEGATED_PHRASES, outcomeVerb, PASSIVE_PHRASES, SUBJECT_PHRASES } from '../lexicon/outcome-verbs.ts';
import { type Token, wordsBetween } from '../tokens.ts';
import { isFunction, isVerb, lower } from './groups.ts';
import { isOfNumber } from './quantities.ts';

/** What is said of a group: the outcome, the rule that read it, the tokens of the verb phrase. */
export interface Predicate {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly first: number;
  readonly last: number;
}

/** A verb phrase that is none of ours, negated or only imagined: the group has its predicate, and it is no outcome. */
export const NO_OUTCOME = 'no outcome';
export type Reading = Predicate | typeof NO_OUTCOME | null;

const REPORTED =
  /^(?:believed|reported|known|said|thought|feared|estimated|confirmed|understood|stated|described|alleged|presumed|likely|claimed|recorded|verified|documented|estimated|found|seen|announced|listed|counted|registered)$/;

const ofWord = (w: string): Outcome | null =>
  /^(?:dead|killed|deceased|slain|fallen|fatalities|victims)$/.test(w)
    ? 'killed'
    : /^(?:wounded|injured)$/.test(w)
      ? 'wounded'
      : /^(?:captured|prisoners|captives|detainees|detained|arrested)$/.test(w)
        ? 'captured'
        : /^(?:missing)$/.test(w)
          ? 'missing'
          : /^surrendered$/.test(w)
            ? 'surrendered'
            : null;

const phrase = (tokens: readonly Token[], from: number, length = 9): string => wordsBetween(tokens, from, from + length);

const lengthOf = (matched: string): number => matched.trim().split(' ').length;

const NO_OBJECT = /^(?:alive|dead|last|this|nationwide|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Behind a bare participle an object would make it an active verb: "30 soldiers killed five villagers". */
const hasObject = (tokens: readonly Token[], i: number): boolean => {
  const w = lower(tokens, i);
  if (w === '' || PREPOSITIONS.has(w) || !/^[a-z\d]/.test(w))
    return (
      /^(?:about|around|over|up|under|near)$/.test(w) &&
      /^\d|^to$|^(?:a|two|three|four|five|six|seven|eight|nine|ten)$/.test(lower(tokens, i + 1))
    );
  if (ADVERBS.has(w) || NO_OBJECT.test(w)) return false;
  return !isFunction(tokens, i) && !isVerb(tokens, i);
};

const isObjectAt = (tokens: readonly Token[], i: number): boolean =>
  /^(?:an?|the|some|its|their|his|her|two|three|four|five|several|\d+|what)$/.test(lower(tokens, i)) || hasObject(tokens, i);

/** "came in with his weapon and surrendered", "were tortured and then killed": the second of two predicates. */
const compound = (tokens: readonly Token[], from: number): Predicate | null => {
  for (let i = from + 1; i < tokens.length && i < from + 16; i++) {
    const w = lower(tokens, i);
    if (/^(?:;|:|that|who|which|said|says|when|while|as|because)$/.test(w)) return null;
    // a new group is a new subject
    if (/^\d/.test(w) && /^[A-Z]/.test(tokens[i - 1]?.text ?? '')) continue;
    if (/^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|another)$/.test(w)) return null;
    if (w !== 'and' && w !== 'then' && w !== 'before') continue;
    let k = i + 1;
    while (ADVERBS.has(lower(tokens, k)) || BE.has(lower(tokens, k)) || HAVE.has(lower(tokens, k))) k++;
    const text = phrase(tokens, k);
    for (const { pattern, outcome, rule } of [...PASSIVE_PHRASES, ...SUBJECT_PHRASES]) {
      if (/^subject-(?:left|fell|dead-bare)$/.test(rule)) continue;
      const match = pattern.exec(text);
      if (match !== null) return { outcome, rule: `compound-${rule}`, first: i + 1, last: k + lengthOf(match[0]) - 1 };
    }
    const verb = outcomeVerb(lower(tokens, k));
    if (verb !== undefined && (verb.form === 'both' || verb.form === 'participle') && !hasObject(tokens, k + 1) && k > i)
      return { outcome: verb.outcome, rule: 'compound-passive', first: i + 1, last: k };
  }
  return null;
};

/** Reads the verb phrase that begins at `from` with a group as its subject. */
export const readVerbPhrase = (tokens: readonly Token[], from: number): Reading => {
  const negative = phrase(tokens, from);
  for (const { pattern, outcome, rule } of NEGATED_PHRASES) {
    const match = pattern.exec(negative);
    if (match !== null) return { outcome, rule, first: from, last: from + lengthOf(match[0]) - 1 };
  }
  let i = from;
  let be = false;
  let have = false;
  let unreal = false;
  let negated = false;
  let any = false;
  let maybe = false;
  while (i < tokens.length && i < from + 10) {
    const w = lower(tokens, i);
    if (BE.has(w) || /^(?:remain|remained|remains|stay|stayed)$/.test(w)) be = true;
    else if (HAVE.has(w)) have = true;
    else if (w === 'may' || w === 'might') maybe = true;
    else if (MODALS.has(w)) unreal = true;
    else if (NEGATIONS.has(w)) negated = true;
    else if (REPORTED.test(w) && (be || from === i) && !(w === 'found' && lower(tokens, i + 1) === 'dead')) {
      const next = lower(tokens, i + 1);
      if (from === i && !be && !/^(?:killed|dead|wounded|injured|captured|missing|surrendered|displaced|arrested|detained)$/.test(next))
        break;
      if (be && next !== 'to' && next !== 'dead' && next !== 'missing' && outcomeVerb(next) === undefined) break;
    } else if (w === ',' && (be || have)) {
      // "were, according to a witness, shot dead"
      const close = tokens.findIndex((t, k) => k > i && k < i + 9 && t.text === ',');
      if (close < 0) break;
      i = close;
    } else if (w === 'to' && any) {
      if (!HAVE.has(lower(tokens, i + 1)) && lower(tokens, i + 1) !== 'be') break;
    } else if (
      !(ADVERBS.has(w) || w === '"' || /^[a-z]{3,}ly$/.test(w) || AUXILIARIES.has(w) || w === 'both' || w === 'all' || w === 'either')
    )
      break;
    any = true;
    i++;
  }
  if (maybe && !have) unreal = true;
  const text = phrase(tokens, i);
  const whole = phrase(tokens, from, 12);
  const give = (outcome: Outcome, rule: string, first: number, last: number): Reading =>
    negated || unreal ? NO_OUTCOME : { outcome, rule, first: Math.min(from, first), last };
  // "35 generals have been killed, captured or removed": nothing tells how many of each
  if (
    /^(?:killed|wounded|injured|captured|arrested|detained|surrendered|defected|deserted|died|fled|missing|dead) , (?:[a-z]+ (?:, )?){1,3}or (?!so\b|more\b)/.test(
      text,
    )
  )
    return NO_OUTCOME;
  const among =
    /^(?:among|amongst|one of) (?:the|those|its|their) ([a-z]+)/.exec(text) ??
    /^(?:among|amongst|one of) (?:at least |more than |over |about |around |some |nearly |as many as )?(?:\d[\d,]*|[a-z-]+) (?:[a-z]+ ){0,2}?(dead|killed|slain|wounded|injured|captured|arrested|detained|missing)\b/.exec(
      text,
    );
  if (be && among?.[1] !== undefined) {
    const outcome = ofWord(among[1]) ?? ofWord(lower(tokens, i + 3)) ?? null;
    if (outcome !== null) return give(outcome, 'among-the-dead', i, i + 2);
  }
  if (be || !have)
    for (const { pattern, outcome, rule } of PASSIVE_PHRASES) {
      const match = pattern.exec(text) ?? (rule === 'passive-in-custody' ? pattern.exec(whole) : null);
      // "two men shot and killed an official": they did it
      if (match !== null && !be && rule === 'passive-shot-and-killed' && hasObject(tokens, i + lengthOf(match[0]))) return NO_OUTCOME;
      // "two boys picked up a shell": they did it
      if (match !== null && !be && rule === 'passive-rounded-up' && isObjectAt(tokens, i + lengthOf(match[0]))) return NO_OUTCOME;
      if (match !== null) return give(outcome, rule, i, i + lengthOf(match[0]) - 1);
    }
  const verb = outcomeVerb(lower(tokens, i));
  if (verb !== undefined && (verb.form === 'both' || verb.form === 'participle')) {
    // "was caught in the crossfire and is fighting for her life"
    if (lower(tokens, i) === 'caught' && CAUGHT_IN.test(phrase(tokens, i + 1, 8))) return compound(tokens, i) ?? NO_OUTCOME;
    if (be) return give(verb.outcome, 'passive', i, i);
    if (!have && !hasObject(tokens, i + 1) && !/^(?:the|a|an|its|their|his)$/.test(lower(tokens, i - 1)))
      return give(verb.outcome, 'participle', i, i);
  }
  for (const { pattern, outcome, rule } of SUBJECT_PHRASES) {
    const match = pattern.exec(text) ?? pattern.exec(whole);
    if (match === null) continue;
    // "were left without power" is no leaving, "crossed into Thailand for work" no flight
    if (rule === 'subject-left' && ((be && /^left\b/.test(text)) || GOING_FOR.test(phrase(tokens, i, 12)))) continue;
    // "ran away from their camp and gave themselves up": the end of their flight
    const then = rule === 'subject-left' || rule === 'subject-fled' ? compound(tokens, i) : null;
    return then !== null && then.outcome !== 'displaced' && !negated && !unreal
      ? then
      : give(outcome, rule, i, Math.max(i, from + lengthOf(match[0]) - 1));
  }
  return be || have || isVerb(tokens, i) ? (compound(tokens, i) ?? NO_OUTCOME) : null;
};

/** No captivity: "caught in the crossfire", "caught up in", "caught by a stray bullet". */
const CAUGHT_IN =
  /^(?:up|between|off guard|unawares|on (?:camera|film|tape|video)|in (?:(?:the|a|an|their|its|this) )?(?:[a-z-]+ )?(?:cross-?fire|middle|blast|explosion|fire|attack|ambush|strike|air ?strike|shelling|bombing|clash|fighting|battle|storm|flood|act|trap|net|traffic|open|firing)\b|by (?:(?:the|a|an) )?(?:[a-z-]+ )?(?:surprise|shrapnel|bullets?|blast|mine|landmine|shells?|explosion|splinters?|camera))/;

const PLACES =
  /^and (?:\d[\d,]*|[a-z]+) (?:[a-z]+ ){0,2}(?:villages|towns|townships|wards|camps|hamlets|settlements|districts|quarters|places|sites)\b/;

/** Position behind "and 40 nearby villages" at `from`: no people of their own. */
const placesEnd = (tokens: readonly Token[], from: number): number | null => {
  const match = lower(tokens, from) === 'and' ? PLACES.exec(phrase(tokens, from, 6)) : null;
  return match === null ? null : from + lengthOf(match[0]);
};

/** "lost 11 with 24 wounded", "six, against at least 40 soldiers killed": the verb is of the second count. */
const isCountOfItsOwn = (tokens: readonly Token[], from: number): boolean => {
  if (!/^(?:with|plus|besides|alongside|against|versus|to)$/.test(lower(tokens, from))) return false;
  let i = from + 1;
  while (i < from + 5 && !isOfNumber(lower(tokens, i))) i++;
  if (!isOfNumber(lower(tokens, i))) return false;
  for (i++; i < from + 9 && !PREPOSITIONS.has(lower(tokens, i)); i++) {
    const verb = outcomeVerb(lower(tokens, i));
    if (/^(?:dead|missing|hurt)$/.test(lower(tokens, i)) || verb?.form === 'both' || verb?.form === 'participle')
      return !/^[a-z]/.test(lower(tokens, i + 1)) || isFunction(tokens, i + 1);
    if (!/^[a-z'-]+$/.test(lower(tokens, i)) || AUXILIARIES.has(lower(tokens, i))) return false;
  }
  return false;
};

/** Skips "in Loikaw", "of the alliance", "since Nov. 11", "in 10 days of clashes": the position behind a prepositional phrase. */
const skipPrepositional = (tokens: readonly Token[], from: number): number => {
  let i = from + 1;
  if (isCountOfItsOwn(tokens, from)) return tokens.length;
  // "All nine policemen inside surrendered": an adverb here
  if (
    /^(?:inside|outside|within|around|aboard|above|below)$/.test(lower(tokens, from)) &&
    (isVerb(tokens, i) || AUXILIARIES.has(lower(tokens, i)))
  )
    return i;
  while (i < tokens.length && i < from + 12) {
    const w = lower(tokens, i);
    if (PREPOSITIONS.has(w)) break;
    if (/^[,;:()"]$/.test(w) || w === '.') {
      if (w === '.' && /^(?:nov|dec|oct|sept?|aug|jan|feb|mar|apr|gen|col|lt|maj|capt|brig|no|mr)$/.test(lower(tokens, i - 1))) {
        i++;
        continue;
      }
      break;
    }
    if (w === 'but' && !/^(?:not|also|only)$/.test(lower(tokens, i + 1))) return tokens.length;
    if (AUXILIARIES.has(w) || MODALS.has(w) || w === 'who' || w === 'which' || w === 'that') break;
    // "of the town and 40 nearby villages": where they are from
    if ((w === 'and' || w === 'or') && (isVerb(tokens, i + 1) || (/^\d/.test(lower(tokens, i + 1)) && placesEnd(tokens, i) === null)))
      break;
    if (isVerb(tokens, i) && i > from + 1) break;
    i++;
  }
  return opensClause(tokens, from, i) ? tokens.length : i;
};

const TIME =
  /^(?:the|last|this|that|then|early|late|mid|start|end|beginning|coup|dawn|noon|dusk|midnight|morning|evening|afternoon|night|year|years|month|week|of|in|on|at|\d+|[a-z]+day|january|february|march|april|may|june|july|august|september|october|november|december|\.|,)$/;

/** "before he was killed", "until the base was taken": what follows is said of another; "since the coup have been killed" is not such. */
const opensClause = (tokens: readonly Token[], from: number, to: number): boolean => {
  if (!/^(?:before|until|till|after|since|than)$/.test(lower(tokens, from)) || to >= tokens.length || to === from + 1) return false;
  for (let i = from + 1; i < to; i++) if (!TIME.test(lower(tokens, i))) return true;
  return false;
};

/** Behind a clause on who they are: what befell them, in the same breath. */
const mainVerbBehind = (tokens: readonly Token[], from: number): Predicate | null => {
  let room = 12;
  for (let k = from; k < tokens.length && k < from + room; k++) {
    // ", two of them women,"
    const aside = lower(tokens, k) === ',' ? /^, [a-z0-9-]+ of (?:them|whom) [a-z ]{3,30} ,/.exec(phrase(tokens, k, 9)) : null;
    if (aside !== null) {
      k += lengthOf(aside[0]) - 1;
      room += lengthOf(aside[0]);
      continue;
    }
    if (/^(?:[;:]|and|but|who|which|that|said|when|while|after|before)$/.test(lower(tokens, k))) return null;
    if (
      !BE.has(lower(tokens, k)) &&
      !HAVE.has(lower(tokens, k)) &&
      !/^(?:died|drowned|perished|surrendered|suffocated)$/.test(lower(tokens, k))
    )
      continue;
    const read = readVerbPhrase(tokens, k);
    return read !== null && read !== NO_OUTCOME && read.outcome !== 'displaced' ? read : null;
  }
  return null;
};

/** Those who do harm, as the subject of a clause on those whom they harm. */
const HARMERS =
  /^(?:(?:whom|that|who|which) )?(?:(?:they|it|he|we|soldiers|troops|police)|(?:the|its|junta|regime|military|army|security|government|local) (?:[a-z-]+ ){0,2}?(?:soldiers|troops|police|army|military|junta|regime|column|forces|fighters|militia|group|rebels|aa|kia|tnla|mndaa|knla|pdf|kndf)|[a-z]+ (?:soldiers|troops|police|forces|fighters))(?: (?:had|have|has))?(?: (?:also|already|since|later|then|earlier|previously|reportedly))? /;

/** "seventeen people whom they seized", "the 12 men the army had arrested": those who are the object of their own clause. */
const harmedByOthers = (tokens: readonly Token[], i: number): Predicate | null => {
  if (!/^(?:whom|that|who|which|they|it|he|we|soldiers|troops|police|the|its|junta|regime|military|army)$/.test(lower(tokens, i)))
    return null;
  const doer = HARMERS.exec(`${phrase(tokens, i, 10)} `);
  if (doer === null) return null;
  const at = i + lengthOf(doer[0]);
  const verb = outcomeVerb(lower(tokens, at));
  const held =
    /^(?:took|taken|led|dragged|marched|hauled) (?:away|off|prisoner|captive|hostage|along|with them|as (?:porters|guides|hostages|human shields))\b/.exec(
      phrase(tokens, at),
    );
  if (held !== null) return { outcome: 'captured', rule: 'relative-taken', first: i, last: at + lengthOf(held[0]) - 1 };
  return verb !== undefined && verb.outcome !== 'displaced' && /^(?:past|both)$/.test(verb.form) && !hasObject(tokens, at + 1)
    ? { outcome: verb.outcome, rule: 'relative-by-others', first: i, last: at }
    : null;
};

/** What they were about when it befell them: "villagers fleeing the town were killed". */
const ON_THEIR_WAY =
  /^(?:fleeing|escaping|evacuating|leaving|hiding|sheltering|trying|attempting|seeking|hoping|returning|crossing|heading|running|travell?ing|moving|going|coming|retreating|withdrawing|guarding|defending|manning)$/;

/** Where they were, not what befell them. */
const STATIONED =
  /^(?:stationed|based|posted|led|headed|commanded|accompanied|escorted|trained|armed|equipped|dressed|clad|deployed|billeted|garrisoned|quartered|besieged|encircled|surrounded|cornered|holed|employed|born)$/;

/** The comma that closes a chain of names opened by the comma at `at`, where a verb follows: ", southern Shan State, were". */
const endOfNames = (tokens: readonly Token[], at: number): number | null => {
  for (let k = at + 1; k < at + 12; k++) {
    if (lower(tokens, k) === ',' && AUXILIARIES.has(lower(tokens, k + 1))) return k;
    if (
      !/^[A-Z]/.test(tokens[k]?.text ?? '') &&
      !/^(?:,|'s|in|of|and|the|northern|southern|eastern|western|central|neighbou?ring|[a-z]+ern)$/.test(lower(tokens, k))
    )
      return null;
  }
  return null;
};

/** The predicate of a group that ends at token `last`: what the clause says of it as its subject. */
export const predicateAfter = (tokens: readonly Token[], last: number): Reading => {
  let i = last + 1;
  for (let rounds = 0; rounds < 8 && i < tokens.length; rounds++) {
    const w = lower(tokens, i);
    if (w === ')') {
      i++;
      continue;
    }
    // "soldiers of Infantry Battalion No. 4 died": no denial
    if (/^nos?$/.test(w) && /^(?:\. )?\d/.test(phrase(tokens, i + 1, 2))) {
      i += lower(tokens, i + 1) === '.' ? 3 : 2;
      continue;
    }
    // "a farmer's left foot": no verb
    if (w === "'s" && i === last + 1 && !/^(?:been|dead|missing|gone|now|still|also)$/.test(lower(tokens, i + 1))) return null;
    if (w === '(') {
      const close = tokens.findIndex((t, k) => k > i && t.text === ')');
      if (close < 0) return null;
      i = close + 1;
      continue;
    }
    const going = i === last + 1 && ON_THEIR_WAY.test(w === ',' ? lower(tokens, i + 1) : w) ? mainVerbBehind(tokens, i + 2) : null;
    if (going !== null) return going;
    if (w === ',') {
      const direct = readVerbPhrase(tokens, i + 1);
      if (direct !== null && direct !== NO_OUTCOME && (direct.rule !== 'participle' || rounds > 0)) return direct;
    }
    // "33 soldiers, who had been captured in Gwa"
    if (w === ',' && lower(tokens, i + 1) === 'who') {
      const inside = readVerbPhrase(tokens, i + 2);
      if (inside !== null && inside !== NO_OUTCOME && inside.outcome !== 'displaced') return { ...inside, rule: `relative-${inside.rule}` };
    }
    // "villages in Mogaung Township, Kachin State have had to flee"
    if (w === ',' && /^[A-Z]/.test(tokens[i + 1]?.text ?? '')) {
      let k = i + 1;
      while (
        k < i + 9 &&
        (/^[A-Z]/.test(tokens[k]?.text ?? '') || (/^(?:and|,|or)$/.test(lower(tokens, k)) && /^[A-Z]/.test(tokens[k + 1]?.text ?? '')))
      )
        k++;
      const read = AUXILIARIES.has(lower(tokens, k)) || isVerb(tokens, k) ? readVerbPhrase(tokens, k) : null;
      if (read !== null && read !== NO_OUTCOME) return read;
    }
    if (w === ',' || w === '\u2014' || (w === '-' && tokens[i - 1]?.end !== tokens[i]?.start)) {
      for (let k = i + 1, seen = 0; k < tokens.length && k < i + 24 && seen < 3; k++) {
        const mark = lower(tokens, k);
        if (mark === ';' || mark === ':') break;
        if (mark !== w) continue;
        seen++;
        // "at least 35 people, four of them children, who were killed"
        const apposed = w === ',' && seen === 1 && lower(tokens, k + 1) === 'who' ? readVerbPhrase(tokens, k + 2) : null;
        // "13 villagers, six of them women, who had been taken hostage were found dead": the main verb
        const main =
          apposed !== null && apposed !== NO_OUTCOME && apposed.outcome === 'captured' ? mainVerbBehind(tokens, apposed.last + 1) : null;
        if (main !== null) return main;
        if (apposed !== null && apposed !== NO_OUTCOME && apposed.outcome !== 'displaced')
          return { ...apposed, rule: `relative-${apposed.rule}` };
        if (
          AUXILIARIES.has(lower(tokens, k + 1)) ||
          MODALS.has(lower(tokens, k + 1)) ||
          isVerb(tokens, k + 1) ||
          ADVERBS.has(lower(tokens, k + 1))
        ) {
          const read = readVerbPhrase(tokens, k + 1);
          if (read !== null && read !== NO_OUTCOME && !/^participle$/.test(read.rule)) return read;
          // "Two of them, both sergeants, have asked to join us"
          if (read === NO_OUTCOME && w === ',' && seen === 1 && lower(tokens, last) === 'them') return NO_OUTCOME;
        }
      }
      return null;
    }
    const byOthers = harmedByOthers(tokens, i);
    if (byOthers !== null) return byOthers;
    if (w === 'who' || w === 'which' || w === 'that') {
      const inside = readVerbPhrase(tokens, i + 1);
      const own: Predicate | null = inside !== null && inside !== NO_OUTCOME ? { ...inside, rule: `relative-${inside.rule}` } : null;
      const taken = own !== null && (own.outcome === 'captured' || own.rule === 'relative-subject-joined');
      if (own !== null && own.outcome !== 'displaced' && !taken) return own;
      let subordinate = false;
      for (let k = i + 2; k < tokens.length && k < i + 24; k++) {
        // "who came before the post fell were captured": that verb is of another
        if (/^(?:before|until|when|while|because)$/.test(lower(tokens, k))) subordinate = true;
        if (/^(?:that|said|says|told|heard|saw|whether|if|believed)$/.test(lower(tokens, k))) break;
        // "in Nam Neint, southern Shan State's Pinlaung Township, were killed": the comma parts names
        const chain = own?.outcome === 'displaced' && lower(tokens, k) === ',' ? endOfNames(tokens, k) : null;
        if (chain !== null) k = chain;
        if (/^[,;:]$/.test(lower(tokens, k)) && !AUXILIARIES.has(lower(tokens, k + 1))) break;
        // "the jet that crashed was captured": a verb of its own stands before
        if (k <= i + 3 && !(k === i + 2 && BE.has(lower(tokens, k)) && isVerb(tokens, i + 1) && !AUXILIARIES.has(lower(tokens, i + 1))))
          continue;
        const finite = BE.has(lower(tokens, k)) || HAVE.has(lower(tokens, k));
        if (!finite && !isVerb(tokens, k)) continue;
        if (subordinate) {
          subordinate = false;
          if (finite) k++;
          continue;
        }
        const read = readVerbPhrase(tokens, k);
        if (
          read !== null &&
          read !== NO_OUTCOME &&
          (finite ||
            (read.rule.startsWith('subject-') && !/^(?:and|to|,)$/.test(lower(tokens, k - 1))) ||
            (read.outcome === 'killed' && lower(tokens, k + 1) === 'to' && lower(tokens, k + 2) === 'death'))
        )
          return read;
      }
      return own;
    }
    const lies =
      w === 'in' &&
      /^in (?:the |a )?(?:hospital|clinic|(?:critical|serious|grave|intensive)\b|custody|captivity|detention|prison|jail)/.test(
        phrase(tokens, i),
      );
    // "the nine officers stationed there surrendered"
    if (STATIONED.test(w) && (PREPOSITIONS.has(lower(tokens, i + 1)) || /^(?:there|here)$/.test(lower(tokens, i + 1)))) {
      i++;
      continue;
    }
    const behindPlaces = placesEnd(tokens, i);
    if (behindPlaces !== null) {
      i = behindPlaces;
      continue;
    }
    // "eight of its fighters and twice as many soldiers had died"
    const asMany =
      /^(?:and|but) (?:about |roughly |nearly )?(?:twice|thrice|(?:two|three|four|five|ten|several|many) times) (?:as many|that many|the number of) (?:[a-z]+ ){0,2}[a-z]+s (?=(?:had|have|were|was|died|fell)\b)/.exec(
        `${phrase(tokens, i, 12)} `,
      );
    if (asMany !== null) {
      i += lengthOf(asMany[0]);
      continue;
    }
    // "around 8,000 all told, are on the run", "two youths named Ko Nay and Ko Wai were shot"
    if (w === 'all' && lower(tokens, i + 1) === 'told') {
      i += 2;
      continue;
    }
    if (/^(?:named|called)$/.test(w) && /^[A-Z]/.test(tokens[i + 1]?.text ?? '')) {
      i++;
      while (/^[A-Z]/.test(tokens[i]?.text ?? '') || (/^(?:and|,|-)$/.test(lower(tokens, i)) && /^[A-Z-]/.test(tokens[i + 1]?.text ?? '')))
        i++;
      continue;
    }
    const read = PREPOSITIONS.has(w) ? (w === 'with' || lies ? readVerbPhrase(tokens, i) : null) : readVerbPhrase(tokens, i);
    if (read !== null && !(read === NO_OUTCOME && (w === 'with' || lies))) return read;
    if (PREPOSITIONS.has(w)) {
      i = skipPrepositional(tokens, i);
      continue;
    }
    // "900 people living at the site fled"
    const stays = /ing$/.test(w) && PREPOSITIONS.has(lower(tokens, i + 1));
    if (stays || ADVERBS.has(w) || w === 'all' || /day$/.test(w) || w === 'more' || w === 'others') {
      i++;
      continue;
    }
    return null;
  }
  return null;
};
