import { describe, expect, test } from 'vitest';
import { readReference } from '../../pipeline/files.ts';
import { checkRows, readArticle } from '../../pipeline/normalize/check-rows.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { madeArticle, madeClaim, madeEvent } from './made-rows.ts';

const article = madeArticle('market-2024', 'Eight soldiers and two children were killed at the market.');
const eight = madeClaim(article, 'claim-a', 'Eight soldiers', 8);
const two = madeClaim(article, 'claim-b', 'two children', 2, { side: 'civilian', subset_of: 'claim-a' });
const event = madeEvent(article, 'event-a', 'at the market');
const check = (casualty_claims: unknown[], control_events: unknown[] = []) =>
  checkRows(article, { casualty_claims, control_events, incident_claims: [] } as unknown as Parameters<typeof checkRows>[1]);

test('rows that fit go through as they are', () => {
  const { extraction, rejects } = check([eight, two], [event]);
  expect(extraction).toEqual({ casualty_claims: [eight, two], control_events: [event], incident_claims: [] });
  expect(rejects).toEqual([]);
});

describe('a row that does not fit is refused, the others stay', () => {
  test.each([
    [{ ...eight, count_low: 9 }, 'count_low', 'bounds that cross'],
    [{ ...eight, side: 'army' }, 'side', 'a word outside the list'],
    [{ ...eight, evidence: 'Nine soldiers' }, 'evidence', 'words that the article does not say there'],
    [{ ...eight, char_end: eight.char_end + 1 }, 'evidence', 'offsets beside the words'],
    [{ ...eight, article_id: 'other' }, 'article_id', 'a row of another article'],
    [{ ...eight, claim_id: 'claim-b' }, 'id', 'an id twice'],
    [{ ...eight, victim_name: 'someone' }, '', 'a column that does not exist'],
  ])('%#: %s, %s', (row, field, _why) => {
    const { extraction, rejects } = check([two, row]);
    expect(extraction?.casualty_claims.map((r) => r.claim_id)).toEqual(['claim-b']);
    expect(rejects).toMatchObject([{ stage: 'normalize', article_id: 'market-2024', field: field === '' ? null : field }]);
  });

  test('a subset whose whole was refused stands alone', () =>
    expect(check([{ ...eight, side: 'army' }, two]).extraction?.casualty_claims).toEqual([{ ...two, subset_of: null }]));
});

describe('a subset that its whole cannot hold stands alone', () => {
  test.each([
    [{ count_low: 9, count_high: 9 }, {}, null, 'nine of eight'],
    [{ count_low: null, count_high: 20 }, {}, null, 'as many as twenty of eight'],
    [{ count_low: 9, count_high: null }, {}, null, 'more than eight of eight'],
    [{ count_low: 8, count_high: 8 }, {}, 'claim-a', 'all eight of them'],
    [{ count_low: 9, count_high: 9 }, { count_high: null }, 'claim-a', 'nine of at least eight'],
  ])('%j in %j: %s, %s', (part, whole, subset_of, _why) => {
    const { extraction, rejects } = check([
      { ...eight, ...whole },
      { ...two, ...part },
    ]);
    expect(extraction?.casualty_claims[1]?.subset_of).toBe(subset_of);
    expect(rejects).toEqual([]);
  });
});

test('an article that cannot be read is refused with the reason', () => {
  const { extraction, rejects } = readArticle(article, prepare(readReference('raw/reference')), () => {
    throw new RangeError('a sentence without an end');
  });
  expect(extraction).toBeNull();
  expect(rejects).toMatchObject([{ article_id: 'market-2024', message: 'the article could not be read: a sentence without an end' }]);
});

describe('an article that is too long to be read as one says so', () => {
  const knowledge = prepare(readReference('raw/reference'));
  const told = 'The Arakan Army said that it had killed 12 junta soldiers in Paletwa.';

  test('a sentence without an end', () => {
    const { extraction, rejects } = readArticle(madeArticle('endless', `${'the junta and '.repeat(300)}${told}`), knowledge);
    expect(rejects).toMatchObject([{ article_id: 'endless', field: 'text', char_offset: 0 }]);
    expect(rejects[0]?.message).toContain('read in pieces');
    expect(extraction?.casualty_claims).toMatchObject([{ count_low: 12 }]);
  });

  test('more sentences than a report has: read in parts, each quoting the article at its own offsets', () => {
    const text = Array.from({ length: 400 }, (_, i) => `Day ${i} was calm.\n`).join('') + told;
    const { extraction, rejects } = readArticle(madeArticle('long', text), knowledge);
    expect(rejects.map(({ message }) => message)).toEqual([
      'the article is long and is read in 2 parts: no claim is related to one of another part',
    ]);
    expect(extraction?.casualty_claims).toMatchObject([{ count_low: 12, char_start: text.indexOf('killed 12') }]);
  });
});
