import { describe, expect, test } from 'vitest';
import { demandsInText, demandsOfWords, overPlainWords } from '../../pipeline/normalize/needed-words.ts';
import { indexPieces } from '../../pipeline/normalize/piece-index.ts';

/** Each list as its sets, "a|b & c|d". */
const written = (demands: ReturnType<typeof demandsOfWords>) =>
  demands?.map((sets) => sets.map((pieces) => [...pieces].join('|')).join(' & ')) ?? null;

describe('words that a pattern over whole words cannot do without', () => {
  test.each([
    ['the words of all alternatives', /captured|seized/, ['<captured>|<seized>']],
    ['endings are written out', /captur(?:ed|es)/, ['<captured>|<captures>']],
    ['what may be missing is not needed', /(?:full )?control/, ['<control>']],
    ['common words go without saying where there are rarer ones', /(?:was|were) (?:[a-z]+ )?stormed/, ['stormed>']],
    ['both rare parts of two', /raised (?:[a-z]+ )?flags/, ['<raised> & flags>']],
    ['each alternative with what it needs', /raised (?:[a-z]+ )?flags|stormed/, ['<stormed>', '<raised> & flags>']],
    ['a sign needs no word, the noun beside it does', /[PS]\d+ withstood/, ['<withstood>']],
    ['one alternative without a word: none is needed', /captured|A\d+/, null],
    ['common words alone: two that stand together', /as was/, ['<as was>']],
    ['what must not follow is not needed', /left(?! behind)/, ['<left>']],
    ['what must stand before is', /(?<=is )with/, ['is with>']],
  ])('%s', (_, pattern, needed) => expect(written(demandsOfWords(pattern))).toEqual(needed));
});

describe('words that a pattern over a text as it is written cannot do without', () => {
  test.each([
    ['capitals are none', /[Bb]ases?|HQ/, ['base|bases|hq']],
    ['of words with an apostrophe the part that is one token', /the army's/, ['army']],
    ['a mark needs no word', /-$/, null],
  ])('%s', (_, pattern, needed) => expect(written(demandsInText(pattern))).toEqual(needed));
});

describe('a piece of a word', () => {
  test.each([
    ['<man>', 'man', true],
    ['<man>', 'woman', false],
    ['<man', 'manned', true],
    ['<man', 'woman', false],
    ['man>', 'woman', true],
    ['man>', 'manned', false],
    ['man', 'womanly', true],
  ])('%s in %s', (piece, word, holds) => {
    const told: number[] = [];
    indexPieces([
      [0, ['<other>']],
      [1, [piece]],
    ])(word, (question) => told.push(question));
    expect(told.includes(1)).toBe(holds);
    expect(told).not.toContain(0);
  });
});

describe('a pattern over a scene, over plain words', () => {
  test.each([
    ['names take the room of their sign', /drove the A\d+ (?:out of|from)/, 'they drove the light infantry battalion 12 out of town', true],
    ['the words around them must stand', /drove the A\d+ (?:out of|from)/, 'they drove to the market in the morning', false],
    ['a noun is one word', /(?:town|T\d+) was taken/, 'the village was taken', true],
    ['whole words only at the beginning', /held by/, 'upheld by the court', false],
    ['a class of small letters stays one', /held [a-z]+ talks/, 'held long peace talks', false],
  ])('%s', (_, pattern, text, stands) => expect(overPlainWords(pattern).test(` ${text}`)).toBe(stands));
});
