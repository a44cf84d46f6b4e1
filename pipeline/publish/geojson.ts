import { columnsOf } from '../../schemas/columns.ts';
import { tableNamed } from '../../schemas/tables.ts';
import { literal, type Row } from '../database.ts';
import { orderedSelect } from './ordered.ts';
import type { Format, Publication } from './publication.ts';

/** A point by RFC 7946: longitude first. A place without coordinates has a null geometry: none is invented. */
const featureOf = (row: Row, id: string) => {
  const { lat, lon, ...properties } = row;
  const geometry = typeof lat === 'number' && typeof lon === 'number' ? { type: 'Point', coordinates: [lon, lat] } : null;
  return { type: 'Feature', id, geometry, properties };
};

const collectionText = (features: readonly object[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;

const battles = async ({ database }: Publication): Promise<string> => {
  const rows = await database.rows(orderedSelect(tableNamed('battles')));
  return collectionText(rows.map((row) => featureOf(row, String(row.battle_id))));
};

/** The last status of each place up to `asOf`, with the day of that last word: an old word is told as old, not as today's state. */
const control = async ({ database, facts }: Publication): Promise<string> => {
  const names = columnsOf(tableNamed('control_daily').schema).map((c) => c.name);
  const day = facts.asOf === null ? 'null::date' : `date ${literal(facts.asOf)}`;
  const rows = await database.rows(
    `with told as (
       select ${names.join(', ')}, coalesce(place_id, place) as place_key
       from control_daily where ${day} is null or date <= ${day}
     ),
     last_word as (select * from told qualify row_number() over (partition by place_key order by date desc, status) = 1)
     select * exclude (place_key), ${day} as as_of, date_diff('day', date, ${day}) as days_since_last_word, place_key
     from last_word order by place_key`,
  );
  return collectionText(rows.map(({ place_key, ...row }) => featureOf(row, String(place_key))));
};

export const geojson: Format = {
  name: 'geojson',
  files: 'geo/battles.geojson, geo/control.geojson',
  purpose: 'Battles, and who is said to hold each place by the last word up to `as_of`, for QGIS and web maps.',
  write: async (publication) => {
    publication.write('geo/battles.geojson', await battles(publication));
    publication.write('geo/control.geojson', await control(publication));
  },
};
