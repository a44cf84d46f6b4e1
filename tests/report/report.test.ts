import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, sha256 } from '../../pipeline/files.ts';
import { type PageLimits, reportOf } from '../../pipeline/report/report.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';
import { type Browser, findChromium, startBrowser } from './browser.ts';
import { multiplied, reportData, writePage } from './bundled.ts';
import { FILTER_TIMES, FOCUSED_TAG, focusedRow, OPEN_IN, WIDER_BY, wronglyMarked } from './in-page.ts';

/** The report over the bundled articles, as a person finds it: opened from disk in a browser. */

const scratch = mkdtempSync(join(tmpdir(), 'claimledger-report-'));
const out = join(scratch, 'output');
const path = join(out, 'report', 'index.html');
const bundled = ['--raw', join(PROJECT, 'raw'), '--out', out];

beforeAll(async () => {
  const { code, stderr } = await runLedger(['all', ...bundled]);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the file', () => {
  test('run.json lists it, with its hash', () => {
    const run = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { files: readonly { path: string; sha256: string }[] };
    expect(run.files.filter((file) => file.path === 'report/index.html')).toEqual([
      { path: 'report/index.html', bytes: readFileSync(path).length, sha256: sha256(readFileSync(path)) },
    ]);
  });

  test('made again it has the same bytes; without texts it holds no more than the quotations', { timeout: 180_000 }, async () => {
    const whole = readFileSync(path, 'utf8');
    await runLedger(['report', ...bundled, '--no-texts']);
    const spare = readFileSync(path, 'utf8');
    const textsOf = (page: string) => /<script type="application\/json" id="texts">\n(.*?)\n<\/script>/s.exec(page)?.[1]?.split('\n') ?? [];
    expect(textsOf(whole).filter((line) => line.length > 200)).toHaveLength(70);
    expect(textsOf(spare)).toEqual(Array.from({ length: 70 }, () => '""'));
    // Who left the texts out once does not get them back unasked.
    const later = await runLedger(['publish', ...bundled, '--jobs', '1']);
    expect(readFileSync(path, 'utf8')).toBe(spare);
    expect(later.stderr).toContain('without the texts of the articles');
    await runLedger(['report', ...bundled, '--jobs', '1', '--texts']);
    expect(sha256(readFileSync(path))).toBe(sha256(whole));
  });
});

describe('more than a page holds', () => {
  const made = (limits: PageLimits) => reportOf({ out, jobs: 1 }, out, limits);
  const sizes = (page: string) =>
    /<script type="application\/json" id="texts">\n(.*?)\n<\/script>/s
      .exec(page)?.[1]
      ?.split('\n')
      .map(({ length }) => length);

  test('of text: the page goes without', async () => {
    const { page, leftOut } = await made({ rows: 1_000_000, characters: 50_000 });
    expect(sizes(page)).toEqual(Array.from({ length: 70 }, () => 2));
    expect(leftOut).toEqual([expect.stringContaining('more than one page holds')]);
  });
  test('of claims: the page says so and names the tables', async () => {
    const { page, claims, leftOut } = await made({ rows: 100, characters: 1_000_000 });
    expect(claims).toBeGreaterThan(100);
    expect(page).toContain(`${claims} claims and events are more than one page holds (100)`);
    expect(page.length).toBeLessThan(2000);
    expect(leftOut).toHaveLength(1);
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

  const FIGURES = ['casualties', 'months', 'map', 'tenure', 'survival'];
  const drawing = (page: Page, figure: string) => page.locator(`figure.${figure} svg`).first();
  const count = (page: Page) => page.locator('#claims .count').textContent();
  const rows = (page: Page) => page.locator('#claims .rows .row');

  test('every chart has marks, words in its place and a table, and nothing goes wrong', async () => {
    const { page, said } = await browser.open(path);
    for (const figure of FIGURES) {
      const svg = drawing(page, figure);
      await svg.waitFor();
      expect([figure, await svg.locator('path, circle, rect, line').count()]).toEqual([figure, expect.toSatisfy((n: number) => n > 10)]);
      expect([figure, await svg.getAttribute('role'), await svg.getAttribute('aria-label')]).toEqual([
        figure,
        'img',
        expect.stringMatching(/\d/),
      ]);
      const table = page.locator(`figure.${figure} details.as-table`).first();
      await table.locator('summary').click();
      await table.locator('tbody tr').first().waitFor();
      expect([figure, await table.locator('tbody tr').count()]).toEqual([figure, expect.toSatisfy((n: number) => n > 3)]);
    }
    expect(said).toEqual([]);
    await page.close();
  });

  test('the rule of counting changes the figures, and a figure opens to its claims', async () => {
    const { page, said } = await browser.open(path);
    const words = () => drawing(page, 'casualties').getAttribute('aria-label');
    await drawing(page, 'casualties').waitFor();
    const once = await words();
    await page.getByLabel('Every claim').check();
    expect(await words()).not.toBe(once);
    await page.getByLabel('Only supported').check();
    expect(await words()).not.toBe(once);
    expect(page.url()).toContain('rule=conservative');

    const table = page.locator('figure.casualties details.as-table').first();
    await table.locator('summary').click();
    for (const rule of ['Every claim', 'Repeats once', 'Only supported']) {
      await page.getByLabel(rule).check();
      for (const claimants of ['civilian sources', 'all claimants']) {
        const button = table.locator('tbody tr', { hasText: claimants }).first().locator('button');
        const claims = (await button.textContent()) ?? '';
        await button.click();
        expect([rule, claimants, await count(page)]).toEqual([rule, claimants, claims]);
      }
    }
    expect(said).toEqual([]);
    await page.close();
  });

  test('each filter leaves as many claims as it says, and stands in the address', async () => {
    const { page } = await browser.open(path);
    const all = await count(page);
    const FILTERS = [
      ['side', 'civilian'],
      ['what', 'wounded'],
      ['town', 'Shadaw'],
      ['claimant_side', 'junta'],
      ['claimant', 'Democratic Voice of Burma'],
      ['grade', 'conceded'],
      ['verification', 'unverified'],
    ] as const;
    for (const [name, value] of FILTERS) {
      const field = page.locator(`#filter-${name}`);
      const option = await field.locator(`option[value="${value}"]`).textContent();
      await field.selectOption(value);
      expect([name, await count(page)]).toEqual([
        name,
        expect.stringMatching(new RegExp(`^${/\((\d+)\)$/.exec(option ?? '')?.[1]} claims?$`)),
      ]);
      expect(new URL(page.url()).hash).toContain(`${name}=${value.split(' ')[0]}`);
      await page.reload();
      expect(await page.locator(`#filter-${name}`).inputValue()).toBe(value);
      await page.getByRole('button', { name: 'clear all' }).click();
      expect(await count(page)).toBe(all);
    }
    await page.close();
  });

  test('search finds words of the claim; nothing found is said', async () => {
    const { page } = await browser.open(path);
    await page.locator('#filter-q').fill('aapp BRIEFING');
    const few = await rows(page).count();
    await page.locator('#filter-q').fill('no such words anywhere');
    expect(await count(page)).toBe('No claim meets all of these filters.');
    await page.locator('#filter-q').fill('');
    expect(await rows(page).count()).toBeGreaterThan(few);
    await page.close();
  });

  test('a claim opens with its words marked in the article, the decisions behind it and its source; Back closes it', async () => {
    const { page, said } = await browser.open(path);
    const first = rows(page).first();
    const quote = (await first.locator('q').textContent()) ?? '';
    await first.locator('a').click();
    const reader = page.locator('.reader');
    expect((await reader.locator('.text mark').allTextContents()).join('')).toBe(quote);
    expect(await reader.locator('.text').textContent()).toContain(quote);
    expect(await reader.locator('.chain dt').allTextContents()).toEqual(
      expect.arrayContaining(['Figure', 'Read by the rule', 'Claimant', 'When', 'Where', 'Review']),
    );
    expect(await reader.locator('.source a').getAttribute('href')).toMatch(/^https?:/);
    expect(page.url()).toMatch(/claim=c-/);
    const address = page.url();
    await page.goBack();
    expect(await reader.isVisible()).toBe(false);
    await page.goto(address);
    expect(await reader.isVisible()).toBe(true);
    expect(said).toEqual([]);
    await page.close();
  });

  test('claims of every kind open to their own words', { timeout: 180_000 }, async () => {
    const { data } = await reportData(out);
    const { page, said } = await browser.open(path);
    const some = data.claims.filter((_, i) => i % 4 === 0).map(({ id, evidence }) => ({ id, evidence }));
    expect(await page.evaluate(wronglyMarked(some))).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  test('by keyboard: down the rows, open, close, and the row has the focus again', async () => {
    const { page } = await browser.open(path, 'claims');
    await rows(page).first().locator('a').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = await rows(page).nth(2).getAttribute('data-id');
    await page.keyboard.press('Enter');
    expect(page.url()).toContain(`claim=${third}`);
    expect(await page.evaluate(FOCUSED_TAG)).toBe('H3');
    await page.keyboard.press('Escape');
    expect(page.url()).not.toContain('claim=');
    expect(await page.evaluate(focusedRow('data-id'))).toBe(third);
    await page.keyboard.press('End');
    expect(await page.evaluate(focusedRow('aria-rowindex'))).toBe(await page.locator('#claims .claims').getAttribute('aria-rowcount'));
    await page.close();
  });

  test('the map follows the day, by slider, by step and by address', async () => {
    const { page, said } = await browser.open(path, 'map&day=2024-05-01');
    const words = () => drawing(page, 'map').getAttribute('aria-label');
    await drawing(page, 'map').waitFor();
    expect(await words()).toMatch(/^On 2024-05-01, of \d+ places/);
    await page.getByRole('button', { name: 'Day of the next change' }).click();
    expect(await words()).not.toMatch(/^On 2024-05-01/);
    await page.locator('#day').focus();
    await page.keyboard.press('Home');
    const first = /^On (\d{4}-\d\d-\d\d), of \d+ places? on the map/.exec((await words()) ?? '')?.[1] ?? '';
    expect(first).not.toBe('');
    expect(first < '2024-05-01').toBe(true);
    expect(said).toEqual([]);
    await page.close();
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  test.each([
    [1600, 'light', ''],
    [1600, 'dark', 'claims&claim=c-a235a1dc15232022'],
    [360, 'light', 'claims&claim=c-a235a1dc15232022'],
    [360, 'dark', ''],
  ] as const)('axe finds nothing serious, and nothing is wider than the page: %d px, %s, #%s', async (width, scheme, fragment) => {
    const { page } = await browser.open(path, fragment, { width, scheme });
    await drawing(page, 'survival').waitFor();
    if (width === 1600 && scheme === 'light')
      for (const summary of await page.locator('details > summary').all()) if (await summary.isVisible()) await summary.click();
    expect(await page.evaluate(WIDER_BY)).toBeLessThanOrEqual(0);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      grave.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html.slice(0, 120))
            .slice(0, 3)
            .join(' | ')}`,
      ),
    ).toEqual([]);
    await page.close();
  });

  test('20,000 claims open and are filtered: two seconds and a tenth of one are wanted, ten times as much is a fault on any machine', {
    timeout: 180_000,
  }, async () => {
    const large = join(scratch, 'large.html');
    const few = await reportData(out);
    const { data, texts } = multiplied(few, Math.ceil(20_001 / few.data.claims.length));
    expect(data.claims.length).toBeGreaterThan(20_000);
    await writePage(large, data, texts);
    const opened: number[] = [];
    const filtered: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { page } = await browser.open(large);
      await drawing(page, 'survival').waitFor();
      opened.push(await page.evaluate<number>(OPEN_IN));
      filtered.push(...(await page.evaluate<number[]>(FILTER_TIMES)));
      await page.close();
    }
    console.log(
      `report of ${data.claims.length} claims, ${Math.round(readFileSync(large).length / 1e6)} MB: open in ${Math.round(Math.min(...opened))} ms, filtered in ${Math.round([...filtered].sort((a, b) => a - b)[Math.floor(filtered.length / 2)] ?? 0)} ms`,
    );
    expect(Math.min(...opened)).toBeLessThan(20_000);
    expect([...filtered].sort((a, b) => a - b)[Math.floor(filtered.length / 2)]).toBeLessThan(1000);
  });
});
