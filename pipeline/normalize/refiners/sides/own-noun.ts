import { findActors } from '../../rules/actors.ts';
import { give, inSameSentence, isCamp, isPeople, opposite, type Step, sideOf } from './case.ts';
import { ARMED_CLASH, ON_CIVILIANS } from './fire.ts';

const DEMOGRAPHIC =
  /^(?:[a-z]+ )?(?:wom[ae]n|m[ae]n|girls?|boys?|teenagers?|children|child|minors?|youths?|adults?|elderly|infants?|pregnant|females?|males?)$/i;

/** Who may be on either side: "two fighters died, one of whom was a medic". */
const CALLING = /^(?:[a-z]+ )?(?:medics?|nurses?|doctors?|cooks?|drivers?|engineers?|mechanics?|students?|teachers?|volunteers?)$/i;

const CALLING_OF_A_UNIT =
  /^(?:an? )?(?:[a-z]+ )?(?:medics?|nurses?|doctors?|cooks?|drivers?|engineers?|clerks?) (?:from|of|with) (?:the |its |a )?(?:[A-Za-z]+ )?(?:battalion|infantry|army|regiment|division|column|brigade|unit|IB|LIB)\b/i;

/** "six of them Chinese citizens", "four of whom were policemen", "1,601 people who gave themselves up were relatives": the noun behind. */
export const toldBehind: Step = (c) => {
  // 'three dead and eight wounded "security personnel"': one noun for both
  const shared =
    c.group.head === null || c.group.nounOutcome !== null
      ? /^(?: and [a-z0-9-]+ (?:wounded|injured|captured|missing|dead|killed))? ["\u201c]((?:[a-z-]+ ){0,2}(?:soldiers|troops|fighters|personnel|police|policemen|members|rebels|insurgents|terrorists|civilians|villagers|militiamen))["\u201d]/.exec(
          c.after,
        )
      : null;
  if (shared?.[1] !== undefined) {
    const named = sideOf(c, c.group.end + shared[0].lastIndexOf(shared[1]), shared[1]);
    if (named.side !== 'unknown') return give(named.side, `"${shared[1]}"`, named.actorId);
  }
  const ofThem = /^(?:them|whom|those|the (?:dead|victims|wounded))$/.test(c.group.partitive ?? '');
  const said = ofThem
    ? /^(?: (?:were|are|was|is|being))?(?: an?| the)? ((?:[A-Za-z'-]+ ){0,3}?[A-Za-z'-]+)(?=[,.;:)]| (?:and|who|in|from|under|were|was)\b|$)/.exec(
        c.after,
      )
    : isPeople(c) && c.read.basis === 'none'
      ? /^[^.;:,]{0,50}\b(?:were|are|was) (?:all |mostly |mainly )?((?:[a-z'-]+ ){0,3}?(?:relatives|civilians|soldiers|villagers|residents|fighters|dependants|policemen|family members|militiamen)\b[^.;:,]{0,30})/.exec(
          c.after,
        )
      : null;
  // "Eleven were PDF members, the other three farmers": parts of a count before
  const armed =
    said === null && c.group.head === null && c.casualty.part
      ? /^ (?:were|are) (?:all |mostly )?((?:[A-Za-z'-]+ ){0,2}?(?:members|fighters|soldiers|policemen|militiamen|guerrillas|civilians))\b/.exec(
          c.after,
        )
      : null;
  if (armed?.[1] !== undefined) {
    const camp = sideOf(c, c.group.end + armed[0].lastIndexOf(armed[1]), armed[1]);
    if (camp.side !== 'unknown' && camp.basis !== 'none') return give(camp.side, `"${armed[1]}"`, camp.actorId);
  }
  if (said?.[1] === undefined) return null;
  // "three of them women": whose they are, the whole tells
  const told = c.whole ?? inSameSentence(c)?.victims;
  if (ofThem && told !== undefined && told.side !== 'unknown' && DEMOGRAPHIC.test(said[1])) return told;
  if (ofThem && told !== undefined && isCamp(told.side) && CALLING.test(said[1])) return told;
  const read = sideOf(c, c.group.end + said[0].lastIndexOf(said[1]), said[1]);
  return read.side !== 'unknown' &&
    read.basis !== 'none' &&
    !(read.basis === 'assumed' && /\b(?:wom[ae]n|men|man|officers?)\b/i.test(said[1]))
    ? give(read.side, `"${said[1]}"`, read.actorId)
    : null;
};

const HELPERS_OF =
  /\b(?:medics?|doctors?|nurses?|drivers?|cooks?|porters?|couriers?|operators?|mechanics?|engineers?|photographers?|trainees?|recruits?|volunteers?) (?:of|from|with|for|in) (?:the )?$/i;

/** "nine bodies in army uniform", "a driver of the convoy", "two Ye Balu members": what goes with the noun. */
export const besideNoun: Step = (c) => {
  if (
    /\bof (?:his|her|their|its|the|a|one) (?:parish|congregation|flock|community|village|family|household|staff|class|school|choir|convent|monastery|clinic)\b/i.test(
      c.words,
    ) &&
    !isCamp(c.read.side)
  )
    return give('civilian', 'a civil body');
  if (/\b(?:members?|members-elect|MPs?) of (?:the )?(?:[a-z]+ )?parliament\b|\blawmakers?\b/i.test(c.words))
    return give('civilian', 'a member of parliament');
  // "a captain and 11 rank and file"
  if (/\branks?[- ]and[- ]file\b|\bother ranks\b/i.test(c.words) && !isCamp(c.read.side))
    return give(inSameSentence(c)?.victims.side ?? 'junta', 'the rank and file');
  // "three members of one family", "three other members of the family"
  if (
    /\bmembers?$/i.test(c.noun.trim()) &&
    c.read.basis === 'none' &&
    /^ of (?:one|a|an|the same|a single|two|three) (?:[a-z]+ )?(?:famil(?:y|ies)|households?)\b/i.test(c.after)
  )
    return give('civilian', 'a family');
  if (
    /\bof (?:his|her|their|its|my) (?:[a-z]+ )?(?:neighbou?rs|relatives|kin|kinsfolk|children|sons|daughters|wives|brothers|sisters|parents|siblings|grandchildren|cousins|classmates|schoolmates|customers|patients|pupils|students|guests|parishioners|passengers|employees|workers)$/i.test(
      c.words,
    )
  )
    return give('civilian', 'people beside them');
  if (
    /\b(?:staff|employees|workers|members|patients|people|personnel|men|women)(?: members)? (?:of|from|at|in) (?:the |a |an )?(?:[A-Za-z'-]+ ){0,3}?(?:hospital|clinic|school|university|college|church|monastery|convent|bank|company|factory|charity|office of education)\b/.test(
      c.words,
    )
  )
    return give('civilian', 'a civil body');
  const uniform =
    /^[^.;,]{0,20}\bin (?:an? )?(army|military|junta|regime|police|soldiers'|government|PDF|resistance|rebel|guerrilla) (?:uniforms?|fatigues|gear)\b/i.exec(
      c.after,
    );
  if (uniform?.[1] !== undefined) return give(/PDF|resist|rebel|guerr/i.test(uniform[1]) ? 'resistance' : 'junta', 'the uniform');
  if (/\bof (?:the|that|its) (?:convoy|column|garrison|outpost|battalion|army unit|patrol)$/i.test(c.words) && !isCamp(c.read.side))
    return give(c.own === null ? 'junta' : opposite(c.own), 'the unit');
  // "two PDF medics": helpers of an armed group take its side
  const armed = findActors(c.document, c.sentence).find(
    (a) => a.start >= c.group.start && a.end < c.group.end && !a.generic && isCamp(a.side),
  );
  if (
    armed !== undefined &&
    /^ (?:[a-z]+ )?(?:medics?|doctors?|nurses?|drivers?|cooks?|porters?|couriers?|trainees?|recruits?|volunteers?)$/i.test(
      c.document.text.slice(armed.end, c.group.end),
    )
  )
    return give(armed.side, 'helpers of an armed group', armed.actorId);
  // "two medics of the PDF", "three drivers from the KNLA"
  const master = findActors(c.document, c.sentence).find(
    (a) => a.start > c.group.start && a.start < c.group.end + 12 && !a.generic && isCamp(a.side),
  );
  if (master !== undefined && HELPERS_OF.test(c.document.text.slice(c.group.start, master.start)))
    return give(master.side, 'helpers of an armed group', master.actorId);
  // "members of the Natogyi Brave Hearts"
  if (
    c.read.basis === 'none' &&
    /^(?:members|fighters) of (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,4}$/.test(c.noun.trim()) &&
    !/\b(?:Party|Union|Association|Network|League|Committee|Church|Parliament|Foundation|Hospital|Institute|Council|Family|Strike|University|School|Society|Assembly|Township|Region|State)\b/.test(
      c.noun,
    )
  )
    return give('resistance', 'fighters of a group by its name');
  return c.read.basis === 'none' && /^(?:[A-Z][\w'-]+ ){1,3}(?:members|fighters|guerr?illas)$/.test(c.noun.trim())
    ? give('resistance', 'fighters of a group by its name')
    : null;
};

/** "Ko Htet, 24, was shot": who is only named is one of the people, unless the sentence tells of a fight. */
export const namedPerson: Step = (c) => {
  if (!/^(?:person|addressed)$/.test(c.group.people)) return null;
  // "enemy Capt. Aung Lin was captured"
  if (/\benemy $/i.test(c.before)) return give(opposite(c.own ?? 'resistance'), 'one whom the words before call the enemy');
  const told = c.words.indexOf(',') + 1;
  const read = told === 0 ? null : sideOf(c, c.group.start + told, c.words.slice(told));
  if (read !== null && read.side !== 'unknown') return give(read.side, `words "${c.words.slice(told).trim()}"`, read.actorId);
  if (/^(?:capt|maj|col|lieut|lt|serg|sgt|corp|cpl|priv|pvt|gen|brig|command|superint|inspect)/i.test(c.words)) return null;
  // as those who lead guerrillas are called
  if (/^Bo /.test(c.words)) return give('resistance', 'a name of a guerrilla');
  const fought = ARMED_CLASH.test(c.sentence.text) && !ON_CIVILIANS.test(c.sentence.text) && c.casualty.outcome === 'killed';
  return give(fought ? 'resistance' : 'civilian', 'one who is named');
};

export const ownWords: Step = (c) => {
  if (c.read.basis !== 'named' && c.read.basis !== 'worded') return null;
  // "28 Rohingya conscripts": in whose army they serve
  if (c.read.side === 'other' && /\b(?:conscripts?|recruits?)$/i.test(c.noun.trim())) return give('junta', 'conscripts');
  // "26 PDF members including four women": the part has the side of its whole
  // "a medic from Infantry Battalion 47" among prisoners
  if (c.casualty.part && c.whole !== null && isCamp(c.whole.side) && CALLING_OF_A_UNIT.test(`${c.noun.trim()}${c.after}`)) return c.whole;
  if (c.casualty.part && /^(?:[a-z]+ )?(?:wom[ae]n|m[ae]n)\b/i.test(c.noun.trim())) return null;
  return give(c.read.side, `words "${c.noun.trim()}"`, c.read.actorId);
};

/** "put the number of dead shoppers at six": the noun of the count. */
export const countedNoun: Step = (c) => {
  if (c.casualty.rule !== 'counted-at') return null;
  // "this year's toll of massacre victims stood at 372"
  if (/\b(?:massacres?|mass killings?|atrocit(?:y|ies)|murdered)\b[^.;]{0,80}$/i.test(c.before.slice(-140)) && c.read.basis === 'none')
    return give('civilian', 'victims of massacres');
  const named =
    /\b(?:number|toll|count|total) of (?:the )?([a-z' -]{3,50}?)(?: (?:killed|wounded|who|in|at|to|arrested|captured|displaced|that|whom)\b|,|$)/i.exec(
      c.before.slice(-140),
    );
  if (named?.[1] === undefined) return null;
  const start = c.group.start - c.before.slice(-140).length + named.index + named[0].indexOf(named[1]);
  const read = sideOf(c, start, named[1]);
  // "the number of people killed in attacks on boats"
  if (read.side === 'unknown' && /^(?:people|persons)$/i.test(named[1]) && ON_CIVILIANS.test(c.sentence.text))
    return give('civilian', 'people under fire from afar');
  return read.side !== 'unknown' ? give(read.side, `"${named[1]}"`, read.actorId) : null;
};

export const usualReading: Step = (c) =>
  c.read.basis === 'assumed' ? give(c.read.side, `usual reading of "${c.noun.trim()}"`, c.read.actorId) : null;

export const civilByWord: Step = (c) =>
  /\b(?:women|woman|children|child|girls?|boys?|bab(?:y|ies)|infants?|elderly|old|disabled|pregnant|blind|deaf|innocent|unarmed|famil(?:y|ies))\b/i.test(
    c.words,
  ) ||
  /^[^.;]{0,60}\b(?:from|of|members of) (?:one|a|the same|a single) family\b/i.test(c.after) ||
  /\bfamily of$/i.test(c.before.trim())
    ? give('civilian', `words "${c.noun.trim()}"`)
    : null;

/** "six porters", "a jade picker": people named by a calling that is no fighter's. */
export const byCalling: Step = (c) =>
  c.group.head !== null &&
  c.group.nounOutcome === null &&
  c.group.partitive === null &&
  c.read.basis === 'none' &&
  !/\b(?:people|persons?|bod(?:y|ies)|members?|m[ae]n|individuals?|others?|defenders?|attackers?|assailants?|gunm[ae]n|suspects?|survivors?|comrades?|ranks|crews?|personnel|leaders?|enem(?:y|ies)|prisoners?|captives?|detainees?|hostages?|adults?|nationals?|ethnic|victims?|brothers|heroes|warriors?|cadres?|units?|hands|heads?|chiefs?|commanders?|pilots?|captains?)\b/i.test(
    c.words,
  )
    ? give('civilian', `a calling: "${c.noun.trim()}"`)
    : null;

/** "Two from his own unit fell, and a female medic was missing": who helps an armed group, in a count of its losses. */
export const helpers: Step = (c) => {
  const same = inSameSentence(c);
  return c.own !== null &&
    same?.victims.side === c.own &&
    /\b(?:medics?|nurses?|doctors?|cooks?|drivers?|couriers?|teenagers?|youths?|trainees?)$/i.test(c.noun.trim()) &&
    /\b(?:own|our|us|we)\b/i.test(c.before) &&
    /\band (?:an?|one|two|another) ?$|\band $/i.test(c.before)
    ? same.victims
    : null;
};

/** "The Karen Human Rights Group recorded 23 deaths in the district": those who watch over rights count civilians. */
export const monitored: Step = (c) =>
  (c.read.basis === 'none' &&
    c.group.nounOutcome === 'killed' &&
    /\b(?:charit(?:y|ies)|burial society|funeral (?:society|group|association)|rescue(?:rs| workers| team| group)|volunteers|relief (?:workers|team|group)|villagers|residents|monks) (?:[a-z]+ ){0,3}?(?:retrieved|recovered|collected|buried|cremated|pulled|found)\b[^.;]{0,20}$/i.test(
      c.before,
    )) ||
  (c.speaker === 'civilian' &&
    c.read.basis === 'none' &&
    c.group.nounOutcome !== null &&
    c.group.partitive === null &&
    /\b(?:Human Rights|Rights (?:Group|Organi[sz]ation|Foundation|Network|Watch|Documentation)|Assistance Association|AAPP|Wom[ae]n|Relief|Social)\b/.test(
      c.claimant,
    ) &&
    !/\b(?:soldiers?|troops|fighters?|clash(?:es)?|battles?|both sides)\b/i.test(c.sentence.text))
    ? give('civilian', 'people whom a monitor of rights counts')
    : null;
