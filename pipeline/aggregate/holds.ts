import { isPoint, tellInterval } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { SAME_BATTLE } from './site-in-town.ts';
import { dispute, mayCover, note, openStay, type Stay } from './stay.ts';

/** "The junta holds the base" (told on the 23rd): evidence of a stay, the start of one in a gap, or the end of another's. */
export const placeHold = (stays: Stay[], hold: PlacedEvent, notBefore: number): void => {
  const known = stays.find((s) => s.side === hold.side && mayCover(s, hold.when));
  if (known !== undefined) {
    known.evidence.push(hold);
    return;
  }
  const day = isPoint(hold.when) ? hold.when.lo : Number.isFinite(hold.when.lo) ? hold.when.lo : hold.when.hi;
  const after = stays.findIndex((s) => !s.assumed && s.start.lo > day);
  const at = after < 0 ? stays.length : after;
  const [before, next] = [stays[at - 1], stays[at]];
  const latest = isPoint(hold.when) || !Number.isFinite(hold.when.hi) ? day : hold.when.hi;
  if (before !== undefined && before.end !== null && before.end.lo > day && before.end.hi > day) {
    dispute(before, [hold], `${hold.side} is said to hold it on ${tellInterval(hold.when)}`);
    return;
  }
  const since = !isPoint(hold.when) && before === undefined ? hold.when.lo : notBefore;
  const gap = before === undefined ? since : (before.end ?? before.start).lo;
  const until =
    before?.end === null || before?.end === undefined
      ? latest
      : Math.max(latest, isPoint(hold.when) ? latest : Math.min(before.end.hi, hold.when.hi));
  const start = { lo: Math.max(gap, notBefore), hi: next === undefined ? until : Math.min(until, next.start.hi) };
  const stay = openStay(hold.side, 'whole', start, [hold]);
  if (before !== undefined && before.end === null) {
    const soon = !before.assumed && day - before.start.hi <= SAME_BATTLE;
    const itself = hold.claimantSide === hold.side && before.startReports.every((r) => r.claimantSide !== hold.side);
    if (soon && itself) dispute(before, [hold], `${hold.side} says that it holds it on ${tellInterval(hold.when)}`);
    before.end = start;
    before.endReports.push(hold);
    note(before, `end implied: ${hold.side} is said to hold it on ${tellInterval(hold.when)}`);
  }
  if (next !== undefined) {
    stay.end = next.start;
    stay.endReports.push(...next.startReports);
  }
  stays.splice(at, 0, stay);
};
