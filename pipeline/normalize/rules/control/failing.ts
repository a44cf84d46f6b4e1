import * as verbs from '../../lexicon/control-verbs.ts';
import { itemAt, type Scene } from '../scene.ts';
import { agentLeft, agentRight, antecedentOfRelative, ownerSide, takerFrom } from './agents.ts';
import { isAfar } from './attacking.ts';
import { code, each, isArmed, isPassiveAt, isUnreal, opposite, words } from './clause.ts';
import type { Push } from './mention.ts';
import { objectsLeft, objectsOfRelative, objectsRight } from './objects.ts';

/** "A1 failed to take P2", "gave up trying to retake P2". */
const readFailedTo = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_ACTIVE, (i, next) => {
    const objects = objectsRight(scene, next);
    if (objects.length > 0) push('attack_failed', i, next, objects, agentLeft(scene, i), 'failed-to-take', i);
  });

/** "repelled an attack by the A1 on S2", "beat back a junta assault on P3": the defender is subject. */
const readRepelled = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_REPELLED, (i, next, matched) => {
    if (isUnreal(scene, i) || /columns?$/.test(matched)) return;
    const skipped =
      /^(?:(?:[a-z]+|A\d+|D\d+) ){0,5}(?:on|against|to (?:take|capture|seize|retake|enter|recapture|storm)|towards?|into|of)(?= )/.exec(
        scene.text.slice(scene.at[next] ?? scene.text.length),
      );
    if (skipped === null) return;
    const objects = objectsRight(scene, itemAt(scene, (scene.at[next] ?? 0) + skipped[0].length - 1) + 1);
    const first = objects[0];
    if (first === undefined) return;
    const attacker = ownerSide(scene, i, next) ?? ownerSide(scene, next, first) ?? agentRight(scene, first, /\bby(?: the)?$/)?.side ?? null;
    const by = agentRight(scene, next, /\bby(?: the)?$/);
    const defender = agentLeft(scene, i).actor;
    const side = attacker ?? (defender === null ? null : opposite(defender.side));
    push('attack_failed', i, next, objects, { actor: by?.side === 'other' ? by : null, side, pronoun: false }, 'repelled', i);
  });

/** "got into P1 but had to leave", "attacked S2 but could not enter it", "tried to retake P1 and were turned back", "attacked S2 in vain". */
const readComingToNothing = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_ENTERED, (i, next, matched) => {
    const passive = /^[a-z]+ed$/.test(matched) && /^(?:was|were|been)$/.test(code(scene, i - 1));
    const right = passive ? objectsLeft(scene, i) : objectsRight(scene, next);
    const relative = right.length > 0 ? [] : objectsOfRelative(scene, i);
    const it = !passive && right.length === 0 && relative.length === 0 && code(scene, next) === 'it';
    const objects = right.length > 0 ? right : it ? [-1] : relative;
    const last = objects.at(-1);
    if (last === undefined) return;
    const rest = scene.text.slice(scene.at[Math.max(last, next - 1)] ?? 0).slice(0, 190);
    const beaten = verbs.BEATEN_BEFORE.test(scene.text.slice(0, scene.at[i] ?? 0));
    const agent = passive ? { actor: agentRight(scene, next, /\bby\b/), pronoun: false } : agentLeft(scene, i);
    if (!beaten && !verbs.HAD_TO_LEAVE.test(rest) && !verbs.IN_VAIN.test(rest)) return;
    // "attacked P1 and took it , only to be driven out": taken, and lost again
    if (/\b(?:and|then) (?:[a-z]+ )?(?:took|captured|seized|overran) (?:it|the [TBS]\d+)\b/.test(rest)) return;
    if (beaten && antecedentOfRelative(scene, i) === null)
      push('attack_failed', i, next, objects, takerFrom(agent.side ?? agent.actor?.side ?? null), 'beaten-back', i);
    else push('attack_failed', i, next, objects, agent, 'had-to-leave', i);
  });

/** "sent a column to recover P1", "attacked S2": what became of it the next sentence may say. */
const readAttempts = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_ENTERED, (i, next, matched) => {
    if (isUnreal(scene, i) || (/^[a-z]+ed$/.test(matched) && isPassiveAt(scene, i))) return;
    const objects = objectsRight(scene, next);
    const agent = agentLeft(scene, i);
    if (isAfar(scene, i, i, Math.max(next, (objects.at(-1) ?? next) + 1))) return;
    if (objects.length > 0 && agent.side !== 'civilian') push('attack_failed', i, next, objects, agent, 'attempt', i);
  });

/** "prevented the A1 from taking P2". */
const readPrevented = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_PREVENTED, (i, next) => {
    const objects = objectsRight(scene, next);
    const actor = scene.items.slice(i, next).find((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    if (objects.length > 0 && !isUnreal(scene, i)) push('attack_failed', i, next, objects, { actor, pronoun: false }, 'prevented', i);
  });

/** "attack by the A1 on P2", "attempt to seize S3": the aim between the noun and its end. */
const aimOf = (scene: Scene, i: number, next: number): readonly number[] => {
  const aim = /\b(?:on|against|to (?:take|capture|seize|retake|enter|recapture|storm|occupy|overrun))(?= )/.exec(words(scene, i, next));
  if (aim === null) return [];
  return objectsRight(
    scene,
    i +
      words(scene, i, next)
        .slice(0, aim.index + aim[0].length)
        .split(' ').length,
  ).filter((o) => o < next);
};

const ELSEWHERE =
  /^(?:attempts?|bids?|efforts?) to (?!(?:take|capture|seize|retake|(?:re-?)?enter|infiltrate|invade|besiege|attack|control|recapture|storm|occupy|reoccupy|overrun|regain|reclaim|recover|dislodge|break|advance|push|reach|win|do)\b)/;

/** "the attack was repulsed", "assaults on D1 all failed": the attack is subject, its aim told before. */
const readAttackFailed = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_NOUN, (i, next, matched) => {
    if (isUnreal(scene, next - 1) || code(scene, i - 1) === 'to') return;
    // "convoys sent to lift the siege were turned back": no attack on what is besieged
    if (/\b(?:break|lift|relieve|end|raise) (?:the|its|their|a|this)$/.test(words(scene, i - 3, i))) return;
    // "came under attack on D1 and was abandoned": the place was
    if (/\bunder(?: [a-z]+){0,3}$/.test(words(scene, Math.max(0, i - 4), i))) return;
    // "The first was turned back": a column, where no attack is told of
    if (/^(?:the )?(?:first|second|third)\b/.test(matched) && !/\b(?:attack|assault|attempt|offensive|push|bid)/.test(scene.text)) return;
    const objects = aimOf(scene, i, next);
    const owner = ownerSide(scene, Math.max(0, i - 2), i) ?? agentRight(scene, i + 1, /\bby(?: the)?$/)?.side ?? null;
    const on = /(?:on|against) (?:the )?[PSTB]\d+/.test(matched);
    // "the attempt to send a column failed": to do something else
    if (objects.length === 0 && !on && ELSEWHERE.test(matched)) return;
    push(
      'attack_failed',
      matched.includes(' and was ') || matched.includes(' and were ') ? next - 2 : i,
      next,
      objects.length > 0 ? objects : on ? objectsRight(scene, i + 2) : [-1],
      { actor: null, side: owner, pronoun: false },
      'attack-failed',
      i,
    );
  });

/** "A1 were beaten off when they attacked P2". */
const readBeatenWhen = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_WHEN, (i, next) => {
    const objects = objectsRight(scene, next);
    if (objects.length > 0 && isPassiveAt(scene, i)) push('attack_failed', i, next, objects, agentLeft(scene, i), 'beaten-when', i);
  });

/** "They enter on D1 , fight their way in and are thrown out of the P2": got in and had to leave. */
const readThrownOut = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_THROWN_OUT, (i, next) => {
    const lead = words(scene, 0, i);
    if (
      !/\b(?:entered|enter|enters|got in|got into|broke in|broke into|fought (?:its|their) way|fight (?:its|their) way|tried|attacked|attack|stormed|storm|reached)\b/.test(
        lead,
      )
    )
      return;
    const objects = objectsRight(scene, next);
    push('attack_failed', i, next, objects.length > 0 ? objects : [-1], agentLeft(scene, i), 'thrown-out', i);
  });

/** "With air attacks going on the A1 had to leave again": what had been entered is told before. */
const readHadToLeave = (scene: Scene, push: Push): void =>
  each(scene, verbs.FAIL_LEFT_AGAIN, (i, next) => {
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian') return;
    const objects = objectsRight(scene, next).filter((o) => o < next + 4);
    // what had been taken is given up; what had only been entered was an attempt
    const taken = /\b(?:took|taken|captured|seized|overran|overrun|occupied)\b/.test(words(scene, 0, i));
    push(taken ? 'withdrew' : 'attack_failed', i, next, objects.length > 0 ? objects : [-1], agent, 'left-again', i);
  });

export const readFailing = (scene: Scene, push: Push): void => {
  readFailedTo(scene, push);
  readRepelled(scene, push);
  readComingToNothing(scene, push);
  readAttackFailed(scene, push);
  readBeatenWhen(scene, push);
  readThrownOut(scene, push);
  readHadToLeave(scene, push);
  readPrevented(scene, push);
  readAttempts(scene, push);
};
