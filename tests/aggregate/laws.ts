import { TOTALS } from '../../schemas/tables.ts';

/** Laws that hold for any input: their name, a query of the rows that break them, a query that shows that there was something to check. */

const KEYS: Readonly<Record<(typeof TOTALS)[number], string>> = {
  casualties_by_side: 'side, outcome, claimant_side, stock',
  casualties_by_place: 'level, place_key, side, outcome, claimant_side, stock',
  casualties_by_month: 'month, side, outcome, claimant_side, stock',
  casualties_by_battle: 'battle_id, side, outcome, claimant_side, stock',
  casualties_by_claimant: 'claimant, side, outcome, claimant_side, stock',
};

/** The roll-up level and the key by which traced_totals knows a total. */
const TRACED_KEYS: Readonly<Record<(typeof TOTALS)[number], { readonly level: string; readonly of: string }>> = {
  casualties_by_side: { level: 'null', of: 'null' },
  casualties_by_place: { level: 'level::varchar', of: 'place_key' },
  casualties_by_month: { level: 'null', of: 'month' },
  casualties_by_battle: { level: 'null', of: 'battle_id' },
  casualties_by_claimant: { level: 'null', of: 'claimant' },
};

export const LAWS: readonly (readonly [string, string, string])[] = [
  ...TOTALS.map(
    (table) =>
      [
        `${table}: conservative <= one_per_cluster <= sum_of_claims, by low bound`,
        `with by_rule as (pivot (select ${KEYS[table]}, cast(rule as varchar) as rule, low from ${table}) on rule in ('sum_of_claims', 'one_per_cluster', 'conservative') using max(low))
         select * from by_rule where coalesce(conservative, 0) > coalesce(one_per_cluster, 0) or coalesce(one_per_cluster, 0) > sum_of_claims`,
        `select 1 from ${table} where rule = 'conservative'`,
      ] as const,
  ),
  ...TOTALS.map(
    (table) =>
      [
        `${table}: low <= high, and one row per key and rule`,
        `select ${KEYS[table]}, rule from ${table} where low > high union all select ${KEYS[table]}, rule from ${table} group by all having count(*) > 1`,
        `select 1 from ${table} where high is not null`,
      ] as const,
  ),
  ...TOTALS.map((table) => {
    const key = TRACED_KEYS[table];
    return [
      `${table}: the claims that traced_totals names add up to every total, and no total lacks its claims`,
      `with traced as (
         select level, total_key, side, outcome, claimant_side::varchar as claimant_side, rule, stock, count(*) as claims, count(distinct article_id) as articles, sum(low) as low,
           case when count(high) = count(*) then sum(high) end as high
         from traced_totals where total = '${table}' and counted group by all),
       told as (select ${key.level} as level, ${key.of} as total_key, side, outcome, claimant_side::varchar as claimant_side, rule::varchar as rule, stock, claims, articles, low, high from ${table})
       select * from ((from traced except all from told) union all (from told except all from traced))`,
      `select 1 from ${table} where claimant_side <> 'all' and rule = 'conservative'`,
    ] as const;
  }),
  [
    'a claim that a total leaves out says which claim stands for it, and that one is counted or says the same',
    `with recursive up as (
       select claim_id, counted_among, claim_id as at, instead, why, 0 as steps from counted_claims
       union all
       select up.claim_id, up.counted_among, k.claim_id, k.instead, k.why, steps + 1 from up join counted_claims as k on k.claim_id = up.instead and k.counted_among = up.counted_among where steps < 50)
     select claim_id, counted_among from up group by all having max(steps) = 50
     union all select claim_id, counted_among from counted_claims where why = 'repeated' and (in_place or in_battle or in_country)`,
    `select 1 from counted_claims where why = 'repeated'`,
  ],
  [
    'months add up to the total, at every rule',
    `select * from (select side, outcome, claimant_side, rule, stock, sum(low) as low, sum(claims) as claims from casualties_by_month group by all) as m
     full join casualties_by_side as s using (side, outcome, claimant_side, rule, stock) where m.low is distinct from s.low or m.claims is distinct from s.claims`,
    'select 1 from casualties_by_month',
  ],
  [
    'the country is the total of all that lies in it',
    `select * from (select side, outcome, claimant_side, rule, stock, sum(low) as low from casualties_by_place where level = 'country' group by all) as p
     full join casualties_by_side as s using (side, outcome, claimant_side, rule, stock) where p.low is distinct from s.low`,
    `select 1 from casualties_by_place where level = 'country'`,
  ],
  [
    'naive sums of townships add up to their state, where nothing is claimed for the state itself',
    `with wide as (select distinct state_region, side, outcome from casualty_claims where place_kind in ('state_region', 'district') or (township is null and state_region is not null)),
     children as (select state_region, side, outcome, claimant_side, stock, sum(low) as low from casualties_by_place where level = 'township' and rule = 'sum_of_claims' group by all),
     parents as (select state_region, side, outcome, claimant_side, stock, low from casualties_by_place where level = 'state_region' and rule = 'sum_of_claims')
     select * from parents join children using (state_region, side, outcome, claimant_side, stock)
     where parents.low <> children.low and (state_region, side, outcome) not in (select * from wide)`,
    `select 1 from casualties_by_place where level = 'township' and rule = 'sum_of_claims'`,
  ],
  [
    'at every rule a state is the sum of its townships, where nothing is claimed for the state itself nor linked across townships',
    `with wide as (
       select state_region, side, outcome from casualty_claims where place_kind in ('state_region', 'district') or (township is null and state_region is not null)
       union
       select c.state_region, c.side, c.outcome from claim_links as l join casualty_claims as a on a.claim_id = l.claim_a join casualty_claims as b on b.claim_id = l.claim_b
         join casualty_claims as c on c.claim_id in (a.claim_id, b.claim_id) where a.township is distinct from b.township),
     children as (select state_region, side, outcome, claimant_side, rule, stock, sum(low) as low, sum(claims) as claims from casualties_by_place where level = 'township' group by all)
     select p.* from casualties_by_place as p left join children as c using (state_region, side, outcome, claimant_side, rule, stock)
     where level = 'state_region' and (p.low is distinct from c.low or p.claims is distinct from c.claims)
       and not exists (select 1 from wide where wide.state_region = p.state_region and wide.side = p.side and wide.outcome = p.outcome)`,
    `select 1 from casualties_by_place where level = 'township' and rule = 'one_per_cluster'`,
  ],
  [
    'at every rule a township is the sum of the places in it, where nothing is linked across them',
    `with linked as (
       select c.township, c.state_region, c.side, c.outcome from claim_links as l join casualty_claims as a on a.claim_id = l.claim_a join casualty_claims as b on b.claim_id = l.claim_b
         join casualty_claims as c on c.claim_id in (a.claim_id, b.claim_id) where l.place_relation <> 'same'),
     children as (select state_region, township, side, outcome, claimant_side, rule, stock, sum(low) as low from casualties_by_place where level = 'place' group by all)
     select p.* from casualties_by_place as p left join children as c using (state_region, township, side, outcome, claimant_side, rule, stock)
     where level = 'township' and p.low is distinct from c.low
       and not exists (select 1 from linked as k where k.state_region = p.state_region and k.township = p.township and k.side = p.side and k.outcome = p.outcome)`,
    `select 1 from casualties_by_place where level = 'township' and rule = 'one_per_cluster'`,
  ],
  [
    'naive totals of claimants add up to the total of their side',
    `select * from (select side, outcome, claimant_side, stock, sum(low) as low, sum(claims) as claims from casualties_by_claimant where rule = 'sum_of_claims' group by all) as c
     full join (select * from casualties_by_side where rule = 'sum_of_claims' and claimant_side <> 'all') as s
       on s.side = c.side and s.outcome = c.outcome and cast(s.claimant_side as varchar) = cast(c.claimant_side as varchar) and s.stock = c.stock
     where c.low is distinct from s.low or c.claims is distinct from s.claims`,
    'select 1 from casualties_by_claimant',
  ],
  [
    'the claims of a side add up to its naive total, parts and all',
    `select side, outcome, sum(coalesce(count_low, 0)) as low from casualty_claims group by all
     except select side, outcome, cast(sum(low) as hugeint) from casualties_by_side where rule = 'sum_of_claims' and claimant_side = 'all' group by all`,
    'select 1 from casualty_claims',
  ],
  [
    'each claim is in one cluster, each cluster has one representative',
    `select claim_id from claim_clusters group by 1 having count(*) > 1
     union all select cluster_id from claim_clusters group by 1 having count(*) filter (where representative) <> 1
     union all select claim_id from casualty_claims where claim_id not in (select claim_id from claim_clusters)`,
    'select 1 from claim_clusters where not representative',
  ],
  [
    'no person in two clusters of one battle: claims that share people share a cluster, whole and part or two tellings',
    `select l.claim_a, l.claim_b from claim_links as l join claim_clusters as a on a.claim_id = l.claim_a join claim_clusters as b on b.claim_id = l.claim_b
     where a.battle_id = b.battle_id and a.cluster_id <> b.cluster_id`,
    'select 1 from claim_links join claim_clusters on claim_id = claim_a where battle_id is not null',
  ],
  [
    'a part named by its article is in the cluster of its whole',
    `select c.claim_id from casualty_claims as c join claim_clusters as p on p.claim_id = c.claim_id join claim_clusters as w on w.claim_id = c.subset_of where p.cluster_id <> w.cluster_id`,
    'select 1 from casualty_claims where subset_of is not null',
  ],
  [
    'battles: their claims, events and links are those they name; a claim is in one battle at most',
    `select battle_id from battles where claims <> coalesce(len(string_split(claim_ids, '|')), 0) or events <> coalesce(len(string_split(event_ids, '|')), 0)
     union all select b.battle_id from (select battle_id, unnest(string_split(claim_ids, '|')) as claim_id from battles) as b full join (select * from claim_clusters where battle_id is not null) as k using (claim_id)
       where b.battle_id is distinct from k.battle_id
     union all select event_id from (select battle_id, unnest(string_split(event_ids, '|')) as event_id from battles) group by 1 having count(*) > 1
     union all select b.battle_id from battles as b where b.links <> (select count(*) from battle_links as l where l.battle_id = b.battle_id)`,
    'select 1 from battles where links > 0',
  ],
  [
    'links say how places and days lie to each other, by the columns of both claims',
    `select claim_a from claim_links as l join casualty_claims as a on a.claim_id = claim_a join casualty_claims as b on b.claim_id = claim_b
     where l.low_a is distinct from a.count_low or l.high_b is distinct from b.count_high or a.side <> b.side and a.claim_id is distinct from b.subset_of
       or (period_relation = 'same') <> (a.period_start is not distinct from b.period_start and a.period_end is not distinct from b.period_end and (a.period_start is not null or a.period_end is not null))
       or (relation <> 'subset' and place_relation = 'apart')`,
    `select 1 from claim_links where period_relation = 'a_contains_b'`,
  ],
  [
    'a disputed spell names both readings: in words, and by the events that tell otherwise',
    `select spell_id from control_spells where disputed and (note is null or disputing_event_ids is null) or not disputed and disputing_event_ids is not null`,
    'select 1 from control_spells where disputed',
  ],
  [
    'spells of one holder, place and scope never surely overlap',
    `select a.spell_id, b.spell_id from control_spells as a join control_spells as b
       on a.place_id is not distinct from b.place_id and a.place = b.place and a.township is not distinct from b.township and a.site_id is not distinct from b.site_id
       and a.scope = b.scope and a.holder_side = b.holder_side and a.spell_id < b.spell_id
     where a.start_latest < b.end_earliest and b.start_latest < a.end_earliest`,
    `select 1 from control_spells as a join control_spells as b using (place_id, holder_side, scope) where a.spell_id < b.spell_id`,
  ],
  [
    'spells of one place, site and scope never surely overlap, whoever holds it',
    `select a.spell_id, b.spell_id from control_spells as a join control_spells as b
       on a.place_id = b.place_id and a.site_id is not distinct from b.site_id and a.scope = 'whole' and b.scope = 'whole' and a.spell_id < b.spell_id
     where a.start_latest < b.end_earliest and b.start_latest < a.end_earliest`,
    `select 1 from control_spells as a join control_spells as b using (place_id) where a.spell_id < b.spell_id and a.scope = 'whole' and b.scope = 'whole'`,
  ],
  [
    'bounds of a spell are in order, and days follow from them',
    `select spell_id from control_spells where start_earliest > start_latest or end_earliest > end_latest or end_latest < start_earliest or days_held_min > days_held_max
       or (end_latest is not null and days_held_max <> end_latest - start_earliest) or (end_latest is null and days_held_max <> as_of - start_earliest)
       or days_held_min <> greatest(0, end_earliest - start_latest)`,
    'select 1 from control_spells where days_held_max is not null',
  ],
  [
    'days of a town are the sums over its spells',
    `select d.place, d.holder_side from days_held_by_town as d join (
       select place_id, holder_side, sum(days_held_max) as days, count(*) as known, count(days_held_max) as counted from control_spells
       where site_id is null and scope = 'whole' and start_latest is not null group by all) as s using (place_id, holder_side)
     where d.days_held_max is distinct from case when known = counted then s.days end`,
    'select 1 from days_held_by_town where days_held_max is not null',
  ],
  [
    'every day of control_daily lies in a spell or is unknown',
    `select place, date from control_daily where (basis is null) <> (status = 'unknown')
     union all select d.place, d.date from control_daily as d, lateral (select unnest(string_split(basis, '|')) as spell_id) as s
       left join control_spells as c on c.spell_id = s.spell_id where c.spell_id is null or d.date < c.start_latest or d.date > c.end_earliest`,
    `select 1 from control_daily where status = 'resistance'`,
  ],
  [
    'one row per place and day',
    'select place_id, place, date from control_daily group by all having count(*) > 1',
    'select 1 from control_daily',
  ],
  [
    'survival never rises, and those at risk only leave',
    `select * from (select *, lag(survival) over w as before, lag(at_risk - lost - censored) over w as left_over from tenure_survival window w as (partition by holder_side, reading order by day))
     where survival > before or at_risk <> coalesce(left_over, at_risk) or survival < 0 or lower > survival or upper < survival`,
    'select 1 from tenure_survival where lost > 0',
  ],
  [
    'battles: figures are those of casualties_by_battle',
    `select b.battle_id from battles as b left join casualties_by_battle as c
       on c.battle_id = b.battle_id and c.side = 'junta' and c.outcome = 'killed' and c.claimant_side = 'all' and c.rule = 'one_per_cluster' and not c.stock
     where b.junta_killed_low is distinct from c.low or b.junta_killed_high is distinct from c.high`,
    'select 1 from battles where junta_killed_low > 0',
  ],
  [
    'stocks are in no battle',
    'select claim_id from claim_clusters where stock and battle_id is not null',
    'select 1 from claim_clusters where stock',
  ],
  [
    'what a claimant claims of its own and of enemy losses are its totals, each figure once',
    `select claimant from claimants as c where
       c.own_losses_low <> (select coalesce(sum(low), 0) from casualties_by_claimant as t where t.claimant = c.claimant and t.claimant_side = c.claimant_side
         and rule = 'one_per_cluster' and self_reported and outcome in ('killed', 'wounded', 'killed_or_wounded'))
       or c.enemy_losses_low <> (select coalesce(sum(low), 0) from casualties_by_claimant as t where t.claimant = c.claimant and t.claimant_side = c.claimant_side
         and rule = 'one_per_cluster' and (side::varchar, t.claimant_side::varchar) in (('junta', 'resistance'), ('resistance', 'junta')) and outcome in ('killed', 'wounded', 'killed_or_wounded'))`,
    'select 1 from claimants where enemy_losses_low > 0',
  ],
  [
    'shares of a claimant are of its claims',
    'select claimant from claimants where unverified_share not between 0 and 1 or contradicted_claims > claims or own_loss_claims + enemy_loss_claims > claims',
    'select 1 from claimants where contradicted_claims > 0',
  ],
];
