import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, literal, openDatabase } from '../../pipeline/database.ts';
import { PROJECT } from '../../pipeline/files.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { tableNamed } from '../../schemas/tables.ts';

/**
 * Records without articles to read: what an archive of any size would give, made in SQL from a seed and the gazetteer, as the Parquet
 * tables that `load --records` takes. Something happens at a town on a day; one to six articles tell of it, in the words of one side or
 * another, some with another figure. A tenth of the claims are of a whole state and month, a twentieth name no place, some are counts
 * of displaced people that go back to no day. To each casualty claim there are 1.2 control events and 0.3 other counts.
 */

/** A number from 0 to 2^32 that depends on a row and a purpose alone. */
const drawn = (row: string, purpose: string): string => `cast(hash(${row}, ${literal(purpose)}) % 4294967296 as bigint)`;
const among = (row: string, purpose: string, n: number): string => `cast(${drawn(row, purpose)} % ${n} as integer)`;
const pick = (row: string, purpose: string, words: readonly string[]): string =>
  `[${words.map(literal).join(', ')}][${among(row, purpose, words.length)} + 1]`;

const MONTHS_BACK = 1460;
const day = (row: string, purpose: string): string => `(date '2022-01-01' + ${among(row, purpose, MONTHS_BACK)})`;

const PLACES = `
  create temp table towns as
    select row_number() over (order by place_id) - 1 as n, * from read_csv(${literal(join(PROJECT, 'raw', 'reference', 'places.csv'))}, all_varchar = true) where kind = 'town';
  create temp table states as
    select row_number() over (order by place_id) - 1 as n, * from read_csv(${literal(join(PROJECT, 'raw', 'reference', 'places.csv'))}, all_varchar = true) where kind = 'state_region'`;

const SPEAKERS = `
  create temp table speakers as select row_number() over () - 1 as n, * from (values
    ('Northern Column', 'resistance'), ('a spokesman of the alliance', 'resistance'), ('the local PDF', 'resistance'), ('Western Guard', 'resistance'),
    ('the regime', 'junta'), ('state media', 'junta'), ('a resident', 'civilian'), ('a rescue group', 'civilian'), ('Hill Wire', 'media'),
    ('Valley Post', 'media'), ('OCHA', 'international')) as t (claimant, claimant_side)`;

/** Of a thousand events that are told, a few towns have most. */
const tellings = (claims: number): string => `
  create temp table told as
    with happened as (
      select i as event, 1 + ${among('i', 'tellings', 6)} * ${among('i', 'loud', 2)} as tellings,
        cast(floor(pow(${drawn('i', 'town')} / 4294967296.0, 2) * (select count(*) from towns)) as integer) as town,
        ${among('i', 'state', 1000)} % (select count(*) from states) as state, ${day('i', 'day')} as on_day, ${among('i', 'where', 20)} as place_draw,
        ${pick('i', 'side', ['junta', 'junta', 'resistance', 'civilian', 'civilian'])} as side,
        ${pick('i', 'outcome', ['killed', 'killed', 'killed', 'wounded', 'captured', 'displaced'])} as outcome,
        1 + cast(floor(exp(${drawn('i', 'figure')} / 4294967296.0 * 6)) as integer) as figure
      from range(cast(ceil(${claims} / 1.7) as bigint)) as r (i)
    ),
    spread as (select *, unnest(range(tellings)) as nth from happened)
    select *, row_number() over (order by event, nth) - 1 as k, ${among('event * 8 + nth', 'speaker', 11)} as speaker,
      ${among('event * 8 + nth', 'other', 5)} = 0 as differs, ${among('event * 8 + nth', 'open', 3)} = 0 as open_above, ${among('event * 8 + nth', 'later', 9)} as later
    from spread order by event, nth limit ${claims}`;

const nowhere = `null::varchar as place_id, null::varchar as place, null::varchar as place_kind, null::varchar as site, null::varchar as township, null::varchar as state_region, null::varchar as pcode, null::double as lat, null::double as lon`;
const placed = (from: string): string =>
  `${from}.place_id, ${from}.name as place, ${from}.kind as place_kind, null as site, ${from}.township, ${from}.state_region, ${from}.pcode, cast(${from}.lat as double) as lat, cast(${from}.lon as double) as lon`;

const ARTICLE = `'a-' || lpad(cast(k // 2 as varchar), 9, '0')`;
const shared = (words: string): string => `
  ${ARTICLE} as article_id, speakers.claimant, speakers.claimant_side, 'sentence' as claimant_step, 'not_stated' as verification,
  ${words} as evidence, cast(k % 2 * 400 + 10 as bigint) as char_start, cast(k % 2 * 400 + 10 + length(${words}) as bigint) as char_end,
  'verb' as rule, 0.9::double as confidence, 'none' as review, 'on that day' as date_basis`;

const figures = `
  case when differs then figure + 1 + figure // 5 else figure end as count, case when differs then figure + 1 + figure // 5 else figure end as count_low,
  case when open_above then null when differs then figure + 1 + figure // 5 else figure end as count_high,
  case when open_above then 'at_least' else 'exact' end as qualifier`;

/** Rows of the three places that a claim can have: a town, a whole state, none. */
const inPlaces = (columns: string): string => `
  select ${columns}, ${placed('towns')}, on_day as period_start, on_day as period_end, 'day' as date_precision
    from told join towns on towns.n = town join speakers on speakers.n = speaker where place_draw > 2
  union all by name
  select ${columns}, ${placed('states')}, date_trunc('month', on_day)::date as period_start, on_day as period_end, 'range' as date_precision
    from told join states on states.n = state join speakers on speakers.n = speaker where place_draw in (1, 2)
  union all by name
  select ${columns}, ${nowhere}, on_day as period_start, on_day as period_end, 'day' as date_precision
    from told join speakers on speakers.n = speaker where place_draw = 0`;

const CLAIMS = `
  select 'c-' || lpad(to_hex(hash(k, 'claim')), 16, '0') as claim_id, cause, side, outcome, victim_group, * exclude (cause, side, outcome, victim_group, period_start),
    case when outcome = 'displaced' and char_start % 3 = 0 then null else period_start end as period_start
  from (${inPlaces(`k, side, outcome, case side when 'civilian' then 'villagers' else 'troops' end as victim_group, 'ground' as cause, ${figures}, ${shared(`'at least ' || figure || ' were ' || outcome || ' there, told for the ' || k || 'th time'`)}`)})`;

const EVENTS = `
  select 'e-' || lpad(to_hex(hash(k, 'event', twice)), 16, '0') as event_id, *, period_start as date_start, period_end as date_end
  from (${inPlaces(`k, ${pick('event', 'action', ['captured', 'attack_began', 'attack_began', 'attack_failed', 'holds', 'withdrew'])} as action, 'the column' as actor, case when event % 3 = 0 then 'junta' else 'resistance' end as actor_side, 'whole' as scope, ${shared(`'the place was taken or held or left, told ' || k || ' times'`)}`)})
  cross join (select unnest([1, 2]) as twice) where place is not null and (twice = 1 or k % 3 = 0)`;

const INCIDENTS = `
  select 'i-' || lpad(to_hex(hash(k, 'incident')), 16, '0') as incident_id, *
  from (${inPlaces(`k, ${pick('event', 'measure', ['airstrikes', 'clashes', 'houses_destroyed', 'weapons_seized'])} as measure, 'junta' as actor_side, ${figures}, ${shared(`figure || ' airstrikes were counted, word ' || k`)}`)}) where k % 3 = 0`;

const ARTICLES = `
  select ${ARTICLE} as article_id, 'Hill Wire' as publisher, 'independent' as publisher_stance, 'https://example.org/' || ${ARTICLE} as url,
    max(on_day + later) as published_on, 'stated' as published_on_basis, 'en' as language, 'articles/bench.ndjson' as source_file,
    sha256(${ARTICLE}) as content_sha256, 500::bigint as word_count, 22::bigint as sentence_count
  from told group by k // 2`;

const write = async (db: Database, name: string, rows: string, folder: string): Promise<void> => {
  await db.run(`create temp view made as ${rows}`);
  const found = new Set((await db.rows('select column_name as name from (describe made)')).map((row) => String(row.name)));
  const columns = columnsOf(tableNamed(name).schema).map((c) => (found.has(c.name) ? `"${c.name}"` : `null as "${c.name}"`));
  mkdirSync(join(folder, name), { recursive: true });
  await db.run(
    `copy (select ${columns.join(', ')} from made) to ${literal(join(folder, name, 'part-0.parquet'))} (format parquet, compression zstd)`,
  );
  await db.run('drop view made');
};

/** Writes so many casualty claims, and what goes with them, into a folder for `load --records`. */
export const writeRecords = async (claims: number, folder: string): Promise<void> => {
  mkdirSync(join(folder, 'rejects'), { recursive: true });
  writeFileSync(join(folder, 'rejects', '_SUCCESS'), '');
  const db = await openDatabase(':memory:', { threads: 2 });
  await db.run([PLACES, SPEAKERS, tellings(claims)].join(';'));
  for (const [name, rows] of [
    ['articles', ARTICLES],
    ['casualty_claims', CLAIMS],
    ['control_events', EVENTS],
    ['incident_claims', INCIDENTS],
  ] as const)
    await write(db, name, rows, folder);
  db.close();
};
