import { agentOf, WE } from './agent.ts';
import { context, give, isCamp, opposite, type Step } from './case.ts';
import { ARMED_CLASH, BY_JUNTA, LEAD_ON_CIVILIANS, leadOf, ON_CIVILIANS } from './fire.ts';

const OF_THE_ARMY =
  /\b(?:ambush|attack|raid|hit|struck|bomb|blew up|blow|target|intercept|storm)(?:s|ed|es|ing)? (?:(?:an?|the|one|two|three|four|several|some|another|on|\d+) ){0,2}(?:[a-z-]+ )?(?:army|military|junta|regime|police|SAC|Tatmadaw)(?:'s)? (?:[a-z]+ ){0,2}?(?:trucks?|vehicles?|convoys?|columns?|patrols?|boats?|checkpoints?|posts?|outposts?|bases?|camps?)\b[^.;]{0,60}, (?:[a-z]+ )?(?:killing|wounding|injuring|leaving) [^.;]*$/;

/** "ambushed a convoy, killing 12": those whom the subject hit, where nothing else says who. */
export const hitBySubject: Step = (c) => {
  if (
    !c.casualty.rule.startsWith('object') ||
    /^object-(?:lost|buried)/.test(c.casualty.rule) ||
    c.group.head !== null ||
    (c.group.partitive !== null && !(c.own !== null && WE.test(c.before)))
  )
    return null;
  // "a column ambushed two army trucks, killing nine": those in them, whoever the column was
  if (c.casualty.outcome !== 'captured' && OF_THE_ARMY.test(c.before)) return give('junta', 'those in what was hit');
  const agent = agentOf(c);
  if (!isCamp(agent)) return null;
  // "soldiers took away 15 others": whom an army arrests away from any fighting
  if (agent === 'junta' && c.casualty.outcome === 'captured' && !ARMED_CLASH.test(context(c)))
    return give('civilian', 'people that an army arrests');
  const civil = agent === 'junta' && (ON_CIVILIANS.test(c.sentence.text) || (c.own === null && !ARMED_CLASH.test(context(c))));
  return give(civil ? 'civilian' : opposite(agent), 'by who hit them');
};

/** "troops killed two commanders": those whom an army hits are not its own. */
export const hitByTheirOwn: Step = (c) =>
  c.read.basis === 'assumed' &&
  isCamp(c.read.side) &&
  /\b(?:commanders?|leaders?|captains?|chiefs?)$/i.test(c.noun.trim()) &&
  agentOf(c) === c.read.side &&
  !/^object-lost/.test(c.casualty.rule)
    ? give(opposite(c.read.side), 'by who hit them')
    : null;

/** "12 people died in the clash" is unknown; people under shells, shot by police or arrested are civilians. */
export const peopleByCause: Step = (c) => {
  if (!/\b(?:people|persons?|men|man|wom[ae]n|youths?|teenagers?|individuals)\b/i.test(c.words)) return null;
  // "The conflict has killed more than 50,000 people": those of all sides
  if (
    c.casualty.outcome === 'killed' &&
    /\b(?:the|this|its|a|civil) (?:[a-z-]+ )?(?:war|conflict|violence|turmoil|unrest) (?:[a-z]+ ){0,4}$/i.test(
      c.document.text.slice(c.sentence.start, c.first),
    )
  )
    return give('unknown', 'people lost to the war');
  if (BY_JUNTA.test(c.sentence.text)) return give('civilian', 'people killed by the junta');
  // "The same column killed 14 people in the raid before"
  if (
    c.casualty.rule.startsWith('object') &&
    /\b(?:columns?|troops|soldiers|army|junta|regime|military|police) (?:had |has |have |also |then )*$/i.test(
      c.document.text.slice(c.sentence.start, c.first),
    ) &&
    !/\b(?:clash|battle|fighting|ambush)/i.test(c.sentence.text)
  )
    return give('civilian', 'people killed by the junta');
  if (ARMED_CLASH.test(c.sentence.text) && !ON_CIVILIANS.test(c.sentence.text)) return give('unknown', 'people in a clash');
  if (ON_CIVILIANS.test(context(c))) return give('civilian', 'people under fire from afar');
  if (agentOf(c) === 'junta' || c.casualty.outcome === 'captured') return give('civilian', 'people hit or held by the junta');
  if (!ARMED_CLASH.test(c.sentence.text) && LEAD_ON_CIVILIANS.test(leadOf(c)))
    return give('civilian', 'people, as the article tells of them');
  return c.previous === undefined || c.previous.sentence.paragraph !== c.sentence.paragraph
    ? give('civilian', 'people, no more said')
    : give(c.previous.victims.side, 'people, as in the count before');
};

export const byWhoHit: Step = (c) => {
  const agent = agentOf(c);
  // "Myanmar's junta has executed four prisoners"
  if (agent === 'junta' && c.casualty.outcome === 'killed' && /\b(?:prisoners?|inmates?|detainees?|convicts?)\b/i.test(c.words))
    return give('civilian', 'prisoners of an army');
  if (agent === 'junta' && c.casualty.outcome === 'captured' && !ARMED_CLASH.test(context(c)))
    return give('civilian', 'people that an army arrests');
  return isCamp(agent) ? give(ON_CIVILIANS.test(context(c)) && agent === 'junta' ? 'civilian' : opposite(agent), 'by who hit them') : null;
};
