import { overlap, tellInterval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { SAME_BATTLE } from './site-in-town.ts';
import { dispute, note, type Stay } from './stay.ts';
import { timeline } from './timeline.ts';

/** What reports other than captures and withdrawals say of the stays in a place. */

/** Loss of a part, told where nobody tells of the loss of the whole, ends the hold of the whole. */
export const endByParts = (stays: readonly Stay[], events: readonly PlacedEvent[]): void => {
  const last = stays.at(-1);
  if (last === undefined || last.end !== null) return;
  const taken = events
    .filter(
      (e) =>
        e.scope === 'part' && e.action === 'captured' && e.side !== last.side && Number.isFinite(e.when.hi) && e.when.lo > last.start.hi,
    )
    .sort((a, b) => a.when.hi - b.when.hi || (a.id < b.id ? -1 : 1))[0];
  if (taken === undefined) return;
  last.end = taken.when;
  last.endReports.push(taken);
  note(last, `ends with the loss of part of it to ${taken.side}`);
};

/** A failed attempt by another side, a part still held or left: the place was still held then. */
export const gatherEvidence = (stays: readonly Stay[], events: readonly PlacedEvent[]): void => {
  const telling = timeline(events.filter((e) => e.action === 'attack_failed' || (e.scope === 'part' && e.action !== 'attack_began')));
  for (const stay of stays) {
    if (stay.assumed) continue;
    for (const e of telling.reaching({ lo: stay.start.lo, hi: stay.end === null ? Number.POSITIVE_INFINITY : stay.end.lo })) {
      const speaks =
        (e.action === 'attack_failed' && e.side !== stay.side && e.when.hi > stay.start.hi) ||
        (e.scope === 'part' && e.side === stay.side && e.action !== 'attack_began' && e.action !== 'attack_failed');
      if (speaks) stay.evidence.push(e);
    }
  }
};

/** Another side says that the attack failed, or holds part of it soon after: both readings stand. */
export const markDisputes = (stays: readonly Stay[], events: readonly PlacedEvent[]): void => {
  const telling = timeline(events.filter((e) => e.action === 'attack_failed' || (e.action === 'holds' && e.scope === 'part')));
  for (const stay of stays) {
    if (stay.assumed) continue;
    for (const e of telling.reaching({ lo: stay.start.lo - 3, hi: stay.start.hi + SAME_BATTLE })) {
      const near = { lo: stay.start.lo - 3, hi: stay.start.hi + 3 };
      const denied = e.action === 'attack_failed' && e.side === stay.side && e.claimantSide !== stay.side && overlap(near, e.when);
      const soon = { lo: stay.start.lo, hi: stay.start.hi + SAME_BATTLE };
      const otherVoice = stay.startReports.every((r) => r.claimantSide !== e.claimantSide);
      const shared =
        e.action === 'holds' && e.scope === 'part' && e.site === null && e.side !== stay.side && otherVoice && overlap(soon, e.when);
      if (!denied && !(shared && (stay.end === null || stay.end.hi > e.when.hi))) continue;
      dispute(
        stay,
        [e],
        denied
          ? `${e.claimantSide} says that the attack failed on ${tellInterval(e.when)}`
          : `${e.side} is said to hold part of it on ${tellInterval(e.when)}`,
      );
    }
  }
};
