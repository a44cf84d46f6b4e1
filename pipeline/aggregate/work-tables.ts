import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Database, identifier, literal, type Row } from '../database.ts';
import { writeNdjson } from '../files.ts';

/** Tables of the schema `work`: what the modules of this folder found, for the SQL models to join and add up. Dropped at the end. */
export const WORK_TABLES = {
  /** One row per way in which records name a place. Keys of the totals by place, one per roll-up level, are null where it is wider. */
  place_names: {
    place_id: 'VARCHAR',
    place: 'VARCHAR',
    place_kind: 'VARCHAR',
    township: 'VARCHAR',
    state_region: 'VARCHAR',
    place_number: 'INTEGER',
    locus: 'INTEGER',
    locus_depth: 'INTEGER',
    place_name: 'VARCHAR',
    nowhere: 'BOOLEAN',
    place_key: 'VARCHAR',
    township_key: 'VARCHAR',
    state_region_key: 'VARCHAR',
    country_key: 'VARCHAR',
  },
  /** One row per place and place that holds it, itself among them. */
  around: { locus: 'INTEGER', around: 'INTEGER' },
  /** One row per place under all its names. */
  places: {
    locus_key: 'VARCHAR',
    place_id: 'VARCHAR',
    place: 'VARCHAR',
    place_kind: 'VARCHAR',
    township: 'VARCHAR',
    state_region: 'VARCHAR',
    pcode: 'VARCHAR',
    lat: 'DOUBLE',
    lon: 'DOUBLE',
    is_local: 'BOOLEAN',
  },
  battles: {
    battle_id: 'VARCHAR',
    battle_number: 'INTEGER',
    locus_key: 'VARCHAR',
    period_start: 'DATE',
    period_end: 'DATE',
    attacker_side: 'VARCHAR',
    outcome: 'VARCHAR',
    articles: 'BIGINT',
    events: 'BIGINT',
    claims: 'BIGINT',
    event_ids: 'VARCHAR',
    claim_ids: 'VARCHAR',
  },
  spells: {
    spell_id: 'VARCHAR',
    locus_key: 'VARCHAR',
    site: 'VARCHAR',
    site_id: 'VARCHAR',
    holder_side: 'VARCHAR',
    start_earliest: 'DATE',
    start_latest: 'DATE',
    end_earliest: 'DATE',
    end_latest: 'DATE',
    scope: 'VARCHAR',
    censored: 'VARCHAR',
    days_held_min: 'BIGINT',
    days_held_max: 'BIGINT',
    start_event_ids: 'VARCHAR',
    end_event_ids: 'VARCHAR',
    articles: 'VARCHAR[]',
    disputed: 'BOOLEAN',
    disputing_event_ids: 'VARCHAR',
    note: 'VARCHAR',
  },
  /** The spells as each claimant side alone would have them. */
  spells_by_claimant: {
    claimant_side: 'VARCHAR',
    locus_key: 'VARCHAR',
    holder_side: 'VARCHAR',
    scope: 'VARCHAR',
    first_day: 'DATE',
    last_day: 'DATE',
    ended: 'BOOLEAN',
  },
  contests: { locus_key: 'VARCHAR', attacker: 'VARCHAR', first_day: 'DATE', last_day: 'DATE', article_id: 'VARCHAR' },
  survival: {
    holder_side: 'VARCHAR',
    reading: 'VARCHAR',
    day: 'BIGINT',
    at_risk: 'BIGINT',
    lost: 'BIGINT',
    censored: 'BIGINT',
    survival: 'DOUBLE',
    lower: 'DOUBLE',
    upper: 'DOUBLE',
  },
  /** One row per listed actor: its latest name. */
  actors: { actor_id: 'VARCHAR', name: 'VARCHAR' },
} as const satisfies Record<string, Record<string, string>>;

export type WorkTable = keyof typeof WORK_TABLES;
export type WorkRow<T extends WorkTable> = Readonly<Record<keyof (typeof WORK_TABLES)[T], Row[string]>>;
export type WorkRows = { readonly [T in WorkTable]?: Iterable<WorkRow<T>> };

const anyRow = z.custom<object>((value) => typeof value === 'object' && value !== null);

/** Loads the rows in bulk, by way of a file in `folder`. */
export const loadWork = async (db: Database, folder: string, rows: WorkRows): Promise<void> => {
  for (const [name, found] of Object.entries(rows)) {
    const columns = WORK_TABLES[name as WorkTable];
    const file = join(folder, `${name}.ndjson`);
    await writeNdjson<object>(file, anyRow, found);
    const types = Object.entries(columns).map(([column, type]) => `${literal(column)}: '${type}'`);
    const empty = readFileSync(file).length === 0;
    const declared = Object.entries(columns).map(([column, type]) => `${identifier(column)} ${type}`);
    await db.run(`create table work.${name} (${declared.join(', ')})`);
    if (empty) continue;
    await db.run(
      `insert into work.${name} select * from read_json(${literal(file)}, format = 'newline_delimited', maximum_object_size = 33554432, columns = {${types.join(', ')}})`,
    );
  }
};
