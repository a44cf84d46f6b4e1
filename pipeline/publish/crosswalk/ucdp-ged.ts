import { placePrecision, STANDING_CLAIMS } from './casualty-events.ts';
import type { Crosswalk, CrosswalkColumn } from './crosswalk.ts';

/**
 * Sum of what is claimed of one side, only where every cluster of that side is more than one side's word and gives one figure:
 * "more than 200" counts as 201, so that `best` is never below `low`; "up to 50" and "20 to 30" give none.
 */
const supportedDeaths = (sides: string): string =>
  `case when count(*) filter (where victim_side in (${sides})) = 0 then 0
      when bool_and(supported and count is not null and count_low is not null) filter (where victim_side in (${sides}))
      then sum(count_low) filter (where victim_side in (${sides})) end`;

const CTES = `${STANDING_CLAIMS},
rows as (
  select event_id,
    min(battle_id) as battle_id,
    min(period_start) as date_start, max(period_end) as date_end,
    bool_or(victim_side in ('junta', 'resistance')) as fighters_died,
    arg_min(place, (confidence * -1, claim_id)) filter (where place is not null) as place,
    arg_min(place_kind, (confidence * -1, claim_id)) filter (where place is not null) as place_kind,
    arg_min(state_region, (confidence * -1, claim_id)) filter (where place is not null) as state_region,
    arg_min(lat, (confidence * -1, claim_id)) filter (where lat is not null and lon is not null) as lat,
    arg_min(lon, (confidence * -1, claim_id)) filter (where lat is not null and lon is not null) as lon,
    count(distinct article_id) as articles, count(distinct cluster_id) as clusters,
    string_agg(distinct publisher, '; ' order by publisher) as publishers,
    string_agg(distinct url, '; ' order by url) as urls,
    string_agg(distinct published_on::varchar, '; ' order by published_on::varchar) as published,
    string_agg(distinct title, '; ' order by title) as titles,
    string_agg(distinct claimant, '; ' order by claimant) as claimants,
    ${supportedDeaths("'junta'")} as deaths_a,
    ${supportedDeaths("'resistance'")} as deaths_b,
    ${supportedDeaths("'civilian'")} as deaths_civilians,
    ${supportedDeaths("'other', 'unknown'")} as deaths_unknown,
    sum(coalesce(count_low, 0)) as low,
    case when bool_and(count_high is not null) then sum(count_high) end as high
  from standing where outcome::varchar = 'killed'
  group by event_id
)`;

const empty = (name: string, kind: CrosswalkColumn['kind'], meaning: string): CrosswalkColumn => ({ name, kind, meaning, sql: null });
const own = "UCDP's own number; a row of ours has none.";
const fixed = (name: string, kind: CrosswalkColumn['kind'], sql: string, meaning: string): CrosswalkColumn => ({
  name,
  kind,
  meaning,
  sql,
});

/** UCDP Georeferenced Event Dataset, 49 columns in the order of version 24.1. */
export const ucdpGed: Crosswalk = {
  name: 'ucdp-ged',
  dataset: 'UCDP GED (Georeferenced Event Dataset, global version 24.1)',
  grain: 'One row per battle with claimed dead, and one per cluster of claims of dead that belongs to no battle.',
  lost: [
    '`best` is empty wherever some of the dead rest on the word of one side alone: UCDP judges such figures, this project does not. `low` and `high` are then still the claimed range.',
    'An open lower bound counts as 0 in `low`; an open upper bound leaves `high` empty.',
    'Only the outcome `killed` is counted: `killed_or_wounded`, wounded, captured and missing people are not.',
    'UCDP counts an event only with at least one death that its coders believe in, and a dyad only above 25 deaths in a year. Neither filter is applied.',
    'Who claimed what, the qualifier and the words are in casualty_claims, not here.',
    'An event without a date in any article has empty dates.',
  ],
  ctes: CTES,
  order: ['date_start', 'event_id'],
  columns: [
    fixed('id', 'text', 'event_id', 'battle_id or cluster_id: a text, where UCDP has a number.'),
    fixed('relid', 'text', "'claimledger-' || event_id", 'The same with a prefix, so that it cannot be taken for one of theirs.'),
    fixed('year', 'integer', 'year(coalesce(date_end, date_start))', 'Year of the last day.'),
    empty('active_year', 'flag', 'Needs a yearly total of the dyad as UCDP counts it.'),
    empty('code_status', 'text', "UCDP's coding workflow."),
    fixed(
      'type_of_violence',
      'integer',
      'case when fighters_died or battle_id is not null then 1 else 3 end',
      '1 (state-based) where fighters died or a battle was fought; else 3 (one-sided), where only civilians or people of unknown side died. Never 2.',
    ),
    empty('conflict_dset_id', 'text', own),
    empty('conflict_new_id', 'text', own),
    fixed('conflict_name', 'text', "'Myanmar (Burma): Government'", 'Constant. UCDP codes several conflicts over territory as well.'),
    empty('dyad_dset_id', 'text', own),
    empty('dyad_new_id', 'text', own),
    fixed(
      'dyad_name',
      'text',
      "'Government of Myanmar (Burma) - resistance'",
      'Constant: all resistance forces in one, where UCDP has a dyad for each.',
    ),
    empty('side_a_dset_id', 'text', own),
    empty('side_a_new_id', 'text', own),
    fixed('side_a', 'text', "'Government of Myanmar (Burma)'", 'Constant: the side `junta`.'),
    empty('side_b_dset_id', 'text', own),
    empty('side_b_new_id', 'text', own),
    fixed(
      'side_b',
      'text',
      "case when fighters_died or battle_id is not null then 'resistance (all groups)' else 'Civilians' end",
      'The side `resistance`, or Civilians in one-sided rows.',
    ),
    fixed('number_of_sources', 'integer', 'articles', 'Articles.'),
    fixed('source_article', 'text', 'urls', 'Addresses of the articles, separated by `; `.'),
    fixed('source_office', 'text', 'publishers', 'Publishers, separated by `; `.'),
    fixed('source_date', 'text', 'published', 'Days of publication, separated by `; `.'),
    fixed('source_headline', 'text', 'titles', 'Titles, separated by `; `.'),
    fixed('source_original', 'text', 'claimants', 'Claimants, separated by `; `.'),
    fixed(
      'where_prec',
      'integer',
      placePrecision({ point: '1', township: '3', state: '4', country: '6' }),
      '1 town, village, ward or site; 3 township; 4 state or region; 6 country.',
    ),
    fixed('where_coordinates', 'text', 'place', 'Name of the place as the article spells it.'),
    fixed('where_description', 'text', 'place', 'The same: sites are in casualty_claims.'),
    fixed('adm_1', 'text', 'state_region', 'State or region (MIMU spelling).'),
    empty('adm_2', 'text', 'The district: our place columns hold the township, which is the level below.'),
    fixed('latitude', 'real', 'lat', 'Of the place by the gazetteer.'),
    fixed('longitude', 'real', 'lon', 'Of the place by the gazetteer.'),
    fixed('geom_wkt', 'text', "case when lat is not null then 'POINT (' || lon || ' ' || lat || ')' end", 'The same point as WKT.'),
    fixed(
      'priogrid_gid',
      'integer',
      'cast(floor((lat + 90) * 2) * 720 + floor((lon + 180) * 2) + 1 as integer)',
      'PRIO-GRID cell of the point, computed.',
    ),
    fixed('country', 'text', "'Myanmar (Burma)'", 'Constant.'),
    fixed('country_id', 'integer', '775', 'Constant (Gleditsch and Ward).'),
    fixed('region', 'text', "'Asia'", 'Constant.'),
    fixed(
      'event_clarity',
      'integer',
      'case when clusters = 1 and date_start = date_end then 1 else 2 end',
      '1 where one cluster on one day makes the event, else 2 (brought together).',
    ),
    fixed(
      'date_prec',
      'integer',
      "case when date_start is null or date_end is null then 5 when date_start = date_end then 1 when date_diff('day', date_start, date_end) <= 6 then 2 when date_diff('day', date_start, date_end) = 7 then 3 when date_diff('day', date_start, date_end) <= 31 then 4 else 5 end",
      '1 one day; 2 up to 6 days; 3 a week; 4 up to 31 days; 5 more, or a bound is open.',
    ),
    fixed('date_start', 'day', 'date_start', 'First day that a claim of the event allows.'),
    fixed('date_end', 'day', 'date_end', 'Last day that a claim of the event allows.'),
    fixed(
      'deaths_a',
      'integer',
      'deaths_a',
      'Dead of the junta; empty where some of them rest on one side alone, or where no single figure is given.',
    ),
    fixed('deaths_b', 'integer', 'deaths_b', 'Dead of the resistance; empty as above.'),
    fixed('deaths_civilians', 'integer', 'deaths_civilians', 'Dead civilians; empty as above.'),
    fixed('deaths_unknown', 'integer', 'deaths_unknown', 'Dead of other or unknown side; empty as above.'),
    fixed('best', 'integer', 'deaths_a + deaths_b + deaths_civilians + deaths_unknown', 'Sum of the four; empty where one of them is.'),
    fixed('high', 'integer', 'high', 'Sum of the claimed upper bounds; empty where one is open.'),
    fixed('low', 'integer', 'low', 'Sum of the claimed lower bounds, an open one counted as 0.'),
    fixed('gwnoa', 'integer', '775', 'Constant.'),
    empty('gwnob', 'text', 'Side B is no state.'),
  ],
};
