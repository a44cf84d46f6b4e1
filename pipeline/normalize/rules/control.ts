import type { Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import * as verbs from '../lexicon/control-verbs.ts';
import type { Sentence } from '../sentences.ts';
import { readAttacks } from './control/attacking.ts';
import { opposite, spoken, words } from './control/clause.ts';
import { readFailing } from './control/failing.ts';
import { readFrames } from './control/frames.ts';
import { readFailingFrames } from './control/frames-failing.ts';
import { readStates } from './control/frames-states.ts';
import { readHolding } from './control/holding.ts';
import { readLeaving } from './control/leaving.ts';
import type { ControlMention, Push } from './control/mention.ts';
import { scopeOf } from './control/parts.ts';
import { possibleIn } from './control/pattern-gate.ts';
import { readPresence } from './control/presence.ts';
import { readTaking } from './control/taking.ts';
import { readTakingNouns } from './control/taking-nouns.ts';
import { type Scene, sceneOf } from './scene.ts';

export type { ControlMention };

const memo = new WeakMap<Scene, readonly ControlMention[]>();

const NONE: readonly ControlMention[] = [];
const EXCEPTED =
  /(?:^all\b.* but|\b(?:except(?: for)?|apart from|save for|with the exception of)) (?:the )?(?:[PSTB]\d+|,|and| )*[PSTB]\d+$/;
const AGAIN = /^(?:retaken|recaptured|regained|reoccupied|won back|taken back)\b/;

/** Every control mention of a sentence; readings of one object by one action are kept once, the first rule wins. Most sentences hold no word for any. */
export const controlIn = (document: Document, sentence: Sentence): readonly ControlMention[] => {
  if (possibleIn(sentence) === null) return NONE;
  const scene = sceneOf(document, sentence);
  const known = memo.get(scene);
  if (known !== undefined) return known;
  const found = readAll(scene);
  memo.set(scene, found);
  return found;
};

const readAll = (scene: Scene): readonly ControlMention[] => {
  const found: ControlMention[] = [];
  const seen = new Map<string, Side | null>();
  const push: Push = (action, verb, verbEnd, objects, agent, rule, from = verb) => {
    if (agent.side === 'civilian') return;
    for (const o of objects) {
      const object = o < 0 ? null : (scene.items[o] ?? null);
      // "all towns but P1 and P2 are under A3 control", "the district, apart from P1, was captured by the A2"
      if (/^(?:holds|captured)$/.test(action) && rule !== 'except' && EXCEPTED.test(words(scene, 0, o + 1)) && o < verb) continue;
      // "lost it in D1 and retook it on D2": two deeds, though one place
      const lost = o < 0 ? /^lost/.test(rule) : action === 'captured' && /^los(?:t|ing|es?)$/.test(words(scene, verb, verb + 1));
      // "fell and was recaptured"
      const anew =
        action === 'captured' &&
        (/^(?:again|back|anew|once more)\b/.test(words(scene, verbEnd, verbEnd + 2)) || AGAIN.test(words(scene, verb, verb + 2)));
      const key = `${action} ${o}${lost ? ' lost' : ''}${anew ? ' again' : ''}`;
      const doer = agent.side ?? agent.actor?.side ?? null;
      // "P1 , seized by the A2 in May , has returned to A3 control": one place, two deeds
      const told = seen.get(key);
      if (
        told !== undefined &&
        ((action !== 'captured' && rule !== 'holds-rest') ||
          doer === null ||
          told === null ||
          told === doer ||
          (o < 0 && !/^(?:holds-rest|taken)$/.test(rule)))
      )
        continue;
      // what an attempt came to may be told by another reading
      if (rule !== 'attempt') seen.set(key, doer);
      const a = scene.items[Math.min(verb, o < 0 ? verb : o)];
      const b = scene.items[Math.max(verbEnd - 1, o)];
      if (a === undefined || b === undefined) continue;
      const side = agent.actor?.side;
      // "most of P1 and all of P2": each member with its own words
      const earlier = Math.max(-1, ...objects.filter((x) => x < o));
      // "two wards and the S1": a post of a list by its own words
      const joined = object?.sign === 'S' ? scene.items.findLastIndex((x, k) => k < o && k > from && /^(?:and|,)$/.test(x.code)) : -1;
      const apart = earlier >= 0 && /\b(?:all|whole|entire)\b/.test(words(scene, earlier + 1, o)) ? earlier + 1 : 0;
      const afresh = Math.max(apart, joined + 1);
      // "shelled villages in P1 , which the A2 had taken": all of P1
      const whole =
        o >= 0 &&
        o < verb &&
        object?.sign === 'P' &&
        /^, (?:which|that) /.test(words(scene, o + 1, o + 4)) &&
        /^(?:in|at|near)$/.test(words(scene, o - 1, o));
      const part =
        rule === 'lost-most' ||
        rule === 'all-but' ||
        rule === 'holds-rest' ||
        ((action === 'holds' || action === 'captured') &&
          /\b(?:mostly|largely|partly|partially|mainly|for the most part)\b/.test(words(scene, verb - 3, verbEnd))) ||
        // "remain in P1 's western wards", "are in the T2 's centre"
        (o >= 0 &&
          o >= verb &&
          /^'s (?:[a-z]+ern |[a-z]+ern and [a-z]+ern |old |main )?(?:wards|quarters|districts|suburbs|outskirts|neighbou?rhoods|side|half|part|parts|section|sections|centre|center|downtown|market area|west|east|north|south)\b/.test(
            spoken(scene, o + 1, o + 6),
          )) ||
        (o < verb && /(?:^| )(?:most|much|half|parts?|some|sections?|two-thirds) of (?:it|them)$/.test(words(scene, verb - 4, verb))) ||
        (o >= 0 && o < verb && /(?:most|much|half|parts?|some) of which /.test(`${words(scene, o + 1, verb)} `)) ||
        (rule !== 'except' &&
          (action === 'holds' || action === 'captured') &&
          verbs.EXCEPTED.test(words(scene, Math.max(verbEnd, o + 1), verbEnd + 12))) ||
        (o < 0
          ? !(action === 'withdrew' && /^(?:to|into|towards?)\b/.test(words(scene, verbEnd, verbEnd + 1))) &&
            verbs.PART.test(spoken(scene, verbEnd, verbEnd + 6))
          : !whole && scopeOf(scene, Math.max(afresh, from < o ? from : Math.max(0, o - (object?.sign === 'S' ? 4 : 7))), o) === 'part');
      found.push({
        action,
        object,
        scope: part ? 'part' : 'whole',
        actor: agent.actor,
        side: agent.side ?? (side === 'junta' || side === 'resistance' || side === 'other' ? side : null),
        pronoun: agent.pronoun,
        own: agent.own === true,
        keeper: agent.keeper === true,
        verb: { start: scene.items[verb]?.start ?? a.start, end: scene.items[Math.max(verb, verbEnd - 1)]?.end ?? b.end },
        rule,
        start: o < 0 ? a.start : Math.min(a.start, object?.start ?? a.start),
        end: b.end,
      });
    }
  };
  const isRead = (first: number, next: number): boolean => {
    const start = scene.items[first]?.start ?? 0;
    const end = scene.items[next - 1]?.end ?? start;
    return found.some(({ verb, rule }) => rule !== 'attempt' && verb.start < end && start < verb.end);
  };
  readFailing(scene, push);
  readFailingFrames(scene, push, isRead);
  const failed = new Set(found.filter((f) => f.rule !== 'attempt').map((f) => f.object));
  readTakingNouns(scene, push);
  readTaking(scene, push);
  // "got in but had to withdraw" is a failure, no withdrawal
  readLeaving(scene, (action, verb, verbEnd, objects, ...rest) => {
    if (!objects.some((o) => failed.has(scene.items[o] ?? null)) && !(failed.size > 0 && objects[0] === -1))
      push(action, verb, verbEnd, objects, ...rest);
  });
  // an attack that failed is told as that alone
  readAttacks(scene, (action, ...rest) => {
    if (!rest[2].some((o) => failed.has(scene.items[o] ?? null))) push(action, ...rest);
  });
  readHolding(scene, push);
  readFrames(
    scene,
    (action, verb, verbEnd, objects, ...rest) => {
      const ofFailure = action === 'withdrew' || action === 'attack_began' || action === 'captured';
      if (!(ofFailure && objects.some((o) => failed.has(scene.items[o] ?? null)))) push(action, verb, verbEnd, objects, ...rest);
    },
    isRead,
  );
  readStates(scene, push, isRead);
  readPresence(scene, push, isRead);
  return found.map((mention) => lostAgain(scene, mention, found));
};

/** "P1 , captured in May , was retaken by the A2 in June": taken first by those who then lost it. */
const lostAgain = (scene: Scene, mention: ControlMention, all: readonly ControlMention[]): ControlMention => {
  if (mention.action !== 'captured' || mention.side !== null || mention.actor !== null || mention.pronoun || mention.object === null)
    return mention;
  const later = all.find(
    (other) =>
      other.action === 'captured' &&
      other.object === mention.object &&
      other.verb.start > mention.verb.end &&
      AGAIN.test(words(scene, itemOf(scene, other.verb.start), itemOf(scene, other.verb.start) + 2)),
  );
  const side = later === undefined ? null : opposite(later.side ?? later.actor?.side ?? 'unknown');
  return side === 'junta' || side === 'resistance' ? { ...mention, side } : mention;
};

const itemOf = (scene: Scene, start: number): number => scene.items.findIndex((item) => item.start === start);
