import type { Actor } from '../../schemas/reference.ts';
import type { Database } from '../database.ts';
import { stableId } from '../files.ts';
import { type Battle, findBattles } from './battles.ts';
import { findContests } from './contests.ts';
import { buildSpells, type Spell } from './control-spells.ts';
import { COUNTED_COLUMNS, type CountedClaim, claimReader } from './counted-claim.ts';
import { isoDay } from './interval.ts';
import { isLocal, type Loci, type Locus } from './loci.ts';
import { type PlacedEvent, placedEvent } from './placed-event.ts';
import { reconcileClaims } from './reconciled.ts';
import { followed, survivalRows } from './tenure.ts';
import type { WorkRow, WorkRows } from './work-tables.ts';

const withArticle = (table: string, columns: string): string =>
  `select ${columns}, a.published_on from ${table} as t join articles as a using (article_id) order by t.article_id, 1`;

const placeRow = (locus: Locus): WorkRow<'places'> => ({
  locus_key: locus.key,
  place_id: locus.placeId,
  place: locus.name,
  place_kind: locus.kind,
  township: locus.township,
  state_region: locus.stateRegion,
  pcode: locus.pcode,
  lat: locus.lat,
  lon: locus.lon,
  is_local: isLocal(locus),
});

const battleId = (battle: Battle): string =>
  stableId('battle', [battle.locus.key, isoDay(battle.period.lo) ?? isoDay(battle.period.hi) ?? 'undated']);

const joined = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.join('|'));

const battleRow = (battle: Battle & { readonly id: string }): WorkRow<'battles'> => ({
  battle_id: battle.id,
  locus_key: battle.locus.key,
  period_start: isoDay(battle.period.lo),
  period_end: isoDay(battle.period.hi),
  attacker_side: battle.attacker,
  outcome: battle.outcome,
  articles: new Set([...battle.events, ...battle.claims].map((x) => x.articleId)).size,
  events: battle.events.length,
  claims: battle.claims.length,
  event_ids: joined(battle.events.map((e) => e.id).sort()),
  claim_ids: joined(battle.claims.map((c) => c.id).sort()),
});

const spellRow = (spell: Spell): WorkRow<'spells'> => ({
  spell_id: stableId('spell', [
    spell.locus.key,
    spell.siteKey,
    spell.holder,
    spell.scope,
    spell.startEarliest,
    spell.startLatest,
    spell.endLatest,
    joined(spell.startEvents),
    joined(spell.endEvents),
  ]),
  locus_key: spell.locus.key,
  site: spell.site,
  site_id: spell.siteKey,
  holder_side: spell.holder,
  start_earliest: spell.startEarliest,
  start_latest: spell.startLatest,
  end_earliest: spell.endEarliest,
  end_latest: spell.endLatest,
  scope: spell.scope,
  censored: spell.censored,
  days_held_min: spell.daysMin,
  days_held_max: spell.daysMax,
  start_event_ids: joined(spell.startEvents),
  end_event_ids: joined(spell.endEvents),
  articles: spell.articles,
  disputed: spell.disputed,
  disputing_event_ids: joined(spell.disputingEvents),
  note: spell.note,
});

const byClaimant = (events: readonly PlacedEvent[], asOf: number): readonly WorkRow<'spells_by_claimant'>[] =>
  [...new Set(events.map((e) => e.claimantSide))].sort().flatMap((side) =>
    buildSpells(
      events.filter((e) => e.claimantSide === side),
      asOf,
    )
      .filter((s) => s.siteKey === null && s.startLatest !== null)
      .map((s) => ({
        claimant_side: side,
        locus_key: s.locus.key,
        holder_side: s.holder,
        scope: s.scope,
        first_day: s.startLatest,
        last_day: s.endEarliest,
        ended: s.endLatest !== null,
      })),
  );

/** Everything that is easier said in a program than in SQL, as rows of the `work` schema. `asOf` is a day number. */
export const deriveWork = async (db: Database, loci: Loci, actors: readonly Actor[], asOf: number): Promise<WorkRows> => {
  const claims: CountedClaim[] = [];
  const claimOf = claimReader(loci);
  const columns = COUNTED_COLUMNS.map((name) => `t.${name}`).join(', ');
  for await (const rows of db.batches(withArticle('casualty_claims', columns))) for (const row of rows) claims.push(claimOf(row));
  const events: PlacedEvent[] = [];
  const words = 't.* exclude (evidence, date_basis)';
  for await (const rows of db.batches(withArticle('control_events', words))) for (const row of rows) events.push(placedEvent(row, loci));
  const battles = findBattles(events, claims).map((battle) => ({ ...battle, id: battleId(battle) }));
  const reconciled = reconcileClaims(claims, battles, (head) => stableId('cluster', [head]));
  const spells = buildSpells(events, asOf);
  const used = new Map([...events, ...claims].map((x) => [x.locus.key, x.locus]));
  for (const key of reconciled.placeKeys) {
    const row = loci.byId(key);
    if (row === null || used.has(row.place_id)) continue;
    const seat = loci.of({ ...row, place: row.name, place_kind: row.kind });
    used.set(row.place_id, {
      ...seat,
      key: row.place_id,
      placeId: row.place_id,
      name: row.name,
      kind: row.kind,
      pcode: row.pcode,
      lat: row.lat,
      lon: row.lon,
    });
  }
  const country = loci.of({ place_id: null, place: 'Myanmar', place_kind: 'country', township: null, state_region: null });
  used.set(country.key, country);
  return {
    places: [...used.values()].map(placeRow),
    claims: reconciled.claims,
    counted: reconciled.counted,
    links: reconciled.links.map((l) => ({
      claim_a: l.a.id,
      claim_b: l.b.id,
      relation: l.relation,
      why: l.why,
      shared_days: l.sharedDays,
      place_relation: l.placeRelation,
      period_relation: l.periodRelation,
      figures: l.figures,
      low_a: l.a.low,
      high_a: l.a.high,
      low_b: l.b.low,
      high_b: l.b.high,
    })),
    battles: battles.map(battleRow),
    spells: spells.map(spellRow),
    spells_by_claimant: byClaimant(events, asOf),
    contests: findContests(events).map((c) => ({
      locus_key: c.locusKey,
      attacker: c.attacker,
      first_day: c.from,
      last_day: c.to,
      article_id: c.articleId,
    })),
    survival: survivalRows(followed(spells)),
    actors: [...new Map(actors.map((a) => [a.actor_id, a.name]))].map(([actor_id, name]) => ({ actor_id, name })),
  };
};
