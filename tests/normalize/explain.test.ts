import { describe, expect, test } from 'vitest';
import { explain } from '../../pipeline/normalize/explain.ts';
import type { ExplainedRow, ExplainedSentence, Explanation } from '../../pipeline/normalize/explanation.ts';
import { readDocument } from '../../pipeline/normalize/extract.ts';
import { made } from './made-document.ts';

const REPORT = `At least 14 junta soldiers were killed near Kawlin on Monday, a spokesperson for the Kachin Independence Army (KIA) said.
Lake Daily could not independently verify the figures. About 1,200 people live there.
The KIA captured the town of Indaw on Tuesday, residents said.`;

const sentenceWith = ({ sentences }: Explanation, words: string): ExplainedSentence => {
  const found = sentences.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`no sentence has ${JSON.stringify(words)}`);
  return found;
};
const firstRow = (sentence: ExplainedSentence): ExplainedRow => {
  const [row] = sentence.rows;
  if (row === undefined) throw new Error(`no row rests on ${JSON.stringify(sentence.text)}`);
  return row;
};
const stepOf = (row: ExplainedRow, column: string) => row.steps.find((step) => step.column === column);

describe('a sentence with what was seen in it', () => {
  const report = explain(made(REPORT));
  test('sentences in order, with their words and paragraphs', () => {
    expect(report.sentences.map(({ number, paragraph }) => [number, paragraph])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 3],
    ]);
    for (const { start, end, text } of report.sentences) expect(REPORT.slice(start, end)).toBe(text);
  });

  test.each([
    ['quantity', 'At least 14', '14 or more'],
    ['actor', 'Kachin Independence Army (KIA)', 'resistance'],
    ['place', 'Kawlin', 'town, Sagaing Region, only orients'],
    ['date', 'on Monday', '2024-04-29'],
    ['attribution', 'a spokesperson for the Kachin Independence Army (KIA) said', 'resistance'],
  ])('%s: %s', (kind, words, reading) => {
    const mention = sentenceWith(report, 'At least 14').mentions.find((each) => each.kind === kind && words.includes(each.words));
    expect(mention?.reading).toContain(reading);
  });

  test('a number inside a date or the name of a unit is no quantity', () => {
    const { sentences } = explain(made('Battalion 236 was attacked on 14 March 2024 in Bhamo.'));
    expect(sentences[0]?.mentions.filter(({ kind }) => kind === 'quantity')).toEqual([]);
  });
});

describe('a row under the words it rests on, with the steps that gave its columns', () => {
  const report = explain(made(REPORT));
  const row = firstRow(sentenceWith(report, 'At least 14'));

  test('the row as the ledger has it', () => {
    const [claim] = readDocument(made(REPORT)).casualty_claims;
    expect(row).toMatchObject({ table: 'casualty_claims', id: claim?.claim_id, rule: claim?.rule, evidence: claim?.evidence });
    expect(REPORT.slice(row.start, row.end)).toBe(row.evidence);
    expect(report.rows).toMatchObject({ casualty_claims: 1, control_events: 1 });
  });

  test.each([
    ['side', 'junta', /words "junta soldiers"/, null, null],
    ['count', '14 or more', /^at_least$/, null, null],
    ['claimant', /Kachin Independence Army.*, resistance/, /^named in its sentence$/, /said$/, 1],
    ['place', 'Kawlin, town', /^in its sentence$/, /Kawlin/, 1],
    ['period', '2024-04-29', /weekday on or before publication/, null, null],
    ['verification', 'unverified', /^by what is said of it$/, /could not independently verify/, 2],
    ['confidence', /^0\.\d+$/, /^\d+ points, .*[+-]\d+ /, null, null],
  ])('%s', (column, value, why, words, sentence) => {
    const step = stepOf(row, column);
    expect(step?.value).toMatch(value);
    expect(step?.why).toMatch(why);
    expect(step?.sentence ?? null).toBe(sentence);
    if (words === null) expect(step?.words).toBeNull();
    else expect(step?.words).toMatch(words);
  });

  test('a claimant of another sentence is shown with that sentence', () => {
    const { sentences } = explain(made('The KIA said that fighting began in Indaw. Eight of its fighters were killed.'));
    const step = stepOf(firstRow(sentences[1] as ExplainedSentence), 'claimant');
    expect(step).toMatchObject({ why: 'named in another sentence of the paragraph', sentence: 1 });
  });

  test('nobody named: the publisher speaks', () => {
    const [sentence] = explain(made('Twelve villagers were killed in Indaw on Monday.')).sentences;
    expect(stepOf(firstRow(sentence as ExplainedSentence), 'claimant')).toMatchObject({ value: 'Lake Daily, media', words: null });
  });

  test('a control event and an incident', () => {
    const { sentences } = explain(made('The KIA captured the town of Indaw on Tuesday and seized 54 weapons there.'));
    const rows = sentences.flatMap((each) => each.rows);
    expect(rows.map(({ table, says }) => [table, says])).toEqual([
      ['control_events', 'captured Indaw, resistance'],
      ['incident_claims', 'weapons_seized 54, resistance'],
    ]);
  });
});

describe('all that is seen and all steps of a row, for every kind of row', () => {
  const COLUMNS = /^(?!confidence|subset_of)/;
  const seenIn = ({ mentions }: ExplainedSentence) => mentions.map(({ kind, words, reading }) => `${kind} ${words} = ${reading}`);
  const stepsIn = ({ rows }: ExplainedSentence) =>
    rows.map(({ steps }) =>
      steps
        .filter(({ column }) => COLUMNS.test(column))
        .map(
          ({ column, value, why, words, sentence }) => `${column} ${value} · ${why}${words === null ? '' : ` "${words}" (${sentence})`}`,
        ),
    );
  const UNDOUBTED = 'verification not_stated · nobody doubts or confirms it';
  const CASES: readonly [text: string, seen: readonly string[], steps: readonly (readonly string[])[]][] = [
    [
      'Resistance forces attacked the police station in Kawlin on 3 March, the Kawlin People’s Defence Force said.',
      [
        'actor Resistance forces = resistance',
        'site police station = police station',
        'place Kawlin = town, Sagaing Region',
        'date 3 March = 2024-03-03, date without a year, latest on or before publication',
        'attribution the Kawlin People’s Defence Force said = Kawlin People’s Defence Force, resistance',
        'actor Kawlin People’s Defence Force = resistance',
      ],
      [
        [
          'actor_side resistance, resistance fighters · named with the verb',
          'site police station · in the place',
          'claimant Kawlin People’s Defence Force, resistance · named in its sentence "the Kawlin People’s Defence Force said" (1)',
          'place Kawlin, town · in its sentence "Kawlin" (1)',
          'period 2024-03-03 · date without a year, latest on or before publication',
          UNDOUBTED,
        ],
      ],
    ],
    [
      'Between 20 and 30 junta soldiers were killed in Kawlin in March, including two captains, the KIA said.',
      [
        'quantity Between 20 and 30 = 20 to 30',
        'actor junta soldiers = junta',
        'place Kawlin = town, Sagaing Region',
        'date March = 2024-03-01 to 2024-03-31, month without a year, latest by publication',
        'quantity two = 2',
        'actor captains = junta',
        'attribution the KIA said = KIA, resistance',
        'actor KIA = resistance',
      ],
      [
        [
          'side junta · words "junta soldiers"',
          'count 20 to 30 · range',
          'victim_group junta soldiers · in the article’s words',
          'claimant KIA, resistance · named in its sentence "the KIA said" (1)',
          'place Kawlin, town · in its sentence "Kawlin" (1)',
          'period 2024-03-01 to 2024-03-31 · month without a year, latest by publication',
          UNDOUBTED,
        ],
        [
          'side junta · words "junta soldiers"',
          'count 2 · exact',
          'victim_group captains · in the article’s words',
          'claimant KIA, resistance · named in its sentence "the KIA said" (1)',
          'place Kawlin, town · in its sentence "Kawlin" (1)',
          'period 2024-03-01 to 2024-03-31 · month without a year, latest by publication',
          UNDOUBTED,
        ],
      ],
    ],
    [
      'Junta jets carried out about 15 airstrikes in Loikaw Township last week, residents said.',
      [
        'actor Junta jets = junta',
        'quantity about 15 = 15 (about)',
        'place Loikaw = township, Kayah State',
        'date last week = 2024-04-22 to 2024-04-28, week by publication',
        'attribution residents said = residents, civilian',
        'actor residents = civilian',
      ],
      [
        [
          'actor_side junta · by who acts or speaks',
          'count 15 · about',
          'claimant residents, civilian · named in its sentence "residents said" (1)',
          'place Loikaw, township · in its sentence "Loikaw" (1)',
          'period 2024-04-22 to 2024-04-28 · week by publication',
          UNDOUBTED,
        ],
      ],
    ],
    [
      'More than 200 villagers have fled Pinlebu since Monday.',
      [
        'quantity More than 200 = 201 or more',
        'actor villagers = civilian',
        'place Pinlebu = town, Sagaing Region',
        'date since Monday = 2024-04-29 on, since: weekday on or before publication',
      ],
      [
        [
          'side civilian · words "villagers"',
          'count 201 or more · more_than',
          'victim_group villagers · in the article’s words',
          'claimant Lake Daily, media · nobody is named: the publisher’s own voice',
          'place Pinlebu, town · in its sentence "Pinlebu" (1)',
          'period 2024-04-29 to 2024-05-01 · since: weekday on or before publication',
          UNDOUBTED,
        ],
      ],
    ],
  ];
  test.each(CASES)('%s', (text, seen, steps) => {
    const [sentence] = explain(made(text)).sentences;
    expect(sentence && seenIn(sentence)).toEqual(seen);
    expect(sentence && stepsIn(sentence)).toEqual(steps);
  });
});

describe('what was refused and why', () => {
  const CASUALTY = 'casualty_claims';
  const CONTROL = 'control_events';
  const INCIDENT = 'incident_claims';
  test.each([
    [
      'About 1,200 people attended the fair in Indaw.',
      'no_outcome',
      CASUALTY,
      'About 1,200 people',
      'counted people: no rule reads of harm to them',
    ],
    ['Among them were six officers.', 'no_outcome', CASUALTY, 'six officers', 'part of a count, and no count before it tells the outcome'],
    ['The fair in Indaw had three stages.', 'not_counted', null, 'three', 'counts neither people nor things that have a table'],
    ['The army denied that ten officials had been killed in Indaw.', 'denied', CASUALTY, 'ten officials', 'denied by the words before'],
    ['Rumours that 30 soldiers were killed in Indaw spread on Monday.', 'denied', CASUALTY, '30 soldiers', 'told as a rumour'],
    ['In 2019 the army killed 30 villagers in Indaw.', 'before_the_war', CASUALTY, '30 villagers', 'before February 2021'],
    [
      'About 40 junta soldiers fled from Indaw on Monday.',
      'fled_fighters',
      CASUALTY,
      '40 junta soldiers',
      'fighters who flee are no displaced people',
    ],
    [
      'The KIA captured the base on Monday.',
      'no_place',
      CONTROL,
      'captured the base',
      'captured: no settlement is named, nor a single post that could be taken',
    ],
    ['Indaw was captured on Monday.', 'no_doer', CONTROL, 'Indaw was captured', 'captured: Indaw, and nothing tells which side'],
    ['The KIA denied it had captured Indaw.', 'denied', CONTROL, 'captured Indaw', 'captured: denied by the words before'],
    [
      'The KIA captured Indaw on Monday. Indaw was captured by the KIA on Monday, residents said.',
      'said_twice',
      CONTROL,
      'Indaw was captured',
      'the same action at the same place, told before',
    ],
    ['Six camps stood near Indaw.', 'no_outcome', INCIDENT, 'Six camps', 'counted things (post): no rule reads what befell them'],
    ['In 2019 the army burned 30 houses in Indaw.', 'before_the_war', INCIDENT, '30 houses', 'houses_destroyed: before February 2021'],
    [
      'The army denied that its jets had dropped 12 bombs on Indaw.',
      'denied',
      INCIDENT,
      '12 bombs',
      'bombs_dropped: denied by the words before',
    ],
    [
      'The KIA seized 54 weapons in Indaw on Monday. In Indaw the KIA seized 54 weapons on Monday.',
      'said_twice',
      INCIDENT,
      '54 weapons',
      'the same number of the same things, told before',
    ],
  ])('%s', (text, kind, table, words, reason) => {
    const refused = explain(made(text)).sentences.flatMap((sentence) => sentence.refused);
    expect(refused.map((each) => [each.kind, each.table, each.reason])).toEqual([[kind, table, reason]]);
    expect(refused[0]?.words).toContain(words);
  });

  test('said twice: the second leads to the row that tells it', () => {
    const report = explain(
      made('Forty junta soldiers were killed in Indaw on Monday.\nIn Indaw, 40 junta soldiers were killed on Monday, the KIA said.'),
    );
    const row = firstRow(sentenceWith(report, 'Forty'));
    const again = sentenceWith(report, 'the KIA said');
    expect(again.rows).toEqual([]);
    expect(again.refused).toMatchObject([{ kind: 'said_twice', into: row.id }]);
    expect(stepOf(row, 'claimant')).toMatchObject({ sentence: 2, why: 'named in its sentence, where it is said again' });
  });

  test('a row rejected by hand, and a decision that matches nothing', () => {
    const report = explain(made('Twelve villagers were killed in Indaw on Monday.'), (read) => ({
      extraction: { ...read, casualty_claims: [] },
      faults: ['corrections.csv:7: no row has this id any more'],
    }));
    expect(report.sentences[0]?.rows).toEqual([]);
    expect(report.sentences[0]?.refused).toMatchObject([{ kind: 'rejected_by_hand', words: 'Twelve villagers were killed' }]);
    expect(report.faults).toEqual(['corrections.csv:7: no row has this id any more']);
    expect(report.rows.casualty_claims).toBe(0);
  });
});

test('every number of a sentence is accounted for: by a row, by a refusal, or as a number of something else', () => {
  const text =
    'Of 300 soldiers in Indaw, 14 were killed and nine wounded, and two of them drove the three trucks for 40 miles; 54 weapons were seized.';
  const [sentence] = explain(made(text)).sentences;
  const numbers = sentence?.mentions.filter(({ kind }) => kind === 'quantity') ?? [];
  const told = [...(sentence?.rows ?? []), ...(sentence?.refused ?? [])];
  expect(numbers.map(({ words }) => words)).toEqual(['300', '14', 'nine', 'two', 'three', '54']);
  for (const number of numbers)
    expect(
      told.some(({ start, end }) => start < number.end && number.start < end),
      number.words,
    ).toBe(true);
});

test('asking why changes no row', () => {
  const notes: unknown[] = [];
  expect(readDocument(made(REPORT), (note) => notes.push(note))).toEqual(readDocument(made(REPORT)));
  expect(notes.length).toBeGreaterThan(0);
});
