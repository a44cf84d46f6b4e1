import type { Side } from '../../../../schemas/vocabulary.ts';
import { type Case, campsBefore, inSameSentence } from './case.ts';

/** "we killed 17 of them", "our men captured three": who speaks is who does it. */
export const WE = /\b(?:we|our (?:[a-z]+ )?(?:men|troops|forces|fighters|side|comrades|unit|units|battalions?|columns?))\b[^.;,]{0,30}$/i;

export const agentOf = (c: Case): Side => {
  if (!/^object/.test(c.casualty.rule)) return 'unknown';
  const clause = c.document.text.slice(c.sentence.start, c.first);
  if (c.own === null && /\bour (?:[a-z]+ )?(?:forces|troops|comrades|fighters|battalions?)\b[^.;]{0,60}$/i.test(clause))
    return 'resistance';
  if (c.own !== null && (WE.test(clause) || (inSameSentence(c)?.casualty.rule.startsWith('object') && /\bwe\b/i.test(clause))))
    return c.own;
  return campsBefore(c, c.first).at(0)?.side ?? 'unknown';
};
