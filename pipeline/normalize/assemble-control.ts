import type { ControlEvent } from '../../schemas/control-event.ts';
import type { Side } from '../../schemas/vocabulary.ts';
import { stableId } from '../files.ts';
import type { Document } from './document.ts';
import { CONTROL_TRIGGER } from './lexicon/control-verbs.ts';
import { claimantOf } from './refiners/attach-claimant.ts';
import { datesIn, datesOfEvent } from './refiners/attach-period.ts';
import { isDenied } from './refiners/drop-denied.ts';
import { doerOf } from './refiners/event-doer.ts';
import { type EventObject, objectOf } from './refiners/event-object.ts';
import { mergeEvents } from './refiners/merge-events.ts';
import { placeColumnsOf } from './refiners/place-columns.ts';
import { placeName, type Told } from './refiners/told-events.ts';
import { type ControlMention, findControl } from './rules/control.ts';
import { sceneOf } from './rules/scene.ts';
import type { Sentence, Span } from './sentences.ts';

const COUP = '2021-02-01';

/** Areas are no settlement: a state, the country, "12 miles south of P1". */
const isNoObject = ({ place, site }: EventObject, mention: ControlMention): boolean =>
  place.kind === 'country' ||
  place.kind === 'other' ||
  (place.kind === 'state_region' && site === null) ||
  (site === null && place.oriented && mention.object?.sign === 'P' && mention.object.end === mention.end);

/** "the headquarters of Battalion 345": the unit's post, named before it. */
const siteName = (document: Document, sentence: Sentence, mention: ControlMention, { site }: EventObject): string | null => {
  if (site === null) return null;
  const start = mention.object?.start ?? mention.start;
  const lead = document.text.slice(Math.max(sentence.start, start - 60), start);
  const post = /\b(headquarters|base|camp|compound)s? of (?:the |junta |regime |military |army )*$/i.exec(lead)?.[1];
  return site.unitOnly && post !== undefined ? `${site.name} ${post.toLowerCase()}` : site.name;
};

/** "P1 on D1 , P2 on D2": of several dates the one beside the object counts, not the first behind the verb. */
const dated = (document: Document, sentence: Sentence, mention: ControlMention): Span => {
  const { object } = mention;
  if (object === null || object.end < mention.end || object.start <= mention.start) return mention;
  return datesIn(document, sentence).some((date) => date.start >= mention.start && date.end <= mention.end) ? object : mention;
};

/** All control events of an article, in the order of their words, repeats merged. */
export const assembleControl = (document: Document): readonly ControlEvent[] => {
  const { article } = document;
  const events: ControlEvent[] = [];
  const told: Told[] = [];
  for (const sentence of document.sentences) {
    if (!CONTROL_TRIGGER.test(sentence.text)) continue;
    for (const mention of [...findControl(sceneOf(document, sentence))].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (isDenied(document, sentence, mention)) continue;
      const object = objectOf(document, sentence, mention, told);
      if (object === null || isNoObject(object, mention)) continue;
      const { place, site } = object;
      if (site?.unitOnly === true && mention.action === 'withdrew' && mention.rule !== 'was-abandoned') continue;
      const claimant = claimantOf(document, mention);
      const speaker: Side = claimant.claimantSide === 'junta' || claimant.claimantSide === 'resistance' ? claimant.claimantSide : 'unknown';
      const dates = datesOfEvent(document, dated(document, sentence, mention), { action: mention.action, place: place.name });
      if (dates.end !== null && dates.end < COUP) continue;
      const doer = doerOf(document, sentence, mention, object, dates, speaker, told);
      if (doer === null || doer.side === 'civilian' || doer.side === 'unknown') continue;
      told.push({ sentence, action: mention.action, side: doer.side, place, site, dates });
      const key = `${placeName(place)} ${site?.name ?? ''}`;
      events.push({
        event_id: stableId('e', [article.article_id, mention.start, mention.end, mention.action, key, doer.side]),
        article_id: article.article_id,
        ...placeColumnsOf(place),
        site: siteName(document, sentence, mention, object),
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
