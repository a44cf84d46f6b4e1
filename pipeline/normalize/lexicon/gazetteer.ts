import type { Place } from '../../../schemas/reference.ts';
import { AMBIGUOUS_NAMES } from './place-words.ts';

/** Rows of places.csv, found by name or alias in any case, with or without spaces and hyphens. */
export interface Gazetteer {
  readonly places: readonly Place[];
  /** Settlements and areas by key; the rows that share a name stand together. */
  readonly byKey: ReadonlyMap<string, readonly Place[]>;
  /** "kachin", "karenni", "sagaing": the state or region where "State" follows further on ("Karen and Mon states"). */
  readonly byStem: ReadonlyMap<string, Place>;
  /** Named installations (`military_site` rows) by key; the town in brackets is also left out of the key. */
  readonly siteByKey: ReadonlyMap<string, Place>;
  /** One word for all rows of one name: a township, its town and its district. */
  readonly identities: ReadonlyMap<Place, string>;
  /** Every beginning of every key: a look-up stops where none goes on. */
  readonly beginnings: ReadonlySet<string>;
}

/** "Mrauk-U", "Mrauk U" and "mrauku" have one key. */
export const placeKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** True for names that are also words or persons' names: Ann, Pale, Saw. They count only in context. */
export const isAmbiguous = (key: string): boolean => AMBIGUOUS_NAMES.has(key);

/** "Dagon Myothit (South)" is also met as "Dagon Myothit South"; "Pangsang (Panghkam)" as either name. */
const spellings = (place: Place): readonly string[] => {
  const listed = [place.name, ...place.aliases.split('|').filter((alias) => alias !== '')];
  const bare = /^(.*?) \((?:Wa SAD|KNU)\)$/.exec(place.name)?.[1];
  return bare === undefined ? listed : [...listed, bare];
};

const STATE_NAME = /^(.*) (?:State|Region|Division|Union Territory)$/;

const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
};

/** Builds the index once per run. Throws nothing: a row without a usable name is never found. */
export const indexPlaces = (places: readonly Place[]): Gazetteer => {
  const byKey = new Map<string, Place[]>();
  const byStem = new Map<string, Place>();
  const siteByKey = new Map<string, Place>();
  for (const place of places) {
    for (const spelling of spellings(place)) {
      const key = placeKey(spelling);
      if (key === '') continue;
      if (place.kind === 'military_site') {
        for (const site of [key, placeKey(spelling.replace(/ \([^)]*\)$/, ''))]) if (!siteByKey.has(site)) siteByKey.set(site, place);
        continue;
      }
      add(byKey, key, place);
      const stem = STATE_NAME.exec(spelling)?.[1];
      const whole = place.kind === 'state_region' && !/^(?:north|south|east|west)/i.test(place.name);
      if (stem !== undefined && whole && !stem.includes('(')) byStem.set(placeKey(stem), place);
      if (place.kind === 'district' && / District$/.test(spelling)) add(byKey, placeKey(spelling.replace(/ District$/, '')), place);
    }
  }
  const beginnings = new Set<string>();
  for (const key of byKey.keys()) for (let end = 1; end <= key.length; end++) beginnings.add(key.slice(0, end));
  const identities = new Map(places.map((place) => [place, place.name.toLowerCase().replace(/ (?:township|district)$/, '')]));
  return { places, byKey, byStem, siteByKey, identities, beginnings };
};
