import { give, isCamp, isPeople, type Step, sideOf } from './case.ts';

/** "some 13 people, resistance members as well as civilians", "120 people: troops, staff and relatives": one number that mixes sides. */
export const mixedSides: Step = (c) => {
  // "counted 14 dead, two of whom were KIA soldiers"
  const partArmed =
    c.group.head === null || c.group.nounOutcome !== null
      ? /^(?: dead| wounded| killed| injured)?, [a-z0-9 ]{2,20} of (?:whom|them) (?:were|are|being) ([^,.;]{3,50})/.exec(c.after)
      : null;
  if (partArmed?.[1] !== undefined && c.read.basis === 'none') {
    const read = sideOf(c, c.group.end + partArmed[0].length - partArmed[1].length, partArmed[1]);
    if (isCamp(read.side)) return give('unknown', 'one number for several sides');
  }
  // "55,000 fighters on both sides have died"
  if (
    /^(?:,? [a-z]+){0,3}? (?:on|from|of) (?:both|all|either) (?:the )?sides?\b/.test(c.after) ||
    /\bof (?:both|all) sides\b/.test(c.words)
  )
    return give('unknown', 'one number for several sides');
  // "1,162 prisoners of war and family members"
  if (
    /\b(?:prisoners?(?: of war)?|pows?|captives?) (?:and|,|as well as|along with) (?:their |its |the )?(?:famil|relatives|dependants|wives)/i.test(
      c.words,
    )
  )
    return give('unknown', 'one number for several sides');
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
