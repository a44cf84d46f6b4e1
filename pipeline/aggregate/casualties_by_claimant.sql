-- One row per claimant, side, outcome, counting rule and stock or flow: what one voice claims, reconciled with itself alone. Totals of claimants overlap and must not be added to each other.
with actors as (select claim_id, claimant_actor_id from casualty_claims)
select
  claimant, max(claimant_actor_id) as claimant_actor_id, claimant_side, side, outcome, self_reported, rule, stock,
  count(*) as claims,
  count(distinct cluster_id) as clusters,
  count(distinct article_id) as articles,
  sum(coalesce(low, 0)) as low,
  case when count(high) = count(*) then sum(high) end as high
from work.figures
join actors using (claim_id)
where counted_among = 'claimant' and in_total
group by claimant, claimant_side, side, outcome, self_reported, rule, stock
order by claimant, claimant_side, side, outcome, rule, stock
