import { columnsOf } from '../../schemas/columns.ts';
import { orderedSelect } from '../../schemas/ordered.ts';
import { tableNamed } from '../../schemas/tables.ts';
import { literal, type Row } from '../database.ts';
import type { Format, Publication } from './publication.ts';

const NOTE = 'Claims that somebody made, not facts.';

/** A point by RFC 7946: longitude first. A place without coordinates has a null geometry: none is invented. */
const featureOf = (row: Row, id: string) => {
  const { lat, lon, ...properties } = row;
  const geometry = typeof lat === 'number' && typeof lon === 'number' ? { type: 'Point', coordinates: [lon, lat] } : null;
  return { type: 'Feature', id, geometry, properties };
};

/** A feature a line, after members that say what the collection is: RFC 7946 lets a reader pass over those that it does not know. */
const collectionText = (name: string, { facts }: Publication, features: readonly object[]): string => {
  const head = { type: 'FeatureCollection', name, note: NOTE, dataset_version: facts.datasetVersion, as_of: facts.asOf };
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
};

const battles = async (publication: Publication): Promise<string> => {
  const rows = await publication.database.rows(orderedSelect(tableNamed('battles')));
  return collectionText(
    'battles',
    publication,
    rows.map((row) => featureOf(row, String(row.battle_id))),
  );
};

/** The last status of each place up to `asOf`, with the day of that last word: an old word is told as old, not as today's state. */
const control = async (publication: Publication): Promise<string> => {
  const { database, facts } = publication;
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
  return collectionText(
    'control',
    publication,
    rows.map(({ place_key, ...row }) => featureOf(row, String(place_key))),
  );
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
