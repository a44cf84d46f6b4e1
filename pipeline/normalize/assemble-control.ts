import type { ControlEvent } from '../../schemas/control-event.ts';
import type { Side } from '../../schemas/vocabulary.ts';
import { stableId } from '../files.ts';
import type { Document } from './document.ts';
import { CONTROL_TRIGGER } from './lexicon/control-verbs.ts';
import { claimantOf } from './refiners/attach-claimant.ts';
import { datesOfEvent } from './refiners/attach-period.ts';
import { placeOf, placeOfSite } from './refiners/attach-place.ts';
import { isDenied } from './refiners/drop-denied.ts';
import { mergeEvents } from './refiners/merge-events.ts';
import { placeColumnsOf } from './refiners/place-columns.ts';
import type { ActorMention, PlaceMention, SiteMention } from './rule.ts';
import { findActors } from './rules/actors.ts';
import { type ControlMention, findControl } from './rules/control.ts';
import { type Item, sceneOf } from './rules/scene.ts';
import { sitesIn } from './rules/sites.ts';
import type { Sentence } from './sentences.ts';

const OUTSIDE_EFFECT = '2021-02-01';

interface Doer {
  readonly side: Side;
  readonly name: string | null;
  readonly id: string | null;
}

const isCamp = (side: Side): boolean => side === 'junta' || side === 'resistance';

/** The actor that a pronoun or bare "troops" goes back to: the first armed one of the sentences before, nearest sentence first. */
const actorBefore = (document: Document, sentence: Sentence): ActorMention | null => {
  for (let back = 1; back <= 3; back++) {
    const there = document.sentences[sentence.index - back];
    if (there === undefined || sentence.paragraph - there.paragraph > 1) return null;
    const actor = findActors(document, there).find((a) => isCamp(a.side));
    if (actor !== undefined) return actor;
  }
  return null;
};

const doerOf = (
  document: Document,
  sentence: Sentence,
  mention: ControlMention,
  speaker: Side,
  known: ReadonlyMap<string, Side>,
  place: string,
): Doer | null => {
  const { actor } = mention;
  if (mention.side !== null) return { side: mention.side, name: actor === null ? null : actor.name, id: actor?.actorId ?? null };
  if (mention.own && isCamp(speaker)) return { side: speaker, name: null, id: null };
  if (mention.rule === 'battle-for')
    return { side: known.get(`attack_began ${place}`) ?? known.get(`captured ${place}`) ?? 'resistance', name: null, id: null };
  // "All of P1 is under its control, the alliance said": the speaker's own
  const alone = !findActors(document, sentence).some((a) => isCamp(a.side) && a.end <= mention.end && !a.generic);
  if (mention.pronoun && alone && isCamp(speaker)) return { side: speaker, name: null, id: null };
  const before = mention.pronoun ? actorBefore(document, sentence) : null;
  if (before !== null) return { side: before.side, name: before.name, id: before.actorId };
  const remembered = known.get(`${mention.action} ${place}`);
  // "The town had been captured a year before", in a report of its loss: by those who lost it
  const history =
    mention.action === 'captured' &&
    (mention.rule === 'was-taken' || (mention.rule === 'fell' && /\bhad\b/.test(document.text.slice(mention.start, mention.end))));
  if (remembered !== undefined && history && isCamp(remembered))
    return { side: remembered === 'junta' ? 'resistance' : 'junta', name: null, id: null };
  if (remembered !== undefined) return { side: remembered, name: null, id: null };
  const last = known.get(mention.action);
  if (last !== undefined && (mention.rule === 'was-taken' || mention.rule === 'fell' || mention.rule === 'capture-of'))
    return { side: last, name: null, id: null };
  const own = findActors(document, sentence).filter((a) => isCamp(a.side));
  const sides = new Set(own.map((a) => a.side));
  if (sides.size === 1 && own[0] !== undefined) return { side: own[0].side, name: own[0].name, id: own[0].actorId };
  const earlier = actorBefore(document, sentence);
  if (earlier !== null) return { side: earlier.side, name: earlier.name, id: earlier.actorId };
  return isCamp(speaker) ? { side: speaker, name: null, id: null } : null;
};

/** "the base", "the camp": the site that was named last before. */
const siteBefore = (document: Document, sentence: Sentence, item: Item): SiteMention | null => {
  const noun = item.code.startsWith('B') ? document.text.slice(item.start, item.end).toLowerCase() : '';
  for (let back = 0; back <= 4; back++) {
    const there = document.sentences[sentence.index - back];
    if (there === undefined) return null;
    const sites = sitesIn(document, there).filter((s) => !s.group && s.end <= item.start);
    const same = [...sites].reverse().find((s) => s.name.toLowerCase().includes(noun)) ?? sites.at(-1);
    if (same !== undefined) return same;
  }
  return null;
};

/** Nouns too vague for a site of their own. */
const NO_SITE =
  /^(?:positions?|garrison|(?:departmental |government )?offices?|(?:government )?buildings?|strongholds?|front|line|defen[cs]es?)$/i;

/** All control events of an article, in the order of their words, repeats merged. */
export const assembleControl = (document: Document): readonly ControlEvent[] => {
  const { article } = document;
  const events: ControlEvent[] = [];
  const known = new Map<string, Side>();
  for (const sentence of document.sentences) {
    if (!CONTROL_TRIGGER.test(sentence.text)) continue;
    const scene = sceneOf(document, sentence);
    for (const mention of findControl(scene)) {
      const { object } = mention;
      if (isDenied(document, sentence, mention)) continue;
      let site: SiteMention | null = object?.site ?? null;
      let place: PlaceMention | null = object?.place ?? null;
      if (site?.group === true) {
        if (mention.action !== 'attack_began' || site.place === null) continue;
        place = site.place;
        site = null;
      }
      if (site !== null && NO_SITE.test(site.name)) continue;
      if (object?.sign === 'B') {
        site = siteBefore(document, sentence, object);
        if (site === null) continue;
      }
      if (site !== null) {
        if (site.unitOnly && mention.action === 'withdrew') continue;
        place = placeOfSite(document, site) ?? placeOf(document, object ?? mention, { kind: 'control' });
      }
      if (object === null || object.sign === 'T' || object.sign === 'word')
        place = placeOf(document, object ?? mention, { kind: 'control' });
      if (place === null || place.kind === 'country' || place.kind === 'other') continue;
      if (site === null && place.oriented && object?.sign === 'P') continue;
      if (place.kind === 'state_region' && site === null) continue;
      const claimant = claimantOf(document, mention);
      const speaker: Side = claimant.claimantSide === 'junta' || claimant.claimantSide === 'resistance' ? claimant.claimantSide : 'unknown';
      const key = `${place.placeId ?? place.name} ${site?.name ?? ''}`;
      const doer = doerOf(document, sentence, mention, speaker, known, key);
      if (doer === null || doer.side === 'civilian' || doer.side === 'unknown') continue;
      known.set(`${mention.action} ${key}`, doer.side);
      known.set(mention.action, doer.side);
      const dates = datesOfEvent(document, mention, { action: mention.action, place: place.name });
      if (dates.end !== null && dates.end < OUTSIDE_EFFECT) continue;
      const lead = object === null ? '' : document.text.slice(Math.max(sentence.start, object.start - 60), object.start);
      const post = /\b(headquarters|base|camp|compound)s? of (?:the |junta |regime |military |army )*$/i.exec(lead)?.[1];
      const name = site === null ? null : site.unitOnly && post !== undefined ? `${site.name} ${post.toLowerCase()}` : site.name;
      events.push({
        event_id: stableId('e', [article.article_id, mention.start, mention.end, mention.action, key, doer.side]),
        article_id: article.article_id,
        ...placeColumnsOf(place),
        site: name,
        site_id: site?.siteId ?? null,
        action: mention.action,
        actor: doer.name,
        actor_id: doer.id,
        actor_side: doer.side,
        date_start: dates.start,
        date_end: dates.end,
        date_precision: dates.precision,
        date_basis: dates.basis,
        scope: mention.scope,
        claimant: claimant.claimant,
        claimant_actor_id: claimant.claimantActorId,
        claimant_side: claimant.claimantSide,
        claimant_step: claimant.step,
        verification: claimant.verification,
        evidence: article.text.slice(mention.start, mention.end),
        char_start: mention.start,
        char_end: mention.end,
        rule: mention.rule,
        confidence: 0.8,
        review: 'none',
      });
    }
  }
  return mergeEvents(events);
};
