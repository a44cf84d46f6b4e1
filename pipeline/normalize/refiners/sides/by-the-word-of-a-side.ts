import { findActors } from '../../rules/actors.ts';
import { give, isCamp, opposite, type Step } from './case.ts';

/** "Over 100 men have been made prisoner, the alliance said": men of the other side. */
export const menOfTheOther: Step = (c) =>
  c.own !== null &&
  /^(?:other |more |armed )?men$/i.test(c.noun.trim()) &&
  !/\bwom[ae]n\b|\bvillage/i.test(c.sentence.text) &&
  // "28 people were killed by troops ... The photos show the bodies of 21 men"
  !c.earlier.some(
    ({ casualty, victims, sentence }) =>
      casualty.outcome === c.casualty.outcome &&
      victims.side === 'civilian' &&
      c.sentence.paragraph - sentence.paragraph <= 2 &&
      (casualty.group.quantity.low ?? 0) >= (c.group.quantity.low ?? 0),
  ) &&
  !/^object-lost|^at-the-cost/.test(c.casualty.rule) &&
  // "six men arrested by troops"
  !(
    c.own === 'resistance' &&
    /^[^.;,]{0,30}\bby (?:the )?(?:[a-z]+ ){0,2}(?:troops|soldiers|army|junta|military|regime|columns?|police|enemy)\b/.test(c.after)
  )
    ? give(/\b(?:its|our)\b/.test(c.words) ? c.own : opposite(c.own), 'men, by the word of a side')
    : null;

/** "We picked up 22 bodies", "found the bodies of several": the enemy's, unless called its own. */
export const bodiesFound: Step = (c) =>
  c.own !== null &&
  c.group.nounOutcome === 'killed' &&
  /\b(?:found|recovered|seized|discovered|retrieved|picked up|collected|captured|came upon|left behind|leaving(?: behind)?|abandoned)\b[^.;]{0,40}$|^[^.;]{0,30}\b(?:were|was|been) (?:recovered|found|seized|left)\b/i.test(
    c.before.slice(-60) === '' ? c.after : `${c.before.slice(-60)}`,
  )
    ? give(opposite(c.own), 'bodies that the speaker found')
    : null;

/** "They ambushed a convoy. 13 bodies and nine weapons were captured": of those whom a side attacked. */
const WITH_ARMS =
  /\b(?:weapons?|guns?|rifles?|firearms?|ammunition|arms)\b[^.;]{0,30}\b(?:captured|seized|recovered|taken|confiscated)\b|\b(?:captured|seized|recovered|confiscated)\b[^.;]{0,60}\b(?:weapons?|guns?|rifles?|firearms?|ammunition|arms)\b/i;
export const bodiesWithArms: Step = (c) => {
  if (c.own !== null || c.group.nounOutcome !== 'killed' || c.read.basis !== 'none' || !WITH_ARMS.test(c.sentence.text)) return null;
  const before = c.document.sentences[c.sentence.index - 1];
  const told = before?.paragraph === c.sentence.paragraph ? findActors(c.document, before) : [];
  const taker = [...told, ...findActors(c.document, c.sentence)].find(({ side }) => isCamp(side));
  return taker === undefined ? null : give(opposite(taker.side), 'bodies beside seized arms');
};

/** What the junta says that terrorists did: those hit are not they. */
const BY_TERRORISTS =
  /\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing))\b|\battackers? (?:[a-z]+ )?(?:hurled|threw|lobbed|fired|opened fire|planted|detonated|shot)\b|\b(?:terrorists?|insurgents?|PDFs?|NUG)["']? (?:[a-z]+ ){0,3}?(?:had |have )?(?:planted|hurled|threw|lobbed|detonated|exploded|fired|launched|attacked|opened fire|blew|set|torched|shot|bombed|dropped|shelled|assassinated|murdered)\b|\b(?:planted|hurled|thrown|committed|carried out|launched|fired|set off|detonated|perpetrated) by\b/i;

/** A junta statement about people hit or held while it fights "terrorists". */
export const terrorists: Step = (c) => {
  if (c.speaker !== 'junta' || c.casualty.outcome === 'displaced' || c.casualty.outcome === 'missing') return null;
  // "they murdered 27 people": those whom the terrorists killed
  if (
    /^object/.test(c.casualty.rule) &&
    /\b(?:they|terrorists?|PDFs?|NUG|CRPH|insurgents?)\b[^.;,]*$/i.test(c.before) &&
    c.read.side !== 'junta'
  )
    return give('civilian', 'those whom the junta says terrorists hit');
  if (BY_TERRORISTS.test(c.sentence.text)) return null;
  const around = c.document.sentences
    .filter((s) => Math.abs(s.paragraph - c.sentence.paragraph) <= 1)
    .map((s) => s.text)
    .join(' ');
  // "a primary schoolteacher died": a calling is no fighter
  if (
    c.group.head !== null &&
    c.group.partitive === null &&
    !/\b(?:people|persons?|m[ae]n|members?|bodies|others|attackers?|youths?|suspects?|individuals)\b/i.test(c.words)
  )
    return null;
  const civil = /\b(?:villagers?|residents?|civilians?|children|child|houses?|innocent|school|passengers?)\b/i;
  if (!/\b(?:terrorists?|insurgents?|armed group)\b/i.test(around) || civil.test(c.words) || civil.test(c.sentence.text)) return null;
  return /\bsecurity (?:forces|members|personnel)|\btatmadaw\b/i.test(c.sentence.text) && c.casualty.outcome !== 'captured'
    ? null
    : give('resistance', 'those whom the junta calls terrorists');
};
