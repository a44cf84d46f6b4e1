import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, parseCsv } from '../../pipeline/files.ts';
import { writeRecords } from '../bench/records.ts';
import { commandsOf, PAGES } from './pages.ts';

/** Every command of README and docs is run, in the order of the pages, in a checkout with four articles and the files that the commands name. */

/** Run by .ci/run as steps of their own, on the whole project. */
const STEPS = ['make all', 'make test', 'make check', 'make score', 'make bench', '.ci/run'];

const home = mkdtempSync(join(tmpdir(), 'claimledger-docs-'));
const at = (...parts: readonly string[]): string => join(home, ...parts);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const KAWLIN = 'kawlin-captured-2023-11';
const textOf = (id: string): string => readFileSync(join(PROJECT, 'raw', 'articles', `${id}.txt`), 'utf8');

const layCheckout = (): void => {
  for (const name of ['node_modules', 'pipeline', 'schemas', 'tests', 'package.json', 'Makefile'])
    symlinkSync(join(PROJECT, name), at(name));
  // Older than what is installed: make must not install into the folder that the link leads to.
  cpSync(join(PROJECT, 'package-lock.json'), at('package-lock.json'));
  utimesSync(at('package-lock.json'), 0, 0);
  mkdirSync(at('raw', 'articles'), { recursive: true });
  cpSync(join(PROJECT, 'raw', 'reference'), at('raw', 'reference'), { recursive: true });
  const [head = '', ...rows] = readFileSync(join(PROJECT, 'raw', 'articles', 'articles.csv'), 'utf8').split('\n');
  writeFileSync(at('raw', 'articles', 'articles.csv'), [head, ...rows.filter((row) => row.startsWith(`${KAWLIN},`))].join('\n'));
  writeFileSync(at('raw', 'articles', `${KAWLIN}.txt`), textOf(KAWLIN));
};

/** The files of a user that the pages speak of. */
const layFiles = (): void => {
  cpSync(join(PROJECT, 'tests', 'fixtures', 'first-minutes'), at('my', 'raw', 'articles'), { recursive: true });
  writeFileSync(at('report.txt'), textOf('kawlin-retaken-2024-02'));
  const archive = `${JSON.stringify({ article_id: 'a-1', publisher: 'Hill Wire', published_on: '2024-05-02', text: textOf('kawlin-retaken-2024-02') })}\n`;
  writeFileSync(at('archive.ndjson'), archive);
  writeFileSync(at('archive.ndjson.gz'), gzipSync(archive));
  mkdirSync(at('my', 'coding'), { recursive: true });
  const event = { place: 'Kawlin', action: 'captured', actor_side: 'resistance', claimant_side: 'resistance', cue: 'Kawlin' };
  writeFileSync(at('my', 'coding', 'kawlin.json'), JSON.stringify({ article_id: KAWLIN, control_events: [event] }));
};

const { MAKEFLAGS: _flags, MAKELEVEL: _level, ...inherited } = process.env;
const run = (line: string): Promise<{ readonly code: number; readonly printed: string }> =>
  new Promise((resolve) => {
    // `npx claimledger` of a checkout is this file.
    const command = line.replaceAll('npx claimledger', 'node pipeline/claimledger.js');
    execFile('bash', ['-o', 'pipefail', '-c', command], { cwd: home, env: inherited, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), printed: `${stdout}${stderr}` }),
    );
  });

/** What stands in a page for something of the reader's own, made or found before it is used. */
const prepare = (line: string): string => {
  if (line.includes('BEFORE=downloads/')) cpSync(at('output', 'releases', '1.0.0'), at('downloads', '1.0.0'), { recursive: true });
  if (line.includes('--before base/') && !existsSync(at('base')))
    cpSync(at('output', 'releases', '1.0.0'), at('base', 'output'), { recursive: true });
  const [row] = existsSync(at('output', 'csv')) ? parseCsv(readFileSync(at('output', 'csv', 'control_events.csv'), 'utf8')).rows : [];
  return line.replace('c-2f0c1c9e2d7a4b11', row?.cells.event_id ?? '');
};

beforeAll(async () => {
  layCheckout();
  layFiles();
  await writeRecords(50, at('records'));
  expect(await run('make all')).toMatchObject({ code: 0 });
});

const linesOf = (page: string): readonly string[] => commandsOf(page).filter((line) => !STEPS.includes(line));

describe.each(PAGES.filter((page) => linesOf(page).length > 0))('%s', (page) => {
  test.each(linesOf(page))('%s', async (line) => {
    const { code, printed } = await run(prepare(line));
    expect(code, printed).toBe(0);
    if (line.endsWith('--json')) expect(printed).toContain('{"');
    if (line.includes(' > ')) expect(readFileSync(at(line.slice(line.indexOf(' > ') + 3)), 'utf8')).toContain('casualty_claims');
  });
});

test('what .ci/run runs in their stead is there', () => {
  const ci = readFileSync(join(PROJECT, '.ci', 'run'), 'utf8');
  const told = new Set(PAGES.flatMap(commandsOf));
  for (const line of STEPS.filter((step) => step.startsWith('make ') && step !== 'make bench')) {
    expect(told).toContain(line);
    expect(ci).toContain(`step ${line}\n`);
  }
});
