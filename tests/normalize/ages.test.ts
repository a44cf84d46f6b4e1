import { describe, expect, test } from 'vitest';
import { casualtiesIn } from './reading-table.ts';

/** How old people are is no count of them, and hides none. */
describe('ages', () => {
  test.each([
    ['The army killed two women aged 45 and 60.', ['civilian killed 2-2 exact']],
    ['Two women aged 45 and 60 were killed.', ['civilian killed 2-2 exact']],
    ['Two women, aged 45 and 60, were killed.', ['civilian killed 2-2 exact']],
    ['Two women, 45 and 60, were killed.', ['civilian killed 2-2 exact']],
    ['Three women aged 20, 30 and 45 were killed.', ['civilian killed 3-3 exact']],
    ['A woman aged 45 was killed.', ['civilian killed 1-1 exact']],
    ['A 45-year-old woman and a boy aged seven were killed.', ['civilian killed 1-1 exact', 'civilian killed 1-1 exact']],
    ['Four children aged between 3 and 9 were killed.', ['civilian killed 4-4 exact']],
    ['Four children aged three to nine years were killed.', ['civilian killed 4-4 exact']],
    ['Four children under the age of nine were killed.', ['civilian killed 4-4 exact']],
    ['Two brothers, aged 12 and 15, died of shrapnel wounds.', ['civilian killed 2-2 exact']],
    [
      'An airstrike killed Ma Hla, 34, and wounded nine villagers aged 16 to 70.',
      ['civilian killed 1-1 exact', 'civilian wounded 9-9 exact'],
    ],
  ])('%s', (sentence, rows) => {
    expect(casualtiesIn(sentence)).toEqual(rows);
  });
});

describe('all that "including" names is part of the count before it', () => {
  test.each([
    ['Twelve people, including three children and a monk, were killed.', [12, 3, 1]],
    ['Twelve people, including a monk and three children, were killed.', [12, 1, 3]],
    ['Twelve people, including two children, a monk and a nun, were killed.', [12, 2, 1, 1]],
    ['The strike killed 12 people, including three children and a monk.', [12, 3, 1]],
    ['Twelve people were killed, among them three children and a teacher.', [12, 3, 1]],
    ['Twelve soldiers, including a captain and two sergeants, were captured.', [12, 1, 2]],
  ])('%s', (sentence, counts) => {
    const rows = casualtiesIn(sentence);
    expect(rows.map((row) => Number(/ (\d+)-/.exec(row)?.[1]))).toEqual(counts);
    expect(rows.map((row) => row.endsWith(' part'))).toEqual(counts.map((_, i) => i > 0));
  });

  test('and what stands behind them is not', () => {
    expect(casualtiesIn('Nineteen civilians, including eight children, and 4 fighters were killed.')).toEqual([
      'civilian killed 19-19 exact',
      'civilian killed 8-8 exact part',
      'resistance killed 4-4 exact',
    ]);
  });
});

test.each([
  'If confirmed, the 200 soldiers killed would be the highest toll of the year.',
  'If true, it means that 40 soldiers have been captured.',
])('%s: not settled, no claim', (sentence) => {
  expect(casualtiesIn(sentence)).toEqual([]);
});
