import { describe, expect, test } from 'vitest';
import { datesIn, datesOfEvent, periodOfCasualty } from '../../pipeline/normalize/refiners/attach-period.ts';
import type { Action, Outcome } from '../../schemas/vocabulary.ts';
import { made, spanOf } from './made-document.ts';

/** A Monday. */
const on = '2024-11-18';

const casualty = (text: string, words: string, clue: { outcome?: Outcome; place?: string } = {}) => {
  const document = made(text, { on });
  const { start, end } = periodOfCasualty(document, spanOf(document, words), clue);
  return [start, end];
};

const event = (text: string, words: string, action: Action, place: string | null = null) => {
  const document = made(text, { on });
  const { start, end } = datesOfEvent(document, spanOf(document, words), { action, place });
  return [start, end];
};

describe('a count takes the date of its own words', () => {
  test.each([
    ['Ten soldiers died on Friday.', 'Ten soldiers died', ['2024-11-15', '2024-11-15'], 'its clause'],
    ['The KNLA says it fought 40 times in October, killing ten soldiers.', 'ten soldiers', ['2024-10-01', '2024-10-31'], 'not of the word'],
    [
      'The group said its men went in on Friday, killing ten soldiers.',
      'ten soldiers',
      ['2024-11-15', '2024-11-15'],
      'a subject of its own',
    ],
    ['The group said in its report on Friday that ten soldiers died.', 'ten soldiers', [null, '2024-11-15'], 'the day of the word'],
    [
      'Ten soldiers died on Friday and six were wounded on Sunday.',
      'six were wounded',
      ['2024-11-17', '2024-11-17'],
      'the nearer of two dates',
    ],
    [
      'On Friday, near the bridge, a column was hit, and ten soldiers died.',
      'ten soldiers died',
      ['2024-11-15', '2024-11-15'],
      'a date that opens the sentence reaches far',
    ],
    [
      'The pilot of a jet that came down on Nov. 12 was arrested on Sunday.',
      'The pilot',
      ['2024-11-17', '2024-11-17'],
      'the relative clause keeps its own date',
    ],
    [
      'They took it on Nov. 2, taking ten prisoners, and the next camp on Nov. 9.',
      'taking ten',
      ['2024-11-02', '2024-11-02'],
      'a participle goes on',
    ],
    [
      'Five were arrested last week and two of them were found dead on Sunday.',
      'two of them were found dead',
      ['2024-11-17', '2024-11-17'],
      '"and" parts',
    ],
    [
      'They took the village on Nov. 9. In the three-week operation ten died.',
      'ten died',
      ['2024-10-19', '2024-11-09'],
      'weeks back from its end',
    ],
    [
      'Ten fell on Nov. 2.\n\nSeven died in January, the most since clashes began in mid-2021.\n\nFour more died the same day.',
      'Four more',
      ['2024-11-02', '2024-11-02'],
      'a year spoken of in passing is no day',
    ],
    [
      'Jets hit a school on Sunday.\n\nThe area was spared in the March 28 earthquake. Ten died there.',
      'Ten died',
      ['2024-11-17', '2024-11-17'],
      'the date is the name of another matter',
    ],
    [
      'The town of Ywathit fell on Nov. 9. On the day Ywathit fell ten died.',
      'ten died',
      ['2024-11-09', '2024-11-09'],
      'the day of its fall',
    ],
    [
      'It took Ywathit on Nov. 9 after a week of fighting, in which it lost ten.',
      'it lost ten',
      ['2024-11-02', '2024-11-09'],
      'in that week',
    ],
    [
      'It attacked the convoy from Nov. 2 to Nov. 5. Ten died in the fighting.',
      'Ten died',
      ['2024-11-02', '2024-11-05'],
      'the start tells its end',
    ],
    ['It killed ten in a weeklong raid.', 'killed ten', ['2024-11-11', '2024-11-18'], 'a week back from what is told'],
    ['It was the worst since July, when ten died.', 'ten died', ['2024-07-01', '2024-07-31'], 'rare since then, and it was then'],
    [
      'The group, formed last May, has lost four since then. It killed ten in the same period.',
      'killed ten',
      ['2024-05-01', '2024-11-18'],
      'the period that runs',
    ],
    ['The group, which has fought there since May, killed ten.', 'killed ten', [null, '2024-11-18'], 'the relative clause keeps its start'],
    [
      'The group has taken nine towns since May.\n\nTen died in Ywathit.',
      'Ten died',
      [null, '2024-11-18'],
      'a long time spoken of is no time of what is told next',
    ],
    ['Ten died, the group said on Sunday.', 'Ten died', [null, '2024-11-17'], 'the date of the word bounds the deed'],
    [
      'YANGON, Nov 18 (Wire) - The group said on Sunday ten died.',
      'ten died',
      [null, '2024-11-17'],
      'the day of the text stands behind it',
    ],
    [
      'The army spoke on Friday.\n\nThe group put the wounded at four. It said ten died.',
      'ten died',
      [null, '2024-11-18'],
      '"it" is who speaks in the paragraph',
    ],
    ['So far this month, two fell. Overnight ten died.', 'ten died', ['2024-11-17', '2024-11-18'], 'the last night'],
    ['On Sunday the group announced that ten had died.', 'ten had died', [null, '2024-11-17'], 'so too where it opens the sentence'],
    ['On Friday, the group said, ten died.', 'ten died', ['2024-11-15', '2024-11-15'], 'a speech verb between commas takes no date'],
    ['The group said that on Friday ten died.', 'ten died', ['2024-11-15', '2024-11-15'], '"that" parts the verb from the date'],
  ])('%s: %s', (text, words, expected) => expect(casualty(text, words)).toEqual(expected));
});

describe('since, by, as of', () => {
  test.each([
    ['Some 70 people have died since Nov. 11, a charity said.', 'Some 70 people', ['2024-11-11', '2024-11-18'], 'to publication'],
    [
      'Some 70 people have died since Nov. 11, a charity said on Friday.',
      'Some 70 people',
      ['2024-11-11', '2024-11-15'],
      'to the statement',
    ],
    [
      'By the end of October 9,000 were displaced, 600 of them since Sept. 3.',
      '600 of them',
      ['2024-09-03', '2024-10-31'],
      'to the day that the sentence names',
    ],
    ['By the end of October 9,000 people were displaced.', '9,000 people were displaced', [null, '2024-10-31'], 'a stock'],
    ['At least 900 people were displaced as of Oct. 9.', '900 people', [null, '2024-10-09'], 'a stock has no start'],
    ['They clashed on Thursday. By Saturday 31 were dead.', '31 were dead', ['2024-11-14', '2024-11-16'], 'from the incident on'],
    [
      'Since the coup 900 people have been arrested. Of these, 700 are still detained.',
      '700 are still detained',
      ['2021-02-01', '2024-11-18'],
      'the start said before in the paragraph',
    ],
    ['About 5,000 people were still hiding on Sunday.', '5,000 people', [null, '2024-11-17'], 'how many at a time'],
    ['In the last five days ten died.', 'ten died', ['2024-11-13', '2024-11-18'], ''],
  ])('%s: %s', (text, words, expected) => expect(casualty(text, words)).toEqual(expected));
});

describe('a count without a date takes the date of its incident', () => {
  test.each([
    ['A jet bombed Ywathit on Friday. Ten villagers died.', 'Ten villagers died', ['2024-11-15', '2024-11-15'], 'the sentence before'],
    ['A jet bombed Ywathit on Friday.\n\nTen villagers died.', 'Ten villagers died', ['2024-11-15', '2024-11-15'], 'the paragraph before'],
    [
      'Ten villagers died in an air strike.\n\nThe jet came to Ywathit on Friday.',
      'Ten villagers',
      ['2024-11-15', '2024-11-15'],
      'told after',
    ],
    [
      'They attacked Ywathit on Nov. 3. The town fell on Nov. 12.\n\nIn the battle 40 soldiers died.',
      '40 soldiers died',
      ['2024-11-03', '2024-11-12'],
      'the whole battle',
    ],
    [
      'The town fell on Friday after six days of attacks. Sixty bodies were counted.',
      'Sixty bodies',
      ['2024-11-09', '2024-11-15'],
      'its length',
    ],
    [
      'They attacked Ywathit on Nov. 3. The town fell on Nov. 12.\n\nIn the first four days of the battle 40 soldiers died.',
      '40 soldiers died',
      ['2024-11-03', '2024-11-06'],
      'its first days',
    ],
    [
      'Clashes went on between 2 and 9 November. In the same period 12 people died.',
      '12 people died',
      ['2024-11-02', '2024-11-09'],
      'the same period',
    ],
    ['Losses since the coup of 2021 are high. Ten men died.', 'Ten men died', [null, '2024-11-18'], 'the coup dates no incident'],
  ])('%s: %s', (text, words, expected) => expect(casualty(text, words, { place: 'Ywathit' })).toEqual(expected));

  test('those displaced go on being displaced', () =>
    expect(
      casualty('A jet bombed Ywathit on Friday. About 700 people have fled.', '700 people', { outcome: 'displaced', place: 'Ywathit' }),
    ).toEqual(['2024-11-15', '2024-11-18']));

  test('lines under a heading take its date', () =>
    expect(casualty('On Friday the following was seen:\n\nKilled: 12\n\nWounded: 30', 'Wounded: 30')).toEqual([
      '2024-11-15',
      '2024-11-15',
    ]));

  test('a headline of its own place takes no date from the item before', () =>
    expect(casualty('Bago: ten killed on Friday\n\nMagway: six killed in Pakokku', 'six killed', { place: 'Pakokku' })).toEqual([
      null,
      '2024-11-18',
    ]));
});

describe('control events', () => {
  test.each<[string, string, Action, (string | null)[], string]>([
    ['They captured Ywathit on Friday.', 'captured Ywathit', 'captured', ['2024-11-15', '2024-11-15'], ''],
    [
      'They took Kunhing on January 17, Ywathit on January 19 and Mongyai on February 6.',
      'Ywathit',
      'captured',
      ['2024-01-19', '2024-01-19'],
      'each of a list has its own day',
    ],
    ['They had already captured Ywathit.', 'captured Ywathit', 'captured', [null, '2024-11-18'], 'some day before publication'],
    [
      'The group said on Friday that it had captured Ywathit.',
      'captured Ywathit',
      'captured',
      [null, '2024-11-15'],
      'before the statement',
    ],
    ['They captured Ywathit by February.', 'captured Ywathit', 'captured', [null, '2024-02-29'], 'to the last day of the month'],
    [
      'By noon on Saturday they had captured Ywathit.',
      'captured Ywathit',
      'captured',
      ['2024-11-16', '2024-11-16'],
      'the hour tells the day',
    ],
    [
      'They began to attack Ywathit on Nov. 3 and captured it by Friday.',
      'captured it',
      'captured',
      ['2024-11-03', '2024-11-15'],
      'between the start and the day',
    ],
    ['Since Sunday they have been attacking Ywathit.', 'attacking Ywathit', 'attack_began', ['2024-11-17', '2024-11-17'], 'begun that day'],
    ['They are attacking Ywathit.', 'attacking Ywathit', 'attack_began', [null, '2024-11-18'], 'under way, start unknown'],
    [
      'After four days of fighting they attacked Ywathit.',
      'attacked Ywathit',
      'attack_began',
      [null, '2024-11-18'],
      'a length dates nothing',
    ],
    ['They hold Ywathit.', 'hold Ywathit', 'holds', ['2024-11-18', '2024-11-18'], 'the day of publication'],
    ['They still hold Ywathit, he said on Friday.', 'hold Ywathit', 'holds', ['2024-11-15', '2024-11-15'], 'the day of the statement'],
    ['On Sunday the enemy held half of Ywathit.', 'held half of', 'holds', ['2024-11-17', '2024-11-17'], 'the day said'],
    ['They have held Ywathit since June 2.', 'held Ywathit', 'holds', ['2024-06-02', '2024-11-18'], 'from then on'],
    [
      'They captured Ywathit on Nov. 3 but later withdrew from it.',
      'withdrew from it',
      'withdrew',
      ['2024-11-03', '2024-11-18'],
      'some time after',
    ],
    [
      'They attacked the camp on Friday. They also tried to seize the bridge.',
      'tried to seize the bridge',
      'attack_began',
      ['2024-11-15', '2024-11-15'],
      'in one breath',
    ],
  ])('%s: %s', (text, words, action, expected) => expect(event(text, words, action, 'Ywathit')).toEqual(expected));

  test('"after two days" counts on from the attack', () =>
    expect(event('They attacked the outpost on Nov. 4. They seized it after two days.', 'seized it', 'captured')).toEqual([
      '2024-11-06',
      '2024-11-06',
    ]));

  test('a capture told without a day has it where the fall of the place is told', () =>
    expect(
      event(
        'The group said that it had captured Ywathit.\n\nIt attacked on Nov. 3, and the town fell on Friday.',
        'captured Ywathit',
        'captured',
        'Ywathit',
      ),
    ).toEqual(['2024-11-15', '2024-11-15']));
});

describe('what words mean to the one who speaks them', () => {
  test('"this morning" in the words of Friday is Friday', () => {
    const document = made('"This morning they all retreated," an officer said late on Friday.', { on });
    const [sentence] = document.sentences;
    expect(sentence && datesIn(document, sentence).map(({ from }) => from)).toEqual(['2024-11-15', '2024-11-15']);
  });

  test('outside quotation marks it is the day of publication', () => {
    const document = made('This morning they all retreated.', { on });
    const [sentence] = document.sentences;
    expect(sentence && datesIn(document, sentence).map(({ from }) => from)).toEqual([on]);
  });

  test('a dateline dates the text, no deed', () => {
    expect(casualty('NAY PYI TAW, 17 November\n\nTen insurgents died.', 'Ten insurgents')).toEqual([null, '2024-11-18']);
  });

  test('without a day of publication nothing relative is dated', () => {
    const document = made('Ten died on Friday.', { on: null });
    expect(periodOfCasualty(document, spanOf(document, 'Ten died'))).toMatchObject({ start: null, end: null, precision: 'unknown' });
  });
});

describe('a stretch of days told in other words', () => {
  test.each([
    ['Ten villagers were killed during a three-day raid that ended on Friday.', 'Ten villagers', ['2024-11-12', '2024-11-15']],
    ['In three days of engagements ending yesterday ten were killed.', 'ten were killed', ['2024-11-14', '2024-11-17']],
    ['Nine died in the two-week battle. Another 40 were hurt.', 'Another 40', ['2024-11-04', '2024-11-18']],
    [
      'They took the town on Nov. 5. Since it lost the town the army has bombed it, and ten died.',
      'ten died',
      ['2024-11-05', '2024-11-18'],
    ],
    ['They took the town on Nov. 7, four days after an attack began. Ten were killed.', 'Ten were killed', ['2024-11-03', '2024-11-07']],
    ['Fighting broke out on Saturday. "We have killed ten," he said.', 'We have killed ten', ['2024-11-16', '2024-11-18']],
    ['Jets struck on Saturday. Two were hurt, one of whom has since died.', 'one of whom has since died', ['2024-11-16', '2024-11-18']],
    ['Jets struck on Saturday. Two were hurt, one of whom has since died.', 'Two were hurt', ['2024-11-16', '2024-11-16']],
  ])('%s | %s', (text, words, days) => {
    expect(casualty(text, words)).toEqual(days);
  });
  test('those in hospital were hurt on the day', () =>
    expect(casualty('Jets struck on Saturday. Ten are being treated.', 'Ten are being', { outcome: 'wounded' })).toEqual([
      '2024-11-16',
      '2024-11-16',
    ]));
});

describe('what is told aside, and what goes on', () => {
  test.each([
    ['A jet struck Pale, which was captured by the PDF in early November. Ten were killed.', 'Ten were killed', [null, '2024-11-18']],
    [
      'A shell struck on Friday.\n\nSeven others were hurt. All had fled from Lashio a week before.',
      'Seven others',
      ['2024-11-15', '2024-11-15'],
    ],
    [
      'They attacked the town on Nov. 5.\n\nA shell struck on Friday.\n\nSeven others were hurt.',
      'Seven others',
      ['2024-11-15', '2024-11-15'],
    ],
  ])('%s | %s', (text, words, days) => {
    expect(casualty(text, words)).toEqual(days);
  });
  test('the day of the taking itself stands behind "since"', () =>
    expect(event('Ten have died since the PDF captured Pale on Nov. 5.', 'captured Pale', 'captured', 'Pale')).toEqual([
      '2024-11-05',
      '2024-11-05',
    ]));
});

describe('a day told last, and the days of what comes after', () => {
  test.each([
    [
      'They have attacked the town since May 24 and seized a camp on Nov. 12. In that battle 18 died. Eleven fell.',
      '18 died',
      ['2024-11-12', '2024-11-12'],
    ],
    [
      'They have attacked the town since May 24 and seized a camp on Nov. 12. In that battle 18 died. Eleven fell.',
      'Eleven fell',
      ['2024-11-12', '2024-11-12'],
    ],
    ['A jet struck on Nov. 12.\n\n"We found the last body yesterday," he said.\n\nTen died.', 'Ten died', ['2024-11-12', '2024-11-12']],
    ['The column did not come back until Nov. 12. Ten died.', 'Ten died', ['2024-11-12', '2024-11-12']],
    ["Fighting in the state, the country's biggest, has killed 600 since March.", 'killed 600', ['2024-03-01', '2024-11-18']],
  ])('%s | %s', (text, words, days) => {
    expect(casualty(text, words)).toEqual(days);
  });
  test('the beginning of a year is no beginning of the fighting', () =>
    expect(casualty('Ten died since the beginning of this year.\n\nDuring the fighting 54 were killed on Friday.', '54 were')).toEqual([
      '2024-11-15',
      '2024-11-15',
    ]));
});

describe('days among days', () => {
  test.each([
    ['They roamed Pale for two weeks until last Thursday and killed 19.', 'killed 19', ['2024-10-31', '2024-11-14']],
    ['A column came on Nov. 5. It shot six men on the first day.', 'shot six', ['2024-11-05', '2024-11-05']],
    ['They took Ann on Nov. 5 and Gwa on Nov. 9. They hold 210 prisoners captured at Ann.', '210 prisoners', ['2024-11-05', '2024-11-05']],
    ['It attacked the town on Nov. 5 and said on Sunday that 31 have been killed so far.', '31 have been', ['2024-11-05', '2024-11-17']],
    ['From Nov. 3 to Nov. 9 eight clashes took place. In the same week ten died.', 'ten died', ['2024-11-03', '2024-11-09']],
  ])('%s | %s', (text, words, days) => {
    const place = /Ann/.test(text) ? { place: 'Ann' } : {};
    expect(casualty(text, words, place)).toEqual(days);
  });
  test('what a month is held against', () =>
    expect(casualty('In October 88 civilians died in 140 strikes, against 61 in September.', '88 civilians')).toEqual([
      '2024-10-01',
      '2024-10-31',
    ]));
});

describe('days of another matter', () => {
  test.each([
    ['A shell struck on Nov. 12.\n\nPrices went up overnight.\n\nTen soldiers died.', 'Ten soldiers', ['2024-11-12', '2024-11-12']],
    ['A shell struck on Nov. 12.\n\nSchools have been shut since Friday. Ten soldiers died.', 'Ten soldiers', ['2024-11-12', '2024-11-12']],
    ['Rice prices have doubled since June.\n\nTen have been killed.', 'Ten have been', [null, '2024-11-18']],
    [
      'A column came on Nov. 12.\n\nA couple were killed. Two days later their bodies were found.',
      'A couple',
      ['2024-11-12', '2024-11-12'],
    ],
  ])('%s | %s', (text, words, days) => {
    expect(casualty(text, words)).toEqual(days);
  });
  test('a day of a relative clause is no day of the fall before it', () =>
    expect(
      event('The fall of Lashio comes months after that of Laukkai, where 41 men surrendered on Nov. 4.', 'The fall of Lashio', 'captured'),
    ).toEqual([null, '2024-11-18']));
});

describe('what a report covers', () => {
  const report = (title: string | null, text: string, words: string) => {
    const document = made(text, { on, title });
    const { start, end } = periodOfCasualty(document, spanOf(document, words));
    return [start, end];
  };
  test.each<[string | null, string, string, (string | null)[], string]>([
    [
      'Military situation, October 2024',
      'On 3 October we took a hill.\n\nShelling killed 29 villagers.',
      '29',
      ['2024-10-01', '2024-10-31'],
      'title',
    ],
    ['Summary of the year 2023', 'Our losses\n\n153 comrades fallen.', '153', ['2023-01-01', '2023-12-31'], 'a year'],
    [
      null,
      'In the month of October our battalions fought 310 times.\n\nOn 3 October we took a hill.\n\nShelling killed 29 villagers.',
      '29',
      ['2024-10-01', '2024-10-31'],
      'opening',
    ],
    [
      'Weekly update, 4 to 10 November 2024',
      'A jet came on 5 November. During the week 48 civilians were killed.',
      '48',
      ['2024-11-04', '2024-11-10'],
      'during the week',
    ],
    [
      'Weekly update, 4 to 10 November 2024',
      'On 5 November a jet came. Nine died.',
      'Nine',
      ['2024-11-05', '2024-11-05'],
      'an incident of the paragraph',
    ],
    [null, 'On 5 November a jet came.\n\nNine died.', 'Nine', ['2024-11-05', '2024-11-05'], 'no report'],
  ])('%s: %s', (title, text, words, days) => expect(report(title, text, words)).toEqual(days));
});

describe('days that are not those of the words asked about', () => {
  test.each<[string, string, (string | null)[], string]>([
    [
      'Two of them said an airstrike on the market on November 12 had killed nine people.',
      'nine',
      ['2024-11-12', '2024-11-12'],
      'no day of the word',
    ],
    ['In the week from November 1 to 7 it killed thirty soldiers.', 'thirty', ['2024-11-01', '2024-11-07'], 'a week with both its ends'],
    ['Fifty died in October, the highest monthly number this year, and 54 were hurt.', '54', ['2024-10-01', '2024-10-31'], 'a rank'],
    ['At the end of October 39,700 people were displaced.', '39,700', [null, '2024-10-31'], 'so many at a time'],
    [
      'On 11 November a jet came. Six died at once and a nurse died of her wounds two days later.',
      'Six',
      ['2024-11-11', '2024-11-11'],
      'not hers',
    ],
    [
      'On 11 November a jet came. Six died and a nurse died of her wounds two days later. Two were hurt.',
      'Two',
      ['2024-11-11', '2024-11-11'],
      'nor theirs',
    ],
    [
      'The siege began on 1 October. 31 have died since the beginning of the siege, most of them last week.',
      '31',
      ['2024-10-01', '2024-11-18'],
      'since',
    ],
    [
      'Ten were killed in the three weeks of the siege and two were caught on Sunday.',
      'Ten',
      ['2024-10-28', '2024-11-18'],
      'a length of its own',
    ],
    [
      'State television on Saturday put army losses at six dead since the start of the month.',
      'six',
      ['2024-11-01', '2024-11-16'],
      'the day of the word ends it',
    ],
    [
      'A column came on November 5. It burned a house on November 9.\n\nMore than 8,000 residents have fled; they are displaced.',
      '8,000',
      ['2024-11-05', '2024-11-18'],
      'since it began',
    ],
    [
      'The column entered Bhamo on November 3 and left on November 7. It killed nine.',
      'nine',
      ['2024-11-03', '2024-11-07'],
      'from coming to leaving',
    ],
    ['Troops stormed Bhamo on November 3 and stayed for four days. Nine died.', 'Nine', ['2024-11-03', '2024-11-07'], 'so long'],
    ['Fighting, which began in Bhamo on November 3, has killed nine.', 'nine', ['2024-11-03', '2024-11-18'], 'goes on'],
    ['Nine were killed in fighting that broke out in Bhamo on November 3.', 'Nine', ['2024-11-03', '2024-11-03'], 'on that day'],
    ['A three-day raid in Bhamo that began on November 5 left nine dead.', 'nine', ['2024-11-05', '2024-11-07'], 'length and start'],
    ['Beginning November 5, troops killed nine over three days.', 'nine', ['2024-11-05', '2024-11-07'], 'start and length'],
    ['The offensive began on November 3. Within a week, 22 had died.', '22', ['2024-11-03', '2024-11-10'], 'within'],
    ['Nine died in the two weeks before November 10.', 'Nine', ['2024-10-27', '2024-11-10'], 'counted back'],
    ['Nine died in the last quarter of 2023.', 'Nine', ['2023-10-01', '2023-12-31'], 'a quarter'],
    [
      '"Ten surrendered in the last three days," he told reporters on Friday.',
      'Ten',
      ['2024-11-12', '2024-11-15'],
      'the last days of him who speaks',
    ],
    ['The camp held out until November 9. Seven bodies were found.', 'Seven', ['2024-11-09', '2024-11-09'], 'its last day'],
  ])('%s: %s', (text, words, days) =>
    expect(casualty(text, words, { outcome: /displaced/.test(text) ? 'displaced' : 'killed' })).toEqual(days),
  );

  test('the day that heads an item is no dateline', () => {
    const text = 'Incidents\n\n12 November. A convoy was stopped by mines. Nine soldiers died.';
    expect(casualty(text, 'Nine')).toEqual(['2024-11-12', '2024-11-12']);
  });

  test.each<[string, string, Action, string, (string | null)[], string]>([
    [
      'Muse and Mabein have been theirs since May 20 and June 1 respectively.',
      'Mabein have been theirs',
      'holds',
      'Mabein',
      ['2024-06-01', '2024-11-18'],
      'in order',
    ],
    [
      'They have held Muse since Aug. 25, Mabein since July 17 and a hill since July 2.',
      'Mabein',
      'holds',
      'Mabein',
      ['2024-07-17', '2024-11-18'],
      'its own',
    ],
    ['They left Muse, which they had attacked on November 4.', 'left Muse', 'withdrew', 'Muse', [null, '2024-11-18'], 'another deed'],
    [
      'They have liberated all of Muse as of 11 November.',
      'liberated all of Muse',
      'captured',
      'Muse',
      ['2024-11-11', '2024-11-11'],
      'as of',
    ],
  ])('%s', (text, words, action, place, days) => expect(event(text, words, action, place)).toEqual(days));
});

test('a count goes to the day that was told of its place', () => {
  const text =
    'The KIA took Pang War on 12 November.\n\nIt took Momauk on 9 November.\n\n72 men surrendered and 15 were killed in Pang War.';
  expect(casualty(text, '15', { outcome: 'killed', place: 'Pang War' })).toEqual(['2024-11-12', '2024-11-12']);
});

describe('days of other places, of statements and of those who speak', () => {
  test.each<[text: string, words: string, place: string | undefined, expected: (string | null)[], reason?: string]>([
    [
      'The KIA attacked a base at Hpimaw on 28 October and took it two days later. One officer died in the fighting.',
      'One officer',
      'Hpimaw',
      ['2024-10-28', '2024-10-30'],
    ],
    [
      'Troops have attacked Ann since 18 September.\n\nIn Thandwe, the group took an airport. Sixty died in that battle.',
      'Sixty',
      'Thandwe',
      [null, '2024-11-18'],
      'no day of another town',
    ],
    [
      'Soldiers shelled Kyauktaw on Thursday.\n\nOn Wednesday the group said that 600 soldiers had surrendered.',
      '600 soldiers',
      undefined,
      [null, '2024-11-13'],
      'nothing that was said to have happened before it',
    ],
    ['In the newspapers on Friday, the junta said that two soldiers had been killed.', 'two soldiers', undefined, [null, '2024-11-15']],
    ['"I saw six bodies," said a woman who reached Lashio on Sunday.', 'six bodies', undefined, [null, '2024-11-18']],
    [
      'Fighting resumed on Oct. 13. More than 900 have since been displaced and 40 civilians killed.',
      '40 civilians',
      undefined,
      ['2024-10-13', '2024-11-18'],
    ],
    [
      'Fighting resumed on Oct. 13. Two have since been found dead.',
      'Two have since',
      undefined,
      ['2024-10-13', '2024-10-13'],
      'only found later',
    ],
    ['There were 52 clashes in September.\n\nIn Sagaing alone, 41 died in the month.', '41 died', undefined, ['2024-09-01', '2024-09-30']],
    [
      'This is the news of the first week of November.\n\n7 November - Tabayin Township. Troops killed four.\n\nIn total, 71 soldiers were killed in the week.',
      '71 soldiers',
      undefined,
      ['2024-11-01', '2024-11-07'],
    ],
    [
      '5 November - Kawkareik Township. Joint forces captured the camp after two months of fighting. 9 bodies were seized.',
      '9 bodies',
      undefined,
      ['2024-09-05', '2024-11-05'],
    ],
    ['The UN says 131,000 people, two-fifths of the population, are displaced.', '131,000', undefined, [null, '2024-11-18']],
    [
      'On November 2, the KIA launched an assault on a base at Mo Kaung. The base fell three days later. Four KIA soldiers were killed.',
      'Four KIA',
      'Mo Kaung',
      ['2024-11-02', '2024-11-05'],
    ],
    [
      'The KIA captured Pangwa on October 28.\n\nAirstrikes have killed 14 people since the KIA took the town.',
      '14 people',
      'Pangwa',
      ['2024-10-28', '2024-11-18'],
    ],
    ['They left Maungdaw on Nov. 4, and 68 Border Guard Police were caught.', '68 Border', undefined, ['2024-11-04', '2024-11-04']],
    [
      'They left on 24 October.\n\nTwo weeks earlier, on 12 October, 20 soldiers died.',
      '20 soldiers',
      undefined,
      ['2024-10-12', '2024-10-12'],
    ],
    [
      'Troops retook Kawlin on 10 November. The town had been in the hands of the NUG since 6 November 2023.\n\nOver 60 civilians were killed.',
      'Over 60',
      'Kawlin',
      ['2024-11-10', '2024-11-10'],
      'no fighting of a year',
    ],
    ['Around 170,000 people, more than half of the population, are displaced.', 'Around 170,000', undefined, [null, '2024-11-18']],
    ['From the coup up to the end of October, 371 civilians were killed.', '371 civilians', undefined, ['2021-02-01', '2024-10-31']],
    [
      'Soldiers entered Ta Nyaung on Friday.\n\n"They shot an old man. The bodies of two others were found yesterday," he said.',
      'an old man',
      undefined,
      ['2024-11-15', '2024-11-15'],
    ],
  ])('%s: %s', (text, words, place, expected) => expect(casualty(text, words, place === undefined ? {} : { place })).toEqual(expected));
});

test('a town that fell is not the town of the next sentence', () => {
  const text =
    'Since mid-September the group has taken six towns. The latest to fall was Ponnagyun.\n\nIt took Mrauk-U first. They took the town on November 8.';
  expect(event(text, 'latest to fall was Ponnagyun', 'captured', 'Ponnagyun')).toEqual([null, '2024-11-18']);
});
