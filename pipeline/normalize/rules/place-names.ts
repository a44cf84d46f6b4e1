import type { Place } from '../../../schemas/reference.ts';
import type { PlaceKind } from '../../../schemas/vocabulary.ts';
import { type Gazetteer, isAmbiguous } from '../lexicon/gazetteer.ts';
import {
  BODY_WORDS,
  BUILDING_WORDS,
  ENGLISH_ENDING,
  FOREIGN_NAMES,
  FOREIGN_PLACES,
  NATURE_WORDS,
  NO_PLACES,
  PERSON_TITLES,
  TYPE_WORDS,
} from '../lexicon/place-words.ts';
import type { Span } from '../sentences.ts';
import type { CapitalRun, CapitalWord } from './capital-runs.ts';

/** A name that may be a place, before its context is read. The span is the name without type words. */
export interface NameDraft extends Span {
  readonly key: string;
  /** Rows that share the name; empty for an unlisted one. */
  readonly rows: readonly Place[];
  /** What a type word in the same capitals says ("Kanbalu Township"). */
  readonly type: PlaceKind | null;
  /** End of the name with its type word. */
  readonly tail: number;
  readonly sort: 'listed' | 'foreign' | 'country' | 'stem' | 'unlisted';
  /** True where the name alone does not tell: "Ann", "Pale", and every unlisted name. */
  readonly needsContext: boolean;
  /** "Colonel Naw Bu": the words look like a person. */
  readonly person: boolean;
  /** "Mwaytaw Pagoda": a place only where "ward" or "village" follows. */
  readonly building: boolean;
}

const BEFORE_OK = new Set([
  'central',
  'downtown',
  'upper',
  'lower',
  'greater',
  'inner',
  'northern',
  'southern',
  'eastern',
  'western',
  'town',
  'city',
  'village',
  'township',
  'burma',
  'karen',
  'old',
  'new',
]);

const isAcronym = (word: CapitalWord): boolean => /^[A-Z]{2,}s?$/.test(word.text);
const isBody = (word: CapitalWord): boolean => BODY_WORDS.has(word.lower) || isAcronym(word);

const longestAt = (
  gazetteer: Gazetteer,
  run: CapitalRun,
  from: number,
): { readonly rows: readonly Place[]; readonly key: string; readonly count: number } | null => {
  let key = '';
  let found: { rows: readonly Place[]; key: string; count: number } | null = null;
  const most = Math.min(gazetteer.longest, run.length - from);
  for (let count = 1; count <= most; count++) {
    key += run[from + count - 1]?.key ?? '';
    const rows = gazetteer.byKey.get(key);
    if (rows !== undefined) found = { rows, key, count };
  }
  return found;
};

/** What the capitals behind a name make of it: nothing, a building in it, or part of another name. */
const follows = (run: CapitalRun, at: number, sort: 'name' | 'typed'): 'free' | 'other' => {
  const next = run[at];
  if (next === undefined || run[at - 1]?.possessive === true) return 'free';
  if (BUILDING_WORDS.has(next.lower))
    return run.slice(at + 1).some((word) => BODY_WORDS.has(word.lower) && !BUILDING_WORDS.has(word.lower)) ? 'other' : 'free';
  if (NATURE_WORDS.has(next.lower) || isBody(next)) return 'other';
  return sort === 'typed' && !/^(?:people|special|women|youth)/.test(next.lower) ? 'free' : 'other';
};

const wordsOf = (run: CapitalRun, from: number, count: number): Span => ({
  start: run[from]?.start ?? 0,
  end: run[from + count - 1]?.end ?? 0,
});

const listed = (gazetteer: Gazetteer, run: CapitalRun, lenient: boolean, opens: boolean): readonly NameDraft[] => {
  const drafts: NameDraft[] = [];
  let taken = 0;
  for (let at = 0; at < run.length; at++) {
    const hit = longestAt(gazetteer, run, at);
    if (hit === null) continue;
    const after = run[at + hit.count];
    const type = after === undefined || run[at + hit.count - 1]?.possessive === true ? undefined : TYPE_WORDS.get(after.lower);
    const next = at + hit.count + (type === undefined ? 0 : 1);
    const left = run[at - 1];
    const ambiguous = hit.count === 1 && isAmbiguous(hit.key) && type === undefined;
    const leftFree =
      at === taken ||
      left === undefined ||
      BEFORE_OK.has(left.lower) ||
      lenient ||
      (opens &&
        at === 1 &&
        !ambiguous &&
        hit.key.length > 4 &&
        !PERSON_TITLES.has(left.lower) &&
        !isBody(left) &&
        !left.text.includes('-'));
    const known = gazetteer.byKey.has(after?.key ?? ' ') || (lenient && after !== undefined && !isBody(after));
    const rightFree = known || follows(run, next, type === undefined ? 'name' : 'typed') === 'free';
    if (leftFree && rightFree) {
      const span = wordsOf(run, at, hit.count);
      drafts.push({
        ...span,
        key: hit.key,
        rows: hit.rows,
        type: type ?? null,
        tail: run[next - 1]?.end ?? span.end,
        sort: 'listed',
        needsContext: ambiguous || (lenient && isAmbiguous(hit.key)),
        person: false,
        building: false,
      });
      taken = next;
    }
    at = next - 1;
  }
  return drafts;
};

const foreign = (run: CapitalRun): NameDraft | null => {
  const first = run[0];
  if (first === undefined) return null;
  const two = first.key + (run[1]?.key ?? '');
  const count = FOREIGN_NAMES.has(two) ? 2 : FOREIGN_PLACES.has(first.lower) ? 1 : 0;
  const country = first.lower === 'myanmar' || first.lower === 'burma';
  if (run.length > Math.max(count, 1) || (count === 0 && !country)) return null;
  const span = wordsOf(run, 0, Math.max(count, 1));
  return {
    ...span,
    key: country ? 'myanmar' : two,
    rows: [],
    type: null,
    tail: span.end,
    sort: country ? 'country' : 'foreign',
    needsContext: false,
    person: false,
    building: false,
  };
};

/** A run of capitals that may be the name of a village: "Nwe Khway Village", "Gone Chun". */
const unlisted = (run: CapitalRun): NameDraft | null => {
  let size = run.length;
  let type: PlaceKind | null = null;
  const last = run[size - 1];
  if (size > 1 && last !== undefined && TYPE_WORDS.has(last.lower)) {
    type = TYPE_WORDS.get(last.lower) ?? null;
    size--;
  }
  if (size === 0 || size > 4) return null;
  const name = run.slice(0, size);
  if (name.some((word) => isAcronym(word) || BODY_WORDS.has(word.lower) || word.key === '' || /-(?:controlled|held|based|led|run|aligned|backed|occupied|style|era|made|born|affiliated|appointed|allied|linked)$/.test(word.lower) || /\d/.test(word.key))) return null;
  const english =
    name.some((word) => ENGLISH_ENDING.test(word.lower)) ||
    name.some((word) => NO_PLACES.has(word.lower) && !/^(?:old|new|north|south|east|west|upper|lower|mon|wa)$/.test(word.lower)) ||
    name.every((word) => NO_PLACES.has(word.lower));
  const building = name.some((word) => BUILDING_WORDS.has(word.lower) || NATURE_WORDS.has(word.lower));
  if (english && type === null) return null;
  const span = wordsOf(run, 0, size);
  const person = PERSON_TITLES.has(run[0]?.lower ?? '');
  return {
    ...span,
    key: name.map((word) => word.key).join(''),
    rows: [],
    type,
    tail: last?.end ?? span.end,
    sort: 'unlisted',
    needsContext: true,
    person,
    building: building && type === null,
  };
};

/** The names in one run of capitals. `lenient` reads titles, where every word has a capital; `opens` says that the run opens a sentence. */
export const namesIn = (gazetteer: Gazetteer, run: CapitalRun, lenient: boolean, opens: boolean): readonly NameDraft[] => {
  const abroad = foreign(run);
  if (abroad !== null) return [abroad];
  const known = listed(gazetteer, run, lenient, opens);
  if (known.length > 0 || lenient) return known;
  const first = run[0];
  if (run.length === 1 && first !== undefined && gazetteer.byStem.has(first.key))
    return [
      {
        start: first.start,
        end: first.end,
        key: first.key,
        rows: [],
        type: null,
        tail: first.end,
        sort: 'stem',
        needsContext: true,
        person: false,
        building: false,
      },
    ];
  const other = unlisted(run);
  return other === null ? [] : [other];
};
