-- One row per pair of casualty claims that concern the same people. Pairs are only sought where side, outcome, place and days meet: no link is no proof that two counts are apart.
select claim_a, claim_b, relation, why, shared_days, place_relation, period_relation, figures, low_a, high_a, low_b, high_b
from work.links
order by claim_a, claim_b, relation
