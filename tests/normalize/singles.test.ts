import { describe, expect, it } from 'vitest';
import { casualtiesIn } from './reading-table.ts';

/** A sentence, and the rows that it means: people told one by one, by kin and by calling. */
type Row = readonly [sentence: string, ...rows: string[]];

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    it.each(rows.map(([sentence, ...expected]) => [sentence, expected] as const))('%s', (sentence, expected) => {
      expect([...casualtiesIn(sentence)].sort()).toEqual([...expected].sort());
    });
  });
table('two people of one determiner', [
  ['A mother and child were killed when a shell hit their house in Kyeikdon.', 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
  [
    'The shelling killed a husband and wife and wounded their neighbour.',
    'civilian killed 1-1 exact',
    'civilian killed 1-1 exact',
    'civilian wounded 1-1 exact',
  ],
  ['A father and son were arrested at a checkpoint in Shwebo.', 'civilian captured 1-1 exact', 'civilian captured 1-1 exact'],
  ['A man and woman riding a motorbike were shot dead by soldiers.', 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
  ["The pastor's wife and daughter died in the blast.", 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
  ['A doctor and activist was arrested in Mandalay.', 'civilian captured 1-1 exact'],
  ['A couple and their daughter died in the strike.', 'civilian killed 2-2 exact', 'civilian killed 1-1 exact'],
]);

table('both', [
  ['"My brother-in-law and both of his sons died," he said.', 'civilian killed 1-1 exact', 'civilian killed 2-2 exact'],
  ['Both her parents were killed in the airstrike.', 'civilian killed 2-2 exact'],
  ['The soldiers killed both of the brothers.', 'civilian killed 2-2 exact'],
  ['Both of his sons study in Yangon.'],
]);

table('limbs and those who lose them', [
  ['A landmine blew off the leg of a boy in Hpruso Township.', 'civilian wounded 1-1 exact'],
  ["The blast shattered a farmer's left foot, a neighbour said.", 'civilian wounded 1-1 exact'],
  ["A boy's leg was blown off near Demoso.", 'civilian wounded 1-1 exact'],
  ["My neighbour's son lost a leg to a mine.", 'civilian wounded 1-1 exact'],
  ["She said a boy's hand was big."],
]);

table('cost', [['The battle cost the regime 45 men.', 'junta killed 45-45 exact'], ['The repairs cost the township 45 million kyats.']]);
