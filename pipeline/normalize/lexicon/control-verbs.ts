/**
 * How English says that a place is attacked, taken, lost, left or held, over the signs of a scene (see rules/scene.ts).
 * Every pattern is matched from a verb on; objects and actors are found by rules/control.ts. Linear: no nested repetition.
 */

const NOUN_OF_CONTROL =
  '(?:(?:full|complete|total|effective|sole|partial|broad|overall|military|firm|the) ){0,3}(?:control|possession|command|charge|hold)';

/** Active verbs of taking, object behind: "has captured P1", "took full control of P1", "won S2 back". */
export const TAKE_ACTIVE = new RegExp(
  `(?:captur(?:ed|ing|es)|capture|sei[sz](?:ed|ing|es)|sei[sz]e|overran|overrun|overrunning|retook|retaken|retaking|retake|recaptur(?:ed|ing|es)|recapture|regain(?:ed|ing)?|reclaim(?:ed|ing)?|conquer(?:ed|ing)?|liberat(?:ed|ing)|liberate|overpowered|(?:took|taken|taking|take|takes) over|(?:took|taken|taking|take|takes)(?: back)?|(?:won|win|winning|wrested|wresting|gained|gaining|gain|secured|securing|established|assumed|assuming|re-established|consolidated) ${NOUN_OF_CONTROL} (?:of|over)|(?:won|wins|win|winning) back|(?:bring|brought|bringing) (?:[A-Z]\\d+ )?under|swept (?:into|through)|(?:re)?occupied|occupying|conquered|ousted|cleared)`,
  'g',
);

/** Passive and participle forms: "P1 was captured", "S2 had been overrun", "P1 , seized by A2 in D3". */
export const TAKE_PASSIVE =
  /(?:captured|seized|siezed|overrun|retaken|recaptured|regained|reclaimed|conquered|liberated|taken over|taken back|taken|won back|brought under(?: [a-z' ]{0,20})?control|occupied|reoccupied|stormed and taken|lost)/g;

/** The place as the one that changes hands: "P1 fell to A2", "S3 came under A4 's control", "the last base passed into its hands". */
export const TAKE_FALL =
  /(?:fell|fallen|falls|(?:came|come|comes|coming) under (?:the )?(?:full |complete |total |[A-Z]\d+ |[a-z]+ )*(?:control|rule)|passed (?:in ?to|to) (?:the )?(?:hands|control|[A-Z]\d+|its hands|their hands)|changed hands|(?:was|is|are|were) (?:theirs|ours)|gave way|collapsed)/g;

/** Nouns of taking: "the capture of S1", "the fall of P1", "P1 's seizure", "the loss of P1". */
export const TAKE_NOUN =
  /(?:capture|seizure|recapture|fall|takeover|take-over|conquest|liberation|retaking|reoccupation|occupation|loss) of/g;
export const TAKE_NOUN_AFTER = /'s (?:capture|seizure|recapture|fall|takeover|liberation|loss)/g;

/** "lost P1 (to A2)": the loser speaks or is spoken of. */
export const LOSE_ACTIVE = /(?:lost|losing|loses|lose)(?: control of| possession of)?/g;

/** Leaving what was held: "withdrew from P1", "pulled its fighters out of P1", "abandoned S2". */
export const LEAVE_FROM =
  /(?:withdr(?:ew|awn|awing|aw|aws)|retreat(?:ed|ing|s)?|pull(?:ed|ing|s)? (?:[a-z' ]{0,24}|[A-Z]\d+ )?(?:out|back|away)|fell back|fallen back|fled|flee|fleeing|depart(?:ed|ing)|moved out|moving out|move out|driven out|forced out|pushed out|expelled|expelled|ousted|evict(?:ed)?|left in a body|withdrawn (?:[a-z]+ ){0,2}(?:troops|forces|fighters|soldiers))/g;
export const LEAVE_OBJECT =
  /(?:abandon(?:ed|ing|s)?|vacat(?:ed|ing|es)?|evacuat(?:ed|ing)|relinquish(?:ed|ing)?|gave up|given up|giving up|give up|ced(?:ed|ing)|hand(?:ed|ing) (?:back|over)|left|quit|deserted|surrendered)/g;
export const LEAVE_NOUN = /(?:withdrawal|retreat|pullout|pull-out|pullback|evacuation|departure) (?:[a-z]+ )?(?:from|of)/g;

/** Ground attacks: "launched an offensive on P1", "began attacking S2", "has been attacking P1". */
export const ATTACK_LAUNCH =
  /(?:launch(?:ed|ing|es)?|open(?:ed|ing|s)?|beg(?:an|un|in|ins|inning)|start(?:ed|ing|s)?|mount(?:ed|ing|s)?|carried out|carrying out|resumed|initiated|stepped up|made) (?:[a-z'-]+ |A\d+ |D\d+ |\d+ ){0,6}(?:attacks?|offensives?|assaults?|campaign|operations?|push|siege|counter-?offensives?|counter-?attacks?|counter-?assaults?)/g;
export const ATTACK_ACTIVE =
  /(?:attack(?:ed|ing|s)?|assault(?:ed|ing|s)?|besieg(?:ed|ing|es)?|lay(?:ing)? siege to|laid siege to|storm(?:ed|ing|s)?|surround(?:ed|ing)?|encircl(?:ed|ing)|(?:been )?(?:trying|fighting|attempting|battling|seeking) (?:to (?:take|capture|seize|retake|recapture|occupy|regain|gain|overrun)(?: (?:back|control|over|full))*(?: of)?|for(?: control of)?)|on the attack (?:[a-z]+ |D\d+ )*to (?:occupy|take|capture|seize))/g;
export const ATTACK_UNDER =
  /(?:came|come|comes|coming|been|is|are|was|were|now|still|remains?) (?:now |still |also |again )?under (?:[a-z-]+ ){0,3}(?:attack|assault|siege)/g;
export const ATTACK_NOUN =
  /(?:attacks?|assaults?|offensives?|campaign|siege|push|battle|fight|fighting|operation) (?:on|against|for|of|to (?:take|capture|seize|retake|recapture|occupy|overrun|regain)(?: control of)?)(?: (?:control|possession) of)?/g;

/** Attacks that came to nothing, the attacker as subject: "failed to take P1", "gave up trying to retake P1". */
export const FAIL_ACTIVE =
  /(?:(?:failed|failing|fails|unable|not able|did not manage|could not|couldn't|were not able|was not able|never managed|struggled in vain|tried in vain|tried without success|tried and failed|tried unsuccessfully|attempted unsuccessfully|unsuccessfully (?:tried|attempted))(?: to)? (?:take|capture|seize|retake|recapture|overrun|occupy|regain|storm|break into|enter)(?: (?:back|control|over|full|possession))*(?: of)?|(?:gave up|given up|abandoned|called off|broke off) (?:[a-z]+ ){0,3}(?:trying|attempts?|efforts?|attack|assault|siege|offensive)(?: to (?:take|capture|seize|retake|recapture|occupy))?(?: on| of)?)/g;
/** The defender as subject: "repelled an attack on S1", "beat back the assault on P1". */
export const FAIL_REPELLED =
  /(?:repel(?:led|ling|s)?|repuls(?:ed|ing|es)|beat(?:en)? (?:back|off)|beat back|fought off|fended off|drove back|driven back|pushed back|thwarted|foiled|warded off|held off|resisted|withstood|defeated) (?:[a-z'-]+ |A\d+ |D\d+ |\d+ ){0,5}(?:attacks?|offensives?|assaults?|attempts?|raids?|advances?|columns?)/g;
/** The attack as subject: "the attack on S1 failed", "was beaten off". */
export const FAIL_PASSIVE =
  /(?:failed|(?:was|were|been|being) (?:[a-z]+ )?(?:repelled|repulsed|beaten (?:back|off)|driven (?:back|off)|foiled|thwarted|fought off|unsuccessful)|ended in failure|came to nothing)/g;
/** Got in and had to leave. */
export const FAIL_ENTERED =
  /(?:got into|get into|entered|penetrated?|broke into|stormed into|fought (?:its|their) way into|tried to (?:take|capture|retake|seize|recapture|occupy|enter|regain)(?: control of)?)/g;
export const HAD_TO_LEAVE =
  /\b(?:but|and|before|only|though|although)\b(?: [a-zA-Z0-9,'-]+){0,10}? (?:had to (?:withdraw|leave|retreat|pull|go)|(?:was|were) (?:forced|compelled|driven|pushed|beaten|repelled|repulsed|obliged|made)|withdrew|retreated|pulled (?:out|back)|gave up|failed|fell back|could not|without success|in vain|did not succeed)/;

/** Holding: "still controls P1", "P1 is under A2 's control", "S3 remains in its hands". */
export const HOLD_ACTIVE = new RegExp(
  `(?:controls?|controlled|controlling|holds?|held|holding|retains?|retained|occup(?:y|ies)|dominates?|administers?|(?:keeps?|kept) control of|(?:has|have|had|maintains?|maintained|exercises?|retains?) ${NOUN_OF_CONTROL} (?:of|over)|(?:is|are|was|were|remains?|remained|still|now|been) in ${NOUN_OF_CONTROL} of)`,
  'g',
);
export const HOLD_PASSIVE =
  /(?:(?:is|are|was|were|remains?|remained|been|being|now|still|stays?|stayed|be|lies|lay|came) )(?:[a-z]+ ){0,3}?(?:(?:under|in) (?:the )?(?:full |complete |total |firm |de facto |its |their |his |[a-z]+ |A\d+ (?:'s )?){0,3}(?:control|hands|grip|possession|rule|occupation)|(?:held|controlled|occupied|administered|run|dominated|retained) by)/g;
export const HOLD_PARTICIPLE = /(?:held|controlled|occupied|administered) by/g;

/** Any of these must stand in a sentence that tells of control. */
export const CONTROL_TRIGGER =
  /captur|seiz|siez|overr[au]n|took\b|tak(?:e|en|es|ing)\b|retook|regain|reclaim|conquer|liberat|control|possession|won\b|win\b|wrest|gain|secur|occup|fell\b|fall|came under|under\b|hands\b|lost\b|los(?:e|es|ing|s)\b|withdr|retreat|pull|abandon|vacat|evacuat|relinquish|g[ai]ve(?:n)? up|ceded|hand(?:ed|ing) |left\b|fled|attack|assault|offensive|campaign|besieg|siege|storm|surround|encircl|trying to|fighting for|battle for|fail|repel|repuls|beat|fought off|drove|driven|push|entered|got into|penetrat|hold|held|retain|kept|keep|theirs|ours|gave way|ousted/i;

/** Words between a verb and its object, or before a subject, that make it a part of the place. */
export const PART =
  /\b(?:most(?: parts)? of|much of|parts? of|some (?:areas?|parts?|wards?|villages?|quarters?) (?:of|in)|(?:some|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|a number|dozens|few|various|key|certain|nearby|surrounding|other) (?:[a-z-]+ )*(?:wards?|quarters?|neighbou?rhoods?|areas?|villages?|sections?|districts?|parts?|locations?|streets?|blocks?|T\d+)|half(?: of)?|a (?:section|part|quarter|third|portion|swathe|chunk|stretch) of|almost all(?: of)?|nearly all(?: of)?|virtually all(?: of)?|majority of|(?:the )?rest of|the others?|the bulk of|large (?:parts|areas|swathes|portions|sections) of|(?:eastern|western|northern|southern|central|northeastern|northwestern|southeastern|southwestern|upper|lower|rural|outer|inner|downtown) (?:part|half|side|wards?|areas?|section|outskirts|quarters?|portion)|outskirts of|outskirts|entrances? (?:of|to)|broad|partial|(?:\d+|[a-z]+) ?(?:percent|per cent|%) of|villages|rural|countryside|wards|neighbou?rhoods|not (?:yet )?(?:all|the whole|the entire))\b/;
