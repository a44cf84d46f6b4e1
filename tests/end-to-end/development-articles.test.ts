import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT, parseCsv } from '../../pipeline/files.ts';
import { runLedger } from './run-ledger.ts';

const SHARED = join(PROJECT, '..', 'shared');
const out = mkdtempSync(join(tmpdir(), 'claimledger-development-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const FIVE = [
  'khampat-retreat-2023-12',
  'khampat-capture-2023-11',
  'loikaw-operation-1111-2023-11',
  'pale-withdrawal-2024-11',
  'bhamo-bases-retaken-2025-09',
];

const Answer = z.object({ summary: z.object({ articles: z.int(), casualty_claims: z.int(), control_events: z.int(), rejects: z.int() }) });
const rowsOf = (table: string) => parseCsv(readFileSync(join(out, 'csv', `${table}.csv`), 'utf8')).rows.map((row) => row.cells);

describe.skipIf(!existsSync(join(SHARED, 'articles', 'articles.csv')))(
  'the development articles (skipped where ../shared is absent)',
  () => {
    test('go through every stage, none is rejected, each of the first five gives claims and events', async () => {
      const { code, stdout, stderr } = await runLedger(['all', '--json', '--raw', SHARED, '--out', out]);
      expect([code, stderr]).toEqual([0, '']);
      const { summary } = Answer.parse(JSON.parse(stdout));
      expect(summary.articles).toBeGreaterThanOrEqual(FIVE.length);
      expect(summary.rejects).toBe(0);
      const claims = rowsOf('casualty_claims');
      const events = rowsOf('control_events');
      for (const id of FIVE) {
        expect(claims.filter((row) => row.article_id === id).length, id).toBeGreaterThan(0);
        expect(events.filter((row) => row.article_id === id).length, id).toBeGreaterThan(0);
      }
    });

    test('and validate finds no fault in what came out', async () => {
      const { code, stdout } = await runLedger(['validate', '--raw', SHARED, '--out', out]);
      expect([code, stdout]).toEqual([0, '']);
    });
  },
);
