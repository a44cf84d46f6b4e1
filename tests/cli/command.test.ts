import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CANNOT_RUN, FAULTS, FINE, main } from '../../pipeline/cli/main.ts';
import { PROJECT } from '../../pipeline/files.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';

const scratch = mkdtempSync(join(tmpdir(), 'claimledger-command-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const raw = join(scratch, 'raw');
const out = join(scratch, 'out');
const TEXT = 'At least 14 junta soldiers were killed near Kawlin on Tuesday, a spokesperson of the People’s Defence Force said.';

const makeRaw = (folder: string, ...more: readonly string[]): void => {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(join(folder, 'articles', 'bridge two.txt'), TEXT);
  writeFileSync(
    join(folder, 'articles', 'articles.csv'),
    [
      'article_id,file,publisher,title,url,published_on,published_on_basis,language',
      'bridge-2024,bridge two.txt,The Valley Post,A bridge,https://example.org/bridge,2024-03-08,stated,en',
      ...more,
    ].join('\n'),
  );
};

/** Runs the command in this process and catches what it prints. */
const command = async (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> => {
  const printed = { stdout: '', stderr: '' };
  const catching = (stream: 'stdout' | 'stderr') =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      printed[stream] += String(chunk);
      return true;
    });
  const spies = [catching('stdout'), catching('stderr')];
  try {
    return { code: await main(args), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

beforeAll(() => makeRaw(raw));
afterEach(() => vi.restoreAllMocks());

test('a reader that has seen enough is no fault', () => {
  const ran = spawnSync('bash', ['-c', `"${process.execPath}" pipeline/claimledger.js --help | true; echo "\${PIPESTATUS[0]}"`], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect([ran.stdout.trim(), ran.stderr]).toEqual(['0', '']);
});

describe('help teaches', () => {
  test('the command as a whole: every stage, examples, exit codes', async () => {
    const { code, stdout } = await command('--help');
    expect(code).toBe(FINE);
    for (const word of [
      'ingest',
      'normalize',
      'load',
      'aggregate',
      'publish',
      'validate',
      'report',
      'summary',
      'all',
      'clean',
      'Examples:',
      'Exit codes:',
    ])
      expect(stdout).toContain(word);
  });

  test.each(['ingest', 'normalize', 'load', 'aggregate', 'publish', 'report'])('%s says what it reads and writes', async (stage) => {
    const { code, stdout } = await command(stage, '--help');
    expect(code).toBe(FINE);
    expect(stdout).toMatch(/Reads {3}\S+[\s\S]*Writes {2}OUT[\s\S]*Example:/);
    expect(stdout).toContain(`$ claimledger ${stage} --`);
    for (const option of ['--raw', '--out', '--as-of', '--jobs', '--quiet', '--json', '--strict']) expect(stdout).toContain(option);
  });
});

describe('a run', () => {
  test('in a log: a line for each stage, then the summary, without colours or bars', async () => {
    const { code, stdout, stderr } = await runLedger(['all', '--raw', raw, '--out', out, '--jobs', '1'], { NO_COLOR: '1' });
    expect(code).toBe(FINE);
    expect(stderr.match(/^\w+/gm)).toEqual(expect.arrayContaining(['ingest', 'normalize', 'load', 'aggregate', 'publish', 'report']));
    expect(stdout).toContain('1 article, published 2024-03-08 to 2024-03-08');
    expect(stdout).toMatch(/junta, killed +14\+/);
    expect(`${stdout}${stderr}`).not.toContain('\u001B[');
  });

  test('--json: one document on standard output, nothing on standard error', async () => {
    const { code, stdout, stderr } = await command('all', '--raw', raw, '--out', out, '--jobs', '1', '--json');
    expect([code, stderr]).toEqual([FINE, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      stages: [
        { stage: 'ingest', read: 1 },
        { stage: 'normalize' },
        { stage: 'load' },
        { stage: 'aggregate' },
        { stage: 'publish' },
        { stage: 'report' },
      ],
      summary: {
        articles: 1,
        rejects: 0,
        claimed: [{ side: 'junta', outcome: 'killed', claimant_side: 'resistance', low: 14, high: null }],
      },
    });
  });

  test('--quiet: nothing at all', async () =>
    expect(await command('normalize', '--raw', raw, '--out', out, '--jobs', '1', '--quiet')).toEqual({
      code: FINE,
      stdout: '',
      stderr: '',
    }));

  test('summary prints that of the last run', async () => {
    expect((await command('summary', '--out', out)).stdout).toContain('Claimed casualties');
    expect(JSON.parse((await command('summary', '--out', out, '--json')).stdout)).toMatchObject({ articles: 1 });
  });

  test('validate finds no fault in it', async () => {
    const { code, stdout } = await command('validate', '--raw', raw, '--out', out);
    expect([code, stdout]).toEqual([FINE, '']);
  });

  test('clean removes what a run left, and nothing else', async () => {
    writeFileSync(join(out, 'my notes.txt'), 'mine');
    const { code, stdout } = await command('clean', '--out', out);
    expect(code).toBe(FINE);
    expect(stdout).toContain('claims.duckdb');
    expect(existsSync(join(out, 'csv'))).toBe(false);
    expect(readFileSync(join(out, 'my notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('exit code 1', () => {
  const faulty = join(scratch, 'faulty');
  beforeAll(() => makeRaw(faulty, 'gone-2024,no such file.txt,The Valley Post,,,2024-03-09,stated,en'));

  test('a reject alone is no failure', async () =>
    expect((await command('ingest', '--raw', faulty, '--out', join(scratch, 'lax'))).code).toBe(FINE));
  test('with --strict it is', async () =>
    expect((await command('ingest', '--raw', faulty, '--out', join(scratch, 'strict'), '--strict')).code).toBe(FAULTS));
  test('validate names file, line and column of a fault', async () => {
    const { code, stdout } = await command('validate', '--raw', faulty, '--out', join(scratch, 'none'));
    expect(code).toBe(FAULTS);
    expect(stdout).toMatch(/articles\.csv:3 file no such file\.txt: /);
  });
  test('as annotations for a pull request', async () => {
    const { stdout } = await command('validate', '--raw', faulty, '--out', join(scratch, 'none'), '--format', 'github');
    expect(stdout).toMatch(/^::error file=[^,]+articles\.csv,line=3,title=file::/m);
  });
});

describe('exit code 2, with a message that says what to do', () => {
  test.each([
    [['fly'], "unknown command 'fly'"],
    [['all', '--colour'], "unknown option '--colour'"],
    [['all', '--raw', join(scratch, 'nowhere')], 'no such folder'],
    [['all', '--raw', scratch], 'it has no folder articles/'],
    [['all', '--raw', raw, '--out', raw], 'expected another folder than --raw'],
    [['all', '--raw', raw, '--as-of', '2024-02-30'], 'expected a day that exists, yyyy-mm-dd'],
    [['all', '--raw', raw, '--jobs', '0'], 'expected a whole number from 1 to 64'],
    [['all', '--raw', raw, '--jobs', 'many'], 'expected a whole number from 1 to 64'],
    [['validate', '--raw', raw, '--format', 'xml'], 'expected plain or github'],
    [['normalize', '--raw', raw, '--out', join(scratch, 'empty')], 'ingest has not ended, run it first'],
    [['summary', '--out', join(scratch, 'empty')], 'run the pipeline first'],
    [['clean', '--out', raw], 'no run has written there'],
    [
      ['ingest', '--raw', raw, '--out', join(raw, 'articles', 'articles.csv')],
      'articles.csv/.stage: a part of this path is a file, not a folder',
    ],
  ])('%j: %s', async (args, message) => {
    const { code, stderr } = await command(...args);
    expect(code).toBe(CANNOT_RUN);
    expect(stderr).toContain(message);
    expect(stderr, 'a person needs no trace').not.toMatch(/^ +at /m);
  });

  test.each([
    ['a stray quote', (text: string) => text.replace('\n', '\n"odd'), /publishers\.csv:2: a quotation mark/],
    ['no such column', (text: string) => text.replace('stance', 'leaning'), /publishers\.csv:1 header: expected a column stance/],
    [
      'no such stance',
      (text: string) => `${text.trimEnd()}\nHill Post,,,sideways,\n`,
      /publishers\.csv:\d+ stance "sideways": expected one of/,
    ],
  ])('a reference table with %s', async (what, damage, message) => {
    const own = join(scratch, what);
    makeRaw(own);
    cpSync(join(PROJECT, 'raw', 'reference'), join(own, 'reference'), { recursive: true });
    const path = join(own, 'reference', 'publishers.csv');
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    const { code, stderr } = await command('ingest', '--raw', own, '--out', join(scratch, 'never'));
    expect([code, stderr]).toEqual([CANNOT_RUN, expect.stringMatching(message)]);
    if (what === 'a stray quote')
      expect((await command('validate', '--raw', own, '--out', join(scratch, 'never'))).stdout).toMatch(
        /publishers\.csv:2: quotation marks that close/,
      );
  });
});
