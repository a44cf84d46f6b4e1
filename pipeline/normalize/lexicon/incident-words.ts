import type { Measure } from '../../../schemas/vocabulary.ts';

/** Things that incident claims count, and what is said of them. No logic but the joining of words. */

export type Thing = 'airstrike' | 'barrage' | 'shell' | 'bomb' | 'clash' | 'house' | 'post' | 'weapon' | 'aircraft' | 'vehicle' | 'troops';

const NOUNS: Readonly<Record<Thing, string>> = {
  airstrike:
    'airstrike|air strike|air raid|air attack|air assault|air bombardment|air bombing|air sortie|airraid|aerial attack|aerial strike|aerial raid|aerial bombardment|aerial bombing|aerial assault|sortie|bombing raid|bombing run|bombing mission|bombing sortie|drone strike|drone attack|drone raid|jet attack|jet strike|helicopter attack|helicopter strike|helicopter raid|gunship attack|paramotor attack|paraglider attack|gyrocopter attack|aircraft attack|strafing run',
  barrage:
    'artillery strike|artillery attack|artillery barrage|artillery bombardment|artillery assault|mortar attack|mortar strike|mortar barrage|rocket attack|rocket strike|shelling|shelling attack|heavy weapon attack|howitzer attack|howitzer strike|missile strike|missile attack',
  shell:
    'shell|mortar shell|artillery shell|howitzer shell|tank shell|mortar round|artillery round|howitzer round|shell round|mortar bomb|rocket|missile|projectile|heavy shell|artillery projectile|heavy weapon round',
  bomb: 'bomb|aerial bomb|firebomb|barrel bomb|cluster bomb|munition|grenade|explosive',
  clash:
    'clash|skirmish|engagement|encounter|firefight|gunfight|gun battle|gun fight|battle|shootout|shoot-out|confrontation|exchange of fire|armed conflict|fight',
  house: 'house|home|hut|dwelling|residence|residential building|homestead',
  post: 'base|camp|outpost|post|position|stronghold|checkpoint|check point|check-point|garrison|fort|fortress|police station|hilltop|hill|hill-top|command post|command centre|command center|installation|encampment|sentry post|base camp|strongpoint|entrenchment|battalion|headquarter',
  weapon:
    'weapon|firearm|arm|rifle|gun|machine gun|machine-gun|submachine gun|pistol|carbine|mortar|howitzer|launcher|rocket launcher|rocket-launcher|grenade launcher|rpg|musket|shotgun|handgun|revolver|cannon|artillery piece|recoilless rifle|ak-47|m-16|percussion lock gun|mortar tube',
  aircraft:
    'jet|plane|helicopter|gunship|warplane|airplane|aeroplane|drone|fighter jet|fighter plane|fighter aircraft|fighter-jet|uav|gyrocopter|paramotor|mi-17|mi-35|mi-24|y-12|k-8|mig-29|su-30|yak-130|ftc-2000g',
  vehicle:
    'vehicle|truck|car|tank|armoured vehicle|armored vehicle|personnel carrier|apc|boat|ship|vessel|warship|gunboat|motorboat|speedboat|barge|jeep|motorcycle|motorbike|bus|pickup|pick-up|lorry|humvee|bulldozer|patrol boat|landing craft',
  troops:
    'soldier|trooper|fighter|reinforcement|militiaman|combatant|conscript|policeman|police officer|guerrilla|rebel|insurgent|terrorist|militia member|pdf member',
};

/** Plurals that are not made with "s". */
const ODD: readonly (readonly [string, Thing])[] = [
  ['aircraft', 'aircraft'],
  ['headquarters', 'post'],
  ['hqs', 'post'],
  ['troops', 'troops'],
  ['men', 'troops'],
  ['personnel', 'troops'],
  ['militiamen', 'troops'],
  ['policemen', 'troops'],
  ['police', 'troops'],
  ['exchanges of fire', 'clash'],
  ['landing craft', 'vehicle'],
  ['lorries', 'vehicle'],
  ['sorties', 'airstrike'],
];

const pluralOf = (noun: string): string =>
  /(?:s|sh|ch|x)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** What a noun of one to three words (lower case) counts. */
export const THINGS: ReadonlyMap<string, Thing> = new Map([
  ...(Object.keys(NOUNS) as Thing[]).flatMap((thing) =>
    NOUNS[thing].split('|').flatMap((noun) => [[noun, thing] as const, [pluralOf(noun), thing] as const]),
  ),
  ...ODD,
]);

/** "170 attacks from the air", "12 strikes by fighter jets", "nine raids with drones" */
export const FROM_THE_AIR =
  /^(?:attacks?|strikes?|raids?|bombings?|bombardments?|assaults?) (?:(?:from|by) (?:the )?air\b|(?:by|from|with|using) (?:(?:the|junta|regime|military|fighter|army|air force|enemy|its|their) )*(?:jets?|planes?|warplanes|helicopters?|gunships?|aircraft|drones?|airplanes|paramotors?))/;
/** "30 strikes by artillery", "12 attacks with heavy weapons" */
export const FROM_GUNS =
  /^(?:attacks?|strikes?|bombardments?) (?:by|from|with|using) (?:(?:the|junta|regime|military|army|its|their) )*(?:artillery|heavy weapons|heavy artillery|mortars?|howitzers?|rockets?)/;
/** "seven rounds of mortar", "40 rounds of heavy artillery" */
export const ROUNDS_OF =
  /^rounds? of (?:\d+ ?-?mm )?(?:heavy |long-range )?(?:mortars?|artillery|shells?|howitzers?|heavy weapons?|rockets?)/;
export const ROUNDS_FIRED = /^rounds?\b/;
export const GUNS_NEARBY = /\b(?:mortars?|artillery|howitzers?|shell(?:ed|ing|s)?)\b/i;

/** Camps, posts, homes and positions that are none of the kind. */
export const NO_POST =
  /\b(?:idps?|displaced|displacement|refugees?|relief|labou?r|prison|quarantine|summer|evacuation|ministerial|cabinet|senior|leadership|administrative|top|diplomatic|social|facebook|online|telegram|first|medical|aid|work|scam|mining|jade|polling|voting|fire|railway|bus|power|gas|radio)\b/;
export const NO_HOUSE = /\b(?:nursing|care|children's|old|government|safe|guest|auction|opera|white|lower|upper|publishing|media)\b/;
export const NO_WEAPON = /\b(?:water|toy|replica|nuclear|chemical)\b/;

const ADVERB = '(?:[a-z]+ly |also |all |either |since |already |then |later |again |now |so far |once |even |still )*';
const PASSIVE = `(?:(?:have|has|had|having) (?:all |also |already |since |reportedly |now )?(?:been|got) |(?:were|was|are|is|been|got|lay|stood|'s) (?:being |been )?)${ADVERB}`;
const REST =
  '(?= (?:in|on|at|by|during|and|from|since|near|after|when|so|there|down|to|into|this|last|over|across|according|with|as|alone|along|overnight|yesterday|within|out)\\b|[.,;:)"]| ?$| [.,;:)"-])';

interface Words {
  /** Passive participles: "were captured", "captured in". */
  readonly participles: string;
  /** Said of the thing as a subject of its own: "fell", "landed". */
  readonly own?: string;
  /** Ends just before the thing: active verbs, particles and nouns with "of". */
  readonly before: string;
}

export interface Predication {
  readonly measure: Measure;
  readonly things: readonly Thing[];
  readonly rule: string;
  readonly after: RegExp;
  readonly before: RegExp;
  /** The same participle inside the noun phrase or a label: "54 captured weapons", "Houses burned: 120". */
  readonly inside: RegExp;
}

const predication = (measure: Measure, things: readonly Thing[], rule: string, { participles, own, before }: Words): Predication => ({
  measure,
  things,
  rule,
  after: new RegExp(
    `^(?:${PASSIVE}(?:${participles})(?![a-z])|(?:${participles})${REST}${own === undefined ? '' : `|(?:(?:have|has|had) |(?:were|was|are|is|been) (?=${ADVERB}[a-z]+ing ))?${ADVERB}(?:${own})(?![a-z])`})`,
  ),
  before: new RegExp(`(?:^| )(?:${before})$`),
  inside: new RegExp(`(?:^| )(?:${participles}${own === undefined ? '' : `|${own}`})(?: |$)`),
});

const FIRE =
  'destroyed|burned(?: down| to the ground| to ashes)?|burnt(?: down)?|torched|razed(?: to the ground)?|gutted|incinerated|demolished|flattened|levell?ed|wrecked|ruined|obliterated|reduced to (?:ashes?|rubble|ruins)|set (?:alight|ablaze|on fire)|set fire to|in (?:flames|ashes|ruins)|on fire|ablaze|engulfed|consumed|blown up|knocked out|wiped out|lost to (?:fire|the flames)|damaged (?:or|and|and/or) (?:destroyed|burned|burnt)|hit and (?:destroyed|burned|sunk)|(?:partially|partly|badly) (?:or|and) (?:completely|fully|totally) destroyed';
const FIRE_BEFORE =
  'destroy(?:s|ed|ing)?|burn(?:s|ed|t|ing)?(?: down| to ashes| up)?|torch(?:es|ed|ing)?|raz(?:e|es|ed|ing)|gutt(?:ed|ing)|incinerat(?:ed|ing)|demolish(?:es|ed|ing)?|flatten(?:s|ed|ing)?|levell?(?:ed|ing)|wreck(?:s|ed|ing)?|reduc(?:ed|ing) to (?:ashes|rubble)|set(?:s|ting)? (?:fire to|alight|ablaze|on fire)|bl(?:ew|ow|own|owing) up|knock(?:ed|ing) out|engulf(?:ed|ing)|consum(?:ed|ing)|(?:destruction|burning|torching|razing|demolition|arson) of|the loss of';

/** Order matters where a thing fits several: the first that is said of it counts. */
export const PREDICATIONS: readonly Predication[] = [
  predication('houses_destroyed', ['house'], 'houses-destroyed', {
    participles: FIRE,
    own: 'burned|burnt|went up in flames|caught fire|stood in flames|lay in ruins|collapsed',
    before: FIRE_BEFORE,
  }),
  predication('posts_abandoned', ['post'], 'posts-abandoned', {
    participles: 'abandoned|vacated|deserted|evacuated|given up|left empty|relinquished',
    before:
      'abandon(?:s|ed|ing)?|vacat(?:e|es|ed|ing)|desert(?:ed|ing)|g(?:ave|ive|iving|iven) up|relinquish(?:ed|ing)|evacuat(?:ed|ing)|(?:withdr(?:ew|awn|awing|awal)|retreat(?:s|ed|ing)?|fled|flee(?:ing)?|pull(?:ed|ing)? (?:out|back)) (?:from|of)|(?:abandonment|evacuation) of|(?:troops|soldiers|forces) (?:out of|from)|left behind|leaving behind',
  }),
  predication('posts_captured', ['post'], 'posts-captured', {
    participles:
      'captured|seized|taken(?: over)?|overrun|occupied|conquered|retaken|recaptured|regained|lost|won|cleared|stormed and taken|brought under (?:its|their|our|his|full|the) (?:full |complete )?control|claimed|secured',
    own: 'fell|fallen|had to surrender|surrendered|changed hands|(?:came|come) under (?:its|their|our|the|full) (?:full )?(?:control|hands)',
    before:
      'captur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)|t(?:ook|ake|akes|aken|aking)(?: over| (?:full |complete )?control of)?|overr(?:an|un|uns|unning)|occup(?:y|ies|ied|ying)|conquer(?:ed|ing)?|re-?t(?:ook|aken|aking)|recaptur(?:ed|ing)|regain(?:ed|ing)?(?: control of)?|lost(?: control of)?|losing(?: control of)?|lose|loses|w(?:on|inning|in)|gain(?:ed|ing)? (?:full )?control (?:of|over)|seiz(?:ed|ing) control of|(?:capture|seizure|fall|loss|takeover|recapture|occupation) of|claim(?:ed|s|ing)?(?: to have (?:captured|seized|taken))?|clear(?:ed|ing)|secur(?:ed|ing)|brought',
  }),
  predication('weapons_seized', ['weapon'], 'weapons-seized', {
    participles:
      'seized|captured|confiscated|recovered|found|obtained|taken|collected|retrieved|handed (?:over|in)|surrendered|turned (?:over|in)|acquired|salvaged|lost|impounded|won|discovered|brought(?: in| along)?|looted',
    own: 'fell into',
    before:
      'seiz(?:e|es|ed|ing|ure of)|captur(?:e|es|ed|ing|e of)|confiscat(?:ed|ing|es)|recover(?:s|ed|ing|y of)?|f(?:ound|ind|inding)|obtain(?:ed|ing)|t(?:ook|aken|aking)(?: away)?|collect(?:ed|ing)|retriev(?:ed|ing)|hand(?:s|ed|ing)? (?:over|in)|turn(?:ed|ing) (?:over|in)|surrender(?:ed|ing)|acquir(?:ed|ing)|yield(?:ed|ing)|net(?:ted|ting)|br(?:ought|inging|ing|ings)(?: in| along| with (?:them|him))?|(?:got|get|getting)(?: hold of)?|discover(?:ed|ing)|los(?:t|ing)|loot(?:ed|ing)|amass(?:ed|ing)|gain(?:ed|ing)|(?:seizure|capture|recovery|confiscation) of|(?:surrendered|defected|deserted|came in|captured|seized|recovered|found|taken|left behind)[a-z ]{0,30}, (?:and )?with (?:them|it)|(?:surrendered|defected|deserted|arrested|detained|caught|apprehended|found)(?: to(?: the)? [a-z-]+| in [a-z-]+)? with',
  }),
  predication('aircraft_downed', ['aircraft'], 'aircraft-downed', {
    participles:
      'shot down|downed|brought down|taken down|destroyed|gunned down|hit and (?:crashed|downed|destroyed)|intercepted and (?:destroyed|downed)',
    own: 'crashed|crash-landed|came down|went down|fell from the sky|fell',
    before:
      '(?:sho(?:t|ots|ot|oting)|br(?:ought|inging|ing)|t(?:ook|aken|aking)|gunn(?:ed|ing)) down|down(?:ed|ing)|destroy(?:ed|ing)|los(?:t|ing)|(?:downing|shooting down|destruction|loss|crash) of',
  }),
  predication('vehicles_destroyed', ['vehicle'], 'vehicles-destroyed', {
    participles: `${FIRE}|sunk|scuttled|torn apart|shattered|lost`,
    own: 'burned|sank|exploded|caught fire|went up in flames',
    before: `${FIRE_BEFORE}|s(?:ank|unk|ink|inking)|scuttl(?:ed|ing)|(?:sinking|loss) of|los(?:t|ing)|(?:sunk|sank|drowned) (?:together|along) with`,
  }),
  predication('artillery_strikes', ['shell'], 'shells-fired', {
    participles: 'fired|launched|lobbed|shot|rained',
    own: 'landed|fell|hit|struck|exploded|rained|came down|crashed|slammed|detonated|blasted|crossed',
    before:
      'fir(?:ed|es|ing|e)|launch(?:ed|ing)?|lobb(?:ed|ing)|shot|rain(?:ed|ing)|shell(?:ed|ing)[a-z ]{0,30} with|bombard(?:ed|ing)[a-z ]{0,30} with|hit by|struck by|pounded[a-z ]{0,20} with',
  }),
  predication('bombs_dropped', ['bomb'], 'bombs-dropped', {
    participles: 'dropped|released|rained',
    own: 'fell|rained',
    before: 'dr(?:opped|opping|ops|op)|releas(?:ed|ing)|rain(?:ed|ing)|(?:bombed|bombing)[a-z ]{0,30} with|the dropping of',
  }),
  predication('bombs_dropped', ['bomb'], 'bombs-exploded', {
    participles: 'detonated',
    own: 'exploded|landed|hit|struck',
    before: 'the explosion of|hit by|struck by',
  }),
  predication('troops_deployed', ['troops'], 'troops-deployed', {
    participles:
      'sent(?! (?:back|home|to (?:hospital|prison|jail|safety)))|deployed|dispatched|flown in|flown to|airlifted(?! (?:to safety|out|from))|set down|landed|brought in|moved (?:in|up)|mobili[sz]ed|reinforced|transferred|assigned|dropped off|ferried|committed|redeployed|rushed(?! to hospital)',
    own: 'arriv(?:ed|es|ing)|advanc(?:ed|es|ing)|enter(?:ed|s|ing)|march(?:ed|es|ing)|mov(?:ed|es|ing) (?:on|in|into|towards?|up|against)|head(?:ed|ing) (?:for|to|towards?)|set(?:s|ting)? out|near(?:ed|ing)|approach(?:ed|ing)|raid(?:ed|ing)|storm(?:ed|ing)|c(?:ame|oming) (?:into|in by|by|from|to)|attack(?:ed|ing)|launched (?:an?|the) (?:attack|raid|assault|offensive|operation)|depart(?:ed|ing)|left for|descended|reached|poured|reinforc(?:ed|ing)|landed|participated|took part|joined the',
    before:
      'sent(?: in| out)?|send(?:s|ing)?(?: in)?|deploy(?:s|ed|ing)?|dispatch(?:ed|ing|es)|airlift(?:ed|ing)|fl(?:ew|own|ying) in|br(?:ought|inging|ing)(?: in| up)|mov(?:ed|ing) (?:in|up)|mobili[sz](?:ed|ing)|rush(?:ed|ing)|landed|(?:deployment|arrival|dispatch|reinforcements?|mobili[sz]ation) of|reinforced (?:by|with)|backed by|redeploy(?:ed|ing)',
  }),
];

/** "Six bombs exploded in the hall": dropped ones where the text speaks of aircraft or drones. */
export const BOMBS_EXPLODED = 'bombs-exploded';
export const FLOWN =
  /\b(?:drones?|jets?|planes?|aircraft|helicopters?|paramotors?|gyrocopters?|air ?strikes?|air raids?|air force|from the air|dropp(?:ed|ing))\b/i;

/** Things that happen rather than are: their number alone is the claim. */
export const EVENTS: ReadonlyMap<Thing, Measure> = new Map([
  ['airstrike', 'airstrikes'],
  ['barrage', 'artillery_strikes'],
  ['clash', 'clashes'],
]);

/** "attacked the camp with 300 men", "raided by some 200 soldiers", "its loss to 300 troops" */
export const USED_BEFORE =
  /\b(?:attack|raid|assault|storm|surround|besieg|occup|re-?tak|re-?took|recaptur|seiz|captur|advanc|enter|fell|fall|loss|lost|launch|invad|rais|land)\w*[^.;:,]{0,60} (?:by|to|with|involving|using)(?: (?:a|its|the|their|joint|combined) (?:force|column|team|unit|group) of)?$/;
/** "a column of 150 soldiers", "eleven battalions with 1,200 troops": who is counted moves with the whole. */
export const WHOLE_BEFORE =
  /\b(?:columns?|battalions?|convoys?|units?|forces?|reinforcements?|compan(?:y|ies)|divisions?|contingents?|teams?|regiments?|brigades?|flotillas?) (?:with|of|comprising|numbering|totall?ing|consisting of|made up of|composed of)(?: (?:a total of|some))?$|\b(?:troops|soldiers|fighters|men) (?:numbering|totall?ing)$/;
/** "reinforcements came six times, more than 100 troops in all" */
export const IN_ALL = /^ (?:in all|in total|altogether|all told)\b/;
export const MOVES = /\b(?:reinforce\w*|arriv\w+|deploy\w*|sent|landed|flown|airlift\w*|brought)\b/i;
/** "200-strong column" */
export const STRONG = /^(\d[\d,]*)-(?:strong|man|member)$/;
export const STRONG_WHOLE = /^(?:[a-z-]+ ){0,3}(?:columns?|convoys?|units?|forces?|detachments?|contingents?|teams?|reinforcements?)\b/;

/** "bombed the camp ten times", "came under shelling 30 times" */
export const TIMES: readonly (readonly [RegExp, Measure])[] = [
  [
    /\b(?:bombed|strafed|bombing|hit (?:it |them )?from the air|airstrikes?|air strikes?|air raids?|from the air|(?:jets?|planes?|aircraft|helicopters?|jet fighters) (?:attacked|struck|hit)|(?:used|flew|sent) (?:its |their )?(?:[a-z]+ ){0,2}?(?:jets?|jet fighters|planes|aircraft|helicopters|warplanes|gunships))\b/gi,
    'airstrikes',
  ],
  [/\b(?:shelled|shelling|fired (?:artillery|mortars?|heavy weapons))\b/gi, 'artillery_strikes'],
  [/\b(?:clashed|clashes (?:broke out|occurred|took place|erupted)|exchanged fire|fought each other)\b/gi, 'clashes'],
];

/** A sentence without one of these words counts nothing of the kind: it is not read further. */
export const INCIDENT_TRIGGER =
  /strike|raid|attacks?\b|sortie|bomb|shell|rounds?\b|mortar|rocket|missile|grenade|munition|explosive|clash|skirmish|engagement|encounter|fight|battle|confrontation|exchanges? of|shoot-?out|houses?\b|homes?\b|huts?\b|dwelling|residen[ct]|base|camp|posts?\b|outpost|position|stronghold|check|garrison|fort|station|hills?\b|hilltop|command|installation|headquarter|battalion|weapon|arms?\b|rifle|guns?\b|pistol|carbine|howitzer|launcher|cannon|artillery|ak-47|m-16|jets?\b|planes?\b|helicopter|gunship|aircraft|drone|gyrocopter|vehicle|truck|cars?\b|tanks?\b|carriers?\b|apcs?\b|boat|ships?\b|vessel|barge|jeep|motor|bus\b|soldier|troop|fighter|reinforce|milit|men\b|personnel|police|conscript|rebel|insurgent|terrorist|guerrilla|column|abandon|destroyed|burn|torched|captured|seized|shot down|downed/i;
export const HOLDS_NUMBER =
  /\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores|several|few|couple|another)\b/i;
