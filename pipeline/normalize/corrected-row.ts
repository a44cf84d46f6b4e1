import type { z } from 'zod';
import type { ArticleText } from '../../schemas/article.ts';
import { columnsOf } from '../../schemas/columns.ts';
import type { Place, Reference } from '../../schemas/reference.ts';
import { stableId } from '../files.ts';
import { type Decision, tableOf } from './decisions.ts';
import { occurrences, type Row } from './find-corrected.ts';
import { RECORD_KINDS, type RecordTable } from './record-kinds.ts';

/** Rows as a hand decision makes them. */

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

/** The row with several `set` taken together; a sentence where it would not fit. */
export const changeRow = (
  table: RecordTable,
  row: Row,
  sets: readonly Decision[],
  places: readonly Place[],
  wholes: ReadonlySet<string>,
): Row | string => {
  const cells = readCells(
    table,
    sets.map(({ correction }) => [correction.field ?? '', correction.value ?? ''] as const),
  );
  if (typeof cells === 'string') return cells;
  const fixed = Object.keys(cells).find((name) => FIXED.has(name));
  if (fixed !== undefined) return `${fixed} cannot be set: reject the row and add another`;
  const whole = cells.subset_of;
  if (typeof whole === 'string' && (!wholes.has(whole) || whole === row.claim_id))
    return `subset_of ${whole}: expected the id of another claim of the article`;
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

/** The row that an `add` describes; a sentence where it would not fit. */
export const addRow = (article: ArticleText, decision: Decision, reference: Reference): Row | string => {
  const { quote, value } = decision.correction;
  const table = tableOf(decision);
  const [at] = quote === null ? [] : occurrences(article.text, quote);
  if (quote === null || at === undefined) return 'the article no longer contains the quoted words';
  const pairs = (value ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.slice(pair.indexOf('=') + 1).trim()] as const);
  const cells = readCells(table, pairs);
  if (typeof cells === 'string') return cells;
  const bounds = typeof cells.count === 'number' ? { count_low: cells.count, count_high: cells.count } : {};
  const given = { ...bounds, ...placeCells(cells, reference.places), ...cells };
  const span = { evidence: article.text.slice(at, at + quote.length), char_start: at, char_end: at + quote.length };
  const { id, prefix } = RECORD_KINDS[table];
  const key = stableId(prefix, [article.article_id, table, at, span.evidence, JSON.stringify(given)]);
  return parseRow(table, { ...defaults(table, article), ...given, ...span, [id]: key });
};
