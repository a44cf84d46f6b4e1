-- One row per casualty claim: the portions, counted from 0, in which the links that stand on it and its rows of counted_claims are written. Portions follow the order of claim ids, so that each is sorted alone. Working model, never published.
with linked as (select a as n, count(*) as links from work.links where in_all group by a)
select
  n,
  cast(sum(coalesce(links, 0)) over (order by id_rank) // 300000 as integer) as of_links,
  cast(id_rank // 100000 as integer) as of_counts
from work.told_claims
left join linked using (n)
