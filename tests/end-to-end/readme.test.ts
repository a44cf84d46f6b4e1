import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../pipeline/database.ts';
import { PROJECT, parseCsv, stageFiles } from '../../pipeline/files.ts';
import { TABLES } from '../../schemas/tables.ts';
import { answerOf, questionsOf } from '../docs/queries.ts';
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

  test.each(commands.filter((line) => line.startsWith('npx claimledger')))('%s runs', async (line) => {
    const { code, stdout } = await runLedger([...line.split(' ').slice(2), '--out', out]);
    expect(code).toBe(0);
    if (line.includes('--json')) expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

describe('every page', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(PROJECT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const linesOf = (page: string): readonly string[] =>
    [...readFileSync(join(PROJECT, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, body = '']) =>
      body.split('\n').map((line) => line.replace(/ +#.*$/, '').trim()),
    );
  const told = pages.flatMap((page) => linesOf(page).map((line) => [page, line] as const)).filter(([, line]) => line !== '');
  const makefile = readFileSync(join(PROJECT, 'Makefile'), 'utf8');

  test.each(told.filter(([, line]) => line.startsWith('npx claimledger')))('%s: %s has options that its help explains', async (_, line) => {
    const { code, stdout } = await runLedger([line.split(' ')[2] ?? '', '--help']);
    expect(code).toBe(0);
    for (const option of line.match(/ --[a-z-]+/g) ?? []) expect(stdout).toContain(`${option} `);
  });

  test.each(told.filter(([, line]) => /^(?:[A-Z]+=\S+ )*make /.test(line)))(
    '%s: %s names a target and settings of the Makefile',
    (_, line) => {
      expect(makefile).toMatch(new RegExp(`^${/make ([a-z]+)/.exec(line)?.[1]}:`, 'm'));
      for (const [, setting] of line.matchAll(/ ([A-Z_]+)=/g)) expect(makefile).toContain(`$(${setting})`);
    },
  );

  // The filter and its bundle are run by tests/distributed.
  const KNOWN = /^(?:(?:zcat \S+ \| )?npx claimledger |node output\/claimledger-extract\.mjs |(?:[A-Z]+=\S+ )*make |\.ci\/run$)/;
  test('tells of no command of another kind', () => expect(told.map(([, line]) => line).filter((line) => !KNOWN.test(line))).toEqual([]));

  test.each(pages)('%s: its links lead somewhere', (page) => {
    const text = readFileSync(join(PROJECT, page), 'utf8');
    for (const [, to = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(PROJECT, page, '..', to)), to).toBe(true);
  });
});
