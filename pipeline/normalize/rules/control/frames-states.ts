import {
  ALL_IS,
  IN_WARDS,
  IS_OF,
  IS_TOWN_OF,
  NEVER_OUT,
  ONLY_LEFT,
  OTHER_WARDS,
  OUT_OF_HANDS,
  REMAINS_TO,
  REST_IS,
  STATE,
  WHERE_HOLDS,
  WITH_STATE,
} from '../../lexicon/control-frames.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, agentRight, takerFrom } from './agents.ts';
import { code, each, isArmed, isUnreal, words } from './clause.ts';
import { type IsRead, named } from './frames.ts';
import { gapped } from './lists.ts';
import type { Push } from './mention.ts';
import { headBefore, objectsLeft, objectsRight } from './objects.ts';

const sideOfOwner = (text: string): 'junta' | 'resistance' | null =>
  /\b(?:junta|regime|army|military|government|tatmadaw)\b/.test(text)
    ? 'junta'
    : /\b(?:resistance|rebel|insurgent|opposition|revolutionary|alliance|allies|allied|brotherhood)\b/.test(text)
      ? 'resistance'
      : null;

/** "P1 and P2 are the only T3 left to the A4", "only S5 remains to the A6". */
const readLeftTo = (scene: Scene, push: Push, isRead: IsRead): void => {
  for (const pattern of [ONLY_LEFT, REMAINS_TO])
    each(scene, pattern, (i, next) => {
      if (isRead(i, next) || isUnreal(scene, i)) return;
      const objects = objectsLeft(scene, i).filter(
        (o) => /^[PS]$/.test(scene.items[o]?.sign ?? '') && scene.items[o]?.site?.group !== true,
      );
      const actor = scene.items.slice(i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
      if (objects.length > 0 && actor !== null) push('holds', i, next, objects, { actor, pronoun: false }, 'held-are', i);
    });
};

/** "A1 are in nine of P2 's 13 wards , the A3 in the other four", "everything else is the A4 's": each a part. */
const readParts = (scene: Scene, push: Push, isRead: IsRead): void => {
  each(scene, IN_WARDS, (i, next) => {
    const agent = agentLeft(scene, i);
    if (isRead(i, next) || isUnreal(scene, i) || agent.side === 'civilian' || (agent.actor === null && agent.side == null)) return;
    const named = scene.items.findIndex((x, n) => n > i && n < next && x.sign === 'P');
    push('holds', i, next, [named], agent, 'holds-rest', i);
    const other = OTHER_WARDS.exec(scene.text.slice(scene.at[next] ?? scene.text.length))?.[1];
    const at = other === undefined ? -1 : scene.items.findIndex((x) => x.code === other);
    if (at >= 0) push('holds', at, at + 1, [named], { actor: scene.items[at]?.actor ?? null, pronoun: false }, 'holds-rest', at);
  });
  each(scene, REST_IS, (i, next) => {
    const actor = scene.items.slice(i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    if (actor !== null && !isRead(i, next) && !isUnreal(scene, i)) push('holds', i, next, [-1], { actor, pronoun: false }, 'holds-rest', i);
  });
};

/** Places in somebody's hands, and out of them. */
export const readStates = (scene: Scene, push: Push, isRead: IsRead): void => {
  readLeftTo(scene, push, isRead);
  readParts(scene, push, isRead);
  each(scene, STATE, (i, next, matched) => {
    if (isRead(i, next) || isUnreal(scene, i)) return;
    const objects = named(scene, objectsLeft(scene, i));
    const first = objects[0];
    if (first === undefined || scene.items[first]?.sign === 'word') return;
    // "the A1 was in control of P2" is read elsewhere
    if (
      code(scene, next) === 'of' &&
      objectsRight(scene, next + 1)[0] !== undefined &&
      !/^(?:the )?A\d+/.test(words(scene, next + 1, next + 3))
    )
      return;
    const inside = scene.items.slice(i, next).find((x) => x.actor !== undefined)?.actor ?? null;
    const of = inside ?? (code(scene, next) === 'of' ? agentRight(scene, next, /\bof\b/) : null);
    const own = /\bour\b/.test(matched);
    const its = of === null && /\b(?:its|their)\b/.test(matched) ? agentLeft(scene, i).actor : null;
    const side = of === null ? sideOfOwner(matched) : null;
    if (of === null && its === null && side === null && !own) return;
    push(
      'holds',
      i,
      next,
      [...objects, ...gapped(scene, next).filter((o) => !objects.includes(o))],
      { actor: of ?? its, side, pronoun: own, own },
      'is-held',
      i,
    );
  });
  each(scene, WITH_STATE, (i, next, matched) => {
    if (isRead(i, next)) return;
    const objects = objectsRight(scene, i + 1).filter((o) => o < next && /^[PS]$/.test(scene.items[o]?.sign ?? ''));
    const actor = scene.items.slice(i, next).find((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    const side = actor === null ? sideOfOwner(matched) : null;
    if (objects.length > 0 && (actor !== null || side !== null))
      push('holds', i, next, objects, { actor, side, pronoun: false }, 'is-held', i);
  });
  each(scene, ALL_IS, (i, next) => {
    const objects = objectsRight(scene, next).filter((o) => /^[PS]$/.test(scene.items[o]?.sign ?? ''));
    const actor = scene.items.slice(i, next).find((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    const own = /\bwe\b/.test(words(scene, i, next));
    if (objects.length > 0) push('holds', i, next, objects, { actor, pronoun: actor === null, own }, 'held-are', next);
  });
  each(scene, IS_OF, (i, next) => {
    if (isRead(i, next) || isUnreal(scene, i)) return;
    const objects = named(scene, objectsLeft(scene, i)).filter((o) => /^[PST]$/.test(scene.items[o]?.sign ?? ''));
    const actor = scene.items.slice(i, next).find((x) => isArmed(x))?.actor ?? null;
    // "has been the A1 's since D2 , and P3 since D4"
    const more = gapped(scene, next).filter((o) => !objects.includes(o));
    if (objects.length > 0 && actor !== null) push('holds', i, next, [...objects, ...more], { actor, pronoun: false }, 'is-held', i);
  });
  each(scene, IS_TOWN_OF, (i, next, matched) => {
    if (isRead(i, next) || isUnreal(scene, i)) return;
    const objects = objectsLeft(scene, i).filter((o) => scene.items[o]?.sign === 'P');
    const actor = scene.items.slice(i, next).find((x) => isArmed(x))?.actor ?? null;
    const side = actor === null ? sideOfOwner(matched) : null;
    if (objects.length > 0 && (actor !== null || side !== null))
      push('holds', i, next, objects, { actor, side, pronoun: false }, 'is-held', i);
  });
  each(scene, NEVER_OUT, (i, next, matched) => {
    const objects = named(scene, objectsLeft(scene, i));
    const actor = scene.items.slice(i, next).find((x) => isArmed(x))?.actor ?? null;
    const side = actor === null ? sideOfOwner(matched) : null;
    if (objects.length > 0 && (actor !== null || side !== null))
      push('holds', i, next, objects, { actor, side, pronoun: false }, 'is-held', i);
  });
  each(scene, WHERE_HOLDS, (i, next) => {
    const at = code(scene, i - 1) === ',' ? i - 2 : i - 1;
    const outer = headBefore(scene, at);
    // "checkpoints at P1 and P2 , where the A3 is in charge": of the places
    const head =
      outer !== at &&
      scene.items[at]?.sign === 'P' &&
      (scene.items[outer]?.site?.group === true || scene.items[outer - 1]?.start === scene.items[outer]?.start)
        ? at
        : outer;
    const beside = head >= 0 && code(scene, head - 1) === 'and' && scene.items[head - 2]?.sign === 'P' ? [head - 2] : [];
    const agent = agentLeft(scene, next);
    const armed = scene.items.findIndex((x, k) => k > i && k < next && isArmed(x) && x.sign === 'A');
    // "where troops are holed up in the S2": there, and no more of the place
    if (/^(?:in|inside|at)$/.test(code(scene, next)) && objectsRight(scene, next + 1).some((o) => scene.items[o]?.sign === 'S')) return;
    if (head < 0 || scene.items[head]?.sign === 'S' || armed < 0 || agent.side === 'civilian' || isUnreal(scene, next - 1)) return;
    push('holds', i, next, [...beside, head], { actor: scene.items[armed]?.actor ?? null, pronoun: false }, 'where-holds', i);
  });
  each(scene, OUT_OF_HANDS, (i, next, matched) => {
    if (isRead(i, next) || /\bnever\b/.test(words(scene, i - 3, i))) return;
    const objects = named(scene, objectsLeft(scene, i));
    const actor = scene.items.slice(i, next).find((x) => isArmed(x))?.actor ?? null;
    const side = actor?.side ?? sideOfOwner(matched);
    if (objects.length > 0 && side !== null) push('captured', i, next, objects, takerFrom(side), 'lost', i);
  });
};
