import type { Verification } from '../../../schemas/vocabulary.ts';
import { type Document, sentenceAt } from '../document.ts';
import type { Claimant } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import type { Sentence, Span } from '../sentences.ts';
import { sourcesOf } from './resolve-source.ts';
import { speaksFor } from './source-names.ts';

/** "Lake Now could not independently verify the figures", "None of the numbers could be confirmed", "unverified". */
const UNVERIFIED =
  /\b(?:could|can|was|were|is|are|has|have|had|did)(?: not|n't|not)(?: yet)?(?: been)?(?: be| been)?(?: able to)?(?: immediately| independently| separately)? (?:verif|confirm|check|corroborat|substantiat)|\b(?:unable|impossible|hard|difficult|yet) to (?:be )?(?:independently )?(?:verif|confirm|check|corroborat)|\b(?:none of|neither(?: of)?)\b[\w' ]{0,40} (?:verified|confirmed|checked|corroborated)|\b(?:unverified|unconfirmed)\b|\bnot (?:been |yet been )?(?:independently )?(?:verified|confirmed|corroborated)\b|\bindependent(?:ly)? (?:verification|confirmation)\b[\w ]{0,20}\b(?:not|im)possible|\bno independent (?:verification|confirmation)/i;
const GATE = /verif|confirm|check|corroborat|substantiat/i;
/** Spoken of all claims of an article, not of the one beside it. */
const ALL =
  /\b(?:none of|neither|all|any of|either|the (?:figures|numbers|claims|reports|tolls|accounts)|these (?:figures|numbers|claims|reports|accounts)|both sides')\b/i;
const CONFIRMS = /^(?:confirm|acknowledg|admit|conced)/;

type Speaker = Omit<Claimant, 'verification' | 'verdict'>;
type Verdict = Pick<Claimant, 'verification' | 'verdict'>;

/** "could not verify the AA's figures" speaks of the AA's alone. */
const speaksOf = (document: Document, doubt: Sentence, claimant: Speaker): boolean => {
  const bodies = findActors(document, doubt).filter(
    (actor) => !actor.generic || actor.actorType === 'government' || actor.actorType === 'military',
  );
  // "The army could not confirm its hold": a party that fails to, not the publisher; "the army's figures could not be ..." is the publisher's.
  const words = UNVERIFIED.exec(doubt.text);
  const judge = bodies.some((actor) => words !== null && actor.end - doubt.start === words.index - 1);
  if (judge && !/\bbe\b|been/.test(words?.[0] ?? '')) return false;
  return (
    bodies.length === 0 || bodies.some((actor) => actor.actorId === claimant.claimantActorId || speaksFor(actor) === claimant.claimantSide)
  );
};

const memory = new WeakMap<Document, readonly Sentence[]>();

/** All sentences that say that something could not be checked. */
const doubtsIn = (document: Document): readonly Sentence[] => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const doubts = document.sentences.filter(({ text }) => GATE.test(text) && UNVERIFIED.test(text));
  memory.set(document, doubts);
  return doubts;
};

/** The sentence that says that the claim could not be checked. */
const doubtOf = (document: Document, sentence: Sentence, claimant: Speaker): Sentence | undefined =>
  doubtsIn(document).find((doubt) => {
    const away = doubt.paragraph - sentence.paragraph;
    const near = away === 0 || away === 1;
    return (
      (near || (ALL.test(doubt.text) && Math.abs(away) <= 2) || /\bnone of\b/i.test(doubt.text)) && speaksOf(document, doubt, claimant)
    );
  });

const give = (verification: Verification, { start, end }: Span): Verdict => ({ verification, verdict: { start, end } });

/**
 * What the article says of a claim's truth, and where: `disputed` where another side denies it in the paragraph or the next one, `unverified` where the publisher
 * could not check it, `confirmed` where another side or the publisher confirms it, else `not_stated`. Words of the publisher itself are never doubted.
 */
export const verdictOf = (document: Document, focus: Span, claimant: Speaker): Verdict => {
  if (claimant.step === 'publisher') return { verification: 'not_stated', verdict: null };
  const sentence = sentenceAt(document, focus.start);
  const near = sourcesOf(document).filter(
    (source) =>
      (source.sentence.paragraph === sentence.paragraph || source.sentence.paragraph === sentence.paragraph + 1) &&
      source.side !== claimant.claimantSide,
  );
  const after = near.filter((source) => source.attribution.start > focus.start);
  const opposes =
    claimant.claimantSide === 'junta' || claimant.claimantSide === 'resistance'
      ? ['junta', 'resistance']
      : ['junta', 'resistance', 'other'];
  const denial = after.find((source) => source.attribution.denies && opposes.includes(source.side));
  if (denial !== undefined) return give('disputed', denial.sentence);
  const doubt = doubtOf(document, sentence, claimant);
  if (doubt !== undefined) return give('unverified', doubt);
  const confirmed = near.find(
    (source) => CONFIRMS.test(source.attribution.verb) && source.sentence.paragraph === sentence.paragraph && source.side !== 'civilian',
  );
  return confirmed === undefined ? { verification: 'not_stated', verdict: null } : give('confirmed', confirmed.sentence);
};
