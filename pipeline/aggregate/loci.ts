import { type Place, UNLISTED } from '../../schemas/reference.ts';
import type { PLACE_LEVELS, PlaceKind } from '../../schemas/vocabulary.ts';
import type { Row } from '../database.ts';

/**
 * One place under all its names. A township and the town it is named after are one locus: articles rarely say which they mean.
 * `within` lists the wider loci that hold it, nearest first.
 */
export interface Locus {
  readonly key: string;
  readonly placeId: string | null;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly township: string | null;
  readonly stateRegion: string | null;
  readonly pcode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly within: readonly string[];
  /** place_id of its township and of its state; null where it is wider or unlisted. */
  readonly townshipKey: string | null;
  readonly stateKey: string | null;
}

export const COUNTRY = 'country:Myanmar';

/** The columns in which a record names its place. */
export const PLACE_COLUMNS = ['place_id', 'place', 'place_kind', 'township', 'state_region'] as const;

export interface NamedPlace {
  readonly place_id: string | null;
  readonly place: string | null;
  readonly place_kind: string | null;
  readonly township: string | null;
  readonly state_region: string | null;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const areaKey = (kind: string, name: string | null, state: string | null): string => `${kind}|${fold(name ?? '')}|${fold(state ?? '')}`;

const bare = (key: string, name: string, kind: PlaceKind, within: readonly string[]): Locus => ({
  ...UNLISTED,
  key,
  name,
  kind,
  within,
  townshipKey: null,
  stateKey: null,
});

export interface Loci {
  /** The locus of a record's place; an unlisted place is known by its name. */
  of(place: NamedPlace): Locus;
  /** The locus of a row with place columns. */
  ofRow(row: Row): Locus;
  /** The gazetteer's row behind a place_id. */
  byId(placeId: string): Place | null;
}

/** Indexes the gazetteer. */
export const indexLoci = (places: readonly Place[]): Loci => {
  const byId = new Map(places.map((p) => [p.place_id, p]));
  const areas = new Map<string, Place>();
  for (const p of places) {
    if (p.kind === 'township' || p.kind === 'state_region') areas.set(areaKey(p.kind, p.name, p.state_region), p);
    if (p.kind === 'district') areas.set(areaKey(p.kind, p.district ?? p.name, p.state_region), p);
    if (p.kind === 'town' && p.township !== null && fold(p.township) === fold(p.name))
      areas.set(areaKey('seat', p.name, p.state_region), p);
  }
  const area = (kind: string, name: string | null, state: string | null): Place | null =>
    name === null ? null : (areas.get(areaKey(kind, name, state)) ?? null);

  const known = new Map<string, Locus>();
  const listed = (place: Place): Locus => {
    const seat = place.kind === 'township' ? area('seat', place.name, place.state_region) : null;
    const p = seat ?? place;
    const found = known.get(p.place_id);
    if (found !== undefined) return found;
    const state = area('state_region', p.state_region, p.state_region);
    const district = area('district', p.district, p.state_region);
    const township = area('township', p.township, p.state_region);
    const townshipLocus = township === null ? null : (area('seat', township.name, township.state_region) ?? township);
    const rank = ['state_region', 'district', 'township'].indexOf(p.kind);
    const wider = [rank < 0 ? townshipLocus : null, rank < 0 || rank > 1 ? district : null, rank === 0 ? null : state];
    const within = [...wider.flatMap((w) => (w === null || w.place_id === p.place_id ? [] : [w.place_id])), COUNTRY];
    const locus: Locus = {
      key: p.place_id,
      placeId: p.place_id,
      name: p.name,
      kind: p.kind,
      township: p.township,
      stateRegion: p.state_region,
      pcode: p.pcode ?? township?.pcode ?? null,
      lat: p.lat,
      lon: p.lon,
      within,
      townshipKey: rank === 0 || rank === 1 ? null : (township?.place_id ?? null),
      stateKey: state?.place_id ?? null,
    };
    known.set(p.place_id, locus);
    return locus;
  };

  /** A village that the gazetteer lacks, with the township that the article gave it. */
  const unlisted = (name: string, place: NamedPlace): Locus => {
    const township = area('township', place.township, place.state_region);
    const parent = township === null ? area('state_region', place.state_region, place.state_region) : township;
    const key = `name:${fold(name)}${parent === null ? '' : `@${parent.place_id}`}`;
    const above = parent === null ? null : listed(parent);
    const kind = (place.place_kind ?? 'other') as PlaceKind;
    return {
      ...bare(key, name, kind, above === null ? [COUNTRY] : [above.key, ...above.within]),
      township: township?.name ?? null,
      stateRegion: parent?.state_region ?? null,
      townshipKey: township?.place_id ?? null,
      stateKey: above?.stateKey ?? null,
    };
  };

  const of = (place: NamedPlace): Locus => {
    const row = place.place_id === null ? undefined : byId.get(place.place_id);
    if (row !== undefined) return listed(row);
    if (place.place === null) return bare('unknown', 'unknown', 'other', [COUNTRY]);
    if (fold(place.place) === 'myanmar' || fold(place.place) === 'burma') return bare(COUNTRY, 'Myanmar', 'country', []);
    if (place.place_kind === 'country') return bare(`country:${place.place}`, place.place, 'country', []);
    return unlisted(place.place, place);
  };
  const ofRow = (row: Row): Locus => {
    const [place_id = null, place = null, place_kind = null, township = null, state_region = null] = PLACE_COLUMNS.map((name) => {
      const cell = row[name];
      return typeof cell === 'string' ? cell : null;
    });
    return of({ place_id, place, place_kind, township, state_region });
  };
  return { of, ofRow, byId: (id) => byId.get(id) ?? null };
};

/** True for a settlement or a place smaller than a district: battles and spells are of such places. */
export const isLocal = (locus: Locus): boolean => !['country', 'state_region', 'district'].includes(locus.kind) && locus.key !== 'unknown';

/** The key of a place at a roll-up level: null where the place is wider than the level. */
export const levelKey = (locus: Locus, level: (typeof PLACE_LEVELS)[number]): string | null => {
  if (level === 'place') return isLocal(locus) ? locus.key : null;
  if (level === 'township') return isLocal(locus) ? locus.townshipKey : null;
  if (level === 'state_region') return locus.stateKey;
  return locus.key === COUNTRY || locus.within.includes(COUNTRY) ? COUNTRY : locus.key;
};
