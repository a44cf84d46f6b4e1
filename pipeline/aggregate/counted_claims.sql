-- One row per casualty claim and group of claimants over which totals are drawn: what each total counts of it, or why not. The totals are sums over these rows.
select
  claim_id, counted_among, claimant_side, claimant, side, outcome, self_reported, stock, article_id,
  month, battle_id, place_key, township_key, state_region_key, country_key,
  cluster_claim_id, why, instead,
  in_total, in_battle, in_place, in_township, in_state_region, in_country,
  low, high, supported, supported_low, supported_high
from work.counting
order by claim_id, counted_among
