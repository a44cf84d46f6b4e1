import { defineConfig } from 'vitest/config';

/** Tests that run in the process that mutants live in, and are over in a moment: those of functions, not of stages and commands. */
export default defineConfig({
  test: {
    include: [`tests/${process.env.MUTATED ?? '*'}/*.test.ts`],
    exclude: [
      'tests/aggregate/{as-of,claim-properties,determinism,expected-aggregates,expected-tenure,histories,identities,models}.test.ts',
      'tests/normalize/{stage,ids,metamorphic,paraphrases,explain}.test.ts',
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
