-- One row per casualty claim as reconciliation sees it, numbered by what it says: day of publication, article, position. Days are whole numbers; working model, never published.
with voices as (
  select voice_name, cast(row_number() over (order by voice_name) as integer) as voice
  from (select distinct coalesce(claimant_actor_id, regexp_replace(lower(claimant), '^the ', '')) as voice_name from casualty_claims)
),
dated_articles as (
  select article_id, published_on, cast(row_number() over (order by article_id) as integer) as article
  from articles
),
numbered as (
  select
    claim_id,
    cast(row_number() over (order by published_on nulls last, article, char_start, claim_id) - 1 as integer) as n,
    row_number() over (order by claim_id) as id_rank
  from casualty_claims
  join dated_articles using (article_id)
),
dated as (
  select
    claim_id, article_id, side, outcome, claimant_side, claimant, verification, subset_of,
    place_id, place, place_kind, township, state_region,
    coalesce(claimant_actor_id, regexp_replace(lower(claimant), '^the ', '')) as voice_name,
    count_low as low,
    count_high as high,
    qualifier = 'vague' as vague,
    outcome = 'displaced' and period_start is null as stock,
    coalesce(period_start - date '1970-01-01', -work.open_end()) as lo,
    coalesce(period_end - date '1970-01-01', work.open_end()) as hi,
    period_start is null and period_end is null as undated,
    coalesce(cast(period_start as varchar), 'open') as first_day,
    coalesce(cast(period_end as varchar), 'open') as last_day
  from casualty_claims
),
-- A count that goes back without a stated begin is taken to go back a year, when it is compared.
reaching as (
  select
    *,
    case when lo > -work.open_end() or undated then lo else hi - 366 end as reach_lo,
    case when hi < work.open_end() or undated then hi else lo + 366 end as reach_hi
  from dated
),
-- Only claims that share a bucket of days are compared. A stock meets all stocks of its place; of claims without any day only those of one figure tell of the same people.
filed as (
  select
    *,
    case
      when stock then 0
      when undated then -1 - cast(hash(low, high) % 1000000000 as integer)
      else cast(floor(reach_lo / 31.0) as integer)
    end as first_bucket,
    case
      when stock then 0
      when undated then -1 - cast(hash(low, high) % 1000000000 as integer)
      else cast(floor(reach_hi / 31.0) as integer)
    end as last_bucket
  from reaching
)
select
  n, id_rank, claim_id, article, article_id, published_on,
  side, outcome, stock, low, high, vague, voice, claimant_side, verification = 'disputed' as disputed,
  place_number, locus, locus_depth, place_name, nowhere,
  lo, hi, undated, nowhere or undated as adrift, reach_lo, reach_hi, first_bucket, last_bucket,
  last_bucket - first_bucket > 24 as long,
  subset_of,
  case when first_day = last_day then first_day else first_day || ' to ' || last_day end as days_told,
  case
    when low is null and high is null then 'open'
    when low is null then 'up to ' || high
    when high is null then low || ' or more'
    when low = high then cast(low as varchar)
    else low || ' to ' || high
  end as figure_told
from filed
join numbered using (claim_id)
join voices using (voice_name)
join dated_articles using (article_id)
join work.place_names as named
  on named.place_id is not distinct from filed.place_id and named.place is not distinct from filed.place
  and named.place_kind is not distinct from cast(filed.place_kind as varchar)
  and named.township is not distinct from filed.township and named.state_region is not distinct from filed.state_region
order by n
