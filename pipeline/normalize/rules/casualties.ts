import { PREPOSITIONS } from '../lexicon/function-words.ts';
import { type Token, wordsBetween } from '../tokens.ts';
import { besideRule } from './casualties/beside.ts';
import type { Casualty, OpenPart } from './casualties/casualty.ts';
import { countedPeople, isShare } from './casualties/counted-people.ts';
import { frameRule } from './casualties/frames.ts';
import { balanceOutcome } from './casualties/labels.ts';
import { sharedInLists } from './casualties/lists.ts';
import { nominalRule, nounRule } from './casualties/nominals.ts';
import { farObjectRule, objectRule } from './casualties/object-verbs.ts';
import { amongRule } from './casualties/rolls.ts';
import { tell } from './casualties/tell.ts';
import { type Group, lower } from './groups.ts';
import { NO_OUTCOME, type Predicate, predicateAfter } from './predicates.ts';

interface Told {
  readonly casualties: readonly Casualty[];
  readonly open: readonly OpenPart[];
  /** Groups that nothing is said of: an answer to a question, a fragment. */
  readonly idle: readonly Group[];
  readonly groups: readonly Group[];
  /** Positions of numbers that count no people. */
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

interface GroupReading {
  readonly read: Predicate | null;
  /** The clause says something of it, and that is no outcome. */
  readonly blocked: boolean;
  /** It only describes something else: nothing of the clause is said of it. */
  readonly aside?: true;
}
const ASIDE: GroupReading = { read: null, blocked: true, aside: true };

/** What the clause says of one group. */
const readGroup = (tokens: readonly Token[], group: Group): GroupReading => {
  const single = group.kind === 'single';
  if (CAPACITY.test(wordsBetween(tokens, group.first - 6, group.first))) return ASIDE;
  // "An average of 12 civilians died each day": a rate
  if (
    /\baverage(?: of)?(?: about| around| some| at least)?$/.test(wordsBetween(tokens, group.quantity.number - 4, group.quantity.number)) ||
    RATE.test(wordsBetween(tokens, group.last + 1, group.last + 9))
  )
    return ASIDE;
  // "27 died, seven more than in December": how much larger another count is
  if (/\b(?:more|fewer|less)$/.test(wordsBetween(tokens, group.first, group.last + 1)) && lower(tokens, group.last + 1) === 'than')
    return ASIDE;
  const done = DONE_TO_DEATH.exec(wordsBetween(tokens, group.last + 1, group.last + 16));
  if (done !== null) {
    const last = group.last + done[0].split(' ').length;
    const own = objectRule(tokens, group, !single);
    if (
      own !== null ||
      /\b(?:tied|bound|took|taken|lined|locked|herded|dragged|led|tortured|forced|stopped|blindfolded|cornered|seized|made)(?: up| out| away)?$/.test(
        wordsBetween(tokens, group.first - 2, group.first),
      )
    )
      return { read: { outcome: 'killed', rule: 'object-then-killed', first: own?.first ?? group.first, last }, blocked: false };
  }
  // "stopped four youths on a motorcycle and took them to the battalion"
  const led = DONE_TO_CAPTIVE.exec(wordsBetween(tokens, group.last + 1, group.last + 18));
  if (led !== null && SEIZING.test(wordsBetween(tokens, group.first - 3, group.first)))
    return {
      read: { outcome: 'captured', rule: 'object-then-taken', first: group.first, last: group.last + led[0].split(' ').length },
      blocked: false,
    };
  // "treated 39 people who had crossed the river for shrapnel wounds"
  const treated = TREATED_FOR.exec(wordsBetween(tokens, group.last + 1, group.last + 18));
  if (
    treated !== null &&
    /\b(?:treat(?:ed|s|ing)?|operated on)(?: (?:about|some|at least|over|nearly|more than|another|the))*$/.test(
      wordsBetween(tokens, group.first - 4, group.first),
    )
  )
    return {
      read: { outcome: 'wounded', rule: 'object-frame-treated', first: group.first, last: group.last + treated[0].split(' ').length },
      blocked: false,
    };
  const heard = readClause(tokens, group, single);
  // "27 of the 41 policemen whom it captured": said of the 41
  const told: GroupReading =
    group.base !== undefined && heard.read?.rule.startsWith('relative-') === true ? { read: null, blocked: false } : heard;
  // "half of the 9,300 people who fled have come back": what their own clause says holds of all of them, the rest of a share
  if (isShare(tokens, group.first) && !/^(?:relative-|participle$)/.test(told.read?.rule ?? '')) return ASIDE;
  return { ...told, read: diedOfIt(tokens, group, told.read) };
};

const TREATED_FOR =
  /^(?:(?:who|that) (?:(?!(?:and|but|died|was|were) )[a-z'-]+ ){1,9}?)?(?:(?!(?:and|but|who) )[a-z'-]+ ){0,4}?(?:for|with) (?:[a-z'-]+ ){0,4}?(?:wounds?|injur(?:y|ies)|burns|fractures)\b/;

/** "villagers held by the army ...": a participle that only describes them, and the verb comes behind. */
const isReduced = (tokens: readonly Token[], group: Group, { outcome, first, last }: Predicate): boolean =>
  (outcome === 'captured' || outcome === 'wounded') &&
  first >= group.first &&
  group.head !== null &&
  /^(?:recently |just |also )?[a-z]+(?: |$)/.test(wordsBetween(tokens, group.last + 1, last + 1)) &&
  !/\b(?:was|were|been|is|are|being|be|had|have|has|got|who|that|and|,)\b/.test(wordsBetween(tokens, group.last + 1, last + 1));

/** Behind a participle: "... as human shields were also killed", "... in the battle later died". */
const WERE_KILLED =
  /^(?:(?!(?:and|but|while|who|when|where|after|before|which|that|because|another|others?|people|two|three|four|five|six|seven|eight|nine|ten|dozens|several|was|were|had|have|has|is|are) |\d)[a-z'-]+ ){0,11}?(?:(?:(?:were|was|have been|has been|had been) (?:later |then |also |all |both |reportedly |subsequently |themselves )*(?:killed|executed|murdered|beheaded|shot dead|burn(?:ed|t) (?:alive|to death)|tortured to death|beaten to death|hanged|slaughtered|found (?:[a-z]+ ){0,2}?dead))|(?:later |then |have |had |has |also |all |both |subsequently |eventually |soon )*(?:died|succumbed|bled to death))\b/;

/** "was hit in the stomach and died before dawn" */
const diedOfIt = (tokens: readonly Token[], group: Group, read: Predicate | null): Predicate | null => {
  if (read === null || read.last < group.last) return read;
  const joined =
    read.outcome === 'wounded' ? THEN_DIED : read.outcome === 'captured' && !read.rule.startsWith('relative-') ? THEN_KILLED : null;
  const behind = wordsBetween(tokens, read.last + 1, read.last + 16);
  const died =
    (isReduced(tokens, group, read) ? WERE_KILLED.exec(behind) : null) ??
    joined?.exec(behind) ??
    // "A sixth policeman, wounded in the stomach, succumbed on the way"
    (joined === null ? null : /^, (?:later |soon |then )?(?:died|succumbed)\b/.exec(behind));
  return died === null ? read : { ...read, outcome: 'killed', rule: 'compound-died', last: read.last + died[0].split(' ').length };
};

const RATE =
  /^(?:(?!(?:and|but|when|after|while|who) )[a-z'-]+ ){0,6}?(?:each|every|per|(?<!\b(?:in|within|over|for|than) )a) (?:day|week|month|year)\b(?! (?:after|before|later|earlier|ago|since|of|in|when))/;

/** "arrested six villagers and shot them", "tied 11 people together and set them on fire" */
const DONE_TO_DEATH =
  /^(?:(?!(?:but|while|who|when|after|another|others?) )[a-z',-]+ ){0,10}?(?:and|before|then) (?:then |later |subsequently )?(?:(?:shot|shooting|killed|killing|executed|executing|murdered|murdering|beheaded|beheading|slaughtered|hanged) (?:them|him|her|all of them)\b(?! in the)|(?:set|setting) (?:them|him|her) (?:on fire|alight|ablaze)|(?:burn(?:ed|t|ing)|beat|beating|hacked|hacking|stabbed|tortured|torturing|clubbed) (?:them|him|her|both) (?:to death|alive))\b/;

const SEIZING =
  /\b(?:stopped|halted|caught|seized|grabbed|blindfolded|tied(?: up)?|surrounded|beat|questioned|pulled over|flagged down|cornered|found|picked out|pulled out|took out|dragged out|singled out|intercepted)(?: (?:the|another|about|some|at least))*$/;
const DONE_TO_CAPTIVE =
  /^(?:(?!(?:but|while|who|when|after|another|others?) )[a-z',-]+ ){0,11}?(?:and|before|then) (?:then |later )?(?:(?:drove|made|went|marched|walked) (?:off|away) with them\b|(?:took|taking|dragged|dragging|led|leading|marched|marching|drove|driving|hauled|hauling|brought|bringing) (?:them|him|her|both|all of them) (?:away|off|along|prisoner|captive|hostage|with them|into custody|(?:back )?(?:to|into|inside) (?:the |an? |its |their |army |military |police |regime |junta )*(?:battalions?|base|camp|barracks|police|station|jail|prison|cells?|interrogation|headquarters|army|military|unknown)\b))/;

/** Behind a wound: who died of it. */
const THEN_DIED =
  /^(?:(?!(?:and|but|while (?![a-z]+ing )|who|when|after|another|others?) |\d)[a-z'-]+ ){0,12}?(?:, )?(?:and|but) (?:later |then |subsequently |soon |eventually )?(?:died|succumbed|bled to death)\b/;

/** "were captured alive and later executed" */
const THEN_KILLED =
  /^(?:(?!(?:and|but|while|who|when|after|another|others?) |\d)[a-z'-]+ ){0,7}?(?:, )?(?:and|then|before being) (?:then |later |subsequently |afterwards )?(?:were |was )?(?:killed|executed|murdered|shot dead|beheaded|burn(?:ed|t) (?:alive|to death)|tortured to death|beaten to death|hanged|slaughtered|found (?:[a-z]+ ){0,3}?(?:dead|buried|floating|in an? (?:[a-z]+ )?(?:gully|well|ditch|grave|river|pit|ravine|latrine)))\b(?! (?:by|\d|an?|the|two|three|four|five))/;

/** "More than 100 soldiers were killed or captured", "348 died or went missing": nothing tells how many of each. */
const DEAD_OR_TAKEN =
  /^(?:(?:have |had )?(?:died|drowned|perished|been killed) or (?:have |had )?(?:gone|went|are|were|is|disappeared|vanished)(?: missing)?\b|(?:(?:have|has|had|been|were|was|are|is|either|also|reportedly) ){0,4}(?:(?:killed|wounded|injured) or (?:been |were )?(?:captured|arrested|detained|surrendered|missing)|(?:captured|arrested|detained|surrendered|missing) or (?:been |were )?(?:killed|dead|wounded|injured))\b)/;

const readClause = (tokens: readonly Token[], group: Group, single: boolean): GroupReading => {
  if (DEAD_OR_TAKEN.test(wordsBetween(tokens, group.last + 1, group.last + 9))) return ASIDE;
  const balance = single ? null : balanceOutcome(tokens, group);
  if (balance !== null) return { read: { outcome: balance, rule: 'label', first: group.first - 1, last: group.last }, blocked: false };
  const direct = objectRule(tokens, group, !single);
  if (direct !== null) return { read: direct, blocked: false };
  const beside = besideRule(tokens, group);
  if (beside !== null) return { read: beside, blocked: false };
  const nominal = nominalRule(tokens, group);
  const ownWord =
    group.nounOutcome === 'killed' ||
    group.nounOutcome === 'wounded' ||
    (group.head === null &&
      /^(?:killed|dead|wounded|injured|hurt|captured|missing|arrested|detained)$/.test(lower(tokens, group.last + 1)));
  // "the names of 2,931 people who are behind bars"
  const relative =
    nominal?.rule === 'counted-at' && /^(?:who|whom|that)$/.test(lower(tokens, group.last + 1)) ? predicateAfter(tokens, group.last) : null;
  if (relative !== null && relative !== NO_OUTCOME && relative.rule.startsWith('relative-')) return { read: relative, blocked: false };
  if (
    nominal !== null &&
    !(ownWord && (nominal.outcome === 'killed_or_wounded' || nominal.rule === 'counted-at')) &&
    !(single && !/^(?:nominal|object-lost-cost)$/.test(nominal.rule))
  )
    return { read: nominal, blocked: false };
  const read = amongRule(tokens, group) ?? predicateAfter(tokens, group.last) ?? farObjectRule(tokens, group);
  if (read !== null && read !== NO_OUTCOME && isWithin(tokens, group, read)) return ASIDE;
  const noun = single ? null : nounRule(tokens, group);
  if (read === null || read === NO_OUTCOME) return { read: noun, blocked: read === NO_OUTCOME };
  if (read.outcome === 'captured' && OCCASION.test(wordsBetween(tokens, group.first - 6, group.first)))
    return { read: noun, blocked: true };
  // bodies are of the dead, whatever was done to them since
  const bodies = group.nounOutcome === 'killed' && read.outcome !== 'killed';
  return { read: bodies || (read.rule.startsWith('compound') && noun !== null) ? noun : read, blocked: false };
};

/** "A memorial for the 35 victims was held": an occasion is held, not those for whom. */
const OCCASION =
  /\b(?:memorials?|ceremon(?:y|ies)|funerals?|services?|mass|prayers?|vigils?|talks|meetings?|hearings?|trials?|events?|commemorations?|rall(?:y|ies)|protests?|receptions?|weddings?|elections?|rites?|rituals?|negotiations?|exercises?|briefings?|conferences?) (?:[a-z]+ ){0,2}?(?:for|of|with|by|between|among|honou?ring|mourning|marking)(?: (?:the|all|its|their|these|those))?$/;

/** "Beds for 40 wounded people", "led to the arrest": room and rewards for people who may never come. */
const CAPACITY =
  /\b(?:beds?|room|space|places?|capacity|food|rations?|rice|tents?|supplies|medicines?|drugs|money|funds?|facilities|stretchers?|coffins?|blankets?|equipment|fuel|cash|reward|bount(?:y|ies)|trained|trains?|training|medics|designed|built|enough|suitable|intended|meant|ready|prepared)(?: [a-z]+){0,2} (?:for|to (?:treat|take|hold|house|receive|accommodate|carry|transport|care for))(?: (?:up to|at least|about|some|around|the))*$/;

/**
 * "A camp for 300 prisoners was hit", "the leader of the 40 rebels has been captured": many people stand behind a preposition or a participle,
 * and the verb is of one. It is said of whom or what the phrase belongs to.
 */
const isWithin = (tokens: readonly Token[], group: Group, read: Predicate): boolean => {
  const verb = wordsBetween(tokens, group.last + 1, read.last + 1);
  // "the house of a couple was burnt"
  if (/\bburn(?:t|ed)\b/.test(verb) && lower(tokens, group.first - 1) === 'of') return true;
  if (group.kind === 'single' || (group.quantity.low ?? 2) < 2) return false;
  const before = lower(tokens, group.first - 1);
  const at = /^(?:the|its|his|her|their|those|these|all|some|about|around)$/.test(before) ? group.first - 2 : group.first - 1;
  const word = lower(tokens, at);
  // "half the 200 soldiers"
  if (word === 'half') return true;
  // "the outpost, manned by 40 soldiers, fell", "the town with its 300 defenders fell"
  if (read.rule === 'subject-fell') return verb.split(',').length % 2 === 0 || /^(?:with|by|from|against|for|to|at|in)$/.test(word);
  if (!/^(?:[a-z]+ly |, )?(?:was|is|has)\b/.test(verb)) return false;
  return at > 0 && (PREPOSITIONS.has(word) || word === 'of' || (/[a-z]{3}ing$/.test(word) && !/^(?:during|including)$/.test(word)));
};

const readCasualties = (tokens: readonly Token[]): Told => {
  const { groups, things } = countedPeople(tokens);
  const read = groups.map((group) => readGroup(tokens, group));
  const blocked = read.map((one) => one.blocked);
  const shared = sharedInLists(
    tokens,
    groups,
    read.map((one) => one.read),
    blocked,
  );
  const framed = shared.map((one, i) => {
    const group = groups[i];
    if (one !== null || group === undefined || read[i]?.aside === true) return one;
    const told = diedOfIt(tokens, group, frameRule(tokens, groups, group));
    // "a twelfth body was so burned that nobody knew it": no wound
    const body = told !== null && told.outcome !== 'killed' && group.nounOutcome === 'killed';
    return body ? { ...told, outcome: 'killed' as const, rule: 'noun' } : told;
  });
  const readings = framed.some((one, i) => one !== shared[i]) ? sharedInLists(tokens, groups, framed, blocked) : framed;
  return { ...tell(tokens, groups, readings, blocked), groups, things };
};
