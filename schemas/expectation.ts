import type { z } from 'zod';

const A_VALUE = 'a value: this column is never empty';

/** What was expected where a value does not fit its schema, in words: zod's own where they say it ("count_low <= count_high" is a law of ours). */
export const expectationOf = (issue: z.core.$ZodIssue, found: unknown): string => {
  if (issue.code === 'unrecognized_keys') return `no column ${issue.keys.join(', ')}: it is not in the schema`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a day that exists, yyyy-mm-dd';
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_union') && (found === null || found === undefined)) return A_VALUE;
  if (issue.code === 'too_small' && issue.origin === 'string') return A_VALUE;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`;
  return issue.message;
};
