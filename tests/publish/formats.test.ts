import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { tableFromIPC } from 'apache-arrow';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../../pipeline/files.ts';
import { CROSSWALKS, crosswalksPage } from '../../pipeline/publish/crosswalks.ts';
import { MEANINGS } from '../../pipeline/publish/meanings.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { TABLES, type Table } from '../../schemas/tables.ts';
import { makeSmallOutput, type Row, smallRows } from './small-output.ts';

let made: Awaited<ReturnType<typeof makeSmallOutput>>;
beforeAll(async () => {
  made = await makeSmallOutput();
  await publish(made.options);
});
afterAll(() => made.remove());

const textOf = (path: string): string => readFileSync(join(made.options.out, path), 'utf8');
const csvOf = (path: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(textOf(path), { header: true, skipEmptyLines: true }).data;

describe('GeoJSON', () => {
  it.each(['geo/battles.geojson', 'geo/control.geojson'])('%s is valid by RFC 7946', (path) => {
    expect(() => check(textOf(path))).not.toThrow();
    expect(textOf(path)).not.toContain('"crs"');
  });

  it('puts longitude first, and gives a place without coordinates no geometry', () => {
    const { features } = JSON.parse(textOf('geo/battles.geojson')) as { features: { id: string; geometry: unknown }[] };
    expect(features.map((f) => [f.id, f.geometry])).toEqual([
      ['btl-1', { type: 'Point', coordinates: [95.85, 24.4021] }],
      ['btl-2', null],
    ]);
  });

  it('tells control by the last word on each place, and how old that word is', () => {
    const { features } = JSON.parse(textOf('geo/control.geojson')) as { features: { properties: Record<string, unknown> }[] };
    expect(features.map((f) => f.properties)).toMatchObject([
      { place_id: 'vl-taw-ma', date: '2024-03-05', status: 'resistance', as_of: '2024-03-06', days_since_last_word: 1 },
    ]);
  });
});

describe('crosswalks', () => {
  it('have the columns of UCDP GED 24.1 in their order, where a loader without a header looks for them', () => {
    const columns =
      'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,' +
      'side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,' +
      'source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,' +
      'country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';
    expect(textOf('crosswalk/ucdp-ged.csv').split('\r\n')[0]).toBe(columns);
  });

  it('leave `best` empty where only one side speaks, and keep the claimed range', () => {
    const events = new Map(csvOf('crosswalk/ucdp-ged.csv').map((row) => [row.id, row]));
    // Residents on their own dead: a claimant of neither side.
    expect(events.get('btl-1')).toMatchObject({ best: '12', low: '12', high: '12', deaths_civilians: '12', type_of_violence: '1' });
    // Four soldiers by one side's word alone.
    expect(events.get('cls-3')).toMatchObject({ best: '', low: '4', high: '4', deaths_a: '', deaths_b: '0' });
  });

  it('take more than 200 as 201 and leave `best` empty for as many as 50, so that low <= best <= high', async () => {
    const claim = (change: Row) => (table: Table) =>
      smallRows(table).map((row) => (row.claim_id === 'clm-1' && table.name === 'casualty_claims' ? { ...row, ...change } : row));
    const bestOf = async (change: Row): Promise<readonly (string | undefined)[]> => {
      const other = await makeSmallOutput(false, claim(change));
      await publish(other.options);
      const text = readFileSync(join(other.options.out, 'crosswalk/ucdp-ged.csv'), 'utf8');
      other.remove();
      const rows = Papa.parse<Record<string, string>>(text, { header: true }).data;
      const row = rows.find(({ id }) => id === 'btl-1');
      return [row?.low, row?.best, row?.high];
    };
    expect(await bestOf({ count: 200, count_low: 201, count_high: null, qualifier: 'more_than' })).toEqual(['201', '201', '']);
    expect(await bestOf({ count: 50, count_low: null, count_high: 50, qualifier: 'up_to' })).toEqual(['0', '', '50']);
    expect(await bestOf({ count: null, count_low: 20, count_high: 30, qualifier: 'range' })).toEqual(['20', '', '30']);
  });

  it('count children as part of the dead, not beside them', () => {
    expect(csvOf('crosswalk/airwars.csv')).toMatchObject([
      { code: 'btl-1-airstrike', civilian_non_combatants_killed_min: '12', children_killed_min: '3', civilian_harm_status_name: 'Weak' },
    ]);
  });

  it('put the taking of a place and claimed dead in rows of their own, in the words of ACLED', () => {
    expect(csvOf('crosswalk/acled.csv').map((r) => [r.event_id_cnty, r.sub_event_type, r.actor1, r.actor2, r.fatalities])).toEqual([
      ['cls-1', 'Air/drone strike', '', 'Civilians (Myanmar)', '12'],
      ['evt-1', 'Non-state actor overtakes territory', 'Resistance forces (Myanmar)', '', ''],
      ['cls-3', 'Armed clash', '', 'Military Forces of Myanmar (2021-)', '4'],
    ]);
  });

  it('write control as VIINA does: day without dashes, sides in capitals', () => {
    expect(csvOf('crosswalk/viina-control.csv').map((r) => [r.geonameid, r.date, r.status])).toEqual([
      ['vl-taw-ma', '20240304', 'RESISTANCE'],
      ['vl-taw-ma', '20240305', 'RESISTANCE'],
    ]);
  });

  it('guard texts that a spreadsheet would run', () => {
    expect(textOf('crosswalk/acled.csv')).toContain(`"'=HYPERLINK(""x"")`);
  });

  it.each(CROSSWALKS.map((c) => [c.name, c] as const))('%s names each column once, and says something of each', (_, crosswalk) => {
    const names = crosswalk.columns.map((c) => c.name);
    expect(new Set(names).size).toBe(names.length);
    for (const column of crosswalk.columns) expect(column.meaning.length, column.name).toBeGreaterThan(5);
  });

  it('are described in docs/crosswalks.md as they are', () => {
    expect(readFileSync(join(PROJECT, 'docs', 'crosswalks.md'), 'utf8')).toBe(crosswalksPage());
  });
});

describe('codebook', () => {
  it('has every table with its grain and every column with its meaning', () => {
    const codebook = textOf('codebook.md');
    for (const table of TABLES) {
      expect(codebook).toContain(`### ${table.name}\n\n${table.grain}`);
      for (const column of columnsOf(table.schema)) expect(codebook, column.name).toContain(column.description.replaceAll('|', '\\|'));
    }
  });

  it('has a meaning for every word of every closed list', () => {
    const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = MEANINGS;
    for (const column of TABLES.flatMap((t) => columnsOf(t.schema)))
      for (const word of column.words ?? [])
        expect(meanings[column.enumName ?? '']?.[word], `${column.enumName}: ${word}`).toMatch(/\w{3}/);
  });

  it('says how many rows a person has reviewed', () => {
    expect(textOf('codebook.md')).toContain('A person has looked at 2 of 6 rows');
    expect(textOf('codebook.md')).toContain('| casualty_claims | 3 | 1 | 0 | 0 | 0 |');
    expect(textOf('codebook.md')).toContain('| incident_claims | 1 | 0 | 0 | 0 | 1 |');
  });
});

it('names the dataset by schema version, day and hash of the input, in every place the same', () => {
  const { version, 'date-released': day } = parse(textOf('CITATION.cff')) as Record<string, unknown>;
  expect(version).toMatch(/^1\.0\.0\+2024-03-06\.[0-9a-f]{12}$/);
  expect(day).toBe('2024-03-06');
  expect((JSON.parse(textOf('datapackage.json')) as { version: string }).version).toBe(version);
  expect(textOf('codebook.md')).toContain(String(version));
});

it('gives another source hash for another reference table or correction, and the same for another order of articles', async () => {
  const hashOf = (out: string): string =>
    (JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { dataset: { source_hash: string } }).dataset.source_hash;
  const other = await makeSmallOutput(true);
  await publish(other.options);
  expect(hashOf(other.options.out)).toBe(hashOf(made.options.out));
  writeFileSync(join(other.options.raw, 'corrections.csv'), 'claim_id\n');
  await publish(other.options);
  expect(hashOf(other.options.out)).not.toBe(hashOf(made.options.out));
  other.remove();
});

it('publishes tables without a row: a header in CSV, the columns in Parquet and Arrow', async () => {
  const empty = await makeSmallOutput(false, () => []);
  try {
    await publish(empty.options);
    const out = empty.options.out;
    expect(readFileSync(join(out, 'csv/battles.csv'), 'utf8')).toMatch(/^battle_id,[^\r]*\r\n$/);
    const arrow = tableFromIPC(readFileSync(join(out, 'arrow/battles.arrow')));
    expect(arrow.schema.fields.length).toBe(columnsOf(TABLES.find((t) => t.name === 'battles')?.schema as never).length);
    expect(arrow.numRows).toBe(0);
    expect(() => check(readFileSync(join(out, 'geo/battles.geojson'), 'utf8'))).not.toThrow();
    expect(readFileSync(join(out, 'CITATION.cff'), 'utf8')).not.toContain('date-released');
  } finally {
    empty.remove();
  }
});
