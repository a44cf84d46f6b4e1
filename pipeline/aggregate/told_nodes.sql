-- One row per casualty claim and group of claimants among whom totals are drawn (0 all, 1 a claimant side, 2 one claimant): the claim that heads its node, the claims of one matter. No vague one heads it; then the newest figure (of stocks that of the newest day), then the higher one. Working model, never published.
with grouped as (
  select n, unnest([0, 1, 2]) as among, unnest([group_all, group_side, group_voice]) as group_n
  from work.matter_groups
),
-- Telling a figure again makes it no younger.
ranked as (
  select
    among, group_n, grouped.n, vague, published_on, low,
    case when stock and hi < work.open_end() then hi end as stock_day,
    stock or grouped.n = min(grouped.n) over (partition by among, group_n, voice, low, high) as new
  from grouped
  join work.told_claims using (n)
)
select
  among, n,
  first_value(n) over (
    partition by among, group_n
    order by not new, vague, stock_day desc nulls last, published_on desc nulls last, coalesce(low, 0) desc, n
  ) as head
from ranked
