import { describe, expect, it } from 'vitest';
import { casualtyRow, read } from './reading-table.ts';

/** A table as lines of a text, and its rows with place and period. */
const rowsOf = (text: string, about = {}) =>
  read(text, about).casualty_claims.map((claim) => `${casualtyRow(claim)} | ${claim.place} | ${claim.period_start}..${claim.period_end}`);

describe('tables', () => {
  it('columns under their names; what counts no people and what is zero gives no row; a total makes the rows parts', () => {
    const text = `KNLA figures for February 2024

Area | Clashes | Junta killed | KNLA killed | KNLA wounded
Total | 40 | 67 | 3 | 4
Thaton | 23 | 45 | 2 | 4
Kyaukkyi | 17 | 22 | 1 | 0`;
    expect(rowsOf(text)).toEqual([
      'junta killed 67-67 exact | Thaton | 2024-02-01..2024-02-29',
      'resistance killed 3-3 exact | Thaton | 2024-02-01..2024-02-29',
      'resistance wounded 4-4 exact | Thaton | 2024-02-01..2024-02-29',
      'junta killed 45-45 exact part | Thaton | 2024-02-01..2024-02-29',
      'resistance killed 2-2 exact part | Thaton | 2024-02-01..2024-02-29',
      'resistance wounded 4-4 exact part | Thaton | 2024-02-01..2024-02-29',
      'junta killed 22-22 exact part | Kyaukkyi | 2024-02-01..2024-02-29',
      'resistance killed 1-1 exact part | Kyaukkyi | 2024-02-01..2024-02-29',
    ]);
  });

  it('a heading that says what is counted, then a name and a figure a line', () => {
    expect(rowsOf('Displaced people by township, end of February\n\nDemoso 31,200\nLoikaw: 18,450\nBago Region 9,700')).toEqual([
      'civilian displaced 31200-31200 exact | Demoso | 2024-02-21..2024-02-29',
      'civilian displaced 18450-18450 exact | Loikaw | 2024-02-21..2024-02-29',
      'civilian displaced 9700-9700 exact | Bago Region | 2024-02-21..2024-02-29',
    ]);
  });

  it('the title dates a table that nothing else dates', () => {
    expect(rowsOf('Township; killed; injured\nKani; 4; 6\nYinmabin; 3; 0', { title: 'Weekly digest: 3 to 9 March 2024' })).toEqual([
      'unknown killed 4-4 exact | Kani | 2024-03-03..2024-03-09',
      'unknown wounded 6-6 exact | Kani | 2024-03-03..2024-03-09',
      'unknown killed 3-3 exact | Yinmabin | 2024-03-03..2024-03-09',
    ]);
  });

  it('whose losses a list tells stands above it', () => {
    expect(
      rowsOf('Enemy losses\n- dead: 12\n- prisoners: 3\n\nOwn losses\n- dead: 2\n- wounded: 5').map((row) => row.split(' |')[0]),
    ).toEqual(['junta killed 12-12 exact', 'junta captured 3-3 exact', 'resistance killed 2-2 exact', 'resistance wounded 5-5 exact']);
  });

  it('no table: names with other figures', () => {
    expect(rowsOf('Houses burnt, where people were killed before\n\nDemoso 312\nLoikaw 184')).toEqual([]);
    expect(rowsOf('Forces in the area\n\nBrigade 1 | 240\nBrigade 2 | 310')).toEqual([]);
  });
});
