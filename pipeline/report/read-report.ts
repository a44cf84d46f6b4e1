import { z } from 'zod';
import type { Database } from '../database.ts';
import { ClaimRow, HandDecision, Link, ReportArticle, type ReportData, Spell, StatusRun, SurvivalStep, Total } from './report-schema.ts';

/** What the report tells, read from the published database. Every query ends in a total order, so the same database gives the same page. */

const ARTICLES = `
  select article_id as id, publisher, publisher_stance as stance, title, url, published_on, published_on_basis as basis
  from articles order by article_id`;

const shared = (start: string, end: string) => `
  claimant, claimant_side, claimant_step, verification, place, place_kind, site, township, state_region as state,
  lat is not null and lon is not null as located, ${start} as start, ${end} as "end", date_precision as precision, date_basis as basis,
  evidence, char_start, char_end, rule, confidence, review`;

const CLAIMS = `
  with ways as (
    select claim_id, case counted_among when 'all' then 'all' else 'side' end as among, supported
    from counted_claims where counted_among <> 'claimant' and in_total
  ),
  totals as (
    select claim_id, string_agg(rule || '-' || among, ' ' order by rule, among) as counted
    from ways cross join (select unnest(['one_per_cluster', 'conservative']) as rule) as rules
    where rule <> 'conservative' or supported
    group by claim_id
  ),
  numbered as (select article_id, row_number() over (order by article_id) - 1 as article from articles),
  told as (
    select 'casualty' as kind, claim_id as id, article_id, side::varchar as side, outcome::varchar as what, count_low as low, count_high as high,
      qualifier::varchar as qualifier, victim_group as "group", null as actor, cause::varchar as cause, null as scope,
      ${shared('period_start', 'period_end')}, grade::varchar as grade, coalesce(stock, false) as stock,
      coalesce(totals.counted, '') as counted
    from casualty_claims left join claim_clusters using (claim_id) left join totals using (claim_id)
    union all
    select 'control', event_id, article_id, actor_side::varchar, action::varchar, null, null, null, null, actor, null, scope::varchar,
      ${shared('date_start', 'date_end')}, null, false, ''
    from control_events
    union all
    select 'incident', incident_id, article_id, actor_side::varchar, measure::varchar, count_low, count_high, qualifier::varchar, null, null, null, null,
      ${shared('period_start', 'period_end')}, null, false, ''
    from incident_claims
  )
  select * exclude (article_id) from told join numbered using (article_id)
  order by article, char_start, kind, id`;

const LINKS = 'select claim_a as a, claim_b as b, relation, why from claim_links order by claim_a, claim_b, relation';

const TOTALS = `
  select side, outcome, claimant_side, rule, stock, sum(claims)::bigint as claims, sum(low)::bigint as low,
    case when bool_or(high is null) then null else sum(high)::bigint end as high
  from casualties_by_side group by all order by side, outcome, claimant_side, rule, stock`;

const SPELLS = `
  select place, place_kind, site, state_region as state, holder_side as side, start_earliest, start_latest, end_earliest, end_latest, scope,
    censored, days_held_min as days_min, days_held_max as days_max, disputed, note,
    start_event_ids as start_events, end_event_ids as end_events, disputing_event_ids as disputing_events
  from control_spells order by place, site nulls first, start_latest nulls first, holder_side, spell_id`;

const RUNS = `
  with days as (select *, coalesce(place_id, place) as key from control_daily),
  islands as (
    select *, date - (row_number() over (partition by key, status order by date))::integer as island from days
  )
  select key, any_value(place order by date) as place, any_value(place_kind order by date) as place_kind,
    any_value(state_region order by date) as state, any_value(lat order by date) as lat, any_value(lon order by date) as lon,
    min(date) as "from", max(date) as "to", status
  from islands group by key, status, island order by key, "from"`;

const SURVIVAL = `
  select holder_side as side, reading, day, at_risk, lost, censored, survival, lower, upper
  from tenure_survival order by holder_side, reading, day`;

const DECISIONS = `
  select record_id as id, action, field, old_value as before, new_value as after, decided_by as who, decided_on as "when", why
  from corrections order by record_id, decided_on, correction_id`;

/** The newest of what the database says of its end: the day to which spells were followed, else the newest publication. */
const AS_OF = 'select coalesce((select max(as_of) from control_spells), (select max(published_on) from articles))::varchar as day';

/** Reads everything but the texts. */
export const readReport = async (
  database: Database,
): Promise<Omit<ReportData, 'facts'> & { readonly asOf: string | null; readonly rejects: number }> => {
  const all = async <T>(schema: z.ZodType<T>, sql: string) => z.array(schema).parse(await database.rows(sql));
  const [end] = await database.rows(AS_OF);
  return {
    asOf: z
      .string()
      .nullable()
      .parse(end?.day ?? null),
    rejects: await database.count('select count(*) from rejects'),
    articles: await all(ReportArticle, ARTICLES),
    claims: await all(ClaimRow, CLAIMS),
    links: await all(Link, LINKS),
    decisions: await all(HandDecision, DECISIONS),
    totals: await all(Total, TOTALS),
    spells: await all(Spell, SPELLS),
    runs: await all(StatusRun, RUNS),
    survival: await all(SurvivalStep, SURVIVAL),
  };
};
