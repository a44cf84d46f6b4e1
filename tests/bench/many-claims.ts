import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, sqlFile } from '../../pipeline/database.ts';

/**
 * What the totals cost DuckDB, over so many generated claims: `npx tsx tests/bench/many-claims.ts 10000000`.
 * The rows are those of counted_claims among all claimants and within each claimant side, as if reconciliation were done; the queries are
 * the models of pipeline/aggregate/, as they are.
 */

const [claims = Number.NaN, gigabytes = 6] = process.argv.slice(2).map(Number);
if (!Number.isSafeInteger(claims)) throw new Error('expected a number of claims');
const folder = mkdtempSync(join(tmpdir(), 'claimledger-many-'));
const file = join(folder, 'many.duckdb');
const db = await openDatabase(file, { threads: 2 });

const drawn = (purpose: string, n: number): string => `cast(hash(i, '${purpose}') % ${n} as integer)`;
const word = (purpose: string, words: readonly string[]): string =>
  `[${words.map((w) => `'${w}'`).join(', ')}][${drawn(purpose, words.length)} + 1]`;

const COUNTING = `
  create table counted_claims as
  with claims as (
    select i, 'c-' || lpad(to_hex(hash(i)), 16, '0') as claim_id, 'a-' || (i // 2) as article_id,
      ${word('side', ['junta', 'resistance', 'civilian'])} as side, ${word('outcome', ['killed', 'wounded', 'captured', 'displaced'])} as outcome,
      ${word('voice', ['junta', 'resistance', 'civilian', 'media', 'international'])} as voice,
      strftime(date '2021-02-01' + ${drawn('day', 1800)}, '%Y-%m') as month, 'b-' || ${drawn('battle', Math.ceil(claims / 5))} as battle_id,
      't-' || ${drawn('town', 530)} as place_key, 'w-' || ${drawn('town', 330)} as township_key, 's-' || ${drawn('town', 18)} as state_region_key,
      ${drawn('repeat', 2)} = 0 as stands, 1 + ${drawn('figure', 60)} as low, ${drawn('support', 2)} = 0 as supported
    from range(${claims}) as r (i)
  )
  select claim_id, among as counted_among, case among when 'all' then 'all' else voice end as claimant_side, null::varchar as claimant, side, outcome,
    case among when 'all' then null else voice = side end as self_reported, false as stock, article_id, month, battle_id, place_key, township_key, state_region_key,
    'country' as country_key, claim_id as cluster_claim_id, case when stands then 'counted' else 'repeated' end as why, null::varchar as instead,
    stands as in_total, stands as in_battle, stands as in_place, stands as in_township, stands as in_state_region, stands as in_country,
    low::bigint as low, low::bigint as high, supported, case when supported then low end::bigint as supported_low, case when supported then low end::bigint as supported_high
  from claims cross join (select unnest(['all', 'claimant_side']) as among)`;

const PLACES = `
  create table work.places as select distinct key as locus_key, key as place_id, key as place, 'town' as place_kind, null::varchar as township,
    null::varchar as state_region, null::varchar as pcode, null::double as lat, null::double as lon
  from (select distinct unnest([place_key, township_key, state_region_key, country_key]) as key from counted_claims)`;

const model = (name: string): string => sqlFile(new URL(`../../pipeline/aggregate/${name}.sql`, import.meta.url));

const timed = async (what: string, sql: string): Promise<void> => {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await db.run(sql);
  const { user, system } = process.cpuUsage(cpu);
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s, CPU ${((user + system) / 1e6).toFixed(1)} s`);
};

try {
  await db.run(`set memory_limit = '${gigabytes}GB'; set temp_directory = '${join(folder, 'spill')}'; create schema work`);
  await timed('rows generated', COUNTING);
  await timed('places', PLACES);
  await db.run(`create view work.figures as ${model('figures')}`);
  for (const name of ['casualties_by_side', 'casualties_by_month', 'casualties_by_battle', 'casualties_by_place'])
    await timed(name, `create table ${name} as ${model(name)}`);
  await timed(
    'counted_claims as Parquet',
    `copy (select * from counted_claims order by claim_id, counted_among) to '${join(folder, 'counted.parquet')}' (format parquet, compression zstd)`,
  );
  await db.run('checkpoint');
  const rows = await db.count('select count(*) from counted_claims');
  console.log(
    `${rows} rows, file ${Math.round(statSync(file).size / 1e6)} MB, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
} finally {
  db.close();
  rmSync(folder, { recursive: true, force: true });
}
