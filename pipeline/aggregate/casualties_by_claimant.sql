-- One row per claimant, side, outcome, counting rule and stock or flow: what one voice claims, reconciled with itself alone. Totals of claimants overlap and must not be added to each other.
with counted as (
  select 'sum_of_claims' as rule, claim_id, claim_id as cluster_id, count_low as low, count_high as high
  from casualty_claims
  union all
  select 'one_per_cluster', claim_id, cluster_id, count_low, count_high
  from work.counted_by_claimant
  join casualty_claims using (claim_id)
  union all
  select 'conservative', claim_id, counted.cluster_id, supported_low, supported_high
  from work.counted_by_claimant as counted
  join work.claims using (claim_id)
  where supported_low is not null
),
told as (
  select
    voice.claimant, voice.claimant_actor_id, voice.claimant_side,
    claim.article_id, claim.side, claim.outcome,
    cast(claim.side as varchar) = cast(claim.claimant_side as varchar) as self_reported,
    counted.rule, counted.cluster_id, counted.low, counted.high,
    work_claim.stock
  from counted
  join casualty_claims as claim using (claim_id)
  join work.voices as voice using (claim_id)
  join work.claims as work_claim using (claim_id)
)
select
  claimant, max(claimant_actor_id) as claimant_actor_id, claimant_side, side, outcome, self_reported, rule, stock,
  count(*) as claims,
  count(distinct cluster_id) as clusters,
  count(distinct article_id) as articles,
  sum(coalesce(low, 0)) as low,
  case when count(high) = count(*) then sum(high) end as high
from told
group by claimant, claimant_side, side, outcome, self_reported, rule, stock
order by claimant, claimant_side, side, outcome, rule, stock
