import {
  BEING_AT,
  BEING_THERE,
  CARE,
  IN_CHARGE,
  LABEL_CHARGE,
  NO_HOLDER_NAMES,
  NO_HOLDERS,
  SAID_THAT,
  THERE_ARE,
  THERE_OTHERWISE,
  WITH_FORCE,
} from '../../lexicon/control-frames.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, rightBefore } from './agents.ts';
import { code, each, isArmed, isUnreal, words } from './clause.ts';
import { type IsRead, named } from './frames.ts';
import type { Agent, Push } from './mention.ts';
import { headBefore, objectsRight } from './objects.ts';

/** What may stand behind the place where a force is, for it to be all that is told: the end of the clause, a day, another clause. */
const ENDS =
  /^(?:(?:in|of|at|near|outside|on|above|below|north|south|east|west|,) (?:the )?(?:[a-z-]+ )?(?:(?:T\d+ |town |village )?(?:of )?)?[PTB]\d+ ?){0,3}(?:$|[,.;:"–—-]|and\b|but\b|while\b|now\b|again\b|still\b|since\b|with\b|today\b|by\b|too\b|as\b|that\b|which\b|said\b|according\b|(?:on |in |at |by |as of |from |early |late )?D\d)/;

/** What may stand between "in" and the place: "the eastern wards of P1", no "the trenches below the S2". */
const ABOUT =
  /^(?:(?:the|its|their|a|all|both|most|much|part|parts|half|several|some|many|two|three|four|of|old|new|main|local|last|whole|entire|nearby|army|junta|military|regime|district|township|general|streets?|centre|center|heart|middle|outskirts|suburbs|town|city|village|and|[a-z]+ern|wards?|quarters?|side|section|sections|areas?|A\d+|'s|[TB]\d+|P\d+|\d+) )*$/;

const isPeopleSpokenOf = (scene: Scene, i: number): boolean => {
  const k = rightBefore(scene, i);
  const item = scene.items[k];
  return (
    ((isArmed(item) && item?.sign === 'A') || /^(?:troops|soldiers|forces|fighters|columns?|units|they|it|we)$/.test(code(scene, k))) &&
    !NO_HOLDER_NAMES.test(item?.actor?.name ?? '') &&
    !NO_HOLDERS.test(` ${words(scene, k - 3, k)} `) &&
    !THERE_OTHERWISE.test(code(scene, k))
  );
};

const isKnown = (agent: Agent): boolean => agent.side !== 'civilian' && (agent.actor !== null || agent.side != null || agent.own === true);

/** Whether the settlements and posts behind a word of place are what a force holds there. */
const held = (scene: Scene, next: number, objects: readonly number[], bare: boolean): boolean => {
  const last = objects.at(-1);
  const [first] = objects;
  if (first !== undefined && first >= 0 && !ABOUT.test(`${words(scene, next, first)} `)) return false;
  if (last === undefined || !ENDS.test(words(scene, last + 1, last + 12))) return false;
  const items = objects.map((o) => scene.items[o]);
  // "we are on the hill": which one?
  if (items.every((item) => item?.sign === 'B' && /^(?:hill|position)$/.test(item.word ?? ''))) return false;
  // "are in the S1" of a hospital alone: patients
  if (items.every((item) => item?.sign !== 'S' || CARE.test(item.site?.name ?? '')) && items.some((item) => item?.sign === 'S'))
    return false;
  return bare || items.every((item) => item?.sign !== 'P' || item.place?.kind !== 'township');
};

/** "Fighters are at the S1 and the S2", "soldiers were back in the streets of P1", "the A1 is there now", "with the A1 inside the S2". */
export const readPresence = (scene: Scene, push: Push, isRead: IsRead): void => {
  each(scene, BEING_AT, (i, next, matched) => {
    if (isRead(i, next) || isUnreal(scene, i) || !isPeopleSpokenOf(scene, i)) return;
    // "were in the S1 by dawn", "said that they were in the S2"; elsewhere no more than once
    const past = /^(?:was|were) (?:in|inside|at)$/.test(matched);
    const dated =
      /inside$/.test(matched) &&
      /^(?:[a-z]+ ){0,3}(?:[TSB]\d+ )?(?:(?:of|in) )?(?:[PSTB]\d+ )?(?:on )?D\d/.test(words(scene, next, next + 8));
    if (
      past &&
      !dated &&
      !/^(?:the )?(?:[a-zA-Z0-9]+ ){1,5}by /.test(words(scene, next, next + 8)) &&
      !SAID_THAT.test(`${words(scene, 0, i)} `)
    )
      return;
    const streets = /^(?:the )?streets(?: again| once more)?(?= (?:$|[,.;]|D\d|and|but))/.exec(`${words(scene, next, next + 6)} `);
    const objects = streets !== null ? [-1] : named(scene, objectsRight(scene, next));
    const agent = agentLeft(scene, i);
    const they = /^(?:they|it)$/.test(code(scene, rightBefore(scene, i)));
    if (objects.length === 0 || !(isKnown(agent) || (they && agent.pronoun))) return;
    const all = words(scene, next, scene.items.length);
    if (THERE_OTHERWISE.test(all.split(' ; ')[0] ?? all)) return;
    if (streets === null && !held(scene, next, objects, false)) return;
    // "they are in P1": who they are is too far away
    if (they && objects.some((o) => scene.items[o]?.sign !== 'S')) return;
    push('holds', i, next, objects, agent, 'stays', next);
  });
  each(scene, BEING_THERE, (i, next) => {
    if (isRead(i, next) || isUnreal(scene, i) || THERE_OTHERWISE.test(words(scene, next, scene.items.length))) return;
    const agent = agentLeft(scene, i);
    // "the garrison at P1 remains in place"
    const k = rightBefore(scene, i);
    if (/^(?:at|in|of)$/.test(code(scene, k - 1)) && scene.items[k]?.sign === 'P' && scene.items[k - 2]?.site?.name === 'garrison')
      push('holds', i, next, [k], agentLeft(scene, k - 1), 'stays', i);
    else if (
      (isPeopleSpokenOf(scene, i) && (isKnown(agent) || agent.pronoun) && agent.side !== 'civilian') ||
      (agent.keeper === true && / in place$/.test(words(scene, i, next)))
    )
      push('holds', i, next, [-1], agent, 'stays', next);
  });
  each(scene, IN_CHARGE, (i, next) => {
    if (isRead(i, next) || isUnreal(scene, i) || !isPeopleSpokenOf(scene, i)) return;
    const agent = agentLeft(scene, i);
    const fronted = /^(?:in|at) (?:the |neighbou?ring |nearby |[a-z]+ )?(?:T\d+ of )?P\d+(?: township)?(?: ,|(?= ))/i.exec(scene.text);
    const object = fronted === null ? -1 : scene.items.findIndex((x) => x.sign === 'P');
    const there = /(?:^|[,;] )(?:and |but )?there (?:,|the|it)/.test(scene.text) || code(scene, next) === 'there';
    if (agent.side !== 'civilian' && (agent.actor !== null || agent.side != null) && (object >= 0 || there))
      push('holds', i, next, [object], agent, 'holds', i);
  });
  each(scene, THERE_ARE, (i, next, matched) => {
    const objects = named(scene, objectsRight(scene, next)).filter(
      (o) => scene.items[o]?.sign === 'S' || (/ still /.test(matched) && scene.items[o]?.place?.kind === 'town'),
    );
    const actor = scene.items.slice(i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    if (actor === null || objects.length === 0 || isRead(i, next) || isUnreal(scene, i) || !held(scene, next, objects, true)) return;
    const told = words(scene, i, scene.items.length);
    if (
      !/\b(?:no|not|never) /.test(matched.replace('no more than', '')) &&
      !NO_HOLDERS.test(` ${words(scene, i, next - 1)} `) &&
      !NO_HOLDER_NAMES.test(actor.name) &&
      !THERE_OTHERWISE.test(told)
    )
      push('holds', i, next, objects, { actor, pronoun: false }, 'stays', next);
  });
  each(scene, LABEL_CHARGE, (i, next) => {
    const object = headBefore(scene, i - 1);
    const actor = scene.items.slice(i, next).find((x) => isArmed(x))?.actor ?? null;
    if (object >= 0 && actor !== null && !isRead(i, next)) push('holds', i, next, [object], { actor, pronoun: false }, 'holds', i);
  });
  each(scene, WITH_FORCE, (i, next) => {
    const objects = named(scene, objectsRight(scene, next)).filter((o) => scene.items[o]?.sign === 'S');
    const actor = scene.items.slice(i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    if (actor === null || objects.length === 0 || isRead(i, next) || !held(scene, next, objects, true)) return;
    if (!NO_HOLDERS.test(` ${words(scene, i, next)} `) && !THERE_OTHERWISE.test(words(scene, i, scene.items.length)))
      push('holds', i, next, objects, { actor, pronoun: false }, 'stays', next);
  });
};
