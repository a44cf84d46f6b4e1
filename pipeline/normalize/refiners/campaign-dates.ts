import type { DateMention } from '../../dates/date-mention.ts';
import { addLength, dayOf, isoOf } from '../../dates/day.ts';
import type { Document } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { DECISIVE_WORDS, END_WORDS, START_WORDS } from '../lexicon/date-words.ts';
import { type LocatedPlace, placesIn } from '../rules/places.ts';
import type { Sentence } from '../sentences.ts';
import { deedDates, readDates } from './event-dates.ts';
import { locating } from './place-topics.ts';

/** A dated stretch of what is told: something starts, something ends, or neither. */
export interface DatedDeed {
  readonly date: DateMention;
  readonly sentence: Sentence;
  readonly role: 'start' | 'end' | 'other';
}

/** "Since January 24 they had been fighting": under way from then on. */
const UNDER_WAY =
  /\b(?:fighting|clash\w*|attacks?|attacking|offensive|operation|clashes|assault\w*|shelling|bombarding|besieg\w*|under way)\b/;

const START = new RegExp(`\\b${START_WORDS}\\b`, 'g');
const END = new RegExp(`\\b${END_WORDS}\\b`, 'g');

/** How near to the date a word of the list stands, within its stretch of the sentence. */
const nearness = (text: string, start: number, end: number, words: RegExp, reach: number): number => {
  let least = reach;
  for (const match of allMatches(text, words)) {
    const from = match.index;
    const to = from + match[0].length;
    // "since the beginning of this year": the year begins, no fighting
    if (/^(?:beginning|start)$/.test(match[0]) && /^ of (?:the |this |last )?(?:year|month|week|20\d\d)\b/.test(text.slice(to, to + 20)))
      continue;
    // "a shell fell on the village": no place did
    if (
      match[0] === 'fell' &&
      /\b(?:shells?|bombs?|rockets?|rounds?|mortars?|missiles?|grenades?)\b[^,;]*$/.test(text.slice(Math.max(0, from - 50), from))
    )
      continue;
    // "took the lives of three", "took place"
    if (
      /^t(?:ook|aken)$/.test(match[0]) &&
      /^ (?:the (?:lives|life)|place|part|off|aim|cover|shelter|refuge|turns|to hospital)\b/.test(text.slice(to, to + 14))
    )
      continue;
    // "31 have died since the beginning of the siege, most of them last week": last week nothing began
    if (to <= start && /\b[Ss]ince the $/.test(text.slice(Math.max(0, from - 10), from)) && text.slice(to, start).includes(',')) continue;
    const gap = to <= start ? start - to : from >= end ? from - end : 0;
    // "captured Khampat, some 40km south of Tamu, on November 7": what stands between two commas parts nothing
    const between = (to <= start ? text.slice(to, start) : text.slice(end, from)).replace(
      /, (?:some |about |\d|a |an |the |in |near |north|south|east|west)[^,;]{3,70},/g,
      ' ',
    );
    // "launched an attack on the base on 28 March and took it": what follows is told with no day of its own
    if (from >= end && /^,? (?:and|before|but) /.test(between)) least = Math.min(least, gap + 100);
    else least = Math.min(least, gap + 60 * (between.match(/;|\bbut\b/g)?.length ?? 0) + 40 * (between.match(/,| and /g)?.length ?? 0));
  }
  return least;
};

const roleOf = (sentence: Sentence, date: DateMention, only: boolean): DatedDeed['role'] => {
  const reach = only ? 250 : 90;
  const start = date.start - sentence.start;
  const end = date.end - sentence.start;
  const toStart = nearness(sentence.text, start, end, START, reach);
  const toEnd = nearness(sentence.text, start, end, END, reach);
  if (date.kind === 'since' && toEnd >= 20 && (toStart < reach || UNDER_WAY.test(sentence.text))) return 'start';
  if (toStart === reach && toEnd === reach) return 'other';
  return toStart <= toEnd ? 'start' : 'end';
};

const memory = new WeakMap<Document, readonly DatedDeed[]>();

/** Every dated deed of an article, in order. */
export const datedDeeds = (document: Document): readonly DatedDeed[] => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const deeds = document.sentences.flatMap((sentence) => {
    const dates = deedDates(document, sentence);
    let role: DatedDeed['role'] = 'other';
    return dates.map((date): DatedDeed => {
      const own = roleOf(sentence, date, dates.length === 1);
      // "captured the first on 21 September, the second on 14 October": one verb for all
      role = own === 'other' ? role : own;
      return { date, sentence, role };
    });
  });
  memory.set(document, deeds);
  return deeds;
};

const bySentence = new WeakMap<readonly DatedDeed[], ReadonlyMap<Sentence, readonly DatedDeed[]>>();

/** The dated deeds of one sentence, in order. */
export const deedsOf = (document: Document, sentence: Sentence): readonly DatedDeed[] => {
  const deeds = datedDeeds(document);
  const known = bySentence.get(deeds);
  if (known !== undefined) return known.get(sentence) ?? [];
  const grouped = new Map<Sentence, DatedDeed[]>();
  for (const deed of deeds) grouped.set(deed.sentence, [...(grouped.get(deed.sentence) ?? []), deed]);
  bySentence.set(deeds, grouped);
  return grouped.get(sentence) ?? [];
};

/** The lengths of time of a sentence: "in 10 days of fighting". */
export const lengthsIn = (document: Document, sentence: Sentence): readonly DateMention[] =>
  readDates(document, sentence)
    .map((date) => date.mention)
    .filter((mention) => mention.length !== null);

/** The first day of so much time that ends on a day. */
export const countBack = (end: string, mention: DateMention): string =>
  mention.length === null ? end : isoOf(addLength(dayOf(end), -mention.length.count, mention.length.unit));

export const namesPlace = (sentence: Sentence, place: string | null): boolean =>
  place !== null && place !== '' && sentence.text.includes(place);

/** "the town", "the base": the place that the article is about, without its name. */
const SPEAKS_OF_PLACE =
  /\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|last|entire|whole) (?:\w+ )?(?:town|city|village|base|camp|stronghold|strongholds|ward|area|headquarters|battle|outpost|position|bases|place|campaign|offensive|siege|fighting|operation)\b/;

const daysApart = (a: string, b: string): number => Math.abs(dayOf(a) - dayOf(b));

export interface Campaign {
  readonly start: string | null;
  readonly end: string | null;
  /** True where the start is told of the very place, or of "the town". */
  readonly sure: boolean;
  /** True where it is told of the very place by name. */
  readonly named: boolean;
}

const DECISIVE = new RegExp(`\\b${DECISIVE_WORDS}\\b`);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const takings = new Map<string, RegExp>();

/** "captured Kunlong", "the town fell", "Kunlong was seized"; "seized an outpost in Kunlong" takes no town. */
const takesPlace = (text: string, place: string | null): boolean => {
  const name = `(?:${place === null || place === '' ? '' : `${escaped(place)}|`}[Tt]he (?:\\w+ )?(?:town|city|village))`;
  let pattern = takings.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(
      `\\b${END_WORDS} (?:(?:all|most|the|whole|of|entire|town) )*${name}\\b|\\b${name}(?: \\w+){0,2} (?:was|were|had been|has been|fell|had fallen|has fallen|would be)(?: \\w+){0,2}\\b`,
    );
    if (takings.size > 500) takings.clear();
    takings.set(name, pattern);
  }
  return pattern.test(text);
};

/** What falls long before a town does. */
const SMALL =
  /\b(?:outposts?|police station|posts?|positions?|wards?|offices?|gates?|checkpoints?|villages|parts? of|half of|most of|several|some of|section)\b/;

/** "They took the last of them on Monday. With that, the whole town is theirs." */
const withConclusion = (document: Document, sentence: Sentence): string => {
  const next = document.sentences[sentence.index + 1];
  return next !== undefined && next.paragraph === sentence.paragraph && /^(?:With (?:that|this|it)|Thus|By this)\b/.test(next.text)
    ? `${sentence.text} ${next.text}`
    : sentence.text;
};

const isDecisive = (document: Document, deed: DatedDeed, place: string | null): boolean =>
  DECISIVE.test(withConclusion(document, deed.sentence)) ||
  takesPlace(deed.sentence.text, place) ||
  (namesPlace(deed.sentence, place) && !SMALL.test(deed.sentence.text));

const firstDay = (deeds: readonly DatedDeed[]): string | null => deeds.map(({ date }) => date.from ?? '').sort()[0] ?? null;
const lastDayOf = (deeds: readonly DatedDeed[]): string | null =>
  deeds
    .map(({ date }) => date.to ?? '')
    .sort()
    .at(-1) ?? null;

/** The settlements of a sentence; where it has none, those of the sentence before in its paragraph: "Mrauk-U fell. They took the town on Monday". */
const settledIn = (document: Document, sentence: Sentence): readonly LocatedPlace[] => {
  for (let i = sentence.index; document.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const told = document.sentences[i];
    const places =
      told === undefined ? [] : locating(document, told).filter(({ kind }) => kind === 'town' || kind === 'village' || kind === 'township');
    if (places.length > 0) return places;
    if (told !== undefined && !/\b(?:[Tt]he (?:town|city|village|base|camp|post|outpost)|there|it)\b/.test(told.text)) return [];
  }
  return [];
};

const placesByName = new WeakMap<Document, ReadonlyMap<string, LocatedPlace>>();

/** The first place of that name in the article. */
const placeNamed = (document: Document, name: string): LocatedPlace | undefined => {
  let known = placesByName.get(document);
  if (known === undefined) {
    const all = document.sentences.flatMap((other) => placesIn(document, other)).reverse();
    known = new Map(all.map((place) => [place.name, place]));
    placesByName.set(document, known);
  }
  return known.get(name);
};

/** Whether a sentence tells of towns or villages, and none of them is the place or lies beside it in one township. */
export const isElsewhere = (document: Document, sentence: Sentence, place: string | null): boolean => {
  if (place === null || place === '' || namesPlace(sentence, place)) return false;
  const told = settledIn(document, sentence);
  if (told.length === 0) return false;
  const own = placeNamed(document, place);
  if (own === undefined || own.township === null) return false;
  return told.every((other) => other.township !== null && other.township !== own.township && other.name !== own.township);
};

const campaigns = new WeakMap<Document, Map<string, Campaign>>();

/** When the fighting for a place began and ended, as told anywhere in the article up to a day; null where that is not told. */
export const campaignFor = (document: Document, place: string | null, bound: string | null): Campaign => {
  const known = campaigns.get(document) ?? new Map<string, Campaign>();
  campaigns.set(document, known);
  const key = `${place ?? ''}|${bound ?? ''}`;
  const campaign = known.get(key) ?? readCampaign(document, place, bound);
  known.set(key, campaign);
  return campaign;
};

const readCampaign = (document: Document, place: string | null, bound: string | null): Campaign => {
  const within = (day: string | null, days: number): boolean =>
    day !== null && (bound === null || (day <= bound && daysApart(day, bound) <= days));
  const deeds = datedDeeds(document).filter(({ date }) => date.basis !== 'since the coup');
  const starts = deeds.filter(
    (deed) =>
      deed.role === 'start' && deed.date.kind !== 'until' && within(deed.date.from, 330) && !isElsewhere(document, deed.sentence, place),
  );
  // what names the place speaks of it for certain; "the town" most likely; the rest only where nothing else is said
  const spoken = starts.filter((deed) => SPEAKS_OF_PLACE.test(deed.sentence.text));
  const named = firstDay(starts.filter((deed) => namesPlace(deed.sentence, place)));
  const start =
    named ??
    spoken
      .map(({ date }) => date.from)
      .sort()
      .at(-1) ??
    firstDay(starts);
  const ends = deeds.filter(
    (deed) =>
      deed.role === 'end' &&
      (deed.date.kind === 'point' || deed.date.kind === 'until') &&
      deed.date.precision !== 'month' &&
      deed.date.precision !== 'year' &&
      within(deed.date.to, 35) &&
      (start === null || (deed.date.to ?? '') >= start) &&
      !isElsewhere(document, deed.sentence, place) &&
      isDecisive(document, deed, place),
  );
  const end =
    lastDayOf(ends.filter((deed) => namesPlace(deed.sentence, place))) ??
    lastDayOf(ends) ??
    endOfRange(starts, start) ??
    endOfDay(document, starts, start);
  return start !== null || end === null
    ? {
        start,
        end,
        sure: named !== null || (start !== null && toldOfTown(starts, start)),
        named: named !== null,
      }
    : { start: startByLength(document, place, end), end, sure: false, named: false };
};

/** "It attacked the convoy from July 6 to July 9": the start tells its end as well. */
const endOfRange = (starts: readonly DatedDeed[], start: string | null): string | null =>
  starts.find(({ date }) => date.from === start && date.kind === 'point' && /^date\b|as a range$/.test(date.basis) && date.from !== date.to)
    ?.date.to ?? null;

/** "On 15 April we attacked the camp and took it after three hours": begun and over on one day. */
const endOfDay = (document: Document, starts: readonly DatedDeed[], start: string | null): string | null => {
  const deed = starts.find(
    ({ date, sentence }) =>
      date.from === start &&
      date.kind === 'point' &&
      date.from === date.to &&
      TOOK_IT.test(sentence.text) &&
      deedDates(document, sentence).length === 1 &&
      !lengthsIn(document, sentence).some(({ length }) => length !== null),
  );
  return deed?.date.to ?? null;
};
const TOOK_IT =
  /\band (?:[a-z]+ly |then |soon |quickly )?(?:took|captured|seized|overran|occupied|burned|destroyed) (?:it|them|the (?:camp|base|post|outpost|station|gate|position))\b/;

const toldOfTown = (starts: readonly DatedDeed[], start: string): boolean =>
  starts.some(({ date, sentence }) => date.from === start && /\b[Tt]he (?:[a-z]+ )?(?:town|city)\b/.test(sentence.text));

/** "after a counteroffensive of 21 days": the start that nobody dates. */
const startByLength = (document: Document, place: string | null, end: string): string | null => {
  for (const sentence of document.sentences) {
    if (sentence.index > 1 && !namesPlace(sentence, place)) continue;
    const length = lengthsIn(document, sentence).find((mention) => mention.basis === 'length of the fighting');
    if (length !== undefined) return countBack(end, length);
  }
  return null;
};
