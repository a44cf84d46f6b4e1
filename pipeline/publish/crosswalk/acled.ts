import { placePrecision, STANDING_CLAIMS } from './casualty-events.ts';
import type { Crosswalk, CrosswalkColumn } from './crosswalk.ts';

const actorOf = (side: string): string =>
  `case ${side} when 'junta' then 'Military Forces of Myanmar (2021-)' when 'resistance' then 'Resistance forces (Myanmar)' ` +
  `when 'civilian' then 'Civilians (Myanmar)' when 'other' then 'Other armed group (Myanmar)' else 'Unidentified' end`;
const interOf = (side: string): string =>
  `case ${side} when 'junta' then 'State forces' when 'resistance' then 'Rebel group' when 'civilian' then 'Civilians' else 'Other' end`;

const CTES = `${STANDING_CLAIMS},
deaths as (
  select cluster_id as row_id, period_start as day_from, period_end as day_to, date_precision::varchar as date_precision,
    case when cause::varchar in ('airstrike', 'drone') then 'Air/drone strike'
      when cause::varchar = 'shelling' then 'Shelling/artillery/missile attack'
      when cause::varchar = 'landmine' then 'Remote explosive/landmine/IED'
      when cause::varchar = 'execution' or victim_side = 'civilian' then 'Attack'
      else 'Armed clash' end as sub_event_type,
    null::varchar as side1, victim_side as side2, place, place_kind, township, state_region, lat, lon,
    publisher, publisher_stance, evidence, claimant, count_low as fatalities, 'grade=' || grade as tags
  from standing where outcome::varchar = 'killed'
),
control as (
  select event_id as row_id, date_start as day_from, date_end as day_to, date_precision::varchar as date_precision,
    case when action::varchar = 'captured' and actor_side::varchar = 'junta' then 'Government regains territory'
      when action::varchar = 'captured' then 'Non-state actor overtakes territory'
      when action::varchar = 'withdrew' then 'Non-violent transfer of territory'
      else 'Armed clash' end as sub_event_type,
    actor_side::varchar as side1, null::varchar as side2, place, place_kind, township, state_region, lat, lon,
    publisher, publisher_stance::varchar as publisher_stance, evidence, claimant, null::integer as fatalities,
    'action=' || action::varchar || coalesce('; site=' || site, '') as tags
  from control_events join articles using (article_id) where action::varchar <> 'holds'
),
both_kinds as (select * from deaths union all by name select * from control),
rows as (
  select *, coalesce(day_to, day_from) as event_day,
    case when sub_event_type in ('Armed clash', 'Government regains territory', 'Non-state actor overtakes territory') then 'Battles'
      when sub_event_type = 'Attack' then 'Violence against civilians'
      when sub_event_type = 'Non-violent transfer of territory' then 'Strategic developments'
      else 'Explosions/Remote violence' end as event_type
  from both_kinds
)`;

const column = (name: string, kind: CrosswalkColumn['kind'], sql: string | null, meaning: string): CrosswalkColumn => ({
  name,
  kind,
  sql,
  meaning,
});

/** ACLED's columns as of 2024. ACLED-style, not ACLED. */
export const acled: Crosswalk = {
  name: 'acled',
  dataset: 'ACLED (export of 2024): ACLED-style, not ACLED',
  grain: 'One row per cluster of claims of dead, and one per control event other than `holds`.',
  lost: [
    'This is not ACLED data and has nothing of it: the words of its columns are used, not its coding. Do not mix it with an ACLED export.',
    'ACLED has one row for an event with its dead; here the fight over a place and the dead claimed in it are separate rows, tied by place and day alone. So do not count rows as events.',
    '`fatalities` is the claimed lower bound, whoever claims it (`tags` holds the grade); empty where it is open and in every control row. ACLED gives 0 or an estimate there.',
    'Casualty claims do not say who killed, so `actor1` is empty in those rows.',
    'Actors are the sides of this project, not the named groups of ACLED.',
    'Wounded, captured, displaced and missing people have no place in ACLED.',
  ],
  ctes: CTES,
  order: ['event_day', 'row_id'],
  columns: [
    column('event_id_cnty', 'text', 'row_id', 'cluster_id or event_id; no ACLED number.'),
    column('event_date', 'day', 'event_day', 'Last day that the claim allows, else the first; empty where neither is known.'),
    column('year', 'integer', 'year(event_day)', 'Its year.'),
    column(
      'time_precision',
      'integer',
      "case when date_precision = 'day' then 1 when day_from is not null and day_to is not null and date_diff('day', day_from, day_to) <= 7 then 2 else 3 end",
      '1 the day is known; 2 within a week; 3 less.',
    ),
    column(
      'disorder_type',
      'text',
      "case event_type when 'Strategic developments' then 'Strategic developments' else 'Political violence' end",
      'By the event type.',
    ),
    column('event_type', 'text', 'event_type', 'By the cause of death or the control action.'),
    column(
      'sub_event_type',
      'text',
      'sub_event_type',
      'The same, finer. `withdrew` is Non-violent transfer of territory; dead civilians without a stated cause are Attack.',
    ),
    column(
      'actor1',
      'text',
      `case when side1 is not null then ${actorOf('side1')} end`,
      'Who attacks, takes, leaves or fails, by side; empty in rows on dead.',
    ),
    column('assoc_actor_1', 'text', null, 'Not coded.'),
    column('inter1', 'text', `case when side1 is not null then ${interOf('side1')} end`, "ACLED's word for the kind of actor 1."),
    column(
      'actor2',
      'text',
      `case when side2 is not null then ${actorOf('side2')} end`,
      'Whose people died, by side; empty in control rows.',
    ),
    column('assoc_actor_2', 'text', null, 'Not coded.'),
    column('inter2', 'text', `case when side2 is not null then ${interOf('side2')} end`, "ACLED's word for the kind of actor 2."),
    column('interaction', 'text', null, 'Needs both actors.'),
    column(
      'civilian_targeting',
      'text',
      "case when event_type = 'Violence against civilians' and side2 = 'civilian' then 'Civilian targeting' end",
      'Civilian targeting where civilians were killed and no bombardment is named.',
    ),
    column('iso', 'integer', '104', 'Constant.'),
    column('region', 'text', "'Southeast Asia'", 'Constant.'),
    column('country', 'text', "'Myanmar'", 'Constant.'),
    column('admin1', 'text', 'state_region', 'State or region (MIMU spelling).'),
    column('admin2', 'text', null, 'The district: our place columns hold the township.'),
    column('admin3', 'text', 'township', 'Township (MIMU spelling).'),
    column('location', 'text', 'place', 'Place as the article spells it.'),
    column('latitude', 'real', 'lat', 'Of the place by the gazetteer.'),
    column('longitude', 'real', 'lon', 'Of the place by the gazetteer.'),
    column(
      'geo_precision',
      'integer',
      placePrecision({ point: '1', township: '2', state: '3', country: '3' }),
      '1 town, village, ward or site; 2 township; 3 state, region or country.',
    ),
    column('source', 'text', 'publisher', 'Publisher of the one article behind the row.'),
    column(
      'source_scale',
      'text',
      "case publisher_stance when 'international' then 'International' when 'un' then 'Other' else 'National' end",
      'By the stance of the publisher.',
    ),
    column('notes', 'text', "evidence || ' (claimed by ' || claimant || ')'", 'The words of the article and the claimant.'),
    column('fatalities', 'integer', 'fatalities', 'Claimed lower bound; see above.'),
    column('tags', 'text', 'tags', 'Grade of the cluster, or action and site.'),
    column('timestamp', 'text', null, 'ACLED has the time of its upload; this project has no clock.'),
  ],
};
