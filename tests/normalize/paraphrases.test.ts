import { describe, expect, it } from 'vitest';
import { decoys, paraphrases } from './paraphrases.ts';
import { casualtiesIn } from './reading-table.ts';

describe('paraphrases', () => {
  it('reads at least 98 % of the generated sentences right', () => {
    const all = [...paraphrases()];
    const wrong = all.filter(({ sentence, rows }) => JSON.stringify([...casualtiesIn(sentence)].sort()) !== JSON.stringify(rows));
    const listed = wrong
      .slice(0, 20)
      .map(({ sentence, rows }) => `${sentence} -> ${casualtiesIn(sentence).join('; ')}, not ${rows.join('; ')}`);
    expect(all.length).toBeGreaterThan(5000);
    expect(1 - wrong.length / all.length, listed.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('reads no casualty where none is told', () => {
    const read = [...decoys()].filter((sentence) => casualtiesIn(sentence).length > 0);
    expect(read.slice(0, 20)).toEqual([]);
  });
});
