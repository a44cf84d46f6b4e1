import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';

/** The Makefile over a folder of one's own, whose name holds a space. */
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-make-'));
const raw = join(scratch, 'my raw');
const out = join(scratch, 'output');
beforeAll(() => {
  mkdirSync(join(raw, 'articles'), { recursive: true });
  writeFileSync(
    join(raw, 'articles', 'wire.csv'),
    'article_id,publisher,published_on,text\n' +
      'w1,Hill Wire,2024-05-02,"At least 20 junta troops were killed in clashes in Momauk on Wednesday, the KIA said."\n' +
      'w2,Hill Wire,2024-06-09,"Seven villagers were wounded by shelling in Kutkai on Friday, residents said."\n',
  );
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const make = (...args: readonly string[]): Promise<{ readonly code: unknown; readonly lines: readonly string[] }> =>
  new Promise((resolve) => {
    const { MAKEFLAGS: _flags, MAKELEVEL: _level, ...env } = process.env;
    execFile('make', [`RAW=${raw}`, `OUT=${out}`, 'JOBS=1', ...args], { cwd: PROJECT, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, lines: `${stderr}${stdout}`.split('\n') }),
    );
  });
const stagesIn = (lines: readonly string[]) =>
  lines.flatMap((line) => /^(ingest|normalize|load|aggregate|publish|report) +\d/.exec(line)?.[1] ?? []);

test('make runs what is not made yet, and after that only what a change asks for', { timeout: 180_000 }, async () => {
  const first = await make('all');
  expect([first.code, stagesIn(first.lines)]).toEqual([0, ['ingest', 'normalize', 'load', 'aggregate', 'publish', 'report']]);
  expect(first.lines).toContainEqual(expect.stringMatching(/^2 articles, published 2024-05-02 to 2024-06-09/));

  const again = await make('all');
  expect([again.code, stagesIn(again.lines)]).toEqual([0, []]);

  const asOf = await make('all', 'AS_OF=2024-05-31');
  expect([asOf.code, stagesIn(asOf.lines)]).toEqual([0, ['aggregate', 'publish', 'report']]);
  expect(asOf.lines).toContainEqual(expect.stringMatching(/^1 article, published 2024-05-02/));

  appendFileSync(
    join(raw, 'articles', 'wire.csv'),
    'w3,Hill Wire,2024-06-10,"Two soldiers were captured near Kutkai on Sunday, the TNLA said."\n',
  );
  const grown = await make('normalize', 'AS_OF=2024-05-31');
  expect([grown.code, stagesIn(grown.lines)]).toEqual([0, ['ingest', 'normalize']]);
  expect(grown.lines).toContainEqual(expect.stringMatching(/^normalize .*read 1, reused 2/));

  const spaced = await make('all', `OUT=${join(scratch, 'my output')}`);
  expect([spaced.code, spaced.lines.join('\n')]).toEqual([2, expect.stringContaining('expected a folder without spaces')]);

  const released = await make('release', 'VERSION=1.0.0', 'AS_OF=2024-05-31');
  expect([released.code, released.lines]).toEqual([
    0,
    expect.arrayContaining([expect.stringMatching(/releases\/1\.0\.0: \d+ files, the first release$/)]),
  ]);

  const page = () =>
    readFileSync(join(out, 'report', 'index.html'), 'utf8').includes('At least 20 junta troops were killed in clashes in Momauk');
  const spare = await make('report', 'TEXTS=no', 'AS_OF=2024-05-31');
  expect([spare.code, stagesIn(spare.lines), page()]).toEqual([0, ['publish', 'report'], false]);
  const later = await make('all');
  expect([later.code, stagesIn(later.lines), page()]).toEqual([0, ['aggregate', 'publish', 'report'], false]);
  expect(later.lines).toContainEqual(expect.stringContaining('the texts of the articles are left out'));
  const whole = await make('report', 'TEXTS=yes');
  expect([whole.code, stagesIn(whole.lines), page()]).toEqual([0, ['publish', 'report'], true]);
  const neither = await make('all', 'TEXTS=No');
  expect([neither.code, neither.lines.join('\n')]).toEqual([2, expect.stringContaining('expected yes or no')]);

  const cleaned = await make('clean');
  expect([cleaned.code, cleaned.lines.join('\n')]).toEqual([0, expect.stringContaining('claims.duckdb')]);
});
