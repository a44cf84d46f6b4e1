import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../pipeline/database.ts';
import { PROJECT, stageFiles } from '../../pipeline/files.ts';
import { runLedger } from './run-ledger.ts';

/** A person's own coding goes through every stage, and no rebuild puts the extractor's readings in its place unasked. */

const dir = mkdtempSync(join(tmpdir(), 'claimledger own coding '));
const out = mkdtempSync(join(tmpdir(), 'claimledger-own-coding-'));
afterAll(() => {
  for (const folder of [dir, out]) rmSync(folder, { recursive: true, force: true });
});

const TEXT = 'The ferry column said on Tuesday that it had killed 20 soldiers in Loikaw.';
const article = join(dir, 'raw', 'articles', 'ferry.md');
const [raw, coding] = [join(dir, 'raw'), join(dir, 'coding')];
mkdirSync(join(raw, 'articles'), { recursive: true });
mkdirSync(coding);
writeFileSync(article, `---\narticle_id: ferry\npublisher: Hill Post\npublished_on: 2024-01-10\n---\n${TEXT}\n`);
const coded = {
  side: 'junta',
  outcome: 'killed',
  count: 21,
  count_low: 21,
  count_high: 21,
  qualifier: 'exact',
  claimant: 'the ferry column',
  claimant_side: 'resistance',
  place: 'Loikaw',
  period_start: '2024-01-09',
  period_end: '2024-01-09',
  cue: 'killed 20 soldiers',
};
writeFileSync(join(coding, 'ferry.json'), JSON.stringify({ article_id: 'ferry', casualty_claims: [coded] }));

const make = (...settings: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    execFile('make', ['aggregate', `RAW=${raw}`, `OUT=${out}`, 'JOBS=1', ...settings], { cwd: PROJECT }, (error) =>
      resolve(error === null ? 0 : 1),
    );
  });

const rules = async (): Promise<readonly unknown[]> => {
  const db = await openDatabase(stageFiles(out).database, { readOnly: true });
  const rows = await db.rows('select count, rule from casualty_claims');
  db.close();
  return rows;
};

test('load --records, aggregate, publish, validate; make keeps it; RECORDS= goes back', async () => {
  const options = ['--raw', raw, '--out', out, '--quiet', '--jobs', '1'];
  for (const args of [['ingest'], ['normalize'], ['load', '--records', coding], ['aggregate'], ['publish'], ['validate']])
    expect((await runLedger([...args, ...options])).code, args[0]).toBe(0);
  expect(await rules()).toEqual([{ count: 21, rule: 'gold' }]);
  utimesSync(article, new Date(), new Date());
  expect(await make()).toBe(0);
  expect(await rules()).toEqual([{ count: 21, rule: 'gold' }]);
  expect(await make('RECORDS=')).toBe(0);
  expect(await rules()).not.toContainEqual({ count: 21, rule: 'gold' });
  expect(await make(`RECORDS=${coding}`)).toBe(0);
  expect(await rules()).toEqual([{ count: 21, rule: 'gold' }]);
}, 180_000);
