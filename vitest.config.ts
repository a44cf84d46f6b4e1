import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A machine with two cores would else run one file after the other: 385 tests took 119 s with two workers, 199 and 212 s with one.
    maxWorkers: 2,
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
