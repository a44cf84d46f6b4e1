import * as verbs from '../../lexicon/control-verbs.ts';
import { itemAt, type Scene } from '../scene.ts';
import { agentLeft, agentRight, ownerOf, ownerSide, rightBefore, takerFrom, unnamedTaker } from './agents.ts';
import { code, each, firstPassive, isAlsoPassive, isArmed, isObject, isPassiveAt, isUnreal, opposite, words } from './clause.ts';
import { exemplars, followedBy, gapped } from './lists.ts';
import type { Agent, Push } from './mention.ts';
import { headBefore, isFrontedPlace, objectsFronted, objectsLeft, objectsOfRelative, objectsRight } from './objects.ts';
import { ALL_BUT_SITE, partAlone } from './parts.ts';
import { isPossible } from './pattern-gate.ts';

/** What "took" takes besides places: "took part", "took place", "took hundreds prisoner". */
const TAKEN_OTHERWISE =
  /\b(?:part|place|cover|refuge|shelter|off|aim|about|action|advantage|responsibility|weeks?|days?|months?|hours?|years?|hundreds|prisoners?|photos?|pictures|him|her|them|away|positions?|time|effect|up|out|in|to|turns|care|note|oath|heart|C\d+)\b/;

/** These take a place or site only where its name stands right behind. */
const WEAK_TAKE = /^(?:won|wins|win|gained|gains|acquir.*|recover.*|grabb.*)$/;

const PARTICIPLE =
  /^(?:captured|seized|occupied|conquered|liberated|taken|overrun|retaken|recaptured|regained|reclaimed|taken over|taken back|cleared|secured)$/;
const BASE_FORM =
  /^(?:capture|seize|retake|recapture|take|take over|take back|liberate|overrun|win back|occupy|regain|reclaim|conquer|clear|secure|occupy|reoccupy|(?:win|gain|take|assume|establish) .*)$/;

/** A base form is a verb behind "to" or a plural subject: "helped to take P1", "AA troops seize P1"; elsewhere a noun: "the capture of P1". */
const isVerbForm = (scene: Scene, i: number, next: number): boolean => {
  if (code(scene, next) === 'of') return false;
  const k = rightBefore(scene, i);
  const w = code(scene, k);
  return (
    words(scene, i - 1, i) === 'to' ||
    /^(?:did|do|we|they|troops|forces|fighters|soldiers|rebels|insurgents|groups|allies|columns|who|jointly|and|,|:)$/.test(w) ||
    isArmed(scene.items[k])
  );
};

/** "The AA has captured P1 , P2 and S3", "took full control of P1": the taker before, what is taken behind. */
const readActive = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_ACTIVE, (i, next, matched) => {
    if (PARTICIPLE.test(matched) && isPassiveAt(scene, i)) return;
    if (BASE_FORM.test(matched) && !isVerbForm(scene, i, next)) return;
    // "they occupy P1" tells who has it
    if (/occupy$/.test(matched) && (code(scene, i - 1) !== 'to' || /^continue/.test(code(scene, i - 2)))) return;
    if (/^(?:occupied|occupying)$/.test(matched) && code(scene, next) === 'by') return;
    // "who had been occupying P1 since D2": had it
    if (matched === 'occupying' && code(scene, i - 1) === 'been') return;
    // "had occupied the S1 for a month": had it
    if (matched === 'occupied' && code(scene, i - 1) === 'had' && scene.items.slice(next, next + 7).some((x) => x.date?.length != null))
      return;
    if (/^(?:brought|got)$/.test(matched)) return;
    // "it changed hands twice: reinforcements recovered it on D1"
    if (
      /^recovered$/.test(matched) &&
      /^it (?:$|,|\.|;|on|in|at|D\d+|but|and|after|from)/.test(words(scene, next, next + 2)) &&
      /\b(?:hands|captured|seized|fell|fallen|lost|took|overran|overrun)\b/.test(words(scene, 0, i)) &&
      agentLeft(scene, i).actor !== null
    ) {
      push('captured', i, next + 1, [-1], agentLeft(scene, i), 'taken');
      return;
    }
    const weak =
      WEAK_TAKE.test(matched) &&
      !(matched === 'won' && /\b(?:which|that) (?:the )?[a-zA-Z0-9]+(?: had| have)?$/.test(words(scene, i - 4, i)));
    if (weak && !/^(?:the |its |another )?(?:[a-z]+ of )?(?:[PS]\d+|T\d+(?! of))/.test(words(scene, next, next + 4))) return;
    const reduced =
      code(scene, next) === 'by' ||
      (/(?:ed|en|overrun)$/.test(matched) && code(scene, i - 1) === ',' && /^(?:by|on|in|from|D\d+)$/.test(code(scene, next)));
    if (/ed$/.test(matched) && /^(?:a|an|another|the|newly|recently|its|their)$/.test(code(scene, i - 1))) return;
    if (reduced || isUnreal(scene, i)) return;
    const bare = /^(?:took|take|taken|taking|takes|took back|bring|brought|cleared|ousted|secured|secure|clear)/.test(matched);
    if (/^(?:cleared|clears)/.test(matched) && /^(?:out|away|up|off|the way)$/.test(code(scene, next))) return;
    // "occupied it for two hours": got in and had to leave
    if (/^it for (?:about |some |only |nearly |almost |just )*(?:[a-z]+|\d+) (?:hours?|minutes?)\b/.test(words(scene, next, next + 6))) {
      push('attack_failed', i, next + 1, [-1], agentLeft(scene, i), 'left-again');
      return;
    }
    if (/^(?:it|them)$/.test(code(scene, next)) && !bare) {
      push('captured', i, next + 1, [-1], agentLeft(scene, i), 'taken');
      return;
    }
    if (
      /^(?:took|takes|taken|taking)$/.test(matched) &&
      /^it (?:back|over|D\d+|on|in|at|from|,|\.|and|by|after|without|within|before|when|again|with|two|three|four|a|the|that|$)/.test(
        words(scene, next, next + 2),
      )
    ) {
      push('captured', i, next + 1, [-1], agentLeft(scene, i), 'taken');
      return;
    }
    // "has taken all but the S1": of the place told before, a part
    const part = ALL_BUT_SITE.test(words(scene, next, next + 5)) ? 2 : partAlone(scene, next);
    if (part > 0 && code(scene, next) !== 'part') {
      push(
        'captured',
        i,
        next + part,
        [-1],
        agentLeft(scene, i),
        part === 2 && code(scene, next + 1) === 'but' ? 'all-but' : 'taken',
        next,
      );
      return;
    }
    const direct = objectsRight(scene, next);
    const named = exemplars(scene, next);
    const grouped =
      direct.length === 0 ||
      scene.items[direct[0] ?? 0]?.sign === 'T' ||
      scene.items[direct[0] ?? 0]?.site?.group === true ||
      // "15 towns in Kachin and northern Shan : P1 , P2"
      scene.items[direct[0] ?? 0]?.place?.kind === 'state_region';
    const relative = direct.length > 0 ? [] : objectsOfRelative(scene, i);
    const objects =
      grouped && named.length > 0 ? named : direct.length > 0 ? direct : relative.length > 0 ? relative : objectsFronted(scene, i);
    const first = objects[0];
    if (first === undefined) return;
    const sign = scene.items[first]?.sign;
    // "overran towns across the north": none of them named
    if (
      sign === 'T' &&
      first > next - 1 &&
      /^(?:towns|villages|cities|townships|areas|districts)$/.test(scene.items[first]?.word ?? '') &&
      !/\b(?:the|its|their|both|all|these|those|of|\d+|two|three|four|five|most|several|many|some)\b/.test(words(scene, next, first))
    )
      return;
    if (
      bare &&
      sign !== 'P' &&
      sign !== 'S' &&
      !/control|over|back|under/.test(matched) &&
      !/^(?:the|all|both|its|that|this)$/.test(code(scene, first - 1)) &&
      !(/\d|most|several/.test(words(scene, next, first)) && sign === 'T')
    )
      return;
    const upTo = grouped && named.length > 0 ? Math.min(first, direct[0] ?? first) : first;
    const thatOf = /\bthat of(?: the)?$/.test(words(scene, first - 3, first));
    if (
      /^(?:took|taken|taking|take|takes)$/.test(matched) &&
      !thatOf &&
      TAKEN_OTHERWISE.test(words(scene, next, upTo).replace(/^, [^,]{3,30} , /, ''))
    )
      return;
    const agent = agentLeft(scene, i);
    const loser = agentRight(scene, (objects.at(-1) ?? next) + 1, /^\S+ from(?: the)?$/)?.side ?? null;
    const known = agent.side ?? agent.actor?.side ?? null;
    // "an armed group wrested P1 from the A2": not the A2's
    const owner = agent.actor === null && agent.side == null && !agent.own ? ownerOf(scene, first) : null;
    // "it took the last junta base": whose it was tells who "it" is
    const taker =
      owner !== null
        ? { ...agent, side: opposite(owner) }
        : loser !== null && opposite(loser) !== null && known !== opposite(loser)
          ? { ...agent, actor: null, side: opposite(loser) }
          : agent;
    push('captured', i, next, objects, taker, 'taken');
    // "took P1 on D2 , P3 on D4 and another S5 , at P6 , on D7": the verb is said once
    const more = [...new Set([...gapped(scene, first + 1), ...gapped(scene, (objects.at(-1) ?? next) + 1)])].filter(
      (o) => !objects.includes(o),
    );
    if (more.length > 0 && (objects.at(-1) ?? 0) >= next) push('captured', i, next, more, taker, 'taken');
  });

/** "have driven the A1 out of P2", "expelled junta troops from P3": who drives out takes. */
const readDrivingOut = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_DRIVE_OUT, (i, next) => {
    if (isUnreal(scene, i) || isPassiveAt(scene, i)) return;
    const loser = scene.items.slice(i, next).find((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    const direct = objectsRight(scene, next);
    const named = exemplars(scene, next);
    const objects = named.length > 0 && (direct.length === 0 || scene.items[direct[0] ?? -1]?.site?.group === true) ? named : direct;
    if (objects.length === 0 || loser === null) return;
    const agent = agentLeft(scene, i);
    push('captured', i, next, objects, agent.actor !== null || agent.side != null ? agent : takerFrom(loser.side), 'drove-out', i);
  });

/** "won P1 back", "brought S2 under its control": the object stands inside the verb. */
const readAround = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_AROUND, (i, next, matched) => {
    if (isUnreal(scene, i) || isPassiveAt(scene, i)) return;
    const objects = scene.items.flatMap((item, n) =>
      n > i && n < next && /^[PST]$/.test(item.sign) && item.site?.group !== true ? [n] : [],
    );
    const agent = agentLeft(scene, i);
    // "won it back"
    if (objects.length === 0 && code(scene, i + 1) === 'it') push('captured', i, next, [-1], agent, 'taken');
    if (objects.length > 0)
      push(
        'captured',
        i,
        next,
        objects,
        agent.actor === null && /\bback\b/.test(matched) && !agent.pronoun ? { ...agent, side: 'junta' } : agent,
        'taken',
      );
  });

/** "captured on D1 , was retaken by the A2": not by them. */
const BY = /^(?!.* (?:was|were|been|is|are) ).*\bby\b/;

/** "P1 was captured by A2", "S2 had been overrun", "P1 , seized from the A2 in D3". */
const readPassive = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_PASSIVE, (i, next, matched) => {
    const shared = isAlsoPassive(scene, i, next);
    const passive = isPassiveAt(scene, i) || shared;
    const reduced =
      !passive &&
      (code(scene, next) === 'by' ||
        (code(scene, i - 1) === ',' && (matched === 'lost' ? /^(?:on|in|to|D\d+)$/ : /^(?:on|in|from|D\d+)$/).test(code(scene, next))));
    // "police station captured .": a line of notes without its auxiliary
    const noted =
      !passive &&
      !reduced &&
      scene.items.length <= 12 &&
      /^(?:captured|seized|overrun|retaken|recaptured|taken|liberated|lost)$/.test(matched) &&
      /^(?:|[,.;]|and|after|in|on|D\d+)$/.test(code(scene, next)) &&
      /^[PSTB]$|^$/.test(scene.items[i - 1]?.sign ?? '') &&
      isObject(scene.items[i - 1]) &&
      !/\b(?:was|were|is|are|been|has|have|had|be)\b/.test(scene.text);
    // "is occupied by" tells who has it, "was occupied" that it was taken
    const present = matched === 'occupied' && /^(?:is|are|now|still|remains|remain)$/.test(code(scene, i - 1));
    if (!(passive || reduced || noted) || (matched === 'occupied' && reduced) || present || isUnreal(scene, i)) return;
    if (/^(?:away|prisoner|hostage|captive|alive|to|into custody|care|part|aback)$/.test(code(scene, next)) && /^taken/.test(matched))
      return;
    // "on the floor of the S1 , overrun by the A2": what stands right before
    const before = reduced ? headBefore(scene, code(scene, i - 1) === ',' ? i - 2 : i - 1) : -1;
    const left = objectsLeft(
      scene,
      shared && !isPassiveAt(scene, i) ? firstPassive(scene, i) : reduced && code(scene, i - 1) === ',' ? i - 1 : i,
    );
    const subject = before >= 0 && !left.includes(before) ? [before] : left;
    const named = exemplars(scene, next);
    const { sign, site } = scene.items[subject[0] ?? -1] ?? {};
    const objects = (subject.length === 0 || sign === 'T' || sign === 'B' || site?.group === true) && named.length > 0 ? named : subject;
    const first = objects[0];
    if (first === undefined || code(scene, i - 1) === 'being' || peopleBetween(scene, first, i)) return;
    // a post is not freed
    if (matched === 'freed' && scene.items[first]?.sign === 'S') return;
    if (matched === 'recovered' && rightBefore(scene, i) !== first) return;
    // "lost by the A1 on D2 and regained by it on D3"
    const byIt = /^by (?:it|them)\b/.test(words(scene, next, next + 2));
    const by = byIt
      ? (scene.items.slice(0, i).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null)
      : agentRight(scene, next, /^brought/.test(matched) ? /\b(?:by|of)(?: the)?$/ : BY);
    const worded =
      by === null && (code(scene, next) === 'by' || (matched === 'lost' && code(scene, next) === 'to')) ? unnamedTaker(scene, next) : null;
    const to = matched === 'lost' ? agentRight(scene, next, /^\S+ (?:D\d+ )?to(?: the)?$/) : null;
    const loser =
      agentRight(scene, next, /\bfrom(?: the)?$/) ??
      (to !== null ? { side: opposite(to.side) ?? to.side } : matched === 'lost' ? by : null);
    const owner = ownerOf(scene, first);
    const lost = matched === 'lost';
    const side = worded ?? (by !== null && !lost ? null : loser !== null ? opposite(loser.side) : owner !== null ? opposite(owner) : null);
    push('captured', i, next, objects, { actor: lost ? null : by, side, pronoun: false }, 'was-taken', i);
    const listed = gapped(scene, next);
    const more = listed.length > 0 ? listed : followedBy(scene, next);
    if (more.length > 0) push('captured', i, next, more, { actor: lost ? null : by, side, pronoun: false }, 'was-taken', i);
  });

/** People as subject between the place and the verb: "in P1 19 soldiers were captured". */
export const peopleBetween = (scene: Scene, from: number, to: number): boolean => {
  // "P1 , whose C2 had suffered , was taken": told aside
  const aside =
    /^, (?:which|whose|who|where|from|home to|on|in|at|near|[BS]\d+ of) [^,;]* ,/.exec(words(scene, from + 1, to)) ??
    // "a base with about 100 soldiers fell": its garrison
    /^(?:(?:in|at|near) P\d+ )?,? ?(?:with|manned by|held by|home to|defended by|guarded by|garrisoned by|housing)(?: (?:its|about|some|around|over|more|than|nearly|up|to|a|the|garrison|of|\d+))* [AC]\d+(?: (?:in|at|near) P\d+)?(?: ,)?/.exec(
      words(scene, from + 1, to),
    );
  for (let k = from + 1 + (aside === null ? 0 : aside[0].split(' ').length); k < to; k++) {
    const sign = scene.items[k]?.sign;
    if ((sign === 'A' || sign === 'C') && code(scene, k + 1) !== "'s" && !/^(?:by|of|from|with|to|the|against)$/.test(code(scene, k - 1)))
      return true;
    if (/^(?:people|villagers|weapons|bodies|ammunition|rifles|vehicles|men|women|homes|houses|convoy|trucks?)$/.test(code(scene, k)))
      return true;
  }
  return false;
};

/** "Captured on D1 were S2 and S3": the verb first, the taken behind. */
const readInverted = (scene: Scene, push: Push): void => {
  if (!isPossible(scene.possible, verbs.TAKEN_WERE)) return;
  for (const match of scene.text.matchAll(verbs.TAKEN_WERE)) {
    const at = itemAt(scene, match.index + match[0].length);
    const objects = objectsRight(scene, at);
    if (objects.length > 0) push('captured', itemAt(scene, match.index + 2), at, objects, agentLeft(scene, at), 'was-taken', at);
  }
};

const FALLS_OTHERWISE = /^(?:by|from|into|short|behind|apart|ill|under|back|off|silent|sick|asleep|victim|upon)$/;

/** "An effort to win back P1 collapsed": the effort did. */
export const isAimed = (scene: Scene, k: number): boolean =>
  /\b(?:attempts?|efforts?|bids?|push|drive|attacks?|assaults?|offensives?|operations?|advances?|campaign|siege|talks|plans?) (?:(?!who|which|that|was|were|and|had)[a-zA-Z0-9'-]+ ){0,7}?(?:on|to|for|against|of|at)(?: [a-z]+){0,4}$/.test(
    words(scene, k - 12, k),
  );

/** "P1 fell to A2", "S3 came under A4 's control", "the last base passed into its hands", "P1 is ours". */
const readFalling = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_FALL, (i, next, matched) => {
    if (isUnreal(scene, i)) return;
    const after = words(scene, next, next + 4);
    // "held out until D1"
    // "the road has been ours": no place
    if (
      / (?:ours|theirs)$/.test(matched) &&
      !isObject(scene.items[rightBefore(scene, i)]) &&
      !/^(?:which|that|it|,|\)|both)$/.test(code(scene, rightBefore(scene, i)))
    )
      return;
    if (/^(?:held|holds)(?: [a-z]+)?$/.test(matched) && scene.items[next]?.date?.kind !== 'until') return;
    const hands = /^(?:back )?in ?to (?:the )?(?:[a-z]+ |A\d+ (?:'s )?)?hands\b/.test(after);
    if (/^f[ae]ll/.test(matched) && FALLS_OTHERWISE.test(code(scene, next)) && !hands) return;
    // "it was theirs until last year"
    if (/^(?:was|were) (?:ours|theirs)$/.test(matched) && scene.items[next]?.date?.kind === 'until') return;
    // "shells fall on P1"
    if (
      /^f[ae]ll/.test(matched) &&
      /^(?:on|onto|near|around)$/.test(code(scene, next)) &&
      !/^(?:the )?(?:D\d|\d)/.test(words(scene, next + 1, next + 3))
    )
      return;
    const subject = objectsLeft(scene, i);
    // "Two commands have fallen : the S1 and the S2"
    const counted = subject.every((o) => /^[TB]$/.test(scene.items[o]?.sign ?? '') || scene.items[o]?.site?.group === true);
    const members = counted ? exemplars(scene, next) : [];
    const all = members.length > 0 ? members : subject;
    // a post surrenders, no town that its name is followed by
    const objects = /^(?:gave up|surrendered)$/.test(matched) ? all.filter((o) => scene.items[o]?.sign === 'S') : all;
    const listed = gapped(scene, next);
    const more = listed.length > 0 ? listed.filter((o) => !members.includes(o)) : followedBy(scene, next);
    const first = objects[0] ?? more[0];
    if (first === undefined || isAimed(scene, first)) return;
    if (/^(?:gave up|surrendered)$/.test(matched) && scene.items[first]?.sign !== 'S') return;
    // "the camp which the A1 gave up in May": who gave it up stands between
    if (/^gave up$/.test(matched) && isArmed(scene.items[rightBefore(scene, i)]) && scene.items[rightBefore(scene, i)]?.sign === 'A')
      return;
    if (
      /^(?:fell|falls?|fallen|collapsed|gave way|gave up|surrendered)$/.test(matched) &&
      objects.length > 0 &&
      peopleBetween(scene, first, i)
    )
      return;
    const inside = scene.items.slice(i, next).find((x) => x.actor !== undefined)?.actor ?? null;
    const to =
      inside ??
      agentRight(
        scene,
        next,
        /^\S+ (?:again |back |D\d+ |briefly )*(?:to|into|in to|under|in|by|of)(?: the)?(?: (?:full |complete )?(?:hands|control) of)?(?: the)?(?: [a-z-]+){0,2}$/,
      );
    const groups = to === null ? unnamedTaker(scene, next) : null;
    const owner = ownerOf(scene, first);
    const told = words(scene, i, next + 4);
    const agent = {
      actor: to,
      side: groups ?? (to === null && owner !== null ? opposite(owner) : null),
      pronoun: /\b(?:its|their) (?:full )?(?:hands|control)|theirs\b|\bto (?:it|them)\b|\bthe group\b/.test(told),
      own: /\b(?:our|ours)\b/.test(told),
    };
    const held = agent.pronoun && to === null && agent.side === null ? agentLeft(scene, i).actor : null;
    if (held !== null) {
      push('captured', i, next, [...objects, ...more], { actor: held, pronoun: false }, 'fell', i);
      return;
    }
    if (more.length > 0) push('captured', i, next, more, agent, 'fell', i);
    if (objects.length > 0) push('captured', i, next, objects, agent, 'fell', i);
  });

/** "P1 became the tenth town to be seized by the A2", "was the first to fall". */
const readNth = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_NTH, (i, next, matched) => {
    const apposed = code(scene, i) === ',' ? [headBefore(scene, i - 1)].filter((o) => o >= 0) : null;
    const subject = apposed ?? objectsLeft(scene, i);
    const town = scene.items[subject[0] ?? 0]?.sign === 'word' ? townIn(scene, i, next) : -1;
    const objects = town >= 0 ? [town] : subject;
    if (/\b(?:could|would|may|might|next|will|likely|expected|set|about|yet)\b/.test(words(scene, i - 3, next))) return;
    if (objects.length === 0 && apposed === null) return;
    const by = agentRight(scene, next, /^\S+ (?:D\d+ )?(?:to|by)(?: the)?$/);
    const inside = scene.items.slice(i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    const its = /\b(?:its|their)\b/.test(matched) ? agentLeft(scene, i) : null;
    const agent: Agent =
      by !== null && / lost$/.test(matched) && code(scene, next) === 'by'
        ? takerFrom(by.side)
        : inside === null && its !== null
          ? its
          : { actor: inside ?? by, pronoun: false, side: by === null ? unnamedTaker(scene, next) : null };
    push('captured', i, next, objects, agent, 'fell', i);
    // "was the first to fall , followed by P2 on D3"
    const after = followedBy(scene, next).filter((o) => !objects.includes(o));
    if (after.length > 0) push('captured', i, next, after, agent, 'followed', i);
    const within = earlierOnes(scene, i).filter((o) => o < next);
    push('captured', i, next, within.length > 0 ? within : earlierOnes(scene, next), agent, 'earlier', i);
  });

const SAYS_WHO =
  /(?:A\d+|it|they|we|alliance|resistance|rebels|group|junta|regime|army|military) (?:(?:has|have|had|also|already|now|since|so|far|recently) )*[a-z]+$/;

/** Who took what is counted: the subject of its clause, or who stands behind it. */
const takerOfCounted = (scene: Scene, i: number, next: number, matched: string): Agent => {
  const lost = / lost$/.test(matched);
  if (SAYS_WHO.test(matched)) {
    const inside = scene.items.slice(i, next).findLast((x) => isArmed(x) && x.sign === 'A')?.actor ?? null;
    const worded = /\b(?:alliance|resistance|rebels) [a-z ]+$/.test(matched)
      ? 'resistance'
      : /\b(?:junta|regime|army|military) [a-z ]+$/.test(matched)
        ? 'junta'
        : null;
    if (inside === null && worded === null) return agentLeft(scene, next - 1);
    return lost ? takerFrom(inside?.side ?? worded) : { actor: inside, side: inside === null ? worded : null, pronoun: false };
  }
  const doer = agentRight(scene, next, /^\S+ (?:D\d+ |on |in )*(?:by|to)(?: the)?$/);
  if (doer !== null && lost && code(scene, next) === 'by') return takerFrom(doer.side);
  const loser = doer === null ? agentRight(scene, next, /^\S+ from(?: the)?$/) : null;
  return loser !== null ? takerFrom(loser.side) : { actor: doer, side: doer === null ? unnamedTaker(scene, next) : null, pronoun: false };
};

/** "It was the tenth town to fall": a town, whatever was told of last. */
const townIn = (scene: Scene, i: number, next: number): number => scene.items.findIndex((x, n) => n > i && n < next && x.sign === 'T');

/** "P1 is one of five T2 seized by the A3", "P4 was the fourth that the A5 had taken , after P6": what is counted among the taken. */
const readOneOf = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKEN_ONE_OF, (i, next, matched) => {
    if (isUnreal(scene, i)) return;
    if (code(scene, i) === ',' && isFrontedPlace(scene, i)) return;
    const apposed = code(scene, i) === ',' ? [headBefore(scene, i - 1)] : null;
    const objects = apposed ?? (/^(?:it|this|that)$/.test(code(scene, i - 1)) ? [] : objectsLeft(scene, i));
    const named = objects.filter((o) => /^[PSB]$/.test(scene.items[o]?.sign ?? '') && scene.items[o]?.site?.group !== true);
    const agent = takerOfCounted(scene, i, next, matched);
    const it = apposed === null && objects.length === 0;
    push('captured', i, next, it ? [townIn(scene, i, next)] : named, agent, 'one-of', i);
    // "the third police station that they took , after P1": of its police station nothing more is told
    const posts = /[SB]\d/.test(matched);
    const earlier = earlierOnes(scene, next).filter((o) => !posts || scene.items[o]?.sign === 'S');
    push('captured', i, next, earlier, agent, 'earlier', i);
  });

/** "P1 was the third town to fall , following P2 and P3": those before it. */
const earlierOnes = (scene: Scene, from: number): readonly number[] => {
  const lead =
    /^(?:(?!who|which|that|and|but|when)[a-zA-Z0-9',-]+ ){0,9}?(?:after|following|joining|alongside|besides) (?=(?:the )?(?:[a-zA-Z]+ of )?[PS]\d)/.exec(
      scene.text.slice(scene.at[from] ?? scene.text.length),
    );
  if (lead === null) return [];
  const objects = objectsRight(scene, from + lead[0].trim().split(' ').length);
  // "after P1 's fall", "after the S2 was hit": no other of its kind
  return /^(?:'s|was|were|fell|had|is|has|came)$/.test(code(scene, (objects.at(-1) ?? 0) + 1)) ? [] : objects;
};

/** "The last soldiers surrendered and the A1 took control": of what the sentence names. */
const readControlAlone = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_CONTROL_ALONE, (i, next) => {
    const agent = agentLeft(scene, i);
    if (!isUnreal(scene, i) && (agent.actor !== null || agent.side != null)) push('captured', i, next, [-1], agent, 'took-control', i);
  });

/** "P1 was retaken by the A2 in D3 , as was P4 two weeks later": the verb before serves again. */
const readAsWas = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_AS_WAS, (i, next) => {
    const before = scene.text.slice(0, scene.at[i] ?? 0);
    if (!/\b(?:captured|seized|taken|overrun|retaken|recaptured|fell|fallen|lost|liberated) [^;]*$/.test(before)) return;
    const by = scene.items
      .slice(0, i)
      .find((x, n) => isArmed(x) && x.sign === 'A' && /^by(?: the)?$/.test(words(scene, n - 2, n).replace(/^\S+ (?=by)/, '')));
    const objects = objectsRight(scene, next);
    if (objects.length > 0) push('captured', i, next, objects, { actor: by?.actor ?? null, pronoun: false }, 'followed', i);
  });

/** "S1 was overrun on D2 , and S3 followed a day later", "S4 had gone the same way": the verb before serves again. */
const readFollowing = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_FOLLOW, (i, next) => {
    // "the third to fall , following P1 and P2 , and P3 followed": the last alone
    const subject = objectsLeft(scene, i).filter((o) => isObject(scene.items[o]));
    const objects = /(?:^| )(?:following|after)(?: the)?$/.test(words(scene, (subject[0] ?? 0) - 2, subject[0] ?? 0))
      ? subject.slice(-1)
      : subject;
    if (objects.length > 0)
      push(
        'captured',
        i,
        next,
        [...objects, ...gapped(scene, next).filter((o) => !objects.includes(o))],
        { actor: null, pronoun: false },
        'followed',
        i,
      );
  });

/** "A junta flag was raised at S1". */
const readFlag = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_FLAG, (i, next) => {
    const objects = code(scene, next - 1) === 'there' ? [-1] : objectsRight(scene, next);
    const owner = ownerSide(scene, Math.max(0, i - 3), i);
    if (objects.length > 0 && owner !== null && !isUnreal(scene, next - 2))
      push('captured', i, next, objects, { actor: null, side: owner, pronoun: false }, 'flag', i);
  });

/** "declared P1 liberated": who says so has done it. */
const readDeclared = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_DECLARED, (i, next) => {
    if (isUnreal(scene, i)) return;
    const objects = scene.items.flatMap((item, n) => (n > i && n < next && /^[PST]$/.test(item.sign) ? [n] : []));
    push('captured', i, next, objects, agentLeft(scene, i), 'declared', i);
  });

/** "moved into P1 on D2", "the A3 moved in": those who come to stay. */
const readMovingIn = (scene: Scene, push: Push): void => {
  each(scene, verbs.TAKE_MOVE_IN, (i, next, matched) => {
    if (isUnreal(scene, i)) return;
    // "rebels who had entrenched themselves in S1 fled": where they were
    if (/ (?:themselves|itself) /.test(matched) && /\b(?:who|which|that) (?:had|have|has)$/.test(words(scene, i - 2, i))) return;
    const right = objectsRight(scene, next).filter((o) => /^[PSTB]$/.test(scene.items[o]?.sign ?? ''));
    const bare =
      right.length === 0 && / in$/.test(matched) && /^(?:$|,|\.|;|D\d+|the|that|a|on|at|and|without|unopposed)/.test(code(scene, next));
    const agent = agentLeft(scene, i);
    if ((right.length === 0 && !bare) || agent.side === 'civilian' || (agent.actor === null && agent.side == null && !agent.pronoun))
      return;
    if (right.some((o) => code(scene, o - 1) === 'their')) return;
    if (
      /returned to$/.test(matched) &&
      (agent.actor === null || agent.actor.side === 'unknown' || right.some((o) => !/^[PS]$/.test(scene.items[o]?.sign ?? '')))
    )
      return;
    const fought = verbs.STILL_FIGHTING.test(words(scene, next, scene.items.length));
    push(fought ? 'attack_began' : 'captured', i, next, bare ? [-1] : right, agent, fought ? 'attacked' : 'moved-in', i);
  });
  each(scene, verbs.TAKE_ENTER, (i, next) => {
    if (isUnreal(scene, i)) return;
    const objects = objectsRight(scene, next);
    const last = objects.at(-1);
    const agent = agentLeft(scene, i);
    if (last === undefined || agent.side === 'civilian' || agent.actor === null) return;
    if (verbs.ENTERED_FOR_GOOD.test(words(scene, last + 1, scene.items.length))) push('captured', i, next, objects, agent, 'entered', i);
  });
};

/** "seized S1 in D2 , only for it to be recaptured in D3". */
const readOnlyFor = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_ONLY_FOR, (i, next) => {
    const taker = agentLeft(scene, i);
    const by = agentRight(scene, next, /\bby(?: the)?$/);
    push(
      'captured',
      next - 1,
      next,
      [-1],
      by === null ? takerFrom(taker.side ?? taker.actor?.side ?? null) : { actor: by, pronoun: false },
      'lost',
      i,
    );
  });

/** "the junta lost P1 to A2", "the posts that it lost": the loser is subject. */
const readLosing = (scene: Scene, push: Push): void =>
  each(scene, verbs.LOSE_ACTIVE, (i, next, matched) => {
    if (isUnreal(scene, i) || isPassiveAt(scene, i)) return;
    const right = objectsRight(scene, next, true);
    const objects = right.length > 0 ? right : objectsOfRelative(scene, i);
    const last = objects.at(-1);
    if (last === undefined) return;
    const between = words(scene, next, Math.max(next, objects[0] ?? next));
    if (/\b(?:men|soldiers|lives|C\d+|comrades|dead|killed|ground|time|contact|weapons)\b|^(?:A\d+|\d+)/.test(between)) return;
    // "the base lost its fuel depot": no post of somebody's
    const things = /^(?:depot|building|hall|gate|bridge|jetty|station)$/.test(
      scene.items[last]?.word ?? scene.items[last]?.site?.name ?? '',
    );
    if (/^(?:its|their)\b/.test(between) && things) return;
    const to = agentRight(scene, last + 1, /\bto(?: the)?$/);
    const told = agentLeft(scene, i);
    const unit = rightBefore(scene, i);
    // "the junta 's S1 lost P2"
    const owner = told.actor === null && told.side == null && /^[SB]$/.test(scene.items[unit]?.sign ?? '') ? ownerOf(scene, unit) : null;
    const agent = owner === null ? told : { ...told, side: owner, pronoun: false };
    if (to !== null) push('captured', i, next, objects, { actor: to, pronoun: false }, 'lost', i);
    else
      push(
        'captured',
        i,
        next,
        objects,
        agent.actor === null && agent.side == null
          ? { actor: null, pronoun: agent.pronoun, own: agent.own === true }
          : takerFrom(agent.actor?.side ?? agent.side ?? null),
        matched.includes('all but') ? 'lost-most' : 'lost',
        i,
      );
  });

/** Every way in which a sentence tells that something was taken. */
export const readTaking = (scene: Scene, push: Push): void => {
  readInverted(scene, push);
  // what is counted among the taken is read with its verb
  const counted: (readonly [number, number])[] = [];
  readOneOf(scene, (action, verb, next, objects, ...rest) => {
    if (objects.length > 0) counted.push([verb, next]);
    push(action, verb, next, objects, ...rest);
  });
  readActive(scene, (action, verb, ...rest) => {
    if (!counted.some(([from, to]) => verb > from && verb < to)) push(action, verb, ...rest);
  });
  readDrivingOut(scene, push);
  readAround(scene, push);
  readPassive(scene, push);
  readFalling(scene, push);
  readAsWas(scene, push);
  readNth(scene, push);
  readDeclared(scene, push);
  readFlag(scene, push);
  readMovingIn(scene, push);
  readControlAlone(scene, push);
  readFollowing(scene, push);
  readOnlyFor(scene, push);
  readLosing(scene, push);
};
