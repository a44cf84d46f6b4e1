-- The same by place and roll-up level. A total for a place counts what is claimed for it or inside it, never a share of what is claimed around it; levels must not be added to each other.
with leveled as (
  select 'place' as level, place_key as key, * from work.figures where in_place
  union all
  select 'township', township_key, * from work.figures where in_township
  union all
  select 'state_region', state_region_key, * from work.figures where in_state_region
  union all
  select 'country', country_key, * from work.figures where in_country
),
totals as (
  select
    level, key as place_key, side, outcome, claimant_side, self_reported, rule, stock,
    count(*) as claims,
    count(distinct cluster_id) as clusters,
    count(distinct article_id) as articles,
    sum(coalesce(low, 0)) as low,
    case when count(high) = count(*) then sum(high) end as high
  from leveled
  where counted_among <> 'claimant' and key is not null
  group by level, key, side, outcome, claimant_side, self_reported, rule, stock
)
select
  level, place_key, place_id, place, place_kind, township, state_region, pcode, lat, lon,
  side, outcome, claimant_side, self_reported, rule, stock, claims, clusters, articles, low, high
from totals
left join work.places on locus_key = place_key
order by level, place_key, side, outcome, claimant_side, self_reported, rule, stock
