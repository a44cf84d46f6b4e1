import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT, writeWhole } from '../../pipeline/files.ts';

/** Leaves the figures of a run of the tests on another Node: `tsx node-lts.ts <vitest's JSON report> <version>`. */
const [report = '', version = ''] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests } = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .parse(JSON.parse(readFileSync(report, 'utf8')));
const measured = {
  name: 'Another Node',
  what: 'Every test, run with the newest release line of Node that is kept for long (`make test-node-lts`). `.ci/run` runs them with Node 20.',
  figures: { node: version, tests_passed: numPassedTests, tests_failed: numFailedTests, tests_skipped: numPendingTests },
};
writeWhole(join(PROJECT, 'docs', 'reliability', 'node-lts.json'), `${JSON.stringify(measured, null, 2)}\n`);
