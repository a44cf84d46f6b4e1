import type { PlaceKind } from '../../../schemas/vocabulary.ts';
import {
  ANOTHER_BEFORE,
  APPOSITION_AFTER,
  KNOWN_AFTER,
  LIST_TYPE_BEFORE,
  LOCATIVE_BEFORE,
  NEXT_WORDS,
  NO_NAME_OPENING,
  NO_PLACE_AFTER,
  OPENS_AS_PLACE,
  PEOPLE_AFTER,
  PERSON_AFTER,
  PLACE_CALLED_BEFORE,
  PLAIN_BEFORE,
  type PlaceRole,
  POST_NAMED_AFTER,
  POST_NAMED_BEFORE,
  PREVIOUS_WORDS,
  RETAKEN_AFTER,
  TAKEN_AFTER,
  TAKEN_BEFORE,
  TAKEN_LOOSELY_BEFORE,
  TYPE_AFTER,
  UNLISTED_BEFORE,
} from '../lexicon/place-contexts.ts';
import { GROUP_AFTER, NAMES_OF_PERSONS, TYPE_WORDS } from '../lexicon/place-words.ts';
import type { PlaceName } from './place-names.ts';

/** A name on its way to a mention. Its context is read when it is first asked for. */
export interface PlaceDraft extends PlaceName {
  readonly text: string;
  /** It opens its sentence: the capital proves nothing. */
  readonly opens: boolean;
  /** End of the name with its type word, in capitals or not. */
  readonly whole: number;
  /** The word right before it, lower case; '' after anything else than a space. */
  readonly previous: string;
  kind: PlaceKind | null;
  role: PlaceRole;
  accepted: boolean;
  listed: boolean;
  parent: boolean;
  above: PlaceDraft | null;
  cachedBefore: string | null;
  cachedAfter: string | null;
}

const LOOK = 90;
const LOOK_AHEAD = 160;

/** The words of the sentence before an offset, lower case, 90 characters at most. */
export const lineBefore = (text: string, at: number): string => {
  const slice = text.slice(Math.max(0, at - LOOK), at);
  const cut = Math.max(slice.lastIndexOf('\n'), slice.lastIndexOf('. '), slice.lastIndexOf('."'));
  return (cut < 0 ? slice : slice.slice(cut + 1)).toLowerCase();
};

const SENTENCE_END = /\n|[.?!]"? [A-Z"]/;

/** The words of the sentence behind an offset, 160 characters at most. */
export const lineAfter = (text: string, at: number): string => {
  const slice = text.slice(at, at + LOOK_AHEAD);
  const cut = slice.search(SENTENCE_END);
  return cut < 0 ? slice : slice.slice(0, cut);
};

export const before = (draft: PlaceDraft): string => {
  draft.cachedBefore ??= lineBefore(draft.text, draft.start);
  return draft.cachedBefore;
};
export const after = (draft: PlaceDraft): string => {
  draft.cachedAfter ??= lineAfter(draft.text, draft.whole);
  return draft.cachedAfter;
};

const SPACE = 32;
const COMMA = 44;
const HYPHEN = 45;
const BRACKET = 40;
const isLower = (code: number): boolean => code > 96 && code < 123;
const isLetter = (code: number): boolean => isLower(code) || (code > 64 && code < 91) || code === HYPHEN;

/** The word of letters that begins at an offset, or ''. */
const wordAt = (text: string, at: number): string => {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return text.slice(at, end);
};

/** The word that ends before an offset and a space, with or without a comma; lower case, or ''. */
const wordBefore = (text: string, at: number): string => {
  if (text.charCodeAt(at - 1) !== SPACE) return '';
  const end = text.charCodeAt(at - 2) === COMMA ? at - 2 : at - 1;
  let start = end;
  while (isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
};

const typeAfter = (text: string, at: number): { readonly kind: PlaceKind; readonly size: number } | null => {
  if (text.charCodeAt(at) !== SPACE) return null;
  if (text.charCodeAt(at + 1) !== BRACKET && !TYPE_WORDS.has(wordAt(text, at + 1).toLowerCase())) return null;
  const match = TYPE_AFTER.exec(text.slice(at, at + 40));
  const kind = match === null ? undefined : TYPE_WORDS.get((match[1] ?? '').toLowerCase().split(/[- ]/)[0] ?? '');
  return match === null || kind === undefined ? null : { kind, size: match[0].length };
};

/** Starts a draft: the type word behind the name, in capitals or not, says its kind; states need none. */
export const openDraft = (text: string, name: PlaceName, opens: boolean): PlaceDraft => {
  // "the Myanmar town of Muse", "the Shan town of Muse": the type is of what follows
  const area = name.sort === 'country' || (name.rows.length > 0 && name.rows.every((row) => row.kind === 'state_region'));
  const behind = name.type === null ? typeAfter(text, name.tail) : null;
  const type = area && behind?.kind !== 'state_region' ? null : behind;
  return {
    start: name.start,
    end: name.end,
    key: name.key,
    rows: name.rows,
    type: name.type,
    tail: name.tail,
    sort: name.sort,
    needsContext: name.needsContext,
    person: name.person,
    building: name.building,
    long: name.long,
    text,
    opens,
    whole: name.tail + (type?.size ?? 0),
    previous: wordBefore(text, name.start),
    kind: area ? null : (name.type ?? type?.kind ?? null),
    role: 'in',
    accepted: !name.needsContext,
    listed: false,
    parent: false,
    above: null,
    cachedBefore: null,
    cachedAfter: null,
  };
};

/**
 * A quick look at the neighbours of a run of capitals: most have none that could make it an unlisted place or a member of a list.
 * False is final, unless the name is made clear elsewhere; true only means that the context is worth reading.
 */
export const mayBePlace = (text: string, start: number, end: number): boolean => {
  const previous = wordBefore(text, start);
  if (PREVIOUS_WORDS.has(previous) || text.startsWith("'s ", start - 3) || text[start - 2] === ':') return true;
  const next = text.charCodeAt(end);
  if (next === COMMA || text.charCodeAt(start - 2) === COMMA) return true;
  return next === SPACE && NEXT_WORDS.has(wordAt(text, end + 1));
};

const LIST_TYPE_PREVIOUS = new Set(
  'of including as like namely townships towns cities districts states regions villages tracts wards quarters neighbourhoods neighborhoods township town city district village region state ward hamlet'.split(
    ' ',
  ),
);

/** "townships of A", "the town of A": the type before the name. "villages of A" says so of an unlisted name only. */
export const typeBefore = (draft: PlaceDraft): PlaceKind | null => {
  if (!LIST_TYPE_PREVIOUS.has(draft.previous) && draft.text[draft.start - 2] !== ':') return null;
  const word = LIST_TYPE_BEFORE.exec(before(draft))?.[1]?.split(' ')[0] ?? '';
  const kind = TYPE_WORDS.get(word) ?? null;
  if (draft.sort === 'stem' && kind !== 'state_region') return null;
  if (kind === 'ward' && draft.sort === 'listed') return null;
  return kind === 'village' && draft.sort !== 'unlisted' && word !== 'village' ? null : kind;
};

/** "the Pinlebu resistance group": the name says where a group is from. */
export const namesGroup = (draft: PlaceDraft): boolean => {
  const next = draft.text.charCodeAt(draft.whole);
  return (next === SPACE || next === HYPHEN) && GROUP_AFTER.test(after(draft));
};

/** "gave up Pale", "quit Muse": inside a sentence a lone capital makes the word a name, and only some of these are persons'. */
const isPlainName = (draft: PlaceDraft): boolean =>
  !draft.opens && draft.previous !== '' && isLower(draft.text.charCodeAt(draft.start - 2)) && !NAMES_OF_PERSONS.has(draft.key);

/** "Hpimaw was retaken": a name and no common word. */
const isRetakenByName = (draft: PlaceDraft, right: string): boolean =>
  draft.key.length > 4 && !NO_NAME_OPENING.test(draft.key) && !NAMES_OF_PERSONS.has(draft.key) && RETAKEN_AFTER.test(right);

/** "Brig. Gen. Thurein Tun was captured": a person, though a sentence seems to begin with him. */
const TITLED = /\b(?:Gen|Col|Lt|Maj|Capt|Brig|Sgt|Cpl|Mr|Mrs|Ms|Dr|Adm|Cmdr)\. $/;

/** "Loses Two More Battalions", in the capitals of a headline. */
const COMMON_NOUN =
  /(?:battalions|bases|camps|outposts|towns|villages|troops|soldiers|positions|townships|strongholds|headquarters|policestation|garrison)$/;

const SAID_RIGHT = /^ (?:said|says|told|added|explained|claimed|wrote|recalled|confirmed)\b/;

/** "In Loikaw", "the village of Son", "Son village", "captured Muse", "Ann, Rakhine State": the context says that it is a place. */
export const isPlaceByContext = (draft: PlaceDraft): boolean => {
  if (
    draft.sort === 'unlisted' &&
    (COMMON_NOUN.test(draft.key) || TITLED.test(draft.text.slice(Math.max(0, draft.start - 12), draft.start)))
  )
    return false;
  if (namesGroup(draft) || (draft.sort === 'unlisted' && NO_PLACE_AFTER.test(after(draft)))) return false;
  if (draft.building) return draft.kind === 'ward' || draft.kind === 'village';
  const left = before(draft);
  const right = after(draft);
  // "..., Naw Bu said": who says it
  if (draft.sort === 'unlisted' && left.endsWith(', ') && SAID_RIGHT.test(right)) return false;
  if (draft.kind !== null || PLACE_CALLED_BEFORE.test(left) || (APPOSITION_AFTER.test(right) && !draft.person)) return true;
  if (draft.sort === 'unlisted' && PERSON_AFTER.test(right) && !/\b(?:in|at|near) $/.test(left)) return false;
  // "pulled back from Point 1042": a hill by its number
  if (draft.sort === 'unlisted' && /^ \d/.test(right)) return false;
  if (UNLISTED_BEFORE.test(left)) return true;
  if (PEOPLE_AFTER.test(right) && (!draft.opens || draft.long)) return true;
  const mayBearPost = POST_NAMED_BEFORE.test(left) || (draft.opens && draft.long);
  if (mayBearPost && POST_NAMED_AFTER.test(right) && !draft.person) return true;
  if (draft.long && !draft.person && TAKEN_AFTER.test(right)) return true;
  // "A third, Lay Kay, changed hands": the member of a group
  if (
    draft.sort === 'unlisted' &&
    !draft.person &&
    ANOTHER_BEFORE.test(left) &&
    !/\bhills?\b/.test(left) &&
    right.startsWith(',') &&
    RETAKEN_AFTER.test(right.slice(1))
  )
    return true;
  if (draft.sort === 'unlisted' && !draft.long && !draft.person && isRetakenByName(draft, right)) return true;
  if (draft.sort === 'listed' && draft.opens && !NAMES_OF_PERSONS.has(draft.key) && OPENS_AS_PLACE.test(right)) return true;
  if (draft.sort === 'listed' && isPlainName(draft)) return !PERSON_AFTER.test(right);
  if (draft.sort === 'listed')
    return (
      KNOWN_AFTER.test(right) || TAKEN_AFTER.test(right) || TAKEN_BEFORE.test(left) || LOCATIVE_BEFORE.test(left) || PLAIN_BEFORE.test(left)
    );
  return !draft.person && draft.key.length > 4 && (TAKEN_BEFORE.test(left) || (draft.long && TAKEN_LOOSELY_BEFORE.test(left)));
};
