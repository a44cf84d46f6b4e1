import { ABROAD, FROM_MYANMAR } from '../../lexicon/foreign-places.ts';
import { give, isCamp, type Step } from './case.ts';

/** "taken to a hospital in Champhai": from this side. */
const CARE = /\b(?:hospitals?|clinics?) (?:in|at) (?:the )?[A-Z][\w-]+/g;

/** "A farmer was killed in Zokhawthar, on the Indian side" */
export const abroad: Step = (c) =>
  (c.casualty.outcome === 'killed' || c.casualty.outcome === 'wounded') &&
  c.group.partitive === null &&
  !isCamp(c.read.side) &&
  (c.group.head !== null || c.read.basis === 'none') &&
  ABROAD.test(c.sentence.text.replace(CARE, '')) &&
  !FROM_MYANMAR.test(c.sentence.text)
    ? give('other', 'people across the border')
    : null;
