import { type Document, sentenceAt } from '../document.ts';
import { POST_NAMED_AFTER } from '../lexicon/place-contexts.ts';
import { AGAIN_THERE, CLAUSE_BREAK, ECHOES, type Echo, NATIONWIDE } from '../lexicon/place-echoes.ts';
import type { PlaceMention, SiteMention } from '../rule.ts';
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
  typed: false,
  listed: false,
};

const nationwide = (at: Span): LocatedPlace => ({ ...MYANMAR, start: at.start, end: at.end, tail: at.end });

const isWide = (place: PlaceMention): boolean =>
  place.kind === 'state_region' || place.kind === 'country' || place.kind === 'district' || place.kind === 'other';
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
  /** Where a sentence names none, the place that it is beside. */
  readonly beside: readonly (LocatedPlace | null)[];
  /** Names that stand for an area in this article: "Depayin Township" in its lead, "Mandalay's Chanmyathazi Township". */
  readonly areas: ReadonlySet<string>;
}

const memory = new WeakMap<Document, Topics>();

/** The one place that a sentence is about: its only settlement, or the first of several in no list. */
const ownPlace = (document: Document, sentence: Sentence): LocatedPlace | null => {
  const places = locating(document, sentence);
  const settled = places.filter(isSettlement);
  if (new Set(settled.map((place) => place.identity)).size > 3) return null;
  return settled.find((place) => !place.listed) ?? places[0] ?? null;
};

/** Names that the article uses for a township, and cities named only to say in which one a quarter lies. */
const areasOf = (document: Document): ReadonlySet<string> => {
  const areas = new Set<string>();
  const towns = new Set<string>();
  for (const sentence of document.sentences) {
    for (const place of placesIn(document, sentence)) {
      if (place.typed && place.kind === 'township' && sentence.paragraph < 2 && !place.parent) areas.add(place.identity);
      if (place.parent && place.kind === 'town') areas.add(place.identity);
      if (place.typed && place.kind === 'town' && !place.parent) towns.add(place.identity);
    }
  }
  return new Set([...areas].filter((identity) => !towns.has(identity)));
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
    beside: document.sentences.map(
      (sentence) => placesIn(document, sentence).find((place) => place.role === 'by' && !place.parent && isSettlement(place)) ?? null,
    ),
    areas: areasOf(document),
  };
  memory.set(document, topics);
  return topics;
};

/** Nearest first among the sentences before in the same paragraph. */
const inParagraph = (document: Document, sentence: Sentence, fits: (place: LocatedPlace) => boolean): LocatedPlace | null => {
  const { own } = topicsOf(document);
  for (let i = sentence.index - 1; i >= 0 && document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const place = own[i];
    if (place !== null && place !== undefined && fits(place)) return place;
  }
  return null;
};

const LEAD = 3;
const RECENT = 1.5;

/** The place that the article has dwelt on so far: its title and lead count most, the paragraph before a little more than others. */
const dwelt = (
  document: Document,
  sentence: Sentence,
  fits: (place: LocatedPlace) => boolean,
  from: 'own' | 'beside' = 'own',
): LocatedPlace | null => {
  const topics = topicsOf(document);
  const weight = new Map<string, number>();
  const latest = new Map<string, LocatedPlace>();
  const count = (place: LocatedPlace | null | undefined, by: number) => {
    if (place === null || place === undefined || !fits(place)) return;
    weight.set(place.identity, (weight.get(place.identity) ?? 0) + by);
    latest.set(place.identity, place);
  };
  count(topics.title, LEAD);
  for (let i = 0; i < sentence.index; i++) {
    const paragraph = document.sentences[i]?.paragraph ?? 0;
    count(topics[from][i], paragraph === 0 ? LEAD : paragraph === sentence.paragraph - 1 ? 1 + RECENT : 1);
  }
  const ranked = [...weight].sort((a, b) => b[1] - a[1]);
  return latest.get(ranked[0]?.[0] ?? '') ?? null;
};

/** The place of the incident as told before a sentence. A wider place gives way to a settlement in it that was told as well. */
const toldBefore = (document: Document, sentence: Sentence, fits: (place: LocatedPlace) => boolean): LocatedPlace | null => {
  const label = labelOf(document, sentence.paragraph);
  if (label !== null && fits(label)) return label;
  const here = inParagraph(document, sentence, fits);
  if (here !== null && !isWide(here) && here.kind !== 'township' && !topicsOf(document).areas.has(here.identity)) return here;
  const narrow = (place: LocatedPlace) =>
    fits(place) &&
    !isWide(place) &&
    place.kind !== 'township' &&
    !topicsOf(document).areas.has(place.identity) &&
    (here === null || within(place, here));
  const best = dwelt(document, sentence, narrow);
  const wide = here ?? dwelt(document, sentence, fits);
  if (best === null) return wide === null || isWide(wide) ? (dwelt(document, sentence, narrow, 'beside') ?? wide) : wide;
  return wide === null || within(best, wide) || here === null ? best : wide;
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
    (place) =>
      fits(place) &&
      place.end < sentence.start + echo.at &&
      (echo.kinds === null ? place.role !== 'aside' : place.role === 'in' || place.role === 'by' || place.role === 'to'),
  );
  const label = labelOf(document, sentence.paragraph);
  if (label !== null && fits(label)) return label;
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
  const opens = candidate.place.start < sentence.start + 30;
  if (candidate.breaks === 0 || opens || !isWide(candidate.place)) return candidate.place;
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
  if (told === null && document.sentences.some((before) => before.index < sentence.index && NATIONWIDE.test(before.text)))
    return nationwide(sentence);
  const near = placesIn(document, sentence).find(
    (place) => !place.parent && (place.role === 'by' || place.role === 'near') && isSettlement(place) && place.kind !== 'other',
  );
  if (near !== undefined && (told === null || isWide(told))) return near;
  return told ?? toldAfter(document, sentence, anyPlace) ?? near ?? null;
};

/** A place of the article by the name of its township: the town if it is named, else any mention of it. */
const mentionNamed = (document: Document, township: string): LocatedPlace | null => {
  const wanted = township.toLowerCase();
  const all = document.sentences.flatMap((sentence) => placesIn(document, sentence)).filter((place) => place.identity === wanted);
  return all.find((place) => place.kind === 'town') ?? all[0] ?? null;
};

/** The name is only the post's own ("the Khawpoke military base"): no other sentence speaks of it as a place. */
const isOnlyPost = (document: Document, place: LocatedPlace): boolean =>
  document.sentences.every((sentence) =>
    placesIn(document, sentence).every(
      (other) => other.identity !== place.identity || POST_NAMED_AFTER.test(document.text.slice(other.end, other.end + 40)),
    ),
  );

/** The unlisted name that a post bears, in its own words or in those that "the camp" points back to. */
const ownName = (document: Document, sentence: Sentence, site: SiteMention): LocatedPlace | null => {
  const unlisted = (place: LocatedPlace) => place.placeId === null && place.kind !== 'other';
  const here = placesIn(document, sentence).find((place) => place.start >= site.start && place.end <= site.end && unlisted(place));
  if (here !== undefined || site.place === null || site.place.placeId !== null || !site.name.startsWith(site.place.name))
    return here ?? null;
  const start = site.place.start;
  return placesIn(document, sentenceAt(document, start)).find((place) => place.start === start) ?? null;
};

/**
 * The settlement that an installation belongs to: the place beside its name, or else of its sentence, or the place told so far.
 * A post that gives no settlement its name belongs to the township or town that the text ties it to; a ward to its town.
 */
export const placeOfSite = (document: Document, site: SiteMention): PlaceMention | null => {
  if (document.sentences.length === 0) return null;
  const sentence = sentenceAt(document, site.start);
  const inside = (place: Span) => place.start >= site.start && place.end <= site.end;
  const own = ownName(document, sentence, site);
  const township =
    own?.township ??
    document.sentences.flatMap((s) => placesIn(document, s)).find((p) => own !== null && p.identity === own.identity && p.township !== null)
      ?.township;
  if (own !== null && own.kind !== 'ward') {
    if (township != null) return mentionNamed(document, township) ?? own;
    if (!isOnlyPost(document, own)) return own;
  }
  if (site.place !== null && site.place.kind !== 'ward' && !(own !== null && site.place.start === own.start)) return site.place;
  const settled = candidatesIn(document, sentence, site).filter(
    ({ place, breaks }) =>
      breaks < 2 && !inside(place) && place.kind !== 'ward' && isSettlement(place) && (own === null || place.identity !== own.identity),
  );
  const fits = (place: LocatedPlace) => place.kind !== 'ward' && (own === null || place.identity !== own.identity);
  const told = toldBefore(document, sentence, fits);
  return (
    settled[0]?.place ??
    (told !== null && (isSettlement(told) || own === null) ? told : null) ??
    own ??
    told ??
    toldAfter(document, sentence, fits)
  );
};
