import type { Place } from '../../schemas/reference.ts';

/** Finds a place that a coder wrote by name alone in the gazetteer. */
export type FindPlace = (name: string, statesNearby: ReadonlySet<string>) => Place | null;

const TYPE_WORD = /\s+(state|region|township|town|village|district|ward)$/i;

/** "Mrauk-U Township" and "mrauk u" have one key. */
const keyOf = (name: string): string =>
  name
    .replace(TYPE_WORD, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** Without a type word a name means the town before the township, and that before wider areas. */
const ORDER: readonly Place['kind'][] = ['town', 'village', 'ward', 'township', 'district', 'state_region'];

const wanted = (name: string): readonly Place['kind'][] => {
  const word = TYPE_WORD.exec(name)?.[1]?.toLowerCase();
  const kind = word === 'state' || word === 'region' ? 'state_region' : ORDER.find((k) => k === word);
  return kind === undefined ? ORDER : [kind, ...ORDER.filter((k) => k !== kind)];
};

/** Indexes names and aliases. Of several places with one name the one in a state that the article speaks of is taken, else the first by key. */
export const indexNames = (places: readonly Place[]): FindPlace => {
  const byKey = new Map<string, Place[]>();
  for (const place of places) {
    if (!ORDER.includes(place.kind)) continue;
    for (const name of new Set([place.name, ...place.aliases.split('|')].map(keyOf))) {
      if (name !== '') byKey.set(name, [...(byKey.get(name) ?? []), place]);
    }
  }
  return (name, statesNearby) => {
    const kinds = wanted(name);
    const far = (place: Place): number => (statesNearby.has(place.state_region ?? '') ? 0 : 1);
    const found = [...(byKey.get(keyOf(name)) ?? [])].sort(
      (a, b) => far(a) - far(b) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.place_id < b.place_id ? -1 : 1),
    );
    return found[0] ?? null;
  };
};
