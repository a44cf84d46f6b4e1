-- One row per cluster over all claimants: how well its people are vouched for, by the best word in it. Working model, never published.
with quarrels as (
  select link.a, link.b
  from work.links as link
  join work.told_claims as a on a.n = link.a
  join work.told_claims as b on b.n = link.b
  where in_all and phrase in ('quarrels', 'too_large') and a.claimant_side <> b.claimant_side
),
contradicted as (
  select a as n from quarrels
  union
  select b from quarrels
),
doubted as (
  select head, bool_or(disputed or contradicted.n is not null) as doubted
  from work.told_nodes as node
  join work.told_claims as told on told.n = node.n
  left join contradicted on contradicted.n = node.n
  where among = 0
  group by head
)
select
  root,
  case
    when bool_or(concedes) then 'conceded'
    when bool_or(agrees) then 'corroborated'
    when bool_or(neutral) then 'independent'
    when bool_or(doubted) then 'denied'
    else 'one_sided'
  end as grade
from work.trees as tree
join work.vouched as vouched using (head)
join doubted using (head)
join work.told_claims as told on told.n = tree.head
join work.told_claims as top on top.n = tree.root
where among = 0 and told.side = top.side
group by root
