/** Views over the published tables, for questions that everybody asks. */
export const VIEWS: readonly { readonly name: string; readonly comment: string; readonly sql: string }[] = [
  {
    name: 'claims_told',
    comment: 'One row per casualty claim with its article, cluster and battle. Claims, never facts; rows must not simply be added up.',
    sql: `select c.*, a.publisher, a.published_on, a.url, k.cluster_id, k.representative, k.grade, k.battle_id, b.place as battle_place, b.period_start as battle_start
      from casualty_claims as c join articles as a using (article_id) join claim_clusters as k using (claim_id) left join battles as b using (battle_id)`,
  },
  {
    name: 'linked_claims',
    comment: 'One row per pair of linked claims, with the words of both side by side.',
    sql: `select l.relation, l.why, l.figures, l.shared_days, l.claim_a, a.claimant as claimant_a, a.evidence as evidence_a, a.article_id as article_a,
        l.claim_b, b.claimant as claimant_b, b.evidence as evidence_b, b.article_id as article_b
      from claim_links as l join casualty_claims as a on a.claim_id = l.claim_a join casualty_claims as b on b.claim_id = l.claim_b`,
  },
  {
    name: 'battle_events',
    comment: 'One row per battle and control event in it, with the words.',
    sql: `select b.battle_id, b.place, b.period_start, b.period_end, b.outcome, c.event_id, c.action, c.actor_side, c.site, c.date_start, c.date_end, c.claimant, c.claimant_side, c.evidence, c.article_id
      from (select *, unnest(string_split(event_ids, '|')) as event_id from battles) as b join control_events as c using (event_id)`,
  },
  {
    name: 'battle_links',
    comment: 'One row per battle and pair of linked claims in it.',
    sql: `select a.battle_id, l.* from claim_links as l join claim_clusters as a on a.claim_id = l.claim_a join claim_clusters as b on b.claim_id = l.claim_b and b.battle_id = a.battle_id`,
  },
  {
    name: 'spell_events',
    comment: 'One row per spell of control and event on which its start or its end rests, with the words.',
    sql: `select s.spell_id, s.place, s.site, s.holder_side, e.bound, c.event_id, c.action, c.actor_side, c.date_start, c.date_end, c.claimant, c.evidence, c.article_id
      from control_spells as s,
        lateral (select unnest(string_split(start_event_ids, '|')) as event_id, 'start' as bound union all select unnest(string_split(end_event_ids, '|')), 'end') as e
      join control_events as c using (event_id)`,
  },
  {
    name: 'towns_held_longest',
    comment: 'One row per town and side, longest lower bound first. Bounds of claims.',
    sql: `select place, state_region, holder_side, days_held_min, days_held_max, currently_held, last_seen from days_held_by_town
      where days_held_min is not null order by days_held_min desc, place, holder_side`,
  },
];
