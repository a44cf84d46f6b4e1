import type { Verification } from '../../../schemas/vocabulary.ts';
import { type Document, sentenceAt } from '../document.ts';
import type { Claimant } from '../rule.ts';
import type { Span } from '../sentences.ts';

/** "Myanmar Now could not independently verify the figures", "None of the numbers could be confirmed." */
const UNVERIFIED =
  /\b(?:could|can|was|were|has|have|had)(?: not|n't|not)(?: yet)?(?: been)?(?: be| been)?(?: able to)? (?:independently )?(?:verif|confirm|check|corroborat)|\b(?:unable|impossible|hard|difficult) to (?:independently )?(?:verify|confirm|check)|\bnone of (?:the|these) (?:numbers|figures|claims|reports)[\w ]{0,20} (?:verified|confirmed|checked)|\b(?:unverified|not (?:been )?(?:independently )?(?:verified|confirmed|corroborated))\b|\bindependent(?:ly)? (?:verification|confirmation|confirm\w*|verif\w*) (?:was|is|were) (?:not|im)possible/i;

export const verificationOf = (document: Document, focus: Span, _claimant: Omit<Claimant, 'verification'>): Verification => {
  const sentence = sentenceAt(document, focus.start);
  const near = document.sentences.filter((other) => other.paragraph === sentence.paragraph || other.paragraph === sentence.paragraph + 1);
  return near.some((other) => UNVERIFIED.test(other.text)) ? 'unverified' : 'not_stated';
};
