import { describe, expect, test } from 'vitest';
import { sideOfWords } from '../../pipeline/normalize/refiners/side-of-words.ts';
import type { ClaimantSide } from '../../schemas/vocabulary.ts';
import { made, spanOf } from './made-document.ts';

const sideOf = (words: string, speaker?: ClaimantSide) => {
  const document = made(`In the raid ${words} were hit.`);
  return sideOfWords(document, spanOf(document, words), speaker).side;
};

describe('head noun, modifiers and complement decide the side', () => {
  test.each([
    ['30 junta troops', 'junta'],
    ['soldiers and policemen', 'junta'],
    ['about 40 soldiers from Light Infantry Battalion 504', 'junta'],
    ['bodies of two dead soldiers', 'junta'],
    ['Five members of the militia', 'junta'],
    ['members of the security forces', 'junta'],
    ['pro-junta Karen militia', 'junta'],
    ['the deputy commander', 'junta'],
    ['PDF fighters', 'resistance'],
    ['soldiers of the KIA', 'resistance'],
    ['Chin resistance members', 'resistance'],
    ['four of the terrorists', 'resistance'],
    ['resistance police', 'resistance'],
    ['30 Myanmar rebels', 'resistance'],
    ['Burmese guerrillas', 'resistance'],
    ['Myanmar troops', 'junta'],
    ['fighters of the Night Owl Column', 'resistance'],
    ['residents of Lakeview', 'civilian'],
    ["soldiers' wives", 'civilian'],
    ['family members of soldiers and police', 'civilian'],
    ['teaching staff and their families', 'civilian'],
    ['Karen civilians', 'civilian'],
    ['ethnic Chinese residents', 'civilian'],
    ['ten displaced people', 'civilian'],
    ['three residents, a child among them', 'civilian'],
    ['pro-junta villagers', 'civilian'],
    ['a Chinese citizen', 'other'],
    ['ARSA members', 'other'],
    ['two Indian soldiers', 'other'],
    ['soldiers and their families', 'unknown'],
    ['60 soldiers and two PDF members', 'unknown'],
    ['fighters and villagers', 'unknown'],
    ['12 people', 'unknown'],
    ['twenty-seven of the dead', 'unknown'],
  ])('%s: %s', (words, side) => {
    expect(sideOf(words)).toBe(side);
  });

  test('a mixture is told, mere numbers are left to the context', () => {
    const document = made('Soldiers and their families fled. Then 12 people died.');
    expect(sideOfWords(document, spanOf(document, 'Soldiers and their families')).basis).toBe('worded');
    expect(sideOfWords(document, spanOf(document, '12 people')).basis).toBe('none');
  });

  test.each([
    ['61 enemy bodies', 'junta', 'resistance'],
    ['61 enemy bodies', 'resistance', 'junta'],
    ['four of our men', 'resistance', 'resistance'],
    ['four of our men', 'junta', 'junta'],
    ['six terrorists', 'junta', 'resistance'],
  ] as const)('%s, said by the %s: %s', (words, speaker, side) => {
    expect(sideOf(words, speaker)).toBe(side);
  });

  test('"its fighters" are those of the body named before', () => {
    const document = made('The AA said that 20 of its fighters fell. The junta buried its dead soldiers.');
    expect(sideOfWords(document, spanOf(document, 'its fighters'))).toMatchObject({ side: 'resistance', actorId: 'aa' });
  });
});
