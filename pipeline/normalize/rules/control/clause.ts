import type { Side } from '../../../../schemas/vocabulary.ts';
import { allMatches } from '../../lexicon/all-matches.ts';
import { MODALS, NEGATIONS } from '../../lexicon/function-words.ts';
import { type Item, itemAt, type Scene } from '../scene.ts';
import { isPossible } from './pattern-gate.ts';

export const opposite = (side: Side): Side | null => (side === 'junta' ? 'resistance' : side === 'resistance' ? 'junta' : null);
export const isObject = (item: Item | undefined): item is Item => item !== undefined && /^[PSTB]$/.test(item.sign);
export const isArmed = (item: Item | undefined): boolean =>
  item?.actor !== undefined &&
  (item.actor.side === 'junta' ||
    item.actor.side === 'resistance' ||
    item.actor.side === 'other' ||
    (item.actor.side === 'unknown' && !/^(?:media|un|international)$/.test(item.actor.actorType)));
export const code = (scene: Scene, i: number): string => scene.items[i]?.code ?? '';
export const words = (scene: Scene, from: number, to: number): string => {
  const { text, at } = scene;
  const first = Math.max(0, from);
  const behind = Math.min(at.length, to);
  return first >= behind ? '' : text.slice(at[first], behind < at.length ? (at[behind] ?? 0) - 1 : text.length);
};

/** The same, with common nouns as they were written: "town" for T2. */
export const spoken = (scene: Scene, from: number, to: number): string =>
  scene.items
    .slice(Math.max(0, from), Math.max(0, to))
    .map((item) => item.word ?? item.code)
    .join(' ');

export const ADVERB =
  /^(?:yet|longer|also|then|now|later|already|still|reportedly|allegedly|successfully|completely|fully|entirely|totally|finally|briefly|again|since|jointly|together|quickly|soon|even|have|has|had|having|been|both|first|once|eventually|subsequently|temporarily|previously|earlier|simultaneously|just|largely|"|partly|partially|virtually|all|not|never|D\d+|recently|immediately|effectively|only|be|being|is|was|were|are|did|to|managed|able|went|on|helped|currently|quietly|voluntarily|thereby|thus|duly)$/;

const CLAIMED = /\b(?:claim|claims|claimed|claiming|said|reported|believed|known|thought|understood|appears?|appeared|confirmed)$/;

/** Whether the verb at `i` is only wished, planned, denied or asked for: "plans to retake", "would attack", "did not capture". */
export const isUnreal = (scene: Scene, i: number): boolean => {
  for (let k = i - 1; k >= 0 && k >= i - 6; k--) {
    const w = code(scene, k);
    if (NEGATIONS.has(w) && w !== 'without') return true;
    if (MODALS.has(w)) return true;
    if (w === 'to') {
      const before = words(scene, k - 3, k);
      // "claimed to have taken P1", "is said to be holding P2", "it took them three weeks to take P3"
      if (/^(?:have|be|control|hold)$/.test(code(scene, k + 1)) && CLAIMED.test(before)) return false;
      if (/\btook (?:the |it )?[a-zA-Z0-9]+ [a-z0-9 ]*(?:hours?|days?|weeks?|months?|years?)$/.test(words(scene, k - 9, k))) return false;
      if (
        !/\b(?:managed|able|succeeded|choice but|option but|alternative but|only|forced|compelled|obliged|made|had|having|went on|proceeded|helped|enough|allowed [a-zA-Z0-9]+|enabling [a-zA-Z0-9]+|continued|continues|continue|began|begun|begin|started)$/.test(
          before,
        )
      )
        return true;
      continue;
    }
    if (w === 'if' || w === 'unless' || w === 'until' || w === 'almost' || w === 'nearly') return true;
    if (!ADVERB.test(w)) break;
  }
  const lead = words(scene, i - 12, i);
  // "it will be the first command ever captured", "a question of time before the A1 takes P2", "rather than let it fall", "neither side controls P3"
  if (
    /\b(?:will|would|could|may|might) (?:then |thus )?be (?:the|a|an|one|its|their)\b[^,;]*$/.test(lead) ||
    /\b(?:matter|question) of (?:time|when|days|weeks|months|hours)\b[^,;]*$/.test(lead) ||
    /\b(?:rather than|instead of|lest|to avoid|without) (?:let|letting|see|seeing|allow|allowing) [^,;]*$|\b(?:let|letting) (?:it|them|the [A-Z]\d+|[PS]\d+) $/.test(
      `${lead} `,
    ) ||
    /\b(?:neither|no|either) (?:side|party|group|force|army)(?: (?:yet|fully|now|really|currently|has|have))*$/.test(lead)
  )
    return true;
  // "Had the A1 held P2, ...": nothing of it happened
  if (/^(?:Had|had|Should|should|Were|were) (?:the |it |they )?(?:A\d+ |[a-z]+ ){0,3}$/.test(`${words(scene, 0, i)} `) && i < 6)
    return true;
  // "until the town is ours", "once P1 falls": not yet
  if (
    /^(?:is|are|be|falls?|comes?|has|have)$/.test(code(scene, isPassiveAt(scene, i) ? i - 1 : i)) &&
    /\b(?:until|till|unless|if|once|as soon as|before) (?:(?:the|our|their|its|all of|all) )?(?:[A-Z]\d+|[a-z]+)(?: of [A-Z]\d+)?$/.test(
      words(scene, i - 7, isPassiveAt(scene, i) ? i - 1 : i),
    )
  )
    return true;
  // "the first time that a command had fallen"
  if (/\bfirst time (?:that )?(?:a|an|any|one of its) [^,;]*$/.test(lead)) return true;
  // "Should P1 fall", "were it to take P2"
  if (
    /(?:^|[,;:] )(?:and |but )?(?:should|were) (?:[a-zA-Z0-9'-]+ ){1,6}$/.test(`${words(scene, Math.max(0, i - 8), i)} `) &&
    !isPassiveAt(scene, i)
  )
    return true;
  if (/\b(?:prevent|prevents|prevented|preventing|stopped|stopping|kept|keeping|barred|deterred) (?:[a-zA-Z0-9'-]+ ){1,5}from$/.test(lead))
    return true;
  return /\b(?:if|unless|in case|whether|(?:rumou?rs?|talk|speculation|suggestions?) that|denied that|denies that|deny that|denied having|false (?:claims?|reports?) that|(?:called|calls|dismissed|dismisses|described|labelled|branded|rejected|rejects|denied|refuted) (?:the |such |these |all |earlier )*(?:reports?|claims?|allegations?|rumou?rs?|news|statements?|suggestions?) that|not true that|no truth)\b[^,;]*$/.test(
    lead,
  );
};

export const PREPOSITION =
  /^(?:in|at|near|to|from|of|by|on|around|outside|between|with|for|against|across|through|along|toward|towards|into|inside|within|under|over|via|behind|beyond|off|about|than|like|as|beside|opposite|facing|overlooking|bordering|adjoining)$/;
export const OBJECT_OF =
  /(?:(?:town|city|village|township|ward|capital|hub|port|hamlet|T\d+|all|most|much|half|parts?|control|possession|charge|hold|whole|entire(?:ty)?|rest|section|majority|almost all|nearly all|virtually all|some|several|areas|wards|quarters|neighbou?rhoods|villages|outskirts|bulk|side|third|remainder|base|camp|headquarters|bases|camps|B\d+|entrances?) of|(?:took|taken|take|taking|takes) over|(?:areas?|parts?|wards?|villages?|neighbou?rhoods?|bases?|camps?|outposts?|posts?|positions?|locations?|sections?|quarters?|T\d+|B\d+|stations?|in|places|towns) (?:in|at)|(?:control|possession) over)(?: the| all| both)*$/;
export const SKIP =
  /^(?:the|a|an|its|their|his|all|both|entire|whole|nearby|neighbou?ring|strategic|key|last|main|remaining|first|second|third|important|another|other|major|junta|regime|army|military|enemy|'s|of|control|full|complete|total|over|most|much|half|almost|nearly|several|some|many|few|town|city|village|towns|villages|cities|camps|bases|camp|base|outposts?|posts?|positions?|headquarters|stations?|district-level|hilltop|border|small|large|big|two|three|four|five|six|seven|eight|nine|ten|\d+(?:\.\d+)?%?|%|percent|also|too|even|namely|including|such|as|part|parts|wards?|areas?|quarters?|sections?|section|[a-z]+ed|[a-z]+al|[a-z]+ern|[a-z-]+|\d+-[a-z]+|A\d+|C\d+|D\d+|T\d+|B\d+|")$/;
export const STOP =
  /^(?:;|:|except|excluding|barring|besides|who|which|that|when|while|after|before|because|since|where|although|but|if|said|says|was|were|is|are|had|has|have|been|killing|leaving|forcing|\.|—)$/;
export const JOINT =
  /^(?:,|and|, and|or|as well as|, as well as|along with|, along with|together with|plus|, then|, together with|, along with|, plus|and then|first and then|but also|(?:, )?followed by|(?:, )?and later|and with (?:it|them)|, and with (?:it|them)|and also|, both|with (?:its|their))$/;

export const isPassiveAt = (scene: Scene, i: number): boolean => {
  for (let k = i - 1; k >= 0 && k >= i - 5; k--) {
    const w = code(scene, k);
    if (/^(?:is|are|was|were|been|being|be|get|got)$/.test(w)) return true;
    // "has been declared fully liberated"
    if (/^(?:declared|proclaimed|reported|confirmed)$/.test(w) && /^(?:was|were|been)$/.test(code(scene, k - 1))) return true;
    if (!ADVERB.test(w)) return false;
  }
  return false;
};

/** "S1 was attacked on D2 and given up D3": the auxiliary that a participle behind "and" shares; -1 where it has none. */
export const firstPassive = (scene: Scene, i: number): number => {
  let k = i - 1;
  while (k >= 0 && ADVERB.test(code(scene, k))) k--;
  if (!/^(?:and|but|then)$/.test(code(scene, k))) return -1;
  for (let at = k - 1; at >= 0 && at > k - 16; at--) {
    if (/^[;:]$/.test(code(scene, at))) return -1;
    if (/^(?:was|were|been)$/.test(code(scene, at)) && /(?:ed|en|wn|un|lost|held|left|won)$/.test(code(scene, at + 1))) return at;
  }
  return -1;
};

/** The same, where no object follows that would make the verb active. */
export const isAlsoPassive = (scene: Scene, i: number, next: number): boolean =>
  firstPassive(scene, i) >= 0 &&
  /^(?:by|on|in|at|D\d+|,|\.|again|the (?:next|same|following)|a|two|three|$)/.test(words(scene, next, next + 2));

/** Where a pattern of the lexicon stands, over whole items: its first item, the item behind it, and its words. */
export const each = (scene: Scene, pattern: RegExp, read: (first: number, next: number, matched: string) => void): void => {
  if (!isPossible(scene.possible, pattern)) return;
  for (const match of allMatches(scene.text, wholeOf(pattern))) {
    const matched = match[0].trimEnd();
    read(itemAt(scene, match.index), itemAt(scene, match.index + matched.length - 1) + 1, matched);
  }
};

const compiled = new WeakMap<RegExp, RegExp>();

const wholeOf = (pattern: RegExp): RegExp => {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const whole = new RegExp(`(?<![^ ])(?:${pattern.source})(?![^ ])`, 'g');
  compiled.set(pattern, whole);
  return whole;
};
