-- The same by the month in which the period of the claim ends; a count over several months stands in its last one.
select
  month, side, outcome, claimant_side, self_reported, rule, stock,
  count(*) as claims,
  count(distinct cluster_id) as clusters,
  count(distinct article_id) as articles,
  sum(coalesce(low, 0)) as low,
  case when count(high) = count(*) then sum(high) end as high
from work.figures
where counted_among <> 'claimant' and in_total
group by month, side, outcome, claimant_side, self_reported, rule, stock
order by month, side, outcome, claimant_side, self_reported, rule, stock
