import type { Action, Scope, Side } from '../../../schemas/vocabulary.ts';
import * as verbs from '../lexicon/control-verbs.ts';
import { MODALS, NEGATIONS } from '../lexicon/function-words.ts';
import type { ActorMention } from '../rule.ts';
import type { Span } from '../sentences.ts';
import { type Item, itemAt, type Scene } from './scene.ts';

/** What a sentence says of who took, lost, left, attacked, failed at or holds a place or site. */
export interface ControlMention extends Span {
  readonly action: Action;
  /** A place, a site, or a noun that stands for one named before ("the town", "the base"); null where the place must be told by the context. */
  readonly object: Item | null;
  readonly scope: Scope;
  /** Who acts, by the sentence: an actor, or the side that a loser or owner implies; null where only the context can say. */
  readonly actor: ActorMention | null;
  readonly side: Side | null;
  /** The subject is a pronoun or "troops": the actor is in an earlier clause or sentence. */
  readonly pronoun: boolean;
  readonly rule: string;
}

const opposite = (side: Side): Side | null => (side === 'junta' ? 'resistance' : side === 'resistance' ? 'junta' : null);
const isObject = (item: Item | undefined): item is Item => item !== undefined && /^[PSTB]$/.test(item.sign);
const isArmed = (item: Item | undefined): boolean =>
  item?.actor !== undefined &&
  (item.actor.side === 'junta' ||
    item.actor.side === 'resistance' ||
    item.actor.side === 'other' ||
    (item.actor.side === 'unknown' && !/^(?:media|un|international)$/.test(item.actor.actorType)));
const code = (scene: Scene, i: number): string => scene.items[i]?.code ?? '';
const words = (scene: Scene, from: number, to: number): string =>
  scene.items
    .slice(Math.max(0, from), Math.max(0, to))
    .map((i) => i.code)
    .join(' ');

const ADVERB =
  /^(?:also|then|now|later|already|still|reportedly|allegedly|successfully|completely|fully|entirely|totally|finally|briefly|again|since|jointly|together|quickly|soon|even|have|has|had|having|been|both|first|once|eventually|subsequently|temporarily|previously|earlier|simultaneously|just|largely|partly|partially|virtually|all|not|never|D\d+|recently|immediately|effectively|only|be|being|is|was|were|are|did|to|managed|able|went|on|helped|currently|quietly|voluntarily)$/;

/** Whether the verb at `i` is only wished, planned, denied or asked for: "plans to retake", "would attack", "did not capture". */
const isUnreal = (scene: Scene, i: number): boolean => {
  for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
    const w = code(scene, k);
    if (NEGATIONS.has(w) && w !== 'without') return true;
    if (MODALS.has(w)) return true;
    if (w === 'to') {
      const before = words(scene, k - 3, k);
      if (
        !/\b(?:managed|able|succeeded|went on|proceeded|helped|enough|allowed [a-zA-Z0-9]+|enabling [a-zA-Z0-9]+|continued|continues|continue|began|begun|begin|started)$/.test(
          before,
        )
      )
        return true;
      continue;
    }
    if (w === 'if' || w === 'unless' || w === 'until') return true;
    if (!ADVERB.test(w)) break;
  }
  const lead = words(scene, i - 12, i);
  return /\b(?:if|unless|in case|whether|rumou?rs? that|denied that|denies that|deny that|denied having|false (?:claims?|reports?) that|not true that|no truth)\b[^,;]*$/.test(
    lead,
  );
};

const PREPOSITION =
  /^(?:in|at|near|to|from|of|by|on|around|outside|between|with|for|against|across|through|along|toward|towards|into|inside|within|under|over|via|behind|beyond|off|about|than|like|as|beside|opposite)$/;
const OBJECT_OF =
  /(?:(?:town|city|village|township|ward|capital|hub|port|hamlet|T\d+|all|most|much|half|parts?|control|possession|charge|hold|whole|entire(?:ty)?|rest|section|majority|almost all|nearly all|virtually all|some|several|areas|wards|quarters|neighbou?rhoods|villages|outskirts|bulk|side|third|remainder|base|camp|headquarters|bases|camps|B\d+|entrances?) of|(?:took|taken|take|taking|takes) over|(?:areas?|parts?|wards?|villages?|neighbou?rhoods?|bases?|camps?|outposts?|posts?|positions?|locations?|sections?|quarters?|T\d+|B\d+|stations?|in|places|towns) (?:in|at)|(?:control|possession) over)(?: the| all| both)*$/;
const SKIP =
  /^(?:the|a|an|its|their|his|all|both|entire|whole|nearby|neighbou?ring|strategic|key|last|main|remaining|first|second|third|important|another|other|major|junta|regime|army|military|enemy|'s|of|control|full|complete|total|over|most|much|half|almost|nearly|several|some|many|few|town|city|village|towns|villages|cities|camps|bases|camp|base|outposts?|posts?|positions?|headquarters|stations?|district-level|hilltop|border|small|large|big|two|three|four|five|six|seven|eight|nine|ten|\d+|also|too|even|namely|including|such|as|part|parts|wards?|areas?|quarters?|sections?|section|[a-z]+ed|[a-z]+al|[a-z]+ern|[a-z-]+|A\d+|D\d+|T\d+|B\d+|")$/;
const STOP =
  /^(?:;|:|who|which|that|when|while|after|before|because|since|where|although|but|if|said|says|was|were|is|are|had|has|have|been|killing|leaving|forcing|\.|—)$/;
const JOINT =
  /^(?:,|and|, and|or|as well as|, as well as|along with|, along with|together with|plus|, then|and then|and with (?:it|them)|, and with (?:it|them)|and also|, both)$/;

/** "seized over 20 outposts": a count before unnamed ones; they are no object. */
const COUNTED =
  /\b(?:\d[\d,]*|several|many|dozens|scores|hundreds|some|various|numerous|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all)\b/;

/** The objects that follow a verb at `from`: the first noun that can be one, then the list that goes on behind it. */
const objectsRight = (scene: Scene, from: number, loose = false): readonly number[] => {
  const found: number[] = [];
  let i = from;
  let preposition = '';
  for (; i < scene.items.length && i < from + 16; i++) {
    const item = scene.items[i];
    const w = code(scene, i);
    if (isObject(item)) {
      const before = words(scene, from, i);
      if ((item.sign === 'T' || item.sign === 'B') && code(scene, i + 1) === "'s") continue;
      if (item.sign === 'B' && COUNTED.test(before)) continue;
      const asNoun =
        (item.sign === 'T' || item.sign === 'B') &&
        /^(?:of|in|at|,)$/.test(code(scene, i + 1)) === false &&
        /^[PS]\d+$/.test(code(scene, i + 1));
      // "the town of P1", "wards of P1", "a B2 in P3"
      if ((item.sign === 'T' || item.sign === 'B') && /^(?:of|in|at)$/.test(code(scene, i + 1))) {
        const ahead = scene.items.slice(i + 2, i + 6).findIndex((x) => x.sign === 'P' || x.sign === 'S');
        const between = words(scene, i + 2, i + 2 + ahead);
        const sign = scene.items[i + 2 + ahead]?.sign;
        if (ahead >= 0 && !/[,;]|\band\b/.test(between) && (item.sign === 'T' || (sign === 'S' && code(scene, i + 1) === 'of'))) continue;
      }
      if (asNoun) continue;
      if (preposition !== '' && !OBJECT_OF.test(before)) {
        // "seized a key outpost in P1": the site was unnamed; a place behind "in" is no object of its own
        const group =
          /\b(?:camps?|bases?|outposts?|posts?|positions?|locations?|places|villages?|areas?|wards?|parts?|towns?|B\d+|T\d+) (?:in|at|around)(?: the)?$/.test(
            before,
          );
        if (!(item.sign === 'P' && group)) break;
        if (
          !loose &&
          /\b(?:outposts?|posts?|bases?|camps?|positions?|locations?|places|B\d+)\b/.test(before) &&
          (COUNTED.test(before) || /\bpositions\b/.test(before))
        )
          break;
      }
      found.push(i);
      break;
    }
    if (w === ',' && found.length === 0) break;
    if (STOP.test(w) || w === 'and') break;
    if (PREPOSITION.test(w) && w !== 'of' && w !== 'over') {
      if (w === 'from' || w === 'by' || w === 'with' || w === 'to') break;
      preposition = w;
      continue;
    }
    if (!SKIP.test(w) && w !== 'of' && w !== 'over') break;
  }
  if (found.length === 0) return found;
  // the list: ", S2 and S3", "P1 in P0, P2 on D1, P3 ..."
  let last = i;
  for (let k = i + 1; k < scene.items.length && k < last + 14; k++) {
    const item = scene.items[k];
    const w = code(scene, k);
    if (STOP.test(w) && w !== 'that') break;
    if (!isObject(item)) {
      if (w === '(') {
        const close = scene.items.findIndex((x, n) => n > k && x.code === ')');
        if (close > 0 && close < k + 6) k = close;
      }
      continue;
    }
    const gap = words(scene, last + 1, k)
      .replace(/\( [^)]* \)/g, '')
      .trim();
    const tail = gap
      .replace(/^(?:(?:in|of|on|at|near|from|,) (?:[a-z'-]+ |A\d+ )*?[PTD]\d+ ?)+/, '')
      .replace(/^(?:D\d+ |on D\d+ |town |base |camp |, (?:a|the) [a-z -]+? )/, '')
      .trim();
    const link = tail
      .replace(
        /(?:(?: |^)(?:the|a|an|its|their|both|nearby|neighbou?ring|later|then|also|of|towns?|cit(?:y|ies)|villages?|camps?|bases?|township|in|at|all|junta|regime|army|military|local|another|finally|two|[a-z]+ing|A\d+|'s|[a-z]+-[a-z]+))+$/,
        '',
      )
      .trim();
    const isParent =
      item.sign === 'P' &&
      (item.place?.parent === true || /(?:^| )(?:in|of|at|near|on|from|to|around|between) (?:the )?(?:[a-z]+ )?$/.test(`${gap} `));
    if (
      isParent &&
      !/(?:towns|townships|villages|camps|bases|stations) (?:of|in|at) $/.test(`${gap} `) &&
      !(item.place?.listed === true && JOINT.test(link))
    )
      continue;
    if (!JOINT.test(link) && !JOINT.test(gap)) break;
    if (item.sign === 'T' || item.sign === 'B') continue;
    // "captured P1 and P2 was attacked": the next clause's subject
    if (/^(?:was|were|is|are|had|has|have)$/.test(code(scene, k + 1)) && /\band\b/.test(gap) && !/^(?:been)/.test(code(scene, k + 2)))
      break;
    found.push(k);
    last = k;
  }
  return found;
};

/** The subject of a verb at `i` as an object of control: the nearest place or site before it that no preposition governs, with its list. */
const objectsLeft = (scene: Scene, i: number): readonly number[] => {
  let k = i - 1;
  while (k >= 0 && ADVERB.test(code(scene, k))) k--;
  for (let seen = 0; k >= 0 && seen < 26; k--, seen++) {
    const item = scene.items[k];
    const w = code(scene, k);
    if (w === ';') return [];
    if (isArmed(item) && seen < 2 && item?.actor?.generic === false) return [];
    if (!isObject(item)) {
      if (w === 'it' && seen === 0) return [k];
      continue;
    }
    const before = words(scene, Math.max(0, k - 7), k);
    const bare = before
      .replace(
        /(?: |^)(?:the|a|an|its|their|last|all|both|nearby|entire|whole|junta|regime|army|military|strategic|key|main|remaining|small|border|hilltop|[a-z]+-level|district|local|major|important|trading|northern|southern|eastern|western|A\d+ 's|A\d+|town|city|village|township|D\d+ 's)+$/,
        '',
      )
      .trim();
    const lastWord = bare.split(' ').at(-1) ?? '';
    if (PREPOSITION.test(lastWord) && !OBJECT_OF.test(`${before}`) && !OBJECT_OF.test(bare)) continue;
    if (item.sign === 'T' || item.sign === 'B') {
      const own = words(scene, k - 2, k);
      if (!/\b(?:the|its|their|that|this|whole|entire|last|[a-z]+ing)\b/.test(own)) continue;
    }
    const list = [k];
    let at = k;
    for (let m = k - 1; m >= 0 && m > at - 9; m--) {
      const other = scene.items[m];
      if (!isObject(other) || other.sign === 'T' || other.sign === 'B') continue;
      const gap = words(scene, m + 1, at)
        .replace(/\( [^)]* \)/g, '')
        .replace(/(?:(?: |^)(?:the|a|its|both|nearby|town|township|of|in|at|base|camp|A\d+|'s|[a-z]+ P\d+))+$/, '')
        .trim();
      if (!JOINT.test(gap)) break;
      if (other.place?.parent === true || (item.sign === 'P' && item.place?.parent === true)) continue;
      list.unshift(m);
      at = m;
    }
    return list;
  }
  return [];
};

/** "P1 , which the A2 had taken": the object of a verb stands before "which". */
const objectsOfRelative = (scene: Scene, i: number): readonly number[] => {
  for (let k = i - 1; k >= 0 && k >= i - 12; k--) {
    const w = code(scene, k);
    if (/^[,;.]$/.test(w) && k < i - 1) return [];
    if (w === 'which' || w === 'that') {
      const between = scene.items.slice(k + 1, i);
      if (!between.some((x) => x.actor !== undefined || /^(?:it|they|he|we|troops|forces|soldiers|fighters)$/.test(x.code))) return [];
      const at = code(scene, k - 1) === ',' ? k - 2 : k - 1;
      if (isObject(scene.items[at])) return [at];
      return w === 'which' ? objectsLeft(scene, at + 1) : [];
    }
  }
  return [];
};

/** "five towns had been captured : P1 , P2 and P3", "13 towns , P4 among them", "key places such as S5": the members that a group names. */
const exemplars = (scene: Scene, from: number): readonly number[] => {
  const rest = scene.text.slice(scene.at[from] ?? scene.text.length);
  const lead = /(?: |^)(?::|such as|including|namely|among them)(?: |$)/.exec(rest);
  if (lead !== null) {
    const at = itemAt(scene, (scene.at[from] ?? 0) + lead.index + lead[0].trimEnd().length) + (lead[0].endsWith(' ') ? 0 : 1);
    const listed = objectsRight(scene, at);
    if (listed.length > 0) return listed;
  }
  const among = /(?: |^)among them(?: |$)/.exec(rest);
  return among === null ? [] : objectsLeft(scene, itemAt(scene, (scene.at[from] ?? 0) + among.index + 1));
};

interface Agent {
  readonly actor: ActorMention | null;
  readonly pronoun: boolean;
  readonly side?: Side;
}

/** A preposition before an actor, over its modifiers and owners: "with Myanmar 's A1", "against the ruling A2", "from P3 's A4". */
const governed = (scene: Scene, k: number): string | null => {
  for (let i = k - 1; i >= 0 && i >= k - 6; i--) {
    const w = code(scene, i);
    if (PREPOSITION.test(w)) return w;
    if (/^P\d+$/.test(w) && code(scene, i + 1) !== "'s") return null;
    if (
      /^(?:the|a|an|its|their|his|some|more|all|'s|ruling|local|allied|joint|other|several|many|two|three|about|\d+|[a-z]+-[a-z]+|myanmar|burma|combined|P\d+|ethnic|armed|advancing|retreating|besieged|remaining|pro|new|fresh|these|those)$/.test(
        w,
      )
    )
      continue;
    return null;
  }
  return null;
};

const BARE_FORCES = /^(?:the )?(?:troops|soldiers|forces|fighters|men|units|columns?|personnel)$/i;

/** The subject of an active verb: the nearest armed actor before it that no preposition governs, or a pronoun that stands for one. */
const agentLeft = (scene: Scene, i: number): Agent => {
  let pronoun = false;
  for (let k = i - 1; k >= 0; k--) {
    const item = scene.items[k];
    const w = code(scene, k);
    if (w === ';') break;
    if (/^(?:it|they|he|she|we|its|their|our|group|who|side|garrison|defenders|attackers)$/.test(w)) pronoun = true;
    if (/^(?:alliance|coalition|rebels|insurgents|guerrillas)$/.test(w) && governed(scene, k) === null && code(scene, k + 1) !== "'s")
      return { actor: null, pronoun, side: 'resistance' };
    if (!isArmed(item) || item?.actor === undefined) continue;
    const preposition = governed(scene, k);
    const before = words(scene, k - 4, k);
    const after = code(scene, k + 1);
    const ofGroup =
      preposition === 'of' &&
      /(?:members?|fighters|forces|coalition|alliance|troops|units|groups?|soldiers|lead|leadership|brigade|officers?|part|wing|columns?|allies|command|fighters|official|spokesman|spokesperson|infantry) of(?: the| its| a)*$/.test(
        before,
      );
    if (preposition !== null && preposition !== 'like' && preposition !== 'as' && !ofGroup) continue;
    if (
      after === "'s" &&
      !/^(?:troops|forces|soldiers|fighters|men|military|army|allies|columns?|brigade|battalions?|navy|units?|armed)$/.test(
        code(scene, k + 2),
      ) &&
      i - k > 2
    )
      continue;
    if (item.actor.generic && BARE_FORCES.test(item.actor.name)) {
      if (/(?:^| )(?:its|their|our|his)(?: own)?$/.test(before)) {
        pronoun = true;
        continue;
      }
    }
    return { actor: item.actor, pronoun };
  }
  return { actor: null, pronoun: true };
};

/** "by A1", "to A2", "into the hands of A3", "under A4 's control" behind a verb. */
const agentRight = (scene: Scene, i: number, lead: RegExp): ActorMention | null => {
  for (let k = i; k < scene.items.length && k < i + 16; k++) {
    const w = code(scene, k);
    if (w === ';' || (w === ',' && k > i + 9)) break;
    const item = scene.items[k];
    if (isArmed(item) && item?.actor !== undefined && lead.test(words(scene, i - 1, k))) return item.actor;
  }
  return null;
};

/** The side that owned the object: "the junta's base", "junta positions in P1", "from the A2". Its loss is the other side's gain. */
const ownerSide = (scene: Scene, from: number, to: number): Side | null => {
  for (let k = from; k < to; k++) {
    const item = scene.items[k];
    if (item?.actor !== undefined && (item.actor.side === 'junta' || item.actor.side === 'resistance')) return item.actor.side;
    if (/^(?:junta|regime|army|military|government|sac)$/.test(code(scene, k))) return 'junta';
    if (/^(?:resistance|rebel|insurgent|terrorist)$/.test(code(scene, k))) return 'resistance';
  }
  return null;
};

const scopeOf = (scene: Scene, from: number, object: number): Scope => {
  const item = scene.items[object];
  const plural = item?.sign === 'T' && /^(?:wards|neighbou?rhoods|quarters|areas|districts)$/.test(item.place === undefined ? '' : '');
  return plural || verbs.PART.test(words(scene, Math.min(from, object - 7 < from ? from : object - 7), object + 1)) ? 'part' : 'whole';
};

type Push = (
  action: Action,
  verb: number,
  verbEnd: number,
  objects: readonly number[],
  agent: { readonly actor: ActorMention | null; readonly side?: Side | null; readonly pronoun: boolean },
  rule: string,
  from?: number,
) => void;

const isPassiveAt = (scene: Scene, i: number): boolean => {
  for (let k = i - 1; k >= 0 && k >= i - 5; k--) {
    const w = code(scene, k);
    if (/^(?:is|are|was|were|been|being|be|get|got)$/.test(w)) return true;
    if (!ADVERB.test(w)) return false;
  }
  return false;
};

const each = (scene: Scene, pattern: RegExp, read: (first: number, next: number, matched: string) => void): void => {
  for (const match of scene.text.matchAll(pattern)) {
    const before = scene.text[match.index - 1];
    const after = scene.text[match.index + match[0].length];
    if ((before !== undefined && before !== ' ') || (after !== undefined && after !== ' ')) continue;
    const first = itemAt(scene, match.index);
    read(first, itemAt(scene, match.index + match[0].length - 1) + 1, match[0]);
  }
};

/** "LIB 1 fell on Monday, LIBs 2 and 3 on Tuesday and P4 on D5": the verb is said once, the days tell the lists apart. */
const gapped = (scene: Scene, from: number): readonly number[] => {
  const found: number[] = [];
  let since = -1;
  let pending: number[] = [];
  for (let k = from; k < scene.items.length; k++) {
    const item = scene.items[k];
    const w = code(scene, k);
    if (item?.sign === 'D') {
      found.push(...pending);
      pending = [];
      since = k;
    } else if (item !== undefined && (item.sign === 'S' || item.sign === 'P')) {
      if (since >= 0) pending.push(k);
    } else if (!/^(?:,|and|on|in|by|at|the|a|last|later|night|morning|evening|finally|then|had|been)$/.test(w)) break;
  }
  return found;
};

const readTaking = (scene: Scene, push: Push): void => {
  for (const match of scene.text.matchAll(
    /(?:^|[,;:] )(?:also )?(?:captured|seized|taken|overrun)(?: [a-zA-Z0-9,']+){0,10}? (?:were|was) /g,
  )) {
    const at = itemAt(scene, match.index + match[0].length);
    const objects = objectsRight(scene, at);
    if (objects.length > 0) push('captured', itemAt(scene, match.index + 2), at, objects, agentLeft(scene, at), 'was-taken', at);
  }
  each(scene, verbs.TAKE_ACTIVE, (i, next, matched) => {
    if (
      /^(?:captured|seized|occupied|conquered|liberated|taken|overrun|retaken|recaptured|regained|reclaimed|taken over|taken back|cleared)$/.test(
        matched,
      ) &&
      isPassiveAt(scene, i)
    )
      return;
    if (/^(?:occupied|occupying)$/.test(matched) && /^by$/.test(code(scene, next))) return;
    const passive =
      /^by$/.test(code(scene, next)) ||
      (/ed$/.test(matched) && code(scene, i - 1) === ',' && /^(?:by|on|in|from|D\d+)$/.test(code(scene, next)));
    if (/ed$/.test(matched) && /^(?:a|an|another|the|newly|recently|its|their)$/.test(code(scene, i - 1))) return;
    if (passive || isUnreal(scene, i)) return;
    const direct = objectsRight(scene, next);
    const it = /^(?:it|them)$/.test(code(scene, next)) && !/^(?:took|take|taken|taking|takes|cleared|ousted|bring|brought)/.test(matched);
    if (it) {
      push('captured', i, next + 1, [-1], agentLeft(scene, i), 'taken');
      return;
    }
    const named = exemplars(scene, next);
    const grouped = direct.length === 0 || scene.items[direct[0] ?? 0]?.sign === 'T';
    const objects = grouped && named.length > 0 ? named : direct.length > 0 ? direct : objectsOfRelative(scene, i);
    if (objects.length === 0) return;
    if (
      /^(?:took|take|taken|taking|takes|took back|bring|brought|cleared|ousted)/.test(matched) &&
      scene.items[objects[0] ?? 0]?.sign !== 'P' &&
      scene.items[objects[0] ?? 0]?.sign !== 'S' &&
      !/control|over|back|under/.test(matched) &&
      !/^(?:the|all|both|its)$/.test(code(scene, (objects[0] ?? 1) - 1))
    )
      return;
    if (
      /^(?:took|taken|taking|take|takes)$/.test(matched) &&
      /\b(?:part|place|cover|refuge|shelter|off|aim|about|action|advantage|responsibility|weeks?|days?|months?|hours?|years?|hundreds|prisoners?|photos?|pictures|him|her|them|away|positions?|time|effect|up|out|in|to|turns)\b/.test(
        words(scene, next, objects[0] ?? next),
      )
    )
      return;
    push('captured', i, next, objects, agentLeft(scene, i), 'taken');
  });
  each(scene, verbs.TAKE_PASSIVE, (i, next, matched) => {
    const passive = isPassiveAt(scene, i);
    const byAfter = /^by$/.test(code(scene, next));
    const reduced = !passive && (byAfter || (code(scene, i - 1) === ',' && /^(?:on|in|from|D\d+)$/.test(code(scene, next))));
    if (!(passive || reduced)) return;
    if (matched === 'occupied' && reduced) return;
    if (isUnreal(scene, i)) return;
    const subject = objectsLeft(scene, reduced && code(scene, i - 1) === ',' ? i - 1 : i);
    const named = exemplars(scene, next);
    const grouped = subject.length === 0 || scene.items[subject[0] ?? 0]?.sign === 'T' || scene.items[subject[0] ?? 0]?.sign === 'B';
    const objects = grouped && named.length > 0 ? named : subject;
    if (objects.length === 0) return;
    const by = agentRight(scene, next, /\b(?:by)\b/);
    const loser = agentRight(scene, next, /\bfrom(?: the)?$/) ?? (matched === 'lost' ? by : null);
    const owner = ownerSide(scene, Math.max(0, (objects[0] ?? 0) - 4), i);
    const side = by !== null && matched !== 'lost' ? null : loser !== null ? opposite(loser.side) : owner !== null ? opposite(owner) : null;
    push('captured', i, next, objects, { actor: matched === 'lost' ? null : by, side, pronoun: false }, 'was-taken', i);
  });
  each(scene, verbs.TAKE_FALL, (i, next, matched) => {
    if (isUnreal(scene, i)) return;
    if (
      /^fall/.test(matched) &&
      /^(?:by|from|into|in|short|behind|apart|ill|on|under|back|off|silent|sick)$/.test(code(scene, next)) &&
      !/^(?:on|in)$/.test(code(scene, next))
    )
      return;
    if (matched === 'fell' && /^(?:by|from|into|short|behind|apart|ill|under|back|off|silent|sick|asleep|victim)$/.test(code(scene, next)))
      return;
    const objects = objectsLeft(scene, i);
    if (objects.length === 0) return;
    const inside = scene.items.slice(i, next).find((x) => x.actor !== undefined)?.actor ?? null;
    const to = inside ?? agentRight(scene, next, /\b(?:to|of|by|hands|under)\b/);
    const groups =
      to === null &&
      /^(?:to|of|by)? ?(?:to )?(?:the )?(?:[a-z-]+ ){0,4}(?:groups?|rebels|insurgents|resistance|fighters|alliance|guerrillas|coalition)\b/.test(
        words(scene, next, next + 7),
      )
        ? ('resistance' as const)
        : null;
    const owner = ownerSide(scene, Math.max(0, (objects[0] ?? 0) - 4), i);
    const more = gapped(scene, next);
    if (more.length > 0) push('captured', i, next, more, { actor: to, side: groups, pronoun: false }, 'fell', i);
    push(
      'captured',
      i,
      next,
      objects,
      {
        actor: to,
        side: groups ?? (to === null && owner !== null ? opposite(owner) : null),
        pronoun: /\b(?:its|their) (?:hands|control)|theirs\b|\bto (?:it|them)\b/.test(words(scene, i, next + 4)),
      },
      'fell',
      i,
    );
  });
  each(scene, verbs.TAKE_NOUN, (i, next, matched) => {
    const lead = words(scene, i - 6, i);
    if (
      /\b(?:prevent|avoid|threaten(?:ed|s)?|fear(?:ed|s)?|possible|planned|attempted|failed|imminent|expect(?:ed)?|against|denied|deny)\b[^,;]*$/.test(
        lead,
      )
    )
      return;
    const objects = objectsRight(scene, next);
    if (objects.length === 0) return;
    const lost = matched.startsWith('loss');
    const by = agentRight(scene, (objects.at(-1) ?? next) + 1, /^(?:[A-Za-z0-9,]+ )*(?:by|to)(?: the)?$/);
    const before = agentLeft(scene, i);
    const owner = ownerSide(scene, Math.max(0, i - 2), i);
    const possessor = owner !== null && code(scene, i - 1) === "'s" ? owner : null;
    if (lost)
      push(
        'captured',
        i,
        next,
        objects,
        { actor: by, side: by === null ? opposite(possessor ?? before.actor?.side ?? 'unknown') : null, pronoun: false },
        'loss-of',
        i,
      );
    else push('captured', i, next, objects, by !== null ? { actor: by, pronoun: false } : before, 'capture-of', i);
  });
  each(scene, verbs.LOSE_ACTIVE, (i, next) => {
    if (isUnreal(scene, i)) return;
    const objects = objectsRight(scene, next);
    if (objects.length === 0) return;
    const to = agentRight(scene, (objects.at(-1) ?? next) + 1, /\bto(?: the)?$/);
    const loser = agentLeft(scene, i).actor;
    push(
      'captured',
      i,
      next,
      objects,
      { actor: to, side: to === null && loser !== null ? opposite(loser.side) : null, pronoun: false },
      'lost',
      i,
    );
  });
};

const readLeaving = (scene: Scene, push: Push): void => {
  each(scene, verbs.LEAVE_FROM, (i, next, matched) => {
    if (isUnreal(scene, i) && !isPassiveAt(scene, i)) return;
    const driven = /^(?:driven|forced|pushed|expelled|ousted|evict)/.test(matched);
    if (driven && !isPassiveAt(scene, i)) return;
    const from = code(scene, next) === 'from' || code(scene, next) === 'of' || code(scene, next) === 'out';
    const at = from ? (code(scene, next + 1) === 'of' || code(scene, next + 1) === 'from' ? next + 2 : next + 1) : next;
    const fronted = /(?:^|; |, |that )from (?:the )?(?:[A-Z]\d+ of )?([PS]\d+)\b/.exec(scene.text.slice(0, scene.at[i] ?? 0));
    const objects = from
      ? objectsRight(scene, at)
      : fronted?.[1] !== undefined
        ? [scene.items.findIndex((x) => x.code === fronted[1])]
        : [];
    const agent = agentLeft(scene, i);
    const armed = agent.actor !== null;
    if (!armed && !agent.pronoun) return;
    if (/^(?:fled|flee|fleeing|depart|moved|moving|move)/.test(matched) && (objects.length === 0 || !armed)) return;
    if (objects.length === 0 && !/^(?:withdrew|withdrawn|retreated|pulled|fell back|left in)/.test(matched)) return;
    if (
      objects.length === 0 &&
      (from ||
        /^(?:to|into|towards?|toward)$/.test(code(scene, next)) ||
        (/(?:ing|s|out|back)$/.test(matched) && !/pulled out/.test(matched)))
    )
      return;
    push('withdrew', i, next, objects.length === 0 ? [-1] : objects, agent, 'left', i);
  });
  each(scene, verbs.LEAVE_OBJECT, (i, next, matched) => {
    if (isUnreal(scene, i) || isPassiveAt(scene, i)) return;
    const right = objectsRight(scene, next);
    const objects =
      right.length > 0
        ? right
        : /^(?:it|them)$/.test(code(scene, next)) && /^(?:abandon|vacat|evacuat|relinquish|desert|gave up|given up)/.test(matched)
          ? [-1]
          : objectsOfRelative(scene, i);
    const agent = agentLeft(scene, i);
    if (
      objects.length === 0 ||
      (agent.actor === null && !/^(?:it|they)$/.test(code(scene, i - 1)) && !/^(?:it|they)$/.test(code(scene, i - 2)))
    )
      return;
    if (/^(?:left|quit|surrendered)$/.test(matched) && !/^(?:[PS]\d+|the|its|their)$/.test(code(scene, next))) return;
    if (matched === 'left' && /^(?:for|to)$/.test(code(scene, next))) return;
    push('withdrew', i, next, objects, agent, 'abandoned', i);
  });
  each(scene, verbs.LEAVE_OBJECT, (i, next, matched) => {
    if (
      !isPassiveAt(scene, i) ||
      isUnreal(scene, i) ||
      !/^(?:abandoned|vacated|evacuated|relinquished|given up|deserted|handed)/.test(matched)
    )
      return;
    const objects = objectsLeft(scene, i);
    if (objects.length === 0 || scene.items[objects[0] ?? 0]?.sign === 'T') return;
    const by = agentRight(scene, next, /\bby\b/);
    const owner = ownerSide(scene, Math.max(0, (objects[0] ?? 0) - 4), i);
    if (by === null && owner === null) return;
    push('withdrew', i, next, objects, { actor: by, side: by === null ? owner : null, pronoun: false }, 'was-abandoned', i);
  });
  each(scene, verbs.LEAVE_NOUN, (i, next) => {
    const lead = words(scene, i - 5, i);
    if (/\b(?:plan|planned|demand|demanded|ordered?|possible|agreed|expected|negotiat)\w*\b/.test(lead)) return;
    const objects = objectsRight(scene, next);
    if (objects.length === 0) return;
    push('withdrew', i, next, objects, agentLeft(scene, i), 'withdrawal-from', i);
  });
};

const AIR =
  /\b(?:air|airstrikes?|from the air|navy|naval|jets?|aircraft|bombs?|bombed|shell(?:s|ed|ing)?|artillery|drones?|helicopters?|gunships?|ambush(?:ed|es)?|mines?|raids?|arson|cyber|with heavy weapons|rockets?)\b/;

const readAttacks = (scene: Scene, push: Push): void => {
  each(scene, verbs.ATTACK_LAUNCH, (i, next, matched) => {
    if (isUnreal(scene, i) || AIR.test(matched)) return;
    let at = next;
    const bare =
      /\b(?:their|its|the) (?:attacks?|assaults?|offensive|campaign)$/.test(matched) &&
      /^(?:D\d+|,|\.|and|early|at|late)/.test(code(scene, next));
    if (bare && !/\b(?:on|against|for|to (?:take|capture|seize|retake|recapture|occupy))\b/.test(words(scene, next, next + 9))) {
      push('attack_began', i, next, [-1], agentLeft(scene, i), 'launched-attack', i);
      return;
    }
    const skipped =
      /^(?:(?:D\d+|in|the|small|hours|of|early|morning|night|and|simultaneously|jointly|together|aimed|at|from|several|directions|,) )*(?:on|against|in|for|to)/.exec(
        scene.text.slice(scene.at[next] ?? scene.text.length),
      );
    if (skipped === null) return;
    at = itemAt(scene, (scene.at[next] ?? 0) + skipped[0].length - 1) + 1;
    const purpose = /^(?:capture|take|seize|retake|recapture|occupy|regain|control|overrun|liberate)$/.test(code(scene, at)) ? at + 1 : at;
    const objects = objectsRight(scene, purpose, true);
    if (objects.length === 0) return;
    const preposition = code(scene, at - 1);
    if (preposition === 'in' && objects.some((o) => scene.items[o]?.place?.kind === 'state_region')) return;
    push('attack_began', i, next, objects, agentLeft(scene, i), 'launched-attack', i);
  });
  each(scene, verbs.ATTACK_ACTIVE, (i, next, matched) => {
    const being = /^(?:is|are|was|were|been|be|being)$/.test(code(scene, i - 1)) || /^(?:is|are|was|were|been)$/.test(code(scene, i - 2));
    const passive = /ed$/.test(matched) && isPassiveAt(scene, i);
    const trying = /^(?:been )?(?:trying|fighting|attempting|battling|seeking)/.test(matched);
    if (passive) {
      if (!/^(?:besieged|surrounded|encircled|attacked|stormed)$/.test(matched)) return;
      const objects = objectsLeft(scene, i);
      const by = agentRight(scene, next, /\bby\b/);
      if (objects.length === 0 || by === null || AIR.test(words(scene, i, next + 12))) return;
      push('attack_began', i, next, objects, { actor: by, pronoun: false }, 'was-attacked', i);
      return;
    }
    const base = /^(?:attack|assault|besiege|storm)$/.test(matched);
    if (base && !/\b(?:began|begun|begin|started|start|continued|continue|continues) to$/.test(words(scene, i - 2, i))) return;
    if (!base && !trying && isUnreal(scene, i)) return;
    if (trying && !being && !/^been/.test(matched) && !/\b(?:while|were|was|are|is)\b/.test(words(scene, i - 4, i))) return;
    if (/^(?:attacks|assaults)$/.test(matched)) return;
    const right = objectsRight(scene, next, true);
    const them =
      /^(?:it|them)$/.test(code(scene, next)) ||
      (/^attacking$/.test(matched) && /^(?:D\d+|,|\.|and)/.test(code(scene, next)) && /\b(?:began|started)$/.test(words(scene, i - 1, i)));
    const objects = right.length > 0 ? right : them ? [-1] : [];
    if (objects.length === 0) return;
    if (AIR.test(words(scene, i - 6, (objects.at(-1) ?? next) + 9)) && !/\bground\b/.test(scene.text)) return;
    if (/^surrounded|^surrounding|^encircl/.test(matched)) return;
    push('attack_began', i, next, objects, agentLeft(scene, i), 'attacked', i);
  });
  each(scene, verbs.ATTACK_UNDER, (i, next) => {
    if (isUnreal(scene, i)) return;
    const objects = objectsLeft(scene, i);
    const by = agentRight(scene, next, /\b(?:by|from)\b/);
    if (objects.length === 0 || AIR.test(words(scene, i, next + 6))) return;
    push('attack_began', i, next, objects, { actor: by, pronoun: false }, 'under-attack', i);
  });
  each(scene, verbs.ATTACK_NOUN, (i, next, matched) => {
    if (/^(?:push|operation|operations|fight|fighting) (?:of)/.test(matched)) return;
    if (/^(?:[a-z]+) of$/.test(matched) && !/^(?:siege|battle)/.test(matched)) return;
    const objects = objectsRight(scene, next);
    if (objects.length === 0 || AIR.test(words(scene, i - 2, i + 1))) return;
    const last = objects.at(-1) ?? next;
    const after = words(scene, last + 1, last + 12);
    const failed = verbs.FAIL_PASSIVE.exec(after);
    verbs.FAIL_PASSIVE.lastIndex = 0;
    const lead = words(scene, i - 4, i);
    if (failed !== null && failed.index < 30) {
      const agent = ownerSide(scene, Math.max(0, i - 3), i);
      push('attack_failed', i, next, objects, { actor: agentLeft(scene, i).actor, side: agent, pronoun: true }, 'attack-failed', i);
      return;
    }
    if (/\b(?:repel|repuls|beat|fought off|thwart|foil|resist|withst|defeat|gave up|abandon|failed)\w*\b/.test(words(scene, i - 6, i)))
      return;
    const began =
      /^(?:[a-z]+ |D\d+ |by A\d+ |, )*?(?:began|begun|started|was launched|had begun|got under way|has begun|opened|is under way|was under way|continue|continued|continues|resumed)/.test(
        after,
      );
    const underWay =
      /^(?:the |fierce |intense |ongoing |heavy )*(?:battle|fighting|fight|siege)/.test(`${matched}`) &&
      /^(?:battle|fighting|fight) for|^siege of|^siege on/.test(matched);
    const launched = /\b(?:launch|open|beg[aiu]n|start|mount|resum|continu)\w*\b/.test(lead);
    if (launched || !(began || underWay)) return;
    push(
      'attack_began',
      i,
      next,
      objects,
      began ? agentLeft(scene, i) : { actor: null, pronoun: false },
      began ? 'attack-began' : 'battle-for',
      i,
    );
  });
};

const readFailures = (scene: Scene, push: Push): void => {
  each(scene, verbs.FAIL_ACTIVE, (i, next) => {
    const objects = objectsRight(scene, next);
    if (objects.length > 0) push('attack_failed', i, next, objects, agentLeft(scene, i), 'failed-to-take', i);
  });
  each(scene, verbs.FAIL_REPELLED, (i, next, matched) => {
    if (isUnreal(scene, i)) return;
    const skipped =
      /^(?:(?:[a-z]+|A\d+|D\d+) ){0,5}(?:on|against|to (?:take|capture|seize|retake|enter|recapture|storm)|towards?|into|of)/.exec(
        scene.text.slice(scene.at[next] ?? scene.text.length),
      );
    if (skipped === null) return;
    const objects = objectsRight(scene, itemAt(scene, (scene.at[next] ?? 0) + skipped[0].length - 1) + 1);
    if (objects.length === 0) return;
    const attacker = ownerSide(scene, i, next) ?? ownerSide(scene, next, objects[0] ?? next);
    const defender = agentLeft(scene, i).actor;
    if (/columns?$/.test(matched)) return;
    push(
      'attack_failed',
      i,
      next,
      objects,
      { actor: null, side: attacker ?? (defender === null ? null : opposite(defender.side)), pronoun: false },
      'repelled',
      i,
    );
  });
  each(scene, verbs.FAIL_ENTERED, (i, next) => {
    const objects = objectsRight(scene, next);
    const last = objects.at(-1);
    if (last === undefined) return;
    const rest = scene.text.slice(scene.at[last] ?? 0);
    if (!verbs.HAD_TO_LEAVE.test(rest.slice(0, 160)) && !/^[A-Z]\d+ (?:[a-z]+ ){0,3}gave up\b/.test(rest)) return;
    push('attack_failed', i, next, objects, agentLeft(scene, i), 'had-to-leave', i);
  });
};

const readHolding = (scene: Scene, push: Push): void => {
  each(scene, verbs.HOLD_ACTIVE, (i, next, matched) => {
    if (isUnreal(scene, i) || isPassiveAt(scene, i)) return;
    if (/^by$/.test(code(scene, next))) return;
    if (/^(?:control|controls|hold)$/.test(matched) && /^(?:of|over)$/.test(code(scene, next))) return;
    if (/^(?:hold|control)$/.test(matched) && /^(?:take|took|taken|the|full|of|under|in|complete|a|its|their)$/.test(code(scene, i - 1)))
      return;
    const bare = /^(?:held|holds?|holding|controlled|retained|controlling|retains?)$/.test(matched);
    const right = objectsRight(scene, next);
    const objects = right.length > 0 ? right : objectsOfRelative(scene, i);
    if (objects.length === 0) return;
    const agent = agentLeft(scene, i);
    if (bare && agent.actor === null && !agent.pronoun) return;
    if (
      /^(?:held|holds?|kept|keeps?|holding)$/.test(matched) &&
      /\b(?:talks|meeting|polls?|election|ceremony|rally|funeral|hostage|prisoners?|people|villagers|residents|detained|attack|line)\b/.test(
        words(scene, next, (objects[0] ?? next) + 1),
      )
    )
      return;
    push('holds', i, next, objects, agent, 'holds', i);
  });
  each(scene, verbs.HOLD_PASSIVE, (i, next, matched) => {
    if (isUnreal(scene, i) || /^came/.test(matched)) return;
    const objects = objectsLeft(scene, i);
    if (objects.length === 0) return;
    const inside = scene.items.slice(i, next).find((x) => x.actor !== undefined)?.actor ?? null;
    const by = inside ?? agentRight(scene, next, /\b(?:by|of|hands|control)\b/);
    const worded = /\b(?:junta|regime|army|military|government)\b/.test(matched)
      ? ('junta' as const)
      : /\bresistance\b/.test(matched)
        ? ('resistance' as const)
        : null;
    push('holds', i, next, objects, { actor: by, side: worded, pronoun: by === null && /\b(?:its|their)\b/.test(matched) }, 'is-held', i);
  });
  each(scene, verbs.HOLD_PARTICIPLE, (i, next) => {
    if (isPassiveAt(scene, i) || isUnreal(scene, i)) return;
    const objects = objectsLeft(scene, i);
    const by = agentRight(scene, next, /\bby\b/);
    if (objects.length === 0 || by === null) return;
    push('holds', i, next, objects, { actor: by, pronoun: false }, 'held-by', i);
  });
};

/** Every control mention of a sentence; readings of one object by one action are kept once, the first rule wins. */
export const findControl = (scene: Scene): readonly ControlMention[] => {
  const found: ControlMention[] = [];
  const seen = new Set<string>();
  const push: Push = (action, verb, verbEnd, objects, agent, rule, from = verb) => {
    for (const o of objects) {
      const object = o < 0 ? null : (scene.items[o] ?? null);
      const key = `${action} ${o}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const a = scene.items[Math.min(verb, o < 0 ? verb : o)];
      const b = scene.items[Math.max(verbEnd - 1, o)];
      if (a === undefined || b === undefined) continue;
      found.push({
        action,
        object,
        scope:
          o < 0
            ? verbs.PART.test(words(scene, verbEnd, verbEnd + 6))
              ? 'part'
              : 'whole'
            : scopeOf(scene, from < o ? from : Math.max(0, o - 7), o),
        actor: agent.actor,
        side:
          agent.side ??
          (agent.actor !== null && (agent.actor.side === 'junta' || agent.actor.side === 'resistance' || agent.actor.side === 'other')
            ? agent.actor.side
            : null),
        pronoun: agent.pronoun,
        rule,
        start: o < 0 ? a.start : Math.min(a.start, object?.start ?? a.start),
        end: b.end,
      });
    }
  };
  readFailures(scene, push);
  const failed = new Set(found.map((f) => f.object));
  readTaking(scene, push);
  readLeaving(scene, push);
  readAttacks(scene, (action, ...rest) => {
    if (action === 'attack_failed' || !rest[2].some((o) => failed.has(scene.items[o] ?? null))) push(action, ...rest);
  });
  readHolding(scene, push);
  return found;
};
