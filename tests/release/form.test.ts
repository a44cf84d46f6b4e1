import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT } from '../../pipeline/files.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { Form, formChanges, formOf } from '../../pipeline/release/form.ts';
import { versionOf } from '../../pipeline/release/version.ts';
import { SCHEMA_VERSION } from '../../schemas/tables.ts';
import { makeSmallOutput } from '../publish/small-output.ts';

/** The form of the tables as the last release had it. */
const LAST = join(PROJECT, 'tests', 'release', 'last-form.json');
const last = () => z.strictObject({ schema_version: z.string(), form: Form }).parse(JSON.parse(readFileSync(LAST, 'utf8')));

const presentForm = async (): Promise<Form> => {
  const { options, remove } = await makeSmallOutput();
  try {
    await publish(options);
    return formOf(JSON.parse(readFileSync(join(options.out, 'datapackage.json'), 'utf8')));
  } finally {
    remove();
  }
};

test('the tables have the form of the last release; what breaks it raises the first number of SCHEMA_VERSION', async () => {
  const form = await presentForm();
  // After a release, and where a description is worded better and means what it meant: UPDATE=1 npx vitest run tests/release/form.test.ts
  if (process.env.UPDATE === '1') writeFileSync(LAST, `${JSON.stringify({ schema_version: SCHEMA_VERSION, form }, null, 1)}\n`);
  const { schema_version, form: before } = last();
  const broken = formChanges(before, form).filter(({ weight }) => weight !== 'adds');
  if (versionOf(SCHEMA_VERSION)[0] === versionOf(schema_version)[0]) expect(broken).toEqual([]);
  else expect(versionOf(SCHEMA_VERSION)[0]).toBeGreaterThan(versionOf(schema_version)[0]);
});

describe('changes of form', () => {
  const column = { type: 'integer', required: true, words: ['a', 'b'], meaning: 'Dead.' };
  const table = (columns: Form[string]['columns'], key: readonly string[] = []): Form => ({ claims: { key: [...key], columns } });
  const old = table({ count: column });
  const CASES: readonly (readonly [string, Form, readonly string[]])[] = [
    ['the same', old, []],
    ['a new table', { ...old, links: { key: [], columns: {} } }, ['adds']],
    ['a table gone', {}, ['breaks']],
    ['a new column', table({ count: column, day: column }), ['adds']],
    ['a column renamed', table({ dead: column }), ['breaks', 'adds']],
    ['another type', table({ count: { ...column, type: 'number' } }), ['breaks']],
    ['empty now and then', table({ count: { ...column, required: false } }), ['breaks']],
    ['a word more', table({ count: { ...column, words: ['a', 'b', 'c'] } }), ['adds']],
    ['a word less', table({ count: { ...column, words: ['a'] } }), ['breaks']],
    ['another meaning', table({ count: { ...column, meaning: 'Dead and wounded.' } }), ['wording']],
    ['another key', table({ count: column }, ['count']), ['breaks']],
  ];
  test.each(CASES)('%s', (_, now, weights) => expect(formChanges(old, now).map(({ weight }) => weight)).toEqual(weights));
  test('never empty any more breaks nothing', () => expect(formChanges(table({ count: { ...column, required: false } }), old)).toEqual([]));
});
