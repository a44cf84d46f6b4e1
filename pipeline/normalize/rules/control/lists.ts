import { itemAt, type Scene } from '../scene.ts';
import { code, words } from './clause.ts';
import { objectsLeft, objectsRight } from './objects.ts';

/** "five towns had been captured : P1 , P2 and P3", "13 towns , P4 among them", "key places such as S5": the members that a group names. */
export const exemplars = (scene: Scene, from: number): readonly number[] => {
  const rest = scene.text.slice(scene.at[from] ?? scene.text.length);
  // "two battalions based in P1 , the S2 and the S3"
  const counted =
    /^(?:(?:the|their|its) )?(?:two|three|four|five|six|\d+|several) (?:[a-zA-Z0-9'-]+ ){1,7}, (?=(?:the )?S\d+ (?:and|,))/.exec(rest);
  if (counted !== null) return objectsRight(scene, from + counted[0].trim().split(' ').length);
  // "captured two camps in P1 , the one in P2 on D3 and that of P4"
  const pointed =
    /^(?:(?:the|their|its|both|all|another|a|total|of) )*(?:two|three|four|five|six|\d+|several|more|both)(?: (?:[a-zA-Z0-9'-]+)){1,9} [,:] (?=S\d+ )/.exec(
      rest,
    );
  const at = pointed === null ? -1 : from + pointed[0].trim().split(' ').length;
  if (scene.items[at]?.site?.pointed === true) {
    const listed = objectsRight(scene, at);
    return [...listed, ...gapped(scene, at).filter((o) => !listed.includes(o))];
  }
  const two = /^(?:two|three|four|five|both)(?: of (?:them|these|its [a-z]+))? , (?=(?:the |one |a |its )?(?:[a-z]+ )?[SBP]\d+)/.exec(rest);
  if (two !== null) return objectsRight(scene, from + two[0].trim().split(' ').length);
  const lead = /(?: |^)(?::|[\u2013\u2014](?= (?:the |those at )?[PS]\d)|such as|including|namely|among them)(?: |$)/.exec(rest);
  if (lead !== null && !/;|(?:^| )(?:but|while|whereas)(?: |$)/.test(rest.slice(0, lead.index))) {
    const behind = (scene.at[from] ?? 0) + lead.index + lead[0].length;
    const first = scene.at.findIndex((position) => position >= behind);
    const colon = first < 0 ? scene.items.length : first;
    // "three outposts : at P1 , P2 and P3"
    const at = /^(?:at|in|near)$/.test(code(scene, colon)) && scene.items[colon + 1]?.sign === 'P' ? colon + 1 : colon;
    // "the following : ( a ) the S1 , on D2 ; ( b ) the S3"
    const marked = scene.items.flatMap((item, n) =>
      n > at && /^[PS]$/.test(item.sign) && /\( [a-z0-9] \) (?:the |a |its |[a-z-]+ ){0,4}$/.test(`${words(scene, at, n)} `) ? [n] : [],
    );
    if (marked.length > 0) return marked;
    const listed = objectsRight(scene, at);
    if (listed.length > 0) return listed;
  }
  const among = /(?: |^)among them(?: |$)/.exec(rest);
  return among === null ? [] : objectsLeft(scene, itemAt(scene, (scene.at[from] ?? 0) + among.index + 1));
};

const IN_LIST =
  /^(?:,|and|on|in|by|at|of|near|that|those|the|a|also|last|later|night|morning|evening|finally|then|had|been|second|third|fourth|other|one|ones|another|further|both|its|their|nearby|hilltop|police|junta|army|military|town|village|city|camp|base|post|outpost|the|same|day|days?|two|three|four|week|weeks|month|year|respectively|or|earlier|few|weeks|months|[BT]\d+)$/;
const ASIDE =
  /^, (?:which|of which|another|an?|the|on|in|at|near|about|some|around|just|home|its|opposite|across|above|beside|below|behind|outside|beyond|east|west|north|south|close|farther|further|also|\d+|[a-z]+ing) (?:(?![;:])[a-zA-Z0-9'-]+ ){0,11}?,(?= (?:on |in |early |late |only )?(?:the )?D\d)/;
const GUARDING = /^(?:defending|guarding|overlooking|protecting|commanding) (?:the )?[BSTP]\d+/;
const EXCEPTING = /^, (?:except|excluding|apart from|save)(?: for)? (?:(?![;:,])[a-zA-Z0-9'-]+ ){1,9},/;
const BY_WHOM = /^(?:by|to)(?: the)? A\d+(?: (?:and|,) (?:the |its )?(?:A\d+|allies))*/;

/** "LIB 1 fell on Monday, LIBs 2 and 3 on Tuesday and P4 , a port , on D5": the verb is said once, the days tell the lists apart. */
export const gapped = (scene: Scene, from: number): readonly number[] => {
  const found: number[] = [];
  let since = -1;
  let pending: number[] = [];
  for (let k = from; k < scene.items.length; k++) {
    const item = scene.items[k];
    const rest = words(scene, k, k + 14);
    const skipped =
      (since < 0 ? BY_WHOM.exec(rest) : null) ??
      (pending.length > 0 || since < 0 ? ASIDE.exec(rest) : null) ??
      GUARDING.exec(rest) ??
      EXCEPTING.exec(rest);
    if (skipped !== null) {
      k += skipped[0].split(' ').length - 1;
      continue;
    }
    if (item?.sign === 'D') {
      found.push(...pending);
      pending = [];
      since = k;
    } else if (item !== undefined && (item.sign === 'S' || item.sign === 'P')) {
      // "that of the S1 in P2": where it lies
      const inside = scene.items[pending.at(-1) ?? -1]?.sign === 'S' && /^(?:in|at|near|of)$/.test(code(scene, k - 1));
      if (since >= 0 && !inside && item.site?.group !== true) pending.push(k);
    } else if (!IN_LIST.test(code(scene, k))) break;
  }
  return found;
};

/** "P1 fell to the A2 on D3 , followed by P4 and P5 on D6": what shares the verb. */
export const followedBy = (scene: Scene, from: number): readonly number[] => {
  const lead =
    /^(?:(?!who|which|that|and|but)[a-zA-Z0-9'-]+ ){0,9}?(?:, (?:on |in )?D\d+ )?, (?:quickly |soon |shortly |closely )?followed (?:D\d+ |[a-z]+ ){0,3}?by(?= (?:(?:the|nearby|neighbou?ring) )*(?:T\d+ of )?[PS]\d)/.exec(
      scene.text.slice(scene.at[from] ?? scene.text.length),
    );
  return lead === null ? [] : objectsRight(scene, from + lead[0].split(' ').length);
};
