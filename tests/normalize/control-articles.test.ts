import { describe, expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

/** Control as short articles tell it: lists told apart by their days, one breath with two deeds, what stands beside and is none. */
const CASES: readonly Case[] = [
  // lists
  [
    'Chinshwehaw was captured by the MNDAA on January 7 and the Monekoe gate on February 7.',
    ['captured resistance Chinshwehaw', 'captured resistance Monekoe: Monekoe gate'],
    'a gate by its name',
  ],
  [
    'Let Pan Hla, on the road between Madaya and Singu, had been recaptured by the army on 5 March, and Kyauk Gyi, another village, on 9 March.',
    ['captured junta Kyauk Gyi', 'captured junta Let Pan Hla'],
    'asides between the members',
  ],
  [
    'The TNLA has been in control of Namhsan since December 15 and of Kutkai since January 7.',
    ['holds resistance Kutkai', 'holds resistance Namhsan'],
    'the preposition is said again',
  ],
  ['The regime still has its garrisons in Hakha, Falam and Tedim.', ['holds junta Falam', 'holds junta Hakha', 'holds junta Tedim']],
  [
    'The KIA seized two posts, the Hpyen Taung base and the Bum Re Bum camp, both in Waingmaw Township.',
    ['captured resistance Waingmaw: Bum Re Bum camp', 'captured resistance Waingmaw: Hpyen Taung base'],
    'where both lie',
  ],
  ['The KIA took the Maw Khee camp, Kyainseikgyi Township, on 12 March.', ['captured resistance Kyainseikgyi: Maw Khee camp']],
  // two deeds of one breath
  [
    'The camp in Ma La Kone, captured on January 20, was lost on January 24 and captured again on January 30.',
    ['captured junta Ma La Kone: camp', 'captured resistance Ma La Kone: camp', 'captured resistance Ma La Kone: camp'],
  ],
  [
    'The PDF captured the checkpoint at Nyaung Bin on Sunday night and left before daybreak.',
    ['captured resistance Nyaung Bin: checkpoint', 'withdrew resistance Nyaung Bin: checkpoint'],
  ],
  // whose, and of what
  ["The junta's second northern command lost the town of Tsawlaw this month.", ['captured resistance Tsawlaw'], 'the loser is a unit'],
  ['Soldiers of Infantry Battalion 30 captured by the KNLA wait to be fed in Hpapun.', [], 'people, no post'],
  ['The KNDF attacked around 100 soldiers of Light Infantry Battalion 422.', [], 'people, no post'],
  ['The AA takes Minbya battalions.', [], 'posts without a name'],
  ['Muse and Tachileik are under the junta.', ['holds junta Muse', 'holds junta Tachileik'], 'a name that is also a word'],
  ['Kawkareik, most of which has been under resistance control, was shelled.', ['holds resistance Kawkareik part']],
  ['From Tedim to Tio the road has been ours since March, the CNA says.', [], 'a road'],
  ["By evening Demoso was no longer the junta's.", ['captured resistance Demoso']],
  ['Brig. Gen. Thurein Tun was captured while trying to flee.', [], 'a person'],
  ['Soldiers who escaped from LIB 372 are hiding near Ann.', [], 'deserters'],
  // no longer, not yet, long ago
  ['In 1995 the army captured the headquarters of the KNU at Manerplaw.', [], 'another war'],
  ['Kokang rebels seized Laukkai in 2015.', [], 'another war'],
  ['We will not leave until the town of Payathonzu is ours.', [], 'not yet'],
  ['The news that Hsihseng fell to the PNLO is totally untrue.', []],
  ['An effort by the military to win back Pauktaw collapsed.', ['attack_failed junta Pauktaw'], 'the effort collapsed'],
  ['Eleven battalions were sent to hold Gwa against the AA.', [], 'what they were sent for'],
  ['The regime removed its troops from Paletwa.', ['withdrew junta Paletwa'], 'its own'],
  [
    'The terrorists, being unable to withstand the offensives, abandoned Nawnghkio.',
    ['withdrew resistance Nawnghkio'],
    'no offensive failed',
  ],
  ['The army mounted an assault on the base at Kaw Pa Naw; it failed.', ['attack_failed junta Kaw Pa Naw: base']],
  ['The junta conducted operations in Nawnghkio Township.', []],
  ['About 120 soldiers descended on Ywar Gyi village and torched 40 houses.', [], 'a raid'],
  ["The junta's grip on Lashio ended in March.", ['captured resistance Lashio']],
];

describe('control in articles', () => {
  test.each(CASES)('%s', (text, rows) => expect(controlIn(text)).toEqual([...rows].sort()));
});
