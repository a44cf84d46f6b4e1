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

describe('what was refused and why', () => {
  test.each([
    ['About 1,200 people attended the fair in Indaw.', 'no_outcome', 'casualty_claims', 'About 1,200 people', 'no harm is told'],
    ['The fair in Indaw had three stages.', 'not_counted', null, 'three', 'a number of what no table counts'],
    ['The army denied that ten officials had been killed in Indaw.', 'denied', 'casualty_claims', 'ten officials', 'denied'],
    ['Rumours that 30 soldiers were killed in Indaw spread on Monday.', 'denied', 'casualty_claims', '30 soldiers', 'a rumour'],
    ['In 2019 the army killed 30 villagers in Indaw.', 'before_the_war', 'casualty_claims', '30 villagers', 'before the war'],
    ['About 40 junta soldiers fled from Indaw on Monday.', 'fled_fighters', 'casualty_claims', '40 junta soldiers', 'fighters who flee'],
    ['The KIA captured the base on Monday.', 'no_place', 'control_events', 'captured the base', 'which base is not said'],
    ['Six camps stood near Indaw.', 'no_outcome', 'incident_claims', 'Six camps', 'counted things of which nothing is told'],
  ])('%s', (text, kind, table, words, _why) => {
    const [sentence] = explain(made(text)).sentences;
    const refused = sentence?.refused.find((each) => each.kind === kind && each.table === table);
    expect(refused?.words, JSON.stringify(sentence?.refused)).toContain(words);
    expect(refused?.reason).not.toBe('');
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
