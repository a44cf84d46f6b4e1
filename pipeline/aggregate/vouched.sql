-- One row per node over all claimants for which more than the enemy's word speaks: the lowest figure that is conceded, told by no party, or said alike by two sides. Working model, never published.
with members as (
  select
    head, side, low, high, cast(claimant_side as varchar) as voice_side,
    side in ('junta', 'resistance') and cast(side as varchar) = cast(claimant_side as varchar) as concedes,
    claimant_side not in ('junta', 'resistance') as neutral
  from work.told_nodes
  join work.told_claims using (n)
  where among = 0
),
figures as (select distinct head, voice_side, low, high from members),
agreed as (
  select a.head, max(least(coalesce(a.low, 0), coalesce(b.low, 0))) as low
  from figures as a
  join figures as b on b.head = a.head and a.voice_side < b.voice_side
  where work.fits(a.low, b.high) and work.fits(b.low, a.high)
  group by a.head
),
own as (
  select
    head,
    bool_or(concedes) as concedes,
    bool_or(neutral) as neutral,
    max(coalesce(low, 0)) filter (where concedes or neutral) as low
  from members
  group by head
)
select head, concedes, neutral, agreed.head is not null as agrees, greatest(own.low, agreed.low) as low
from own
left join agreed using (head)
