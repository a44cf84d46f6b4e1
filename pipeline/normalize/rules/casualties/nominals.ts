import type { Outcome } from '../../../../schemas/vocabulary.ts';
import { STANDING_NOUNS } from '../../lexicon/people.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';
import type { Predicate } from '../predicates.ts';
import { labelOutcome } from './labels.ts';
import { rollOutcome } from './rolls.ts';

/** "the surrender of a battalion of 617 people" */
const OF_A_BAND =
  ' (?:an? |the |one |another )?(?:whole |entire |junta |army |military |enemy )*(?:battalion|unit|garrison|group|company|column|team|platoon|contingent|band|squad|crew|party) of';

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
  [
    new RegExp(
      `\\b(?:arrests?|detentions?|captures?|abductions?|kidnappings?|imprisonment|detaining|seizure) of(?: (?:the|its|his))?(?:${OF_A_BAND})?$`,
    ),
    'captured',
  ],
  [new RegExp(`\\b(?:surrenders?|defections?) of(?: (?:the|its)|${OF_A_BAND})?$`), 'surrendered'],
  [
    /\b(?:disappearances? of|contact (?:has been |had been |was )?lost with|(?:lost|losing) (?:all )?contact with|(?:nothing|no news|no word) (?:has been |had been |was )?(?:heard )?(?:of|from)|(?:whereabouts|fate) of)(?: (?:the other|the|its|another|those|other))?$/,
    'missing',
  ],
  [/\b(?:displacement|evacuation|exodus|flight|uprooting) of$/, 'displaced'],
];

/** What a total does before its figure: "stands at", "has risen to", "was put at", "lies between", "exceeded". */
const SIZE =
  '(?:at|to|as|was|is|of|were|been|be|than|:|now|almost|nearly|between|reach(?:ed|es)?|exceed(?:ed|s)?|surpass(?:ed|es)?|pass(?:ed|es)?|cross(?:ed|es)?|top(?:ped|s)?|hit|number(?:ed|s)?|totall?(?:ed|ing|s)?|equall?(?:ed|s)|beyond|above|lies|lay|hovers?|ranges?|approach(?:ed|es)|near(?:ed|s)|include[sd]?|comprise[sd]?|estimated)';
const QUANTIFIED = new RegExp(`\\b${SIZE}$`);
const TOTAL_WORDS =
  /\b(?:put|puts|putting|placed|places|gave|gives|listed|lists|recorded|estimated|estimates|counted|counts|tolls?|tally|number(?:ed|s)?|totals?|totall?(?:ed|ing)|brings?|brought|bringing|takes?|took|taken|stands?|stood|rose|risen|rising|rises|climb(?:ed|s|ing)|grew|grown|swelled|jumped|reach(?:ed|es)|exceed(?:ed|s)|pass(?:ed|es)|surpass(?:ed|es)|figures?|count|sum|came to|comes to|amount(?:ed|s|ing)? to|add(?:ed|s)? up to|ran to|runs to|lies|topped|tops|neared|nears|hit|hits|approached|crossed|it (?:is|was|had|has))\b/;

/** Behind these another clause begins: "to avoid casualties when a column of 500 soldiers approached". */
const CLAUSE_OF_ITS_OWN = 'when|while|before|because|where|if|until|unless|although|though|so that';
/** How strong a band is, not how many it lost. */
const STRENGTH =
  /\b(?:columns?|forces?|convoys?|units?|garrisons?|groups?|bands?|squads?|patrols?|detachments?|contingents?|battalions?|teams?|mobs?|crowds?|reinforcements?) of$/;

/** "expected the toll to rise as 11 more were in critical condition": no figure of the toll. */
const AS_CLAUSE =
  /\b(?:rise|rises|rising|climb|climbs|climbing|increase|increases|grow|grows|growing|change|mount|mounting)(?: further| sharply| higher)? as$/;

/** "put the number of those who surrendered at 2,389 soldiers", "puts its own dead at 89", "brought the death toll to 31" */
const COUNTED_AT: readonly (readonly [RegExp, Outcome])[] = (
  [
    [
      'dead|deaths?|killed|slain|slaughtered|murdered|executed|fatalities|toll|bodies|died|lost their lives|gave their lives|laid down their lives|sacrificed(?: their lives)?|fallen|martyrs',
      130,
      'killed',
    ],
    ['wounded|injured|injuries|hurt|maimed|hospitali[sz]ed', 70, 'wounded'],
    ['casualties', 60, 'killed_or_wounded'],
    [
      'surrendered|surrender|surrenders|gave up|gave themselves up|laid down their arms|defected|defectors|defections|deserters',
      80,
      'surrendered',
    ],
    [
      'captured|prisoners|captives|detained|detainees|arrested|arrests|in custody|abducted|hostages|taken away|led away|behind bars',
      70,
      'captured',
    ],
    [
      '(?:people|those|villagers|refugees|civilians|residents) (?:who|that) (?:had |have )?(?:crossed|escaped|left|went to|moved to|reached)|displaced|fled|flee|fleeing|(?:new )?arrivals|newcomers|moved|displacement|evacuees|evacuated|idps|uprooted|left their homes|homeless|refugees|running|on the run|people on the move',
      90,
      'displaced',
    ],
    ['missing|unaccounted for|disappeared', 60, 'missing'],
  ] as const
).map(([words, room, outcome]) => [
  new RegExp(`^.*\\b(?:${words})\\b(?=(?:(?! (?:${CLAUSE_OF_ITS_OWN}) )[^.;]){0,${room}} ${SIZE}$)`),
  outcome,
]);

/** What the nearest such word before a figure says. */
const countedAt = (clause: string): Outcome | null => {
  if (/\b(?:dead|killed) (?:and|or) (?:wounded|injured)\b/.test(clause)) return 'killed_or_wounded';
  let nearest = 0;
  let told: Outcome | null = null;
  for (const [pattern, outcome] of COUNTED_AT) {
    const end = pattern.exec(clause)?.[0].length ?? 0;
    if (end > nearest) [nearest, told] = [end, outcome];
  }
  return told;
};

/** A noun, a label or a total before the group. */
export const nominalRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  // "since Feb. 1": the stop ends no sentence
  const lead = text(tokens, group.first, group.quantity.number);
  // "deaths have topped 170": the bound is told by a verb
  const before = text(tokens, group.first - 26, /^(?:topp|exceed|pass|surpass)/.test(lead) ? group.quantity.number : group.first)
    .replace(/\b(jan|feb|mar|apr|aug|sept?|oct|nov|dec|no|gen|col|lt) \. /g, '$1 ')
    .replace(/ "$/, '');
  const give = (outcome: Outcome, rule: string): Predicate => ({ outcome, rule, first: Math.max(0, group.first - 3), last: group.last });
  const label = group.nounOutcome === null ? labelOutcome(tokens, group) : null;
  if (label !== null) return give(label, 'label');
  for (const [pattern, outcome] of NOMINAL) if (pattern.test(before)) return give(outcome, 'nominal');
  // "The battle cost the regime 45 men."
  if (
    group.head !== null &&
    /\bcost(?:s|ing)? (?:the |its |their )?(?:[a-z'-]+ ){0,3}?[a-z'-]+$/.test(before) &&
    !/\bcost of\b|\bcost(?:s|ing)? (?:the |its |their |his )?(?:[a-z]+ )?(?:firm|company|club|team|bank|hotel|factory|shop|school|party)\b/.test(
      before,
    )
  )
    return give('killed', 'object-lost-cost');
  // "The last night cost us seven of our best", "those two days cost them 41 and 28 dead"
  if (
    group.head === null &&
    /\bcost(?:s|ing)? (?:us|them|it|him|me)(?: (?:\d+|[a-z-]+) and)?$/.test(before) &&
    (/^(?:our|its|their|his|ours|theirs)\b/.test(group.partitive ?? '') ||
      /^(?:and (?:\d+|[a-z-]+) )?(?:dead|killed|lives|men|fighters|of (?:our|its|their|his))\b/.test(
        text(tokens, group.last + 1, group.last + 6),
      ))
  )
    return give('killed', 'object-lost-cost');
  if (/\bcost(?:s|ing)? (?:us|them|it|him|me) (?:\d+|[a-z-]+) and$/.test(before) && group.nounOutcome === 'killed')
    return give('killed', 'object-lost-cost');
  // "Killed in the clash were 12 soldiers and a captain."
  const inverted =
    /^(?:also |newly |still |among those )?(killed|slain|dead|wounded|injured|captured|arrested|detained|missing|surrendered|displaced)\b[^.;]{0,60} (?:was|were|is|are)$/.exec(
      text(tokens, 0, group.first),
    );
  if (inverted?.[1] !== undefined) return give(rollOutcome(inverted[1]), 'nominal');
  if (/\bas well as$/.test(before)) return null;
  if ((group.head === null || group.kind === 'counted') && QUANTIFIED.test(before) && !STRENGTH.test(before) && !AS_CLAUSE.test(before)) {
    const clause = before.slice(Math.max(before.lastIndexOf(' ; ') + 1, before.lastIndexOf(' that ') + 1, 0));
    const outcome = TOTAL_WORDS.test(clause) ? countedAt(clause) : null;
    if (outcome !== null) return give(outcome, 'counted-at');
  }
  return null;
};

const COUNTS_PEOPLE =
  /\b(?:registered|counted|recorded|identified|assisted|hosts?|hosting|hosted|shelters?|sheltering|received|documented|registers|counts|there (?:are|were)(?: now| still| also)?)$/;

const ARE_COUNTED =
  /^(?:(?:in|from|of|at|across|around) (?:[a-z'-]+ ){1,6}?)?(?:are|were|remain|have been) (?:now |still |currently |also |being )?(?:registered|recorded|counted|hosted|housed|accommodated|sheltered|sheltering|staying|living|scattered|spread|identified|assisted|in (?:need|camps?|[a-z]+ camps?))\b/;

/** "4,600 deaths", "12 dead", "61 enemy bodies were recovered": the noun says it, whatever the verb. */
export const nounRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  const head = group.head === null ? '' : lower(tokens, group.head);
  if (
    head === 'lives' &&
    /^(?:were|was|have been|had been|are) (?:[a-z]+ly )?(?:lost|claimed|taken|cut short)\b/.test(
      text(tokens, group.last + 1, group.last + 6),
    )
  )
    return { outcome: 'killed', rule: 'lives-lost', first: group.first, last: group.last + 2 };
  // "five prisoners were taken"
  if (
    /^(?:prisoners?|captives?|hostages?|pows?)$/.test(head) &&
    /^(?:(?:were|was|had been|have been|are|being) )?(?:also )?(?:taken|seized|captured)\b(?! (?:to|by bus|home|back|for))/.test(
      text(tokens, group.last + 1, group.last + 7),
    )
  )
    return { outcome: 'captured', rule: 'noun', first: group.first, last: group.last + 1 };
  // "17 dead and six prisoners"
  if (
    STANDING_NOUNS.has(head) &&
    group.nounOutcome === 'captured' &&
    /\b(?:dead|killed|bodies|wounded|injured|captured) (?:[a-z' -]{2,40} )?(?:, )?(?:and|[,;])$/.test(
      text(tokens, group.first - 12, group.first),
    ) &&
    /^(?:[.,;)]|$|in |at |taken|on |since )/.test(text(tokens, group.last + 1, group.last + 3))
  )
    return { outcome: 'captured', rule: 'noun', first: group.first, last: group.last };
  // "took in six deserters"
  if (
    /^(?:defectors|deserters)$/.test(head) &&
    /\b(?:took in|taken in|takes in|taking in|received|receives|welcomed|welcomes|admitted|registered|shelters?|sheltered|sheltering|debriefed|now has|hosts?|hosted)(?: (?:the|its|another|some|about|at least))?$/.test(
      text(tokens, group.first - 4, group.first),
    )
  )
    return { outcome: 'surrendered', rule: 'noun', first: group.first, last: group.last };
  // "brought away 21 rifles and two captives"
  if (
    STANDING_NOUNS.has(head) &&
    group.nounOutcome === 'captured' &&
    /\b(?:brought|took|taken|led|carried|marched|returned with|came back with|came away with|left with)(?: (?:away|back|off|along|home))?(?: [a-z0-9,'-]+){0,4} and$/.test(
      text(tokens, group.first - 10, group.first),
    )
  )
    return { outcome: 'captured', rule: 'noun', first: group.first, last: group.last };
  // "saw four of its wounded"
  if (
    group.nounOutcome !== null &&
    /^(?:its|their|our|his|the [a-z]+ ?'s?) ?(?:own )?(?:wounded|injured|dead)$/.test(group.partitive ?? '')
  )
    return { outcome: group.nounOutcome, rule: 'noun', first: group.first, last: group.last };
  // "released pictures of three captives"
  if (
    /^(?:prisoners?|captives?|detainees?|hostages?|pows?)$/.test(head) &&
    /\b(?:pictures?|photos?|photographs?|footage|videos?|images?|list|names) (?:showing|of)(?: (?:the|its))?$/.test(
      text(tokens, group.first - 4, group.first),
    )
  )
    return { outcome: 'captured', rule: 'noun', first: group.first, last: group.last };
  if (group.nounOutcome !== null && group.partitive === null && !STANDING_NOUNS.has(head))
    return { outcome: group.nounOutcome, rule: 'noun', first: group.first, last: group.last };
  // "has registered 5,214 displaced people", "40,000 IDPs are registered": an office counts them
  if (
    (COUNTS_PEOPLE.test(text(tokens, group.first - 3, group.first)) || ARE_COUNTED.test(text(tokens, group.last + 1, group.last + 12))) &&
    (group.adjectiveOutcome === 'displaced' || /^(?:idps|evacuees|refugees)$/.test(head))
  )
    return { outcome: 'displaced', rule: 'counted-displaced', first: group.first, last: group.last };
  if (group.adjectiveOutcome !== null && group.partitive === null && group.adjectiveOutcome !== 'displaced')
    return { outcome: group.adjectiveOutcome, rule: 'adjective', first: group.first, last: group.last };
  return null;
};
