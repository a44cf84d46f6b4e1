import { expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

const aa = ['holds resistance Minbya'];
const junta = ['holds junta Minbya'];
const part = ['holds resistance Minbya part'];

const cases: Case[] = [
  ['All towns of the state but Minbya are now under AA control.', junta],
  ['All towns of the state but Minbya and Ann are held by the AA.', ['holds junta Ann', 'holds junta Minbya']],
  ['The army holds nothing in the district but Minbya.', junta],
  ['The AA controls everything but Minbya.', junta],
  ['The army bombed Minbya, which has been under AA control since February.', aa, 'the noun, not what the army does'],
  ['The army retook Minbya, which had been under AA control since February.', ['captured junta Minbya'], 'held until it was taken'],
  ['Junta troops shelled Minbya, a town under AA control since February.', aa],
  ['The rains came early, leaving the AA in control of Minbya.', aa],
  ['Soldiers in Minbya surrendered to the AA, giving it full control of Minbya.', aa],
  ['"They still hold Minbya," an AA spokesman said of the army.', junta, 'of his own he would say "we"'],
  ['"They still hold Minbya," AA spokesman Khaing Thukha said.', junta],
  ['AA fighters came by boat. "They now hold Minbya," an AA spokesman said.', aa, 'those told of before'],
  ['The AA controls Minbya.', aa],
  ['The AA still holds Minbya.', aa],
  ['The AA took Muse in May. The army still holds the state capital, Minbya.', ['captured resistance Muse', 'holds junta Minbya']],
  ['The AA is in control of Minbya.', aa],
  ['AA troops are in full control of Minbya.', aa],
  ['Minbya is under AA control.', aa],
  ['Minbya is under the control of the Arakan Army.', aa],
  ['Minbya is now controlled by the AA.', aa],
  ['Minbya remains in the hands of the AA.', aa],
  ['Minbya remains in resistance hands.', aa],
  ['Minbya has been under AA control since February.', aa],
  ['Minbya has been with the AA since February.', aa],
  ['Minbya, held by the AA since February, lies on a river.', aa],
  ['The AA has control over Minbya.', aa],
  ['The AA retains control of Minbya.', aa],
  ['The AA continues to hold Minbya.', aa],
  ['Minbya is occupied by the AA.', aa],
  ['The junta-held town of Minbya was quiet on Monday.', junta],
  ['"We control Minbya," a spokesperson of the AA said.', aa, 'we'],
  ['"Minbya is under our control," a spokesperson of the AA said.', aa],
  ['The junta keeps control of Minbya.', junta],
  ['Minbya is still held by the junta.', junta],
  ['Minbya is the only town that the junta still holds.', junta],
  ['Only Minbya and Ann remain under junta control.', ['holds junta Ann', 'holds junta Minbya']],
  ['The AA controls Minbya and Ann.', ['holds resistance Ann', 'holds resistance Minbya']],
  ['The AA controls half of Minbya.', part],
  ['Most of Minbya is under AA control.', part],
  ['Several wards of Minbya are held by the AA.', part],
  ['The AA controls Minbya except for the police station.', ['holds junta Minbya: police station', 'holds resistance Minbya part']],
  ['Junta troops are confined to the police station in Minbya.', ['holds junta Minbya: police station']],
  ['Junta troops are holding out in the police station in Minbya.', ['holds junta Minbya: police station']],
];

const none: Case[] = [
  ['The AA held a ceremony in Minbya.', []],
  ['The AA holds 60 prisoners in Minbya.', []],
  ['The AA does not control Minbya.', []],
  ['The AA wants to control Minbya.', []],
  ['The AA had held Minbya for a year.', [], 'over by then'],
  ['Talks were held in Minbya.', []],
  ['Two men were held by the AA in Minbya.', [], 'people'],
  ['The AA controls the road between Minbya and Ann.', [], 'a road'],
  ['Holding Minbya would be hard for the AA.', []],
  ['The AA controls much of Rakhine State.', [], 'a state'],
];

test.each<Case>([...cases, ...none])('%s', (text, rows) => {
  expect(controlIn(text)).toEqual([...rows].sort());
});
