-- One row per casualty claim: who speaks, under one name for all spellings; working model, never published.
select
  claim_id,
  coalesce(actor.name, min(claim.claimant) over (partition by voice, claim.claimant_side)) as claimant,
  claim.claimant_actor_id,
  claim.claimant_side
from casualty_claims as claim
join work.claims as work_claim using (claim_id)
left join work.actors as actor on actor.actor_id = claim.claimant_actor_id
