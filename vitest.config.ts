import { defineConfig } from 'vitest/config';

/** Tests of these folders start processes or put something in place of the environment: each file in a process of its own. */
const APART = ['ci', 'cli', 'distributed', 'end-to-end', 'hostile', 'release', 'report', 'review'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    // A machine with two cores would else run one file after the other: 385 tests took 119 s with two workers, 199 and 212 s with one.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      // The pipeline is imported and its patterns compiled once for all files that a worker runs: half the processor time.
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: APART, isolate: false } },
    ],
    // As in the readers of articles.
    execArgv: ['--no-regexp-tier-up'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['pipeline/**/*.ts', 'schemas/**/*.ts'],
      exclude: ['pipeline/report/page/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
