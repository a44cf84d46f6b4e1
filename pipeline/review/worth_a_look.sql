-- One row per row of a record table that nobody has looked at, the ones most worth a look first: read with little confidence, contradicted, large in a total.
-- `attention` adds percents of doubt, of contradiction and of the total that rests on the row: a rank, not a measure.
with contradictions as (
  select claim_id, count(*) as times
  from (
    select claim_a as claim_id from claim_links where relation = 'contradicts'
    union all
    select claim_b from claim_links where relation = 'contradicts'
  )
  group by claim_id
),
totals as (
  select side, outcome, stock, low
  from casualties_by_side
  where claimant_side = 'all' and rule = 'one_per_cluster' and low >= 10
),
claims as (
  select
    'casualty_claims' as record_table, c.claim_id, c.article_id, c.char_start, c.char_end, c.evidence as quote, c.confidence,
    coalesce(x.times, 0) as told_otherwise,
    case when k.representative then cast(100 * least(coalesce(c.count_low, 0), t.low) // t.low as integer) else 0 end as percent,
    concat('of the claimed total of ', c.side, ' ', replace(cast(c.outcome as varchar), '_', ' ')) as of_what,
    concat_ws('; ', 'side=' || c.side, 'outcome=' || c.outcome, 'count_low=' || coalesce(cast(c.count_low as varchar), ''),
      'count_high=' || coalesce(cast(c.count_high as varchar), ''), 'qualifier=' || c.qualifier) as says,
    c.place, c.period_start as first_day, c.period_end as last_day, c.claimant, c.claimant_side
  from casualty_claims as c
  join claim_clusters as k using (claim_id)
  left join contradictions as x using (claim_id)
  left join totals as t on t.side = c.side and t.outcome = c.outcome and t.stock = k.stock
  where c.review = 'none'
),
spells as (
  select event_id, max(days) as days, max(all_days) as all_days, count(*) filter (where tells_otherwise) as times
  from (
    select unnest(string_split(concat_ws('|', start_event_ids, end_event_ids), '|')) as event_id, coalesce(days_held_min, 0) as days,
      sum(coalesce(days_held_min, 0)) over (partition by holder_side) as all_days, disputed as tells_otherwise
    from control_spells
    union all
    select unnest(string_split(disputing_event_ids, '|')), 0, 0, true from control_spells
  )
  group by event_id
),
events as (
  select
    'control_events' as record_table, e.event_id as claim_id, e.article_id, e.char_start, e.char_end, e.evidence as quote, e.confidence,
    coalesce(s.times, 0) as told_otherwise,
    case when s.all_days > 0 then cast(100 * s.days // s.all_days as integer) else 0 end as percent,
    'of the days that a side is said to have held towns' as of_what,
    concat_ws('; ', 'action=' || e.action, 'actor_side=' || e.actor_side, 'scope=' || e.scope) as says,
    e.place, e.date_start as first_day, e.date_end as last_day, e.claimant, e.claimant_side
  from control_events as e
  left join spells as s using (event_id)
  where e.review = 'none'
),
incidents as (
  select
    'incident_claims' as record_table, i.incident_id as claim_id, i.article_id, i.char_start, i.char_end, i.evidence as quote, i.confidence,
    0 as told_otherwise, 0 as percent, '' as of_what,
    concat_ws('; ', 'measure=' || i.measure, 'actor_side=' || i.actor_side, 'count_low=' || coalesce(cast(i.count_low as varchar), ''),
      'count_high=' || coalesce(cast(i.count_high as varchar), ''), 'qualifier=' || i.qualifier) as says,
    i.place, i.period_start as first_day, i.period_end as last_day, i.claimant, i.claimant_side
  from incident_claims as i
  where i.review = 'none'
),
everything as (
  select * from claims
  union all select * from events
  union all select * from incidents
)
select
  claim_id, record_table as "table",
  concat_ws('; ',
    'confidence ' || confidence,
    case when told_otherwise > 0 then 'told otherwise by ' || told_otherwise || case when told_otherwise = 1 then ' row' else ' rows' end end,
    case when percent >= 3 then percent || ' % ' || of_what end) as because,
  says, place, cast(first_day as varchar) as first_day, cast(last_day as varchar) as last_day, claimant, cast(claimant_side as varchar) as claimant_side,
  quote, char_start, char_end, article_id, a.publisher, cast(a.published_on as varchar) as published_on, a.url as link,
  cast(round(100 * (1 - confidence)) as integer) + case when told_otherwise > 0 then 50 else 0 end + percent as attention
from everything join articles as a using (article_id)
order by attention desc, claim_id
