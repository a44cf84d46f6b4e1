import type { Crosswalk, CrosswalkColumn } from './crosswalk.ts';

const column = (name: string, kind: CrosswalkColumn['kind'], sql: string | null, meaning: string): CrosswalkColumn => ({
  name,
  kind,
  sql,
  meaning,
});
const statusOf = (name: string): string => `case when ${name} = 'unknown' then null else upper(${name}) end`;
const byClaimant = (side: string): CrosswalkColumn =>
  column(`status_${side}`, 'text', statusOf(`status_${side}`), `Ours, not VIINA's: status by the word of ${side} claimants alone.`);
const notUsed = (source: string): string => `${source} is no source here.`;

/** VIINA 2.0, territorial control: one row per populated place and day. */
export const viinaControl: Crosswalk = {
  name: 'viina-control',
  dataset: 'VIINA 2.0, territorial control (`control_latest_<year>.csv`)',
  grain: 'One row per place and day between the first and the last word about it.',
  lost: [
    'VIINA has every populated place on every day, filled in from the nearest place that is known; here a place without a claim has no row, and nothing is interpolated.',
    '`status` is empty where nobody says who holds the place: VIINA has no such value.',
    'The words are JUNTA, RESISTANCE, CIVILIAN, OTHER and CONTESTED, where VIINA has UA, RU and CONTESTED.',
    '`geonameid` holds our place_id, a text; there is no GeoNames number to join on. Coordinates and P-code stand beside it.',
    "VIINA's status is a majority vote over four maps; ours is read from articles, and the columns by claimant side show where they differ.",
  ],
  ctes: 'with rows as (select * from control_daily)',
  order: ['place', 'place_id', 'date', 'status'],
  columns: [
    column('geonameid', 'text', 'place_id', 'place_id; empty where the gazetteer does not list the place.'),
    column('date', 'text', "strftime(date, '%Y%m%d')", 'The day as yyyymmdd.'),
    column('status_wiki', 'text', null, notUsed('Wikipedia')),
    column('status_boost', 'text', null, notUsed("VIINA's model over its own events")),
    column('status_dsm', 'text', null, notUsed('DeepStateMap, a map of Ukraine,')),
    column('status_isw', 'text', null, notUsed('The Institute for the Study of War')),
    column('status', 'text', statusOf('status'), 'Who is said to hold the place, or CONTESTED.'),
    column('asciiname', 'text', 'place', 'Name of the place as the articles spell it (VIINA has it in its gazetteer file).'),
    column('longitude', 'real', 'lon', 'As in the gazetteer file.'),
    column('latitude', 'real', 'lat', 'As in the gazetteer file.'),
    column('feature_code', 'text', 'place_kind::varchar', 'Our kind of place; no GeoNames code.'),
    column('pcode', 'text', 'pcode', "Ours, not VIINA's: MIMU place code."),
    ...['junta', 'resistance', 'civilian', 'international', 'media'].map(byClaimant),
    column('basis', 'text', 'basis', "Ours, not VIINA's: the spells behind the status."),
  ],
};
