-- One row per casualty claim: the cluster of claims about the same people that it belongs to, over all claimants. The grade is that of the best word in the cluster.
select cluster_id, claim_id, battle_id, representative, grade, self_reported, stock
from work.claims
order by cluster_id, claim_id
