import type { IncidentClaim } from '../../schemas/incident-claim.ts';
import { stableId } from '../files.ts';
import type { Document } from './document.ts';
import { gateOf } from './gate.ts';
import { rated } from './lexicon/confidence.ts';
import { BOMBS_EXPLODED, FLOWN, HOLDS_NUMBER, INCIDENT_TRIGGER } from './lexicon/incident-words.ts';
import { claimantOf } from './refiners/attach-claimant.ts';
import { periodOfCounted } from './refiners/counted-period.ts';
import { whyDenied } from './refiners/drop-denied.ts';
import { doerOfIncident } from './refiners/incident-doer.ts';
import { placeOfIncident } from './refiners/incident-place.ts';
import { mergeIncidents } from './refiners/merge-incidents.ts';
import { placeColumnsOf } from './refiners/place-columns.ts';
import { findActors } from './rules/actors.ts';
import type { CountedThing } from './rules/counted-things.ts';
import { findIncidents, type Incident } from './rules/incidents.ts';
import type { Sentence, Span } from './sentences.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type RefusalKind, type Trace, untraced } from './trace.ts';

/** "In 1988 ...", "a 2019 offensive": events before the coup are no claims about this war. */
const EARLIER_YEAR = /\b(?:in|since|during|of|from|until|by|to) (?:(?:early|late|mid-?) ?)?(?:19\d\d|200\d|201\d|2020)\b/i;
const WAR_YEAR = /\b202[1-9]\b/;
const COUP = '2021-02-01';

const spanOf = (sentence: Sentence, tokens: readonly Token[], { from, to, counted }: Incident): Span => ({
  start: tokens[Math.min(from, counted.first)]?.start ?? sentence.start,
  end: tokens[Math.min(Math.max(to, counted.last), tokens.length - 1)]?.end ?? sentence.end,
});

const tellsIncident = gateOf(INCIDENT_TRIGGER);
const holdsNumber = gateOf(HOLDS_NUMBER);

/** All incident claims of an article, in the order of their words, repeats merged; `trace` is told what is refused and why. */
export const assembleIncidents = (document: Document, trace: Trace = untraced): readonly IncidentClaim[] => {
  const { article } = document;
  const claims: IncidentClaim[] = [];
  let before: CountedThing | null = null;
  let paragraph = -1;
  for (const sentence of document.sentences) {
    if (sentence.paragraph !== paragraph) before = null;
    paragraph = sentence.paragraph;
    if (!tellsIncident(sentence) || !holdsNumber(sentence)) continue;
    const tokens = tokensOf(sentence);
    const { incidents, last } = findIncidents(tokens, before);
    before = last;
    for (const incident of incidents) {
      const claim = claimOf(document, sentence, tokens, incident, trace);
      if (claim !== null) claims.push({ ...claim, article_id: article.article_id });
    }
  }
  return mergeIncidents(claims, trace).map(rated('incident'));
};

/** "40 wounded fighters had arrived": carried, not sent. */
const NOT_SENT = /\b(?:wounded|injured|dead|captured|surrendered|surrendering|defected|fleeing|retreating|remaining|former|retired)\b/;

const claimOf = (
  document: Document,
  sentence: Sentence,
  tokens: readonly Token[],
  incident: Incident,
  trace: Trace,
): IncidentClaim | null => {
  const { article } = document;
  const span = spanOf(sentence, tokens, incident);
  const refuse = (kind: RefusalKind, reason: string): null => {
    trace({ kind, ...span, table: 'incident_claims', reason: `${incident.measure}: ${reason}`, row: null, into: null });
    return null;
  };
  const denied = whyDenied(document, sentence, span);
  if (denied !== null) return refuse('denied', denied);
  if (EARLIER_YEAR.test(sentence.text) && !WAR_YEAR.test(sentence.text)) return refuse('before_the_war', 'before February 2021');
  if (incident.rule === BOMBS_EXPLODED && !FLOWN.test(`${document.sentences[sentence.index - 1]?.text ?? ''} ${sentence.text}`))
    return refuse('not_counted', 'bombs that exploded, and nothing says that they came from the air');
  const claimant = claimantOf(document, span);
  const doer = doerOfIncident(document, sentence, incident, claimant.claimantSide);
  if (incident.measure === 'troops_deployed' && doer.side !== 'junta' && doer.side !== 'resistance')
    return refuse('no_doer', 'nothing tells whose troops');
  // "12 police arrived", "men fled to": people of no armed side are no troops
  if (
    incident.measure === 'troops_deployed' &&
    ((/^(?:men|police)$/.test(incident.counted.words) && findActors(document, sentence).length === 0) ||
      NOT_SENT.test(incident.counted.words))
  )
    return refuse('not_counted', 'people of no armed side, or troops that were not sent');
  const place = placeOfIncident(document, sentence, span, incident);
  const period = periodOfCounted(document, sentence, span, place?.name ?? null);
  if (period.end !== null && period.end < COUP) return refuse('before_the_war', 'before February 2021');
  const { count, low, high, qualifier } = incident.counted.quantity;
  const incident_id = stableId('i', [
    article.article_id,
    span.start,
    span.end,
    incident.measure,
    low,
    high,
    incident.counted.quantity.start,
  ]);
  trace({ kind: 'steps', ...span, row: incident_id, side: null, claimant, place });
  return {
    incident_id,
    article_id: article.article_id,
    measure: incident.measure,
    actor_side: doer.side,
    actor_id: doer.actorId,
    count,
    count_low: low,
    count_high: high,
    qualifier,
    claimant: claimant.claimant,
    claimant_actor_id: claimant.claimantActorId,
    claimant_side: claimant.claimantSide,
    claimant_step: claimant.step,
    verification: claimant.verification,
    ...placeColumnsOf(place),
    site: null,
    period_start: period.start,
    period_end: period.end,
    date_precision: period.precision,
    date_basis: period.basis,
    evidence: article.text.slice(span.start, span.end),
    char_start: span.start,
    char_end: span.end,
    rule: incident.rule,
    confidence: 0,
    review: 'none',
  };
};
