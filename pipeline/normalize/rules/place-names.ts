import type { Place } from '../../../schemas/reference.ts';
import type { PlaceKind } from '../../../schemas/vocabulary.ts';
import { type Gazetteer, isAmbiguous } from '../lexicon/gazetteer.ts';
import { FOREIGN_NAMES, FOREIGN_PLACES, NO_NAMES } from '../lexicon/place-words.ts';
import type { Span } from '../sentences.ts';
import type { CapitalRun, CapitalWord } from './capital-runs.ts';

/** A name that may be a place, before its context is read. The span is the name without type words. */
export interface PlaceName extends Span {
  readonly key: string;
  /** Rows that share the name; empty for an unlisted one. */
  readonly rows: readonly Place[];
  /** What a type word in the same capitals says ("Kanbalu Township"). */
  readonly type: PlaceKind | null;
  /** End of the name with its type word. */
  readonly tail: number;
  /** `stem`: "Shan", a state only where "State" or a direction says so. */
  readonly sort: 'listed' | 'foreign' | 'country' | 'stem' | 'unlisted';
  /** True where the name alone does not tell: "Ann", "Pale", and every unlisted name. */
  readonly needsContext: boolean;
  /** "Colonel Naw Bu": the words look like a person. */
  readonly person: boolean;
  /** "Mwaytaw Pagoda": a place only where "ward" or "village" follows. */
  readonly building: boolean;
  /** More than one word. */
  readonly long: boolean;
}

const NO_ROWS: readonly Place[] = [];

/** Words that may stand before a listed name in the same capitals: "Downtown Loikaw", "Northern Rakhine". */
const BEFORE_OK = new Set(
  'central downtown upper lower greater inner northern southern eastern western town city village township burma karen old new'.split(' '),
);

interface Hit {
  readonly rows: readonly Place[];
  readonly key: string;
  readonly count: number;
}

const longestAt = (gazetteer: Gazetteer, run: CapitalRun, from: number): Hit | null => {
  let key = '';
  let found: Hit | null = null;
  for (let count = 1; from + count <= run.length; count++) {
    key += run[from + count - 1]?.facts.key ?? '';
    if (!gazetteer.beginnings.has(key)) break;
    const rows = gazetteer.byKey.get(key);
    if (rows !== undefined) found = { rows, key, count };
  }
  return found;
};

/** Whether the capitals behind a name leave it a place: nothing, a building in it, and no body that bears its name. */
const isFree = (run: CapitalRun, at: number, typed: boolean): boolean => {
  const next = run[at];
  if (next === undefined || run[at - 1]?.possessive === true) return true;
  if (next.facts.building) return !run.slice(at + 1).some(({ facts }) => facts.body && !facts.building && !facts.acronym);
  // "on Ramree Island"
  if (next.facts.lower === 'island') return true;
  if (next.facts.nature || next.facts.body) return false;
  return typed && !/^(?:people|special|women|youth)/.test(next.facts.lower);
};

interface Where {
  /** Titles, where every word has a capital. */
  readonly lenient: boolean;
  /** The run opens a sentence. */
  readonly opens: boolean;
}

const leavesFree = (left: CapitalWord | undefined, at: number, hit: Hit, ambiguous: boolean, { lenient, opens }: Where): boolean => {
  if (left === undefined || lenient || BEFORE_OK.has(left.facts.lower) || left.facts.compound) return true;
  return opens && at === 1 && !ambiguous && hit.key.length > 4 && !left.facts.title && !left.facts.body && !left.facts.lower.includes('-');
};

/** "Pyu Saw Htee": not the town of Pyu. */
const isNoName = (run: CapitalRun, at: number): boolean =>
  NO_NAMES.has((run[at]?.facts.key ?? '') + (run[at + 1]?.facts.key ?? '') + (run[at + 2]?.facts.key ?? ''));

/** "Chauk Mai", "Kyaw Zaw": a word that is also a name counts only beside words that are none. */
const standsAlone = (run: CapitalRun, at: number, count: number): boolean =>
  run.every(({ facts }, i) => (i >= at && i < at + count) || facts.building || facts.type !== null || BEFORE_OK.has(facts.lower));

const listed = (gazetteer: Gazetteer, run: CapitalRun, where: Where): readonly PlaceName[] => {
  const names: PlaceName[] = [];
  let taken = 0;
  for (let at = 0; at < run.length; at++) {
    const hit = longestAt(gazetteer, run, at);
    if (hit === null || isNoName(run, at)) continue;
    const last = run[at + hit.count - 1];
    const after = last?.possessive === true ? undefined : run[at + hit.count];
    const type = after?.facts.type ?? null;
    const next = at + hit.count + (type === null ? 0 : 1);
    const ambiguous = hit.count === 1 && isAmbiguous(hit.key) && (type === null || where.lenient);
    const leftFree = at === taken || leavesFree(run[at - 1], at, hit, ambiguous, where);
    const joins = after !== undefined && (gazetteer.byKey.has(after.facts.key) || (where.lenient && !after.facts.body));
    const alone = !ambiguous || run.length === hit.count || where.lenient || standsAlone(run, at, hit.count);
    if (alone && leftFree && (joins || isFree(run, next, type !== null))) {
      const start = run[at]?.start ?? 0;
      const end = last?.end ?? start;
      names.push({
        start,
        end,
        key: hit.key,
        rows: hit.rows,
        type,
        tail: run[next - 1]?.end ?? end,
        sort: 'listed',
        needsContext: ambiguous,
        person: false,
        building: false,
        long: hit.count > 1,
      });
      taken = next;
    }
    at = next - 1;
  }
  return names;
};

/** One word or two that stand for a country or a place abroad, and nothing else in the run. */
const abroad = (whole: CapitalRun): PlaceName | null => {
  const typed = whole.length > 1 && whole[whole.length - 1]?.facts.type != null;
  const run = typed ? whole.slice(0, -1) : whole;
  const first = run[0];
  if (first === undefined || run.length > 2) return null;
  const key = first.facts.key;
  const country = run.length === 1 && (key === 'myanmar' || key === 'burma');
  const known =
    country ||
    (run.length === 1
      ? FOREIGN_PLACES.has(first.facts.lower) || FOREIGN_NAMES.has(key)
      : FOREIGN_NAMES.has(key + (run[1]?.facts.key ?? '')));
  if (!known) return null;
  const end = run[run.length - 1]?.end ?? first.end;
  return {
    start: first.start,
    end,
    key: country ? 'myanmar' : key,
    rows: NO_ROWS,
    type: null,
    tail: whole[whole.length - 1]?.end ?? end,
    sort: country ? 'country' : 'foreign',
    needsContext: false,
    person: false,
    building: false,
    long: run.length > 1,
  };
};

const MOST_WORDS = 4;

/** "the Chinese-built port", "a Wa-brokered truce": whose or how, no name. */
const PARTICIPLE = /^(?:sino|indo|thai)-|-(?:[a-z]+ed|built|made|run|led|held|born|style|speaking|majority)$/;

/** A run of capitals that may be the name of a village: "Nwe Khway Village", "Gone Chun". */
export const unlistedName = (run: CapitalRun): PlaceName | null => {
  const last = run[run.length - 1];
  const type = run.length > 1 ? (last?.facts.type ?? null) : null;
  const size = type === null ? run.length : run.length - 1;
  if (size > MOST_WORDS) return null;
  let building = false;
  let key = '';
  let allNoPlace = true;
  for (let i = 0; i < size; i++) {
    const facts = run[i]?.facts;
    if (
      facts === undefined ||
      PARTICIPLE.test(facts.lower) ||
      facts.body ||
      (facts.foreignToNames && type === null) ||
      /\d/.test(facts.key) ||
      facts.key === ''
    )
      return null;
    building ||= facts.building || facts.nature;
    allNoPlace &&= facts.noPlace;
    key += facts.key;
  }
  if ((allNoPlace && type === null) || NO_NAMES.has(key) || key.length < 2) return null;
  const start = run[0]?.start ?? 0;
  return {
    start,
    end: run[size - 1]?.end ?? start,
    key,
    rows: NO_ROWS,
    type,
    tail: last?.end ?? start,
    sort: 'unlisted',
    needsContext: true,
    person: run[0]?.facts.title === true,
    building: building && type === null,
    long: size > 1,
  };
};

/** The names in one run of capitals that are listed or may be; none where only an unlisted name is possible. */
export const namesIn = (gazetteer: Gazetteer, run: CapitalRun, where: Where): readonly PlaceName[] => {
  const outside = abroad(run);
  if (outside !== null) return [outside];
  const first = run[0];
  const stem = run.length === 1 && first !== undefined && gazetteer.byStem.has(first.facts.key);
  const known = listed(gazetteer, run, where);
  if (known.length > 0 || !stem || where.lenient) return known;
  return [
    {
      start: first.start,
      end: first.end,
      key: first.facts.key,
      rows: NO_ROWS,
      type: null,
      tail: first.end,
      sort: 'stem',
      needsContext: true,
      person: false,
      building: false,
      long: false,
    },
  ];
};
