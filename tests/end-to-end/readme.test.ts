import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../pipeline/database.ts';
import { PROJECT, parseCsv, stageFiles } from '../../pipeline/files.ts';
import { TABLES } from '../../schemas/tables.ts';
import { runLedger } from './run-ledger.ts';

/** What the README says can be pasted, is pasted here. */
const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, body]) =>
    found === language && body !== undefined ? [body] : [],
  );
const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));

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

describe('its commands', () => {
  const ci = readFileSync(join(PROJECT, '.ci', 'run'), 'utf8');
  const makefile = readFileSync(join(PROJECT, 'Makefile'), 'utf8');

  test('begin with the two that a new user types', () => expect(commands.slice(0, 2)).toEqual(['make all', 'make test']));

  test.each(commands.filter((line) => /^make [a-z]+$/.test(line)))('%s is run by .ci/run', (line) =>
    expect(ci).toContain(`step ${line}\n`),
  );

  test.each(commands.filter((line) => line.startsWith('make ')))('%s names a target', (line) => {
    const target = line.split(' ')[1] ?? '';
    expect(makefile).toMatch(new RegExp(`^${target}:`, 'm'));
  });

  test.each(commands.filter((line) => line.startsWith('npx claimledger')))('%s is known to the command', async (line) => {
    const [stage = ''] = line.split(' ').slice(2);
    expect((await runLedger([stage, '--help'])).code).toBe(0);
  });
});
