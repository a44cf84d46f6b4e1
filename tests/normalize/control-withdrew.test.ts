import { expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

const junta = ['withdrew junta Pale'];
const resistance = ['withdrew resistance Pale'];

const cases: Case[] = [
  ['Junta troops withdrew from Pale on Monday.', junta],
  ['Resistance forces have withdrawn from Pale.', resistance],
  ['The PDF pulled out of Pale on Monday.', resistance],
  ['The KIA has pulled its fighters out of Pale.', resistance],
  ['Regime soldiers abandoned the town of Pale on Monday.', junta],
  ['Resistance fighters retreated from Pale, residents said.', resistance],
  ['The PDF gave up Pale for lack of ammunition.', resistance],
  ['Junta soldiers fled from Pale on Monday.', junta],
  ['PDF fighters left Pale on Monday.', resistance],
  ['The military has vacated the town of Pale.', junta],
  ['The PDF was forced to withdraw from Pale on Monday.', resistance],
  ['Resistance groups were compelled to retreat from Pale.', resistance],
  ['The PDF made a tactical retreat from Pale.', resistance],
  ['From Pale the PDF withdrew on Monday.', resistance],
  ['Army units moved out of Pale on Monday.', junta],
  ['Junta forces evacuated the police station in Pale.', ['withdrew junta Pale: police station']],
  ['The police station in Pale was abandoned by the junta.', ['withdrew junta Pale: police station']],
  ['Police abandoned their station in Pale.', ['withdrew junta Pale: station'], 'whose it was'],
  ['Soldiers deserted the LIB 16 base in Pale on Monday.', ['withdrew junta Pale: Light Infantry Battalion 16 base']],
  ['"We withdrew from Pale on Monday," a spokesperson of the PDF said.', resistance, 'we'],
  ['The PDF has handed Pale over to the junta.', resistance],
  ['The junta quit Pale on Monday without a fight.', junta],
  ['Junta troops were evacuated from Pale by boat.', junta],
  ['The PDF withdrew from several wards of Pale.', ['withdrew resistance Pale part']],
  ['The PDF announced its withdrawal from Pale.', resistance],
  ['After the withdrawal of junta troops from Pale, residents returned.', junta],
  ['The PDF withdrew from Pale and Yinmabin on Monday.', ['withdrew resistance Pale', 'withdrew resistance Yinmabin']],
];

const none: Case[] = [
  ['The PDF will withdraw from Pale.', []],
  ['The PDF refused to leave Pale.', []],
  ['The junta demanded a withdrawal from Pale.', []],
  ['Residents fled Pale on Monday.', [], 'no fighters'],
  ['Thousands left Pale for Monywa.', []],
  ['A convoy left Pale for Monywa.', [], 'under way'],
  ['The PDF has not withdrawn from Pale.', []],
  ['The colonel left Pale by helicopter.', [], 'one man'],
  ['The captain of LIB 16 was evacuated from Pale by boat.', [], 'one man'],
  ['The LIB 16 commander and his family were evacuated from Pale.', [], 'a few people'],
  ['Families of LIB 16 soldiers were evacuated from Pale.', [], 'no fighters'],
  ['Wounded soldiers were evacuated from Pale by helicopter.', [], 'out of the fight'],
  ['Villagers abandoned their homes in Pale.', []],
];

test.each<Case>([...cases, ...none])('%s', (text, rows) => {
  expect(controlIn(text)).toEqual([...rows].sort());
});
