import { dayOf } from '../../dates/day.ts';
import { type Document, sentenceAt } from '../document.ts';
import { NATIONAL, NATIONWIDE } from '../lexicon/place-echoes.ts';
import type { PlaceMention } from '../rule.ts';
import { type LocatedPlace, placesIn, readPlaces } from '../rules/places.ts';
import type { Sentence, Span } from '../sentences.ts';
import { deedDates } from './event-dates.ts';
import { isOfPart } from './of-part.ts';
import { type Candidate, candidatesIn, echoesIn, nationwide, stateOfTowns } from './place-candidates.ts';
import { isSettlement, isWide, labelOf, locating, toldAfter, toldBefore, villageUnder, within } from './place-topics.ts';
import { periodOfReport } from './report-period.ts';

export { placeOfSite } from './attach-site-place.ts';

/** What is asked about: it decides between a wide place and a settlement. */
export interface PlaceClue {
  readonly kind: 'casualty' | 'control' | 'incident';
  /** At least so many people: no town has millions. */
  readonly low?: number | null;
}

/** So many people are displaced in the whole country only. */
const MORE_THAN_A_STATE = 800_000;
const OF_WHOM = /, (?:of (?:whom|them|which|those)|including|among them|with)\b/;
const SUMS_UP = /^(?:In total|In all|Altogether|All told|Overall|In sum)\b/;
const MONTHS = 60;
/** So many in no single town. */
const MORE_THAN_A_TOWN = 150_000;
/** So many have died in the whole country only. */
const THOUSANDS = 1300;
const OF_THE_COUNTRY = /\b(?:United Nations|the UN|U\.N\.|OHCHR|AAPP|Assistance Association for Political Prisoners)\b/;
const STATE_AGAIN = /\b(?:the|that|this) (?:state|region|north-?west|south-?east)\b/i;

const anyPlace = (): boolean => true;
const holdsVillages = ({ kind }: LocatedPlace): boolean => kind !== 'village' && kind !== 'ward';
/** "Residents of Sittwe said that 12 had been killed": of their own town, where the paragraph has told of no other. */
const homeOfSpeakers = (document: Document, sentence: Sentence): LocatedPlace | null => {
  for (let i = sentence.index - 1; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    if (before !== undefined && placesIn(document, before).some(({ role }) => role === 'in' || role === 'by')) return null;
  }
  return (
    placesIn(document, sentence).find(
      (place) =>
        place.role === 'source' &&
        !place.parent &&
        isSettlement(place) &&
        place.kind !== 'other' &&
        /\b(?:[Rr]esidents?|[Ll]ocals?|[Vv]illagers?) (?:of|in|from) (?:the )?$/.test(
          document.text.slice(Math.max(sentence.start, place.start - 30), place.start),
        ),
    ) ?? null
  );
};
/** "Nat Kone village in Pale Township": the wider place that was named last. */
const areaBefore = (document: Document, sentence: Sentence): LocatedPlace | null => {
  for (let i = sentence.index - 1; i >= 0; i--) {
    const before = document.sentences[i];
    const area =
      before === undefined ? undefined : placesIn(document, before).findLast(({ kind, parent }) => parent && kind === 'township');
    if (area !== undefined) return area;
  }
  return null;
};
/** "412 civilians in the state ... The number of displaced has passed 250,000": the state that the paragraph points to. */
const stateHere = (document: Document, sentence: Sentence): LocatedPlace | null => {
  for (let i = sentence.index - 1; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const places = before === undefined ? [] : [...locating(document, before), ...echoesIn(document, before).map(({ place }) => place)];
    const state = places.findLast(({ kind }) => kind === 'state_region');
    if (state !== undefined) return state;
  }
  return null;
};
/** "in Kyi Gone village, Budalin Township. About 7,000 fled from 12 villages": the township of the paragraph. */
const townshipHere = (document: Document, sentence: Sentence): LocatedPlace | null => {
  for (let i = sentence.index - 1; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    const township =
      before === undefined ? undefined : placesIn(document, before).findLast(({ kind, role }) => kind === 'township' && role !== 'source');
    if (township !== undefined) return township;
  }
  return null;
};
const OF_VILLAGES =
  /\b(?:\d+|several|many|some|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|nearby|surrounding|neighbou?ring|other|all) (?:[a-z]+ )?(?:villages|townships|wards|communities)\b/;

/** The row of a table is headed by its place; a total is of the place that the table is about. */
export const placeOfRow = (document: Document, sentence: Sentence, heading: Span): PlaceMention | null => {
  const name = /^(?:[-\u2022*\u00b7]\s*|\(?\d{1,2}[.)]\s+)?([A-Z][A-Za-z' -]+)/.exec(sentence.text)?.[1]?.trim() ?? '';
  if (!/^(?:grand )?(?:totals?|sum|all|overall|altogether)\b/i.test(name)) {
    const own = placesIn(document, sentence)[0] ?? readPlaces(document.knowledge.places, `in ${name}`, true)[0];
    if (own !== undefined) return { ...own, start: sentence.start, end: sentence.start + name.length };
  }
  return placeOf(document, heading, { kind: 'casualty' });
};

/** A town changes hands, a state hardly: in a control claim a settlement of the next clause goes before a wider place. */
const settledFirst = (candidates: readonly Candidate[]): Candidate | undefined => {
  const first = candidates[0];
  if (first === undefined || !isWide(first.place)) return first;
  return candidates.find(({ place, breaks }) => isSettlement(place) && place.kind !== 'other' && breaks <= first.breaks + 1) ?? first;
};

/** A wide place in another clause gives way to the incident's own place in it. */
const narrowed = (document: Document, sentence: Sentence, candidate: Candidate): LocatedPlace => {
  const opens = candidate.place.start < sentence.start + 30;
  if (candidate.breaks < 1 || opens || !isWide(candidate.place)) return candidate.place;
  const told = toldBefore(document, sentence, anyPlace);
  return told !== null && isSettlement(told) && within(told, candidate.place) ? told : candidate.place;
};

/** "Ma Ei lost nine": a place that tells of its own people. */
const OF_ITS_OWN = /^(?:lost|reported|saw|suffered|recorded|counted|registered|buried|mourned)\b/;

/** "In the same village soldiers burned 60 houses. This drove out 340 people": what the sentence before points back to. */
const echoedBefore = (document: Document, sentence: Sentence): LocatedPlace | null => {
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph || locating(document, before).length > 0) return null;
  const place = echoesIn(document, before)[0]?.place ?? null;
  return place === null || isWide(place) ? null : place;
};

/** "in Magway 12 and in Chin State six", "Ma Ei lost nine and Lamu three": the place right before a bare number or its verb. */
const placeBefore = (document: Document, sentence: Sentence, focus: Span): LocatedPlace | null =>
  placesIn(document, sentence).find((place) => {
    // "followed by Chin with 16 and Kayah with 12"
    if (
      !place.parent &&
      /^ (?:with|at) $/.test(document.text.slice(place.tail, focus.start)) &&
      /^(?:\d|[a-z]+\b(?= ?[,.;]| and |$))/.test(document.text.slice(focus.start))
    )
      return /(?:, | and |followed by (?:the )?)$/.test(document.text.slice(sentence.start, place.start));
    if (place.parent || place.tail !== focus.start - 1) return false;
    const before = document.text.slice(sentence.start, place.start);
    if (/\bin $/i.test(before)) return true;
    const opens = /(?:^|^In all |, |, and | and | while )$/.test(before);
    const after = document.text.slice(focus.start, focus.start + 12);
    return (
      opens &&
      place.role === 'in' &&
      (OF_ITS_OWN.test(after) || (place.placeId !== null && before !== '' && /^(?:\d|[a-z]+\b(?= ?[,.;]|$))/.test(after)))
    );
  }) ?? null;

/** "Sagaing (34 killed, 57 injured), Chin (8 killed)": the place right before the bracket. */
const placeOfParenthesis = (document: Document, sentence: Sentence, focus: Span): LocatedPlace | null => {
  const before = document.text.slice(sentence.start, focus.start);
  const open = before.lastIndexOf('(');
  if (open < 0 || before.indexOf(')', open) >= 0) return null;
  const at = sentence.start + open;
  return placesIn(document, sentence).find((place) => !place.parent && place.tail <= at && at - place.tail <= 2) ?? null;
};

/** "On 25 August a truck was ambushed on the way to Hopin": a day and a place of its own, and not where the paragraph is. */
const isAnother = (document: Document, sentence: Sentence, told: PlaceMention): boolean =>
  deedDates(document, sentence).length > 0 &&
  !document.sentences.some((other) => other.paragraph === sentence.paragraph && other.start <= told.start && told.start < other.end);

const SOME_TIME = 14;
const FEW_DAYS = 4;

/** Whether a sentence speaks of a stretch of at least so many days. */
const isLong = (document: Document, sentence: Sentence, days: number): boolean =>
  deedDates(document, sentence).some(
    ({ from, to, kind }) =>
      kind !== 'until' && kind !== 'as_of' && from !== null && dayOf(to ?? document.article.published_on ?? from) - dayOf(from) >= days,
  );

/** "The brigade reported 44 clashes in September, and 71 dead", before any place is told: of all the places told later, not of the first of them. */
const wholeArea = (document: Document, sentence: Sentence, later: LocatedPlace): LocatedPlace | null => {
  const sameParagraph = document.sentences.some(
    (other) => other.paragraph === sentence.paragraph && other.start <= later.start && later.start < other.end,
  );
  const long = document.sentences.slice(0, sentence.index + 1).some((other) => isLong(document, other, SOME_TIME));
  if (sameParagraph || !(long || periodOfReport(document) !== null)) return null;
  if (NATIONAL.test(document.article.publisher) || NATIONAL.test(sentence.text)) return nationwide(sentence);
  const states = new Set(
    document.sentences
      .flatMap((other) => placesIn(document, other))
      .flatMap(({ stateRegion, role }) => (stateRegion === null || role === 'aside' ? [] : [stateRegion])),
  );
  if (states.size > 2) return nationwide(sentence);
  return states.size === 1 ? stateOfTowns(document) : null;
};

/** "In April there were 521 battles across the country. In these 1,083 soldiers died": the sentence before, where this one names no place. */
const wasCountrywide = (document: Document, sentence: Sentence): boolean => {
  for (let i = sentence.index - 1; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = document.sentences[i];
    if (before === undefined || deedDates(document, sentence).some(({ precision }) => precision === 'day')) return false;
    if (ACROSS.test(before.text)) return true;
    if (locating(document, before).length > 0) return false;
  }
  return false;
};
const ACROSS = /\b(?:nationwide|countrywide|(?:across|throughout) (?:the country|the nation|Myanmar|Burma))\b(?!')/i;

/** Whether no state holds most of the places told of so far. */
const tellsOfManyStates = (document: Document, sentence: Sentence): boolean => {
  const states = document.sentences
    .slice(0, sentence.index)
    .flatMap((other) => locating(document, other).flatMap(({ stateRegion }) => stateRegion ?? []));
  const most = Math.max(0, ...[...new Set(states)].map((state) => states.filter((other) => other === state).length));
  return most < states.length * 0.7;
};

const countryMemory = new WeakMap<Document, number>();

/** The first sentence that speaks of the whole country; beyond all where none does. */
const firstOfCountry = (document: Document): number => {
  const known = countryMemory.get(document);
  if (known !== undefined) return known;
  const first = document.sentences.find(({ text }) => NATIONWIDE.test(text))?.index ?? Number.POSITIVE_INFINITY;
  countryMemory.set(document, first);
  return first;
};

/** "Eight political prisoners have died this year, the Political Prisoners Network said": who counts for the whole country. */
const isNational = (document: Document, sentence: Sentence): boolean =>
  NATIONAL.test(sentence.text) && (isLong(document, sentence, SOME_TIME) || deedDates(document, sentence).length === 0);

/** The place told after a headline: where that speaks of a town, a town if there is one. */
const laterPlace = (document: Document, sentence: Sentence): LocatedPlace | null =>
  (sentence.index === 0 && /\b(?:town|city)\b/i.test(sentence.text)
    ? toldAfter(document, sentence, ({ kind }) => kind === 'town')
    : null) ?? toldAfter(document, sentence, anyPlace);

/**
 * Where a stretch of the text takes place: its clause, its sentence, else the most specific place of the same incident as told so far.
 * A whole-country text gives Myanmar; null only where the article names no place at all.
 */
export const placeOf = (document: Document, focus: Span, clue?: PlaceClue): PlaceMention | null => {
  const sentence = sentenceAt(document, focus.start);
  const heads =
    placeOfParenthesis(document, sentence, focus) ?? (clue?.kind === 'casualty' ? placeBefore(document, sentence, focus) : null);
  if (heads !== null) return heads;
  const label = labelOf(document, sentence);
  const candidates = candidatesIn(document, sentence, focus).filter(
    ({ place }) => place.start <= focus.end || !isOfPart(document.text.slice(focus.end, place.start)),
  );
  const nearest = clue?.kind === 'control' ? settledFirst(candidates) : candidates[0];
  // "3.2 million people, of whom 1.2 million are in Sagaing Region"
  const ofPart =
    nearest !== undefined && nearest.place.start > focus.end && OF_WHOM.test(document.text.slice(focus.start, nearest.place.start));
  // "In Kayah, 15,000 people fled Shadaw Township": the state only says where the township lies
  const inner =
    nearest !== undefined && clue?.kind === 'casualty' && nearest.place.kind === 'state_region' && nearest.breaks < 1
      ? candidates.find(({ place, breaks }) => breaks < 1 && !isWide(place) && within(place, nearest.place))
      : undefined;
  if (inner !== undefined) return inner.place;
  const best = ofPart && (clue?.low ?? 0) >= MORE_THAN_A_STATE ? undefined : nearest;
  const labelled = label !== null && !isWide(label);
  if (best !== undefined && (best.breaks < 1 || !labelled)) return narrowed(document, sentence, best);
  if (labelled && clue?.kind === 'casualty' && best?.place.kind === 'village' && best.place.start > label.start) return best.place;
  if (labelled) return (clue?.kind === 'control' ? null : villageUnder(document, sentence, label, anyPlace)) ?? label;
  if ((clue?.low ?? 0) >= MORE_THAN_A_STATE && !STATE_AGAIN.test(sentence.text)) return nationwide(focus);
  if (
    best === undefined &&
    clue?.kind === 'casualty' &&
    (SUMS_UP.test(sentence.text) ||
      isLong(document, sentence, MONTHS) ||
      (NATIONAL.test(sentence.text) && isLong(document, sentence, FEW_DAYS)))
  ) {
    const named = document.sentences.some((other) => other.paragraph === sentence.paragraph && locating(document, other).length > 0);
    const first = document.sentences.slice(0, 3).flatMap((other) => locating(document, other))[0];
    // "12 airstrikes in Karenni State ... From 1 February 2021 until now, 402 have been killed"
    const ofAll = OF_THE_COUNTRY.test(sentence.text) || (clue.low ?? 0) >= THOUSANDS;
    if (!named && first?.kind === 'state_region' && isLong(document, sentence, MONTHS)) return ofAll ? nationwide(focus) : first;
    const town = toldBefore(document, sentence, anyPlace);
    if (!named && (town === null || !isWide(town)) && tellsOfManyStates(document, sentence)) return nationwide(focus);
  }
  // "almost 200,000 people had been forced from their homes by the fighting": of no town that was told of before
  const vast = (clue?.low ?? 0) >= MORE_THAN_A_TOWN || / (?:[2-9]\d\d|1[5-9]\d),\d{3} people\b/.test(sentence.text);
  if (clue?.kind === 'casualty' && vast && best === undefined && tellsOfManyStates(document, sentence))
    return stateHere(document, sentence) ?? nationwide(focus);
  const country = NATIONWIDE.exec(sentence.text);
  if (country !== null)
    return nationwide({ start: sentence.start + country.index, end: sentence.start + country.index + country[0].length });
  if (candidates.length === 0 && clue?.kind === 'casualty' && wasCountrywide(document, sentence)) return nationwide(sentence);
  const home = candidates.length === 0 && clue?.kind === 'casualty' ? homeOfSpeakers(document, sentence) : null;
  if (home !== null) return home;
  // "About 12,000 people from 15 villages": in none of them alone
  const many = clue?.kind === 'casualty' && OF_VILLAGES.test(sentence.text);
  const long = clue?.kind === 'casualty' && isLong(document, sentence, FEW_DAYS);
  const told =
    echoedBefore(document, sentence) ??
    (long ? toldBefore(document, sentence, holdsVillages) : null) ??
    (many
      ? (townshipHere(document, sentence) ??
        toldBefore(document, sentence, (place) => holdsVillages(place) && !isWide(place)) ??
        areaBefore(document, sentence) ??
        toldBefore(document, sentence, holdsVillages))
      : null) ??
    toldBefore(document, sentence, anyPlace);
  if (told === null && (firstOfCountry(document) < sentence.index || (clue?.kind === 'casualty' && isNational(document, sentence))))
    return nationwide(sentence);
  const near = placesIn(document, sentence).find(
    (place) => !place.parent && (place.role === 'by' || place.role === 'near') && isSettlement(place) && place.kind !== 'other',
  );
  if (near !== undefined && (told === null || isWide(told) || isAnother(document, sentence, told))) return near;
  const later = told === null ? laterPlace(document, sentence) : null;
  const whole = later !== null && clue?.kind === 'casualty' ? wholeArea(document, sentence, later) : null;
  return told ?? whole ?? later ?? near ?? null;
};
