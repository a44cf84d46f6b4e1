-- One row per counting rule, group of claimants and claim that the rule counts; working model, never published.
select
  rule,
  claim_id, counted_among, claimant, claimant_side, self_reported, article_id, side, outcome, stock,
  month, battle_id, place_key, township_key, state_region_key, country_key,
  case rule when 'sum_of_claims' then claim_id else cluster_claim_id end as cluster_id,
  case rule when 'conservative' then supported_low else low end as low,
  case rule when 'conservative' then supported_high else high end as high,
  rule = 'sum_of_claims' or in_total as in_total,
  rule = 'sum_of_claims' or in_battle as in_battle,
  rule = 'sum_of_claims' or in_place as in_place,
  rule = 'sum_of_claims' or in_township as in_township,
  rule = 'sum_of_claims' or in_state_region as in_state_region,
  rule = 'sum_of_claims' or in_country as in_country
from counted_claims
cross join (select unnest(['sum_of_claims', 'one_per_cluster', 'conservative']) as rule) as rules
where rule <> 'conservative' or supported
