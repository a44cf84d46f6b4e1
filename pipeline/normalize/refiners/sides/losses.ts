import { findActors } from '../../rules/actors.ts';
import { attackersIn } from './attackers.ts';
import { campsBefore, give, inSameSentence, isCamp, isElliptical, opposite, type Step, sideOf } from './case.ts';
import { ARMED_CLASH, LEAD_ON_CIVILIANS, leadOf, ON_CIVILIANS } from './fire.ts';
import { isOfArmyUnit } from './unit.ts';

/** Kin of one person. */
const OF_ONE =
  /\b(?:his|her|my) (?:own )?(?:[a-z-]+ ){0,2}(?:wife|husband|sons?|daughters?|parents|(?:mother|father|brother|sister|son|daughter)(?:-in-law)?|children|child|baby|brothers?|sisters?|grand[a-z]+|relatives|family members)$/i;
/** A verb of harm right before its object. */
const HARMED =
  /\b(?:kill|wound|injur|captur|arrest|detain|ambush|attack|raid|shot|shoot|hit|hitting|fought|fighting|against)\w*(?: dead)?(?: (?:at least|about|around|some|more than|over|nearly|another|the|its|their|an?|[a-z]+-?[a-z]*|\d[\d,]*)){0,3} $/i;
/** "We lost eight comrades", "the group lost seven", "at the cost of one fighter": the loser's own. */
export const lostByWhom: Step = (c) => {
  if (!/^(?:object-lost|at-the-cost)/.test(c.casualty.rule)) return null;
  // "They counted 14 dead on the army side and lost four men themselves"
  if (c.own !== null && /^ (?:themselves|itself|ourselves)\b/.test(c.after)) return give(c.own, 'the speaker’s own');
  // "lost his mother, two nephews and 21 neighbours"
  if (
    c.read.side === 'civilian' &&
    /\b(?:neighbou?rs?|nephews?|nieces?|uncles?|aunts?|cousins?|mothers?|fathers?|parents|wi(?:fe|ves)|husbands?|(?:grand)?children|child|bab(?:y|ies)|daughters?|pupils?|patients?|villagers?|residents?|relatives?|famil(?:y|ies))\b/i.test(
      c.words,
    )
  )
    return give('civilian', `words "${c.noun.trim()}"`);
  // "My neighbour lost both her sons"
  if (c.own === null && OF_ONE.test(c.words)) return null;
  const before = c.document.text.slice(c.sentence.start, c.first);
  if (c.own !== null && /\btheir side\b[^.;,]{0,12}$/i.test(before)) return give(opposite(c.own), 'the other side');
  const next = c.document.sentences[c.sentence.index + 1];
  // "They lost two captains and we lost one sergeant"
  const beside = /(?:,|\b(?:and|but|while|whereas)) (?:we|our|on our)\b/.test(c.document.text.slice(c.group.end, c.sentence.end));
  const contrast = c.own !== null && next?.paragraph === c.sentence.paragraph && /^["' ]*(?:We|Our|On our)\b/.test(next.text);
  // "A column trying to retake the town was turned back, losing 12 men"
  const first = findActors(c.document, c.sentence)[0];
  if (
    c.own !== 'junta' &&
    /^(?:An?|The|That|This) (?:[a-z]+ ){0,2}(?:column|convoy|garrison|patrol|reinforcements?|battalion)\b[^;]*, (?:losing|having lost) (?:at least |about |some |more than )?$/.test(
      c.document.text.slice(c.sentence.start, c.group.start),
    ) &&
    (first === undefined || first.start > c.sentence.start + 40 || first.side === 'junta')
  )
    return give('junta', 'the unit that lost them');
  const said = c.document.sentences[c.sentence.index - 1];
  // "We've had three deaths. They lost more than 20"
  const after =
    c.own !== null && said?.paragraph === c.sentence.paragraph && /\b(?:[Ww]e|[Oo]ur)\b/.test(said.text) && /^["' ]*They\b/.test(before);
  if (
    /\b(?:they|the enemy)\b[^.;,]{0,12}$/i.test(before) &&
    (after || /\b(?:we|our)\b/i.test(before) || contrast || (c.own !== null && beside))
  )
    return give(opposite(c.own ?? 'resistance'), 'the other side, by a first person');
  if (c.own !== null && /\bcost(?:s|ing)? (?:us|them|it|him|me)\b/.test(c.document.text.slice(c.first, c.group.end)))
    return give(c.own, 'the speaker’s own');
  // "The soldiers came from Salin. They had lost four the day before"
  const spoken = c.document.sentences[c.sentence.index - 1];
  const they =
    c.own === null && /^["']?(?:They|It) (?:had |have |has |also )*$/.test(before) && spoken?.paragraph === c.sentence.paragraph
      ? findActors(c.document, spoken).find((a) => isCamp(a.side) && a.start - spoken.start < 12)
      : // "belonged to Light Infantry Division 99. The unit lost 20 men"
        /^["']?(?:The|That|This) (?:same )?(?:unit|battalion|division|brigade|company|regiment) (?:had |have |has |also )*$/.test(before) &&
          spoken?.paragraph === c.sentence.paragraph
        ? findActors(c.document, spoken).findLast((a) => isCamp(a.side))
        : undefined;
  if (they !== undefined) return give(they.side, 'those of whom the sentence before tells', they.actorId);
  if (/^["']?(?:They|It) (?:had |have |has |also )*$/.test(before) && isOfArmyUnit(c)) return give('junta', 'the unit before');
  // "the second column had lost dozens", by the word of the other side
  if (
    c.own === 'resistance' &&
    /\b(?:columns?|convoys?|garrisons?|patrols?|battalions?|divisions?|reinforcements|troops) (?:had |has |have |also |alone )*$/i.test(
      before,
    ) &&
    !/\b(?:our|my|its|their|his|own)\b[^.;,]{0,30}$/i.test(before)
  )
    return give('junta', 'the unit, by the word of the other side');
  // "We lost five," said a man who was hurt in his barn
  if (
    c.own === null &&
    c.speaker === 'civilian' &&
    isElliptical(c) &&
    /\b[Ww]e (?:had |have |also )*$/.test(before) &&
    (LEAD_ON_CIVILIANS.test(leadOf(c)) || (ON_CIVILIANS.test(leadOf(c)) && !ARMED_CLASH.test(leadOf(c))))
  )
    return give('civilian', 'first person, of those of whom the article tells');
  if (/\b(?:we|our|us|I|my|me)\b/.test(before.replace(/\b(?:We|Our|Us|My)\b/g, (w) => w.toLowerCase())))
    return give(c.own ?? (c.speaker === 'other' ? 'other' : 'resistance'), 'first person');
  // "killed nine and lost three of their own": the doer of the sentence
  const own = /\bown\b/i.test(c.words);
  if (own && c.own !== null && c.read.basis !== 'named') return give(c.own, 'its own');
  const doer = own ? campsBefore(c, c.first).at(0) : undefined;
  if (doer !== undefined) return give(doer.side, 'its own', doer.actorId);
  // "The PDF's information officer said it had lost 14"
  if (
    c.own !== null &&
    /\b(?:said|says|claimed|claims|admitted|admits|acknowledged|reported|announced|confirmed|added|conceded|told [^.;,]{2,30}|stated)(?: (?:on|late|last|this|in) [A-Za-z ]{3,24})? (?:that )?(?:it|they) (?:had |has |have |also |only |itself )*$/.test(
      before,
    )
  )
    return give(c.own, 'the speaker’s own loss');
  // "cost the attackers nine lives", "the defenders paid with seven"
  const who = attackersIn(c, c.before.slice(-60));
  if (who !== null) return who;
  const fronted = c.casualty.rule.startsWith('at-the-cost')
    ? findActors(c.document, c.sentence).find((a) => a.start >= c.group.end && isCamp(a.side))
    : undefined;
  if (fronted !== undefined && campsBefore(c, c.first).length === 0) return give(fronted.side, 'subject of the loss', fronted.actorId);
  const losers = campsBefore(c, c.casualty.rule === 'object-lost-cost' ? c.group.start : c.first).filter(
    (a) =>
      // "walked into a military ambush, losing 11 men"
      (!/^(?:'s)? (?:ambush(?:es)?|attacks?|air ?strikes?|raids?|shelling|drones?|mines?|trap|fire|bombardment|artillery|jets?|offensive)\b/.test(
        c.document.text.slice(a.end, a.end + 20),
      ) &&
        !/^(?!,? (?:which|who|whom) (?:it|he|she|they) )(?:,? [a-z ]{0,20})?\b(?:said|told|claimed|reported|announced|added|says)\b/.test(
          c.document.text.slice(a.end, a.end + 28),
        )) ||
      /^[^.;]{0,6}\bit\b/.test(c.document.text.slice(c.first - 8, c.first)),
  );
  // "The TNLA took the post, killing six police and losing one fighter": those whom it harmed lose nobody here
  const subjects = losers.filter((a) => !HARMED.test(c.document.text.slice(c.sentence.start, a.start)));
  const loser = c.casualty.rule.startsWith('at-the-cost') ? losers.find((a) => !a.generic || losers.length === 1) : subjects.at(-1);
  const harmed = losers.at(-1);
  if (loser === undefined && harmed !== undefined && isCamp(harmed.side) && !c.casualty.rule.startsWith('at-the-cost'))
    return give(opposite(harmed.side), 'those who harmed the others');
  if (loser !== undefined) return give(loser.side, 'subject of the loss', loser.actorId);
  return c.own !== null &&
    /\b(?:it|they|he|she)\b|\b(?:his|her|their|its|our|my) (?:own )?(?:battalion|unit|group|side|force|column|brigade|team|company|army|troop|fighter|soldier|comrade|men)s?\b/i.test(
      before,
    )
    ? give(c.own, 'the speaker’s own loss')
    : null;
};

/** An actor's words up to the number: "junta casualties at", "the AA's dead to", "the joint force sustained". */
const TOLD_LOSSES =
  /^[A-Z\w' ()-]{2,60}?(?:'s?)? ?\b(?:(?:own |combat |total |troop )?(?:casualties|losses|(?<!\b(?:shot|shoot|shooting|left|leaving|found|fell|beat|gunned) )dead|deaths|death toll|fatalities|graves|coffins|funerals)\b[^.;,]{0,40}|(?:had |have |has |also )?(?:suffered|sustained|lost|incurred)\b[^.;,]{0,20}|(?:has |had |have )?(?:admit(?:s|ted)?|acknowledg(?:es?|ed)|conced(?:es?|ed)|own(?:s|ed)? (?:up )?to)[^.;,]{0,12}|(?:, which |which )?(?:had|has) )$/i;

/** "A PDF spokesman put the death toll at 14": whose it is, the words do not say. */
const COUNTS_A_TOLL =
  /\b(?:put|puts|putting|gave|gives|placed|estimat\w+|count\w*|raised|revised|updated) (?:the|that|this) (?:(?:overall|total|final|latest) )?(?:death )?(?:toll|number|count|dead)\b/;

/** "the PDF put the junta's at 17 dead", "it puts them for the army at 40". */
const PUT_AT =
  /^(?:'s|s')?(?: (?:own|side|losses|loss|casualties|dead|toll))*(?: (?:since|in|during|for|there|so far|on)[^;.]{0,40})?,?(?: (?:both )?(?:killed|dead) and (?:wounded|injured),)? (?:at|to)(?: (?:no more than|at least|around|about|some|nearly|over|up to|just|only|more than))* $/;

/** "put the alliance's own losses at 17 dead", "junta casualties at around 40", "the joint force sustained two deaths". */
export const lossesToldOf: Step = (c) => {
  if (c.group.head !== null && c.group.nounOutcome === null) return null;
  const clause = c.before.slice(-90);
  // "the Mandalay PDF claimed, while it was left with three dead"
  if (c.own !== null && /\b(?:it|they|we) (?:was|were) left with [^.;]{0,20}$/i.test(clause))
    return give(c.own, 'the speaker’s own losses');
  // "the number of dead on the military side"
  const onSide = /\bon (?:the )?([A-Za-z' -]{3,30}?)(?:'s)? side\b[^.;,]{0,40}$/.exec(clause);
  if (onSide?.[1] !== undefined) {
    const at = c.group.start - clause.length + onSide.index + onSide[0].indexOf(onSide[1]);
    const actor = findActors(c.document, c.sentence).find((a) => a.start < at + (onSide[1]?.length ?? 0) && at < a.end && isCamp(a.side));
    if (actor !== undefined) return give(actor.side, 'those on whose side', actor.actorId);
  }
  const sameClause = inSameSentence(c) !== null && /^(?:participle|and-more|passive)/.test(c.casualty.rule);
  if (sameClause) return null;
  // "put the column's casualties at a dozen"
  if (
    c.own !== 'junta' &&
    /\b(?:the|that|this) (?:[a-z]+ )?(?:column|convoy|garrison|patrol|raiders)(?:'s?|s')? (?:own )?(?:casualties|losses|dead)\b[^.;,]{0,30}$/i.test(
      clause,
    )
  )
    return give('junta', 'the losses of a unit');
  // "The column lost 14 dead and 5 wounded"
  if (
    c.own !== 'junta' &&
    /\b(?:the|that|this|a) (?:[a-z]+ )?(?:column|convoy|garrison|patrol|reinforcements) (?:had |has |have |also )?(?:lost|suffered|sustained|left)\b[^.;,]{0,20}$/i.test(
      clause,
    )
  )
    return give('junta', 'the losses of a unit');
  if (/\bour (?:own )?(?:[a-z]+ )?(?:losses|dead|casualties|fallen|wounded|injured)\b[^.;]{0,30}$/i.test(clause))
    return give(c.own ?? 'resistance', 'first person');
  if (/\bown\b[^.;,]{0,40}$/i.test(clause)) {
    const of = campsBefore(c, c.group.start).at(-1);
    if (c.own !== null) return give(c.own, 'the speaker’s own losses');
    if (of !== undefined) return give(of.side, 'its own losses', of.actorId);
  }
  // "resistance forces have killed some 40 troops for the loss of six"
  if (/\b(?:for|at|with|against) (?:the|a) (?:loss|cost) of (?:only |just |about |at least )?$/.test(c.before)) {
    const doer = campsBefore(c, c.group.start).at(0);
    if (doer !== undefined) return give(doer.side, 'for the loss of its own', doer.actorId);
  }
  // "the losses of the junta were 219 dead"
  const named = findActors(c.document, c.sentence).find(
    (a) =>
      a.end <= c.group.start &&
      isCamp(a.side) &&
      /\b(?:losses|casualties|deaths|dead|death toll) (?:of|on the side of|among) (?:the )?$/i.test(
        c.document.text.slice(c.sentence.start, a.start),
      ),
  );
  if (named !== undefined && inSameSentence(c) === null) return give(named.side, 'those whose losses are told', named.actorId);
  // "seized 14 dead bodies of terrorists and arrested two": they lost nobody
  const seizes = /^object(?!-(?:lost|suffered|left|bodies))/.test(c.casualty.rule) && c.casualty.outcome === 'captured';
  const loser = (seizes ? [] : findActors(c.document, c.sentence))
    .filter((a) => a.start < c.group.start && (isCamp(a.side) || a.side === 'civilian' || a.side === 'other'))
    .findLast((a) => {
      // "Resistance dead, they concede, stand at 31"
      const told = c.document.text
        .slice(a.start, c.group.start)
        .replace(/, (?:they|it|he|she|the [a-z]+|[A-Z]{2,5}) (?:[a-z]+ )?(?:conced|admit|sa(?:y|id)|acknowledg|claim|add)[a-z]*,/, '');
      return TOLD_LOSSES.test(told) && !COUNTS_A_TOLL.test(told);
    });
  if (loser !== undefined) return give(loser.side, 'those whose losses are told', loser.actorId);
  const valued = findActors(c.document, c.sentence).findLast((a) => a.end <= c.group.start && (isCamp(a.side) || a.side === 'other'));
  if (
    valued !== undefined &&
    /(?:'s|s')? /.test(c.document.text.slice(valued.end, valued.end + 3)) &&
    PUT_AT.test(c.document.text.slice(valued.end, c.group.start)) &&
    /\b(?:put|puts|putting|placed|estimat\w+|gave|gives)\b/.test(c.before)
  )
    return give(valued.side, 'those whose losses are told', valued.actorId);
  // "withdrew from Pauk, leaving 40 dead"
  // "the PDF's four dead"
  const possessor = campsBefore(c, c.group.start).findLast((a) => /^(?:'s|s'|')? $/.test(c.document.text.slice(a.end, c.group.start)));
  if (possessor !== undefined && c.group.nounOutcome !== null && /['\u2019]s? $/.test(c.before))
    return give(possessor.side, 'whose dead and wounded they are', possessor.actorId);
  if (
    /\b(?:left|leaving|leaves) behind$|\b(?:withdrew|retreated|fled|pulled back|fell back|ran)\b[^.;]{0,40}\bleaving$/i.test(
      c.before.trim(),
    )
  ) {
    // "the command lost three, while the other group had left behind 412 corpses"
    const finite = /\bleft behind$/i.test(c.before.trim().replace(/ (?:at least|about|some|no fewer than|more than|over|nearly)$/, ''));
    const leaver = campsBefore(c, c.group.start).at(finite ? -1 : 0);
    if (leaver !== undefined) return give(leaver.side, 'those who left their dead', leaver.actorId);
  }
  return /\b(?:joint forces?|alliance|coalition|resistance|rebels)\b (?:[a-z]+ )?(?:suffered|sustained|lost)\b[^.;]{0,30}$/i.test(clause)
    ? give('resistance', 'those whose losses are told')
    : null;
};

/** "4,600 deaths among KIA-led forces", "400 casualties on the army's side". */
export const amongWhom: Step = (c) => {
  const among =
    /^[^.;]{0,60}?\b(?:among(?! (?:them|whom|these|those)\b)|on the side of|within|in the ranks of|on) (?:the )?([^.;,]{3,50})/i.exec(
      c.after,
    );
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
