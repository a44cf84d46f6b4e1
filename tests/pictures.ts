import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../pipeline/files.ts';
import { findChromium, startBrowser } from './report/browser.ts';

/** The two pictures of the README, from a real run over the bundled articles: `make pictures`. */

const IMAGES = join(PROJECT, 'docs', 'images');
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-pictures-'));

/** What a command prints on a terminal. */
const printed = (...args: readonly string[]): string => {
  const all = [join(PROJECT, 'pipeline', 'claimledger.js'), ...args, '--out', join(scratch, 'output')];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.replaceAll(join(scratch, 'output'), 'output');
};

const CODES: Readonly<Record<string, string>> = { '1': '<b>', '2': '<i>', '22': '</b></i>' };

/** Bold and dim as a terminal shows them; everything else as it stands. */
const terminalPage = (lines: string): string => {
  const text = lines.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes of a terminal begin with one.
  const marked = text.replace(/\u001B\[(\d+)m/g, (_, code: string) => CODES[code] ?? '');
  return `<!doctype html><meta charset="utf-8"><style>
    pre { margin: 0; padding: 18px 22px; width: max-content; background: #16191d; color: #dde2e7; font: 13px/1.45 "DejaVu Sans Mono", monospace; border-radius: 8px; }
    body { margin: 0; background: #fff; } i { font-style: normal; color: #98a2ad; } b { color: #fff; }
  </style><pre>${marked.trim()}</pre>`;
};

const executable = findChromium();
if (executable === null) throw new Error('no Chromium found: CHROMIUM names one');
const browser = await startBrowser(executable);
try {
  mkdirSync(IMAGES, { recursive: true });
  const terminal = join(scratch, 'terminal.html');
  printed('all', '--raw', 'raw');
  writeFileSync(terminal, terminalPage(`$ npx claimledger summary\n${printed('summary')}`));
  const shown = await browser.open(terminal);
  await shown.page.locator('pre').screenshot({ path: join(IMAGES, 'terminal.png') });
  const report = await browser.open(join(scratch, 'output', 'report', 'index.html'), 'casualties', { width: 1400 });
  await report.page.setViewportSize({ width: 1400, height: 1000 });
  await report.page.locator('figure.survival svg').waitFor();
  await report.page.evaluate("document.getElementById('casualties').scrollIntoView()");
  await report.page.screenshot({ path: join(IMAGES, 'report.png') });
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
