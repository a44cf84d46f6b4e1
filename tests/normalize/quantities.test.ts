import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../pipeline/normalize/rules/quantities.ts';
import { fold, splitSentences } from '../../pipeline/normalize/sentences.ts';
import { tokensOf } from '../../pipeline/normalize/tokens.ts';

/** Every quantity of a text as `low-high qualifier`, an open bound empty. */
const quantitiesIn = (text: string): readonly string[] =>
  splitSentences(fold(text)).flatMap((sentence) =>
    findQuantities(tokensOf(sentence)).map(({ low, high, qualifier }) => `${low ?? ''}-${high ?? ''} ${qualifier}`),
  );

type Row = readonly [text: string, ...quantities: string[]];

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    it.each(rows.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
      expect(quantitiesIn(text)).toEqual(expected);
    });
  });

table('the rows of the guide', [
  ['18 soldiers', '18-18 exact'],
  ['two soldiers', '2-2 exact'],
  ['a dozen soldiers', '12-12 exact'],
  ['two dozen soldiers', '24-24 exact'],
  ['at least 45 soldiers', '45- at_least'],
  ['no fewer than six soldiers', '6- at_least'],
  ['more than 200 soldiers', '201- more_than'],
  ['over 200 soldiers', '201- more_than'],
  ['200-plus soldiers', '201- more_than'],
  ['over a dozen soldiers', '13- more_than'],
  ['about 30 soldiers', '30-30 about'],
  ['some 30 soldiers', '30-30 about'],
  ['nearly 30 soldiers', '30-30 about'],
  ['close to 30 soldiers', '30-30 about'],
  ['an estimated 30 soldiers', '30-30 about'],
  ['up to 50 soldiers', '-50 up_to'],
  ['as many as 50 soldiers', '-50 up_to'],
  ['at most 50 soldiers', '-50 up_to'],
  ['fewer than 50 soldiers', '-49 up_to'],
  ['20 to 30 soldiers', '20-30 range'],
  ['between 20 and 30 soldiers', '20-30 range'],
  ['four or five soldiers', '4-5 range'],
  ['a couple of soldiers', '2- vague'],
  ['several soldiers', '3- vague'],
  ['a few soldiers', '3- vague'],
  ['dozens of soldiers', '24- vague'],
  ['scores of soldiers', '40- vague'],
  ['hundreds of soldiers', '200- vague'],
  ['many thousands of people', '2000- vague'],
  ['tens of thousands of people', '20000- vague'],
]);

table('forms of numbers', [
  ['1,200 people', '1200-1200 exact'],
  ['5.000 people', '5000-5000 exact'],
  ['2.5 million people', '2500000-2500000 exact'],
  ['1.1 million people', '1100000-1100000 exact'],
  ['over half a million people', '500001- more_than'],
  ['half a million people', '500000-500000 exact'],
  ['a half million people', '500000-500000 exact'],
  ['nearly a quarter of a million people', '250000-250000 about'],
  ['three-quarters of a million people', '750000-750000 exact'],
  ['three quarters of a million people', '750000-750000 exact'],
  ['two and a half million people', '2500000-2500000 exact'],
  ['one and a half thousand people', '1500-1500 exact'],
  ['a million and a half people', '1500000-1500000 exact'],
  ['half a hundred soldiers', '50-50 exact'],
  ['half a dozen soldiers', '6-6 exact'],
  ['half dozen soldiers', '6-6 exact'],
  ['several hundred thousand people', '200000- vague'],
  ['a few hundred thousand people', '200000- vague'],
  ['two and a half years'],
  ['a quarter of the soldiers'],
  ['twenty-two soldiers', '22-22 exact'],
  ['twenty two soldiers', '22-22 exact'],
  ['a hundred and fifty soldiers', '150-150 exact'],
  ['three hundred and twelve soldiers', '312-312 exact'],
  ['six or seven thousand people', '6000-7000 range'],
  ['half a dozen soldiers', '6-6 exact'],
  ['700-800 soldiers', '700-800 range'],
  ['30 or so soldiers', '30-30 about'],
]);

table('a qualifier binds to the number it stands before', [['at least 16 killed and seven injured', '16- at_least', '7-7 exact']]);

table('a toll that rises gives its last word', [['the toll rose from nine to 14', '14-14 exact']]);

table('numbers that count nothing', [
  ['IB 236 and LIBs 228 and 391'],
  ['Infantry Battalion (IB) 129'],
  ['on Nov. 14 and 15 November'],
  ['at 7:30 am'],
  ['in 2021'],
  ['between January 8 and 15, killed'],
  ['on Nov. 14 and 15 troops'],
  ['a volunteer of eighteen'],
  ['eight in ten of them'],
  ['aged between 6 and 61'],
  ['Operation 1027'],
  ['No. 3 Border Guard Police'],
  ['a 70-year-old man'],
  ['children under 10, and women'],
  ['40 percent of the town'],
  ['12 miles south'],
  ['in 10 days'],
  ['for two weeks'],
  ['$200'],
  ['Ward 2'],
]);
