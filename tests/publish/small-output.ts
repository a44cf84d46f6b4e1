import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifier, literal, openDatabase } from '../../pipeline/database.ts';
import { sha256, stageFiles } from '../../pipeline/files.ts';
import { type StageOptions, silent } from '../../pipeline/stage.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { createTypes, typeOf } from '../../schemas/ddl.ts';
import type { Reading } from '../../schemas/reading.ts';
import { TABLES, type Table } from '../../schemas/tables.ts';

/** A small output folder with invented articles: every table has rows, every kind of column a value, a null and a hard case. */

export type Row = Readonly<Record<string, string | number | boolean | null>>;

const TEXT_A = 'Villagers said 12 people died in Taw Ma on Monday. At least three of them were children, they said.';
const TEXT_B = '=HYPERLINK("x") The army said it lost 4 soldiers, "and, sadly,\nothers". Fighters captured Taw Ma.';

const article = (id: string, text: string, day: string | null): Row => ({
  article_id: id,
  publisher: id === 'taw-ma-1' ? 'Hill Post' : 'Northern, "Daily"',
  publisher_stance: 'independent',
  title: id === 'taw-ma-1' ? 'Twelve dead' : '+1 base taken',
  url: `https://example.org/${id}`,
  published_on: day,
  published_on_basis: day === null ? null : 'stated',
  language: 'en',
  source_file: `articles/${id}.txt`,
  content_sha256: sha256(text),
  word_count: text.split(/\s+/).length,
  sentence_count: 2,
  copies: null,
});

const place: Row = {
  place_id: 'vl-taw-ma',
  place: 'Taw Ma',
  place_kind: 'village',
  site: null,
  township: 'Banmauk',
  state_region: 'Sagaing Region',
  pcode: 'MMR005',
  lat: 24.4021,
  lon: 95.85,
};
const nowhere: Row = Object.fromEntries(Object.keys(place).map((name) => [name, null]));

const evidence = (text: string, words: string): Row => ({
  evidence: words,
  char_start: text.indexOf(words),
  char_end: text.indexOf(words) + words.length,
  rule: 'number-side-outcome',
  confidence: 0.8,
  review: 'none',
});

const claimant: Row = {
  claimant: 'villagers',
  claimant_actor_id: null,
  claimant_side: 'civilian',
  claimant_step: 'sentence',
  verification: 'not_stated',
};
const monday: Row = { period_start: '2024-03-04', period_end: '2024-03-04', date_precision: 'day', date_basis: 'on Monday' };

const inOrder = (table: Table, row: Row): Row => Object.fromEntries(columnsOf(table.schema).map((c) => [c.name, row[c.name] ?? null]));

const RECORDS: Readonly<Record<string, readonly Row[]>> = {
  articles: [article('taw-ma-2', TEXT_B, null), article('taw-ma-1', TEXT_A, '2024-03-06')],
  casualty_claims: [
    {
      claim_id: 'clm-1',
      article_id: 'taw-ma-1',
      side: 'civilian',
      outcome: 'killed',
      count: 12,
      count_low: 12,
      count_high: 12,
      qualifier: 'exact',
      ...claimant,
      victim_actor_id: null,
      victim_group: 'people',
      cause: 'airstrike',
      ...place,
      ...monday,
      subset_of: null,
      ...evidence(TEXT_A, '12 people died in Taw Ma'),
    },
    {
      claim_id: 'clm-2',
      article_id: 'taw-ma-1',
      side: 'civilian',
      outcome: 'killed',
      count: 3,
      count_low: 3,
      count_high: null,
      qualifier: 'at_least',
      ...claimant,
      victim_actor_id: null,
      victim_group: 'children',
      cause: 'airstrike',
      ...place,
      ...monday,
      subset_of: 'clm-1',
      ...evidence(TEXT_A, 'At least three of them were children'),
    },
    {
      claim_id: 'clm-3',
      article_id: 'taw-ma-2',
      side: 'junta',
      outcome: 'killed',
      count: 4,
      count_low: 4,
      count_high: 4,
      qualifier: 'exact',
      ...claimant,
      claimant: '@the army',
      claimant_side: 'junta',
      victim_actor_id: 'tatmadaw',
      victim_group: "'=soldiers",
      cause: 'ground',
      ...nowhere,
      period_start: null,
      period_end: null,
      date_precision: 'unknown',
      date_basis: null,
      subset_of: null,
      ...evidence(TEXT_B, '=HYPERLINK("x") The army said it lost 4 soldiers, "and, sadly,\nothers"'),
      review: 'accepted',
    },
  ],
  control_events: [
    {
      event_id: 'evt-1',
      article_id: 'taw-ma-2',
      ...place,
      site: '-outpost on the hill',
      site_id: null,
      action: 'captured',
      actor: 'fighters',
      actor_id: null,
      actor_side: 'resistance',
      date_start: null,
      date_end: '2024-03-05',
      date_precision: 'range',
      date_basis: null,
      scope: 'whole',
      ...claimant,
      ...evidence(TEXT_B, 'Fighters captured Taw Ma'),
    },
  ],
  incident_claims: [
    {
      incident_id: 'inc-1',
      article_id: 'taw-ma-1',
      measure: 'airstrikes',
      actor_side: 'junta',
      actor_id: null,
      count: null,
      count_low: 2,
      count_high: null,
      qualifier: 'vague',
      ...claimant,
      ...place,
      ...monday,
      ...evidence(TEXT_A, 'Monday'),
    },
  ],
  corrections: [
    {
      correction_id: 'cor-1',
      article_id: 'taw-ma-2',
      record_table: 'casualty_claims',
      record_id: 'clm-3',
      action: 'accept',
      field: null,
      old_value: null,
      new_value: null,
      evidence: 'The army said it lost 4 soldiers',
      decided_by: '=an analyst',
      decided_on: '2024-04-01',
      why: 'as it stands',
    },
    {
      correction_id: 'cor-2',
      article_id: 'taw-ma-1',
      record_table: 'incident_claims',
      record_id: 'inc-9',
      action: 'reject',
      field: null,
      old_value: null,
      new_value: null,
      evidence: 'Monday',
      decided_by: 'an analyst',
      decided_on: '2024-04-01',
      why: 'no strike',
    },
  ],
  rejects: [
    {
      reject_id: 'rej-1',
      stage: 'ingest',
      source_file: 'articles/empty.txt',
      line: null,
      char_offset: null,
      article_id: null,
      field: 'text',
      message: 'an empty text: expected words',
      value: '\t=1+1',
    },
  ],
};

const clusterRow = (n: number, representative: boolean, grade: string, cluster = n): Row => ({
  cluster_id: `cls-${cluster}`,
  claim_id: `clm-${n}`,
  battle_id: n === 3 ? null : 'btl-1',
  representative,
  grade,
  self_reported: n === 3,
  stock: false,
});

/** Cells that list ids of other tables. */
const LISTED: Readonly<Record<string, string>> = {
  start_event_ids: 'evt-1',
  end_event_ids: 'evt-1',
  disputing_event_ids: 'evt-1',
  event_ids: 'evt-1',
  claim_ids: 'clm-1|clm-2',
  basis: 'spell_id 0|spell_id 1',
};

/** Rows of a derived table made from its columns alone: two rows, the second with every null that is allowed. */
const derivedRows = (table: Table): readonly Row[] =>
  [0, 1].map((n) =>
    Object.fromEntries(
      columnsOf(table.schema).map((column) => {
        const foreign = table.foreignKeys.find((key) => key.column === column.name);
        if (column.name === 'as_of') return [column.name, '2024-03-06'];
        if (column.name === 'claim_b') return [column.name, 'clm-3'];
        if (foreign !== undefined) return [column.name, foreign.table === 'battles' ? 'btl-1' : `clm-${n + 1}`];
        const listed = n === 0 ? LISTED[column.name] : undefined;
        if (listed !== undefined) return [column.name, listed];
        if (column.nullable && n === 1) return [column.name, null];
        const values: Readonly<Record<typeof column.kind, string | number | boolean | undefined>> = {
          text: `${column.name} ${n}`,
          enum: column.words?.[n],
          day: `2024-03-0${n + 4}`,
          integer: n + 3,
          real: 0.1 + n / 3,
          flag: n === 0,
        };
        return [column.name, values[column.kind] ?? null];
      }),
    ),
  );

const tableOf = (name: string): Table => TABLES.find((t) => t.name === name) as Table;

const TOTALS = ['casualties_by_side', 'casualties_by_place', 'casualties_by_month', 'casualties_by_battle', 'casualties_by_claimant'];

/** Totals of one claim each, by the naive rule. */
const totalRows = (name: string): readonly Row[] =>
  derivedRows(tableOf(name)).map((row) => ({ ...row, rule: 'sum_of_claims', claims: 1, clusters: 1, articles: 1 }));

/** The claim behind the first total of each table, and that behind the second. */
const countedRows = (n: 0 | 1): readonly Row[] => {
  const all = derivedRows(tableOf('counted_claims'))[n] as Row;
  const flags = Object.fromEntries(Object.keys(all).flatMap((name) => (name.startsWith('in_') ? [[name, false]] : [])));
  const row = {
    ...all,
    ...flags,
    claim_id: `clm-${n + 1}`,
    article_id: 'taw-ma-1',
    why: 'repeated',
    instead: 'clm-3',
    low: n + 3,
    supported: false,
  };
  const nowhereElse = { place_key: null, township_key: null, state_region_key: null, country_key: null };
  const unsupported = { supported_low: null, supported_high: null };
  const side = n === 0 ? 'junta' : 'resistance';
  return [
    {
      ...row,
      ...nowhereElse,
      ...unsupported,
      counted_among: 'claimant_side',
      claimant_side: side,
      claimant: null,
      month: `month ${n}`,
      battle_id: 'btl-1',
      [n === 0 ? 'place_key' : 'township_key']: `place_key ${n}`,
    },
    {
      ...row,
      ...nowhereElse,
      ...unsupported,
      counted_among: 'claimant',
      claimant_side: side,
      claimant: `claimant ${n}`,
      month: null,
      battle_id: null,
    },
  ];
};

const DERIVED: Readonly<Record<string, readonly Row[]>> = {
  claim_clusters: [clusterRow(1, true, 'independent'), clusterRow(2, false, 'independent', 1), clusterRow(3, true, 'one_sided')],
  battles: derivedRows(tableOf('battles')).map((row, n) => ({
    ...row,
    battle_id: `btl-${n + 1}`,
    ...(n === 0 ? place : nowhere),
  })),
  counted_claims: [...countedRows(0), ...countedRows(1)],
  ...Object.fromEntries(TOTALS.map((name) => [name, totalRows(name)])),
  control_daily: derivedRows(tableOf('control_daily')).map((row) => ({
    ...row,
    ...place,
    status: 'resistance',
  })),
};

/** The rows of a table of the small output, columns in schema order. */
export const smallRows = (table: Table): readonly Row[] =>
  (RECORDS[table.name] ?? DERIVED[table.name] ?? derivedRows(table)).map((row) => inOrder(table, row));

const sqlOf = (value: string | number | boolean | null): string => (typeof value === 'string' ? literal(value) : String(value));

/** Tables with their types, without keys: a test may plant what a key would refuse. */
const createDatabase = async (path: string, reverse: boolean, rowsOf: (table: Table) => readonly Row[]): Promise<void> => {
  const database = await openDatabase(path);
  for (const statement of createTypes(TABLES)) await database.run(statement);
  for (const table of TABLES) {
    const columns = columnsOf(table.schema).map((c) => `${identifier(c.name)} ${typeOf(c)}`);
    await database.run(`create table ${identifier(table.name)} (${columns.join(', ')})`);
    const rows = [...rowsOf(table)];
    for (const row of reverse ? rows.reverse() : rows)
      await database.run(`insert into ${identifier(table.name)} values (${Object.values(row).map(sqlOf).join(', ')})`);
  }
  database.close();
};

const READINGS: readonly Reading[] = ['taw-ma-1', 'taw-ma-2'].map((id) => {
  const of = (name: string): readonly Row[] => {
    const table = TABLES.find((t) => t.name === name) as Table;
    return smallRows(table).filter((row) => row.article_id === id);
  };
  return {
    article_id: id,
    key: `key-${id}`,
    casualty_claims: of('casualty_claims') as unknown as Reading['casualty_claims'],
    control_events: of('control_events') as unknown as Reading['control_events'],
    incident_claims: of('incident_claims') as unknown as Reading['incident_claims'],
  };
});

const ndjson = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Makes a raw and an output folder in a temporary folder: database, stage files, raw articles. `reverse` changes the order of rows, not the rows; `rowsOf` puts others in the database. */
export const makeSmallOutput = async (
  reverse = false,
  rowsOf: (table: Table) => readonly Row[] = smallRows,
): Promise<{ readonly dir: string; readonly options: StageOptions; readonly remove: () => void }> => {
  const dir = mkdtempSync(join(tmpdir(), 'claimledger-'));
  const raw = join(dir, 'raw');
  const out = join(dir, 'out');
  mkdirSync(join(raw, 'articles'), { recursive: true });
  const files = stageFiles(out);
  mkdirSync(files.dir, { recursive: true });
  const texts: Readonly<Record<string, string>> = { 'taw-ma-1': TEXT_A, 'taw-ma-2': TEXT_B };
  const articles = RECORDS.articles ?? [];
  for (const [id, text] of Object.entries(texts)) writeFileSync(join(raw, 'articles', `${id}.txt`), text);
  const manifest = articles.map((a) =>
    [a.article_id, `${a.article_id}.txt`, a.publisher, a.title, a.url, a.published_on ?? '', a.published_on_basis ?? '', 'en']
      .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
      .join(','),
  );
  writeFileSync(
    join(raw, 'articles', 'articles.csv'),
    `article_id,file,publisher,title,url,published_on,published_on_basis,language\n${manifest.join('\n')}\n`,
  );
  writeFileSync(files.articles, ndjson(articles.map((a) => ({ ...a, text: texts[String(a.article_id)] }))));
  writeFileSync(files.readings, ndjson(READINGS));
  writeFileSync(
    files.report('ingest'),
    `${JSON.stringify({ stage: 'ingest', read: 3, written: 2, rejected: 1, merged: 0, counts: {}, notes: [] })}\n`,
  );
  await createDatabase(files.database, reverse, rowsOf);
  return { dir, options: { raw, out, asOf: null, jobs: 1, progress: silent }, remove: () => rmSync(dir, { recursive: true, force: true }) };
};
