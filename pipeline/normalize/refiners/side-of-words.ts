import type { ClaimantSide, Side } from '../../../schemas/vocabulary.ts';
import { type Document, sentenceAt } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { KIN, PEOPLE_NOUNS } from '../lexicon/people-nouns.ts';
import { FOREIGN_MODIFIERS, PEOPLES, SIDE_MODIFIERS } from '../lexicon/side-words.ts';
import type { ActorMention } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import type { Span } from '../sentences.ts';

/** Whose people a noun phrase means. */
export interface PeopleSide {
  readonly side: Side;
  readonly actorId: string | null;
  readonly actorType: string | null;
  /** True where common nouns alone decide ("soldiers"), false for a named actor ("AA fighters"). */
  readonly generic: boolean;
  /** `named` an actor by name · `worded` a modifier or a noun that leaves no doubt · `assumed` the usual reading of a bare noun ("soldiers") · `none`. */
  readonly basis: 'named' | 'worded' | 'assumed' | 'none';
}

const NOBODY: PeopleSide = { side: 'unknown', actorId: null, actorType: null, generic: true, basis: 'none' };

/** "seven soldiers, including two captains", "soldiers who had fled": what follows speaks of a part, or of what they did. */
const TAIL =
  /[,;(]?\s+(?:including|among (?:them|whom)|of whom|with \w+ [\w ]{0,30}among them|who|whom|whose|which|that|when|while|after|as they)\b.*$/is;
const JOINT = /\s?(?:,\s?(?:and|or)\s|,\s|\s(?:and|or|as well as|along with|together with|plus)\s|&)\s?/gi;
const COMPLEMENT =
  /\s(?:of|from|in|with|within|under|for|belonging to|loyal to|allied (?:to|with)|aligned with|linked to|fighting for|serving (?:in|with)|at|on|near|by|inside|around|across|to)\s/i;
const DECIDES = /^\s(?:of|from|in|with|within|under|for|belonging|loyal|allied|aligned|linked|fighting|serving)/i;
const NATIONALS = /^(?:citizens?|nationals?)$/;

interface Phrase {
  readonly document: Document;
  readonly actors: readonly ActorMention[];
  readonly speaker: ClaimantSide;
  readonly before: () => ActorMention | undefined;
}

const worded = (side: Side): PeopleSide => ({ ...NOBODY, side, basis: 'worded' });
const opposite = (speaker: ClaimantSide): Side => (speaker === 'junta' ? 'resistance' : 'junta');
const named = (mention: ActorMention): PeopleSide => ({
  side: mention.side,
  actorId: mention.actorId,
  actorType: mention.actorType,
  generic: mention.generic,
  basis: mention.generic ? 'worded' : 'named',
});

/** The modifiers of a noun, right to left: a side's own word first ("pro-junta Karen militia"), a people's name last. */
const sideOfModifiers = (words: readonly string[], speaker: ClaimantSide): Side | undefined => {
  for (const peoples of [false, true])
    for (let i = words.length - 1; i >= 0; i--) {
      const word = (words[i] ?? '').replace(/'s?$/, '');
      const two = `${words[i] ?? ''} ${words[i + 1] ?? ''}`.trim();
      if (PEOPLES.has(word) !== peoples) continue;
      if (word === 'our') return speaker === 'junta' || speaker === 'resistance' ? speaker : 'resistance';
      if (word === 'enemy') return opposite(speaker);
      if (word === 'terrorist' || word === 'terrorists') return speaker === 'resistance' ? 'junta' : 'resistance';
      const side = SIDE_MODIFIERS.get(two) ?? SIDE_MODIFIERS.get(word);
      if (side !== undefined && word !== 'unidentified' && word !== 'unknown') return side;
    }
  return undefined;
};

const headOf = (words: readonly string[]) => {
  for (let end = words.length; end > 0; end--)
    for (let size = Math.min(3, end); size > 0; size--) {
      const word = words.slice(end - size, end).join(' ');
      const noun = PEOPLE_NOUNS.get(word) ?? PEOPLE_NOUNS.get(word.replace(/'s?$/, ''));
      if (noun !== undefined) return { word, noun, before: words.slice(0, end - size) };
    }
  return undefined;
};

const listedAs = (phrase: Phrase, words: string, side: Side) => {
  const { byWords } = phrase.document.knowledge.actors;
  const entry = byWords.get(words) ?? byWords.get(words.split(' ').slice(-2).join(' ')) ?? byWords.get(words.split(' ').at(-1) ?? '');
  return entry !== undefined && entry.periods.at(-1)?.side === side
    ? { actorId: entry.actorId, actorType: entry.actorType }
    : { actorId: null, actorType: 'generic' };
};

/** Reads one member of a list: "about 30 junta soldiers from LIB 99". Offsets count in the article. */
const readMember = (phrase: Phrase, start: number, end: number, depth: number): PeopleSide => {
  const text = phrase.document.text.slice(start, end);
  const cut = COMPLEMENT.exec(text);
  const front = cut === null ? text : text.slice(0, cut.index);
  const frontEnd = start + front.length;
  const words: readonly string[] =
    front
      .toLowerCase()
      .replace(/\bfighter (?=jets?\b|planes?\b|aircraft\b|bombers?\b)|\b(?<=jet |air force )fighters?\b/g, '')
      .match(/[a-z][a-z'-]*/g) ?? [];
  const inFront = phrase.actors.filter((actor) => actor.start < frontEnd && start < actor.end && !actor.generic);
  const name = inFront.at(-1);
  const head = headOf(words);
  const complement = (): PeopleSide | undefined => {
    if (cut === null || depth > 2 || !DECIDES.test(cut[0])) return undefined;
    const inner = readPhrase(phrase, frontEnd + cut[0].length, end, depth + 1);
    return inner.basis === 'none' ? undefined : inner;
  };

  if (KIN.test(front) && (name === undefined || head?.noun.side === 'civilian')) return worded('civilian');
  if (head?.noun.fixed === true && head.noun.side === 'civilian') {
    const foreign = head.before.some((word) => FOREIGN_MODIFIERS.has(word)) && !head.before.includes('ethnic');
    if (foreign) return worded('other');
    if (NATIONALS.test(head.word) || name === undefined || name.end < frontEnd)
      return { ...worded('civilian'), ...listedAs(phrase, words.join(' '), 'civilian') };
  }
  if (head?.noun.fixed === true) return worded(head.noun.side);
  if (name !== undefined) return named(name);
  if (head === undefined) {
    // "a group in western Myanmar": where it is
    const side = sideOfModifiers(
      words.filter((word) => !PEOPLES.has(word) && !(depth > 0 && /^myanmar(?:'s?)?$/.test(word))),
      phrase.speaker,
    );
    if (side !== undefined) return worded(side);
    return /\d|^(?:some|many|most|all|several|dozens|scores|hundreds|thousands|one|two|three|four|five|six|seven|eight|nine|ten|none|both)\b/i.test(
      front.trim(),
    )
      ? (complement() ?? NOBODY)
      : NOBODY;
  }
  if (/^enem(?:y|ies)$/.test(head.word)) return worded(opposite(phrase.speaker));
  const side =
    // "terrorist soldiers": the junta calls nobody a soldier whom it fights
    (phrase.speaker !== 'junta' && head.before.at(-1) === 'terrorist' && /^(?:soldiers?|troops?|army|military|police)$/.test(head.word)
      ? 'junta'
      : undefined) ??
    // "Myanmar rebels": their country tells no side of those who have one
    sideOfModifiers(
      head.noun.side === 'resistance' ? head.before.filter((word) => !/^(?:myanmar|burmese|burma)(?:'s?)?$/.test(word)) : head.before,
      phrase.speaker,
    ) ??
    (/^terrorists?$/.test(head.word) ? sideOfModifiers([head.word], phrase.speaker) : undefined);
  const people = head.before.at(-1) ?? '';
  const unarmed =
    head.noun.side === 'unknown' &&
    !/^(?:forces?|members?|groups?|units?|columns?|armed groups?|leaders?|personnel|coalition|alliance|sides?|brigades?|teams?)$/.test(
      head.word,
    );
  if (side !== undefined && !(unarmed && PEOPLES.has(people))) return { ...worded(side), ...listedAs(phrase, words.join(' '), side) };
  const own = /^(?:its|their|his|her)$/.test(words[0] ?? '') || words.includes('its') || words.includes('their');
  if (own) {
    const owner = phrase.before();
    if (words.includes('own') && (phrase.speaker === 'junta' || phrase.speaker === 'resistance')) return worded(phrase.speaker);
    if (owner !== undefined) return { ...named(owner), basis: 'worded' };
  }
  const inner = complement();
  if (
    inner !== undefined &&
    (head.noun.side === 'unknown' || inner.side === 'junta' || inner.side === 'resistance' || inner.side === 'other')
  )
    return inner;
  if (head.noun.side === 'unknown') return NOBODY;
  return { side: head.noun.side, ...listedAs(phrase, words.join(' '), head.noun.side), generic: true, basis: 'assumed' };
};

/** Reads a list of members; sides that differ make it unknown ("soldiers and their families"). */
const readPhrase = (phrase: Phrase, start: number, end: number, depth: number): PeopleSide => {
  const text = phrase.document.text.slice(start, end);
  const readings: PeopleSide[] = [];
  const read = (from: number, to: number, first: boolean) => {
    if (start + to <= start + from) return;
    const member = text.slice(from, to);
    if (/^\s*$/.test(member)) return;
    // "family members of soldiers and police": the second noun hangs on "of", not on "and".
    const bare = !/^\s*(?:\d|an?\b|their\b|its\b|some\b|the\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/i.test(
      member,
    );
    const hangs = !first && bare && readings[0]?.side === 'civilian' && KIN.test(text.slice(0, from)) && /\sof\s/.test(text.slice(0, from));
    if (!hangs) readings.push(readMember(phrase, start + from, start + to, depth));
  };
  let from = 0;
  for (const joint of allMatches(text, JOINT)) {
    read(from, joint.index, from === 0);
    from = joint.index + joint[0].length;
  }
  read(from, text.length, from === 0);
  const told = readings.filter((reading) => reading.basis !== 'none');
  const first = told[0];
  if (first === undefined) return NOBODY;
  if (told.some((reading) => reading.side !== first.side)) return { ...NOBODY, basis: 'worded' };
  return told.find((reading) => reading.basis === 'named') ?? first;
};

/**
 * The side of the people that a noun phrase means ("regime soldiers", "officers of the AA", "residents of Lakeview", "soldiers' wives").
 * Head noun and modifiers decide, then the complement, then the owner ("its fighters"). One phrase that mixes sides is `unknown`
 * with basis `worded`; words that say nothing ("12 people", "members") are `unknown` with basis `none`, for the context to decide.
 * `speaker` is the side of who says it: it turns "the enemy", "our men" and "terrorists".
 */
export const sideOfWords = (document: Document, span: Span, speaker?: ClaimantSide): PeopleSide => {
  const sentence = sentenceAt(document, span.start);
  const actors = findActors(document, sentence);
  const stance = document.article.publisher_stance;
  const voice: ClaimantSide = speaker ?? (stance === 'junta' || stance === 'resistance' ? stance : 'media');
  const before = (): ActorMention | undefined => {
    const armed = (actor: ActorMention) => actor.side === 'junta' || actor.side === 'resistance' || actor.side === 'other';
    const here = actors.filter((actor) => actor.end <= span.start && armed(actor)).at(-1);
    if (here !== undefined) return here;
    const previous = document.sentences[sentence.index - 1];
    return previous === undefined || previous.paragraph !== sentence.paragraph ? undefined : findActors(document, previous).find(armed);
  };
  const text = document.text.slice(span.start, span.end);
  const tail = TAIL.exec(text);
  const end = tail === null || tail.index === 0 ? span.end : span.start + tail.index;
  return readPhrase({ document, actors, speaker: voice, before }, span.start, end, 0);
};
