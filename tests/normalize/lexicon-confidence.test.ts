import { describe, expect, test } from 'vitest';
import {
  confidenceOf,
  pointsOf,
  type Rated,
  type RatedKind,
  rated,
  sumOf,
  traitsOf,
  worthOf,
} from '../../pipeline/normalize/lexicon/confidence.ts';
import { POINTS } from '../../pipeline/normalize/lexicon/confidence-points.ts';
import type { RatingTable } from '../../pipeline/normalize/lexicon/confidence-table.ts';
import { CLAIMANT_STEPS, DATE_PRECISIONS, PLACE_KINDS, SIDES } from '../../schemas/vocabulary.ts';

const CASUALTY: Rated = {
  rule: 'passive',
  claimant_step: 'sentence',
  place_kind: 'town',
  date_precision: 'day',
  date_basis: 'date as stated',
  side: 'junta',
  victim_group: 'junta soldiers',
  subset_of: null,
};
const CONTROL: Rated = {
  rule: 'taken',
  claimant_step: 'sentence',
  place_kind: 'town',
  date_precision: 'day',
  date_basis: 'date as stated',
  action: 'captured',
  site: null,
};

describe('what tells how sure a row is', () => {
  test.each<[keyof Rated, string | null, string]>([
    ['side', 'unknown', 'side unknown'],
    ['victim_group', null, 'people unnamed'],
    ['subset_of', 'c-1', 'part of a count'],
    ['claimant_step', 'continued', 'claimant continued'],
    ['place_kind', null, 'place none'],
    ['date_basis', null, 'dates none'],
    ['date_basis', 'day after the date before', 'dates counted from another'],
    ['date_basis', 'counted back from publication', 'dates counted from another'],
    ['date_basis', 'before the statement', 'dates of the statement'],
    ['date_precision', 'month', 'dates a month'],
    ['rule', 'part-of-before', 'rules part'],
  ])('%s %s: %s', (column, value, trait) => {
    expect(traitsOf({ ...CASUALTY, [column]: value })).toContain(trait);
    expect(traitsOf(CASUALTY)).not.toContain(trait);
  });

  test('a post is less plain than a town', () => {
    expect(traitsOf(CONTROL)).toContain('place itself');
    expect(traitsOf({ ...CONTROL, site: 'police station' })).toContain('site');
  });
});

const TABLE: RatingTable = {
  start: 80,
  traits: { 'side unknown': -40, 'people unnamed': -5, 'rules passive': 3, 'rule taken': 4 },
  levels: [
    [30, 40],
    [60, 75],
    [80, 90],
  ],
};

describe('what it comes to', () => {
  test.each<[Partial<Rated>, number]>([
    [{}, 83],
    [{ side: 'unknown' }, 43],
    [{ side: 'unknown', victim_group: null }, 38],
    [{ rule: 'new' }, 80], // a rule that nobody has rated yet takes what is usual
  ])('%j: %i points', (more, points) => expect(sumOf(TABLE, { ...CASUALTY, ...more })).toBe(points));

  test('each trait that counts is told', () =>
    expect(pointsOf(TABLE, { ...CASUALTY, side: 'unknown' })).toEqual([
      ['rules passive', 3],
      ['side unknown', -40],
    ]));

  test.each([
    [83, 0.9],
    [80, 0.9],
    [79, 0.75],
    [43, 0.4],
    [10, 0.4], // below the lowest level
  ])('%i points are worth %d', (sum, worth) => expect(worthOf(TABLE, sum)).toBe(worth));

  test('a row is rated as it stands, and nothing else of it changes', () =>
    expect(rated('casualty')({ ...CASUALTY, confidence: 0 })).toEqual({ ...CASUALTY, confidence: confidenceOf('casualty', CASUALTY) }));
});

describe.each(Object.keys(POINTS) as RatedKind[])('the table of %s', (kind) => {
  const { traits, levels } = POINTS[kind];

  test('more points never mean less confidence, and none is certain or hopeless', () => {
    expect(levels.length).toBeGreaterThan(0);
    expect([...levels].sort((a, b) => a[0] - b[0])).toEqual(levels);
    expect([...levels].sort((a, b) => a[1] - b[1])).toEqual(levels);
    for (const [, right] of levels) expect(right > 0 && right < 100).toBe(true);
  });

  test('every trait is one that a row can have', () => {
    const closed = new Set([
      ...SIDES.map((side) => `side ${side}`),
      ...CLAIMANT_STEPS.map((step) => `claimant ${step}`),
      ...[...PLACE_KINDS, 'none', 'itself'].map((place) => `place ${place}`),
      ...['none', 'counted from another', 'of the statement', 'a month', 'told'].map((dates) => `dates ${dates}`),
      ...['people named', 'people unnamed', 'part of a count', 'site'],
    ]);
    for (const trait of Object.keys(traits)) expect(closed.has(trait) || /^(?:rules?|action) [a-z_-]+$/.test(trait), trait).toBe(true);
    expect(DATE_PRECISIONS).toContain('month');
  });
});
