import { expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

const kia = ['attack_began resistance Bhamo'];
const army = ['attack_began junta Bhamo'];
const station = ['attack_began resistance Bhamo: police station'];
const failed = ['attack_failed resistance Bhamo'];
const failedArmy = ['attack_failed junta Bhamo'];

const began: Case[] = [
  ['The KIA launched an offensive on Bhamo on Monday.', kia],
  ['The KIA attacked Bhamo on Monday.', kia],
  ['KIA attacks Bhamo', kia, 'headline'],
  ['KIA troops began attacking Bhamo on Monday.', kia],
  ['KIA troops started to attack Bhamo on Monday.', kia],
  ['Bhamo came under attack by the KIA on Monday.', kia],
  ['Bhamo was attacked by KIA troops on Monday.', kia],
  ['Bhamo, attacked by the KIA on Monday, is a port on the river.', kia],
  ['The KIA has been trying to take Bhamo since December.', kia],
  ['The KIA is fighting for control of Bhamo.', kia],
  ['The KIA has laid siege to Bhamo.', kia],
  ['The KIA besieged Bhamo on Monday.', kia],
  ['The KIA stormed the police station in Bhamo on Monday.', station],
  ['On Monday an assault by the KIA on the police station in Bhamo began.', station],
  ['The KIA opened its campaign to capture Bhamo on Monday.', kia],
  ['The KIA mounted a ground assault on Bhamo on Monday.', kia],
  ["The KIA's attack on Bhamo began on Monday.", kia],
  ['Junta troops launched a counteroffensive to retake Bhamo on Monday.', army],
  ['The military is attempting to retake Bhamo.', army],
  ['Regime columns marched on Bhamo on Monday.', army],
  ['"We attacked Bhamo on Monday," a spokesperson of the KIA said.', kia, 'we'],
  ['The KIA attacked Bhamo and Momauk on Monday.', ['attack_began resistance Bhamo', 'attack_began resistance Momauk']],
  ['The battle for Bhamo goes on, the KIA said.', kia],
  ['The operation to capture Bhamo was launched by the KIA on Monday.', kia],
];

const noAttack: Case[] = [
  ['The junta launched airstrikes on Bhamo.', [], 'from the air'],
  ['Jets attacked Bhamo on Monday.', []],
  ['The KIA attacked Bhamo with drones on Monday.', []],
  ['The KIA ambushed a convoy near Bhamo.', []],
  ['The KIA attacked a convoy in Bhamo.', []],
  ['Bhamo was shelled on Monday.', []],
  ['The KIA plans to attack Bhamo.', []],
  ['The KIA has no plan to attack Bhamo.', []],
  ['Fighting continued in Bhamo on Monday.', []],
  ['After four days of fighting Bhamo lies in ruins.', [], 'of fighting alone none is told'],
];

const failing: Case[] = [
  ['The KIA failed to take Bhamo on Monday.', failed],
  ['The KIA tried to take Bhamo but was repelled.', failed],
  ['The KIA attacked Bhamo on Monday but had to withdraw.', failed],
  ['KIA troops entered Bhamo on Monday but were forced to retreat.', failed],
  ['KIA troops got into Bhamo but had to leave again.', failed],
  ['The junta repelled an attack by the KIA on Bhamo.', failed],
  ["The army beat back the KIA's assault on Bhamo.", failed],
  ['The KIA attacked Bhamo in vain.', failed],
  ['The KIA attacked Bhamo without success on Monday.', failed],
  ['An attack by the KIA on Bhamo was repulsed on Monday.', failed],
  ["The KIA's attack on Bhamo failed.", failed],
  ['The KIA gave up trying to take Bhamo.', failed],
  ['The KIA was unable to capture Bhamo.', failed],
  ['The KIA attacked the police station in Bhamo but could not enter it.', ['attack_failed resistance Bhamo: police station']],
  ['Junta troops tried to retake Bhamo and were turned back.', failedArmy],
  ['The KIA thwarted a junta attempt to retake Bhamo.', failedArmy],
  ['The KIA repulsed an assault by regime troops on Bhamo.', failedArmy],
  ['A junta column that had tried to retake Bhamo gave up on Monday.', failedArmy],
  [
    'Terrorists attacked the police station in Bhamo. The attack was repulsed after an hour.',
    ['attack_failed resistance Bhamo: police station'],
  ],
  ['"We tried to take Bhamo but had to pull back," a KIA officer said.', failed],
  ['The KIA unsuccessfully attempted to take Bhamo.', failed],
  ['An attempt by the KIA to seize Bhamo failed.', failed],
  ['The KIA abandoned its attempt to take Bhamo.', failed],
  ['Regime troops fought off a KIA attack on the police station in Bhamo.', ['attack_failed resistance Bhamo: police station']],
];

const noFailure: Case[] = [
  ['The KIA repelled a junta column near Bhamo.', [], 'on the road'],
  ['Talks in Bhamo failed.', []],
  ['The army failed to pay its soldiers in Bhamo.', []],
  ['The KIA would repel any attack on Bhamo.', []],
];

test.each<Case>([...began, ...noAttack, ...failing, ...noFailure])('%s', (text, rows) => {
  expect(controlIn(text)).toEqual([...rows].sort());
});
