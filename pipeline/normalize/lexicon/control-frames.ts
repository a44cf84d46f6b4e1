import type { Action } from '../../../schemas/vocabulary.ts';
import { phraseOf } from './verb-forms.ts';

/**
 * Words that tell of control, each with its frame: what it says, where the place stands in its clause and who acts. Verbs stand in their base
 * form and are read in all their forms; a phrase behind "=" is read as it is. What a clause is, rules/control/frames.ts knows, not these words.
 */

/** Where place and actor stand. */
export type FrameKind =
  /** "The A1 V P2", "P2 was V by the A1", "P2 , V by the A1". */
  | 'acts-on'
  /** "The A1 V P2": the words end in a preposition or say all of it, no passive. */
  | 'acts-into'
  /** "P2 V to the A1": the place is subject. */
  | 'changes-hands'
  /** "The A1 V P2": it has lost it. */
  | 'loses'
  /** "The A1 was V from P2". */
  | 'driven-from'
  /** "The A1 V the A2 from P3". */
  | 'drives-from'
  /** "The A1 V from P2". */
  | 'goes-from'
  /** "The A1 V in P2": it is there. */
  | 'stays-in';

export interface Frame {
  readonly kind: FrameKind;
  readonly action: Action;
  /** Of the words, in the signs of a scene; flag `g`. */
  readonly words: RegExp;
}

const CONTROL =
  '(?:(?:full|complete|total|effective|sole|partial|broad|overall|military|firm|absolute|undisputed|uncontested|virtual|near-total|tight|its|their|the|our|a|good|secure|of|permanent|definitive) ){0,3}(?:control|possession|command|charge|hold|authority|rule|grip|dominance|mastery|sway)';
const TAKING = '(?:capture|conquest|seizure|takeover|liberation|occupation|taking|retaking|recapture|reconquest)';
const FLAG =
  "(?:(?:its|their|the|our|a|own|national|group|resistance|revolutionary) |[AC]\\d+ |'s ){0,4}(?:flags?|banners?|colou?rs|standard)";

const frame = (kind: FrameKind, action: Action, phrases: string): Frame => ({
  kind,
  action,
  words: new RegExp(
    `(?:${phrases
      .trim()
      .split(/\s*[,\n]\s*/)
      .map((phrase) => phraseOf(phrase.replaceAll('CONTROL', CONTROL).replaceAll('TAKING', TAKING).replaceAll('FLAG', FLAG)))
      .join('|')})`,
    'g',
  ),
});

export const FRAMES: readonly Frame[] = [
  frame(
    'acts-on',
    'captured',
    `seize, capture, retake, recapture, overrun, conquer, reconquer, liberate, regain, reclaim, wrest, wrench, prise, pry, wring, snatch, nab, bag, pocket,
    annex, reoccupy, overpower, subdue, overwhelm, overtake, take over, take back, snap up, scoop up, pick off, mop up, roll up, win back, claw back, buy back,
    secure, recover, storm and take, storm and capture, storm and seize, attack and capture, attack and seize, =stormed and took, =attacked and took,
    =attacked and captured, capture and occupy`,
  ),
  frame(
    'acts-into',
    'captured',
    `take CONTROL (?:of|over|in), seize CONTROL (?:of|over|in), gain CONTROL (?:of|over|in), win CONTROL (?:of|over|in), assume CONTROL (?:of|over|in),
    establish CONTROL (?:of|over|in), secure CONTROL (?:of|over|in), achieve CONTROL (?:of|over|in), restore CONTROL (?:of|over|in|to), obtain CONTROL (?:of|over|in),
    wrest CONTROL (?:of|over), wrestle CONTROL (?:of|over), regain CONTROL (?:of|over|in), retake CONTROL (?:of|over|in), recover CONTROL (?:of|over|in), impose CONTROL (?:on|over|in), assert CONTROL (?:over|in),
    extend CONTROL (?:to|over|into), expand CONTROL (?:to|over|into), spread CONTROL (?:to|over|into),
    complete (?:its |their |the |our )?TAKING of, finish (?:its |their |the )?TAKING of, wrap up (?:its |their |the )?TAKING of,
    get hold of, get (?:its|their) hands on, lay hands on, take possession of, take charge (?:of|in), make (?:themselves|itself) masters? of, become masters? of,
    plant FLAG (?:again |once more |back )?(?:on|in|at|over|atop|above|inside), raise FLAG (?:again |once more |back )?(?:on|in|at|over|atop|above|inside), hoist FLAG (?:again |once more |back )?(?:on|in|at|over|atop|above|inside), run up FLAG (?:again |once more |back )?(?:on|in|at|over|atop|above|inside),
    march (?:back |unopposed |straight )?into, roll (?:back |unopposed |straight )?into, ride (?:back )?into, walk (?:back |unopposed |straight )?into, sweep (?:back )?(?:into|through), move (?:back )?into, pour (?:back )?into, push (?:back )?into,
    establish (?:themselves|itself) (?:in|at|on), install (?:themselves|itself) (?:in|at|on), break through into, enter unopposed, re-enter, reenter, =(?:is|are|was|were) back in(?= (?:the )?(?:(?:town|city|village) of )?P\\d), expel the last [a-z]+ from, put to rout,
    win (?:the )?(?:battle|fight) (?:for|of|over), prevail in (?:the )?battle (?:for|of)`,
  ),
  frame(
    'changes-hands',
    'captured',
    `fall, change hands, switch hands, capitulate, collapse, succumb, cave in, =(?:is|was|were|are|been) lost, crumble, go down, go under,
    =(?:became|become|becomes) (?:theirs|ours), =(?:was|is|became|were|becomes) (?:the|its|their|also) (?:first|second|third|fourth|fifth|last|latest|next|one)(?: [a-z]+)? to (?:fall|go|be (?:captured|taken|seized|lost|overrun)), pass to, pass into, go over to, slip into, =(?:was|were|is|are|been) (?:now )?in (?:the )?(?:[a-z]+ |A\\d+ (?:'s )?)*hands by`,
  ),
  frame(
    'loses',
    'captured',
    `forfeit, =(?:lost|loses|losing)(?= (?:it|them)(?: |$)), lose CONTROL (?:of|over|in), lose (?:its|their) (?:last |final |only )?(?:[a-z]+ )?(?:foothold|grip|hold|presence|base|camp|position) (?:in|on|at|over), lose possession of, concede, sacrifice, =(?:was|were|been|is|are) (?:stripped|deprived|robbed|relieved|dispossessed) of,
    suffer the loss of, suffer (?:a )?(?:defeat|rout) (?:at|in), concede the loss of, admit the loss of, admit to the loss of, acknowledge the loss of, admit losing, acknowledge losing, concede losing,
    =no longer (?:holds?|controls?|occup(?:y|ies)), =(?:no longer|not) (?:has|have) (?:a single|any) (?:A\\d+|[BS]\\d+|soldiers?|troops|man|men|presence|fighters?) (?:left )?(?:in|at),
    =(?:has|have) no (?:A\\d+|soldiers?|troops|men|fighters) (?:left )?in, =no longer (?:has|have) (?:a |any )?(?:single )?(?:A\\d+|[BS]\\d+|soldiers?|troops|man|men|presence|fighters?) (?:left )?(?:in|at)`,
  ),
  frame(
    'driven-from',
    'captured',
    `=driven, =forced, =pushed, =chased, =expelled, =ousted, =evicted, =dislodged, =flushed, =thrown, =ejected, =routed, =kicked, =swept, =booted, =uprooted, =squeezed, =cleared, =removed, =beaten, =hounded, =bundled, =wiped, =rooted, =smoked, =purged, =eliminated, =unseated`,
  ),
  frame(
    'drives-from',
    'captured',
    `drive, force, push, chase, expel, oust, evict, dislodge, flush, throw, eject, rout, kick, sweep, boot, uproot, squeeze, clear, remove, hound, bundle, root, smoke, purge, unseat, wipe`,
  ),
  frame(
    'acts-on',
    'withdrew',
    `abandon, vacate, relinquish, desert, quit, give up, forsake, yield, evacuate, surrender, hand back, hand over, let go of, walk out of, move out of, pull out of, back out of, clear out of, drop back from, march out of, leave`,
  ),
  frame(
    'goes-from',
    'withdrew',
    `withdraw, retreat, pull out, pull back, pull away, fall back, flee, escape, slip away, slip out, steal away, steal out, sneak out, creep out, melt away, run away, bolt, decamp, depart, clear out, move out, move away, move on, march out, march off, file out,
    get out, break out, drive out, drive off, make off, make away, sail away, scatter, vanish, disappear, relocate, redeploy, disengage, reposition, draw back, draw off, back off, bail out, take flight, take to (?:its|their) heels, make a run for it, make (?:a|its|their) (?:getaway|escape),
    beat a (?:[a-z]+ )?retreat, stage (?:a|its|their) (?:[a-z]+ )?(?:withdrawal|retreat), make (?:a|its|their) (?:[a-z]+ )?(?:withdrawal|retreat), carry out (?:a|its|their) (?:[a-z]+ )?(?:withdrawal|retreat), conduct (?:a|its|their) (?:[a-z]+ )?(?:withdrawal|retreat),
    complete (?:a|its|their) (?:[a-z]+ )?(?:withdrawal|retreat), begin (?:a|its|their) (?:[a-z]+ )?(?:withdrawal|retreat), order (?:a|its|their) (?:[a-z]+ )?(?:withdrawal|retreat), shift, =left, =gone, =airlifted out, =flown out, =evacuated, =(?:pulled|withdrew|moved|took|evacuated|withdrawn|removed|shifted|recalled|ordered) (?:all |most )?(?:(?:of )?(?:its|their|his|the|our) (?:last |remaining |own )?(?:A\\d+|[BS]\\d+|troops|soldiers|forces|men|fighters|units|garrison|personnel|people|column)|A\\d+)(?: out| away| back)?, return, go back, head back, march back`,
  ),
  frame(
    'acts-on',
    'holds',
    `control, hold, retain, administer, govern, garrison, man, occupy, dominate, police, guard, rule, run, possess, patrol and control, keep, own`,
  ),
  frame(
    'acts-into',
    'holds',
    `hold on to, hold onto, hang on to, hang onto, cling to, cling on to, cling on in, cling onto, have CONTROL (?:of|over|on|in), retain CONTROL (?:of|over|on|in), maintain CONTROL (?:of|over|on|in), keep CONTROL (?:of|over|on|in), exercise CONTROL (?:of|over|on|in), enjoy CONTROL (?:of|over|on|in), hold CONTROL (?:of|over|on|in), exert CONTROL (?:of|over|on|in),
    consolidate CONTROL (?:of|over|on|in), keep (?:a|its|their) (?:[a-z-]+ )?(?:[BS]\\d+|foothold) (?:in|at|on), maintain (?:a|its|their) (?:[a-z-]+ )?(?:[BS]\\d+|foothold) (?:in|at|on), have (?:a|its|their) (?:[a-z-]+ )?(?:garrison|foothold|toehold) (?:in|at|on), retain (?:a|its|their) (?:[a-z-]+ )?(?:[BS]\\d+|foothold|toehold) (?:in|at|on),
    =(?:still|only|now) (?:has|have|keeps?|maintains?) (?:(?:some|about|around|several|a|few|its|\\d+|hundreds|dozens|of|own) )*(?:A\\d+|troops|soldiers|forces|men|units|police|garrison)(?: (?:left|stationed|based|posted|dug in))? (?:in|at|inside),
    =(?:has|have|keeps?|maintains?|retains?) (?:a |its |their |small |large |strong |only |just )*(?:garrisons?|S\\d+(?= in P\\d+ (?:[^a-zA-Z ]|and) P)|troops|soldiers)(?: left| stationed| posted| based)? in(?= P\\d+ (?:[^a-zA-Z ]|and)),
    =(?:has|have)(?= P\\d+ (?:and P|[^a-zA-Z ] P|[^a-zA-Z ]$|; |now |too |$)),
    =(?:has|have) the(?= (?:[a-z]+ )?[PS]\\d+(?: (?:[^a-zA-Z ]|and)|$)), =(?:has|have) the(?= (?:[a-z]+ern )?T\\d+ (?:[^a-zA-Z ]|and|while|but)),
    =(?:has|have|holds?|controls?) (?:nothing|little|no more)(?: left)?(?: in (?:the )?[PT]\\d+)? (?:but|except|except for|more than|other than), hold sway (?:over|in), call the shots in, =(?:is|are|was|were|remains?|remained|been|now|still) (?:(?:now|still|firmly|also|fully|again|back) )?(?:in )?CONTROL (?:of|over|in), =(?:is|are|was|were|remains?|remained) (?:now |still )?(?:the )?masters? (?:of|in)`,
  ),
  frame(
    'stays-in',
    'holds',
    `=(?:(?:is|are|remains?|stays?|been|still|now|remained|stayed|were still|was still) )(?:(?:still|now|also|again|back|firmly|well|securely|all) )*(?:stationed|garrisoned|based|dug in|entrenched|quartered|encamped|holed up|camped|ensconced|barricaded|installed|trapped|confined|cornered|hunkered down|besieged|surrounded|encircled|cut off|pinned down|bottled up|penned up|penned in|isolated|marooned|stranded|present|deployed|positioned|billeted|manning|inside|in position|left) (?:in|at|inside|on|to|around),
    hold out (?:in|at|on|inside), =(?:sits?|sitting|camps?|camping) (?:still )?(?:in|at|inside|on), =(?:is|are|was|were) (?:now |still |also )?(?:confined|limited|restricted|reduced|down) to`,
  ),
  frame('acts-on', 'attack_began', `attack, assault, storm, besiege, blockade and attack, beset, assail, lay siege to`),
  frame(
    'acts-into',
    'attack_began',
    `lay siege to, march on, move against, move on, advance on, converge on, set upon, fall upon, fall on, throw (?:itself|themselves) (?:at|against), go on the (?:attack|offensive) (?:against|in|at), close in on and attack, open (?:a|an|its|their) (?:[a-z]+ )*(?:attack|assault|offensive|campaign|siege|push|drive) (?:on|against|for),
    mount (?:a|an|its|their) (?:[a-z]+ )*(?:attack|assault|offensive|campaign|siege|push|drive) (?:on|against|for), launch (?:a|an|its|their) (?:[a-z]+ |[A-Z]\\d+ )*(?:attack|attacks|assault|assaults|offensive|campaign|siege|push|drive|operation|operations) (?:on|against|to (?:take|seize|capture|retake|recapture|regain|recover|liberate|clear|occupy)),
    launch (?:a|an|its|their) (?:[a-z]+ )*(?:attempt|bid|effort) to (?:take|seize|capture|retake|recapture|regain|recover),
    begin (?:a|an|its|their) (?:[a-z]+ )*(?:attack|assault|offensive|campaign|siege|push|drive) (?:on|against|for), start (?:a|an|its|their) (?:[a-z]+ )*(?:attack|assault|offensive|campaign|siege|push|drive) (?:on|against|for), go over to the attack (?:on|against|at), try to take, try to seize, try to capture, try to retake, try to recapture, fight (?:its|their) way (?:in|in to|into|toward|towards)`,
  ),
];

/** What "took", "left", "have" and the like take besides places: a noun of these behind them makes them tell of something else. */
export const OTHERWISE =
  /\b(?:part|place|cover|refuge|shelter|aim|action|advantage|responsibility|weeks?|days?|months?|hours?|years?|hundreds|prisoners?|photos?|pictures|him|her|time|effect|turns|care|note|talks|meeting|meetings|polls?|elections?|ceremony|rally|funeral|hostage|people|detained|line|service|services|breath|exercise|drills|weapons?|ammunition|rifles?|vehicles?|bodies|body|money|drugs|goods|rice|food|students?|soldiers|aid|fire|ground|traffic|trade|income|post of|office of|schools|clinics|courts|patients|business|businesses|shops|campaign|programme|programs?|risk|position of|role)\b/;

/** Of "the A1 was V": who V it stands behind "by", whose hands it went into behind "to". */
export const GOES_TO =
  /^\S+ (?:again |back |briefly |in turn |D\d+ |on D\d+ |once more |finally |, |in |at |late |early )*(?:to|into|in to|under|by)(?: the)?(?: (?:full |complete )?(?:hands|control|clutches) of)?(?: the)?(?: [a-z-]+){0,2}$/;

/** A place or post in somebody's hands: "P1 has stayed in A2 hands", "P1 lies firmly in the grip of the A2". */
export const STATE =
  /(?::(?: (?:the |whole |entire )*T\d+)?|is|are|was|were|remains?|remained|stays?|stayed|been|be|lies|lay|continues?(?: to be)?|now|still|back|again|firmly)(?: (?:now|still|back|again|firmly|fully|once|more|completely|entirely|also|all|already|currently|today|largely|mostly|throughout|effectively|D\d+|since|ever))*(?: as far as [a-z]+)? (?:in|under|within|inside) (?:(?:the|its|their|our|his|full|complete|firm|total|tight|effective|sole|direct|military|junta|regime|army|government|resistance|rebel|administrative|temporary|joint|de|facto|[a-z]+|'s|A\d+|and) ){0,6}?(?:hands|control|grip|grasp|possession|rule|administration|authority|occupation|command|sway|clutches|jurisdiction|management)/g;

/** "P1 is the A2 's", "P1 has been theirs". */
export const IS_OF =
  /(?:is|are|remains?|been|stays?) (?:now |still |again |back |all |firmly )*(?:the )?A\d+ 's(?= (?:now|again|since|too|as|while|after|alone|D\d+|,|\.|;|and|but)|$)/g;

/** "P1 and P2 are A3 towns now", "P4 is now a resistance town". */
export const IS_TOWN_OF =
  /(?:has been|have been|remains?) (?:A\d+|junta|regime|resistance|rebel)(?: - | )territory(?= D\d)|(?:is|are|has become|have become|became)(?: (?:now|today|again|all|both))*(?: an?)? (?:A\d+|junta|regime|resistance|rebel)(?: - | )(?:T\d+|territory)(?= (?:now|today))|(?:is|are|has become|have become) now(?: all| both)?(?: an?)? (?:A\d+|junta|regime|resistance|rebel)(?: - | )(?:T\d+|territory)/g;

/** "P1 has never been out of the A2 's hands". */
export const NEVER_OUT =
  /(?:never|not) (?:been |once been |yet been )?(?:out of|left|slipped from) (?:the )?(?:A\d+ (?:'s )?|its |their |our |[a-z]+ )(?:hands|control|grip|possession)/g;

/** "P1 has slipped out of the A2 's hands", "is no longer under A2 control". */
export const OUT_OF_HANDS =
  /(?:is|was|are|were) no longer (?:the )?A\d+ 's(?= (?:,|\.|;|and|but)|$)|(?:slipp?(?:ed|s)?|pass(?:ed|es)?|gone|is|are|was|were|fell|fallen|prised|wrested|snatched|taken|torn)(?: (?:now|again|away))? (?:out of|from|no longer in|no longer under)(?: the)? (?:A\d+ (?:'s )?|its |their |[a-z]+ ){1,2}(?:hands|control|grip|grasp|clutches)/g;

/** "All the A1 has left is P2", "what the A1 still controls is P3": the holder inside, the held behind. */
export const ALL_IS =
  /(?:(?:nothing|little)(?: else| more)? (?:remains|remained|is left|was left) (?:to|for|with|in the hands of) (?:the )?A\d+(?: (?:in|of) (?:the )?(?:[a-z]+ern )?[a-zA-Z0-9]+(?: [TP]\d+)?)? (?:but|except|other than|save)|(?:what|all)(?: that)? (?:is|remains|has been) (?:still |now )?(?:left )?(?:to|for|with|of|in the hands of) (?:the )?(?:A\d+|them|it|us)(?: (?:in|of) (?:the )?(?:[a-z]+ern )?[a-zA-Z0-9]+(?: [TP]\d+)?)? (?:is|are)|(?:all|what|the only (?:[TBS]\d+|place|places|thing)) (?:that )?(?:the |its )?(?:A\d+|they|it|we) (?:still |now |only )*(?:has|have|holds?|controls?|keeps?)(?: left| now| still)?(?: (?:in|of) (?:the )?(?:[a-z]+ern )?[a-zA-Z0-9]+(?: [TP]\d+)?)? (?:is|are))/g;

/** "P1 and P2 are the only T3 in P4 left to the A5", "is the last S6 still held by the A7". */
export const ONLY_LEFT =
  /(?:is|are|remain|remains) (?:now |still |thus )*(?:among |one of )?the (?:(?:only|last|sole|remaining|one|few|two|three|four|five) ){1,3}(?:[a-z-]+ ){0,2}(?:[TBS]\d+|places?|ones) (?:(?:in|of|on) (?:the )?(?:[a-zA-Z0-9'-]+ ){1,4}?)?(?:that (?:is|are) )?(?:still |now )?(?:(?:left|remaining) (?:to|for|with|in)|(?:held|controlled|run|governed|occupied|administered) by|under|in) (?:the )?(?:hands of |control of )?(?:the )?A\d+/g;
/** "Only P1 and P2 remain to the A3", "S4 is all that is left to the A5". */
export const REMAINS_TO =
  /(?:(?:still |now )?(?:remains?|remained)|(?:is|are) (?:all (?:that (?:is|remains) )?)?(?:still |now )?left) (?:to|with|for|under|in the hands of) (?:the )?(?:[a-z]+ )?A\d+(?! 's)/g;
/** "A1 are in nine of P2 's 13 wards , the A3 in the other four". */
export const IN_WARDS =
  /(?:is|are|remains?|stays?)(?: still| now)* in (?:about |roughly |some |nearly |at least )?(?:[a-z0-9-]+) of (?:the )?(?:P\d+ 's|T\d+ 's|its) (?:[a-z0-9-]+ ){0,2}T\d+/g;
export const OTHER_WARDS =
  /^(?:,|and|while|, and|, while) (?:the )?(A\d+) (?:is |are |holds? |has |have )?(?:still )?(?:in )?(?:the )?(?:remaining|other|rest|others)\b/;
/** "Everything else is the A1 's", "the rest of the T2 is in A3 hands". */
export const REST_IS =
  /(?:everything else|all else|all the rest|the rest(?: of (?:it|the T\d+))?|the remainder) (?:is|are|belongs to|remains|was|has been) (?:now |still |all )?(?:(?:the )?A\d+ 's(?= (?:,|\.|;|and|but|D\d)|$)|(?:held|controlled|occupied) by (?:the )?A\d+|(?:in|under) (?:the )?(?:hands of |control of )?(?:the )?A\d+|with (?:the )?A\d+|(?<=belongs to )(?:the )?A\d+)/g;

/** "With P1 in A2 hands". */
export const WITH_STATE =
  /with (?:the )?(?:(?:town|city|village|T\d+|B\d+) of )?[PS]\d+(?: (?:,|and|, and) (?:the )?[PS]\d+){0,3} (?:now |still |back |firmly |once more |again |also |both |all )*(?:in|under) (?:(?:the|its|their|full|firm|complete|junta|regime|army|military|resistance|rebel|'s|A\d+) ){1,4}(?:hands|control|grip|rule|possession)/g;

/** "Troops stationed in P1 left": what they left stands where they stood. */
export const STOOD_IN =
  /\b(?:stationed|based|camped|entrenched|deployed|dug in|holed up|garrisoned|quartered|posted|positioned) (?:in|at|on|inside) (?:the )?(?:[a-zA-Z0-9',-]+ ){1,5}$/;

/** "P1 , where the A2 still holds out", "where its garrison is dug in": who has the place that "where" goes back to. */
export const WHERE_HOLDS =
  /where (?!.{0,60}\bhad\b)(?:[a-zA-Z0-9',-]+ ){1,8}?(?:(?:still|now|also|continues? to|are still|is still|are|is|remains?|stays?) )*(?:holds? out|holding out|held out|hang(?:s|ing)? on|cling(?:s|ing)? on|dug in|entrenched|holed up|garrisoned|in (?:full |firm |sole )?control|in charge|hold(?:s)? sway|has control|have control|(?:has|have|keeps?|maintains?) (?:a|an|its|their|one|two|three|several) (?:[a-z-]+ ){0,2}garrison|(?<=(?:now|still) )(?:has|have|keeps?|maintains?) (?:a|an|its|their|one) (?:[a-z-]+ ){0,2}[BS]\d+)(?= (?:,|\.|;|and|but|with|despite|is|was|in|at|on|D\d+)|$)/g;

const LATELY = '(?:now|still|also|again|back|all|already|currently|only|once|more|both|today|firmly|there)';
/** "fighters are at the S1", "were back in the streets of P1", "has stayed on the S2": where a force is, and no more said. */
export const BEING_AT = new RegExp(
  `(?:(?:is|are|remains?|stays?)(?: ${LATELY})*|(?:was|were|has been|have been)(?: ${LATELY})* (?:back|again|still)(?: ${LATELY})*|(?:has|have) (?:since )?(?:stayed|remained)|remained|stayed|(?:was|were)(?= (?:in|inside|at) (?:the )?(?:[a-z]+ ){0,2}[PST]\\d)) (?:in|at|inside|on|all over|throughout)`,
  'g',
);
/** One of these stands beside it: a kind of post or quarter, or a word that tells now from before. */
export const BEING_AT_ASKS =
  /^(?:stations?|outposts?|bases?|camps?|posts?|office|offices|hall|compounds?|headquarters|barracks|airport|airfield|airstrip|monastery|school|hill|hilltop|bridge|gate|checkpoint|streets|wards?|quarters?|again|back|now)$/;
/** "the A1 is there now", "were there still", "it has stayed there". */
export const BEING_THERE =
  /(?:(?:is|are) (?:now |still |also )?there(?: (?:now|still|again|today|too))(?! (?:is|are|was|were)\b)|(?:is|are) (?:now|still|back) there|(?:was|were) (?:(?:still|back) there|there (?:still|again))|(?:has|have) (?:since )?(?:stayed|remained) (?:there|put|in place)|(?:remains?|stays?|remained|stayed|(?:is|are|was|were) still) (?:there|put|in place))/g;
/** "In P1 the A2 is in charge", "there the A3 has been in control": of what stands before it, or was told before. */
export const IN_CHARGE =
  /(?:is|are|has been|have been|remains?|stays?) (?:now |still |again |firmly |fully |back )*(?:in (?:full |sole |complete |firm )?(?:charge|control|command)(?! of| over)|the (?:only|sole|new|real) (?:authority|power|government|masters?|administration)(?! of| in| over))/g;
/** "P1 : A2 in full control of the town", a line of notes. */
export const LABEL_CHARGE =
  /: (?:the )?A\d+(?: (?:still|now|fully|firmly|reportedly|remains?|back))* in (?:full |complete |sole |firm |effective |de facto )*(?:control|charge|possession|command)(?: of (?:the )?(?:whole |entire )?T\d+)?/g;
/** "There are still soldiers in the S1". */
export const THERE_ARE =
  /there (?:is|are|were) (?:(?:\d+|[a-z]+) ){0,8}A\d+ (?:left |stationed |dug in |holed up )?(?:in|at|inside)(?= (?:the )?(?:[a-z]+ )?[SP]\d)/g;
/** Before one who "was in the S1": somebody said so of that day. */
export const SAID_THAT =
  /\b(?:said|say|says|told (?:the |our )?[a-zA-Z0-9]+|reported|confirmed|added|acknowledged)(?: on)?(?: D\d+)? that (?:(?:\d+|[a-z]+) ){0,8}(?:A\d+ )?$/;
/** "with the A1 still inside the S2": whose is what, told aside. */
export const WITH_FORCE =
  /(?<=^|[,;] )with (?:the |its |some |about |around |only |a few |last |remaining |dozens of |hundreds of |\d+ )*A\d+ (?:still |now |only |back )*(?:(?:dug in|holed up|holding out|entrenched|barricaded|stationed|left|camped|trapped|besieged) )?(?:in|at|inside|on)(?= (?:the |its |their |a )?(?:[a-z]+ )?[SB]\d)/g;
/** People who are in a place for something else than to hold it. */
export const THERE_OTHERWISE =
  /\b(?:treat(?:ed|ment)?|trial|talks|negotiat[a-z]+|meetings?|meet|visit[a-z]*|ceremony|wound(?:s|ed)|injur[a-z]+|await[a-z]*|sentenced?|jailed|detained|detention|attend[a-z]*|train(?:ing|ed)|exercises?|parade|funeral|wedding|holiday|transit|refuge|shelter|medical|summit|conference|invitation|hearing|polls?|election|guests?|delegat[a-z]+|recover(?:ing|y)|pass(?:ing|ed) through|on (?:its|their) way|hostage|prisoners?|aid|relief|earthquake|flood[a-z]*|help(?:ing)?|guard(?:ing)?)\b/;
/** Those of whom one says where they are, and hold nothing. */
export const NO_HOLDERS =
  /(?:^| )(?:an?|one|wounded|injured|sick|captured|detained|arrested|jailed|surrendered|defecting|dead|fallen|killed|former|retired|senior|ranking|high-ranking|young|(?:two|three|four|five|some|several|many) of the) (?:[a-z]+ )?(?:A\d+ )?$/;
export const NO_HOLDER_NAMES =
  /\b(?:wounded|injured|sick|captured|detained|arrested|surrender(?:ed|ing)|defect(?:ed|ing)|dead|former|retired|generals?|ministers?|commanders?|officers?|officials?|captains?|colonels?|leaders?|spokes[a-z]+|administrators?|delegat[a-z]+)\b/i;
/** Where forces lie when they are not well, or not free. */
export const CARE = /\b(?:hospital|clinic|prison|jail|court|courthouse|hotel|university|college)s?$/i;
