import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** A Chromium that is installed here: CHROMIUM says which, else the usual names are looked for. */
export const findChromium = (): string | null => {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
};

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

export interface Browser {
  /** Opens a page from disk and waits until it stands. What it says on the console, throws or asks of a network is kept. */
  readonly open: (path: string, fragment?: string, look?: Look) => Promise<{ readonly page: Page; readonly said: readonly string[] }>;
  readonly close: () => Promise<void>;
}

const listen = (page: Page, said: string[]): void => {
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(`request: ${request.url()}`);
  });
};

export const startBrowser = async (executablePath: string): Promise<Browser> => {
  const profile = mkdtempSync(join(tmpdir(), 'claimledger-chromium-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS, headless: true });
  return {
    open: async (path, fragment = '', { width = 1280, scheme = 'light' } = {}) => {
      const page = await context.newPage();
      const said: string[] = [];
      listen(page, said);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${pathToFileURL(path)}${fragment === '' ? '' : `#${fragment}`}`);
      return { page, said };
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
