import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { binsOf, calibrationLines, FEW, type JudgedRow, judgedRows } from './calibration.ts';
import { KINDS } from './figures.ts';
import { allGold, type GoldSet } from './gold.ts';
import { criteriaFor } from './matching.ts';

const stated = (confidence: number, right: boolean): JudgedRow => ({ row: { confidence }, right, heldOut: false });

describe('bins', () => {
  test('rows fall into tenths by their stated confidence', () =>
    expect(binsOf([stated(0.3, true), stated(0.34, false), stated(0.97, true), stated(1, true)])).toEqual([
      { from: 0.3, rows: 2, stated: expect.closeTo(0.32), right: 0.5 },
      { from: 0.9, rows: 2, stated: expect.closeTo(0.985), right: 1 },
    ]));

  test('seven tenths lie in the bin that begins there', () => expect(binsOf([stated(0.7, true)])[0]?.from).toBe(0.7));
});

describe('all gold at hand', () => {
  let sets: readonly GoldSet[] = [];
  beforeAll(async () => {
    sets = await allGold(join(PROJECT, '..', 'shared'));
  }, 120_000);
  const criteria = () => criteriaFor(sets[0]?.knowledge.reference.places ?? []);

  // where this fails after a change of the rules: UPDATE=1 npx tsx tests/score/fit-confidence.ts
  test.each(KINDS)('%s: what is stated is the share of right rows, to within a tenth', (kind) => {
    const bins = binsOf(judgedRows(sets, kind, criteria())).filter(({ rows }) => rows >= FEW);
    expect(bins.length).toBeGreaterThan(0);
    for (const { from, rows, stated: mean, right } of bins)
      expect(Math.abs(mean - right), `from ${from}: ${rows} rows, stated ${mean}, right ${right}`).toBeLessThanOrEqual(0.1);
  });

  test('casualties and control events are told apart by how they were read', () => {
    expect(new Set(judgedRows(sets, 'casualty', criteria()).map(({ row }) => row.confidence)).size).toBeGreaterThan(4);
    expect(new Set(judgedRows(sets, 'control', criteria()).map(({ row }) => row.confidence)).size).toBeGreaterThan(4);
  });

  test('the table that make score prints has a line for each bin', () =>
    expect(calibrationLines(sets, criteria()).filter((line) => /rows +\d+ +stated/.test(line)).length).toBeGreaterThan(10));
});
