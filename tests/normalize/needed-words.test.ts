import { describe, expect, test } from 'vitest';
import { neededWords, overPlainWords } from '../../pipeline/normalize/needed-words.ts';

describe('words that a pattern cannot do without', () => {
  test.each([
    ['the words of all alternatives', /captured|seized/, ['captured', 'seized']],
    ['endings are written out', /captur(?:ed|es)/, ['captured', 'captures']],
    ['what may be missing is not needed', /(?:full )?control/, ['control']],
    ['the rarer part of two', /(?:was|were) (?:[a-z]+ )?stormed/, ['stormed']],
    ['a sign needs no word, the noun beside it does', /[PS]\d+ withstood/, ['withstood']],
    ['one alternative without a word: none is needed', /captured|A\d+/, null],
    ['common words alone: two that stand together', /as was/, ['as was']],
    ['what must not follow is not needed', /left(?! behind)/, ['left']],
    ['what must stand before is', /(?<=is )with/, ['is with']],
  ])('%s', (_, pattern, needed) => expect(neededWords(pattern)).toEqual(needed === null ? null : new Set(needed)));
});

describe('a pattern over a scene, over plain words', () => {
  test.each([
    ['names take the room of their sign', /drove the A\d+ (?:out of|from)/, 'they drove the light infantry battalion 12 out of town', true],
    ['the words around them must stand', /drove the A\d+ (?:out of|from)/, 'they drove to the market in the morning', false],
    ['a noun is one word', /(?:town|T\d+) was taken/, 'the village was taken', true],
    ['whole words only at the beginning', /held by/, 'upheld by the court', false],
    ['a class of small letters stays one', /held [a-z]+ talks/, 'held long peace talks', false],
  ])('%s', (_, pattern, text, stands) => expect(overPlainWords(pattern).test(text)).toBe(stands));
});
