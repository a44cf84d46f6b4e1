import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT, parseCsv } from '../../pipeline/files.ts';
import { runLedger } from './run-ledger.ts';

/** Three invented reports, saved from a browser with menus, advertisements, captions, comments and a folder of parts: what a new user begins with. */
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-first-'));
const raw = join(scratch, 'my', 'raw');
const out = join(scratch, 'my', 'output');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const rowsOf = (table: string) => parseCsv(readFileSync(join(out, 'csv', `${table}.csv`), 'utf8')).rows.map(({ cells }) => cells);
const ledger = (...args: readonly string[]) => runLedger([...args, '--raw', raw, '--out', out]);

beforeAll(async () => {
  cpSync(join(PROJECT, 'tests', 'fixtures', 'first-minutes'), join(raw, 'articles'), { recursive: true });
  expect((await ledger('all', '--quiet', '--jobs', '1')).code).toBe(0);
});

test('each page is one article with publisher, title and day', () =>
  expect(rowsOf('articles').map(({ publisher, title, published_on }) => [publisher, title, published_on])).toEqual([
    ['Hill Country Herald', 'Junta base falls near Momauk, KIA says', '2024-05-08'],
    ['Delta Post', 'Military says it retook town', '2024-12-02'],
    ['Dry Zone Times', 'Troops burn village in Pale Township', '2024-03-14'],
  ]));

test('claims come from the reports, none from menus, advertisements, captions, comments or boxes', () => {
  const figures = rowsOf('casualty_claims').map(({ count_low }) => Number(count_low));
  expect(figures).toEqual(expect.arrayContaining([22, 15, 4, 7, 14, 3]));
  for (const elsewhere of [300, 40, 50, 60, 12, 200, 500, 30]) expect(figures).not.toContain(elsewhere);
  expect(rowsOf('control_events').map(({ place, action, actor_side }) => [place, action, actor_side])).toEqual(
    expect.arrayContaining([
      ['Momauk', 'captured', 'resistance'],
      ['Kawlin', 'captured', 'junta'],
    ]),
  );
});

test('nothing is faulty, and an article explains itself', async () => {
  expect(await ledger('validate', '--quiet')).toMatchObject({ code: 0, stdout: '' });
  const { code, stdout } = await ledger('explain', 'Town-retaken');
  expect([code, stdout]).toEqual([0, expect.stringContaining('regained control of Kawlin')]);
});
