-- One row per casualty claim: the portion in which its rows of a large table are written, counted from 0. Portions follow the order of claim ids and have about as many rows each, so that none is too large to sort in memory. Working model, never published.
with rows_of as (
  select n, id_rank, 3 + coalesce(links, 0) as written
  from work.told_claims
  left join (select a as n, count(*) as links from work.links where in_all group by a) as linked using (n)
)
select n, cast(sum(written) over (order by id_rank) // 250000 as integer) as portion
from rows_of
