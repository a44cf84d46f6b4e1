import { type Document, sentenceAt } from '../document.ts';
import type { PlaceMention, SiteMention } from '../rule.ts';
import type { ControlMention } from '../rules/control.ts';
import { placesIn } from '../rules/places.ts';
import { kindBefore } from '../rules/pointed-sites.ts';
import type { Item } from '../rules/scene.ts';
import { sitesIn } from '../rules/sites.ts';
import type { Sentence } from '../sentences.ts';
import { placeOf, placeOfSite } from './attach-place.ts';
import { isNear, lastTold, type Told } from './told-events.ts';

/** What changes hands: a site in its place, or the place itself. */
export interface EventObject {
  readonly place: PlaceMention;
  readonly site: SiteMention | null;
}

/** Nouns too vague for a site of their own. */
const NO_SITE =
  /^(?:positions?|garrison|(?:departmental |government )?offices?|(?:government )?buildings?|strongholds?|front|line|defen[cs]es?|schools?|strategic hill)$/i;

/** Public offices bear the name of the town they stand in: "Ma Nar police station". */
export const SEAT = /\b(?:police (?:station|outpost)|administration|court|jail|prison|hospital)\b/i;

const MILITARY_NOUN = /^(?:base|camp|outpost|post|headquarters|hq|stronghold|position|garrison|fort|fortress|barracks|command|battalion)$/;
const PUBLIC_SITE = /\b(?:school|hospital|monastery|church|mosque|temple|pagoda|university|college|market|clinic)\b/i;

const BARE_SITE =
  /^(?:(?:military|army|hilltop|strategic) )?(?:base|camp|post|outpost|headquarters|station|garrison|compound|command|hill|position)$/i;

const isSettlement = (place: PlaceMention): boolean => /^(?:town|village|ward|township)$/.test(place.kind);

/** "the base", "the camp": the site that was named last before. */
const siteBefore = (document: Document, sentence: Sentence, item: Item, told: readonly Told[]): SiteMention | null => {
  const noun = document.text.slice(item.start, item.end).toLowerCase();
  // "an army gate": none of those before
  if (/\ban? (?:[a-z-]+ ){0,2}$/i.test(document.text.slice(Math.max(sentence.start, item.start - 30), item.start))) return null;
  const before = (back: number): readonly SiteMention[] => {
    const there = document.sentences[sentence.index - back];
    return there === undefined ? [] : sitesIn(document, there).filter((s) => !s.group && s.end <= item.start);
  };
  for (let back = 0; back <= 8; back++) {
    const same = before(back).findLast((s) => s.name.toLowerCase().includes(noun) && !BARE_SITE.test(s.name));
    if (same !== undefined) return same;
  }
  const event = lastTold(told, sentence, 8, (e) => e.site?.name.toLowerCase().includes(noun) === true);
  if (event !== undefined) return event.site;
  const military = MILITARY_NOUN.test(noun);
  // a gate is no camp told of before
  if (/^(?:gate|airport|airfield|checkpoint|depot|bridge|jetty)$/.test(noun)) return null;
  for (let back = 0; back <= 4; back++) {
    const last = before(back).findLast(
      (s) =>
        !military || s.unitOnly || s.siteId !== null || (MILITARY_NOUN.test(s.name.split(' ').at(-1) ?? '') && !PUBLIC_SITE.test(s.name)),
    );
    if (last !== undefined && (military || !INDEFINITE_BUILDING.test(noun))) return last;
  }
  return null;
};

/** Whether the sentence before speaks of such a building. */
const isSpokenOf = (document: Document, sentence: Sentence, noun: string): boolean => {
  const before = document.sentences[sentence.index - 1];
  return before?.paragraph === sentence.paragraph && before.text.toLowerCase().includes(` ${noun}`);
};

const ABOVE =
  /^,? (?:above|behind|over|overlooking|outside|near|beside|opposite|at|(?:north|south|east|west)[a-z-]* of) (?:the )?(?:(?:village|town) of )?$/;
const INDEFINITE_BUILDING = /^(?:school|monastery|hospital|factory|building|hall|prison|bridge|jetty)$/;

/** "the school at P1", "the monastery in the village of P2": a building that only its place names. */
const namedByPlace = (document: Document, sentence: Sentence, item: Item): EventObject | null => {
  const place = placesIn(document, sentence).find(
    (p) =>
      p.start > item.end &&
      /^,? (?:at|in|of|near) (?:the )?(?:(?:village|town|north|south|east|west|cent(?:re|er)|heart|middle) of )?$/.test(
        document.text.slice(item.end, p.start),
      ),
  );
  const name = document.text.slice(item.start, item.end).toLowerCase();
  // "the hill above P1": no other name
  const above = /^(?:hill|hilltop)$/.test(name)
    ? placesIn(document, sentence).find((p) => p.start > item.end && ABOVE.test(document.text.slice(item.end, p.start)))
    : undefined;
  if (above !== undefined)
    return {
      place: above,
      site: {
        start: item.start,
        end: item.end,
        name: document.text.slice(item.start, above.end),
        siteId: null,
        place: above,
        group: false,
        unitOnly: false,
      },
    };
  const indefinite = /\ban? (?:[a-z-]+ ){0,2}$/i.test(document.text.slice(Math.max(sentence.start, item.start - 30), item.start));
  if (place === undefined && indefinite && INDEFINITE_BUILDING.test(name)) {
    const where = placesIn(document, sentence).findLast((p) => p.end < item.start && isSettlement(p) && !p.parent && p.role !== 'from');
    if (where !== undefined)
      return { place: where, site: { start: item.start, end: item.end, name, siteId: null, place: where, group: false, unitOnly: false } };
  }
  if (place === undefined || !isSettlement(place)) return null;
  return { place, site: { start: item.start, end: item.end, name, siteId: null, place, group: false, unitOnly: false } };
};

/** "the town", "the village": words that go back to a place of that kind. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:town|city|capital|municipality)$/, /^(?:town|township)$/],
  [/^(?:downtown|wards?|neighbou?rhoods?|quarters?|district|districts)$/, /^(?:town|township|ward)$/],
  [/^township$/, /^(?:township|town)$/],
  [/^settlement$/, /^(?:village|ward|other|town)$/],
  [/^(?:village|hamlet)$/, /^(?:village|ward|other)$/],
];

/** "Fighting at the airport went on. They still hold a section of it": the one site of the sentence before. */
const onlySiteBefore = (document: Document, sentence: Sentence): EventObject | null => {
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  const sites = sitesIn(document, before).filter((s) => !s.group);
  const [site] = sites;
  const place = sites.length === 1 && site !== undefined ? placeOfSite(document, site) : null;
  return place === null || site === undefined ? null : { place, site };
};

/** "the post" after "the Var camp": the site told of before, where the name says nothing more. */
const sameAsTold = (document: Document, sentence: Sentence, site: SiteMention, told: readonly Told[]): EventObject | null => {
  if (/^ (?:at|in|near|of|on) (?:the )?(?:village of |town of )?[A-Z]/.test(document.text.slice(site.end, site.end + 24))) return null;
  if (!BARE_SITE.test(site.name) || !/\b(?:the|that|this|same) $/i.test(document.text.slice(sentence.start, site.start))) return null;
  const here = sitesIn(document, sentence).findLast((s) => s.end <= site.start && !s.group && !s.unitOnly && !BARE_SITE.test(s.name));
  const place = here === undefined ? null : placeOfSite(document, here);
  if (here !== undefined && place !== null) return { place, site: here };
  const noun = site.name.slice(site.name.lastIndexOf(' ') + 1).toLowerCase();
  const last =
    lastTold(
      told,
      sentence,
      3,
      (event) => event.site !== null && !BARE_SITE.test(event.site.name) && event.site.name.toLowerCase().endsWith(noun),
    ) ?? lastTold(told, sentence, 1, (event) => event.site !== null);
  return last === undefined ? null : { place: last.place, site: last.site };
};

/** "The toll gate changed hands twice": the one told of before by the same words, where this sentence names no place. */
const toldOfSame = (document: Document, sentence: Sentence, site: SiteMention, told: readonly Told[]): EventObject | null => {
  if (site.place !== null || site.unitOnly || placesIn(document, sentence).some((p) => isSettlement(p) && !p.parent && p.role === 'in'))
    return null;
  const last = lastTold(told, sentence, 1, (event) => event.site?.name === site.name && event.sentence !== sentence);
  return last === undefined ? null : { place: last.place, site };
};

/** "P1 changed hands twice. The A2 captured it": the place that the sentence before opens with. */
const topicBefore = (document: Document, sentence: Sentence): PlaceMention | null => {
  const before = document.sentences[sentence.index - 1];
  if (before === undefined || before.paragraph !== sentence.paragraph) return null;
  const place = placesIn(document, before).find((p) => p.role === 'in' && !p.parent && isSettlement(p));
  if (
    place === undefined ||
    !/^(?:[A-Z][a-z]+: )?(?:[Tt]he (?:town|village|city) of )?$/.test(document.text.slice(before.start, place.start))
  )
    return null;
  return sitesIn(document, before).some((s) => place.start >= s.start && place.end <= s.end) ? null : place;
};

/** "P1 is the second town to be retaken since P2 fell. It was left": of two told of in a sentence before, the one that opens it. */
const topicOf = (document: Document, told: readonly Told[], last: Told | undefined, sentence: Sentence): Told | undefined => {
  if (last === undefined || last.sentence === sentence) return last;
  const of = told.filter((event) => event.sentence === last.sentence && event.site === null);
  const opens = of.find((event) =>
    /^(?:[Tt]he (?:town|village|city) of )?$/.test(document.text.slice(last.sentence.start, event.place.start)),
  );
  return opens ?? last;
};

/** "abandoned a village that they had occupied. About 120 soldiers entered P1": what a lead leaves unnamed, the next sentences name. */
const namedAhead = (document: Document, sentence: Sentence, object: Item | null): PlaceMention | null => {
  if (object?.sign !== 'T') return null;
  const noun = document.text.slice(object.start, object.end).toLowerCase();
  const lead = document.text.slice(Math.max(sentence.start, object.start - 40), object.start);
  if (!/^(?:town|city|village)$/.test(noun) || !/\b(?:an?|another|one) (?:[a-z-]+ ){0,3}$/i.test(lead)) return null;
  const kinds = noun === 'village' ? /^village$/ : /^(?:town|township)$/;
  // "a town in P1 Township", "a village in P2" names the wider place only; "a town , P3 ," names it
  const here = placesIn(document, sentence).find(
    (p) => p.start > object.end && p.start < object.end + 30 && !p.parent && kinds.test(p.kind),
  );
  if (here !== undefined && /^,? (?:called|named|known as|of)? ?$/.test(document.text.slice(object.end, here.start))) return null;
  // "pushed them out of P1 , its second recapture of a town": named already
  if (
    placesIn(document, sentence).some(
      (p) =>
        p.end < object.start &&
        p.role === 'in' &&
        !p.parent &&
        kinds.test(p.kind) &&
        isSettlement(p) &&
        /^, (?:its|the|their|a) /.test(document.text.slice(p.end, p.end + 7)),
    )
  )
    return null;
  for (let next = 1; next <= 2; next++) {
    const after = document.sentences[sentence.index + next];
    const place =
      after === undefined
        ? undefined
        : placesIn(document, after).find((p) => p.role === 'in' && !p.parent && kinds.test(p.kind) && p.kind !== 'township');
    if (place !== undefined) return place;
  }
  return null;
};

/** "the town", of which nothing was told yet: the one named last in the sentences before. */
const namedEarlier = (document: Document, sentence: Sentence, fits: (place: PlaceMention) => boolean): PlaceMention | null => {
  for (let back = 1; back <= 4; back++) {
    const there = document.sentences[sentence.index - back];
    if (there === undefined || sentence.paragraph - there.paragraph > 2) return null;
    const here = placesIn(document, there).filter((p) => fits(p) && p.role === 'in' && !p.parent && p.kind !== 'township');
    if (here.length > 0) return here.length === 1 ? (here[0] ?? null) : null;
  }
  return null;
};

const sameSentenceAs = (last: Told | undefined, sentence: Sentence): boolean => last?.sentence === sentence;

/** The one site before an offset, where it opens the sentence. */
const openingSite = (document: Document, sentence: Sentence, at: number): EventObject | null => {
  const [site, other] = sitesIn(document, sentence).filter((s) => s.end <= at && !s.group && !s.unitOnly);
  if (site === undefined || other !== undefined || !/^(?:["'] ?)?(?:the )?$/i.test(document.text.slice(sentence.start, site.start)))
    return null;
  const place = placeOfSite(document, site);
  return place === null ? null : { place, site };
};

/** "The camp, home to 60 men": the site told of, as the sentence's subject. */
const opensWithSite = (document: Document, sentence: Sentence, { name }: SiteMention): boolean =>
  sitesIn(document, sentence).some((s) => s.name === name && /^(?:The|This|That) $/.test(document.text.slice(sentence.start, s.start)));

/** The only place of its kind in the sentence right before, where what was told last lies in another paragraph. */
const namedSince = (
  document: Document,
  sentence: Sentence,
  last: Told | undefined,
  fits: (place: PlaceMention) => boolean,
): PlaceMention | null => {
  const before = document.sentences[sentence.index - 1];
  if (
    before === undefined ||
    before.paragraph !== sentence.paragraph ||
    last === undefined ||
    last.sentence.paragraph === sentence.paragraph
  )
    return null;
  const here = placesIn(document, before).filter((p) => fits(p) && p.role === 'in' && !p.parent);
  return here.length === 1 ? (here[0] ?? null) : null;
};

const SO_MANY =
  /(?:\d(?:-odd|-plus)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|many|most|several|few|some|dozens of|scores of|hundreds of)) (?:[a-z-]+ )?$/i;

/** "a source in P1", not "a region based in P1's district": where somebody speaks. */
const isSpeakersOwn = ({ text }: Document, { start, end }: PlaceMention): boolean =>
  !/\b(?:based|headquartered|stationed|active|operating) (?:in|at|near|around) $/.test(text.slice(Math.max(0, start - 30), start)) &&
  !text.slice(end, end + 3).startsWith("'s ");

/** A place for "the town", "it" or no word at all: named before in its own sentence, of the event told last, or as the context has it. */
const placeToldFor = (document: Document, sentence: Sentence, mention: ControlMention, told: readonly Told[]): EventObject | null => {
  const { object } = mention;
  const spoken = object?.sign === 'T' ? document.text.slice(object.start, object.end).toLowerCase() : '';
  // "60 of the township's villages": of the township
  const owner =
    object?.sign === 'T'
      ? /\b(?:the|this|that) (township|town|city|district)'s (?:[\w-]+ ){0,3}$/.exec(
          document.text.slice(Math.max(sentence.start, object.start - 50), object.start),
        )?.[1]
      : undefined;
  const noun = owner ?? spoken;
  const kinds = KINDS.find(([words]) => words.test(noun))?.[1] ?? null;
  const at = object?.start ?? mention.start;
  // "still runs the towns by day": none of them named
  if (
    owner === undefined &&
    mention.action === 'holds' &&
    /^(?:towns|townships|cities)$/.test(noun) &&
    /\b(?:controls?|holds?|runs?|rules?|keeps?|held|controlled|governs?) (?:all )?the $/.test(document.text.slice(sentence.start, at)) &&
    !/^ (?:of|in|around|near)\b/.test(document.text.slice(object?.end ?? at, (object?.end ?? at) + 8))
  )
    return null;
  // "nine of the 90-odd towns that it had lost": none of them is named
  if (/^(?:towns|townships|cities|villages)$/.test(noun) && SO_MANY.test(document.text.slice(sentence.start, at))) return null;
  // "controls an area stretching from P1 to the border": no settlement
  if (
    /^areas?$/.test(noun) &&
    /\b(?:an|large|vast|wide|much of the|most of the) (?:[a-z-]+ )?$/.test(document.text.slice(sentence.start, at))
  )
    return null;
  const fits = (place: PlaceMention) => isSettlement(place) && (kinds === null || kinds.test(place.kind));
  const pronoun = object?.sign !== 'T';
  // "still holds the state capital, P1": named right behind
  const named1 =
    object == null || pronoun || owner !== undefined
      ? undefined
      : placesIn(document, sentence).find(
          (p) => isSettlement(p) && p.start === object.end + 2 && document.text.slice(object.end, p.start) === ', ',
        );
  if (named1 !== undefined) return { place: named1, site: null };
  // "Residents of P1 said that the army remained there"
  const there1 = pronoun && /\bthere$/.test(document.text.slice(mention.start, mention.end));
  const named = placesIn(document, sentence).filter(
    (p) =>
      fits(p) &&
      (there1 ? p.role === 'in' || p.role === 'source' : p.role === 'in' && !p.oriented) &&
      !p.parent &&
      p.end <= at &&
      !(
        p.end + 1 < at &&
        /\b(?:of \d+|column|convoy|reinforcements|troops|soldiers|units?|men) from $/.test(document.text.slice(sentence.start, p.start))
      ),
  );
  const after = placesIn(document, sentence).some((p) => fits(p) && p.role === 'in' && !p.parent && p.start >= at);
  // "A source in P1 said 'half of the town is theirs'": where he speaks
  const source =
    pronoun || kinds === null || named.length > 0
      ? []
      : placesIn(document, sentence).filter((p) => fits(p) && p.role === 'source' && p.end <= at && isSpeakersOwn(document, p));
  if (source.length === 1 && source[0] !== undefined) return { place: source[0], site: null };
  // "launched its offensive last October and has since overrun P1": no attack on P1
  if (mention.rule === 'launched-attack-there' && after && named.length === 0) return null;
  const last = topicOf(
    document,
    told,
    lastTold(told, sentence, 1, (event) => (pronoun || event.site === null || kinds !== null) && fits(event.place)),
    sentence,
  );
  // "had got to P1, but the A2, which has the town, halted it": the only one of the sentence
  const here =
    pronoun || kinds === null
      ? []
      : placesIn(document, sentence).filter((p) => fits(p) && p.role !== 'source' && p.role !== 'aside' && !p.parent);
  const lone = here.length === 1 && here[0] !== undefined && here[0].end <= at && here[0].role === 'to' ? here[0] : null;
  if (lone !== null) return { place: lone, site: null };
  // "Towns where fighting goes on: P1. Our troops attacked the town": named since
  const isIt = pronoun && /\bit\b/.test(document.text.slice(mention.start, mention.end + 3));
  // "The camp, home to 60 men, stands south of P1. It was the third to fall": the camp
  const before = document.sentences[sentence.index - 1];
  if (isIt && named.length === 0 && before !== undefined && last?.site != null && opensWithSite(document, before, last.site))
    return { place: last.place, site: last.site };
  const since = (pronoun && !isIt) || named.length > 0 || (kinds === null && !isIt) ? null : namedSince(document, sentence, last, fits);
  if (since !== null) return { place: since, site: null };
  // "P1 airport was in its hands after the last soldiers pulled out": what the sentence opens with
  const opening = pronoun && !sameSentenceAs(last, sentence) ? openingSite(document, sentence, at) : null;
  if (opening !== null) return opening;
  const aside =
    pronoun && last !== undefined && last.sentence.index < sentence.index - 1 && named.length === 0
      ? onlySiteBefore(document, sentence)
      : null;
  if (aside !== null) return aside;
  const sameSentence = last !== undefined && last.sentence === sentence;
  const it = pronoun && /\bit\b/.test(document.text.slice(mention.start, mention.end));
  const topic = it && !sameSentence && named.length === 0 ? topicBefore(document, sentence) : null;
  if (topic !== null) return { place: topic, site: null };
  // "have surrounded the police station and are attacking it"
  const own1 = it && !sameSentence ? sitesIn(document, sentence).findLast((s) => s.end <= at && !s.group && !s.unitOnly) : undefined;
  const place1 = own1 === undefined ? null : placeOfSite(document, own1);
  if (own1 !== undefined && place1 !== null) return { place: place1, site: own1 };
  // "they retreated on Friday": from the town, whatever post was told of last
  const site =
    mention.rule === 'holds-rest'
      ? null
      : !sameSentence &&
          ((mention.action === 'withdrew' &&
            object === null &&
            mention.rule === 'left' &&
            !mention.keeper &&
            !(
              last?.action === 'captured' &&
              !told.some((event) => event.action === 'withdrew' && event.site === null && event.place.name === last.place.name) &&
              sentence.index - last.sentence.index <= 3 &&
              (last.side === (mention.side ?? mention.actor?.side) ||
                (last.site !== null &&
                  sentence.index - last.sentence.index === 1 &&
                  told.filter((e) => e.sentence === last.sentence).length === 1))
            )) ||
            mention.rule === 'fighting-began')
        ? null
        : last?.site;
  if (pronoun && last !== undefined && (sameSentence || named.length === 0) && !after) return { place: last.place, site: site ?? null };
  const beside = pronoun && last === undefined && named.length === 0 ? onlySiteBefore(document, sentence) : null;
  if (beside !== null) return beside;
  // "Two weeks after it lost the town, the army is back in P1"
  const ahead = placesIn(document, sentence).find((p) => fits(p) && p.role === 'in' && !p.parent && p.start >= at);
  const fronted = /^(?:[A-Za-z0-9]+ (?:days?|weeks?|months?|hours?) )?(?:after|before|since|when|once|as|while)\b[^,]*,/i.test(
    sentence.text,
  );
  if (fronted && !pronoun && named.length === 0 && ahead !== undefined && last?.sentence.paragraph !== sentence.paragraph)
    return { place: ahead, site: null };
  if (
    !pronoun &&
    /s$/.test(noun) &&
    /^ (?:near|around|outside|close to|on the (?:road|way|outskirts)|along|beyond|(?:to the )?(?:north|south|east|west)[a-z-]* of)\b/.test(
      document.text.slice(object?.end ?? at, (object?.end ?? at) + 12),
    )
  )
    return null;
  const there = !pronoun && named.length === 0 && /^There\b/.test(sentence.text) ? topicBefore(document, sentence) : null;
  if (there !== null) return { place: there, site: null };
  const own = named.at(-1);
  if (own !== undefined) return { place: own, site: null };
  // "it was the second town taken, as it had gained control of P2": of the one told of
  if (last !== undefined && (!after || mention.rule === 'one-of')) return { place: last.place, site: null };
  const earlier = kinds === null ? null : namedEarlier(document, sentence, fits);
  if (earlier !== null) return { place: earlier, site: null };
  const place = placeOf(document, object ?? mention, { kind: 'control' }) ?? placesIn(document, sentence).find((p) => fits(p)) ?? null;
  return place === null ? null : { place, site: null };
};

/** "Gawng Lam hill", "the Tar Law ridge": a name that no settlement bears. */
const isLandform = (document: Document, place: PlaceMention): boolean =>
  (place.placeId === null && / (?:Peak|Hill|Mountain|Ridge|Range)$/.test(place.name)) ||
  (place.placeId === null && /^ (?:hill|ridge|mountain|range|pass|peak)s?\b/i.test(document.text.slice(place.end, place.end + 12)));

/** "the post on P1 hill near P2": the settlement that the sentence ties it to. */
const tiedTo = (document: Document, sentence: Sentence, place: PlaceMention): PlaceMention | null =>
  placesIn(document, sentence).find((p) => p.name !== place.name && p.start > place.end && p.start < place.end + 25 && isSettlement(p)) ??
  null;

const COUNT: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

/** "occupied both", "both were left again": the last two that were told of by another deed. */
const lastTwo = (document: Document, sentence: Sentence, mention: ControlMention, told: readonly Told[]): readonly EventObject[] => {
  const named = new Map<string, EventObject>();
  for (const event of [...told].reverse()) {
    if (!isNear(event.sentence, sentence, 1) || event.action === mention.action) continue;
    const key = `${event.place.name} ${event.site?.name ?? ''}`;
    if (!named.has(key) && named.size < 2) named.set(key, { place: event.place, site: event.site });
  }
  if (named.size === 2) return [...named.values()].reverse();
  // "turned on S1 and S2 , and captured both"
  const sites = sitesIn(document, sentence).filter((s) => s.end <= mention.start && !s.group);
  const places = sites.length === 2 ? sites.map((site) => ({ site, place: placeOfSite(document, site) })) : [];
  return places.flatMap(({ site, place }) => (place === null ? [] : [{ site, place }]));
};

/** "the two battalion headquarters", "both camps": as many sites as were told of last, by name. */
export const countedBefore = (
  document: Document,
  sentence: Sentence,
  mention: ControlMention,
  told: readonly Told[],
): readonly EventObject[] => {
  const { object } = mention;
  const both = object !== null && object.sign === 'word' && document.text.slice(object.start, object.end).toLowerCase() === 'both';
  if (both) return lastTwo(document, sentence, mention, told);
  // "seized S1 and S2, but had to leave them"
  if (object === null && /\bthem\b/.test(document.text.slice(mention.start, mention.end + 6))) {
    const here = told.filter((event) => event.sentence === sentence && event.action !== mention.action);
    if (here.length > 1 && here.every((event) => event.action === here[0]?.action)) return here.map(({ place, site }) => ({ place, site }));
  }
  if (object === null || object.site?.group !== true) return [];
  const lead = /\b(?:the (two|three|four|five)|(both)(?: the)?) (?:[a-z-]+ )?$/i.exec(document.text.slice(sentence.start, object.start));
  const count = COUNT[(lead?.[1] ?? lead?.[2] ?? '').toLowerCase()];
  if (count === undefined) return [];
  const named = new Map<string, EventObject>();
  for (const event of told) {
    if (event.site === null || sentence.paragraph - event.sentence.paragraph > 2) continue;
    named.set(event.site.siteId ?? event.site.name, { place: event.place, site: event.site });
  }
  return named.size === count ? [...named.values()] : [];
};

const NOUN_OF_SITE =
  /\b(?:bases?|camps?|outposts?|posts?|positions?|police (?:stations?|outposts?|posts?)|headquarters|hills?|checkpoints?|monaster(?:y|ies)|schools?)\b/gi;
const ANOTHER =
  /\b(?:that|those|the ones?|[Tt]he (?:last |only )?(?:position|base|camp|post|outpost)|first|second|third|fourth|last|other|(?:another|a further)(?: (?:hilltop |army |police |junta )?(?:camp|base|post|outpost|station))?|one|two|(?:camps|bases|posts|outposts|stations)(?: in [A-Z][\w'-]*(?: [A-Z][\w'-]*)?)?),? (?:of|in|at|near|on) (?:(?:[A-Z][\w'-]*(?: [A-Z][\w'-]*)*)(?:,? and (?:(?:at|in) (?:the )?)?|, ))*$/;

/** "two camps taken: P1, on D1, and P2": the members of a group bear the name of where they lie. */
const MEMBER_OF =
  /\b(?:camps|bases|outposts|posts|police stations|checkpoints)(?: [\w'-]+){0,8}?(?:,? namely|:| [\u2013\u2014-]) (?:at |in |near )?(?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}(?:,? on [^,;:]{3,18}| \([^)]{3,18}\))?(?:,? and |, ))*$/;
/** "A third, P1, changed hands", in a report of camps. */
const ONE_MORE =
  /(?:^|[ "])(?:[Aa]n?|[Tt]he) (?:first|second|third|fourth|fifth|last|other|latest|largest|biggest)(?: of (?:them|these))?, $/;

/** "that of P1", "the second, at P2": of the kind of site told of before. */
const sameKindAt = (document: Document, sentence: Sentence, item: Item): EventObject | null => {
  const place = item.place;
  const lead = document.text.slice(sentence.start, item.start);
  if (place === undefined || !(ANOTHER.test(lead) || (place.placeId === null && (MEMBER_OF.test(lead) || ONE_MORE.test(lead)))))
    return null;
  for (let back = 0; back <= 2; back++) {
    const there = document.sentences[sentence.index - back];
    const words = there === undefined ? '' : document.text.slice(there.start, back === 0 ? item.start : there.end);
    const noun = words.match(NOUN_OF_SITE)?.at(-1)?.toLowerCase();
    if (noun === undefined) continue;
    const name = noun.replace(/ies$/, 'y').replace(/(?<!headquarter)s$/, '');
    return { place, site: { start: item.start, end: item.end, name, siteId: null, place, group: false, unitOnly: false } };
  }
  return null;
};

const APPOSED_SITE =
  /^, (?:an?|another|the) (?!(?:[\w'-]+ ){0,3}former )(?:[\w'-]+ ){0,4}?(base|camp|outpost|post|position|police station|police outpost|checkpoint|headquarters)\b[^,.;]{0,90},/;

const APPOSED_ONE = /^, (?:the|a|by far the) (?:[a-z]+ )?(?:one|of (?:the|these) (?:two|three|four|five))\b[^,;.]{0,50},/;

/** "P1, another militia camp, was abandoned": the camp that bears the name. */
const apposedSite = (document: Document, item: Item): EventObject | null => {
  const place = item.place;
  // "P1, the bigger one, changed hands": of the posts told of before
  const sentence = sentenceAt(document, item.start);
  const one = place !== undefined && !place.typed && APPOSED_ONE.test(document.text.slice(item.end, item.end + 90));
  const kind = one ? kindBefore(document, sentence, item.start - sentence.start) : null;
  if (place !== undefined && kind !== null)
    return { place, site: { start: item.start, end: item.end, name: kind, siteId: null, place, group: false, unitOnly: false } };
  const noun = place === undefined ? undefined : APPOSED_SITE.exec(document.text.slice(item.end, item.end + 110))?.[1];
  if (place === undefined || noun === undefined || place.typed) return null;
  // a hill is no settlement: the post lies where the text ties it to
  const post = /^, [a-z ]*hill/.test(document.text.slice(item.end, item.end + 40))
    ? sitesIn(document, sentenceAt(document, item.start)).find((s) => s.start > item.end && s.start < item.end + 60)
    : undefined;
  const tied = post === undefined ? null : placeOfSite(document, post);
  if (tied !== null && place.placeId === null) return { place: tied, site: { ...(post as SiteMention), name: `${place.name} ${noun}` } };
  return {
    place,
    site: { start: item.start, end: item.end, name: `${place.name} ${noun}`, siteId: null, place, group: false, unitOnly: false },
  };
};

/** "the latter came under attack", "the former": of the two places named last. */
const ofTwo = (document: Document, sentence: Sentence, item: Item): EventObject | null => {
  const word = document.text.slice(item.start, item.end).toLowerCase();
  if (word !== 'latter' && word !== 'former') return null;
  const before = document.sentences[sentence.index - 1];
  const named = [...(before === undefined ? [] : placesIn(document, before)), ...placesIn(document, sentence)].filter(
    (p) => p.end <= item.start && isSettlement(p) && !p.parent,
  );
  const place = named.at(word === 'latter' ? -1 : -2);
  return place === undefined ? null : { place, site: null };
};

/** "seized a base 10 km from P1. P2, a hilltop position, was captured on Monday": what a lead leaves unnamed, the next sentence names. */
const baseAhead = (document: Document, sentence: Sentence, { site, start, end }: Item): EventObject | null => {
  if (site === undefined || sentence.index > 1 || site.group || !/^(?:[a-z]+ )?(?:base|camp|outpost|position|stronghold)$/i.test(site.name))
    return null;
  if (
    !/\b(?:an?|another|key|captures?|seizes?|takes?) (?:[a-z]+ ){0,2}$/i.test(
      document.text.slice(Math.max(sentence.start, start - 30), start),
    ) &&
    sentence.index > 0
  )
    return null;
  if (/^ (?:in|at|on) [A-Z]/.test(document.text.slice(end, end + 8))) return null;
  for (let next = 1; next <= 2; next++) {
    const after = document.sentences[sentence.index + next];
    const place =
      after === undefined ? undefined : placesIn(document, after).find((p) => APPOSED_SITE.test(document.text.slice(p.end, p.end + 110)));
    if (place !== undefined)
      return {
        place,
        site: {
          start,
          end,
          name: `${place.name} ${APPOSED_SITE.exec(document.text.slice(place.end, place.end + 110))?.[1] ?? 'base'}`,
          siteId: null,
          place,
          group: false,
          unitOnly: false,
        },
      };
  }
  return null;
};

/** "the road from P1 to P2, captured in May". */
const ROAD_BEFORE =
  /\b(?:road|highway|route|stretch|section|corridor)s? (?:from|between|linking|connecting|leading from) [A-Z][^.,;]{2,30} (?:to|and|with) (?:the )?$/;
const ROAD_BEHIND =
  /^(?:\s?[-\u2013\u2014]\s?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)? (?:road|highway|route|river|border|railway|section of the road|trade route)\b(?! (?:town|village|post|camp|gate|checkpoint|outpost|base))/i;

/** What a mention is about; null where it is no settlement or installation that the guide counts. */
export const objectOf = (document: Document, sentence: Sentence, mention: ControlMention, told: readonly Told[]): EventObject | null => {
  const { object } = mention;
  let site: SiteMention | null = object?.site ?? null;
  const pointed =
    object === null
      ? null
      : (baseAhead(document, sentence, object) ??
        sameKindAt(document, sentence, object) ??
        ofTwo(document, sentence, object) ??
        apposedSite(document, object));
  if (pointed !== null) return pointed;
  if (site?.group === true)
    return (mention.action === 'attack_began' || mention.rule === 'lost-most') && site.place !== null
      ? { place: site.place, site: null }
      : null;
  if (site !== null && NO_SITE.test(site.name)) return null;
  if (object?.sign === 'B') {
    const named = namedByPlace(document, sentence, object);
    if (named !== null) return named;
    site = siteBefore(document, sentence, object, told);
    if (site === null) {
      // "At P1 the military sits in the school. The group attacked the school"
      const noun = document.text.slice(object.start, object.end).toLowerCase();
      const place =
        /^(?:school|monastery|hospital|prison)$/.test(noun) && mention.action !== 'holds' && isSpokenOf(document, sentence, noun)
          ? placeOf(document, object, { kind: 'control' })
          : null;
      return place === null || !isSettlement(place)
        ? null
        : { place, site: { start: object.start, end: object.end, name: noun, siteId: null, place, group: false, unitOnly: false } };
    }
  }
  if (site !== null) {
    const same = sameAsTold(document, sentence, site, told);
    if (same !== null) return same;
    const before = toldOfSame(document, sentence, site, told);
    if (before !== null) return before;
    const place = placeOfSite(document, site) ?? placeOf(document, object ?? mention, { kind: 'control' });
    const seat = SEAT.test(site.name) && site.place !== null && site.place.kind !== 'ward' ? site.place : place;
    const tied =
      seat !== null && isLandform(document, seat)
        ? (tiedTo(document, sentence, seat) ?? lastTold(told, sentence, 3, () => true)?.place ?? seat)
        : seat;
    return tied === null ? null : { place: tied, site };
  }
  if (object?.sign === 'word' && document.text.slice(object.start, object.end).toLowerCase() === 'both') return null;
  // "and the A1 moved in": where somebody has just left
  if (mention.rule === 'moved-in' && object === null) {
    const left = lastTold(told, sentence, 1, (event) => event.action === 'withdrew');
    const sites = sitesIn(document, sentence).filter((s) => s.end <= mention.start && !s.group);
    const gaveUp =
      sites.length === 1 &&
      /\b(?:surrendered|laid down (?:its|their) arms|gave (?:itself|themselves) up|fled|left|ran)\b/.test(
        document.text.slice(sentence.start, mention.start),
      );
    const beside = left === undefined && gaveUp ? sites[0] : undefined;
    const where = beside === undefined ? null : placeOfSite(document, beside);
    if (beside !== undefined && where !== null) return { place: where, site: beside };
    return left === undefined ? null : { place: left.place, site: left.site };
  }
  const place = object?.place ?? null;
  // "the P1 road is under its control"
  if (place !== null && ROAD_BEFORE.test(document.text.slice(Math.max(sentence.start, place.start - 60), place.start))) return null;
  if (place !== null && ROAD_BEHIND.test(document.text.slice(place.end, place.end + 40))) return null;
  if (place !== null) return { place, site: null };
  const ahead = told.length === 0 || told.every((event) => event.sentence === sentence) ? namedAhead(document, sentence, object) : null;
  return ahead !== null ? { place: ahead, site: null } : placeToldFor(document, sentence, mention, told);
};
