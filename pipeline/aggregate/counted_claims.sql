-- One row per casualty claim and group of claimants over which totals are drawn: what each total counts of it, or why not. The totals are sums over these rows.
-- The head of a node stands in totals unless a whole holds it; the other claims of the node are the same people told again.
with standing as (
  select
    told.claim_id,
    ['all', 'claimant_side', 'claimant'][node.among + 1] as among,
    top.claim_id as cluster_claim_id,
    node.head <> told.n as again,
    case when node.head <> told.n then head.claim_id else whole.claim_id end as instead,
    case when node.head = told.n then tree.totals else 0 end as totals
  from work.told_nodes as node
  join work.trees as tree on tree.head = node.head and tree.among = node.among
  join work.told_claims as told on told.n = node.n
  join work.told_claims as head on head.n = node.head
  join work.told_claims as top on top.n = tree.root
  left join work.told_claims as whole on whole.n = tree.whole
  where node.n in (select n from work.portions where of_counts = getvariable('portion'))
)
select
  claim_id,
  among as counted_among,
  case among when 'all' then 'all' else cast(claim.claimant_side as varchar) end as claimant_side,
  case among when 'claimant' then voice.claimant end as claimant,
  claim.side,
  claim.outcome,
  case when among <> 'all' then self_reported end as self_reported,
  stock,
  claim.article_id,
  case when among <> 'claimant' then coalesce(strftime(claim.period_end, '%Y-%m'), 'unknown') end as month,
  case when among <> 'claimant' then battle_id end as battle_id,
  case when among <> 'claimant' then place_key end as place_key,
  case when among <> 'claimant' then township_key end as township_key,
  case when among <> 'claimant' then state_region_key end as state_region_key,
  case when among <> 'claimant' then country_key end as country_key,
  cluster_claim_id,
  case when again then 'repeated' when instead is null then 'counted' else 'part' end as why,
  instead,
  totals & 1 > 0 as in_total,
  totals & 2 > 0 as in_battle,
  totals & 4 > 0 as in_place,
  totals & 8 > 0 as in_township,
  totals & 16 > 0 as in_state_region,
  totals & 32 > 0 as in_country,
  claim.count_low as low,
  claim.count_high as high,
  supported_low is not null as supported,
  supported_low,
  supported_high
from standing
join work.claims as work_claim using (claim_id)
join casualty_claims as claim using (claim_id)
join work.voices as voice using (claim_id)
order by claim_id, counted_among
