import type { Reject } from '../../schemas/reject.ts';
import { stableId } from '../files.ts';
import type { Fault, Origin } from './found.ts';

/** The reject of an input; the raw value is cut to 500 characters. */
export const rejectOf = (origin: Origin, fault: Fault, articleId: string | null): Reject => {
  const { file, line } = fault.at ?? origin;
  const { field, message } = fault;
  const value = fault.value?.slice(0, 500) ?? null;
  return {
    reject_id: stableId('reject', ['ingest', file, line, articleId, field, message, value]),
    stage: 'ingest',
    source_file: file,
    line,
    char_offset: null,
    article_id: articleId === '' ? null : articleId,
    field,
    message,
    value,
  };
};
