import type { Actor } from '../../schemas/reference.ts';
import { PLACE_LEVELS } from '../../schemas/vocabulary.ts';
import type { Database } from '../database.ts';
import { stableId } from '../files.ts';
import { type Battle, findBattles } from './battles.ts';
import { findContests } from './contests.ts';
import { buildSpells, type Spell } from './control-spells.ts';
import { isoDay } from './interval.ts';
import { isLocal, type Loci, type Locus, levelKey } from './loci.ts';
import { namePlaces } from './named-places.ts';
import { type PlacedClaim, readClaims } from './placed-claim.ts';
import { type PlacedEvent, readEvents } from './placed-event.ts';
import { reconcileClaims, tellClaims } from './reconciled.ts';
import { followed, survivalRows } from './tenure.ts';
import { loadWork, type WorkRow } from './work-tables.ts';

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

const battleRow = (battle: Battle & { readonly id: string }, number: number): WorkRow<'battles'> => ({
  battle_id: battle.id,
  battle_number: number,
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

/** The places of all records and of all totals, each under one name. */
const usedPlaces = (loci: Loci, told: readonly (PlacedEvent | PlacedClaim)[], claimed: ReadonlySet<Locus>): readonly Locus[] => {
  const used = new Map(told.map((x) => [x.locus.key, x.locus]));
  for (const key of new Set([...claimed].flatMap((locus) => PLACE_LEVELS.flatMap((level) => levelKey(locus, level) ?? [])))) {
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
  return [...used.values()];
};

/**
 * Battles, spells and contests, found in a program that holds all claims and events, as tables. Gives the number of the battle of each
 * claim by its number, -1 where there is none: what else it held is let go before the claims are reconciled.
 */
const deriveHistories = async (
  db: Database,
  folder: string,
  loci: Loci,
  places: readonly Locus[],
  count: number,
  asOf: number,
): Promise<Int32Array> => {
  const claims = await readClaims(db, places, count);
  const events = await readEvents(db, places);
  const battles = findBattles(events, claims).map((battle) => ({ ...battle, id: battleId(battle) }));
  const spells = buildSpells(events, asOf);
  await loadWork(db, folder, {
    places: usedPlaces(loci, [...events, ...claims], new Set(claims.map((claim) => claim.locus))).map(placeRow),
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
  });
  const battleOf = new Int32Array(count).fill(-1);
  battles.forEach((battle, number) => {
    for (const claim of battle.claims) battleOf[claim.number] = number;
  });
  return battleOf;
};

/** Everything that is easier said in a program than in one query, as tables of the database `work`, which is attached. `asOf` is a day number. */
export const deriveWork = async (db: Database, folder: string, loci: Loci, actors: readonly Actor[], asOf: number): Promise<void> => {
  const places = await namePlaces(db, folder, loci);
  const count = await tellClaims(db);
  const battleOf = await deriveHistories(db, folder, loci, places, count, asOf);
  await loadWork(db, folder, {
    actors: [...new Map(actors.map((a) => [a.actor_id, a.name]))].map(([actor_id, name]) => ({ actor_id, name })),
  });
  await reconcileClaims(db, places, battleOf);
};
