import type { Place } from '../../../schemas/reference.ts';
import type { Document } from '../document.ts';
import { holdsNeeded } from '../gate.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { placeKey } from '../lexicon/gazetteer.ts';
import { NAMED_GATE, NUMBERED_POSTS, POST_ADJECTIVES, POST_HEAD, PUBLIC_END, SAME_COMMAND, SITE_HEAD } from '../lexicon/site-words.ts';
import type { PlaceMention, SiteMention } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import { placesIn } from './places.ts';
import { pointedSites } from './pointed-sites.ts';
import { postSites } from './post-sites.ts';
import { publicSites } from './public-sites.ts';
import type { SiteDraft } from './site-drafts.ts';
import { unitSites } from './unit-sites.ts';
import { findUnits, UNIT_GATE } from './units.ts';

const LOOK = 70;

const sameCommand = (text: string): readonly SiteDraft[] =>
  !text.includes('he command') && !text.includes('regional command')
    ? []
    : allMatches(text, SAME_COMMAND).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        name: 'regional command headquarters',
        code: null,
        group: false,
        unitOnly: false,
        place: null,
        definite: true,
      }));

/** "Posts 14 and 16": each of them. */
const numberedPosts = (text: string): readonly SiteDraft[] =>
  !/s (?:[Nn]os?\.? ?)?\d/.test(text)
    ? []
    : allMatches(text, NUMBERED_POSTS).flatMap((match) =>
        allMatches(match[0], /\d+/g).map((number, i): SiteDraft => {
          const start = match.index + (i === 0 ? 0 : number.index);
          const end = match.index + number.index + number[0].length;
          const head = (match[1] ?? '').replace(/^[a-z]/, (letter) => letter.toUpperCase());
          return { start, end, name: `${head} ${number[0]}`, code: null, group: false, unitOnly: false, place: null, definite: false };
        }),
      );

const mayNameUnit = holdsNeeded(UNIT_GATE);
const mayNameSite = holdsNeeded(SITE_HEAD);
/** A cheap look for what `POINTS_AT` reads. */
const mayPoint =
  /\b(?:[Oo]nes?|[Aa]nother|[Tt]h(?:at|ose|em|ese)|[Oo]thers?|first|second|third|fourth|fifth|sixth|last|final|next|latest|[a-z]+er|[a-z]+est),? (?:[a-z]+ )?(?:in|at|of|on|near|outside|above|by) (?:the )?(?:(?:[a-z]+ )?(?:village|town|hamlet|hill) of )?[A-Z]|[A-Z][\w-]+'s (?:was|were|fell|is|has|had|followed|went|came|will)\b/;
const NO_DRAFTS: readonly SiteDraft[] = [];

const draftsIn = (document: Document, sentence: Sentence): readonly SiteDraft[] => {
  const { text } = sentence;
  const names = mayNameUnit(sentence) || mayNameSite(sentence);
  if (!names && !mayPoint.test(text)) return NO_DRAFTS;
  const units = findUnits(text);
  const heads = allMatches(text, SITE_HEAD);
  const places = placesIn(document, sentence);
  const pointed = pointedSites(document, sentence, places);
  if (units.length === 0 && heads.length === 0) return pointed;
  const { drafts: ofUnits, heads: ofUnitsHeads } = unitSites(sentence, places, units);
  const drafts: SiteDraft[] = [...ofUnits, ...pointed, ...sameCommand(text), ...numberedPosts(text)];
  let lastPublic = -1;
  for (const [i, head] of heads.entries()) {
    const at = head.index;
    const end = at + head[0].length;
    if (ofUnitsHeads.includes(at) || drafts.some((draft) => at >= draft.start && at < draft.end)) continue;
    const left = text.slice(Math.max(0, at - LOOK), end);
    const building = PUBLIC_END.exec(left);
    const next = heads[i + 1];
    const describes = (POST_ADJECTIVES.has(head[0]) || POST_HEAD.test(head[0])) && next?.index === end + 1;
    if (describes && POST_HEAD.test(next?.[0] ?? '')) continue;
    if (building !== null) {
      drafts.push(...publicSites(sentence, places, end - left.length + building.index, end));
      lastPublic = end;
    } else if ((POST_HEAD.test(head[0]) || NAMED_GATE.test(left)) && at !== lastPublic + 1)
      drafts.push(...postSites(sentence, places, at, end));
  }
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
};

/** The town of a row of the reference table: "Western Command headquarters (Ann)". A unit that only fights is not at home. */
const homeOf = (document: Document, row: Place, draft: SiteDraft, at: number): PlaceMention | null => {
  if (draft.place !== null) return draft.place;
  if (draft.unitOnly && draft.code !== null) return null;
  const name = /\(([^)]+)\)$/.exec(row.name)?.[1] ?? row.township;
  return name === null ? null : townNamed(document, name, at, row.township);
};

/** A town of the reference table by its name, as if it were named at an offset. */
export const townNamed = (document: Document, name: string, at: number, township?: string | null): PlaceMention | null => {
  const named = document.knowledge.places.byKey.get(placeKey(name)) ?? [];
  const here = township === undefined ? named : named.filter((place) => place.township === township);
  const town = here.find((place) => place.kind === 'town') ?? here.find((place) => place.kind === 'township');
  if (town === undefined) return null;
  return {
    start: at,
    end: at,
    name,
    placeId: town.place_id,
    kind: town.kind,
    township: town.township,
    stateRegion: town.state_region,
    pcode: town.pcode,
    lat: town.lat,
    lon: town.lon,
    oriented: false,
  };
};

const POST_END = / (?:base|camp|headquarters|barracks|compound)$/;

const mention = (document: Document, sentence: Sentence, draft: SiteDraft): SiteMention => {
  const { siteByKey } = document.knowledge.places;
  const row = siteByKey.get(placeKey(draft.name)) ?? siteByKey.get(placeKey(draft.name.replace(POST_END, '')));
  const start = sentence.start + draft.start;
  return {
    start,
    end: sentence.start + draft.end,
    name: draft.name,
    group: draft.group,
    unitOnly: draft.unitOnly,
    siteId: draft.group ? null : draft.unitOnly && draft.code !== null ? draft.code : (row?.place_id ?? draft.code),
    place: row === undefined ? draft.place : homeOf(document, row, draft, start),
    ...(draft.pointed === true ? { pointed: true } : {}),
  };
};

/** "the base" may be what was called a headquarters before. */
const ONE_POST = /^(?:base|camp|headquarters|garrison|compound|barracks|outpost|post)$/;
const OF_UNIT = 'post of a unit';
const REGIONAL = /^[a-z-]*(?:north|south|east|west|central|coastal|triangle).* command$/i;

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();

interface Reading {
  readonly drafts: Map<Sentence, readonly SiteDraft[]>;
  readonly bySentence: Map<Sentence, readonly SiteMention[]>;
  /** The latest single site by the last word of its name, up to the sentence `next`. */
  readonly named: Map<string, SiteMention>;
  next: number;
}

/** "the camp": the one named before, if one was. */
const pointsBack = (draft: SiteDraft): boolean => draft.definite && !draft.group && draft.place === null;

/** "the camp" is the camp named before; a new one is remembered. */
const settle = ({ named }: Reading, draft: SiteDraft, site: SiteMention): SiteMention => {
  const word = lastWord(draft.name);
  const known = named.get(word) ?? (ONE_POST.test(word) ? named.get(OF_UNIT) : undefined);
  if (known !== undefined && pointsBack(draft)) return { ...site, name: known.name, siteId: known.siteId, place: known.place };
  if (!draft.group && !draft.definite && !draft.unitOnly) named.set(word, site);
  if (draft.code !== null && !draft.unitOnly) named.set(OF_UNIT, site);
  if (draft.code === null && REGIONAL.test(site.name)) named.set('headquarters', { ...site, name: `${site.name} headquarters` });
  return site;
};

const memory = new WeakMap<Document, Reading>();
const NONE: readonly SiteMention[] = [];

const readingOf = (document: Document): Reading => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const reading: Reading = { drafts: new Map(), bySentence: new Map(), named: new Map(), next: 0 };
  memory.set(document, reading);
  return reading;
};

const draftsOf = (document: Document, { drafts }: Reading, sentence: Sentence): readonly SiteDraft[] => {
  const known = drafts.get(sentence);
  if (known !== undefined) return known;
  const found = draftsIn(document, sentence);
  drafts.set(sentence, found);
  return found;
};

/**
 * The installations and units that a sentence of the document names, in order; a list of places after "police stations in" gives one mention for each.
 * "the camp" is the camp named before it: only for that are the sentences before read too.
 */
export const sitesIn = (document: Document, sentence: Sentence): readonly SiteMention[] => {
  const reading = readingOf(document);
  const known = reading.bySentence.get(sentence);
  if (known !== undefined) return known;
  const drafts = draftsOf(document, reading, sentence);
  if (drafts.length === 0) return NONE;
  if (!drafts.some(pointsBack)) {
    const sites = drafts.map((draft) => mention(document, sentence, draft));
    reading.bySentence.set(sentence, sites);
    return sites;
  }
  for (; reading.next <= sentence.index; reading.next++) {
    const here = document.sentences[reading.next];
    if (here === undefined) break;
    const sites = draftsOf(document, reading, here).map((draft) => settle(reading, draft, mention(document, here, draft)));
    if (sites.length > 0) reading.bySentence.set(here, sites);
  }
  return reading.bySentence.get(sentence) ?? NONE;
};

/** The same, under the name of a finder. */
export const findSites = sitesIn;
