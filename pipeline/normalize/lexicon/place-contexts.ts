/** Words around a name that say what the place is to the sentence. All `BEFORE` patterns end at the name, all `AFTER` patterns begin behind it. */

/** What a mention is good for: `in` it can locate; `by` it can where nothing better is told ("near X"); `near` it only orients ("12 miles south of"); the others name where somebody or something comes from or goes to. */
export type PlaceRole = 'in' | 'by' | 'near' | 'from' | 'to' | 'source' | 'aside';

const COMPASS = '(?:north|south|east|west)(?:-?(?:east|west))?(?:ern|wards?)?';
/** "the town of ", "the port city of ", "the township of ". */
const HEAD =
  '(?:(?:the )?(?:(?:nearby|neighbou?ring|entire|besieged|strategic|northern|southern|eastern|western|central|upper|lower) )?|(?:the |an? )?(?:[a-z\\x27-]+ ){0,3}(?:towns?|city|cities|villages?|townships?|districts?|capital|hub|wards?)(?: of)? )';

/** "in the south of X", "northern part of X": inside it. */
export const INSIDE_BEFORE = new RegExp(
  `\\b(?:(?:in|into|from|across|on) the (?:far )?|and the (?:far )?|(?<!to )the )(?:${COMPASS}|centre|center|middle|heart|outskirts|edge|suburbs?|whole|rest)(?: (?:part|half|side|section|edge)s?)? of ${HEAD}$`,
);

/** "near X", "outside X". */
export const BESIDE_BEFORE = new RegExp(
  `\\b(?:near|nearest|outside|close to|next to|beside|around|surrounding|vicinity of|between) ${HEAD}$`,
);

export const NEAR_BEFORE = new RegExp(
  `(?:\\b(?:to the )?${COMPASS} (?:side )?(?:of|from)|\\bto the ${COMPASS} of|\\b(?:miles?|km|kms|kilomet(?:er|re)s?|met(?:er|re)s|yards|minutes?|hours?|away|far|halfway|half-way|drive|walk|further)(?: (?:away|further|${COMPASS}))? (?:of|from|outside|to)|\\b(?:near|nearest|outside|close to|closer to|closest to|beside|next to|adjacent to|adjoining|bordering|borders? (?:on|with)|borders|bounded by|overlooking|opposite|facing|beyond|around|surrounding|vicinity of|nearing|approaching|approaches to|gateway to|linking|connects?|connecting|links?)) ${HEAD}$`,
);

/** Of the words above these two also stand in lists and before plain objects: "A and B", "around Loikaw". */
export const NOT_NEAR_BEFORE =
  /(?:\b(?:in and around|and|fighting around)|,) (?:the )?(?:(?:[a-z-]+ )?(?:towns?|city|villages?|townships?) (?:of )?)?$/;

export const ROAD_BEFORE = new RegExp(
  `\\b(?:roads?|highway|routes?|way|path|track|railway|bridge|en route|bound|heading|headed|heads?|leads?|leading|access|passage|return(?:ed|ing)? home) (?:to|for|from|into|towards?|between) ${HEAD}$|\\btowards? ${HEAD}$`,
);

/** "the capital of X", "the seat of X", "inhabitants of": names it, does not stand in it. */
export const TITLE_BEFORE =
  /\b(?:capital|seat|largest city|second-largest city|administrative cent(?:er|re)|gateway) (?:city |town )?(?:of|in) (?:the )?$|\b(?:governor|chief minister|mayor|bishop|king|kings|spokes(?:man|person|woman)|council|government|administration|committee|front|(?<!(?:by|to) the )army|union|assembly|parliament|party|league|conference|organi[sz]ation|group|association|network|forces?|alliance|federation|people's) (?:of|for|in) $|\badministrators? (?:of|for) $|\b(?:was|is|been|worked as) an? (?:[a-z-]+ ){1,4}in $/;

const LEAVING =
  'withdr[ae]w(?:n|al|ing|s)?|retreat(?:s|ed|ing)?|pull(?:s|ed|ing)?(?: (?:out|back|its|their|all|his)(?: [a-z]+){0,2})?|driv(?:e|es|en|ing)|drove|expel(?:led)?|evict(?:ed)?|oust(?:ed)?|flee(?:s|ing)?|fled|displac(?:ed|ing|es)|evacuat(?:ed|ing|es|ion)|escap(?:ed|ing|es)|evict(?:ed)?|abduct(?:ed)?|arrest(?:ed)?|detain(?:ed)?|taken|took|seiz(?:ed|ing)|captured|forced|uprooted|left|leave|leaving|moved|moving|pushed|dislodged|removed|rescued|recovered|pullout|withdrawal|exodus|killed|defected|deserted|defect|idps|refugees|them|those|conscripts|deserters|dead|victims?|wounded|injured|bodies|others|rest|residents|villagers|people|families|civilians';
/** "(2) from X were killed", "three from X". */
export const COUNTED_FROM_BEFORE =
  /(?:\(\d+\)|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|others?)) from (?:the )?(?:(?:town|city|village)s? of )?$/;
/** "departed X": where the way began. */
export const DEPARTED_BEFORE =
  /\b(?:depart(?:ed|ing)|set out from|setting out from) $|\b(?:columns?|convoys?|patrols?|reinforcements|detachments?|flotilla|trucks?|bus|boats?|vessels?)\b[^.;]{0,70} left $/;
/** "withdrew from X", "fled from X": it did happen there, unlike "reinforcements from X". */
export const LEAVING_BEFORE = new RegExp(`\\b(?:${LEAVING})(?: [a-z0-9,'-]+){0,4} (?:from|out of) ${HEAD}$`);
export const FROM_BEFORE = new RegExp(`\\b(?:from|out of) ${HEAD}$`);

/** "laid siege to X", "damage to X": its object, not where the way goes. */
export const TO_OBJECT_BEFORE = new RegExp(
  `\\b(?:siege|damage|assaults?|attacks?|visit|loyal|belongs?|limited|confined|spread|close|came|comes?|advanced?|marched|returned) to ${HEAD}$`,
);
export const TO_BEFORE = new RegExp(`\\b(?:to|for|in the direction of) ${HEAD}$`);
/** "the battle for X", "the fight for control of X". */
export const FOR_OBJECT_BEFORE = new RegExp(
  `\\b(?:battles?|fight(?:ing)?|fought|campaign|offensive|struggle|operation|competition|responsible|except|figures|data|numbers|statistics|toll|tally|count) (?:[a-z]+ )?for ${HEAD}$`,
);

/** "a resident of X said", "an official from X told": where the speaker is from. */
export const SPEAKER_BEFORE = new RegExp(
  `(?:\\b(?:an?|one|another|the|some|several|two|three|local|fellow|old|according to|by|told) |^["' ]*|, )(?:[\\w-]+ ){0,3}(?:resident|residents|villager|villagers|local|locals|official|officials|officer|source|sources|man|woman|farmer|fisherman|monk|pastor|priest|teacher|trader|shopkeeper|merchant|businessman|activist|volunteer|volunteers|doctor|medic|nurse|analyst|observer|journalist|reporter|member|spokesperson|spokesman|fighter|leader|witness|driver|elder|politician|worker|lawyer|diplomat|envoy|expert|researcher|think tank|institute)(?: (?:of|from|with|for) (?:the )?[\\w' -]{2,40}?)? (?:of|from|in|at|living in|based in) ${HEAD}$`,
);
export const SPEAKER_AFTER =
  /^(?: (?:Township|Town|village|Village|town|township|District|City|city))?(?:,? who [^,.]{0,60},?|,[^,.]{0,60},| on condition of anonymity)?(?: (?:also|then|later|has|had))? (?:said|says|told|tells|added|adds|explained|reported|reports|claimed|claims|recalled|estimated?|estimates|put|confirmed|wrote|noted|described|stated|saw|spoke of|speak of|believe)\b/;
/** "X residents said", "Loikaw locals told". */
export const SPEAKER_AFTER_NAME =
  /^ (?:residents?|locals?|villagers?|sources?|officials?|activists?|volunteers?|analysts?)(?: [a-z-]+){0,3}(?:,[^,.]{0,60},)? (?:said|say|says|told|reported|claimed|added|confirmed|put|estimated|recalled|explained)\b/;
/** "said a Western diplomat in X": where the speaker is. */
export const SAID_BY_BEFORE =
  /\b(?:said|says|added|recalled|explained|warned|noted) (?:an?|one|another|the) (?:[\w'-]+ ){0,3}(?:resident|villager|local|official|officer|source|monk|pastor|priest|teacher|trader|shopkeeper|activist|volunteer|doctor|medic|nurse|analyst|observer|journalist|member|spokesperson|spokesman|leader|witness|driver|elder|politician|worker|lawyer|diplomat|envoy|expert|researcher|spokeswoman|commander) (?:of|from|in|at|based in) (?:the (?:[a-z]+ )?(?:town|city|village) of )?$/;
/** "told reporters in X", "at a news conference in X", "speaking by phone from X": where it was said. */
export const TOLD_AT_BEFORE =
  /\b(?:(?:told|tells|telling|brief(?:ed|ing)|addressed|addressing|speaking to|spoke to|talking to|talked to|met) (?:[\w'-]+ ){0,4}?(?:reporters?|journalists?|correspondents?|(?:the )?media|the press|diplomats|afp|reuters|ap|the associated press|rfa|voa|dvb|bbc|us|frontier|mizzima|myanmar now|the irrawaddy|the bbc)(?: (?:last|this|earlier this) (?:week|month))?(?: (?:in|at|from) an? (?:[a-z]+ )?(?:monastery|camp|shelter|clinic|hospital|cafe|tea ?shop|house|hut|tent|school|church|teashop|hotel))?|(?:news|press) (?:conference|briefing)|speaking|interviewed|(?:spoke|said|told [^,.;]{3,40}) (?:by|over) (?:the )?(?:phone|telephone))(?: (?:on|late|early) [a-z]+)?(?: by (?:phone|telephone))? (?:in|at|from) (?:the (?:thai |border |indian |chinese )*(?:town|city|capital) (?:of )?)?$/;
/** "according to residents of X", "told by X residents". */
export const SPEAKER_LEAD = /\b(?:according to|told by|cited?|citing|quoting|quoted) (?:[a-z-]+ ){0,3}(?:of|from|in) $/;

/** "in X", "across X", "inside X". */
export const LOCATIVE_BEFORE = new RegExp(
  `\\b(?:in|across|throughout|inside|into|within|over|at|of|all of) (?:all of |the whole of |most of |the rest of |parts of |much of )?${HEAD}$`,
);
/** Only these put something into a country: "in China", not "with China". */
export const ABROAD_BEFORE =
  /\b(?:in|at|into|inside|across|within|throughout|all over) (?:(?:[a-z-]+ern|neighbou?ring|nearby|the|central|upper|lower) )?$/;
/** "on the border with", "the Chinese border town". */
export const BORDER_BEFORE =
  /\b(?:border|trade|ties|relations|talks|frontier|boundary) (?:crossings? )?(?:with|to|of|between)(?: [a-z]+)? $/;

/** Where an unlisted name is a place for certain. */
export const PLACE_CALLED_BEFORE =
  /\b(?:villages?|hamlets?|towns?|wards?|quarters?|townships?|city|cities|settlements?|village tracts?|neighbou?rhoods?|localit(?:y|ies)|tambon|tambol|place)(?: of| called| named| known as|,)? $/i;
/** Where it is a place as a rule. */
export const UNLISTED_BEFORE =
  /\b(?:base|camp|outpost|post|station|one|[Tt]hose|another)s? [^.;]{0,80}\b(?:that|those) of $|\boff (?:the coast of )?$|\b(?:outposts|posts|camps|bases|positions|strongholds|garrisons|villages|towns|hills|checkpoints|hilltops)(?: [a-z0-9',-]+){0,10} ?(?::| [-\u2013\u2014]) (?:the |those (?:at|in) )?$|\b(?:outposts|posts|camps|bases|positions|strongholds|garrisons|villages|towns)(?: [a-z][a-z' -]{0,50})?,? (?:including|such as|among them|namely) (?:those (?:in|at|on) |the ones (?:in|at) )?$|\b(?:in|at|into|inside|near|around|outside|above|overlooking|close to|reached|(?:residents?|villagers?|locals?|people|inhabitants|families|civilians|farmers?|fisherm[ae]n|fisherwoman|monks?|refugees|women|men|children|shopkeepers?|camps?|bases?|outposts?|posts?|stations?|monastery|school|church|hospital|clinic|checkpoint|jetty|gate) (?:of|from|in|at)|(?:administrators?|headm[ae]n|heads?|abbots?|elders?|clerks?) of|(?:soldiers|troops|column|forces|army|police|fighters|they) (?:[a-z]+ ){0,2}(?:came|went|returned|moved|marched|advanced|headed|got|went back|came back) (?:on )?to|(?:south|north|east|west)(?:east|west)? of|(?:passed|moved|marched|swept|came|went|travell?ed|advanced|rolled) through|(?:withdr(?:ew|awn|awing)|withdrawal|retreat(?:ed|ing)?|pull(?:ed|ing) (?:out|back)|expelled|driven|evicted|ousted|dislodged|fell back|fallen back|left)(?: [a-z]+){0,3} (?:from|out of)|town of|outskirts of|vicinity of|miles from|km from|kilomet(?:er|re)s from)(?: (?:the|nearby|neighbou?ring|downtown|rural|remote|both|either|villages?|towns?|areas?|what|old|new)){0,2} $/;
/** "X villagers fled", "X residents". */
export const PEOPLE_AFTER = /^ (?:villagers?|residents?|locals?|inhabitants|elders|massacre|village|area)\b/;
/** Verbs whose object may be a place: only names that look the part. */
export const TAKEN_BEFORE =
  /\b(?:captur(?:ed?|es|ing)|seiz(?:ed?|es|ing)|re-?tak(?:en?|es|ing)|re-?took|recaptur(?:ed?|es|ing)|overr[au]n|occup(?:y|ied|ies|ying)|control (?:of|over)|liberat(?:ed?|es|ing)|(?:fall|loss|capture|seizure|siege|recapture|occupation) of|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|torch(?:ed|es|ing)|raid(?:ed|s|ing)?|burn(?:ed|t|s|ing)|(?:attacks?|assaults?|offensive|airstrikes?|air ?strikes?|advanced?|march(?:ed)?|strikes?|raids?|landed|fell|bombs?|shells?|rockets?|rained(?: down)?|closed in|moved) on|(?:battle|fight) for|enter(?:ed|s|ing)?|held|holds|abandon(?:ed|s|ing)?|left|leav(?:e|es|ing)|reach(?:ed|es|ing)?|fled|visit(?:ed|ing)?|toured|surround(?:ed|ing|s)?|besieg(?:ed|ing)|encircl(?:ed|ing)|defend(?:ed|ing)?|attack(?:ed|ing)?|assault(?:ed|ing)|hit|struck|pound(?:ed|ing)|storm(?:ed|ing))(?: (?:the|all of|most of|much of|part of|parts of|nearby|neighbou?ring|both)){0,2} $/;

/** The same of names of several words only: "took Nam San Yang", "lost Bum Re Bum". */
export const TAKEN_LOOSELY_BEFORE =
  /\b(?:took|taken|taking|takes|take back|took back|lost|loses|losing|re-?occup(?:y|ied|ies|ying)|regain(?:ed|s|ing)?|reclaim(?:ed|s|ing)?|controls?|controlled|retain(?:ed|s|ing)?|vacated|secured|cleared|won|surrendered)(?: (?:the|all of|most of|much of|part of|parts of|nearby|neighbou?ring|both)){0,2} $/;

export const TYPE_AFTER =
  /^ (?:\([A-Z][a-z]+\) )?(sub[- ]?townships?|townships?|tsps?|twp|towns?|cit(?:y|ies)|districts?|states?|regions?|divisions?|villages?|village[- ]tracts?|tracts?|hamlets?|wards?|quarters?|neighbou?rhoods?|self-administered)\b(?! hall| planning)/i;
/** "townships of A, B and C", "the towns of A and B", "states of". */
export const LIST_TYPE_BEFORE =
  /\b(townships|towns|cities|districts|states|regions|villages|village tracts|wards|quarters|neighbou?rhoods|township|town|city|district|village|region|state|ward|hamlet)(?: of|,? including|,? such as|,? like|:|,? namely)? $/i;
/** Between members of a list. */
export const LIST_GAP =
  /^(?: (?:town|city|village|township|ward))?(?:,|,? and|,? or|,? &|,? as well as|\/|,? and (?:the )?(?:nearby|neighbou?ring|then|also|later)) ?(?:both |in |at |the (?:town|village|city)s? of |(?:north|south|east|west)[a-z-]*ern |central |upper |lower )?$/;
/** Between a place and the larger one that it lies in: "Pazigyi Village, Kanbalu Township", "Mobye in Pekon Township". */
export const PARENT_GAP =
  /^(?: (?:area|town|city|village|township|district|ward|tract|village tract))?(?:,|,? (?:a|an|the)\b[^.;:"]{0,60}?)? ?(?:(?:in|of|within) )?(?:the )?(?:(?:far |the )?(?:north|south|east|west|northeast|northwest|southeast|southwest|centre|center)(?:ern)?(?: part)? (?:of |in )?)?(?:the )?(?:(?:northern|southern|eastern|western|central|upper|lower|neighbou?ring|coastal|far-northern|north-?western|north-?eastern|south-?western|south-?eastern) )?$/;
/** "in Thandwe and 12 in Taungup, both in" Rakhine State: all before it lie in it. */
export const BOTH_IN_GAP =
  /,? (?:both|all|all three|each)(?: of (?:them|which))? (?:located |lying |situated )?(?:in|of) (?:the )?(?:[a-z-]+(?:ern|per|wer|tral) )?$/;
/** "Pa-O area", "northern", "upper": stands before the name of a state. */
export const DIRECTION_BEFORE = /\b((?:far[- ])?(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|upper|lower|coastal)[ -]$/i;
/** "Naban, the Chinese border town", "Mese, a village on the river". */
export const APPOSITION_AFTER =
  /^, the (?:bigger|larger|smaller|nearer|biggest|largest|first|second|third|last|other|main|[a-z]+ern) (?:one|of the (?:two|three|four)), [^.;]{0,30}(?:changed hands|fell|(?:was|had been) (?:taken|captured|seized|overrun|abandoned|left|given up|retaken))\b|^, (?:a|an|the|another) (?:(?!from\b|of\b|in\b|at\b|who\b|whose\b)[\w'-]+ ){0,4}?(town|village|city|hamlet|ward|township|settlement|neighbou?rhood|(?:hilltop|mountaintop|junta|military|army|border|strategic|last) (?:[a-z]+ )?(?:base|camp|outpost|position|stronghold))\b/;
/** "killed as they waited to cross the river into Bangladesh": they had not. */
export const MEANT_TO_CROSS =
  /\b(?:wait(?:ed|ing)?|tr(?:y|ies|ied|ying)|hop(?:ed|ing)|attempt(?:ed|ing)?|about|want(?:ed|ing)?|prepar(?:ed|ing)|while|when|were) (?:to )?(?:cross|flee|escap|enter)(?:e|ing)?\b[^.;,]{0,40}$/;
/** "fled to Tengchong", "reached Farkawn": those who cross a border are where they arrive. */
export const CROSSED_BEFORE =
  /\b(?:fled|flee|fleeing|crossed|escaped|displaced|moved|sought shelter|sought refuge|gone|had)(?: [a-z]+){0,3} (?:to|into|reached|for)(?: (?:the|neighbou?ring|nearby))? $/;
/** A town of another country. */
export const ABROAD_AFTER = /^, (?:a|an|the) (?:[\w-]+ ){0,2}(?:Chinese|Thai|Indian|Bangladeshi|Lao|Laotian)\b/;
/** "the Var camp", "the Apauk Wa station": a post that bears the name of where it stands. */
export const POST_NAMED_BEFORE =
  /\b(?:the|its|their|a|an|last|junta's|army's|and|nearby|neighbou?ring|major|key|main|strategic|remaining|larger?|smaller|bigger|important|former|second|third|other|abandoned|captured) $/;
export const POST_NAMED_AFTER =
  /^ (?:(?:junta|regime|military|army|police|militia|hilltop|strategic|border|hill|naval|navy|air|air force|border guard|tactical|artillery|forward) )?(?:camp|(?:air|fire)?base|outpost|post|station|checkpoint|garrison|stronghold|(?:cement |sugar |steel |nickel )?(?:plant|mill|factory|refinery|mine))s?\b/;
/** "the Danyawaddy naval base in" Kyaukphyu: between a post's own name and the settlement that it is in. */
export const POST_GAP =
  /^ (?:[a-z]+ ){0,3}(?:camp|(?:air|fire)?base|outpost|post|station|checkpoint|garrison|stronghold)s?,? (?:located |situated )?(?:in|at) (?:the )?(?:(?:town|city|village|township) of )?$/;
/** "fired from the LIB 427 base in X", "shells from a battalion in X": where it came from. */
export const FIRED_FROM_BEFORE =
  /\b(?:fired|launched|shelled|shelling|shells?|artillery|mortars?|rounds|rockets|coming|came|fire)(?: [a-z]+){0,3} (?:from|by) (?:(?!(?:landed|struck|hit|fell|exploded|killed|killing|destroyed|at) )[\w'-]+ ){0,8}(?:in|at) (?:the )?(?:nearby |neighbou?ring )?(?:(?:town|city) of )?$/;
/** "taken to the hospital in X", "treated at a clinic in X": where the wounded went. */
export const CARE_BEFORE =
  /\b(?:taken|sent|rushed|brought|transferred|moved|admitted|treated|hospitali[sz]ed|treatment|recover\w*|care|surgery|died|dying|referred|carried|evacuated|operated|being|is|are|remain\w*|him|her|them|wounded|injured|patients?|bodies|held|detained|jailed) (?:(?!(?:when|as|after|while|that|because) )[\w'-]+ ){0,6}(?:hospitals?|clinics?|morgue|prison|jail) (?:in|at|of) $|\b(?:hospital|clinic|morgue|prison|jail)s? (?:officials?|staff|sources?|workers?|doctors?) (?:in|at|of) $|\b(?:sources?|doctors?|nurses?|medics?|officials?|workers?|staff|employees?) (?:at|from|in|with) (?:the|an?) (?:[a-z]+ ){0,2}(?:hospital|clinic|prison|jail) (?:in|at|of) $|\b(?:treated|treatment|hospitali[sz]ed|admitted) (?:[a-z]+ )?(?:in|at) $/;
/** "is in Mawlamyine General Hospital", "was taken to Lashio Hospital". */
export const PATIENT_BEFORE =
  /\b(?:(?:is|are|remains?|still|now|died|died (?:of|from) (?:his|her|their) (?:wounds|injuries)|treated|treatment|admitted|hospitali[sz]ed|recovering|being|patients?) (?:at|in)|(?:taken|sent|rushed|brought|transferred|moved|admitted|referred|carried|evacuated) (?:[a-z]+ ){0,2}(?:to|in)) (?:the )?$/;
export const HOSPITAL_AFTER =
  /^ (?:(?:General|Public|Township|District|People's|Military|General Public|town|public|general|township|district|people's|military) ){0,2}(?:[Hh]ospital|[Cc]linic|[Pp]rison)\b/;
/** "the field hospital at X had taken in scores": where the wounded went. */
export const HOSPITAL_BEFORE = /\b(?:hospitals?|clinics?) (?:in|at) $/;
export const TAKES_IN_AFTER =
  /^(?: (?:has|have|had|is|was|were|alone))? (?:taken in|took in|taking in|admitted|received|receiving|treated|treating|discharged|registered)\b/;
/** "two of them migrant workers from X": where they were born. */
export const ORIGIN_BEFORE =
  /\bof (?:them|whom|these) (?:[a-z-]+ ){0,3}(?:workers?|students?|migrants?|labou?rers?|traders?|soldiers|recruits?|conscripts?|monks?|nuns?|teachers?|doctors?|natives?|m[ae]n|women|woman) from $/;
/** "which is based in X", "headquartered in X". */
export const BASED_BEFORE =
  /\b(?:(?:which|that|who|it) (?:is|are|was|were) (?:now |also )?(?:based|headquartered)|headquartered|, based) (?:in|at) (?:the (?:thai |border |indian |chinese )*(?:town|city|capital) of )?$/;
/** "some 2,300 people from X arrived in Y": counted where they are. */
export const ARRIVED_AFTER =
  /^(?:'s)?(?: [Tt]ownships?| [Vv]illages?| [Tt]own)?,? (?:(?:have|has|had|were|are|who|also|since|recently|already|now|so far) ){0,3}(?:arrived|reached|sheltering|staying|taken shelter|took shelter|taken refuge|took refuge|crossed|living in camps)\b/;
/** "bases in X shelled the town": where the fire came from. */
export const FIRE_BEFORE =
  /\b(?:bases?|battalions?|artillery|guns|units|troops|soldiers|forces|column|regiment|command|headquarters) (?:(?:who|that|which) (?:are|is|were) )?(?:based |stationed |located |posted |garrisoned )?(?:in|at) (?:nearby |neighbou?ring )?$/;
export const FIRE_AFTER =
  /^(?:,[^,.]{0,50},| and (?:in )?[A-Z][\w-]+(?:,[^,.]{0,50},)?)?(?: (?:army |military |junta |police |military's )?(?:camp|base|outpost|post|station))?(?: (?:also|then|has|have|had))* (?:raided|arrested|entered(?! (?:its|the|their|an?) (?:[a-z]+ )?(?:day|week|month|year|phase|stage))|torched|burned|burnt|abducted|detained|shelled|fired|shelling|firing|launched|sent|bombarded|opened fire)\b/;
/** "said a woman who reached Muse on Sunday": where who speaks has been. */
export const SAID_WHO_BEFORE =
  /\b(?:said|says|recalled|added|explained|according to|told by) (?:(?:an?|one|another|the) (?:[\w'-]+ ){1,4}?|(?:[\w'.-]+ ){1,5}?(?:[\w'-]+, )(?:(?:aged )?\d{1,2}, )?)who (?!said\b)[^,.;"]{0,60}$/;
/** "a resident who reached X said". */
export const SPEAKER_WHO_BEFORE =
  /\b(?:resident|villager|man|woman|witness|nurse|teacher|worker|activist|refugee|trader|driver|source|official|officer|local)s? (?:who|that) (?:[a-z]+ ){1,4}(?:(?:to|in|from|near|at|into) )?$/;
/** "From X, the capital, the group withdrew": the place stands before its verb. */
export const FROM_FIRST = /^["' ]*(?:but |and )?from $/;
export const LEFT_AFTER =
  /\b(?:withdr[ae]w|retreated|pulled (?:out|back)|fled|was (?:driven|expelled|ousted)|were (?:driven|expelled|displaced|evacuated|arrested|taken))\b/;

/** A name with these behind it is a person's. */
export const PERSON_AFTER =
  /^(?:'s)? (?:said|says|told|added|explained|wrote|claimed|and his|who|whose)\b|^, (?:\d{2},|(?:a |an |the |its |their )?(?:\d{2}-year|spokes|who\b|leader|chair|commander))/;
/** Enough for a name of the table that is also a word: "for Ann", "to Muse". */
export const PLAIN_BEFORE = /\b(?:for|from|to|towards?|on|between|of) $/;
/** "Shan people", "Kachin rebels": the people, not the state. */
export const PEOPLE_OF_STATE_AFTER = /^ (?:people|women|man|men|rebels?|fighters?|troops|leader|groups?)/;
/** "in Kachin, ...", "across Karenni since May": the state, where no noun follows that makes it the people's. */
export const IN_STATE_BEFORE =
  /\b(?:in|across|throughout|inside|over|from|into|(?:sent|deployed|moved|flown|airlifted|dispatched|transferred|rushed|fled|retreated|withdrew|spread|extended|reinforcements?|troops|soldiers|fighters|drones) (?:[a-z]+ ){0,3}?to) (?:all of |the whole of |most of |much of )?$/;
export const IN_STATE_AFTER =
  /^(?:[,.;:)]|$| (?:and|or|since|in|on|during|after|before|as|by|with|where|have|has|had|is|are|was|were|last|this|between|from|to|but|while|alone|so|at|over)\b)/;
export const PLURAL_BEFORE = /\b(?:townships|towns|cities|districts|states|regions|villages|wards|village tracts) (?:of|in) $/;
export const PLURAL_TYPE_AFTER = /^ ?(?:town|state|region|district|village|township|ward|quarter|tract|division|neighbou?rhood|citie)s\b/i;
/** "Sagaing's Tamu District", "the region's eastern Tamu". */
export const OWNER_GAP = /^(?:'s? (?:[a-z-]+ ){0,2}| (?:port |border |hill )?(?:town|city|village|township)s? of )$/;
export const AREA_OF_GAP = /^,? (?:area )?(?:in|of) /;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Words one of which stands right before an unlisted place, if nothing behind it says so. */
export const PREVIOUS_WORDS = words(`
  in at into inside near around outside off to through of from on for between and the a an its their last nearby neighbouring neighboring downtown rural remote both either major key main strategic remaining
  village villages hamlet hamlets tambon tambol town towns area areas ward wards quarter quarters township townships city cities settlement settlements tract tracts place
  called named known what old new reached all most much part parts over including them namely as
  captured capture captures capturing seize seized seizes seizing retake retaken retakes retaking retook recaptured recapture recaptures recapturing
  took taken taking takes back lost loses losing reoccupy reoccupied reoccupies reoccupying regain regained regains regaining reclaim reclaimed reclaims reclaiming control controls controlled retain retained retains retaining vacated secured cleared won surrendered
  overran overrun occupy occupied occupies occupying liberated liberate liberates liberating shelled shells shelling bombed bombs bomb bombing torched torches
  torching raided raids raid raiding burned burnt burns burning left leave leaves leaving fled visit visited visiting toured surround surrounded surrounding besieged encircled defend defended defending attack
  attacked attacking assaulted hit struck pounded stormed entered enters enter entering held holds abandoned abandons abandon abandoning`);
/** Words one of which stands right behind it. */
export const NEXT_WORDS = words(`
  in and was were has had fell village villages villager villagers resident residents local locals inhabitants elders massacre area town towns township ward wards quarter tract hamlet
  camp camps base bases outpost outposts station stations checkpoint checkpoints garrison stronghold hill gate military army police militia hilltop strategic border`);

/** The preposition that governs the name, with the head noun between them skipped: "south of the town of". */
export const GOVERNOR = new RegExp(
  `\\b(of|from|to|for|in|at|on|with|into|near|nearest|outside|beside|around|surrounding|between|towards?|bordering|borders|overlooking|opposite|beyond|nearing|approaching|linking|connects?|connecting|links?) ${HEAD}$`,
);
/** "X was overrun", "X fell": places, hardly ever persons. */
export const TAKEN_AFTER =
  /^(?:, (?:on|in|at|near|north|south|east|west|another|a|an|the|about|some) [^.;]{3,70},)? (?:changed hands\b|(?:was|were|is|has been|had been|have been|has|had) (?:\w+ly )?(?:overrun|occupied|captured|retaken|recaptured|torched|shelled|bombed|raided|seized|attacked|besieged|burned|liberated|abandoned|lost to)|(?:fell|falls|has fallen|had fallen)\b(?! (?:ill|in love|asleep|to (?:his|her)|from|by))|(?:is|remains?|remained|came|comes|was|were) (?:now |still )?(?:under|in) (?:[\w'-]+ ){0,3}(?:control|hands)\b)/;
/** "Hpimaw was retaken": of places alone. */
export const RETAKEN_AFTER =
  /^(?:, (?:overrun|retaken|recaptured|liberated|(?:captured|seized|taken|held) (?:by (?:the )?(?:[A-Z]{2,}|junta|army|military|regime|resistance)|from the (?:junta|army|military|regime)))\b|, which (?:(?:was|had been|has been) |[^,.;]{0,30}?(?:had |has )?)[^,.;]{0,12}(?:retaken|recaptured|overrun|captured|seized|lost to|taken|regained)[^.;]{0,60},)? (?:(?:was|had been|has been|has now been) (?:\w+ ){0,2}?(?:overrun|retaken|recaptured|regained|liberated|re-?occupied|besieged|abandoned|lost to|captured by|seized by|taken over by)|changed hands\b|(?:fell|falls|has fallen|had fallen) (?:to|on|in|into|without)\b(?! (?:love|his|her|hospital)))/;
/** "Muse and Tachilek are", "Mese has been": a name that is also a word, as the subject of what is told of towns. */
export const OPENS_AS_PLACE =
  /^(?:(?:, [A-Z][\w-]+(?: [A-Z][\w-]+)?){0,4},? and [A-Z][\w-]+(?: [A-Z][\w-]+)?)? (?:has (?:now |long )?been|have been|had been|remains?|lies|fell|is (?:now|still|the (?:only|last)|under|in|held|run|controlled|governed)|are (?:now|still|the (?:only|last)|under|in|held|run|controlled|governed)|was (?:the|under|in|held|taken|captured|seized|retaken|recaptured|attacked|lost)|were (?:under|in|held|taken|captured|seized|retaken|recaptured|attacked|lost))\b/;
/** Common words that open a sentence before such a verb. */
export const NO_NAME_OPENING =
  /^(?:control|ground|territory|another|neither|either|nobody|nothing|everything|none|half|most|part|each|town|city|village|headquarters|rain|snow|night|darkness|silence|suspicion|power|contact|access|everyone|bombs?|shells?)$|(?:ing|body|thing|tion|ment|ness)$/;
/** "Muse, the biggest crossing", "Muse remains in the hands of": said of places that are also words. */
export const KNOWN_AFTER =
  /^(?:, (?:a|an|the) (?:[\w'-]+ ){0,4}?(?:crossing|hub|capital|port|seat|stronghold|gateway|junction|district|town|city)\b| (?:remains?|is|was|has been|had been) (?:still )?(?:in the hands|under|held|controlled|home to|in junta|in resistance|quiet))/;
/** "seized Chipwi on October 3 and Hpimaw on September 28". */
export const DATED_GAP =
  /^(?:,? on (?:the )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+)?|[A-Z][a-z]+day)(?: [a-z]+){0,2}| \((?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)\))(?:,| and|, and) (?:then )?$/;
/** "A third, Lay Kay, changed hands", "the largest of them, Mawhtoo, fell": one of a group, before its name. */
export const ANOTHER_BEFORE =
  /\b(?:an?|the|one|another) (?:(?:first|second|third|fourth|fifth|last|other|latest|next|final|largest|biggest|most important|remaining|camp|base|outpost|post|village|town|position|stronghold)(?: (?:camp|base|outpost|post|village|town|position|stronghold))?)(?: of (?:them|these|the [a-z]+))?, $/;
/** Roads, rivers, bodies and tongues bear names of their own. */
export const NO_PLACE_AFTER =
  /^ (?:roads?|highways?|railway|route|river|creek|stream|mountains?|hills?|ridge|pass|cave|mines?|bridge|gate|column|brigade|language|people|ethnic|tribe|clan|church|cathedral|chapel|memorial|festival|celebrations?|offensive|operation)\b/;
/** "LOIKAW, 12 November", "YANGON (Agency) -": where an article was written, at the start of a paragraph. */
export const DATELINE_AFTER =
  /^(?:,? (?:[A-Z][a-z]+ (?:State|Region),? )?(?:\(?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? ?\(?\d|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|,? ?\([A-Z][\w' ]+\) ?(?:--?|\u2014|\u2013) |(?:, [A-Z][\w ]+?)?,? ?(?:--?|\u2014|\u2013) )/i;
export const SAID_AFTER = /\b(?:said|told|saw|says|put|described|estimated|counted|reported)\b/;
/** The words that can stand last in what GOVERNOR finds; before any other word a name is a subject, an object or in apposition. */
export const GOVERNOR_LAST = words(`
  of from to for in at on with into near nearest outside beside around surrounding between toward towards bordering borders overlooking opposite facing beyond
  nearing approaching linking connect connects connecting link links the nearby neighbouring neighboring entire besieged strategic northern southern
  eastern western central upper lower town towns city cities village villages township townships district districts capital hub ward wards reached`);
/** "Chin Defense Force (Hakha)", "the CDF - Matupi": the town in the name of a body. */
export const BODY_BEFORE =
  /(?:\b[A-Z]{2,}|\b(?:Force|Front|Army|Team|Union|Organi[sz]ation|Group|Council|Battalion|Brigade))s?(?: \(| - )$/;
/** "upper Sagaing", "eastern Bago": the region and not its capital. */
export const REGION_BEFORE = /\b(?:(?:far[- ])?(?:north|south|east|west)(?:-?(?:east|west))?ern|upper|lower) $/;
