import * as verbs from '../../lexicon/control-verbs.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, agentRight } from './agents.ts';
import { code, each, isArmed, isPassiveAt, isUnreal, opposite, words } from './clause.ts';
import type { Push } from './mention.ts';
import { exemplars, objectsLeft, objectsOfRelative, objectsRight, partAlone } from './objects.ts';

const HELD_OTHERWISE =
  /\b(?:talks|meeting|polls?|election|ceremony|rally|funeral|hostage|prisoners?|people|detained|attack|line|C\d+|service|services|breath|exercise|drills)\b/;

/** "The A1 still controls P2", "P3 , which the A1 holds", "is in full control of P2". */
const readActive = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_ACTIVE, (i, next, matched) => {
    if (/^occupy$/.test(matched) && /^(?:managed|able|went on|succeeded) to$/.test(words(scene, i - 2, i))) return;
    if (
      (isUnreal(scene, i) && !/^(?:continues|continued|continue) to$/.test(words(scene, i - 2, i))) ||
      isPassiveAt(scene, i) ||
      code(scene, next) === 'by'
    )
      return;
    // "had held it for a year": over by then; "holding on to P1 will be hard": no one is said to hold it
    if (/\bhad\b/.test(words(scene, i - 2, i))) return;
    if (/^(?:holding|controlling)$/.test(matched) && !/\b(?:is|are|was|were|still)$/.test(words(scene, i - 2, i))) return;
    if (/^(?:control|controls|hold)$/.test(matched) && /^(?:of|over)$/.test(code(scene, next))) return;
    if (
      /^(?:hold|control)$/.test(matched) &&
      !/^(?:continues|continued|continue) to$/.test(words(scene, i - 2, i)) &&
      /^(?:take|took|taken|the|full|of|under|in|complete|a|its|their|to)$/.test(code(scene, i - 1))
    )
      return;
    const bare = /^(?:held|holds?|holding|controlled|retained|controlling|retains?)$/.test(matched);
    const part = partAlone(scene, next);
    const named = exemplars(scene, next);
    const direct = part > 0 ? [-1] : objectsRight(scene, next);
    const right = named.length > 0 && /^[T]\d+$/.test(code(scene, direct[0] ?? -1) || 'T0') ? named : direct;
    const objects =
      right.length > 0 && !/ the (?:only|last|sole) /.test(words(scene, 0, i))
        ? right
        : /^it (?:,|\.|and|still|today|now|with|together|for|D\d+)/.test(words(scene, next, next + 2))
          ? [-1]
          : objectsOfRelative(scene, i);
    const first = objects[0];
    if (first === undefined) return;
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian' || (bare && agent.actor === null && !agent.pronoun && agent.side == null)) return;
    if (/^(?:held|holds?|kept|keeps?|holding)$/.test(matched) && HELD_OTHERWISE.test(words(scene, next, first + 1))) return;
    push('holds', i, next + part, objects, agent, 'holds', part > 0 ? next : i);
    // "A1 holds the east and A2 the rest"
    const rest = /(?:and|while|,) (?:the )?(A\d+) (?:holds |controls |has )?the (?:rest|others?|remainder|other (?:half|part|side))\b/.exec(
      scene.text.slice(scene.at[first] ?? 0),
    );
    const other = rest?.[1] === undefined ? -1 : scene.items.findIndex((x) => x.code === rest[1]);
    if (other >= 0)
      push('holds', other, other + 3, [-1], { actor: scene.items[other]?.actor ?? null, pronoun: false }, 'holds-rest', other + 1);
  });

/** "P1 is under the control of A2", "S3 remains in its hands", "P1 has been with the A2 since D3". */
const readPassive = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_PASSIVE, (i, next, matched) => {
    if (isUnreal(scene, i) || /^came/.test(matched)) return;
    const objects = objectsLeft(scene, i);
    if (objects.length === 0) return;
    const inside = scene.items.slice(i, next).find((x) => x.actor !== undefined)?.actor ?? null;
    const by = inside ?? agentRight(scene, next, /\b(?:by|of|hands|control|with)\b/);
    const worded = /\b(?:junta|regime|army|military|government)\b/.test(matched)
      ? ('junta' as const)
      : /\b(?:resistance|rebel|insurgent|karenni|karen|kachin|chin|arakan|rakhine|shan|opposition)\b/.test(matched)
        ? ('resistance' as const)
        : null;
    const own = /\b(?:our|ours)\b/.test(matched);
    // "half of P1 is in A2 hands , the other half in those of the A3"
    const other =
      /(?:and|while|,) the (?:rest|others?|remainder|other (?:half|part|side)) (?:is )?(?:in|under) (?:those|that|the hands|the control) of (?:the )?(A\d+)/.exec(
        scene.text.slice(scene.at[next - 1] ?? 0),
      );
    const holder = other?.[1] === undefined ? -1 : scene.items.findIndex((x) => x.code === other[1]);
    if (holder >= 0)
      push('holds', holder, holder + 1, [-1], { actor: scene.items[holder]?.actor ?? null, pronoun: false }, 'holds-rest', holder);
    const its = by === null && /\b(?:its|their)\b/.test(matched) ? agentLeft(scene, i).actor : null;
    push(
      'holds',
      i,
      next,
      objects,
      { actor: by ?? its, side: worded, pronoun: own || (by === null && /\b(?:its|their)\b/.test(matched)), own },
      'is-held',
      i,
    );
  });

/** "P1 , held by the A2 since D3": a participle without "is". */
const readParticiple = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_PARTICIPLE, (i, next) => {
    if (isPassiveAt(scene, i) || isUnreal(scene, i)) return;
    const objects = objectsLeft(scene, i);
    const by = agentRight(scene, next, /\bby\b/);
    const only = objectsOfRelative(scene, i);
    if (by !== null && (objects.length > 0 || only.length > 0))
      push('holds', i, next, only.length > 0 ? only : objects, { actor: by, pronoun: false }, 'held-by', i);
  });

/** "A1 - controlled P2": whose it is stands before the name. */
const readCompound = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_COMPOUND, (i, next, matched) => {
    const objects = objectsRight(scene, next).slice(0, 1);
    const actor = scene.items[i]?.actor ?? null;
    const side = actor !== null ? null : /rebel|resistance/.test(matched) ? ('resistance' as const) : ('junta' as const);
    const near = /^(?:from|to|in|into|through|around|near|of|between)$/.test(code(scene, i - 1));
    if (objects.some((o) => /^[PS]$/.test(scene.items[o]?.sign ?? '')) && (!near || objects[0] === next))
      push('holds', i, next, objects, { actor, side, pronoun: false }, 'held-compound', i);
  });

/** "the A1 are confined to S2 and S3", "150 soldiers are holding on in S4": the last posts of a garrison. */
const readConfined = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_CONFINED, (i, next) => {
    const objects = objectsRight(scene, next).filter((o) => scene.items[o]?.sign === 'S' || scene.items[o]?.sign === 'P');
    const agent = agentLeft(scene, i);
    if (objects.length === 0 || agent.side === 'civilian' || (agent.actor === null && agent.side == null)) return;
    push('holds', i, next, objects, agent, 'confined-to', i);
  });

/** "The A1 has all of P2 except S3", "P2 is theirs but for S3": the exception stays with the other side. */
const readExcepted = (scene: Scene, push: Push): void =>
  each(scene, verbs.EXCEPT, (i, next) => {
    const before = scene.items.slice(0, i).filter((x) => isArmed(x) && x.sign === 'A');
    const holder = before.at(-1)?.actor ?? null;
    const objects = objectsRight(scene, next).filter((o) => scene.items[o]?.sign === 'S');
    const side = holder === null ? null : opposite(holder.side);
    if (objects.length === 0 || side === null || !verbs.CONTROL_SAID.test(words(scene, 0, i))) return;
    push('holds', i, next, objects, { actor: null, side, pronoun: false }, 'except', i);
  });

export const readHolding = (scene: Scene, push: Push): void => {
  readActive(scene, push);
  readPassive(scene, push);
  readParticiple(scene, push);
  readCompound(scene, push);
  readConfined(scene, push);
  readExcepted(scene, push);
};
