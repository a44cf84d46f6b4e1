import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, sha256 } from '../../pipeline/files.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';
import { type Browser, findChromium, startBrowser } from './browser.ts';

/** The report over the bundled articles, as a person finds it: opened from disk in a browser. */

const out = mkdtempSync(join(tmpdir(), 'claimledger-report-'));
const path = join(out, 'report', 'index.html');

beforeAll(async () => {
  const { code, stderr } = await runLedger(['all', '--raw', join(PROJECT, 'raw'), '--out', out]);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('the file', () => {
  test('run.json lists it, with its hash', () => {
    const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { files: readonly { path: string; sha256: string }[] };
    expect(run.files.filter((file) => file.path === 'report/index.html')).toEqual([
      { path: 'report/index.html', bytes: readFileSync(path).length, sha256: sha256(readFileSync(path)) },
    ]);
  });

  test('made again it has the same bytes; without texts it holds none', async () => {
    const before = sha256(readFileSync(path));
    const args = ['report', '--raw', join(PROJECT, 'raw'), '--out', out];
    await runLedger([...args, '--jobs', '1']);
    expect(sha256(readFileSync(path))).toBe(before);
    const words = 'Assistance Association for Political Prisoners';
    const whole = readFileSync(path, 'utf8');
    await runLedger([...args, '--no-texts']);
    const spare = readFileSync(path, 'utf8');
    expect(spare).toContain(words);
    expect(spare.split('\n').filter((line) => line === '""').length).toBe(70);
    expect(whole.length - spare.length).toBeGreaterThan(50_000);
    await runLedger(args);
    expect(sha256(readFileSync(path))).toBe(before);
  });
});

const executable = findChromium();
if (executable === null) console.warn('no Chromium found (CHROMIUM names one): the report is not opened in a browser');

describe.skipIf(executable === null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(executable ?? '');
  });
  afterAll(() => browser?.close());

  const marks = (page: Page, figure: string) => page.locator(`figure.${figure} svg`).first().locator('path, circle, rect, line').count();

  test('every chart has marks and words, and nothing goes wrong', async () => {
    const { page, said } = await browser.open(path);
    await page.locator('figure.tenure svg').waitFor();
    for (const figure of ['casualties', 'months', 'map', 'tenure', 'survival']) {
      expect([figure, await marks(page, figure)]).toEqual([figure, expect.toSatisfy((n: number) => n > 10)]);
      expect(await page.locator(`figure.${figure} svg`).first().getAttribute('aria-label')).toMatch(/\d/);
    }
    expect(said).toEqual([]);
    await page.close();
  });
});
