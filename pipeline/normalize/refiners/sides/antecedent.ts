import type { Document } from '../../document.ts';
import { findActors } from '../../rules/actors.ts';
import { findCasualties } from '../../rules/casualties.ts';
import type { Sentence } from '../../sentences.ts';
import { tokensOf } from '../../tokens.ts';
import { sideOfWords } from '../side-of-words.ts';
import { type Case, give, isCamp, nounOf, opposite, type Victims } from './case.ts';
import { ARMED_CLASH, ON_CIVILIANS } from './fire.ts';

/** Behind an actor: it speaks. */
const SPEAKS =
  /^[),]*(?: [^.;]{0,30}?)?\b(?:said|says|told|claimed|claims|counted|reported|announced|added|stated|puts?|spoke|confirmed|acknowledged|wrote)\b/;

/** "since the military seized power": when, not who. */
const COUP = /^(?:'s)? (?:seized|took|grabbed|toppled|ousted|overthrew|staged|coup|takeover|power grab)\b(?! (?:the town|the base|a ))/;

/** Behind an actor: it does harm. */
export const HITS =
  /^[^.;]{0,40}?(?<!\b(?:was|were|been|being|is|are) (?:[a-z]+ )?)\b(?:attack(?:ed|s|ing)|stopp(?:ed|ing)|halted|questioned|looted|robbed|raid(?:ed|s|ing)|ambush(?:ed|es|ing)|storm(?:ed|s|ing)|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|fir(?:ed|es|ing) (?:on|at|into)|opened fire|shot|shoots?|kill(?:ed|s|ing)|arrest(?:ed|s|ing)|abduct(?:ed|s|ing)|detain(?:ed|s|ing)|burn(?:ed|t|s|ing)|torch(?:ed|es|ing)|hit|hits|struck|strikes?|dropp(?:ed|ing)|drops|blew|detonat(?:ed|es|ing)|target(?:ed|s|ing)|pound(?:ed|s|ing)|rounded up|surround(?:ed|s|ing)|enter(?:ed|s|ing)|search(?:ed|es|ing)|captur(?:ed|es|ing)|massacr(?:ed|es|ing)|execut(?:ed|es|ing)|intercept(?:ed|s|ing)|came for|retaliat(?:ed|es|ing)|took revenge|returned fire|struck back)\b/i;

/** "- Karenni: ...", "* ...": the items of a list go back to none before. */
const LIST_ITEM = /^[-\u2013\u2022*] |^\([A-Z][A-Za-z]+(?: (?:State|Region))?\) /;

/** Whether a sentence tells of civilians who do not only speak. */
const namesCivilians = (document: Document, there: Sentence): boolean =>
  findActors(document, there).some((a) => a.side === 'civilian' && !SPEAKS.test(document.text.slice(a.end, a.end + 60)));

const UNIT_AGAIN =
  /\b(?:the|this|that) (?:same )?(?:[a-z]+ )?(?:unit|column|battalion|troops|soldiers|division) (?:also |then |later |had |has )*$/i;

/** The people that "them", "its members" or a bare number go back to: the nearest group, then the nearest actor, sentence by sentence. */
export const antecedent = (c: Case, from = 0): Victims | null => {
  // "In March the same unit killed 17": never its own
  if (/^object(?!-lost)/.test(c.casualty.rule) && c.own === null && UNIT_AGAIN.test(c.document.text.slice(c.sentence.start, c.first)))
    return give('civilian', 'those whom the unit hit');
  for (let back = from; back <= 2; back++) {
    const there = c.document.sentences[c.sentence.index - back];
    if (there === undefined || (back > 0 && there.paragraph !== c.sentence.paragraph && LIST_ITEM.test(c.sentence.text))) return null;
    if (back > 0 && c.sentence.paragraph - there.paragraph > (back === 1 ? 1 : 0)) return null;
    const groups = findCasualties(tokensOf(there)).groups.filter(
      (g) => (back > 0 || g.end <= c.group.start) && g.head !== null && g.kind === 'counted',
    );
    for (const g of [...groups].reverse()) {
      const read = sideOfWords(c.document, nounOf(c.document, g), c.speaker);
      if (read.basis !== 'none' && read.side !== 'unknown') return give(read.side, 'the group before', read.actorId);
    }
    const actors = findActors(c.document, there).filter(
      (a) =>
        (back > 0 || a.end <= c.group.start) &&
        isCamp(a.side) &&
        !(
          back === 0 &&
          /\b(?:by|according to)(?: the)? $/i.test(c.document.text.slice(Math.max(there.start, a.start - 18), a.start)) &&
          /^'s? (?:own )?(?:account|count|tally|reckoning)|^[,.]| /.test(c.document.text.slice(a.end, a.end + 12))
        ) &&
        !COUP.test(c.document.text.slice(a.end, a.end + 40)) &&
        // "both were run over by an army truck": the thing, not those whose it is
        !/^ (?:trucks?|vehicles?|cars?|bullets?|shells?|courts?|prisons?|jails?|hospitals?)\b/.test(
          c.document.text.slice(a.end, a.end + 12),
        ) &&
        !(back === 0 && /^object(?!-lost)/.test(c.casualty.rule)) &&
        !(back === 0 && SPEAKS.test(c.document.text.slice(a.end, a.end + 60))),
    );
    const actor = back === 0 ? actors.at(-1) : actors.at(0);
    // "Villagers fled to the camps. Troops arrested six of them."
    if (actor === undefined && back > 0 && c.group.partitive === 'them' && namesCivilians(c.document, there))
      return give('civilian', 'the people before');
    if (actor === undefined) continue;
    // "The PDF attacked a convoy. Four died."
    const hits = back > 0 || /^(?:subject|passive|participle)/.test(c.casualty.rule);
    const clause = c.document.text.slice(actor.end, Math.min(back > 0 ? there.end : c.group.start, actor.end + 90));
    if (hits && HITS.test(clause)) {
      const civil = actor.side === 'junta' && (ON_CIVILIANS.test(there.text) || !ARMED_CLASH.test(there.text));
      return give(civil ? 'civilian' : opposite(actor.side), 'those whom the actor before hit');
    }
    return give(actor.side, 'the actor before', actor.actorId);
  }
  return null;
};
