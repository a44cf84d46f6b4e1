import { findActors } from '../../rules/actors.ts';
import { type Case, give, isCamp, opposite, type Step, type Victims } from './case.ts';

/** "one of the attackers", "nine defenders": by who is told to have attacked. */
const ATTACKS =
  /^[^.;]{0,40}?\b(?:attack(?:s|ed|ing)?|raid(?:s|ed|ing)?|assault(?:s|ed|ing)?|storm(?:s|ed|ing)?|ambush(?:es|ed|ing)?|laid siege|besieg\w+|offensive|stole into|got into|tried to (?:take|enter|seize|capture)|took|seiz(?:ed|es|ing)|captur(?:ed|es|ing)|overr[au]n)\b/i;

export const attackersIn = (c: Case, words: string): Victims | null => {
  const word = /\b(attackers?|assailants?|raiders?|besiegers?|defenders?)\b/i.exec(words)?.[1];
  if (word === undefined) return null;
  for (let back = 0; back <= 4; back++) {
    const there = c.document.sentences[c.sentence.index - back];
    if (there === undefined) break;
    const doer = findActors(c.document, there).find(
      (a) => isCamp(a.side) && (back > 0 || a.end <= c.group.start) && ATTACKS.test(c.document.text.slice(a.end, there.end)),
    );
    if (doer === undefined) continue;
    return give(/^def/i.test(word) ? opposite(doer.side) : doer.side, `the ${word}`, /^def/i.test(word) ? null : doer.actorId);
  }
  return null;
};

/** "Its defenders numbered 43. Nineteen of them were found dead": those whom the sentence before speaks of. */
export const attackersBefore = (c: Case): Victims | null => {
  const before = c.document.sentences[c.sentence.index - 1];
  if (before?.paragraph !== c.sentence.paragraph) return null;
  const word =
    /^(?:Its|The|Their|Those|All the|Some|At least|About|[A-Z][a-z]+) (?:[a-z\d-]+ ){0,3}?(attackers?|assailants?|raiders?|besiegers?|defenders?)\b/.exec(
      before.text,
    );
  return word === null ? null : attackersIn(c, word[0]);
};

/** "Of the raiders one was killed" */
const OF_WHOM = /^Of (?:the|its|their) [a-z ]{3,24},? $/;

export const attackers: Step = (c) =>
  c.read.basis === 'named' || c.read.basis === 'worded'
    ? null
    : (attackersIn(c, c.words) ?? attackersIn(c, OF_WHOM.exec(c.before)?.[0] ?? ''));
