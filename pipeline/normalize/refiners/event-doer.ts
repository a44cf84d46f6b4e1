import type { Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import type { ActorMention, Period } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import { agentLeft } from '../rules/control/agents.ts';
import { type ControlMention, controlIn } from '../rules/control.ts';
import { sceneOf } from '../rules/scene.ts';
import type { Sentence } from '../sentences.ts';
import type { EventObject } from './event-object.ts';
import { isNear, placeName, type Told } from './told-events.ts';

/** Who attacks, takes, leaves, fails or holds. */
export interface Doer {
  readonly side: Side;
  readonly name: string | null;
  readonly id: string | null;
}

const isCamp = (side: Side): boolean => side === 'junta' || side === 'resistance';
const opposite = (side: Side): Side => (side === 'junta' ? 'resistance' : 'junta');
const bare = (side: Side): Doer => ({ side, name: null, id: null });

const SAYS = /^(?:'s?)? (?:[a-z]+ ){0,3}(?:said|says|announced|claimed|claims|reported|stated|confirmed)\b/;

/** "the militia camp", "the junta's last base": whose it is, and nobody's deed. */
const OF_POST =
  /^(?:'s?)? (?:[a-z]+ ){0,2}?(?:camps?|bases?|posts?|outposts?|positions?|headquarters|stations?|gates?|strongholds?|compounds?)\b/;

/** The actor that a pronoun or bare "troops" goes back to: the subject of the sentences before, nearest sentence first, else the first armed one. */
const actorBefore = (document: Document, sentence: Sentence): ActorMention | null => {
  const told = /^["']/.test(sentence.text);
  for (let back = 1; back <= 3; back++) {
    const there = document.sentences[sentence.index - back];
    if (there === undefined || !isNear(there, sentence, 1)) return null;
    // whom somebody speaks of is nobody that the report goes on about
    if (!told && there.paragraph !== sentence.paragraph && /^["'].*["'][^"']*$/.test(there.text)) continue;
    const scene = sceneOf(document, there);
    const subject = agentLeft(scene, scene.items.length).actor;
    if (subject !== null && isCamp(subject.side)) return subject;
    const actor = findActors(document, there).find((a) => isCamp(a.side) && !OF_POST.test(document.text.slice(a.end, a.end + 30)));
    if (actor !== undefined) return actor;
  }
  return null;
};

/** The armed group that opposes the military, of the four sentences before. */
const resistanceBefore = (document: Document, sentence: Sentence): ActorMention | null => {
  for (let back = 1; back <= 4; back++) {
    const there = document.sentences[sentence.index - back];
    const actor = there === undefined ? undefined : findActors(document, there).findLast((a) => a.side === 'resistance');
    if (actor !== undefined) return actor;
  }
  return null;
};

/** A sentence about those who fight the military, by a noun that names none of them. */
const ALLIED =
  /^(?:The|An?) (?:[a-z-]+ ){0,3}(?:alliance|coalition|rebels|insurgents|guerrillas|resistance|ethnic (?:army|armies|armed (?:group|organi[sz]ation)s?))(?:'s)? /;

const AGAIN = /\b(?:re-?took|re-?tak(?:e|en|ing)|recaptur|regain|reclaim|won back|taken back|took back|reoccup)/i;
const UNIT = /\b(?:Battalion|Command|Division|Regiment|Border Guard|IB|LIB|LID|MOC|TOC|ROC|BGP)\b/;
const JUNTA_POST =
  /\b(?:pyu saw htee|militia|police|prison|jail|airport|airfield|town hall|administration|junta|army|military|command|court|immigration|camp|base|outpost|garrison|headquarters|naval|barracks|border posts?|hilltop post|post \d+)\b/i;

const OWN_POST = /\b(?:junta|army|military|regime|police|Battalion|IB|LIB|BGP)\b/;

/** The side that keeps such a site: units of the military and offices of its state are the junta's. */
const keeperOf = ({ site }: EventObject): Side | null =>
  site !== null && (site.unitOnly || UNIT.test(site.name) || JUNTA_POST.test(site.name)) ? 'junta' : null;

const daysApart = (a: Period, b: Period): number => {
  const x = a.end ?? a.start;
  const y = b.end ?? b.start;
  return x === null || y === null ? 0 : Math.abs(Date.parse(x) - Date.parse(y)) / 864e5;
};

const HISTORY =
  /\bhad\b|\b(?:years?|months?) (?:ago|before|earlier)\b|\blast year\b|\b(?:previously|originally|first) (?:captured|seized|taken)\b/;

const takers = new WeakMap<Document, Side | null>();

/** The side that takes places in this article, where its sentences name who takes: of "P1 fell" with no more said, the likely taker. */
const usualTaker = (document: Document): Side | null => {
  const known = takers.get(document);
  if (known !== undefined) return known;
  let balance = 0;
  for (const sentence of document.sentences)
    for (const mention of controlIn(document, sentence)) {
      const side = mention.side ?? mention.actor?.side;
      if (/^(?:captured|attack_began)$/.test(mention.action) && mention.object !== null)
        balance += side === 'resistance' ? 1 : side === 'junta' ? -1 : 0;
    }
  const side = balance > 0 ? 'resistance' : balance < 0 ? 'junta' : null;
  takers.set(document, side);
  return side;
};

/** By what was told of this very place or site before. */
const sideRemembered = (
  mention: ControlMention,
  object: EventObject,
  dates: Period,
  told: readonly Told[],
  words: string,
  before: string,
  mentionSentence: Sentence,
): Side | null => {
  const here = told.filter((event) => placeName(event.place) === placeName(object.place) && event.site?.name === object.site?.name);
  const of = (...actions: readonly string[]) => here.findLast((event) => actions.includes(event.action));
  const taken = of('captured');
  switch (mention.action) {
    case 'captured': {
      // "captured on D1 , was lost on D2 and captured again on D3"
      if (taken !== undefined && isCamp(taken.side) && /\blost$/.test(words) && mention.rule === 'was-taken') return opposite(taken.side);
      if (
        taken !== undefined &&
        isCamp(taken.side) &&
        taken.sentence === mentionSentence &&
        /\bcaptured$/.test(words) &&
        mention.rule === 'was-taken'
      )
        return of('captured') === here.find((event) => event.action === 'captured') ? taken.side : opposite(taken.side);
      const again = AGAIN.test(words) && mention.rule === 'was-taken';
      const same = here.find(
        (event) =>
          event.action === 'captured' &&
          daysApart(event.dates, dates) <= 15 &&
          isCamp(event.side) &&
          // "the fourth to fall after P1 . P1 has been retaken": by the others
          !(again && event.dates.start === null),
      );
      // "retook it , months after it had fallen": the fall before was the other side's
      // "had been seized on the first day", of what has been taken back since
      if (
        same !== undefined &&
        HISTORY.test(before) &&
        !AGAIN.test(words) &&
        dates.end !== null &&
        same.dates.start !== null &&
        dates.end < same.dates.start
      )
        return opposite(same.side);
      if (same !== undefined)
        return same.sentence === mentionSentence && /\b(?:after|since|before)\b[^;]*\bhad\b/.test(before) && mention.rule === 'fell'
          ? opposite(same.side)
          : same.side;
      // "The town had been captured a year before", in a report of its loss: by those who lost it
      // "its capture in November ... the loss of the town three months later"
      if (taken !== undefined && isCamp(taken.side) && mention.rule === 'loss-of' && daysApart(taken.dates, dates) > 2)
        return opposite(taken.side);
      // "lost to the enemy in May , was regained"
      if (taken !== undefined && isCamp(taken.side) && AGAIN.test(words) && !mention.pronoun) return opposite(taken.side);
      if (taken !== undefined && isCamp(taken.side)) return HISTORY.test(before) ? opposite(taken.side) : taken.side;
      const attack = of('attack_began');
      if (attack !== undefined) return attack.side;
      // "is in its hands after it was taken": by those who hold it; "which held out until August": from them
      const held = of('holds');
      if (held !== undefined && isCamp(held.side) && /^(?:held|holds|resisted)\b/.test(words.slice(mention.verb.start - mention.start)))
        return opposite(held.side);
      // "Only the police station held out. It fell on Monday": then it was no longer theirs
      if (
        held !== undefined &&
        isCamp(held.side) &&
        held.sentence !== mentionSentence &&
        /\b(?:held out|holds? out|holding out|only)\b/.test(held.sentence.text)
      )
        return opposite(held.side);
      if (held !== undefined && isCamp(held.side) && (held.dates.end ?? '') >= (dates.end ?? '')) return held.side;
      const left = of('withdrew', 'holds');
      return left !== undefined && isCamp(left.side) && !AGAIN.test(words) ? opposite(left.side) : null;
    }
    case 'attack_began':
    case 'attack_failed': {
      const attack = of('attack_began', 'attack_failed') ?? taken;
      // "was captured on D1 . A counterattack on D2 fell short"
      if (taken !== undefined && isCamp(taken.side) && /\bcounter/i.test(words)) return opposite(taken.side);
      if (attack !== undefined) return attack.side;
      // a unit's own post is the junta's, whoever has the rest of the town
      const inTown =
        object.site !== null && UNIT.test(object.site.name)
          ? undefined
          : told.findLast((event) => event.action === 'holds' && event.site === null && placeName(event.place) === placeName(object.place));
      const held = of('holds', 'withdrew') ?? inTown;
      // "now govern P1 . It had come under attack in October": by those who have it now
      if (held?.action === 'holds' && held.side === 'resistance' && dates.end !== null && dates.end < (held.dates.start ?? ''))
        return held.side;
      return held !== undefined && isCamp(held.side) ? opposite(held.side) : null;
    }
    case 'withdrew':
      return taken !== undefined && isCamp(taken.side) && daysApart(taken.dates, dates) <= 15 ? opposite(taken.side) : null;
    case 'holds':
      return taken?.side ?? null;
  }
};

/** Who speaks for a party, behind the quotation. */
const OF_A_PARTY =
  /"[^"]{0,80}\b(?:spokes\w+|commanders?|officers?|leaders?|fighters?|captain|colonel|major|general|lieutenant|sergeant|chairman|secretary|information)\b/i;

/** "They still have the base", said by one who speaks of his side as "we". */
const isOfEnemy = (document: Document, sentence: Sentence, mention: ControlMention, speaker: Side): boolean => {
  if (!mention.pronoun || mention.own || mention.actor !== null) return false;
  const lead = document.text.slice(sentence.start, mention.verb.start);
  // '"They still hold the town," the group's spokesman said': of his own he would say "we", unless they were told of before
  const opens = /^"(?:[A-Z][a-z]+,? (?:[a-z]+,? ){0,4})?[Tt]hey\b[^.;,"]{0,40}$/.test(lead);
  if (
    opens &&
    isCamp(speaker) &&
    OF_A_PARTY.test(document.text.slice(mention.end, sentence.end)) &&
    actorBefore(document, sentence)?.side !== speaker
  )
    return true;
  // "the other side holds the bridge"
  if (/\b(?:the other (?:side|lot|party)|our (?:opponents?|adversar(?:y|ies)|foes?))\b[^.;,"]{0,40}$/i.test(lead)) return true;
  if (!/\bthey\b[^.;,"]{0,40}$/i.test(lead)) return false;
  // "The enemy attacked us on Monday. On Wednesday they withdrew."
  const before = document.sentences[sentence.index - 1];
  if (
    before?.paragraph === sentence.paragraph &&
    /^(?:On [^,]{3,30},? )?(?:[Tt]he|[Oo]ur) enem(?:y|ies)\b/.test(before.text) &&
    !/\b(?:we|our)\b/i.test(lead)
  )
    return true;
  const paragraph = document.sentences.filter((s) => s.paragraph === sentence.paragraph && s.start <= sentence.start);
  const spoken = `${paragraph.map((s) => s.text).join(' ')}`;
  const quoted = (spoken.slice(0, spoken.length - sentence.text.length + lead.length).match(/"/g)?.length ?? 0) % 2 === 1;
  const answer = /^(?:A|Answer|[A-Z][a-z]+ [A-Z][a-z]+)[:.] /.test(paragraph[0]?.text ?? '');
  const here = `${spoken} ${document.sentences[sentence.index + 1]?.text ?? ''}`;
  // "They have only the town left", one of the others says
  if (quoted && mention.rule === 'still-has' && /\bonly\b/.test(document.text.slice(mention.start - 12, mention.end))) return true;
  return (
    (quoted || answer) &&
    (/\b(?:we|us)\b/i.test(here) ||
      (answer && /^A[:.]/.test(paragraph[0]?.text ?? '') && /\bA[:.] (?:[^\n]{0,200} )?[Ww]e\b/.test(document.text))) &&
    !/\bour (?:fighters|troops|friends|comrades|forces|people|boys|groups?|allies)\b/i.test(spoken)
  );
};

/** "Armed groups attacked an outpost": in the words of those who guard it. */
const OUTLAWS =
  /\b(?:armed (?:ethnic )?(?:groups?|men|attackers|insurgents)|assailants|gunmen|militants|terrorists|terrorist groups?|insurgents)(?: (?:have|had|also|then|later|reportedly|simultaneously))* $/i;

const GAVE_WAY =
  /^[^,;.]{0,30}\b(?:fled|ran|surrendered|withdrew|withdrawn|retreated|escaped|abandoned|were killed|had left|laid down|gave up)\b/;

/** Patient subjects: who acts stands nowhere in the clause. */
const AGENTLESS =
  /^(?:was-taken|fell|followed|one-of|earlier|capture-of|captures-include|they-include|listed|was-attacked|under-attack|fighting-began|battle-for|attack-failed|attack-began|was-abandoned|is-held|holds-out)$/;

/** The doer of a mention: its own words, the speaker for "we", what was told before, who keeps such a site; null where nothing tells. */
export const doerOf = (
  document: Document,
  sentence: Sentence,
  mention: ControlMention,
  object: EventObject,
  dates: Period,
  speaker: Side,
  told: readonly Told[],
): Doer | null => {
  const { actor } = mention;
  if (mention.side !== null) return { side: mention.side, name: actor?.name ?? null, id: actor?.actorId ?? null };
  if (mention.own && isCamp(speaker) && !/^lost/.test(mention.rule)) return bare(speaker);
  // "the camps are ours", in an interview with nobody named: who takes places in it
  if (mention.own && /^(?:captured|holds)$/.test(mention.action) && !/^lost/.test(mention.rule) && object.site !== null) {
    const usual = usualTaker(document) ?? (document.article.publisher_stance === 'junta' ? null : 'resistance');
    if (usual !== null) return bare(usual);
  }
  // "it lost P1": the other side took it
  if (mention.rule === 'lost' || mention.rule === 'lost-most') {
    const loser = mention.own && isCamp(speaker) ? speaker : mention.pronoun ? actorBefore(document, sentence)?.side : undefined;
    if (loser !== undefined && isCamp(loser)) return bare(opposite(loser));
  }
  // "the garrison withdrew": those who were attacked there
  if (mention.keeper) {
    const here = told.findLast(
      (event) => placeName(event.place) === placeName(object.place) && isCamp(event.side) && event.action !== 'withdrew',
    );
    if (here !== undefined) return bare(here.action === 'holds' ? here.side : opposite(here.side));
  }
  if (isOfEnemy(document, sentence, mention, speaker) && isCamp(speaker)) return bare(opposite(speaker));
  const words = document.text.slice(mention.start, mention.end);
  const again = /^(?:captured|attack)/.test(mention.action) && AGAIN.test(words);
  const keeper = keeperOf(object);
  const remembered = sideRemembered(mention, object, dates, told, words, document.text.slice(sentence.start, mention.end), sentence);
  const alone = !findActors(document, sentence).some((a) => isCamp(a.side) && a.side !== speaker && a.end <= mention.end && !a.generic);
  // "The alliance says its aim is P1. It has captured P2": theirs, whoever speaks next
  const led = document.sentences[sentence.index - 1];
  if (
    mention.pronoun &&
    mention.actor === null &&
    led?.paragraph === sentence.paragraph &&
    ALLIED.test(led.text) &&
    /^(?:It|They|The group|The alliance) (?!was|were)/.test(sentence.text)
  )
    return bare('resistance');
  if (/^(?:captured|attack)/.test(mention.action) && OUTLAWS.test(document.text.slice(sentence.start, mention.verb.start)))
    return bare('resistance');
  if (mention.pronoun && again && speaker !== 'junta' && alone) return bare('junta');
  // "The regime's troops left A, the A1 said. They also pulled out of B": those who had left
  const leaver =
    mention.pronoun && mention.actor === null && mention.action === 'withdrew' && /^(?:They|It)\b/.test(sentence.text)
      ? told.findLast(
          (event) =>
            event.sentence === led &&
            isCamp(event.side) &&
            (event.action === 'withdrew' ||
              // "The unit had occupied the school. It withdrew from there": the unit
              (event.action === 'captured' &&
                placeName(event.place) === placeName(object.place) &&
                event.site?.name === object.site?.name)),
        )
      : undefined;
  if (leaver !== undefined) return bare(leaver.side);
  if (mention.pronoun && isCamp(speaker) && alone) return bare(speaker);
  if (mention.pronoun && (!AGENTLESS.test(mention.rule) || mention.rule === 'fell')) {
    if (
      keeper !== null &&
      remembered === null &&
      !again &&
      object.site?.siteId != null &&
      mention.action !== 'withdrew' &&
      mention.action !== 'holds'
    )
      return bare(opposite(keeper));
    // "The group took P1": a group is no army of the state
    const group = /\b[Tt]he groups? (?:[a-z]+ ){0,2}$/.test(document.text.slice(sentence.start, mention.verb.start));
    const near = actorBefore(document, sentence);
    // "The alliance's offensive has overrun posts in the north. It had taken P1 first"
    const lead = document.sentences[sentence.index - 1];
    const allied = (near === null || near.side === 'junta') && lead?.paragraph === sentence.paragraph && ALLIED.test(lead.text);
    if (allied) return bare('resistance');
    const before = group && near?.side === 'junta' ? (resistanceBefore(document, sentence) ?? near) : near;
    // "the same units tried to take a military camp": not those whose camp it is
    const against =
      /^(?:attack|captured)/.test(mention.action) && !again && OWN_POST.test(object.site?.name ?? '') && before?.side === 'junta';
    if (against) return bare('resistance');
    if (before !== null) return { side: before.side, name: before.name, id: before.actorId };
  }
  if (remembered !== null) return bare(remembered);
  if (again) return bare('junta');
  if (keeper !== null) return bare(mention.action === 'withdrew' || mention.action === 'holds' ? keeper : opposite(keeper));
  // "the garrison at P1 remains in place", of which nothing was told: the state keeps garrisons
  if (mention.keeper && mention.action === 'holds') return bare('junta');
  const agentless = AGENTLESS.test(mention.rule);
  // "only the bridge post remains": with those who lose the others
  const losers = mention.rule === 'holds-out' ? usualTaker(document) : null;
  if (losers !== null) return bare(opposite(losers));
  const last = told.findLast((event) => event.action === mention.action && isCamp(event.side));
  // where both sides took places, the one that takes most of them
  const mixed = told.some((event) => event.action === mention.action && isCamp(event.side) && event.side !== last?.side);
  const mostly = mixed && mention.action === 'captured' ? usualTaker(document) : null;
  if (agentless && mostly !== null) return bare(mostly);
  // "the reported fall of P1", where both take places: those who hold no state
  if (agentless && mixed && mention.action === 'captured' && /\bf[ae]ll/.test(words)) return bare('resistance');
  if (agentless && last !== undefined) return bare(last.side);
  // of a failed attack those tell who were attacked
  if (agentless && mention.action === 'attack_failed' && isCamp(speaker)) return bare(opposite(speaker));
  const usual = agentless && /^(?:captured|attack_began)$/.test(mention.action) ? usualTaker(document) : null;
  if (usual !== null) return bare(usual);
  // "the same forces marched into P1 , where the A2 had left its base": not those named behind
  const usualOfPronoun = mention.pronoun && mention.action === 'captured' && mention.actor === null ? usualTaker(document) : null;
  if (usualOfPronoun !== null) return bare(usualOfPronoun);
  const own = findActors(document, sentence).filter((a) => isCamp(a.side));
  const sides = new Set(own.map((a) => a.side));
  // "the army has P1 ; P2 remains with us": the others speak
  if (mention.own && sides.size === 1 && own[0] !== undefined) return bare(opposite(own[0].side));
  // "the loss of P1 dealt a blow to the A2"
  if (mention.rule === 'loss-of' && sides.size === 1 && own[0] !== undefined) return bare(opposite(own[0].side));
  // "the gate was overrun ; the soldiers there had fled": by the others
  const victims =
    agentless &&
    mention.action === 'captured' &&
    sides.size === 1 &&
    own.every(
      (a) =>
        GAVE_WAY.test(document.text.slice(a.end, a.end + 50)) ||
        /\b(?:held|manned|defended|guarded|garrisoned) by (?:the |about |some |\d+ )*$/.test(
          document.text.slice(Math.max(sentence.start, a.start - 40), a.start),
        ),
    );
  if (victims && own[0] !== undefined) return bare(opposite(own[0].side));
  // "P1 fell , the first command that the army lost": to those who fight it
  if (/^(?:fell|capture-of)$/.test(mention.rule) && /\bf[ae]ll/.test(words) && sides.size === 1 && own[0]?.side === 'junta')
    return bare('resistance');
  // "Junta positions in P1 under attack", "P2 came under siege ; the A1 holds the S3": whose they are is attacked
  if (
    /^(?:under-attack|was-attacked)$/.test(mention.rule) &&
    sides.size === 1 &&
    own[0] !== undefined &&
    (own[0].end <= mention.verb.start ||
      /^(?: [a-z]+)? (?:still )?(?:holds?|keeps?|defends?|controls?|withdrew|fled|held|is holed up|are holed up)\b/.test(
        document.text.slice(own[0].end, own[0].end + 40),
      ))
  )
    return bare(opposite(own[0].side));
  // "P1 came under attack , the army said": by those who fight it, whoever tells
  if (
    /^(?:under-attack|was-attacked)$/.test(mention.rule) &&
    own.length > 0 &&
    own.every((a) => a.start > mention.end && SAYS.test(document.text.slice(a.end, a.end + 60)))
  )
    return bare('resistance');
  if (sides.size === 1 && own[0] !== undefined) return { side: own[0].side, name: own[0].name, id: own[0].actorId };
  if (mention.rule === 'battle-for') return bare('resistance');
  const earlier = actorBefore(document, sentence);
  // "P1 was also taken", after a word on the police: by those who hold no state
  if (
    earlier?.side === 'junta' &&
    /^(?:was-taken|fell|followed)$/.test(mention.rule) &&
    mention.action === 'captured' &&
    !mention.pronoun &&
    document.article.publisher_stance !== 'junta'
  )
    return bare('resistance');
  if (earlier !== null) return { side: earlier.side, name: earlier.name, id: earlier.actorId };
  return isCamp(speaker) ? bare(speaker) : null;
};
