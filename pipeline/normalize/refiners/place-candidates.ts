import type { Document } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { AGAIN_THERE, CLAUSE_BREAK, COUNTRYWIDE, ECHOES, type Echo } from '../lexicon/place-echoes.ts';
import { type LocatedPlace, placesIn } from '../rules/places.ts';
import type { Sentence, Span } from '../sentences.ts';
import { type Fits, isSettlement, isWide, labelOf, locating, toldAfter, toldBefore } from './place-topics.ts';

/** How many clause breaks lie between two stretches of a sentence. */
const breaksBetween = (sentence: Sentence, a: Span, b: Span): number => {
  const from = Math.min(a.end, b.end) - sentence.start;
  const to = Math.max(a.start, b.start) - sentence.start;
  if (to <= from) return 0;
  return allMatches(sentence.text.slice(from, to + 1), CLAUSE_BREAK).length;
};

/** "the state", "the township": the one named last. */
const lastNamed = (document: Document, sentence: Sentence, fits: Fits): LocatedPlace | null => {
  for (let i = sentence.index - 1; i >= 0; i--) {
    const earlier = document.sentences[i];
    const last = earlier === undefined ? undefined : placesIn(document, earlier).findLast(fits);
    if (last !== undefined) return last;
  }
  return null;
};

/** The one named last before in the same paragraph. */
const namedInParagraph = (document: Document, sentence: Sentence, fits: Fits): LocatedPlace | null => {
  for (let i = sentence.index - 1; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const earlier = document.sentences[i];
    const last = earlier === undefined ? undefined : placesIn(document, earlier).findLast(fits);
    if (last !== undefined) return last;
  }
  return null;
};

/** "fighting began in the state", and only towns of it are named: the state of most of them. */
export const stateOfTowns = (document: Document, sentence?: Sentence): LocatedPlace | null => {
  const towns = document.sentences
    .slice(0, sentence === undefined ? document.sentences.length : sentence.index + 1)
    .flatMap((earlier) => placesIn(document, earlier))
    .filter((place) => place.stateRegion !== null);
  const named = (state: string | null): number => towns.filter((place) => place.stateRegion === state).length;
  const [town] = [...towns].sort((a, b) => named(b.stateRegion) - named(a.stateRegion));
  if (town?.stateRegion == null) return null;
  const row = document.knowledge.places.byKey.get(town.stateRegion.toLowerCase().replace(/[^a-z]/g, ''))?.[0];
  return {
    ...town,
    name: town.stateRegion,
    placeId: row?.place_id ?? null,
    kind: 'state_region',
    township: null,
    pcode: row?.pcode ?? null,
    lat: row?.lat ?? null,
    lon: row?.lon ?? null,
    identity: town.stateRegion.toLowerCase(),
    typed: true,
    listed: false,
  };
};

/** Never called a state, as the others are never called regions. */
const REGIONS = /^(?:Sagaing|Mag[wu][ae]y?|Magwe|Bago|Pegu|Mandalay|Yangon|Rangoon|Ayeyarwad[dy]y?|Irrawaddy|Tanintharyi|Tenasserim)\b/;

/** The place that "there" or "the town" points back to: in its sentence, else as told. */
const echoed = (document: Document, sentence: Sentence, echo: Echo): LocatedPlace | null => {
  const fits = (place: LocatedPlace) =>
    echo.kinds === null ||
    (echo.kinds.includes(place.kind) &&
      !(echo.region !== undefined && place.kind === 'state_region' && REGIONS.test(place.name) !== echo.region));
  const inSentence = placesIn(document, sentence).filter(
    (place) =>
      fits(place) &&
      place.end < sentence.start + echo.at &&
      (echo.kinds === null ? place.role !== 'aside' : place.role === 'in' || place.role === 'by' || place.role === 'to'),
  );
  const label = labelOf(document, sentence);
  if (label !== null && fits(label)) return label;
  const last = inSentence.filter((place) => place.role === 'in').pop() ?? inSentence.pop();
  if (last !== undefined) return last;
  // "in the same village", "near the town", where residents of one have just spoken
  if (echo.kinds !== null && !echo.kinds.includes('state_region') && echo.kinds[0] !== 'township' && echo.kinds.length < 5) {
    const located = namedInParagraph(document, sentence, (place) => fits(place) && !place.parent && place.role === 'in');
    const spoken =
      located === null
        ? namedInParagraph(document, sentence, (place) => fits(place) && !/\d/.test(place.name) && place.role === 'source')
        : null;
    if (spoken !== null) return spoken;
    const before = echo.same ? (located ?? lastNamed(document, sentence, (place) => fits(place) && !place.parent)) : null;
    if (before !== null) return before;
  }
  if (echo.kinds?.includes('state_region') === true) {
    const towns = lastNamed(document, sentence, fits) === null ? stateOfTowns(document, sentence) : null;
    return lastNamed(document, sentence, fits) ?? (towns !== null && fits(towns) ? towns : null);
  }
  if (echo.kinds?.[0] === 'district') {
    const district = lastNamed(document, sentence, (place) => place.kind === 'district');
    if (district !== null) return district;
  }
  if (echo.kinds?.[0] === 'township') {
    const here = namedInParagraph(document, sentence, (place) => fits(place) && place.role === 'in');
    const township = here ?? lastNamed(document, sentence, (place) => place.kind === 'township');
    if (township !== null) return township;
  }
  return toldBefore(document, sentence, fits) ?? toldAfter(document, sentence, fits);
};

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

/** The whole country. */
export const nationwide = (at: Span): LocatedPlace => ({ ...MYANMAR, start: at.start, end: at.end, tail: at.end });

/** A place that a sentence offers for a stretch of it. */
export interface Candidate {
  readonly place: LocatedPlace;
  readonly breaks: number;
  readonly distance: number;
}

const byNearness = (a: Candidate, b: Candidate): number => a.breaks - b.breaks || a.distance - b.distance || a.place.start - b.place.start;

const distanceOf = (focus: Span, place: Span): number =>
  place.start >= focus.start ? Math.max(0, place.start - focus.end) : 20 + focus.start - place.end;

/** "near Moe Pein", "a mile north-west of Ywagyi village": they locate where nothing in the clause does it better. */
const orienting = (document: Document, sentence: Sentence): readonly LocatedPlace[] =>
  placesIn(document, sentence).filter(
    (place) => !place.parent && (place.role === 'by' || (place.role === 'near' && place.kind === 'village')),
  );

/** How much less than a place that something happened in: fractions of a clause break. */
const doubt = (place: LocatedPlace): number => {
  if (place.role === 'by') return 0.3;
  if (place.role === 'near') return 0.4;
  return place.kind === 'township' ? 0.5 : 0;
};

/** "In Sagaing, 34 civilians died": the comma behind an opening place parts nothing. */
const opens = (document: Document, sentence: Sentence, place: LocatedPlace, focus: Span): boolean =>
  place.start < focus.start &&
  /^(?:In|At|Around|Inside) (?:the )?(?:[a-z]+ of )?$/.test(document.text.slice(sentence.start, place.start)) &&
  /^(?:, [A-Z][\w' -]{2,30})?, $/.test(
    document.text
      .slice(place.tail, focus.start)
      .slice(0, 34)
      .replace(/(, ).*$/s, '$1'),
  );

/** "passed through Min Ma, where it held 30": the place right before "where" is that of its clause. */
const whereOf = (document: Document, places: readonly LocatedPlace[], focus: Span): LocatedPlace | null => {
  const last = places.findLast((place) => place.tail <= focus.start) ?? null;
  return last !== null && /^(?:, [A-Z][\w' -]{2,40})?,? where\b[^;:]*$/.test(document.text.slice(last.tail, focus.start)) ? last : null;
};

const SAID_BY_WHOM = /, (?:said|says|recalled|explained) (?:an?|one|another|two|three|several|some) [^,;."]*$/;

/** "in the township", "there": the words of a sentence that point back, with the place that each means. */
export const echoesIn = (document: Document, sentence: Sentence): readonly { readonly place: LocatedPlace; readonly span: Span }[] =>
  allMatches(sentence.text, ECHOES).flatMap((match) => {
    const word = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase();
    const at = match.index;
    const kinds = AGAIN_THERE.get(word);
    // "died on the spot"
    // "..., said a volunteer helping people leave the town": of who speaks
    if (SAID_BY_WHOM.test(sentence.text.slice(0, at))) return [];
    if (kinds === undefined || (word === 'spot' && / on $/.test(sentence.text.slice(0, at)))) return [];
    const place = echoed(document, sentence, {
      at,
      kinds,
      same: match[0].includes('same'),
      ...(/^(?:state|region)/.test(word) ? { region: word.startsWith('region') } : {}),
    });
    return place === null ? [] : [{ place, span: { start: sentence.start + at, end: sentence.start + at + match[0].length } }];
  });

/** Places and pronouns of a sentence, those of the nearest clause first. */
export const candidatesIn = (document: Document, sentence: Sentence, focus: Span): readonly Candidate[] => {
  const where = whereOf(
    document,
    placesIn(document, sentence).filter(({ parent }) => !parent),
    focus,
  );
  const located = [...locating(document, sentence), ...orienting(document, sentence)];
  // "raids on villages around Hsipaw in northern Shan State": the state says less than the town
  const beside = located.some((place) => place.role === 'by' && isSettlement(place));
  const named = (where === null || located.includes(where) ? located : [...located, where]).map(
    (place): Candidate => ({
      place,
      breaks:
        place === where
          ? 0
          : Math.max(0, breaksBetween(sentence, focus, place) - (opens(document, sentence, place, focus) ? 1 : 0)) +
            doubt(place) +
            (beside && isWide(place) ? 0.35 : 0),
      distance: distanceOf(focus, place),
    }),
  );
  const echoes = echoesIn(document, sentence).map(
    ({ place, span }): Candidate => ({ place, breaks: breaksBetween(sentence, focus, span), distance: distanceOf(focus, span) + 5 }),
  );
  const countrywide = allMatches(sentence.text, COUNTRYWIDE).map((match): Candidate => {
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    return { place: nationwide(span), breaks: breaksBetween(sentence, focus, span), distance: distanceOf(focus, span) };
  });
  return [...named, ...echoes, ...countrywide].sort(byNearness);
};
