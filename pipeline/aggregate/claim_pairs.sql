-- One row per pair of claims that may tell of the same people: x of the same place as y or of a wider one, of one side and outcome, at overlapping times. Working model, never published.
with first_words as (
  select told.n, side, outcome, stock, locus, reach_lo, reach_hi, first_bucket, last_bucket, undated, long
  from work.told_claims as told
  join work.tellings as telling on telling.n = told.n and first_n = told.n
  where not part
),
filed as (
  select *, unnest(range(first_bucket, last_bucket + 1)) as bucket
  from first_words
  where not long
),
sought as (
  select first_words.*, around
  from first_words
  join work.around using (locus)
),
sought_by_days as (
  select *, unnest(range(first_bucket, last_bucket + 1)) as bucket
  from sought
  where not long
)
select x.n as x, y.n as y
from filed as x
join sought_by_days as y
  on x.side = y.side and x.outcome = y.outcome and x.stock = y.stock and x.locus = y.around and x.bucket = y.bucket
  and x.reach_lo <= y.reach_hi + case when y.stock then 2000000000 else 0 end
  and y.reach_lo <= x.reach_hi + case when x.stock then 2000000000 else 0 end
where x.bucket = greatest(x.first_bucket, y.first_bucket) and (x.locus <> y.locus or x.n < y.n)
union all
select x.n, y.n
from first_words as x
join sought as y
  on x.side = y.side and x.outcome = y.outcome and x.stock = y.stock and x.locus = y.around
  and x.reach_lo <= y.reach_hi and y.reach_lo <= x.reach_hi
where x.long and not y.undated and (x.locus <> y.locus or (not y.long and x.n <> y.n) or x.n < y.n)
