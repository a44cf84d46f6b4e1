import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../pipeline/cli/main.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';
import { type Browser, findChromium, startBrowser } from './browser.ts';
import { reportData, writePage } from './bundled.ts';
import { ATTACKS, makeHostileRaw } from './hostile-articles.ts';
import { FOREIGN, SCRIPTS, STRANGE_LINKS } from './in-page.ts';

/** Articles, addresses, hand decisions and links that try to run a script in the report or in an explanation. */

const executable = findChromium();
if (executable === null) console.warn('no Chromium found (CHROMIUM names one): hostile articles are not opened in a browser');

const scratch = mkdtempSync(join(tmpdir(), 'claimledger-hostile-'));
const raw = join(scratch, 'raw');
const out = join(scratch, 'output');
const path = join(out, 'report', 'index.html');
const ADDRESSES = [
  'javascript:ran(20)',
  'JaVaScRiPt:ran(21)',
  'data:text/html,<script>ran(22)</script>',
  'https://ok.example/"onmouseover="ran(23)',
  ' javascript:ran(24)',
  'vbscript:ran(25)',
  'https://ok.example/<script>ran(26)</script>',
];

describe.skipIf(executable === null)('hostile articles', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(executable ?? '');
    makeHostileRaw(raw);
    const { code, stderr } = await runLedger(['all', '--raw', raw, '--out', out]);
    if (code !== 0) throw new Error(stderr);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test('there are twelve ways, each in a text, a title, a publisher and a hand decision', async () => {
    const { data } = await reportData(out);
    expect([Object.keys(ATTACKS).length, data.articles.length, data.decisions.length]).toEqual([12, 12, 12]);
  });

  test.each(['as ingest lets them in', 'with addresses that ingest would refuse'])(
    'claims opened one by one, %s: nothing runs, is asked for or becomes an element',
    async (how) => {
      const { data, texts } = await reportData(out);
      const changed = join(scratch, 'addresses.html');
      const articles = data.articles.map((article, i) => ({ ...article, url: ADDRESSES[i % ADDRESSES.length] ?? null }));
      await writePage(changed, { ...data, articles }, texts);
      const { page, said } = await browser.open(how.startsWith('as') ? path : changed);
      for (const { id } of data.claims) {
        await page.evaluate(`location.hash = 'claims&claim=${id}'`);
        await page.locator('.reader .text mark').first().waitFor();
      }
      expect(await page.locator('.reader').textContent()).toContain('ran(');
      expect(await page.evaluate(STRANGE_LINKS)).toEqual([]);
      expect([await page.evaluate(SCRIPTS), await page.evaluate(FOREIGN)]).toEqual([3, 0]);
      expect(said).toEqual([]);
      await page.close();
    },
  );

  test('a view that a hostile link brings is only text', async () => {
    const view = {
      q: '<img src=x onerror=ran(30)>',
      claim: '"><script>ran(31)</script>',
      town: '__proto__',
      day: 'javascript:ran(32)',
      kind: 'constructor',
    };
    const { page, said } = await browser.open(path, new URLSearchParams(view).toString());
    expect(await page.locator('.reader').textContent()).toContain('No claim has the id "><script>');
    expect(await page.locator('#claims .count').textContent()).toBe('No claim meets all of these filters.');
    expect(said).toEqual([]);
    await page.close();
  });

  test('their explanations run nothing', async () => {
    for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
    for (const number of Object.keys(ATTACKS).keys()) {
      const file = join(scratch, `explained-${number}.html`);
      expect(await main(['explain', `hostile-${number}`, '--raw', raw, '--out', out, '--html', file])).toBe(0);
      const { page, said } = await browser.open(file);
      expect(await page.locator('body').textContent()).toMatch(/ran\(|attack\.example/);
      expect([await page.evaluate(SCRIPTS), await page.evaluate(FOREIGN)]).toEqual([0, 0]);
      expect(said).toEqual([]);
      await page.close();
    }
    vi.restoreAllMocks();
  });
});
