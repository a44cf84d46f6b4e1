-- One row per node and other node that may hold it, the best first: a whole that the article names, then a place inside a place, then fewer days. Working model, never published.
with linked as (
  select 0 as among, * from work.links where kind <> 'same' and in_all
  union all
  select 1, * from work.links where kind <> 'same' and in_side
  union all
  select 2, * from work.links where kind <> 'same' and in_voice
),
held as (
  select
    linked.among, part.head as part, whole.head as whole, kind = 'stated' as stated,
    a.locus_depth as depth, a.reach_hi - a.reach_lo as days, a.n as a_n,
    a.id_rank * 4294967296 + b.id_rank as link_rank,
    a.side = b.side as one_side
  from linked
  join work.told_nodes as part on part.n = linked.b and part.among = linked.among
  join work.told_nodes as whole on whole.n = linked.a and whole.among = linked.among
  join work.told_claims as a on a.n = linked.a
  join work.told_claims as b on b.n = linked.b
  where part.head <> whole.head
),
ordered as (
  select *, min(link_rank) over (partition by among, part) as part_rank
  from held
)
select among, part, whole, cast(one_side as integer) as one_side
from ordered
qualify row_number() over (partition by among, part, whole order by not stated, depth desc, days, a_n) = 1
order by among, part_rank, not stated, depth desc, days, a_n
