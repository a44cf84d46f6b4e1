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
  const camps = campsBefore(c, c.first);
  // "Twenty soldiers were killed when the KNU overran a post, taking eight prisoners": who acts in the clause that the verb belongs to
  const inner = camps.findLast((a) =>
    /\b(?:when|after|as|while|before) (?:the |an? |some )?$/i.test(c.document.text.slice(c.sentence.start, a.start)),
  );
  return (inner ?? camps.at(0))?.side ?? 'unknown';
};
