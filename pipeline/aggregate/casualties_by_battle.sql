-- The same by battle; claims that belong to no battle are left out. A whole over several battles stands in the battle that its article tells of.
select
  battle_id, side, outcome, claimant_side, self_reported, rule, stock,
  count(*) as claims,
  count(distinct cluster_id) as clusters,
  count(distinct article_id) as articles,
  sum(coalesce(low, 0)) as low,
  case when count(high) = count(*) then sum(high) end as high
from work.figures
where counted_among <> 'claimant' and in_battle and battle_id is not null
group by battle_id, side, outcome, claimant_side, self_reported, rule, stock
order by battle_id, side, outcome, claimant_side, self_reported, rule, stock
