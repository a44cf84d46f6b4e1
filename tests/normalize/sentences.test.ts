import { describe, expect, it } from 'vitest';
import { fold, LONGEST_SENTENCE, splitSentences } from '../../pipeline/normalize/sentences.ts';

const cases: readonly (readonly [reason: string, text: string, expected: readonly string[]])[] = [
  ['two sentences', 'Troops left. The town was quiet.', ['Troops left.', 'The town was quiet.']],
  ['ranks end no sentence', 'Col. Naw Bu spoke. Brig. Gen. Aung Lin did not.', ['Col. Naw Bu spoke.', 'Brig. Gen. Aung Lin did not.']],
  ['months end no sentence', 'It fell on Nov. 14. Nobody stayed.', ['It fell on Nov. 14.', 'Nobody stayed.']],
  ['hours end no sentence in the middle', 'At 8 a.m. on Monday it began.', ['At 8 a.m. on Monday it began.']],
  ['a line break ends one', 'Kani: three dead\nPale: none', ['Kani: three dead', 'Pale: none']],
  ['closing quotes belong to the sentence', '"We left." He smiled.', ['"We left."', 'He smiled.']],
  ['decimal points end none', 'About 2.5 million fled. It rained.', ['About 2.5 million fled.', 'It rained.']],
  ['question and exclamation marks', 'Who fired? Nobody knows! He ran.', ['Who fired?', 'Nobody knows!', 'He ran.']],
];

describe('splitSentences', () => {
  it.each(cases)('%s', (_reason, text, expected) => {
    expect(splitSentences(fold(text)).map((s) => s.text)).toEqual(expected);
  });

  it('gives spans of the text itself', () => {
    const text = 'One. Two “three” four.\n\n  Five – six. ';
    for (const { start, end, text: words } of splitSentences(fold(text))) expect(fold(text).slice(start, end)).toBe(words);
  });

  it('numbers paragraphs', () => {
    expect(splitSentences('A b. C d.\n\nE f.').map((s) => s.paragraph)).toEqual([0, 0, 1]);
  });
});

describe('fold', () => {
  it.each(['“quoted”', '‘single’', 'a – b', 'non breaking', 'plain', '𝒜stral “pair”'])('keeps the length of %s', (text) => {
    expect(fold(text)).toHaveLength(text.length);
  });

  it('makes curly marks plain', () => {
    expect(fold('“It’s” – so')).toBe('"It\'s" - so');
  });
});

describe('a stretch without an end', () => {
  const long = 'Loikaw and Demoso, '.repeat(400);

  it('is read in pieces that leave nothing out', () => {
    const sentences = splitSentences(long);
    expect(sentences.length).toBeGreaterThan(4);
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentences.map(({ text }) => text).join(' ')).toBe(long.trim());
    expect(sentences.map(({ cut }) => cut === true)).toEqual(sentences.map((_, i) => i < sentences.length - 1));
  });

  it('is cut in no pair of surrogates', () => {
    const sentences = splitSentences(`x${'\u{1F600}'.repeat(2_000)}`);
    expect(sentences.some(({ text }) => /\p{Cs}/u.test(text))).toBe(false);
  });
});
