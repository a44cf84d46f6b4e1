-- One row per counting rule, scope (all claimants or one claimant side) and claim that the rule counts; working model, never published.
with naive as (
  select 'sum_of_claims' as rule, scopes.scope, claim.claim_id, claim.claim_id as cluster_id, count_low as low, count_high as high,
    true as in_total, true as in_battle, true as in_place, true as in_township, true as in_state_region, true as in_country
  from casualty_claims as claim
  cross join lateral (select unnest(['all', cast(claim.claimant_side as varchar)]) as scope) as scopes
),
reconciled as (
  select 'one_per_cluster' as rule, scope, claim_id, cluster_id, count_low as low, count_high as high,
    in_total, in_battle, in_place, in_township, in_state_region, in_country
  from work.counted
  join casualty_claims using (claim_id)
),
conservative as (
  select 'conservative' as rule, counted.scope, counted.claim_id, counted.cluster_id, supported_low as low, supported_high as high,
    in_total, in_battle, in_place, in_township, in_state_region, in_country
  from work.counted as counted
  join work.claims using (claim_id)
  where supported_low is not null
),
figures as (
  select * from naive union all select * from reconciled union all select * from conservative
)
select
  figures.rule,
  scope as claimant_side,
  case when scope = 'all' then null else scope = cast(claim.side as varchar) end as self_reported,
  claim.claim_id,
  figures.cluster_id,
  claim.article_id,
  claim.side,
  claim.outcome,
  work_claim.stock,
  work_claim.battle_id,
  coalesce(strftime(claim.period_end, '%Y-%m'), 'unknown') as month,
  low,
  high,
  in_total, in_battle, in_place, in_township, in_state_region, in_country
from figures
join casualty_claims as claim using (claim_id)
join work.claims as work_claim using (claim_id)
