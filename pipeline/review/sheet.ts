import Papa from 'papaparse';
import { z } from 'zod';
import { guardFormula } from '../../schemas/csv-cell.ts';

/** A row worth a look as the database tells it. */
export const Worth = z.object({
  claim_id: z.string(),
  table: z.string(),
  because: z.string(),
  says: z.string(),
  place: z.string().nullable(),
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  claimant: z.string(),
  claimant_side: z.string(),
  quote: z.string(),
  char_start: z.number(),
  char_end: z.number(),
  article_id: z.string(),
  publisher: z.string(),
  published_on: z.string().nullable(),
  link: z.string().nullable(),
});
export type Worth = z.infer<typeof Worth>;

/** What a person fills in. */
export const DECISIONS = ['accept', 'reject', 'set', 'why'] as const;

const TOLD = [
  'claim_id',
  'table',
  'because',
  'says',
  'place',
  'first_day',
  'last_day',
  'claimant',
  'claimant_side',
  'quote',
  'context',
  'publisher',
  'published_on',
  'link',
  'article_id',
] as const;

/** The columns of review.csv: the decision stands before what is only there to be looked up. */
const COLUMNS = [...TOLD.slice(0, 11), ...DECISIONS, ...TOLD.slice(11)];

const AROUND = 200;

/** The quote with some words around it, the quote itself in brackets. */
const contextOf = ({ char_start, char_end, quote }: Worth, text: string | undefined): string => {
  if (text === undefined) return '';
  const before = text.slice(Math.max(0, char_start - AROUND), char_start);
  const after = text.slice(char_end, char_end + AROUND);
  return `${before}[${quote}]${after}`.replace(/\s+/g, ' ').trim();
};

/** By this mark Excel knows UTF-8. */
const MARK = '\uFEFF';

/** The text of review.csv: a line per row, the decisions empty. A cell that a spreadsheet would run has an apostrophe before it. */
export const sheetText = (rows: readonly Worth[], textOf: (articleId: string) => string | undefined): string => {
  const cells = rows.map((row): readonly string[] => {
    const told: Readonly<Record<string, string | number | null>> = { ...row, context: contextOf(row, textOf(row.article_id)) };
    return COLUMNS.map((name) => guardFormula(String(told[name] ?? '')));
  });
  return `${MARK}${Papa.unparse([COLUMNS, ...cells], { newline: '\r\n' })}\r\n`;
};
