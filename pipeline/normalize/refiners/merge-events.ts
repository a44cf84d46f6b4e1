import type { ControlEvent } from '../../../schemas/control-event.ts';

const stepRank = { sentence: 3, correction: 3, paragraph: 2, continued: 1, publisher: 0 } as const;

/** Days of a period; an open one is wider than any. */
const width = (start: string | null, end: string | null): number =>
  start === null || end === null ? 1e9 : (Date.parse(end) - Date.parse(start)) / 864e5;

/** A capture told twice, for the same place, action and side: the more precise date wins; several claimants for one event: the one named first. */
export const mergeEvents = (events: readonly ControlEvent[]): readonly ControlEvent[] => {
  const kept: ControlEvent[] = [];
  for (const event of events) {
    const at = kept.findIndex(
      (k) =>
        k.action === event.action &&
        k.actor_side === event.actor_side &&
        (k.place_id !== null ? k.place_id === event.place_id : k.place === event.place) &&
        (k.site ?? '').toLowerCase() === (event.site ?? '').toLowerCase() &&
        (event.date_start === null || k.date_end === null || event.date_start <= k.date_end) &&
        (k.date_start === null || event.date_end === null || k.date_start <= event.date_end),
    );
    const earlier = kept[at];
    if (earlier === undefined) {
      kept.push(event);
      continue;
    }
    const dated = width(event.date_start, event.date_end) < width(earlier.date_start, earlier.date_end) ? event : earlier;
    const sourced = stepRank[event.claimant_step] > 0 && earlier.claimant_step === 'publisher' ? event : earlier;
    kept[at] = {
      ...earlier,
      date_start: dated.date_start,
      date_end: dated.date_end,
      date_precision: dated.date_precision,
      date_basis: dated.date_basis,
      claimant: sourced.claimant,
      claimant_actor_id: sourced.claimant_actor_id,
      claimant_side: sourced.claimant_side,
      claimant_step: sourced.claimant_step,
      verification: sourced.verification,
    };
  }
  // "captured it and now controls it" is one row
  return kept.filter(
    (holds) =>
      holds.action !== 'holds' ||
      !kept.some(
        (taken) =>
          taken.action === 'captured' &&
          taken.actor_side === holds.actor_side &&
          taken.scope === holds.scope &&
          (taken.place_id !== null ? taken.place_id === holds.place_id : taken.place === holds.place) &&
          (taken.site ?? '') === (holds.site ?? '') &&
          (taken.date_end === null ||
            holds.date_start === null ||
            (holds.date_end !== null &&
              holds.date_end >= (taken.date_start ?? taken.date_end) &&
              Math.abs(Date.parse(holds.date_start) - Date.parse(taken.date_end)) <= 7 * 864e5)),
      ),
  );
};
