import type { Place } from '../../../schemas/reference.ts';
import type { PlaceKind } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import {
  ABROAD_AFTER,
  ABROAD_BEFORE,
  APPOSITION_AFTER,
  DIRECTION_BEFORE,
  LIST_GAP,
  LIST_TYPE_BEFORE,
  LOCATIVE_BEFORE,
  PARENT_GAP,
  PEOPLE_AFTER,
  PLACE_CALLED_BEFORE,
  type PlaceRole,
  POST_NAMED_AFTER,
  POST_NAMED_BEFORE,
  TAKEN_BEFORE,
  TYPE_AFTER,
  UNLISTED_BEFORE,
} from '../lexicon/place-contexts.ts';
import { GROUP_AFTER, TYPE_WORDS } from '../lexicon/place-words.ts';
import type { PlaceMention } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { capitalRuns } from './capital-runs.ts';
import { type NameDraft, namesIn } from './place-names.ts';
import { roleOf } from './place-role.ts';

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

interface Draft extends NameDraft {
  /** It opens its sentence: the capital proves nothing. */
  opens: boolean;
  words: string;
  kind: PlaceKind | null;
  role: PlaceRole;
  accepted: boolean;
  listed: boolean;
  parent: boolean;
  above: Draft | null;
  before: string;
  after: string;
  nameStart: number;
}

const LOOK = 90;
const LOOK_AHEAD = 160;

const lineBefore = (text: string, at: number): string => {
  const slice = text.slice(Math.max(0, at - LOOK), at);
  const cut = Math.max(slice.lastIndexOf('\n'), slice.lastIndexOf('. '), slice.lastIndexOf('."'));
  return (cut < 0 ? slice : slice.slice(cut + 1)).toLowerCase();
};

const lineAfter = (text: string, at: number): string => {
  const slice = text.slice(at, at + LOOK_AHEAD);
  const cut = slice.search(/\n|[.?!]"? [A-Z"]/);
  return cut < 0 ? slice : slice.slice(0, cut);
};

const typeAfter = (after: string): { readonly kind: PlaceKind; readonly size: number } | null => {
  const match = TYPE_AFTER.exec(after);
  if (match === null) return null;
  const kind = TYPE_WORDS.get((match[1] ?? '').toLowerCase().split(/[- ]/)[0] ?? '') ?? null;
  return kind === null ? null : { kind, size: match[0].length };
};

const open = (text: string, name: NameDraft, opens: boolean): Draft => {
  const before = lineBefore(text, name.start);
  const rest = text.slice(name.tail, name.tail + LOOK);
  const area = name.rows.length > 0 && name.rows.every((row) => row.kind === 'state_region');
  const type = name.type === null && !area ? typeAfter(rest) : null;
  const tail = name.tail + (type?.size ?? 0);
  return {
    ...name,
    opens,
    words: text.slice(name.start, name.end),
    tail,
    kind: (area ? null : name.type) ?? type?.kind ?? null,
    role: 'in',
    accepted: !name.needsContext,
    listed: false,
    parent: false,
    above: null,
    before,
    after: lineAfter(text, tail),
    nameStart: name.start,
  };
};

/** "In Loikaw", "the village of Son", "Son village", "captured Muse", "Ann, Rakhine State": the context says that it is a place. */
const inContext = (draft: Draft): boolean => {
  if (GROUP_AFTER.test(draft.after)) return false;
  if (draft.building) return draft.kind === 'ward' || draft.kind === 'village';
  if (draft.kind !== null || PLACE_CALLED_BEFORE.test(draft.before) || APPOSITION_AFTER.test(draft.after)) return true;
  if (
    draft.sort === 'unlisted' &&
    /^(?:'s)? (?:said|says|told|added|explained|wrote|claimed|and his|who|whose)\b|^, (?:\d{2},|(?:a |an |the |its |their )?(?:\d{2}-year|spokes|who\b|leader|chair|commander))/.test(
      draft.after,
    )
  )
    return false;
  if (UNLISTED_BEFORE.test(draft.before)) return true;
  if (draft.sort === 'unlisted' && PEOPLE_AFTER.test(draft.after) && (!draft.opens || / /.test(draft.words))) return true;
  if (POST_NAMED_BEFORE.test(draft.before) && POST_NAMED_AFTER.test(draft.after) && !draft.person) return true;
  if (draft.sort === 'listed')
    return (
      TAKEN_BEFORE.test(draft.before) ||
      LOCATIVE_BEFORE.test(draft.before) ||
      /\b(?:for|from|to|towards?|on|between|of) $/.test(draft.before)
    );
  return !draft.person && TAKEN_BEFORE.test(draft.before) && draft.key.length > 4;
};

const isArea = (draft: Draft): boolean =>
  draft.kind === 'township' ||
  draft.kind === 'district' ||
  draft.kind === 'state_region' ||
  draft.rows.some((row) => row.kind === 'state_region');

/** "townships of A", "the town of A": the type before the name. "villages of A" says so of an unlisted name only. */
const typeBefore = (draft: Draft): PlaceKind | null => {
  const word = LIST_TYPE_BEFORE.exec(draft.before)?.[1]?.toLowerCase().split(' ')[0] ?? '';
  const kind = TYPE_WORDS.get(word) ?? null;
  if (draft.sort === 'stem' && kind !== 'state_region') return null;
  if (kind === 'village' && draft.sort !== 'unlisted' && word !== 'village') return null;
  return kind;
};

/** "A, B and C townships", "townships of A and B": members of one list. */
const joinLists = (text: string, drafts: readonly Draft[]): void => {
  for (const [i, draft] of drafts.entries()) {
    draft.kind ??= typeBefore(draft);
    const before = drafts[i - 1];
    if (before === undefined || before.sort === 'country') continue;
    const gap = text.slice(before.tail, draft.start);
    const wider = isArea(draft) && (!isArea(before) || draft.kind !== before.kind) && !/\b(?:and|or)\b/.test(gap);
    if (gap.length < 24 && !wider && LIST_GAP.test(gap)) draft.listed = true;
  }
};

const PLURAL_BEFORE = /\b(?:townships|towns|cities|districts|states|regions|villages|wards|village tracts) (?:of|in) $/i;

const passAlong = (text: string, drafts: readonly Draft[]): void => {
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i];
    const left = drafts[i - 1];
    if (draft === undefined || left === undefined || !draft.listed) continue;
    if (draft.kind === null && left.kind !== null && (PLURAL_BEFORE.test(left.before) || (left.listed && left.kind === 'village')))
      draft.kind = left.kind;
    if (left.accepted && !draft.accepted && !draft.person && !GROUP_AFTER.test(draft.after)) draft.accepted = left.role !== 'aside';
    if (left.role !== 'in' && draft.role === 'in') draft.role = left.role;
  }
  for (let i = drafts.length - 1; i > 0; i--) {
    const draft = drafts[i];
    const left = drafts[i - 1];
    if (draft === undefined || left === undefined || !draft.listed) continue;
    const plural = /^[ ]?(?:town|state|region|district|village|township|ward|quarter|tract|division|neighbou?rhood|citie)s\b/i.test(
      text.slice(draft.end, draft.end + 16),
    );
    if (left.kind === null && draft.kind !== null && (plural || (draft.kind === 'village' && left.sort === 'unlisted')))
      left.kind = draft.kind;
    if (draft.accepted && !left.accepted && left.sort === 'unlisted' && !left.person && plural) left.accepted = true;
  }
};

/** "Pazigyi, Kanbalu Township, Sagaing Region" and "Sagaing's Tamu District": what lies in what. */
const chain = (text: string, drafts: readonly Draft[]): void => {
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i];
    const left = drafts[i - 1];
    if (draft === undefined || left === undefined) continue;
    const gap = text.slice(left.tail, draft.nameStart);
    if (/^'s? (?:[a-z-]+ ){0,2}$/.test(gap) && (isArea(left) || left.kind === null) && draft.sort !== 'country') {
      if (left.accepted || draft.accepted) {
        draft.above = left;
        left.parent = true;
        if (left.sort !== 'unlisted') draft.accepted ||= draft.kind !== null;
      }
      continue;
    }
    if (gap.length > 80 || draft.listed || !PARENT_GAP.test(gap) || gap === ' ') continue;
    const wider = isArea(draft) || draft.sort === 'country' || (draft.sort === 'foreign' && left.sort !== 'listed');
    if (!wider && !(left.sort === 'unlisted' && draft.sort === 'listed' && /^,? (?:area )?(?:in|of) /.test(gap))) continue;
    if (!left.accepted && !left.person && isArea(draft) && !GROUP_AFTER.test(left.after)) left.accepted = true;
    if (left.accepted) {
      left.above = draft;
      draft.parent = true;
    }
  }
};

const ORDER: readonly PlaceKind[] = ['town', 'village', 'township', 'district', 'state_region', 'ward', 'other'];
const PREFERRED: Readonly<Record<string, readonly PlaceKind[]>> = {
  township: ['township', 'town', 'district'],
  district: ['district', 'township', 'town'],
  state_region: ['state_region', 'district', 'town', 'township'],
  town: ['town', 'township', 'village'],
  village: ['village'],
  ward: ['ward', 'township'],
};

const fits = (row: Place, hints: ReadonlySet<string>): number =>
  (row.township !== null && hints.has(row.township) ? 2 : 0) + (row.state_region !== null && hints.has(row.state_region) ? 1 : 0);

const chooseRow = (rows: readonly Place[], kind: PlaceKind | null, near: ReadonlySet<string>, far: ReadonlySet<string>): Place | null => {
  for (const wanted of kind === null ? ORDER : (PREFERRED[kind] ?? [])) {
    const same = rows.filter((row) => row.kind === wanted);
    if (same.length === 1) return same[0] ?? null;
    if (same.length > 1) {
      const ranked = [...same].sort((a, b) => fits(b, near) - fits(a, near) || fits(b, far) - fits(a, far));
      return ranked[0] ?? null;
    }
  }
  return rows.length > 0 && kind !== null && kind !== 'village' && kind !== 'ward' ? chooseRow(rows, null, near, far) : null;
};

const areaNames = (drafts: Iterable<Draft>): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const draft of drafts) {
    const row =
      draft.rows.find((r) => r.kind === 'state_region') ??
      (draft.rows.length === 1 || draft.kind === 'township' ? draft.rows[0] : undefined);
    if (row?.state_region != null) names.add(row.state_region);
    if (row?.kind === 'township') names.add(row.name);
    const own = draft.rows.filter((r) => r.kind === 'township');
    if (own.length === 1 && own[0] !== undefined) names.add(own[0].name);
  }
  return names;
};

const stateOf = (gazetteer: Gazetteer, draft: Draft): Place | null => {
  if (draft.kind !== 'state_region') return null;
  return draft.rows.find((row) => row.kind === 'state_region') ?? gazetteer.byStem.get(draft.key) ?? null;
};

/** "northern Shan" is a row of its own; "southern Chin State" is Chin State. */
const withDirection = (gazetteer: Gazetteer, draft: Draft, row: Place): Place => {
  if (row.kind !== 'state_region') return row;
  const direction = DIRECTION_BEFORE.exec(draft.before)?.[1]?.toLowerCase().replace(/ern$/, '');
  if (direction === undefined || !/^(?:north|south|east|west)$/.test(direction)) return row;
  return gazetteer.byKey.get(`${direction}ern${row.name.toLowerCase().replace(/[^a-z]/g, '')}`)?.[0] ?? row;
};

const nameOf = (text: string, draft: Draft, row: Place | null, direction: string): string => {
  const bare = text.slice(draft.start, draft.end).replace(/\s+/g, ' ');
  if (row?.kind === 'state_region' && !/(?:State|Region|Division|Territory)$/i.test(bare) && draft.kind === 'state_region') {
    return `${direction}${bare} ${/ State$/.test(row.name) ? 'State' : 'Region'}`;
  }
  if (draft.kind === 'district' && !/(?:zone|division|region|district)$/i.test(bare)) return `${bare} District`;
  return `${direction}${bare}`;
};

const mention = (gazetteer: Gazetteer, text: string, draft: Draft, near: ReadonlySet<string>, far: ReadonlySet<string>): LocatedPlace => {
  const found = stateOf(gazetteer, draft) ?? chooseRow(draft.rows, draft.kind, near, far);
  const row = found === null ? null : withDirection(gazetteer, draft, found);
  const spoken = row !== null && row !== found ? (DIRECTION_BEFORE.exec(draft.before)?.[1] ?? '') : '';
  const country = draft.sort === 'country' ? (DIRECTION_BEFORE.exec(draft.before)?.[1] ?? '') : '';
  const direction = spoken !== '' ? `${spoken} ` : country !== '' ? `${country} ` : '';
  const name = nameOf(text, draft, row, direction);
  const above = draft.above;
  const aboveRow = above === null ? null : (stateOf(gazetteer, above) ?? chooseRow(above.rows, above.kind, near, far));
  const township =
    row?.kind === 'township'
      ? row.name
      : (row?.township ??
        (aboveRow?.kind === 'state_region' ? null : (aboveRow?.township ?? (aboveRow?.kind === 'township' ? aboveRow.name : null))));
  const kind: PlaceKind =
    row !== null
      ? row.kind
      : draft.sort === 'country'
        ? country === ''
          ? 'country'
          : 'other'
        : draft.sort === 'foreign'
          ? 'other'
          : (draft.kind ?? 'village');
  const isOther =
    draft.sort === 'foreign' || (row === null && ABROAD_AFTER.test(draft.after)) || (above?.sort === 'foreign' && row === null);
  return {
    start: draft.start,
    end: draft.end,
    tail: draft.tail,
    name,
    placeId: row?.place_id ?? null,
    kind: isOther ? 'other' : kind,
    township,
    stateRegion: row?.state_region ?? aboveRow?.state_region ?? null,
    pcode: row?.pcode ?? null,
    lat: row?.lat ?? null,
    lon: row?.lon ?? null,
    oriented: draft.role === 'by' || draft.role === 'near' || draft.role === 'from' || draft.role === 'to' || draft.role === 'aside',
    role: draft.role,
    identity: row === null ? `unlisted:${draft.key}` : row.name.toLowerCase().replace(/ (?:township|district)$/, ''),
    parent: draft.parent,
    typed: draft.kind !== null,
    listed: draft.listed,
  };
};

const NUMBERED_WARD = /\b[Ww]ard (?:No\.? ?)?\(?(\d{1,2})\)?|\bNo\.? ?\(?(\d{1,2})\)? [Ww]ard\b/g;

const numberedWards = (text: string): readonly LocatedPlace[] => {
  if (!/[Ww]ard /.test(text) && !/ [Ww]ard/.test(text)) return [];
  return Array.from(text.matchAll(NUMBERED_WARD), (match) => {
    const name = `Ward ${match[1] ?? match[2] ?? ''}`;
    const end = match.index + match[0].length;
    const role = roleOf(lineBefore(text, match.index), text.slice(end, end + LOOK));
    return {
      start: match.index,
      end,
      tail: end,
      name,
      placeId: null,
      kind: 'ward',
      township: null,
      stateRegion: null,
      pcode: null,
      lat: null,
      lon: null,
      oriented: role !== 'in',
      role,
      identity: `unlisted:${name.toLowerCase()}`,
      parent: false,
      typed: true,
      listed: false,
    };
  });
};

const LABEL = /(?:^|\n)[ \t]*$/;

const settleRole = (draft: Draft): PlaceRole => {
  if (GROUP_AFTER.test(draft.after)) return 'source';
  if (draft.sort === 'foreign' || draft.sort === 'country') return ABROAD_BEFORE.test(draft.before) ? 'in' : 'aside';
  return roleOf(draft.before, draft.after);
};

/** "Karen and Mon states", "northern Shan" are states; "Shan people", "Kachin" alone are not, nor is "the Dictatorship region". */
const settleState = (gazetteer: Gazetteer, draft: Draft): void => {
  const known = gazetteer.byStem.has(draft.key);
  const directed = DIRECTION_BEFORE.test(draft.before) && !/^ (?:people|women|man|rebels?|fighters?|troops|leader)/.test(draft.after);
  if (draft.kind === null && directed) draft.kind = 'state_region';
  draft.accepted = known && draft.kind === 'state_region';
};

/** All places that a text names, in order. `lenient` is for titles, where every word has a capital. */
export const readPlaces = (gazetteer: Gazetteer, text: string, lenient = false): readonly LocatedPlace[] => {
  const drafts: Draft[] = [];
  for (const run of capitalRuns(text)) {
    const first = run[0];
    if (first === undefined) continue;
    const opens = first.start === 0 || /[\n"([.!?:] ?$/.test(text.slice(Math.max(0, first.start - 2), first.start));
    for (const name of namesIn(gazetteer, run, lenient, opens)) drafts.push(open(text, name, opens && name.start === first.start));
  }
  const confirmed = new Set<string>();
  for (const draft of drafts) {
    if (draft.sort === 'stem') continue;
    if (!draft.accepted && inContext(draft)) draft.accepted = true;
    draft.role = settleRole(draft);
  }
  joinLists(text, drafts);
  passAlong(text, drafts);
  chain(text, drafts);
  for (const draft of drafts) {
    if (draft.sort === 'stem' || (draft.rows.length === 0 && draft.kind === 'state_region')) settleState(gazetteer, draft);
    if (draft.accepted) confirmed.add(draft.key);
  }
  const labels = drafts.some((draft) => draft.sort === 'listed' && text[draft.tail] === ':' && LABEL.test(draft.before));
  for (const draft of drafts) {
    if (draft.accepted || draft.sort === 'stem') continue;
    if (labels && text[draft.tail] === ':' && LABEL.test(text.slice(Math.max(0, draft.start - 3), draft.start))) confirmed.add(draft.key);
    if (confirmed.has(draft.key) && !draft.person) draft.accepted = true;
  }
  const kept = drafts.filter((draft) => draft.accepted);
  const far = areaNames(kept);
  const found = kept
    .filter((draft, i) => draft.start >= (kept[i - 1]?.tail ?? 0))
    .map((draft) => mention(gazetteer, text, draft, areaNames(draft.above === null ? [draft] : [draft, draft.above]), far));
  const wards = numberedWards(text);
  return wards.length === 0 ? found : [...found, ...wards].sort((a, b) => a.start - b.start);
};

interface PlacesOfDocument {
  readonly all: readonly LocatedPlace[];
  readonly bySentence: readonly (readonly LocatedPlace[])[];
}

const memory = new WeakMap<Document, PlacesOfDocument>();

const within = (all: readonly LocatedPlace[], span: Span): readonly LocatedPlace[] =>
  all.filter((place) => place.start >= span.start && place.end <= span.end);

const ofDocument = (document: Document): PlacesOfDocument => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const all = readPlaces(document.knowledge.places, document.text);
  const bySentence: LocatedPlace[][] = document.sentences.map(() => []);
  let at = 0;
  for (const sentence of document.sentences) {
    for (; at < all.length && (all[at]?.start ?? 0) < sentence.end; at++) {
      const place = all[at];
      if (place !== undefined && place.start >= sentence.start) bySentence[sentence.index]?.push(place);
    }
  }
  const places = { all, bySentence };
  memory.set(document, places);
  return places;
};

/** The places that a sentence names, in order, with their role. Read once per article: a name made clear in one sentence counts in all. */
export const placesIn = (document: Document, sentence: Sentence): readonly LocatedPlace[] => {
  const places = ofDocument(document);
  return document.sentences[sentence.index] === sentence ? (places.bySentence[sentence.index] ?? []) : within(places.all, sentence);
};

/** The places that a sentence names; `oriented` ones only say where something else lies. */
export const findPlaces = (document: Document, sentence: Sentence): readonly PlaceMention[] => placesIn(document, sentence);
