import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../pipeline/database.ts';
import { PROJECT } from '../../pipeline/files.ts';
import { type Ran, runLedger } from '../end-to-end/run-ledger.ts';

/** One run over a folder whose every name means harm, with the network out of reach: what went in comes out as text, and nothing else happens. */
const QUOTED = `O'Hara"; drop table articles; --`;
const IDS = [
  '../../../etc/passwd',
  '..\\..\\windows',
  '/etc/shadow',
  'C:\\con',
  'NUL.txt',
  '__proto__',
  'constructor',
  '=cmd()',
  QUOTED,
  '<script>alert(1)</script>',
];
const text = (i: number): string =>
  `Sweep ${i}. The Arakan Army said that it had killed ${20 + i} junta soldiers and captured Paletwa on 3 May 2024. Residents who were there said that the troops of ${QUOTED} had left before dawn with all of their guns.`;
const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Throws where anything reaches for the network: module by module, as a socket is the end of each. */
const NO_NETWORK = `
  import { syncBuiltinESMExports, createRequire } from 'node:module';
  const require = createRequire(${JSON.stringify(pathToFileURL(join(PROJECT, 'package.json')).href)});
  const refuse = (what) => () => { process.stderr.write('NETWORK ' + what + '\\n'); throw new Error('the network was touched: ' + what); };
  for (const [name, calls] of [['dns', ['lookup', 'resolve']], ['http', ['request', 'get']], ['https', ['request', 'get']], ['dgram', ['createSocket']], ['tls', ['connect']]]) {
    const module = require('node:' + name);
    for (const call of calls) module[call] = refuse(name + '.' + call);
  }
  const { Socket } = require('node:net');
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (...args) {
    const path = args[0]?.path ?? args[0]?.[0]?.path;
    return typeof path === 'string' ? connect.apply(this, args) : refuse('net.connect')();
  };
  globalThis.fetch = refuse('fetch');
  syncBuiltinESMExports();
`;

let base = '';
let raw = '';
let out = '';
let ran: Ran;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'hostile-'));
  raw = join(base, `r'aw "; drop`);
  out = join(base, `o'ut "; drop`);
  const articles = join(raw, 'articles');
  mkdirSync(articles, { recursive: true });
  writeFileSync(join(base, 'secret.txt'), text(99));
  writeFileSync(join(raw, 'beside.txt'), text(98));
  symlinkSync(join(base, 'secret.txt'), join(articles, 'link.txt'));
  symlinkSync('/etc', join(articles, 'folder'));
  const rows = IDS.map((id, i) => {
    writeFileSync(join(articles, `file${i}.txt`), text(i));
    return [id, `file${i}.txt`, QUOTED, `${QUOTED} <b>`, 'https://x.example/?a=1%27', '2024-05-04'].map(cell).join();
  });
  const escapes = ['../../secret.txt', '/etc/passwd', 'link.txt', 'a\0b', 'C:\\x.txt', '\\\\host\\x.txt', '..\\..\\secret.txt'].map(
    (file, i) => [`escape${i}`, file, 'P', 'T', '', '2024-05-04'].map(cell).join(),
  );
  writeFileSync(join(articles, 'articles.csv'), `article_id,file,publisher,title,url,published_on\n${[...rows, ...escapes].join('\n')}\n`);
  writeFileSync(
    join(articles, 'front.md'),
    `---\nid: ../up\nfile: ../../secret.txt\n__proto__: {text: x}\nconstructor: y\n---\n${text(50)}\n`,
  );
  const polluted = `{"__proto__":{"publisher":"polluted"},"constructor":{"prototype":{"publisher":"polluted"}},"article_id":"json","text":${JSON.stringify(text(51))}}`;
  writeFileSync(join(articles, 'rows.ndjson'), `${polluted}\n`);
  const preload = join(base, 'no-network.mjs');
  writeFileSync(preload, NO_NETWORK);
  ran = await runLedger(['all', '--raw', raw, '--out', out, '--quiet'], { NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` });
}, 600_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const lines = (name: string): readonly Record<string, unknown>[] =>
  readFileSync(join(out, '.stage', name), 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));

test('the run is fine, and nothing reached for the network', () => expect(ran).toMatchObject({ code: 0, stderr: '' }));

test('every id is kept as it is, and every value with its quotes', async () => {
  const database = await openDatabase(join(out, 'claims.duckdb'), { readOnly: true });
  const rows = await database.rows(
    `select article_id, publisher, title from articles where publisher not in ('P', 'unknown') order by article_id`,
  );
  database.close();
  expect(rows.map(({ article_id }) => article_id)).toEqual([...IDS].sort());
  expect(rows.every(({ publisher, title }) => publisher === QUOTED && title === `${QUOTED} <b>`)).toBe(true);
});

test('files outside the raw folder are not read, whatever names them', () => {
  expect(JSON.stringify(lines('articles.ndjson'))).not.toMatch(/Sweep 9[89]\./);
  const refused = lines('ingest.rejects.ndjson').map(({ article_id }) => article_id);
  for (const i of [0, 1, 2, 3, 4, 5, 6]) expect(refused).toContain(`escape${i}`);
});

test('no key of a record becomes a property of all objects', () => {
  expect(lines('articles.ndjson').find(({ article_id }) => article_id === 'json')).toMatchObject({ publisher: 'unknown' });
});

test('no id becomes the name of a file, and nothing is written beside the output folder', () => {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /passwd|shadow|windows|NUL|proto|cmd|script>|escape|up/i.test(name.replace('script.', '')))).toEqual([]);
  expect(readdirSync(join(out, '..')).sort()).toEqual([`o'ut "; drop`, `r'aw "; drop`, 'no-network.mjs', 'secret.txt'].sort());
});

test('no cell of a CSV file is run by a spreadsheet', () => {
  const csv = readFileSync(join(out, 'csv/articles.csv'), 'utf8');
  expect(csv).toContain("'=cmd()");
  expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
});

const command = (program: string, args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) =>
    execFile(program, args, { maxBuffer: 2 ** 26, cwd: PROJECT }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr }),
    ),
  );

describe('in a namespace without a network', async () => {
  const cut = await command('unshare', ['-rn', 'true']);
  const watched = await command('strace', ['-V']);
  test.skipIf(cut.code !== 0)('the run is fine (skipped where unshare -n is not permitted)', async () => {
    const ledger = join(PROJECT, 'pipeline', 'claimledger.js');
    const alone = await command('unshare', ['-rn', process.execPath, ledger, 'all', '--raw', raw, '--out', `${out}-2`, '--quiet']);
    expect(alone).toMatchObject({ code: 0, stderr: '' });
  });

  test.skipIf(watched.code !== 0)('no socket but those within the machine is opened (skipped where strace is missing)', async () => {
    const ledger = join(PROJECT, 'pipeline', 'claimledger.js');
    const log = join(out, '..', 'calls.txt');
    await command('strace', [
      '-f',
      '-qq',
      '-e',
      'trace=socket,connect',
      '-o',
      log,
      process.execPath,
      ledger,
      'ingest',
      '--raw',
      raw,
      '--out',
      `${out}-3`,
    ]);
    const calls = readFileSync(log, 'utf8').split('\n');
    expect(calls.filter((call) => /AF_INET|AF_INET6|AF_NETLINK/.test(call))).toEqual([]);
  });
});
