import type { ArticleText } from '../../schemas/article.ts';
import type { AppliedCorrection } from '../../schemas/correction.ts';
import { stableId } from '../files.ts';
import type { Decision } from './decisions.ts';
import { idOf, type Row } from './find-corrected.ts';
import type { RecordTable } from './record-kinds.ts';

const asText = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value));

/** What a decision did to a row: the table of corrections tells it. For an added row both are the row as it was added. */
export const appliedCorrection = (
  { article_id }: ArticleText,
  { correction }: Decision,
  table: RecordTable,
  before: Row,
  after: Row,
): AppliedCorrection => {
  const { action, who, when, why } = correction;
  const field = action === 'set' ? correction.field : null;
  const record_id = String(idOf(table, before));
  const [old_value, new_value] = field === null ? [null, null] : [asText(before[field]), asText(after[field])];
  return {
    correction_id: stableId('correction', [article_id, table, record_id, action, field, correction.value, who, when, why]),
    article_id,
    record_table: table,
    record_id,
    action,
    field,
    old_value,
    new_value,
    evidence: String(before.evidence),
    decided_by: who,
    decided_on: when,
    why,
  };
};
