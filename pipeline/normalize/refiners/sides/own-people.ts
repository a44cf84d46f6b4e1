import { antecedent } from './antecedent.ts';
import { type Case, campsBefore, give, inSameSentence, isCamp, opposite, type Step } from './case.ts';
import { isOfArmyUnit } from './unit.ts';

/** Work or life beside the war: no fighters, whoever calls them ours. */
const NEIGHBOURS =
  /\b(?:our|my) (?:own )?(?:[a-z-]+ ){0,2}(?:drivers?|staff|employees?|workers?|colleagues?|patients?|pupils?|teachers?|villagers?|residents?|neighbou?rs?|relatives?|famil(?:y|ies)|parishioners?|pastor|priest|abbot|sons?|daughters?|child|children|husbands?|wi(?:fe|ves)|fathers?|mothers?|parents|brothers?|sisters?|siblings|bab(?:y|ies)|uncles?|aunts?|cousins?|nephews?|nieces?|grand[a-z]+|friends?|guests?|students?|congregation|monks?|customers?)\b/i;

export const firstPerson: Step = (c) => {
  // "our own driver": a relief group's
  if (c.own === null && NEIGHBOURS.test(c.words)) return null;
  // "They left eleven dead comrades behind," a sergeant of the army said
  if (c.own === 'junta' && c.read.basis !== 'named' && /\bcomrades?$/i.test(c.noun.trim())) return give('junta', 'the speaker’s own');
  // "The comrades who gave their lives in this battle number 93"
  if (
    c.casualty.rule === 'counted-at' &&
    /\b(?:[Oo]ur (?:[a-z]+ ){0,2}(?:fighters|soldiers|members|troops|heroes)|[Cc]omrades) (?:who|that|killed|fallen|martyred)\b[^.;]*$/.test(
      c.before,
    )
  )
    return give(c.own ?? 'resistance', 'comrades');
  // "About 3,000 of us are sheltering under trees", a villager said
  if (c.own === null && /\b(?:us|ours)\b/i.test(c.words) && (c.casualty.outcome === 'displaced' || c.speaker === 'civilian'))
    return give('civilian', 'first person of one who is no fighter');
  if (/\b(?:ours?|us|mine)\b/i.test(c.words)) return give(c.own ?? (c.speaker === 'other' ? 'other' : 'resistance'), 'first person');
  // "We captured two of theirs", a group outside both camps said
  if (c.own === null && c.speaker === 'other' && /\btheirs\b/i.test(c.words))
    return give('unknown', 'the other side of a group outside both camps');
  // "eight brave sons of the land gave their lives"
  if (
    c.own !== null &&
    /gave-lives|paid-with-lives/.test(c.casualty.rule) &&
    /\b(?:brave|hero(?:es|ic)?|beloved|our|sons and daughters|sons of)\b/i.test(c.words)
  )
    return give(c.own, 'the speaker’s own');
  // "We've had three deaths so far"
  if (
    c.own !== null &&
    c.group.nounOutcome === 'killed' &&
    /\b[Ww]e(?:'ve| have|'d| had)? (?:also |only |already )?(?:had|suffered|sustained|lost|seen)(?: (?:only|just|about|at least|some|around))? $/.test(
      c.before,
    )
  )
    return give(c.own, 'first person');
  if (
    c.own !== null &&
    c.group.head !== null &&
    c.group.nounOutcome !== null &&
    c.read.basis === 'none' &&
    c.group.nounOutcome !== 'killed' &&
    c.casualty.rule !== 'object-held' &&
    /\b(?:I|we) (?:have|had|count|counted)\b[^.;]{0,20}$/i.test(c.before)
  )
    return give(c.own, 'first person');
  // "We had nine dead up to yesterday"
  if (c.own !== null && c.group.nounOutcome === 'killed' && /\b[Ww]e (?:had|have had|suffered|took)(?: only| just)? $/.test(c.before))
    return give(c.own, 'first person');
  const told = c.read.basis === 'named' || c.read.basis === 'worded';
  if (!(told && c.read.side !== (c.own ?? 'resistance')) && /\b(?:from|on) (?:our|my) side\b|\bof ours\b/i.test(c.sentence.text))
    return give(c.own ?? 'resistance', 'first person');
  return c.own !== null && /\btheirs?\b/i.test(c.words) && /\b(?:we|our)\b/i.test(c.sentence.text)
    ? give(opposite(c.own), 'the other side, by a first person')
    : null;
};

const UNIT = /\b(?:columns?|convoys?|garrisons?|patrols?|units?|battalions?|detachments?)\b/i;
const UNIT_HIT =
  /\b(?:columns?|convoys?|garrisons?|patrols?|units?|battalions?|detachments?) (?:[a-z]+ ){0,3}?(?:was|were|been|came|ran)\b/i;

/** "The army said a column was ambushed, and that five of its men were killed", "the KIA ..., and that three of its fighters": who speaks tells of its own. */
const isOwnUnit = (c: Case): boolean =>
  (c.own === 'resistance' && /\b(?:fighters?|comrades?)$/i.test(c.words)) ||
  (UNIT_HIT.test(c.before) && campsBefore(c, c.group.start).every((a) => a.side === c.own));

/** "30 of its men", "their fighters": the actor before in the sentence, then the speaker named before, then the sentence before. */
export const owner: Step = (c) => {
  // "450 soldiers and their family members": the soldiers'
  if (/\band (?:their|its|his) (?:own )?(?:[a-z]+ )?(?:famil(?:y|ies)|relatives|dependants)\b/i.test(c.words)) return null;
  if (
    !/\bof (?:its|their|his) (?:own )?(?:[a-z-]+ ){0,2}(?:teams?|units?|squads?|platoons?|company|battalions?|brigades?|columns?)$/i.test(
      c.words,
    ) &&
    !/\b(?:its|their|his|her) (?:own |[a-z]+ ){0,2}(?:men|man|fighters?|members?|troops|soldiers?|comrades?|ranks|dead|wounded|personnel|forces|people|officers?|side|fallen|own)\b/i.test(
      c.words,
    )
  )
    return null;
  // "the battalion commander was killed and 53 of his men were captured"
  const same = inSameSentence(c);
  // "The column left 11 of its own dead behind, a guerrilla said"
  if (
    c.own === 'resistance' &&
    /\bits own\b/i.test(c.words) &&
    /^["']?(?:The|A|An|Their|That) (?:[a-z]+ )?(?:columns?|convoys?|patrols?|troops|army|military|regime|junta|enemy|battalion|garrison)\b[^.;,]{0,40}$/.test(
      c.before,
    )
  )
    return give('junta', 'the unit before, by the word of the other side');
  if (/\b(?:his|her)\b/i.test(c.words) && same !== null && same.casualty.group.kind === 'single') return same.victims;
  if (c.own !== null && /\b(?:own|his|her|my|our)\b/i.test(c.words)) return give(c.own, 'the speaker’s own');
  // "The junta said it had looked for rebels, and that two of its men were hurt": the speech begins anew
  if (c.own !== null && /\band that (?:(?:only|about|some|at least|just) ){0,2}$/i.test(c.before))
    return UNIT.test(c.before) && !isOwnUnit(c)
      ? give(opposite(c.own), 'the unit before, by the word of the other side')
      : give(c.own, 'the speaker’s own');
  if (isOfArmyUnit(c)) return give('junta', 'the unit that the sentence begins with');
  // "two policemen died and six of his own comrades were caught": those who were harmed own nobody
  const camps = campsBefore(c, c.group.start);
  const here = camps.filter((a) => !c.here.some(({ casualty: { group } }) => group.start <= a.start && a.end <= group.end)).at(-1);
  if (here === undefined && camps.length > 0 && /\b(?:comrades|fighters)$/i.test(c.words)) return give('resistance', 'comrades');
  if (here !== undefined) return give(here.side, 'its owner', here.actorId);
  if (
    c.own !== null &&
    /\b(?:says?|said|claims?|claimed|adds|added|reported|reports|announced|acknowledged|admitted|puts?|counts?|counted|told)\b/.test(
      c.before,
    )
  )
    return give(c.own, 'the speaker’s own');
  const before = c.document.sentences[c.sentence.index - 1];
  if (
    c.own !== null &&
    before?.paragraph === c.sentence.paragraph &&
    /\b(?:column|convoy|garrison|patrol|troops|outpost|base|camp)\b/i.test(before.text) &&
    !/\bour\b/i.test(before.text)
  )
    return give(opposite(c.own), 'the unit before, by the word of the other side');
  const back = antecedent(c, 1);
  if (back !== null && isCamp(back.side)) return back;
  return c.own === null ? null : give(c.own, 'the speaker’s own');
};

/** "the bodies of nine more members", "three brothers gave their lives": a speaker of a side that names nobody else speaks of its own. */
export const speakersOwn: Step = (c) =>
  c.own !== null &&
  c.casualty.outcome !== 'surrendered' &&
  ((c.read.basis === 'none' && /\b(?:members?|comrades?|fighters?)\b/i.test(c.words)) ||
    (/gave-lives|subject-fell/.test(c.casualty.rule) && /\b(?:brothers|sisters|heroes|comrades|sons|men|people)\b/i.test(c.words)))
    ? give(c.own, 'the speaker’s own')
    : null;

/** "seven were wounded on its side" */
export const onOwnSide: Step = (c) =>
  c.own !== null &&
  !/^[^.;]{0,40}\b(?:without|no|nobody|none)\b/i.test(c.after) &&
  /^[^.;]{0,50}?\b(?:on|from) (?:its|our|their own|his|her|my) (?:own )?side\b/i.test(c.after)
    ? give(c.own, 'the speaker’s own side')
    : null;
