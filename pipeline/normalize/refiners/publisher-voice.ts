import type { ClaimantSide, Stance } from '../../../schemas/vocabulary.ts';
import type { Knowledge } from '../document.ts';

/** Publishers that are United Nations sites without saying so in their name. */
const UN_SITE = /\b(?:UN|U\.N\.|United Nations|UNHCR|OCHA|UNICEF|OHCHR|UNDP|IOM|ReliefWeb)\b/;

/**
 * The side on which a publisher speaks in its own voice: a party's outlet has the party's side, a UN site is `international`,
 * a monitoring or rights group that publishes its own counts speaks as the group it is, everybody else as `media`, whatever the stance.
 */
export const sideOfPublisher = (knowledge: Knowledge, publisher: string, stance: Stance): ClaimantSide => {
  if (stance === 'junta' || stance === 'resistance') return stance;
  if (stance === 'un' || UN_SITE.test(publisher)) return 'international';
  const actor = knowledge.actors.byName.get(publisher.replace(/[\u2018\u2019]/g, "'").replace(/^The /, ''));
  if (actor === undefined) return 'media';
  if (actor.actorType === 'un' || actor.actorType === 'international' || actor.actorType === 'foreign') return 'international';
  const side = actor.periods.at(-1)?.side ?? 'unknown';
  return side === 'unknown' || side === 'other' ? 'media' : side;
};
