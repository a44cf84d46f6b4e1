import type { Outcome } from '../../../schemas/vocabulary.ts';

/**
 * Clauses that tell what befell counted people, in words beyond single verbs: `#` are the people, `_` a gap of a few words that holds no
 * other people. They are tried where no verb beside the people is read.
 */
export interface CasualtyFrame {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly pattern: RegExp;
  /** The frame's own words deny something ("never came home"): a "not" in it is no denial of the harm. */
  readonly negative?: true;
}

/** Words that begin a clause of its own, or a share of the people. */
const APART =
  '(?!(?:when|after|as|while|because|before|until|where|said|says|told|that|if|since|although|though|and|but|than|for|against|by|nearly|those|most|some|many|half|whether|put|puts) )';
/** Room for what stands between people and what is said of them: "of the garrison", "who had stayed behind", ", all from one village,". */
const ASIDE = `(?:, )?(?!(?:is|are|was|were|has|have|had|will|would|did|do|does|[a-z]+ed) )(?:${APART}[a-z'0-9,-]+ ){1,10}?`;
/** The first of two things said of them: "stepped on a mine and". */
const FIRST_OF_TWO = `(?:${APART}[a-z'0-9-]+ ){1,10}?(?:, )?(?:and|but|then|only to) (?:then |later )?`;
/** More people of the same clause: "and the villages next to it". */
const AND_OTHERS = `(?:and|or) (?:the|its|their|his|her|nearby|neighbou?ring|surrounding|adjacent|other|many|some) (?:${APART}[a-z'0-9-]+ ){1,7}?`;
const GAP = ` (?:${ASIDE}|${FIRST_OF_TWO}|${AND_OTHERS}|, )?`;
const BE = '(?:is|are|was|were|be|been|being|got|get|gets|getting|lay|lie|lies|remain|remained|remains|ended up|wound up|turned up)';
const AUX = `(?:(?:has|have|had|is|are|was|were|be|been|being|got|to|still|now|also|all|both|since|later|then|already|reportedly|soon|eventually|either|[a-z]+ly) ){0,5}`;
const THEIR = '(?:their|his|her|its|the)(?: own)?';
const SOME = '(?:[a-z-]+ ){0,3}?';
/** Words that only colour a count or a noun before it. */
const LEAD = '(?:(?:the|its|their|his|her|our|a|an|another|those|these|yet|also|both|some|total|of) )*';

const frame = (rule: string, outcome: Outcome, source: string, negative = false): CasualtyFrame => ({
  rule,
  outcome,
  pattern: new RegExp(
    source
      .replaceAll('{gap}', GAP)
      .replaceAll('{be}', BE)
      .replaceAll('{aux}', AUX)
      .replaceAll('{their}', THEIR)
      .replaceAll('{some}', SOME)
      .replaceAll('{lead}', LEAD),
  ),
  ...(negative ? { negative: true as const } : {}),
});

const LIMB = '(?:legs?|arms?|limbs?|hands?|foot|feet|eyes?|sight|eyesight|vision|hearing|fingers?|toes?|thumbs?|jaws?|ears?|teeth)';
const WARD =
  '(?:hospitals?|clinics?|infirmar(?:y|ies)|dispensar(?:y|ies)|wards?|aid posts?|operating (?:theatre|theater|table|room)|intensive care|emergency (?:room|ward|unit)|medical (?:cent(?:re|er)s?|post|tent|ward)|health (?:cent(?:re|er)s?|post)|surgeons?|surgery|medics|doctors)';
const CELL =
  '(?:custody|captivity|detention|jails?|gaols?|prisons?|cells?|lock-ups?|chains|irons|fetters|bonds|shackles|handcuffs|manacles|ropes|confinement|interrogation cent(?:re|er)s?|barracks)';
const HIDING =
  '(?:camps?|tents?|forests?|jungles?|woods|caves?|hills|mountains|monaster(?:y|ies)|convents?|schools?|church(?:es)?|pagodas?|temples?|mosques?|shelters?|makeshift [a-z]+|tarpaulins?|relatives|host families|the open|the bush|the fields|paddy fields|bunkers|exile|safety|border|neighbou?ring [a-z]+|india|thailand|china|bangladesh|mizoram|manipur)';
const FLEEING =
  '(?:fle(?:d|e|es|eing)|put to (?:sea|flight)|set (?:off|out) (?:for|on foot)|headed (?:for|to|into)|made (?:for|off for|off into|their way (?:to|into|across|over))|boarded [a-z]+ (?:for|to)|packed up|packed their|bolted|scattered|dispersed|sought (?:sanctuary|safety|refuge|shelter|asylum|protection)|found (?:sanctuary|safety|refuge|shelter|asylum)|taken (?:refuge|shelter|flight|to the (?:hills|jungle|forest|road|woods|boats|river))|took (?:refuge|shelter|flight|cover in)|(?:ran|run|walked|trekked|crossed|moved|gone|went|escaped|streamed|poured|flooded|surged|spilled|migrated|relocated|retreated|decamped|come|came|rowed|sailed|travelled|driven|trudged|climbed|slipped|drifted) (?:away |out |over |across |up |down |deeper )?(?:to safety|to safer [a-z]+|into the (?:hills|jungle|forest|forests|woods|mountains|bush|fields)|for (?:their lives|safety|cover)|over the (?:border|river|frontier)|across the (?:border|river|frontier)|to (?:the )?(?:border|hills|jungle|forest|forests|woods|camps?|mizoram|manipur|thailand|india|china|bangladesh)|from (?:the )?(?:fighting|shelling|bombs|bombing|airstrikes|violence|their (?:homes?|villages?)))|(?:abandon(?:ed|ing)?|vacated|deserted|quit|left|leave|leaving|lost) (?:their|the) (?:own )?(?:homes?|houses?|villages?|dwellings|hearths|farms|fields|quarters?))';

const KILLED: readonly CasualtyFrame[] = [
  // who did it: "made short work of three sentries", "a sniper picked off two men"
  frame(
    'object-frame-killed',
    'killed',
    `\\b(?:(?:made|makes?|making) (?:short work|an end|mincemeat) of|(?:put|puts|putting) (?:an end|paid) to|(?:did|does|do|doing|done) (?:away with|for)|account(?:ed|ing|s)? for|finish(?:ed|es|ing)? off|pick(?:ed|s|ing)? off|kill(?:ed|ing|s)? off|shoot(?:s|ing)? dead|felled|felling|(?:snuff(?:ed|s|ing)? out|extinguish(?:ed|es|ing)?|ended|ending|ends|stole|stealing|took|takes?|taking|claim(?:ed|s|ing)?|cost(?:s|ing)?|reaped) the (?:[a-z]+ )?(?:lives|life) of|(?:rob(?:bed|s|bing)?|depriv(?:ed|es|ing)) of life|(?:hang(?:ed|s|ing)?|garrott?(?:ed|ing)|guillotined|drown(?:ed|ing|s)?|poison(?:ed|ing|s)?|asphyxiat(?:ed|ing|es)|smother(?:ed|ing|s)?|crush(?:ed|ing|es)|buri(?:ed|es) alive|burn(?:ed|t|ing|s)? alive|burn(?:ed|t|ing|s)? to death|beat(?:ing|s)? to death|hack(?:ed|ing|s)? to death|stab(?:bed|bing|s)? to death|shell(?:ed|ing) to death|crucified|bayonet(?:ed|t?ing)|(?:shot|stabbed|hacked|tortured|beat|beaten|raped) and (?:then )?(?:burn(?:ed|t)|beheaded|mutilated|buried|dismembered|torched)|blew up|blowing up|blew apart|blown to pieces|blew to pieces)) {lead}#`,
  ),
  // "sent five men to their graves", "put four men to death", "beat a farmer to death", "cost 22 of them their lives", "found the two brothers dead"
  frame(
    'object-frame-to-death',
    'killed',
    `\\b(?:(?:sent|sends?|sending) {lead}# to (?:their|his|her|an early) (?:deaths?|graves?)|(?:put|puts|putting) {lead}# to (?:death|the sword)|(?:cost|costs|costing|claimed|claiming) {lead}# (?:their|his|her|'s|') ?(?:lives|life)|(?:tore|tears|tearing|blew|blows|blowing|ripped|blasted) {lead}# (?:to (?:pieces|bits|shreds)|apart)|(?:beat|beats|beating|burn(?:ed|t|s|ing)?|tortur(?:ed|es|ing)|hack(?:ed|s|ing)?|stab(?:bed|s|bing)?|starv(?:ed|es|ing)|chok(?:ed|es|ing)|bludgeon(?:ed|s|ing)?|kick(?:ed|s|ing)?|shot|shoots?|shooting|trampl(?:ed|es|ing)|crush(?:ed|es|ing)) {lead}# (?:to death|dead|alive)|(?:found|finds?|finding|discover(?:ed|s|ing)|left|leav(?:es?|ing)|saw|pronounced|declared) {lead}# (?:[a-z'-]+ ){0,3}?(?:dead|lifeless|in a pool of blood|with (?:his|her|their) throats? (?:cut|slit)))\\b`,
  ),
  // own dead: "mourns nine", "laid to rest two comrades", "the price was four men"
  frame(
    'object-lost-frame',
    'killed',
    `\\b(?:mourn(?:s|ed|ing)?|griev(?:es?|ed|ing)(?: for| over)?|(?:bids?|bade|bidding|said) farewell to|bur(?:y|ies|ied|ying)|inter(?:s|red|ring)?|entomb(?:s|ed)?|cremat(?:es?|ed|ing)|laid to rest|lays? to rest|laying to rest|sacrific(?:ed|es?|ing)|down by|(?:the |its |their |our )?(?:price|cost|toll|bill|sacrifice)(?: [a-z]+){0,3}? (?:was|is|were|came to|:)|paid (?:for [a-z ]{1,24} )?(?:a price of|with(?: the lives of)?)|at (?:the|a) (?:price|cost|expense) of|(?:for|with) the loss of) {lead}#(?! (?:arrested|captured|wounded|injured|other|grounds?|positions?))`,
  ),
  // "the lives of 14 people were lost", "it took nine days and the lives of 16 fighters"
  frame(
    'nominal-frame-lives',
    'killed',
    `\\b(?:and the (?:lives|life) of {lead}#|(?:lives|life) of {lead}# (?:[a-z'-]+ ){0,4}?(?:was|were|has been|have been|had been) (?:lost|taken|claimed|cut short|ended))`,
  ),
  frame('part-frame-fatally', 'killed', '^# (?:of (?:them|whom) )?(?:fatally|mortally)\\b'),
  // graves and the like speak of as many dead
  frame(
    'nominal-frame-graves',
    'killed',
    '\\b(?:graves?|coffins?|funerals?|obituar(?:y|ies)|death notices?|burials?|cremations?|last rites|requiem mass|body bags?|pyres?)(?: [a-z]+){0,3}? (?:of|for|number|numbered|to) {lead}#',
  ),
  // what they suffered: "17 militiamen met their end", "two of the raiders were done for"
  frame(
    'subject-frame-died',
    'killed',
    `^#{gap}(?:(?:and|but|then|,) )?{aux}(?:died|die|dies|perish(?:ed|es|ing)?|fallen in|succumb(?:ed|s)?|drown(?:ed|s)?|expired|suffocated|passed away|bled (?:out|to death)|burn(?:ed|t) (?:to death|alive)|frozen? to death|starved to death|choked to death|met (?:their|his|her|with) (?:[a-z]+ )?(?:deaths?|ends?|fates?|maker)|gone to (?:their|his|her|an early) graves?|went to (?:their|his|her|an early) graves?|paid (?:the (?:ultimate|highest|final|supreme|heaviest) price|with (?:their|his|her) (?:lives|life|blood))|(?:made|making) the (?:ultimate|supreme|final|last) sacrifice|(?:lost|losing|lose|gave|given|giving|laid down|forfeited|sacrificed|paid with) (?:their|his|her|its) (?:[a-z]+ )?(?:lives|life)|(?:attain|embrac|achiev)(?:ed|es|ing) martyrdom|(?:became|become) (?:a )?martyrs?|been martyred|died (?:as )?(?:a )?martyrs?|departed this (?:life|world)|breathed (?:their|his|her) last|g(?:a|i)ven? up the ghost|bit(?:ten)? the dust|(?:went|gone) to (?:be with (?:the lord|god|jesus)|(?:their|his|her) (?:maker|reward|rest)|heaven|glory)|(?:came|come|went|gone|returned|brought|sent|carried|flown|shipped) (?:home |back |out )?(?:in (?:coffins?|body bags?|boxes|a box|shrouds?|hearses?)|feet first|on a bier)|fell (?:in (?:battle|action|combat|the (?:fighting|battle|line of duty))|for (?:the|their) [a-z]+))\\b`,
  ),
  frame(
    'subject-frame-dead',
    'killed',
    `^#{gap}{aux}{be} (?:(?:all|both|also|now|already|found|pulled|dug|brought|carried|washed|feared|presumed|believed|confirmed|reported|pronounced|declared|left|lying|counted|listed|stone|shot) ){0,3}(?:out |up |down |in |ashore |in the [a-z]+ )?(?:dead|lifeless|deceased|no more|gone for ever|no longer (?:alive|with us|living|among (?:us|the living))|beyond (?:help|saving|rescue|recovery)|past (?:saving|help)|in (?:their|his|her|the) (?:graves?|morgue|mortuary|ground|coffins?)|under the (?:ground|earth|sod|rubble)|six feet under|done (?:to death|for|away with|in)|put (?:to death|to the sword|in the ground|up against a wall|against a wall)|laid (?:to rest|in the ground|out in)|interred|buried|cremated|entombed|mourned|blown (?:up|apart|to pieces|to bits)|(?:torn|ripped|cut|hacked|chopped) (?:apart|to pieces|to bits|to shreds|down)|(?:mown|mowed|gunned|shot|cut|struck|scythed) down|(?:burn(?:ed|t)|buried|roasted) alive|killed|slain|slaughtered|butchered|murdered|massacred|executed|assassinated|lynched|beheaded|decapitated|hanged|hung|strung up|crushed|electrocuted|incinerated|annihilated|eliminated|exterminated|liquidated|finished off|wiped out|bumped off|picked off|martyred|claimed|among the (?:dead|fallen|victims|killed|fatalities|deceased|slain|martyrs)|one of the (?:dead|fallen|victims|fatalities)|dead on arrival|(?:shot|beaten|stabbed|hacked|burn(?:ed|t)|tortured|trampled|kicked|starved|bludgeoned|clubbed|choked|strangled) (?:dead|to death))\\b`,
  ),
  frame(
    'subject-frame-not-survived',
    'killed',
    `^#{gap}(?:(?:did|do|does|would|will|could|had|have|has|was|were|to) )?(?:(?:not|never|n't|failed to|failing to|unable to|no longer) (?:survived?|lived? (?:to (?:see|tell)|through|past|long)|make it(?: alive)?(?! (?:to|into|back|home|across|out|past))|made it(?: alive)?(?! (?:to|into|back|home|across|out|past))|pull through|pulled through|see (?:another day|christmas|dawn|morning|daylight|(?:his|her|their) [a-z]+ again)|saw (?:another day|dawn|morning|daylight|(?:his|her|their) [a-z]+ again)|wake(?: up)?|woke(?: up)?|ris(?:e|en) again|rose again|come back alive|came back alive|return alive|breathe again|be (?:saved|revived|resuscitated|brought back to life)|been saved)|past saving|beyond saving)\\b`,
    true,
  ),
];

const WOUNDED: readonly CasualtyFrame[] = [
  // "a boy's leg was blown off", "the blast shattered a farmer's left foot"
  frame(
    'subject-frame-limb',
    'wounded',
    `^# ['\u2019]s (?:[a-z]+ )?${LIMB} (?:(?:is|was|were|had|got|has|have|to be|been|both|badly|later) )*(?:(?:blown|torn|ripped|taken|cut|shot|sheared) (?:off|away)|severed|shattered|broken|crushed|amputated|mangled|injured|wounded|hit|fractured|burned|burnt|lost|hurt)\\b`,
  ),
  frame(
    'object-frame-limb',
    'wounded',
    `\\b(?:(?:blew|blowing|tore|tearing|ripped|ripping|took|taking|cut|shot|sheared)(?: (?:off|away))?|severed|severing|shattered|shattering|broke|breaking|crushed|crushing|mangled|amputated|fractured|injured|wounded) {lead}# ['\u2019]s (?:[a-z]+ )?${LIMB}\\b`,
  ),
  frame(
    'object-frame-wounded',
    'wounded',
    `\\b(?:(?:crippl|lacerat|scald|disabl|bruis|scorch|sing|graz|batter|bloodi|pepper|spray|riddl|concuss|gash|scarr|disfigur|mangl)(?:e|es|ed|ing)|(?:blind|lam|maim|winged|nick|knock(?:ed|ing|s)? out|knock(?:ed|ing|s)? unconscious|harm|burn(?!ed alive)|hurt|shrapnel hit)(?:e|es|s|ed|ing|t)?|(?:bullets?|shrapnel|fragments?|splinters?|shards?|rounds?|debris|flames) (?:[a-z]+ ){0,2}?(?:hit|struck|tore into|ripped into|caught|grazed|cut|found|pierced|lodged in)|stitch(?:ed|es|ing)? up|patch(?:ed|es|ing)? up|operat(?:ed|es|ing) on|bandag(?:ed|es|ing)|tend(?:ed|s|ing)? (?:to )?|nurs(?:ed|es|ing)|dress(?:ed|es|ing)? the wounds of|(?:medics?|doctors?|nurses?|surgeons?|hospitals?|clinics?|medical teams?|ambulances?)(?: [a-z]+){0,4}? (?:treat(?:ed|s|ing)?|saved|admitted|attended to)|amputat(?:ed|es|ing) (?:the )?(?:[a-z]+ )?(?:of|from|on)|(?:took|tore|blew|ripped|shot|blasted|severed|sheared)(?: off| away)? (?:the|a|one|both) (?:[a-z]+ )?${LIMB}(?: off)? (?:of|from|off)|(?:medical|hospital|emergency) (?:care|treatment|attention|aid)(?: [a-z]+){0,5}? (?:to|for)|(?:wounds?|injuries|burns|shrapnel|lacerations|harm) (?:to|on|of|among)) {lead}#`,
  ),
  frame(
    'object-frame-to-hospital',
    'wounded',
    `\\b(?:(?:put|puts|putting|landed|landing|sent|sends?|sending|rush(?:ed|ing)|took|take|taking|taken|carried|carrying|brought|bringing|drove|driving|evacuat(?:ed|ing)|transported|referred|admitted|ferried|flew|airlifted|got|confined|treated) {lead}# (?:[a-z'-]+ ){0,3}?(?:in|into|to|at) (?:the |a |an )?{some}${WARD}|(?:left|leav(?:es?|ing)|rob(?:bed|s|bing)|depriv(?:ed|es|ing)|cost|costs|costing|blew|blowing) {lead}# (?:of its number )?(?:of (?:his|her|their|a|an|one|both) {some}${LIMB}|(?:his|her|their|an?|both|one) {some}${LIMB}|without (?:an?|his|her|their|both|one) {some}${LIMB}|(?:maimed|crippled|bleeding|bloodied|bruised|scarred|lame|limping|paraly[sz]ed|blind|blinded|burned|burnt|disabled|disfigured|unconscious|concussed|in (?:a )?(?:critical|serious|grave) (?:condition|state)|in (?:a )?coma|fighting for (?:his|her|their) (?:lives|life)|with {some}(?:wounds?|injuries|burns|fractures|scars|broken [a-z]+)|for the surgeons?|in need of (?:surgery|treatment|hospital)))|(?:shot|hit|stabbed|slashed|struck|wounded|hitting|shooting|stabbing) {lead}# in (?:the|his|her|their|both|one) {some}(?:${LIMB}|shoulders?|thighs?|knees?|hip|stomach|abdomen|chest|back|neck|face|buttocks?|ankles?|waist|ribs|groin))\\b`,
  ),
  frame(
    'object-frame-treated',
    'wounded',
    `\\btreat(?:ed|s|ing)? {lead}# (?:(?:who|that) (?:[a-z'-]+ ){1,7}?|[a-z'-]+ ){0,3}?(?:for|with) (?:[a-z-]+ ){0,4}?(?:wounds?|injuries|burns|fractures)\\b`,
  ),
  frame(
    'subject-frame-looked-after',
    'wounded',
    `^#{gap}{aux}${BE} (?:now |still |also |being )*(?:looked after|cared for|tended)(?: [a-z]+){0,3}? (?:in|at|by) (?:[a-z]+ ){0,3}?(?:hospitals?|clinics?|doctors?|medics?|nurses?|surgeons?)\\b`,
  ),
  frame(
    'subject-frame-wounded',
    'wounded',
    `^#{gap}{aux}(?:${BE} (?:(?:also|all|both|badly|so|more|less) |[a-z]+ly ){0,2}(?:hurt|injured|wounded|maimed|crippled|blinded|lamed|scalded|lacerated|concussed|disfigured|mangled|mutilated|grazed|gashed|bruised|bloodied|battered|burned|burnt|scorched|unconscious|paraly[sz]ed|hospitali[sz]ed|stretchered (?:off|away)|bedridden|laid up|disabled|knocked (?:unconscious|out)|on (?:crutches|a drip|life support|stretchers|the operating table)|under the knife|in (?:plaster|traction|a bad way|a coma|intensive care|surgery|(?:a |the )?{some}${WARD}|(?:a )?(?:[a-z]+ )?(?:critical|serious|grave|bad|poor|stable|life-threatening) (?:condition|state))|between life and death|critically ill|(?:among|one of) the (?:wounded|injured)|treated (?:for|in|at|by)|operated on|given (?:first aid|medical|emergency|hospital)|stitched up|patched up|bandaged|(?:hit|struck|pierced|sprayed|peppered|cut|caught|riddled|burned|burnt|wounded|injured) (?:by|with|in) {some}(?:shrapnel|fragments?|bullets?|gunfire|splinters?|debris|glass|shards?|flames|blast|explosion|${LIMB}|shoulders?|thighs?|stomach|abdomen|chest|back|neck|face|head))|(?:suffer(?:ed|s|ing)?|sustain(?:ed|s|ing)?|receiv(?:ed|es|ing)|incurr(?:ed|ing)|bear(?:s|ing)?|bore|nurs(?:ed|es|ing)|carried|carrying|show(?:ed|ing|s)?|with|had|has|have|recover(?:ing|ed) from|treated for|left with|escaped with|came away with) {some}(?:injur(?:y|ies)|wounds?|burns|fractures?|concussions?|lacerations|bruises|cuts|broken (?:bones?|limbs?|legs?|arms?|ribs?|jaws?)|(?:shrapnel|bullets?|splinters?|fragments?) in)|(?:fighting|battling|struggling|hovering|hanging|clinging) (?:for|between|on to|to) (?:their|his|her|life) (?:lives|life|and death)?|battling for theirs|(?:need(?:s|ed|ing)?|requir(?:ed|es|ing)|underwent|undergoing|await(?:s|ed|ing)?|receiv(?:ed|ing)|had|getting|given) {some}(?:stitches|surgery|operations?|amputations?|hospital treatment|medical (?:care|attention|treatment)|first aid|blood transfusions?|skin grafts?)|(?:admitted|taken|rushed|carried|brought|transferred|evacuated|flown|airlifted|ferried|driven|referred|sent|transported|moved|conveyed|hurried|helped|went|gone|ended up) (?:to|into|in|at) (?:the |a |an )?{some}${WARD}|(?:lost|losing|lose|loses|missing|minus|without|will lose|may lose) (?:an?|his|her|their|both|one|two|the) {some}${LIMB}|(?:had|have had|has had) (?:an?|his|her|their|both|one|two|the) {some}${LIMB} (?:blown off|taken off|amputated|severed|removed|shattered|broken|crushed|torn off|ripped off|shot off|sheared off)|(?:have|had|has) (?:limbs|legs|arms|fingers) (?:taken off|amputated)|had to have (?:an?|his|her|their) {some}${LIMB}|(?:go|gone|went) (?:blind|deaf))\\b`,
  ),
  frame(
    'subject-frame-cannot-walk',
    'wounded',
    `^#{gap}(?:(?:will never|may never|can no longer|will not|could no longer) (?:again )?(?:walk|see|hear|stand|move (?:his|her|their))|(?:can ?not|can't|cannot) walk|(?:can ?not|can't|cannot|unable to) (?:see|hear|stand) (?:again|any more|anymore|since|unaided)|(?:will|may|might|now|must) (?:need|walk with|go on|lose|go blind|limp|be lame|be crippled|never walk) ?(?:a stick|crutches|an? [a-z]+|both [a-z]+|(?:his|her|their) [a-z]+)?)\\b`,
    true,
  ),
];

const CAPTURED: readonly CasualtyFrame[] = [
  frame(
    'object-frame-captured',
    'captured',
    `\\b(?:bagg(?:ed|ing)|nett(?:ed|ing)|collar(?:ed|ing|s)?|jail(?:ed|ing|s)|gaoled|imprison(?:ed|ing|s)?|remand(?:ed|ing)|confin(?:ed|ing)|snatch(?:ed|ing|es)?|grabb(?:ed|ing)|sei[sz](?:ed|ing|es?) (?:alive|on)|(?:caught|took|taken|taking|bagged|seized|got|captured|caught hold of) (?:alive|prisoner|captive|hostage)|(?:haul|pick|sweep|swept|lock|bang|round|truss|tie|tied|bundl|cart|frogmarch|march|drag|spirit|whisk|herd|cordon)(?:ed|ing|s|es|ged|ging|ped|ping)? (?:in|up|off|away|together)|(?:hold|holds|holding|held|keep|keeps|keeping|kept) (?:hostage|captive|prisoner|in custody|on to)|(?:handcuff|shackl|manacl|chain|blindfold|rop)(?:ed|ing|s|es)?|(?:bound|tied|tying|binding) the hands of|(?:got|laid|lays?|laying|getting) (?:hold of|hands on)|(?:made|make|makes|making) (?:a )?(?:prisoners?|captives?|hostages?) (?:out )?of|(?:detention|arrest|capture|custody|imprisonment|abduction|kidnapping|seizure|internment|rounding-up) (?:on|of|for|order for)|(?:swoop|raid|sweep|dragnet|operation)s? (?:[a-z]+ ){0,3}?(?:netted|bagged|yielded|brought in)) {lead}#`,
  ),
  frame(
    'object-frame-in-custody',
    'captured',
    `\\b(?:have|has|had|having|hold|holds|holding|held|keep|keeps|keeping|kept|put|puts|putting|threw|throwing|placed|placing|took|takes?|taking|taken|led|leads?|leading|marched|marching|dragged|hauled|carted|bundled|drove|driving|brought|bringing|carried|delivered|handed|locked|clapped|left|leaving|seized|caught|got|get|made|using|used|employed) {lead}# (?:[a-z'-]+ ){0,3}?(?:behind bars|in(?:to)? (?:the |a |an |its |their |our |his |army |police |military |enemy |junta )?{some}${CELL}|in (?:its|their|our|my) hands|under (?:lock and key|guard|arrest|armed guard|detention)|(?:as )?(?:prisoners?|captives?|hostages?|human shields?|porters)|prisoner|captive|hostage|alive|off (?:in|at|to) (?:an? |the )?(?:trucks?|gunpoint|ropes?|base|camp|unknown|jail|prison|police|military|army)|away (?:in|on|at|with|to) (?:an? |the )?(?:trucks?|gunpoint|ropes?|rope|base|camp|jail|prison|them|custody|police|military|army))\\b`,
  ),
  frame(
    'subject-frame-captured',
    'captured',
    `^#{gap}{aux}(?:${BE} (?:(?:also|all|both|currently) |[a-z]+ly ){0,2}(?:captured|arrested|detained|abducted|kidnapped|apprehended|imprisoned|jailed|gaoled|interned|incarcerated|seized|nabbed|netted|bagged|caught(?! (?:up|between|in (?:the |a |an )?(?:[a-z-]+ )?(?:cross-?fire|middle|blast|explosion|fire|attack|strike|shelling|traffic|storm|flood|fighting)|by (?:surprise|shrapnel|a (?:mine|shell|bullet|stray))))|remanded|collared|snatched|handcuffed|shackled|trussed up|tied up|roped|bound hand and foot|locked up|rounded up|picked up|hauled (?:in|off|away)|led (?:off|away)|taken (?:away|alive|prisoner|captive|hostage|in for|off (?:to|in|by)|into custody|into captivity|from their)|marched (?:off|away)|carted off|dragged (?:off|away)|bundled (?:into|off)|put (?:behind bars|in (?:jail|prison|chains|handcuffs|a cell|cells))|thrown (?:in|into) (?:jail|prison|a cell|cells)|held (?:in|at|by|as|captive|hostage|prisoner|incommunicado|without)|kept (?:in|as) (?:${CELL}|prisoners?|captives?|hostages?|human)|(?:prisoners?|captives?|hostages?) (?:of|in|now)|(?:now |still )?(?:our|their|its) (?:prisoners?|captives?|hostages?)|among the (?:prisoners|captives|captured|detained|detainees|arrested)|in (?:the |a |its |their |our |enemy |army |police |military |junta )?{some}(?:${CELL}|hands of)|in (?:our|their|its|enemy|rebel|junta|army) hands|under (?:guard|arrest|lock and key|detention|armed guard)|behind bars|put on trial|awaiting trial|interrogated)|(?:fell|fallen|falling|passed|delivered|walked|gone|went|marched|led|taken|driven) (?:alive )?into (?:the )?(?:hands of|captivity|custody|enemy hands|[a-z']+ hands|prison|jail|an ambush and were taken)|(?:ended|end|ending|finished|finish|wound|landed) (?:up )?(?:as (?:prisoners?|captives?|hostages?)|in (?:{some}${CELL}|the hands of|[a-z]+ hands)|behind bars)|(?:became|become) (?:our |their |its |the )?(?:prisoners?|captives?|hostages?)|(?:are |is |were )?(?:serving|doing) (?:{some}(?:sentences?|terms?|time|years))|(?:sit|sits|sitting|sat|rot|rotting|languish(?:es|ing|ed)?) in {some}${CELL})\\b`,
  ),
  // "sentenced 112 people to five years in prison"
  frame(
    'object-frame-sentenced',
    'captured',
    `\\b(?:sentenc(?:ed|es|ing)|condemn(?:ed|s|ing)|sent|sends|sending|gaoled|committed) {lead}# (?:[a-z0-9@',-]+ ){0,12}?(?:in|to|behind) (?:a |the )?(?:[a-z]+ )?(?:prison|jail|gaol|bars|(?:life|hard) labou?r)\\b`,
  ),
  // "pulled four youths off a motorbike taxi"
  frame(
    'object-frame-pulled',
    'captured',
    `\\b(?:(?:pull|drag|haul|snatch|yank|bundl)[a-z]*|took|takes|taking|taken) {lead}# (?:[a-z'-]+ ){0,2}?(?:off|from|out of|down from) (?:the |a |an |their |his |her )?{some}(?:bus|buses|cars?|taxis?|motorbikes?|motorcycles?|boats?|vehicles?|trucks?|trains?|beds?|tea ?shops?|checkpoints?)\\b(?<!rescue.{0,160})`,
  ),
  // "a pregnant woman was among those they took"
  frame(
    'subject-frame-among-held',
    'captured',
    `^#{gap}(?:{be} )?(?:also )?(?:among|amongst|one of) (?:those|the people|the ones|the villagers|the residents|the men|the women) (?:(?:who|whom|that) )?(?:(?:${BE} |had been |have been )(?:[a-z]+ )?(?:taken|arrested|detained|seized|abducted|captured|led|rounded up|dragged|held|kept)|(?:they|he|it|soldiers|troops|police|the (?:junta|soldiers|troops|army|police|column|regime|military)) (?:had )?(?:took|taken|arrested|detained|seized|abducted|captured|led|rounded up|dragged|holds?|held|keeps?|kept)|(?:taken|arrested|detained|seized|abducted|captured|held))\\b`,
  ),
  frame(
    'nominal-frame-fronted',
    'captured',
    '^# (?:they|soldiers|troops|the soldiers|the army|police|the police|the column) (?:led|took|dragged|hauled|marched|carried|drove|bundled) (?:away|off|with)\\b',
  ),
];

const SURRENDERED: readonly CasualtyFrame[] = [
  frame(
    'object-frame-surrendered',
    'surrendered',
    `\\b(?:(?:surrenders?|defections?|desertions?|capitulation|submission) (?:of|by|from)|(?:accept(?:ed|s|ing)?|receiv(?:ed|es|ing)|took|takes?|taking) the surrender of|(?:forc(?:ed|es|ing)|compell(?:ed|ing)|persuad(?:ed|es|ing)|induc(?:ed|es|ing)|talk(?:ed|s|ing)|coax(?:ed|es|ing)|pressed|obliged)(?: into surrender)?) {lead}#(?: (?:to (?:surrender|give up|lay down|capitulate|yield|hand over|come over|put down)|into (?:surrender(?:ing)?|giving up|laying down|submission)))?(?<=surrender(?:s)? (?:of|by|from) (?:[a-z]+ )?#|defections? (?:of|by|from) (?:[a-z]+ )?#|desertions? (?:of|by|from) (?:[a-z]+ )?#|capitulation (?:of|by) (?:[a-z]+ )?#|to (?:surrender|give up|lay down|capitulate|yield|hand over|come over|put down)|into (?:surrender(?:ing)?|giving up|laying down|submission))`,
  ),
  frame(
    'subject-frame-surrendered',
    'surrendered',
    `^#{gap}(?:(?:and|but|then|,) (?:[a-z]+ly )?)?(?:had no (?:choice|option|other choice) but to |agreed to |chose to |decided to |forced to |made to |obliged to |allowed to go (?:home )?after they had |disarmed and )?{aux}(?:surrender(?:ed|s|ing)?|defect(?:ed|s|ing)?|capitulat(?:ed|es?|ing)|desert(?:ed|s|ing)? to|yield(?:ed|s)?|(?:gave|giv(?:e|en|es|ing)|turn(?:ed|s|ing)?|hand(?:ed|s|ing)?) (?:themselves|himself|herself) (?:up|in|over)|(?:la(?:id|y|ys|ying)|threw|throw(?:n|s|ing)?|put|putting|cast|set|drop(?:ped|s|ping)?|hand(?:ed|s|ing)?|gave|giv(?:e|en|ing)|turn(?:ed|s|ing)?|yield(?:ed|s|ing)?|brought|surrendered|exchanged) (?:down |over |in |up |away )?(?:their|his|its|the|all) (?:own )?(?:arms|weapons?|guns?|rifles?|weaponry)(?: (?:down|over|in|up|away|for peace))?|threw in (?:the towel|the sponge|their lot|their hands)|(?:held|put|came out with|came out) (?:up )?(?:their|his) hands(?: up)?|ran up (?:a|the) white (?:flag|[a-z]+)|(?:rais(?:ed|es|ing)|hoist(?:ed|s|ing)|wav(?:ed|es|ing)|show(?:ed|ing|s)?|flew|fly|hung out|put out) (?:a |the )?(?:white|bedsheets?|improvised white) ?(?:flags?|cloths?|sheets?|shirts?|handkerchiefs?)?|(?:came|come|coming|comes|went|gone|goes|going|walk(?:ed|s|ing)?|cross(?:ed|es|ing)?|go|passed|slipped|rall(?:ied|ying)) over (?:to|with)|(?:switch(?:ed|es|ing)?|chang(?:ed|es|ing)|swapp(?:ed|ing)) (?:sides|camps|allegiance)|turned (?:their coats?|coats?|against the (?:junta|regime|military|army))|(?:return(?:ed|s|ing)?|come|came|back|enter(?:ed|s|ing)?|re-enter(?:ed|s|ing)?) (?:to |back to |into |back into )?the (?:legal fold|light|fold)|broke ranks|(?:broken|broke) with the (?:junta|regime|military|army)|fil(?:ed|es|ing) out (?:with|behind|under|waving|holding)|sought (?:terms|quarter|amnesty)|accepted (?:an |the )?(?:amnesty|terms)|asked for (?:quarter|terms|mercy))\\b`,
  ),
];

const MISSING: readonly CasualtyFrame[] = [
  frame(
    'nominal-frame-missing',
    'missing',
    `\\b(?:no (?:trace|sign|word|news|contact)(?: [a-z]+){0,4}? (?:of|from|with|about)|(?:nothing|not (?:a word|heard)|(?:no one|nobody|none) (?:has|have|had) heard)(?: [a-z]+){0,5}? (?:of|from|about)|(?:no one|nobody|none of [a-z]+) (?:has|have|had) (?:since |yet )?seen|(?:fates?|whereabouts|disappearances?) of|(?:lost|losing|loses?) (?:all )?(?:touch|contact|track|sight) (?:of|with)|(?:unknown|unclear|not known|(?:nobody|no one|none) knows?) (?:what (?:became|has become|had become|happened|befell)(?: of| to)?|where)|what (?:became|has become|had become|befell|happened to|happened with)(?: of| to)?) {lead}#(?! (?:returned|killed|dead))`,
    true,
  ),
  frame(
    'fronted-frame-missing',
    'missing',
    `\\bof (?:the |a |an |another |some |about |other |remaining )*# (?:[a-z'-]+ ){0,5}?(?:, )?(?:(?:we|they|i|his [a-z]+|her [a-z]+|their [a-z]+) (?:still )?(?:have|has|had)(?: had)? (?:no (?:news|word|trace|sign|contact|idea|information)|not heard|heard nothing|nothing|never (?:seen|heard|found))|there (?:is|was|has been|had been) (?:still )?(?:no|not a|nothing)|(?:nothing|no (?:trace|sign|word|news)|not (?:a|one) (?:trace|sign|word))|(?:nobody|no one) (?:knows|knew|has heard|had heard))`,
    true,
  ),
  frame(
    'subject-frame-missing',
    'missing',
    `^#{gap}{aux}(?:${BE} (?:(?:also|still|now|all|both|reported|listed|feared|posted|being|even) |[a-z]+ly ){0,3}(?:missing|unaccounted for|untraced|untraceable|lost at sea|nowhere to be (?:found|seen)|sought|looked for|searched for|unheard of|not accounted for)|gone missing|went missing|go missing|vanish(?:ed|es|ing)?|disappear(?:ed|s|ing)?|(?:whereabouts|fates?) (?:is|are|was|were|remain|remains|remained) (?:still )?(?:unknown|unclear|uncertain|a mystery)|(?:dropped|fallen|disappeared) (?:out of sight|off the map|without (?:a )?trace))\\b`,
  ),
  // "The other eight we never saw again"
  frame(
    'fronted-frame-missing',
    'missing',
    `^# (?:that )?(?:we|they|i|he|she|nobody|no one|their [a-z]+) (?:(?:have|has|had|did) )?(?:(?:never|not|n't|since|ever) ){0,2}(?:yet )?(?:saw|seen|see|heard (?:of|from)|hear (?:of|from)|found|met)(?: (?:again|since|anything))\\b`,
    true,
  ),
  frame(
    'subject-frame-not-found',
    'missing',
    `^#{gap}(?:(?:has|have|had|is|are|was|were|can|could|did|do) )?(?:(?:still|yet|as yet|so far|also) )?(?:not|never|cannot|can't|could n't|yet to|n't) (?:yet |still |so far |since |as yet )?(?:been |be |come |came )?(?:seen|heard (?:of|from)|found|traced|located|accounted for|reached|contacted|recovered|returned|come back|turned up|identified|back)(?: (?:again|since))?\\b`,
    true,
  ),
];

const DISPLACED: readonly CasualtyFrame[] = [
  frame(
    'object-frame-displaced',
    'displaced',
    `\\b(?:(?:forc|driv|push|sen[dt]|chas|hound|smok|flush|shell|bomb|burn|scar|caus|mak|oblig|compell|prompt|leav|expel|evict|clear|put|set|bundl|uproot|displac|mov)[a-z]*|drove|made|left|put|sent|set|driven|scattered|dispersed) {lead}# (?:[a-z'-]+ ){0,3}?(?:to (?:fle[ed]|leave|flight|abandon|evacuate|escape|run|seek|take (?:refuge|shelter|flight)|move|relocate|the (?:hills|jungle|forests?|road|woods|border))|(?:out of|from) (?:their|the) (?:homes?|houses?|villages?|town|dwellings|land|farms)|out into|into (?:the (?:jungle|forests?|hills|woods|open|bush|mountains|fields)|exile|hiding|displacement|flight|camps?|[a-z ]{2,30} between)|homeless|adrift|without (?:homes?|shelter|a (?:home|roof)|anywhere)|fleeing|running|packing|on the (?:road|run|move)|across (?:the|into)|over the (?:border|river|frontier)|destitute)\\b`,
  ),
  frame(
    'subject-frame-displaced',
    'displaced',
    `^#{gap}{aux}(?:${FLEEING}|(?:${BE} |living |still |now )?(?:displaced|uprooted|homeless|adrift|evacuated|driven (?:out|from|into|off)|forced (?:out|from|to (?:flee|leave|abandon|evacuate|move|run|relocate|seek|take))|(?:expelled|evicted|chased)(?: out| away)?(?! (?:from|of) (?:the |a |an )?(?:[a-z]+ )?(?:schools?|class|party|parliament|university|college|council|committee|union|association|game|pitch))|made homeless|rendered homeless|without (?:homes?|shelter|a roof|a home)|on the (?:run|move|road)|in (?:flight|hiding|displacement|the (?:forests?|jungles?|woods|bush))|(?:sheltering|camping|hiding|staying|living|sleeping|camped|housed|hosted|lodged|accommodated|crowded|huddled|huddling|crammed|packed|encamped|put up|bivouacked|squatting|stranded|sheltered) (?:out )?(?:in|into|at|under|with|on|along|near|beside|inside|among|beneath) (?:the |a |an )?{some}${HIDING}))\\b`,
  ),
  frame(
    'subject-frame-cannot-return',
    'displaced',
    `^#{gap}(?:(?:can|could|has|have|had|do|did|is|are) )?(?:still |yet )?(?:not|cannot|can't|dare not|unable to|afraid to|yet to|too afraid to|too scared to|never) (?:yet |still |dare(?:d)? )?(?:been able to |dared to |dare to )?(?:return(?:ed)?|go(?:ne)?|come|move|moved)(?: back)? (?:home|to their (?:homes?|villages?|houses?)|back)\\b`,
    true,
  ),
];

/** In order: what is told of the people themselves before what others did to them. */
export const CASUALTY_FRAMES: readonly CasualtyFrame[] = [...KILLED, ...WOUNDED, ...CAPTURED, ...SURRENDERED, ...MISSING, ...DISPLACED];
