import { placePrecision, STANDING_CLAIMS } from './casualty-events.ts';
import type { Crosswalk, CrosswalkColumn } from './crosswalk.ts';

const column = (name: string, kind: CrosswalkColumn['kind'], sql: string | null, meaning: string): CrosswalkColumn => ({
  name,
  kind,
  sql,
  meaning,
});
const low = (filter: string): string => `sum(coalesce(count_low, 0)) filter (where ${filter})`;
const high = (filter: string): string =>
  `case when bool_and(count_high is not null) filter (where ${filter}) then sum(count_high) filter (where ${filter}) end`;
const KILLED = "victim_side = 'civilian' and outcome::varchar = 'killed'";
const INJURED = "victim_side = 'civilian' and outcome::varchar = 'wounded'";
const FIGHTERS = "victim_side in ('junta', 'resistance') and outcome::varchar = 'killed'";

const CTES = `${STANDING_CLAIMS},
explosive as (select * from standing where cause::varchar in ('airstrike', 'drone', 'shelling')),
groups as (
  select event_id, cause::varchar as strike, max(count_low) filter (where regexp_matches(lower(victim_group), 'child|infant|baby|babies|minor|boy|girl')) as children,
    max(count_low) filter (where regexp_matches(lower(victim_group), '(^|[^a-z])wom[ae]n')) as women,
    max(count_low) filter (where regexp_matches(lower(victim_group), '(^|[^a-z])m[ae]n([^a-z]|$)')) as men
  from (select c.*, coalesce(k.battle_id, k.cluster_id) as event_id from casualty_claims c join claim_clusters k using (claim_id))
  where side::varchar = 'civilian' and outcome::varchar = 'killed' and victim_group is not null
  group by all
),
events as (
  select event_id, cause::varchar as strike,
    min(period_start) as date_start, max(period_end) as date_end,
    arg_min(place, (confidence * -1, claim_id)) filter (where place is not null) as place,
    arg_min(place_kind, (confidence * -1, claim_id)) filter (where place is not null) as place_kind,
    arg_min(township, (confidence * -1, claim_id)) filter (where place is not null) as township,
    arg_min(state_region, (confidence * -1, claim_id)) filter (where place is not null) as state_region,
    arg_min(lat, (confidence * -1, claim_id)) filter (where lat is not null and lon is not null) as lat,
    arg_min(lon, (confidence * -1, claim_id)) filter (where lat is not null and lon is not null) as lon,
    ${low(KILLED)} as killed_min, ${high(KILLED)} as killed_max,
    ${low(INJURED)} as injured_min, ${high(INJURED)} as injured_max,
    ${low(FIGHTERS)} as fighters_min, ${high(FIGHTERS)} as fighters_max,
    ${low(`${KILLED} and grade = 'conceded'`)} as conceded_killed_min, ${high(`${KILLED} and grade = 'conceded'`)} as conceded_killed_max,
    bool_or(grade = 'conceded') as conceded, bool_or(grade = 'denied') as denied, bool_and(supported) as supported,
    count(distinct article_id) as articles,
    string_agg(distinct url, '; ' order by url) as urls,
    string_agg(evidence, ' | ' order by claim_id) as summary
  from explosive group by all
  having count(*) filter (where victim_side = 'civilian' and outcome::varchar in ('killed', 'wounded')) > 0
),
rows as (
  select e.*, g.children, g.women, g.men,
    case when conceded then 'Confirmed' when denied then 'Contested' when supported and articles > 1 then 'Fair' else 'Weak' end as grading
  from events e left join groups g using (event_id, strike)
)`;

/** Airwars' export of civilian harm incidents: the columns of its incidents.csv that claims can fill or that its users reach for first. */
export const airwars: Crosswalk = {
  name: 'airwars',
  dataset: 'Airwars, civilian harm incidents (`incidents.csv`)',
  grain:
    'One row per battle (or cluster of claims outside any battle) and kind of strike in which civilians are said to have been killed or injured by an airstrike, a drone or shelling.',
  lost: [
    'Airwars grades an incident after research by people in several languages; `civilian_harm_status_name` here is derived from our grades: Confirmed where the side concerned says so itself, Contested where a claim is denied, Fair where claimants of more than one side or an outsider speak in two articles or more, else Weak. Discounted is never used.',
    'Casualty claims do not say who struck: the belligerent columns are empty. In this war aircraft fly for the junta, drones and artillery for every side.',
    'Airwars counts children, women and men for every incident; here only where a claim names the group, and no name of a victim is kept.',
    'An open lower bound counts as 0, an open upper bound is empty: Airwars fills both.',
    'Landmines and ground fighting are left out, as at Airwars.',
  ],
  ctes: CTES,
  order: ['date_start', 'event_id', 'strike'],
  columns: [
    column('code', 'text', "event_id || '-' || strike", 'battle_id or cluster_id and the kind of strike; no Airwars code.'),
    column('date', 'day', 'date_start', 'First day that a claim allows.'),
    column('date_type', 'text', "case when date_start = date_end then 'single_date' else 'date_range' end", 'single_date or date_range.'),
    column('date_end', 'day', 'case when date_start is distinct from date_end then date_end end', 'Last day; empty for a single day.'),
    column('country_name', 'text', "'Myanmar'", 'Constant.'),
    column('country_slug', 'text', "'myanmar'", 'Constant.'),
    column('location_name', 'text', 'place', 'Place as the article spells it.'),
    column('location_name_arabic', 'text', null, 'Airwars keeps the local spelling; articles here are in English.'),
    column('region', 'text', "concat_ws(', ', township, state_region)", 'Township and state or region.'),
    column('latitude', 'real', 'lat', 'Of the place by the gazetteer.'),
    column('longitude', 'real', 'lon', 'Of the place by the gazetteer.'),
    column(
      'geolocation_accuracy_slug',
      'text',
      placePrecision({
        point: "case when place_kind::varchar = 'village' then 'village' else 'town' end",
        township: "'subdistrict'",
        state: "'province-governorate'",
        country: "'country'",
      }),
      'By the kind of place: village, town, subdistrict, province-governorate, country.',
    ),
    column(
      'strike_status_name',
      'text',
      "case when conceded then 'Declared strike' else 'Likely strike' end",
      'Declared strike where the harm is conceded, else Likely strike.',
    ),
    column(
      'strike_type_name',
      'text',
      "case strike when 'airstrike' then 'Airstrike' when 'drone' then 'Drone Strike' else 'Artillery' end",
      'Airstrike, Drone Strike or Artillery.',
    ),
    column('civilian_harm_reported', 'integer', '1', 'Constant.'),
    column('civilian_harm_status_name', 'text', 'grading', 'Derived from our grades; see above.'),
    column('civilian_harm_status_slug', 'text', 'lower(grading)', 'The same in lower case.'),
    column(
      'civilian_non_combatants_killed_min',
      'integer',
      'killed_min',
      'Claimed lower bound of civilian dead; empty where nobody claims any.',
    ),
    column('civilian_non_combatants_killed_max', 'integer', 'killed_max', 'Claimed upper bound; empty where open.'),
    column('children_killed_min', 'integer', 'children', 'Largest figure claimed for children, boys or girls.'),
    column('children_killed_max', 'integer', null, 'Groups are told one by one; a sum would count some twice.'),
    column('women_killed_min', 'integer', 'women', 'Largest figure claimed for women.'),
    column('women_killed_max', 'integer', null, 'As above.'),
    column('men_killed_min', 'integer', 'men', 'Largest figure claimed for men.'),
    column('men_killed_max', 'integer', null, 'As above.'),
    column('civilian_non_combatants_injured_min', 'integer', 'injured_min', 'Claimed lower bound of wounded civilians.'),
    column('civilian_non_combatants_injured_max', 'integer', 'injured_max', 'Claimed upper bound; empty where open.'),
    column(
      'persons_directly_participating_in_hostilities_killed_min',
      'integer',
      'fighters_min',
      'Claimed lower bound of dead fighters of both sides by the same kind of strike.',
    ),
    column('persons_directly_participating_in_hostilities_killed_max', 'integer', 'fighters_max', 'Claimed upper bound; empty where open.'),
    column('num_victims_named', 'integer', null, 'No name of a victim is kept.'),
    column('belligerent_1_belligerent_name', 'text', null, 'Who struck is no part of a casualty claim.'),
    column('belligerent_1_deaths_conceded_min', 'integer', 'conceded_killed_min', 'Dead civilians in claims graded conceded.'),
    column('belligerent_1_deaths_conceded_max', 'integer', 'conceded_killed_max', 'Upper bound of the same.'),
    column('permalink', 'text', 'urls', 'Addresses of the articles, separated by `; `; no Airwars page.'),
    column('summary', 'text', 'summary', 'The words of the articles, separated by ` | `.'),
  ],
};
