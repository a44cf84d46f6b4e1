import type { Place } from '../../../schemas/reference.ts';
import type { Document } from '../document.ts';
import { placeKey } from '../lexicon/gazetteer.ts';
import {
  COUNTED_BEFORE,
  INSIDE_AFTER,
  NO_SITE_AFTER,
  NO_SITE_BEFORE,
  NO_STRONGHOLD_BEFORE,
  ON_HILL,
  OWNED_AFTER,
  OWNER_WORD,
  POST_ADJECTIVES,
  POST_WORDS,
  PUBLIC_WORDS,
  SAME_COMMAND,
  UNIT_POST_AFTER,
  UNIT_POST_BEFORE,
} from '../lexicon/site-words.ts';
import type { PlaceMention, SiteMention } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import { type LocatedPlace, placesIn } from './places.ts';
import { findUnits, type UnitMention } from './units.ts';

const PUBLIC = new RegExp(`\\b(?:${PUBLIC_WORDS.join('|')})\\b`, 'gi');
const POST = new RegExp(`\\b(?:(?:hill|point) \\d{2,5}|${POST_WORDS})\\b`, 'gi');
const GATE =
  /[Bb]ase|[Cc]amp|[Pp]ost|Point \d|[Pp]osition|[Hh]eadquarters|HQ|[Ss]tronghold|[Cc]heck ?point|[Gg]arrison|[Bb]arracks|[Cc]ompound|[Ff]ortress|[Dd]epot|cantonment|[Hh]ill|[Pp]olice|dministrati|GAD|[Hh]all|\b[Aa]ir|[Nn]aval|[Gg]ate|zone|[Uu]niversit|[Ss]chool|[Hh]ospital|[Mm]onaster|[Pp]agoda|[Cc]hurch|[Mm]osque|[Tt]emple|[Pp]rison|[Jj]ail|[Bb]ridge|[Cc]ourt|[Ff]ire |[Oo]ffice|[Pp]ort|[Jj]ett|[Hh]arbo|[Ff]actor|[Rr]efiner|[Pp]lant|[Ss]tation|[Dd]epartment/;

/** "bases" -> "base", "universities" -> "university", "headquarters" stays. */
const singular = (words: string): string =>
  words
    .replace(/HQs?$/, 'headquarters')
    .replace(/^(.*)ies$/, '$1y')
    .replace(/(church|fortress)es$/, '$1')
    .replace(/(?<!headquarter|barrack|s)s$/, '');
const isPlural = (words: string): boolean => /(?:ies|ches|sses|(?<!headquarter|barrack|s|e's)s)$/.test(words);

interface Draft {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly code: string | null;
  readonly group: boolean;
  readonly unitOnly: boolean;
  /** Place tied to it by the words beside it. */
  readonly place: LocatedPlace | null;
  /** A plain "the camp": it may be the one named before. */
  readonly definite: boolean;
}

/** A place right behind a site: "in Kyaukme", "at Tibual", ", both based in Matupi". Lists give all their members. */
const placesBehind = (sentence: Sentence, places: readonly LocatedPlace[], end: number): readonly LocatedPlace[] => {
  const first = places.findIndex((place) => place.start - sentence.start >= end);
  const place = places[first];
  if (place === undefined) return [];
  const gap = sentence.text.slice(end, place.start - sentence.start);
  if (
    !/^(?:,? (?:both |all )?(?:based |located |stationed )?| [a-z]+ )?(?:in|at|of|inside|near|outside|, in) (?:the )?(?:(?:town|city|village|port)s? of |downtown |nearby |central )?$/.test(
      gap.replace(/^,/, ''),
    )
  )
    return [];
  const members = [place];
  for (let i = first + 1; places[i]?.listed === true; i++) {
    const next = places[i];
    if (next !== undefined) members.push(next);
  }
  return members.filter((member) => member.kind !== 'state_region' && member.kind !== 'country');
};

/** A place right before a site: "the Pale police station", "Bhamo Airport", "Pale Township's police station". */
const placeBefore = (sentence: Sentence, places: readonly LocatedPlace[], start: number): LocatedPlace | null => {
  const at = sentence.start + start;
  const found = places.find(
    (place) =>
      place.tail <= at &&
      /^(?:'s)?(?: (?:Township|Town|District|township|town|district|village|Border|Military|Myoma|Regional|Tactical))? $/.test(
        sentence.text.slice(place.end - sentence.start, start),
      ),
  );
  return found ?? null;
};

const unitDraft = (
  text: string,
  unit: UnitMention,
  units: readonly UnitMention[],
  at: number,
): { readonly post: string | null; readonly end: number } => {
  for (let i = at; i < units.length; i++) {
    const here = units[i];
    if (here === undefined) break;
    const after = UNIT_POST_AFTER.exec(text.slice(here.end, here.end + 40));
    if (after?.[1] !== undefined && (i === at || isPlural(after[1]) || after[1] === 'headquarters'))
      return {
        post: singular(after[1].toLowerCase() === 'hqs' ? 'headquarters' : after[1]),
        end: i === at ? here.end + after[0].length : unit.end,
      };
    const next = units[i + 1];
    if (next === undefined || !/^(?:,|,? and|,? or|,? as well as)(?: the)? $/.test(text.slice(here.end, next.start))) break;
  }
  for (let i = at; i >= 0; i--) {
    const here = units[i];
    if (here === undefined) break;
    const before = UNIT_POST_BEFORE.exec(text.slice(Math.max(0, here.start - 70), here.start));
    if (before?.[1] !== undefined && !(i === at && /\btroops? |\bsoldiers? /.test(text.slice(Math.max(0, here.start - 20), here.start))))
      return { post: singular(before[1]), end: unit.end };
    const previous = units[i - 1];
    if (previous === undefined || !/^(?:,|,? and|,? or|,? as well as)(?: the)? $/.test(text.slice(previous.end, here.start))) break;
  }
  return { post: null, end: unit.end };
};

const unitSites = (sentence: Sentence, places: readonly LocatedPlace[], units: readonly UnitMention[]): readonly Draft[] =>
  units.map((unit, i) => {
    const { post, end } = unitDraft(sentence.text, unit, units, i);
    const command = unit.code === null;
    const name = post === null ? unit.name : command && post === 'base' ? `${unit.name} headquarters` : `${unit.name} ${post}`;
    const behind = placesBehind(sentence, places, end);
    const town =
      unit.town === null ? null : (places.find((place) => place.name === unit.town && place.start - sentence.start <= unit.start) ?? null);
    return {
      start: unit.start,
      end,
      name,
      code: unit.code,
      group: false,
      unitOnly: post === null,
      place: town ?? behind[0] ?? null,
      definite: false,
    };
  });

interface Words {
  readonly start: number;
  /** Capitalised words before the site word, without owners. */
  readonly proper: string;
  readonly adjectives: string;
  readonly before: string;
  /** The site word has a capital: "Salvage Depot". */
  readonly titled: boolean;
}

/** Reads leftwards from a site word: "the Khawpoke military base", "a jetty camp", "the junta's last bases". */
const wordsBefore = (text: string, at: number): Words => {
  const slice = text.slice(Math.max(0, at - 80), at);
  const words = slice.split(' ').slice(0, -1);
  const adjectives: string[] = [];
  const proper: string[] = [];
  let i = words.length - 1;
  for (; i >= 0 && proper.length === 0 && POST_ADJECTIVES.has(words[i] ?? ''); i--) adjectives.unshift(words[i] ?? '');
  for (; i >= 0 && /^[A-Z][\w'-]*$/.test(words[i] ?? '') && !OWNER_WORD.test(words[i] ?? '') && !/'s?$/.test(words[i] ?? ''); i--)
    proper.unshift(words[i] ?? '');
  const titled = /^[A-Z]/.test(text.slice(at, at + 1)) && proper.length > 0;
  if (titled && words[i] === 'and' && /^[A-Z]/.test(words[i - 1] ?? ''))
    for (proper.unshift('and'), i--; i >= 0 && /^[A-Z]/.test(words[i] ?? ''); i--) proper.unshift(words[i] ?? '');
  const taken = [...proper, ...adjectives].join(' ');
  const start = at - (taken === '' ? 0 : taken.length + 1);
  return { start, proper: proper.join(' '), adjectives: adjectives.join(' '), before: text.slice(Math.max(0, start - 60), start), titled };
};

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const postName = (words: Words, word: string, after: string): string => {
  const inside = INSIDE_AFTER.exec(after)?.[1];
  if (inside !== undefined) return `${inside.trim()} ${word}`;
  const hill = ON_HILL.exec(after);
  if (hill?.[1] !== undefined) return `${word} on the hill of ${hill[1]}`;
  const owner = OWNED_AFTER.exec(after)?.[1];
  if (owner !== undefined) return `${join(words.adjectives, word)} of the ${owner}`;
  return join(
    words.proper,
    words.adjectives,
    words.proper !== '' && words.titled ? word.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : word,
  );
};

const WARD_AFTER = /^ (?:in|of|at) ((?:[A-Z][\w'-]+ )+(?:ward|Ward|quarter|Quarter)|[Ww]ard (?:No\.? ?)?\d+)\b/;

const postSites = (sentence: Sentence, places: readonly LocatedPlace[], taken: (at: number) => boolean): readonly Draft[] => {
  const { text } = sentence;
  return Array.from(text.matchAll(POST)).flatMap((match): readonly Draft[] => {
    const at = match.index;
    const end = at + match[0].length;
    const words = wordsBefore(text, at);
    const after = text.slice(end, end + 90);
    if (taken(at) || NO_SITE_BEFORE.test(words.before) || NO_SITE_AFTER.test(after)) return [];
    if (/^hill/i.test(match[0]) && !/\d/.test(match[0]) && words.proper === '') return [];
    if (/^Post/.test(match[0])) return [];
    if (/^position/.test(match[0]) && /\b(?:in|into|of) $/.test(words.before)) return [];
    const word = /\d/.test(match[0]) ? match[0] : singular(match[0].toLowerCase());
    const ward = WARD_AFTER.exec(after)?.[1];
    const name = ward === undefined ? postName(words, word, after) : `${join(words.adjectives, word)} in ${ward}`;
    const unnamed = words.proper === '' && name === join(words.adjectives, word);
    if (
      /^stronghold/.test(match[0]) &&
      unnamed &&
      ward === undefined &&
      !/last $/.test(words.before) &&
      NO_STRONGHOLD_BEFORE.test(words.before)
    )
      return [];
    const town = places.find((place) => place.name === words.proper && place.start === sentence.start + words.start) ?? null;
    const behind = placesBehind(sentence, places, end);
    const plural = isPlural(match[0]);
    const counted =
      (COUNTED_BEFORE.test(words.before) && !/\bthe $/i.test(words.before)) ||
      /\b(?:two|three|four|five|six|several|many|\d+) $/.test(words.before);
    const definite = unnamed && /\b(?:the|that|this) $/i.test(words.before);
    const each =
      plural &&
      unnamed &&
      !counted &&
      behind.length > 1 &&
      (/^ at /.test(after) || (/^(?:camp|outpost|garrison|checkpoint)/.test(word) && definite));
    const bare = word === 'headquarters' && !/(?:\b(?:the|a|its|their|his|main|that|this)|'s?) $/i.test(words.before);
    const group = (plural && unnamed && !each) || (word === 'headquarters' && unnamed && (counted || bare));
    const one: Draft = { start: words.start, end, name, code: null, group, unitOnly: false, place: town ?? behind[0] ?? null, definite };
    return each ? behind.map((place) => ({ ...one, place })) : [one];
  });
};

const KEEP_TOWN = /airport|airfield|air ?base|naval|universit|school|bridge|port|hospital|monaster|pagoda|church|gate|factor|plant|field/i;

const publicSites = (sentence: Sentence, places: readonly LocatedPlace[], taken: (at: number) => boolean): readonly Draft[] => {
  const { text } = sentence;
  return Array.from(text.matchAll(PUBLIC)).flatMap((match): readonly Draft[] => {
    const at = match.index;
    const end = at + match[0].length;
    if (taken(at) || /^-(?:based|level|run)/.test(text.slice(end, end + 6))) return [];
    const words = wordsBefore(text, at);
    const town = placeBefore(sentence, places, at);
    const behind = placesBehind(sentence, places, end);
    const plural = isPlural(match[0]);
    const word = singular(match[0]);
    const isTitle = /^[A-Z]/.test(match[0]);
    const proper = words.proper !== '' && (isTitle || KEEP_TOWN.test(word) || town === null) ? join(words.proper, word) : '';
    const plain = word.replace(
      /^(?:township |district )?office of the general administration department.*$/i,
      'General Administration Department',
    );
    const district =
      town === null && / (?:district|township) $/.test(text.slice(0, at))
        ? `${text.slice(0, at).trimEnd().split(' ').pop() ?? ''} ${plain}`
        : plain;
    const name = town !== null && !KEEP_TOWN.test(word) ? plain : proper !== '' ? proper : district;
    const counted = COUNTED_BEFORE.test(text.slice(Math.max(0, at - 50), at));
    const one: Draft = {
      start: words.proper === '' ? at : words.start,
      end,
      name,
      code: null,
      group: plural && (counted || behind.length === 0),
      unitOnly: false,
      place: town ?? behind[0] ?? null,
      definite: proper === '' && /\b(?:the|that|this) $/i.test(words.before) && KEEP_TOWN.test(word),
    };
    if (plural && !counted && behind.length > 0) return behind.map((place) => ({ ...one, group: false, place }));
    return [one];
  });
};

/** "The one in Nyaung Waing ward" after "strongholds". */
const THE_ONE = /\bthe (?:one|other)s? (?:in|at|on|near) ((?:[A-Z][\w'-]+ )*(?:[A-Z][\w'-]+|ward|quarter|village))/g;

const oneSites = (sentence: Sentence, places: readonly LocatedPlace[]): readonly Draft[] => {
  const head = /\b(strongholds|bases|camps|outposts|posts|positions|police stations|checkpoints)\b/.exec(sentence.text);
  if (head?.[1] === undefined) return [];
  const word = singular(head[1]);
  return Array.from(
    sentence.text.matchAll(THE_ONE),
    (match): Draft => ({
      start: match.index,
      end: match.index + match[0].length,
      name: `${word} in ${match[1] ?? ''}`,
      code: null,
      group: false,
      unitOnly: false,
      definite: false,
      place:
        places.find(
          (place) => place.start >= sentence.start + match.index && place.start < sentence.start + match.index + match[0].length,
        ) ?? null,
    }),
  );
};

const sameCommand = (sentence: Sentence): readonly Draft[] =>
  Array.from(sentence.text.matchAll(SAME_COMMAND), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: 'regional command headquarters',
    code: null,
    group: false,
    unitOnly: false,
    place: null,
    definite: true,
  }));

const withTown = (document: Document, row: Place, draft: Draft, start: number): PlaceMention | null => {
  if (draft.place !== null) return draft.place;
  if (draft.unitOnly && draft.code !== null) return null;
  const town = /\(([^)]+)\)$/.exec(row.name)?.[1] ?? row.township;
  if (town === null || town === undefined) return null;
  const own = document.knowledge.places.byKey
    .get(placeKey(town))
    ?.find((place) => place.township === row.township && (place.kind === 'town' || place.kind === 'township'));
  if (own === undefined) return null;
  return {
    start,
    end: start,
    name: town,
    placeId: own.place_id,
    kind: own.kind,
    township: own.township,
    stateRegion: own.state_region,
    pcode: own.pcode,
    lat: own.lat,
    lon: own.lon,
    oriented: false,
  };
};

const finish = (document: Document, sentence: Sentence, draft: Draft): SiteMention => {
  const { siteByKey } = document.knowledge.places;
  const row =
    siteByKey.get(placeKey(draft.name)) ??
    siteByKey.get(placeKey(draft.name.replace(/ (?:base|camp|headquarters|barracks|compound)$/, '')));
  const start = sentence.start + draft.start;
  return {
    start,
    end: sentence.start + draft.end,
    name: draft.name,
    group: draft.group,
    unitOnly: draft.unitOnly,
    siteId: draft.group ? null : draft.unitOnly && draft.code !== null ? draft.code : (row?.place_id ?? draft.code),
    place: row === undefined ? draft.place : withTown(document, row, draft, start),
  };
};

const inSentence = (document: Document, sentence: Sentence): readonly Draft[] => {
  const units = findUnits(sentence.text);
  if (units.length === 0 && !GATE.test(sentence.text)) return [];
  const places = placesIn(document, sentence);
  const drafts: Draft[] = [...unitSites(sentence, places, units)];
  const taken = (at: number) =>
    drafts.some((draft) => at >= draft.start && at < draft.end) ||
    units.some((unit, i) => {
      const { post } = unitDraft(sentence.text, unit, units, i);
      return (
        post !== null &&
        at < unit.start &&
        at > unit.start - 70 &&
        UNIT_POST_BEFORE.test(sentence.text.slice(at, unit.start)) &&
        !/[,;]/.test(sentence.text.slice(at, unit.start))
      );
    });
  drafts.push(...oneSites(sentence, places), ...sameCommand(sentence));
  drafts.push(...publicSites(sentence, places, taken));
  drafts.push(...postSites(sentence, places, taken));
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
};

/** "the base" may be what was called a headquarters before. */
const ONE_POST = /^(?:base|camp|headquarters|garrison|compound|barracks|outpost|post)$/;

const lastWord = (name: string): string => name.split(' ').pop() ?? name;

const memory = new WeakMap<Document, Map<Sentence, readonly SiteMention[]>>();

/** Reads all sentences in order, so that "the camp" finds the camp named before it. */
const readDocument = (document: Document): Map<Sentence, readonly SiteMention[]> => {
  const bySentence = new Map<Sentence, readonly SiteMention[]>();
  const named = new Map<string, SiteMention>();
  for (const sentence of document.sentences) {
    const drafts = inSentence(document, sentence);
    if (drafts.length === 0) continue;
    const sites = drafts.map((draft) => {
      const site = finish(document, sentence, draft);
      const word = lastWord(draft.name);
      const found = named.get(word) ?? (ONE_POST.test(word) ? named.get('post of a unit') : undefined);
      const known = draft.definite && !draft.group && draft.place === null ? found : undefined;
      if (known !== undefined) return { ...site, name: known.name, siteId: known.siteId, place: known.place };
      if (!draft.group && !draft.definite && !draft.unitOnly) named.set(lastWord(site.name).toLowerCase(), site);
      if (draft.code !== null && !draft.unitOnly) named.set('post of a unit', site);
      if (
        / command$/i.test(site.name) &&
        draft.code === null &&
        /^(?:[a-z-]*(?:north|south|east|west|central|coastal|triangle))/i.test(site.name)
      )
        named.set('headquarters', { ...site, name: `${site.name} headquarters` });
      return site;
    });
    bySentence.set(sentence, sites);
  }
  return bySentence;
};

/** The installations and units that a sentence names, in order; a list of places after "police stations in" gives one mention for each. */
export const sitesIn = (document: Document, sentence: Sentence): readonly SiteMention[] => {
  let read = memory.get(document);
  if (read === undefined) {
    read = readDocument(document);
    memory.set(document, read);
  }
  return read.get(sentence) ?? [];
};

/** The same, under the name of a finder. */
export const findSites = sitesIn;
