import { z } from 'zod';
import { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import { type Column, columnsOf } from '../../schemas/columns.ts';
import { ControlEvent } from '../../schemas/control-event.ts';
import { IncidentClaim } from '../../schemas/incident-claim.ts';
import { parseCsv } from '../files.ts';
import { CannotRun } from '../stage.ts';

/** A person's own coding as it stands in files: gold JSON (an object per article) or CSV with columns of the contract. */

export interface GivenFile {
  readonly name: string;
  readonly content: string;
}

export const KINDS = {
  casualty_claims: { schema: CasualtyClaim, id: 'claim_id', prefix: 'claim' },
  control_events: { schema: ControlEvent, id: 'event_id', prefix: 'event' },
  incident_claims: { schema: IncidentClaim, id: 'incident_id', prefix: 'incident' },
} as const;
export type Kind = keyof typeof KINDS;
const KIND_NAMES = ['casualty_claims', 'control_events', 'incident_claims'] as const;

export type Loose = Readonly<Record<string, unknown>>;

export interface Given {
  readonly kind: Kind;
  readonly file: string;
  readonly line: number | null;
  readonly articleId: string;
  readonly row: Loose;
}

const GivenArticle = z.looseObject({
  article_id: z.string(),
  casualty_claims: z.array(z.looseObject({})).default([]),
  control_events: z.array(z.looseObject({})).default([]),
  incident_claims: z.array(z.looseObject({})).default([]),
});

const fromJson = (file: GivenFile): readonly Given[] => {
  let value: unknown;
  try {
    value = JSON.parse(file.content);
  } catch {
    throw new CannotRun(`${file.name}: not JSON`);
  }
  const articles = z.array(GivenArticle).safeParse(Array.isArray(value) ? value : [value]);
  if (!articles.success)
    throw new CannotRun(`${file.name}: ${articles.error.issues[0]?.path.join('.')}: ${articles.error.issues[0]?.message}`);
  return articles.data.flatMap((article) =>
    KIND_NAMES.flatMap((kind) => article[kind].map((row) => ({ kind, file: file.name, line: null, articleId: article.article_id, row }))),
  );
};

const FLAGS: Readonly<Record<string, boolean>> = { true: true, yes: true, 1: true, false: false, no: false, 0: false };

/** "20" is a number and "TRUE" a flag; what is neither stays as it is written, for the reject to show. */
const cellValue = (cell: string, name: string, column: Column | undefined): unknown => {
  if (cell === '') return null;
  if (name === 'subset' || column?.kind === 'flag') return FLAGS[cell.trim().toLowerCase()] ?? cell;
  const number = column?.kind === 'integer' || column?.kind === 'real' ? Number(cell) : Number.NaN;
  return Number.isNaN(number) ? cell : number;
};

/** The table of a CSV is told by its name, else by a column that only one table has. */
const kindOfCsv = (name: string, header: readonly string[]): Kind => {
  const named = KIND_NAMES.find((kind) => name.startsWith(kind));
  if (named !== undefined) return named;
  if (header.includes('action')) return 'control_events';
  if (header.includes('measure')) return 'incident_claims';
  if (header.includes('outcome')) return 'casualty_claims';
  throw new CannotRun(`${name}: no column action, measure or outcome: it is none of ${KIND_NAMES.join(', ')}`);
};

const fromCsv = (file: GivenFile): readonly Given[] => {
  const { header, rows } = parseCsv(file.content);
  const kind = kindOfCsv(file.name, header);
  const columns = new Map(columnsOf(KINDS[kind].schema).map((c) => [c.name, c]));
  return rows.map(({ line, cells }) => {
    const row = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cellValue(cell, name, columns.get(name))]));
    return { kind, file: file.name, line, articleId: cells.article_id ?? '', row };
  });
};

/** The rows of a file. Throws CannotRun where it cannot be read at all. */
export const readGivenFile = (file: GivenFile): readonly Given[] => (file.name.endsWith('.json') ? fromJson(file) : fromCsv(file));
