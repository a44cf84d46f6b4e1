import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Correction } from '../../schemas/correction.ts';
import { parseCsv } from '../files.ts';
import type { ClaimRow, HandDecision, ReportArticle } from './report-schema.ts';

/** The rows of corrections.csv that fit; what does not fit was refused by the stage that applies them. */
const readCorrections = (raw: string): readonly Correction[] => {
  const path = join(raw, 'corrections.csv');
  if (!existsSync(path)) return [];
  return parseCsv(readFileSync(path, 'utf8')).rows.flatMap(({ cells }) => {
    const parsed = Correction.safeParse(Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell === '' ? null : cell])));
    return parsed.success ? [parsed.data] : [];
  });
};

const KIND_OF: Readonly<Record<string, ClaimRow['kind']>> = {
  casualty_claims: 'casualty',
  control_events: 'control',
  incident_claims: 'incident',
};

/** The row that a decision is about: by its id, else the reviewed row of the article with the shortest evidence that shares words with the quote. */
const decided = (
  { claim_id, article_id, quote, table }: Correction,
  claims: readonly ClaimRow[],
  articles: readonly ReportArticle[],
): ClaimRow | undefined => {
  if (claim_id !== null) return claims.find(({ id }) => id === claim_id);
  const kind = KIND_OF[table ?? 'casualty_claims'];
  return claims
    .filter((row) => row.review !== 'none' && row.kind === kind && articles[row.article]?.id === article_id)
    .filter(({ evidence }) => quote !== null && (evidence.includes(quote) || quote.includes(evidence)))
    .sort((a, b) => a.evidence.length - b.evidence.length || (a.id < b.id ? -1 : 1))[0];
};

/** Decisions of persons by the row that they are about. A row that was rejected is gone, and so is what was decided about it. */
export const handDecisions = (
  raw: string,
  claims: readonly ClaimRow[],
  articles: readonly ReportArticle[],
  before: (id: string, field: string) => string | null,
): readonly HandDecision[] =>
  readCorrections(raw).flatMap((correction) => {
    const row = decided(correction, claims, articles);
    if (row === undefined) return [];
    const { action, field, value, who, when, why } = correction;
    return [{ id: row.id, action, field, value, before: field === null ? null : before(row.id, field), who, when, why }];
  });
