import type { Document } from '../document.ts';
import type { PlaceMention, SiteMention } from '../rule.ts';
import type { ControlMention } from '../rules/control.ts';
import { placesIn } from '../rules/places.ts';
import type { Item } from '../rules/scene.ts';
import { sitesIn } from '../rules/sites.ts';
import type { Sentence } from '../sentences.ts';
import { placeOf, placeOfSite } from './attach-place.ts';
import { lastTold, type Told } from './told-events.ts';

/** What changes hands: a site in its place, or the place itself. */
export interface EventObject {
  readonly place: PlaceMention;
  readonly site: SiteMention | null;
}

/** Nouns too vague for a site of their own. */
const NO_SITE =
  /^(?:positions?|garrison|(?:departmental |government )?offices?|(?:government )?buildings?|strongholds?|front|line|defen[cs]es?|schools?|strategic hill)$/i;

const isSettlement = (place: PlaceMention): boolean => /^(?:town|village|ward|township)$/.test(place.kind);

/** "the base", "the camp": the site that was named last before. */
const siteBefore = (document: Document, sentence: Sentence, item: Item): SiteMention | null => {
  const noun = document.text.slice(item.start, item.end).toLowerCase();
  for (let back = 0; back <= 4; back++) {
    const there = document.sentences[sentence.index - back];
    if (there === undefined) return null;
    const sites = sitesIn(document, there).filter((s) => !s.group && s.end <= item.start);
    const same = [...sites].reverse().find((s) => s.name.toLowerCase().includes(noun)) ?? sites.at(-1);
    if (same !== undefined) return same;
  }
  return null;
};

/** "the town", "the village": words that go back to a place of that kind. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:town|city|capital|downtown|municipality|wards?|neighbou?rhoods?|quarters?|district|districts)$/, /^(?:town|township|ward)$/],
  [/^(?:village|hamlet|settlement)$/, /^(?:village|ward|other)$/],
];

/** A place for "the town", "it" or no word at all: named before in its own sentence, of the event told last, or as the context has it. */
const placeToldFor = (document: Document, sentence: Sentence, mention: ControlMention, told: readonly Told[]): EventObject | null => {
  const { object } = mention;
  const noun = object?.sign === 'T' ? document.text.slice(object.start, object.end).toLowerCase() : '';
  const kinds = KINDS.find(([words]) => words.test(noun))?.[1] ?? null;
  const at = object?.start ?? mention.start;
  const fits = (place: PlaceMention) => isSettlement(place) && (kinds === null || kinds.test(place.kind));
  const pronoun = object?.sign !== 'T';
  const named = placesIn(document, sentence).filter((p) => fits(p) && p.role === 'in' && !p.parent && !p.oriented && p.end <= at);
  const after = placesIn(document, sentence).some((p) => fits(p) && p.role === 'in' && !p.parent && p.start >= at);
  const last = lastTold(told, sentence, 1, (event) => (pronoun || event.site === null || kinds !== null) && fits(event.place));
  const sameSentence = last !== undefined && last.sentence === sentence;
  if (pronoun && last !== undefined && (sameSentence || named.length === 0) && !after) return { place: last.place, site: last.site };
  const own = named.at(-1);
  if (own !== undefined) return { place: own, site: null };
  if (last !== undefined && !after) return { place: last.place, site: null };
  const place = placeOf(document, object ?? mention, { kind: 'control' });
  return place === null ? null : { place, site: null };
};

/** What a mention is about; null where it is no settlement or installation that the guide counts. */
export const objectOf = (document: Document, sentence: Sentence, mention: ControlMention, told: readonly Told[]): EventObject | null => {
  const { object } = mention;
  let site: SiteMention | null = object?.site ?? null;
  if (site?.group === true) return mention.action === 'attack_began' && site.place !== null ? { place: site.place, site: null } : null;
  if (site !== null && NO_SITE.test(site.name)) return null;
  if (object?.sign === 'B') {
    site = siteBefore(document, sentence, object);
    if (site === null) return null;
  }
  if (site !== null) {
    const place = placeOfSite(document, site) ?? placeOf(document, object ?? mention, { kind: 'control' });
    return place === null ? null : { place, site };
  }
  const place = object?.place ?? null;
  return place === null ? placeToldFor(document, sentence, mention, told) : { place, site: null };
};
