-- One row per episode of fighting at a place, from control events and casualty claims near in time. Bounds of claims, one_per_cluster over all claimants; where nobody claimed anything the cell is empty, not zero.
with losses as (
  select battle_id, side, outcome, sum(coalesce(low, 0)) as low, case when count(high) = count(*) then sum(high) end as high
  from work.figures
  where in_battle and battle_id is not null and counted_among = 'all' and rule = 'one_per_cluster' and not stock
  group by battle_id, side, outcome
),
linked as (
  select a.battle_number, count(*) as links
  from work.links as link
  join work.battle_claims as a on a.n = link.a
  join work.battle_claims as b on b.n = link.b and b.battle_number = a.battle_number
  where in_all
  group by a.battle_number
),
by_battle as (
  select
    battle_id,
    max(low) filter (where side = 'junta' and outcome = 'killed') as junta_killed_low,
    max(high) filter (where side = 'junta' and outcome = 'killed') as junta_killed_high,
    max(low) filter (where side = 'resistance' and outcome = 'killed') as resistance_killed_low,
    max(high) filter (where side = 'resistance' and outcome = 'killed') as resistance_killed_high,
    max(low) filter (where side = 'civilian' and outcome = 'killed') as civilian_killed_low,
    max(high) filter (where side = 'civilian' and outcome = 'killed') as civilian_killed_high,
    sum(low) filter (where outcome = 'displaced') as displaced_low,
    case
      when count(*) filter (where outcome = 'displaced') = count(high) filter (where outcome = 'displaced')
      then sum(high) filter (where outcome = 'displaced')
    end as displaced_high
  from losses
  group by battle_id
)
select
  battle_id, place_id, place, place_kind, township, state_region, pcode, lat, lon,
  period_start, period_end, attacker_side, outcome, articles, events, claims,
  coalesce(links, 0) as links, event_ids, claim_ids,
  junta_killed_low, junta_killed_high, resistance_killed_low, resistance_killed_high,
  civilian_killed_low, civilian_killed_high, displaced_low, displaced_high
from work.battles
join work.places using (locus_key)
left join by_battle using (battle_id)
left join linked using (battle_number)
order by period_start, place, battle_id
