import { describe, expect, test } from 'vitest';
import { read } from './reading-table.ts';

/** Where and when counted things were, in the words of many reports. Published on Wednesday 20 March 2024 unless said. */

const placesOf = (text: string, title: string | null = null) =>
  read(text, { title }).incident_claims.map((claim) => `${claim.measure} ${claim.count_low ?? claim.count_high}: ${claim.place}`);

describe('a column and its way', () => {
  test.each([
    // it came
    ['An 80-strong column stationed in Taungtha came into Pyun village and arrested all men.', 'troops_deployed 80: Pyun'],
    ['A column of 60 soldiers based in Shwebo entered Kanbalu on Monday.', 'troops_deployed 60: Kanbalu'],
    // it left, and what it was meant for lies elsewhere
    [
      'A 150-strong junta column that departed Kyaukme to reinforce the battalion in Hsipaw had to turn back.',
      'troops_deployed 150: Kyaukme',
    ],
    // it arrived
    ['About 200 junta soldiers were sent to Kawlin.', 'troops_deployed 200: Kawlin'],
    ['Fighting goes on in Namtu. Two hundred junta reinforcements arrived in Lashio on Monday.', 'troops_deployed 200: Lashio'],
  ])('%s', (text, expected) => expect(placesOf(text)).toEqual([expected]));
});

describe('many posts lie in no one town', () => {
  test.each([
    ['The MPDF took Singu on 17 July. Since then it has captured 28 outposts.', 'posts_captured 28: Mandalay Region'],
    ['The TNLA took Namtu.\n\nIt has overrun more than 40 junta camps in the campaign.', 'posts_captured 41: Shan State'],
    // a few lie where the story is
    ['The KIA attacked Momauk. It has captured three outposts.', 'posts_captured 3: Momauk'],
    // named with them
    ['The KNDF took Demoso. It has also seized 20 outposts in Loikaw.', 'posts_captured 20: Loikaw'],
  ])('%s', (text, expected) => expect(placesOf(text)).toEqual([expected]));

  test('those that were left lie where those before were taken', () =>
    expect(placesOf('The KIA captured 20 junta posts in Momauk. Another 15 posts were abandoned.')).toEqual([
      'posts_captured 20: Momauk',
      'posts_abandoned 15: Momauk',
    ]));

  test('an operation is where it is listed to be', () =>
    expect(
      placesOf(
        'The TNLA took Mogok.\n\nThe alliance that launched Operation 1027 on October 27 has seized over 300 outposts along the border.',
      ),
    ).toEqual(['posts_captured 301: Shan State']));
});

describe('an operation told before', () => {
  test.each([
    [
      'Tatmadaw columns that conduct operations in Nawnghkio Township retook the Zayan hilltop camp.\n\nIn the operation, 34 engagements took place.',
      'clashes 34: Nawnghkio',
    ],
    [
      'The offensive in Kawkareik began in March. The monastery of Kyondoe was hit.\n\nDuring the offensive, 20 clashes took place.',
      'clashes 20: Kawkareik',
    ],
  ])('%s', (text, expected) => expect(placesOf(text)).toEqual([expected]));
});

describe('headings', () => {
  const ROUND_UP =
    'Sagaing\n\nFighters took a post in Kawlin on Monday, they said in a statement.\n\nRakhine\n\nThe AA captured 15 outposts.\n\nDamage\n\nIn Minbya the market burned down after shelling on Sunday. Six houses were destroyed.';
  test('the state over the paragraph, not the lead', () => expect(placesOf(ROUND_UP)[0]).toBe('posts_captured 15: Rakhine'));
  test('under a heading that is no place, the place told since', () => expect(placesOf(ROUND_UP)[1]).toBe('houses_destroyed 6: Minbya'));
});

test('an aircraft fell where its wreck lies', () =>
  expect(
    placesOf('The KNDF attacked Loikaw. A junta jet was shot down on Tuesday. Its wreckage was found in Thandaunggyi, villagers said.'),
  ).toEqual(['aircraft_downed 1: Thandaunggyi']));

test('a count over months is of the town, not of the quarter spoken of last', () =>
  expect(
    placesOf(
      'Troops advanced on Mobye. The last stronghold, in Yan Shin ward, was retaken on Sunday. In six months there were 215 clashes.',
    ),
  ).toEqual(['clashes 215: Mobye']));

describe('when', () => {
  const periodsOf = (text: string, title: string | null = null) =>
    read(text, { title }).incident_claims.map(({ period_start, period_end }) => [period_start, period_end]);

  test('what is counted up goes on from the start told before', () =>
    expect(
      periodsOf('The AA began its attacks in Rakhine State on 13 November. More than 140 posts had been seized there, it said.'),
    ).toEqual([['2023-11-13', '2024-03-20']]));

  test('what happened on the day does not', () =>
    expect(periodsOf('The AA began its attack on Minbya on 4 March. Six houses burned down.')).toEqual([['2024-03-04', '2024-03-04']]));

  test('the days that the report is about', () =>
    expect(periodsOf('The AA said that it captured 15 outposts over the seven days.', 'The week in the war, 11 to 17 March')).toEqual([
      ['2024-03-11', '2024-03-17'],
    ]));
});

test('abuse tells no side of those who have one', () =>
  expect(
    read('The terrorist military council burned 1,118 houses in 27 villages of Kanbalu.').incident_claims.map((claim) => claim.actor_side),
  ).toEqual(['junta']));
