import { describe, expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

/** Camps, bases, posts and hills: told by their place alone, by their number, in lists, and where they lie. */
const CASES: readonly Case[] = [
  // a post that only its place tells from the others
  [
    'Chin fighters captured two junta camps in Tedim Township, the one in Taingen at dawn on March 5 and the one in Khaikam at four the next afternoon.',
    ['captured resistance Khaikam: camp', 'captured resistance Taingen: camp'],
  ],
  [
    'The KIA overran the base at Nam San Yang on March 7, that of Daw Hpum Yang on March 12 and the one at Lajayang, opposite Laiza, on the 14th.',
    ['captured resistance Daw Hpum Yang: base', 'captured resistance Lajayang: base', 'captured resistance Nam San Yang: base'],
  ],
  [
    'The AA attacked junta outposts in Minbya Township. Another, at Mile 34, was abandoned by the army on March 8.',
    ['attack_began resistance Minbya', 'withdrew junta Minbya: outpost on Mile 34'],
    'no settlement of its own',
  ],
  [
    'Of four outposts around the naval base the one at Pyaing Sit was overrun by the AA on Monday.',
    ['captured resistance Pyaing Sit: outpost'],
    'of several, not of the one beside them',
  ],
  ['The KNLA took two towns this week, and the one at Kyaikdon fell first.', [], 'a town is no post'],
  ['An attack on a camp in Momauk failed. Another in Waingmaw killed two civilians.', ['attack_failed resistance Momauk: camp']],
  ['A police station in Hpakant was hit by a drone; another, in Waingmaw, was damaged by fire.', []],
  ['A camp for displaced people near Loikaw was shelled, and the one in Demoso had to be moved.', []],
  [
    'Karenni forces captured two junta camps in Shadaw Township this week. The first, at Htee Paw So, had about 70 soldiers.',
    ['captured resistance Htee Paw So: camp'],
    'named in the next sentence',
  ],
  [
    'The KNLA has taken three army camps since Monday. The camps were in the villages of Kyar Gone, Tha Lone and Win Yay.',
    ['captured resistance Kyar Gone: army camp', 'captured resistance Tha Lone: army camp', 'captured resistance Win Yay: army camp'],
  ],
  // by number
  [
    'Karenni fighters have been busy in Mese Township. Posts 14 and 16 were stormed on Monday.',
    ['captured resistance Mese: Post 14', 'captured resistance Mese: Post 16'],
  ],
  [
    'Only Border Posts 9, 11 and 12 remain in army hands in Mese.',
    ['holds junta Mese: Border Post 11', 'holds junta Mese: Border Post 12', 'holds junta Mese: Border Post 9'],
  ],
  ['Posts 14 and 16 soldiers were seen in Mese.', []],
  // the verb first
  ['The first to be given up by the army was a hilltop outpost at Lwegel.', ['withdrew junta Lwegel: hilltop outpost']],
  ['The last to be stormed by the KIA was the police station in Lwegel.', ['captured resistance Lwegel: police station']],
  // lists and where each lies
  [
    'In Kyauktaw, junta troops left the outpost at Pi Chaung bridge on March 10 and the police post at Taung Pauk a day later; both were occupied by the AA on the 13th.',
    [
      'captured resistance Kyauktaw: outpost',
      'captured resistance Taung Pauk: police post',
      'withdrew junta Kyauktaw: outpost',
      'withdrew junta Taung Pauk: police post',
    ],
  ],
  [
    'In Momauk Township the KIA captured the camp in Man Wing village on Monday, and the larger Gwi Htu camp fell on Tuesday.',
    ['captured resistance Man Wing: camp', 'captured resistance Momauk: Gwi Htu camp'],
    'the village is the other camp’s',
  ],
  [
    "Armed groups attacked a security outpost at Lay Myo bridge in Rakhine State's Mrauk-U township, Myanmar's State Administration Council said.",
    ['attack_began resistance Mrauk-U: security outpost'],
    'in the words of those who guard it',
  ],
  [
    "The regime's troops abandoned the police station in Ka Pyin village on Monday, the Kyunhla PDF said. They also pulled out of the monastery at Shwe Gyi village.",
    ['withdrew junta Ka Pyin: police station', 'withdrew junta Shwe Gyi: monastery'],
    'those who had left, not those who say so',
  ],
  ['KIA Seizes String of Junta Camps Along Border', [], 'no place of that name'],
];

describe('control of sites', () => {
  test.each(CASES)('%s', (text, rows) => expect(controlIn(text)).toEqual([...rows].sort()));
});
