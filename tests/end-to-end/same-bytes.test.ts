import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { differingFiles, publishedFiles, type Ran, runLedger } from './run-ledger.ts';

/** Every published file is a function of raw/ and the date alone. */
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-same-bytes-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const raw = join(PROJECT, 'raw');
const shuffled = join(scratch, 'shuffled');
const bare = join(scratch, 'bare');
const out = (name: string): string => join(scratch, `out-${name}`);

/** The manifest with its rows the other way round: the corpus has one line per row. */
const shuffleManifest = (): void => {
  cpSync(raw, shuffled, { recursive: true });
  const manifest = join(shuffled, 'articles', 'articles.csv');
  const [head = '', ...rows] = readFileSync(manifest, 'utf8').trimEnd().split('\n');
  writeFileSync(manifest, `${[head, ...rows.reverse()].join('\n')}\n`);
};

const leaveReferenceOut = (): void => {
  mkdirSync(bare, { recursive: true });
  cpSync(join(raw, 'articles'), join(bare, 'articles'), { recursive: true });
  cpSync(join(raw, 'corrections.csv'), join(bare, 'corrections.csv'));
};

const ran = new Map<string, Ran>();
const run = async (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> => {
  ran.set(name, await runLedger(['all', '--json', '--out', out(name), ...args], env));
};

beforeAll(async () => {
  shuffleManifest();
  leaveReferenceOut();
  await Promise.all([run('once', ['--raw', raw, '--jobs', '1']), run('again', ['--raw', raw, '--jobs', '1'])]);
  await Promise.all([run('two-jobs', ['--raw', raw, '--jobs', '2']), run('shuffled', ['--raw', shuffled, '--jobs', '1'])]);
  await Promise.all([
    run('elsewhere', ['--raw', raw, '--jobs', '1'], { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }),
    run('bare', ['--raw', bare, '--jobs', '1']),
  ]);
}, 300_000);

test('a run ends well and publishes', () => {
  expect([...ran].map(([name, { code, stderr }]) => [name, code, stderr])).toEqual([...ran.keys()].map((name) => [name, 0, '']));
  const paths = Object.keys(publishedFiles(out('once')));
  for (const path of [
    'csv/casualty_claims.csv',
    'parquet/control_events.parquet',
    'arrow/articles.arrow',
    'codebook.md',
    'datapackage.json',
  ])
    expect(paths).toContain(path);
});

describe('byte for byte the same', () => {
  test.each([
    ['again', 'over two runs'],
    ['two-jobs', 'over one and two worker threads'],
    ['shuffled', 'whatever the order of the manifest'],
    ['elsewhere', 'in another time zone and locale'],
    ['bare', 'where the bundled reference tables stand in for none'],
  ])('%s: %s', (name, _why) => expect(differingFiles(out(name), out('once'))).toEqual([]));
});

test('an article that changes is read again, the others are not; its file alone decides', async () => {
  const file = join(shuffled, 'articles', 'kawlin-captured-2023-11.txt');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\nNine junta soldiers were wounded in Kawlin on Monday, residents said.\n`);
  const again = await runLedger(['ingest', '--quiet', '--raw', shuffled, '--out', out('shuffled')]);
  expect(again.code).toBe(0);
  const { stdout } = await runLedger(['normalize', '--json', '--jobs', '1', '--raw', shuffled, '--out', out('shuffled')]);
  expect(JSON.parse(stdout)).toMatchObject({ read: 70, written: 70, counts: { read: 1, reused: 69 } });
});

test('a later run over an earlier output gives what a first run gives', async () => {
  const { code } = await runLedger(['all', '--quiet', '--raw', raw, '--out', out('shuffled')]);
  expect(code).toBe(0);
  expect(differingFiles(out('shuffled'), out('once'))).toEqual([]);
});
