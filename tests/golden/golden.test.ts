import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, readReference } from '../../pipeline/files.ts';
import { readArticle } from '../../pipeline/normalize/check-rows.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { madeArticle } from '../normalize/made-rows.ts';

const folder = join(PROJECT, 'tests', 'golden');
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const knowledge = prepare(readReference(join(PROJECT, 'raw', 'reference')));

/** The columns of the annotation guide: what a reader of the article can check with a finger on the line. */
const CASUALTY = ['evidence', 'side', 'outcome', 'count_low', 'count_high', 'qualifier', 'claimant', 'claimant_side'] as const;
const WHERE_WHEN = ['place', 'period_start', 'period_end'] as const;
const CONTROL = [
  'evidence',
  'place',
  'site',
  'action',
  'actor_side',
  'date_start',
  'date_end',
  'scope',
  'claimant',
  'claimant_side',
] as const;

const pick = <T extends object, K extends keyof T>(row: T, columns: readonly K[]) =>
  Object.fromEntries(columns.map((name) => [name, row[name]]));

test.each(cases)('%s', async (name) => {
  const [head = '', ...body] = readFileSync(join(folder, name, 'article.txt'), 'utf8').split('\n');
  const [publisher = '', publishedOn = ''] = head.split(' | ');
  const article = { ...madeArticle(name, body.join('\n').trim()), publisher, published_on: publishedOn };
  const { extraction, rejects } = readArticle(article, knowledge);
  expect(rejects).toEqual([]);
  const rows = {
    casualty_claims: extraction?.casualty_claims.map((row) => ({
      ...pick(row, CASUALTY),
      ...pick(row, WHERE_WHEN),
      verification: row.verification,
      part_of: extraction.casualty_claims.find((whole) => whole.claim_id === row.subset_of)?.evidence ?? null,
    })),
    control_events: extraction?.control_events.map((row) => pick(row, CONTROL)),
    incident_claims: extraction?.incident_claims.map((row) => pick(row, ['evidence', 'measure', 'actor_side', 'count_low', 'count_high'])),
  };
  await expect(`${JSON.stringify(rows, null, 1)}\n`).toMatchFileSnapshot(join(folder, name, 'rows.json'));
});
