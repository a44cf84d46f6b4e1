import type { Document } from '../document.ts';
import type { PlaceMention } from '../rule.ts';
import { type LocatedPlace, placesIn, readPlaces } from '../rules/places.ts';
import type { Sentence } from '../sentences.ts';
import { deedDates } from './event-dates.ts';

/** Which places may answer. */
export type Fits = (place: LocatedPlace) => boolean;

export const isWide = (place: PlaceMention): boolean =>
  place.kind === 'state_region' || place.kind === 'country' || place.kind === 'district' || place.kind === 'other';
export const isSettlement = (place: PlaceMention): boolean =>
  place.kind === 'town' || place.kind === 'village' || place.kind === 'ward' || place.kind === 'other' || place.kind === 'township';
const isNumberedWard = (place: PlaceMention): boolean => place.kind === 'ward' && /\d/.test(place.name);

/** Places of a sentence that can locate: not the larger one of a chain, not where a speaker lives or troops come from. */
export const locating = (document: Document, sentence: Sentence): readonly LocatedPlace[] =>
  placesIn(document, sentence).filter(
    (place) => !place.parent && place.role === 'in' && !isNumberedWard(place) && !isDateline(document, sentence, place),
  );

/** "YANGON, Sept 12 (Wire) -", "Nay Pyi Taw, 19 May": where the text was written, no scene of it. */
const isDateline = (document: Document, sentence: Sentence, place: LocatedPlace): boolean =>
  sentence.index < 3 &&
  place.start === sentence.start &&
  /^,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}|\([^)]{2,40}\) ?-)\b/.test(document.text.slice(place.end, sentence.end));

/** Whether one place lies in another, as far as the rows and the text say. */
export const within = (inner: PlaceMention, outer: PlaceMention): boolean => {
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
  /** The first paragraph that is more than a dateline or a heading. */
  readonly lead: number;
  /** "Namhsan: The group said ...": the place that heads a paragraph, by paragraph. */
  readonly labels: ReadonlyMap<number, LocatedPlace>;
  /** Names that stand for an area in this article: "Depayin Township" in its lead, "Mandalay's Chanmyathazi Township". */
  readonly areas: ReadonlySet<string>;
  /** Townships named only to say where a village lies. */
  readonly holders: ReadonlySet<string>;
}

const memory = new WeakMap<Document, Topics>();

const orients = (place: LocatedPlace): boolean => (place.role === 'by' || place.role === 'near') && !place.parent && isSettlement(place);

/** "near Tee Kyit village", "a mile north-west of Ywagyi": a village says more than the township it lies in. */
const besideVillage = (document: Document, sentence: Sentence): LocatedPlace | null =>
  placesIn(document, sentence).find((place) => orients(place) && place.kind === 'village' && !(place.listed && place.role === 'near')) ??
  null;

const besidePlace = (document: Document, sentence: Sentence): LocatedPlace | null =>
  placesIn(document, sentence).find((place) => orients(place) && place.role === 'by') ?? null;

const FIGHTERS_WENT =
  /\b(?:troops|soldiers|forces|police|policemen|militia\w*|guards?|garrison)\b[^.;,]{0,40}\b(?:fled|crossed|escaped|retreated|withdrew|moved|ran)\b[^.;,]{0,20}\b(?:to|into)(?: neighbou?ring)? $/;

/** The one place that a sentence is about: its only settlement, or the first of several in no list. */
const ownPlace = (document: Document, sentence: Sentence): LocatedPlace | null => {
  // "after the guards fled into China": where fighters go
  const places = locating(document, sentence).filter(
    (place) =>
      (place.kind !== 'country' && place.kind !== 'other') || !FIGHTERS_WENT.test(document.text.slice(sentence.start, place.start)),
  );
  const settled = places.filter(isSettlement);
  if (new Set(settled.map((place) => place.identity)).size > 3) return null;
  const alone = settled.filter((place) => !place.listed);
  // "a group in western Myanmar took a base in Minbya Township": the area says less
  const sized = alone.some(({ kind }) => kind !== 'other') ? alone.filter(({ kind }) => kind !== 'other') : alone;
  const small =
    sized.find((place) => place.kind === 'village' || place.kind === 'ward') ?? sized.find((place) => place.kind !== 'township');
  return (
    small ??
    besideVillage(document, sentence) ??
    sized[0] ??
    besidePlace(document, sentence) ??
    places.find(({ kind }) => kind === 'district') ??
    places[0] ??
    null
  );
};

/** Names that the article uses for a township, and cities named only to say in which one a quarter lies. */
const areasOf = (document: Document): ReadonlySet<string> => {
  const areas = new Set<string>();
  const towns = new Set<string>();
  for (const sentence of document.sentences) {
    for (const place of placesIn(document, sentence)) {
      if (place.typed && place.kind === 'township' && sentence.paragraph < 3 && !place.parent) areas.add(place.identity);
      if (place.parent && place.kind === 'town') areas.add(place.identity);
      if (place.typed && place.kind === 'town' && !place.parent) towns.add(place.identity);
    }
  }
  return new Set([...areas].filter((identity) => !towns.has(identity)));
};

const labelsOf = (document: Document): ReadonlyMap<number, LocatedPlace> => {
  const labels = new Map<number, LocatedPlace>();
  for (const sentence of document.sentences) {
    const place = placesIn(document, sentence)[0];
    // "• Kachin: KIA took three posts"
    const from = sentence.start + (/^[-\u2022*\u2013] ?/.exec(sentence.text)?.[0].length ?? 0);
    const opens = place?.start === from && document.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph;
    if (place !== undefined && opens && document.text[place.tail] === ':') labels.set(sentence.paragraph, place);
  }
  return labels;
};

/** "Column wiped out in Sagaing", and the text tells of other townships of Sagaing Region: the region. */
const REGION_TOO = /^(?:Sagaing|Magway|Magwe|Bago|Mandalay|Yangon|Tanintharyi)$/;
const titlePlace = (document: Document, title: LocatedPlace | null): LocatedPlace | null => {
  if (title === null || title.typed || !REGION_TOO.test(title.name)) return title;
  const told = document.sentences.flatMap((sentence) => placesIn(document, sentence)).filter(({ kind }) => kind !== 'state_region');
  const there = told.filter(({ identity }) => identity === title.identity).length;
  return there === 0 && told.some(({ stateRegion, role }) => role === 'in' && stateRegion === title.stateRegion) ? null : title;
};

const topicsOf = (document: Document): Topics => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const title = document.article.title ?? '';
  const inTitle =
    title === '' ? [] : readPlaces(document.knowledge.places, title, true).filter((place) => !place.parent && place.role === 'in');
  const topics = {
    own: document.sentences.map((sentence) => ownPlace(document, sentence)),
    title: titlePlace(document, inTitle.find(isSettlement) ?? inTitle[0] ?? null),
    beside: document.sentences.map((sentence) => placesIn(document, sentence).find(orients) ?? null),
    lead: document.sentences.find((sentence) => sentence.end - sentence.start > 60)?.paragraph ?? 0,
    labels: labelsOf(document),
    areas: areasOf(document),
    holders: new Set(
      document.sentences.slice(0, 8).flatMap((sentence) =>
        placesIn(document, sentence)
          .filter((place) => place.typed && place.kind === 'township' && place.parent)
          .map((place) => place.identity),
      ),
    ),
  };
  memory.set(document, topics);
  return topics;
};

/** The place that heads the paragraph of a sentence. */
export const labelOf = (document: Document, sentence: Sentence): LocatedPlace | null =>
  topicsOf(document).labels.get(sentence.paragraph) ?? null;

/** Nearest first among the sentences before in the same paragraph. */
const inParagraph = (document: Document, sentence: Sentence, fits: Fits): LocatedPlace | null => {
  const { own } = topicsOf(document);
  for (let i = sentence.index - 1; i >= 0 && document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const place = own[i];
    if (place !== null && place !== undefined && fits(place)) return place;
    // "12 died on the highway between A and B. Two were hurt": the paragraph has no better
    const before = document.sentences[i];
    const near =
      before === undefined
        ? undefined
        : placesIn(document, before).find((some) => some.role === 'near' && !some.parent && isSettlement(some) && fits(some));
    if (near !== undefined && deedDates(document, sentence).length + deedDates(document, before ?? sentence).length > 0) return near;
  }
  return null;
};

const TITLE = 2;
const TITLE_OF_HOLDER = 0.9;
const LEAD = 3;
const RECENT = 1.5;

/** The place that the article has dwelt on so far: its title and lead count most, the paragraph before a little more than others. */
const dwelt = (document: Document, sentence: Sentence, fits: Fits, from: 'own' | 'beside' = 'own'): LocatedPlace | null => {
  const topics = topicsOf(document);
  const weight = new Map<string, number>();
  const latest = new Map<string, LocatedPlace>();
  const count = (place: LocatedPlace | null | undefined, by: number) => {
    if (place === null || place === undefined || !fits(place)) return;
    weight.set(place.identity, (weight.get(place.identity) ?? 0) + by);
    latest.set(place.identity, place);
  };
  // "Raid in Myinmu", and the text tells of a village in Myinmu Township: the town of the title is that township
  count(topics.title, topics.title !== null && topics.holders.has(topics.title.identity) ? TITLE_OF_HOLDER : TITLE);
  for (let i = 0; i < sentence.index; i++) {
    const paragraph = document.sentences[i]?.paragraph ?? 0;
    count(topics[from][i], paragraph <= topics.lead ? LEAD : paragraph === sentence.paragraph - 1 ? 1 + RECENT : 1);
  }
  // "Camp on the A-B road": a town that only orients gives way to a place of equal weight
  const aside = (identity: string): number => {
    const place = latest.get(identity);
    return place?.role === 'in' || place?.kind === 'village' ? 0 : 1;
  };
  const ranked = [...weight].sort((a, b) => b[1] - a[1] || aside(a[0]) - aside(b[0]));
  return latest.get(ranked[0]?.[0] ?? '') ?? null;
};

/** "Demoso Township: A jet bombed Daw Nyay Khu village. A woman was killed": the village of the paragraph, under the township that heads it. */
export const villageUnder = (document: Document, sentence: Sentence, label: LocatedPlace, fits: Fits): LocatedPlace | null => {
  if (label.kind !== 'township') return null;
  const here = inParagraph(document, sentence, fits);
  return here !== null && here.start !== label.start && (here.kind === 'village' || here.kind === 'ward') ? here : null;
};

const GOES_ON = /^(?:"|(?:He|She|They|It|The (?:groups?|spokes\w+|officer|resident|villager|source|statement|commander|official)) )/;

const NEW_TOPIC =
  /^(?:Meanwhile,? |Elsewhere,? |Separately,? |Also |And )?(?:[Ii]n|[Aa]t|[Aa]round|[Nn]ear) (?:the )?(?:nearby |neighbou?ring |adjacent )?(?=[A-Z])/;

/** "In Kyainseikgyi Township, ... In a paragraph of its own: More than 3,000 residents have fled": nothing dates it or leads back. */
const followsTopic = (document: Document, opening: Sentence, sentence: Sentence): boolean => {
  const before = document.sentences.find((other) => other.paragraph === opening.paragraph - 1);
  const led = before === undefined ? null : NEW_TOPIC.exec(before.text);
  return (
    before !== undefined &&
    led !== null &&
    // "In May": no place
    placesIn(document, before).some(({ start }) => start === before.start + led[0].length) &&
    !/^(?:Meanwhile|Elsewhere|Earlier|Since|In all|In total|Over|According)\b/.test(opening.text) &&
    deedDates(document, sentence).length === 0
  );
};

/** "They are in our hands," he said, in a paragraph of its own: where the paragraph before is. */
const goneOnFrom = (document: Document, sentence: Sentence, fits: Fits): LocatedPlace | null => {
  const opening = document.sentences.find((other) => other.paragraph === sentence.paragraph);
  if (opening === undefined || !(GOES_ON.test(opening.text) || followsTopic(document, opening, sentence))) return null;
  const { own } = topicsOf(document);
  for (let i = opening.index - 1; i >= 0 && document.sentences[i]?.paragraph === sentence.paragraph - 1; i--) {
    const place = own[i];
    if (place != null && fits(place) && isSettlement(place) && place.kind !== 'other') return place;
  }
  return null;
};

/** Whether a paragraph opens with a day of its own: "On November 8, ..." */
const isItem = (document: Document, paragraph: number): boolean => {
  const opening = document.sentences.find((other) => other.paragraph === paragraph);
  const date = opening === undefined ? undefined : deedDates(document, opening)[0];
  return (
    opening !== undefined &&
    date !== undefined &&
    date.precision === 'day' &&
    /^(?:On |In )?$/i.test(document.text.slice(opening.start, date.start))
  );
};

/** One of a list of clashes by their days, which names no place: that of the list, not of the clash before. */
const aboveItems = (document: Document, sentence: Sentence, fits: Fits): LocatedPlace | null => {
  let first = sentence.paragraph;
  while (first > 0 && isItem(document, first)) first--;
  if (sentence.paragraph - first < 2) return null;
  const opening = document.sentences.find((other) => other.paragraph === first + 1);
  return opening === undefined ? null : dwelt(document, opening, fits);
};

/** The place of the incident as told before a sentence. A wider place gives way to a settlement in it that was told as well. */
export const toldBefore = (document: Document, sentence: Sentence, fits: Fits): LocatedPlace | null => {
  const label = labelOf(document, sentence);
  if (label !== null && !isWide(label) && fits(label)) return villageUnder(document, sentence, label, fits) ?? label;
  const here = inParagraph(document, sentence, fits) ?? goneOnFrom(document, sentence, fits) ?? aboveItems(document, sentence, fits);
  if (here !== null) return here;
  const narrow = (place: LocatedPlace) =>
    fits(place) &&
    !isWide(place) &&
    place.kind !== 'township' &&
    !topicsOf(document).areas.has(place.identity) &&
    (here === null || within(place, here));
  const best = dwelt(document, sentence, narrow);
  const wide = here ?? dwelt(document, sentence, fits);
  if (best === null) {
    if (wide !== null && !isWide(wide)) return wide;
    const township = (place: LocatedPlace) => fits(place) && place.kind === 'township' && (wide === null || within(place, wide));
    return dwelt(document, sentence, narrow, 'beside') ?? dwelt(document, sentence, township) ?? wide;
  }
  return wide === null || within(best, wide) || here === null ? best : wide;
};

/** The first settlement told after a sentence. */
export const toldAfter = (document: Document, sentence: Sentence, fits: Fits): LocatedPlace | null => {
  const { own } = topicsOf(document);
  for (let i = sentence.index + 1; i < document.sentences.length; i++) {
    const place = own[i];
    if (place !== null && place !== undefined && fits(place) && isSettlement(place)) return place;
  }
  return null;
};
