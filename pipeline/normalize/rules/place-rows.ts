import type { Place } from '../../../schemas/reference.ts';
import type { PlaceKind } from '../../../schemas/vocabulary.ts';
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import { ABROAD_AFTER, DIRECTION_BEFORE, type PlaceRole } from '../lexicon/place-contexts.ts';
import type { PlaceMention } from '../rule.ts';
import { after, before, type PlaceDraft } from './place-drafts.ts';

/** A place with what the sentence makes of it. */
export interface LocatedPlace extends PlaceMention {
  readonly role: PlaceRole;
  /** End of the name with its type word. */
  readonly tail: number;
  /** Equal for all spellings of one place of the reference table. */
  readonly identity: string;
  /** The mention stands in a chain behind a smaller place that lies in it: "Mobye in Pekon Township". */
  readonly parent: boolean;
  /** A type word says what it is: "Depayin Township", "the town of Falam". */
  readonly typed: boolean;
  /** It follows another member of a list: "Loikaw, Demoso and Pekon". */
  readonly listed: boolean;
}

/** Townships and states that the article names: they decide between places of one name. */
export type Hints = ReadonlySet<string>;

const ORDER: readonly PlaceKind[] = ['town', 'village', 'township', 'district', 'state_region', 'ward', 'other'];
/** The kinds of row that a type word asks for, best first. A village that is not listed is not the town of that name. */
const PREFERRED: ReadonlyMap<PlaceKind, readonly PlaceKind[]> = new Map<PlaceKind, readonly PlaceKind[]>([
  ['township', ['township', 'town', 'district', ...ORDER]],
  ['district', ['district', 'township', 'town', ...ORDER]],
  ['state_region', ['state_region', 'district', ...ORDER]],
  ['town', ORDER],
  ['village', ['village']],
  ['ward', ['ward', 'township']],
]);

const fits = (row: Place, hints: Hints): number =>
  (row.township !== null && hints.has(row.township) ? 2 : 0) + (row.state_region !== null && hints.has(row.state_region) ? 1 : 0);

/** The row that a name means: by its type word, else town before township; among equals the one whose township or state is named. */
const chooseRow = (rows: readonly Place[], kind: PlaceKind | null, near: () => Hints, far: () => Hints): Place | null => {
  if (rows.length === 0) return null;
  for (const wanted of kind === null ? ORDER : (PREFERRED.get(kind) ?? ORDER)) {
    const same = rows.filter((row) => row.kind === wanted);
    if (same.length < 2) {
      if (same[0] !== undefined) return same[0];
      continue;
    }
    return [...same].sort((a, b) => fits(b, near()) - fits(a, near()) || fits(b, far()) - fits(a, far()))[0] ?? null;
  }
  return null;
};

/** Names of the townships and states among drafts. */
export const hintsOf = (drafts: Iterable<PlaceDraft>): Hints => {
  const names = new Set<string>();
  for (const draft of drafts) {
    const state = draft.rows.find((row) => row.kind === 'state_region');
    const row = state ?? (draft.rows.length === 1 || draft.kind === 'township' ? draft.rows[0] : undefined);
    if (row?.state_region != null) names.add(row.state_region);
    const own = draft.rows.filter((r) => r.kind === 'township');
    if (own.length === 1 && own[0] !== undefined) names.add(own[0].name);
  }
  return names;
};

const rowOf = (gazetteer: Gazetteer, draft: PlaceDraft, far: () => Hints): Place | null => {
  const state =
    draft.kind !== 'state_region' ? undefined : (draft.rows.find((row) => row.kind === 'state_region') ?? gazetteer.byStem.get(draft.key));
  const near = () => hintsOf(draft.above === null ? [draft] : [draft, draft.above]);
  return state ?? chooseRow(draft.rows, draft.kind, near, far);
};

/** "northern", "south-eastern" before the name; lower case. */
const directionOf = (draft: PlaceDraft): string | null => DIRECTION_BEFORE.exec(before(draft))?.[1] ?? null;

/** "northern Shan" is a row of its own; "southern Chin State" is Chin State. */
const withDirection = (gazetteer: Gazetteer, direction: string | null, row: Place): Place => {
  const compass = direction?.replace(/ern$/, '');
  if (compass === undefined || !/^(?:north|south|east|west)$/.test(compass)) return row;
  return gazetteer.byKey.get(`${compass}ern${row.name.toLowerCase().replace(/[^a-z]/g, '')}`)?.[0] ?? row;
};

/** As written, without type words; states and districts keep theirs ("Kayah State"), for their name alone is a town's or a people's. */
const nameOf = (draft: PlaceDraft, row: Place | null): string => {
  const bare = draft.text.slice(draft.start, draft.end);
  if (row?.kind === 'state_region' && draft.kind === 'state_region' && !/(?:State|Region|Division|Territory)$/i.test(bare))
    return `${bare} ${row.name.endsWith(' State') ? 'State' : 'Region'}`;
  return draft.kind === 'district' && !/(?:zone|division|region|district)$/i.test(bare) ? `${bare} District` : bare;
};

const kindOf = (draft: PlaceDraft, row: Place | null, direction: string | null): PlaceKind => {
  if (draft.sort === 'foreign') return 'other';
  if (row !== null) return row.kind;
  if (draft.sort === 'country') return direction === null ? 'country' : 'other';
  return draft.above?.sort === 'foreign' || ABROAD_AFTER.test(after(draft)) ? 'other' : (draft.kind ?? 'village');
};

const townshipOf = (row: Place | null, above: Place | null): string | null => {
  const place = row ?? (above?.kind === 'state_region' ? null : above);
  return place === null ? null : (place.township ?? (place.kind === 'township' ? place.name : null));
};

/** Makes the mention of an accepted draft. `far` gives the townships and states that the article names. */
export const locate = (gazetteer: Gazetteer, draft: PlaceDraft, far: () => Hints): LocatedPlace => {
  const found = rowOf(gazetteer, draft, far);
  const mayTurn = draft.sort === 'country' || found?.kind === 'state_region';
  const direction = mayTurn ? directionOf(draft) : null;
  const row = found === null ? null : mayTurn ? withDirection(gazetteer, direction, found) : found;
  const above = draft.above === null ? null : rowOf(gazetteer, draft.above, far);
  const name = nameOf(draft, row);
  return {
    start: draft.start,
    end: draft.end,
    tail: draft.whole,
    name: direction !== null && (draft.sort === 'country' || row !== found) ? `${direction} ${name}` : name,
    placeId: row?.place_id ?? null,
    kind: kindOf(draft, row, direction),
    township: townshipOf(row, above),
    stateRegion: row?.state_region ?? above?.state_region ?? null,
    pcode: row?.pcode ?? null,
    lat: row?.lat ?? null,
    lon: row?.lon ?? null,
    oriented: draft.role !== 'in' && draft.role !== 'source',
    role: draft.role,
    identity: row === null ? `unlisted:${draft.key}` : (gazetteer.identities.get(row) ?? row.name),
    parent: draft.parent,
    typed: draft.kind !== null,
    listed: draft.listed,
  };
};
