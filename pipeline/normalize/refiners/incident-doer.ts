import type { ClaimantSide, Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import type { ActorMention } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import type { Incident } from '../rules/incidents.ts';
import type { Sentence } from '../sentences.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { sideOfWords } from './side-of-words.ts';

/** Who is said to have done what an incident claim counts. */
export interface IncidentDoer {
  readonly side: Side;
  readonly actorId: string | null;
}

const isCamp = (side: Side): boolean => side === 'junta' || side === 'resistance';
const opposite = (side: Side): Side => (side === 'junta' ? 'resistance' : side === 'resistance' ? 'junta' : 'unknown');
const of = (actor: ActorMention): IncidentDoer => ({ side: actor.side, actorId: actor.actorId });
const bare = (side: Side): IncidentDoer => ({ side, actorId: null });

const campsIn = (document: Document, sentence: Sentence): readonly ActorMention[] =>
  findActors(document, sentence).filter((actor) => isCamp(actor.side));

/** Behind these an actor is no subject: "from the junta", "attacked junta troops". */
const NO_SUBJECT =
  /\b(?:by|from|against|of|with|to|on|at|in|between|near|attack(?:ed|ing)|ambush(?:ed|ing)|kill(?:ed|ing)|captur(?:ed|ing)|fought|fighting|forced|drove|defeat(?:ed|ing)|hit|told)(?: (?:the|its|their|a|an|some|\d+|two|three|four|five|six|seven|eight|nine|ten))*\s*$/i;

const startOf = (tokens: readonly Token[], i: number, sentence: Sentence): number => tokens[i]?.start ?? sentence.start;
const endOf = (tokens: readonly Token[], i: number, sentence: Sentence): number =>
  tokens[Math.min(i, tokens.length - 1)]?.end ?? sentence.end;

/** "were seized by the KNDF", "fell to the AA", "destroyed by junta shelling" */
const agentBehind = (document: Document, sentence: Sentence, from: number): ActorMention | undefined =>
  campsIn(document, sentence).find((actor) => {
    const between = actor.start >= from ? document.text.slice(from, actor.start) : '';
    return (
      between.length < 90 &&
      /\b(?:by|to|into the hands of)(?: (?:the|a|an|joint|combined|local|allied))*\s*$/.test(between) &&
      !/[;]/.test(between)
    );
  });

/** The subject before an active verb: the nearest actor that is no object. */
const subjectBefore = (document: Document, sentence: Sentence, at: number): ActorMention | undefined =>
  campsIn(document, sentence).findLast(
    (actor) =>
      actor.end <= at &&
      !NO_SUBJECT.test(document.text.slice(sentence.start, actor.start)) &&
      // "the junta's factory", "the TNLA's spokesman": whose it is
      !/^'s? (?!(?:troops|soldiers|forces|fighters|columns?|units?|men|army|navy|air force)\b)/.test(
        document.text.slice(actor.end, actor.end + 16),
      ),
  );

/** The owner in the words of the thing: "junta outposts", "enemy bases", "positions of the AA". */
const ownerOf = (document: Document, sentence: Sentence, incident: Incident, tokens: readonly Token[]): ActorMention | undefined => {
  const start = startOf(tokens, incident.counted.first, sentence);
  const end = endOf(tokens, incident.counted.last, sentence);
  return campsIn(document, sentence).find(
    (actor) =>
      (actor.start >= start && actor.start < end) ||
      (actor.start >= end &&
        /^ (?:of|belonging to|held by|manned by|from|controlled by)(?: (?:the|its))? ?$/.test(document.text.slice(end, actor.start))),
  );
};

const OWNED = /\b(?:junta|regime|army|military|enemy|sac|tatmadaw|council|dictator\w*|government)\b/i;
const SHELLS = /\b(?:air ?strikes?|air raids?|shell\w*|artillery|bomb\w*|jets?|helicopters?|aircraft|arson|soldiers|troops|columns?)\b/i;

const speaker = (claimantSide: ClaimantSide): Side =>
  claimantSide === 'junta' || claimantSide === 'resistance' ? claimantSide : 'unknown';

const ownerSide = (document: Document, sentence: Sentence, incident: Incident, tokens: readonly Token[]): Side => {
  const owner = ownerOf(document, sentence, incident, tokens);
  if (owner !== undefined) return owner.side;
  if (!OWNED.test(incident.counted.words)) return 'unknown';
  return document.article.publisher_stance === 'junta' && /\benemy\b/i.test(incident.counted.words) ? 'resistance' : 'junta';
};

/** The actor that the paragraph is about, for "they also took 12 camps". */
const actorTold = (document: Document, sentence: Sentence): ActorMention | undefined => {
  for (let back = 1; back <= 2; back++) {
    const before = document.sentences[sentence.index - back];
    if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
    const actor = campsIn(document, before).find((some) => !NO_SUBJECT.test(document.text.slice(before.start, some.start)));
    if (actor !== undefined) return actor;
  }
  return undefined;
};

/** Who did it: the agent or subject, then the owner's other side, then what is usual of the measure. */
export const doerOfIncident = (document: Document, sentence: Sentence, incident: Incident, claimantSide: ClaimantSide): IncidentDoer => {
  const tokens = tokensOf(sentence);
  const behind = agentBehind(document, sentence, endOf(tokens, incident.counted.last, sentence));
  const verb = startOf(tokens, Math.min(incident.from, incident.counted.first), sentence);
  const subject = incident.voice === 'active' ? subjectBefore(document, sentence, verb) : undefined;
  const owner = ownerSide(document, sentence, incident, tokens);
  const told = speaker(claimantSide);
  switch (incident.measure) {
    case 'clashes':
      return bare('unknown');
    case 'airstrikes':
    case 'artillery_strikes':
    case 'bombs_dropped': {
      const agent = behind ?? subject ?? subjectBefore(document, sentence, verb);
      const drones = /\bdrones?\b/i.test(sentence.text);
      // a resistance group is told as the doer only where the verb is its own
      if (behind !== undefined) return of(behind);
      if (subject !== undefined && (incident.measure !== 'airstrikes' || drones)) return of(subject);
      if (drones && agent !== undefined) return of(agent);
      const own = ownerOf(document, sentence, incident, tokens);
      return own === undefined ? bare('junta') : of(own);
    }
    case 'houses_destroyed': {
      const agent = behind ?? subject;
      if (agent !== undefined) return of(agent);
      const near = `${document.sentences[sentence.index - 1]?.text ?? ''} ${sentence.text}`;
      const camp = /\bjunta\b|\bregime\b|\bmilitary\b/i.test(near) ? 'junta' : 'unknown';
      if (SHELLS.test(sentence.text)) {
        const first = campsIn(document, sentence)[0] ?? campsIn(document, document.sentences[sentence.index - 1] ?? sentence)[0];
        return first === undefined ? bare('junta') : of(first);
      }
      return bare(camp);
    }
    case 'posts_captured':
    case 'vehicles_destroyed': {
      if (incident.lost) {
        const loser = subject ?? subjectBefore(document, sentence, verb);
        if (loser !== undefined) return bare(opposite(loser.side));
      }
      const agent = behind ?? subject;
      if (agent !== undefined && !(owner !== 'unknown' && agent.side === owner)) return of(agent);
      if (owner !== 'unknown') return bare(opposite(owner));
      if (incident.measure === 'vehicles_destroyed') return bare(vehicleLoser(document, sentence, tokens, incident));
      const before = actorTold(document, sentence);
      return before === undefined ? bare(told) : of(before);
    }
    case 'posts_abandoned': {
      const left = subject ?? behind;
      if (left !== undefined) return of(left);
      if (owner !== 'unknown') return bare(owner);
      return bare(told === 'unknown' ? 'junta' : opposite(told));
    }
    case 'weapons_seized': {
      const surrendered = /\b(?:surrender|defect|desert|hand\w* over|switch\w* sides|bringing|brought|lost)\b/i.test(sentence.text);
      const agent = behind ?? subject;
      const losers = surrendered ? (agent ?? campsIn(document, sentence).find((actor) => actor.end <= verb)) : undefined;
      if (losers !== undefined && incident.voice === 'active') return bare(opposite(losers.side));
      if (agent !== undefined) return of(agent);
      if (owner !== 'unknown') return bare(opposite(owner));
      if (told !== 'unknown') return bare(told);
      const before = actorTold(document, sentence);
      return before === undefined ? bare('unknown') : of(before);
    }
    case 'aircraft_downed': {
      if (incident.lost) return bare('resistance');
      const agent = behind ?? subject;
      if (agent !== undefined) return of(agent);
      const words = sentence.text.slice(0, sentence.text.length).toLowerCase();
      if (!/\b(?:shot|down(?:ed|ing)|brought|gunned|shooting)\b/.test(words) || /\bcame down\b|\bcrash/.test(words)) return bare('unknown');
      return owner === 'unknown' ? bare(told === 'unknown' ? 'resistance' : told) : bare(opposite(owner));
    }
    case 'troops_deployed': {
      const own = sideOfWords(
        document,
        { start: startOf(tokens, incident.counted.first, sentence), end: endOf(tokens, incident.counted.last, sentence) },
        claimantSide,
      );
      if (own.side !== 'unknown' && own.basis !== 'none' && own.basis !== 'assumed') return { side: own.side, actorId: own.actorId };
      if (incident.voice === 'active' && subject !== undefined) return of(subject);
      const sender = behind ?? (incident.rule === 'troops-used' ? subjectBefore(document, sentence, verb) : undefined);
      if (sender !== undefined) return of(sender);
      return own.side === 'unknown' ? bare('junta') : { side: own.side, actorId: own.actorId };
    }
  }
};

/** "Of the convoy's five trucks two were burned": whose they were is told before; the other side did it. */
const vehicleLoser = (document: Document, sentence: Sentence, tokens: readonly Token[], incident: Incident): Side => {
  const at = startOf(tokens, incident.counted.first, sentence);
  const holder = campsIn(document, sentence).findLast((actor) => actor.end <= at) ?? actorTold(document, sentence);
  return holder === undefined ? 'unknown' : opposite(holder.side);
};
