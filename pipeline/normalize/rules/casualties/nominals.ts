import type { Outcome } from '../../../../schemas/vocabulary.ts';
import { STANDING_NOUNS } from '../../lexicon/people.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';
import type { Predicate } from '../predicates.ts';
import { labelOutcome } from './labels.ts';
import { rollOutcome } from './rolls.ts';

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

/** A noun, a label or a total before the group. */
export const nominalRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  const before = text(tokens, group.first - 26, group.first);
  const give = (outcome: Outcome, rule: string): Predicate => ({ outcome, rule, first: Math.max(0, group.first - 3), last: group.last });
  const label = group.nounOutcome === null ? labelOutcome(tokens, group) : null;
  if (label !== null) return give(label, 'label');
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
export const nounRule = (tokens: readonly Token[], group: Group): Predicate | null => {
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
