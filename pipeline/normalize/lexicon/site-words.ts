/** Installations: words for what can be attacked, taken, held or left. Patterns read folded text of one sentence. */

/** The nouns that a site ends in, military and public; the words before it say which it is. */
export const SITE_HEAD =
  /\b(?:[Pp]olice [Bb]attalions?(?! ?\d)|[Bb]ases?|[Cc]amps?|[Oo]utposts?|(?:[Bb]order )?[Pp]ost (?:No\.? ?)?\d{1,4}|[Pp]osts?|[Pp]ositions?|[Hh]eadquarters|HQs?|[Ss]trongholds?|[Cc]heck ?points?|[Gg]arrisons?|[Bb]arracks|[Cc]ompounds?|[Ff]ortress(?:es)?|[Ff]orts?|[Dd]epots?|[Cc]antonments?|[Hh]ill ?tops?|(?:[Hh]ill|[Pp]oint) \d{2,5}|[Hh]ills?|[Ss]tations?|[Oo]ffices?|[Dd]epartments?|[Bb]uildings?|[Cc]omplex|[Hh]alls?|[Aa]ir(?:ports?|fields?|strips?|bases?)|[Ss]chools?|[Uu]niversit(?:y|ies)|[Cc]olleges?|[Hh]ospitals?|[Mm]onaster(?:y|ies)|[Pp]agodas?|[Cc]hurch(?:es)?|[Cc]athedrals?|[Mm]osques?|[Tt]emples?|[Pp]risons?|[Jj]ails?|[Bb]ridges?|[Cc]ourt(?: ?house)?s?|(?:[Ss]ea)?[Pp]orts?|[Jj]ett(?:y|ies)|[Hh]arbou?rs?|[Ff]actor(?:y|ies)|[Rr]efiner(?:y|ies)|[Pp]lants?|[Ff]ields?|[Tt]ollgates?|[Gg]ates?|[Cc]rossings?|[Mm]ills?|[Ll]andings?|[Pp]iers?|[Zz]ones?|GAD)\b/g;

/** Military ones among them. */
export const POST_HEAD =
  /^(?:bases?|camps?|outposts?|(?:border )?post (?:no\.? ?)?\d{1,4}|posts?|positions?|headquarters|HQs?|strongholds?|check ?points?|garrisons?|barracks|compounds?|fortress(?:es)?|forts?|depots?|cantonments?|hill ?tops?|(?:hill|point) \d{2,5}|hills?)$/i;

/** "base", "bases" ... behind a unit: "the IB 236 and TB 5014 bases". */
export const UNIT_POST_AFTER =
  /^(?:'s|')?(?: \([A-Z]+-?\d*\))?,? (?:[Hh]illtop |[Mm]ain |[Mm]ilitary |[Aa]rmy |[Ss]trategic )?(bases?|camps?|headquarters|HQs?|barracks|compounds?|outposts?|posts?|positions?|strongholds?|garrisons?|depots?|hill)\b/;
/** "the headquarters of", "bases belonging to" before a unit. */
export const UNIT_POST_BEFORE =
  /\b(bases?|camps?|headquarters|HQs?|barracks|compounds?|outposts?|posts?|positions?|strongholds?|garrisons?) (?:was that )?(?:of|belonging to|housing|manned by|held by|occupied by)(?: [a-z' -]{1,30}?)?(?: the)? $/;

/** Public ones. Each alternative is what the site is called, in the singular or plural. */
const PUBLIC_WORDS = [
  'police (?:stations?|battalions?(?! ?\\d)|outposts?|posts?|compounds?|headquarters|camps?|barracks|checkpoints?)',
  '(?:(?:township|district|city|town) )?(?:office of the )?general administration (?:department|office)s?(?: (?:offices?|building|compound))?|GAD(?: offices?)?',
  '(?:(?:township|district|village|town|departmental|government|junta) )?(?:administration|administrative) (?:offices?|buildings?|departments?|complex)',
  '(?:town|city) halls?',
  '(?:(?:international|military) )?air(?:ports?|fields?|strips?)',
  '(?:military )?air ?bases?',
  'naval (?:bases?|schools?|stations?|depots?|training schools?|headquarters|outposts?)',
  '(?:(?:border )?trade|border|toll) (?:gates?|zones?|posts?)|tollgates?',
  '(?:technological |computer )?universit(?:y|ies)',
  '(?:(?:basic education )?(?:high|middle|primary)|monastic|training) schools?',
  "(?:(?:general|military|people's|district|township) )?hospitals?",
  'monaster(?:y|ies)|pagodas?(?: hills?)?|church(?:es)?|cathedrals?|mosques?|temples?',
  'prisons?|jails?',
  'bridges?',
  'court ?houses?|courts?|court buildings?',
  'fire (?:stations?|services? offices?|departments?|brigade offices?)',
  'municipal (?:offices?|buildings?)',
  '(?:immigration|forestry|tax|customs|departmental|government|education|land|agricultural?|irrigation|electricity|health|planning|construction|road|veterinary|information|rural development) (?:offices?|buildings?|departments?)',
  '(?:deep-?sea )?(?:sea)?ports?|jett(?:y|ies)|harbou?rs?',
  '(?:(?!(?:a|an|the|in|at|of|its|their|and|to|from|on|near|into|inside|s)\\b)[a-z]+ ){0,3}(?:factor(?:y|ies)|refiner(?:y|ies))',
  '(?:(?:natural )?gas|power|oil|cement|sugar|steel|nickel|fertili[sz]er|hydropower) (?:plants?|stations?|fields?|mills?)',
  'post offices?|fire brigade(?: compounds?| stations?| offices?)?|helipads?|(?:teacher training |nursing |agricultural |education |technical |technological |degree )?colleges?|customs (?:houses?|posts?|checkpoints?|compounds?)|radar stations?',
  'border crossings?|(?:ferry|boat) landings?|landing stages?|piers?',
  '(?:railway|radio|bus|power) stations?|(?:railway )?stations?',
];

/** A public site that ends where the text ends. */
export const PUBLIC_END = new RegExp(`\\b(?:${PUBLIC_WORDS.join('|')})$`, 'i');

/** "the Nan Taw gate": a crossing that only its name tells. */
export const NAMED_GATE = /(?<=\b(?:[A-Z][\w-]+|\d+-mile) )gates?$/;

/** What a site is not: camps of displaced people, a base of power, a post on social media. */
export const NO_SITE_BEFORE =
  /\b(?:idps?|displaced|displacement|displaced people's|relief|refugees?|summer|concert|detention|support|tax|customer|knowledge|power|facebook|social media|telegram|twitter|weibo|wechat|viber|tiktok|youtube|instagram|x|online|[a-z]+-language|blog|negotiating|strong|weak|same|good|political|logistics|on|no|in a|to|voter) $/i;
export const NO_SITE_AFTER =
  /^(?: for (?:displaced|internally|refugees|idps|war|people|families)|-camp| office| on (?:facebook|social|telegram)| offices| town\b| city\b| of (?:support|power|strength|internally|displaced)| where (?:displaced|idps)|-run|'s? (?:flower|bed))/i;

/** Words that may stand before a post and describe it; they stay in its name. */
export const POST_ADJECTIVES = new Set(
  `military army police hilltop hill bridge jetty sentry security strategic tactical militia border riverside roadside command operations artillery naval air training security main district township guard outpost logistics frontline village toll mountain mountaintop training infantry battalion dam mine quarry junction ferry railway pipeline plantation lake market viaduct tunnel pass creek pagoda television monastery school base`.split(
    ' ',
  ),
);

/** How many unnamed ones. "two camps", "more than 20 outposts", "several bases": a group is no single site. */
export const COUNTED_BEFORE =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*|dozens?(?: of)?|scores of|hundreds of|several|many|numerous|various|all|multiple|a number of|few|both|most|some|other|more|remaining|these|those|their|its|such|key)(?: [a-z'-]+){0,4} $/i;

/** Numbers proper: "two", "20". */
export const NUMBERED_BEFORE =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*|dozens?(?: of)?|scores of|several|many|all)(?: [a-z'-]+){0,3} $/i;
/** "the Taung Pauk and " before "Ah Zin Taung Maw camps": names that share the word behind them. */
export const SHARED_BEFORE = /((?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}(?:, and |, | and ))+)$/;

/** "on a hill that people call Japan Cave", "on the hill of Ward 2". */
export const ON_HILL =
  /^(?: [a-z' ]{0,30}?)?(?: in [A-Z][\w'-]+(?: [A-Z][\w'-]+)*)?,? (?:on|atop) (?:a|the|top of a|top of the) (?:[a-z]+ )?(?:hill|hilltop|mountain|ridge)(?:,? (?:that people call|which people call|called|known as|named|of|in|at) ((?:[A-Z][\w'-]*)(?: (?:[A-Z][\w'-]*|No\.? ?\d+|\d+))*))?/;

/** "camp of the people's militia", "sentry base of the resistance": whose it is. */
export const OWNED_AFTER = /^ of the ((?:[a-z]+'s )?(?:militia|police|navy|air force|border guards?|pyu saw htee))\b/i;

/** "outpost in Loikaw University", "military base at Kawlin High School". */
export const INSIDE_AFTER =
  /^ (?:in|at|inside) (?:the )?((?:[A-Z][\w'-]+ )+(?:University|College|High School|Middle School|Primary School|School|Hospital|Monastery|Pagoda|Airport|Factory|Hotel|Stadium|Church|Temple))\b/;

/** Possessives and names of armed bodies before "base": whose it is, no part of its name. */
export const OWNER_WORD =
  /^(?:[A-Z]{2,}s?|Karenni|Karen|Kachin|Chin|Kokang|Rakhine|Arakan(?:ese)?|Ta'ang|Resistance|Rebel|A|An|Junta|Regime|Army|Military|Tatmadaw|Myanmar|SAC|Navy|Police|The|Its|Their|This|That|Another|Last|One|In|At|On|From|Several|Two|Three|Some|Many|More|All|After|Before|Near|By|Of|And|But|When|While|Since|Only|Also|Both|Then|With|Our|Your|Now|Their|Mon(?:day)?|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "a resistance stronghold", "the TNLA's next stronghold": a whole area, no post. */
export const NO_STRONGHOLD_BEFORE =
  /(?:\b(?:resistance|rebel|opposition|anti-junta|former|next|traditional|a|key|junta|regime|military)|'s?) $/i;

/** "The command's headquarters", "the regional command": the one named before. */
export const SAME_COMMAND =
  /\b[Tt]he (?:(?:regional )?command(?:'s)? headquarters|(?:regional )?command's headquarters|regional command\b)/g;

/** "outpost in Pyin Taung ward", "camp at Ward 3". */
export const WARD_AFTER = /^ (?:in|of|at) ((?:[A-Z][\w'-]+ )+(?:ward|Ward|quarter|Quarter)|[Ww]ard (?:No\.? ?)?\d+)\b/;

/** "The one in", "another, at", "the second, in", "that of", "those at": a post that only its place names, after the noun of its kind. */
export const POINTS_AT =
  /\b(?:(?:[Tt]he )((?:[a-z]+ )?)ones?|(?:[Tt]he|[Aa]) (?:first|second|third|fourth|fifth|sixth|last|final|other|next|latest|larger|largest|smaller|bigger|biggest)(?: of (?:them|these|those))?|(?:[Tt]he )?others?|(?:[Aa]nother|[Oo]ne)(?: one)?(?: of (?:them|these))?|(?<=(?:\b(?:and|as|but|or|by|to|from|with|then|while|was|were|took|seized|captured|overran|lost)|[,;]) )(?:that|those)|^(?:That|Those)),? (?:located |situated |lying )?(?:in|at|of|on|near|outside|above|by) (?:the )?(?:(?:nearby |neighbou?ring )?(?:village|town|hamlet|hill) of )?(?=[A-Z])/g;
/** "Posts 14 and 16", "Border Posts 9, 11 and 12", "Hills 412 and 530". */
export const NUMBERED_POSTS =
  /\b((?:[Bb]order )?(?:[Pp]ost|[Hh]ill|[Pp]oint|[Oo]utpost|[Cc]amp))s (?:[Nn]os?\.? ?)?(\d{1,4}(?:, \d{1,4}){0,6}),? and (\d{1,4})\b(?! (?:soldiers|troops|people|fighters|other|more|men|of|were (?:killed|wounded)))/g;
/** "Lupi's was the first to go": its post. */
export const POSSESSIVE = /\b([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})'s (?=(?:was|were|fell|is|has|had|followed|went|came|will)\b)/g;
/** No settlement: "another, at Mile 34", "the first, on Gawng Kha hill". */
export const LANDMARK =
  /^(?:(?:Mile|Milestone|Point|Hill|Border Pillar|Pillar) \d+|(?:[A-Z][\w'-]+ ){1,4}(?:[Hh]ill|[Rr]idge|[Mm]ountain|[Pp]eak|[Pp]ass|[Bb]ridge|[Jj]unction|[Dd]am|[Mm]ine|[Ww]aterfall))\b/;
/** "base on Gawng Kha hill", "outpost atop the Kyar ridge". */
export const ON_NAMED_HEIGHT = /^,? (?:on|atop|at) (?:the |top of (?:the )?)?((?:[A-Z][\w'-]+ ){1,4}(?:[Hh]ill|[Rr]idge|[Mm]ountain))\b/;
/** What "the one" may be: a post, or else a settlement or a deed, which are none. */
export const NOUN_OF_KIND =
  /\b(?:(?:hilltop |hill |militia |army |military |police )?(?:bases?|camps?|outposts?|posts?|positions?|strongholds?|garrisons?|checkpoints?|stations?)|headquarters|toll ?gates?|monaster(?:y|ies)|(?:the |those |these |two |three |several |other |both )(?:[a-z]+ )?(?:towns|villages|cities|townships|battalions|hills)|(?:attack|clash|blast|explosion|airstrike|strike|raid|ambush|battle|convoy|column|massacre|protest)(?:es|s)?)\b/gi;
export const IS_POST = /(?:base|camp|outpost|post|position|stronghold|garrison|checkpoint|station|headquarters|gate|monastery|hill)$/;

/** Between a site and the place behind it: "in Kyaukme", ", both based in Matupi". */
export const PLACE_BEHIND_GAP =
  /^(?:,? (?:both |all )?(?:based |located |stationed )?| [a-z]+ )?(?:in|at|of|inside|near|outside|, in) (?:the )?(?:(?:town|city|village|port)s? of |downtown |nearby |central |(?:far-)?(?:north|south|east|west)[a-z-]*ern )?$/;
/** Between a place and the site behind it: "Pale Township's police station". */
export const PLACE_BEFORE_GAP =
  /^(?:'s)?(?: (?:Township|Town|District|township|town|district|village|Border|Military|Myoma|Regional|Tactical))? $/;
/** Between units of one list. */
export const UNIT_GAP = /^(?:,|,? and|,? or|,? as well as)(?: the)? $/;
/** Public sites whose name holds their town: "Bhamo Airport"; others drop it: "the Pale police station" is a police station. */
export const KEEPS_TOWN =
  /airport|airfield|air ?base|naval|universit|school|bridge|port|hospital|monaster|pagoda|church|gate|factor|plant|field/i;
