-- One row per pair of casualty claims that concern the same people. Pairs are only sought where side, outcome, place and days meet: no link is no proof that two counts are apart.
with worded as (
  select
    a, b, phrase,
    case
      when phrase in ('told_again', 'meets') then 'duplicate'
      when phrase in ('part', 'stated') then 'subset'
      when phrase in ('counted_again', 'later_word', 'outgrown') then 'update'
      else 'contradicts'
    end as relation,
    least(a, b) as first_n
  from work.links
  where in_all and a in (select n from work.portions where of_links = getvariable('portion'))
),
placed as (
  select
    a.claim_id as claim_a, b.claim_id as claim_b, relation, phrase,
    case when first_n = worded.a then a.days_told || ', ' || a.place_name else b.days_told || ', ' || b.place_name end as matter,
    b.place_name || ' in ' || a.place_name || ', ' || b.days_told || ' in ' || a.days_told as inside,
    a.days_told as days_a,
    least(a.hi, b.hi) as until, greatest(a.lo, b.lo) as since,
    case
      when a.locus = b.locus then 'same'
      when exists (from work.around as place where place.locus = b.locus and place.around = a.locus) then 'a_contains_b'
      when exists (from work.around as place where place.locus = a.locus and place.around = b.locus) then 'b_contains_a'
      else 'apart'
    end as place_relation,
    case
      when a.undated or b.undated then 'unknown'
      when a.lo = b.lo and a.hi = b.hi then 'same'
      when a.lo <= b.lo and b.hi <= a.hi then 'a_contains_b'
      when b.lo <= a.lo and a.hi <= b.hi then 'b_contains_a'
      when a.lo <= b.hi and b.lo <= a.hi then 'overlap'
      else 'apart'
    end as period_relation,
    a.figure_told || '; ' || b.figure_told as figures,
    a.low as low_a, a.high as high_a, b.low as low_b, b.high as high_b
  from worded
  join work.told_claims as a on a.n = worded.a
  join work.told_claims as b on b.n = worded.b
)
select
  claim_a, claim_b, relation,
  case phrase
    when 'told_again' then 'the same figure for ' || matter || ', told again'
    when 'later_word' then 'a later word of the same claimant on ' || matter
    when 'meets' then 'another claimant on ' || matter || '; one number meets both bounds'
    when 'quarrels' then 'another claimant on ' || matter || '; no number meets both bounds'
    when 'counted_again' then 'a stock of ' || matter || ' counted again: ' || days_a
    when 'outgrown' then 'a later word of the same claimant: ' || inside
    when 'too_large' then inside || ', yet the part is larger than the whole'
    when 'part' then inside
    when 'stated' then 'the article counts it as part of the other'
  end as why,
  case when until < work.open_end() and since > -work.open_end() then greatest(0, until - since + 1) end as shared_days,
  place_relation, period_relation, figures, low_a, high_a, low_b, high_b
from placed
order by claim_a, claim_b, relation
