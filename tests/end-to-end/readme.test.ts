import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../pipeline/database.ts';
import { PROJECT, parseCsv, stageFiles } from '../../pipeline/files.ts';
import { TABLES } from '../../schemas/tables.ts';
import { answerOf, questionsOf } from '../docs/queries.ts';
import { commandsOf, PAGES, pageText } from './pages.ts';
import { runLedger } from './run-ledger.ts';

/** What the README says can be pasted, is pasted here. */
const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, body]) =>
    found === language && body !== undefined ? [body] : [],
  );

const out = mkdtempSync(join(tmpdir(), 'claimledger-readme-'));
beforeAll(async () => expect((await runLedger(['all', '--quiet', '--jobs', '1', '--out', out])).code).toBe(0));
afterAll(() => rmSync(out, { recursive: true, force: true }));

test.each(blocks('sql').map((sql) => [sql.split('\n')[0], sql] as const))('%s', async (_, sql) => {
  const database = await openDatabase(stageFiles(out).database, { readOnly: true });
  try {
    expect((await database.rows(sql)).length).toBeGreaterThan(1);
  } finally {
    database.close();
  }
});

describe('docs/queries.md', () => {
  const page = readFileSync(join(PROJECT, 'docs', 'queries.md'), 'utf8');
  const questions = questionsOf(page);

  test('asks fifteen questions', () => {
    expect(questions.map(({ heading }) => heading.split('.')[0])).toEqual([...Array(15).keys()].map((i) => String(i + 1)));
  });

  test.each(questions.map((question) => [question.heading, question] as const))(
    '%s (make docs writes the answers anew)',
    async (_, question) => {
      const database = await openDatabase(stageFiles(out).database, { readOnly: true });
      try {
        expect(question.told).toBe(await answerOf(database, question.sql));
        expect(question.sql, 'every answer has an order').toMatch(/order by [^;]*;\s*$/);
      } finally {
        database.close();
      }
    },
  );
});

test('the row it shows is a row of the bundled articles', () => {
  const [head = '', , row = ''] = readme.split('\n').filter((line) => line.startsWith('|'));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const shown = Object.fromEntries(cells(head).map((name, i) => [name, (cells(row)[i] ?? '').replaceAll('"', '')]));
  const rows = parseCsv(readFileSync(join(out, 'csv', 'casualty_claims.csv'), 'utf8')).rows.map((line) => line.cells);
  expect(rows.filter((cell) => Object.entries(shown).every(([name, value]) => cell[name] === value))).toHaveLength(1);
});

test('every table is in the list of questions', () => {
  const shorthand = new Set(['casualties_by_place', 'casualties_by_month', 'casualties_by_battle', 'casualties_by_claimant']);
  for (const { name } of TABLES.filter((table) => !shorthand.has(table.name))) expect(readme).toContain(`\`${name}\``);
});

test('its commands begin with the two that a new user types', () =>
  expect(commandsOf('README.md').slice(0, 2)).toEqual(['make all', 'make test']));

test.each(PAGES)('%s: its links lead somewhere', (page) => {
  for (const [, to = ''] of pageText(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g))
    expect(existsSync(join(PROJECT, page, '..', to)), to).toBe(true);
});
