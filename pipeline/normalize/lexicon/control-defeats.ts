import { phraseOf } from './verb-forms.ts';

/** Attacks as nouns, what they aim at, and how English says that they came to nothing. Over the signs of a scene; flag `g` where a reading begins with them. */

const all = (phrases: string): string =>
  `(?:${phrases
    .trim()
    .split(/\s*[,\n]\s*/)
    .map(phraseOf)
    .join('|')})`;

/** "attempt", "bids": each may fail. */
export const ATTEMPT_NOUN =
  /(?:attempts?|bids?|efforts?|attacks?|assaults?|offensives?|onslaughts?|push|pushes|drive|advances?|operations?|thrusts?|raids?|incursions?|counter-?offensives?|counter-?attacks?|counter-?assaults?|campaign|tries|ambition|charges?|siege)/g;

/** "to take", "at recapturing", "on": what stands between the noun and its aim. */
export const AIM =
  /^(?:on|against|into|towards?|upon|for|(?:to|at|of|in|aimed at|meant to|intended to) (?:break into|push into|get into|take|taking|capture|capturing|seize|seizing|retake|retaking|recapture|recapturing|regain|regaining|reclaim|reclaiming|recover|recovering|occupy|occupying|reoccupy|enter|entering|re-enter|overrun|overrunning|storm|storming|conquer|win|liberate|reach|dislodge (?:the )?A\d+ from|drive (?:the )?A\d+ (?:out of|from)|expel (?:the )?A\d+ from|oust (?:the )?A\d+ from)(?: (?:back|control|full|of|over|on)){0,3})(?= )/;

/** The defender does it to the attack or to the attacker. */
export const DEFEATS = all(
  `repel, repulse, rebuff, foil, thwart, frustrate, beat back, beat off, fight off, fend off, ward off, stave off, hold off, see off, drive back, drive off, push back, force back, throw back, hurl back, turn back, turn away, stop, halt,
  block, defeat, crush, smash, break up, resist, withstand, survive, blunt, parry, weather, rout, beat down, put down, defend against, hold out against, hold against, stand up to, stand firm against`,
);
const DEFEAT_TAIL = " (?:[a-z-]+ |A\\d+ |D\\d+ |'s |\\d+ |, ){0,6}?$";
export const DEFEATED_LEFT = new RegExp(`(?:^| )${DEFEATS}${DEFEAT_TAIL}`);

/** The attacker gives it up. */
export const GIVEN_UP_LEFT = new RegExp(
  `(?:^| )${all('give up, =given up on, abandon, call off, break off, abort, fail in, =failed with, =unsuccessful in, =failed at, suspend, drop, =failed to press home, lose hope of')}${DEFEAT_TAIL}`,
);

/** "a failed bid", "two unsuccessful attempts". */
export const FAILED_ADJECTIVE = /(?:^| )(?:failed|unsuccessful|abortive|futile|fruitless|botched|vain|ill-fated|thwarted|foiled) $/;

/** What is said of the attack behind it. */
const DEFEATED =
  'repelled|repulsed|rebuffed|foiled|thwarted|frustrated|beaten (?:back|off)|fought off|fended off|warded off|held off|lifted|driven (?:back|off)|pushed back|forced back|thrown back|turned back|turned away|stopped|halted|blocked|defeated|crushed|smashed|broken up|broken off|called off|abandoned|aborted|given up|stalled|unsuccessful|not successful|not a success|no success|fruitless|futile|in vain|a failure|a fiasco|checked|resisted|withstood';
export const DEFEATED_RIGHT = new RegExp(
  `^(?:[a-zA-Z0-9,'-]+ ){0,12}?(?:(?:was|were|been|being|is|are|be|proved|remained|ended) (?:[a-z]+ |D\\d+ ){0,3}?(?:${DEFEATED})|(?:,|and) (?:[a-z]+ly |D\\d+ ){0,2}?(?:${DEFEATED.replace(/\|(?:abandoned|given up|stopped|halted|blocked|crushed|defeated|aborted|checked|resisted|withstood|lifted)(?=\|)/g, '').replace('|withstood', '')})|fail(?:ed|s|ing)|falter(?:ed|s)|stall(?:ed|s)|collapsed|floundered|foundered|faded|fizzled(?: out)?|petered out|broke down|bogged down|came to (?:nothing|naught|grief|a halt|a standstill)|come to (?:nothing|naught|grief)|ended in (?:failure|defeat|disaster|retreat)|ran (?:out of steam|aground|into the sand|into the ground)|got nowhere|made no headway|made no progress|met with failure|met with defeat|fell short|fell through|achieved nothing|had no success|have had no success|has had no success|was in vain|were in vain|ended with (?:[a-z0-9]+ ){0,3}(?:dead|killed|losses|casualties)|did not succeed|have not succeeded|has not succeeded|never succeeded|without success|in vain|to no avail)(?= |$)`,
);
/** The clause of the attack ends here; what is said behind is of something else. */
export const CLAUSE_END = /^(?:;|:|when|while|after|because|although|since|though|said|says|but)$/;

/** "repelled the A1 at P2", "drove the A1 back from P2", "the A1 was beaten back at P2": the attacker is object, the place stands behind. */
export const REPELS_ATTACKER =
  /(?:repel(?:led|s)?|repuls(?:ed|es)|rebuff(?:ed|s)|(?:beat|beaten|beats|fought|fights|fended|held|driven|drove|drives|threw|thrown|throws|pushed|forced|turned|hurled)(?: (?:the )?(?:[a-z]+ )?(?:A\d+|them|attackers|troops|soldiers|columns?)(?: (?:troops|soldiers|forces|fighters|columns?))?)? (?:back|off|away))/g;

/** "could not dislodge", "held P1 against the A2", "P1 held out", "defended P1 against". */
export const DEFENDS = /(?:(?:has |have )?(?:defended|defending|defends|held|holding|held on to|hold))/g;
export const AGAINST =
  /^(?:[a-zA-Z0-9',-]+ ){0,3}?(?:against|from|in the face of|despite) (?:the |a |an |two |three |several |repeated |junta |regime |army |fierce |heavy |[a-z-]+ |D\d+ ){0,5}?(?:A\d+(?: (?:'s )?(?:[a-z-]+ )?(?:(?:counter-?)?attacks?|assaults?|(?:counter-?)?offensives?|onslaughts?|attempts?|advance))?|(?:counter-?)?attacks?|assaults?|(?:counter-?)?offensives?|onslaughts?|attempts?|attackers)(?= |$)/;
/** "P1 withstood", "P1 held out against": the place is subject. */
export const HELD_OUT_AGAINST =
  /(?:withstood|withstands|has resisted|have resisted|resisted|held out against|held firm against|holds out against|survived|weathered)/g;
/** "The A1 failed to take", "has not managed to enter", "never got into". */
export const FAILS_TO = new RegExp(
  `(?:${[
    '(?:fail(?:ed|s|ing)?|unable|not able|struggl(?:ed|es|ing)|powerless|tr(?:ied|ying|ies)(?: [a-z]+)? (?:in vain|without success|unsuccessfully|and failed)|(?:unsuccessfully|vainly|repeatedly) (?:tried|attempted|sought)|attempted (?:in vain|without success|unsuccessfully)|sought (?:in vain|without success)|(?:has|have|had|did|does) not (?:yet |so far )?(?:managed?|been able|succeeded?)|(?:has|have|had) (?:so far |never |yet |still )+(?:failed|managed|succeeded|been able)|never (?:managed|succeeded))(?: (?:so far|again|repeatedly|twice|three times|D\\d+|on D\\d+|yet|either|however|,)){0,3} (?:to|in)',
    "(?:could|can|cannot|couldn't)(?: not| never)?(?: yet| so far)?",
  ].join(
    '|',
  )}) (?:be )?(?:take|taking|capture|capturing|seize|seizing|retake|retaking|recapture|recapturing|regain|regaining|reclaim|recover|overrun|overrunning|occupy|occupying|storm|enter|entering|re-enter|break into|breaking into|get into|getting into|break through to|win back|dislodge (?:the )?(?:[a-z]+ )?A\\d+ from|drive (?:the )?A\\d+ (?:out of|from)|break the (?:defences|defenses|resistance) of|subdue|conquer)(?: (?:back|control|over|full|possession|of)){0,3}`,
  'g',
);

/** "a column trying to enter", "troops who attempted to retake": what those who were repelled were after. */
export const TRYING =
  /^(?:[a-zA-Z0-9',-]+ ){0,6}?(?:trying|tried|attempting|attempted|seeking|sought|that wanted|who wanted) to (?:take|capture|seize|retake|recapture|enter|re-enter|reach|storm|overrun|break into|push into|advance on|advance into|occupy|regain|recover|relieve)(?: control of| back)? /;
