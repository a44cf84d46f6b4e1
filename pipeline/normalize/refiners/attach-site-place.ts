import { type Document, sentenceAt } from '../document.ts';
import { POST_NAMED_AFTER } from '../lexicon/place-contexts.ts';
import type { PlaceMention, SiteMention } from '../rule.ts';
import { type LocatedPlace, placesIn } from '../rules/places.ts';
import { sitesIn, townNamed } from '../rules/sites.ts';
import type { Sentence, Span } from '../sentences.ts';
import { candidatesIn } from './place-candidates.ts';
import { isSettlement, toldAfter, toldBefore } from './place-topics.ts';

/** A place of the article by the name of its township: the town if it is named, else any mention of it. */
const mentionNamed = (document: Document, township: string): LocatedPlace | null => {
  const wanted = township.toLowerCase();
  const all = document.sentences.flatMap((sentence) => placesIn(document, sentence)).filter((place) => place.identity === wanted);
  return all.find((place) => place.kind === 'town') ?? all[0] ?? null;
};

/** "Mae Taung camp", "the Mae Taung and Nat Maw outposts". */
const NAMES_POST = new RegExp(
  `^(?:(?:,|,? and|,? or|,? as well as) (?:the )?[A-Z][\\w'-]*(?: [A-Z][\\w'-]*){0,3}){0,3}(?:${POST_NAMED_AFTER.source.slice(1)})`,
);

/** The name is only the post's own ("the Khawpoke military base"): no other sentence speaks of it as a place. */
const isOnlyPost = (document: Document, place: LocatedPlace): boolean =>
  document.sentences.every((sentence) =>
    placesIn(document, sentence).every(
      (other) =>
        other.identity !== place.identity ||
        NAMES_POST.test(document.text.slice(other.end, other.end + 80)) ||
        /\b(?:camp|outpost|base|post) $/.test(document.text.slice(Math.max(0, other.start - 12), other.start)),
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

const LABEL = /^[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?: State| Region)?: /;

/** The town or township named last before a sentence, beside the post's own name: "in Nawnghkio Township ... the Taungnyo camp". */
const namedLast = (document: Document, sentence: Sentence, own: LocatedPlace | null): LocatedPlace | null => {
  // "Tanintharyi: ...": a paragraph headed by its region starts afresh
  const labelled = LABEL.test(document.sentences.find((s) => s.paragraph === sentence.paragraph)?.text ?? '');
  let beside: LocatedPlace | null = null;
  for (let i = sentence.index; i >= 0; i--) {
    const here = document.sentences[i];
    if (labelled && here?.paragraph !== sentence.paragraph) return beside;
    const named = here === undefined ? [] : placesIn(document, here);
    const found = named.findLast(
      (place) =>
        (place.kind === 'township' || (place.kind === 'town' && beside === null)) &&
        place.role === 'in' &&
        place.identity !== own?.identity,
    );
    // "in P1 Township ... an outpost at P2. The Gwi camp": P2 is the other post's
    if (
      found?.kind === 'town' &&
      here !== undefined &&
      here !== sentence &&
      sitesIn(document, here).some((s) => s.place?.start === found.start)
    )
      beside = found;
    else if (found !== undefined) return found;
  }
  return beside;
};

/** "The Gwi camp fell. It stood on a hill south of P1": the first town that the next sentences tell of. */
const townSoon = (document: Document, sentence: Sentence): LocatedPlace | null => {
  for (const there of document.sentences.slice(sentence.index, sentence.index + 4)) {
    const found = placesIn(document, there).find(
      (p) =>
        p.placeId !== null && (p.kind === 'town' || p.kind === 'township') && /^(?:in|by|near)$/.test(p.role) && p.start > sentence.start,
    );
    if (found !== undefined) return found;
  }
  return null;
};

const OPENS_IN = /^(?:\(?(?:\d+|[a-z])[.)] |[-•*–] ?)?(?:In|At|Inside|Around|Across) (?:the (?:town|city|village) of )?$/;

const LINK = /^(?:,|,? and|,? as well as|,? or)(?: (?:the|a|an|its|their|both))?(?: [a-z-]+){0,3} ?$/;

/** The place of the posts that a list goes on with. */
const nextInList = (document: Document, sentence: Sentence, site: SiteMention): PlaceMention | null => {
  let end = site.end;
  for (const other of sitesIn(document, sentence)) {
    if (other.start < end) continue;
    if (!LINK.test(document.text.slice(end, other.start))) return null;
    if (other.place !== null) return other.place.kind === 'ward' ? null : other.place;
    end = other.end;
  }
  return null;
};

const GROUP_IN =
  /\b(?:positions|bases|camps|outposts|posts|sites|battalions|places|targets|stations|installations) (?:in|around|near|across|inside|outside) (?:the )?(?:(?:town|city) of )?$/;

/** "four positions around P1: the police post, a camp at P2 and the toll gate": where the group lies. */
const groupPlace = (document: Document, sentence: Sentence, site: SiteMention): PlaceMention | null =>
  placesIn(document, sentence).find(
    (p) =>
      p.end < site.start &&
      isSettlement(p) &&
      GROUP_IN.test(document.text.slice(sentence.start, p.start)) &&
      /^(?: (?:township|town|city))?(?::|,? (?:including|namely|such as)|,? [\u2013\u2014-]) /i.test(
        document.text.slice(p.end, p.end + 24),
      ),
  ) ?? null;

/** "the Aung camp and the Hpa post, both in P1": where all of them lie. */
const bothIn = (document: Document, sentence: Sentence, site: SiteMention): PlaceMention | null => {
  const rest = document.text.slice(site.end, sentence.end);
  const lead =
    /^[^;.]{0,120}?, (?:both|all|all three|all of them|both of them) (?:(?:located|lying|situated) )?(?:in|near|outside) (?:the )?/.exec(
      rest,
    );
  if (lead === null) return null;
  const at = site.end + lead[0].length;
  return placesIn(document, sentence).find((p) => p.start >= at && p.start <= at + 12 && isSettlement(p)) ?? null;
};

const APPOSED_DATE = /^(?: [Tt]ownship| [Tt]own)?(?:, (?:on|in|early|late|last|this|yesterday|today|\d)|[.;](?:\s|$)|$)/;

/** "took the Hla camp, P1, on 3 May": where it lies. */
const townBehind = (document: Document, sentence: Sentence, site: SiteMention): PlaceMention | null =>
  document.text.startsWith(', ', site.end)
    ? (placesIn(document, sentence).find(
        (p) => p.start === site.end + 2 && isSettlement(p) && APPOSED_DATE.test(document.text.slice(p.end, p.end + 24)),
      ) ?? null)
    : null;

/** "the S1 and the village of P1 in P2 Township": a neighbour, and what both lie in. */
const AND_VILLAGE = /^(?:,|,? and) (?:the )?(?:nearby |neighbou?ring )?(?:village|town|hamlet) of $/;
const besideVillage = (document: Document, sentence: Sentence, site: SiteMention): PlaceMention | null => {
  const named = placesIn(document, sentence);
  const at = named.findIndex((p) => p.start > site.end && AND_VILLAGE.test(document.text.slice(site.end, p.start)));
  const wider = at < 0 ? undefined : named[at + 1];
  return wider?.parent === true && wider.kind === 'township' ? wider : null;
};

/** "P1 camp was taken, and the one at P2 the day after": where another one lies. */
const OF_ANOTHER =
  /\b(?:the (?:one|ones|other|others|second|third|next)|another|that|those),? (?:one )?(?:of|in|at|near|on|against|for) (?:the )?$/;

/** "the Rathedaung-based LIB 536, 537 and 538". */
const BASED =
  /((?!(?:The|Its|Their) )[A-Z][\w']+(?:[ -][A-Z][\w']+)?)-based (?:junta |army |military )?(?:(?:[A-Z][A-Za-z]* )?\d+(?:, | and |, and ))*$/;

/** "an outpost at the Var bridge in P1": where the bridge is. */
const AT_SITE = /^,? (?:at|near|by|beside|guarding|overlooking|protecting|defending|next to|opposite|behind|above) (?:the |a )?$/;
const besideSite = (document: Document, sentence: Sentence, site: SiteMention): PlaceMention | null =>
  site.place === null
    ? (sitesIn(document, sentence).find((s) => s.start > site.end && AT_SITE.test(document.text.slice(site.end, s.start)))?.place ?? null)
    : null;

/** "a gate on the Yangon highway near P1": the place, not the road. */
const NEAR_ON_ROAD =
  /^,? (?:on|along|beside) (?:the )?[A-Z][\w' -]+(?:[-\u2013\u2014] ?[A-Z][\w']+)* (?:[a-z]+ )?(?:road|highway|route|expressway|Road|Highway|Expressway),? (?:near|in|at|outside|close to|just outside|inside) (?:the )?(?:(?:town|village) of )?$/;
const roadNear = (document: Document, sentence: Sentence, site: SiteMention): LocatedPlace | null =>
  /^,? (?:on|along|beside) /.test(document.text.slice(site.end, site.end + 9))
    ? (placesIn(document, sentence).find(
        (p) => p.start > site.end && isSettlement(p) && NEAR_ON_ROAD.test(document.text.slice(site.end, p.start)),
      ) ?? null)
    : null;

/** "on the P1-P2 road", "on the highway between P1 and P2": the place that the road is called by first. */
const ON_ROAD =
  /^,? (?:in [A-Z][\w' -]+ )?(?:on|along|beside) (?:the )?(?:(?:main |old |strategic |[a-z]+ )?(?:road|highway|route)s? (?:between|from|linking|connecting) )?(?:the )?$/;
const onRoad = (document: Document, sentence: Sentence, site: SiteMention): LocatedPlace | null =>
  placesIn(document, sentence).find(
    (p) =>
      p.start > site.end &&
      isSettlement(p) &&
      ON_ROAD.test(document.text.slice(site.end, p.start)) &&
      (/road|highway|route/.test(document.text.slice(site.end, p.start)) ||
        /^\s?[-\u2013\u2014](?: ?[A-Z][\w'-]+){1,3} (?:[a-z]+ )?(?:road|highway|route|Road|Highway)\b/.test(
          document.text.slice(p.end, p.end + 50),
        )),
  ) ?? null;

/**
 * The settlement that an installation belongs to: the place beside its name, or else of its sentence, or the place told so far.
 * A post that gives no settlement its name belongs to the township or town that the text ties it to; a ward to its town.
 */
export const placeOfSite = (document: Document, site: SiteMention): PlaceMention | null => {
  if (document.sentences.length === 0) return null;
  if (site.pointed === true && site.place !== null && site.place.kind !== 'ward') return site.place;
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
  const based = BASED.exec(document.text.slice(Math.max(sentence.start, site.start - 70), site.start))?.[1];
  const home = based === undefined ? null : (mentionNamed(document, based) ?? townNamed(document, based, site.start));
  if (home !== null) return home;
  // "P1's Taung Hmwe hill"
  const owner = placesIn(document, sentence).find((p) => p.end + 3 === site.start && document.text.startsWith("'s ", p.end));
  if (owner !== undefined && isSettlement(owner)) return owner;
  const near = roadNear(document, sentence, site);
  if (near !== null && own === null) return near;
  const shared = site.unitOnly
    ? null
    : (besideSite(document, sentence, site) ??
      bothIn(document, sentence, site) ??
      townBehind(document, sentence, site) ??
      besideVillage(document, sentence, site));
  if (shared !== null) return shared;
  if (site.place !== null && site.place.kind !== 'ward' && !(own !== null && site.place.start === own.start)) return site.place;
  // "withdrew to P1, where the army still has the base"
  const where = placesIn(document, sentence).findLast(
    (p) => p.end < site.start && /^(?: (?:Township|town|village|city|Town))?,? where\b[^;.]*$/.test(document.text.slice(p.end, site.start)),
  );
  if (where !== undefined && isSettlement(where) && own === null) return where;
  // "residents of P1 said that troops left the village monastery"
  if (own === null && /\bthe (?:village|town)(?:'s)? $/i.test(document.text.slice(sentence.start, site.start))) {
    const named = placesIn(document, sentence).findLast((p) => p.end < site.start && (p.kind === 'village' || p.kind === 'town'));
    if (named !== undefined) return named;
  }
  // "the P1 police outpost and a nearby camp": beside it
  if (
    own === null &&
    site.place === null &&
    /\b(?:nearby|neighbou?ring|adjacent|adjoining) $/.test(document.text.slice(sentence.start, site.start))
  ) {
    const last = sitesIn(document, sentence).findLast((s) => s.end < site.start && !s.group);
    const beside = last === undefined ? null : (last.place ?? placeOfSite(document, last));
    if (beside !== null) return beside;
  }
  // "the police station and the hospital in P1": a list of posts has one place
  const grouped = own === null && site.place === null ? groupPlace(document, sentence, site) : null;
  if (grouped !== null) return grouped;
  const named1 = !site.unitOnly && site.siteId === null && /^[A-Z][a-z]/.test(site.name);
  const joined = own === null && site.place === null && !named1 ? nextInList(document, sentence, site) : null;
  if (joined !== null) return joined;
  const others = sitesIn(document, sentence).filter((s) => s.start !== site.start);
  const proper = own !== null || (!site.unitOnly && site.siteId === null && site.place === null && /^[A-Z][a-z]/.test(site.name));
  const inOther = (place: Span) => others.some((s) => place.start >= s.start && place.end <= s.end);
  const settled = candidatesIn(document, sentence, site).filter(
    ({ place, breaks }) =>
      breaks < 2 &&
      !inside(place) &&
      !OF_ANOTHER.test(document.text.slice(Math.max(sentence.start, place.start - 30), place.start)) &&
      // "the camp in V and the Gwi camp": V is the other one's
      !(
        proper &&
        others.some((s) => s.place?.start === place.start && (place.kind === 'village' || (s.start > site.end && s.start < place.start)))
      ) &&
      !((own === null || (place.placeId === null && isOnlyPost(document, place))) && inOther(place)) &&
      place.kind !== 'ward' &&
      // "left the camp and crossed into Thailand"
      place.kind !== 'other' &&
      isSettlement(place) &&
      !/^(?:-[A-Z][\w'-]+)? (?:road|highway|route)\b/.test(document.text.slice(place.end, place.end + 40)) &&
      (own === null || place.identity !== own.identity),
  );
  const fits = (place: LocatedPlace) =>
    place.kind !== 'ward' &&
    place.kind !== 'other' &&
    (own === null || place.identity !== own.identity) &&
    !OF_ANOTHER.test(document.text.slice(Math.max(0, place.start - 30), place.start)) &&
    !(place.placeId === null && isOnlyPost(document, place));
  const told = toldBefore(document, sentence, fits);
  // a post with a name of its own lies outside the village told of last
  const ofOther = told !== null && proper && sitesIn(document, sentenceAt(document, told.start)).some((s) => s.place?.start === told.start);
  const apart = proper && (ofOther || (told?.kind === 'village' && told.placeId === null)) ? namedLast(document, sentence, own) : null;
  const tied = apart ?? (told !== null && (isSettlement(told) || own === null) ? told : proper ? namedLast(document, sentence, own) : null);
  if (settled[0] !== undefined) return settled[0].place;
  // "3. In P1 Township the following were taken: (a) the Var camp, on 3 May; (b) ...": of all of them
  const opening = placesIn(document, sentence).find(
    (p) => fits(p) && isSettlement(p) && p.role === 'in' && OPENS_IN.test(document.text.slice(sentence.start, p.start)),
  );
  if (opening !== undefined) return opening;
  // "tried to fly to P1, but the airport had been lost": of the only town of its sentence
  const lone =
    own === null && /\bthe $/i.test(document.text.slice(sentence.start, site.start))
      ? placesIn(document, sentence).filter((p) => p.end < site.start && isSettlement(p) && p.kind !== 'ward' && p.role !== 'source')
      : [];
  if (lone.length === 1 && lone[0] !== undefined) return lone[0];
  // of a post's own name and another village the name says more
  if (proper && own !== null && apart === null && told?.kind === 'village' && told.placeId === null)
    return onRoad(document, sentence, site) ?? own;
  return (
    onRoad(document, sentence, site) ??
    tied ??
    (own === null ? null : (townSoon(document, sentence) ?? own)) ??
    told ??
    toldAfter(document, sentence, fits)
  );
};
