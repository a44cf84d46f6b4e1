-- The same by place and roll-up level. A total for a place counts what is claimed for it or inside it, never a share of what is claimed around it; levels must not be added to each other.
with leveled as (
  select figures.*, level, place_key, locus_key
  from work.figures as figures
  join work.levels as levels using (claim_id)
  where case level
    when 'place' then in_place
    when 'township' then in_township
    when 'state_region' then in_state_region
    else in_country
  end
),
totals as (
  select
    level, place_key, locus_key, side, outcome, claimant_side, self_reported, rule, stock,
    count(*) as claims,
  count(distinct cluster_id) as clusters,
  count(distinct article_id) as articles,
  sum(coalesce(low, 0)) as low,
  case when count(high) = count(*) then sum(high) end as high
  from leveled
  group by level, place_key, locus_key, side, outcome, claimant_side, self_reported, rule, stock
)
select
  level, place_key, place_id, place, place_kind, township, state_region, pcode, lat, lon,
  side, outcome, claimant_side, self_reported, rule, stock, claims, clusters, articles, low, high
from totals
left join work.places using (locus_key)
order by level, place_key, side, outcome, claimant_side, self_reported, rule, stock
