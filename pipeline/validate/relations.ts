import type { Actor } from '../../schemas/reference.ts';
import { TABLES } from '../../schemas/tables.ts';
import { DERIVED_LAWS } from './derived-laws.ts';
import { type Fault, type Located, shown } from './fault.ts';
import type { Record } from './stage-records.ts';

export type Tables = ReadonlyMap<string, readonly Located<Record>[]>;

export interface Beside {
  /** Stored text by article; an article without one is passed over. */
  readonly texts: ReadonlyMap<string, string>;
  readonly actors: readonly Actor[];
}

type Check = (tables: Tables, beside: Beside) => readonly Fault[];

const rowsOf = (tables: Tables, name: string): readonly Located<Record>[] => tables.get(name) ?? [];
const text = (value: Record[string] | undefined): string | null => (typeof value === 'string' ? value : null);
const number = (value: Record[string] | undefined): number | null => (typeof value === 'number' ? value : null);
const fault = ({ file, line, within, row }: Located<Record>, column: string, expected: string): Fault => ({
  file,
  line,
  column: `${within ?? ''}${column}`,
  value: shown(row[column]),
  expected,
});

/** Every key into another table finds its row. A table that is not there at all is not asked. */
const foreignKeys: Check = (tables) =>
  TABLES.flatMap((table) =>
    table.foreignKeys.flatMap((key) => {
      if (!tables.has(key.table)) return [];
      const known = new Set(rowsOf(tables, key.table).map(({ row }) => row[key.references]));
      return rowsOf(tables, table.name)
        .filter(({ row }) => row[key.column] !== null && !known.has(row[key.column] ?? null))
        .map((located) => fault(located, key.column, `the ${key.references} of a row of ${key.table}`));
    }),
  );

/** The evidence is the slice of the stored text between its offsets, to the character. */
const evidence: Check = (tables, { texts }) =>
  ['casualty_claims', 'control_events', 'incident_claims'].flatMap((name) =>
    rowsOf(tables, name).flatMap((located) => {
      const { article_id, char_start, char_end, evidence: words } = located.row;
      const stored = texts.get(String(article_id));
      if (stored === undefined) return [];
      if (Number(char_end) > stored.length) return [fault(located, 'char_end', `an offset in the text, at most ${stored.length}`)];
      const slice = stored.slice(Number(char_start), Number(char_end));
      return slice === words ? [] : [fault(located, 'evidence', `the text from ${char_start} to ${char_end}: ${shown(slice)}`)];
    }),
  );

/** A part lies in its whole: same article, no more people, and no circle. The side may differ. */
const subsets: Check = (tables) => {
  const claims = rowsOf(tables, 'casualty_claims');
  const byId = new Map(claims.map((located) => [located.row.claim_id, located]));
  return claims.flatMap((part) => {
    const { row } = part;
    if (row.subset_of === null) return [];
    const whole = byId.get(row.subset_of ?? null);
    if (whole === undefined) return [];
    const seen = new Set([row.claim_id]);
    for (let at: Located<Record> | undefined = whole; at !== undefined; at = byId.get(at.row.subset_of ?? null)) {
      if (seen.has(at.row.claim_id)) return [fault(part, 'subset_of', 'a whole that is not itself part of this claim')];
      seen.add(at.row.claim_id);
    }
    const most = number(whole.row.count_high);
    const exceeds = (column: string): boolean => most !== null && (number(row[column]) ?? 0) > most;
    return [
      ...(whole.row.article_id === row.article_id ? [] : [fault(part, 'subset_of', `a claim of the same article, ${row.article_id}`)]),
      ...(exceeds('count_low') ? [fault(part, 'count_low', `at most ${most}, the count_high of its whole ${row.subset_of}`)] : []),
      ...(exceeds('count_high') ? [fault(part, 'count_high', `at most ${most}, the count_high of its whole ${row.subset_of}`)] : []),
    ];
  });
};

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
const sides: Check = (tables, { actors }) => {
  const periods = new Map<string, Actor[]>();
  for (const actor of actors) periods.set(actor.actor_id, [...(periods.get(actor.actor_id) ?? []), actor]);
  return SIDED.flatMap(({ table, actor, side, from, to }) =>
    rowsOf(tables, table).flatMap((located) => {
      const id = text(located.row[actor]);
      const said = text(located.row[side]);
      if (id === null || said === 'unknown') return [];
      const known = periods.get(id);
      if (known === undefined) return [fault(located, actor, 'the actor_id of a row of actors.csv')];
      const first = text(located.row[from]) ?? text(located.row[to]) ?? '0000';
      const last = text(located.row[to]) ?? text(located.row[from]) ?? '9999';
      const then = known.filter((p) => (p.side_valid_from ?? '0000') <= last && (p.side_valid_to ?? '9999') >= first);
      if (then.length === 0 || then.some((p) => p.actor_type === 'generic' || p.side === said)) return [];
      const when = last === '9999' ? 'in any period' : `on ${last}`;
      return [fault(located, side, `${[...new Set(then.map((p) => p.side))].join(' or ')}, the side of ${id} ${when}`)];
    }),
  );
};

/** UN bodies, foreign governments and INGOs are `other` among actors, and speak as `international`. */
const INTERNATIONAL = new Set(['un', 'international', 'foreign']);
const speaksAs = (actor: Actor): string => (INTERNATIONAL.has(actor.actor_type) ? 'international' : actor.side);

/** A listed claimant speaks for the side that it had on the day of the article. Generic mentions ("residents") are not asked. */
const claimants: Check = (tables, { actors }) => {
  const periods = new Map<string, Actor[]>();
  for (const actor of actors) periods.set(actor.actor_id, [...(periods.get(actor.actor_id) ?? []), actor]);
  const published = new Map(rowsOf(tables, 'articles').map(({ row }) => [row.article_id, text(row.published_on)]));
  return SIDED.flatMap(({ table }) =>
    rowsOf(tables, table).flatMap((located) => {
      const id = text(located.row.claimant_actor_id);
      if (id === null) return [];
      const known = periods.get(id);
      if (known === undefined) return [fault(located, 'claimant_actor_id', 'the actor_id of a row of actors.csv')];
      const told = published.get(located.row.article_id) ?? null;
      const then = known.filter((p) => told === null || ((p.side_valid_from ?? '0000') <= told && (p.side_valid_to ?? '9999') >= told));
      const said = located.row.claimant_side;
      if (then.length === 0 || then.some((p) => p.actor_type === 'generic' || speaksAs(p) === said)) return [];
      return [fault(located, 'claimant_side', `${[...new Set(then.map(speaksAs))].join(' or ')}, the side of ${id} when it spoke`)];
    }),
  );
};

const COUP = '2021-02-01';
const INDEPENDENCE = '1948-01-04';
const DATED = [
  { table: 'casualty_claims', columns: ['period_start', 'period_end'], first: COUP },
  { table: 'incident_claims', columns: ['period_start', 'period_end'], first: COUP },
  // "Held since 1989" is a control event that began long before the coup.
  { table: 'control_events', columns: ['date_start', 'date_end'], first: INDEPENDENCE },
] as const;

/** No claim is about a time before the war, nor about a day after the article told of it. "Since 2021" begins on the first day of that year. */
const plausibleDates: Check = (tables) => {
  const published = new Map(rowsOf(tables, 'articles').map(({ row }) => [row.article_id, text(row.published_on)]));
  return DATED.flatMap(({ table, columns, first }) =>
    rowsOf(tables, table).flatMap((located) =>
      columns.flatMap((column) => {
        const day = text(located.row[column]);
        const told = published.get(located.row.article_id ?? null) ?? null;
        if (day === null) return [];
        if (day < first && day !== `${first.slice(0, 4)}-01-01`) return [fault(located, column, `a day from ${first} on`)];
        return told !== null && day > told ? [fault(located, column, `a day up to ${told}, when the article was published`)] : [];
      }),
    ),
  );
};

/** What must hold inside one derived row, and between rows and the rows they name. */
const derivedRows: Check = (tables) =>
  DERIVED_LAWS.flatMap(({ table, column, expected, holds }) =>
    rowsOf(tables, table)
      .filter(({ row }) => !holds(row))
      .map((located) => fault(located, column, expected)),
  );

/** Ids separated by | in one cell, each the id of a row of another table. */
const LISTS = [
  { table: 'control_spells', column: 'start_event_ids', of: 'control_events', id: 'event_id' },
  { table: 'control_spells', column: 'end_event_ids', of: 'control_events', id: 'event_id' },
  { table: 'control_daily', column: 'basis', of: 'control_spells', id: 'spell_id' },
] as const;

const listedIds: Check = (tables) =>
  LISTS.flatMap(({ table, column, of, id }) => {
    const known = new Set(rowsOf(tables, of).map(({ row }) => row[id]));
    return rowsOf(tables, table).flatMap((located) =>
      (text(located.row[column])?.split('|') ?? [])
        .filter((one) => !known.has(one))
        .map((one) => ({ ...fault(located, column, `the ${id} of a row of ${of}`), value: shown(one) })),
    );
  });

/** Every claim lies in a cluster, and one claim stands for each cluster; told at the first row of the cluster. */
const clusters: Check = (tables) => {
  if (!tables.has('claim_clusters')) return [];
  const clustered = new Set<unknown>();
  const byCluster = new Map<unknown, { readonly first: Located<Record>; standing: number }>();
  for (const located of rowsOf(tables, 'claim_clusters')) {
    const { claim_id, cluster_id, representative } = located.row;
    clustered.add(claim_id);
    const cluster = byCluster.get(cluster_id) ?? { first: located, standing: 0 };
    if (representative === true) cluster.standing++;
    byCluster.set(cluster_id, cluster);
  }
  return [
    ...rowsOf(tables, 'casualty_claims')
      .filter(({ row }) => !clustered.has(row.claim_id))
      .map((located) => fault(located, 'claim_id', 'a row of claim_clusters for this claim')),
    ...[...byCluster.values()]
      .filter(({ standing }) => standing !== 1)
      .map(({ first, standing }) => fault(first, 'cluster_id', `one representative in this cluster, not ${standing}`)),
  ];
};

const CHECKS: readonly Check[] = [foreignKeys, evidence, subsets, sides, claimants, plausibleDates, derivedRows, listedIds, clusters];

/** Checks rows of all tables against each other, the stored texts and the actors. Derived tables that are not there are passed over. */
export const checkRelations = (tables: Tables, beside: Beside): readonly Fault[] => CHECKS.flatMap((check) => check(tables, beside));
