import type { Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import type { ActorMention } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import type { Sentence, Span } from '../sentences.ts';

/** Which of the armed actors around a counted thing does it, gets it or owns it. */

const isCamp = (side: Side): boolean => side === 'junta' || side === 'resistance';

export const opposite = (side: Side): Side => (side === 'junta' ? 'resistance' : side === 'resistance' ? 'junta' : 'unknown');

/** The actors of either camp that a sentence names, in order. */
export const campsIn = (document: Document, sentence: Sentence): readonly ActorMention[] =>
  findActors(document, sentence).filter((actor) => isCamp(actor.side));

/** Behind these an actor is no subject: "from the junta", "attacked junta troops". */
const NO_SUBJECT =
  /\b(?:by|from|against|of|with|to|on|at|in|between|near|attack(?:ed|ing)|ambush(?:ed|ing)|kill(?:ed|ing)|captur(?:ed|ing)|fought|fighting|forced|drove|defeat(?:ed|ing)|hit|told|engaged)(?: (?:the|its|their|a|an|about|around|over|some|so-called|armed|\d+|two|three|four|five|six|seven|eight|nine|ten))*\s*$/i;
const JOINED = /^,? (?:and|or)(?: (?:the|so-called|its|local|allied))* ?$/;

/** "the junta's factory", "the TNLA's spokesman": whose it is, but for "the junta's troops". */
const OWNS = /^'s? (?!(?:troops|soldiers|forces|fighters|columns?|units?|men|army|navy|air force)\b)/;

/** "engaged 60 KNU and PDF men": the second is no subject either. */
const isObject = (document: Document, sentence: Sentence, actor: ActorMention, previous: ActorMention | undefined): boolean => {
  const joined = previous !== undefined && JOINED.test(document.text.slice(previous.end, actor.start));
  return NO_SUBJECT.test(document.text.slice(sentence.start, joined ? previous.start : actor.start));
};

/** The subject before an active verb at `at`: the nearest actor that is no object. */
export const subjectBefore = (document: Document, sentence: Sentence, at: number): ActorMention | undefined =>
  campsIn(document, sentence).findLast(
    (actor, i, all) =>
      actor.end <= at && !isObject(document, sentence, actor, all[i - 1]) && !OWNS.test(document.text.slice(actor.end, actor.end + 16)),
  );

const AGENT = /\bby(?: (?:the|a|an|joint|combined|local|allied))*\s*$/;
const RECEIVER = /(?<!according )\b(?:to|into the hands of)(?: (?:the|a|an|joint|combined|local|allied))*\s*$/;

const behind = (document: Document, sentence: Sentence, from: number, pattern: RegExp): ActorMention | undefined =>
  campsIn(document, sentence).find((actor) => {
    const between = actor.start >= from ? document.text.slice(from, actor.start) : '';
    return between.length < 90 && !between.includes(';') && pattern.test(between);
  });

/** "were seized by the KNDF", "destroyed by junta shelling" */
export const agentBehind = (document: Document, sentence: Sentence, from: number): ActorMention | undefined =>
  behind(document, sentence, from, AGENT);

/** "fell to the AA", "handed over to the KIA" */
export const receiverBehind = (document: Document, sentence: Sentence, from: number): ActorMention | undefined =>
  behind(document, sentence, from, RECEIVER);

const OWNED_BY = /^ (?:of|belonging to|held by|manned by|from|controlled by)(?: (?:the|its))? ?$/;

/** The owner in or right behind the words of the thing: "junta outposts", "positions of the AA". */
export const ownerIn = (document: Document, sentence: Sentence, { start, end }: Span): ActorMention | undefined =>
  campsIn(document, sentence).find(
    (actor) => (actor.start >= start && actor.start < end) || (actor.start >= end && OWNED_BY.test(document.text.slice(end, actor.start))),
  );

/** The actor that the paragraph is about, for "they also took 12 camps". */
export const actorTold = (document: Document, sentence: Sentence): ActorMention | undefined => {
  for (let back = 1; back <= 2; back++) {
    const before = document.sentences[sentence.index - back];
    if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
    const actor = campsIn(document, before).find((some) => !NO_SUBJECT.test(document.text.slice(before.start, some.start)));
    if (actor !== undefined) return actor;
  }
  return undefined;
};
