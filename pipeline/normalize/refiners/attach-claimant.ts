import type { Action, ClaimantStep } from '../../../schemas/vocabulary.ts';
import { type Document, sentenceAt } from '../document.ts';
import type { Claimant } from '../rule.ts';
import { type Attribution, findAttributions } from '../rules/attributions.ts';
import type { Sentence, Span } from '../sentences.ts';
import { verdictOf } from './attach-verification.ts';
import { intervieweeAt } from './interview.ts';
import { publisherVoice } from './publisher-voice.ts';
import { sourcesOf } from './resolve-source.ts';
import type { Identity, Source } from './source.ts';

/** The sources that a sentence names, in order, before they are made out. */
export const attributionsIn = (document: Document, sentence: Sentence): readonly Attribution[] => findAttributions(document, sentence);

/** "Two more died there as well", "It also lost four": the sentence goes on from the paragraph before. */
const GOES_ON =
  /\b(?:also|too|in addition|additionally|moreover|furthermore|likewise)\b|\bas well\b(?! as)|^In [A-Z][\w' -]{2,40} alone\b/i;
/** "In these, eleven soldiers were killed. One fighter fell": the whole paragraph goes on. */
const OF_THESE = /^(?:In|Of|Among|During) (?:these|them|those)\b/;
/** "From our side, one comrade fell": a bulletin that is passed on as it stands. */
const OURS =
  /^(?:[A-Z][a-z]+ )?(?:[Ff]rom|[Oo]n|[Aa]mong) our (?:own )?(?:side|ranks|forces|comrades)\b|^[^"]{0,60}\bour (?:comrades|fighters|forces|troops|side)\b/;
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
const isQuotation = (document: Document, paragraph: number, sentence?: Sentence): boolean => {
  const sentences = document.sentences.filter((other) => other.paragraph === paragraph);
  if (!/^"/.test(sentences[0]?.text ?? '')) return false;
  return /"\W*$/.test(sentences.at(-1)?.text ?? '') || FIRST_PERSON.test((sentence ?? sentences[0])?.text ?? '');
};

/** The speaker of the paragraph before; a quotation over several paragraphs reaches back to the one that names him. */
const speakerBefore = (document: Document, sources: readonly Source[], sentence: Sentence): Source | undefined => {
  if (!isQuotation(document, sentence.paragraph, sentence)) return undefined;
  for (let paragraph = sentence.paragraph - 1; paragraph >= 0; paragraph--) {
    const source = sources.findLast((other) => other.sentence.paragraph === paragraph);
    if (source !== undefined || !isQuotation(document, paragraph)) return source;
  }
  return undefined;
};

/** A line of a list: a bullet, a number, a heading with its colon. */
const ITEM = /^(?:[-\u2022*\u2014\u00b7]|\(?\d{1,2}[.)]\s|\(?[a-z]\)|[A-Z][\w ]{2,40}:\s)/;
const ANNOUNCES = /:\s*$|\b(?:as follows|the following|is given below|are given below|reads in full)\b/;

/** "The brigade reported the following losses:" speaks for the list below it, until somebody else is named. */
const announcerOf = (document: Document, sources: readonly Source[], sentence: Sentence): Source | undefined => {
  const last = sources.findLast((source) => source.sentence.paragraph < sentence.paragraph);
  if (last === undefined || !ANNOUNCES.test(last.sentence.text)) return undefined;
  const opening = document.sentences.find((other) => other.paragraph === sentence.paragraph)?.text ?? '';
  return ITEM.test(opening) ? last : undefined;
};

/** "Three died; the army says that two did": what leads the second clause does not reach back over the break. */
const BREAK = /;|,?\s(?:but|while|whereas|although|though)\s/;

const reachesBack = (document: Document, source: Source, focus: Span): boolean =>
  source.attribution.position === 'after' ||
  source.attribution.start < focus.end ||
  !BREAK.test(document.text.slice(focus.end, source.attribution.start + 1));

/** "State media blamed the PDF": who did it, not how many there were. */
const JUDGES = /^(?:blam|accus|condemn|welcom|prais)/;

interface Chosen {
  readonly source: Identity;
  readonly step: ClaimantStep;
  /** The source's words with their verb; null where none names it. */
  readonly words: Span | null;
}

const asChosen = (source: Source, step: ClaimantStep): Chosen => {
  const { start, end, verb, verbStart } = source.attribution;
  return { source, step, words: { start: Math.min(start, verbStart), end: Math.max(end, verbStart + verb.length) } };
};

/** "The army, which says it has 30,000 men, controls six towns": the word reaches to the comma. */
const ASIDE = /, (?:which|who)(?: also| have| has| had| still)* $/;
const isAside = (document: Document, { attribution: { start, end, verb, verbStart, position } }: Source, focus: Span): boolean => {
  if (position !== 'before' || !ASIDE.test(`${document.text.slice(Math.min(start, verbStart), Math.max(end, verbStart)).trimEnd()} `))
    return false;
  const close = document.text.slice(verbStart + verb.length, verbStart + 200).search(/, |\. /);
  return close >= 0 && focus.start > verbStart + verb.length + close;
};

/** What is asked about; null for a count. */
export interface ToldOf {
  readonly action: Action;
}

const NOW = /\b(?:holds?|controls?|remains?|is|are|keeps?|still has|has (?:most|all|full)|occup(?:y|ies))\b/;
const THEN = /\b(?:was|were|had|held|controlled|kept|remained|occupied)\b/;
const SO_FAR = /\b(?:has|have|is|are|remains?)\b/;
const OWN_WORDS = /\b(?:our|we|us|ours)\b/;

/** "It controls Sittwe and most of Kyaukphyu", "Since July the army has also regained Mobye": how things stand, told by the publisher where its own sentence names nobody. */
const isHowThingsStand = (document: Document, sentence: Sentence, focus: Span, told: ToldOf | null, behind: boolean): boolean => {
  if (told === null || OWN_WORDS.test(sentence.text)) return false;
  const paragraph = document.sentences.find((other) => other.paragraph === sentence.paragraph) ?? sentence;
  if ((document.text.slice(paragraph.start, focus.start).match(/"/g)?.length ?? 0) % 2 === 1) return false;
  if (told.action === 'holds' && NOW.test(sentence.text) && !THEN.test(sentence.text)) return true;
  return behind && /^Since\b/.test(sentence.text) && SO_FAR.test(sentence.text);
};

const choose = (document: Document, focus: Span, told: ToldOf | null): Chosen | undefined => {
  const sentence = sentenceAt(document, focus.start);
  const voice = publisherVoice(document);
  const sources = sourcesOf(document).filter((source) => !source.attribution.denies);
  const own = withinSentence(
    document,
    sources.filter((source) => source.sentence === sentence && reachesBack(document, source, focus) && !isAside(document, source, focus)),
    focus,
  );
  if (own !== undefined) return asChosen(own, 'sentence');
  const interviewee = intervieweeAt(document, sentence);
  if (interviewee !== null) return { source: interviewee, step: 'continued', words: null };
  // A party's own statement speaks for itself: whom it cites for one number it does not cite for the rest.
  const party = voice === 'junta' || voice === 'resistance';
  const around = sources.filter(
    (source) =>
      source.sentence.paragraph === sentence.paragraph &&
      source.sentence !== sentence &&
      !JUDGES.test(source.attribution.verb) &&
      (!party || source.side === voice),
  );
  const near =
    around.findLast((source) => source.sentence.index < sentence.index) ?? around.find((source) => source.sentence.index > sentence.index);
  const behind = near === undefined || near.sentence.index > sentence.index;
  if (!party && near !== undefined && isHowThingsStand(document, sentence, focus, told, behind)) return undefined;
  if (near !== undefined) return asChosen(near, 'paragraph');
  if (party) return undefined;
  const before = sources.findLast((source) => source.sentence.paragraph === sentence.paragraph - 1);
  const opens = document.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph;
  const opening = document.sentences.find((other) => other.paragraph === sentence.paragraph) ?? sentence;
  const alsoSo = GOES_ON.test(sentence.text) && !(told !== null && SO_FAR.test(sentence.text));
  if (before !== undefined && ((opens && (alsoSo || OURS.test(sentence.text))) || OF_THESE.test(opening.text)))
    return asChosen(before, 'continued');
  const further = speakerBefore(document, sources, sentence) ?? announcerOf(document, sources, sentence);
  return further === undefined ? undefined : asChosen(further, 'continued');
};

/**
 * Who claims the words at `focus`, by the guide's four steps: the attribution in their own sentence, the source of another sentence of the paragraph
 * (nearest before, else nearest after), the source of the paragraph before where the sentence continues it, the publisher.
 */
export const claimantOf = (document: Document, focus: Span, told: ToldOf | null = null): Claimant => {
  const chosen = choose(document, focus, told);
  const { publisher } = document.article;
  const claimant =
    chosen === undefined
      ? {
          claimant: publisher,
          claimantActorId: null,
          claimantSide: publisherVoice(document),
          step: 'publisher' as const,
          words: null,
        }
      : {
          claimant: chosen.source.claimant,
          claimantActorId: chosen.source.actorId,
          claimantSide: chosen.source.side,
          step: chosen.step,
          words: chosen.words,
        };
  return { ...claimant, ...verdictOf(document, focus, claimant) };
};
