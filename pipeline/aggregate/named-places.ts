import { PLACE_LEVELS } from '../../schemas/vocabulary.ts';
import type { Database, Row } from '../database.ts';
import { type Loci, type Locus, levelKey, PLACE_COLUMNS } from './loci.ts';
import { loadWork, type WorkRow } from './work-tables.ts';

const text = (row: Row, name: string): string | null => {
  const cell = row[name];
  return typeof cell === 'string' ? cell : null;
};

/** Every way in which records name a place, and the loci around each: `work.place_names`, `work.around`. Gives the locus of each place_number. */
export const namePlaces = async (db: Database, folder: string, loci: Loci): Promise<readonly Locus[]> => {
  const words = PLACE_COLUMNS.map((name) => (name === 'place_kind' ? 'cast(place_kind as varchar) as place_kind' : name)).join(', ');
  const named = await db.rows(`select ${words} from casualty_claims union select ${words} from control_events order by all`);
  const places = named.map((row) => loci.ofRow(row));
  const numbers = new Map([...new Set(places.map((locus) => locus.key))].map((key, i) => [key, i]));
  const byKey = new Map(places.map((locus) => [locus.key, locus]));
  await loadWork(db, folder, {
    place_names: named.map((row, i): WorkRow<'place_names'> => {
      const locus = places[i];
      if (locus === undefined) throw new Error('a row without a place');
      const [place, township, state, country] = PLACE_LEVELS.map((level) => levelKey(locus, level));
      return {
        place_id: text(row, 'place_id'),
        place: text(row, 'place'),
        place_kind: text(row, 'place_kind'),
        township: text(row, 'township'),
        state_region: text(row, 'state_region'),
        place_number: i,
        locus: numbers.get(locus.key) ?? null,
        locus_depth: locus.within.length,
        place_name: locus.name,
        nowhere: locus.key === 'unknown',
        place_key: place ?? null,
        township_key: township ?? null,
        state_region_key: state ?? null,
        country_key: country ?? null,
      };
    }),
    around: [...byKey.values()].flatMap((locus) =>
      [locus.key, ...locus.within].flatMap((key) => {
        const around = numbers.get(key);
        return around === undefined ? [] : [{ locus: numbers.get(locus.key) ?? null, around }];
      }),
    ),
  });
  return places;
};
