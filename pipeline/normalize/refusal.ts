import type { Reject } from '../../schemas/reject.ts';
import { stableId } from '../files.ts';

export interface Refusal {
  readonly sourceFile: string;
  readonly message: string;
  readonly line?: number;
  readonly offset?: number;
  readonly articleId?: string;
  readonly field?: string;
  readonly value?: unknown;
}

const LONGEST_VALUE = 500;

/** A reject of the normalize stage; the raw value is cut to 500 characters. */
export const refuse = ({ sourceFile, message, line, offset, articleId, field, value }: Refusal): Reject => ({
  reject_id: stableId('reject', ['normalize', sourceFile, articleId ?? null, line ?? null, offset ?? null, field ?? null, message]),
  stage: 'normalize',
  source_file: sourceFile,
  line: line ?? null,
  char_offset: offset ?? null,
  article_id: articleId ?? null,
  field: field ?? null,
  message,
  value: value === undefined || value === null ? null : (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST_VALUE),
});
