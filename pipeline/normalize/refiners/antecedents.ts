import type { Document } from '../document.ts';
import { SOURCE_NOUNS, type SourceKind } from '../lexicon/source-nouns.ts';
import type { ActorMention } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import type { Sentence } from '../sentences.ts';
import type { Identity, Source } from './source.ts';
import { fullNameOf, speaksFor } from './source-names.ts';

/** A body that can speak: not a battalion in the field, not "soldiers". */
const isBody = (mention: ActorMention): boolean =>
  mention.generic ? mention.actorType === 'government' || mention.actorType === 'military' : mention.actorType !== 'military_unit';

/** "army losses", "a junta convoy": the body only says whose. */
const ONLY_WHOSE =
  /^(?:'s)? (?:losses|casualties|dead|soldiers?|troops|convoys?|columns?|bases?|outposts?|camps?|positions?|vehicles?|trucks?|aircraft|jets?|helicopters?|air ?strikes?|shelling|forces|personnel|units?|attacks?|raids?)\b/;

const isArmedGroup = (document: Document, mention: ActorMention): boolean =>
  /(?:group|force|army|alliance|organi[sz]ation|militia|rebels|insurgents)s?$/i.test(document.text.slice(mention.start, mention.end));

/** The identity of a body mentioned by name or by a common noun ("the junta"), under its full name. */
export const bodyOf = (document: Document, mention: ActorMention): Identity => {
  const { name, mention: named } = fullNameOf(document, mention);
  const words = document.article.text.slice(mention.start, mention.end);
  return {
    claimant: mention.generic ? `the ${words.charAt(0).toLowerCase()}${words.slice(1)}` : name,
    actorId: mention.actorId ?? named.actorId,
    side: speaksFor(named.side === 'unknown' ? mention : named) ?? 'civilian',
    kind: 'group',
  };
};

/** What nobody calls the army: "the group", "the alliance". */
const NO_ARMY = /^(?:groups?|alliance|coalition|organi[sz]ations?|militia|front|rebels?|fighters?|guerrillas?|insurgents?|allies)$/;

const kindsFor = (word: string, noun: string | null): readonly SourceKind[] => {
  if (/^(?:he|she)$/.test(word)) return ['person'];
  if (/^(?:they|.* of them)$/.test(word)) return ['people', 'group'];
  if (word === 'we') return ['person', 'people', 'group'];
  return noun !== null && SOURCE_NOUNS.get(noun)?.kind === 'person' ? ['person'] : ['group', 'media', 'document'];
};

/** "Resistance groups overran the post. ... the groups said": the band that was last called so. */
const bandBefore = (document: Document, sentence: Sentence, noun: string): Identity | undefined => {
  for (let index = sentence.index - 1; index >= 0; index--) {
    const before = document.sentences[index];
    const mention =
      before === undefined
        ? undefined
        : findActors(document, before).findLast(
            ({ start, end, side }) => side !== 'junta' && document.text.slice(start, end).toLowerCase().endsWith(noun),
          );
    if (mention !== undefined) return { ...bodyOf(document, mention), kind: 'people' };
  }
  return undefined;
};

/** The armed body with which a sentence opens. */
const subjectOf = (document: Document, sentence: Sentence): Identity | undefined => {
  const first = findActors(document, sentence)[0];
  return first !== undefined &&
    first.side !== 'junta' &&
    !first.generic &&
    isBody(first) &&
    /^(?:[Tt]he )?$/.test(document.text.slice(sentence.start, first.start)) &&
    !ONLY_WHOSE.test(document.text.slice(first.end, first.end + 24))
    ? bodyOf(document, first)
    : undefined;
};

/** The armed body with which a sentence of the paragraph opened. */
const subjectHere = (document: Document, sentence: Sentence): Identity | undefined => {
  for (let index = sentence.index - 1; document.sentences[index]?.paragraph === sentence.paragraph; index--) {
    const before = document.sentences[index];
    const subject = before === undefined ? undefined : subjectOf(document, before);
    if (subject !== undefined) return subject;
  }
  return undefined;
};

export interface Pointer {
  readonly sentence: Sentence;
  /** Offset of the pronoun. */
  readonly at: number;
  /** "he", "it", "they", or "it" for "the group". */
  readonly word: string;
  /** The noun of "the ministry", "the nurse"; null for a pronoun. */
  readonly noun: string | null;
}

/**
 * Whom "he", "it", "they", "the group" mean: a source of the same paragraph, else the body that the paragraph is about,
 * else a source of the paragraphs before, else the body named before. Undefined where nobody fits.
 */
export const antecedentOf = (document: Document, pointer: Pointer, history: readonly Source[]): Identity | undefined => {
  const { sentence, at, noun } = pointer;
  if (noun !== null) {
    const stem = noun.replace(/(?:man|woman|person)$/, '');
    const plural = new RegExp(`\\b${stem}s\\b`);
    const same = history.findLast((source) => source.words.includes(stem) && !(NO_ARMY.test(noun) && plural.test(source.words)));
    // "Aid groups said ...", and in the next paragraph "The TNLA took two bases. ..., the group said": whom that paragraph is about
    const here =
      same !== undefined && same.sentence.paragraph !== sentence.paragraph && NO_ARMY.test(noun)
        ? subjectHere(document, sentence)
        : undefined;
    if (same !== undefined) return here ?? same;
    const band = pointer.word === 'they' ? bandBefore(document, sentence, noun) : undefined;
    if (band !== undefined) return band;
  }
  const kinds = kindsFor(pointer.word.toLowerCase(), noun);
  const civilian = noun !== null && SOURCE_NOUNS.get(noun)?.side === 'civilian';
  // "a rescuer and media reported. ... they said"
  const joint = ({ attribution: { end, verbStart } }: Source): boolean =>
    pointer.word.toLowerCase() === 'they' && end < verbStart && / and [^,;:"]{3,60}$/.test(document.text.slice(end, verbStart));
  const fits = (source: Source): boolean =>
    (kinds.includes(source.kind) ||
      joint(source) ||
      (source.kind === 'people' &&
        kinds.includes('group') &&
        /\b(?:groups?|forces|rebels|fighters|resistance|guerrillas)\b/.test(source.words))) &&
    !(noun !== null && NO_ARMY.test(noun) && source.side === 'junta') &&
    !(noun === null && source.kind === 'document' && /\b(?:videos?|photos?|footage|images?|pictures?|photographs?)\b/.test(source.words)) &&
    !(civilian && source.side !== 'civilian' && source.side !== 'international');
  const here = history.findLast((source) => fits(source) && source.sentence.paragraph === sentence.paragraph);
  if (here !== undefined) return here;
  const seeksBody = kinds.includes('group') && !civilian;
  const bodyIn = (from: number, within: (other: Sentence) => boolean): ActorMention | undefined => {
    for (let index = sentence.index - 1; seeksBody && index >= from; index--) {
      const before = document.sentences[index];
      if (before === undefined || !within(before)) return undefined;
      const actor = findActors(document, before).find(
        (mention) =>
          !(noun !== null && NO_ARMY.test(noun) && mention.side === 'junta') &&
          isBody(mention) &&
          !(mention.generic && ONLY_WHOSE.test(document.text.slice(mention.end, mention.end + 24))),
      );
      if (actor !== undefined) return actor;
    }
    return undefined;
  };
  // "The AA has not commented, but a source close to the group": nobody calls the army so
  const beside =
    noun !== null && NO_ARMY.test(noun)
      ? findActors(document, sentence).findLast((actor) => actor.end <= at && actor.side !== 'junta' && isBody(actor))
      : undefined;
  if (beside !== undefined) return bodyOf(document, beside);
  const near = history.findLast((source) => fits(source) && sentence.paragraph - source.sentence.paragraph <= 2);
  // "The army sent reinforcements. The AA took the base, it said": nobody has spoken before, so its own sentence tells
  const opens = near === undefined && pointer.word.toLowerCase() === 'it' ? subjectOf(document, sentence) : undefined;
  if (opens !== undefined) return opens;
  const about = bodyIn(0, (other) => other.paragraph === sentence.paragraph);
  if (about !== undefined) return bodyOf(document, about);
  if (near !== undefined) return near;
  const own = seeksBody
    ? findActors(document, sentence).find(
        (actor) =>
          actor.end <= at &&
          !(noun !== null && NO_ARMY.test(noun) && actor.generic && actor.side === 'junta') &&
          (isBody(actor) || isArmedGroup(document, actor)),
      )
    : undefined;
  const before = own ?? bodyIn(Math.max(0, sentence.index - 4), () => true);
  if (before !== undefined) return bodyOf(document, before);
  return history.findLast(fits) ?? (kinds.includes('person') && !civilian ? history.at(-1) : undefined);
};
