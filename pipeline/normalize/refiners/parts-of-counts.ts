import type { CasualtyClaim } from '../../../schemas/casualty-claim.ts';
import type { Casualty } from '../rules/casualties/casualty.ts';
import type { Sentence } from '../sentences.ts';

/** Counts of later sentences that are part of a count before them, whatever became of the part: the links that no sentence tells by itself. */

export interface Told {
  readonly casualty: Casualty;
  readonly sentence: Sentence;
  readonly claim: CasualtyClaim;
}

/** "at least 12", and 80 of them: no part of those; "dozens" may be any number. */
export const mostOf = ({ count_low: low, count_high: high, qualifier }: CasualtyClaim): number =>
  high ?? (qualifier === 'vague' || low === null ? Number.POSITIVE_INFINITY : low);

/** So many rows before and behind are looked at. */
const NEAR = 40;
/** So few may add up by chance. */
const FEW = 5;

/** "killed nine in two villages. Six were shot in A and three burned in B": the counts behind a whole that add up to it. */
const addingUp = (whole: Told, behind: readonly Told[]): readonly Told[] => {
  const total = whole.claim.count;
  if (total === null || total < 3 || whole.claim.subset_of !== null) return [];
  const parts: Told[] = [];
  let sum = 0;
  for (const row of behind) {
    const { claim, casualty, sentence } = row;
    if (claim.outcome !== whole.claim.outcome || sentence.paragraph - whole.sentence.paragraph > 1) continue;
    const isOther = claim.subset_of !== null && claim.subset_of !== whole.claim.claim_id;
    const since = parts.at(-1)?.sentence.index ?? sentence.index;
    const isMore = casualty.group.additional && (parts.length === 0 || /\bmore\b/.test(claim.evidence));
    if (sentence === whole.sentence || isOther || isMore || claim.count === null || sentence.index - since > 1) return [];
    if (casualty.group.kind !== 'counted') return [];
    parts.push(row);
    sum += claim.count;
    if (sum >= total) break;
  }
  const isBare = ({ sentence, casualty }: Told): boolean => sentence.paragraph === whole.sentence.paragraph || casualty.group.head === null;
  return sum === total && parts.length > 1 && (total >= FEW || parts.every(isBare)) ? parts : [];
};

const OF_THEM = /^(?:them|whom|those|these)\b/;
const OF_THE_HARMED =
  /^(?:the|those) (?:dead|deceased|victims|killed|slain|bodies|fatalities|wounded|injured|captured|captives|prisoners|detainees|arrested|detained|missing|displaced)\b/;

/** "Of the 61 people arrested, four were shot" */
const OF_THESE = /(?:^|[;.,"] ?)[Oo]f (?:the |those |these |its |their )?(?:\S+ than |at least |about |some )?$/;

/** "of whom two have died", "12 of the 20 are wounded", "three children were among the dead": the count that they belong to. */
const belongsTo = (row: Told, before: readonly Told[], after: readonly Told[]): Told | undefined => {
  const { group, rule, outcome } = row.casualty;
  const among = rule.startsWith('among-the-dead');
  const partitive = group.partitive ?? '';
  const ofHarmed = among || OF_THE_HARMED.test(partitive) || (partitive === 'those' && row.claim.outcome === outcome);
  // "Two soldiers were among five men killed": the whole stands behind its part
  const behind = among
    ? after.find(
        ({ sentence, claim, casualty }) =>
          sentence === row.sentence &&
          claim.outcome === row.claim.outcome &&
          !casualty.rule.startsWith('among-the-dead') &&
          (claim.count_low ?? 0) > (row.claim.count_low ?? 0),
      )
    : undefined;
  if (behind !== undefined) return behind;
  const fronted = before.find(
    ({ sentence, casualty }) =>
      sentence === row.sentence &&
      OF_THESE.test(sentence.text.slice(0, casualty.group.start - sentence.start)) &&
      casualty.group.end < group.start,
  );
  if (fronted !== undefined && (row.claim.count_low ?? 0) <= mostOf(fronted.claim)) return fronted;
  const noun = /^(?:the|those|these) (?:[a-z-]+ )?([a-z-]{3,})$/.exec(partitive)?.[1];
  if (!ofHarmed && !OF_THEM.test(partitive) && group.base === undefined && noun === undefined) return undefined;
  return before.findLast(
    ({ claim, sentence }) =>
      claim.subset_of === null &&
      claim.side === row.claim.side &&
      (noun === undefined || ofHarmed || claim.victim_group?.toLowerCase().split(' ').at(-1) === noun) &&
      // of many who fled some were hurt before: no part of the flight
      (claim.outcome !== 'displaced' || row.claim.outcome === 'displaced') &&
      (group.base === undefined ? (claim.count_low ?? 0) > 1 : claim.count === group.base) &&
      (row.claim.count_low ?? 0) <= mostOf(claim) &&
      !(claim.count === row.claim.count && claim.outcome === row.claim.outcome) &&
      (!among || (claim.outcome === row.claim.outcome && sentence !== row.sentence)) &&
      row.sentence.paragraph - sentence.paragraph <= (ofHarmed ? 4 : 1),
  );
};

/** The claims of an article, each part with the count that it is a part of. */
export const withParts = (told: readonly Told[]): readonly CasualtyClaim[] => {
  const wholes = new Map<Told, Told>();
  told.forEach((whole, i) => {
    for (const part of addingUp(whole, told.slice(i + 1, i + 1 + NEAR))) wholes.set(part, whole);
  });
  told.forEach((row, i) => {
    if (row.claim.subset_of !== null || wholes.has(row)) return;
    const whole = belongsTo(row, told.slice(Math.max(0, i - NEAR), i), told.slice(i + 1, i + 1 + NEAR));
    if (whole !== undefined) wholes.set(row, whole);
  });
  return told.map((row) => {
    const whole = wholes.get(row);
    return whole === undefined ? row.claim : { ...row.claim, subset_of: row.claim.subset_of ?? whole.claim.claim_id };
  });
};
