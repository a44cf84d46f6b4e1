import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inferPublishedOn } from '../../pipeline/dates/infer-published-on.ts';
import { PROJECT, readReference } from '../../pipeline/files.ts';

const { operations } = readReference(join(PROJECT, 'raw', 'reference'));

const infer = (text: string, url: string | null = null, title: string | null = null) => {
  const inferred = inferPublishedOn(text, { title, url, operations });
  return inferred === null ? null : [inferred.publishedOn, inferred.sure, inferred.near];
};

describe('what fixes the day', () => {
  test.each([
    ['Ten died.', 'https://news.example.org/2023/11/14/ten-died', ['2023-11-14', true, true]],
    ['Ten died.', 'https://news.example.org/ten-died-20231114.html', ['2023-11-14', true, true]],
    ['Ten died.', 'https://news.example.org/2023/11/ten-died', null], // a month is no day, and the text tells none
    ['Ten died.', 'https://news.example.org/2023/02/31/ten-died', null], // no such day
  ])('%s %s', (text, url, expected) => expect(infer(text, url)).toEqual(expected));

  test.each([
    ['YANGON, Nov. 8, 2023 - Ten soldiers died.', ['2023-11-08', true, true]],
    ['Press Release\nNovember 25, 2024\n\nWe took the camp.', ['2024-11-25', true, true]],
    ['A shell landed yesterday, November 4, 2023.', ['2023-11-05', true, true]],
    ['This morning, 5 November 2023, three shells landed.', ['2023-11-05', true, true]],
    ['Today (12.4.2023) at 5:30 am we attacked the post.', ['2023-04-12', true, true]], // the day first
    ['Two shells landed yesterday (2023-04-11).', ['2023-04-12', true, true]],
  ])('%s', (text, expected) => expect(infer(text)).toEqual(expected));

  test.each([
    ['Humanitarian update no. 12 | 30 July 2022', ['2022-07-30', true, true]],
    ['Situation in the south-east (March 4, 2025)', ['2025-03-04', true, true]],
    ['Flash update no. 3, as of 4 March 2025', ['2025-03-05', false, false]], // the day of the figures, told a day later
    ['The week in the war: 9 to 15 June 2024', ['2024-06-16', false, false]],
    ['Battle report for the first half of May', null],
  ])('title: %s', (title, expected) => expect(infer('Ten people died.', null, title)).toEqual(expected));
});

describe('what brings it near', () => {
  test.each([
    ['The town fell on Friday, November 24, they said on Sunday.', ['2023-11-27', false, true]], // only in 2023 was it a Friday; printed the day after
    ['It began on Tuesday, November 7. On Wednesday it was over.', ['2023-11-09', false, true]],
  ])('%s', (text, expected) => expect(infer(text)).toEqual(expected));
});

describe('a month in the address tells the year, and the words the day', () => {
  const MAY = 'https://news.example.org/2024/05/town-falls';
  test.each([
    ['The town fell on May 14, they said on Friday.', ['2024-05-18', false, true]],
    ['The camp fell on 14 May.', ['2024-05-15', false, true]],
    ['They attacked on April 28. The town fell on May 30.', ['2024-05-31', false, true]],
    ['They attacked on May 30, the group said on Sunday.', ['2024-05-31', false, true]], // no later than its month
    ['They attacked on March 2.', null], // long before
    ['The town fell on Friday.', null], // there are four or five
  ])('%s', (text, expected) => expect(infer(text, MAY)).toEqual(expected));
});

describe('what is told by its date is older than what is told by its weekday', () => {
  test.each([
    ['On Nov. 14, 2023 they took the post, its chairman told us on Tuesday.', '2023-11-22'], // the 14th was a Tuesday too
    ['They took it on Nov. 14, 2023. A pilot was caught on Sunday, the group said on Friday.', '2023-11-18'],
    ['Operation 1111 began on Nov. 11. On Nov. 14 they took the post, its chairman told us on Wednesday.', '2023-11-16'],
    ['Fighting went on from November 11 to 14, 2023.', '2023-11-15'],
    ['The camp fell on 14 November 2023. Next Friday they will meet.', '2023-11-15'],
    ['Since early 2024 it was theirs. On May 3 it fell; the coup of 2021 is far.', '2024-05-04'], // a guess, not near
  ])('%s', (text, expected) => expect(infer(text)?.[0]).toBe(expected));
});

describe('what does not', () => {
  test.each([
    ['The town fell on Friday.', 'no date at all'],
    ['The town fell on Nov. 14.', 'no year'],
    ['YANGON, Nov. 8 - Ten soldiers died.', 'a dateline without a year'],
    ['A shell landed yesterday, November 4.', 'no year'],
    ['As of 26 December\nDisplaced: 12,000', 'no year'],
    ['The camp fell on 14 May', 'a short text is no dateline'],
  ])('%s', (text) => expect(infer(text)).toBeNull());

  test('a date of figures is not sure to be that of the text', () =>
    expect(infer('As of 26 December 2022\n\nDisplaced: 12,000')?.[1] ?? false).toBe(false));

  test('a text of one sentence is no dateline', () => expect(infer('The camp fell on 14 May 2024.')?.[1]).toBe(false));

  test('an old date with its year is no ground to date the other days', () =>
    expect(infer('They took the town on Aug. 5, 2023. On Tuesday they lost it.')?.[2]).toBe(false));
});
