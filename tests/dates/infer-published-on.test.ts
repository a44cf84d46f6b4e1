import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inferPublishedOn } from '../../pipeline/dates/infer-published-on.ts';
import { PROJECT, readReference } from '../../pipeline/files.ts';

const { operations } = readReference(join(PROJECT, 'raw', 'reference'));

const infer = (text: string, url: string | null = null) => {
  const inferred = inferPublishedOn(text, { title: null, url, operations });
  return inferred === null ? null : [inferred.publishedOn, inferred.sure, inferred.near];
};

describe('what fixes the day', () => {
  test.each([
    ['Ten died.', 'https://news.example.org/2023/11/14/ten-died', ['2023-11-14', true, true]],
    ['Ten died.', 'https://news.example.org/ten-died-20231114.html', ['2023-11-14', true, true]],
    ['Ten died.', 'https://news.example.org/2023/11/ten-died', null], // a month is no day
    ['Ten died.', 'https://news.example.org/2023/02/31/ten-died', null], // no such day
  ])('%s %s', (text, url, expected) => expect(infer(text, url)).toEqual(expected));

  test.each([
    ['YANGON, Nov. 8, 2023 - Ten soldiers died.', ['2023-11-08', true, true]],
    ['Press Release\nNovember 25, 2024\n\nWe took the camp.', ['2024-11-25', true, true]],
    ['A shell landed yesterday, November 4, 2023.', ['2023-11-05', true, true]],
    ['This morning, 5 November 2023, three shells landed.', ['2023-11-05', true, true]],
  ])('%s', (text, expected) => expect(infer(text)).toEqual(expected));
});

describe('what brings it near', () => {
  test.each([
    ['The town fell on Friday, November 24, they said on Sunday.', ['2023-11-26', false, true]], // only in 2023 was it a Friday
    ['It began on Tuesday, November 7. On Wednesday it was over.', ['2023-11-08', false, true]],
  ])('%s', (text, expected) => expect(infer(text)).toEqual(expected));
});

describe('what does not', () => {
  test.each([
    ['The town fell on Friday.', 'no date at all'],
    ['The town fell on Nov. 14.', 'no year'],
    ['YANGON, Nov. 8 - Ten soldiers died.', 'a dateline without a year'],
    ['A shell landed yesterday, November 4.', 'no year'],
    ['As of 26 December\nDisplaced: 12,000', 'no year'],
  ])('%s', (text) => expect(infer(text)).toBeNull());

  test('a date of figures is not sure to be that of the text', () =>
    expect(infer('As of 26 December 2022\n\nDisplaced: 12,000')?.[1] ?? false).toBe(false));

  test('an old date with its year is no ground to date the other days', () =>
    expect(infer('They took the town on Aug. 5, 2023. On Tuesday they lost it.')?.[2]).toBe(false));
});
