-- One row per settlement and stretch of days on which nothing changes, between the first and the last word about it. `unknown` where no stay is sure to cover the days; `contested` where two sides hold parts, an attack goes on or the sources quarrel.
with stays as (
  select
    *,
    case when end_latest is null then end_earliest else end_earliest - 1 end as last_sure_day,
    coalesce(end_latest, date '9999-12-31') as last_possible_day
  from work.spells
  where site_id is null and start_latest is not null
),
words as (
  select locus_key, start_latest as day from stays
  union all
  select locus_key, end_earliest from stays where end_earliest is not null
  union all
  select locus_key, end_latest from stays where end_latest is not null
  union all
  select locus_key, first_day from work.contests
),
ranges as (
  select locus_key, min(day) as first_day, least(max(day), work.as_of()) as last_day
  from words
  join work.places using (locus_key)
  where is_local
  group by locus_key
),
-- Days on which anything can change: from one to the next, every day is as the first.
cuts as (
  select locus_key, first_day as day from ranges
  union select locus_key, start_latest from stays
  union select locus_key, last_sure_day + 1 from stays
  union select locus_key, last_possible_day + 1 from stays
  union select locus_key, first_day from work.contests
  union select locus_key, last_day + 1 from work.contests
  union select locus_key, first_day from work.spells_by_claimant
  union select locus_key, last_day from work.spells_by_claimant
  union select locus_key, last_day + 1 from work.spells_by_claimant
),
pieces as (
  select
    locus_key,
    day,
    coalesce(lead(day) over (partition by locus_key order by day) - 1, last_day) as until
  from cuts
  join ranges using (locus_key)
  where day between first_day and last_day
),
covering as (
  select pieces.locus_key, day, stay.* exclude (locus_key), day <= last_sure_day as sure
  from pieces
  join stays as stay
    on stay.locus_key = pieces.locus_key and start_latest <= day and (day <= last_sure_day or (scope = 'part' and day <= last_possible_day))
),
held as (
  select
    locus_key,
    day,
    count(distinct holder_side) filter (where sure and scope = 'whole') as wholes,
    count(distinct holder_side) filter (where sure) as sides,
    min(holder_side) filter (where sure and scope = 'whole') as holder,
    bool_or(disputed and sure and scope = 'whole') as quarrel,
    count(distinct holder_side) as possible_sides,
    string_agg(spell_id, '|' order by spell_id) filter (where sure) as basis,
    len(list_distinct(flatten(list(articles) filter (where sure)))) as articles
  from covering
  group by locus_key, day
),
fought as (
  select pieces.locus_key, day, min(attacker) as attacker
  from pieces
  join work.contests as contest on contest.locus_key = pieces.locus_key and day between contest.first_day and contest.last_day
  group by pieces.locus_key, day
),
voices as (
  select
    pieces.locus_key,
    day,
    claimant_side,
    case
      when count(distinct holder_side) = 1 and bool_or(scope = 'whole') then min(holder_side)
      else 'contested'
    end as status
  from pieces
  join work.spells_by_claimant as spell
    on spell.locus_key = pieces.locus_key and first_day <= day and (day < last_day or (not ended and day = last_day))
  group by pieces.locus_key, day, claimant_side
),
told as (
  select
    locus_key,
    day,
    max(status) filter (where claimant_side = 'junta') as status_junta,
    max(status) filter (where claimant_side = 'resistance') as status_resistance,
    max(status) filter (where claimant_side = 'civilian') as status_civilian,
    max(status) filter (where claimant_side = 'international') as status_international,
    max(status) filter (where claimant_side = 'media') as status_media,
    max(status) filter (where claimant_side = 'other') as status_other
  from voices
  group by locus_key, day
)
select
  place_id, place, place_kind, township, state_region, pcode, lat, lon,
  day as first_day,
  until as last_day,
  case
    when basis is null then 'unknown'
    when sides > 1 or wholes = 0 then 'contested'
    when quarrel and possible_sides > 1 then 'contested'
    when attacker is not null and attacker <> holder then 'contested'
    else holder
  end as status,
  status_junta, status_resistance, status_civilian, status_international, status_media, status_other,
  basis,
  coalesce(articles, 0) as articles
from pieces
join work.places using (locus_key)
left join held using (locus_key, day)
left join fought using (locus_key, day)
left join told using (locus_key, day)
order by place, place_id, first_day
