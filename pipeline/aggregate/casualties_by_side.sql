-- One row per side, outcome, claimant side, counting rule and stock or flow. Claims, not deaths: an open low counts as 0, an open high leaves high null.
select
  side, outcome, claimant_side, self_reported, rule, stock,
  count(*) as claims,
  count(distinct cluster_id) as clusters,
  count(distinct article_id) as articles,
  sum(coalesce(low, 0)) as low,
  case when count(high) = count(*) then sum(high) end as high
from work.figures
where counted_among <> 'claimant' and in_total
group by side, outcome, claimant_side, self_reported, rule, stock
order by side, outcome, claimant_side, self_reported, rule, stock
