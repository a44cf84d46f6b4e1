import type { Actor } from '../../schemas/reference.ts';
import { type Check, faultIn, rowsOf, textOf } from './check.ts';

/** Periods of each actor, by its id. */
const periodsOf = (actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> => {
  const periods = new Map<string, Actor[]>();
  for (const actor of actors) periods.set(actor.actor_id, [...(periods.get(actor.actor_id) ?? []), actor]);
  return periods;
};

/** Periods that touch the days from `first` to `last`. */
const during = (periods: readonly Actor[], first: string, last: string): readonly Actor[] =>
  periods.filter((p) => (p.side_valid_from ?? '0000') <= last && (p.side_valid_to ?? '9999') >= first);

/** Tables with an actor, the column of its side, and the columns of the days between which it acted. */
const SIDED = [
  { table: 'casualty_claims', actor: 'victim_actor_id', side: 'side', from: 'period_start', to: 'period_end' },
  { table: 'control_events', actor: 'actor_id', side: 'actor_side', from: 'date_start', to: 'date_end' },
  { table: 'incident_claims', actor: 'actor_id', side: 'actor_side', from: 'period_start', to: 'period_end' },
] as const;

/**
 * The side is one that the actor had on a day of the period. Generic mentions ("soldiers", "fighters") carry only a default side,
 * and one number may mix sides (`unknown`): neither is asked. Outside all side periods of an actor nothing is known to contradict.
 */
export const sides: Check = (tables, { actors }) => {
  const periods = periodsOf(actors);
  return SIDED.flatMap(({ table, actor, side, from, to }) =>
    rowsOf(tables, table).flatMap((located) => {
      const id = textOf(located.row[actor]);
      const said = textOf(located.row[side]);
      if (id === null || said === 'unknown') return [];
      const known = periods.get(id);
      if (known === undefined) return [faultIn(located, actor, 'the actor_id of a row of actors.csv')];
      const first = textOf(located.row[from]) ?? textOf(located.row[to]) ?? '0000';
      const last = textOf(located.row[to]) ?? textOf(located.row[from]) ?? '9999';
      const then = during(known, first, last);
      if (then.length === 0 || then.some((p) => p.actor_type === 'generic' || p.side === said)) return [];
      const when = last === '9999' ? 'in any period' : `on ${last}`;
      return [faultIn(located, side, `${[...new Set(then.map((p) => p.side))].join(' or ')}, the side of ${id} ${when}`)];
    }),
  );
};

/** UN bodies, foreign governments and INGOs are `other` among actors, and speak as `international`. */
const INTERNATIONAL = new Set(['un', 'international', 'foreign']);
const speaksAs = (actor: Actor): string => (INTERNATIONAL.has(actor.actor_type) ? 'international' : actor.side);

/** A listed claimant speaks for the side that it had on the day of the article. Generic mentions ("residents") are not asked. */
export const claimants: Check = (tables, { actors }) => {
  const periods = periodsOf(actors);
  const published = new Map(rowsOf(tables, 'articles').map(({ row }) => [row.article_id, textOf(row.published_on)]));
  return SIDED.flatMap(({ table }) =>
    rowsOf(tables, table).flatMap((located) => {
      const id = textOf(located.row.claimant_actor_id);
      if (id === null) return [];
      const known = periods.get(id);
      if (known === undefined) return [faultIn(located, 'claimant_actor_id', 'the actor_id of a row of actors.csv')];
      const told = published.get(located.row.article_id) ?? null;
      const then = during(known, told ?? '0000', told ?? '9999');
      const said = located.row.claimant_side;
      if (then.length === 0 || then.some((p) => p.actor_type === 'generic' || speaksAs(p) === said)) return [];
      return [faultIn(located, 'claimant_side', `${[...new Set(then.map(speaksAs))].join(' or ')}, the side of ${id} when it spoke`)];
    }),
  );
};
