import type { Cause } from '../../../schemas/vocabulary.ts';

/** Words that name the cause of a casualty, the most telling first. */
export const CAUSES_BY_WORDS: readonly (readonly [Cause, RegExp])[] = [
  ['landmine', /\b(?:land ?mines?|mines? (?:went off|exploded|explosion)|stepped on|unexploded|ieds?)\b/i],
  [
    'execution',
    /\b(?:execut(?:ed|ing|ion|ions)|beheaded|decapitated|massacred?|shot dead at close range|tortured? (?:and|to)|burned alive|summarily)\b/i,
  ],
  ['drone', /\bdrones?\b/i],
  [
    'airstrike',
    /\b(?:air ?strikes?|air raids?|air attacks?|fighter jets?|jets?|warplanes?|aircraft|helicopters?|gunships?|paramotors?|gyrocopters?|bomb(?:ed|ing|ings)? (?:from the air|raids?)|aerial|dropp(?:ed|ing) (?:\w+ ){0,3}bombs?)\b/i,
  ],
  ['shelling', /\b(?:shell(?:s|ed|ing)|artillery|mortars?|howitzers?|rockets?|heavy weapons)\b/i],
  [
    'ground',
    /\b(?:clash(?:es)?|battles?|fighting|ambush(?:ed|es)?|gunfight|firefight|shootout|offensive|assault(?:ed|s)?|attack(?:ed|s)?|raid(?:ed|s)?|shot|gunfire)\b/i,
  ],
];
