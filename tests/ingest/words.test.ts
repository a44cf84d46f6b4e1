import { describe, expect, test } from 'vitest';
import { readDay } from '../../pipeline/ingest/calendar-day.ts';
import { detectLanguage, languageCode } from '../../pipeline/ingest/language.ts';
import { indexPublishers, namePublisher } from '../../pipeline/ingest/publisher-name.ts';
import { countSentences, countWords } from '../../pipeline/ingest/stored-text.ts';

describe('a day as written', () => {
  test.each([
    ['2023-11-08', '2023-11-08'],
    ['2023/11/8', '2023-11-08'],
    ['20231108', '2023-11-08'],
    ['2023-11-08T01:00:00Z', '2023-11-08'],
    ['2023-11-08 23:59', '2023-11-08'],
    ['8 November 2023', '2023-11-08'],
    ['8th of Nov. 2023', '2023-11-08'],
    ['Wed, 08 Nov 2023 10:00:00 GMT', '2023-11-08'],
    ['November 8, 2023', '2023-11-08'],
    ['Wednesday, Sept. 8th, 2021 at 5 p.m.', '2021-09-08'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['31 April 2023', null],
    ['2023-00-10', null],
    ['2023-11-00', null],
    ['11/08/2023', null],
    ['8 Novembre 2023', null],
    ['last week', null],
    ['2023-11', null],
  ])('%j -> %j', (written, day) => {
    const read = readDay(written);
    expect('day' in read ? read.day : null).toBe(day);
  });
});

describe('a language as stated', () => {
  test.each([
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['en_US', 'en'],
    ['eng', 'en'],
    ['English', 'en'],
    ['my', 'my'],
    ['Burmese', 'my'],
    ['mya', 'my'],
    ['French', 'fr'],
    ['Klingonese', 'klingonese'],
  ])('%j -> %j', (stated, code) => {
    expect(languageCode(stated)).toBe(code);
  });
});

describe('the language of a text', () => {
  test.each<[string, string | null, string]>([
    ['Fighters took Mongmit.', null, 'too short to tell'],
    [
      'Kyaukme, Nawnghkio, Mongmit, Mogok and Hsipaw: TNLA troops were told on Sunday to leave Mogok, Mongmit and Momeik before the end of the month, U Tar Parn La said.',
      'en',
      'names of towns mislead a detector',
    ],
    [
      'Die Armee hat die Stadt am Montag eingenommen, sagten Bewohner. Zwanzig Soldaten wurden getötet, und viele Familien flohen über den Fluss nach Westen.',
      'de',
      'German',
    ],
    ['ทหารเมียนมาถอนกำลังออกจากเมืองเมื่อวันจันทร์ ชาวบ้านกล่าวว่ามีผู้เสียชีวิตหลายคน และมีผู้อพยพข้ามแม่น้ำมาฝั่งไทย', 'th', 'Thai has no spaces between words'],
  ])('%j -> %j (%s)', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('the publisher', () => {
  const index = indexPublishers([
    { publisher: 'The Herald', aliases: 'Herald News|HN', url_domain: 'herald.example', stance: 'independent', language: 'English' },
    { publisher: 'Herald Defence', aliases: 'HN', url_domain: 'defence.herald.example', stance: 'resistance', language: null },
    { publisher: 'Page Without Site', aliases: '', url_domain: null, stance: 'junta', language: null },
  ]);
  test.each<[string | null, string | null, string | null, string, string, string]>([
    ['herald', null, null, 'The Herald', 'independent', 'the article is no part of a name'],
    ['HERALD  news', null, null, 'The Herald', 'independent', 'an alias'],
    ['HN', null, null, 'The Herald', 'independent', 'an alias of two belongs to the first'],
    ['page without site', null, null, 'Page Without Site', 'junta', 'spelled as listed'],
    [null, null, 'https://www.herald.example/a', 'The Herald', 'independent', 'by the address'],
    [null, null, 'https://my.defence.herald.example/a', 'Herald Defence', 'resistance', 'the longest domain'],
    [null, null, 'https://notherald.example/a', 'notherald.example', 'unknown', 'a domain is no ending of a word'],
    ['Other Paper', null, 'https://herald.example/a', 'Other Paper', 'unknown', 'a name given stands, though reprinted elsewhere'],
    [null, 'Herald.example | News', 'https://herald.example/a', 'The Herald', 'independent', 'what a page calls itself does not'],
    [null, 'Some Blog', 'https://blog.example/a', 'Some Blog', 'unknown', 'unless nothing is listed'],
    [null, null, 'ftp://herald.example/a', 'unknown', 'unknown', 'no web address'],
    [null, null, null, 'unknown', 'unknown', 'nothing at all'],
  ])('%j, page %j, address %j -> %s, %s (%s)', (given, hint, url, publisher, stance) => {
    expect(namePublisher(given, hint, url, index)).toEqual({ publisher, stance });
  });
});

describe('counts', () => {
  test.each([
    ['Two died. Three fled.', 4, 2, 'plain'],
    ['Brig. Gen. Aung Aung of No. 1 Division said so at 8 a.m. on Nov. 14.', 16, 1, 'abbreviations end nothing'],
    ['“They ran.” He laughed — loudly!', 5, 2, 'a dash is no word'],
    ['A headline\nA line. Another one', 6, 3, 'a line ends a sentence'],
    ['U.S. aid came.', 3, 1, 'initials'],
    ['', 0, 0, 'nothing'],
  ])('%j: %d words, %d sentences (%s)', (text, words, sentences) => {
    expect([countWords(text), countSentences(text)]).toEqual([words, sentences]);
  });
});
