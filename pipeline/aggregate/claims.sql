-- One row per casualty claim: its cluster over all claimants, what speaks for it, and the keys of its totals; working model, never published.
select
  told.claim_id,
  told.voice,
  told.stock,
  cast(told.claimant_side as varchar) = cast(told.side as varchar) as self_reported,
  battle_id,
  'cluster-' || left(sha256('[' || to_json(top.claim_id) || ']'), 16) as cluster_id,
  tree.root = told.n as representative,
  grade,
  case when tree.support is not null then least(coalesce(told.low, 0), tree.support) end as supported_low,
  case when tree.support is not null and vouched.low is not null then head.high end as supported_high,
  place_key, township_key, state_region_key, country_key
from work.told_claims as told
join work.told_nodes as node on node.n = told.n and node.among = 0
join work.trees as tree on tree.head = node.head and tree.among = 0
join work.told_claims as head on head.n = node.head
join work.told_claims as top on top.n = tree.root
join work.vouched as vouched on vouched.head = node.head
join work.grades as grades on grades.root = tree.root
join work.place_names as named on named.place_number = told.place_number
left join work.battle_claims as fought on fought.n = told.n
left join work.battles as battle on battle.battle_number = fought.battle_number
