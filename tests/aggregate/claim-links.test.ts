import { describe, expect, test } from 'vitest';
import { EVER, isoDay } from '../../pipeline/aggregate/interval.ts';
import { at, type MadeClaim, made } from './made-up.ts';
import { figuresOf, linksOf, nodesOf } from './reconcile-made.ts';

const JUNTA = { claimant: 'the council', claimantSide: 'junta' } as const;
const MEDIA = { claimant: 'example daily', claimantSide: 'media' } as const;
const b = (more: Partial<MadeClaim>): MadeClaim => made({ id: 'b', publishedOn: isoDay(120), ...more });
const OPEN = Number.POSITIVE_INFINITY;
const stock = (more: Partial<MadeClaim> & { readonly id: string }): MadeClaim =>
  made({ side: 'civilian', outcome: 'displaced', stock: true, period: { lo: -OPEN, hi: 100 }, ...more });
const one = async <T>(found: Promise<readonly (readonly T[])[]>): Promise<readonly T[]> => (await found)[0] ?? [];

describe('two claims', () => {
  const a = made({ id: 'a' });
  const CASES: readonly (readonly [string, MadeClaim, MadeClaim, string])[] = [
    ['the same figure of the same voice, in another article', a, b({}), 'a duplicate b'],
    ['the same figure of another voice', a, b(JUNTA), 'a duplicate b'],
    ['a later figure of the same voice replaces the first', a, b({ low: 15, high: 15 }), 'b update a'],
    ['"at least 8" and 10: one number meets both', a, b({ ...MEDIA, low: 8, high: null }), 'a duplicate b'],
    ['10 and 15 of two voices: none does', a, b({ ...MEDIA, low: 15, high: 15 }), 'a contradicts b'],
    ['two groups counted by one voice in one article', a, b({ articleId: 'article-a', low: 15, high: 15 }), ''],
    ['the next day: fighting goes on, and other people die', a, b({ period: { lo: 101, hi: 101 } }), ''],
    [
      'ends of a range that differ by a day',
      made({ id: 'a', period: { lo: 95, hi: 100 } }),
      b({ period: { lo: 95, hi: 101 } }),
      'a duplicate b',
    ],
    ['one day inside ten', a, b({ low: 40, high: 40, period: { lo: 95, hi: 105 } }), 'b subset a'],
    ['a village inside its township', made({ id: 'a', locus: at('vl-green-abel-oak') }), b({ low: 40, high: 40 }), 'b subset a'],
    ['a town and another', a, b({ locus: at('tn-green-bram') }), ''],
    ['a town inside its state', a, b({ low: 40, high: 40, locus: at('sr-green') }), 'b subset a'],
    ['a longer count of the same voice with the same begin', a, b({ low: 40, high: 40, period: { lo: 100, hi: 108 } }), 'b update a'],
    [
      'a part larger than its whole, by another voice',
      made({ id: 'a', low: 90, high: 90, ...JUNTA }),
      b({ low: 40, high: 40, period: { lo: 95, hi: 105 } }),
      'b contradicts a',
    ],
    ['other people', a, b({ side: 'civilian' }), ''],
    ['another fate: surrendered and captured are told apart', made({ id: 'a', outcome: 'captured' }), b({ outcome: 'surrendered' }), ''],
    ['a stock and a flow', stock({ id: 'a' }), b({ side: 'civilian', outcome: 'displaced' }), ''],
    [
      'a stock counted again later, by the same voice',
      stock({ id: 'a' }),
      stock({ id: 'b', low: 12, high: 12, period: { lo: -OPEN, hi: 400 } }),
      'b update a',
    ],
    [
      'a stock counted again later, by another',
      stock({ id: 'a' }),
      stock({ id: 'b', ...MEDIA, period: { lo: -OPEN, hi: 130 } }),
      'b update a',
    ],
    [
      'two stocks of one day by two voices: no number meets both',
      stock({ id: 'a' }),
      stock({ id: 'b', ...MEDIA, low: 90, high: 90 }),
      'a contradicts b',
    ],
    [
      'two groups counted apart by one voice on one day',
      stock({ id: 'a' }),
      stock({ id: 'b', articleId: 'article-a', low: 3, high: 3 }),
      '',
    ],
    [
      'a town’s stock in its state’s',
      stock({ id: 'a' }),
      stock({ id: 'b', locus: at('sr-green'), low: 40, high: 40, period: { lo: -OPEN, hi: 130 } }),
      'b subset a',
    ],
    ['no day in either, the same figure', made({ id: 'a', period: EVER }), b({ period: EVER }), 'a duplicate b'],
    [
      'no day in either, other figures: nothing says that they are the same people',
      made({ id: 'a', period: EVER }),
      b({ period: EVER, low: 15, high: 15 }),
      '',
    ],
    ['no day in one: it does not swallow what has a day', a, b({ period: EVER, low: 15, high: 15 }), ''],
    ['a part that its article names is compared with nothing else', a, b({ subsetOf: 'c' }), ''],
  ];
  const found = linksOf(CASES.map(([, x, y]) => [x, y]));
  test.each(CASES.map(([name, , , expected], i) => [name, expected, i] as const))('%s', async (_, expected, i) => {
    const links = (await found)[i] ?? [];
    expect(links.map((l) => `${l.claim_a} ${l.relation} ${l.claim_b}`).join(', ')).toBe(expected);
  });
});

describe('tellings', () => {
  const outlets = (n: number): readonly MadeClaim[] => Array.from({ length: n }, (_, i) => made({ id: `c${String(i).padStart(3, '0')}` }));
  test('a figure that many outlets repeat is linked to its first word alone', async () => {
    const links = await one(linksOf([outlets(100)]));
    expect(links).toHaveLength(99);
    expect(new Set(links.map((l) => `${l.relation} ${l.claim_a}`))).toEqual(new Set(['duplicate c000']));
    expect(await one(nodesOf([outlets(100)]))).toHaveLength(1);
  });
  test('two groups of ten that one article counts apart stay two, also where another tells one of them again', async () => {
    const all = [made({ id: 'a' }), made({ id: 'b', articleId: 'article-a', position: 9 }), made({ id: 'c', publishedOn: isoDay(120) })];
    expect((await one(linksOf([all]))).map((l) => `${l.claim_a} ${l.claim_b}`)).toEqual(['a c']);
    expect(await one(nodesOf([all]))).toHaveLength(2);
  });
  test('one voice counts 41 and fifteen, another tells the 41 again: it says nothing of the fifteen', async () => {
    const own = [made({ id: 'a', low: 41, high: 41 }), made({ id: 'b', articleId: 'article-a', low: 15, high: 15, position: 9 })];
    const again = made({ id: 'c', ...MEDIA, low: 41, high: 41 });
    expect((await one(linksOf([[...own, again]]))).map((l) => `${l.claim_a} ${l.relation} ${l.claim_b}`)).toEqual(['a duplicate c']);
  });
  test('what is linked grows with what is told, not with its square', async () => {
    const both = (n: number) => [...outlets(n), ...outlets(n).map((c) => ({ ...c, ...MEDIA, id: `m${c.id}`, low: 8, high: 8 }))];
    const [few = [], many = []] = await linksOf([both(100), both(200)]);
    expect(many.length).toBeLessThan(2.1 * few.length);
  });
});

describe('trees', () => {
  test('a whole that nobody repeats stands for its parts, and parts for theirs', async () => {
    const all = [
      made({ id: 'day' }),
      made({ id: 'week', low: 40, high: 40, period: { lo: 95, hi: 105 } }),
      made({ id: 'state', low: 70, high: null, locus: at('sr-green'), period: { lo: 90, hi: 120 } }),
      made({ id: 'captains', low: 2, high: 2, subsetOf: 'day' }),
    ];
    const nodes = await one(nodesOf([all]));
    expect(Object.fromEntries(nodes.map((n) => [n.head, n.parent]))).toEqual({ day: 'week', week: 'state', state: null, captains: 'day' });
    expect(new Set(nodes.map((n) => n.root))).toEqual(new Set(['state']));
  });
  test('articles that call each other part of the other end in one tree', async () => {
    const nodes = await one(nodesOf([[made({ id: 'x', subsetOf: 'y' }), made({ id: 'y', subsetOf: 'x' })]]));
    expect(nodes.filter((n) => n.parent === null)).toHaveLength(1);
  });
  test('the newest figure heads a node; telling an old one again makes it no younger; a vague one never heads', async () => {
    const old = made({ id: 'old', publishedOn: isoDay(110), low: 30, high: 30 });
    const young = made({ id: 'young', publishedOn: isoDay(115), low: 35, high: 35 });
    const again = made({ id: 'again', publishedOn: isoDay(130), low: 30, high: 30 });
    const vague = made({ id: 'vague', publishedOn: isoDay(140), low: 24, high: null, qualifier: 'vague', ...MEDIA });
    expect((await one(nodesOf([[old, young, again, vague]]))).map((n) => n.head)).toEqual(['young']);
  });
  const GRADED: readonly (readonly [string, readonly MadeClaim[], string, number | null])[] = [
    ['the loser says so', [made({ id: 'a', low: 20, high: 20 }), b({ ...JUNTA, low: 18, high: null })], 'conceded', 18],
    [
      'of the enemy’s figure what the loser concedes',
      [made({ id: 'a', low: 20, high: 20, publishedOn: isoDay(150) }), b({ ...JUNTA, low: 4, high: 4 })],
      'conceded',
      4,
    ],
    ['two outlets of no party', [made({ id: 'a', ...MEDIA }), b({ claimant: 'residents', claimantSide: 'civilian' })], 'corroborated', 10],
    ['one of no party', [made({ id: 'a', ...MEDIA })], 'independent', 10],
    ['only the enemy', [made({ id: 'a' })], 'one_sided', null],
    ['only the enemy, and disputed', [made({ id: 'a', verification: 'disputed' })], 'denied', null],
  ];
  const graded = nodesOf(GRADED.map(([, claims]) => claims));
  test.each(GRADED.map(([name, , grade, support], i) => [name, grade, support, i] as const))('%s', async (_, grade, support, i) => {
    const roots = ((await graded)[i] ?? []).filter((n) => n.parent === null);
    expect(roots.map((n) => [n.grade, n.support])[0]).toEqual([grade, support]);
  });
});

describe('words', () => {
  const FIGURES = [
    [{ low: 31, high: null }, '31 or more'],
    [{ low: 5, high: 5 }, '5'],
    [{ low: 20, high: 30 }, '20 to 30'],
    [{ low: null, high: 32 }, 'up to 32'],
    [{ low: null, high: null }, 'open'],
  ] as const;
  const told = figuresOf(FIGURES.map(([figure]) => [made({ id: 'a', ...figure })]));
  test.each(FIGURES.map(([figure, words], i) => [figure, words, i] as const))('%j reads %s', async (_, words, i) => {
    expect((await told)[i]?.[0]?.figure_told).toBe(words);
  });
});
