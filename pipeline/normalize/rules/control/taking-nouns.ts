import * as verbs from '../../lexicon/control-verbs.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, agentRight, ownerSide, takerFrom } from './agents.ts';
import { code, each, isArmed, isUnreal, words } from './clause.ts';
import { gapped } from './lists.ts';
import type { Push } from './mention.ts';
import { objectsRight } from './objects.ts';

/** "announced the capture of S1", "its capture of P2": who tells it has done it. */
const TOLD_AS_DEED =
  /(?:announced|announces|claimed|claims|completed|celebrated|declared|hailed|reported|reports|claiming|announcing)(?: the)?$|\b(?:its|their|our)(?: [a-z]+)?$|'s(?: [a-z]+)?$/;

const NOT_DONE =
  /\b(?:not|never|yet to|prevent|avoid|threaten(?:ed|s)?|fear(?:ed|s)?|possible|planned|attempted|failed|imminent|expect(?:ed)?|against|denied|deny|rumou?rs?|for)\b[^,;]*$/;

const DONE_BY = /^\S+ (?:(?:on|in|at|late|early|again|finally|,) |D\d+ ){0,3}(?:by|to)(?: the)?(?: [a-z-]+)?$/;

/** "assaulted S1 on D2 and claimed its capture two days later". */
const readItsCapture = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_NOUN_ITS, (i, next, matched) => {
    if (isUnreal(scene, i) || /^(?:of|from|by|to|as)$/.test(code(scene, next))) return;
    push('captured', i, next, [-1], /fall|loss/.test(matched) ? { actor: null, pronoun: false } : agentLeft(scene, i), 'capture-of', i);
  });

/** "The last S1 to fall was S2", "the fall of P1 was followed by that of P2". */
const readInTurn = (scene: Scene, push: Push): void => {
  each(scene, verbs.TAKE_FIRST_WAS, (i, next) => {
    const objects = objectsRight(scene, next).filter((o) => /^[PS]$/.test(scene.items[o]?.sign ?? ''));
    const by = scene.items.slice(i, next).find((x) => isArmed(x))?.actor ?? null;
    if (objects.length > 0 && !isUnreal(scene, i)) push('captured', i, next, objects, { actor: by, pronoun: false }, 'fell', next);
  });
  each(scene, verbs.TAKE_FOLLOWED_BY, (i, next) => {
    if (!/\b(?:fall|capture|loss|seizure|recapture) of [^;]*$/.test(scene.text.slice(0, scene.at[i] ?? 0))) return;
    const objects = objectsRight(scene, next);
    if (objects.length > 0) push('captured', i, next, objects, { actor: null, pronoun: false }, 'followed', next);
  });
};

/** "P1 's fall came five weeks later". */
const readOwnFall = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_NOUN_OF_OWN, (i, next, matched) => {
    if (
      NOT_DONE.test(words(scene, i - 8, i - 2)) ||
      /^(?:would|could|may|might|will|is (?:imminent|likely|expected|near))\b/.test(words(scene, next, next + 2))
    )
      return;
    if (/\b(?:if|would|could|might)\b/.test(words(scene, 0, i))) return;
    const by = agentRight(scene, next, DONE_BY);
    push('captured', i, next, [i - 2], { actor: by, pronoun: false }, matched === 'loss' ? 'loss-of' : 'fell', i);
  });

/** "the capture of S1", "the fall of P1", "the loss of P1 to A2". */
const readNouns = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_NOUN, (i, next, matched) => {
    if (NOT_DONE.test(words(scene, i - 6, i))) return;
    const objects = objectsRight(scene, next);
    const last = objects.at(-1);
    if (last === undefined) return;
    // "the loss of P1 would be a blow"
    if (/^(?:would|could|may|might|will|can|is likely|remains)\b/.test(words(scene, last + 1, last + 3))) return;
    // "with the fall of S1 's B2 , expected within days"
    if (
      /^(?:'s |B\d+ )*, (?:which is |now |widely )?(?:expected|likely|predicted|imminent|hoped|planned|anticipated)\b/.test(
        words(scene, last + 1, last + 8),
      )
    )
      return;
    // "the capture of P1 by the A2 is only a matter of time"
    if (
      /^(?:by (?:the )?A\d+ )?(?:is|was|are|were|remains|seems|looks|appears) (?:" )?(?:now |only |just |merely |still |increasingly )*(?:a )?(?:matter|question|likely|imminent|inevitable|unlikely|near|close|expected|possible|planned)\b/.test(
        words(scene, last + 1, last + 12),
      )
    )
      return;
    const by = agentRight(scene, last + 1, DONE_BY);
    const before = agentLeft(scene, i);
    const possessor = code(scene, i - 1) === "'s" ? ownerSide(scene, Math.max(0, i - 2), i) : null;
    if (matched.startsWith('loss'))
      push(
        'captured',
        i,
        next,
        objects,
        by === null ? takerFrom(possessor ?? before.actor?.side ?? null) : { actor: by, pronoun: false },
        'loss-of',
        i,
      );
    else
      push(
        'captured',
        i,
        next,
        objects,
        by !== null
          ? { actor: by, pronoun: false }
          : TOLD_AS_DEED.test(words(scene, i - 4, i)) && !/^(?:fall|loss)/.test(matched)
            ? before
            : { actor: null, pronoun: false },
        'capture-of',
        i,
      );
  });

/** "Its earlier captures were P1 on D2 , P3 on D4", "the lost positions included S5 and S6", "they include S7". */
const readListed = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKEN_INCLUDE, (i, next, matched) => {
    const objects = objectsRight(scene, next);
    if (objects.length === 0) return;
    const anaphor = /^(?:they|these|those|among)/.test(matched);
    const lost = /\blost\b/.test(matched);
    const by = scene.items.slice(i, next).find((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    // "the A1 's gains include P2"
    const owner = code(scene, i - 1) === "'s" && isArmed(scene.items[i - 2]) ? (scene.items[i - 2]?.actor ?? null) : null;
    if (by !== null && / by /.test(matched)) {
      push(
        'captured',
        i,
        next,
        [...objects, ...gapped(scene, next).filter((o) => !objects.includes(o))],
        { actor: by, pronoun: false },
        'captures-include',
        i,
      );
      return;
    }
    push(
      'captured',
      i,
      next,
      [...objects, ...gapped(scene, next).filter((o) => !objects.includes(o))],
      lost || anaphor
        ? { actor: null, pronoun: false }
        : owner !== null && /^(?:captures|conquests|gains|seizures)/.test(matched)
          ? { actor: owner, pronoun: false }
          : agentLeft(scene, next),
      anaphor ? 'they-include' : 'captures-include',
      i,
    );
  });

/** Takings told by a noun: "the capture of P1", "claimed its capture", "the last to fall was P2", "its gains include P3". */
export const readTakingNouns = (scene: Scene, push: Push): void => {
  readListed(scene, push);
  readInTurn(scene, push);
  readItsCapture(scene, push);
  readNouns(scene, push);
  readOwnFall(scene, push);
};
