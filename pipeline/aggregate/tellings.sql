-- One row per casualty claim: the claim that first told this figure of this voice, itself where it is new. Two groups of ten that one article counts apart are told apart; a part that its article names is told by itself. Working model, never published.
with counted as (
  select
    n, voice, claimant_side, side, outcome, locus, lo, hi, low, high, article,
    subset_of is not null as part,
    row_number() over (partition by article, voice, claimant_side, side, outcome, locus, lo, hi, low, high order by n) as nth
  from work.told_claims
)
select
  n,
  article,
  part,
  case when part then n else min(n) over (partition by part, nth, voice, claimant_side, side, outcome, locus, lo, hi, low, high) end as first_n
from counted
