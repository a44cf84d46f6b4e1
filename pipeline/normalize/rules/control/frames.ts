import { FRAMES, type Frame, GOES_TO, OTHERWISE, STOOD_IN } from '../../lexicon/control-frames.ts';
import { STILL_FIGHTING } from '../../lexicon/control-verbs.ts';
import { isParticiple, isPastOnly } from '../../lexicon/verb-forms.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, agentRight, ownerOf, rightBefore, takerFrom, unnamedTaker } from './agents.ts';
import { isAfar } from './attacking.ts';
import { code, each, firstPassive, isAlsoPassive, isArmed, isObject, isPassiveAt, isUnreal, opposite, words } from './clause.ts';
import { arePeople, isAttributive } from './leaving.ts';
import { exemplars, gapped } from './lists.ts';
import type { Agent, Push } from './mention.ts';
import { headBefore, objectsFronted, objectsLeft, objectsOfRelative, objectsRight, WHICH_ONE } from './objects.ts';
import { partAlone } from './parts.ts';
import { isAimed, peopleBetween } from './taking.ts';

/** Whether a verb's items have been read already. */
export type IsRead = (first: number, next: number) => boolean;

const isKnown = (agent: Agent): boolean => agent.actor !== null || agent.side != null;

/** A clause's subject that only the context names: "they", "it", "troops". */
const isPronoun = (scene: Scene, i: number): boolean =>
  /^(?:they|it|we|he|who|troops|soldiers|forces|fighters|columns?)$/.test(code(scene, rightBefore(scene, i))) ||
  // "it seized P1 , lost it in D2": one subject, two verbs
  (/^(?:,|and|but|then)$/.test(code(scene, rightBefore(scene, i))) && /(?:^|; |D\d+ , )(?:they|it|we) [^;]*$/.test(words(scene, 0, i)));

/** "the town", "its last base", no "a base", no "bases". */
const isDefinite = (scene: Scene, o: number): boolean => {
  const item = scene.items[o];
  if (item === undefined || !/^[TB]$/.test(item.sign)) return true;
  return /(?:^| )(?:the|its|their|our|that|this|whole|entire)(?: [a-z-]+){0,3} [TB]\d+$/.test(words(scene, o - 5, o + 1));
};

export const named = (scene: Scene, objects: readonly number[]): readonly number[] => objects.filter((o) => o < 0 || isDefinite(scene, o));

/** What stands behind a verb as its object; a pronoun or a part alone is told by the context. */
const objectsBehind = (scene: Scene, i: number, next: number): readonly number[] => {
  // "them" are people far more often than places
  if (code(scene, next) === 'it') return [-1];
  if (partAlone(scene, next) > 0) return [-1];
  const right = objectsRight(scene, next);
  const listed = exemplars(scene, next);
  if (listed.length > 0 && (right.length === 0 || /^[TB]$/.test(scene.items[right[0] ?? 0]?.sign ?? ''))) return listed;
  if (right.length > 0) return OTHERWISE.test(words(scene, next, right[0] ?? next)) ? [] : right;
  const relative = objectsOfRelative(scene, i);
  return relative.length > 0 ? relative : objectsFronted(scene, i);
};

/** A verb in the form of its dictionary is one behind a plural subject or a helping verb; elsewhere a noun. */
const isVerb = (scene: Scene, i: number, word: string): boolean => {
  if (/(?:ed|ing)$/.test(word)) return true;
  const k = rightBefore(scene, i);
  const w = code(scene, k);
  if (/^(?:the|a|an|its|their|of|in|'s|this|that|by|on|for|with|under|from|no|any|[a-z]+-[a-z]+)$/.test(code(scene, i - 1))) return false;
  return (
    /^(?:to|we|they|troops|forces|fighters|soldiers|rebels|insurgents|groups|allies|who|which|that|it|and|,|now|still|also|units|columns)$/.test(
      code(scene, i - 1),
    ) ||
    isArmed(scene.items[k]) ||
    /^(?:they|we|it|who|which|that|troops|forces|soldiers|fighters|units|and)$/.test(w)
  );
};

/** Told as over, or of what lasted: "had held P1", "held it for three days". */
const isPastHolding = (scene: Scene, i: number, word: string): boolean =>
  /\b(?:had|once|previously|formerly|used to)\b/.test(words(scene, i - 3, i)) ||
  (/^(?:held|kept|controlled|occupied|ran|ruled|ran|manned|guarded|garrisoned|dominated|owned|governed|administered)$/.test(word) &&
    !/\b(?:has|have|still|is|are|now|been|that|said|claimed)\b/.test(words(scene, i - 6, i)));

/** What may follow "held it": where a predicate stands there, as in "kept it secret" or "kept it from us", nothing is told of control. */
const ALONE =
  /^it (?:$|[,.;:]|D\d+|and|but|since|for|until|till|ever|now|still|again|after|before|with|without|while|when|as|at|on|in|throughout|despite|firmly)/;

/** Verbs that only a place behind them makes tell of control. */
const LIGHT =
  /^(?:run|runs|running|ran|keep|keeps|kept|keeping|man|mans|rule|rules|own|owns|owned|police|guard|guards|guarded|guarding|hold|holds|held|secure|secures|secured|recover|recovers|recovered|surrender|surrenders|surrendered|yield|yields|yielded|hand|hands|handed|evacuate|evacuated|quit|move|moved|moves|push|pushed|walk|pour|attack|attacks|storm|control|controls|possess|dominate)$/;

/** "run by a ring , was raided by the A1": not by them. */
const BY_HOLDER = /^(?!.* (?:was|were|been|is|are|has|had) ).*\bby\b/;

const readActing = (scene: Scene, push: Push, { action, words: pattern, kind }: Frame, isRead: IsRead): void =>
  each(scene, pattern, (i, next, matched) => {
    if (isRead(i, next)) return;
    const word = matched.split(' ')[0] ?? matched;
    const rule = `frame-${action}`;
    if (isUnreal(scene, i)) return;
    const participle = isParticiple(word);
    // "the captured camp": a participle inside a noun phrase
    if (participle && /^(?:the|a|an|another|its|their|newly|recently|his|our|this|that|these|those|of|some|many)$/.test(code(scene, i - 1)))
      return;
    const passive =
      kind === 'acts-on' &&
      participle &&
      (isPassiveAt(scene, i) || isAlsoPassive(scene, i, next)) &&
      !/^(?:it|them)$/.test(code(scene, next));
    // "what was left of it"
    if (word === 'left' && /\b(?:what|whatever|little|nothing|all|much|more) (?:that )?(?:is|was|were|are)$/.test(words(scene, i - 3, i)))
      return;
    // "was left without a soldier", "were left dead"
    if (
      passive &&
      word === 'left' &&
      /^(?:with|without|to|for|dead|behind|homeless|alone|in (?:no|little|ruins|charge|control))\b/.test(words(scene, next, next + 2))
    )
      return;
    if (passive) {
      if (action === 'holds' && isPastHolding(scene, i, 'had')) return;
      const objects = named(scene, objectsLeft(scene, isPassiveAt(scene, i) ? i : firstPassive(scene, i)));
      const first = objects[0];
      if (first === undefined || peopleBetween(scene, first, i) || code(scene, i - 1) === 'being') return;
      if (word === 'recovered' && rightBefore(scene, i) !== first) return;
      const to = /^hand/.test(word) ? agentRight(scene, next, /^\S+ (?:D\d+ )?to(?: the)?$/) : null;
      if (to !== null) {
        push('captured', i, next, objects, { actor: to, pronoun: false }, 'ceded', i);
        return;
      }
      if (action === 'attack_began' && isAfar(scene, i, i, next)) return;
      const by = agentRight(scene, next, /\bby\b/);
      const owner = ownerOf(scene, first);
      const side =
        by !== null
          ? null
          : code(scene, next) === 'by'
            ? unnamedTaker(scene, next)
            : action === 'captured' && owner !== null
              ? opposite(owner)
              : action === 'withdrew'
                ? owner
                : null;
      if ((action === 'holds' || action === 'attack_began') && by === null && side === null) return;
      if (action === 'withdrew' && by === null && side === null && scene.items[first]?.sign !== 'S') return;
      const more = action === 'withdrew' ? gapped(scene, next).filter((o) => !objects.includes(o)) : [];
      push(action, i, next, [...objects, ...more], { actor: by, side, pronoun: false }, rule, i);
      return;
    }
    // "Taken by the A1 on D2 .", "P3 : held by the A1 since D4": no auxiliary, and the place told before
    const opens = i === 0 || /^(?:[:;(–—-]|still|now|back)$/.test(code(scene, i - 1));
    if (kind === 'acts-on' && participle && opens && /^(?:by|since|D\d+|on|in)$/.test(code(scene, next))) {
      const by = agentRight(scene, next, /\bby\b/);
      const label = i >= 2 && /^[:–—-]$/.test(code(scene, i - 1)) ? headBefore(scene, code(scene, i - 2) === ')' ? i - 5 : i - 2) : -1;
      if (by !== null) push(action, i, next, [label], { actor: by, pronoun: false }, rule, i);
      return;
    }
    const before = code(scene, i - 1) === ',' ? i - 2 : i - 1;
    if (
      kind === 'acts-on' &&
      participle &&
      !isPastOnly(word) &&
      isObject(scene.items[before]) &&
      /^(?:by|since|jointly)$/.test(code(scene, next)) &&
      !WHICH_ONE.test(words(scene, next, next + 12))
    ) {
      const head = headBefore(scene, before);
      const by = agentRight(scene, next, BY_HOLDER);
      if (head >= 0 && by !== null && isDefinite(scene, head)) push(action, i, next, [head], { actor: by, pronoun: false }, rule, i);
      return;
    }
    if (!isVerb(scene, i, word) && !isPastOnly(word) && !/^(?:took|won|held|kept|gave|left|had|has)$/.test(word)) return;
    if (action === 'holds' && isPastHolding(scene, i, word)) return;
    if (
      /ing$/.test(word) &&
      !/\b(?:is|are|was|were|been|still|while|by|after|of|,|and|before|started|began|now)$/.test(words(scene, i - 1, i)) &&
      !/\b(?:is|are|been|was|were)\b/.test(words(scene, i - 3, i))
    )
      return;
    const objects = named(scene, objectsBehind(scene, i, next));
    const first = objects[0];
    if (first === undefined) return;
    // "left P1" is said of anyone; "which they left" of those who had it
    if (
      /^(?:leav|left)/.test(word) &&
      (first < 0 || (first > i && !/^(?:empty|deserted|undefended|unguarded|abandoned)$/.test(code(scene, first + 1))))
    )
      return;
    const light = LIGHT.test(word) && kind === 'acts-on';
    if (
      light &&
      first !== -1 &&
      first > next &&
      !/^(?:(?:the|its|their|all|most|of|last|main|both|entire|whole|only|several|town|city|village|'s|[a-z]+ern|A\d+|[PT]\d+|and) ){0,5}[PSTB]\d+$/.test(
        words(scene, next, first + 1),
      )
    )
      return;
    if (
      light &&
      first === -1 &&
      !(
        /^(?:hold|holds|held|keep|keeps|kept|attack|attacked|storm|stormed|control|controls)$/.test(word) &&
        ALONE.test(words(scene, next, next + 2))
      )
    )
      return;
    if (kind === 'acts-into' && first >= 0 && /^(?:their|our)$/.test(code(scene, first - 1))) return;
    if (action === 'attack_began' && first >= 0 && /^villages?$/.test(scene.items[first + 1]?.word ?? '')) return;
    if (action === 'attack_began' && (isAfar(scene, i, i, Math.max(next, (objects.at(-1) ?? next) + 1)) || /^advancing/.test(word))) return;
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian' || !(isKnown(agent) || (agent.pronoun && isPronoun(scene, i)) || agent.own === true)) return;
    // "pushed into P1 and are fighting for it"
    if (action === 'captured' && / into$/.test(matched) && STILL_FIGHTING.test(words(scene, next, scene.items.length))) {
      push('attack_began', i, next, objects, agent, 'attacked', i);
      return;
    }
    push(action, i, next, objects, agent, rule, i);
  });

const readChanging = (scene: Scene, push: Push, { action, words: pattern }: Frame, isRead: IsRead): void =>
  each(scene, pattern, (i, next, matched) => {
    if (isRead(i, next) || isUnreal(scene, i)) return;
    const hands = /^(?:back )?in ?to (?:[a-zA-Z0-9']+ ){0,3}?(?:hands|clutches|grip|grasp|arms|control|possession)\b/.test(
      words(scene, next, next + 6),
    );
    if (
      /^f[ae]ll/.test(matched) &&
      !hands &&
      /^(?:by|from|short|behind|apart|ill|back|off|silent|sick|asleep|victim|upon|on|in|into)$/.test(code(scene, next))
    )
      return;
    // "changed hands several times": no deed of its own
    if (/ hands$/.test(matched) && /^(?:several|many|three|four|five|\d+|repeatedly|a few)\b/.test(code(scene, next))) return;
    if (/^(?:crumbl|collaps|go |goes|went)/.test(matched) && !/^(?:to|into|$|on|,|D\d+|in|\.|after|under)/.test(code(scene, next))) return;
    const objects = named(scene, objectsLeft(scene, i));
    const first = objects[0];
    if (first === undefined || peopleBetween(scene, first, i) || isAimed(scene, first)) return;
    const to = scene.items.slice(i, next).find((x) => x.actor !== undefined)?.actor ?? agentRight(scene, next, GOES_TO);
    const owner = ownerOf(scene, first);
    const side = to !== null ? null : (unnamedTaker(scene, next) ?? (owner === null ? null : opposite(owner)));
    push(action, i, next, objects, { actor: to, side, pronoun: false, own: /\bours\b/.test(matched) }, 'fell', i);
  });

const readLosing = (scene: Scene, push: Push, { action, words: pattern }: Frame, isRead: IsRead): void =>
  each(scene, pattern, (i, next, matched) => {
    if (isRead(i, next) || (isUnreal(scene, i) && !/^(?:no longer|not|does|do)/.test(matched))) return;
    const objects = named(scene, objectsBehind(scene, i, next));
    const first = objects[0];
    if (first === undefined) return;
    const agent = agentLeft(scene, i);
    const to = agentRight(scene, Math.max(first, next), /\bto(?: the)?$/);
    if (to !== null) push(action, i, next, objects, { actor: to, pronoun: false }, 'lost', i);
    else if (isKnown(agent)) push(action, i, next, objects, takerFrom(agent.side ?? agent.actor?.side ?? null), 'lost', i);
    else if (isPronoun(scene, i)) push(action, i, next, objects, { actor: null, pronoun: true, own: agent.own === true }, 'lost', i);
  });

const ENDS = /^(?:;|:|who|which|that|when|while|because|although|but|if|said|says|killing|where|to|into|toward|towards)$/;

/** Where the words behind "from" or "out of" begin, in the verb's own clause; -1 where there are none. */
const behindFrom = (scene: Scene, from: number): number => {
  for (let k = from; k < scene.items.length && k < from + 12; k++) {
    const w = code(scene, k);
    if (w === 'from') return k + 1;
    if (w === 'out' && code(scene, k + 1) === 'of') return k + 2;
    // "drove the A1 off the hill"
    if (w === 'off' && /^(?:the |its |their |that )?(?:[a-z]+ )?[BS]\d+$/.test(words(scene, k + 1, k + 4).replace(/([BS]\d+) .*$/, '$1')))
      return k + 1;
    if (ENDS.test(w) || (w === ',' && k > from + 6)) return -1;
  }
  return -1;
};

/** "They recovered it on D1 but were dislodged two days later": from where they were, as told before. */
const readDrivenAlone = (scene: Scene, push: Push, action: Frame['action'], i: number, next: number): void => {
  if (
    !/^(?:dislodged|ousted|evicted|expelled|ejected|driven out|thrown out|forced out|pushed out)(?: again| D\d+|$| by| ,| \.| after| on)/.test(
      words(scene, i, next + 2),
    )
  )
    return;
  const loser = agentLeft(scene, i);
  if (loser.side === 'civilian' || loser.actor === null) return;
  const by = agentRight(scene, next, /\bby(?: the)?$/);
  push(action, i, next, [-1], by === null ? takerFrom(loser.side ?? loser.actor.side) : { actor: by, pronoun: false }, 'driven-out', i);
};

const readDriven = (scene: Scene, push: Push, { action, words: pattern, kind }: Frame, isRead: IsRead): void =>
  each(scene, pattern, (i, next) => {
    if (isRead(i, next) || isUnreal(scene, i)) return;
    const at = behindFrom(scene, next);
    if (at < 0) {
      if (kind === 'driven-from' && isPassiveAt(scene, i)) readDrivenAlone(scene, push, action, i, next);
      return;
    }
    const objects = /^(?:it|there)$/.test(code(scene, at)) ? [-1] : named(scene, objectsRight(scene, at));
    const first = objects[0];
    if (first === undefined || (first >= 0 && first > at + 8)) return;
    if (kind === 'driven-from') {
      if (!isPassiveAt(scene, i)) return;
      const loser = agentLeft(scene, i);
      if (loser.side === 'civilian' || !(isKnown(loser) || isPronoun(scene, i))) return;
      const by = agentRight(scene, next, /\bby(?: the)?$/);
      const side = by === null ? opposite(loser.side ?? loser.actor?.side ?? 'unknown') : null;
      if (by !== null || side !== null) push(action, i, next, objects, { actor: by, side, pronoun: false }, 'driven-out', i);
      return;
    }
    if (isPassiveAt(scene, i)) return;
    const loser = scene.items.slice(next, at).find((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    // "removed its troops from P1": its own
    if (
      /(?:^| )(?:its|their|our|his)(?: own| last| remaining| [a-z]+)? (?:A\d+|B\d+|S\d+|troops|soldiers|forces|men)/.test(
        words(scene, next, at),
      )
    )
      return;
    const them = /\b(?:them|soldiers|troops|defenders|garrison|police|forces|men)\b/.test(words(scene, next, at));
    if (loser === null && !them) return;
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian' || !(isKnown(agent) || loser !== null)) return;
    push(action, i, next, objects, isKnown(agent) ? agent : takerFrom(loser?.side ?? null), 'drove-out', i);
  });

/** "forcing the A1 to withdraw": who is made to. */
const forcedBefore = (scene: Scene, i: number): Agent | null => {
  if (
    code(scene, i - 1) !== 'to' ||
    !/\b(?:forc(?:ed|ing|es)|compell?(?:ed|ing|s)|obliged|obliging|caused|causing|made|making|led|leading|pushed|pushing|prompted|prompting) /.test(
      `${words(scene, i - 7, i - 1)} `,
    )
  )
    return null;
  const actor = scene.items.slice(Math.max(0, i - 5), i).findLast((x) => isArmed(x) && x.sign === 'A')?.actor;
  return actor === undefined ? null : { actor, pronoun: false };
};

const BEHIND_LEAVING =
  /^(?:$|\.|,|;|D\d+|on|at|after|before|without|when|and|by|in (?:the|a) (?:night|morning|evening|dark)|under|as|again|during|\d+ (?:minutes|hours)|(?:some|an|two|three|a few) (?:minutes|hours?)|overnight|hastily|that|(?:for|to) (?:the )?P\d+|soon|within|shortly)(?= |$)/;
const LEAVES_ALONE =
  /^(?:withdrew|withdrawn|retreated|pulled (?:out|back)|fled|slipped (?:away|out)|ran away|melted away|stole away|escaped|decamped|cleared out|bolted|made off|moved out|marched out)$/;

/** "the garrison ran away on D1": from where they stood, as told before. */
const readLeavingAlone = (scene: Scene, push: Push, action: Frame['action'], i: number, next: number, matched: string): void => {
  const lead = words(scene, 0, i);
  const stood = BEHIND_LEAVING.test(words(scene, next, next + 3)) ? STOOD_IN.exec(`${lead} `) : null;
  if (stood !== null && !/\b(?:and|but|who|which|,) /.test(stood[0])) {
    const at =
      lead.slice(0, stood.index).trim().split(' ').length +
      stood[0]
        .trim()
        .split(' ')
        .findIndex((w) => /^(?:in|at|on|inside)$/.test(w)) +
      1;
    const objects = named(scene, objectsRight(scene, at)).filter((o) => o < i);
    const agent = agentLeft(scene, i);
    if (objects.length > 0 && agent.side !== 'civilian') push(action, i, next, objects, agent, 'left', i);
    return;
  }
  if (!BEHIND_LEAVING.test(words(scene, next, next + 3))) return;
  const agent = agentLeft(scene, i);
  // "walked into the town after the A2 had left": from there
  if (
    (matched === 'left' || LEAVES_ALONE.test(matched)) &&
    /\b(?:after|once|when|as|before) (?:[a-z-]+ ){0,8}A\d+ (?:[a-z]+ )?(?:had |have )?$/.test(`${lead} `) &&
    /\b(?:entered|walked|marched|moved|took|captured|seized|occupied|control|arrived|went|came)\b/.test(lead) &&
    agent.actor !== null &&
    agent.side !== 'civilian'
  ) {
    push(action, i, next, [-1], agent, 'left', i);
    return;
  }
  // "captured the S1 on D2 and left before daybreak", "burned it down before they left"
  if (
    matched === 'left' &&
    /\b(?:captured|seized|overran|stormed|occupied|took (?:the )?(?:[a-z]+ )?[PSTB]\d+)\b/.test(lead) &&
    /(?:^|[ ,])(?:and|then|before|but)(?: they| it| we)?(?: had| later| then)?$/.test(words(scene, Math.max(0, i - 4), i)) &&
    agent.side !== 'civilian'
  ) {
    push(action, i, next, [-1], agent, 'left', i);
    return;
  }
  if (!LEAVES_ALONE.test(matched)) return;
  if (
    agent.side === 'civilian' ||
    !(agent.keeper === true || (/^(?:ran|slipped|melted|stole|decamped|bolted|cleared)/.test(matched) && agent.actor !== null))
  )
    return;
  push(action, i, next, [-1], agent, 'left', i);
};

const readGoing = (scene: Scene, push: Push, { action, words: pattern }: Frame, isRead: IsRead): void =>
  each(scene, pattern, (i, next, matched) => {
    const made = forcedBefore(scene, i);
    if ((made === null && isRead(i, next)) || (made === null && isUnreal(scene, i) && !isPassiveAt(scene, i))) return;
    if (isAttributive(scene, i, next, matched)) return;
    const at = / (?:of|from)$/.test(matched) ? next : behindFrom(scene, next);
    if (at < 0) {
      if (made === null) readLeavingAlone(scene, push, action, i, next, matched);
      return;
    }
    const objects = /^(?:it|there)$/.test(code(scene, at))
      ? [-1]
      : /^(?:both|all)$/.test(code(scene, at))
        ? [at]
        : named(scene, objectsRight(scene, at));
    const agent = made ?? agentLeft(scene, i);
    if (objects.length === 0 || agent.side === 'civilian' || arePeople(scene, i)) return;
    if (/^(?:escap|fle)/.test(matched) && scene.items[objects[0] ?? -1]?.site?.unitOnly === true) return;
    if (
      !(isKnown(agent) || agent.keeper === true || isPronoun(scene, i)) ||
      /\b(?:general|minister|commander|officer|captain|colonel)s?$/i.test(agent.actor?.name ?? '')
    )
      return;
    push(action, i, next, objects, agent, 'left', i);
  });

const readStaying = (scene: Scene, push: Push, { action, words: pattern }: Frame, isRead: IsRead): void =>
  each(scene, pattern, (i, next, matched) => {
    if (isRead(i, next) || isUnreal(scene, i)) return;
    const objects = named(scene, objectsRight(scene, next)).filter(
      (o) => scene.items[o]?.sign !== 'T' || /^(?:town|village|city|town)$/.test(scene.items[o]?.word ?? ''),
    );
    const agent = agentLeft(scene, i);
    const they = agent.pronoun && code(scene, rightBefore(scene, i)) === 'they' && objects.every((o) => scene.items[o]?.sign === 'S');
    if (objects.length === 0 || agent.side === 'civilian' || !(isKnown(agent) || agent.keeper === true || they)) return;
    if (/\b(?:had|were|was)\b/.test(words(scene, i - 1, i + 1)) && !/still|remained|stayed/.test(matched)) return;
    push(action, i, next, objects, agent, 'stays', next);
  });

const READERS = {
  'acts-on': readActing,
  'acts-into': readActing,
  'changes-hands': readChanging,
  loses: readLosing,
  'driven-from': readDriven,
  'drives-from': readDriven,
  'goes-from': readGoing,
  'stays-in': readStaying,
} as const;

/** Reads, by the frames of the lexicon, what no reading before has read. */
export const readFrames = (scene: Scene, push: Push, isRead: IsRead): void => {
  for (const frame of FRAMES) READERS[frame.kind](scene, push, frame, isRead);
};
