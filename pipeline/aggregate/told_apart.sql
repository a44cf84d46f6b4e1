-- One row per pair of claims that one voice tells apart. "41 gave up, and fifteen of the militia": where one voice counts two groups, the 41 told again says nothing of the fifteen. Working model, never published.
with doubts as (
  select x, y, x as teller, y as other from work.claim_matches where doubtful
  union all
  select x, y, y, x from work.claim_matches where doubtful
),
heard as (select distinct first_n, article from work.tellings)
select x, y, bool_or(known.claimant_side = teller.claimant_side) as within_side
from doubts
join work.told_claims as teller on teller.n = doubts.teller
join work.told_claims as other on other.n = doubts.other
join heard on heard.first_n = doubts.teller
join work.told_claims as known
  on known.article = heard.article and known.voice = teller.voice
  and known.side = other.side and known.outcome = other.outcome and known.locus = other.locus and known.stock = other.stock
  and known.low is not distinct from other.low and known.high is not distinct from other.high
where other.stock or work.same_days(known.reach_lo, known.reach_hi, other.reach_lo, other.reach_hi)
group by x, y
