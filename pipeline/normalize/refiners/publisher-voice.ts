import type { ClaimantSide, Stance } from '../../../schemas/vocabulary.ts';
import type { Document, Knowledge } from '../document.ts';

/** Publishers that are United Nations sites without saying so in their name. */
const UN_SITE = /\b(?:UN|U\.N\.|United Nations|UNHCR|OCHA|UNICEF|OHCHR|UNDP|IOM|ReliefWeb)\b/;

/** "AA Info Desk", "Lake PDF News and Information Department": a body's own desk speaks for the body. */
const DESK =
  /(?:'s)? (?:(?:News and |Press and |Central |Public )?(?:Info(?:rmation)?|Media|News|Press|Communications?)(?: and \w+)? (?:Desk|Department|Team|Committee|Cent(?:er|re)|Office|Bureau|Unit|Wing)|Info(?:rmation)?|Statements?|Spokes\w+(?:'s Office)?|Headquarters|Newsletter|Bulletin)$/;

/** Who publishes, by the words of a name that no table lists: a paper, a fighting group, a group that documents or studies. */
const NAMES: readonly (readonly [RegExp, ClaimantSide])[] = [
  [
    /(?=.*\b(?:International|Global|World)\b).*\b(?:Relief|Aid|Rights|Rescue|Foundation|Humanitarian|Committee|Watch|Charity)\b/,
    'international',
  ],
  [/\b(?:NUG|CRPH)\b/, 'resistance'],
  [
    /\b(?:News|Media|Press|Times|Post|Herald|Journal|Radio|Television|TV|Broadcast\w*|Weekly|Daily|Tribune|Chronicle|Voice|Review|Magazine|Agency|Wire|Bulletin)\b/,
    'media',
  ],
  [
    /\b(?:PDFs?|LDFs?|PDTs?|CDFs?|NUG|(?:People's|Local|Nationalities) Def[ea]n[cs]e|Defen[cs]e (?:Force|Organi[sz]ation|Team|Army)|Liberation (?:Army|Front)|Revolution(?:ary)?|Guerr?illas?)\b/,
    'resistance',
  ],
  [
    /\b(?:Rights|Foundation|Association|Institute|Documentation|Observatory|Watch|Women's|Youth|Students'?|Relief|Rescue|Charity|Think Tank|Research|Policy|Monitor(?:ing)? (?:Group|Network|Team))\b/,
    'civilian',
  ],
];
/** "Bago Watch" is a paper; "Human Rights Watch" watches something. */
const PAPER_WATCH = /^(?:[A-Z][a-z]+ ){0,2}(?!Rights|Conflict|Peace|Army|Mine|Women|Land|Election|Detention)[A-Z][a-z]+ Watch$/;
const sideByName = (name: string): ClaimantSide =>
  PAPER_WATCH.test(name) ? 'media' : (NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'media');

/** An outlet may bear a body's name without being it. */
const OUTLET =
  /\b(?:News|Media|Press|Times|Post|Herald|Journal|Radio|Television|TV|Weekly|Daily|Tribune|Chronicle|Voice|Review|Magazine|Agency|Watch)\b/;

/** "Ministry of Defence, National Unity Government", "KNDF B05", "KNU Dooplaya District": the body that a name holds with its unit or office. */
const bodyInName = (knowledge: Knowledge, name: string) => {
  if (OUTLET.test(name)) return undefined;
  const words = name.split(' ');
  const parts = name.split(/, | - |\/|[()]| of (?:the )?/).map((part) => part.trim());
  const heads = words.map((_, i) => words.slice(0, i + 1).join(' ')).reverse();
  return [...parts, ...heads]
    .filter((part) => part.length > 1)
    .map((part) => knowledge.actors.byName.get(part))
    .find((found) => found !== undefined);
};

/**
 * The side on which a publisher speaks in its own voice: a party's outlet has the party's side, a UN site is `international`,
 * a monitoring or rights group that publishes its own counts speaks as the group it is, everybody else as `media`, whatever the stance.
 */
export const sideOfPublisher = (knowledge: Knowledge, publisher: string, stance: Stance): ClaimantSide => {
  if (stance === 'junta' || stance === 'resistance') return stance;
  if (stance === 'un' || UN_SITE.test(publisher)) return 'international';
  const name = publisher.replace(/[\u2018\u2019]/g, "'").replace(/^The /, '');
  const actor = knowledge.actors.byName.get(name) ?? knowledge.actors.byName.get(name.replace(DESK, '')) ?? bodyInName(knowledge, name);
  if (actor === undefined) return stance === 'unknown' ? sideByName(name) : 'media';
  if (actor.actorType === 'un' || actor.actorType === 'international' || actor.actorType === 'foreign') return 'international';
  const side = actor.periods.at(-1)?.side ?? 'unknown';
  return side === 'unknown' || side === 'other' ? 'media' : side;
};

/** The junta's own words for its enemies, outside quotation marks. */
const JUNTA_WORDS = /\b(?:terrorists?|terror groups?|terrorist insurgents?|insurgents who|so-called (?:NUG|PDFs?|CRPH))\b/gi;
const NEVER_JUNTA = /\b(?:junta|regime|military council|coup|military dictatorship)\b/i;
/** A resistance body's own words for itself and its enemy. */
const RESISTANCE_WORDS =
  /\b(?:our (?:comrades|forces|troops|fighters|battalions|columns|brigades|units)|terrorist (?:military|army|council|SAC|junta|troops|soldiers|regime)|enemy (?:dead|killed|troops|casualties|losses|wounded)|fascist (?:military|army|regime|council|troops))\b/gi;

/** The state's words for its own: they tell of an outlet of its only beside its words for its enemies. */
const STATE_WORDS = /\b(?:security (?:forces|columns?|members)|combined security|Tatmadaw|insurgents|terrorists)\b/g;

/** Relief, rights and research groups that publish their own briefs. */
const GROUP_NAME =
  /\b(?:Relief|Humanitarian|Institute|Foundation|Human Rights|Rights (?:Group|Network|Association)|Charity|Rescue|Rangers|Research (?:Group|Cent(?:er|re))|Cent(?:er|re) for)\b/;

const outsideQuotes = (text: string): string => text.replace(/"[^"\n]*"/g, ' ');

/** An outlet that publishers.csv does not list, by how it names the two camps in its own voice; null where it names them as others do. */
const voiceByWords = (document: Document): ClaimantSide | null => {
  const text = outsideQuotes(document.text);
  if ((text.match(JUNTA_WORDS)?.length ?? 0) > 1 && !NEVER_JUNTA.test(text)) return 'junta';
  const stately = text.match(STATE_WORDS) ?? [];
  if (stately.length > 3 && new Set(stately).size > 2 && !NEVER_JUNTA.test(text)) return 'junta';
  if ((text.match(RESISTANCE_WORDS)?.length ?? 0) > 1) return 'resistance';
  const { publisher } = document.article;
  if (!GROUP_NAME.test(publisher)) return null;
  return /\bInternational\b/.test(publisher) ? 'international' : 'civilian';
};

const memory = new WeakMap<Document, ClaimantSide>();

/** The side on which an article speaks where it names no source. */
export const publisherVoice = (document: Document): ClaimantSide => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const { publisher, publisher_stance } = document.article;
  const listed = sideOfPublisher(document.knowledge, publisher, publisher_stance);
  const voice = listed === 'media' && publisher_stance === 'unknown' ? (voiceByWords(document) ?? listed) : listed;
  memory.set(document, voice);
  return voice;
};
