import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RELIABILITY, reliabilityText } from '../reliability.ts';

test('docs/reliability.md is that of the figures beside it: `make reliability` writes it', () =>
  expect(readFileSync(RELIABILITY, 'utf8')).toBe(reliabilityText()));
