import type { Side } from '../../../../schemas/vocabulary.ts';
import { OBJECT_VERB, SAYING, SUBJECT_OPENER } from '../../lexicon/control-grammar.ts';
import type { ActorMention } from '../../rule.ts';
import type { Scene } from '../scene.ts';
import { ADVERB, code, isArmed, opposite, PREPOSITION, words } from './clause.ts';
import type { Agent } from './mention.ts';

/** Modifiers and owners inside a noun phrase: "Myanmar 's A1", "the ruling A2", "P3 's A4". */
const MODIFIER =
  /^(?:the|a|an|its|their|his|our|some|more|all|both|'s|ruling|local|allied|joint|other|several|many|two|three|four|five|hundreds|dozens|about|around|\d[\d,]*|[a-z]+-[a-z]+|myanmar|burma|combined|P\d+|ethnic|armed|advancing|retreating|besieged|remaining|pro|new|fresh|these|those|such|northern|southern|eastern|western|fellow|powerful|main|most|rebel|veteran|last|first|final|")$/;

const NOUN_IN_ING =
  /^(?:bombing|fighting|shelling|firing|meeting|training|uprising|gathering|building|beginning|crossing|infighting|gunning|fighting|ceasefire|spring|standing|landing|warning|ruling)$/;

export type Role = { readonly kind: 'subject' | 'object' } | { readonly kind: 'governed'; readonly by: string };

/** What an actor at `k` is in its clause: governed by a preposition ("with A1"), object of a verb ("attacked A2"), or its subject. */
export const roleOf = (scene: Scene, k: number): Role => {
  for (let i = k - 1; i >= 0 && i >= k - 7; i--) {
    const w = code(scene, i);
    // "around 300 troops", "over 100 soldiers": a rough number, no preposition
    if (/^(?:around|about|over|under|nearly|between)$/.test(w) && /^\d/.test(code(scene, i + 1))) continue;
    if (PREPOSITION.test(w)) return { kind: 'governed', by: w };
    // "the office of the district A1"
    if (/^T\d+$/.test(w) && i === k - 1 && words(scene, i - 2, i) === 'of the') return { kind: 'governed', by: 'of' };
    if (/^P\d+$/.test(w) && code(scene, i + 1) !== "'s" && i < k - 1) return { kind: 'subject' };
    if (MODIFIER.test(w)) continue;
    // "clashes with A1 and A2": a list has one role, unless a clause begins ("and A2 took")
    if (/^(?:and|or)$/.test(w) && isArmed(scene.items[i - 1])) return roleOf(scene, i - 1);
    if (/^(?:and|or)$/.test(w) && code(scene, i - 1) === ',' && isArmed(scene.items[i - 2])) return roleOf(scene, i - 2);
    // "after days of heavy bombing the A1": a noun, no verb
    if (NOUN_IN_ING.test(w) && !/^(?:is|are|was|were|been|being|by|while|kept|keep|started|began|stopped)$/.test(code(scene, i - 1)))
      return { kind: 'subject' };
    // "rooted out the A1"
    if (/^(?:out|off|up|down|away|back)$/.test(w) && OBJECT_VERB.test(code(scene, i - 1)) && !PREPOSITION.test(code(scene, i + 1)))
      return { kind: 'object' };
    if (OBJECT_VERB.test(w) && !SAYING.test(w) && !SUBJECT_OPENER.test(w)) return { kind: 'object' };
    return { kind: 'subject' };
  }
  return { kind: 'subject' };
};

const BARE_FORCES = /^(?:the )?(?:troops|soldiers|forces|fighters|men|units|columns?|personnel)$/i;
const OF_GROUP =
  /(?:members?|fighters|forces|coalition|alliance|troops|units|groups?|teams?|gangs?|bands?|column|soldiers|lead|leadership|brigade|officers?|part|wing|columns?|allies|command|official|spokesman|spokesperson|infantry|battalions?|militias?|guerrillas|rebels|remnants|last|rest|most|some|many|half|none|hundreds|dozens|scores|thousands|one|two|three|four|five|six|seven|eight|nine|ten|both|\d+) of(?: the| its| a| about| some| around| nearly| over| at| least| more| than| two| three| four| five| six| seven| eight| nine| ten| \d+| dozens?| of)*$/;
const AMONG = /(?:^| )(?:one|another|two|three|some|several) of (?:(?!of )[a-z'-]+ |P\d+ )*$/;
const HANDS =
  /^(?:troops|forces|soldiers|fighters|men|military|army|allies|columns?|brigade|battalions?|navy|units?|armed|presence|hold|control|grip|footprint|foothold|rule|reach|writ|authority|garrison)$/;

/** A noun for the armed that names no side by itself: "the attackers", "the column", "defenders". */
const STANDS_FOR =
  /^(?:group|side|garrison|defenders|attackers|columns?|troops|forces|fighters|soldiers|units?|men|they|it|he|she|its|their|who)$/;

const OFFICE =
  /^(?:(?:senior|local|deputy) )?(?:officers?|officials?|commanders?|leaders?|members?|captains?|majors?|colonels?|generals?|sergeants?)$/i;

/** "an officer of the A1 's department": whose officer he is. */
const employer = (scene: Scene, k: number): ActorMention | null => {
  const next = /^(?:of|from|with|in)(?: the| its| a)?$/.test(words(scene, k + 1, k + 3).replace(/ [A-Z]\d+$/, ''))
    ? scene.items.slice(k + 2, k + 4).find((x) => isArmed(x) && x.sign === 'A')
    : undefined;
  return next?.actor ?? null;
};

/** Civilians told in one breath with armed people: "the A1 , their C2 and staff", or set beside them: "its defenders , some 200 C1 ,". */
const isBesideArmed = (scene: Scene, k: number): boolean => {
  let i = k - 1;
  while (i >= 0 && MODIFIER.test(code(scene, i))) i--;
  if (!/^(?:,|and)$/.test(code(scene, i))) return false;
  if (code(scene, i) === ',' && code(scene, k + 1) === ',') return true;
  return isArmed(scene.items[i - 1]) || isArmed(scene.items[i - 2]);
};

/** "shelling the A1 , who had taken P2": the people right before "who" act, whatever they are in their own clause. */
export const antecedentOfRelative = (scene: Scene, i: number): ActorMention | null => {
  const k = rightBefore(scene, i);
  // "30 A1 , most of whom had left"
  const ofWhom = /^, (?:most|all|some|many|half|none) of whom$/.test(words(scene, k - 3, k + 1));
  if (!ofWhom && !/^(?:who|which|that)$/.test(code(scene, k))) return null;
  const at = ofWhom ? k - 4 : code(scene, k - 1) === ',' ? k - 2 : k - 1;
  const item = scene.items[at];
  return (isArmed(item) && item?.sign === 'A') || item?.sign === 'C' ? (item.actor ?? null) : null;
};

const KEEPERS = /^(?:garrison|defenders|occupants|occupiers)$/;

/** "the A1 garrison", "A2 's defenders". */
const ownerActor = (scene: Scene, k: number): ActorMention | null => {
  const item = scene.items[code(scene, k - 1) === "'s" ? k - 2 : k - 1];
  return isArmed(item) && item?.sign === 'A' ? (item.actor ?? null) : null;
};

const NO_TROOPS =
  /^(?:rohingyas?|muslims?|hindus?|engineers|traders|migrants|monks|nuns|children|refugees|tourists|nationals|officials|staff|teachers|doctors|workers|students|families|women|residents|villagers|locals)$/;

/** The subject of an active verb: the nearest armed actor before it that is subject of a clause, or a pronoun that stands for one. */
export const agentLeft = (scene: Scene, i: number): Agent => {
  const relative = antecedentOfRelative(scene, i);
  if (relative !== null) return { actor: relative, pronoun: false, side: relative.side === 'civilian' ? 'civilian' : null };
  // "Rohingya who had left P1": no troops
  if (code(scene, rightBefore(scene, i)) === 'who' && NO_TROOPS.test(code(scene, rightBefore(scene, i) - 1)))
    return { actor: null, pronoun: false, side: 'civilian' };
  // "columns secured the village": the military's, in whoever's words; "the Karen withdrew": the people for its army
  const direct = rightBefore(scene, i);
  if (
    /^columns?$/.test(code(scene, direct)) &&
    !/^(?:its|their|our)$/.test(code(scene, direct - 1)) &&
    !/[AB]\d+ (?:\d+ )?(?:,|and|, and) (?:the )?[a-z]+$/.test(words(scene, direct - 5, direct)) &&
    roleOf(scene, direct).kind === 'subject'
  )
    return { actor: null, pronoun: false, side: 'junta' };
  if (
    /^(?:karen|karenni|kachin|chin|kokang|palaung|arakanese|rebels|insurgents)$/.test(code(scene, direct)) &&
    code(scene, direct - 1) === 'the'
  )
    return { actor: null, pronoun: false, side: 'resistance' };
  // "It took the A1 15 days to seize P2"
  const effort =
    code(scene, i - 1) === 'to'
      ? /\b(?:it|which|that) (?:has |had )?(?:took|taken|cost) (?:the )?(?:[a-z]+ )?(A\d+) [^,;]*$/.exec(words(scene, i - 12, i - 1))
      : null;
  const doer = effort === null ? undefined : scene.items.find((x) => x.code === effort[1]);
  if (isArmed(doer)) return { actor: doer?.actor ?? null, pronoun: false };
  // "was occupied by the A1 before they withdrew": who had done it
  if (/^(?:they|it)$/.test(code(scene, direct)) && /^(?:before|until|but|though|although|and|when|as)$/.test(code(scene, direct - 1))) {
    const by = scene.items.findLastIndex((x, k) => k < direct && k > direct - 9 && isArmed(x) && x.sign === 'A');
    if (by > 0 && /\bby(?: the)?(?: [a-z]+)?$/.test(words(scene, by - 3, by)) && code(scene, by + 1) !== "'s")
      return { actor: scene.items[by]?.actor ?? null, pronoun: false };
  }
  // "the garrison slipped away": those who kept what was left, whoever is told of before
  if (KEEPERS.test(scene.items[direct]?.site?.name ?? scene.items[direct]?.word ?? code(scene, direct)))
    return { actor: ownerActor(scene, direct), pronoun: false, keeper: true };
  let pronoun = false;
  let own = false;
  for (let k = i - 1; k >= 0; k--) {
    const item = scene.items[k];
    const w = code(scene, k);
    if (w === ';') break;
    if (/^(?:we|our|ours)$/.test(w) && !pronoun) own = true;
    // "The column , which set out from P1 , had taken": the military's
    if (/^columns?$/.test(w) && code(scene, k - 1) === 'the' && roleOf(scene, k).kind === 'subject')
      return { actor: null, pronoun: false, side: 'junta' };
    if (STANDS_FOR.test(w) || /^(?:we|our)$/.test(w)) pronoun = true;
    if (
      /^(?:alliance|coalition|rebels|insurgents|guerrillas|attackers|resistance)$/.test(w) &&
      (w !== 'resistance' || k === rightBefore(scene, i)) &&
      (roleOf(scene, k).kind === 'subject' || OF_GROUP.test(words(scene, k - 4, k))) &&
      code(scene, k + 1) !== "'s"
    )
      return { actor: null, pronoun, own, side: w === 'attackers' ? null : 'resistance' };
    // "the group 's ally": with it
    if (
      /^(?:ally|allies)$/.test(w) &&
      /\b(?:group|alliance) 's(?: [a-z]+)?$/.test(words(scene, k - 3, k)) &&
      roleOf(scene, k).kind === 'subject'
    )
      return { actor: null, pronoun: false, side: 'resistance' };
    // "the A1 's 25 men": its own
    if (item?.sign === 'C' && /^(?:men|members|people)$/i.test(item.actor?.name ?? '')) {
      const owned = /(A\d+) 's (?:\d+ |last |remaining |own |[a-z]+ ){0,2}$/.exec(`${words(scene, k - 5, k)} `);
      const owner = owned?.[1] === undefined ? undefined : scene.items.find((x) => x.code === owned[1]);
      if (owner?.actor !== undefined && isArmed(owner)) return { actor: owner.actor, pronoun: false };
    }
    // "villagers left P1": the people who act bear no arms; "the A1 , their families and staff" do
    if (item?.sign === 'C' && /^(?:its|their|our|his)$/.test(code(scene, k - 1))) pronoun = true;
    if (item?.sign === 'C' && !pronoun && !isBesideArmed(scene, k) && roleOf(scene, k).kind === 'subject')
      return { actor: null, pronoun: false, side: 'civilian' };
    if (!isArmed(item) || item?.actor === undefined) continue;
    // "the surrender of a battalion , S1 , at P2": which battalion it was
    if (item.sign === 'S' && code(scene, k - 1) === ',' && code(scene, k + 1) === ',') continue;
    const role = roleOf(scene, k);
    const before = words(scene, k - 4, k);
    const after = code(scene, k + 1);
    if (role.kind === 'object') continue;
    // "a rebel alliance fighting the A1 said it had taken P2": whom it fights is not who acts
    if (/\b(?:fighting|battling|resisting|opposing|opposed to|hostile to|at war with|against)(?: [A-Za-z0-9]+| 's){0,3}$/.test(before))
      continue;
    // "one of P1 's most powerful A2"
    const among = role.kind === 'governed' && role.by === 'of' && AMONG.test(`${words(scene, k - 9, k)} `);
    if (role.kind === 'governed' && role.by !== 'like' && role.by !== 'as' && !(role.by === 'of' && OF_GROUP.test(before)) && !among)
      continue;
    // "the A1 's guns can reach the T2 from P3 , which it took": its owner
    const its = /^(?:it|they)$/.test(code(scene, rightBefore(scene, i))) && scene.items.slice(k, i).some((x) => x.code === 'which');
    if (after === "'s" && !HANDS.test(code(scene, k + 2)) && i - k > 2 && !its) continue;
    if (item.actor.generic && BARE_FORCES.test(item.actor.name)) {
      if (/(?:^| )our(?: own)?$/.test(before)) {
        own = true;
        pronoun = true;
        continue;
      }
      if (/(?:^| )(?:its|their|his|whose)(?: own)?$/.test(before)) {
        pronoun = true;
        continue;
      }
    }
    // "the A1 's troops": the side of those whose they are
    if (item.actor.generic && BARE_FORCES.test(item.actor.name) && code(scene, k - 1) === "'s" && isArmed(scene.items[k - 2])) {
      const owner = scene.items[k - 2]?.actor;
      if (owner !== undefined && scene.items[k - 2]?.sign === 'A') return { actor: owner, pronoun, own };
    }
    // "the fascist troops", in whoever's words
    if (item.actor.generic && /^(?:fascist|terrorist)$/.test(code(scene, k - 1)) && BARE_FORCES.test(item.actor.name))
      return { actor: null, pronoun: false, side: code(scene, k - 1) === 'fascist' ? 'junta' : 'resistance' };
    const name = item.actor.name;
    const office = item.actor.generic && OFFICE.test(name) ? employer(scene, k) : null;
    // "A1 officer Colonel X said that its troops took": the body he speaks for stands before him
    if (
      office === null &&
      item.actor.generic &&
      OFFICE.test(name) &&
      scene.items.slice(Math.max(0, k - 5), k).some((x) => isArmed(x) && x.sign === 'A' && x.actor?.generic === false)
    )
      continue;
    // "a group of about 60 A1": the noun before stands for nobody else
    const grouped = role.kind === 'governed' && role.by === 'of';
    return { actor: office ?? item.actor, pronoun: pronoun && !(grouped && OF_GROUP.test(before)), own: own && item.actor.generic };
  }
  // "After losing P1 , the A2 fell back": a participle before its subject
  const ahead = /ing$/.test(code(scene, i)) || code(scene, i - 1) === 'having' ? subjectAhead(scene, i) : null;
  return ahead !== null ? { actor: ahead, pronoun: false } : { actor: null, pronoun: true, own };
};

const subjectAhead = (scene: Scene, i: number): ActorMention | null => {
  const match = /^[^;.]{0,90}?, (?:the |its )?(A\d+)(?: and (?:the |its )?[A-Za-z0-9]+)? (?!')/.exec(scene.text.slice(scene.at[i] ?? 0));
  const actor = match?.[1] === undefined ? undefined : scene.items.find((x) => x.code === match[1]);
  return isArmed(actor) ? (actor?.actor ?? null) : null;
};

const isSpeaker = (scene: Scene, k: number): boolean =>
  /, (?:[a-z]+ )*$/.test(`${words(scene, k - 4, k)} `) &&
  words(scene, k + 1, k + 6)
    .split(' ')
    .slice(0, 5)
    .some(
      (word, n, all) =>
        SAYING.test(word) &&
        all.slice(0, n).every((w) => /^(?:'s|spokes[a-z]+|[a-z]+|[A-Z]\d+)$/.test(w) && !/^(?:had|has|was|were|and|who|which)$/.test(w)),
    );

/** "by A1", "to A2", "into the hands of A3", "under A4 's control" behind a verb. */
export const agentRight = (scene: Scene, i: number, lead: RegExp): ActorMention | null => {
  for (let k = i; k < scene.items.length && k < i + 16; k++) {
    const w = code(scene, k);
    if (w === ';' || (w === ',' && k > i + 9)) break;
    const item = scene.items[k];
    if (isArmed(item) && item?.actor !== undefined && lead.test(words(scene, i - 1, k))) {
      // "was attacked by gunmen on D1 , the A2 said": who says so
      if (k > i + 1 && isSpeaker(scene, k)) break;
      // "by the A1 's troops": the side of those whose they are
      const next = scene.items[k + 2];
      return code(scene, k + 1) === "'s" && next?.actor?.generic === true && isArmed(next) && item.actor.side === 'unknown'
        ? next.actor
        : item.actor;
    }
  }
  return null;
};

/** "fell to rebel groups": a taker by common nouns that are no listed actor. */
export const unnamedTaker = (scene: Scene, next: number): Side | null =>
  /^(?:(?:once|before|again|back|earlier|later|in|on|,|D\d+) ){0,6}?(?:to|of|by|into)? ?(?:to )?(?:the )?(?:hands of )?(?:the )?(?:[a-z-]+ ){0,4}(?:groups?|rebels|insurgents|resistance|opposition|fighters|alliance|guerrillas|coalition)\b/.test(
    words(scene, next, next + 12),
  )
    ? 'resistance'
    : null;

/** The side that a stretch names as owner: "their attack on the junta 's", "a junta assault". */
export const ownerSide = (scene: Scene, from: number, to: number): Side | null => {
  for (let k = Math.max(0, from); k < to; k++) {
    const item = scene.items[k];
    if (item?.sign !== 'S' && item?.actor !== undefined && (item.actor.side === 'junta' || item.actor.side === 'resistance'))
      return item.actor.side;
    const side = sideOfWord(code(scene, k));
    if (side !== null) return side;
  }
  return null;
};

const sideOfWord = (word: string): Side | null =>
  /^(?:junta|regime|army|military|government|sac|enemy|fascist)$/.test(word)
    ? 'junta'
    : /^(?:resistance|rebel|insurgent|terrorist)$/.test(word)
      ? 'resistance'
      : null;

const POSSESSED =
  /^(?:the|a|an|all|both|last|main|key|remaining|entire|whole|strategic|major|important|'s|[a-z]+-[a-z]+|fortified|heavily|town|former|first|second|third|northern|southern|eastern|western|regional|two|three|four|five|T\d+|B\d+|P\d+)$/;

/** Whose the object is, by the words right before it ("the junta 's last S1") or behind it ("S1 of the A2", "a S1 held by A2"). Its loss is the other side's gain. */
export const ownerOf = (scene: Scene, k: number): Side | null => {
  for (let i = k - 1; i >= Math.max(0, k - 7); i--) {
    const item = scene.items[i];
    const w = code(scene, i);
    const side = sideOfWord(w);
    if (side !== null) return side;
    if (item?.sign === 'A' && (code(scene, i + 1) === "'s" || item.actor?.generic === true))
      return item.actor?.side === 'junta' || item.actor?.side === 'resistance' ? item.actor.side : null;
    if (!POSSESSED.test(w)) break;
  }
  const behind =
    /^(?:(?:(?:in|at|near|outside) (?:the )?P\d+ )?,? ?(?:once |then |which (?:was|is) |that (?:was|is) )?(?:held|manned|controlled|defended|garrisoned|guarded|run|kept) by|of|belonging to)(?: (?:the|a|an|about|around|some|over|up|to|more|than|at|least|nearly|\d+|[a-z-]+)){0,4} (A\d+)/.exec(
      words(scene, k + 1, k + 14),
    );
  const actor = behind?.[1] === undefined ? undefined : scene.items.find((x) => x.code === behind[1])?.actor;
  return actor?.side === 'junta' || actor?.side === 'resistance' ? actor.side : null;
};

/** The loser's gain is the other side's: an agent of the side opposite to a known loser. */
export const takerFrom = (loser: Side | null): Agent => ({ actor: null, pronoun: false, side: loser === null ? null : opposite(loser) });

/** The item right before a verb, over adverbs and auxiliaries. */
export const rightBefore = (scene: Scene, i: number): number => {
  let k = i - 1;
  // "had by then overrun"
  while (k >= 0 && (ADVERB.test(code(scene, k)) || (code(scene, k) === 'by' && /^(?:then|now)$/.test(code(scene, k + 1))))) k--;
  return k;
};
