import type { z } from 'zod';
import type { ArticleText } from '../../schemas/article.ts';
import type { AppliedCorrection } from '../../schemas/correction.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { Reject } from '../../schemas/reject.ts';
import { appliedCorrection } from './applied-correction.ts';
import { addRow, changeRow } from './corrected-row.ts';
import { CORRECTIONS_FILE, type Decision, tableOf } from './decisions.ts';
import type { Extraction } from './extract.ts';
import { byQuote, byRowId, idOf, quoteFault, type Row, type Target } from './find-corrected.ts';
import { RECORD_KINDS, type RecordTable } from './record-kinds.ts';
import { refuse } from './refusal.ts';

export interface Decided {
  readonly extraction: Extraction;
  /** Decisions that were applied here. */
  readonly applied: readonly Decision[];
  /** What each of them did, for the table of corrections. */
  readonly corrections: readonly AppliedCorrection[];
  /** Decisions that belong here but match nothing any more, or give a row that does not fit. */
  readonly rejects: readonly Reject[];
}

/** Applies the decisions that belong to an article. Pure; the order of the file counts. */
export const applyDecisions = (article: ArticleText, read: Extraction, decisions: readonly Decision[], reference: Reference): Decided => {
  const rows: Record<RecordTable, (Row | null)[]> = {
    casualty_claims: [...read.casualty_claims],
    control_events: [...read.control_events],
    incident_claims: [...read.incident_claims],
  };
  const applied: Decision[] = [];
  const corrections: AppliedCorrection[] = [];
  const apply = (decision: Decision, table: RecordTable, before: Row, after: Row) => {
    applied.push(decision);
    corrections.push(appliedCorrection(article, decision, table, before, after));
  };
  const rejects: Reject[] = [];
  const refuseDecision = ({ line, correction }: Decision, message: string) =>
    rejects.push(
      refuse({
        sourceFile: CORRECTIONS_FILE,
        line,
        articleId: article.article_id,
        field: 'quote',
        message,
        value: correction.quote ?? correction.claim_id,
      }),
    );
  const wholes = new Set(read.casualty_claims.map((row) => row.claim_id));
  const targets = new Map<string, { readonly target: Target; readonly decisions: Decision[] }>();
  for (const decision of decisions) {
    const { claim_id, quote, action } = decision.correction;
    if (action === 'add') {
      const added = addRow(article, decision, reference);
      const table = tableOf(decision);
      if (typeof added === 'string') refuseDecision(decision, added);
      else if (rows[table].some((row) => row !== null && idOf(table, row) === idOf(table, added)))
        refuseDecision(decision, 'the same row is added twice');
      else {
        rows[table].push(added);
        apply(decision, table, added, added);
      }
      continue;
    }
    const named = claim_id === null ? null : byRowId(read, claim_id);
    const quoted = named === null && quote !== null ? byQuote(article, tableOf(decision), read[tableOf(decision)], quote) : null;
    const target = named ?? (typeof quoted === 'number' ? { table: tableOf(decision), index: quoted } : null);
    if (target === null) {
      refuseDecision(decision, typeof quoted === 'string' ? quoted : 'no row of the article has this id any more');
      continue;
    }
    const moved = named === null || quote === null ? null : quoteFault(article, read[named.table][named.index] ?? {}, quote);
    if (moved !== null) {
      refuseDecision(decision, moved);
      continue;
    }
    const key = `${target.table} ${target.index}`;
    const group = targets.get(key) ?? { target, decisions: [] };
    group.decisions.push(decision);
    targets.set(key, group);
  }
  for (const { target, decisions: here } of targets.values()) {
    const row = rows[target.table][target.index] ?? {};
    const sets = here.filter(({ correction }) => correction.action === 'set');
    const changed = sets.length === 0 ? { ...row, review: 'accepted' } : changeRow(target.table, row, sets, reference.places, wholes);
    if (here.some(({ correction }) => correction.action === 'reject')) rows[target.table][target.index] = null;
    else if (typeof changed === 'string') {
      for (const decision of here) refuseDecision(decision, changed);
      continue;
    } else rows[target.table][target.index] = changed;
    for (const decision of here) apply(decision, target.table, row, typeof changed === 'string' ? row : changed);
  }
  return { extraction: assemble(rows), applied, corrections: once(corrections), rejects };
};

/** The same decision written twice is one. */
const once = (corrections: readonly AppliedCorrection[]): readonly AppliedCorrection[] => [
  ...new Map(corrections.map((row) => [row.correction_id, row])).values(),
];

const assemble = (rows: Readonly<Record<RecordTable, readonly (Row | null)[]>>): Extraction => {
  const kept = <T>(table: RecordTable, schema: z.ZodType<T>): T[] =>
    rows[table].filter((row) => row !== null).map((row) => schema.parse(row));
  const claims = kept('casualty_claims', RECORD_KINDS.casualty_claims.schema);
  const ids = new Set(claims.map((row) => row.claim_id));
  return {
    casualty_claims: claims.map((row) => (row.subset_of === null || ids.has(row.subset_of) ? row : { ...row, subset_of: null })),
    control_events: kept('control_events', RECORD_KINDS.control_events.schema),
    incident_claims: kept('incident_claims', RECORD_KINDS.incident_claims.schema),
  };
};
