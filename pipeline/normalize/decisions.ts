import type { ArticleText } from '../../schemas/article.ts';
import { Correction } from '../../schemas/correction.ts';
import { unguardFormula } from '../../schemas/csv-cell.ts';
import { expectationOf } from '../../schemas/expectation.ts';
import type { Reject } from '../../schemas/reject.ts';
import type { CsvRow } from '../files.ts';
import type { Extraction } from './extract.ts';
import { isRecordTable, RECORD_TABLES, type RecordTable } from './record-kinds.ts';
import { refuse } from './refusal.ts';

/** Hand decisions: the rows of raw/corrections.csv. */

export const CORRECTIONS_FILE = 'corrections.csv';

export interface Decision {
  /** Line in raw/corrections.csv. */
  readonly line: number;
  readonly correction: Correction;
}

/** The decisions of a run, found by article and by row id. */
export interface Decisions {
  readonly all: readonly Decision[];
  readonly byArticle: ReadonlyMap<string, readonly Decision[]>;
  readonly byRow: ReadonlyMap<string, readonly Decision[]>;
  /** Rows of the file that are no decision. */
  readonly rejects: readonly Reject[];
}

const groupBy = (decisions: readonly Decision[], key: (decision: Decision) => string | null) => {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const name = key(decision);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), decision]);
  }
  return groups;
};

/** Parses the rows of corrections.csv; a row that does not fit is refused with its line. */
export const parseCorrections = (rows: readonly CsvRow[]): Decisions => {
  const rejects: Reject[] = [];
  const all = rows.flatMap(({ line, cells }): Decision[] => {
    const named = Object.fromEntries(Object.keys(Correction.shape).map((name) => [name, unguardFormula(cells[name] ?? '') || null]));
    const parsed = Correction.safeParse(named);
    const table = parsed.data?.table ?? null;
    if (parsed.success && (table === null || isRecordTable(table))) return [{ line, correction: parsed.data }];
    const issue = parsed.error?.issues[0];
    const field = issue === undefined ? 'table' : String(issue.path[0] ?? '');
    const message = `expected ${issue === undefined ? `one of ${RECORD_TABLES.join(', ')}` : expectationOf(issue, cells[field] === '' ? null : cells[field])}`;
    rejects.push(refuse({ sourceFile: CORRECTIONS_FILE, line, field, message, value: cells[field] }));
    return [];
  });
  return {
    all,
    byArticle: groupBy(all, ({ correction }) => correction.article_id),
    byRow: groupBy(all, ({ correction }) => correction.claim_id),
    rejects,
  };
};

/** The decisions that belong to an article: by its id, or by the id of a row read in it; in the order of the file. */
export const decisionsFor = (decisions: Decisions, { article_id }: ArticleText, read: Extraction): readonly Decision[] => {
  if (decisions.all.length === 0) return [];
  const named = [
    ...read.casualty_claims.map((row) => row.claim_id),
    ...read.control_events.map((row) => row.event_id),
    ...read.incident_claims.map((row) => row.incident_id),
  ].flatMap((id) => decisions.byRow.get(id) ?? []);
  return [...new Set([...(decisions.byArticle.get(article_id) ?? []), ...named])].sort((a, b) => a.line - b.line);
};

/** The table that a decision means. */
export const tableOf = ({ correction }: Decision): RecordTable =>
  correction.table !== null && isRecordTable(correction.table) ? correction.table : 'casualty_claims';
