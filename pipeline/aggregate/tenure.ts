import type { Spell } from './control-spells.ts';
import { dayNumber, interval } from './interval.ts';
import { isLocal } from './loci.ts';
import { type Duration, kaplanMeier } from './survival.ts';
import type { WorkRow } from './work-tables.ts';

/** Whole towns with a known begin; unknown begins cannot be followed. */
export const followed = (spells: readonly Spell[]): readonly Spell[] =>
  spells.filter((s) => s.siteKey === null && s.scope === 'whole' && isLocal(s.locus) && s.startEarliest !== null && s.startLatest !== null);

const READINGS = ['midpoint', 'shortest', 'longest'] as const;

const durationOf = (spell: Spell, reading: (typeof READINGS)[number]): Duration | null => {
  if (spell.daysMin === null || spell.daysMax === null) return null;
  const lost = spell.endLatest !== null;
  if (reading === 'shortest') return { days: spell.daysMin, lost };
  if (reading === 'longest') return { days: spell.daysMax, lost };
  if (lost) return { days: Math.floor((spell.daysMin + spell.daysMax) / 2), lost };
  const start = interval(spell.startEarliest, spell.startLatest);
  const known = spell.endEarliest === null ? start.hi : dayNumber(spell.endEarliest);
  return { days: Math.max(0, known - Math.floor((start.lo + start.hi) / 2)), lost };
};

/** Kaplan-Meier steps by holder side and reading of interval ends. */
export const survivalRows = (spells: readonly Spell[]): readonly WorkRow<'survival'>[] =>
  [...new Set(spells.map((s) => s.holder))].sort().flatMap((holder) =>
    READINGS.flatMap((reading) => {
      const durations = spells.filter((s) => s.holder === holder).flatMap((s) => durationOf(s, reading) ?? []);
      return kaplanMeier(durations).map((step) => ({
        holder_side: holder,
        reading,
        day: step.day,
        at_risk: step.atRisk,
        lost: step.lost,
        censored: step.censored,
        survival: step.survival,
        lower: step.lower,
        upper: step.upper,
      }));
    }),
  );
