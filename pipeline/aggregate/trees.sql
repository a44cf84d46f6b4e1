-- One row per node and group of claimants: the node above it, its root, the totals in which it counts, and what more than the enemy's word speaks for, at most its own figure. Working model, never published.
with recursive spoken as (
  select told.n as head, least(coalesce(told.low, 0), vouched.low) as low
  from work.vouched as vouched
  join work.told_claims as told on told.n = vouched.head
  where vouched.low is not null
  union all
  select tree.parent, least(coalesce(above.low, 0), spoken.low)
  from spoken
  join work.tree_nodes as tree on tree.head = spoken.head
  join work.told_claims as above on above.n = tree.parent
  where tree.among = 0 and tree.one_side = 1
),
supported as (select head, max(low) as support from spoken group by head)
select tree.*, case when among = 0 then support end as support
from work.tree_nodes as tree
left join supported using (head)
