import type { ClaimantSide, Stance } from '../../../schemas/vocabulary.ts';
import type { Document, Knowledge } from '../document.ts';

/** Publishers that are United Nations sites without saying so in their name. */
const UN_SITE = /\b(?:UN|U\.N\.|United Nations|UNHCR|OCHA|UNICEF|OHCHR|UNDP|IOM|ReliefWeb)\b/;

/** "AA Info Desk", "Lake PDF News and Information Department": a body's own desk speaks for the body. */
const DESK =
  /(?:'s)? (?:(?:News and |Press and |Central |Public )?(?:Info(?:rmation)?|Media|News|Press|Communications?)(?: and \w+)? (?:Desk|Department|Team|Committee|Cent(?:er|re)|Office|Bureau|Unit|Wing)|Info(?:rmation)?|Statements?|Spokes\w+(?:'s Office)?|Headquarters|Newsletter|Bulletin)$/;

/**
 * The side on which a publisher speaks in its own voice: a party's outlet has the party's side, a UN site is `international`,
 * a monitoring or rights group that publishes its own counts speaks as the group it is, everybody else as `media`, whatever the stance.
 */
export const sideOfPublisher = (knowledge: Knowledge, publisher: string, stance: Stance): ClaimantSide => {
  if (stance === 'junta' || stance === 'resistance') return stance;
  if (stance === 'un' || UN_SITE.test(publisher)) return 'international';
  const name = publisher.replace(/[\u2018\u2019]/g, "'").replace(/^The /, '');
  const actor = knowledge.actors.byName.get(name) ?? knowledge.actors.byName.get(name.replace(DESK, ''));
  if (actor === undefined) return 'media';
  if (actor.actorType === 'un' || actor.actorType === 'international' || actor.actorType === 'foreign') return 'international';
  const side = actor.periods.at(-1)?.side ?? 'unknown';
  return side === 'unknown' || side === 'other' ? 'media' : side;
};

/** The side on which an article speaks where it names no source. */
export const publisherVoice = (document: Document): ClaimantSide =>
  sideOfPublisher(document.knowledge, document.article.publisher, document.article.publisher_stance);
