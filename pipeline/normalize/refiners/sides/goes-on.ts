import { findActors } from '../../rules/actors.ts';
import { findCasualties } from '../../rules/casualties.ts';
import { tokensOf } from '../../tokens.ts';
import { sideOfWords } from '../side-of-words.ts';
import { agentOf } from './agent.ts';
import { antecedent, HITS } from './antecedent.ts';
import { attackersBefore } from './attackers.ts';
import {
  type Case,
  campsBefore,
  give,
  inSameParagraph,
  inSameSentence,
  isCamp,
  isElliptical,
  type KnownVictims,
  nounOf,
  opposite,
  type Step,
  sideOf,
  type Victims,
} from './case.ts';
import { ARMED_CLASH, LEAD_ON_CIVILIANS, leadOf, ON_CIVILIANS } from './fire.ts';

const isUsual = ({ victims }: KnownVictims): boolean => victims.basis.startsWith('usual reading');

/** "one was killed and several others were injured", "killing 14 soldiers and capturing 11": goes on with the group before. */
export const goesOn: Step = (c) => {
  const last = inSameSentence(c);
  if (last === null || !isElliptical(c) || c.group.partitive !== null || c.casualty.outcome === 'displaced') return null;
  // "5 captured; our side: 2 fallen": another side has been named since
  const since = findActors(c.document, c.sentence).findLast(
    (a) => a.start >= last.casualty.group.end && a.end <= c.group.start && isCamp(a.side),
  );
  if (since !== undefined && /[;:]/.test(c.document.text.slice(last.casualty.group.end, c.group.start)))
    return give(since.side, 'the side named since', since.actorId);
  // "a farmer and an administrator were led away, with nine others": an administrator alone makes none of them the junta's
  const firm = isUsual(last) ? c.here.find((other) => !isUsual(other) && other.victims.side !== 'unknown') : undefined;
  if (firm !== undefined) return firm.victims;
  return last.victims.side === 'unknown' ? null : last.victims;
};

/** A part has the side of its whole, unless its own words say otherwise ("10 children among them"). */
export const partOfWhole: Step = (c) => {
  const of = c.whole ?? c.previous?.victims;
  if (!c.casualty.part || of === undefined) return null;
  // "treated 45, 30 of ours and 15 prisoners"
  if (c.own !== null && /\b(?:prisoners|captives|pows)$/i.test(c.words)) return give(opposite(c.own), 'prisoners of the speaker');
  if (c.own !== null && /\bbelong(?:ed|s|ing)? to (?:it|them|us)\b/i.test(c.sentence.text)) return give(c.own, 'the speaker’s own');
  if (c.read.basis === 'assumed' && of.side === 'unknown') return give(c.read.side, `words "${c.noun.trim()}"`, c.read.actorId);
  const civil =
    /\b(?:children|child|girls?|boys?|infants?|bab(?:y|ies)|monks?|villagers?|civilians?|residents?|relatives|famil(?:y|ies)|wives|staff)\b/i.test(
      c.words,
    );
  return civil && c.read.basis === 'assumed' && c.read.side === 'civilian' ? give('civilian', 'words of the part') : of;
};

const WE_HIT =
  /\b(?:we|our (?:[a-z]+ )?(?:men|troops|forces|fighters|comrades|snipers?|drones?|units?)) (?:[a-z]+ ){0,3}?(?:hit|struck|strike|attack\w*|ambush\w*|raid\w*|storm\w*|shell\w*|bomb\w*|fired|opened fire|shot|blew|detonated|mined|used (?:mines|drones)|dropped|intercepted|surrounded|fought)\b/i;

export const goesBack: Step = (c) => {
  if (c.casualty.outcome === 'displaced') return null;
  // "the column pursued those who ran away and arrested four of them"
  if (/^object(?!-lost)/.test(c.casualty.rule) && c.group.partitive === 'them' && isCamp(agentOf(c)) && inSameSentence(c) === null) {
    const told = inSameParagraph(c)?.victims;
    if (told !== undefined && told.side !== 'unknown' && told.side !== agentOf(c)) return told;
    const back = antecedent(c, 1);
    return back !== null && back.side !== agentOf(c) ? back : give(opposite(agentOf(c)), 'by who hit them');
  }
  const belongs =
    c.group.partitive !== null &&
    /^(?:them|whom|those|us|its|their|his|(?:the|our|its) (?:[a-z]+ )?(?:prisoners|captives|pows)|the (?:group|force|number|total|unit|garrison))\b/.test(
      c.group.partitive,
    );
  if (!belongs && (!isElliptical(c) || c.casualty.rule === 'counted-at')) return null;
  // "named only five of those detained": of those counted before
  const those =
    /^those (?:[a-z]+ )?(?:detained|arrested|captured|killed|wounded|injured|missing|displaced)$/.test(c.group.partitive ?? '') ||
    (c.group.partitive === 'those' &&
      /^ (?:[a-z]+ )?(?:detained|arrested|captured|killed|wounded|injured|missing|displaced)\b/.test(c.after));
  const counted = those ? c.earlier.findLast(({ casualty }) => casualty.outcome === c.casualty.outcome && !casualty.part) : undefined;
  if (counted !== undefined && c.sentence.paragraph - counted.sentence.paragraph <= 4) return counted.victims;
  // "We buried six on Sunday and four yesterday": those whose bodies were told of
  const buried =
    c.casualty.rule === 'object-buried' ? c.earlier.findLast(({ casualty }) => casualty.outcome === 'killed' && !casualty.part) : undefined;
  if (buried !== undefined && c.sentence.paragraph - buried.sentence.paragraph <= 3) return buried.victims;
  // "We hit them on the cart track. Four died on the spot."
  const before = c.document.sentences[c.sentence.index - 1];
  if (
    c.own !== null &&
    c.group.partitive === null &&
    inSameSentence(c) === null &&
    before?.paragraph === c.sentence.paragraph &&
    WE_HIT.test(before.text) &&
    !/\b(?:our|us|we)\b/i.test(c.sentence.text.slice(0, c.group.end - c.sentence.start))
  )
    return give(opposite(c.own), 'those whom the speaker hit');
  // "five men were made to kneel, and all five were shot": the people of that count
  const same = c.group.partitive === null && c.casualty.rule.startsWith('passive') ? sameCountBefore(c) : null;
  if (same !== null) return same;
  const fought = c.group.partitive === 'them' && inSameSentence(c) === null ? attackersBefore(c) : null;
  if (fought !== null) return fought;
  // "Two of the prisoners died," a medic of a side said
  if (c.own !== null && /^(?:the|our|its) (?:[a-z]+ )?(?:prisoners|captives|pows)/i.test(c.group.partitive ?? ''))
    return give(opposite(c.own), 'prisoners of the speaker');
  // "On Wednesday troops came for the cell: two were shot dead": never those who hit
  const hitter =
    inSameSentence(c) === null && /^passive/.test(c.casualty.rule)
      ? campsBefore(c, c.group.start).find((a) => HITS.test(c.document.text.slice(a.end, c.group.start)))
      : undefined;
  if (hitter !== undefined && inSameParagraph(c)?.victims.side === hitter.side)
    return give(opposite(hitter.side), 'those whom the actor before hit');
  // "Nine villagers were hit by shells, of whom three died": those before it in its sentence
  const whom = /\bof whom(?: (?:only|about|at least|some))? $/.test(c.before) || c.group.partitive === 'whom' ? antecedent(c) : null;
  if (whom !== null && whom.basis === 'the group before') return whom;
  const paragraph = inSameParagraph(c);
  const them = c.group.partitive === null || /^(?:them|whom|those)/.test(c.group.partitive);
  if (them && paragraph !== null && paragraph.victims.side !== 'unknown') return paragraph.victims;
  return antecedent(c);
};

/** The people of the same number earlier in the sentence, of whom nothing was told yet. */
const sameCountBefore = (c: Case): Victims | null => {
  const { count } = c.group.quantity;
  const lead = c.before.trimEnd();
  if (count === null || count < 2 || !/\b(?:all|both|the)$/i.test(lead) || ARMED_CLASH.test(c.sentence.text)) return null;
  const told = findCasualties(tokensOf(c.sentence)).groups.find(
    (g) => g.end <= c.group.start && g.head !== null && g.quantity.count === count,
  );
  if (told === undefined) return null;
  const read = sideOfWords(c.document, nounOf(c.document, told), c.speaker);
  if (read.side !== 'unknown' && read.basis !== 'none') return give(read.side, 'the same people', read.actorId);
  return /\b(?:people|men|women|youths|boys|girls|brothers|sisters|children)$/i.test(c.document.text.slice(told.start, told.end))
    ? give('civilian', 'people of the same count')
    : null;
};

/** "Of an estimated 2,500 soldiers in the town, it captured 700": the people named in front. */
const FRONTED =
  /^["']?(?:Of|Out of|Among|From among) (?:(?:an estimated|about|some|the|its|their|around|roughly|more than|over|at least|nearly) ){0,2}(?:[\d,]+ )?([a-z' -]{3,60}?)(?= (?:in|at|of|who|that|inside|around|there|on|based|stationed|defending)\b|,)/;
export const fronted: Step = (c) => {
  if (!isElliptical(c) || c.group.partitive !== null || c.read.basis !== 'none') return null;
  const people = FRONTED.exec(c.sentence.text);
  if (
    people?.[1] === undefined ||
    !/\b(?:soldiers|troops|police|policemen|fighters|men|members|defenders|conscripts|rebels|villagers|residents|people|inhabitants|personnel|militiamen|officers)$/.test(
      people[1],
    )
  )
    return null;
  const read = sideOf(c, c.sentence.start + people[0].lastIndexOf(people[1]), people[1]);
  return read.side !== 'unknown' && read.basis !== 'none' ? give(read.side, 'the people named in front', read.actorId) : null;
};

const GARRISON =
  /\b(?:storm|attack|raid|seiz|captur|overr[au]n|took|taken|taking|besieg|assault|fell|fall)[a-z]*\b[^.;]{0,80}\b(?:camps?|bases?|battalions?|garrison|outposts?|posts?|barracks|headquarters|police station)\b/i;

/** So many who flee are townspeople. */
const TOWN = 5000;

/** "The column killed 25 people and displaced some 30,000": nobody displaces fighters. */
export const displacedByOthers: Step = (c) =>
  c.casualty.outcome === 'displaced' && c.group.head === null && c.group.partitive === null && c.casualty.rule === 'object'
    ? give('civilian', 'people who are displaced')
    : null;

export const displaced: Step = (c) => {
  if (c.casualty.outcome !== 'displaced') return null;
  // "stormed the camp of the battalion, and the last 200 men fled"
  if (/^(?:remaining |last )?(?:men|defenders|rest)$/i.test(c.noun.trim()) && GARRISON.test(c.before))
    return give('junta', 'the garrison of the camp that was attacked');
  if (c.read.basis !== 'none') return null;
  // no army is so large
  if ((c.group.quantity.low ?? 0) >= TOWN) return give('civilian', 'people who flee');
  const fleeing =
    c.group.head === null &&
    !/displac|evacuat|home|forced|label|table/.test(c.casualty.rule + c.casualty.outcome.slice(0, 0)) &&
    /fled|left|flight/.test(c.casualty.rule)
      ? antecedent(c)
      : null;
  return fleeing !== null && fleeing.side !== 'civilian' ? fleeing : give('civilian', 'people who flee');
};

export const asBefore: Step = (c) =>
  c.previous !== undefined && c.sentence.paragraph - c.previous.sentence.paragraph <= 3 ? c.previous.victims : null;

/** "430 members of two battalions defected to the resistance": by whom they go to; civilians do not surrender. */
export const surrenders: Step = (c) => {
  if (c.casualty.outcome !== 'surrendered') return null;
  const to =
    /\b(?:(?:in)?to|joined|with) (?:the )?(?:(junta|regime|military|army|police|legal fold|light|government)|resistance|revolution|rebels?|people|PDFs?|NUG|CDM)\b/.exec(
      c.sentence.text.slice(c.group.end - c.sentence.start),
    );
  if (to !== null) return give(to[1] === undefined ? 'junta' : 'resistance', 'by whom they go to');
  return c.read.side === 'unknown' ? give(c.own === null ? 'junta' : opposite(c.own), 'those who lay down arms') : null;
};

/** Nothing near tells: the people of whom the article last told, or those under the fire that it tells of. */
export const asTheArticle: Step = (c) => {
  if (c.previous !== undefined && c.previous.victims.side !== 'unknown') return c.previous.victims;
  if (LEAD_ON_CIVILIANS.test(leadOf(c)) || ON_CIVILIANS.test(leadOf(c))) return give('civilian', 'those of whom the article tells');
  return c.own === null ? null : give(opposite(c.own), 'the other side, by the word of a side');
};
