-- One row per claimant and side: what it claims of its own and of enemy losses, each figure once however often it is told. Ratios of claims, not of losses.
with told as (
  select
    numbered.n,
    claim.claim_id,
    voice.claimant,
    claim.claimant_actor_id,
    claim.claimant_side,
    claim.verification,
    claim.outcome in ('killed', 'wounded', 'killed_or_wounded') as is_loss,
    cast(claim.side as varchar) = cast(claim.claimant_side as varchar) as own,
    (claim.side, claim.claimant_side) in (('junta', 'resistance'), ('resistance', 'junta')) as enemy,
    coalesce(claim.count_low, 0) as low
  from casualty_claims as claim
  join work.voices as voice using (claim_id)
  join work.told_claims as numbered using (claim_id)
),
quarrels as (
  select a as n from work.links where in_all and phrase in ('quarrels', 'too_large')
  union
  select b from work.links where in_all and phrase in ('quarrels', 'too_large')
),
-- Materialized, so that claims are never joined by their claimant alone: few speak, and each says much.
told_again as materialized (
  select link.b as n, told.claimant, told.claimant_side
  from work.links as link
  join quarrels on quarrels.n = link.a
  join told on told.n = link.a
  where in_all and phrase in ('told_again', 'meets')
),
contradicted as (
  select n from quarrels
  union
  select n
  from told_again
  join told using (n, claimant, claimant_side)
),
counted as (
  select
    told.*,
    in_total as adds,
    told.n in (select n from contradicted) as contradicted
  from told
  join counted_claims as counting on counting.claim_id = told.claim_id and counted_among = 'claimant'
),
by_claimant as (
  select
    claimant,
    max(claimant_actor_id) as claimant_actor_id,
    claimant_side,
    count(*) as claims,
    count(*) filter (where is_loss and own) as own_loss_claims,
    count(*) filter (where is_loss and enemy) as enemy_loss_claims,
    coalesce(sum(low) filter (where is_loss and own and adds), 0) as own_losses_low,
    coalesce(sum(low) filter (where is_loss and enemy and adds), 0) as enemy_losses_low,
    count(*) filter (where verification = 'unverified') as unverified_claims,
    count(*) filter (where contradicted) as contradicted_claims
  from counted
  group by claimant, claimant_side
)
select
  claimant, claimant_actor_id, claimant_side, claims, own_loss_claims, enemy_loss_claims, own_losses_low, enemy_losses_low,
  case when own_losses_low > 0 then enemy_losses_low / own_losses_low end as enemy_to_own_ratio,
  unverified_claims,
  unverified_claims / claims as unverified_share,
  contradicted_claims,
  contradicted_claims / claims as contradicted_share
from by_claimant
order by claimant, claimant_side
