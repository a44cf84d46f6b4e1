import type { Side } from '../../schemas/vocabulary.ts';
import type { History } from './changes-of-hands.ts';
import { raiseStart } from './floors.ts';
import { type Interval, intersect, middle, overlap } from './interval.ts';
import type { PlacedEvent } from './placed-event.ts';
import { SAME_BATTLE } from './site-in-town.ts';
import { note, openStay, type Stay, straighten } from './stay.ts';

/** Stays in part of a place: "several wards", "most of the town". They end with the loss of the whole. */

interface Closing {
  readonly when: Interval;
  readonly reports: readonly PlacedEvent[];
}

/** What ends a side's hold on parts: its loss of the whole, another's capture of the whole, its own full withdrawal. */
const closingsFor = (side: Side, { stays, presences }: History): readonly Closing[] =>
  [
    ...stays.flatMap((s): readonly Closing[] => {
      if (s.side !== side) return s.assumed ? [] : [{ when: s.start, reports: s.startReports }];
      return s.end === null || s.assumed ? [] : [{ when: s.end, reports: s.endReports }];
    }),
    ...presences.filter((p) => p.side === side).map((p) => ({ when: p.when, reports: p.reports })),
  ].sort((a, b) => a.when.hi - b.when.hi || a.when.lo - b.when.lo);

const day = (e: PlacedEvent): number =>
  Number.isFinite(e.when.lo) ? e.when.lo : Number.isFinite(e.when.hi) ? e.when.hi : Number.NEGATIVE_INFINITY;

/** The whole had long been another's by every word until this day: then the part was lost on it. */
const insideOther = (when: Interval, side: Side, stays: readonly Stay[]): boolean =>
  stays.some((s) => s.side !== side && !s.assumed && s.start.hi + SAME_BATTLE < when.lo && (s.end === null || s.end.lo >= when.lo));

const startOf = (first: PlacedEvent, history: History, lost: Interval | null): Interval => {
  if (first.action === 'captured') return first.when;
  const told = Number.isFinite(first.when.lo) ? first.when.lo : first.when.hi;
  if (insideOther(first.when, first.side, history.stays)) return { lo: told, hi: told };
  return { lo: Number.NEGATIVE_INFINITY, hi: lost === null ? told : Math.min(told, lost.hi) };
};

/** A part that was given up although another part is still held, or of which nothing more is told. */
const lostParts = (losses: readonly PlacedEvent[], history: History): readonly Stay[] =>
  losses
    .filter(
      (e) => !history.stays.some((s) => s.side === e.side && !s.assumed && s.start.lo <= day(e) && (s.end === null || s.end.hi >= day(e))),
    )
    .map((e) => {
      const stay = openStay(e.side, 'part', { lo: Number.NEGATIVE_INFINITY, hi: e.when.hi }, []);
      stay.end = e.when;
      stay.endReports.push(e);
      note(stay, 'left; no article says since when it was held');
      return stay;
    });

const oneStay = (
  reports: readonly PlacedEvent[],
  history: History,
  floors: Floors,
  lost: Interval | null,
  closing: Closing | undefined,
): Stay | null => {
  const first = reports[0];
  if (first === undefined) return null;
  const stay = openStay(first.side, 'part', startOf(first, history, lost), [first]);
  for (const report of reports.slice(1)) {
    const again = report.action === 'captured' && first.action === 'captured' && overlap(report.when, stay.start);
    if (again) stay.start = intersect(stay.start, report.when);
    (again ? stay.startReports : stay.evidence).push(report);
  }
  const told = first.action === 'captured' && !floors.place ? floors.attacks : floors.own;
  raiseStart(stay, told, [], Number.NEGATIVE_INFINITY);
  if (closing !== undefined) {
    stay.end = { lo: Math.max(closing.when.lo, stay.start.lo), hi: closing.when.hi };
    stay.endReports.push(...closing.reports);
  }
  return stay;
};

export interface Floors {
  /** Attacks on the thing itself, and on what surrounds it. */
  readonly attacks: readonly PlacedEvent[];
  readonly own: readonly PlacedEvent[];
  /** True for a place, false for a site in it. */
  readonly place: boolean;
}

/** "Penetrated the town and had to leave on Thursday": from the begin of the attack to the withdrawal. */
const presenceStays = (history: History, parts: readonly Stay[], floors: Floors): readonly Stay[] =>
  history.presences
    .filter((p) => !parts.some((s) => s.side === p.side && s.endReports.some((e) => p.reports.includes(e))))
    .map((p) => {
      const stay = openStay(p.side, 'part', { lo: Number.NEGATIVE_INFINITY, hi: p.when.hi }, []);
      raiseStart(stay, floors.attacks, [], Number.NEGATIVE_INFINITY);
      stay.end = { lo: Math.max(p.when.lo, stay.start.lo), hi: p.when.hi };
      stay.endReports.push(...p.reports);
      note(stay, 'presence only: nobody claims that it was captured');
      return stay;
    });

/** Stays of every side in parts of one place or site. */
export const partStays = (events: readonly PlacedEvent[], history: History, floors: Floors): readonly Stay[] => {
  const parts = events.filter((e) => e.scope === 'part');
  const found: Stay[] = [];
  for (const side of [...new Set(parts.map((e) => e.side))].sort()) {
    const own = parts.filter((e) => e.side === side);
    const losses = own.filter((e) => e.action === 'withdrew').sort((a, b) => day(a) - day(b) || (a.id < b.id ? -1 : 1));
    const words = own
      .filter((e) => e.action === 'captured' || e.action === 'holds')
      .sort((a, b) => day(a) - day(b) || (a.id < b.id ? -1 : 1));
    const closings = closingsFor(side, history);
    const turn = (e: PlacedEvent): number => closings.filter((c) => middle(c.when) < day(e)).length;
    found.push(...lostParts(losses, history));
    for (const index of [...new Set(words.map(turn))]) {
      const reports = words.filter((e) => turn(e) === index);
      const lost = losses.find((l) => turn(l) === index && reports.every((r) => day(r) > day(l)))?.when ?? null;
      const stay = oneStay(reports, history, floors, lost, closings[index]);
      if (stay !== null) found.push(stay);
    }
  }
  const all = [...found, ...presenceStays(history, found, floors)];
  all.forEach(straighten);
  return all;
};
