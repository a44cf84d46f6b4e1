import type { ClaimantSide, Measure, Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import { BOMBS_EXPLODED } from '../lexicon/incident-words.ts';
import type { ActorMention } from '../rule.ts';
import type { Incident } from '../rules/incidents.ts';
import type { Sentence, Span } from '../sentences.ts';
import { tokensOf } from '../tokens.ts';
import { actorTold, agentBehind, campsIn, opposite, ownerIn, receiverBehind, subjectBefore } from './incident-actors.ts';
import { sideOfWords } from './side-of-words.ts';

/** Who is said to have done what an incident claim counts. */
export interface IncidentDoer {
  readonly side: Side;
  readonly actorId: string | null;
}

/** One incident with all that the readings of its doer look at. */
interface Case {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly incident: Incident;
  /** The counted thing. */
  readonly thing: Span;
  /** Offset where the verb or the thing begins, whichever is first. */
  readonly verb: number;
  /** "by the KNDF", else the subject of an active verb. */
  readonly agent: ActorMention | undefined;
  /** Whose the thing is. */
  readonly owner: Side;
  readonly claimantSide: ClaimantSide;
  /** The claimant's side where it is one of the two camps. */
  readonly told: Side;
  /** This sentence and the one before. */
  readonly near: string;
}

const of = (actor: ActorMention): IncidentDoer => ({ side: actor.side, actorId: actor.actorId });
const bare = (side: Side): IncidentDoer => ({ side, actorId: null });
const ofOr = (actor: ActorMention | undefined, side: Side): IncidentDoer => (actor === undefined ? bare(side) : of(actor));

/** Who shells and burns where nothing is said: the junta; in its own reports, the other side. */
const usual = (c: Case): Side => (c.told === 'junta' ? 'resistance' : 'junta');

const airstrikes = (c: Case): IncidentDoer => {
  const drones = /\bdrones?\b/i.test(c.sentence.text);
  const byName = agentBehind(c.document, c.sentence, c.thing.end);
  if (byName !== undefined) return of(byName);
  if (drones) return ofOr(subjectBefore(c.document, c.sentence, c.verb), 'junta');
  return ofOr(ownerIn(c.document, c.sentence, c.thing), 'junta');
};

const artillery = (c: Case): IncidentDoer => ofOr(c.agent ?? ownerIn(c.document, c.sentence, c.thing), usual(c));

/** Drones fly for both camps, jets for one. */
const bombs = (c: Case): IncidentDoer => {
  if (c.agent !== undefined) return of(c.agent);
  if (!/\bdrones?\b/i.test(c.incident.rule === BOMBS_EXPLODED ? c.near : c.sentence.text)) return bare('junta');
  return ofOr(subjectBefore(c.document, c.sentence, c.verb) ?? actorTold(c.document, c.sentence), 'junta');
};

const SHELLS = /\b(?:air ?strikes?|air raids?|shell\w*|artillery|bomb\w*|jets?|helicopters?|aircraft|arson|soldiers|troops|columns?)\b/i;

const houses = (c: Case): IncidentDoer => {
  if (c.agent !== undefined) return of(c.agent);
  const before = c.document.sentences[c.sentence.index - 1];
  if (SHELLS.test(c.sentence.text))
    return ofOr(campsIn(c.document, c.sentence)[0] ?? (before === undefined ? undefined : campsIn(c.document, before)[0]), usual(c));
  return bare(/\b(?:junta|regime|military)\b/i.test(c.near) ? 'junta' : 'unknown');
};

const ARMY_ON_THE_MOVE = /\b(?:convoy|column|flotilla|battalion|garrison|division|regiment)s?\b/i;

/** "lost nine positions": the loser is told, the other side did it. */
const byLoser = (c: Case): IncidentDoer | null => {
  if (!c.incident.lost) return null;
  const loser = subjectBefore(c.document, c.sentence, c.verb);
  if (loser !== undefined) return bare(opposite(loser.side));
  // "the convoy arrived after losing four trucks"
  return ARMY_ON_THE_MOVE.test(c.document.text.slice(c.sentence.start, c.verb)) ? bare(c.told === 'junta' ? 'junta' : 'resistance') : null;
};

const posts = (c: Case): IncidentDoer => {
  const lost = byLoser(c);
  if (lost !== null) return lost;
  const taker = receiverBehind(c.document, c.sentence, c.thing.end) ?? c.agent;
  if (taker !== undefined && taker.side !== c.owner) return of(taker);
  if (c.owner !== 'unknown') return bare(opposite(c.owner));
  return ofOr(actorTold(c.document, c.sentence), c.told);
};

const abandoned = (c: Case): IncidentDoer => {
  if (c.agent !== undefined) return of(c.agent);
  if (c.owner !== 'unknown') return bare(c.owner);
  return bare(c.told === 'unknown' ? 'junta' : opposite(c.told));
};

const GIVES_UP = /\b(?:surrender|defect|desert|switch\w* sides|hand\w* over|turn\w* (?:in|over)|bringing|brought|lost)\w*/i;

const weapons = (c: Case): IncidentDoer => {
  const giver = GIVES_UP.test(c.sentence.text) && c.incident.voice === 'active';
  const receiver = giver ? receiverBehind(c.document, c.sentence, c.thing.end) : undefined;
  if (receiver !== undefined) return of(receiver);
  const loser = giver ? (c.agent ?? campsIn(c.document, c.sentence).find((actor) => actor.end <= c.verb)) : undefined;
  if (loser !== undefined) return bare(opposite(loser.side));
  if (c.agent !== undefined) return of(c.agent);
  if (c.owner !== 'unknown') return bare(opposite(c.owner));
  return c.told === 'unknown' ? ofOr(actorTold(c.document, c.sentence), 'unknown') : bare(c.told);
};

const SHOT = /\b(?:shot|shooting|down(?:ed|ing)|brought down|gunned)\b/i;
const FELL = /\bcame down\b|\bcrash/i;

const aircraft = (c: Case): IncidentDoer => {
  if (c.incident.lost) return byLoser(c) ?? bare('resistance');
  if (FELL.test(c.sentence.text) || !SHOT.test(c.sentence.text)) return bare('unknown');
  if (c.agent !== undefined) return of(c.agent);
  if (c.owner !== 'unknown') return bare(opposite(c.owner));
  return bare(c.told === 'unknown' ? 'resistance' : c.told);
};

/** "Of the convoy's five trucks two were burned": the other side than the one that had them. */
const vehicles = (c: Case): IncidentDoer => {
  const lost = byLoser(c);
  if (lost !== null) return lost;
  if (c.agent !== undefined && c.agent.side !== c.owner) return of(c.agent);
  if (c.owner !== 'unknown') return bare(opposite(c.owner));
  const holder = campsIn(c.document, c.sentence).findLast((actor) => actor.end <= c.thing.start) ?? actorTold(c.document, c.sentence);
  return bare(holder === undefined ? 'unknown' : opposite(holder.side));
};

const troops = (c: Case): IncidentDoer => {
  const own = sideOfWords(c.document, c.thing, c.claimantSide);
  const told: IncidentDoer = { side: own.side, actorId: own.actorId };
  if (own.side !== 'unknown' && (own.basis === 'named' || own.basis === 'worded')) return told;
  if (c.agent !== undefined) return of(c.agent);
  const user = c.incident.rule === 'troops-used' ? subjectBefore(c.document, c.sentence, c.verb) : undefined;
  if (user !== undefined) return of(user);
  return own.side === 'unknown' ? bare('junta') : told;
};

const BY_MEASURE: Readonly<Record<Measure, (c: Case) => IncidentDoer>> = {
  airstrikes,
  artillery_strikes: artillery,
  bombs_dropped: bombs,
  // two sides clash
  clashes: () => bare('unknown'),
  houses_destroyed: houses,
  posts_captured: posts,
  posts_abandoned: abandoned,
  weapons_seized: weapons,
  aircraft_downed: aircraft,
  vehicles_destroyed: vehicles,
  troops_deployed: troops,
};

const OWNED = /\b(?:junta|regime|army|military|enemy|sac|tatmadaw|council|dictator\w*|government)\b/i;

const ownerSide = (document: Document, sentence: Sentence, words: string, thing: Span): Side => {
  const owner = ownerIn(document, sentence, thing);
  if (owner !== undefined) return owner.side;
  if (!OWNED.test(words)) return 'unknown';
  return document.article.publisher_stance === 'junta' && /\benemy\b/i.test(words) ? 'resistance' : 'junta';
};

/** Who did it: the agent or subject, then the owner's other side, then what is usual of the measure; `unknown` where nothing tells. */
export const doerOfIncident = (document: Document, sentence: Sentence, incident: Incident, claimantSide: ClaimantSide): IncidentDoer => {
  const tokens = tokensOf(sentence);
  const { counted, from, voice } = incident;
  const thing = { start: tokens[counted.first]?.start ?? sentence.start, end: tokens[counted.last]?.end ?? sentence.end };
  const verb = tokens[Math.min(from, counted.first)]?.start ?? sentence.start;
  return BY_MEASURE[incident.measure]({
    document,
    sentence,
    incident,
    thing,
    verb,
    agent: agentBehind(document, sentence, thing.end) ?? (voice === 'active' ? subjectBefore(document, sentence, verb) : undefined),
    owner: ownerSide(document, sentence, counted.words, thing),
    claimantSide,
    told: claimantSide === 'junta' || claimantSide === 'resistance' ? claimantSide : 'unknown',
    near: `${document.sentences[sentence.index - 1]?.text ?? ''} ${sentence.text}`,
  });
};
