import { itemAt, type Scene } from '../scene.ts';
import { ADVERB, code, isArmed, isObject, isPassiveAt, JOINT, OBJECT_OF, PREPOSITION, SKIP, STOP, words } from './clause.ts';

/** "seized over 20 outposts": a count before unnamed ones; they are no object. */
export const COUNTED =
  /\b(?:\d[\d,]*|several|many|dozens|scores|hundreds|some|various|numerous|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all)\b/;

/** "took P1 , on the east bank , on D2 and the last S3 on D4": the list goes on behind what is said of its member. */
const goesOn = (scene: Scene, last: number, k: number): boolean => {
  const gap = words(scene, last + 1, k);
  if (/[;:.]|\b(?:who|which|that|when|while|after|before|was|were|is|are|had|has|have|said|says|but|killing|from|by|to|with)\b/.test(gap))
    return false;
  if (/^, (?:in |on )?D\d+$/.test(gap)) return !/^(?:was|were|is|are|had|has|have|fell|'s|[AC]\d+|[a-z]+ed)$/.test(code(scene, k + 1));
  if (
    !/(?:^|D\d+ |, )(?:,|and|, and)(?: (?:of|the|a|an|its|their|last|second|third|nearby|main|remaining|also|later|then|finally|border|strategic|key|port|neighbou?ring|[a-z]+ern|town|village|T\d+))*$/.test(
      gap,
    )
  )
    return false;
  if (!/D\d+/.test(gap)) return false;
  return !/^(?:was|were|is|are|had|has|have|'s|[AC]\d+|[a-z]+ed)$/.test(code(scene, k + 1));
};

/** "takes P1 battalions", "P2 outposts": posts without a name, of which the place is told. */
const namesGroup = (scene: Scene, k: number): boolean =>
  scene.items[k]?.sign === 'P' &&
  (/^(?:battalions|bases|camps|outposts|posts|positions|barracks|garrisons|stations|checkpoints|strongholds|defen[cs]es)$/.test(
    code(scene, k + 1),
  ) ||
    scene.items[k + 1]?.site?.group === true);

/** "soldiers of LIB 1": people, no post. */
const isOfMembers = (scene: Scene, k: number): boolean =>
  scene.items[k]?.site?.unitOnly === true &&
  /(?:^| )(?:[AC]\d+|troops|soldiers|members?|men|prisoners?|fighters|officers?|commanders?|captains?|majors?|personnel|remnants|deserters|columns?|wives|families|convoy|unit|units|elements|bodies|corpses) (?:of|belonging to)(?: the| its| 's| [a-z]+ly)*$/.test(
    words(scene, k - 6, k),
  );

/** "the last base held by the A1 in the town , that of S2": behind "held". */
export const WHICH_ONE = /^(?:(?!who|which|was|were|and)[a-zA-Z0-9'-]+ ){0,9}?, that of (?:the )?(?=S\d)/;
const APPOSED =
  /^, (?:the|its|an?|one of the|A\d+ 's)(?: [a-z0-9'-]+| [AP]\d+)*? (?:last|main|largest|biggest|only|sole|final|second|third|fourth|key|major|important|remaining)(?: [a-z-]+| A\d+)*$/;
const LIES_AT =
  /^,? ?(?:at|near|beside|by|on|in|inside|outside|overlooking|guarding|defending|protecting|opposite|above|behind)(?: the| a| an)?(?: [a-z]+)?$/;

/** The objects that follow a verb at `from`: the first noun that can be one, then the list that goes on behind it. */
export const objectsRight = (scene: Scene, from: number, loose = false): readonly number[] => {
  const found: number[] = [];
  // "seized and burned the S1"
  let i =
    from +
    (/^and (?:(?:later|then) )?(?:burned|burnt|torched|razed|destroyed|demolished|looted|ransacked|held|set fire to)(?= )/
      .exec(words(scene, from, from + 5))?.[0]
      .split(' ').length ?? 0);
  // "took , in this order , the S1 and S2"
  i +=
    /^, (?:in (?:this|that|the following) order|among (?:others|other things)|in turn|one (?:by one|after the other|after another)|(?:it|he|she|they) (?:said|says)|D\d+|[a-z]+ly) , (?=(?:the |its |a |an )?(?:[a-z]+ ){0,2}[PSTB]\d)/
      .exec(words(scene, i, i + 12))?.[0]
      .trim()
      .split(' ').length ?? 0;
  // "overran the last , S1": which one it was
  i +=
    /^(?:the|a) (?:last|first|second|third|fourth|final|next|other)(?: one)?(?: of (?:them|these))? , (?=(?:the |that of |a )?[SP]\d)/
      .exec(words(scene, i, i + 9))?.[0]
      .trim()
      .split(' ').length ?? 0;
  let preposition = '';
  for (; i < scene.items.length && i < from + 16; i++) {
    const item = scene.items[i];
    const w = code(scene, i);
    if (isObject(item)) {
      const before = words(scene, from, i);
      if ((item.sign === 'T' || item.sign === 'B') && code(scene, i + 1) === "'s") continue;
      // "P1 's S2 and S3": what the place owns
      if (
        item.sign === 'P' &&
        /^'s (?:(?:[a-z-]+|C\d+) ){0,3}[SPT]\d+/.test(words(scene, i + 1, i + 6)) &&
        !/^'s T\d+ of\b/.test(words(scene, i + 1, i + 4))
      )
        continue;
      // "the P1 camp of S2": whose camp it is, at P1
      if (item.sign === 'P' && /^B\d+ of (?:the )?(?:[a-z]+ |A\d+ )?S\d+/.test(words(scene, i + 1, i + 6))) continue;
      if (item.sign === 'B' && scene.items[i - 1]?.sign === 'P' && /^of (?:the )?(?:[a-z]+ |A\d+ )?S\d+/.test(words(scene, i + 1, i + 5)))
        continue;
      // "the northern P1 town of P2": a state before the town that is meant
      if (item.sign === 'P' && isWide(scene, i) && /^(?:(?:[a-z-]+ ){0,2}T\d+ (?:of )?P\d+|P\d+)/.test(words(scene, i + 1, i + 6)))
        continue;
      // "seized six farmers of P1": people
      if (
        item.sign === 'P' &&
        /(?:[AC]\d+|people|men|women|youths|students?) (?:of|from)(?: the)?$/.test(before) &&
        !/\bcontrol\b/.test(before)
      )
        break;
      if (item.sign === 'B' && COUNTED.test(before)) continue;
      if (namesGroup(scene, i) || isOfMembers(scene, i)) break;
      const asNoun =
        (item.sign === 'T' || item.sign === 'B') &&
        /^(?:of|in|at|,)$/.test(code(scene, i + 1)) === false &&
        /^(?:[PSTB]\d+|offices?|halls?|buildings?|markets?)$/.test(code(scene, i + 1));
      // "the town of P1", "wards of P1", "a B2 in P3"
      if ((item.sign === 'T' || item.sign === 'B') && /^(?:of|in|at)$/.test(code(scene, i + 1))) {
        // "three wards of the city"
        if (
          (/^wards?|^quarters?|^neighbou?rhoods?|^areas?/.test(item.word ?? '') &&
            /^of (?:the|this|that) (?:[a-z-]+ )?T\d+$/.test(words(scene, i + 1, i + 5))) ||
          /^of (?:the|this|that) T\d+$/.test(words(scene, i + 1, i + 4))
        )
          continue;
        const ahead = scene.items.slice(i + 2, i + 6).findIndex((x) => x.sign === 'P' || x.sign === 'S');
        const between = words(scene, i + 2, i + 2 + ahead);
        const sign = scene.items[i + 2 + ahead]?.sign;
        if (
          ahead >= 0 &&
          !/[,;]|\b(?:and|towards?|to|from|for|by|with|into)\b/.test(between) &&
          (item.sign === 'T' || (sign === 'S' && code(scene, i + 1) === 'of'))
        )
          continue;
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
    // "the A1 occupied both"
    if (w === 'both' && !/^(?:[PSTBA]\d+|the|of|its|their|[a-z]+s)$/.test(code(scene, i + 1))) return [i];
    if (/^(?:about|around|over|nearly|almost)$/.test(w) && /^(?:\d.*|half|most|all|two-thirds|a)$/.test(code(scene, i + 1))) continue;
    if ((w === ',' || w === 'no' || w === 'none' || w === 'neither') && found.length === 0) break;
    if (w === 'that' && /^[TB]\d+$/.test(code(scene, i + 1))) continue;
    // "all but three wards"
    if (w === 'but' && code(scene, i - 1) === 'all') continue;
    // "the northern and eastern T1"
    if (w === 'and' && /ern$/.test(code(scene, i - 1)) && /ern$/.test(code(scene, i + 1))) continue;
    if (STOP.test(w) || w === 'and') break;
    if (PREPOSITION.test(w) && w !== 'of' && w !== 'over') {
      if (w === 'from' || w === 'by' || w === 'with' || w === 'to') break;
      preposition = w;
      continue;
    }
    if (!SKIP.test(w) && w !== 'of' && w !== 'over') break;
  }
  // "key towns including P1 and P2": the members, not the class
  const [only] = found;
  const members = /^(?:, )?(?:including|namely|such as|like) /.exec(only === undefined ? '' : words(scene, only + 1, only + 5));
  if (only !== undefined && members !== null && (scene.items[only]?.sign === 'T' || scene.items[only]?.site?.group === true)) {
    const named = objectsRight(scene, only + members[0].trim().split(' ').length + 1, loose);
    if (named.length > 0) return named;
  }
  if (found.length === 0) return found;
  // "over 20 outposts in P1 and P2": where the unnamed ones lie
  const group = found[0] ?? 0;
  if (!loose && scene.items[group]?.site?.group === true && /^(?:in|at|around|along|across|near|on)$/.test(code(scene, group + 1)))
    return found;
  // "the last base held by the A1 in the town , that of S2": which one it is
  const unnamed = scene.items[group];
  if (found.length === 1 && (unnamed?.sign === 'S' || unnamed?.sign === 'B')) {
    const which = WHICH_ONE.exec(scene.text.slice(scene.at[group + 1] ?? scene.text.length));
    if (which !== null) return [group + 1 + which[0].trim().split(' ').length];
  }
  // the list: ", S2 and S3", "P1 in P0, P2 on D1, P3 ..."
  let last = i;
  let lying = false;
  for (let k = i + 1; k < scene.items.length && k < last + 14; k++) {
    const item = scene.items[k];
    const w = code(scene, k);
    if (STOP.test(w) && w !== 'that' && !(w === 'but' && code(scene, k + 1) === 'also')) break;
    if (!isObject(item)) {
      if (w === '(') {
        const close = scene.items.findIndex((x, n) => n > k && x.code === ')');
        if (close > 0 && close < k + 6) k = close;
      }
      continue;
    }
    const gap = words(scene, last + 1, k)
      .replace(/\( [^)]* \)/g, '')
      .replace(/^on (?:it|them|top) ?/, '')
      // "P1 , the state capital , and P2"
      .replace(/^, (?:the|a|an|its) (?:[a-z0-9'-]+ ){0,4}T\d+ ,(?: and)?$/, ', and')
      // "the camp by the river , the S2"
      .replace(/^(?:by|on|near|above|below|behind|beside|opposite|along|outside) (?:the |a |its )(?:[a-z-]+ ){1,3}(?=,|and )/, '')
      .trim();
    // "the outpost at the S1 and the S2": where it lies
    if (item.sign === 'S' && LIES_AT.test(gap)) continue;
    // "the S1 and , in southern P2 , the S3"
    const told = item.sign === 'S' ? gap.replace(/^(,|and|or)(?: ,)? (?:in|at|near|on) [a-zA-Z0-9 '-]{1,40} ,(?= |$)/, '$1') : gap;
    const tail = (item.sign === 'P' ? gap.replace(/^(,|and|, and) P\d+ 's$/, '$1') : told)
      .replace(/ (?:that|those) of(?: the)?$/, '')
      .replace(
        /^(?:(?:in|of|on|at|near|from|by|beside|guarding|overlooking|,) (?:[a-z'-]+ |A\d+ |P\d+ 's )*?[PTDS]\d+(?! 's) ?(?:and P\d+ ?)?)+/,
        '',
      )
      .replace(/^(?:D\d+ |on D\d+ |town |base |camp |first |too |, (?:a|the) [a-z -]+? )/, '')
      .replace(/^(and|or) , [a-z ]{1,24} ,$/, '$1')
      // "the S1 in P2 , P3 's S4"
      .replace(/^(,|and|, and) P\d+ 's(?: [a-z]+)?$/, '$1')
      // "as well as the ruby hub of P2"
      .replace(
        /(?: |^)(?:the|its|a) (?:[a-z'-]+ ){0,3}(?:hub|port|seat|capital|centre|center|stronghold|junction|crossing|gateway|heartland) of$/,
        '',
      )
      .trim();
    const link = tail
      .replace(
        /(?:(?: |^)(?:the|a|an|its|their|both|most|much|almost|nearly|half|parts?|part|last|main|remaining|second|third|final|only|largest|biggest|larger|bigger|smaller|adjacent|adjoining|key|strategic|former|whole|entire|nearby|neighbou?ring|later|then|also|of|towns?|cit(?:y|ies)|villages?|camps?|bases?|township|in|at|all|junta|regime|army|military|local|another|finally|two|[a-z]+ing|A\d+|B\d+|T\d+|'s|[a-z0-9]+-[a-z]+))+$/,
        '',
      )
      .trim();
    const isParent =
      item.sign === 'P' &&
      (item.place?.parent === true ||
        // "the S1 at P2 's P3"
        (/^(?:in|at|near) P\d+ 's$/.test(gap) && scene.items[last]?.sign === 'S') ||
        // "took the S1 , P2 township , on D3": where it lies
        (item.place?.kind === 'township' &&
          gap === ',' &&
          scene.items[last]?.sign === 'S' &&
          /^(?:,|\.|;|on|in|D\d+|from|$)/.test(code(scene, k + 1))) ||
        // "took the S1 , P2 , on D3"
        (gap === ',' && scene.items[last]?.sign === 'S' && /^, (?:on |in |early |late )?(?:the )?D\d+/.test(words(scene, k + 1, k + 5))) ||
        // "in control of P1 since D2 and of P3 since D4": the preposition is said again
        (/(?:^| )(?:in|of|at|near|on|from|to|around|between) (?:the )?(?:[a-z]+ )?$/.test(`${gap} `) &&
          !/^(?:D\d+ |, )?(?:,|and|, and)(?: also| later| then)? (?:of|from|over)$/.test(gap) &&
          !/^(?:,|and|, and) (?:of|from|over)$/.test(tail)));
    if (
      isParent &&
      !/(?:most|much|all|half|parts?|rest|towns|townships|villages|camps|bases|stations|T\d+|hub|port|seat|centre|center|stronghold|junction|crossing|gateway|heartland) (?:of|in|at) $/.test(
        `${gap} `,
      ) &&
      !(item.place?.listed === true && JOINT.test(link))
    )
      continue;
    // "captured the camps at P1 , P2 and P3": where they lie
    if (lying && item.sign === 'P' && JOINT.test(gap)) {
      last = k;
      continue;
    }
    if (
      item.sign === 'P' &&
      /^(?:at|in) P\d+ (?:,|and)$/.test(gap) &&
      scene.items[last]?.sign === 'S' &&
      scene.items[last - 1]?.start === scene.items[last]?.start
    ) {
      lying = true;
      last = k;
      continue;
    }
    if (/(?:,|and|D\d+ ,) (?:that of|the (?:one|other) (?:at|in|of|near))$/.test(gap) && !/\b(?:who|which|was|were|said)\b/.test(gap)) {
      found.push(k);
      last = k;
      continue;
    }
    if (item.sign === 'T' && /^, (?:the|an?|its|one of)(?: [a-z0-9'-]+){0,4}$/.test(gap) && code(scene, k + 1) === ',') continue;
    if (!JOINT.test(link) && !JOINT.test(gap) && !(gap === '' && item.sign === 'S') && !goesOn(scene, last, k)) break;
    // "the S1 , then the gate at P2": a post that its place names
    if (item.sign === 'B' && /^(?:at|in|near) (?:the )?P\d+/.test(words(scene, k + 1, k + 4)) && !COUNTED.test(gap)) {
      found.push(k);
      last = k;
      continue;
    }
    if (item.sign === 'T' && /\bwith (?:it|them) (?:the )?(?:whole |entire |rest of the )?$/.test(`${gap} `)) {
      found.push(k);
      last = k;
      continue;
    }
    if (item.sign === 'T' || item.sign === 'B') {
      // "S1 , two wards and the S2"
      if (
        item.sign === 'T' &&
        /^(?:,|and)$/.test(code(scene, k + 1)) &&
        /\b(?:two|three|four|five|six|several|some|many|\d+)(?: [a-z]+)?$/.test(gap)
      )
        last = k;
      continue;
    }
    // "S1 , the A2 's last S3 in P4 , and with it the whole T5"
    if (item.sign === 'S' && scene.items[last]?.sign === 'S' && APPOSED.test(gap) && !/[A-Z\d]/.test(item.site?.name ?? 'A')) {
      last = k;
      continue;
    }
    // "P1 , a border crossing , on D2 and P3": what P1 is
    if (
      item.sign === 'S' &&
      scene.items[last]?.sign === 'P' &&
      /^, (?:an?|one of the)(?: (?:[a-z-]+|[BT]\d+)){0,5}$/.test(gap) &&
      code(scene, k + 1) === ','
    ) {
      last = k;
      continue;
    }
    // "retains P1 , the main border S2 ,": what P1 is
    if (
      item.sign === 'S' &&
      scene.items[last]?.sign === 'P' &&
      /^, the (?:main|largest|biggest|busiest|last|only|key|country)(?: 's)?(?: [a-z-]+){0,3}$/.test(gap) &&
      /^(?:|,|\.|;)$/.test(code(scene, k + 1)) &&
      !/[A-Z\d]/.test(item.site?.name ?? 'A')
    ) {
      last = k;
      continue;
    }
    // "holds P1 and P2 's P3": whose it is
    if (item.sign === 'P' && /^'s (?:[a-z-]+ ){0,2}(?:T\d+ of )?[PS]\d+/.test(words(scene, k + 1, k + 6))) continue;
    // "P1 , P2 's southern neighbour": whose neighbour it is
    if (item.sign === 'P' && code(scene, k + 1) === "'s" && !/^(?:[a-zA-Z0-9-]+ ){0,4}?[SPTB]\d+/.test(words(scene, k + 2, k + 7))) break;
    // "controls P1 , and only the S2 holds out": a clause of its own
    if (/^(?:, )?and only\b/.test(gap)) break;
    // "controls P1 , and the A2 remains in P3": a clause of its own
    if (/(?:^|,|and|while) (?:the )?(?:[a-z]+ )?A\d+ (?!'s|(?:[a-z-]+ )?$|[a-z-]*(?:held|controlled))/.test(gap)) break;
    // "captured P1 and P2 was attacked": the next clause's subject
    if (
      /^(?:was|were|is|are|had|has|have|remains?|fell|falls|came|comes|became|withstood|resisted|changed|followed|surrendered|collapsed)$/.test(
        code(scene, /^[BT]\d+$/.test(code(scene, k + 1)) ? k + 2 : k + 1),
      ) &&
      !/^(?:been)/.test(code(scene, k + 2))
    )
      break;
    found.push(k);
    last = k;
  }
  return found;
};

const BEFORE_NOUN =
  /^(?:the|a|an|its|their|our|his|this|that|last|all|both|nearby|entire|whole|junta|regime|army|military|strategic|key|main|remaining|small|border|hilltop|[a-z]+-[a-z]+|district|local|major|important|trading|northern|southern|eastern|western|central|northeastern|northwestern|state|former|first|second|third|largest|biggest|only|other|A\d+|'s|town|city|village|township|police|two|three|four|five|\d+)$/;
const HEAD_BEFORE_OF =
  /^(?:T\d+|B\d+|that|those|bases|camps|outposts|posts|positions|stations|compounds|headquarters|garrisons|town|city|village|all|most|much|half|parts?|whole|entirety|rest|majority|some|several|areas|wards|quarters|neighbou?rhoods|villages|outskirts|bulk|side|third|thirds|quarters|north|south|east|west|two-thirds|three-quarters|quarter|remainder|percent|cent|capital|port|section|centre|center|administration|control|government|governance|possession)$/;

/** The preposition that governs the noun phrase of item `k`, over its modifiers, owners and heads ("in the town of P1"); '' where none does. */
const governorOf = (scene: Scene, k: number): string => {
  if (words(scene, k - 3, k) === 'as well as') return '';
  for (let i = k - 1; i >= 0 && i >= k - 12; i--) {
    const w = code(scene, i);
    // "posts north of P1": beside it
    if (w === 'of' && /^(?:north|south|east|west)[a-z]*$/.test(code(scene, i - 1)) && !/^(?:the|its|far)$/.test(code(scene, i - 2)))
      return w;
    if (w === 'of' && HEAD_BEFORE_OF.test(code(scene, i - 1))) {
      i--;
      continue;
    }
    if (/^[PD]\d+$/.test(w) && code(scene, i + 1) === "'s") continue;
    if (/^(?:around|about|over|nearly)$/.test(w) && /^(?:\d.*|half|most|all|two-thirds|a)$/.test(code(scene, i + 1))) continue;
    // "the camps at P1 and P2": a list has one governor
    if (/^(?:and|or)$/.test(w) && scene.items[i - 1]?.sign === 'P' && scene.items[k]?.sign === 'P') {
      i--;
      continue;
    }
    if (w === 'except') return w;
    if (BEFORE_NOUN.test(w)) continue;
    // "in the Kachin town of P1": one more word behind the article
    if (/^[a-z-]+$/.test(w) && !PREPOSITION.test(w) && !STOP.test(w) && /^(?:the|a|an|its|'s)$/.test(code(scene, i - 1))) continue;
    return PREPOSITION.test(w) ? w : '';
  }
  return '';
};

/** A larger place in a chain, or a state: no object of control. */
const isWide = (scene: Scene, k: number): boolean => {
  const place = scene.items[k]?.place;
  return place !== undefined && (place.parent || place.kind === 'state_region' || place.kind === 'country');
};

const FRONTED =
  /^(?:D\d+ , )?(?:and |but |meanwhile |also |, ){0,4}(?:further (?:[a-z]+ )?)?(?:, )?(?:in|at|inside|around|near|across) (?:the )?(?:[a-z]+ern )?(?:T\d+ of |P\d+ 's )?P\d+ (?:T\d+ )?$/;
/** "In P1 , the S2 was taken": the place before the comma at `i` says where. */
export const isFrontedPlace = (scene: Scene, i: number): boolean => FRONTED.test(`${words(scene, 0, i)} `);

/** "the compound of S1 , the last junta S2 in the town , was overrun": said of what stands before the comma. */
const isApposition = (scene: Scene, k: number): boolean => {
  if (scene.items[k]?.sign === 'P') return false;
  let i = k - 1;
  while (i >= 0 && (BEFORE_NOUN.test(code(scene, i)) || /^[a-z]+al$/.test(code(scene, i)))) i--;
  return (
    i < k - 1 &&
    code(scene, i) === ',' &&
    /^[PS]$/.test(scene.items[i - 1]?.sign ?? '') &&
    !isFrontedPlace(scene, i) &&
    /^(?:the|a|an|its|their|one)$/.test(code(scene, i + 1))
  );
};

/** What opens an insertion between commas: "P1 , on the road to P2 , fell", "the camp , home to 90 men , was taken". */
const INSERTED =
  /^(?:on|in|at|near|by|of|from|to|with|north|south|east|west|opposite|across|about|some|around|just|only|a|an|the|one|another|all|both|its|their|which|who|whose|where|two|three|four|five|six|seven|eight|nine|ten|several|many|most|part|home|once|now|long|also|too|then|however|though|already|formerly|previously|including|located|lying|defended|held|guarded|manned|besieged|known|called|said|told|farther|further|close|well|not|far|deep|high|itself|thanks|despite|amid|under|like|unlike|along|together|[a-z]+ing|[a-z]+ed|\d.*|D\d+|A\d+)$/;

/** A noun phrase that names nothing by itself. */
const UNNAMED_ALL = /^(?:camps|bases|posts|outposts|stations)$/;
const UNNAMED =
  /(?:^| )(?:first|second|third|fourth|last|other|one|two|three|larger|smaller|bigger|stronghold|base|another|bastion|post|position|camp|outpost|bases|camps|posts|outposts|police stations?)$/;

/** From a verb's left neighbour over insertions between commas; the item that the clause goes on from. */
const overInsertions = (scene: Scene, from: number): number => {
  let k = from;
  // "P1 ( P2 ) has been"
  if (code(scene, k) === ')') {
    const open = scene.items.findLastIndex((x, n) => n < k && n > k - 8 && x.code === '(');
    if (open > 0) k = open - 1;
  }
  for (let turn = 0; turn < 2 && code(scene, k) === ','; turn++) {
    let open = k - 1;
    while (open > 0 && open > k - 22 && !/^[,;:]$/.test(code(scene, open))) open--;
    if (
      code(scene, open) !== ',' ||
      open < 1 ||
      !(
        INSERTED.test(code(scene, open + 1)) || /^(?:that|[BS]\d+|headquarters|seat|capital|hub) of$/.test(words(scene, open + 1, open + 3))
      )
    )
      break;
    k = open - 1;
  }
  return k;
};

/** "P1 , which fell in May": who or what the relative clause is about stands right before it, whatever it is in its own clause. */
const antecedentAt = (scene: Scene, k: number): number => {
  if (!/^(?:which|that)$/.test(code(scene, k))) return -1;
  const at = code(scene, k - 1) === ',' ? k - 2 : k - 1;
  const head = headBefore(scene, at);
  // "seized the S1 at P2 , which fell a week later": the town, where the post was taken just before
  return head !== at && /(?:captured|seized|took|taken|overran|retook) (?:the )?(?:[a-z]+ )?$/.test(`${words(scene, head - 3, head)} `)
    ? at
    : head;
};

/** The place or site that a noun phrase ending at `at` is about; -1 where it is about none. */
export const headBefore = (scene: Scene, at: number): number => {
  // "P1 , a T2 held by": the place that the noun describes
  if (scene.items[at]?.sign === 'T') {
    let k = at - 1;
    while (k >= 0 && BEFORE_NOUN.test(code(scene, k))) k--;
    if (code(scene, k) === ',' && scene.items[k - 1]?.sign === 'P' && !isWide(scene, k - 1)) return k - 1;
  }
  const item = scene.items[at];
  if (!isObject(item) || isWide(scene, at) || isOfMembers(scene, at)) return -1;
  if (item.sign === 'S' || governorOf(scene, at) === '') return at;
  // "the last camp in the town , which": the camp; "in P1 , which": the place
  const head = scene.items.findLastIndex((x, n) => n < at && n > at - 5 && (x.sign === 'S' || x.sign === 'B'));
  return head >= 0 && !words(scene, head + 1, at).includes(',') ? head : at;
};

/** Where "that" or "which" stands of a clause whose own object is at `k`, right before the verb at `i`; -1 where there is none. */
const relativeAround = (scene: Scene, k: number, i: number): number => {
  if (/,/.test(words(scene, k + 1, i))) return -1;
  for (let at = k - 1; at > 1 && at > k - 8; at--) {
    if (/^[,;:]$/.test(code(scene, at))) return -1;
    if (/^(?:that|which)$/.test(code(scene, at)))
      return isObject(scene.items[at - 1]) &&
        /(?:^| )(?:had|has|have|was|is|[a-z]+ed|guards?|overlooks?|controls?|protects?)(?: |$)/.test(words(scene, at + 1, k))
        ? at
        : -1;
  }
  return -1;
};

const OF_ANOTHER_VERB =
  /^(?:captured|seized|took|overran|retook|recaptured|regained|attacked|lost|abandoned|holds|controls|entered|stormed|liberated|occupied)$/;

/** The subject of a verb at `i` as an object of control: the nearest place or site before it that no preposition governs, with its list. */
export const objectsLeft = (scene: Scene, i: number): readonly number[] => {
  let k = i - 1;
  while (k >= 0 && ADVERB.test(code(scene, k))) k--;
  // "Both were in its hands by evening"
  if (code(scene, k + 1) === 'both' && /^(?:|,|;|and|but|"|that)$/.test(code(scene, k))) return [k + 1];
  // "P1 , most of which has been under A2 control"
  if (/^(?:most|much|half|parts?|some|all) of which$/.test(words(scene, k - 2, k + 1)) && code(scene, k - 3) === ',') {
    const whole = headBefore(scene, k - 4);
    if (whole >= 0) return [whole];
  }
  const antecedent = antecedentAt(scene, k);
  if (antecedent >= 0) return [antecedent];
  // "S1 and an S2 at some pass , which holds out": the nearest alone
  const relative1 = code(scene, k) === 'which' && code(scene, k - 1) === ',';
  const behind = k;
  k = overInsertions(scene, k);
  // "twelve posts , including P1 and S2 , fell": the members
  if (k < behind && /^, (?:including|namely|such as|among them)(?: |$)/.test(words(scene, k + 1, k + 4))) {
    const members = scene.items.flatMap((x, n) =>
      n > k && n < behind && (x.sign === 'S' || x.sign === 'P') && x.place?.parent !== true && !/^(?:in|of|near)$/.test(code(scene, n - 1))
        ? [n]
        : [],
    );
    if (members.length > 0) return members;
  }
  // "the last base in P1 , that of S2 , fell"
  const whose =
    k < behind && /^, that of (?:the )?S\d/.test(words(scene, k + 1, k + 6))
      ? scene.items.findIndex((x, n) => n > k && x.sign === 'S')
      : -1;
  // "that of the LIB 3 column": people
  if (whose > 0 && scene.items[whose]?.end === scene.items[whose]?.site?.end) return [whose];
  // "two posts in P1 , at P2 and P3 , were left": the posts
  if (
    k < behind &&
    scene.items[k]?.sign === 'P' &&
    /^(?:in|around|near)$/.test(code(scene, k - 1)) &&
    scene.items[k - 2]?.site?.group === true &&
    /^, (?:at|in|near) /.test(words(scene, k + 1, k + 4))
  )
    k -= 2;
  // "the first , at P1 , fell", "its last stronghold , the base of S1 , fell": what the insertion names
  if (
    k < behind &&
    !/^, (?:which|who|whose|where|that)(?: |$)/.test(words(scene, k + 1, k + 3)) &&
    UNNAMED.test(words(scene, k - 3, k + 1).replace(/[A-Z]\d+$/, (sign) => scene.items[k]?.site?.name ?? scene.items[k]?.word ?? sign))
  ) {
    // "The police stations , in P1 and P2 , fell": each by its place
    const twin = scene.items[k];
    if (twin?.site != null && scene.items[k - 1]?.sign === 'S' && scene.items[k - 1]?.start === twin.start) {
      let from = k;
      while (scene.items[from - 1]?.start === twin.start) from--;
      return Array.from({ length: k - from + 1 }, (_, n) => from + n);
    }
    const apart = UNNAMED_ALL.test(scene.items[k]?.site?.name ?? '') || scene.items[k]?.site?.group === true;
    // "the outpost , on a hill behind the S1 , withstood"
    const named = scene.items.findIndex(
      (x, n) =>
        n > k &&
        n < behind &&
        (x.sign === 'P' ||
          (x.sign === 'S' &&
            !/\b(?:on|behind|near|above|below|opposite|beside|overlooking|guarding|beyond) (?:[a-z]+ ){0,4}/.test(words(scene, k + 1, n)))),
    );
    const places = scene.items.flatMap((x, n) =>
      n > k &&
      n < behind &&
      x.sign === 'P' &&
      x.place?.parent !== true &&
      x.place?.kind !== 'township' &&
      /^(?:at|in|near|and|,|the)$/.test(code(scene, n - 1))
        ? [n]
        : [],
    );
    if (apart && places.length > 1) return places;
    // "a second outpost , in P1 , fell": the outpost
    const one = scene.items[k];
    if (
      places.length === 1 &&
      one !== undefined &&
      !apart &&
      (one.sign === 'B' || one.sign === 'S') &&
      !(named >= 0 && scene.items[named]?.sign === 'S')
    )
      return [k];
    if (named >= 0 && (scene.items[named]?.sign === 'S' || /^(?:in|at|near|on)$/.test(code(scene, named - 1)))) return [named];
  }
  for (let seen = 0; k >= 0 && seen < 30; k--, seen++) {
    const item = scene.items[k];
    const w = code(scene, k);
    if (w === ';') return [];
    if (item?.sign === 'A' && isArmed(item) && seen < 2 && item.actor?.generic === false) {
      // "fell to the A1 and was retaken"
      if (/\b(?:to|by|from)(?: the)?$/.test(words(scene, k - 2, k)) && code(scene, k + 1) === 'and') continue;
      return [];
    }
    if (!isObject(item)) {
      if (/^(?:it|both|latter|former)$/.test(w) && seen === 0 && !PREPOSITION.test(code(scene, k - 1))) return [k];
      continue;
    }
    if (isWide(scene, k) || governorOf(scene, k) !== '' || isApposition(scene, k) || isOfMembers(scene, k)) continue;
    // "a post on the road to P1 that had guarded the S2 was left": what a clause of its own is about
    const relative = relativeAround(scene, k, i);
    if (relative > 0) {
      k = relative;
      continue;
    }
    if (item.sign === 'T' || item.sign === 'B') {
      // "the city of P1 was taken": the name says it; "a town" is a class
      const placed = /^(?:in|of) P\d+$/.test(words(scene, k + 1, k + 3));
      if (
        !placed &&
        !/(?:^| )(?:'s|the|its|their|our|that|this|whole|entire|last|first|second|[a-z]+ing)(?: |$)/.test(words(scene, k - 2, k)) &&
        !(/^(?:wards|neighbou?rhoods|quarters)$/.test(item.word ?? '') && (k === 0 || /^[,;]$/.test(code(scene, k - 1))))
      )
        continue;
      // "villages in P1 were taken": of P1 a part
      if (placed) return [k + 2];
      if (/^(?:,)?$/.test(code(scene, k + 1)) && isObject(scene.items[k - 2]) && code(scene, k - 1) === 'the') continue;
    }
    const list = [k];
    if (relative1) return list;
    let at = k;
    for (let m = k - 1; m >= 0 && m > at - 12; m--) {
      const other = scene.items[m];
      if (!isObject(other) || other.sign === 'T' || other.sign === 'B' || isWide(scene, m)) continue;
      // "the S1 in P2 , P3 , and the S4 were captured": where it lies
      if (other.sign === 'P' && /^(?:in|at|near)$/.test(code(scene, m - 1)) && /^[SB]$/.test(scene.items[m - 2]?.sign ?? '')) continue;
      // "P1 , P2 and P3 's S4": whose the post is
      if (other.sign === 'P' && /^'s (?:[a-z-]+ ){0,3}$/.test(`${words(scene, m + 1, at)} `)) continue;
      const gap = words(scene, m + 1, at)
        .replace(/\( [^)]* \)/g, '')
        .replace(/^(?:in|at|near) P\d+ (?:, P\d+ )?(?=,|and)/, '')
        // ", the state capital , and"
        .replace(/^, (?:the|a|an|its) (?:[a-zA-Z0-9'-]+ ){0,6}, (?=and\b)/, ', ')
        .replace(/^(and|or) , (?:D\d+|[a-z ]+) ,$/, '$1')
        .replace(
          /(?:(?: |^)(?:the|a|an|its|their|all|most|parts?|half|much|both|main|old|new|central|general|last|largest|smaller|larger|other|two|three|four|five|six|seven|eight|nine|ten|several|nearby|neighbou?ring|town|village|township|of|in|at|base|camp|police|army|junta|T\d+|B\d+|A\d+|P\d+(?= 's)|'s|(?!and |as )[a-z]+ P\d+))+$/,
          '',
        )
        .trim();
      if (!JOINT.test(gap) && !(gap === '' && other.sign === 'S')) break;
      // "overran S1 and the S2 was abandoned": the object of another verb
      let before = m - 1;
      while (
        before >= 0 &&
        (BEFORE_NOUN.test(code(scene, before)) || /^(?:of [PS]|[BT]\d+ of )/.test(`${words(scene, before, before + 2)} `))
      )
        before--;
      if (OF_ANOTHER_VERB.test(code(scene, before)) && !isPassiveAt(scene, before)) break;
      // "towns such as P1 and P2"
      if (
        !/^(?:|as|like)$/.test(governorOf(scene, m)) &&
        !(governorOf(scene, m) === 'of' && other.sign === 'P' && scene.items[at]?.sign === 'P')
      )
        break;
      list.unshift(m);
      at = m;
    }
    return list;
  }
  return [];
};

/** The list of places or sites that ends at an item. */
const listBefore = (scene: Scene, last: number): readonly number[] => {
  const list: number[] = [];
  for (let k = last; k >= 0 && k > last - 30; k--) {
    const sign = scene.items[k]?.sign;
    if (sign === 'P' || sign === 'S') list.unshift(k);
    else if (!/^(?:,|and|the|town|of|[TB]\d+)$/.test(code(scene, k))) break;
  }
  return list;
};

/** "battalion 1 and 2 compounds , which the A3 had captured": both. */
const withTwin = (scene: Scene, at: number): readonly number[] =>
  scene.items[at]?.site?.siteId != null && code(scene, at - 1) === 'and' && scene.items[at - 2]?.sign === 'S' ? [at - 2, at] : [at];

/** "P1 , which the A2 had taken": the object of a verb stands before "which". */
export const objectsOfRelative = (scene: Scene, i: number): readonly number[] => {
  // "P1 and P2 are the only towns in the north that the A3 still holds": what the predicate is said of
  const only =
    /(?:^| )(?:are|is|were|remain|remains) (?:now |still )?(?:the|one of (?:the )?)(?: ?(?:only|last|sole|one|few|two|three|remaining))+(?: [a-z-]+){0,2} (?:[TBS]\d+|places?)(?: [a-zA-Z0-9]+){0,7}$/.exec(
      scene.text.slice(0, Math.max(0, (scene.at[i] ?? 0) - 1)),
    );
  if (only !== null) return objectsLeft(scene, itemAt(scene, only.index + 1));
  for (let k = i - 1; k >= 0 && k >= i - 12; k--) {
    const w = code(scene, k);
    if (/^[,;.]$/.test(w) && k < i - 1) return [];
    // "P1 , P2 and P3 , all of which it had lost"
    if (w === 'which' && /^, (?:all|both|each) of$/.test(words(scene, k - 3, k))) return listBefore(scene, k - 4);
    // "the ruins of which it has taken"
    if (w === 'which' && PREPOSITION.test(code(scene, k - 1))) return [];
    if (w === 'which' || w === 'that') {
      const between = scene.items.slice(k + 1, i);
      if (!between.some((x) => x.actor !== undefined || /^(?:it|they|he|we|troops|forces|soldiers|fighters)$/.test(x.code))) return [];
      const at = code(scene, k - 1) === ',' ? k - 2 : k - 1;
      if (isObject(scene.items[at])) {
        // "the last camp in the town , which they had taken": the camp
        const head = governorOf(scene, at) === '' ? -1 : scene.items.findLastIndex((x, n) => n < at && n > at - 6 && x.sign === 'S');
        if (head >= 0 && !words(scene, head + 1, at).includes(',')) return withTwin(scene, head);
        if (scene.items[at]?.sign === 'S' && withTwin(scene, at).length > 1) return withTwin(scene, at);
        // "P1 , a town opposite P2 , which they had attacked"
        // "P1 and P2 , two towns that the A3 holds"
        const apposed = /^(?:two|three|four|five|both|all) (?:[a-z-]+ |B\d+ ){0,3}$/.exec(
          `${words(scene, scene.items.findLastIndex((x, n) => n < at && x.code === ',') + 1, at)} `,
        );
        if (apposed !== null && scene.items[at]?.sign === 'T') {
          const comma = scene.items.findLastIndex((x, n) => n < at && x.code === ',');
          const first = scene.items.findIndex((x, n) => n > comma - 14 && n < comma && x.sign === 'P' && !x.place?.parent);
          const listed = first < 0 ? [] : objectsRight(scene, first).filter((o) => o < comma);
          if (listed.length > 1) return listed;
        }
        const over = governorOf(scene, at) === '' ? at : overInsertions(scene, code(scene, k - 1) === ',' ? k - 1 : k);
        return over !== at && over < at && scene.items[over]?.sign === 'P' ? [over] : [at];
      }
      return w === 'which' ? objectsLeft(scene, at + 1) : [];
    }
  }
  return [];
};

/** "S1 in P2 the A3 took on D4", "the town that fell , P1 , they left": the object before its subject, no word between. */
export const objectsFronted = (scene: Scene, i: number): readonly number[] => {
  let k = i - 1;
  while (k >= 0 && ADVERB.test(code(scene, k))) k--;
  const subject = scene.items[k];
  if (!/^(?:we|they|it|he)$/.test(code(scene, k)) && !(isArmed(subject) && subject?.sign === 'A')) return [];
  const at = code(scene, k - 1) === 'the' ? k - 2 : k - 1;
  const head = headBefore(scene, at);
  // "from P1 , the border T2 they seized": the noun beside it has no governor of its own
  return head < 0 || (head === at && scene.items[head]?.sign === 'P' && governorOf(scene, head) !== '') ? [] : [head];
};
