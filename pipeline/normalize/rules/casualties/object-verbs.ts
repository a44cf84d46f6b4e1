import type { Outcome } from '../../../../schemas/vocabulary.ts';
import { ADVERBS, BE, MODALS } from '../../lexicon/function-words.ts';
import { LOST_TO_OTHERS, OBJECT_VERBS, outcomeVerb } from '../../lexicon/outcome-verbs.ts';
import { STANDING_NOUNS } from '../../lexicon/people.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';
import type { Predicate } from '../predicates.ts';

const AFTER_LEAVE: readonly (readonly [RegExp, Outcome])[] = [
  [/^(?:[a-z]+ )?(?:dead|killed)\b/, 'killed'],
  [/^(?:[a-z]+ )?(?:wounded|injured|hurt|in hospital)\b/, 'wounded'],
  [/^(?:[a-z]+ )?(?:homeless|displaced|without (?:homes?|shelter|a home)|uprooted)\b/, 'displaced'],
  [/^(?:[a-z]+ )?(?:missing|unaccounted)\b/, 'missing'],
];

/** The state in which people are left, behind the words that say whose they are; empty where there is none. */
const stateBehind = (words: string): string =>
  / (?:of|from|belonging to) [\w' ]{2,45}? (dead|killed|wounded|injured|hurt|homeless|displaced|missing)\b/.exec(words)?.[1] ?? '';

/** Whether the active verb at `i` is only wished, planned, threatened or denied: "tried to kill", "would arrest". */
const isUnreal = (tokens: readonly Token[], i: number, base: boolean): boolean => {
  const before = lower(tokens, i - 1);
  if (before === 'not' || before === 'never') return true;
  if (!base) return false;
  for (let k = i - 1; k >= i - 3 && k >= 0; k--) {
    const w = lower(tokens, k);
    if (w === 'to')
      return (
        !/^(?:managed|able|succeeded|went|proceeded|helped|going|continued|began)$/.test(lower(tokens, k - 1)) &&
        !/^(?:used)$/.test(lower(tokens, k - 1))
      );
    if (MODALS.has(w)) return true;
    if (w === 'did' || w === 'helped' || w === 'and') return false;
    if (!ADVERBS.has(w)) return false;
  }
  return false;
};

/** "They took two brothers", "soldiers took the father": whom armed men take with no more said, they hold. */
const TOOK =
  /\b(?:they|soldiers|troops|police|policemen|militiamen|and they|the (?:army|military|junta|regime|column|police|soldiers|troops)) (?:also |then |had |later )?(?:took|taken)$/;
const FROM_HOME =
  /^(?:[.,;"]|$|and (?:the|their|his|her|burn|beat|kill|loot)|from (?:his|her|their|the|a|our) (?:home|house|village|bed|shop|field|car|bus|street|tea|monastery|church|school|wedding|farm)|from (?:[a-z'-]+ ){1,3}(?:village|ward|quarter|hamlet)\b|and (?:\d+|[a-z-]+) (?:others?|more|of|neighbou?rs?|friends?)\b|at (?:gunpoint|night|dawn)|last night|that night)/;

/** "rounded up 12 villagers", "wiped out 60 terrorists": a verb that its particle makes. */
const PARTICLE_VERBS: readonly (readonly [RegExp, Outcome, string])[] = [
  [/^(?:round(?:ed|ing|s)?|lock(?:ed|ing|s)?|pick(?:ed|ing|s)?) up$/, 'captured', 'object-rounded-up'],
  [
    /^(?:wip(?:ed?|es|ing) out|gun(?:ned|ning|s)? down|mow(?:ed|n|ing|s)? down|cut(?:ting|s)? down|finish(?:ed|ing|es)? off|kill(?:ed|ing|s)? off)$/,
    'killed',
    'object-wiped-out',
  ],
];

const isHarm = (word: string): boolean => outcomeVerb(word) !== undefined || OBJECT_VERBS.has(word);

/** "killed 12 soldiers", "took 17 prisoner": the verb before the group whose object it is. */
export const objectRule = (tokens: readonly Token[], group: Group, counted: boolean): Predicate | null => {
  let i = group.first - 1;
  while (
    i >= 0 &&
    ((ADVERBS.has(lower(tokens, i)) && lower(tokens, i) !== 'away') ||
      /^(?:"|the|another|other|its|their|his|our|a|total|those)$/.test(lower(tokens, i)) ||
      /^(?:total|family|household) of$/.test(text(tokens, i - 1, i + 1)) ||
      (/^(?:family|household|entire|whole)$/.test(lower(tokens, i)) &&
        /\b(?:family|household) of$/.test(text(tokens, i, i + (/^(?:family|household)$/.test(lower(tokens, i)) ? 2 : 3)))) ||
      // "losing a reported 32 men"
      /^an? (?:reported|claimed|confirmed|estimated|further|combined|staggering|record|reputed|purported)$/.test(
        text(tokens, i - 1, i + 1),
      ))
  )
    i--;
  // "took him, his brother and a neighbour away", "arrested her and nine others"
  if (
    /^(?:,|and|along with|as well as)$/.test(lower(tokens, i)) &&
    /^(?:him|her|me|us|them)$/.test(lower(tokens, i - 1)) &&
    isHarm(lower(tokens, i - 2))
  )
    i -= 2;
  const token = lower(tokens, i);
  const verb = outcomeVerb(token);
  // "took 24 residents, including nine women, as hostages"
  const aside = /^, (?:including|among them|most of|mostly|some of) [^,;.]{2,40} ,/.exec(text(tokens, group.last + 1, group.last + 14));
  const skipped = aside === null ? 1 : 1 + aside[0].split(' ').length;
  const after = text(tokens, group.last + skipped, group.last + skipped + 9).replace(
    /^(?:, (?:an?|his|her|their|two|three|another) [a-z-]+ )?and (?:an?|his|her|their|two|three|another|\d+) (?:[a-z-]+ )?[a-z-]+ (?=along\b|away\b|as (?:guides|porters|hostages|prisoners|human))/,
    '',
  );
  const behindNoun = text(tokens, group.nounEnd + 1, group.nounEnd + 7);
  const isPerson = group.head !== null || group.kind === 'single' || group.partitive !== null || group.additional;
  const give = (outcome: Outcome, rule: string, at: number): Predicate => ({ outcome, rule, first: at, last: at });
  if (verb !== undefined) {
    const base = verb.form === 'base';
    let aux = i - 1;
    while (ADVERBS.has(lower(tokens, aux))) aux--;
    const passive = BE.has(lower(tokens, aux)) && verb.form !== 'ing';
    if (!passive && !isUnreal(tokens, i, base)) {
      const joined = text(tokens, i - 3, i + 1);
      if (/\b(?:kill|killing|killed|wound|wounding|wounded) (?:or|and\/or) (?:injur|wound|maim|kill)/.test(joined))
        return give('killed_or_wounded', 'object-killed-or-wounded', i);
      // "killed or captured 40": nothing tells how many of each
      if (/\b(?:kill|wound|injur)[a-z]* or (?:captur|arrest|detain)|\b(?:captur|arrest|detain)[a-z]* or (?:kill|wound|injur)/.test(joined))
        return null;
      if (/^(?:sei[sz]|recaptur|caught|catch)/.test(token) && !(group.head !== null || group.kind === 'single')) return null;
      if (verb.outcome === 'captured' && group.nounOutcome === 'killed') return give('killed', 'object-bodies', i);
      // "evacuated 30 wounded"
      if (
        verb.outcome === 'displaced' &&
        (group.nounOutcome === 'wounded' ||
          group.adjectiveOutcome === 'wounded' ||
          /^(?:wounded|injured)$/.test(lower(tokens, group.last + 1)))
      )
        return give('wounded', 'object', i);
      return give(verb.outcome, 'object', i);
    }
    return null;
  }
  const kind = OBJECT_VERBS.get(token);
  const particle = /^(?:away|along|off|prisoners?|captive|hostages?|alive|dead|down|up|out|in|into custody)$/;
  const k = particle.test(token) ? OBJECT_VERBS.get(lower(tokens, i - 1)) : kind;
  const base = /^(?:take|leave|lose|claim|hold)$/.test(particle.test(token) ? lower(tokens, i - 1) : token);
  const words = particle.test(token) ? token : '';
  if (k === undefined) {
    const pair = text(tokens, i - 1, i + 1);
    for (const [pattern, outcome, rule] of PARTICLE_VERBS)
      if (
        pattern.test(pair) &&
        isPerson &&
        !isUnreal(tokens, i - 1, /^(?:round|lock|pick|wipe|gun|mow|cut|finish|kill)$/.test(lower(tokens, i - 1)))
      )
        return group.nounOutcome === 'killed' ? give('killed', 'object-bodies', i) : give(outcome, rule, i);
    if (/\bcost of$/.test(text(tokens, i - 1, i + 1))) return give('killed', 'at-the-cost', i);
    return null;
  }
  if (isUnreal(tokens, particle.test(token) ? i - 1 : i, base)) return null;
  switch (k) {
    case 'take':
      if (
        /^(?:prisoners?|captive|hostages?|alive)/.test(words) ||
        /^(?:(?:from|in|of|at|near) (?:[a-z'-]+ ){1,5}?(?=as (?:prisoners?|captives?|hostages?|human|porters?|guides)))?(?:along\b|(?:as )?(?:prisoners?|captives?|hostages?|human shields?|porters?|guides|into custody|in custody|alive|with them|away|to (?:carry|porter|guide|serve as|work as|act as|dig|clear (?:the )?mines))\b)/.test(
          after,
        ) ||
        /\bprisoner|\bcaptive|\bhostage|\bpow/.test(text(tokens, group.quantity.last, group.last + 1)) ||
        (TOOK.test(text(tokens, i - 3, i + 1)) &&
          isPerson &&
          group.nounOutcome === null &&
          FROM_HOME.test(text(tokens, group.last + 1, group.last + 5))) ||
        (/^(?:away|along|off)$/.test(words) && (isPerson || /^(?:led|dragged|marched|hauled|carried)$/.test(lower(tokens, i - 1))))
      )
        return give('captured', 'object-taken', i);
      // "had killed 16 and taken six"
      if (
        group.head === null &&
        group.kind === 'counted' &&
        /\b(?:killed|killing|wounded) [^.;:]{1,40} and (?:also )?(?:taken|took|taking)$/.test(text(tokens, i - 8, i + 1)) &&
        !/^(?:more |of |[a-z]+ )?(?:towns|posts|bases|villages|camps|weapons|rifles|guns)\b/.test(after)
      )
        return give('captured', 'object-taken', i);
      if (/\blives$/.test(text(tokens, group.head ?? -1, (group.head ?? -1) + 1))) return give('killed', 'object-lives', i);
      return null;
    case 'leave':
      // "left 15 members of the security forces dead", "left nine soldiers from Battalion 77 wounded"
      for (const source of [behindNoun, after, stateBehind(text(tokens, group.first, group.last + 1)), stateBehind(`# ${after}`)])
        for (const [pattern, outcome] of AFTER_LEAVE) if (pattern.test(source)) return give(outcome, 'object-left', i);
      return null;
    case 'lose':
      if (/\b(?:first|second) half\b|\b(?:matches|games|sets|points|seats)\b/.test(after)) return null;
      // "has lost three men for each one of the KIA's": a ratio
      if (/^(?:[a-z]+ ){0,2}(?:for|to) (?:each|every)\b/.test(after)) return null;
      if (
        group.head === null &&
        group.kind === 'counted' &&
        !/^(?:(?:of|to|on|in|at|since|during|and|with(?! (?:ease|difficulty))|plus|against|while|when|there|here|itself|themselves|himself|yesterday|last|earlier|that|the (?:day|night|week|month|same|previous)|[.,;:"'])(?: |$)|$)/.test(
          after,
        )
      )
        return null;
      if (
        /^(?:contact|touch|ground|control|territory)/.test(behindNoun) ||
        LOST_TO_OTHERS.test(text(tokens, group.head ?? i + 1, group.nounEnd + 7))
      )
        return null;
      // "lost 617 men, including those who surrendered": nothing tells how many died
      if (
        /^(?:[a-z-]+ )?(?:, )?(?:including|counting|among them|some of them) (?:[a-z]+ ){0,3}?(?:surrender|captur|desert|defect|taken|wounded|injured|missing|prisoners)/.test(
          behindNoun,
        )
      )
        return null;
      return counted || group.kind === 'single' ? give('killed', 'object-lost', i) : null;
    case 'force':
      if (
        /^(?:[a-z]+ ){0,3}?(?:to (?:flee|leave|abandon|evacuate|escape|run|move|seek|cross|swim|wade|take refuge|take shelter)|from (?:their|the)|out of|into (?:the|exile|hiding|displacement)|fleeing|homeless|off their|away|across)/.test(
          after,
        ) &&
        isPerson
      )
        return give('displaced', 'object-forced-out', i);
      return null;
    case 'find':
      if (/^(?:buried|cremated|burying|cremating)$/.test(token) && (isPerson || (group.head === null && group.kind === 'counted')))
        return give('killed', 'object-buried', i);
      return group.nounOutcome === 'killed' || group.adjectiveOutcome === 'killed' || /^dead\b/.test(after)
        ? give('killed', 'object-bodies', i)
        : null;
    case 'shoot':
      if (/^(?:dead|down)$/.test(words) || /^(?:dead|to death|alive)\b/.test(after) || /\bto death$/.test(text(tokens, i - 2, i + 1)))
        return give('killed', 'object-shot-dead', i);
      // "soldiers shot eleven people": dead, unless the wound is told
      if (/\bsurvived\b/.test(text(tokens, group.last + 1, group.last + 8))) return null;
      return /^shot$/.test(token) && isPerson && !/^(?:in the|at|and (?:wounded|injured)|with)\b/.test(after)
        ? give('killed', 'object-shot', i)
        : null;
    case 'claim':
      return /\blives\b/.test(text(tokens, i, group.nounEnd + 1)) ? give('killed', 'object-lives', i) : null;
    case 'suffer':
      return group.nounOutcome !== null && !STANDING_NOUNS.has(lower(tokens, group.head ?? -1))
        ? give(group.nounOutcome, 'object-suffered', i)
        : null;
    case 'have':
      // "we have two prisoners", not the prisoners of a jail
      if (
        /^(?:we|they)$/.test(lower(tokens, i - 1)) &&
        /\b(?:prisoner|captive|hostage|pow|detainee)s?\b/.test(text(tokens, i, group.nounEnd + 1))
      )
        return give('captured', 'object-held', i);
      return /^in (?:our |its |their )?(?:custody|captivity|detention)\b|^(?:captive|prisoner|as prisoners)\b/.test(after)
        ? give('captured', 'object-held', i)
        : null;
    case 'hold':
      // "says it is holding 87 soldiers and police"
      if (
        token === 'holding' &&
        isPerson &&
        BE.has(lower(tokens, i - 1)) &&
        !/\b(?:camp|school|monastery|church|shelter|site)s?\b/.test(text(tokens, 0, i))
      )
        return give('captured', 'object-held', i);
      return /\bprisoner|\bcaptive|\bhostage|\bpow/.test(text(tokens, group.quantity.last, group.nounEnd + 1)) ||
        /^(?:captive|prisoner|hostage|in custody)/.test(after)
        ? give('captured', 'object-held', i)
        : null;
    default:
      return null;
  }
};

/** "captured the police station and, with it, 25 junta soldiers", "seized the base as well as 11 men": people behind things that were taken. */
export const farObjectRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  if (
    group.head === null ||
    !/(?:as well as|along with|together with|with (?:it|them)|, and|and)$/.test(text(tokens, group.first - 4, group.first))
  )
    return null;
  for (let i = group.first - 2; i >= 0 && i > group.first - 42; i--) {
    const w = lower(tokens, i);
    const verb = outcomeVerb(w);
    if (
      verb?.outcome === 'captured' &&
      !/^(?:by|in|on|from)$/.test(lower(tokens, i + 1)) &&
      !BE.has(lower(tokens, i - 1)) &&
      !isUnreal(tokens, i, verb.form === 'base')
    )
      return { outcome: 'captured', rule: 'object-far', first: i, last: i };
    if (
      /^(?:;|:|said|that|who|which|when|while|after|before|as)$/.test(w) &&
      !(w === 'as' && lower(tokens, i + 1) === 'well') &&
      !(w === 'as' && lower(tokens, i - 1) === 'well')
    )
      return null;
    if (verb !== undefined || BE.has(w) || OBJECT_VERBS.has(w)) return null;
  }
  return null;
};
