-- One row per pair that tells of the same matter, or of which one lies in the other. Where the voices differ and so do the figures, a whole that can hold the part goes before the same matter. Working model, never published.
with compared as (
  select
    pair.x,
    pair.y,
    x.voice = y.voice as one_voice,
    x.claimant_side = y.claimant_side as one_side,
    x.article = y.article as one_article,
    x.low is not distinct from y.low and x.high is not distinct from y.high as one_figure,
    x.lo = y.lo and x.hi = y.hi as one_period,
    x.locus = y.locus as one_place,
    x.stock,
    x.adrift,
    work.fits(y.low, x.high) as y_fits,
    work.fits(x.low, y.high) as x_fits,
    x.locus = y.locus and (x.stock or work.same_days(x.reach_lo, x.reach_hi, y.reach_lo, y.reach_hi)) as same_matter,
    not x.adrift and not y.undated and case
      when x.stock
      then x.locus <> y.locus and x.reach_lo <= y.reach_hi and y.reach_lo <= x.reach_hi and work.fits(y.low, x.high)
      else x.reach_lo <= y.reach_lo and y.reach_hi <= x.reach_hi and (x.locus <> y.locus or x.reach_hi - x.reach_lo > y.reach_hi - y.reach_lo)
    end as y_in_x,
    not y.adrift and not x.undated and not x.stock and x.locus = y.locus
    and y.reach_lo <= x.reach_lo and x.reach_hi <= y.reach_hi and y.reach_hi - y.reach_lo > x.reach_hi - x.reach_lo as x_in_y
  from work.claim_pairs as pair
  join work.told_claims as x on x.n = pair.x
  join work.told_claims as y on y.n = pair.y
),
judged as (
  select
    *,
    case
      when not one_voice and not (x_fits and y_fits) and y_in_x and y_fits then 'y_in_x'
      when not one_voice and not (x_fits and y_fits) and x_in_y and x_fits then 'x_in_y'
      when same_matter and not stock and adrift and not one_figure then null
      when same_matter then 'same'
      when y_in_x then 'y_in_x'
      when x_in_y then 'x_in_y'
    end as match
  from compared
  where not (one_voice and one_side and one_place and one_period and one_figure)
)
select x, y, match, one_side, one_voice, match = 'same' and not one_article and not one_figure as doubtful
from judged
where match is not null
