import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCsv, readReference } from '../../pipeline/files.ts';
import { applyDecisions } from '../../pipeline/normalize/corrections.ts';
import { parseCorrections } from '../../pipeline/normalize/decisions.ts';
import type { Extraction } from '../../pipeline/normalize/extract.ts';
import { madeArticle, madeClaim, madeEvent } from './made-rows.ts';

const reference = readReference('raw/reference');
const HEADER = 'claim_id,article_id,quote,action,table,field,value,who,when,why';
const REASON = 'an analyst,2026-01-05,read it again';

const article = madeArticle(
  'ferry-2024',
  'A dozen soldiers drowned at the ferry. Later 30 troops were killed, including four officers. The town fell on Monday.',
);
const read: Extraction = {
  casualty_claims: [
    madeClaim(article, 'claim-a', 'A dozen soldiers drowned', 12),
    madeClaim(article, 'claim-b', '30 troops were killed', 30),
    madeClaim(article, 'claim-c', 'including four officers', 4, { subset_of: 'claim-b' }),
    madeClaim(article, 'claim-d', '30 troops were killed', 31),
  ],
  control_events: [madeEvent(article, 'event-a', 'The town fell')],
  incident_claims: [],
};

const decide = (...rows: readonly string[]) => {
  const decisions = parseCorrections(parseCsv([HEADER, ...rows.map((row) => `${row},${REASON}`)].join('\n')).rows);
  return { ...applyDecisions(article, read, decisions.all, reference), malformed: decisions.rejects };
};
const claimNamed = (decided: { readonly extraction: Extraction }, id: string) =>
  decided.extraction.casualty_claims.find((row) => row.claim_id === id);

describe('what a decision does', () => {
  test('accept marks the row and leaves it as it is', () => {
    const decided = decide('claim-a,,,accept,,,');
    expect(claimNamed(decided, 'claim-a')).toEqual({ ...read.casualty_claims[0], review: 'accepted' });
    expect(decided.rejects).toEqual([]);
  });

  test('reject drops the row; its subset stands alone', () => {
    const decided = decide('claim-b,,,reject,,,');
    expect(claimNamed(decided, 'claim-b')).toBeUndefined();
    expect(claimNamed(decided, 'claim-c')?.subset_of).toBeNull();
  });

  test('several set of one row are taken together: the bounds never cross on the way', () => {
    const decided = decide('claim-a,,,set,,count,14', 'claim-a,,,set,,count_low,14', 'claim-a,,,set,,count_high,14');
    expect(claimNamed(decided, 'claim-a')).toMatchObject({ count: 14, count_low: 14, count_high: 14, review: 'corrected' });
  });

  test('an empty value sets null', () =>
    expect(claimNamed(decide('claim-a,,,set,,count_high,'), 'claim-a')).toMatchObject({ count_low: 12, count_high: null }));

  test('a place_id brings its columns along', () => {
    const place = reference.places.find((p) => p.kind === 'town' && p.name === 'Kawlin');
    const decided = decide(`claim-a,,,set,,place_id,${place?.place_id}`);
    expect(claimNamed(decided, 'claim-a')).toMatchObject({ place: 'Kawlin', place_kind: 'town', pcode: place?.pcode, lat: place?.lat });
  });

  test('an event is named by its id, whatever its table', () =>
    expect(decide('event-a,,,set,,scope,part').extraction.control_events).toMatchObject([{ scope: 'part', review: 'corrected' }]));

  test('words of the article name a row where there is no id', () => {
    const decided = decide(',ferry-2024,soldiers drowned,reject,,,', ',ferry-2024,town fell,accept,control_events,,');
    expect(claimNamed(decided, 'claim-a')).toBeUndefined();
    expect(decided.extraction.control_events).toMatchObject([{ review: 'accepted' }]);
  });

  test('words stand in for an id that is gone', () =>
    expect(claimNamed(decide('claim-of-last-year,ferry-2024,soldiers drowned,reject,,,'), 'claim-a')).toBeUndefined());

  test('add makes a row that quotes the article and carries a stable id', () => {
    const row = ',ferry-2024,at the ferry,add,casualty_claims,,"side=civilian; outcome=missing; count=2"';
    const [first, again] = [decide(row), decide(row)].map((decided) => decided.extraction.casualty_claims.at(-1));
    expect(first).toMatchObject({ side: 'civilian', outcome: 'missing', count_low: 2, count_high: 2, rule: 'correction', review: 'added' });
    expect(article.text.slice(first?.char_start, first?.char_end)).toBe('at the ferry');
    expect(first?.claim_id).toBe(again?.claim_id);
  });

  test.each([
    ['control_events', 'place=Kawlin; action=holds; actor_side=junta', { action: 'holds', scope: 'whole' }],
    ['incident_claims', 'measure=clashes; count=3', { measure: 'clashes', count_low: 3, actor_side: 'unknown' }],
  ] as const)('add to %s', (table, value, expected) =>
    expect(decide(`,ferry-2024,fell on Monday,add,${table},,"${value}"`).extraction[table].at(-1)).toMatchObject(expected),
  );
});

describe('what was decided is kept: row, column, before and after, who, when, why', () => {
  const by = { decided_by: 'an analyst', decided_on: '2026-01-05', why: 'read it again' };
  test.each([
    ['claim-a,,,accept,,,', { record_table: 'casualty_claims', record_id: 'claim-a', action: 'accept', field: null, old_value: null }],
    ['claim-a,,,reject,,,', { record_id: 'claim-a', action: 'reject', evidence: 'A dozen soldiers drowned' }],
    ['claim-a,,,set,,count_low,11', { field: 'count_low', old_value: '12', new_value: '11' }],
    ['claim-a,,,set,,count_high,', { field: 'count_high', old_value: '12', new_value: null }],
    ['event-a,,,set,,scope,part', { record_table: 'control_events', record_id: 'event-a', old_value: 'whole', new_value: 'part' }],
    [',ferry-2024,at the ferry,add,,,"side=junta; outcome=missing; count=2"', { action: 'add', evidence: 'at the ferry', field: null }],
  ])('%s', (row, expected) => expect(decide(row).corrections).toMatchObject([{ article_id: 'ferry-2024', ...by, ...expected }]));

  test('the same decision written twice is one', () =>
    expect(decide('claim-a,,,accept,,,', 'claim-a,,,accept,,,').corrections).toHaveLength(1));
});

test('the decisions that the documentation shows are decisions', () => {
  const shown = /```csv\n([\s\S]*?)```/.exec(readFileSync('docs/raw-folder.md', 'utf8'))?.[1] ?? '';
  const decisions = parseCorrections(parseCsv(shown).rows);
  expect(decisions.rejects).toEqual([]);
  expect(decisions.all.map(({ correction }) => correction.action)).toEqual(['accept', 'reject', 'set', 'set', 'add']);
});

describe('what matches nothing is said, never dropped', () => {
  test.each([
    ['claim-z,ferry-2024,,accept,,,', 'no row of the article has this id any more', 'the id is gone'],
    [',ferry-2024,a bridge,reject,,,', 'the article no longer contains the quoted words', 'the words are gone'],
    [
      ',ferry-2024,on Monday,reject,,,',
      'no row of casualty_claims rests on the quoted words any more',
      'the words are there, the row is not',
    ],
    [',ferry-2024,30 troops,reject,,,', 'several rows of casualty_claims rest on the quoted words', 'two rows share the words'],
    ['claim-a,,,set,,colour,red', 'casualty_claims has no column colour', 'a column that does not exist'],
    ['claim-a,,,set,,claim_id,x', 'claim_id cannot be set', 'ids stay'],
    ['claim-a,,,set,,count_low,13', 'the row would not fit: count_low: count_low <= count_high', 'the laws of the schema hold'],
    ['claim-a,,,set,,subset_of,claim-z', 'subset_of claim-z: expected the id of another claim of the article', 'a whole that is not there'],
    [
      'claim-a,,,set,,subset_of,claim-a',
      'subset_of claim-a: expected the id of another claim of the article',
      'no claim is part of itself',
    ],
    ['claim-a,,,set,,side,rebels', 'the row would not fit: side', 'a word outside the list'],
    [
      ',ferry-2024,a bridge,add,,,"side=junta; outcome=killed; count=2"',
      'the article no longer contains the quoted words',
      'an added row must quote',
    ],
    [',ferry-2024,the ferry,add,,,"outcome=killed; count=2"', 'the row would not fit: side', 'an added row must say whose people'],
  ])('%s: %s (%s)', (row, message, _why) => {
    const decided = decide(row);
    expect(decided.rejects.map((reject) => reject.message)).toEqual([expect.stringContaining(message)]);
    expect(decided.rejects[0]).toMatchObject({ line: 2, source_file: 'corrections.csv', stage: 'normalize' });
    expect(decided.applied).toEqual([]);
    expect(decided.extraction).toEqual(read);
  });

  test.each([
    [',2026-01-05,why', 'who', 'expected a value: this column is never empty', ''],
    ['me,,why', 'when', 'expected a value: this column is never empty', ''],
    ['me,5 January,why', 'when', 'expected a day that exists, yyyy-mm-dd', '5 January'],
  ])('who decided, when and why: %s', (signed, field, message, value) => {
    const { all, rejects } = parseCorrections(parseCsv([HEADER, `claim-a,,,accept,,,,${signed}`].join('\n')).rows);
    expect(all).toEqual([]);
    expect(rejects).toMatchObject([{ line: 2, field, message, value }]);
  });

  test('the same row added twice is added once', () => {
    const row = ',ferry-2024,at the ferry,add,,,"side=junta; outcome=missing; count=2"';
    const decided = decide(row, row);
    expect(decided.extraction.casualty_claims).toHaveLength(5);
    expect(decided.rejects).toMatchObject([{ line: 3, message: 'the same row is added twice' }]);
  });

  test.each([
    [',,,accept,,,', 'claim_id', 'expected claim_id, or article_id with quote', ''],
    ['claim-a,,,set,,,3', 'field', 'expected a column name where action is set', ''],
    ['claim-a,,,delete,,,', 'action', 'expected one of accept, reject, set, add', 'delete'],
    ['claim-a,,,accept,articles,,', 'table', 'expected one of casualty_claims, control_events, incident_claims', 'articles'],
  ])('a row that is no decision: %s (%s: %s)', (row, field, message, value) => {
    const decided = decide(row);
    expect(decided.malformed).toMatchObject([{ line: 2, field, message, value }]);
    expect(decided.applied).toEqual([]);
  });
});
