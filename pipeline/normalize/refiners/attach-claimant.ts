import type { ClaimantStep } from '../../../schemas/vocabulary.ts';
import { type Document, sentenceAt } from '../document.ts';
import type { Claimant } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import { type Attribution, findAttributions } from '../rules/attributions.ts';
import type { Sentence, Span } from '../sentences.ts';
import { verificationOf } from './attach-verification.ts';
import { intervieweeAt } from './interview.ts';
import { publisherVoice } from './publisher-voice.ts';
import { sourcesOf } from './resolve-source.ts';
import type { Identity, Source } from './source.ts';

/** The sources that a sentence names, in order, before they are made out. */
export const attributionsIn = (document: Document, sentence: Sentence): readonly Attribution[] =>
  findAttributions(document, sentence, findActors(document, sentence));

/** "Two more died there as well", "It also lost four": the sentence goes on from the paragraph before. */
const GOES_ON = /\b(?:also|too|in addition|additionally|moreover|furthermore|likewise)\b|\bas well\b(?! as)/i;
const FIRST_PERSON = /\b(?:we|our|ours|us|I|my)\b/;

const distance = (source: Source, focus: Span): number =>
  source.attribution.end <= focus.start ? focus.start - source.attribution.end : Math.max(0, source.attribution.start - focus.end);

/** Of several sources in one sentence: the one in the same half ("...; an Indian newspaper wrote 5,000"), whose claim the words are, nearest. */
const withinSentence = (document: Document, sources: readonly Source[], focus: Span): Source | undefined => {
  const reach = (source: Source): number => {
    const { start, end, position, verbStart } = source.attribution;
    const between = start < focus.start ? document.text.slice(end, focus.start) : document.text.slice(focus.end, start);
    const other = between.includes(';') ? 10_000 : 0;
    const leads = position === 'before' && Math.min(start, verbStart) <= focus.start;
    const trails = position === 'after' && focus.start < Math.max(start, verbStart);
    return other + (leads || trails ? 0 : 1_000) + distance(source, focus) / 10;
  };
  return sources.reduce<Source | undefined>(
    (best, source) => (best === undefined || reach(source) < reach(best) ? source : best),
    undefined,
  );
};

/** The paragraph stands wholly in quotation marks, or goes on with what "we" did. */
const goesOnQuoting = (document: Document, sentence: Sentence): boolean => {
  const first = document.sentences.find((other) => other.paragraph === sentence.paragraph);
  return first !== undefined && /^["']/.test(first.text) && FIRST_PERSON.test(sentence.text);
};

/** "Three died; the army says that two did": what leads the second clause does not reach back over the break. */
const BREAK = /;|,?\s(?:but|while|whereas|although|though)\s/;

const reachesBack = (document: Document, source: Source, focus: Span): boolean =>
  source.attribution.position === 'after' ||
  source.attribution.start < focus.end ||
  !BREAK.test(document.text.slice(focus.end, source.attribution.start + 1));

const choose = (document: Document, focus: Span): { readonly source: Identity; readonly step: ClaimantStep } | undefined => {
  const sentence = sentenceAt(document, focus.start);
  const voice = publisherVoice(document);
  const sources = sourcesOf(document).filter((source) => !source.attribution.denies);
  const own = withinSentence(
    document,
    sources.filter((source) => source.sentence === sentence && reachesBack(document, source, focus)),
    focus,
  );
  if (own !== undefined) return { source: own, step: 'sentence' };
  const interviewee = intervieweeAt(document, sentence);
  if (interviewee !== null) return { source: interviewee, step: 'continued' };
  // A party's own statement speaks for itself: whom it cites for one number it does not cite for the rest.
  const party = voice === 'junta' || voice === 'resistance';
  const around = sources.filter(
    (source) => source.sentence.paragraph === sentence.paragraph && source.sentence !== sentence && (!party || source.side === voice),
  );
  const near =
    around.findLast((source) => source.sentence.index < sentence.index) ?? around.find((source) => source.sentence.index > sentence.index);
  if (near !== undefined) return { source: near, step: 'paragraph' };
  if (party) return undefined;
  const before = sources.findLast((source) => source.sentence.paragraph === sentence.paragraph - 1);
  const opens = document.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph;
  if (before !== undefined && ((opens && GOES_ON.test(sentence.text)) || goesOnQuoting(document, sentence)))
    return { source: before, step: 'continued' };
  return undefined;
};

/**
 * Who claims the words at `focus`, by the guide's four steps: the attribution in their own sentence, the source of another sentence of the paragraph
 * (nearest before, else nearest after), the source of the paragraph before where the sentence continues it, the publisher.
 */
export const claimantOf = (document: Document, focus: Span): Claimant => {
  const chosen = choose(document, focus);
  const { publisher } = document.article;
  const claimant =
    chosen === undefined
      ? {
          claimant: publisher,
          claimantActorId: null,
          claimantSide: publisherVoice(document),
          step: 'publisher' as const,
        }
      : { claimant: chosen.source.claimant, claimantActorId: chosen.source.actorId, claimantSide: chosen.source.side, step: chosen.step };
  return { ...claimant, verification: verificationOf(document, focus, claimant) };
};
