import { type Case, campsBefore, give, type Step } from './case.ts';

/** Fire from the air and from afar, mines, arson, protests: the people under it are civilians unless called fighters. */
export const ON_CIVILIANS =
  /\b(?:air ?strikes?|air raids?|air attacks?|aerial|bomb(?:s|ed|ing|ings|ardment)?|shell(?:s|ed|ing)?|artillery|jets?|aircraft|helicopters?|gunships?|paramotors?|paragliders?|gliders?|gyrocopters?|drones?|rockets?|mortars?|land ?mines?|explosions?|blasts?|strikes?|grenade|village|villagers|residents|locals|civilians?|protest(?:s|ers)?|rall(?:y|ies)|demonstrat(?:ions?|ors?)|mourners|funeral|market|school|monastery|church|hospital|camp for (?:the )?displaced|houses?|homes?|fled|crackdown|arson|torched|residential)\b/i;

export const ARMED_CLASH =
  /\b(?:clash(?:es|ed)?|battles?|fighting|ambush(?:ed|es)?|firefight|gunfight|shootout|exchang(?:e|ed|ing|es)(?: of)? (?:[a-z]+ )?fire|crossfire|gun battles?|(?<!air )raid|skirmish(?:es)?|offensive|assault)\b/i;

export const BY_JUNTA =
  /\bby (?:(?:the|this|its|their) )?(?:[a-z]+ )?(?:junta|regime|military|army|police|security forces|terrorist council)\b/i;

/** "Soldiers stopped cars and killed the people in them": what the article began with. */
export const LEAD_ON_CIVILIANS =
  /\b(?:kill\w*|massacre\w*|shot|burn\w*|execut\w*|tortur\w*|arrest\w*|bomb\w*|shell\w*|airstrikes?) (?:at |on |of |and [a-z]+ )?(?:the |some |its |several |at least |more than |about )?(?:[a-z0-9,-]+ ){0,3}?(?:people|villagers?|civilians?|residents?|women|children|locals|protesters?|village|school|monastery|church|market|hospital|displaced|camp|town)\b/i;

export const leadOf = (c: Case): string =>
  c.document.sentences
    .filter((s) => s.index < 3 || (s.index < c.sentence.index && s.index >= c.sentence.index - 2))
    .map((s) => s.text)
    .join(' ');

export const underFire: Step = (c) =>
  ON_CIVILIANS.test(c.sentence.text) && !ARMED_CLASH.test(c.sentence.text) ? give('civilian', 'people under fire from afar') : null;

const ATTACK_ON =
  /\b(?:attacks?|strikes?|raids?|assaults?|bombings?|shelling|explosions?)\b[^.;:]{0,30}? (?:on|at|in) [^.;:]{0,50}?\b(?:villages?|markets?|schools?|hospitals?|clinics?|church(?:es)?|monaster(?:y|ies)|mosques?|weddings?|tea ?shops?|festivals?|displaced|refugees?|homes?|wards?)\b[^.;:]{0,80}$/i;

/** "an attack on the village that killed 41": those who live there, where no fighter is told of. */
export const attackOn: Step = (c) =>
  c.group.head === null && /^object(?!-lost)/.test(c.casualty.rule) && ATTACK_ON.test(c.before) && campsBefore(c, c.first).length === 0
    ? give('civilian', 'people of the place attacked')
    : null;
