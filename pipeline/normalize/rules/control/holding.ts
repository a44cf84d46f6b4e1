import * as verbs from '../../lexicon/control-verbs.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, agentRight, ownerOf, takerFrom } from './agents.ts';
import { code, each, isArmed, isPassiveAt, isUnreal, opposite, words } from './clause.ts';
import { exemplars, gapped } from './lists.ts';
import type { Push } from './mention.ts';
import { headBefore, objectsLeft, objectsOfRelative, objectsRight, WHICH_ONE } from './objects.ts';
import { ALL_BUT_SITE, partAlone } from './parts.ts';

/** One officer who stays holds no town. */
const PERSONS =
  /^(?:an? )?(?:brigadier|general|colonel|lieutenant|major|captain|officials?|minister|administrator|commander|envoy|officers?|prisoners?|hostages?|families|doctors?)\b/i;

const PUBLIC = /\b(?:pagoda|church|monastery|bridge|school|temple|mosque|hospital|university|college|hall|building|factory)s?$/i;

const HELD_OTHERWISE =
  /\b(?:talks|meeting|polls?|election|ceremony|rally|funeral|hostage|prisoners?|people|detained|attack|line|C\d+|service|services|breath|exercise|drills)\b/;

/** "The A1 still controls P2", "P3 , which the A1 holds", "is in full control of P2". */
const readActive = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_ACTIVE, (i, next, matched) => {
    if (/^occupy$/.test(matched) && /^(?:managed|able|went on|succeeded) to$/.test(words(scene, i - 2, i))) return;
    if (
      (isUnreal(scene, i) && !/^(?:continues|continued|continue) to$/.test(words(scene, i - 2, i))) ||
      (isPassiveAt(scene, i) && !/ing$/.test(matched)) ||
      code(scene, next) === 'by'
    )
      return;
    // "had held it for a year": over by then; "holding on to P1 will be hard": no one is said to hold it
    if (/\bhad\b/.test(words(scene, i - 2, i))) return;
    // "Soldiers holding the S1 are supplied by air": they have it
    const keepers =
      isArmed(scene.items[i - 1]) &&
      /(?:^| )(?:are|is|remains?|have|has|can|cannot|still|receive|depend)(?: |$)/.test(words(scene, next, next + 22));
    if (/^(?:holding|controlling)$/.test(matched) && !keepers && !/\b(?:is|are|was|were|been|still)$/.test(words(scene, i - 2, i))) return;
    if (/^(?:control|controls|hold)$/.test(matched) && /^(?:of|over)$/.test(code(scene, next))) return;
    if (
      /^(?:hold|control)$/.test(matched) &&
      !/^(?:continues|continued|continue) to$/.test(words(scene, i - 2, i)) &&
      /^(?:take|took|taken|the|full|of|under|in|complete|a|its|their|to)$/.test(code(scene, i - 1))
    )
      return;
    // "which had been under A1 control since D1": the noun
    if (matched === 'control' && /\b(?:under|in|of|over) (?:[a-z]+ )?A\d+(?: 's)?(?: [a-z]+)?$/.test(words(scene, i - 5, i))) return;
    const bare =
      /^(?:held|holds?|holding|controlled|retained|controlling|retains?|governs?|governed|runs|run|running|rules|ruled|garrisons|keeps?|kept)$/.test(
        matched,
      );
    if (/^(?:runs|run|running|rules|ruled|keeps?|kept)$/.test(matched) && !isObjectPhrase(scene, next)) return;
    const part = ALL_BUT_SITE.test(words(scene, next, next + 5)) ? 2 : partAlone(scene, next);
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
    // "keeps a garrison in P1": the frames read where
    if (/^(?:garrison|presence)s?$/.test(scene.items[first]?.word ?? scene.items[first]?.site?.name ?? '')) return;
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian' || (bare && agent.actor === null && !agent.pronoun && agent.side == null)) return;
    if (/^(?:held|holds?|kept|keeps?|holding)$/.test(matched) && HELD_OTHERWISE.test(words(scene, next, first + 1))) return;
    // "held it for three hours": over by then
    if (
      /^(?:held|kept|controlled|occupied)$/.test(matched) &&
      /^\S+ (?:for|until|till) (?:about |some |only )?[a-z0-9]+ (?:hours?|days?|weeks?|minutes|nights?|months)/.test(
        words(scene, Math.max(first, next), Math.max(first, next) + 6),
      )
    )
      return;
    if (
      /^(?:held|kept)$/.test(matched) &&
      scene.items.slice(Math.max(first, next), Math.max(first, next) + 3).some((x) => x.date?.length != null)
    )
      return;
    push('holds', i, next + part, objects, agent, code(scene, next + 1) === 'but' ? 'all-but' : 'holds', part > 0 ? next : i);
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
    // "it was in full control of P2": the holder stands before
    const behind = next - (/\bof$/.test(matched) ? 1 : 0);
    if (code(scene, behind) === 'of' && /^(?:(?:the|all|most) )*[PSTB]\d+/.test(words(scene, behind + 1, behind + 4))) return;
    if (
      isUnreal(scene, i) ||
      // "was manned by fewer than 40 men": of a garrison, told of what befell it
      /^(?:was|were|been|being) (?:[a-z]+ )?(?:manned|guarded|garrisoned|defended|policed) by/.test(matched) ||
      // "was occupied by the A1": taken
      /^(?:was|were) (?:[a-z]+ )?occupied by/.test(matched) ||
      /^came|\b(?:brought|placed|put) (?:back )?(?:in|under)\b/.test(matched) ||
      (/^been/.test(matched) && code(scene, i - 1) === 'had' && scene.items[next]?.date?.kind !== 'since')
    )
      return;
    const left =
      /^under/.test(matched) && scene.items[i - 1]?.sign === 'T' ? [headBefore(scene, i - 1)].filter((o) => o >= 0) : objectsLeft(scene, i);
    const named = exemplars(scene, next);
    const objects = named.length > 0 && (left.length === 0 || scene.items[left[0] ?? 0]?.sign === 'T') ? named : left;
    if (/ (?:ours|theirs)$/.test(matched) && !/^[PST]$/.test(scene.items[objects[0] ?? 0]?.sign ?? '')) return;
    if (objects.length === 0 || (matched.startsWith('belong') && scene.items[objects[0] ?? 0]?.sign !== 'P')) return;
    const inside = scene.items.slice(i, next).find((x) => x.actor !== undefined)?.actor ?? null;
    const by = inside ?? (/\b(?:our|ours|us)\b/.test(matched) ? null : agentRight(scene, next, /\b(?:by|of|to|hands|control|with)\b/));
    // "run by a resistance council", "by monks": who it is stands behind
    const told = by === null && / by$/.test(matched) ? `${matched} ${words(scene, next, next + 5)}` : matched;
    const worded = /\b(?:junta|regime|army|military|government|junta-appointed)\b/.test(told)
      ? ('junta' as const)
      : /\b(?:resistance|rebel|insurgent|karenni|karen|kachin|chin|arakan|rakhine|shan|opposition|revolutionary|people's (?:administration|administrative))\b/.test(
            told,
          )
        ? ('resistance' as const)
        : null;
    if (told !== matched && worded === null && !/^(?:it|them|us|its|their|our)\b/.test(words(scene, next, next + 1))) return;
    const own = /\b(?:our|ours|us)\b/.test(matched);
    // "under the control of local people": of nobody who fights
    if (
      by === null &&
      worded === null &&
      !own &&
      code(scene, next) === 'of' &&
      scene.items[next + 1]?.sign !== 'P' &&
      !/\b(?:its|their|his)\b/.test(matched)
    )
      return;
    // "half of P1 is in A2 hands , the other half in those of the A3"
    const other =
      /(?:and|while|,) the (?:rest|others?|remainder|other (?:half|part|side)) (?:is )?(?:in|under) (?:those|that|the hands|the control) of (?:the )?(A\d+)/.exec(
        scene.text.slice(scene.at[next - 1] ?? 0),
      );
    const holder = other?.[1] === undefined ? -1 : scene.items.findIndex((x) => x.code === other[1]);
    if (holder >= 0)
      push('holds', holder, holder + 1, [-1], { actor: scene.items[holder]?.actor ?? null, pronoun: false }, 'holds-rest', holder);
    const rest2 = /^(?:,|and|, and) the rest(?: of (?:the T\d+|it|P\d+))? by (?:the )?(A\d+)/.exec(
      scene.text.slice(scene.at[next + 1] ?? scene.text.length).replace(/^A\d+ /, ''),
    );
    const keeper = rest2?.[1] === undefined ? -1 : scene.items.findIndex((x) => x.code === rest2[1]);
    if (keeper >= 0)
      push('holds', keeper, keeper + 1, [-1], { actor: scene.items[keeper]?.actor ?? null, pronoun: false }, 'holds-rest', keeper);
    const its = by === null && /\b(?:its|their)\b/.test(matched) ? agentLeft(scene, i).actor : null;
    push(
      // "were briefly held by the A1": over by then
      /^(?:was|were) (?:briefly|temporarily|for a time) (?:held|controlled|occupied)/.test(matched) ? 'captured' : 'holds',
      i,
      next,
      // "has been under A1 control since D2 , and P3 since D4"
      [...objects, ...gapped(scene, next).filter((o) => !objects.includes(o))],
      { actor: by ?? its, side: worded, pronoun: own || (by === null && /\b(?:its|their)\b/.test(matched)), own },
      'is-held',
      i,
    );
  });

/** "P1 , held by the A2 since D3": a participle without "is". */
const readParticiple = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_PARTICIPLE, (i, next) => {
    if (isPassiveAt(scene, i) || isUnreal(scene, i)) return;
    // "took the last base held by the A1 , that of S2": told of as taken
    if (WHICH_ONE.test(words(scene, next, next + 12))) return;
    const objects = objectsLeft(scene, i);
    const by = agentRight(scene, next, /\bby\b/);
    const head = scene.items[i - 1]?.sign === 'T' ? headBefore(scene, i - 1) : -1;
    const only = head >= 0 ? [head] : objectsOfRelative(scene, i);
    if (by !== null && (objects.length > 0 || only.length > 0))
      push('holds', i, next, only.length > 0 ? only : objects, { actor: by, pronoun: false }, 'held-by', i);
  });

const sideOfCompound = (word: string): 'junta' | 'resistance' | null =>
  /^(?:rebel|resistance|opposition|insurgent|revolution|pdf|karen|karenni|kachin|chin|ta'ang|rakhine|arakan|ethnic)/.test(word)
    ? 'resistance'
    : /^(?:junta|regime|military|army|government|sac|state|tatmadaw)/.test(word)
      ? 'junta'
      : null;

/** A place or site right behind, over articles and a few modifiers: "keeps the last S1", no "keeps watch". */
const isObjectPhrase = (scene: Scene, at: number): boolean =>
  /^(?:(?:the|its|their|all|most|of|only|last|main|half|both|[a-z]+ern|and|two|three|four|five|[a-z-]+) ){0,6}[PSTB]\d+/.test(
    words(scene, at, at + 8),
  );

/** "A1 - controlled P2": whose it is stands before the name. */
const readCompound = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_COMPOUND, (i, next, matched) => {
    const { actor: before, holder } = scene.items[i] ?? {};
    const actor = before ?? holder ?? null;
    const side = actor !== null ? null : sideOfCompound(matched);
    if (actor === null && side === null) return;
    const right = objectsRight(scene, next).slice(0, 1);
    const named = right.some((o) => /^[PS]$/.test(scene.items[o]?.sign ?? ''));
    // "P1 is resistance-held", "P2 , a junta-held town ,"
    if (!named && /^(?:is|are|remains?|still|now|back|again|firmly|fully|a|an|the|:)$/.test(code(scene, i - 1))) {
      const left = objectsLeft(scene, /^(?:a|an|the)$/.test(code(scene, i - 1)) && code(scene, i - 2) === ',' ? i - 2 : i);
      push(
        'holds',
        i,
        next,
        left.filter((o) => /^[PS]$/.test(scene.items[o]?.sign ?? '')),
        { actor, side, pronoun: false },
        'held-compound',
        i,
      );
      return;
    }
    const objects = right;
    const near = /^(?:from|to|in|into|through|around|near|of|between)$/.test(code(scene, i - 1));
    if (objects.some((o) => /^[PS]$/.test(scene.items[o]?.sign ?? '')) && (!near || objects[0] === next))
      push('holds', i, next, objects, { actor, side, pronoun: false }, 'held-compound', i);
  });

/** "the A1 are confined to S2 and S3", "150 soldiers are holding on in S4": the last posts of a garrison. */
const readConfined = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_CONFINED, (i, next, matched) => {
    if (isUnreal(scene, i) || /\b(?:would|could|might|may) (?:be )?$/.test(`${words(scene, i - 3, i)} `)) return;
    const objects = objectsRight(scene, next).filter((o) => scene.items[o]?.sign === 'S' || scene.items[o]?.sign === 'P');
    const agent = agentLeft(scene, i);
    // "Battalion besieged in P1": of the town nothing is told
    const shut =
      /^(?:trapped|besieged|encircled|surrounded|bottled)/.test(matched) &&
      !/\b(?:is|are|was|were|been|remains?|still|now)$/.test(words(scene, i - 2, i));
    if (shut && objects.some((o) => scene.items[o]?.sign === 'P')) return;
    if (objects.length === 0 || agent.side === 'civilian' || (agent.actor === null && agent.side == null)) return;
    push('holds', i, next, objects, agent, 'confined-to', i);
  });

/** "The A1 has all of P2 except S3", "P2 is theirs but for S3": the exception stays with the other side. */
const readExcepted = (scene: Scene, push: Push): void =>
  each(scene, verbs.EXCEPT, (i, next) => {
    const dated = scene.items.findIndex((x, k) => k >= next && x.sign === 'D');
    const near = objectsRight(scene, next).filter((o) => /^[SP]$/.test(scene.items[o]?.sign ?? '') && (dated < 0 || o < dated));
    // "all towns but P1 and P2 are held by the A3": the second is no subject of its own
    const [only = -1] = near;
    const second =
      near.length === 1 && code(scene, only + 1) === 'and' && /^[SP]$/.test(scene.items[only + 2]?.sign ?? '') ? [only + 2] : [];
    const objects = [...near, ...second];
    const last = objects.at(-1);
    const said = words(scene, 0, scene.items.length);
    if (last === undefined || !verbs.CONTROL_SAID.test(said)) return;
    const armed = (from: number, to: number) => scene.items.slice(from, to).filter((x) => isArmed(x) && x.sign === 'A');
    // "except for P1 , the A2 controls": the holder of the rest may stand behind
    const holder = (armed(0, i).at(-1) ?? armed(last + 1, scene.items.length)[0])?.actor ?? null;
    // "except for a camp where 60 A1 hold out"
    const within = /^(?:[a-z0-9,'-]+ |[PTBSD]\d+ ){0,8}?where (?:[a-z0-9-]+ ){0,5}?(A\d+)/.exec(
      scene.text.slice(scene.at[last + 1] ?? scene.text.length),
    );
    const keeper = within?.[1] === undefined ? undefined : scene.items.find((x) => x.code === within[1]);
    if (keeper !== undefined && isArmed(keeper))
      return push('holds', i, next, objects, { actor: keeper.actor ?? null, pronoun: false }, 'except', i);
    const lost = /\b(?:lost|loses|losing) (?:control of )?(?:all|everything|the whole|nearly|almost)\b/.test(said);
    // "we have taken all of it except S1": whose post it is tells who has it
    if (holder === null && /\b(?:we|our)\b/.test(said) && objects.every((o) => scene.items[o]?.sign === 'S'))
      return push('holds', i, next, objects, { actor: null, pronoun: false }, 'except', i);
    // "holds nothing but P1"
    const none = /^(?:nothing|anything)/.test(words(scene, i, next));
    const side = holder === null ? null : lost || none ? holder.side : opposite(holder.side);
    if (side === null || (/\bnot$/.test(words(scene, i, next)) && scene.items[objects[0] ?? 0]?.sign === 'P')) return;
    push('holds', i, next, objects, { actor: null, side, pronoun: false }, 'except', i);
  });

/** "The A1 has P2 and P3 under its control , among them P4". */
const readUnder = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_UNDER, (i, next) => {
    if (isUnreal(scene, i)) return;
    const right = code(scene, i + 1) === 'it' ? [-1] : objectsRight(scene, i + 1).filter((o) => o < next);
    const named = exemplars(scene, next);
    const objects = named.length > 0 && right.every((o) => scene.items[o]?.sign === 'T') ? named : right;
    const agent = agentLeft(scene, i);
    if (objects.length > 0 && agent.side !== 'civilian') push('holds', i, next, objects, agent, 'has-under', i + 1);
  });

/** "The A1 is left with P2", "still has S3", "has most of P4". */
const readHaving = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_HAVE, (i, next) => {
    // "one of the few places that it still has"
    const relative = /^(?:$|,|\.|;|and|but|in|D\d+)/.test(code(scene, next)) ? objectsOfRelative(scene, i) : [];
    if (relative.length > 0 && !isUnreal(scene, i)) {
      const agent = agentLeft(scene, i);
      if (agent.side !== 'civilian' && scene.items[relative[0] ?? 0]?.sign !== 'word')
        push('holds', i, next, relative, agent, 'still-has', i);
      return;
    }
    const share = /^(?:has|have|had)|(?:has|have|had)$/.test(words(scene, i, next)) ? partAlone(scene, next) : 0;
    if (
      share > 0 &&
      (/^(?:.* )?of it$/.test(words(scene, next, next + share)) || /^the (?:[a-z]+ )?part$/.test(words(scene, next, next + share))) &&
      !isUnreal(scene, i)
    ) {
      push('holds', i, next + share, [-1], agentLeft(scene, i), 'lost-most', next);
      return;
    }
    if (
      isUnreal(scene, i) ||
      !/^(?:two|three|four|five|six|\d+)(?: of (?:them|these))? :|^(?:(?:the|its|their|only|just|all|most|half|much|almost|nearly|of|a|two|three|four|five|six|seven|eight|\d+|two-thirds|third|rest|whole|remainder|last|main|eastern|western|northern|southern) ){0,6}[PSTB]\d+/.test(
        words(scene, next, next + 8),
      )
    )
      return;
    const members = exemplars(scene, next);
    const objects = members.length > 0 ? members : objectsRight(scene, next);
    const last = objects.at(-1);
    const agent = agentLeft(scene, i);
    if (last === undefined || agent.side === 'civilian' || (agent.actor === null && !agent.pronoun && agent.side == null)) return;
    // "still has garrisons in P1 and P2": the frames read it
    if (scene.items[last]?.site?.group === true) return;
    push('holds', i, next, objects, agent, 'still-has', i);
  });

/** "Control of P1 lies with the A2". */
const readLying = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_LIES, (i, next) => {
    const objects = objectsRight(scene, i + 2).filter((o) => o < next);
    const actor = scene.items[next - 1]?.actor ?? null;
    if (objects.length > 0) push('holds', i, next, objects, { actor, pronoun: false }, 'lies-with', i + 2);
  });

/** "The only towns still held by the A1 are P2 and P3": the holder inside, the held behind. */
const readInverted = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_INVERTED, (i, next, matched) => {
    if (!verbs.SAYS_HELD.test(matched)) return;
    const objects = objectsRight(scene, next);
    const actor = scene.items.slice(i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    if (objects.length > 0 && !objects.some((o) => scene.items[o]?.sign === 'T'))
      push('holds', i, next, objects, { actor, pronoun: actor === null, own: /\bour\b/.test(matched) }, 'held-are', next);
  });

/** "leaves only P1 in A2 hands", "leaving the A3 with P4". */
const readLeftWith = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_LEAVING, (i, next, matched) => {
    const given = /^(?:g[ai]v|hand|grant)/.test(matched);
    // "gave itself up to the A1 , giving it control of S2": who was named last
    const actor = scene.items.slice(given ? 0 : i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    const objects = / (?:with|of)\b/.test(matched) ? objectsRight(scene, next) : objectsRight(scene, i + 1).filter((o) => o < next);
    if (actor !== null && objects.some((o) => /^[PS]$/.test(scene.items[o]?.sign ?? '')) && !isUnreal(scene, i))
      push('holds', i, next, objects, { actor, pronoun: false }, 'left-with', i + 1);
  });

/** "The A1 's last S2 in P3 is S4". */
const readLast = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_LAST, (i, next, matched) => {
    const objects = objectsRight(scene, next).filter((o) => /^[PS]$/.test(scene.items[o]?.sign ?? ''));
    const actor = scene.items.slice(i, next).find((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    const side = /\b(?:junta|regime|army|military)\b/.test(matched) ? ('junta' as const) : null;
    const kept = /\bones? /.test(matched) && objects.every((o) => scene.items[o]?.sign === 'S');
    if (objects.length > 0 && (actor !== null || side !== null || kept) && /\b(?:only|last|sole|remaining|left)\b/.test(matched))
      push('holds', i, next, objects, { actor, side, pronoun: false }, 'last-are', next);
  });

/** "The A1 's flag flies over P2", "the A1 's control of P2 has lasted since D3". */
const readOwned = (scene: Scene, push: Push): void => {
  each(scene, verbs.HOLD_FLAG, (i, next) => {
    const objects = objectsRight(scene, next);
    const agent = agentLeft(scene, i + 1);
    if (objects.length > 0 && !isUnreal(scene, i)) push('holds', i, next, objects, agent, 'flag-flies', i);
  });
  each(scene, verbs.HOLD_NOUN, (i, next) => {
    const at = code(scene, i - 1) === "'s" ? i - 2 : i - 3;
    const actor = code(scene, at + 1) === "'s" && scene.items[at]?.sign === 'A' ? (scene.items[at]?.actor ?? null) : null;
    const objects = objectsRight(scene, next);
    const last = objects.at(-1);
    if (actor === null || last === undefined || !isArmed(scene.items[at])) return;
    // "the A1 's grip on P2 has ended"
    if (
      /^(?:(?:has|had) )?(?:now |finally )?(?:ended|ends|came to an end|collapsed|is over|was over|was broken|been broken)/.test(
        words(scene, last + 1, last + 6),
      )
    ) {
      push('captured', i, next, objects, takerFrom(actor.side), 'lost', i);
      return;
    }
    if (
      (/^(?:is|are|remains?|has|have|lasts|looks|extends|seems|,|\.)$/.test(code(scene, last + 1)) ||
        /^(?:was|had) (?:never|not) (?:been )?(?:broken|lost|shaken|challenged|threatened)/.test(words(scene, last + 1, last + 5))) &&
      !/\b(?:under|end|lost|lose|break|regain|threat\w*|challeng\w*|against|of|over|to)$/.test(
        words(scene, at - 2, at).replace(/ the$/, ''),
      )
    )
      push('holds', i, next, objects, { actor, pronoun: false }, 'control-of', i);
  });
};

/** "S1 is holding out". */
const readHoldingOut = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_OUT, (i, next, matched) => {
    const objects = objectsLeft(scene, i).filter((o) => scene.items[o]?.sign === 'S' && scene.items[o]?.site?.group !== true);
    // "was the last to hold out": until then
    if (/\b(?:was|were) (?:the |among the )?(?:last|first|only)(?: [a-z]+)? to$/.test(words(scene, i - 6, i))) return;
    // "the S1 is where they hold out": people do
    if (/^(?:they|we|he)$/.test(code(scene, i - 1))) return;
    // "the hill where the pagoda stands": a building does
    if (
      matched === 'stands' &&
      (code(scene, (objects[0] ?? 0) - 2) === 'where' || PUBLIC.test(scene.items[objects[0] ?? 0]?.site?.name ?? ''))
    )
      return;
    // "only S1 and S2 remain"
    const first = objects[0] ?? 0;
    if (/^remain| left$/.test(matched) && !/\bonly\b/.test(words(scene, first - 4, first))) return;
    if (objects.length > 0) push('holds', i, next, objects, { actor: null, side: ownerOf(scene, first), pronoun: false }, 'holds-out', i);
  });

const NO_STAY = /^(?:hiding|prison|jail|detention|custody|power|charge|contact|talks|force|the (?:dark|area|region|jungle|country))\b/;

/** "A1 troops remain in P2", "the army is still in S3". */
const readStaying = (scene: Scene, push: Push): void =>
  each(scene, verbs.HOLD_STAY, (i, next, matched) => {
    if (isUnreal(scene, i) || NO_STAY.test(words(scene, next, next + 2))) return;
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian' || (agent.actor === null && agent.side == null) || PERSONS.test(agent.actor?.name ?? '')) return;
    const there = / (?:there|in place)$/.test(matched);
    const been = /\bbeen\b/.test(matched);
    const objects = there
      ? [-1]
      : objectsRight(scene, next).filter((o) => !/^(?:areas?|districts?|townships?)$/.test(scene.items[o]?.word ?? ''));
    // "have been in P1 since D2"
    if (been && scene.items.slice((objects.at(-1) ?? next) + 1, (objects.at(-1) ?? next) + 3).every((x) => x.date?.kind !== 'since'))
      return;
    if (objects.length > 0) push('holds', i, next, objects, agent, 'stays', next);
  });

export const readHolding = (scene: Scene, push: Push): void => {
  readLeftWith(scene, push);
  readLast(scene, push);
  readInverted(scene, push);
  readActive(scene, push);
  readPassive(scene, push);
  readParticiple(scene, push);
  readCompound(scene, push);
  readConfined(scene, push);
  readExcepted(scene, push);
  readUnder(scene, push);
  readHaving(scene, push);
  readLying(scene, push);
  readStaying(scene, push);
  readOwned(scene, push);
  readHoldingOut(scene, push);
};
