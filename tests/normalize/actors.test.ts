import { describe, expect, test } from 'vitest';
import { findActors } from '../../pipeline/normalize/rules/actors.ts';
import { made } from './made-document.ts';

const actorsIn = (text: string, setting?: Parameters<typeof made>[1]) => {
  const document = made(text, setting);
  return document.sentences.flatMap((sentence) =>
    findActors(document, sentence).map(({ start, end, actorId, side }) => [document.text.slice(start, end), actorId, side]),
  );
};

describe('names of actors.csv', () => {
  test.each([
    [
      'The Kachin Independence Army (KIA) came.',
      [['Kachin Independence Army (KIA)', 'kia', 'resistance']],
      'name and short form are one mention',
    ],
    ['KIA fighters left.', [['KIA fighters', 'kia', 'resistance']], 'the noun behind the name belongs to it'],
    ['A TNLA battalion commander spoke.', [['TNLA', 'tnla', 'resistance']], 'a name goes before a common noun that overlaps it'],
    ["The AA's drones flew.", [['AA', 'aa', 'resistance']], 'possessive'],
    [
      'The TNLA, the MNDAA and the AA met.',
      [
        ['TNLA', 'tnla', 'resistance'],
        ['MNDAA', 'mndaa', 'resistance'],
        ['AA', 'aa', 'resistance'],
      ],
      'a list stays separate mentions',
    ],
    [
      'The People’s Defense Force met the People’s Defence Force.',
      [
        ["People's Defense Force", 'pdf', 'resistance'],
        ["People's Defence Force", 'pdf', 'resistance'],
      ],
      'both spellings, curly apostrophe',
    ],
    ['An aa battery and a kia car stood there.', [], 'short forms count in capitals only'],
    ['The MAAP and the KIAX met.', [], 'whole words only'],
    ['Unicef came.', [['Unicef', 'unicef', 'other']], 'a short form written as a word'],
  ])('%s', (text, expected) => {
    expect(actorsIn(text)).toEqual(expected);
  });

  test.each([
    ['2023-05-01', 'junta'],
    ['2023-07-01', 'resistance'],
    [null, 'resistance'],
  ])('the side of the KNPLF on %s is %s', (on, side) => {
    expect(actorsIn('The KNPLF marched.', { on })).toEqual([['KNPLF', 'knplf', side]]);
  });
});

describe('groups by the form of their name', () => {
  test.each([
    ['The Chaung-U PDF struck.', 'Chaung-U PDF', 'resistance'],
    ['On Monday the Lake Hill District PDF Battalion 3 struck.', 'Lake Hill District PDF Battalion 3', 'resistance'],
    ['LDF-Hakhalay struck.', 'LDF-Hakhalay', 'resistance'],
    ['The Black Hill Revolution Force struck.', 'Black Hill Revolution Force', 'resistance'],
    ['The Owl Township People’s Defense Team struck.', "Owl Township People's Defense Team", 'resistance'],
    ['The Night Owl Column struck.', 'Night Owl Column', 'resistance'],
    ['LIB 504 fled.', 'LIB 504', 'junta'],
    ['Light Infantry Battalion (LIB) 504 fled.', 'Light Infantry Battalion (LIB) 504', 'junta'],
    ['The 504th Infantry Battalion fled.', '504th Infantry Battalion', 'junta'],
    ['Tank Battalion No. 5 fled.', 'Tank Battalion No. 5', 'junta'],
    ['The Old Well militia fled.', 'Old Well militia', 'junta'],
  ])('%s', (text, words, side) => {
    expect(actorsIn(text).map(([name, , of]) => [name, of])).toContainEqual([words, side]);
  });
});

describe('common nouns', () => {
  test.each([
    ['Regime troops came.', 'Regime troops', 'junta'],
    ['The military council spoke.', 'military council', 'junta'],
    ['Anti-regime forces came.', 'Anti-regime forces', 'resistance'],
    ['Local resistance fighters came.', 'Local resistance fighters', 'resistance'],
    ['They beat the resistance.', 'resistance', 'resistance'],
    ['Ethnic armed groups came.', 'Ethnic armed groups', 'resistance'],
    ['Chin fighters came.', 'Chin fighters', 'resistance'],
    ['Soldiers came.', 'Soldiers', 'junta'],
    ['Terrorists came.', 'Terrorists', 'resistance'],
    ['Rohingya villagers came.', 'Rohingya villagers', 'civilian'],
    ['Residents fled.', 'Residents', 'civilian'],
    ['Nuns fled.', 'Nuns', 'civilian'],
  ])('%s', (text, words, side) => {
    expect(actorsIn(text).map(([name, , of]) => [name, of])).toEqual([[words, side]]);
  });

  test.each([
    ['It was a major offensive in general.', 'adjectives'],
    ['A couple of days passed.', 'a measure'],
    ['The police station burned.', 'a building'],
    ['They carried the body.', 'says nothing of a side'],
  ])('%s gives none: %s', (text) => {
    expect(actorsIn(text)).toEqual([]);
  });

  test('the enemy is the other camp of who writes', () => {
    expect(actorsIn('The enemy fled.')).toEqual([['enemy', 'gen-enemy', 'junta']]);
    expect(actorsIn('The enemy fled.', { stance: 'junta' })).toEqual([['enemy', 'gen-enemy', 'resistance']]);
  });
});
