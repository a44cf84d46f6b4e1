import type { z } from 'zod';
import type { ArticleText } from '../../schemas/article.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { Correction } from '../../schemas/correction.ts';
import type { Place, Reference } from '../../schemas/reference.ts';
import type { Reject } from '../../schemas/reject.ts';
import { type CsvRow, stableId } from '../files.ts';
import type { Extraction } from './extract.ts';
import { isRecordTable, RECORD_KINDS, RECORD_TABLES, type RecordTable } from './record-kinds.ts';
import { refuse } from './refusal.ts';

/** Hand decisions: rows of raw/corrections.csv, applied to what the extractor read in their article. */

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

export interface Decided {
  readonly extraction: Extraction;
  /** Decisions that were applied here. */
  readonly applied: readonly Decision[];
  /** Decisions that belong here but match nothing any more, or give a row that does not fit. */
  readonly rejects: readonly (Reject & { readonly line: number | null })[];
}

type Row = Readonly<Record<string, unknown>>;

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
    const named = Object.fromEntries(
      Object.keys(Correction.shape).map((name) => [name, cells[name] === '' ? null : (cells[name] ?? null)]),
    );
    const parsed = Correction.safeParse(named);
    const table = parsed.data?.table ?? null;
    if (parsed.success && (table === null || isRecordTable(table))) return [{ line, correction: parsed.data }];
    const issue = parsed.error?.issues[0];
    const field = issue === undefined ? 'table' : String(issue.path[0] ?? '');
    const message = issue?.message ?? `expected one of ${RECORD_TABLES.join(', ')}`;
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

const tableOf = ({ correction }: Decision): RecordTable =>
  correction.table !== null && isRecordTable(correction.table) ? correction.table : 'casualty_claims';

interface Target {
  readonly table: RecordTable;
  readonly index: number;
}

const idOf = (table: RecordTable, row: Row): unknown => row[RECORD_KINDS[table].id];

const byRowId = (rows: Readonly<Record<RecordTable, readonly Row[]>>, id: string): Target | null => {
  for (const table of RECORD_TABLES) {
    const index = rows[table].findIndex((row) => idOf(table, row) === id);
    if (index >= 0) return { table, index };
  }
  return null;
};

/** All places where the words occur in the text. */
const occurrences = (text: string, words: string): readonly number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
};

/** The one row that rests on the quoted words: of several the one with the shortest quote. A sentence says what is wrong otherwise. */
const byQuote = (article: ArticleText, table: RecordTable, rows: readonly Row[], quote: string): number | string => {
  const spots = occurrences(article.text, quote);
  if (spots.length === 0) return 'the article no longer contains the quoted words';
  const length = (row: Row) => Number(row.char_end) - Number(row.char_start);
  const resting = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => spots.some((at) => at < Number(row.char_end) && Number(row.char_start) < at + quote.length))
    .sort((a, b) => length(a.row) - length(b.row));
  const [first, second] = resting;
  if (first === undefined) return `no row of ${table} rests on the quoted words any more`;
  if (second !== undefined && length(second.row) === length(first.row))
    return `several rows of ${table} rest on the quoted words: name one by its id (${resting.map(({ row }) => idOf(table, row)).join(', ')})`;
  return first.index;
};

/** "count_low=3; count_high=3" -> typed cells; an unknown column is a sentence. */
const readCells = (table: RecordTable, cells: readonly (readonly [string, string])[]): Row | string => {
  const columns = new Map(columnsOf(RECORD_KINDS[table].schema as unknown as z.ZodObject).map((column) => [column.name, column.kind]));
  const typed: Record<string, unknown> = {};
  for (const [name, cell] of cells) {
    const kind = columns.get(name);
    if (kind === undefined) return `${table} has no column ${name}`;
    typed[name] = cell === '' ? null : kind === 'integer' || kind === 'real' ? Number(cell) : cell;
  }
  return typed;
};

/** A place_id set by hand brings its columns along, unless they are set too. */
const placeCells = (cells: Row, places: readonly Place[]): Row => {
  const place = places.find((p) => p.place_id === cells.place_id);
  if (place === undefined) return {};
  const { name, kind, township, state_region, pcode, lat, lon } = place;
  return { place: name, place_kind: kind, township, state_region, pcode, lat, lon };
};

const FIXED: ReadonlySet<string> = new Set(['article_id', 'claim_id', 'event_id', 'incident_id', 'evidence', 'char_start', 'char_end']);

const parseRow = (table: RecordTable, row: Row): Row | string => {
  const parsed = RECORD_KINDS[table].schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `the row would not fit: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit its schema'}`;
};

const changeRow = (table: RecordTable, row: Row, sets: readonly Decision[], places: readonly Place[]): Row | string => {
  const cells = readCells(
    table,
    sets.map(({ correction }) => [correction.field ?? '', correction.value ?? ''] as const),
  );
  if (typeof cells === 'string') return cells;
  const fixed = Object.keys(cells).find((name) => FIXED.has(name));
  if (fixed !== undefined) return `${fixed} cannot be set: reject the row and add another`;
  return parseRow(table, { ...row, ...placeCells(cells, places), ...cells, review: 'corrected' });
};

const emptyPlace = {
  place_id: null,
  place: null,
  place_kind: null,
  site: null,
  township: null,
  state_region: null,
  pcode: null,
  lat: null,
  lon: null,
};
const emptyPeriod = { period_start: null, period_end: null };

/** What an added row says where the analyst says nothing. */
const defaults = (table: RecordTable, article: ArticleText): Row => ({
  article_id: article.article_id,
  claimant: article.publisher,
  claimant_actor_id: null,
  claimant_side: 'media',
  claimant_step: 'correction',
  verification: 'not_stated',
  ...emptyPlace,
  date_precision: 'unknown',
  date_basis: null,
  rule: 'correction',
  confidence: 1,
  review: 'added',
  ...(table === 'control_events'
    ? { site_id: null, actor: null, actor_id: null, actor_side: 'unknown', date_start: null, date_end: null, scope: 'whole' }
    : { count: null, count_low: null, count_high: null, qualifier: 'exact', ...emptyPeriod }),
  ...(table === 'casualty_claims' ? { victim_actor_id: null, victim_group: null, cause: 'unknown', subset_of: null } : {}),
  ...(table === 'incident_claims' ? { actor_side: 'unknown', actor_id: null } : {}),
});

const addRow = (article: ArticleText, decision: Decision, reference: Reference): Row | string => {
  const { quote, value } = decision.correction;
  const table = tableOf(decision);
  const at = quote === null ? -1 : article.text.indexOf(quote);
  if (quote === null || at < 0) return 'the article no longer contains the quoted words';
  const pairs = (value ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.slice(pair.indexOf('=') + 1).trim()] as const);
  const cells = readCells(table, pairs);
  if (typeof cells === 'string') return cells;
  const bounds = typeof cells.count === 'number' ? { count_low: cells.count, count_high: cells.count } : {};
  const given = { ...bounds, ...placeCells(cells, reference.places), ...cells };
  const span = { evidence: quote, char_start: at, char_end: at + quote.length };
  const { id, prefix } = RECORD_KINDS[table];
  const key = stableId(prefix, [article.article_id, table, at, quote, JSON.stringify(given)]);
  return parseRow(table, { ...defaults(table, article), ...given, ...span, [id]: key });
};

/** Applies the decisions that belong to an article. Pure; the order of the file counts. */
export const applyDecisions = (article: ArticleText, read: Extraction, decisions: readonly Decision[], reference: Reference): Decided => {
  const rows: Record<RecordTable, (Row | null)[]> = {
    casualty_claims: [...read.casualty_claims],
    control_events: [...read.control_events],
    incident_claims: [...read.incident_claims],
  };
  const applied: Decision[] = [];
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
        applied.push(decision);
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
    const key = `${target.table} ${target.index}`;
    const group = targets.get(key) ?? { target, decisions: [] };
    group.decisions.push(decision);
    targets.set(key, group);
  }
  for (const { target, decisions: here } of targets.values()) {
    const row = rows[target.table][target.index] ?? {};
    const sets = here.filter(({ correction }) => correction.action === 'set');
    const changed = sets.length === 0 ? { ...row, review: 'accepted' } : changeRow(target.table, row, sets, reference.places);
    if (here.some(({ correction }) => correction.action === 'reject')) rows[target.table][target.index] = null;
    else if (typeof changed === 'string') {
      for (const decision of here) refuseDecision(decision, changed);
      continue;
    } else rows[target.table][target.index] = changed;
    applied.push(...here);
  }
  return { extraction: assemble(rows), applied, rejects };
};

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
