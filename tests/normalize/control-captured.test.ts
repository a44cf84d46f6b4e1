import { expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

const pauktaw = ['captured resistance Pauktaw'];
const junta = ['captured junta Pauktaw'];
const station = ['captured resistance Pauktaw: police station'];

const cases: Case[] = [
  ['The AA captured Pauktaw on Monday.', pauktaw],
  ['AA takes Pauktaw after a week of fighting', pauktaw, 'headline'],
  ['AA fighters have taken over the town of Pauktaw.', pauktaw],
  ['The Arakan Army (AA) said that it had seized full control of Pauktaw.', pauktaw],
  ['Pauktaw was captured by the AA on Monday.', pauktaw],
  ['Pauktaw has been overrun by AA troops.', pauktaw],
  ['Pauktaw has fallen to the AA, residents said.', pauktaw],
  ['Pauktaw falls to the AA', pauktaw, 'headline'],
  ['Pauktaw fell into the hands of the Arakan Army on Monday.', pauktaw],
  ['Pauktaw is now in AA hands after it was taken on Monday.', pauktaw, 'taken and so held: one row'],
  ['On Monday Pauktaw came under the control of the AA.', pauktaw],
  ['The town of Pauktaw passed into the hands of the AA on Monday.', pauktaw],
  ['The junta lost Pauktaw to the AA on Monday.', pauktaw],
  ['The military has lost control of Pauktaw.', pauktaw],
  ['Pauktaw was lost to the AA on Monday.', pauktaw],
  ['The fall of Pauktaw to the AA on Monday shocked many.', pauktaw],
  ["The AA's capture of Pauktaw on Monday was its tenth victory.", pauktaw],
  ['The AA announced the seizure of Pauktaw.', pauktaw],
  ['With the capture of Pauktaw on Monday, the AA now holds ten towns.', pauktaw],
  ['Resistance forces liberated Pauktaw on Monday.', pauktaw],
  ['Having taken Pauktaw on Monday, the AA moved on.', pauktaw],
  ['The AA moved in on Sunday, capturing Pauktaw a day later.', pauktaw],
  ['Pauktaw, seized by the AA on Monday, lies on the coast.', pauktaw],
  ['Pauktaw, which the AA captured on Monday, lies on the coast.', pauktaw],
  ['The AA managed to occupy Pauktaw on Monday.', pauktaw],
  ['The AA succeeded in capturing Pauktaw on Monday.', pauktaw],
  ['The AA has wrested Pauktaw from the junta.', pauktaw],
  ['The AA won control of Pauktaw on Monday.', pauktaw],
  ['On Monday Pauktaw was theirs, the AA said.', pauktaw],
  ['"We have taken Pauktaw," a spokesperson of the AA said.', pauktaw, "the speaker's own"],
  ['"Pauktaw is now ours," AA spokesperson Khaing Thukha said.', pauktaw],
  ['"Pauktaw is ours," AA spokesperson Khaing Thukha said.', ['holds resistance Pauktaw'], 'no word of when it became theirs'],
  ['Junta troops recaptured Pauktaw on Monday.', junta],
  ['Pauktaw was retaken on Monday by regime forces.', junta],
  ['The military regained control of Pauktaw on Monday.', junta],
  ['Security forces cleared the town of Pauktaw of terrorists on Monday.', junta],
  ['The regime has won Pauktaw back.', junta],
  ['Tatmadaw columns secured Pauktaw on Monday.', junta],
  ['The junta brought Pauktaw back under its control.', junta],
  ['Government troops re-entered and reoccupied Pauktaw on Monday.', junta],
  ['The AA captured the police station in Pauktaw.', station],
  ['The police station in Pauktaw was stormed and taken by the AA on Monday.', station],
  ['The AA captured Pauktaw, Minbya and Kyauktaw.', ['captured resistance Kyauktaw', 'captured resistance Minbya', ...pauktaw]],
  ['The AA captured Pauktaw on January 24 and Minbya on February 6.', ['captured resistance Minbya', ...pauktaw], 'the verb is said once'],
  [
    'Pauktaw fell on January 24, Minbya on February 6 and Kyauktaw a day later, the AA said.',
    ['captured resistance Kyauktaw', 'captured resistance Minbya', ...pauktaw],
  ],
  ['The AA has seized several wards of Pauktaw.', ['captured resistance Pauktaw part']],
  ['The AA captured most of Pauktaw on Monday.', ['captured resistance Pauktaw part']],
  ['Two-thirds of Pauktaw has been captured by the AA.', ['captured resistance Pauktaw part']],
  ['Villages in Pauktaw Township were taken by junta troops on Monday.', ['captured junta Pauktaw part']],
  ['The AA captured Light Infantry Battalion 540 in Minbya on Monday.', ['captured resistance Minbya: Light Infantry Battalion 540']],
  [
    'The base of LIB 540 in Minbya was overrun on Monday.',
    ['captured resistance Minbya: Light Infantry Battalion 540 base'],
    'units are the military’s',
  ],
];

const none: Case[] = [
  ['The AA plans to capture Pauktaw.', [], 'planned'],
  ['The AA could capture Pauktaw within days.', [], 'possible'],
  ['The AA has not captured Pauktaw.', [], 'denied'],
  ['The junta denied that the AA had captured Pauktaw.', [], 'denied'],
  ['The military denies losing Lashio.', [], 'denied'],
  ['If the AA takes Pauktaw, the port will close.', [], 'imagined'],
  ['The AA captured 30 soldiers in Pauktaw.', [], 'people'],
  ['Two villagers were taken away from Pauktaw by soldiers.', [], 'people'],
  ['The AA seized weapons in Pauktaw.', [], 'things'],
  ['The AA seized more than 20 outposts in Pauktaw Township.', [], 'unnamed ones'],
  ['AA fighters took part in a ceremony in Pauktaw.', []],
  ['The funeral took place in Pauktaw.', []],
  ['A shell fell on Pauktaw on Monday.', []],
  ['Rain fell in Pauktaw on Monday.', []],
  ['Fifty soldiers fell in Pauktaw.', []],
  ['The AA vowed to take Pauktaw.', [], 'wished'],
  ['To take Pauktaw the AA would need ships.', []],
  ['The AA destroyed a base in Pauktaw.', []],
  ['Soldiers arrested three youths in Pauktaw and took them to Sittwe.', []],
];

test.each<Case>([...cases, ...none])('%s', (text, rows) => {
  expect(controlIn(text)).toEqual([...rows].sort());
});
