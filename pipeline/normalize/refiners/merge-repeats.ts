import type { CasualtyClaim } from '../../../schemas/casualty-claim.ts';
import { type Trace, untraced } from '../trace.ts';

const stepRank = { sentence: 3, correction: 3, paragraph: 2, continued: 1, publisher: 0 } as const;

/** Days of a period; an open one is wider than any. */
const width = (start: string | null, end: string | null): number =>
  start === null || end === null ? 1e9 : (Date.parse(end) - Date.parse(start)) / 864e5;

const overlap = (a: CasualtyClaim, b: CasualtyClaim): boolean =>
  (a.period_start === null || b.period_end === null || a.period_start <= b.period_end) &&
  (b.period_start === null || a.period_end === null || b.period_start <= a.period_end);

const related = (a: CasualtyClaim, b: CasualtyClaim): boolean =>
  a.place === b.place ||
  a.place === null ||
  b.place === null ||
  a.place.endsWith('Myanmar') ||
  b.place.endsWith('Myanmar') ||
  a.township === b.place ||
  b.township === a.place ||
  a.state_region === b.place ||
  b.state_region === a.place;

/** A headline's "residents say" and "a rebel group claims" are those whom the text then names. */
const sameSpeaker = (a: CasualtyClaim, b: CasualtyClaim, headline: boolean): boolean =>
  a.claimant === b.claimant ||
  a.claimant_side === 'media' ||
  b.claimant_side === 'media' ||
  (headline && a.claimant_side === b.claimant_side);

/** "two novices" above and "two novices" below. */
const sameNoun = (a: CasualtyClaim, b: CasualtyClaim): boolean => {
  const [one, other] = [a, b].map(({ victim_group }) => victim_group?.toLowerCase().split(' ').at(-1));
  return (one !== undefined && one === other) || (one === undefined && /^(?:people|persons|others)$/.test(other ?? ''));
};

/** "Clash kills 41" above "at least 41 were killed": a headline leaves out how sure the number is. */
const sameCount = (a: CasualtyClaim, b: CasualtyClaim, headline: boolean): boolean =>
  (a.count_low === b.count_low && a.count_high === b.count_high) ||
  (headline && a.qualifier === 'exact' && a.count !== null && a.count === b.count);

/** How many sentences tell again what a headline tells. */
const LEAD = 4;

/** "one policeman dies" above "One member of the police force fell": the words of an armed side change, those of a family do not. */
const mayBeSame = (a: CasualtyClaim, b: CasualtyClaim): boolean =>
  (a.side === 'junta' || a.side === 'resistance') && a.subset_of === null && b.subset_of === null;

/** A headline and the sentence below it tell of one happening, whatever place each names first. */
const isLeadOf = (a: CasualtyClaim, b: CasualtyClaim, sentenceAt: (offset: number) => number): boolean =>
  sentenceAt(a.char_start) === 0 && sentenceAt(b.char_start) === 1 && sameNoun(a, b) && (a.count ?? 0) > 2;

/** Two counts of one sentence are two: "five men, five women". */
const apart = (a: number, b: number): boolean => a < 0 || a !== b;

/**
 * "Said twice": the same number of the same side and outcome, by the same claimant or in a lead and again with its source, is one row;
 * the sourced claimant and the most specific place and date win. Rows of two named claimants stay two.
 */
export const mergeRepeats = (
  claims: readonly CasualtyClaim[],
  trace: Trace = untraced,
  sentenceAt: (offset: number) => number = () => -1,
): readonly CasualtyClaim[] => {
  const kept: CasualtyClaim[] = [];
  const renamed = new Map<string, string>();
  /** Rows of the headline that the text has told again. */
  const toldAgain = new Set<string>();
  for (const claim of claims) {
    const isSame = (k: CasualtyClaim, noun: boolean): boolean => {
      const headline = sentenceAt(k.char_start) === 0;
      const lead = isLeadOf(k, claim, sentenceAt);
      return (
        k.side === claim.side &&
        k.outcome === claim.outcome &&
        sameCount(k, claim, headline) &&
        (related(k, claim) || lead) &&
        (overlap(k, claim) || lead) &&
        sameSpeaker(k, claim, headline) &&
        ((claim.count ?? claim.count_low ?? 0) > 2 ||
          (headline && sameNoun(k, claim)) ||
          (!noun && headline && !toldAgain.has(k.claim_id) && mayBeSame(k, claim) && sentenceAt(claim.char_start) <= LEAD)) &&
        apart(sentenceAt(k.char_start), sentenceAt(claim.char_start)) &&
        k.subset_of !== claim.claim_id &&
        claim.subset_of !== k.claim_id
      );
    };
    const same = kept.findIndex((k) => isSame(k, true));
    const at = same < 0 ? kept.findIndex((k) => isSame(k, false)) : same;
    const earlier = kept[at];
    if (earlier !== undefined) toldAgain.add(earlier.claim_id);
    if (earlier === undefined) {
      kept.push(claim);
      continue;
    }
    const gained = stepRank[claim.claimant_step] - stepRank[earlier.claimant_step];
    // the text names whom the headline calls residents
    const sourced = gained > 0 || (gained === 0 && sentenceAt(earlier.char_start) === 0) ? claim : earlier;
    const placed =
      claim.place !== null &&
      (earlier.place === null ||
        (claim.place_kind !== 'state_region' &&
          claim.place_kind !== 'country' &&
          (earlier.place_kind === 'state_region' || earlier.place_kind === 'country')))
        ? claim
        : earlier;
    const dated = width(claim.period_start, claim.period_end) < width(earlier.period_start, earlier.period_end) ? claim : earlier;
    // bounds stay with the words that they rest on: "at least 41", not the bare 41 of the headline
    const [told, again] =
      earlier.count_low === claim.count_low && earlier.count_high === claim.count_high ? [earlier, claim] : [claim, earlier];
    kept[at] = {
      ...told,
      claimant: sourced.claimant,
      claimant_actor_id: sourced.claimant_actor_id,
      claimant_side: sourced.claimant_side,
      claimant_step: sourced.claimant_step,
      verification: sourced.verification,
      place_id: placed.place_id,
      place: placed.place,
      place_kind: placed.place_kind,
      site: placed.site,
      township: placed.township,
      state_region: placed.state_region,
      pcode: placed.pcode,
      lat: placed.lat,
      lon: placed.lon,
      period_start: dated.period_start,
      period_end: dated.period_end,
      date_precision: dated.date_precision,
      date_basis: dated.date_basis,
      subset_of: earlier.subset_of ?? claim.subset_of,
    };
    renamed.set(again.claim_id, told.claim_id);
    trace({
      kind: 'said_twice',
      start: again.char_start,
      end: again.char_end,
      table: 'casualty_claims',
      reason: 'the same number of the same people, told before',
      row: again.claim_id,
      into: told.claim_id,
    });
  }
  return kept.map((k) => (k.subset_of !== null && renamed.has(k.subset_of) ? { ...k, subset_of: renamed.get(k.subset_of) ?? null } : k));
};
