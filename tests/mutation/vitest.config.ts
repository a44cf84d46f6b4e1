import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const folder = process.env.MUTATED ?? '*';

/** What catches most comes first and what takes longest last: a mutant that another test has caught does not wait for it. */
const FIRST = ['every-row', 'readings'];
const LAST = ['claim-links', 'identities', 'explain'];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const name = basename(moduleId, '.test.ts');
      return FIRST.includes(name) ? -2 : LAST.indexOf(name);
    };
    return [...files].sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/**
 * The tests of a folder that run in the process that mutants live in. Properties over made-up histories and the tests that read each
 * sentence in many shapes are left out: minutes for each mutant. Files share one process, so that words and patterns are made once.
 */
export default defineConfig({
  test: {
    include: [`tests/${folder}/**/*.test.ts`, ...(folder === 'normalize' ? ['tests/golden/*.test.ts'] : [])],
    exclude: [
      'tests/aggregate/{as-of,claim-properties,determinism,histories,models}.test.ts',
      'tests/normalize/{ids,metamorphic,paraphrases,stage}.test.ts',
    ],
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
