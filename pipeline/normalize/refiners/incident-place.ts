import { operationNamed } from '../../dates/named-events.ts';
import { type Document, sentenceAt } from '../document.ts';
import type { PlaceMention } from '../rule.ts';
import type { Incident } from '../rules/incidents.ts';
import { type LocatedPlace, placesIn, readPlaces } from '../rules/places.ts';
import type { Sentence, Span } from '../sentences.ts';
import { placeOf } from './attach-place.ts';
import { candidatesIn } from './place-candidates.ts';
import { isSettlement, isWide, locating } from './place-topics.ts';

/** Where counted strikes, posts, clashes and columns were: a count of many is of an area more often than a count of people is. */

/** "a column stationed in Taungtha came into Pyun": where it belongs, not where it went. */
const STATIONED = /\b(?:stationed|based|garrisoned|quartered|headquartered|billeted) (?:in|at|near|outside) (?:the )?(?:town of )?$/;
/** "to reinforce the battalion in Pekon": where it was to go. */
const MEANT_FOR = /\bto (?:reinforce|relieve|rescue|support|resupply|retake|recapture|help|assist|join|attack|reach) [^,.;]{0,50}$/;

const wayOf = (document: Document, sentence: Sentence, place: Span): 'stationed' | 'meant' | null => {
  const before = document.text.slice(sentence.start, place.start);
  if (STATIONED.test(before)) return 'stationed';
  return MEANT_FOR.test(before) ? 'meant' : null;
};

/** "a column that departed Pinlaung": the place where its way began is told with it. */
const departedFrom = (document: Document, sentence: Sentence, span: Span): PlaceMention | undefined =>
  placesIn(document, sentence).find(
    (place) =>
      place.role === 'from' &&
      place.start <= span.end + 20 &&
      /\b(?:depart(?:ed|ing)|set(?:ting)? out from) $/.test(document.text.slice(sentence.start, place.start)),
  );

/** The column's own way: the place that it left, where that is all that is told of it, else the one it came to. */
const placeOfTroops = (document: Document, sentence: Sentence, span: Span): PlaceMention | null => {
  const left = departedFrom(document, sentence, span);
  if (left !== undefined) return left;
  return (
    candidatesIn(document, sentence, span).find(({ place }) => wayOf(document, sentence, place) === null && !isWide(place))?.place ?? null
  );
};

const isHeading = (document: Document, sentence: Sentence): boolean =>
  sentence.end - sentence.start < 40 &&
  /^[A-Z][A-Za-z' ,-]+$/.test(sentence.text) &&
  document.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph &&
  document.sentences[sentence.index + 1]?.paragraph !== sentence.paragraph;

/** "Rakhine" alone on a line above the paragraph is the place of all that stands under it; under other headings the last one told since. */
const placeOfSection = (document: Document, sentence: Sentence): LocatedPlace | null => {
  let told: LocatedPlace | undefined;
  for (let i = sentence.index - 1; i > 0; i--) {
    const line = document.sentences[i];
    if (line === undefined) return null;
    if (isHeading(document, line)) {
      const place = placesIn(document, line)[0];
      return place?.start === line.start && place.tail >= line.end - 1 ? place : (told ?? null);
    }
    told ??= locating(document, line).findLast((place) => !isWide(place));
  }
  return null;
};

const stateCalled = (document: Document, name: string): PlaceMention | null => {
  const place = readPlaces(document.knowledge.places, `in ${name}`, true)[0];
  return place === undefined ? null : place;
};

const STATE =
  /\b(?:Shan|Kachin|Kayah|Kayin|Karen|Karenni|Chin|Mon|Rakhine|Arakan) State\b|\b(?:Sagaing|Magway|Mandalay|Bago|Tanintharyi|Ayeyarwady|Yangon) Region\b/;

/** "launched Operation 1027 and seized over 300 outposts": where the operation is listed to be. */
const areaOfOperation = (document: Document, sentence: Sentence): PlaceMention | null => {
  if (!/\b(?:Operation|Mission) [A-Z0-9]|\b\d{4} [Oo](?:peration|ffensive)/.test(sentence.text)) return null;
  const area = operationNamed(sentence.text, document.knowledge.reference.operations)?.area ?? '';
  const state = STATE.exec(area)?.[0];
  return state === undefined ? null : stateCalled(document, state);
};

/** "In the operation, which started on 8 May, 34 engagements took place". */
const OF_THE_OPERATION =
  /\b(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Ii]n the course of) (?:the|this|that|its|their) (?:whole |entire |same )?(?:operations?|offensive|campaign)\b/;
const OPERATION_IN = /\b(?:operations?|offensive|campaign)\b[^.;]{0,40}\b(?:in|across|around) (?:the )?$/;

/** Where the operation is told to be, in an earlier sentence. */
const placeOfOperation = (document: Document, sentence: Sentence): LocatedPlace | null => {
  const goesBack = document.sentences.some(
    (other) => other.paragraph === sentence.paragraph && other.index <= sentence.index && OF_THE_OPERATION.test(other.text),
  );
  if (!goesBack) return null;
  for (const other of document.sentences) {
    if (other.index >= sentence.index) return null;
    const place = locating(document, other).find((some) => OPERATION_IN.test(document.text.slice(other.start, some.start)));
    if (place !== undefined) return place;
  }
  return null;
};

/** So many posts lie in no single village or town. */
const MANY_POSTS = 10;
/** "Another 15 were abandoned": where those before were. */
const FURTHER = /\b(?:[Aa]nother|[Aa] further|[Oo]ther|[Mm]ore) (?:[a-z]+ )?$/;
const isMany = (document: Document, sentence: Sentence, { measure, counted }: Incident): boolean =>
  (measure === 'posts_captured' || measure === 'posts_abandoned') &&
  (counted.quantity.low ?? counted.quantity.high ?? 0) >= MANY_POSTS &&
  !/^(?:another|a further)\b/i.test(document.text.slice(counted.quantity.start)) &&
  !FURTHER.test(document.text.slice(sentence.start, counted.quantity.start));

/** "a jet came down. Its wreck was found in Thandaunggyi": where it fell is told after. */
const WRECK = /\b(?:wreck|wreckage|debris|remains of the (?:jet|plane|aircraft|helicopter)|crash site)\b/i;
const placeOfWreck = (document: Document, sentence: Sentence): LocatedPlace | null => {
  for (const after of [1, 2]) {
    const line = document.sentences[sentence.index + after];
    if (line === undefined || !WRECK.test(line.text)) continue;
    return locating(document, line)[0] ?? null;
  }
  return null;
};

/** "the Taungnyo hilltop camp": the name of a post that no gazetteer lists; its township is told with it. */
const POST_AFTER = /^ (?:hill|hilltop|ridge|mountain|camp|base|outpost|post|checkpoint)\b/;

const aroundPost = (document: Document, place: PlaceMention): PlaceMention => {
  if (place.placeId !== null || place.kind !== 'village' || !POST_AFTER.test(document.text.slice(place.end, place.end + 16))) return place;
  const told = sentenceAt(document, place.start);
  return placesIn(document, told).find((other) => other.start !== place.start && other.kind === 'township') ?? place;
};

const BEYOND_A_DAY =
  /\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) (?:the )?(?:last |past |previous )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) (?:weeks|months|years)\b/;

/** A count over weeks or months is of the town, not of the quarter spoken of last. */
const ofTown = (document: Document, sentence: Sentence, place: PlaceMention): PlaceMention => {
  if (place.kind !== 'ward' || !BEYOND_A_DAY.test(sentence.text)) return place;
  for (let i = sentence.index; i >= 0; i--) {
    const other = document.sentences[i];
    const town =
      other === undefined ? undefined : locating(document, other).findLast((some) => some.kind === 'town' || some.kind === 'township');
    if (town !== undefined) return town;
  }
  return place;
};

/** Where counted things were. */
export const placeOfIncident = (document: Document, sentence: Sentence, span: Span, incident: Incident): PlaceMention | null => {
  const place = placeOf(document, span, { kind: 'incident' });
  // named in its sentence, or by "there", "the region"
  const here = place !== null && candidatesIn(document, sentence, span).length > 0;
  if (here) {
    const strays =
      incident.measure === 'troops_deployed' &&
      (wayOf(document, sentence, place) !== null || departedFrom(document, sentence, span) !== undefined);
    return (strays ? placeOfTroops(document, sentence, span) : null) ?? aroundPost(document, place);
  }
  // "200 soldiers were sent to Kawlin"
  const goal =
    incident.measure === 'troops_deployed' ? placesIn(document, sentence).find((some) => some.role === 'to' && !isWide(some)) : undefined;
  if (goal !== undefined) return goal;
  const wreck = incident.measure === 'aircraft_downed' ? placeOfWreck(document, sentence) : null;
  if (wreck !== null) return wreck;
  const area = placeOfOperation(document, sentence) ?? areaOfOperation(document, sentence) ?? placeOfSection(document, sentence);
  if (area !== null) return area;
  if (place === null) return null;
  if (isMany(document, sentence, incident) && isSettlement(place) && place.stateRegion !== null)
    return stateCalled(document, place.stateRegion) ?? place;
  return ofTown(document, sentence, aroundPost(document, place));
};
