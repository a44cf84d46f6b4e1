import { type Document, sentenceAt } from '../document.ts';
import { AGAIN_THERE, CLAUSE_BREAK, ECHOES, type Echo, NATIONWIDE } from '../lexicon/place-echoes.ts';
import type { PlaceMention } from '../rule.ts';
import { type LocatedPlace, placesIn, readPlaces } from '../rules/places.ts';
import type { Sentence, Span } from '../sentences.ts';

export interface PlaceClue {
  readonly kind: 'casualty' | 'control' | 'incident';
}

const MYANMAR: Omit<LocatedPlace, 'start' | 'end' | 'tail'> = {
  name: 'Myanmar',
  placeId: null,
  kind: 'country',
  township: null,
  stateRegion: null,
  pcode: null,
  lat: null,
  lon: null,
  oriented: false,
  role: 'in',
  identity: 'unlisted:myanmar',
  parent: false,
  listed: false,
};

const nationwide = (at: Span): LocatedPlace => ({ ...MYANMAR, start: at.start, end: at.end, tail: at.end });

const isWide = (place: PlaceMention): boolean => place.kind === 'state_region' || place.kind === 'country' || place.kind === 'district';
const isSettlement = (place: PlaceMention): boolean =>
  place.kind === 'town' || place.kind === 'village' || place.kind === 'ward' || place.kind === 'other' || place.kind === 'township';
const isNumberedWard = (place: PlaceMention): boolean => place.kind === 'ward' && /\d/.test(place.name);

/** Places of a sentence that can locate: not the larger one of a chain, not where a speaker lives or troops come from. */
const locating = (document: Document, sentence: Sentence): readonly LocatedPlace[] =>
  placesIn(document, sentence).filter((place) => !place.parent && place.role === 'in' && !isNumberedWard(place));

/** How many clause breaks lie between two stretches of a sentence. */
const breaksBetween = (sentence: Sentence, a: Span, b: Span): number => {
  const from = Math.min(a.end, b.end) - sentence.start;
  const to = Math.max(a.start, b.start) - sentence.start;
  if (to <= from) return 0;
  return Array.from(sentence.text.slice(from, to + 1).matchAll(CLAUSE_BREAK)).length;
};

/** "Namhsan: The group said ...": the place that heads a paragraph. */
const labelOf = (document: Document, paragraph: number): LocatedPlace | null => {
  const first = document.sentences.find((sentence) => sentence.paragraph === paragraph);
  if (first === undefined) return null;
  const place = placesIn(document, first)[0];
  return place !== undefined && place.start === first.start && document.text[place.tail] === ':' ? place : null;
};

const within = (inner: PlaceMention, outer: PlaceMention): boolean => {
  if (outer.kind === 'country') return true;
  if (outer.kind === 'state_region')
    return inner.stateRegion !== null && (inner.stateRegion === outer.stateRegion || inner.stateRegion === outer.name);
  if (outer.kind === 'township' || outer.kind === 'district')
    return (
      inner.township === null ||
      inner.township === outer.township ||
      inner.name === outer.name ||
      (outer.kind === 'district' && inner.stateRegion === outer.stateRegion)
    );
  return inner.township !== null && inner.township === outer.township && inner.kind === 'village' && outer.kind === 'town';
};

interface Topics {
  /** The place that a sentence is about by its own words; null where it names none or many. */
  readonly own: readonly (LocatedPlace | null)[];
  readonly title: LocatedPlace | null;
}

const memory = new WeakMap<Document, Topics>();

/** The one place that a sentence is about: its only settlement, or the first of several in no list. */
const ownPlace = (document: Document, sentence: Sentence): LocatedPlace | null => {
  const places = locating(document, sentence);
  const settled = places.filter(isSettlement);
  if (new Set(settled.map((place) => place.identity)).size > 3) return null;
  return settled.find((place) => !place.listed) ?? places[0] ?? null;
};

const topicsOf = (document: Document): Topics => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const title = document.article.title ?? '';
  const inTitle =
    title === '' ? [] : readPlaces(document.knowledge.places, title, true).filter((place) => !place.parent && place.role === 'in');
  const topics = {
    own: document.sentences.map((sentence) => ownPlace(document, sentence)),
    title: inTitle.find(isSettlement) ?? inTitle[0] ?? null,
  };
  memory.set(document, topics);
  return topics;
};

/** The place of the incident as told before a sentence: its paragraph, the paragraphs before, the title. A wider place gives way to one told earlier that lies in it. */
const toldBefore = (document: Document, sentence: Sentence, fits: (place: LocatedPlace) => boolean): LocatedPlace | null => {
  const { own, title } = topicsOf(document);
  const label = labelOf(document, sentence.paragraph);
  if (label !== null && fits(label)) return label;
  let wide: LocatedPlace | null = null;
  for (let i = sentence.index - 1; i >= 0; i--) {
    const place = own[i];
    if (place === null || place === undefined || !fits(place)) continue;
    if (isWide(place) || place.kind === 'township') {
      wide ??= place;
      continue;
    }
    if (wide === null || within(place, wide)) return place;
  }
  if (title !== null && fits(title) && (wide === null || within(title, wide))) return title;
  return wide;
};

const toldAfter = (document: Document, sentence: Sentence, fits: (place: LocatedPlace) => boolean): LocatedPlace | null => {
  const { own } = topicsOf(document);
  for (let i = sentence.index + 1; i < document.sentences.length; i++) {
    const place = own[i];
    if (place !== null && place !== undefined && fits(place) && isSettlement(place)) return place;
  }
  return null;
};

const anyPlace = (): boolean => true;

const echoed = (document: Document, sentence: Sentence, echo: Echo): LocatedPlace | null => {
  const fits = (place: LocatedPlace) => echo.kinds === null || echo.kinds.includes(place.kind);
  const inSentence = placesIn(document, sentence).filter(
    (place) => fits(place) && place.end < sentence.start + echo.at && place.role !== 'source' && place.role !== 'from',
  );
  const last = inSentence.filter((place) => place.role === 'in').pop() ?? inSentence.pop();
  if (last !== undefined) return last;
  if (echo.kinds !== null && echo.kinds.includes('state_region')) {
    for (let i = sentence.index - 1; i >= 0; i--) {
      const earlier = document.sentences[i];
      const state = earlier === undefined ? undefined : placesIn(document, earlier).findLast((place) => fits(place));
      if (state !== undefined) return state;
    }
    return null;
  }
  return toldBefore(document, sentence, fits) ?? toldAfter(document, sentence, fits);
};

interface Candidate {
  readonly place: LocatedPlace;
  readonly breaks: number;
  readonly distance: number;
}

const byNearness = (a: Candidate, b: Candidate): number => a.breaks - b.breaks || a.distance - b.distance || a.place.start - b.place.start;

const distanceOf = (focus: Span, place: Span): number =>
  place.start >= focus.start ? Math.max(0, place.start - focus.end) : 20 + focus.start - place.end;

const candidatesIn = (document: Document, sentence: Sentence, focus: Span): readonly Candidate[] => {
  const named = locating(document, sentence).map(
    (place): Candidate => ({ place, breaks: breaksBetween(sentence, focus, place), distance: distanceOf(focus, place) }),
  );
  const echoes = Array.from(sentence.text.matchAll(ECHOES)).flatMap((match): readonly Candidate[] => {
    const word = (match[1] ?? match[2] ?? '').toLowerCase();
    const at = match.index;
    const span = { start: sentence.start + at, end: sentence.start + at + match[0].length };
    const kinds = AGAIN_THERE.get(word);
    if (kinds === undefined) return [];
    const place = echoed(document, sentence, { at, kinds });
    return place === null ? [] : [{ place, breaks: breaksBetween(sentence, focus, span), distance: distanceOf(focus, span) + 5 }];
  });
  return [...named, ...echoes].sort(byNearness);
};

/** A wide place in another clause gives way to the incident's own place in it. */
const narrowed = (document: Document, sentence: Sentence, candidate: Candidate): LocatedPlace => {
  if (candidate.breaks === 0 || !isWide(candidate.place)) return candidate.place;
  const told = toldBefore(document, sentence, anyPlace);
  return told !== null && isSettlement(told) && within(told, candidate.place) ? told : candidate.place;
};

/**
 * Where a stretch of the text takes place: its clause, its sentence, else the most specific place of the same incident as told so far.
 * A whole-country text gives Myanmar; null only where the article names no place at all.
 */
export const placeOf = (document: Document, focus: Span, _clue?: PlaceClue): PlaceMention | null => {
  if (document.sentences.length === 0) return null;
  const sentence = sentenceAt(document, focus.start);
  const label = labelOf(document, sentence.paragraph);
  const candidates = candidatesIn(document, sentence, focus);
  const best = candidates[0];
  if (best !== undefined && (best.breaks === 0 || label === null)) return narrowed(document, sentence, best);
  if (label !== null) return label;
  const country = NATIONWIDE.exec(sentence.text);
  if (country !== null)
    return nationwide({ start: sentence.start + country.index, end: sentence.start + country.index + country[0].length });
  const told = toldBefore(document, sentence, anyPlace);
  const near = placesIn(document, sentence).find(
    (place) => !place.parent && place.role === 'near' && isSettlement(place) && place.kind !== 'other',
  );
  if (near !== undefined && (told === null || isWide(told))) return near;
  return told ?? toldAfter(document, sentence, anyPlace) ?? near ?? null;
};
