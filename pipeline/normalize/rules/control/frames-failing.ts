import {
  AGAINST,
  AIM,
  ATTEMPT_NOUN,
  CLAUSE_END,
  DEFEATED_LEFT,
  DEFEATED_RIGHT,
  DEFENDS,
  FAILED_ADJECTIVE,
  FAILS_TO,
  GIVEN_UP_LEFT,
  HELD_OUT_AGAINST,
  REPELS_ATTACKER,
  TRYING,
} from '../../lexicon/control-defeats.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, agentRight, ownerSide, takerFrom } from './agents.ts';
import { code, each, isArmed, isPassiveAt, isUnreal, opposite, words } from './clause.ts';
import type { IsRead } from './frames.ts';
import type { Agent, Push } from './mention.ts';
import { objectsLeft, objectsRight } from './objects.ts';

/** Where the clause of `i` ends. */
const clauseEnd = (scene: Scene, i: number): number => {
  for (let k = i; k < scene.items.length; k++) if (CLAUSE_END.test(code(scene, k))) return k;
  return scene.items.length;
};

interface Aim {
  readonly objects: readonly number[];
  /** The item behind the aim. */
  readonly end: number;
}

/** "on P1", "by the A2 to retake P1", "on D3 against S4": what an attack is aimed at, and where the words of it end. */
const aimOf = (scene: Scene, next: number, end: number): Aim | null => {
  for (let k = next; k < Math.min(end, next + 20); k++) {
    // "an attack by the A1 , led by N , on P2": what is said of the attackers stands between
    if (k > next + 8 && code(scene, next) !== 'by') return null;
    const aim = AIM.exec(`${words(scene, k, k + 9)} `);
    if (aim === null || scene.items[k + 1]?.sign === 'D') {
      if (/^(?:was|were|has|had|have|is|are|failed|,|which|that|and)$/.test(code(scene, k)) && code(scene, next) !== 'by') return null;
      continue;
    }
    const at = k + aim[0].split(' ').length;
    const objects = [...objectsRight(scene, at)].filter((o) => o < end);
    // "on P1 and P2 was repelled": the list goes on, though a verb follows
    for (let last = objects.at(-1); last !== undefined; last = objects.at(-1)) {
      const link =
        /^(?:(?:,|and|, and)(?: the)?) $/.exec(`${words(scene, last + 1, last + 2)} `) === null
          ? -1
          : last + 2 + (code(scene, last + 2) === 'and' ? 1 : 0);
      const more = link < 0 ? -1 : code(scene, link) === 'the' ? link + 1 : link;
      if (more < 0 || more >= end || !/^[PS]$/.test(scene.items[more]?.sign ?? '')) break;
      objects.push(more);
    }
    const last = objects.at(-1);
    if (last !== undefined) return { objects, end: code(scene, last + 1) === '(' ? last + 4 : last + 1 };
    if (/^(?:it|them)$/.test(code(scene, at))) return { objects: [-1], end: at + 1 };
  }
  return null;
};

/** Whose attack it is: "the junta 's attack", "a junta attempt", "an attempt by the A1", else whoever launched it. */
const attackerOf = (scene: Scene, i: number, aim: Aim): Agent | null => {
  // "security forces repelled the attack": not theirs
  let from = i;
  while (from > 0 && from > i - 3 && !/(?:[a-z]ed|back|off)$/.test(code(scene, from - 1))) from--;
  const owner = ownerSide(scene, from, i);
  if (owner !== null) return { actor: null, side: owner, pronoun: false };
  const by = agentRight(scene, i + 1, /\b(?:by|of)(?: the)?(?: [a-z]+)?$/) ?? agentRight(scene, aim.end, /\bby(?: the)?$/);
  if (by !== null) return { actor: by, pronoun: false };
  // "the column 's advance on P1"
  return /\b(?:columns?|convoys?|flotillas?|reinforcements)(?: 's)?$/.test(words(scene, Math.max(0, i - 3), i))
    ? { actor: null, side: 'junta', pronoun: false }
    : null;
};

const ELSEWHERE =
  /^to (?!(?:take|capture|seize|retake|(?:re-?)?enter|infiltrate|invade|besiege|attack|control|recapture|storm|occupy|reoccupy|overrun|regain|reclaim|recover|dislodge|break|advance|push|reach|win|do)\b)[a-z]/;

/** "foiled the junta 's bid to retake P1", "the attack on S2 came to nothing". */
const readAttempts = (scene: Scene, push: Push, isRead: IsRead): void =>
  each(scene, ATTEMPT_NOUN, (i, next) => {
    // "efforts to break the siege": who relieves a garrison takes nothing
    if (/^(?:to|at) (?:break|breaking|lift|lifting|relieve|relieving|end|ending|raise|raising) /.test(`${words(scene, next, next + 3)} `))
      return;
    if (
      /\b(?:break|lift|relieve|end|raise|breaking|lifting|relieving|ending|raising) (?:the|its|their|a|this)$/.test(words(scene, i - 3, i))
    )
      return;
    const end = clauseEnd(scene, next);
    const told = aimOf(scene, next, end);
    // "an attempt to send a column failed": to do something else
    if (told === null && ELSEWHERE.test(words(scene, next, next + 2))) return;
    const aim = told ?? { objects: [-1], end: next };
    const left = ` ${words(scene, Math.max(0, i - 9), i)} `;
    const right = words(scene, aim.end, Math.min(end, aim.end + 18));
    const defeated = DEFEATED_LEFT.test(left);
    const givenUp = !defeated && (GIVEN_UP_LEFT.test(left) || FAILED_ADJECTIVE.test(left));
    const failed = !defeated && !givenUp && DEFEATED_RIGHT.test(right);
    if (!(defeated || givenUp || failed) || isRead(i, next)) return;
    if (
      /\b(?:not|never|no|will|would|could|should|must|may|might|to) (?:[a-z]+ )?$/.test(
        words(scene, Math.max(0, i - 6), i)
          .replace(/(?:repel|foil|thwart|stop|block|resist|halt|defeat|crush|withstand|fend|ward|beat|fight|stave|hold)\b.*$/, '')
          .replace(/\b(?:managed|able|succeeded|helped) to $/, ''),
      )
    )
      return;
    if (aim.objects[0] === -1 && !/(?:the|its|their|this|that|both|all|[a-z]+ing) (?:[a-z-]+ |A\d+ |'s |D\d+ )*$/.test(left)) return;
    if (/\b(?:air|drone|artillery|cyber|rocket|mortar)\b/.test(words(scene, i - 2, i))) return;
    const attacker = attackerOf(scene, i, aim);
    const at = i - 1;
    const agent: Agent = attacker ?? (defeated ? takerFrom(defenderSide(scene, at)) : givenUp ? agentLeft(scene, i) : agentLeft(scene, i));
    if (agent.side === 'civilian') return;
    push('attack_failed', i, Math.max(next, aim.end), aim.objects, agent, 'attack-failed', i);
  });

const defenderSide = (scene: Scene, i: number) => {
  const agent = agentLeft(scene, i);
  const side = agent.side ?? agent.actor?.side ?? null;
  return side === 'junta' || side === 'resistance' ? side : null;
};

/** "repelled the A1 at P2", "the A1 was turned back outside P2". */
const readRepelled = (scene: Scene, push: Push, isRead: IsRead): void =>
  each(scene, REPELS_ATTACKER, (i, next) => {
    if (isRead(i, next)) return;
    const passive = isPassiveAt(scene, i);
    const inside = scene.items.slice(i, next + 4).find((x) => isArmed(x) && x.sign === 'A');
    const at = scene.items.findIndex((_, k) => k >= next && k < next + 7 && /^(?:at|from|outside|near|before|in)$/.test(code(scene, k)));
    // "held off a column trying to enter P1"
    const aim = passive ? null : TRYING.exec(`${words(scene, next, next + 14)} `);
    if (aim !== null) {
      const objects = objectsRight(scene, next + aim[0].trim().split(' ').length);
      if (objects.length > 0)
        push(
          'attack_failed',
          i,
          next,
          objects,
          inside?.actor === undefined ? takerFrom(defenderSide(scene, i)) : { actor: inside.actor, pronoun: false },
          'repelled',
          i,
        );
      return;
    }
    if (/\b(?:attacks?|assaults?|attempts?|offensives?|who|which|that)\b/.test(words(scene, next, next + 5))) return;
    const rest = words(scene, next, next + 3);
    if (at < 0 && passive && /^(?:$|by|on|in|after|D\d+|and|,|\.|with|when|again|each|both|twice)(?= |$)/.test(rest)) {
      const agent = agentLeft(scene, i);
      if (agent.side !== 'civilian') push('attack_failed', i, next, [-1], agent, 'driven-back', i);
      return;
    }
    if (
      at < 0 &&
      !passive &&
      (inside?.actor !== undefined || /\b(?:them|attackers|assailants|attack|assault)\b/.test(words(scene, i, next + 3)))
    ) {
      const defender = agentLeft(scene, i);
      if (defender.actor !== null || defender.side != null || /\battackers\b/.test(words(scene, i, next + 3)))
        push('attack_failed', i, next, [-1], takerFrom(defenderSide(scene, i)), 'driven-back', i);
      return;
    }
    if (at < 0 || (!passive && inside?.actor === undefined) || words(scene, next, at).match(/[,;]|\b(?:to|and|but|that)\b/) !== null)
      return;
    const objects = objectsRight(scene, at + 1).filter((o) => /^[PSTB]$/.test(scene.items[o]?.sign ?? ''));
    if (objects.length === 0 || objects[0] === undefined || objects[0] > at + 5) return;
    const agent: Agent = passive ? agentLeft(scene, i) : { actor: inside?.actor ?? null, pronoun: false };
    if (agent.side === 'civilian' || (agent.actor === null && agent.side == null && !agent.pronoun)) return;
    push('attack_failed', i, next, objects, agent, 'repelled', i);
  });

/** "defended P1 against a junta assault", "P2 withstood every assault". */
const readDefended = (scene: Scene, push: Push, isRead: IsRead): void => {
  each(scene, DEFENDS, (i, next) => {
    if (isRead(i, next) || isUnreal(scene, i)) return;
    const objects = code(scene, next) === 'it' ? [-1] : objectsRight(scene, next);
    const last = code(scene, next) === 'it' ? next : objects.at(-1);
    if (last === undefined || last > next + 8) return;
    const against = AGAINST.exec(`${words(scene, last + 1, last + 14)} `);
    if (against === null) return;
    const far = last + 1 + against[0].split(' ').length;
    const attacker = ownerSide(scene, last + 1, far);
    const side = attacker ?? opposite(defenderSide(scene, i) ?? 'unknown');
    if (side !== null) push('attack_failed', i, far, objects, { actor: null, side, pronoun: false }, 'defended', i);
  });
  each(scene, HELD_OUT_AGAINST, (i, next) => {
    if (isRead(i, next) || !/\b(?:attacks?|assaults?|siege|offensives?|attempts?|onslaughts?|A\d+)\b/.test(words(scene, next, next + 7)))
      return;
    const objects = objectsLeft(scene, i).filter((o) => /^[PSTB]$/.test(scene.items[o]?.sign ?? ''));
    const side = ownerSide(scene, next, next + 7);
    if (objects.length > 0) push('attack_failed', i, next, objects, { actor: null, side, pronoun: false }, 'withstood', i);
  });
};

/** "has not managed to take P1", "could not dislodge the A2 from P1". */
const readUnable = (scene: Scene, push: Push, isRead: IsRead): void =>
  each(scene, FAILS_TO, (i, next, matched) => {
    if (isRead(i, next) || (/^(?:could|can)/.test(matched) && !/^(?:could|can)(?: not|not|n't| never)/.test(matched))) return;
    if (/^can/.test(matched)) return;
    const objects = /^(?:it|them)$/.test(code(scene, next)) ? [-1] : objectsRight(scene, next);
    const agent = agentLeft(scene, i);
    if (objects.length === 0 || agent.side === 'civilian' || (agent.actor === null && agent.side == null && !agent.pronoun)) return;
    push('attack_failed', i, next, objects, agent, 'failed-to-take', i);
  });

export const readFailingFrames = (scene: Scene, push: Push, isRead: IsRead): void => {
  readUnable(scene, push, isRead);
  readAttempts(scene, push, isRead);
  readRepelled(scene, push, isRead);
  readDefended(scene, push, isRead);
};
