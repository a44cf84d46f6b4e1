import type { IncidentClaim } from '../../../schemas/incident-claim.ts';
import type { ClaimantStep } from '../../../schemas/vocabulary.ts';
import { type Trace, untraced } from '../trace.ts';

const RANK: Readonly<Record<ClaimantStep, number>> = { correction: 4, sentence: 3, paragraph: 2, continued: 1, publisher: 0 };

const isWide = (claim: IncidentClaim): boolean =>
  claim.place === null || claim.place_kind === 'country' || claim.place_kind === 'state_region' || claim.place_kind === 'district';

const isSame = (a: IncidentClaim, b: IncidentClaim): boolean =>
  a.measure === b.measure &&
  a.count_low === b.count_low &&
  a.count_high === b.count_high &&
  (a.place === b.place || isWide(a) || isWide(b)) &&
  (a.claimant === b.claimant || a.claimant_side === 'media' || b.claimant_side === 'media') &&
  (a.count ?? a.count_low ?? 0) > 2 &&
  !(a.period_end !== null && b.period_start !== null && a.period_end < b.period_start) &&
  !(b.period_end !== null && a.period_start !== null && b.period_end < a.period_start);

/** "Said twice": the same number of the same thing in a lead and again with its source is one row; the sourced claimant and the narrower place win. */
export const mergeIncidents = (claims: readonly IncidentClaim[], trace: Trace = untraced): readonly IncidentClaim[] => {
  const kept: IncidentClaim[] = [];
  for (const claim of claims) {
    const at = kept.findIndex((earlier) => isSame(earlier, claim));
    const earlier = kept[at];
    if (earlier === undefined) {
      kept.push(claim);
      continue;
    }
    trace({
      kind: 'said_twice',
      start: claim.char_start,
      end: claim.char_end,
      table: 'incident_claims',
      reason: 'the same number of the same things, told before',
      row: claim.incident_id,
      into: earlier.incident_id,
    });
    const sourced = RANK[claim.claimant_step] > RANK[earlier.claimant_step] ? claim : earlier;
    const placed = isWide(earlier) && !isWide(claim) ? claim : earlier;
    kept[at] = {
      ...earlier,
      claimant: sourced.claimant,
      claimant_actor_id: sourced.claimant_actor_id,
      claimant_side: sourced.claimant_side,
      claimant_step: sourced.claimant_step,
      verification: sourced.verification,
      place_id: placed.place_id,
      place: placed.place,
      place_kind: placed.place_kind,
      township: placed.township,
      state_region: placed.state_region,
      pcode: placed.pcode,
      lat: placed.lat,
      lon: placed.lon,
    };
  }
  return kept;
};
