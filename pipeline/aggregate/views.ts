import { columnsOf } from '../../schemas/columns.ts';
import { tableNamed } from '../../schemas/tables.ts';
import { type Database, identifier, literal } from '../database.ts';

/** A view over the published tables, for a join that everybody makes. */
interface View {
  readonly name: string;
  readonly comment: string;
  /** Tables whose columns it shows, the first that has a column says what it means. */
  readonly from: readonly string[];
  /** What the other columns mean. */
  readonly columns: Readonly<Record<string, string>>;
  readonly sql: string;
}

const OF_ARTICLE = 'a.publisher, a.published_on, a.title, a.url';

export const VIEWS: readonly View[] = [
  {
    name: 'claims_told',
    comment: 'One row per casualty claim with its article, cluster and battle. Claims, never facts; rows must not simply be added up.',
    from: ['casualty_claims', 'articles', 'claim_clusters'],
    columns: { battle_place: 'Place of the battle that the claim belongs to.', battle_start: 'First day of that battle.' },
    sql: `select c.*, ${OF_ARTICLE}, k.cluster_id, k.representative, k.grade, k.stock, k.self_reported, k.battle_id, b.place as battle_place, b.period_start as battle_start
      from casualty_claims as c join articles as a using (article_id) join claim_clusters as k using (claim_id) left join battles as b using (battle_id)`,
  },
  {
    name: 'traced_totals',
    comment:
      'One row per total of casualties_by_side, _by_month, _by_battle, _by_place and _by_claimant and claim that it could count: whether it does, what it adds, and its words. Over the counted rows of a total, low and high add up to it.',
    from: ['counted_claims', 'casualty_claims', 'casualties_by_place', 'casualties_by_side'],
    columns: {
      total: 'The table in which the total stands.',
      level: 'Roll-up level in casualties_by_place; null in the other tables.',
      total_key: 'month, battle_id, place_key or claimant of the total; null in casualties_by_side.',
      claimant: 'Who makes this claim.',
      claimant_side: 'claimant_side of the total: a side, or `all` for every claimant together.',
      counted: 'True where the total counts this claim.',
      low: 'What it adds to the total’s low; null where it is not counted.',
      high: 'What it adds to the total’s high; null where open or not counted.',
      why: '`counted`; `repeated` or `part`, as in counted_claims; `unsupported`: only the enemy says so, which the rule conservative does not count.',
      instead: 'The claim that stands for it or holds it; null where it is counted.',
    },
    sql: `with ruled as (
        select k.*, rule, rule = 'sum_of_claims' as naive, rule <> 'conservative' or supported as enough,
          case rule when 'conservative' then supported_low else low end as adds_low,
          case rule when 'conservative' then supported_high else high end as adds_high
        from counted_claims as k cross join (select unnest(['sum_of_claims', 'one_per_cluster', 'conservative']) as rule)),
      totals as (
        select 'casualties_by_side' as total, null::varchar as level, null::varchar as total_key, naive or in_total as stands, * from ruled where counted_among <> 'claimant'
        union all select 'casualties_by_month', null, month, naive or in_total, * from ruled where counted_among <> 'claimant'
        union all select 'casualties_by_battle', null, battle_id, naive or in_battle, * from ruled where battle_id is not null
        union all select 'casualties_by_place', 'place', place_key, naive or in_place, * from ruled where place_key is not null
        union all select 'casualties_by_place', 'township', township_key, naive or in_township, * from ruled where township_key is not null
        union all select 'casualties_by_place', 'state_region', state_region_key, naive or in_state_region, * from ruled where state_region_key is not null
        union all select 'casualties_by_place', 'country', country_key, naive or in_country, * from ruled where country_key is not null
        union all select 'casualties_by_claimant', null, t.claimant, naive or in_total, * from ruled as t where counted_among = 'claimant')
      select total, level, total_key, t.side, t.outcome, t.claimant_side, t.rule, t.stock, claim_id, stands and enough as counted,
        case when stands and enough then coalesce(adds_low, 0) end as low, case when stands and enough then adds_high end as high,
        case when not stands then t.why::varchar when enough then 'counted' else 'unsupported' end as why,
        case when not stands then instead end as instead, c.claimant, c.evidence, c.article_id
      from totals as t join casualty_claims as c using (claim_id)`,
  },
  {
    name: 'events_told',
    comment: 'One row per control event with its article. Claims, never facts.',
    from: ['control_events', 'articles'],
    columns: {},
    sql: `select e.*, ${OF_ARTICLE} from control_events as e join articles as a using (article_id)`,
  },
  {
    name: 'incidents_told',
    comment: 'One row per claim that counts things or events, with its article. Claims, never facts; rows must not simply be added up.',
    from: ['incident_claims', 'articles'],
    columns: {},
    sql: `select i.*, ${OF_ARTICLE} from incident_claims as i join articles as a using (article_id)`,
  },
  {
    name: 'linked_claims',
    comment: 'One row per pair of linked claims, with the words of both side by side.',
    from: ['claim_links'],
    columns: {
      claimant_a: 'Who makes claim a.',
      evidence_a: 'The words of claim a.',
      article_a: 'The article that tells claim a.',
      claimant_b: 'Who makes claim b.',
      evidence_b: 'The words of claim b.',
      article_b: 'The article that tells claim b.',
    },
    sql: `select l.relation, l.why, l.figures, l.shared_days, l.claim_a, a.claimant as claimant_a, a.evidence as evidence_a, a.article_id as article_a,
        l.claim_b, b.claimant as claimant_b, b.evidence as evidence_b, b.article_id as article_b
      from claim_links as l join casualty_claims as a on a.claim_id = l.claim_a join casualty_claims as b on b.claim_id = l.claim_b`,
  },
  {
    name: 'battle_events',
    comment: 'One row per battle and control event in it, with the words.',
    from: ['battles', 'control_events'],
    columns: {},
    sql: `select b.battle_id, b.place, b.period_start, b.period_end, b.outcome, c.event_id, c.action, c.actor_side, c.site, c.date_start, c.date_end, c.claimant, c.claimant_side, c.evidence, c.article_id
      from (select *, unnest(string_split(event_ids, '|')) as event_id from battles) as b join control_events as c using (event_id)`,
  },
  {
    name: 'battle_links',
    comment: 'One row per battle and pair of linked claims in it.',
    from: ['battles', 'claim_links'],
    columns: {},
    sql: `select a.battle_id, l.* from claim_links as l join claim_clusters as a on a.claim_id = l.claim_a join claim_clusters as b on b.claim_id = l.claim_b and b.battle_id = a.battle_id`,
  },
  {
    name: 'spell_events',
    comment: 'One row per spell of control and event on which its start or its end rests, with the words.',
    from: ['control_spells', 'control_events'],
    columns: { bound: 'Which end of the spell rests on the event: `start` or `end`.' },
    sql: `select s.spell_id, s.place, s.site, s.holder_side, e.bound, c.event_id, c.action, c.actor_side, c.date_start, c.date_end, c.claimant, c.evidence, c.article_id
      from control_spells as s,
        lateral (select unnest(string_split(start_event_ids, '|')) as event_id, 'start' as bound union all select unnest(string_split(end_event_ids, '|')), 'end') as e
      join control_events as c using (event_id)`,
  },
  {
    name: 'towns_held_longest',
    comment: 'One row per town and side, longest lower bound first. Bounds of claims.',
    from: ['days_held_by_town'],
    columns: {},
    sql: `select place, state_region, holder_side, days_held_min, days_held_max, currently_held, last_seen from days_held_by_town
      where days_held_min is not null order by days_held_min desc, place, holder_side`,
  },
];

const meaningOf = ({ name, from, columns }: View, column: string): string => {
  const inherited = from.flatMap((table) => columnsOf(tableNamed(table).schema)).find((c) => c.name === column);
  const meaning = columns[column] ?? inherited?.description;
  if (meaning === undefined) throw new Error(`the view ${name} does not say what ${column} means`);
  return meaning;
};

/** Comments on a view that has been created, and on each of its columns. */
export const commentsOfView = async (db: Database, view: View): Promise<readonly string[]> => {
  const columns = await db.rows(
    `select column_name from duckdb_columns() where database_name = current_database() and table_name = ${literal(view.name)}`,
  );
  return [
    `comment on view ${identifier(view.name)} is ${literal(view.comment)}`,
    ...columns.map(
      ({ column_name: column }) =>
        `comment on column ${identifier(view.name)}.${identifier(String(column))} is ${literal(meaningOf(view, String(column)))}`,
    ),
  ];
};
