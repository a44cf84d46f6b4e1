-- One row per settlement and side said to have held it. Bounds, not estimates; a stay before the first loss, of which no article gives a begin, adds no days.
with stays as (
  select *, censored in ('right', 'both') as still_held, start_latest is null as before_first_loss
  from work.spells
  where site_id is null
),
summed as (
  select
    locus_key,
    holder_side,
    count(*) as spells,
    case when bool_and(days_held_min is not null) filter (where scope = 'whole' and not before_first_loss)
      then sum(days_held_min) filter (where scope = 'whole' and not before_first_loss) end as days_held_min,
    case when bool_and(days_held_max is not null) filter (where scope = 'whole' and not before_first_loss)
      then sum(days_held_max) filter (where scope = 'whole' and not before_first_loss) end as days_held_max,
    case when bool_and(days_held_min is not null) filter (where scope = 'part')
      then sum(days_held_min) filter (where scope = 'part') end as days_held_part_min,
    case when bool_and(days_held_max is not null) filter (where scope = 'part')
      then sum(days_held_max) filter (where scope = 'part') end as days_held_part_max,
    bool_or(still_held) as currently_held,
    min(least(start_latest, end_earliest)) as first_seen,
    max(greatest(start_latest, end_earliest)) as last_seen
  from stays
  group by locus_key, holder_side
)
select
  place_id, place, place_kind, township, state_region, pcode, lat, lon, holder_side, spells,
  days_held_min, days_held_max, days_held_part_min, days_held_part_max, currently_held, first_seen, last_seen
from summed
join work.places using (locus_key)
where is_local
order by place, place_id, holder_side
