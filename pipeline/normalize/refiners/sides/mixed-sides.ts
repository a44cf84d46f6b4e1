import { give, inSameParagraph, isCamp, isElliptical, isPeople, type Step, sideOf } from './case.ts';
import { lossesToldOf } from './losses.ts';
import { whoseLosses } from './whose-losses.ts';

const MIXED = 'one number for several sides';

/** "some 13 people, resistance members as well as civilians", "120 people: troops, staff and relatives": one number that mixes sides. */
export const mixedSides: Step = (c) => {
  // "counted 14 dead, two of whom were KIA soldiers"
  const partArmed =
    c.group.head === null || c.group.nounOutcome !== null
      ? /^(?: dead| wounded| killed| injured)?, [a-z0-9 ]{2,20} of (?:whom|them) (?:were|are|being) ([^,.;]{3,50})/.exec(c.after)
      : null;
  if (partArmed?.[1] !== undefined && c.read.basis === 'none') {
    const read = sideOf(c, c.group.end + partArmed[0].length - partArmed[1].length, partArmed[1]);
    if (isCamp(read.side)) return give('unknown', MIXED);
  }
  // "Eighteen wounded in my own ward, six of them soldiers"
  const armedPart =
    c.group.head === null || c.group.nounOutcome !== null || isPeople(c)
      ? /^[^.;:]{0,50}, (?:and )?[a-z0-9-]+ of them (?:[a-z]+ ){0,2}?(soldiers|policemen|troops|fighters|militiamen|(?:PDF|KNDF|KIA|AA|TNLA|KNLA) (?:members|fighters|soldiers))\b/.exec(
          c.after,
        )
      : null;
  if (armedPart?.[1] !== undefined && c.read.basis === 'none') {
    const read = sideOf(c, c.group.end + armedPart[0].length - armedPart[1].length, armedPart[1]);
    if (isCamp(read.side) && inSameParagraph(c)?.victims.side !== read.side) return give('unknown', MIXED);
  }
  // "about 50,000 killed, including 8,000 civilians": the others were none
  if (
    (c.group.head === null || c.group.nounOutcome !== null || isPeople(c)) &&
    c.read.basis !== 'named' &&
    c.read.basis !== 'worded' &&
    c.casualty.outcome !== 'displaced' &&
    /^[^.;:]{0,60}?(?:, | \()(?:(?:including|among them|of whom)(?: at least| about| some| over| more than)? [a-z0-9,-]+(?: were)?|[a-z0-9,-]+ of (?:them|whom)(?: were)?) (?:unarmed |innocent )?civilians\b/.test(
      c.after,
    )
  )
    return give('unknown', MIXED);
  // "most of them captured soldiers and their wives"
  // "55,000 fighters on both sides have died"
  if (
    /^(?:,? [a-z]+){0,3}? (?:on|from|of) (?:both|all|either) (?:the )?sides?\b/.test(c.after) ||
    /\bof (?:both|all) sides\b/.test(c.words)
  )
    return give('unknown', MIXED);
  // "1,162 prisoners of war and family members"
  if (
    /\b(?:prisoners?(?: of war)?|pows?|captives?) (?:and|,|as well as|along with) (?:their |its |the )?(?:famil|relatives|dependants|wives)/i.test(
      c.words,
    )
  )
    return give('unknown', MIXED);
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
    if (read.side === 'unknown' && read.basis === 'worded') return give('unknown', MIXED);
    if (read.side === 'civilian' && c.read.basis === 'none') return give(read.side, `"${joined[1]}"`);
  }
  const among =
    /^,? ([^.;:,0-9]{4,70}?),? (?:also )?among (?:them|the dead|the victims)\b/.exec(c.after) ??
    (/^(?:kill|wound)/.test(c.casualty.outcome)
      ? /^,? (?:including|among them) (?:\d+ )?([^.;:,0-9]{4,70})/
      : /^,? (?:including|among them) ([^.;:,0-9]{4,70})/
    ).exec(c.after);
  if (among?.[1] === undefined) return null;
  const read = sideOf(c, c.group.end + among[0].indexOf(among[1]), among[1]);
  // "put the junta's losses at 17 dead including the commander": they are whose losses they are
  return isCamp(read.side) && (c.group.nounOutcome === null || (lossesToldOf(c) ?? whoseLosses(c)) === null)
    ? give('unknown', MIXED)
    : null;
};

/** "Another 31 people were hurt", "which would bring the toll to 28": people of a count that mixed sides. */
export const alsoMixed: Step = (c) => {
  if (c.read.basis !== 'none' || c.casualty.outcome === 'displaced' || !(isPeople(c) || isElliptical(c))) return null;
  const toll = /\btoll\b[^.;]{0,40}$/i.test(c.before);
  if (!c.group.additional && !toll) return null;
  const last = c.earlier.findLast(
    ({ casualty, sentence }) =>
      !casualty.part &&
      casualty.rule !== 'among-the-dead' &&
      c.sentence.paragraph - sentence.paragraph <= 3 &&
      (!toll || casualty.outcome === 'killed') &&
      casualty.group.kind === 'counted' &&
      casualty.group.people === 'noun' &&
      !casualty.group.additional,
  );
  return last?.victims.basis === MIXED ? last.victims : null;
};

/** "She did not know whether they were combatants", "she could not tell whose". */
const UNSURE =
  /\b(?:(?:could|did|does|do|can)(?: not|n't) (?:know|say|tell)|not (?:immediately )?(?:clear|known)|unclear|unknown)\b[^.;]{0,20}\b(?:whose(?=[.,;"]|$| (?:they|bodies|side|men|dead))|which side\b|(?:whether|if|how many)[^.;]{0,40}\b(?:combatants?|fighters?|civilians?|soldiers?)\b)/i;
export const unsure: Step = (c) => {
  if (c.read.basis !== 'none' || c.casualty.outcome === 'displaced') return null;
  const next = c.document.sentences[c.sentence.index + 1];
  return UNSURE.test(c.after) || (next?.paragraph === c.sentence.paragraph && UNSURE.test(next.text))
    ? give('unknown', 'the text says that nobody knows')
    : null;
};

/** "Reported fatalities from political violence rose to 2,000": of whatever side. */
export const ofThePolitical: Step = (c) =>
  c.read.basis === 'none' &&
  c.casualty.outcome === 'killed' &&
  /\b(?:fatalities|deaths|death toll|people killed|deaths reported) (?:from|in|by|of|due to|related to) (?:the )?(?:political violence|conflict|civil war|armed conflict|war|fighting|battles|clashes|violence)\b/i.test(
    c.sentence.text,
  ) &&
  !/\bcivilian (?:fatalities|deaths|death toll)\b/i.test(c.sentence.text)
    ? give('unknown', 'people lost to the war')
    : null;
