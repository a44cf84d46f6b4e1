import type { Side } from '../../../../schemas/vocabulary.ts';
import { findActors } from '../../rules/actors.ts';
import { type Case, campsBefore, give, inSameSentence, isCamp, opposite, type Step } from './case.ts';

/** What a balance of losses counts, behind "own", "our", "friendly", "enemy". */
const COUNTED =
  '(?:side|loss(?:es)?|casualties|dead|deaths?|death toll|toll|fatalities|killed|wounded|injured|captured|kia|wia|bodies|prisoners|martyrs|fallen|(?:forces|troops|fighters|ranks)(?= ?[:=\u2014-]))';
const OWN = new RegExp(
  `\\b(?:own (?:[a-z]+ )?${COUNTED}|own losses|(?:our|friendly) (?:own )?(?:[a-z]+ )?${COUNTED}|(?:its|their|our|his) own (?:at|to|as)|(?:on|from) (?:its|our|my) (?:own )?side|(?:his|her|its|our|their) (?:own )?(?:group|army|force|unit|organi[sz]ation|party)'s (?:own )?(?:[a-z]+ )?(?:${COUNTED}|loss(?:es)?))\\b`,
  'gi',
);
const ENEMY = new RegExp(
  `\\b(?:(?:enemy|opposing|opponents?|hostile)(?:'s)? (?:[a-z]+ )?${COUNTED}|(?:the )?(?:other|opposing|opposite|enemy(?:'s)?) side|their side|[Tt]heirs (?:is|are|was|were|came|stand))\\b`,
  'gi',
);
/** Behind the count: "11 deaths in its own ranks", "seven wounded on our side". */
const OWN_BEHIND =
  /^(?:(?! (?:against|versus|while|but|for|losing|lost|and los[a-z]+)\b)[^.;:,]){0,40}?\b(?:(?:on|from|in|among|within|of) (?:(?:its|our|their|his|my) own|our|my|its) (?:side|ranks|forces|fighters|troops|men|members|soldiers|comrades|units?)\b|(?:of|among) (?:its|our|their|his) own(?=[.;,]|$))/i;
const LOSES =
  /(?:\b(?:it|they|the group|the alliance|the joint force)|,? (?:and|but|while)) (?:had |has |have |also |only |itself )*(?:suffered|sustained|incurred|suffering|sustaining)\b[^.;,]{0,20}$/i;

/** "The regime fought for a week. Its own losses were nine dead": the one side that the sentence before tells of. */
const ownerBefore = (c: Case): Side | undefined => {
  const before = c.document.sentences[c.sentence.index - 1];
  if (before?.paragraph !== c.sentence.paragraph) return undefined;
  // "The army is short of men. It has suffered perhaps 20,000 dead"
  if (
    !/\b(?:its|their) own\b/i.test(c.sentence.text) &&
    !/^["']?(?:It|They) (?:had|has|have|also|suffered|sustained)\b/.test(c.sentence.text)
  )
    return undefined;
  const [side, ...others] = new Set(findActors(c.document, before).flatMap((a) => (isCamp(a.side) ? [a.side] : [])));
  return others.length === 0 ? side : undefined;
};

/** Whom the sentence takes for its own: the speaker's side, else that of the label or subject which it begins with. */
const speakersSide = (c: Case): Side =>
  c.own ??
  campsBefore(c, c.group.start).find((a) => !/\benemy\b/i.test(a.name) && !LOSSES_OF.test(c.document.text.slice(a.end, a.end + 24)))
    ?.side ??
  ownerBefore(c) ??
  'resistance';
/** Behind an actor whose losses are told beside "its own". */
const LOSSES_OF = /^(?:'s?)? (?:(?:soldiers|troops|forces|side) )?(?:loss(?:es)?|casualties|dead|deaths?|toll|bodies|killed|died)\b/;

const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** "own losses 7 killed", "enemy dead 18, our side 2", "put its own at six": what the balance says just before the count, or behind it. */
export const whoseLosses: Step = (c) => {
  if (
    c.casualty.outcome === 'displaced' ||
    (c.read.basis !== 'none' &&
      c.group.nounOutcome === null &&
      !/^(?:comrade|hero|brother)/i.test(c.noun.trim()) &&
      !(c.read.basis === 'assumed' && /\blosses (?:at|to|were|are|as|:)[^.;,]{0,20}$/i.test(c.before)))
  )
    return null;
  // "KNLA Battalion 102 took the post. The battalion had two wounded": the speaker's, where the sentence before begins with it
  if (
    c.own !== null &&
    /^["']?(?:The|That) (?:battalion|brigade|unit|group|force|company|platoon)(?: itself| also)? (?:had|has|lost|suffered|sustained|took|counted)\b[^.;,]{0,24}$/.test(
      c.before,
    )
  ) {
    const before = c.document.sentences[c.sentence.index - 1];
    const first = before?.paragraph === c.sentence.paragraph ? findActors(c.document, before).find((a) => isCamp(a.side)) : undefined;
    if (first?.side === c.own) return give(c.own, 'its own losses');
  }
  // "enemy 7 dead, we 1 fallen": who stands right before the figure
  const told = /(?:^|[:;,.(] ?|\band )(?:the |on )?(enemy|enemies|theirs|their side|we|ours|our side|us)[:-]? $/i.exec(c.before)?.[1];
  if (told !== undefined && c.group.kind === 'counted' && (c.group.head === null || c.group.nounOutcome !== null)) {
    const own = c.own ?? 'resistance';
    return /^(?:en|th)/i.test(told) ? give(opposite(own), 'the other side’s losses') : give(own, 'its own losses');
  }
  const from = inSameSentence(c)?.casualty.group.end ?? 0;
  const since = c.document.text.slice(Math.max(c.sentence.start, from, c.group.start - 90), c.group.start);
  const ours = lastOf(OWN, since);
  const theirs = lastOf(ENEMY, since);
  const side = c.speaker === 'other' ? 'other' : speakersSide(c);
  if (!isCamp(side) && side !== 'other') return null;
  if (ours >= 0 && ours >= theirs && !/[.]/.test(since.slice(ours))) return give(side, 'its own losses');
  if (theirs >= 0) return give(opposite(side), 'the other side’s losses');
  // "as against 200 on the other side"
  if (/^[^.;:,]{0,20}? ?(?:on|from) the (?:other|opposing|enemy) side\b/i.test(c.after) && /\bagainst (?:[a-z]+ ){0,2}$/.test(c.before))
    return give(opposite(side), 'the other side’s losses');
  if (OWN_BEHIND.test(c.after) || LOSES.test(since)) return give(side, 'its own losses');
  return null;
};
