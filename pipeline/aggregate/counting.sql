-- The rows of counted_claims, before the battles they point to are written; working model, never published.
select
  claim_id,
  among as counted_among,
  case among when 'all' then 'all' else cast(claim.claimant_side as varchar) end as claimant_side,
  case among when 'claimant' then voice.claimant end as claimant,
  claim.side,
  claim.outcome,
  case when among <> 'all' then self_reported end as self_reported,
  stock,
  claim.article_id,
  case when among <> 'claimant' then coalesce(strftime(claim.period_end, '%Y-%m'), 'unknown') end as month,
  case when among <> 'claimant' then battle_id end as battle_id,
  case when among <> 'claimant' then place_key end as place_key,
  case when among <> 'claimant' then township_key end as township_key,
  case when among <> 'claimant' then state_region_key end as state_region_key,
  case when among <> 'claimant' then country_key end as country_key,
  cluster_claim_id,
  why,
  instead,
  in_total, in_battle, in_place, in_township, in_state_region, in_country,
  claim.count_low as low,
  claim.count_high as high,
  supported_low is not null as supported,
  supported_low,
  supported_high
from work.counted
join work.claims as work_claim using (claim_id)
join casualty_claims as claim using (claim_id)
join work.voices as voice using (claim_id)
