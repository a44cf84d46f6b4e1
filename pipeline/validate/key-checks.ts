import { TABLES } from '../../schemas/tables.ts';
import { type Check, faultIn, rowsOf, textOf } from './check.ts';
import { type Located, shown } from './fault.ts';
import type { Record } from './stage-records.ts';

/** Every key into another table finds its row. A table that is not there at all is not asked. */
export const foreignKeys: Check = (tables) =>
  TABLES.flatMap((table) =>
    table.foreignKeys.flatMap((key) => {
      if (!tables.has(key.table)) return [];
      const known = new Set(rowsOf(tables, key.table).map(({ row }) => row[key.references]));
      return rowsOf(tables, table.name)
        .filter(({ row }) => row[key.column] !== null && !known.has(row[key.column] ?? null))
        .map((located) => faultIn(located, key.column, `the ${key.references} of a row of ${key.table}`));
    }),
  );

/** Ids separated by | in one cell, each the id of a row of another table. */
const LISTS = [
  { table: 'control_spells', column: 'start_event_ids', of: 'control_events', id: 'event_id' },
  { table: 'control_spells', column: 'end_event_ids', of: 'control_events', id: 'event_id' },
  { table: 'control_spells', column: 'disputing_event_ids', of: 'control_events', id: 'event_id' },
  { table: 'battles', column: 'event_ids', of: 'control_events', id: 'event_id' },
  { table: 'battles', column: 'claim_ids', of: 'casualty_claims', id: 'claim_id' },
  { table: 'control_daily', column: 'basis', of: 'control_spells', id: 'spell_id' },
] as const;

export const listedIds: Check = (tables) =>
  LISTS.flatMap(({ table, column, of, id }) => {
    const known = new Set(rowsOf(tables, of).map(({ row }) => row[id]));
    return rowsOf(tables, table).flatMap((located) =>
      (textOf(located.row[column])?.split('|') ?? [])
        .filter((one) => !known.has(one))
        .map((one) => ({ ...faultIn(located, column, `the ${id} of a row of ${of}`), value: shown(one) })),
    );
  });

/** Every claim lies in a cluster, and one claim stands for each cluster; told at the first row of the cluster. */
export const clusters: Check = (tables) => {
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
      .map((located) => faultIn(located, 'claim_id', 'a row of claim_clusters for this claim')),
    ...[...byCluster.values()]
      .filter(({ standing }) => standing !== 1)
      .map(({ first, standing }) => faultIn(first, 'cluster_id', `one representative in this cluster, not ${standing}`)),
  ];
};
