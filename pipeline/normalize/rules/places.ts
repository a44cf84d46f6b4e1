import { UNLISTED } from '../../../schemas/reference.ts';
import type { Document } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import {
  ABROAD_BEFORE,
  DIRECTION_BEFORE,
  IN_STATE_AFTER,
  IN_STATE_BEFORE,
  PEOPLE_OF_STATE_AFTER,
  REGION_BEFORE,
} from '../lexicon/place-contexts.ts';
import type { PlaceMention } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import { type CapitalRun, capitalRuns } from './capital-runs.ts';
import { after, before, isPlaceByContext, lineAfter, lineBefore, mayBePlace, openDraft, type PlaceDraft } from './place-drafts.ts';
import { linkPlaces } from './place-links.ts';
import { namesIn, type PlaceName, unlistedName } from './place-names.ts';
import { roleOf, roleOfDraft } from './place-role.ts';
import { type Hints, hintsOf, type LocatedPlace, locate } from './place-rows.ts';

export type { LocatedPlace } from './place-rows.ts';

const OPENING = new Set(['\n', '"', '(', '[', '.', '!', '?', ':', '\u2022', '*', '\u00b7', '\u25aa', '\u25cf']);

const opensSentence = (text: string, start: number): boolean => {
  if (start === 0) return true;
  const before = text[start - 1] ?? '';
  return OPENING.has(before) || (before === ' ' && OPENING.has(text[start - 2] ?? ''));
};

interface Drafts {
  readonly drafts: readonly PlaceDraft[];
  /** Runs of capitals that nothing beside them makes a place: they count only where the same name is made clear elsewhere. */
  readonly others: readonly CapitalRun[];
}

const draftsIn = (gazetteer: Gazetteer, text: string, lenient: boolean): Drafts => {
  const drafts: PlaceDraft[] = [];
  const others: CapitalRun[] = [];
  for (const run of capitalRuns(text)) {
    const start = run[0]?.start ?? 0;
    const opens = opensSentence(text, start);
    const names = namesIn(gazetteer, run, { lenient, opens });
    for (const name of names)
      if (name.start >= (drafts[drafts.length - 1]?.whole ?? 0)) drafts.push(openDraft(text, name, opens && name.start === start));
    if (names.length > 0 || lenient) continue;
    const end = run[run.length - 1]?.end ?? start;
    const name = mayBePlace(text, start, end) || (run.length > 1 && run[run.length - 1]?.facts.type != null) ? unlistedName(run) : null;
    if (name === null) others.push(run);
    else drafts.push(openDraft(text, name, opens));
  }
  return { drafts, others };
};

/** "Karen and Mon states", "northern Shan" are states; "Shan people", "Kachin" alone are not. */
const settleState = (gazetteer: Gazetteer, draft: PlaceDraft): void => {
  const directed = draft.kind === null && DIRECTION_BEFORE.test(before(draft)) && !PEOPLE_OF_STATE_AFTER.test(after(draft));
  const within = draft.kind === null && IN_STATE_BEFORE.test(before(draft)) && IN_STATE_AFTER.test(after(draft));
  if (directed || within) draft.kind = 'state_region';
  draft.accepted = gazetteer.byStem.has(draft.key) && draft.kind === 'state_region';
};

/** Cities so large that "southern Mandalay" is a part of them. */
const GREAT_CITIES = new Set(['mandalay', 'yangon', 'rangoon']);

/** "upper Sagaing" and "eastern Bago" are regions, though Sagaing and Bago alone are towns. */
const settleRegion = (gazetteer: Gazetteer, draft: PlaceDraft): void => {
  if (draft.kind !== null || draft.sort !== 'listed' || !gazetteer.byStem.has(draft.key) || GREAT_CITIES.has(draft.key)) return;
  if (!REGION_BEFORE.test(before(draft))) return;
  draft.kind = 'state_region';
  draft.accepted = true;
};

/** "Breaking: ...", "Update: ...". */
const NO_LABEL = /^(?:breaking|update|updated|correction|latest|live|watch|photos?|video|alert|note|summary|background|analysis|timeline)$/;

/** "Kotaungbo: A night attack": the name heads its paragraph. */
const isLabel = (text: string, name: PlaceName): boolean =>
  !NO_LABEL.test(name.key) && text[name.tail] === ':' && (name.start === 0 || text[name.start - 1] === '\n') && !name.person;

/** "Kayah: ...", "Sagaing: ...": where several paragraphs are headed by states, all such heads are states. */
const settleStateLabels = (gazetteer: Gazetteer, text: string, drafts: readonly PlaceDraft[]): void => {
  const labels = drafts.filter((draft) => gazetteer.byStem.has(draft.key) && isLabel(text, draft));
  if (labels.length < 2 || labels.every(({ key }) => key === labels[0]?.key)) return;
  for (const label of labels) {
    label.kind = 'state_region';
    label.accepted = true;
  }
};

/** A name of several words is no person where it has been a place before. */
const mayRecur = (name: PlaceName): boolean => !name.person || name.long;

/** A name made clear once counts wherever it stands; unlisted labels count where listed ones head other paragraphs. */
const acceptKnown = (text: string, { drafts, others }: Drafts): readonly PlaceDraft[] => {
  const known = new Set<string>();
  let unlisted = false;
  for (const draft of drafts) {
    if (!draft.accepted) continue;
    known.add(draft.key);
    unlisted ||= draft.sort === 'unlisted';
  }
  const labels = drafts.filter((draft) => draft.sort === 'listed' && isLabel(text, draft));
  for (const label of labels) known.add(label.key);
  const labelled = labels.length > 0;
  const kept = drafts.filter((draft) => draft.accepted);
  const names = labelled || unlisted ? others.map(unlistedName).filter((name) => name !== null) : [];
  if (labelled) for (const name of names) if (isLabel(text, name)) known.add(name.key);
  const waiting = drafts.filter((draft) => !draft.accepted && draft.sort !== 'stem' && mayRecur(draft) && known.has(draft.key));
  for (const name of names) if (mayRecur(name) && known.has(name.key)) waiting.push(openDraft(text, name, true));
  for (const draft of waiting) {
    draft.accepted = true;
    draft.role = roleOfDraft(draft);
  }
  return waiting.length === 0 ? kept : [...kept, ...waiting].sort((a, b) => a.start - b.start);
};

/** A place that no table lists and that is known by its words alone. */
const unlistedAt = (
  name: string,
  start: number,
  end: number,
  { kind, role, typed }: Pick<LocatedPlace, 'kind' | 'role' | 'typed'>,
): LocatedPlace => ({
  ...UNLISTED,
  kind,
  start,
  end,
  tail: end,
  name,
  oriented: role !== 'in',
  role,
  identity: `unlisted:${name.toLowerCase()}`,
  parent: false,
  typed,
  listed: false,
});

/** "the Northwest", "the Southeast": parts of the country in the manner of aid agencies. */
const QUARTERS = /\b[Tt]he ((?:North|South)-?(?:[Ww]est|[Ee]ast))\b(?! [A-Z])/g;

const quarters = (text: string): readonly LocatedPlace[] =>
  allMatches(text, QUARTERS).map((match) => {
    const name = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - name.length;
    return unlistedAt(name, start, end, {
      kind: 'other',
      role: ABROAD_BEFORE.test(lineBefore(text, start)) ? 'in' : 'aside',
      typed: false,
    });
  });

/** "on the Gangaw-Kalay road": at the first of its towns that a table lists. */
const ROAD =
  /(?<=\b(?:[Oo]n|[Aa]long|[Nn]ear|[Bb]eside|[Oo]ff|[Oo]nto|[Aa]t|[Oo]verlook(?:s|ed|ing)|[Aa]bove|[Bb]lock(?:s|ed|ing)|[Cc]ut(?:s|ting)?|stretch of|section of|part of) (?:the )?(?:main )?)([A-Z][a-z']+(?: [A-Z][a-z']+){0,2})[-\u2013]([A-Z][a-z']+(?: [A-Z][a-z']+){0,2})(?:[-\u2013][A-Z][a-z' -]+)? (?:[Mm]otor |[Uu]nion |[Cc]ar |main |old |new )?(?:[Rr]oads?|[Hh]ighway|[Rr]ailway(?: line)?|[Rr]oute|[Ee]xpressway|rail line|stretch)\b/g;

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

const roads = (gazetteer: Gazetteer, text: string, far: () => Hints): readonly LocatedPlace[] =>
  allMatches(text, ROAD).flatMap((match): readonly LocatedPlace[] => {
    const first = match[1] ?? '';
    const second = match[2] ?? '';
    const end = match.index + match[0].length;
    for (const [name, start] of [
      [first, match.index],
      [second, match.index + first.length + 1],
    ] as const) {
      const key = keyOf(name);
      const rows = gazetteer.byKey.get(key)?.filter(({ kind }) => kind !== 'state_region');
      if (rows === undefined || rows.length === 0) continue;
      const draft = openDraft(
        text,
        {
          start,
          end: start + name.length,
          key,
          rows,
          type: null,
          tail: start + name.length,
          sort: 'listed',
          needsContext: false,
          person: false,
          building: false,
          long: false,
        },
        false,
      );
      draft.role = 'by';
      return [{ ...locate(gazetteer, draft, far), tail: end }];
    }
    return [];
  });

const NUMBERED_WARD = /\b[Ww]ard (?:No\.? ?)?\(?(\d{1,2})\)?|\bNo\.? ?\(?(\d{1,2})\)? [Ww]ard\b/g;

const numberedWards = (text: string): readonly LocatedPlace[] =>
  allMatches(text, NUMBERED_WARD).map((match) => {
    const end = match.index + match[0].length;
    return unlistedAt(`Ward ${match[1] ?? match[2] ?? ''}`, match.index, end, {
      kind: 'ward',
      role: roleOf(lineBefore(text, match.index), lineAfter(text, end)),
      typed: true,
    });
  });

/** All places that a text names, in order. `lenient` is for titles, where every word has a capital. */
export const readPlaces = (gazetteer: Gazetteer, text: string, lenient = false): readonly LocatedPlace[] => {
  const found = draftsIn(gazetteer, text, lenient);
  for (const draft of found.drafts) {
    if (draft.sort === 'stem') continue;
    settleRegion(gazetteer, draft);
    draft.accepted ||= isPlaceByContext(draft);
    if (draft.accepted) draft.role = roleOfDraft(draft);
  }
  settleStateLabels(gazetteer, text, found.drafts);
  linkPlaces(text, found.drafts);
  for (const draft of found.drafts)
    if (draft.sort === 'stem' || (draft.rows.length === 0 && draft.kind === 'state_region')) settleState(gazetteer, draft);
  const kept = acceptKnown(text, found);
  let hints: Hints | null = null;
  const far = () => {
    hints ??= hintsOf(kept);
    return hints;
  };
  const places = kept.filter((draft, i) => draft.start >= (kept[i - 1]?.whole ?? 0)).map((draft) => locate(gazetteer, draft, far));
  const others = [
    ...numberedWards(text),
    ...quarters(text),
    ...roads(gazetteer, text, far).filter((road) => !places.some(({ start, end }) => start < road.end && road.start < end)),
  ];
  return others.length === 0 ? places : [...places, ...others].sort((a, b) => a.start - b.start);
};

const memory = new WeakMap<Document, ReadonlyMap<Sentence, readonly LocatedPlace[]>>();

const readDocument = (document: Document): ReadonlyMap<Sentence, readonly LocatedPlace[]> => {
  const all = readPlaces(document.knowledge.places, document.text);
  const bySentence = new Map<Sentence, LocatedPlace[]>();
  let at = 0;
  for (const sentence of document.sentences) {
    for (let place = all[at]; place !== undefined && place.start < sentence.end; place = all[++at]) {
      if (place.start < sentence.start) continue;
      const known = bySentence.get(sentence);
      if (known === undefined) bySentence.set(sentence, [place]);
      else known.push(place);
    }
  }
  return bySentence;
};

const NONE: readonly LocatedPlace[] = [];

/** The places that a sentence of the document names, in order, with their role. Read once per article: a name made clear in one sentence counts in all. */
export const placesIn = (document: Document, sentence: Sentence): readonly LocatedPlace[] => {
  let places = memory.get(document);
  if (places === undefined) {
    places = readDocument(document);
    memory.set(document, places);
  }
  return places.get(sentence) ?? NONE;
};

/** The places that a sentence names; `oriented` ones only say where something else lies. */
export const findPlaces = (document: Document, sentence: Sentence): readonly PlaceMention[] => placesIn(document, sentence);
