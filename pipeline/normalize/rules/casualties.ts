import type { Outcome } from '../../../schemas/vocabulary.ts';
import { ADVERBS, BE, MODALS } from '../lexicon/function-words.ts';
import { OBJECT_VERBS, outcomeVerb } from '../lexicon/outcome-verbs.ts';
import { isPersonNoun, STANDING_NOUNS } from '../lexicon/people.ts';
import type { Span } from '../sentences.ts';
import { type Token, wordsBetween as text } from '../tokens.ts';
import { findSingles, type Group, groupOf, lower } from './groups.ts';
import { NO_OUTCOME, type Predicate, predicateAfter, type Reading } from './predicates.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** A group with what happened to it. */
export interface Casualty {
  readonly group: Group;
  readonly outcome: Outcome;
  readonly rule: string;
  /** First and last token of the words that say so. */
  readonly first: number;
  readonly last: number;
  /** The group is part of a whole: "two of them", "including", "17 men and 15 women". */
  readonly part: boolean;
  /** The whole in the same sentence, by position in the result; null where it is before the sentence or nowhere. */
  readonly whole: number | null;
  /** The column or heading of a table that says what is counted. */
  readonly heading?: Span;
}

/** A group whose outcome only the sentence before can tell: "At least five of the dead were children", "two of them siblings". */
export interface OpenPart {
  readonly group: Group;
  readonly outcome: Outcome | null;
  /** A rival figure for the count before, not a part of it. */
  readonly restated?: boolean;
}

/** "the deaths of 30 soldiers", "the arrest of 12 villagers", "injuries to five people" */
const NOMINAL: readonly (readonly [RegExp, Outcome])[] = [
  [
    /\b(?:deaths?|killings?|murders?|massacres?|executions?|loss|assassinations?|slaughter|bod(?:y|ies)|corpses?|remains|slaying|(?:claim(?:ed|ing|s)?|cost(?:s|ing)?|took|taking|taken) the lives) of(?: (?:the|its|his|their))?$/,
    'killed',
  ],
  [
    /\b(?:death toll|toll|number of (?:dead|deaths|fatalities|those killed|people killed|killed)|dead|deaths|fatalities|killed|cost) (?:of|to|at|as|is|was|were|reached|exceeded|stands at|stood at|rose to|climbed to|now at|passed|hit|:)$/,
    'killed',
  ],
  [/\b(?:injur(?:y|ies)|wounds?|wounding) (?:of|to)(?: (?:the|its))?$/, 'wounded'],
  [/\b(?:wounded|injured) (?:at|to|:)$/, 'wounded'],
  [/\b(?:arrests?|detentions?|captures?|abductions?|kidnappings?|imprisonment|detaining|seizure) of(?: (?:the|its|his))?$/, 'captured'],
  [/\b(?:surrenders?|defections?) of(?: (?:the|its))?$/, 'surrendered'],
  [
    /\b(?:disappearances? of|contact (?:has been |had been |was )?lost with|(?:lost|losing) (?:all )?contact with|(?:nothing|no news|no word) (?:has been |had been |was )?(?:heard )?(?:of|from)|(?:whereabouts|fate) of)(?: (?:the other|the|its|another|those|other))?$/,
    'missing',
  ],
  [/\b(?:displacement|evacuation|exodus|flight|uprooting) of$/, 'displaced'],
];

/** "put the number of those who surrendered at 2,389 soldiers", "puts its own dead at 89", "brought the death toll to 31" */
const COUNTED_AT: readonly (readonly [RegExp, Outcome])[] = [
  [
    /\b(?:dead|deaths?|killed|slain|slaughtered|murdered|executed|fatalities|toll|bodies|death toll|died)\b[^.;]{0,130} (?:at|to|as|was|is|of|stands? at|stood at|reached|exceeded)$/,
    'killed',
  ],
  [/\b(?:wounded|injured|injuries)\b[^.;]{0,50} (?:at|to|was|is|number(?:ed|s)?|totall?ed|beyond|been|now)$/, 'wounded'],
  [/\bcasualties\b[^.;]{0,50} (?:at|to|was|is|were)$/, 'killed_or_wounded'],
  [
    /\b(?:surrendered|surrender|surrenders|gave up|laid down their arms)\b[^.;]{0,60} (?:at|to|was|is|number(?:ed|s)?|totall?ed|beyond|been|now)$/,
    'surrendered',
  ],
  [
    /\b(?:captured|prisoners|captives|detained|detainees|arrested|arrests)\b[^.;]{0,50} (?:at|to|was|is|number(?:ed|s)?|totall?ed|beyond|been|now)$/,
    'captured',
  ],
  [
    /\b(?:displaced|fled|flee|moved|displacement|evacuees|idps|uprooted|left their homes)\b[^.;]{0,70} (?:at|to|was|is|reached|exceeded|number(?:ed|s)?|totall?ed|beyond|been)$/,
    'displaced',
  ],
  [/\bmissing\b[^.;]{0,40} (?:at|to|was|is|number(?:ed|s)?|totall?ed|beyond|been|now)$/, 'missing'],
];

/** "Killed: 14", "enemy dead - 14", "Wounded (9)" in a table or bullet list */
const LABEL: readonly (readonly [RegExp, Outcome])[] = [
  [
    /\b(?:fallen|martyred|killed|dead) (?:[a-z]+ ){0,2}(?:comrades?|heroes|fighters?|soldiers?|troops|members?|civilians?|people|policemen)$/,
    'killed',
  ],
  [
    /\b(?:wounded|injured) (?:[a-z]+ ){0,2}(?:comrades?|heroes|fighters?|soldiers?|troops|members?|civilians?|people|policemen)$/,
    'wounded',
  ],
  [/\b(?:captured|arrested|detained) (?:[a-z]+ ){0,2}(?:fighters?|soldiers?|troops|members?|civilians?|people|policemen)$/, 'captured'],
  [
    /\b(?:killed|dead|deaths|fatalities|martyred|martyrs|kia|fallen|fell|executed|(?:gave|lost) (?:their )?lives|bodies(?: recovered| found| seized)?)$/,
    'killed',
  ],
  [/\b(?:wounded|injured|wia|hurt|injuries)$/, 'wounded'],
  [/\bcasualties$/, 'killed_or_wounded'],
  [/\b(?:captured|arrested|detained|prisoners|pows?|prisoners of war|captives|seized|arrests)(?: alive)?$/, 'captured'],
  [
    /\b(?:surrendered|defected|defectors|surrenders|laid down arms|joined (?:the )?(?:people|resistance|revolution|cdm)|came over|crossed over|exchanged arms)(?: [a-z ]{0,30})?$/,
    'surrendered',
  ],
  [/\b(?:missing|unaccounted for)$/, 'missing'],
  [/\b(?:displaced|idps|fled|evacuated)(?: [a-z ]{0,30})?$/, 'displaced'],
];

/** The words of a table's label before ":" or "-", from the start of the line or the mark before. */
const labelBefore = (tokens: readonly Token[], group: Group): string | null => {
  const mark = lower(tokens, group.first - 1);
  const joined = tokens[group.first - 2]?.end === tokens[group.first - 1]?.start;
  if (!/^[:=(\u2014-]$/.test(mark) || (mark === '-' && joined)) return null;
  let from = group.first - 2;
  // "Civilians killed (May): 24"
  let close = from;
  if (lower(tokens, from) === ')') while (from > 0 && lower(tokens, from) !== '(') from--;
  if (from < close) close = --from;
  else close = group.first - 2;
  while (from >= 0 && !/^[,;:().]$/.test(lower(tokens, from)) && !/^\d/.test(lower(tokens, from))) from--;
  const label = text(tokens, from + 1, close + 1);
  return label.split(' ').length <= 8 && !/\b(?:was|were|had|has|have|said|that|which)\b/.test(label) ? label : null;
};

const AFTER_LEAVE: readonly (readonly [RegExp, Outcome])[] = [
  [/^(?:[a-z]+ )?(?:dead|killed)\b/, 'killed'],
  [/^(?:[a-z]+ )?(?:wounded|injured|hurt|in hospital)\b/, 'wounded'],
  [/^(?:[a-z]+ )?(?:homeless|displaced|without (?:homes?|shelter|a home)|uprooted)\b/, 'displaced'],
  [/^(?:[a-z]+ )?(?:missing|unaccounted)\b/, 'missing'],
];

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

/** "rounded up 12 villagers", "wiped out 60 terrorists": a verb that its particle makes. */
const PARTICLE_VERBS: readonly (readonly [RegExp, Outcome, string])[] = [
  [/^(?:round(?:ed|ing|s)?|lock(?:ed|ing|s)?|pick(?:ed|ing|s)?) up$/, 'captured', 'object-rounded-up'],
  [
    /^(?:wip(?:ed?|es|ing) out|gun(?:ned|ning|s)? down|mow(?:ed|n|ing|s)? down|cut(?:ting|s)? down|finish(?:ed|ing|es)? off|kill(?:ed|ing|s)? off)$/,
    'killed',
    'object-wiped-out',
  ],
];

const objectRule = (tokens: readonly Token[], group: Group, counted: boolean): Predicate | null => {
  let i = group.first - 1;
  while (
    i >= 0 &&
    ((ADVERBS.has(lower(tokens, i)) && lower(tokens, i) !== 'away') ||
      /^(?:"|the|another|other|its|their|his|our|a|total|those)$/.test(lower(tokens, i)) ||
      /^total of$/.test(text(tokens, i - 1, i + 1)))
  )
    i--;
  const token = lower(tokens, i);
  const verb = outcomeVerb(token);
  // "took 24 residents, including nine women, as hostages"
  const aside = /^, (?:including|among them|most of|mostly|some of) [^,;.]{2,40} ,/.exec(text(tokens, group.last + 1, group.last + 14));
  const skipped = aside === null ? 1 : 1 + aside[0].split(' ').length;
  const after = text(tokens, group.last + skipped, group.last + skipped + 6);
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
      if (/^(?:sei[sz]|recaptur|caught|catch)/.test(token) && !(group.head !== null || group.kind === 'single')) return null;
      if (verb.outcome === 'captured' && group.nounOutcome === 'killed') return give('killed', 'object-bodies', i);
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
        /^(?:along\b|(?:as )?(?:prisoners?|captives?|hostages?|human shields?|porters?|guides|into custody|in custody|alive|with them|away)\b)/.test(
          after,
        ) ||
        /\bprisoner|\bcaptive|\bhostage|\bpow/.test(text(tokens, group.quantity.last, group.last + 1)) ||
        (/^(?:away|along|off)$/.test(words) && (isPerson || /^(?:led|dragged|marched|hauled|carried)$/.test(lower(tokens, i - 1))))
      )
        return give('captured', 'object-taken', i);
      if (/\blives$/.test(text(tokens, group.head ?? -1, (group.head ?? -1) + 1))) return give('killed', 'object-lives', i);
      return null;
    case 'leave':
      for (const source of [behindNoun, after])
        for (const [pattern, outcome] of AFTER_LEAVE) if (pattern.test(source)) return give(outcome, 'object-left', i);
      return null;
    case 'lose':
      if (
        group.head === null &&
        group.kind === 'counted' &&
        !/^(?:(?:of|to|on|in|at|since|during|and|while|when|there|here|[.,;"'])(?: |$)|$)/.test(after)
      )
        return null;
      if (/^(?:contact|touch|ground|control|territory)/.test(behindNoun)) return null;
      return counted || group.kind === 'single' ? give('killed', 'object-lost', i) : null;
    case 'force':
      if (
        /^(?:[a-z]+ ){0,3}?(?:to (?:flee|leave|abandon|evacuate|escape|run|move|seek|take refuge|take shelter)|from (?:their|the)|out of|into (?:the|exile|hiding|displacement)|fleeing|homeless|off their|away|across)/.test(
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
const farObjectRule = (tokens: readonly Token[], group: Group): Predicate | null => {
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

const nominalRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  const before = text(tokens, group.first - 26, group.first);
  const give = (outcome: Outcome, rule: string): Predicate => ({ outcome, rule, first: Math.max(0, group.first - 3), last: group.last });
  const label = group.nounOutcome === null ? labelBefore(tokens, group) : null;
  if (label !== null) for (const [pattern, outcome] of LABEL) if (pattern.test(label)) return give(outcome, 'label');
  for (const [pattern, outcome] of NOMINAL) if (pattern.test(before)) return give(outcome, 'nominal');
  // "The battle cost the regime 45 men."
  if (
    group.head !== null &&
    /\bcost(?:s|ing)? (?:the |its |their )?(?:[a-z'-]+ ){0,3}?[a-z'-]+$/.test(before) &&
    !/\bcost of\b/.test(before)
  )
    return give('killed', 'object-lost-cost');
  // "Killed in the clash were 12 soldiers and a captain."
  const inverted =
    /^(?:also |among those )?(killed|dead|wounded|injured|captured|arrested|detained|missing|surrendered)\b[^.;]{0,60} (?:was|were|is|are)$/.exec(
      text(tokens, 0, group.first),
    );
  if (inverted?.[1] !== undefined) return give(rollOutcome(inverted[1]), 'nominal');
  if (/\bas well as$/.test(before)) return null;
  const isBare = group.head === null || group.kind === 'counted';
  if (
    isBare &&
    /\b(?:at|to|was|is|as|of|were|reached|exceeded|number(?:ed|s)?|totall?(?:ed|ing|s)|beyond|above|been|now|almost|nearly|lies|lay|hovers|ranges)$/.test(
      before,
    )
  ) {
    const clause = before.slice(Math.max(before.lastIndexOf(' ; ') + 1, before.lastIndexOf(' that ') + 1, 0));
    if (
      /\b(?:put|puts|putting|placed|estimated|counted|toll|number|total|brings?|brought|bringing|stands?|stood|rose|risen|rising|climbed|figure|numbere?d?s?|totall?ed|totals|it (?:is|was|had|has))\b/.test(
        clause,
      )
    )
      for (const [pattern, outcome] of COUNTED_AT) if (pattern.test(clause)) return give(outcome, 'counted-at');
  }
  return null;
};

const COUNTS_PEOPLE =
  /\b(?:registered|counted|recorded|identified|assisted|hosts?|hosting|hosted|shelters?|sheltering|received|documented|registers|counts|there (?:are|were)(?: now| still| also)?)$/;

/** "4,600 deaths", "12 dead", "61 enemy bodies were recovered": the noun says it, whatever the verb. */
const nounRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  const head = group.head === null ? '' : lower(tokens, group.head);
  if (
    head === 'lives' &&
    /^(?:were|was|have been|had been|are) (?:[a-z]+ly )?(?:lost|claimed|taken|cut short)\b/.test(
      text(tokens, group.last + 1, group.last + 6),
    )
  )
    return { outcome: 'killed', rule: 'lives-lost', first: group.first, last: group.last + 2 };
  if (group.nounOutcome !== null && group.partitive === null && !STANDING_NOUNS.has(head))
    return { outcome: group.nounOutcome, rule: 'noun', first: group.first, last: group.last };
  // "has registered 5,214 displaced people": an office counts them
  if (
    COUNTS_PEOPLE.test(text(tokens, group.first - 3, group.first)) &&
    (group.adjectiveOutcome === 'displaced' || /^(?:idps|evacuees|refugees)$/.test(head))
  )
    return { outcome: 'displaced', rule: 'counted-displaced', first: group.first, last: group.last };
  if (group.adjectiveOutcome !== null && group.partitive === null && group.adjectiveOutcome !== 'displaced')
    return { outcome: group.adjectiveOutcome, rule: 'adjective', first: group.first, last: group.last };
  return null;
};

const isPartIntro = (tokens: readonly Token[], group: Group): boolean =>
  /\b(?:including|include|included|includes|among them|among whom|amongst them|of whom|of them|them being|such as|namely|notably)(?: (?:were|are|was|is|also|at least|the))*$/.test(
    text(tokens, group.first - 4, group.first),
  );
const isPartOutro = (tokens: readonly Token[], group: Group): boolean =>
  /^(?:,? ?(?:also |were |was |are |is )?(?:among them|among whom|among (?:the )?(?:them|these)|included|inclusive)|as well among)\b/.test(
    text(tokens, group.last + 1, group.last + 5),
  );

/** "the one in the north ward", "one by one", "no one": no count. */
const isPronoun = (tokens: readonly Token[], quantity: Quantity): boolean =>
  lower(tokens, quantity.number) === 'one' &&
  !(lower(tokens, quantity.number - 1) === 'that' && isPersonNoun(lower(tokens, quantity.last + 1))) &&
  (/^(?:the|no|this|that|any|every|each|which)$/.test(lower(tokens, quantity.number - 1)) ||
    /^(?:by|day|night|morning|evening|year|week|month)$/.test(lower(tokens, quantity.last + 1)));

/** "Of these, two", "Of the 214, 58": the whole stands before its part. */
const PREPOSED = /\bof (?:these|them|those|whom)(?: ,)?$|(?:^|[.;,] )of (?:the|those|these) (?:\d[\d,]*|[a-z-]+)(?: [a-z]+)? ,$/;
const isPreposedPart = (tokens: readonly Token[], group: Group): boolean =>
  group.head === null &&
  PREPOSED.test(text(tokens, group.first - 6, group.first)) &&
  /^(?:of|,|these|them|those|whom)$/.test(lower(tokens, group.first - 1));
const isBase = (tokens: readonly Token[], quantity: Quantity): boolean =>
  /^of (?:the|those|these)$/.test(text(tokens, quantity.first - 2, quantity.first)) &&
  (quantity.first === 2 || /^[.;,]$/.test(lower(tokens, quantity.first - 3))) &&
  /^(?:[a-z]+ ){0,3}, (?:about |at least |some |more than |over )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)/.test(
    text(tokens, quantity.last + 1, quantity.last + 8),
  );

interface Told {
  readonly casualties: readonly Casualty[];
  readonly open: readonly OpenPart[];
  readonly groups: readonly Group[];
  readonly things: readonly number[];
}

const memory = new WeakMap<readonly Token[], Told>();

/** Everything that a sentence says of counted groups, and the parts that it leaves to the sentences before. */
export const findCasualties = (tokens: readonly Token[]): Told => {
  const known = memory.get(tokens);
  if (known !== undefined) return known;
  const told = readCasualties(tokens);
  memory.set(tokens, told);
  return told;
};

const readCasualties = (tokens: readonly Token[]): Told => {
  const quantities = findQuantities(tokens);
  const counted: Group[] = [];
  const things: number[] = [];
  for (const [k, quantity] of quantities.entries()) {
    // "1,500 of the township's 6,000 inhabitants": the second is the base of the first
    const before = quantities[k - 1];
    if (isBase(tokens, quantity)) continue;
    if (
      before !== undefined &&
      /^of(?: (?:the|its|their|some|about))?(?: [a-z-]+ 's)?$/.test(text(tokens, before.last + 1, quantity.first))
    )
      continue;
    const group =
      isPronoun(tokens, quantity) ||
      /\b(?:rest|half|most|third|thirds|quarters?|majority|percent|%|some|many|nearly all|almost all) of (?:the|its|their|his|those|these)?(?:(?:the )?[a-z-]+(?: [a-z-]+)? 's)?$/.test(
        `${text(tokens, quantity.first - 6, quantity.first)}`.trim(),
      )
        ? null
        : groupOf(tokens, quantity);
    if (group === null) things.push(quantity.number);
    else counted.push(group);
  }
  const taken = new Set(counted.flatMap((g) => [g.first, g.quantity.number, ...(g.head === null ? [] : [g.head])]));
  const groups = [...counted, ...findSingles(tokens, taken)].sort((a, b) => a.first - b.first);
  const readings: (Predicate | null)[] = groups.map(() => null);
  const blocked: boolean[] = groups.map(() => false);
  groups.forEach((group, i) => {
    const strict = group.kind === 'single';
    const direct = objectRule(tokens, group, !strict);
    if (direct !== null) {
      readings[i] = direct;
      return;
    }
    const nominal = nominalRule(tokens, group);
    const ownWord =
      group.head === null &&
      /^(?:killed|dead|wounded|injured|hurt|captured|missing|arrested|detained)$/.test(lower(tokens, group.last + 1));
    if (nominal !== null && !(ownWord && nominal.outcome === 'killed_or_wounded') && !(strict && nominal.rule !== 'nominal')) {
      readings[i] = nominal;
      return;
    }
    const far = farObjectRule(tokens, group);
    const read: Reading = predicateAfter(tokens, group.last) ?? far;
    // bodies are of the dead, whatever was done to them since
    const bodies = group.nounOutcome === 'killed' && read !== null && read !== NO_OUTCOME && read.outcome !== 'killed';
    if (read !== null && read !== NO_OUTCOME && !bodies && !(read.rule.startsWith('compound') && nounRule(tokens, group) !== null)) {
      readings[i] = read;
      return;
    }
    if (read === NO_OUTCOME) blocked[i] = true;
    const noun = strict ? null : nounRule(tokens, group);
    if (noun !== null) readings[i] = noun;
  });
  const adjacent = (a: Group, b: Group): boolean => {
    const between = text(tokens, a.last + 1, b.first);
    return /^(?:,|and|, and|as well as|, as well as|along with|, along with|together with|, together with|or|plus|and also|, and also|but also)(?: (?:the|his|her|their|its|our|another))?$/.test(
      between,
    );
  };
  // lists: "60 soldiers and two PDF members killed" (backwards), "killed four children and one man" (forwards)
  for (let i = groups.length - 2; i >= 0; i--) {
    const a = groups[i];
    const b = groups[i + 1];
    const read = readings[i + 1];
    const lead = text(tokens, (a?.first ?? 0) - 2, a?.first ?? 0);
    if (/\b(?:according to|by|told|from|for|with|to)$/.test(lead) && lead !== ', with') continue;
    // "My uncle was a soldier and my cousin joined them": what he was is no subject; "there were 60 soldiers and ..." goes on
    if (/(?<!\bthere )\b(?:is|was|are|were|became|as)$/.test(lead)) continue;
    // "Nineteen civilians, including eight children, and 4 fighters were killed"
    if (
      a &&
      b &&
      !readings[i] &&
      read &&
      !blocked[i] &&
      isPartIntro(tokens, b) &&
      /^,? ?(?:including|among them)(?: [a-z]+)?$/.test(text(tokens, a.last + 1, b.first))
    ) {
      readings[i] = read;
      continue;
    }
    const ofThem = /^(?:them|whom|those|these)$/.test(b?.partitive ?? '');
    if (
      a &&
      b &&
      !readings[i] &&
      read &&
      !blocked[i] &&
      !ofThem &&
      adjacent(a, b) &&
      !/^object|nominal|counted|label|noun|adjective/.test(read.rule)
    )
      readings[i] = { ...read, rule: `${read.rule}-list` };
  }
  for (let i = 1; i < groups.length; i++) {
    const a = groups[i - 1];
    const b = groups[i];
    const read = readings[i - 1];
    if (a && b && read && adjacent(a, b) && !blocked[i] && /^(?:object|nominal|counted)/.test(read.rule)) {
      const own = readings[i];
      if (!own || (b.head === null && own.rule === 'noun'))
        readings[i] = { ...read, rule: read.rule.endsWith('-list') ? read.rule : `${read.rule}-list` };
    }
  }
  return { ...assemble(tokens, groups, readings, blocked), groups, things };
};

/** "The dead are 17 men and 15 women", "Among the victims were three monks", "the wounded include a child". */
const ROLL =
  /\b(?:the|those|its|their|all|among(?:st)? the|among(?:st)? those|of the) (?:[a-z]+ )?(dead|deceased|killed|victims|fatalities|bodies|wounded|injured|captured|captives|prisoners|detainees|arrested|detained|missing|displaced|surrendered|casualties)\b(?: [a-z]+){0,4} (?:are|were|is|was|include|includes|included|including|comprise|comprised|numbered|being)(?: also)?(?: at least)?$/;

const rollOutcome = (word: string): Outcome => {
  if (/^(?:wounded|injured)$/.test(word)) return 'wounded';
  if (/^(?:captur|captiv|prison|detain|arrest)/.test(word)) return 'captured';
  if (word === 'missing' || word === 'displaced' || word === 'surrendered') return word;
  return word === 'casualties' ? 'killed_or_wounded' : 'killed';
};

const assemble = (
  tokens: readonly Token[],
  groups: readonly Group[],
  readings: readonly (Predicate | null)[],
  blocked: readonly boolean[],
) => {
  const casualties: Casualty[] = [];
  const open: OpenPart[] = [];
  const indexOf = new Map<number, number>();
  let rolled = -1;
  const lastWhole = (before: number): number | null => {
    for (let k = before - 1; k >= 0; k--) {
      const at = indexOf.get(k);
      if (at !== undefined && !casualties[at]?.part) return at;
    }
    return null;
  };
  groups.forEach((group, i) => {
    const read = readings[i] ?? null;
    const intro = isPartIntro(tokens, group) || isPartOutro(tokens, group);
    const whole = lastWhole(i);
    const partitive =
      isPreposedPart(tokens, group) ||
      (group.partitive !== null &&
        /^(?:them|whom|those|these|the dead|the deceased|the victims|the killed|the wounded|the injured|the casualties|the captured|the prisoners|the detained|the detainees|the displaced|the fatalities|the missing|the arrested|the number|its dead|the number|the bodies|the deaths|the killings|the arrests|the injuries)$/.test(
          group.partitive,
        ));
    const push = (outcome: Outcome, rule: string, first: number, last: number, part: boolean, of: number | null) => {
      indexOf.set(i, casualties.length);
      casualties.push({ group, outcome, rule, first, last, part, whole: of });
    };
    const wholeRow = whole === null ? undefined : casualties[whole];
    const said = text(tokens, group.last + 1, group.last + 7);
    // "26 of them were released": said of them, but no part of any count that we keep
    if (
      /^(?:them|whom|those|these)$/.test(group.partitive ?? '') &&
      !intro &&
      read === null &&
      blocked[i] === true &&
      !/^(?:,? )?(?:[a-z]+ )?(?:were|are|was|is|being) (?:[a-z]+ ){0,2}?(?:children|child|women|men|girls|boys|minors|teenagers|infants|babies|elderly|male|female|civilians|soldiers|officers|fighters|members|monks|students|villagers|residents|under|aged|from|of|in|still|believed|identified|said|a|an|also)\b|^belong/.test(
        said,
      )
    )
      return;
    // "four were killed on the spot and three on the way to hospital"
    if (
      read === null &&
      wholeRow !== undefined &&
      wholeRow.group.head === null &&
      group.head === null &&
      group.partitive === null &&
      lower(tokens, group.first - 1) === 'and' &&
      blocked[i] !== true &&
      /^(?:on|in|at|during|by|later)$/.test(lower(tokens, group.last + 1))
    ) {
      push(wholeRow.outcome, 'and-more', group.first, group.last, false, null);
      return;
    }
    // "close to 200 have been killed in P1, and 75 more in P2"
    if (
      read === null &&
      wholeRow !== undefined &&
      group.head === null &&
      group.additional &&
      blocked[i] !== true &&
      group.partitive === null &&
      !intro &&
      /^(?:and|,|, and|;)$/.test(text(tokens, group.first - (lower(tokens, group.first - 2) === ',' ? 2 : 1), group.first))
    ) {
      push(wholeRow.outcome, 'and-more', group.first, group.last, false, null);
      return;
    }
    if ((intro || partitive) && read === null) {
      if (wholeRow !== undefined) push(wholeRow.outcome, intro ? 'part-including' : 'part-of-them', group.first, group.last, true, whole);
      // "interviewed 14 people, including eight survivors": part of a count of no harm
      else if (intro && !partitive && groups.some((other, k) => k < i && other.kind === 'counted')) return;
      else open.push({ group, outcome: group.nounOutcome });
      return;
    }
    const roll =
      read === null || read.rule === 'noun' || read.rule === 'label' ? ROLL.exec(text(tokens, group.first - 14, group.first)) : null;
    if (roll?.[1] !== undefined) {
      open.push({ group, outcome: rollOutcome(roll[1]) });
      rolled = group.last;
      return;
    }
    const before = open.at(-1);
    if (
      read === null &&
      rolled >= 0 &&
      before !== undefined &&
      /^(?:,|and|, and|,? as well as)$/.test(text(tokens, rolled + 1, group.first))
    ) {
      open.push({ group, outcome: before.outcome });
      rolled = group.last;
      return;
    }
    // "25 were children under 10, and 12 were teenagers", "121 of them were male and 47 female"
    const after = text(tokens, group.last + 1, group.last + 7);
    const described =
      /^(?:were|are|was|is) (?:[a-z]+ ){0,2}?(?:children|women|men|girls|boys|minors|teenagers|infants|babies|elderly|male|female|civilians|soldiers|officers|fighters|members|monks|students|villagers|residents|pdfs?|policemen|police|under|aged)\b/.test(
        after,
      );
    const goesOn = open.at(-1)?.group ?? (casualties.at(-1)?.part === true ? casualties.at(-1)?.group : undefined);
    const sexed =
      goesOn !== undefined &&
      /^(?:and|,|, and|;)$/.test(text(tokens, group.first - 1, group.first)) &&
      /\b(?:male|female|men|women|boys|girls)$/.test(text(tokens, group.first, group.last + 1));
    if (read === null && group.head === null && (described || sexed)) {
      if (wholeRow !== undefined) push(wholeRow.outcome, 'part-described', group.first, group.last, true, whole);
      else open.push({ group, outcome: null });
      return;
    }
    // "A pregnant woman, two disabled women and three children were among them."
    if (
      read === null &&
      /^(?:(?:, |and |, and )[a-z0-9 ,-]{0,80}?)?(?:is|was|were|are) (?:also )?(?:among|amongst) (?:them|the)\b/.test(
        text(tokens, group.last + 1, group.last + 22),
      ) &&
      wholeRow === undefined
    ) {
      open.push({ group, outcome: null });
      return;
    }
    // "all 127 men surrendered, and more than 100 family members with them"
    if (read === null && wholeRow !== undefined && /^(?:along |together )?with (?:them|him|it)\b/.test(after)) {
      push(wholeRow.outcome, 'with-them', group.first, group.last, false, null);
      return;
    }
    // "1,034 junta troops were killed and 67 KNLA troops."
    const told = casualties.at(-1);
    if (
      read === null &&
      told !== undefined &&
      group.head !== null &&
      !blocked[i] &&
      !told.part &&
      group.kind === 'counted' &&
      /^(?:passive|participle|subject)/.test(told.rule) &&
      /^(?:and|, and)$/.test(text(tokens, group.first - (lower(tokens, group.first - 2) === ',' ? 2 : 1), group.first)) &&
      told.last < group.first &&
      told.last > told.group.last &&
      /^(?:[.,;]|$)/.test(text(tokens, group.last + 1, group.last + 2))
    ) {
      push(told.outcome, 'gapped', group.first, group.last, false, null);
      return;
    }
    // "captured 102 soldiers in Minbya and 34 in Mrauk-U"
    if (
      read === null &&
      told !== undefined &&
      !told.part &&
      told.group.kind === 'counted' &&
      group.kind === 'counted' &&
      group.head === null &&
      group.partitive === null &&
      !blocked[i] &&
      /^(?:,|and)$/.test(lower(tokens, group.first - 1)) &&
      /^(?:in|at|near)$/.test(lower(tokens, group.last + 1)) &&
      /^[A-Z]/.test(tokens[group.last + 2]?.text ?? '') &&
      /^(?:[.,;]|and|$)/.test(lower(tokens, group.last + (/^[A-Z]/.test(tokens[group.last + 3]?.text ?? '') ? 4 : 3)))
    ) {
      push(told.outcome, 'gapped', group.first, group.last, false, null);
      return;
    }
    // "34 civilians died in Sagaing, in Magway 12 and in Chin State six"
    if (
      read === null &&
      told !== undefined &&
      !told.part &&
      group.head === null &&
      group.partitive === null &&
      !blocked[i] &&
      group.kind === 'counted' &&
      /(?:, |and )in [a-z' -]{3,30}$/.test(text(tokens, group.first - 7, group.first)) &&
      /^[A-Z]/.test(tokens[group.first - 1]?.text ?? '') &&
      /^(?:[.,;]|and|$)/.test(lower(tokens, group.last + 1))
    ) {
      push(told.outcome, 'gapped', group.first, group.last, false, null);
      return;
    }
    // "A military source put the figure at around 500"
    if (
      read === null &&
      /\b(?:put|puts|putting|gave|gives|placed|estimated|estimates) (?:the|that|its|their) (?:figure|number|total|count|toll)(?: [a-z]+){0,3} (?:at|of|as)$/.test(
        text(tokens, group.first - 10, group.first),
      )
    ) {
      open.push({ group, outcome: null, restated: true });
      return;
    }
    if (read === null) {
      // "killed 32 civilians, 17 men and 15 women", "64 people were captured: 30 soldiers and ..."
      const previous = casualties.at(-1);
      if (
        wholeRow !== undefined &&
        previous !== undefined &&
        group.kind === 'counted' &&
        isAppositive(tokens, group, groups, i, wholeRow.group.quantity.count)
      ) {
        // "Killed: 14 civilians, 32 soldiers"
        if (wholeRow.rule === 'label' && wholeRow.group.head !== null && lower(tokens, group.first - 1) === ',') {
          push(wholeRow.outcome, 'label', group.first, group.last, false, null);
          return;
        }
        push(wholeRow.outcome, 'part-apposition', group.first, group.last, true, whole);
      }
      return;
    }
    const isPart =
      (intro && wholeRow !== undefined && read.rule !== 'object') ||
      (partitive && (read.rule === 'noun' || wholeRow?.outcome === read.outcome));
    if (partitive && group.nounOutcome !== null && wholeRow === undefined) {
      open.push({ group, outcome: group.nounOutcome });
      return;
    }
    // "lost at least 60 soldiers, dead and wounded"
    const both =
      /^(?:object-lost|noun|object-suffered)/.test(read.rule) &&
      /^[^;]{0,60}(?:, |\b(?:in|both) )(?:dead|killed) (?:and|or) (?:wounded|injured)\b/.test(
        text(tokens, group.last + 1, group.last + 14).replace(/ ,/g, ','),
      );
    push(
      both ? 'killed_or_wounded' : read.outcome,
      read.rule,
      Math.min(group.first, read.first),
      Math.max(group.last, read.last),
      isPart,
      isPart ? whole : null,
    );
  });
  return { casualties: partsByTheirSum(tokens, casualties), open };
};

/** Rule of a row that only says who the counted people are. */
export const ROLL_CALL = 'roll-call';

/** "killed 32 civilians, 17 men and 15 women": counts behind a whole that add up to it are its parts. */
const partsByTheirSum = (tokens: readonly Token[], casualties: readonly Casualty[]): readonly Casualty[] => {
  const rows = [...casualties];
  for (let w = 0; w < rows.length; w++) {
    const whole = rows[w];
    const total = whole?.group.quantity.count ?? null;
    if (whole === undefined || total === null || total < 2 || whole.part) continue;
    let sum = 0;
    for (let k = w + 1; k < rows.length; k++) {
      const part = rows[k];
      if (part === undefined || part.outcome !== whole.outcome || (part.part && part.whole !== w)) break;
      sum += part.group.quantity.count ?? Number.NaN;
      if (sum !== total || k === w + 1) continue;
      // "two generals, the deputy commander and the chief of staff": a roll of who they are, no rows
      const roll = rows.slice(w + 1, k + 1).every((row) => row.group.kind === 'single' && lower(tokens, row.group.first) === 'the');
      for (let p = w + 1; p <= k; p++) {
        const row = roll ? undefined : rows[p];
        const named = roll ? rows[p] : undefined;
        if (named !== undefined) rows[p] = { ...named, rule: ROLL_CALL, part: true, whole: w };
        if (row !== undefined) rows[p] = { ...row, part: true, whole: w };
      }
      break;
    }
  }
  return rows;
};

/** "9 civilians in P1, 4 men and 5 women": this count and those joined to it add up to the whole. */
const sumsTo = (tokens: readonly Token[], groups: readonly Group[], from: number, total: number | null): boolean => {
  let sum = 0;
  for (let k = from; k < groups.length; k++) {
    const group = groups[k];
    if (
      group === undefined ||
      group.quantity.count === null ||
      (k > from && !/^(?:,|and|, and|,? as well as)$/.test(text(tokens, (groups[k - 1]?.last ?? 0) + 1, group.first)))
    )
      return false;
    sum += group.quantity.count;
    if (sum === total) return k > from;
  }
  return false;
};

const isAppositive = (tokens: readonly Token[], group: Group, groups: readonly Group[], i: number, total: number | null): boolean => {
  const before = lower(tokens, group.first - 1);
  const previous = groups[i - 1];
  if (previous === undefined) return false;
  if (sumsTo(tokens, groups, i, total)) return true;
  if (before === ':' || before === '\u2014' || before === '(') return group.head !== null;
  if (before === ',' && previous.last === group.first - 2) return group.head !== null;
  const between = text(tokens, previous.last + 1, group.first);
  return group.head !== null && /^(?:and|, and|,)$/.test(between);
};
