import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT, readReference, referenceDir } from '../../pipeline/files.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { extract } from '../../pipeline/normalize/extract.ts';
import { openArchive } from './archive.ts';
import { inTurns, spread } from './measure.ts';
import { CONTEXT, OTHER_NEWS } from './plain-paragraphs.ts';
import { randomFrom } from './random.ts';
import { namesOf, rewriter } from './recombine.ts';

const reference = readReference(referenceDir(join(PROJECT, 'raw')));
const knowledge = prepare(reference);
const digest = readFileSync(join(PROJECT, 'raw', 'articles', 'kawlin-captured-2023-11.txt'), 'utf8');

describe('the generated archive', () => {
  test('is the same for the same seed, and every article another', () => {
    const texts = [0, 1, 2, 3].map((i) => openArchive(reference, [digest]).article(i).text);
    expect(texts).toEqual([0, 1, 2, 3].map((i) => openArchive(reference, [digest]).article(i).text));
    expect(new Set(texts).size).toBe(4);
  });

  test('has articles of about 3,000 characters, every third of them about other things', () => {
    const archive = openArchive(reference, [digest]);
    const articles = Array.from({ length: 45 }, (_, i) => archive.article(i));
    const length = articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length;
    expect(length).toBeGreaterThan(2700);
    expect(length).toBeLessThan(3400);
    const rows = (index: number): number => {
      const article = articles[index];
      if (article === undefined) throw new Error('no such article');
      const read = extract(article, knowledge);
      return read.casualty_claims.length + read.control_events.length + read.incident_claims.length;
    };
    for (let i = 2; i < 45; i += 3) expect(rows(i)).toBe(0);
    expect(articles.map((_, i) => rows(i)).filter((n) => n > 0).length).toBeGreaterThan(22);
  });

  test('its plain paragraphs hold no claim', () => {
    const article = openArchive(reference, [digest]).article(0);
    for (const text of [...CONTEXT, ...OTHER_NEWS]) {
      const plain = text
        .replaceAll(/\{(?:town|other)\}/g, 'Kawlin')
        .replaceAll('{actor}', 'KIA')
        .replaceAll(/\{\w+\}/g, '12');
      expect(extract({ ...article, text: plain }, knowledge), plain).toEqual({
        casualty_claims: [],
        control_events: [],
        incident_claims: [],
      });
    }
  });
});

describe('other names and numbers', () => {
  const rewrite = rewriter(namesOf(reference), randomFrom(7));

  test.each([
    ['a count is another', 'They killed 160 soldiers.', /^They killed (?!160 )\d+ soldiers\.$/],
    ['a battalion keeps its number', 'the base of Infantry Battalion 236', /^the base of Infantry Battalion 236$/],
    ['a year stays', 'in 2023 it was quiet', /^in 2023 it was quiet$/],
    ['one stays one', 'only 1 died', /^only 1 died$/],
    ['a town is another, the same one throughout', 'Kawlin fell. Kawlin is quiet.', /^(?!Kawlin)(.+) fell\. \1 is quiet\.$/],
    ['an actor is another', 'the KIA said', /^the [A-Z-]+ said$/],
  ])('%s', (_, before, after) => expect(rewrite(before)).toMatch(after));
});

describe('measuring', () => {
  test.each([
    [[3, 1, 2], { median: 2, low: 1, high: 3 }],
    [[4, 1, 2, 3], { median: 2.5, low: 1, high: 4 }],
  ])('median and spread of %j', (values, expected) => expect(spread(values)).toEqual(expected));

  test('every contestant does every round, in another order each time; warm-up rounds are not counted', () => {
    const order: string[] = [];
    const contestant = (name: string) => ({
      name,
      run: (round: number) => {
        if (order.at(-1) !== `${name}${round}`) order.push(`${name}${round}`);
      },
    });
    const measured = inTurns([contestant('a'), contestant('b')], [0, 1], 1, () => 1);
    expect(order).toEqual(['a0', 'b0', 'b1', 'a1']);
    expect(measured.map(({ name }) => name)).toEqual(['a', 'b']);
    for (const { perWallSecond } of measured) expect(perWallSecond.low).toBe(perWallSecond.high);
  });
});
