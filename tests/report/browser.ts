import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';

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

/** A browser with a profile of its own, which goes with it. */
export const startBrowser = async (executablePath: string): Promise<Browser> => {
  const browser = await chromium.launch({ executablePath, args: FLAGS, headless: true });
  return {
    open: async (path, fragment = '', { width = 1280, scheme = 'light' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
      // What an attack in an article would call.
      await context.addInitScript('window.ran = (n) => console.log("ran " + n)');
      const page = await context.newPage();
      const said: string[] = [];
      listen(page, said);
      await page.goto(`${pathToFileURL(path)}${fragment === '' ? '' : `#${fragment}`}`);
      return { page, said };
    },
    close: () => browser.close(),
  };
};
