import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { articlesIn, scratch } from '../load/staged-articles.ts';
import { type Aggregated, aggregateFolder } from './aggregated.ts';

/** Every cell of the hand-worked figures of the five development articles, from their hand coding. */

const SHARED = join(PROJECT, '../shared');
const FIVE = [
  'bhamo-bases-retaken-2025-09',
  'khampat-capture-2023-11',
  'khampat-retreat-2023-12',
  'loikaw-operation-1111-2023-11',
  'pale-withdrawal-2024-11',
];
const present = existsSync(join(SHARED, 'gold')) && FIVE.every((id) => readdirSync(join(SHARED, 'gold')).includes(`${id}.json`));
if (!present) console.log('skipped: ../shared/gold with the five development articles is not here');

let run: Aggregated;
beforeAll(async () => {
  if (!present) return;
  const { dir, remove } = scratch();
  for (const id of FIVE) copyFileSync(join(SHARED, 'gold', `${id}.json`), join(dir, `${id}.json`));
  run = await aggregateFolder(
    articlesIn(join(SHARED, 'articles'), (id) => FIVE.includes(id)),
    dir,
  );
  remove();
});
afterAll(() => run?.close());

/** Battle (place, first day), side, outcome, claimant side, low, high; null = open. */
const BATTLES = [
  ['Khampat', '2023-11-03', 'junta', 'killed', 'resistance', 2, 2],
  ['Khampat', '2023-11-03', 'civilian', 'displaced', 'media', 5000, 5000],
  ['Khampat', '2023-12-05', 'resistance', 'killed', 'media', 4, 4],
  ['Khampat', '2023-12-10', 'junta', 'killed', 'resistance', 30, 30],
  ['Khampat', '2023-12-10', 'junta', 'wounded', 'resistance', 18, 18],
  ['Khampat', '2023-12-10', 'junta', 'captured', 'resistance', 2, 2],
  ['Khampat', '2023-12-10', 'resistance', 'killed', 'resistance', 2, 2],
  ['Khampat', '2023-12-10', 'resistance', 'wounded', 'resistance', 3, null],
  ['Khampat', '2023-12-10', 'civilian', 'wounded', 'resistance', 1, 1],
  ['Loikaw', '2023-11-11', 'junta', 'killed', 'resistance', 201, null],
  ['Loikaw', '2023-11-11', 'junta', 'killed', 'media', 110, null],
  ['Loikaw', '2023-11-11', 'junta', 'killed', 'all', 201, null],
  ['Loikaw', '2023-11-11', 'junta', 'surrendered', 'media', 32, null],
  ['Loikaw', '2023-11-11', 'junta', 'captured', 'media', 39, 39],
  ['Loikaw', '2023-11-11', 'resistance', 'killed', 'resistance', 45, null],
  ['Loikaw', '2023-11-11', 'civilian', 'killed', 'civilian', 70, 70],
  ['Loikaw', '2023-11-11', 'civilian', 'displaced', 'media', 40000, 40000],
  ['Loikaw', '2023-11-11', 'civilian', 'displaced', 'resistance', 200, 200],
  ['Loikaw', '2023-11-11', 'civilian', 'displaced', 'all', 40000, 40000],
  ['Pale', '2024-11-11', 'junta', 'captured', 'media', 25, 25],
  ['Pale', '2024-11-11', 'civilian', 'killed', 'media', 7, null],
  ['Pale', '2024-11-11', 'civilian', 'displaced', 'media', 2000, null],
  ['Bhamo', '2024-12-01', 'resistance', 'killed', 'junta', 4600, 4600],
  ['Bhamo', '2024-12-01', 'resistance', 'wounded', 'junta', 5000, 5000],
] as const;

/** Side, outcome, claimant side, low, high. */
const TOTALS = [
  ['junta', 'killed', 'resistance', 233, null],
  ['junta', 'killed', 'media', 110, null],
  ['junta', 'wounded', 'resistance', 18, 18],
  ['junta', 'captured', 'resistance', 2, 2],
  ['junta', 'captured', 'media', 64, 64],
  ['junta', 'surrendered', 'media', 32, null],
  ['resistance', 'killed', 'junta', 4600, 4600],
  ['resistance', 'killed', 'resistance', 47, null],
  ['resistance', 'killed', 'media', 4, 4],
  ['resistance', 'wounded', 'junta', 5000, 5000],
  ['resistance', 'wounded', 'resistance', 3, null],
  ['civilian', 'killed', 'civilian', 70, 70],
  ['civilian', 'killed', 'media', 7, null],
  ['civilian', 'wounded', 'resistance', 1, 1],
  ['civilian', 'displaced', 'resistance', 200, 200],
  ['civilian', 'displaced', 'media', 47000, null],
  ['junta', 'killed', 'all', 233, null],
  ['junta', 'wounded', 'all', 18, 18],
  ['junta', 'captured', 'all', 66, 66],
  ['junta', 'surrendered', 'all', 32, null],
  ['resistance', 'killed', 'all', 4651, null],
  ['resistance', 'wounded', 'all', 5003, null],
  ['civilian', 'killed', 'all', 77, null],
  ['civilian', 'wounded', 'all', 1, 1],
  ['civilian', 'displaced', 'all', 47000, null],
] as const;

/** Place, site key, holder, scope, start earliest, start latest, end earliest, end latest, days min, days max (as_of 2025-09-15). */
const SPELLS = [
  ['Khampat', null, 'junta', 'whole', null, null, '2023-11-07', '2023-11-07', null, null],
  ['Khampat', null, 'resistance', 'whole', '2023-11-07', '2023-11-07', '2023-12-18', null, 41, 678],
  ['Pale', null, 'resistance', 'part', '2024-11-11', '2024-11-14', '2024-11-14', '2024-11-14', 0, 3],
  ['Pale', null, 'junta', 'whole', '2024-11-14', '2024-11-14', '2024-11-18', null, 4, 305],
  ['Pale', null, 'resistance', 'part', null, '2024-11-18', '2024-11-18', null, 0, null],
  ['Loikaw', null, 'resistance', 'part', '2023-11-11', '2023-11-21', '2023-11-22', null, 1, 674],
  ['Nan Mei Khon', null, 'resistance', 'part', '2023-11-11', '2023-11-21', '2023-11-22', null, 1, 674],
  ['Moebye', null, 'resistance', 'part', '2023-11-11', '2023-11-21', '2023-11-22', null, 1, 674],
  ['Bhamo', null, 'resistance', 'part', '2024-12-01', '2025-01-31', '2025-09-15', null, 227, 288],
  ['Loikaw', 'university', 'resistance', 'whole', '2023-11-14', '2023-11-14', '2023-11-22', null, 8, 671],
  ['Pale', 'police-station', 'resistance', 'whole', '2024-11-11', '2024-11-14', '2024-11-14', '2024-11-14', 0, 3],
  ['Pale', 'administration', 'resistance', 'whole', '2024-11-11', '2024-11-14', '2024-11-14', '2024-11-14', 0, 3],
  ['Bhamo', 'unit-236', 'resistance', 'whole', '2024-12-01', '2025-02-28', '2025-08-01', '2025-09-11', 154, 284],
  ['Bhamo', 'unit-236', 'junta', 'whole', '2025-08-01', '2025-09-11', '2025-09-15', null, 4, 45],
  ['Bhamo', 'unit-5014', 'resistance', 'whole', '2024-12-01', '2025-02-28', '2025-08-01', '2025-09-11', 154, 284],
  ['Bhamo', 'unit-5014', 'junta', 'whole', '2025-08-01', '2025-09-11', '2025-09-15', null, 4, 45],
  ['Bhamo', 'unit-366', 'resistance', 'whole', '2024-12-01', '2025-02-28', '2025-08-10', '2025-08-10', 163, 252],
  ['Bhamo', 'unit-7006', 'resistance', 'whole', '2024-12-01', '2025-02-28', '2025-09-15', null, 199, 288],
  ['Bhamo', 'airport', 'resistance', 'part', null, '2025-08-10', '2025-08-10', '2025-08-10', 0, null],
  ['Bhamo', 'airport', 'resistance', 'part', null, '2025-08-10', '2025-09-15', null, 36, null],
  ['Bhamo', 'unit-47', 'junta', 'whole', null, '2025-09-15', '2025-09-15', null, 0, null],
] as const;

const line = (cells: readonly unknown[]): string => cells.map((cell) => cell ?? 'open').join(' | ');
const told = async (sql: string): Promise<readonly string[]> => (await run.db.rows(sql)).map((row) => line(Object.values(row)));

describe.skipIf(!present)('claimed casualties per battle', () => {
  test('every cell, and no other claimant side', async () => {
    const rows = await told(`select b.place, cast(b.period_start as varchar), c.side, c.outcome, c.claimant_side, c.low, c.high
      from casualties_by_battle as c join battles as b using (battle_id)
      where rule = 'one_per_cluster' and (claimant_side <> 'all' or (b.place = 'Loikaw' and c.outcome in ('killed', 'displaced') and (side, c.outcome) in (('junta', 'killed'), ('civilian', 'displaced'))))`);
    expect([...rows].sort()).toEqual(BATTLES.map(line).sort());
  });
  test('Khampat, both battles and the execution together', async () => {
    const rows = await told(`select side, outcome, low, high from casualties_by_place
      where level = 'place' and place = 'Khampat' and rule = 'one_per_cluster' and claimant_side = 'all' order by side, outcome`);
    expect(rows).toEqual([
      'junta | killed | 32 | 32',
      'junta | wounded | 18 | 18',
      'junta | captured | 2 | 2',
      'resistance | killed | 6 | 6',
      'resistance | wounded | 3 | open',
      'civilian | wounded | 1 | 1',
      'civilian | displaced | 5000 | 5000',
    ]);
  });
  test('nobody claims junta losses at Bhamo: no row, not a zero', async () => {
    expect(await told(`select * from casualties_by_place where place = 'Bhamo' and side = 'junta'`)).toEqual([]);
  });
});

describe.skipIf(!present)('totals over the five articles', () => {
  test('every cell by claimant side, and over all', async () => {
    const rows = await told(
      `select side, outcome, claimant_side, low, high from casualties_by_side where rule = 'one_per_cluster' and not stock`,
    );
    expect([...rows].sort()).toEqual(TOTALS.map(line).sort());
  });
  test('the stock of the UN stands apart', async () => {
    const rows = await told(`select claimant_side, rule, low, high from casualties_by_side where stock order by claimant_side, rule`);
    expect(rows).toContain('international | one_per_cluster | 100800 | open');
    expect(rows).toHaveLength(6);
  });
});

describe.skipIf(!present)('where naive summing counts twice', () => {
  const low = (where: string, rule: string, table = 'casualties_by_side', scope = 'all'): Promise<number> =>
    run.db.count(
      `select cast(coalesce(sum(low), 0) as integer) from ${table} where rule = '${rule}' and claimant_side = '${scope}' and not stock and ${where}`,
    );
  const loikaw = `level = 'place' and place = 'Loikaw'`;

  test('1 and 2: 110 inside 200, the commanders inside the 110, the children inside the 70', async () => {
    const junta = `${loikaw} and side = 'junta' and outcome = 'killed'`;
    expect(await low(junta, 'sum_of_claims', 'casualties_by_place')).toBe(201 + 110 + 2);
    expect(await low(junta, 'one_per_cluster', 'casualties_by_place')).toBe(201);
    const kayah = `level = 'state_region' and state_region = 'Kayah State' and side = 'civilian' and outcome = 'killed'`;
    expect(await low(kayah, 'sum_of_claims', 'casualties_by_place')).toBe(80);
    expect(await low(kayah, 'one_per_cluster', 'casualties_by_place')).toBe(70);
  });
  test('3: the evacuated lie in the displaced', async () => {
    const displaced = `${loikaw} and outcome = 'displaced'`;
    expect(await low(displaced, 'sum_of_claims', 'casualties_by_place')).toBe(40200);
    expect(await low(displaced, 'one_per_cluster', 'casualties_by_place')).toBe(40000);
  });
  test('4: a stock is not added to flows', async () => {
    const kayah = `level = 'state_region' and state_region = 'Kayah State' and outcome = 'displaced'`;
    expect(await low(kayah, 'one_per_cluster', 'casualties_by_place')).toBe(40000);
  });
  test('5: the 70 of Kayah State are not Loikaw’s', async () => {
    expect(await low(`${loikaw} and side = 'civilian' and outcome = 'killed'`, 'sum_of_claims', 'casualties_by_place')).toBe(0);
  });
  test('6: the 25 prisoners of Pale are one row', async () => {
    expect(await low(`place = 'Pale' and level = 'place' and outcome = 'captured'`, 'sum_of_claims', 'casualties_by_place')).toBe(25);
  });
  test('7: Khampat fell once, as two groups of claimants tell', async () => {
    const rows = await told(
      `select string_split(start_event_ids, '|').len() from control_spells where place = 'Khampat' and holder_side = 'resistance'`,
    );
    expect(rows).toEqual(['2']);
  });
  test('8: 4 and 2 dead on different days add', async () => {
    expect(
      await low(
        `place = 'Khampat' and level = 'place' and side = 'resistance' and outcome = 'killed'`,
        'one_per_cluster',
        'casualties_by_place',
      ),
    ).toBe(6);
  });
  test('9: surrendered and captured are shown apart', async () => {
    expect(
      await told(
        `select outcome, low from casualties_by_place where ${loikaw} and claimant_side = 'media' and rule = 'one_per_cluster' and outcome in ('captured', 'surrendered') order by 1`,
      ),
    ).toEqual(['captured | 38', 'surrendered | 32']);
  });
  test('10: each base that changed hands has one stay of either side', async () => {
    expect(
      await told(
        `select site_id, holder_side, count(*) from control_spells where site_id in ('unit-236', 'unit-5014') group by all order by all`,
      ),
    ).toEqual(['unit-236 | junta | 1', 'unit-236 | resistance | 1', 'unit-5014 | junta | 1', 'unit-5014 | resistance | 1']);
  });
});

describe.skipIf(!present)('days held', () => {
  test('every spell, and no other', async () => {
    const rows = await told(`select place, site_id, holder_side, scope, cast(start_earliest as varchar), cast(start_latest as varchar),
      cast(end_earliest as varchar), cast(end_latest as varchar), days_held_min, days_held_max from control_spells`);
    expect([...rows].sort()).toEqual(SPELLS.map(line).sort());
  });
});
