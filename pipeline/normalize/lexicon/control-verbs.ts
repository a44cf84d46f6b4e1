/**
 * How English says that a place is attacked, taken, lost, left or held, over the signs of a scene (see rules/scene.ts).
 * Every pattern is matched from a verb on; objects and actors are found by rules/control.ts. Linear: no nested repetition.
 */

const NOUN_OF_CONTROL =
  '(?:(?:full|complete|total|effective|sole|partial|broad|overall|military|firm|absolute|undisputed|uncontested|virtual|near-total|tight|its|their|the) ){0,3}(?:control|possession|command|charge|hold|authority|rule)';

/** Active verbs of taking, object behind: "has captured P1", "took full control of P1", "won S2 back". */
export const TAKE_ACTIVE = new RegExp(
  `(?:captur(?:ed|ing|es)|capture|s(?:ei|ie)[sz](?:ed|ing|es)|sei[sz]e|overran|overruns|overrun|overrunning|occupy|reoccupy|retook|retaken|retaking|retakes|retake|recaptur(?:ed|ing|es)|recapture|regain(?:ed|ing|s)?(?: ${NOUN_OF_CONTROL} (?:of|over))?|reclaim(?:ed|ing|s)?|conquer(?:ed|ing|s)?|liberat(?:ed|ing|es)|liberate|overpowered|snatch(?:ed|ing|es)|grabbed|grabbing|annexed|(?:won|gained)(?= (?:the |its )?[PST]\\d| (?:in |on |early |late )*D\\d)|took by storm|won the (?:battle|fight) (?:for|of|over)|claimed victory (?:in|over|at)|taken by storm|acquir(?:ed|es|ing)|recover(?:ed|ing|s)?|(?:took|taken|taking|take|takes) over|(?:took|taken|taking|take|takes)(?: back)?(?: ${NOUN_OF_CONTROL} (?:of|over|in))?|(?:won|wins|win|winning|wrested|wresting|gained|gains|gaining|gain|secured|secures|securing|established|establishing|assumed|assumes|assuming|re-?established|re-?establishing|re-?asserted|re-?asserting|restored|restoring|re-?imposed|imposed|cemented|claimed|declar(?:ed|es|ing)|announc(?:ed|es|ing)|consolidated|complet(?:ed|ing)|took|got|gotten) ${NOUN_OF_CONTROL} (?:of|over|in)|(?:won|wins|win|winning|got|getting|gotten) back|got hold of|laid hold of|(?:bring|brought|bringing) (?:[A-Z]\\d+ )?(?:back )?under|re-?control(?:led|ling)?|swept (?:into|through)|marched into|rolled into|walked into|(?:re)?occupied|occupying|reoccupies|ousted|cleared|clears|secured|secures|wrested|freed|made (?:themselves|itself) masters? of|(?:raised|ran up|run up|planted|hoisted|put up|flew|flying|raising|hoisting|planting) (?:its|their|the|our) (?:own )?(?:flags?|banners?|colou?rs) (?:over|in|at|on|above|inside))`,
  'g',
);

/** "drove the A1 out of", "has expelled A2 from", "forced the A3 to leave". */
export const TAKE_DRIVE_OUT =
  /(?:drove|driven|drive|drives|driving|expelled|expelling|ousted|ousting|pushed|pushing|forced|forcing|chased|chasing|flushed|flushing|threw|thrown|cleared|routed|dislodged|evicted) (?:all |the |most |P\d+ |'s |remaining |last |[a-z]+ ){0,3}A\d+ (?:out of|from|to (?:leave|abandon|withdraw from|retreat from|flee))/g;

/** "won P1 back", "brought P2 and S3 back under its full control", "took P4 over". */
export const TAKE_AROUND =
  /(?:(?:won|wins|win|winning|took|take|takes|taking|taken|get|gets|got|bought) (?:it|them) (?:back|over)|(?:won|wins|win|winning|took|take|takes|taking|taken|got) (?:the )?(?:[a-z]+ of )?[PST]\d+(?: (?:and|,) (?:the )?[PST]\d+){0,3} (?:back|over)|added (?:the )?(?:[a-z]+ of )?[PST]\d+(?: (?:and|,) (?:the )?[PST]\d+){0,3} to (?:its|the|their) (?:[a-z]+ )?(?:gains|list|conquests|[TB]\d+|towns|territory|territories|captures|possessions)|made (?:the )?(?:[a-z]+ of )?[PST]\d+ (?:its|their) own|(?:brought|bringing|bring|brings|placed|put) (?:the |all of |most of )?(?:[a-z]+ of )?[PST]\d+(?: (?:and|,) (?:the )?[PST]\d+){0,3} (?:back )?under (?:its |their |our |the |A\d+ |'s |full |complete |effective ){0,3}(?:control|rule))/g;

/** "declared P1 liberated", "reported the town of P2 captured". */
export const TAKE_DECLARED =
  /(?:declared|declares|declaring|proclaimed|pronounced|reported|reports|announced) (?:the )?(?:[a-z]+ of )?[PST]\d+(?: (?:and|,) [PST]\d+)? (?:fully |completely )?(?:liberated|captured|free|freed|taken|fallen|conquered|seized|retaken|recaptured|cleared)/g;
/** "moved into P1", "took up quarters in S2", "returned to P3": they have it from then on. */
export const TAKE_MOVE_IN =
  /(?:(?:moved|marched|walked|rode|drove|poured|swept|rolled|filed|strolled|moving|marching|walking) (?:back |right |straight |quietly )?(?:in|into|inside)(?: to)?|(?:took|taken|taking) up (?:[a-z]+|[TS]\d+) (?:in|at|inside)|(?:installed|established|entrenched|ensconced|billeted) (?:themselves|itself) (?:in|at)|(?:has|have) (?:since |now |already )?returned to|set(?:ting)? up (?:camp|base|quarters|a base|a camp) (?:in|at|inside))/g;
/** "entered P1 without a fight", "entered P2 and now controls it": in and not out again. */
export const TAKE_ENTER =
  /(?:(?:re-?)?enter(?:ed|s|ing)(?: into)?|went into(?= (?:the )?(?:T\d+ of )?[PT]\d)|(?:broke|got|pushed|forced (?:its|their) way|fought (?:its|their) way|shot (?:its|their) way) into)/g;
export const ENTERED_FOR_GOOD =
  /^[^;.]{0,80}?\b(?:without (?:firing|meeting|any|resistance|a fight|a shot|opposition)|unopposed|(?:now|then|and) (?:fully )?(?:holds?|controls?|occup(?:y|ies|ied)|stationed|control)|(?:has|have) been in (?:full |sole )?(?:charge|control|command|possession)|(?:has|have) (?:kept|held|been in (?:control of )?) ?it|took (?:full )?control|remained there|has (?:been there|stayed)|stationed|forcing (?:the )?(?:[a-z]+ |A\d+ ){1,3}to (?:withdraw|leave|retreat|flee))/;

/** "entered P1 from three sides", "poured into P2 and are trying to drive the A3 out": they fight for it still. */
export const ENTERED_FIGHTING =
  /\b(?:fighting|fought|battles?|battling|clash(?:es|ed|ing)?|gunfights?|firefights?|exchang(?:e|es|ed|ing) (?:of )?(?:fire|gunfire)|combat|attack(?:ed|ing|s)?|assault(?:ed|ing|s)?|besieg(?:ed|ing)|from (?:two|three|four|several|all|both|different|many|the) (?:sides?|directions?|north|south|east|west)|(?:to|trying to) (?:take|seize|capture|drive|push|dislodge|expel|overrun|liberate))\b/;
export const STILL_FIGHTING =
  /\b(?:fighting (?:is|was|continues?|continued|went on|goes on|rag(?:es|ed)|broke out|erupted|in)|(?:is|are|was|were) (?:still |now )?(?:fighting|battling|trying|clashing|attempting)|clashes|street (?:fighting|battles)|battles? (?:is|are|was|were|rag(?:es|ed)|continue[sd]?)|(?:met|faced|facing|met with) (?:[a-z]+ )?resistance|exchang(?:e|es|ed|ing))\b/;
/** What else armed people enter a place for, and do not stay. */
export const ENTERED_OTHERWISE =
  /\b(?:burn[a-z]*|torch[a-z]*|arson|loot[a-z]*|fire to|raid[a-z]*|arrest[a-z]*|abduct[a-z]*|houses?|homes?|villagers|leaflets?|disguised?|visit[a-z]*|talks|ceremony|inspect[a-z]*|search[a-z]*|left|leaving|withdr[a-z]+|moved on|pass(?:ed|ing)|retreat[a-z]*|bomb(?:s|ed)?|grenades?|assassin[a-z]*|gunm[ae]n|free[a-z]*|rescue[a-z]*|agreements?|ceasefire|negotiat[a-z]*|through|secured|captured|seized|took|overran|occupied|hoisted|raised|without|unopposed|peacefully|briefly)\b/;

/** Passive and participle forms: "P1 was captured", "S2 had been overrun", "P1 , seized by A2 in D3". */
export const TAKE_PASSIVE =
  /(?:captured|seized|siezed|overrun|retaken|recaptured|regained|reclaimed|conquered|liberated|taken over|taken back|taken|won back|wrested|brought (?:back )?under (?:[A-Za-z0-9' ]{1,24} )?control|occupied|reoccupied|stormed and taken|stormed|snatched|recovered|annexed|cleared|secured|freed|won|lost)/g;

/** "Captured on D1 were S2 and S3", "Also seized was S4". */
export const TAKEN_WERE =
  /(?:^|[,;:] )(?:also |among those )?(?:captured|seized|taken|overrun|lost|recaptured|retaken|regained)(?: [a-zA-Z0-9,']+){0,10}? (?:were|was|are|is) /g;

/** The place as the one that changes hands: "P1 fell to A2", "S3 came under A4 's control", "the last base passed into its hands". */
export const TAKE_FALL =
  /(?:fell|fallen|falls|(?<!(?:the|its|their|earlier|recent|sudden|swift|rapid|quick|subsequent|eventual|'s) )fall(?! of)|falling|(?:went|gone|goes) (?:down|first|over to)|(?:came|come|comes|coming|fell|fallen|passed|placed) (?:back )?under (?:the )?(?:our |its |their |full |complete |total |firm |[A-Z]\d+ |'s |[a-z]+ )*(?:control|rule|administration|authority|jurisdiction|command|occupation)|(?:passed|passes|slipped|went|gone|come|came) (?:in ?to|to) (?:the )?(?:hands|control|A\d+|(?:its|their|our|resistance|rebel|junta|regime) hands|(?:its|their|our) control)|(?:became|become|becomes|(?:was|were)|(?:is|are)(?= (?:now |again |finally )+(?:ours|theirs)|(?: ours| theirs) now)) (?:now |again |finally )*(?:theirs|ours)(?! (?:for|until|till|since|all|alone|once)\b)|(?:return(?:ed|s)|revert(?:ed|s)|(?:went|gone|passed|fell|fallen|came|come|slipped|handed) back) (?:in ?to|to|under|in) (?:the )?(?:(?:full|complete|firm|its|their|our|A\d+|'s|junta|regime|military|army|government|resistance|rebel|central|hands|of|the) ){0,5}(?:control|hands|rule|administration|grip|A\d+)|gave way|(?:held|holds|holding) (?:out|on) (?:until|till)|(?:held|holds)(?: out| on| firm)?(?= D\d)|resisted (?:until|till)|collapsed|capitulated|surrendered|gave up(?= (?:on|in|at|after|D\d))|has gone|succumbed)/g;

/** "P1 was the first town to fall", "P2 became the tenth T3 of P4 to be seized". */
export const TAKE_NTH =
  /(?:was|is|became|becomes|become|were|are|,(?= (?:only |just )?(?:the|its|their) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|latest|[a-z]+teenth|\d+th|first) )) (?:only |just )?(?:the |its |their |another |a )?(?:[a-z0-9-]+ ){0,4}?(?:T\d+|S\d+|B\d+|one|capital|(?<=(?:was|is|were) (?:only |just )?(?:the |its )?)(?:first|second|third|fourth|fifth|last|latest)(?= of)) (?:[a-zA-Z0-9'-]+ ){0,7}?to (?:fall|change hands|(?:come|pass|fall|go) (?:in|under|into) (?:the )?(?:its |their |full |A\d+ |'s ){1,3}(?:control|hands|administration|rule)|(?:come|fall) under (?:the )?(?:control|administration|rule) of|be (?:captured|seized|taken|overrun|liberated|lost|recaptured|retaken|regained))/g;
const TAKEN = '(?:captured|seized|taken|overrun|liberated|retaken|recaptured|regained|conquered|lost|wrested|won)';
/** "P1 is one of five T2 seized by the A3", "was the fourth that the A4 had taken", ", the third T5 lost by the A6". */
export const TAKEN_ONE_OF = new RegExp(
  `(?:is|was|are|were|became|becomes|remains|,) (?:now |only |just |also |thus |reportedly |among )?(?:the|its|their|another|a|one of|two of|three of|among) (?:[a-z0-9'-]+ |P\\d+ |A\\d+ ){0,6}?(?:T\\d+|S\\d+|B\\d+|ones?|places?|towns|hub|port|seat|junction|crossing|gateway|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|latest|[a-z]+teenth|\\d+th)(?= (?:that|which|the) )) (?:(?:in|of|across|on|along) (?:the )?(?:(?![TSB]\\d)[a-zA-Z0-9'-]+ ){1,4}?)?(?:(?:that |which )?(?:the |its )?(?:A\\d+|it|they|we|alliance|resistance|rebels|group|junta|regime|army|military) (?:has |have |had )?(?:also |already |now |since |so far |recently )*(?:${TAKEN}|took|overran|retook)|(?:that |which |to have )?(?:(?:has|have|had|was|were) )?(?:already |been |so far |recently |now )*${TAKEN}|(?:that |which |to )(?:has |have |had )?(?:already |so far |recently |now )*(?:fallen|fell))`,
  'g',
);
/** "and the A1 took control": of what the sentence names. */
export const TAKE_CONTROL_ALONE =
  /(?:took|takes|taken|taking|seized|gained|assumed|regained) (?:full |complete |total |over )?control(?! of| over)/g;

/** "only for it to be recaptured", "only to see it fall again". */
export const TAKE_ONLY_FOR =
  /only (?:to be (?:driven|thrown|forced|pushed) out(?! of)|for (?:it|them|the [A-Z]\d+) to (?:be (?:retaken|recaptured|regained|reoccupied|lost(?: again)?|taken back|won back|overrun again)|fall again|change hands again)|to (?:lose|forfeit) (?:it|them)(?: again)?|to see it (?:retaken|recaptured|fall again|lost again))/g;

/** "P1 was retaken in D2 , as was P3". */
export const TAKE_AS_WAS = /(?:as|and so) (?:was|were|did|has|have|had)(?= (?:the )?[PS]\d+)/g;
/** "the first S1 to fall was that of S2", "next to fall was P3". */
export const TAKE_FIRST_WAS =
  /(?:first|last|next|second|third|latest)(?: (?:[TSB]\d+|one|of them))? (?:to (?:fall|go|go under|change hands|be (?:captured|seized|taken|overrun|lost|liberated|stormed|retaken|recaptured))(?: (?:by|to) (?:the )?A\d+)?|captured|taken|lost) (?:was|were|is)(?: that of| those of)?/g;
/** "The first to be given up was S1", "Also abandoned on D1 was the S2". */
export const LEFT_FIRST_WAS =
  /(?:(?:first|last|next|second|third|fourth|latest)(?: (?:[TSB]\d+|one|of them))? to be (?:given up|abandoned|vacated|evacuated|emptied|deserted|handed over|left)(?: by (?:the |its )?A\d+)?|(?<=^|[,;] |^also |^among those )(?:abandoned|vacated|evacuated|given up|deserted)(?: [a-zA-Z0-9,']+){0,7}?) (?:was|were)(?: that of| those of)?/g;
/** "the fall of P1 was followed by that of P2". */
export const TAKE_FOLLOWED_BY = /(?:was|were|is) (?:[a-z]+ )?followed (?:(?:on )?D\d+ )?by (?:that|those) of/g;

/** After another loss in the same sentence: "and S3 followed a day later". */
export const TAKE_FOLLOW =
  /(?:followed(?! by)|follows|(?:had |has |have )?(?:gone|went|goes) the same way|(?:suffered|met|shared) the same fate)/g;

/** "Its earlier captures were", "the lost positions included", "among the bases taken are", "these include". */
export const TAKEN_INCLUDE =
  /(?:towns|townships|T\d+|B\d+|S\d+|positions|bases|camps|outposts|posts|places) (?:that |which |to )(?:have |had |has )(?:since |already |so far |now |also )*(?:been (?:captured|seized|taken|overrun|lost|liberated)|fallen|changed hands)(?: (?:to (?:the )?A\d+|[a-zA-Z0-9']+)){0,7}? (?:were|are|include|includes|included)|(?:captures|conquests|gains|seizures|(?:(?:captured|seized|taken|lost|fallen|occupied|recaptured|regained|retaken|liberated|overrun) (?:[a-z-]+ ){0,2}(?:towns|townships|T\d+|B\d+|S\d+|positions|bases|camps|outposts|posts|sites|places|targets|battalions|headquarters)|(?:towns|townships|T\d+|B\d+|S\d+|positions|bases|camps|outposts|posts|sites|places|battalions) (?:(?:that |which )?(?:the )?(?:A\d+|it|they|we) (?:has |have |had |now |already |so far )*)?(?:captured|seized|taken|lost|occupied|recaptured|regained|retaken|liberated|overrun)))(?: [a-zA-Z0-9']+){0,7}? (?:, [a-zA-Z0-9 ]{1,40} , )?(?:were|are|include|includes|included|comprise|comprised)|(?:towns|townships|T\d+|B\d+|S\d+|positions|bases|camps|outposts|posts|sites|places|battalions) (?:captured|seized|taken|occupied|recaptured|regained|retaken|liberated|overrun|lost)(?: so far| in all| D\d+| in D\d+)? :(?: [a-z0-9-]+ , (?:of which|including|among them))?|(?<![^ ;])(?:they|these|those|which)(?: also)? (?:include|includes|included|comprise|(?:are|were)(?= (?:(?:the|those|a|an) )?(?:at |of )?S\d+ (?:,|and)))/g;

/** "claimed its capture": of what was told before. */
export const TAKE_NOUN_ITS =
  /(?:claimed|announced|reported|confirmed|declared|completed|announces|claims|reports) its (?:full |complete )?(?:capture|seizure|recapture|liberation|conquest|fall)/g;
/** Nouns of taking: "the capture of S1", "the fall of P1", "P1 's seizure", "the loss of P1". */
export const TAKE_NOUN = /(?:capture|seizure|recapture|fall|takeover|take-over|conquest|liberation|retaking|reoccupation|loss) of/g;
/** "P1 's fall". */
export const TAKE_NOUN_OF_OWN = /(?<=P\d+ 's )(?:fall|capture|seizure|recapture|loss|liberation)(?! of)/g;
/** "lost P1 (to A2)": the loser speaks or is spoken of. */
export const LOSE_ACTIVE =
  /(?:lost|losing|loses|lose)(?: (?:full |complete )?control of| possession of| all but [a-z0-9]+ of| most of| many of)?/g;

/** Leaving what was held: "withdrew from P1", "pulled its fighters out of P1", "abandoned S2". */
export const LEAVE_FROM =
  /(?:withdr(?:ew|awn|awing|aw|aws)|retreat(?:ed|ing|s)?|pull(?:ed|ing|s)? (?:[A-Za-z0-9']+ ){0,4}?(?:out|back|away)|fell back|fallen back|fled|flee|fleeing|depart(?:ed|ing)|moved out|moving out|move out|left in a body|relocated|relocat(?:ed|ing) (?:its|their|the|all) [A-Za-z0-9]+|mov(?:ed|ing) (?:its|their|the|all) [A-Za-z0-9]+ out|(?:slipped|stole|crept|sneaked|snuck|melted|ran|made|got|broke) (?:away|off|out)|(?:cleared|marched|filed|walked|pulled|moved|backed) (?:back )?out|drew back|drawn back|decamped|bolted|made tracks|beat a (?:hasty )?retreat|disengaged|repositioned(?: themselves| itself)?|redeployed|escaped|withdrawn (?:[a-z]+ ){0,2}(?:troops|forces|fighters|soldiers))/g;
export const LEAVE_OBJECT =
  /(?:let (?:it|them) go|abandon(?:ed|ing|s)?|vacat(?:ed|ing|es)?|evacuat(?:ed|ing)|relinquish(?:ed|ing)?|gave (?:it |them |the |[PST]\d+ )?up|gave (?:it|them) (?:back|away)|given (?:it |them )?up|giving (?:it |them )?up|give (?:it |them )?up|gives up|ced(?:ed|ing)|fled|flees?|fleeing|hand(?:ed|ing) (?:back|over)|(?:handed|hands|handing|gave|gives|giving|given)(?= (?:the )?(?:[a-z]+ of )?[PST]\d+ (?:back|over))|left|leaves|leave|(?<=(?:began|begun|started|finished|completed) )leaving|quits?|deserted|desert|surrendered)/g;
/** "S1 was abandoned", "S2 have been emptied of troops", "P3 has been given up by A4". */
export const LEFT_PASSIVE =
  /(?:abandoned|vacated|evacuated|relinquished|given up|deserted|found (?:empty|deserted|abandoned)|emptied(?: of [A-Za-z0-9]+)?|left empty|handed (?:over|back)|ceded)/g;
/** "In P1 , the A2 completed its pullout". */
export const LEAVE_COMPLETED =
  /(?:completed|finished|concluded|wrapped up) (?:its|their|the) (?:[a-z]+ )?(?:withdrawal|pullout|pull-out|retreat|pullback|evacuation)(?! from| of)/g;
export const LEAVE_NOUN =
  /(?:withdrawal|retreat|pullout|pull-out|pullback|evacuation|departure) (?:(?:of|by) (?:the |its |their )?(?:A\d+ |[a-z]+ ){1,2}|[a-z]+ )?(?:from|of)/g;

/** Ground attacks: "launched an offensive on P1", "began attacking S2", "has been attacking P1". */
export const ATTACK_LAUNCH =
  /(?:launch(?:ed|ing|es)?|open(?:ed|ing|s)?|beg(?:an|un|in|ins|inning)|start(?:ed|ing|s)?|mount(?:ed|ing|s)?|made|carried out|carrying out|carries out|conduct(?:ed|ing|s)|resumed|initiated|stepped up|unleashed|staged|continu(?:ed|es|ing)|press(?:ed|es|ing) (?:on|ahead) with|kept up|keeps up|pursu(?:ed|es|ing)) (?:[a-z'-]+ |A\d+ |D\d+ |\d+ ){0,6}(?:attacks?|offensives?|assaults?|onslaughts?|campaign|operations?|push|drive|siege|counter-?offensives?|counter-?attacks?|counter-?assaults?)/g;
export const ATTACK_ACTIVE =
  /(?:attack(?:ed|ing|s)?|assault(?:ed|ing|s)?|besieg(?:ed|ing|es)?|lay(?:ing)? siege to|laid siege to|storm(?:ed|ing|s)?|(?:go|goes|went|going) for|(?:marched|marching|advanced|moved|moving) (?:on|against)(?! D)|(?:battling|fighting|fought|battled) (?:the )?(?:[a-z]+ )?A\d+ (?:[a-z]+ )?for(?: control of)?|struck at|rush(?:ed|ing)|hammer(?:ed|ing)(?: away)? at|(?:fight|fought|fighting|battling|battled|forcing|shooting) (?:its|their|his|our) way (?:in|into)|(?:set|sets|setting) out to (?:take|capture|seize|retake|recapture|conquer|occupy)|(?:been )?(?:trying|tried|fighting|attempting|attempted|battling|seeking|sought)(?: (?:since |from )?D\d+)? (?:to (?:take|capture|seize|retake|recapture|occupy|conquer|recover|storm|enter|break into|push into|regain|gain|overrun)(?: (?:back|control|over|full))*(?: of)?|for(?: control of)?)|on the attack (?:[a-z]+ |D\d+ )*to (?:occupy|take|capture|seize))/g;
/** "S1 was attacked", "P2 , assaulted by A3", "the base was stormed". */
export const ATTACK_PASSIVE = /(?:attacked|assaulted|besieged|set upon|assailed)/g;
export const ATTACK_UNDER =
  /(?:came|come|comes|coming|been|is|are|was|were|now|still|remains?) (?:now |still |also |again )?under (?:[a-z-]+ ){0,3}(?:attack|assault|siege)|(?<=[PS]\d+ (?:: )?)under (?:[a-z-]+ )?(?:attack|assault|siege)/g;
export const ATTACK_NOUN =
  /(?:attacks?|assaults?|offensives?|campaign|siege|push|battle|fight|fighting|operation) (?:by|on|against|for|of|to (?:win back|recover|reclaim|liberate|reoccupy|take|capture|seize|retake|recapture|occupy|overrun|regain)(?: control of)?)(?: (?:control|possession) of)?/g;
/** "after fighting that had started at 3 am the day before", "a second assault , begun on D1", "the first attack began on D2", "the offensive was launched on D3". */
export const FIGHT_BEGAN =
  /(?:after (?:[a-z]+ )?(?:fighting|clashes|battles?|an? (?:attack|assault)|attacks) (?:that |which )?(?:had |have )?(?:started|began|begun|broken out|broke out|erupted|opened)|(?:a|the|its|their) (?:first|second|third|fourth|fresh|new|renewed|next|other|latest) (?:attack|assault|offensive|attempt|push) (?:, )?(?:had )?(?:began|begun|started|was launched|launched|opened|came)|(?:^|and |; |, )the (?:first|second|third|fourth) (?:had )?(?:began|begun|started|was launched))(?= (?:on|at|in|around|early|late|D\d))|where (?:the|its|their|an?) (?:attack|assault|offensive|siege|battle) (?:had )?(?:began|begun|started|opened|was launched|was opened)|(?<=D\d+ , )when the (?:attack|assault|offensive|siege|battle) (?:began|started|opened|was launched)|(?:^|; )the (?:attack|assault|offensive|siege|battle) (?:began|started|opened|was launched)(?= (?:on|at|in|D\d))/g;
export const FIGHT_BROKE_OUT =
  /(?:fighting|clashes|battles?|street battles|combat|hostilities) (?:had |has |have )?(?:broke|broken|erupted|flared|started|began|begun)(?: out| up)? (?:D\d+ )?(?:in|inside|for|at)/g;

/** Fire from afar and hit-and-run, in the attack's own words or before them. */
export const AFAR =
  /\b(?:air|airstrikes?|air-strikes?|aerial|navy|naval|jets?|aircraft|bombing|bombardment|shelling|artillery|drones?|helicopters?|gunships?|ambush(?:es)?|mines?|landmines?|raids?|arson|cyber|rocket|mortar|bomb|grenade|sniper|guerrilla|hit-and-run)\b/;
export const AFAR_SUBJECT =
  /\b(?:airstrikes?|jets?|aircraft|planes?|shells?|artillery|drones?|helicopters?|gunships?|warships?|ships?|navy|bombs?|rockets?)(?: [a-z]+)?$/;
export const AFAR_MEANS =
  /^(?:[a-zD0-9,]+ ){0,5}?(?:from the air|by air|by drones?|with (?:[a-z]+ ){0,2}(?:airstrikes?|air|drones?|artillery|jets?|bombs?|grenades?|explosives|helicopters?|gunships?|landmines?|mines?|its navy|shells?|aircraft)|by (?:[a-z]+ ){0,2}(?:jets?|aircraft|drones?|helicopters?|gunships?|artillery))\b/;

/** Attacks that came to nothing, the attacker as subject: "failed to take P1", "gave up trying to retake P1". */
export const FAIL_ACTIVE =
  /(?:(?:lifted|lifting|lifts|raised|ended|broke off) (?:the|its|their) siege(?: of)?|(?:(?:failed|failing|fails)(?: so far| again| repeatedly| twice)?|unable|not able|did not manage|could not|couldn't|have not been able|has not been able|yet to manage|were not able|was not able|never managed|struggled in vain|tried in vain|tried without success|tried and failed|tried unsuccessfully|attempted unsuccessfully|unsuccessfully (?:tried|attempted))(?: to)? (?:take|capture|seize|retake|recapture|overrun|occupy|regain|storm|break into|enter)(?: (?:back|control|over|full|possession))*(?: of)?|(?:gave up|given up|abandoned|called off|broke off) (?:[a-z]+ ){0,3}(?:trying|attempts?|efforts?|attack|assault|siege|offensive)(?: to (?:take|capture|seize|retake|recapture|occupy))?(?: on| of)?)/g;
/** The defender as subject: "repelled an attack on S1", "beat back the assault on P1". */
export const FAIL_REPELLED =
  /(?:repel(?:led|ling|s)?|repuls(?:ed|ing|es)|rebuffed|(?:beat|beaten|beating|beats|threw|thrown|throwing|turned|turning|forced|forcing|hurled|flung) (?:back|off)|saw off|seen off|seeing off|staved off|broke up|smashed|crushed|frustrated|foiling|repulsing|stopped|halted|blocked|fought off|fended off|drove back|driven back|pushed back|thwarted|foiled|warded off|held off|resisted|withstood|defeated) (?:[a-z'-]+ |A\d+ |D\d+ |\d+ ){0,5}(?:attacks?|offensives?|assaults?|attempts?|raids?|advances?|columns?)/g;
/** "the assault on S1 failed", read behind the aim. */
export const FAIL_AFTER =
  /^(?:[a-z]+ |D\d+ |, |by A\d+ ){0,4}?(?:failed|(?:was|were|been|being) (?:[a-z]+ )?(?:repelled|repulsed|beaten (?:back|off)|driven (?:back|off)|foiled|thwarted|fought off|unsuccessful|abandoned|called off)|ended in failure|came to nothing)\b/;
/** The attack as subject: "the attack was repulsed", "assaults on D1 , 14 and 17 all failed", "a night attack on S2 failed". */
export const FAIL_NOUN =
  /(?:attacks?|assaults?|offensives?|attempts?|bids?|efforts?|onslaughts?|drive|push|raid|siege|advances?|counter-?offensives?|counter-?attacks?|(?:the )?(?:first|second|third)(?= was| were)) (?:(?!(?:was|were|had|has|have|failed|and|but|which|that)\b)[A-Za-z0-9',-]+ |and (?=was |were )|and \d+ |and D\d+ ){0,12}?(?:(?:had|has|have) )?(?:all |both |again |also )*(?:so far )?(?:failed|(?:was|were|been|being) (?:[a-z]+ )?(?:stopped|halted|stalled|repelled|repulsed|rebuffed|beaten (?:back|off)|driven (?:back|off)|thrown back|foiled|thwarted|frustrated|crushed|smashed|broken up|fought off|turned back|called off|broken off|abandoned|aborted|unsuccessful|in vain|fruitless)|ended (?:in failure|without success|in defeat)|came to (?:nothing|grief|naught)|petered out|fizzled out|faltered|stalled|collapsed|got nowhere|made no headway|fell short|proved (?:fruitless|futile|vain))/g;
/** Got in and had to leave, or could not get in. */
export const FAIL_ENTERED =
  /(?:got into|get into|gets into|(?:went|came) into|enter(?:ed|s)?|penetrated?|broke into|stormed(?: into)?|fought (?:its|their) way into|pushed into|attack(?:ed|s)?|assault(?:ed|s)?|besieged|advanced (?:on|into|towards?)|marched on|moved on|got as far as|(?:came|went|pushed|advanced|moved|marched|fought) (?:(?:on (?:the )?)?D\d+ )?(?:as far as|right up to|up to|within sight of)|advancing (?:on|into|towards?)|marching on|rushed|struck(?: at)?|laid siege to|landed (?:at|in|on)|(?:launched|mounted|made|staged|opened|undertook) (?:a|an|its|their|another|several|two|three|\d+) (?:[a-z-]+ ){0,2}(?:attacks?|assaults?|offensives?|attempts?|raids?|operations?|push) (?:on|against|to (?:take|capture|retake|seize|recapture|occupy|enter|recover|storm))|tried (?:its|their) luck (?:against|at|with)|tried(?= (?:the |a )?(?:[a-z]+ )?[SB]\d)|went for|(?:tried|tries|attempted|sought|trying|attempting|came|come|coming|went|set out|moved|sent (?:a|its|an|two|another) [a-z]+(?: [a-z]+)?)(?: back)?(?: (?:[a-z]+ times|repeatedly|again|twice|in vain|and|(?:on )?D\d+)){0,5} to (?:take|capture|retake|seize|recapture|win back|take back|get back|wrest back|claw back|reclaim|occupy|re-occupy|reoccupy|enter|re-enter|regain|recover|overrun|storm|attack|rush|assault|raid|dislodge|(?:push|drive|force|throw|oust|evict|expel|flush|clear) (?:the )?(?:[a-z]+ )?(?:them|A\d+|troops|soldiers) (?:out of|from|off)|advance (?:on|into)|(?:break|push|storm|march|move|come|fight (?:its|their) way) (?:back )?into|break through to|push through to|cross (?:(?:the )?(?:[a-zA-Z0-9]+ ){1,2})?(?:to|into)|land (?:[A-Z]\d+ |[a-z]+ )?(?:at|in|on)|reach|get into|march (?:on|into))(?: (?:control|back|full))*(?: of)?)/g;
const BEATEN =
  "(?:we|they|A\\d+) (?:pushed|drove|beat|threw|forced|fought|held) (?:them|it) (?:back|off|out)|(?:fire|shelling|airstrikes|mines|landmines|troops|soldiers|A\\d+) (?:stopped|halted|blocked) (?:them|it)|only to be (?:driven|forced|pushed|thrown|beaten)|had to (?:withdraw|leave|retreat|pull|go|give|abandon|fall|turn|flee|run)|broke off|called off|broken off|been thrown|(?:was|were|been|being|are|is|,) (?:[a-z]+ )?(?:forced|compelled|driven|pushed|beaten|repelled|repulsed|obliged|made to|turned back|thrown|fought off|held off|stopped|halted|blocked|rebuffed|expelled|ejected|chased|kicked|crushed|routed|foiled|thwarted|defeated|wiped out|annihilated)|withdrew|retreated|pulled (?:out|back)|gave (?:it |them |the attempt |the attack )?up|failed|fell back|drew back|went back|turned (?:back|around|round|tail)|dispersed|left (?:it |them |the [a-z]+ )?again|called (?:it|the attack) off|came to grief|got no further|never (?:got|made it|managed|reached|succeeded)|did not get|could not|couldn't|did not succeed|were unable|was unable|(?:has|have|had) (?:so far )?(?:not (?:yet )?(?:been able|managed|succeeded|got in)|been unable|never (?:got|managed|succeeded))|met (?:stiff|strong|fierce) resistance|unsuccessfully";
/** "prevented the A1 from taking P2". */
export const FAIL_PREVENTED =
  /(?:prevent(?:ed|s|ing)?|stopp(?:ed|ing)|kept|keeping|blocked) (?:the |some |an? )?(?:[a-z]+ )?A\d+ (?:[a-z]+ )?from (?:taking|seizing|capturing|retaking|recapturing|entering|occupying|overrunning|storming|attacking|recovering)(?: (?:control|back|over|of))*/g;
/** "A1 were beaten off when they attacked P2". */
export const FAIL_WHEN =
  /(?:beaten (?:off|back)|driven (?:off|back)|repelled|repulsed|turned back|thrown back|pushed back|forced back|stopped) (?:D\d+ )?(?:when|while|as|after) (?:it|they|he|its troops|their troops) (?:[a-z]+ ){0,2}?(?:attack(?:ed|ing)|assaulted|stormed|enter(?:ed|ing)|advanced (?:on|into)|(?:tried|attempted) to (?:take|capture|seize|retake|recapture|occupy|enter|storm))/g;
/** What the sentences behind an attempt say of its end. */
export const ATTEMPT_FAILED = new RegExp(
  `\\b(?:${BEATEN}|did not succeed|without success|in vain|fled|(?:attack|attempt|assault) (?:failed|was)|ran away|driven off|beaten back)\\b`,
);
export const HAD_TO_LEAVE = new RegExp(
  `(?:, (?:none|neither) of (?:which|them) (?:succeeded|got|made|reached|took)|(?:\\b(?:but|and|before|only|though|although|then|until)\\b|; (?:[a-z]+ ){0,2}(?:it|this|that|they|he|we)|;(?= (?:withdrew|retreated|pulled|fell back|had to))|, (?:which|all of which))(?: [a-zA-Z0-9,'-]+){0,10}? (?:${BEATEN})|^[A-Z]\\d+ (?:(?:in|at|of|near|,) (?:the )?(?:[a-z]+ )?[A-Z]\\d+ ?)?(?:, )?(?:[a-z]+ |D\\d+ |, ){0,4}?(?:${BEATEN}))\\b`,
);
/** "have beaten back a column that", before "tried to retake S1". */
export const BEATEN_BEFORE =
  /\b(?:beat|beaten|drove|driven|pushed|fought|turned|threw|thrown|held) (?:back|off) [^;]{0,90}\b(?:that|which|who) [^;]{0,60}$|\b(?:repelled|repulsed|defeated|stopped|blocked|halted|routed) [^;]{0,90}\b(?:that|which|who) [^;]{0,60}$/;
export const IN_VAIN =
  /^[a-z]+ed (?:(?!and |but |which |that |who )[a-zD0-9,]+ ){0,9}?(?:without success|in vain|to no avail)\b|^(?:[A-Z]\d+|it|them) (?:(?!and|but|which|that|who|while)[a-zD0-9,]+ ){0,8}?(?:without success|in vain|to no avail|without (?:being able to|taking|capturing|seizing|managing to|overrunning)|unsuccessfully|but failed|and failed|with no success)\b/;
/** "are thrown out of the T1", "was driven back out of P2". */
export const FAIL_THROWN_OUT =
  /(?:is|are|was|were|been|being) (?:[a-z]+ )?(?:thrown|driven|pushed|forced|beaten|chased) (?:back )?out(?: again)?(?: of| from)?/g;
/** "had to leave it", "had to leave again on D1": what they had got into. */
export const FAIL_LEFT_AGAIN =
  /had to (?:leave|withdraw|retreat|pull (?:out|back)|fall back|give up|abandon)(?: (?:it|the attack|the attempt|the assault))?(?: again)(?: from)?|had to (?:leave|abandon|give up) (?:it|the attack|the attempt|the assault)/g;

/** Holding: "still controls P1", "P1 is under A2 's control", "S3 remains in its hands". */
export const HOLD_ACTIVE = new RegExp(
  `(?:controls?|controlled|controlling|holds?|held|holding|governs?|governed|runs|rules|ruled|running|run|garrisons|keeps?|kept|claims? (?:full )?control (?:of|over)|(?:are|is|still) defending|administered|retains?|retained|occup(?:y|ies)|dominates?|administers?|(?:keeps?|kept) control of|(?:is|are|was|were|remains?|remained|still) (?:the )?masters? of|(?:maintain(?:s|ed|ing)?|keep(?:s|ing)?|kept|consolidat(?:es|ed|ing)|retain(?:s|ed|ing)?|cement(?:s|ed|ing)?) (?:(?:its|their|a|firm|full|tight) ){0,3}(?:grip|hold|control) (?:on|of|over)|(?:has|have|had|maintains?|maintained|exercises?|retains?|keeps?|kept) ${NOUN_OF_CONTROL} (?:of|over)|(?:is|are|was|were|be|remains?|remained|still|now|been)(?: back| firmly| fully| still| now| again| also)? in ${NOUN_OF_CONTROL} of)`,
  'g',
);
export const HOLD_PASSIVE =
  /(?:(?:is|are|was|were|remains?|remained|been|being|now|still|stays?|stayed|be|lies|lay|came) )(?:[a-z]+ ){0,3}?(?:(?:under|in) (?:the )?(?:full |complete |total |firm |de facto |its |their |his |our |[a-z']+ |A\d+ (?:'s )?){0,3}(?:control|hands|grip|possession|rule|occupation|administration|authority|command)|(?:held|controlled|occupied|administered|run|governed|ruled|policed|kept|dominated|retained|garrisoned|manned|guarded|defended) by|left to(?= (?:the )?A\d+)|(?<=been |is |are |remains |remain |stays |stay |stayed |lies |firmly |still )with (?:us|(?:the )?A\d+)|(?<=(?:still|remains|remain|stays|is|are|been|also|again) )ours(?! now)|(?<=still |remains |remain |stays |is |are )(?:theirs|the A\d+ 's(?= (?:,|\.|;)))|(?<=remains |remain |still )(?:a|an|the) A\d+ (?:B\d+|bastion))|belongs? to(?= (?:the )?A\d+)|(?:is|are|now|still|back|firmly|remains?|fully|entirely|wholly|completely) under (?:them|us)(?= (?:,|\.|;|and|now|too|since|D\d)|$)|(?:is|are|now|still|back|firmly|remains?) under (?:the )?A\d+(?! 's)(?:(?= (?:\.|,|;|D\d+|and|since|until|again|once|for)|$)| (?:council|army|troops|forces|soldiers|government))|(?<=T\d+ )under (?:the )?(?:full |[a-z]+ |A\d+ (?:'s )?){1,2}(?:control|rule|administration)|(?<=(?:all|both|,|\(|currently|firmly|again|completely|fully) )(?:under|in) (?:the )?(?:full |complete |total |firm |effective |its |their |our |[a-z]+ |A\d+ (?:'s )?){0,3}(?:control|hands|grip|possession|rule|administration)/g;
/** "A1 - controlled P2", "the A1-held town of P3". */
export const HOLD_COMPOUND =
  /(?:A\d+|junta|regime|military|army|rebel|resistance|government) ?- ?(?:held|controlled|occupied)|[a-z0-9'-]+-(?:held|controlled|occupied|run|ruled|governed|administered)/g;
/** "has P1 and P2 under its control", "keeps S3 in its hands". */
export const HOLD_UNDER =
  /(?:has|have|had|keeps?|kept) (?!(?:not|never|no|been)\b)(?:[a-zA-Z0-9,'%.-]+ ){1,16}?(?:firmly |fully |completely |now |still )*(?:(?:under|in) (?:its|their|our) (?:own |full |firm |complete |sole )*(?:control|rule|hands|grip|possession|authority)|under (?:full |firm |complete )?control(?! of))/g;
/** "is left with P1 and P2", "has only S3 left", "still has P4", "has most of P5". */
export const HOLD_HAVE =
  /(?:(?:is|are|was|were) (?:now )?left with(?: only| just)?|(?:still|only|also|now) (?:has|have|had)|(?:has|have) (?:still|only|just)|(?:has|have)(?: had)?(?= (?:almost |nearly )?(?:most|all|half|much|two-thirds|a third|the (?:rest|whole|remainder)) of))/g;
/** "leaves only P1 in A2 hands", "leaving the A3 with P4", "leaving the A3 in control of P4", "giving it control of S5". */
export const HOLD_LEAVING =
  /(?:left|leaves?|leaving) (?:(?:only |just )?(?:the )?(?:[PS]\d+ (?:, |and |, and )?(?:the )?){1,6}(?:still )?(?:in|under) (?:the )?(?:its|their|A\d+)(?: 's)? (?:hands|control|grip|rule)|(?:the )?(?:A\d+|it|them) (?:in (?:full |complete |sole |firm )?(?:control|charge|possession|command) of|with(?: only| just| little more than)?))|(?:giv(?:es|ing)|gave|handed|handing|granting) (?:the )?(?:A\d+|it|them) (?:full |complete |sole |effective )?(?:control|possession|command) of/g;
/** "the only S1 left to the A2 in P3 is S4", "the A5 's two remaining T6 are P7 and P8". */
export const HOLD_LAST =
  /(?:the|its|their|A\d+ 's) (?:(?:only|last|sole|remaining|two|three|four|five|six|\d+|other|main|junta|regime|army|military)(?: 's)? ){1,4}(?:A\d+ )?(?:[TSB]\d+|ones?|towns|bases|camps|posts|outposts|positions|garrisons|troops|forces|units) (?:still )?(?:left )?(?:to (?:the )?A\d+ )?(?:in (?:the )?(?:[a-z]+ern )?[a-zA-Z0-9]+ )?(?:is|are)(?: now| all| only)?(?: that of| those of| in| at)?|the one (?:that is |still )?left is/g;
/** "the A1 's flag flies over P2". */
/** "The A1 's flag was raised over P2". */
export const TAKE_FLAG =
  /(?:flags?|banners?|standard|colou?rs) (?:was|were|has been|had been|is|have been|now|being) (?:now |also |then |already |again )?(?:raised|hoisted|run up|planted|put up|flown|unfurled)(?: D\d+| on D\d+)? (?:over|in|at|on|above|inside|outside|atop|there)/g;
export const HOLD_FLAG =
  /flags? (?:still |now |again )*(?:flies|fly|waves|wave|is flying|was flying|(?:has|have) (?:flown|been flying|fluttered)|flutters) (?:over|above|at|in|on|from|outside|atop)/g;
/** "the A1 's control of P2 has lasted". */
export const HOLD_NOUN = /(?:control|grip|hold|occupation) (?:of|over|on)/g;
/** "S1 is holding out": its garrison has it still. */
export const HOLD_OUT =
  /(?:held out(?= (?:\.|;)|$)|remains?(?= (?:$|\.|;|standing|intact))|(?:is|are) still (?:there|in place|manned)(?= (?:\.|,|;|and|but)|$)|(?:is|are)(?: now| still)? left(?= (?:\.|;|,|in|on|to|there)|$)|(?:still |alone )?holds? out(?= (?:,|\.|;|still|against|and|but|there|alone)|$)|(?:has|have) (?:so far |still )?(?:not (?:yet )?fallen|never been taken|yet to (?:fall|be (?:captured|taken|seized|overrun)))|(?:is|are) (?:still|also still) (?:resisting|fighting)(?= (?:,|\.|;|and|but|back|on|there)|$)|(?:still )?stands(?: firm| fast| still)?(?= (?:\.|,|;|"|and|but)|$)|(?:has|have|is|are) (?:still |so far |also )*(?:held|holding) (?:out|on)(?! (?:until|till|to)))/g;
/** "control of P1 lies with the A2". */
export const HOLD_LIES =
  /(?:control|command|possession) (?:of|over) (?:[a-zA-Z0-9'-]+ ){1,8}?(?:lies|rests|remains|stays|is)(?: firmly| still| now)? with (?:the )?A\d+/g;
/** "the only T1 still held by the A2 are P3 and P4", "the T1 under A2 control are P3". */
export const HOLD_INVERTED =
  /(?:the|its|their|our) (?:[a-z0-9-]+ ){0,3}?(?:T\d+|S\d+|B\d+|places|bases|camps|posts|positions) (?:[a-zA-Z0-9'-]+ ){0,4}?(?:(?:held|controlled|run|ruled|governed|occupied|administered) by|under|in|that|which) (?:[a-zA-Z0-9'-]+ ){1,6}?(?:are|is|include|includes|remain|comprise)/g;
export const SAYS_HELD = /\b(?:held|controlled|run|ruled|governed|occupied|administered|control|controls|holds?|hands|rule|grip)\b/;
/** "troops remain in P1", "the army is still in S2", "are now stationed in P3". */
export const HOLD_STAY =
  /(?:(?:remains?|remained|stays?|stayed)(?: firmly| still| entrenched| holed up| dug in| stationed| behind)?|(?:is|are|was|were) (?:still|now|only|also still)(?: (?:dug in|holed up|[a-z]+))?|(?:has|have) been|(?:is|are) (?:garrisoned|quartered|billeted|camped|encamped|entrenched|dug in|ensconced|holed up)|still (?:sits?|stationed|camped)) (?:in(?: place)?|at|inside|there)/g;
export const HOLD_PARTICIPLE = /(?:held|controlled|occupied|administered) by/g;
/** "are confined to S1", "are holed up in S2", "soldiers are holding on in S3": the last that a garrison has. */
export const HOLD_CONFINED =
  /(?:(?:confined|restricted|limited|reduced|cornered|driven back|pushed back|shrunk|dwindled) (?:to|in|into)|(?:holed up|trapped|besieged|encircled|surrounded|bottled up|hanging on|holding on|holding out|hold out|holds out|clinging on) (?:in|inside|at|to)|(?:clinging|cling|clings|hanging on) to|(?:keeps?|kept|sticks?) to(?= (?:the |its |their )?(?:[a-z]+ )?[SB]\d)|left only with|left with only)(?: the)?/g;
/** "all of it except for S1", "but for S2", "apart from S3". */
export const EXCEPT =
  /(?:(?:all|every|everything|nothing|anything)(?: (?:of )?(?:the |its )?(?:other )?(?:T\d+|[a-z]+s))?(?: (?:in|of|around) (?:the )?(?:[A-Z]\d+|[a-z]+))? but(?= (?:the |its )?(?:[a-z]+ )?(?:B\d+ of )?[SP]\d)|except(?: for)?|apart from|with the exception of|other than|excluding|save for|but not)/g;
export const EXCEPTED = /\b(?:except(?: for)?|apart from|with the exception of|save for|but for|but not)(?: the)?(?: B\d+ of)? S\d+/;
/** A sentence that says who has a place. */
export const CONTROL_SAID =
  /\b(?:lost|control|controls|controlled|holds?|held|hands|captured|seized|taken|took|overran|overrun|with (?:the )?A\d+|occup(?:y|ies|ied)|liberated|fell|fallen)\b/;

/** Words between a verb and its object, or before a subject, that make it a part of the place. */
export const PART =
  /\b(?:(?:wards?|villages?|quarters?|streets?|T\d+|blocks?) (?:after|by) (?:wards?|villages?|quarters?|streets?|blocks?|T\d+)|two-thirds of|three-quarters of|a third of|most(?: parts)? of|much of|parts? of|some (?:areas?|parts?|wards?|villages?|quarters?) (?:of|in)|(?:some|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|a number|dozens|few|various|key|certain|nearby|surrounding|other) (?:[a-z-]+ )*(?:wards?|quarters?|neighbou?rhoods?|areas?|villages?|sections?|districts?|parts?|locations?|streets?|blocks?|T\d+)|half(?: of)?|a (?:section|part|quarter|third|portion|swathe|chunk|stretch) of|almost all(?: of)?|nearly all(?: of)?|virtually all(?: of)?|majority of|(?:the )?rest of|the others|the other(?= half| side| part| end| bank|$)|the bulk of|large (?:parts|areas|swathes|portions|sections) of|(?:eastern|western|northern|southern|central|northeastern|northwestern|southeastern|southwestern|upper|lower|rural|outer|inner|downtown) (?:part|half|side|wards?|areas?|section|outskirts|quarters?|portion)|outskirts of|outskirts|the (?:north|south|east|west|centre|center|heart) of|two thirds of|three quarters of|entrances? (?:of|to)|broad|partial|(?:\d+|[a-z]+) ?(?:percent|per cent|%) of|villages(?! of [PS]\d)|rural|countryside|wards|neighbou?rhoods|not (?:yet )?(?:all|the whole|the entire))\b/;
