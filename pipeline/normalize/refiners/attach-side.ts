import type { Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import type { Claimant } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import { type Casualty, findCasualties } from '../rules/casualties.ts';
import type { Sentence } from '../sentences.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { sideOfWords } from './side-of-words.ts';

/** Whose people a casualty's group is, by its own words, by what it continues, by who hit it. */
export interface Victims {
  readonly side: Side;
  readonly actorId: string | null;
  /** How it was told: a step for `explain`. */
  readonly basis: string;
}

const opposite = (side: Side): Side => (side === 'junta' ? 'resistance' : side === 'resistance' ? 'junta' : 'unknown');

/** Fire from the air and from afar, mines, arson, protests: the people under it are civilians unless called fighters. */
const ON_CIVILIANS =
  /\b(?:air ?strikes?|air raids?|air attacks?|aerial|bomb(?:s|ed|ing|ings|ardment)?|shell(?:s|ed|ing)?|artillery|jets?|aircraft|fighter jet|helicopters?|gunships?|paramotors?|gyrocopters?|drones?|rockets?|mortars?|land ?mines?|explosion|grenade|village|villagers|residents|locals|civilians?|protest(?:s|ers)?|market|school|monastery|church|hospital|camp for (?:the )?displaced|houses?|homes?|fled|crackdown|arson|torched|residential)\b/i;

const ARMED_CLASH =
  /\b(?:clash(?:es|ed)?|battles?|fighting|ambush(?:ed|es)?|firefight|gunfight|shootout|raid|skirmish(?:es)?|offensive|assault)\b/i;

/** The nearest armed or civilian actor before an offset in the sentence that can own "its", "the group", an elliptical number. */
const actorsBefore = (document: Document, sentence: Sentence, offset: number) =>
  findActors(document, sentence).filter((actor) => actor.end <= offset);

const subjectOf = (document: Document, sentence: Sentence, offset: number): Side => {
  const armed = actorsBefore(document, sentence, offset).filter((a) => a.side === 'junta' || a.side === 'resistance');
  return armed.at(0)?.side ?? 'unknown';
};

/** "some 13 people, resistance members as well as civilians", "120 people: troops, staff and relatives": one number that mixes sides. */
const isMixed = (document: Document, sentence: Sentence, group: Casualty['group'], speaker: Claimant['claimantSide']): boolean => {
  const rest = document.text.slice(group.end, Math.min(sentence.end, group.end + 160));
  const named =
    /^(?:,| \(|:| \u2014|[^.;:,]{0,60}(?:,|:)) (?:both |mostly |mainly |including )?([^.;:0-9]{3,90}?(?:\band\b|\bas well as\b|\bor\b)[^.;:,0-9]{3,60})/.exec(
      rest,
    );
  if (named?.[1] !== undefined) {
    const start = group.end + named.index + named[0].length - named[1].length;
    const read = sideOfWords(document, { start, end: start + named[1].length }, speaker);
    if (read.side === 'unknown' && read.basis === 'worded') return true;
  }
  const among =
    /^,? ([^.;:,0-9]{4,70}?),? (?:also )?among (?:them|the dead|the victims)\b/.exec(rest) ??
    /^,? (?:including|among them) ([^.;:,0-9]{4,70})/.exec(rest);
  if (among?.[1] === undefined) return false;
  const start = group.end + among.index + among[0].indexOf(among[1]);
  const read = sideOfWords(document, { start, end: start + among[1].length }, speaker);
  return read.side === 'resistance' || read.side === 'junta';
};

/** The people that "them", "its members" or a bare number go back to: the nearest group or actor before, in this sentence, then the one before. */
const antecedent = (
  document: Document,
  sentence: Sentence,
  group: Casualty['group'],
  speaker: Claimant['claimantSide'],
): Victims | null => {
  const armed = (side: Side) => side === 'junta' || side === 'resistance' || side === 'civilian' || side === 'other';
  for (const back of [0, 1, 2]) {
    const there = document.sentences[sentence.index - back];
    if (there === undefined || (back > 0 && sentence.paragraph - there.paragraph > (back === 1 ? 1 : 0))) break;
    const groups = findCasualties(tokensOf(there)).groups.filter(
      (g) => (back > 0 || g.end <= group.start) && g.head !== null && g.kind === 'counted',
    );
    for (const g of [...groups].reverse()) {
      const read = sideOfWords(document, g, speaker);
      if (read.basis !== 'none' && armed(read.side)) return { side: read.side, actorId: read.actorId, basis: 'the group before' };
    }
    const actors = findActors(document, there).filter(
      (a) => (back > 0 || a.end <= group.start) && (a.side === 'junta' || a.side === 'resistance'),
    );
    const actor = back === 0 ? actors.at(-1) : actors.at(0);
    if (actor !== undefined) return { side: actor.side, actorId: actor.actorId, basis: 'the actor before' };
  }
  return null;
};

interface Known {
  readonly casualty: Casualty;
  readonly sentence: Sentence;
  readonly victims: Victims;
}

/** The noun phrase without its number: "150 to 200 soldiers" -> "soldiers"; of a partitive what stands behind "of"; without "prisoner". */
const nounOf = (document: Document, group: Casualty['group']): { readonly start: number; readonly end: number } => {
  const text = document.text.slice(group.quantity.end, group.end);
  const lead = group.kind === 'single' ? 0 : (/^["):\s]*(?:of (?:the |those |its own )?)?/.exec(text)?.[0].length ?? 0);
  const keep =
    group.partitive !== null && /^(?:its|their|our|his)\b/.test(group.partitive) ? (/^["):\s]*of /.exec(text)?.[0].length ?? 0) : lead;
  const start = group.kind === 'single' ? group.start : group.quantity.end + keep;
  const tail = /\s(?:prisoners?|captive|hostages?|alive)$/.exec(document.text.slice(start, group.end));
  return { start, end: tail === null ? group.end : group.end - tail[0].length };
};

/** Decides the side of one casualty; `earlier` are those of this and the sentences before, nearest last. */
export const sideOfCasualty = (
  document: Document,
  sentence: Sentence,
  tokens: readonly Token[],
  casualty: Casualty,
  claimant: Claimant,
  earlier: readonly Known[],
  whole: Victims | null,
): Victims => {
  const { group } = casualty;
  const speaker = claimant.claimantSide;
  const own = speaker === 'junta' || speaker === 'resistance' ? speaker : null;
  const give = (side: Side, basis: string, actorId: string | null = null): Victims => ({ side, actorId, basis });
  const words = document.text.slice(group.start, group.end);
  const isCivilianOutcome = casualty.outcome === 'displaced';
  const read = sideOfWords(document, nounOf(document, group), speaker);
  const previous = earlier.at(-1);
  const sameParagraph = previous !== undefined && previous.sentence.paragraph === sentence.paragraph;
  const first = tokens[casualty.first]?.start ?? group.start;

  const people = /\b(?:people|persons?|bodies|dead|individuals|others)\b/i.test(words) || group.head === null;
  if (people && read.basis === 'none' && casualty.outcome !== 'displaced' && isMixed(document, sentence, group, speaker))
    return give('unknown', 'one number for several sides');

  // "over 100 men have been made prisoner, the alliance said"
  if (
    read.basis === 'assumed' &&
    own !== null &&
    /^\s*(?:of (?:the|its|their) )?(?:other |more )?men$/i.test(document.text.slice(group.quantity.end, group.end)) &&
    !/\bwomen\b/i.test(sentence.text)
  )
    return /\bits\b|\bour\b|^object-lost/.test(`${words} ${casualty.rule}`)
      ? give(own, 'its men')
      : give(opposite(own), 'men, by the word of the other side');
  if (read.basis === 'named' || read.basis === 'worded') return give(read.side, `words "${words}"`, read.actorId);

  // "We lost eight comrades", "the group lost seven": the loser's own people
  if (/^(?:object-lost|at-the-cost)/.test(casualty.rule)) {
    const before = document.text.slice(sentence.start, first);
    if (/\b(?:we|our|us)\b/i.test(before) && own !== null) return give(own, 'first person');
    const subject = actorsBefore(document, sentence, first)
      .filter((a) => a.side !== 'unknown' && a.side !== 'civilian')
      .at(-1);
    if (subject !== undefined) return give(subject.side, 'subject of the loss', subject.actorId);
    if (own !== null && /\b(?:it|they|he|she)\b/i.test(before)) return give(own, 'the speaker’s own loss');
  }
  if (/\b(?:our|us)\b/i.test(words)) return give(own ?? 'resistance', 'first person');
  if (/\btheirs?\b/i.test(words) && own !== null && /\bwe\b|\bour\b/i.test(sentence.text))
    return give(opposite(own), 'the other side, by a first person');
  if (/\b(?:its|his|her|their) (?:own|men|fighters|members|troops|soldiers|comrades|ranks)\b/i.test(words) || /\bits\b/i.test(words)) {
    const owner = actorsBefore(document, sentence, group.start)
      .filter((a) => a.side === 'junta' || a.side === 'resistance')
      .at(-1);
    if (owner !== undefined) return give(owner.side, 'its owner', owner.actorId);
    if (own !== null) return give(own, 'the speaker’s own');
  }

  // a part has the side of its whole unless its own words say otherwise
  const of = whole ?? previous?.victims;
  if (casualty.part && of !== undefined) {
    if (read.basis === 'assumed' && read.side !== of.side && of.side !== 'unknown') {
      const child = /\b(?:children|child|women|woman|girls?|boys?|infants?|bab(?:y|ies)|monks?|villagers?|civilians?)\b/i.test(words);
      return child && of.side !== 'civilian' ? give('civilian', 'words of the part') : of;
    }
    if (read.basis === 'assumed' && of.side === 'unknown') return give(read.side, `words "${words}"`, read.actorId);
    if (/\bbelong(?:ed|s|ing)? to (?:it|them|us)\b/i.test(sentence.text) && own !== null) return give(own, 'the speaker’s own');
    return of;
  }
  // "18 were wounded", "another five": goes on with the group before
  const elliptical = group.head === null || /^(?:others?|more)$/i.test(words.split(' ').at(-1) ?? '');
  if (elliptical && sameParagraph && group.partitive === null && !(isCivilianOutcome && previous.victims.side !== 'civilian'))
    return previous.victims;
  const belongs =
    group.partitive !== null &&
    /^(?:them|whom|those|us|its|their|his|the (?:group|force|number|total|unit|garrison))\b/.test(group.partitive);
  if (belongs || (elliptical && previous === undefined)) {
    const found = antecedent(document, sentence, group, speaker);
    if (found !== null && !(isCivilianOutcome && found.side !== 'civilian')) return found;
  }
  if (elliptical && group.partitive !== null && sameParagraph) return previous.victims;
  // "the bodies of nine more members": a speaker of a side that names nobody else speaks of its own
  if (own !== null && read.basis === 'none' && /\b(?:members?|comrades?|fighters?)\b/i.test(words))
    return give(own, 'the speaker’s own members');

  if (isCivilianOutcome && read.basis === 'none') {
    const fleeing = elliptical ? antecedent(document, sentence, group, speaker) : null;
    return fleeing !== null && fleeing.side !== 'civilian' ? fleeing : give('civilian', 'people who flee');
  }
  if (casualty.rule === 'subject-gave-lives' && own !== null && /\b(?:brothers|sisters|heroes|comrades|sons)\b/i.test(words))
    return give(own, 'the speaker’s fallen');
  if (read.basis === 'assumed') return give(read.side, `usual reading of "${words}"`, read.actorId);

  // people, bodies, casualties, a bare number: by who is said to have hit them
  if (own !== null && group.nounOutcome !== null && /\b(?:enem|hostile)/i.test(words)) return give(opposite(own), 'the speaker’s enemy');
  if (casualty.rule === 'label') {
    const label = document.text.slice(Math.max(sentence.start, group.start - 80), group.start);
    const labelled = findActors(document, sentence).find(
      (a) =>
        a.end <= group.start && a.start >= group.start - 80 && (a.side === 'junta' || a.side === 'resistance' || a.side === 'civilian'),
    );
    if (labelled !== undefined) return give(labelled.side, 'the label', labelled.actorId);
    const told = sideOfWords(
      document,
      { start: Math.max(sentence.start, group.start - 80) + label.search(/[^.:;,]*$/), end: group.start },
      speaker,
    );
    if (told.side !== 'unknown') return give(told.side, 'the label', told.actorId);
    if (/\bcomrades?|our\b|lives/i.test(label) && own !== null) return give(own, 'the label');
    if (own !== null) return give(opposite(own), 'the enemy, in a list of losses');
  }
  if (
    speaker === 'junta' &&
    /\bterrorists?\b/i.test(document.text) &&
    !/\b(?:villagers?|residents?|civilians?|women|children|child)\b/i.test(words) &&
    casualty.outcome !== 'displaced' &&
    !/\bsecurity (?:forces|members|personnel)|\btatmadaw\b|\bpolice/i.test(sentence.text)
  )
    return give('resistance', 'those whom the junta calls terrorists');
  if (casualty.rule === 'object-bodies' && own !== null) return give(opposite(own), 'bodies that the speaker found');
  const agent = /^object/.test(casualty.rule) ? subjectOf(document, sentence, first) : 'unknown';
  const person = /\b(?:people|persons?|men|man|women|woman|children|child|boys?|girls?|youths?|teenagers?|individuals)\b/i.test(words);
  const context = `${document.sentences[sentence.index - 1]?.paragraph === sentence.paragraph ? (document.sentences[sentence.index - 1]?.text ?? '') : ''} ${sentence.text}`;
  if (/\b(?:women|woman|children|child|girls?|boys?|bab(?:y|ies)|infants?|elderly|innocent|unarmed|famil(?:y|ies))\b/i.test(words))
    return give('civilian', `words "${words}"`);
  if (person) {
    if (speaker === 'junta' && casualty.outcome !== 'wounded' && /\bterrorists?\b/i.test(context))
      return give('resistance', 'the junta’s word for those it hit');
    if (ARMED_CLASH.test(sentence.text) && !ON_CIVILIANS.test(sentence.text)) return give('unknown', 'people in a clash');
    if (ON_CIVILIANS.test(context)) return give('civilian', 'people under fire from afar');
    if (agent === 'junta' || casualty.outcome === 'captured') return give('civilian', 'people hit by the junta');
    const near = previous !== undefined && sentence.paragraph - previous.sentence.paragraph <= 3 ? previous.victims.side : 'unknown';
    return give(near, 'people, as in the count before');
  }
  const around = sentence.text.slice(Math.max(0, group.end - sentence.start), group.end - sentence.start + 60);
  const among = /^[^.;,]{0,45}\b(?:among|on the side of|from|within|in the ranks of) (?:the )?([^.;,]{3,50})/i.exec(around);
  if (among?.[1] !== undefined) {
    const start = group.end + around.indexOf(among[1]);
    const side = sideOfWords(document, { start, end: start + among[1].length }, speaker);
    if (side.side !== 'unknown') return give(side.side, 'those among whom', side.actorId);
  }
  if (agent === 'junta' || agent === 'resistance')
    return give(ON_CIVILIANS.test(context) && agent === 'junta' ? 'civilian' : opposite(agent), 'by who hit them');
  const before = document.text.slice(sentence.start, group.start);
  if (/\b(?:its|their|his) own\b/i.test(before) && own !== null) return give(own, 'the speaker’s own');
  if (ON_CIVILIANS.test(sentence.text) && !ARMED_CLASH.test(sentence.text)) return give('civilian', 'people under fire from afar');
  if (sameParagraph) return previous.victims;
  return give('unknown', 'nothing says whose');
};
