import type { Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import { ABROAD, FROM_MYANMAR } from '../lexicon/foreign-places.ts';
import type { Claimant } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import type { Casualty } from '../rules/casualties/casualty.ts';
import { findCasualties } from '../rules/casualties.ts';
import type { Sentence, Span } from '../sentences.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { type PeopleSide, sideOfWords } from './side-of-words.ts';

/** Whose people a casualty's group is. */
export interface Victims {
  readonly side: Side;
  readonly actorId: string | null;
  /** Which step told it, in words. */
  readonly basis: string;
}

export interface KnownVictims {
  readonly casualty: Casualty;
  readonly sentence: Sentence;
  readonly victims: Victims;
}

/** One casualty with all that the steps look at. */
interface Case {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly casualty: Casualty;
  readonly group: Casualty['group'];
  /** The group as written, and its noun without the number. */
  readonly words: string;
  readonly noun: string;
  readonly read: PeopleSide;
  readonly speaker: Claimant['claimantSide'];
  /** The speaker's side where it is one of the two camps. */
  readonly own: Side | null;
  /** Words of the sentence before the group, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Offset of the words that tell the outcome or the group, whichever is first. */
  readonly first: number;
  /** The casualty told just before, if any. */
  readonly previous: KnownVictims | undefined;
  readonly whole: Victims | null;
}

type Step = (c: Case) => Victims | null;

const isCamp = (side: Side): boolean => side === 'junta' || side === 'resistance';
const opposite = (side: Side): Side => (side === 'junta' ? 'resistance' : side === 'resistance' ? 'junta' : 'unknown');
const give = (side: Side, basis: string, actorId: string | null = null): Victims => ({ side, actorId, basis });
const campsBefore = (c: Case, offset: number) => findActors(c.document, c.sentence).filter((a) => a.end <= offset && isCamp(a.side));
const isElliptical = (c: Case): boolean => c.group.head === null || /^(?:others?|more)$/i.test(c.words.split(' ').at(-1) ?? '');
const inSameSentence = (c: Case): KnownVictims | null => (c.previous?.sentence === c.sentence ? c.previous : null);
const inSameParagraph = (c: Case): KnownVictims | null =>
  c.previous?.sentence.paragraph === c.sentence.paragraph ? (c.previous ?? null) : null;
const sideOf = (c: Case, start: number, text: string): PeopleSide =>
  sideOfWords(c.document, { start, end: start + text.length }, c.speaker);
const isPeople = (c: Case): boolean => /\b(?:people|persons?|bodies|dead|individuals)\b/i.test(c.words);

/** "some 13 people, resistance members as well as civilians", "120 people: troops, staff and relatives": one number that mixes sides. */
const mixedSides: Step = (c) => {
  // "counted 14 dead, two of whom were KIA soldiers"
  const partArmed =
    c.group.head === null || c.group.nounOutcome !== null
      ? /^(?: dead| wounded| killed| injured)?, [a-z0-9 ]{2,20} of (?:whom|them) (?:were|are|being) ([^,.;]{3,50})/.exec(c.after)
      : null;
  if (partArmed?.[1] !== undefined && c.read.basis === 'none') {
    const read = sideOf(c, c.group.end + partArmed[0].length - partArmed[1].length, partArmed[1]);
    if (isCamp(read.side)) return give('unknown', 'one number for several sides');
  }
  if (!isPeople(c) && !(c.group.head === null && /^, both\b/.test(c.after))) return null;
  if (c.read.basis === 'named' || c.read.basis === 'worded' || c.casualty.outcome === 'displaced') return null;
  const joined =
    /^(?:,| \(|:| \u2014| -|[^.;:,]{0,60}(?:,|:)) (?:both |mostly |mainly |including )?([^.;:0-9]{3,90}?(?:\band\b|\bas well as\b|\bor\b)[^.;:,0-9]{3,60})/.exec(
      c.after,
    );
  const speaks =
    joined !== null &&
    (/\b(?:said|says|say|told|reported|claimed)\b/.test(joined[0]) ||
      /^[^.;:,]{0,40}\b(?:said|says|say|told|reported|claimed)\b/.test(c.after.slice(joined[0].length)));
  if (joined?.[1] !== undefined && !speaks) {
    const read = sideOf(c, c.group.end + joined[0].length - joined[1].length, joined[1]);
    if (read.side === 'unknown' && read.basis === 'worded') return give('unknown', 'one number for several sides');
    if (read.side === 'civilian' && c.read.basis === 'none') return give(read.side, `"${joined[1]}"`);
  }
  const among =
    /^,? ([^.;:,0-9]{4,70}?),? (?:also )?among (?:them|the dead|the victims)\b/.exec(c.after) ??
    /^,? (?:including|among them) ([^.;:,0-9]{4,70})/.exec(c.after);
  if (among?.[1] === undefined) return null;
  const read = sideOf(c, c.group.end + among[0].indexOf(among[1]), among[1]);
  return isCamp(read.side) ? give('unknown', 'one number for several sides') : null;
};

const DEMOGRAPHIC =
  /^(?:[a-z]+ )?(?:wom[ae]n|m[ae]n|girls?|boys?|teenagers?|children|child|minors?|youths?|adults?|elderly|infants?|pregnant|females?|males?)$/i;

/** "six of them Chinese citizens", "four of whom were policemen", "1,601 people who gave themselves up were relatives": the noun behind. */
const toldBehind: Step = (c) => {
  const ofThem = /^(?:them|whom|those|the (?:dead|victims|wounded))$/.test(c.group.partitive ?? '');
  const said = ofThem
    ? /^(?: (?:were|are|was|is|being))?(?: an?| the)? ((?:[A-Za-z'-]+ ){0,3}?[A-Za-z'-]+)(?=[,.;:)]| (?:and|who|in|from|under|were|was)\b|$)/.exec(
        c.after,
      )
    : isPeople(c) && c.read.basis === 'none'
      ? /^[^.;:,]{0,50}\b(?:were|are|was) (?:all |mostly |mainly )?((?:[a-z'-]+ ){0,3}?(?:relatives|civilians|soldiers|villagers|residents|fighters|dependants|policemen|family members|militiamen)\b[^.;:,]{0,30})/.exec(
          c.after,
        )
      : null;
  if (said?.[1] === undefined) return null;
  // "three of them women": whose they are, the whole tells
  const told = c.whole ?? inSameSentence(c)?.victims;
  if (ofThem && told !== undefined && told.side !== 'unknown' && DEMOGRAPHIC.test(said[1])) return told;
  const read = sideOf(c, c.group.end + said[0].lastIndexOf(said[1]), said[1]);
  return read.side !== 'unknown' &&
    read.basis !== 'none' &&
    !(read.basis === 'assumed' && /\b(?:wom[ae]n|men|man|officers?)\b/i.test(said[1]))
    ? give(read.side, `"${said[1]}"`, read.actorId)
    : null;
};

/** "nine bodies in army uniform", "a driver of the convoy", "two Ye Balu members": what goes with the noun. */
const besideNoun: Step = (c) => {
  if (
    /\bof (?:his|her|their|its|the|a|one) (?:parish|congregation|flock|community|village|family|household|staff|class|school|choir|convent|monastery|clinic)\b/i.test(
      c.words,
    ) &&
    !isCamp(c.read.side)
  )
    return give('civilian', 'a civil body');
  if (
    /\bof (?:his|her|their|its|my) (?:[a-z]+ )?(?:neighbou?rs|relatives|kin|kinsfolk|children|sons|daughters|wives|brothers|sisters|parents|siblings|grandchildren|cousins|classmates|schoolmates|customers|patients|pupils|students|guests|parishioners|passengers|employees|workers)$/i.test(
      c.words,
    )
  )
    return give('civilian', 'people beside them');
  const uniform =
    /^[^.;,]{0,20}\bin (?:an? )?(army|military|junta|regime|police|soldiers'|government|PDF|resistance|rebel|guerrilla) (?:uniforms?|fatigues|gear)\b/i.exec(
      c.after,
    );
  if (uniform?.[1] !== undefined) return give(/PDF|resist|rebel|guerr/i.test(uniform[1]) ? 'resistance' : 'junta', 'the uniform');
  if (/\bof (?:the|that|its) (?:convoy|column|garrison|outpost|battalion|army unit|patrol)$/i.test(c.words) && !isCamp(c.read.side))
    return give(c.own === null ? 'junta' : opposite(c.own), 'the unit');
  // "two PDF medics": helpers of an armed group take its side
  const armed = findActors(c.document, c.sentence).find(
    (a) => a.start >= c.group.start && a.end < c.group.end && !a.generic && isCamp(a.side),
  );
  if (
    armed !== undefined &&
    /^ (?:[a-z]+ )?(?:medics?|doctors?|nurses?|drivers?|cooks?|porters?|couriers?|trainees?|recruits?|volunteers?)$/i.test(
      c.document.text.slice(armed.end, c.group.end),
    )
  )
    return give(armed.side, 'helpers of an armed group', armed.actorId);
  return c.read.basis === 'none' && /^(?:[A-Z][\w'-]+ ){1,3}(?:members|fighters|guerr?illas)$/.test(c.noun.trim())
    ? give('resistance', 'fighters of a group by its name')
    : null;
};

/** "A farmer was killed in Zokhawthar, on the Indian side" */
const abroad: Step = (c) =>
  (c.casualty.outcome === 'killed' || c.casualty.outcome === 'wounded') &&
  c.group.partitive === null &&
  !isCamp(c.read.side) &&
  (c.group.head !== null || c.read.basis === 'none') &&
  ABROAD.test(c.sentence.text) &&
  !FROM_MYANMAR.test(c.sentence.text)
    ? give('other', 'people across the border')
    : null;

const ownWords: Step = (c) => {
  if (c.read.basis !== 'named' && c.read.basis !== 'worded') return null;
  // "26 PDF members including four women": the part has the side of its whole
  if (c.casualty.part && /^(?:[a-z]+ )?(?:wom[ae]n|m[ae]n)\b/i.test(c.noun.trim())) return null;
  return give(c.read.side, `words "${c.noun.trim()}"`, c.read.actorId);
};

/** "Over 100 men have been made prisoner, the alliance said": men of the other side. */
const menOfTheOther: Step = (c) =>
  c.own !== null &&
  /^(?:other |more |armed )?men$/i.test(c.noun.trim()) &&
  !/\bwom[ae]n\b|\bvillage/i.test(c.sentence.text) &&
  !/^object-lost|^at-the-cost/.test(c.casualty.rule)
    ? give(/\b(?:its|our)\b/.test(c.words) ? c.own : opposite(c.own), 'men, by the word of a side')
    : null;

/** "one of the attackers", "nine defenders": by who is told to have attacked. */
const ATTACKS =
  /^[^.;]{0,40}?\b(?:attack(?:s|ed|ing)?|raid(?:s|ed|ing)?|assault(?:s|ed|ing)?|storm(?:s|ed|ing)?|ambush(?:es|ed|ing)?|laid siege|besieg\w+|offensive|stole into|got into|tried to (?:take|enter|seize|capture))\b/i;
const attackersIn = (c: Case, words: string): Victims | null => {
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
/** "We lost eight comrades", "the group lost seven", "at the cost of one fighter": the loser's own. */
const lostByWhom: Step = (c) => {
  if (!/^(?:object-lost|at-the-cost)/.test(c.casualty.rule)) return null;
  const before = c.document.text.slice(c.sentence.start, c.first);
  if (c.own !== null && /\btheir side\b[^.;,]{0,12}$/i.test(before)) return give(opposite(c.own), 'the other side');
  if (/\b(?:they|the enemy)\b[^.;,]{0,12}$/i.test(before) && /\b(?:we|our)\b/i.test(before))
    return give(opposite(c.own ?? 'resistance'), 'the other side, by a first person');
  if (/\b(?:we|our|us|I|my|me)\b/.test(before.replace(/\b(?:We|Our|Us|My)\b/g, (w) => w.toLowerCase())))
    return give(c.own ?? 'resistance', 'first person');
  // "killed nine and lost three of their own": the doer of the sentence
  const doer = /\bown$/i.test(c.words) ? campsBefore(c, c.first).at(0) : undefined;
  if (doer !== undefined) return give(doer.side, 'its own', doer.actorId);
  // "cost the attackers nine lives", "the defenders paid with seven"
  const who = attackersIn(c, c.before.slice(-60));
  if (who !== null) return who;
  const fronted = c.casualty.rule.startsWith('at-the-cost')
    ? findActors(c.document, c.sentence).find((a) => a.start >= c.group.end && isCamp(a.side))
    : undefined;
  if (fronted !== undefined && campsBefore(c, c.first).length === 0) return give(fronted.side, 'subject of the loss', fronted.actorId);
  const losers = campsBefore(c, c.casualty.rule === 'object-lost-cost' ? c.group.start : c.first).filter(
    (a) =>
      !/^(?:,? [a-z ]{0,20})?\b(?:said|told|claimed|reported|announced|added|says)\b/.test(c.document.text.slice(a.end, a.end + 28)) ||
      /^[^.;]{0,6}\bit\b/.test(c.document.text.slice(c.first - 8, c.first)),
  );
  const loser = c.casualty.rule.startsWith('at-the-cost') ? losers.find((a) => !a.generic || losers.length === 1) : losers.at(-1);
  if (loser !== undefined) return give(loser.side, 'subject of the loss', loser.actorId);
  return c.own !== null &&
    /\b(?:it|they|he|she)\b|\b(?:his|her|their|its|our|my) (?:own )?(?:battalion|unit|group|side|force|column|brigade|team|company)\b/i.test(
      before,
    )
    ? give(c.own, 'the speaker’s own loss')
    : null;
};

const firstPerson: Step = (c) => {
  if (/\b(?:ours?|us|mine)\b/i.test(c.words)) return give(c.own ?? 'resistance', 'first person');
  if (
    c.own !== null &&
    c.group.head !== null &&
    c.group.nounOutcome !== null &&
    c.read.basis === 'none' &&
    c.group.nounOutcome !== 'killed' &&
    /\b(?:I|we) (?:have|had|count|counted)\b[^.;]{0,20}$/i.test(c.before)
  )
    return give(c.own, 'first person');
  if (/\bfrom (?:our|my) side\b|\bon (?:our|my) side\b|\bof ours\b/i.test(c.sentence.text))
    return give(c.own ?? 'resistance', 'first person');
  return c.own !== null && /\btheirs?\b/i.test(c.words) && /\b(?:we|our)\b/i.test(c.sentence.text)
    ? give(opposite(c.own), 'the other side, by a first person')
    : null;
};

/** "30 of its men", "their fighters": the actor before in the sentence, then the speaker named before, then the sentence before. */
const owner: Step = (c) => {
  if (
    !/\b(?:its|their|his|her) (?:own |[a-z]+ ){0,2}(?:men|man|fighters?|members?|troops|soldiers?|comrades?|ranks|dead|wounded|personnel|forces|people|officers?|side|fallen|own)\b/i.test(
      c.words,
    )
  )
    return null;
  // "the battalion commander was killed and 53 of his men were captured"
  const same = inSameSentence(c);
  if (/\b(?:his|her)\b/i.test(c.words) && same !== null && same.casualty.group.kind === 'single') return same.victims;
  if (c.own !== null && /\b(?:own|his|her|my|our)\b/i.test(c.words)) return give(c.own, 'the speaker’s own');
  const here = campsBefore(c, c.group.start).at(-1);
  if (here !== undefined) return give(here.side, 'its owner', here.actorId);
  if (
    c.own !== null &&
    /\b(?:says?|said|claims?|claimed|adds|added|reported|reports|announced|acknowledged|admitted|puts?|counts?|counted|told)\b/.test(
      c.before,
    )
  )
    return give(c.own, 'the speaker’s own');
  const before = c.document.sentences[c.sentence.index - 1];
  if (
    c.own !== null &&
    before?.paragraph === c.sentence.paragraph &&
    /\b(?:column|convoy|garrison|patrol|troops|outpost|base|camp)\b/i.test(before.text) &&
    !/\bour\b/i.test(before.text)
  )
    return give(opposite(c.own), 'the unit before, by the word of the other side');
  const back = antecedent(c, 1);
  if (back !== null && isCamp(back.side)) return back;
  return c.own === null ? null : give(c.own, 'the speaker’s own');
};

/** An actor's words up to the number: "junta casualties at", "the AA's dead to", "the joint force sustained". */
const TOLD_LOSSES =
  /^[A-Z\w' ()-]{2,60}?(?:'s?)? ?\b(?:(?:own |combat |total |troop )?(?:casualties|losses|dead|deaths|death toll|fatalities|graves|coffins|funerals)\b[^.;,]{0,40}|(?:had |have |has |also )?(?:suffered|sustained|lost|incurred)\b[^.;,]{0,20}|(?:, which |which )?(?:had|has) )$/i;

/** "put the alliance's own losses at 17 dead", "junta casualties at around 40", "the joint force sustained two deaths". */
const lossesToldOf: Step = (c) => {
  if (c.group.head !== null && c.group.nounOutcome === null) return null;
  const sameClause = inSameSentence(c) !== null && /^(?:participle|and-more|passive)/.test(c.casualty.rule);
  if (sameClause) return null;
  const clause = c.before.slice(-90);
  if (/\bour (?:own )?(?:[a-z]+ )?(?:losses|dead|casualties|fallen|wounded|injured)\b[^.;]{0,30}$/i.test(clause))
    return give(c.own ?? 'resistance', 'first person');
  // "the number of dead on the military side"
  const onSide = /\bon (?:the )?([A-Za-z' -]{3,30}?)(?:'s)? side\b[^.;,]{0,40}$/.exec(clause);
  if (onSide?.[1] !== undefined) {
    const at = c.group.start - clause.length + onSide.index + onSide[0].indexOf(onSide[1]);
    const actor = findActors(c.document, c.sentence).find((a) => a.start < at + (onSide[1]?.length ?? 0) && at < a.end && isCamp(a.side));
    if (actor !== undefined) return give(actor.side, 'those on whose side', actor.actorId);
  }
  if (/\bown\b[^.;,]{0,40}$/i.test(clause)) {
    const of = campsBefore(c, c.group.start).at(-1);
    if (c.own !== null) return give(c.own, 'the speaker’s own losses');
    if (of !== undefined) return give(of.side, 'its own losses', of.actorId);
  }
  const loser = findActors(c.document, c.sentence)
    .filter((a) => a.start < c.group.start && (isCamp(a.side) || a.side === 'civilian'))
    .findLast((a) => TOLD_LOSSES.test(c.document.text.slice(a.start, c.group.start)));
  if (loser !== undefined) return give(loser.side, 'those whose losses are told', loser.actorId);
  // "withdrew from Pauk, leaving 40 dead"
  if (
    /\b(?:left|leaving|leaves) behind$|\b(?:withdrew|retreated|fled|pulled back|fell back|ran)\b[^.;]{0,40}\bleaving$/i.test(
      c.before.trim(),
    )
  ) {
    const leaver = campsBefore(c, c.group.start).at(0);
    if (leaver !== undefined) return give(leaver.side, 'those who left their dead', leaver.actorId);
  }
  return /\b(?:joint forces?|alliance|coalition|resistance|rebels)\b (?:[a-z]+ )?(?:suffered|sustained|lost)\b[^.;]{0,30}$/i.test(clause)
    ? give('resistance', 'those whose losses are told')
    : null;
};

/** "put the number of dead shoppers at six": the noun of the count. */
const countedNoun: Step = (c) => {
  if (c.casualty.rule !== 'counted-at') return null;
  const named =
    /\b(?:number|toll|count|total) of (?:the )?([a-z' -]{3,50}?)(?: (?:killed|wounded|who|in|at|to|arrested|captured|displaced|that|whom)\b|,|$)/i.exec(
      c.before.slice(-140),
    );
  if (named?.[1] === undefined) return null;
  const start = c.group.start - c.before.slice(-140).length + named.index + named[0].indexOf(named[1]);
  const read = sideOf(c, start, named[1]);
  return read.side !== 'unknown' ? give(read.side, `"${named[1]}"`, read.actorId) : null;
};

/** "As for civilians, close to 200 have been killed". */
const topic: Step = (c) => {
  const named = /^(?:As for|As to|Among|On the side of) (?:the )?([^,]{3,40}),/.exec(c.sentence.text);
  if (named?.[1] === undefined || c.group.head !== null) return null;
  const read = sideOf(c, c.sentence.start + named[0].indexOf(named[1]), named[1]);
  return read.side === 'unknown' ? null : give(read.side, 'the topic', read.actorId);
};

/** A part has the side of its whole, unless its own words say otherwise ("10 children among them"). */
const partOfWhole: Step = (c) => {
  const of = c.whole ?? c.previous?.victims;
  if (!c.casualty.part || of === undefined) return null;
  if (c.own !== null && /\bbelong(?:ed|s|ing)? to (?:it|them|us)\b/i.test(c.sentence.text)) return give(c.own, 'the speaker’s own');
  if (c.read.basis === 'assumed' && of.side === 'unknown') return give(c.read.side, `words "${c.noun.trim()}"`, c.read.actorId);
  const civil =
    /\b(?:children|child|girls?|boys?|infants?|bab(?:y|ies)|monks?|villagers?|civilians?|residents?|relatives|famil(?:y|ies)|wives|staff)\b/i.test(
      c.words,
    );
  return civil && c.read.basis === 'assumed' && c.read.side === 'civilian' ? give('civilian', 'words of the part') : of;
};

/** "one was killed and several others were injured", "killing 14 soldiers and capturing 11": goes on with the group before. */
const goesOn: Step = (c) => {
  const last = inSameSentence(c);
  if (last === null || !isElliptical(c) || c.group.partitive !== null || c.casualty.outcome === 'displaced') return null;
  // "5 captured; our side: 2 fallen": another side has been named since
  const since = findActors(c.document, c.sentence).findLast(
    (a) => a.start >= last.casualty.group.end && a.end <= c.group.start && isCamp(a.side),
  );
  if (since !== undefined && /[;:]/.test(c.document.text.slice(last.casualty.group.end, c.group.start)))
    return give(since.side, 'the side named since', since.actorId);
  return last.victims.side === 'unknown' ? null : last.victims;
};

const OWN_LOSSES =
  /\b(?:our|own|friendly) (?:[a-z]+ )?(?:side|losses|casualties|dead|killed|wounded|injured|captured|comrades?|fallen|forces|troops|fighters|members|martyrs)\b|\b(?:comrades?|heroes|martyrs?)\b/i;

/** "prisoners: 3": whoever they are, the word does not say. */
const isHeld = (c: Case, mention: Span): boolean =>
  /\b(?:prisoners?|captives?|detainees?|hostages?)\b/i.test(c.document.text.slice(mention.start, mention.end));

/** Words of a heading or a label: whose losses are listed. */
const sideByHeading = (c: Case, start: number, words: string): Victims | null => {
  if (OWN_LOSSES.test(words)) return give(c.own ?? 'resistance', 'the heading');
  if (/\b(?:enemy|opposing|opponents?|terrorists?)(?:'s|s)?\b|\b(?:their|the other) side\b|^theirs?$/i.test(words))
    return give(c.own === null ? 'junta' : opposite(c.own), 'the heading');
  const actor = findActors(c.document, sentenceOf(c, start)).find(
    (a) => a.start >= start && a.end <= start + words.length && (isCamp(a.side) || (a.side === 'civilian' && !isHeld(c, a))),
  );
  if (actor !== undefined) return give(actor.side, 'the heading', actor.actorId);
  const read = sideOf(c, start, words);
  if (read.side !== 'unknown' && !/\b(?:prisoners?|captives?|detainees?|hostages?)\b/i.test(words))
    return give(read.side, 'the heading', read.actorId);
  return /\b(?:people|civilians?|villagers?|residents?|idps?|protesters?|children|wom[ae]n)\b/i.test(words)
    ? give('civilian', 'the heading')
    : null;
};
const sentenceOf = (c: Case, at: number): Sentence => c.document.sentences.find((s) => s.start <= at && at < s.end) ?? c.sentence;

/** "Enemy losses", then "- dead: 12": the line above a list, itself without a figure. */
const headingAbove = (c: Case): Sentence | null => {
  for (let back = 1; back <= 8; back++) {
    const above = c.document.sentences[c.sentence.index - back];
    if (above === undefined || above.text.length > 110) return null;
    if (!/\d/.test(above.text)) return /[.!?]["')]*$/.test(above.text) ? null : above;
  }
  return null;
};

/** The column of a table, "Our losses: 2 killed", or the line above a list. */
const headed: Step = (c) => {
  const { heading } = c.casualty;
  if (heading !== undefined) {
    const told = sideByHeading(c, heading.start, c.document.text.slice(heading.start, heading.end));
    if (told !== null) return told;
    if (c.casualty.outcome === 'displaced') return give('civilian', 'people who flee');
  }
  if (c.group.head !== null && c.group.nounOutcome === null) return null;
  const lead = /(?:^|[;.,] )([A-Za-z' ]{3,40}): [^:]*$/.exec(c.before);
  const led = lead?.[1] === undefined ? undefined : c.sentence.start + lead.index + lead[0].indexOf(lead[1]);
  const named = findActors(c.document, c.sentence).find(
    (a) => led !== undefined && a.start === led && a.end === led + (lead?.[1]?.length ?? 0),
  );
  // "KNLA: 40 enemy killed, 23 wounded": the label tells who counts
  const since = inSameSentence(c);
  const counts = since !== null && led !== undefined && since.casualty.group.start > led && since.victims.side !== named?.side;
  if (named !== undefined && isCamp(named.side) && !counts) return give(named.side, 'the label', named.actorId);
  if (lead?.[1] !== undefined && /\b(?:our|own|friendly|enemy|opposing|their|other side)\b/i.test(lead[1]))
    return sideByHeading(c, c.sentence.start + lead.index + lead[0].indexOf(lead[1]), lead[1]);
  // what the label itself says goes first
  const words = /[^.;:]*:? ?$/.exec(c.before)?.[0] ?? '';
  if (c.casualty.rule === 'label' && sideByHeading(c, c.group.start - words.length, words) !== null) return null;
  const above =
    c.casualty.rule === 'label' || heading !== undefined || /^(?:[-\u2022*\u00b7]|\(?\d{1,2}[.)] )/.test(c.sentence.text)
      ? headingAbove(c)
      : null;
  return above !== null && (OWN_LOSSES.test(above.text) || /\b(?:enemy|opposing|side|losses|casualties)\b/i.test(above.text))
    ? sideByHeading(c, above.start, above.text)
    : null;
};

const label: Step = (c) => {
  if (c.casualty.rule !== 'label' && c.casualty.rule !== 'table-row') return null;
  if (c.group.head !== null && c.read.basis === 'assumed') return give(c.read.side, `usual reading of "${c.noun.trim()}"`, c.read.actorId);
  // "enemy dead, 52; KIA dead, 12"
  const entry = /[^.;:,()]*$/.exec(c.before.replace(/[\s:,(=\u2014-]+$/, ''))?.[0].trimStart() ?? '';
  const own = c.casualty.rule === 'label' && entry !== '' ? sideByHeading(c, c.sentence.start + c.before.lastIndexOf(entry), entry) : null;
  if (own !== null) return own;
  const from = Math.max(c.sentence.start, c.group.start - 80);
  const named = findActors(c.document, c.sentence).find(
    (a) => a.end <= c.group.start && a.start >= from && (isCamp(a.side) || a.side === 'civilian'),
  );
  if (named !== undefined) return give(named.side, 'the label', named.actorId);
  const words = c.document.text.slice(from, c.group.start);
  const read = sideOf(c, from + words.search(/[^.:;,]*$/), words.slice(words.search(/[^.:;,]*$/)));
  if (read.side !== 'unknown') return give(read.side, 'the label', read.actorId);
  if (c.casualty.outcome === 'displaced') return give('civilian', 'people who flee');
  if (c.own === null) return null;
  return /\b(?:comrades?|our|own|lives)\b/i.test(words)
    ? give(c.own, 'the label')
    : give(opposite(c.own), 'the enemy, in a list of losses');
};

/** Behind an actor: it speaks. */
const SPEAKS =
  /^[),]*(?: [^.;]{0,30}?)?\b(?:said|says|told|claimed|claims|counted|reported|announced|added|stated|puts?|spoke|confirmed|acknowledged|wrote)\b/;

/** Behind an actor: it does harm. */
const HITS =
  /^[^.;]{0,40}?(?<!\b(?:was|were|been|being|is|are) (?:[a-z]+ )?)\b(?:attack(?:ed|s|ing)|raid(?:ed|s|ing)|ambush(?:ed|es|ing)|storm(?:ed|s|ing)|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|fir(?:ed|es|ing) (?:on|at|into)|opened fire|shot|shoots?|kill(?:ed|s|ing)|arrest(?:ed|s|ing)|abduct(?:ed|s|ing)|detain(?:ed|s|ing)|burn(?:ed|t|s|ing)|torch(?:ed|es|ing)|hit|hits|struck|strikes?|dropp(?:ed|ing)|drops|blew|detonat(?:ed|es|ing)|target(?:ed|s|ing)|pound(?:ed|s|ing)|rounded up|captur(?:ed|es|ing)|massacr(?:ed|es|ing)|execut(?:ed|es|ing)|intercept(?:ed|s|ing))\b/i;

/** The people that "them", "its members" or a bare number go back to: the nearest group, then the nearest actor, sentence by sentence. */
const antecedent = (c: Case, from = 0): Victims | null => {
  for (let back = from; back <= 2; back++) {
    const there = c.document.sentences[c.sentence.index - back];
    if (there === undefined || (back > 0 && c.sentence.paragraph - there.paragraph > (back === 1 ? 1 : 0))) return null;
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
        !(back === 0 && /^object(?!-lost)/.test(c.casualty.rule)) &&
        !(back === 0 && SPEAKS.test(c.document.text.slice(a.end, a.end + 60))),
    );
    const actor = back === 0 ? actors.at(-1) : actors.at(0);
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

/** "ambushed a convoy, killing 12": those whom the subject hit, where nothing else says who. */
const hitBySubject: Step = (c) => {
  if (
    !c.casualty.rule.startsWith('object') ||
    c.casualty.rule.startsWith('object-lost') ||
    c.group.head !== null ||
    (c.group.partitive !== null && !(c.own !== null && WE.test(c.before)))
  )
    return null;
  const agent = agentOf(c);
  if (!isCamp(agent)) return null;
  // "soldiers took away 15 others": whom an army arrests away from any fighting
  if (agent === 'junta' && c.casualty.outcome === 'captured' && !ARMED_CLASH.test(context(c)))
    return give('civilian', 'people that an army arrests');
  const civil = agent === 'junta' && (ON_CIVILIANS.test(c.sentence.text) || (c.own === null && !ARMED_CLASH.test(context(c))));
  return give(civil ? 'civilian' : opposite(agent), 'by who hit them');
};

const WE_HIT =
  /\b(?:we|our (?:[a-z]+ )?(?:men|troops|forces|fighters|comrades|snipers?|drones?|units?)) (?:[a-z]+ ){0,3}?(?:hit|struck|strike|attack\w*|ambush\w*|raid\w*|storm\w*|shell\w*|bomb\w*|fired|opened fire|shot|blew|detonated|mined|used (?:mines|drones)|dropped|intercepted|surrounded|fought)\b/i;

const goesBack: Step = (c) => {
  if (c.casualty.outcome === 'displaced') return null;
  // "the column pursued those who ran away and arrested four of them"
  if (/^object(?!-lost)/.test(c.casualty.rule) && c.group.partitive === 'them' && isCamp(agentOf(c)) && inSameSentence(c) === null) {
    const back = antecedent(c, 1);
    return back !== null && back.side !== agentOf(c) ? back : give(opposite(agentOf(c)), 'by who hit them');
  }
  const belongs =
    c.group.partitive !== null &&
    /^(?:them|whom|those|us|its|their|his|the (?:group|force|number|total|unit|garrison))\b/.test(c.group.partitive);
  if (!belongs && (!isElliptical(c) || c.casualty.rule === 'counted-at')) return null;
  // "We hit them on the cart track. Four died on the spot."
  const before = c.document.sentences[c.sentence.index - 1];
  if (
    c.own !== null &&
    c.group.partitive === null &&
    inSameSentence(c) === null &&
    before?.paragraph === c.sentence.paragraph &&
    WE_HIT.test(before.text) &&
    !/\b(?:our|us|we)\b/i.test(c.sentence.text.slice(0, c.group.end - c.sentence.start))
  )
    return give(opposite(c.own), 'those whom the speaker hit');
  const paragraph = inSameParagraph(c);
  const them = c.group.partitive === null || /^(?:them|whom|those)/.test(c.group.partitive);
  if (them && paragraph !== null && paragraph.victims.side !== 'unknown') return paragraph.victims;
  return antecedent(c);
};

/** "the bodies of nine more members", "three brothers gave their lives": a speaker of a side that names nobody else speaks of its own. */
const speakersOwn: Step = (c) =>
  c.own !== null &&
  ((c.read.basis === 'none' && /\b(?:members?|comrades?|fighters?)\b/i.test(c.words)) ||
    (/gave-lives|subject-fell/.test(c.casualty.rule) && /\b(?:brothers|sisters|heroes|comrades|sons|men|people)\b/i.test(c.words)))
    ? give(c.own, 'the speaker’s own')
    : null;

const displaced: Step = (c) => {
  if (c.casualty.outcome !== 'displaced' || c.read.basis !== 'none') return null;
  const fleeing =
    c.group.head === null &&
    !/displac|evacuat|home|forced|label|table/.test(c.casualty.rule + c.casualty.outcome.slice(0, 0)) &&
    /fled|left|flight/.test(c.casualty.rule)
      ? antecedent(c)
      : null;
  return fleeing !== null && fleeing.side !== 'civilian' ? fleeing : give('civilian', 'people who flee');
};

/** "troops killed two commanders": those whom an army hits are not its own. */
const hitByTheirOwn: Step = (c) =>
  c.read.basis === 'assumed' &&
  isCamp(c.read.side) &&
  /\b(?:commanders?|leaders?|captains?|chiefs?)$/i.test(c.noun.trim()) &&
  agentOf(c) === c.read.side &&
  !/^object-lost/.test(c.casualty.rule)
    ? give(opposite(c.read.side), 'by who hit them')
    : null;

/** "seven were wounded on its side" */
const onOwnSide: Step = (c) =>
  c.own !== null && /^[^.;]{0,50}?\b(?:on|from) (?:its|our|their own|his|her|my) (?:own )?side\b/i.test(c.after)
    ? give(c.own, 'the speaker’s own side')
    : null;

const usualReading: Step = (c) =>
  c.read.basis === 'assumed' ? give(c.read.side, `usual reading of "${c.noun.trim()}"`, c.read.actorId) : null;

/** "We picked up 22 bodies", "found the bodies of several": the enemy's, unless called its own. */
const bodiesFound: Step = (c) =>
  c.own !== null &&
  c.group.nounOutcome === 'killed' &&
  /\b(?:found|recovered|seized|discovered|retrieved|picked up|collected|captured|came upon|left behind|leaving(?: behind)?|abandoned)\b[^.;]{0,40}$|^[^.;]{0,30}\b(?:were|was|been) (?:recovered|found|seized|left)\b/i.test(
    c.before.slice(-60) === '' ? c.after : `${c.before.slice(-60)}`,
  )
    ? give(opposite(c.own), 'bodies that the speaker found')
    : null;

/** A junta statement about people hit or held while it fights "terrorists". */
const terrorists: Step = (c) => {
  if (c.speaker !== 'junta' || c.casualty.outcome === 'displaced' || c.casualty.outcome === 'missing') return null;
  // "they murdered 27 people": those whom the terrorists killed
  if (
    /^object/.test(c.casualty.rule) &&
    /\b(?:they|terrorists?|PDFs?|NUG|CRPH|insurgents?)\b[^.;,]*$/i.test(c.before) &&
    c.read.side !== 'junta'
  )
    return give('civilian', 'those whom the junta says terrorists hit');
  const around = c.document.sentences
    .filter((s) => Math.abs(s.paragraph - c.sentence.paragraph) <= 1)
    .map((s) => s.text)
    .join(' ');
  // "a primary schoolteacher died": a calling is no fighter
  if (
    c.group.head !== null &&
    c.group.partitive === null &&
    !/\b(?:people|persons?|m[ae]n|members?|bodies|others|attackers?|youths?|suspects?|individuals)\b/i.test(c.words)
  )
    return null;
  const civil = /\b(?:villagers?|residents?|civilians?|children|child|houses?|innocent|school|passengers?)\b/i;
  if (!/\b(?:terrorists?|insurgents?|armed group)\b/i.test(around) || civil.test(c.words) || civil.test(c.sentence.text)) return null;
  return /\bsecurity (?:forces|members|personnel)|\btatmadaw\b/i.test(c.sentence.text) && c.casualty.outcome !== 'captured'
    ? null
    : give('resistance', 'those whom the junta calls terrorists');
};

/** "All eight on board died": of an aircraft or a ship of war that was shot down or sunk. */
const aboard: Step = (c) => {
  if (!isPeople(c) && c.group.head !== null) return null;
  const around = `${context(c)} ${c.sentence.text}`;
  if (
    !/\b(?:on ?board|aboard|inside|crew)\b/i.test(`${c.words} ${c.after.slice(0, 30)}`) &&
    !/\b(?:crash(?:ed)?|shot down|downed)\b/i.test(c.sentence.text)
  )
    return null;
  return /\b(?:(?:shot|shooting|brought|bringing) down|downed|crash\w*|sank|sunk|hit)\b/i.test(around) &&
    /\b(?:helicopter|gunship|jet|fighter|warplane|aircraft|transport plane|military (?:truck|vehicle|convoy|plane)|army (?:truck|vehicle)|landing craft|naval vessel|warship|gunboat|enemy(?:'s)? (?:truck|vehicle|boat)|their vehicles?)\b/i.test(
      around,
    )
    ? give('junta', 'those aboard')
    : null;
};

const civilByWord: Step = (c) =>
  /\b(?:women|woman|children|child|girls?|boys?|bab(?:y|ies)|infants?|elderly|old|disabled|pregnant|blind|deaf|innocent|unarmed|famil(?:y|ies))\b/i.test(
    c.words,
  ) ||
  /^[^.;]{0,60}\b(?:from|of|members of) (?:one|a|the same|a single) family\b/i.test(c.after) ||
  /\bfamily of$/i.test(c.before.trim())
    ? give('civilian', `words "${c.noun.trim()}"`)
    : null;

const attackers: Step = (c) => (c.read.basis === 'named' || c.read.basis === 'worded' ? null : attackersIn(c, c.words));

/** "six porters", "a jade picker": people named by a calling that is no fighter's. */
const byCalling: Step = (c) =>
  c.group.head !== null &&
  c.group.nounOutcome === null &&
  c.group.partitive === null &&
  c.read.basis === 'none' &&
  !/\b(?:people|persons?|bod(?:y|ies)|members?|m[ae]n|individuals?|others?|defenders?|attackers?|assailants?|gunm[ae]n|suspects?|survivors?|comrades?|ranks|crews?|personnel|leaders?|enem(?:y|ies)|prisoners?|captives?|detainees?|hostages?|adults?|nationals?|ethnic|victims?|brothers|heroes|warriors?|cadres?|units?|hands|heads?|chiefs?|commanders?|pilots?|captains?)\b/i.test(
    c.words,
  )
    ? give('civilian', `a calling: "${c.noun.trim()}"`)
    : null;

/** "4,600 deaths among KIA-led forces", "400 casualties on the army's side". */
const amongWhom: Step = (c) => {
  const among = /^[^.;]{0,60}?\b(?:among|on the side of|within|in the ranks of|on) (?:the )?([^.;,]{3,50})/i.exec(c.after);
  if (among?.[1] === undefined) return null;
  const start = c.group.end + among[0].length - among[1].length;
  const actor = findActors(c.document, c.sentence).find((a) => a.start >= start - 4 && a.start <= start + 3 && isCamp(a.side));
  if (actor !== undefined && !/\b on (?:the )?$/.test(among[0].slice(0, -among[1].length)))
    return give(actor.side, 'those among whom', actor.actorId);
  if (actor !== undefined && /side/.test(among[1])) return give(actor.side, 'those on whose side', actor.actorId);
  const read = sideOf(c, start, among[1]);
  return isCamp(read.side) && /\b(?:among|within|ranks|side of)\b/.test(among[0])
    ? give(read.side, 'those among whom', read.actorId)
    : null;
};

/** Fire from the air and from afar, mines, arson, protests: the people under it are civilians unless called fighters. */
const ON_CIVILIANS =
  /\b(?:air ?strikes?|air raids?|air attacks?|aerial|bomb(?:s|ed|ing|ings|ardment)?|shell(?:s|ed|ing)?|artillery|jets?|aircraft|helicopters?|gunships?|paramotors?|gyrocopters?|drones?|rockets?|mortars?|land ?mines?|explosions?|blasts?|strikes?|grenade|village|villagers|residents|locals|civilians?|protest(?:s|ers)?|market|school|monastery|church|hospital|camp for (?:the )?displaced|houses?|homes?|fled|crackdown|arson|torched|residential)\b/i;
const ARMED_CLASH =
  /\b(?:clash(?:es|ed)?|battles?|fighting|ambush(?:ed|es)?|firefight|gunfight|shootout|(?<!air )raid|skirmish(?:es)?|offensive|assault)\b/i;
const BY_JUNTA = /\bby (?:the|this|its) (?:[a-z]+ )?(?:junta|regime|military|army|police|security forces|terrorist council)\b/i;

/** "we killed 17 of them", "our men captured three": who speaks is who does it. */
const WE = /\b(?:we|our (?:[a-z]+ )?(?:men|troops|forces|fighters|side|comrades|unit|units|battalions?|columns?))\b[^.;,]{0,30}$/i;
const agentOf = (c: Case): Side => {
  if (!/^object/.test(c.casualty.rule)) return 'unknown';
  const clause = c.document.text.slice(c.sentence.start, c.first);
  if (c.own === null && /\bour (?:[a-z]+ )?(?:forces|troops|comrades|fighters|battalions?)\b[^.;]{0,60}$/i.test(clause))
    return 'resistance';
  if (c.own !== null && (WE.test(clause) || (inSameSentence(c)?.casualty.rule.startsWith('object') && /\bwe\b/i.test(clause))))
    return c.own;
  return campsBefore(c, c.first).at(0)?.side ?? 'unknown';
};
const context = (c: Case): string => {
  const back = c.document.sentences[c.sentence.index - 1];
  return `${back?.paragraph === c.sentence.paragraph ? back.text : ''} ${c.sentence.text}`;
};

/** "Soldiers stopped cars and killed the people in them": what the article began with. */
const LEAD_ON_CIVILIANS =
  /\b(?:kill\w*|massacre\w*|shot|burn\w*|execut\w*|tortur\w*|arrest\w*|bomb\w*|shell\w*|airstrikes?) (?:at |on |of |and [a-z]+ )?(?:the |some |its |several |at least |more than |about )?(?:[a-z0-9,-]+ ){0,3}?(?:people|villagers?|civilians?|residents?|women|children|locals|protesters?|village|school|monastery|church|market|hospital|displaced|camp|town)\b/i;
const leadOf = (c: Case): string =>
  c.document.sentences
    .filter((s) => s.index < 3 || (s.index < c.sentence.index && s.index >= c.sentence.index - 2))
    .map((s) => s.text)
    .join(' ');

/** "12 people died in the clash" is unknown; people under shells, shot by police or arrested are civilians. */
const peopleByCause: Step = (c) => {
  if (!/\b(?:people|persons?|men|man|wom[ae]n|youths?|teenagers?|individuals)\b/i.test(c.words)) return null;
  if (BY_JUNTA.test(c.sentence.text)) return give('civilian', 'people killed by the junta');
  if (ARMED_CLASH.test(c.sentence.text) && !ON_CIVILIANS.test(c.sentence.text)) return give('unknown', 'people in a clash');
  if (ON_CIVILIANS.test(context(c))) return give('civilian', 'people under fire from afar');
  if (agentOf(c) === 'junta' || c.casualty.outcome === 'captured') return give('civilian', 'people hit or held by the junta');
  if (!ARMED_CLASH.test(c.sentence.text) && LEAD_ON_CIVILIANS.test(leadOf(c)))
    return give('civilian', 'people, as the article tells of them');
  return c.previous === undefined
    ? give('civilian', 'people, no more said')
    : give(c.previous.victims.side, 'people, as in the count before');
};

const byWhoHit: Step = (c) => {
  const agent = agentOf(c);
  return isCamp(agent) ? give(ON_CIVILIANS.test(context(c)) && agent === 'junta' ? 'civilian' : opposite(agent), 'by who hit them') : null;
};

const underFire: Step = (c) =>
  ON_CIVILIANS.test(c.sentence.text) && !ARMED_CLASH.test(c.sentence.text) ? give('civilian', 'people under fire from afar') : null;
/** "an entire platoon of 28": an army's word, unless a side's own. */
const bodyOfTroops: Step = (c) =>
  /\b(?:platoon|company|squad|battalion|garrison|unit|column|crew|patrol|contingent|detachment) of$/i.test(
    c.before.trim().replace(/ (?:about|some|at least|around)$/, ''),
  )
    ? give(c.own === 'junta' ? 'resistance' : 'junta', 'a body of troops')
    : null;

const asBefore: Step = (c) =>
  c.previous !== undefined && c.sentence.paragraph - c.previous.sentence.paragraph <= 3 ? c.previous.victims : null;

/** Nothing near tells: the people of whom the article last told, or those under the fire that it tells of. */
const asTheArticle: Step = (c) => {
  if (c.previous !== undefined && c.previous.victims.side !== 'unknown') return c.previous.victims;
  if (LEAD_ON_CIVILIANS.test(leadOf(c)) || ON_CIVILIANS.test(leadOf(c))) return give('civilian', 'those of whom the article tells');
  return c.own === null ? null : give(opposite(c.own), 'the other side, by the word of a side');
};

/** The steps in order: the first that tells wins. */
const STEPS: readonly Step[] = [
  mixedSides,
  toldBehind,
  headed,
  firstPerson,
  besideNoun,
  attackers,
  aboard,
  lostByWhom,
  owner,
  abroad,
  ownWords,
  menOfTheOther,
  countedNoun,
  topic,
  lossesToldOf,
  partOfWhole,
  goesOn,
  label,
  hitBySubject,
  goesBack,
  speakersOwn,
  displaced,
  onOwnSide,
  hitByTheirOwn,
  usualReading,
  amongWhom,
  bodiesFound,
  terrorists,
  civilByWord,
  byCalling,
  peopleByCause,
  byWhoHit,
  bodyOfTroops,
  underFire,
  asBefore,
  asTheArticle,
];

/** The noun phrase without its number: "150 to 200 soldiers" -> "soldiers"; of a partitive what stands behind "of"; without "prisoner". */
const nounOf = (document: Document, group: Casualty['group']): Span => {
  const text = document.text.slice(group.quantity.end, group.end);
  const lead = group.kind === 'single' ? 0 : (/^["):\s]*(?:of (?:the |those |its own )?)?/.exec(text)?.[0].length ?? 0);
  const keep =
    group.partitive !== null && /^(?:its|their|our|his)\b/.test(group.partitive) ? (/^["):\s]*of /.exec(text)?.[0].length ?? 0) : lead;
  const start = group.kind === 'single' ? group.start : group.quantity.end + keep;
  const tail = /(?<!\bpolitical)\s(?:prisoners?|captive|hostages?|alive)$/.exec(document.text.slice(start, group.end));
  return { start, end: tail === null ? group.end : group.end - tail[0].length };
};

/** Decides the side of one casualty; `earlier` are those told before it, nearest last; `whole` the victims of what it is part of. */
export const sideOfCasualty = (
  document: Document,
  sentence: Sentence,
  tokens: readonly Token[],
  casualty: Casualty,
  claimant: Claimant,
  earlier: readonly KnownVictims[],
  whole: Victims | null,
): Victims => {
  const { group } = casualty;
  const speaker = claimant.claimantSide;
  const span = nounOf(document, group);
  const c: Case = {
    document,
    sentence,
    casualty,
    group,
    words: document.text.slice(group.start, group.end),
    noun: document.text.slice(span.start, span.end),
    read: sideOfWords(document, span, speaker),
    speaker,
    own: speaker === 'junta' || speaker === 'resistance' ? speaker : null,
    before: document.text.slice(sentence.start, group.start),
    after: document.text.slice(group.end, sentence.end),
    first: tokens[casualty.first]?.start ?? group.start,
    previous: earlier.at(-1),
    whole,
  };
  for (const step of STEPS) {
    const victims = step(c);
    if (victims !== null) return victims;
  }
  return give('unknown', 'nothing says whose');
};
