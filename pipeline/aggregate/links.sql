-- One row per pair of linked claims: a stands; b repeats it, lies in it, is replaced by it or contradicts it; and among whom the link holds. Working model, never published.
with matched as (
  select
    match, x, y, least(x, y) as first_n, greatest(x, y) as second_n,
    apart.x is null as in_all,
    one_side and not coalesce(within_side, false) as in_side,
    one_side and not coalesce(within_side, false) and one_voice as in_voice
  from work.claim_matches
  left join work.told_apart as apart using (x, y)
),
as_of as (
  select n, article, voice, low, high, stock, lo, locus, case when hi < work.open_end() then hi else -2 * work.open_end() end as day
  from work.told_claims
),
same_matter as (
  select
    first_n, second_n, in_all, in_side, in_voice,
    first.voice = second.voice as one_voice,
    first.article = second.article as one_article,
    first.low is not distinct from second.low and first.high is not distinct from second.high as one_figure,
    work.fits(first.low, second.high) and work.fits(second.low, first.high) as meet,
    first.stock and abs(first.day - second.day) > 1 as restocked,
    first.day < second.day as second_newer
  from matched
  join as_of as first on first.n = first_n
  join as_of as second on second.n = second_n
  where match = 'same'
),
parts as (
  select
    whole.n as whole_n, part.n as part_n, in_all, in_side, in_voice,
    whole.voice = part.voice as one_voice,
    part.n < whole.n and part.article <> whole.article and part.lo = whole.lo and part.locus = whole.locus as outgrown,
    work.fits(part.low, whole.high) as part_fits
  from matched
  join as_of as whole on whole.n = case match when 'y_in_x' then x else y end
  join as_of as part on part.n = case match when 'y_in_x' then y else x end
  where match <> 'same'
)
select
  case when (restocked and second_newer) or (not restocked and not one_figure and one_voice) then second_n else first_n end as a,
  case when (restocked and second_newer) or (not restocked and not one_figure and one_voice) then first_n else second_n end as b,
  'same' as kind,
  case
    when restocked then 'counted_again'
    when one_figure then 'told_again'
    when one_voice then 'later_word'
    when meet then 'meets'
    else 'quarrels'
  end as phrase,
  in_all, in_side, in_voice
from same_matter
where restocked or not (one_voice and one_article)
union all
select
  whole_n, part_n, 'part',
  case when one_voice and outgrown then 'outgrown' when not part_fits and not one_voice then 'too_large' else 'part' end,
  in_all, in_side, in_voice
from parts
union all
select first_n, n, 'same', 'told_again', true, true, true
from work.tellings
where first_n <> n
union all
select whole.n, part.n, 'stated', 'stated', true, whole.claimant_side = part.claimant_side, whole.claimant_side = part.claimant_side and whole.voice = part.voice
from work.told_claims as part
join work.told_claims as whole on whole.claim_id = part.subset_of
