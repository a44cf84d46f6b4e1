import { z } from 'zod';
import { day, oneOf, text } from './fields.ts';
import { CORRECTABLE_TABLES, CORRECTION_ACTIONS } from './vocabulary.ts';

/** One row of raw/corrections.csv: an analyst's word over the extractor's. */
export const Correction = z
  .strictObject({
    claim_id: text('claim_id, event_id or incident_id; null where article_id and quote are given.').nullable(),
    article_id: text('The article; needed with `quote` and for `add`.').nullable(),
    quote: text('Words of the article that the row rests on; must occur in it.').nullable(),
    action: oneOf('correction_action', CORRECTION_ACTIONS, '`accept`, `reject`, `set` a field, or `add` a row.'),
    table: text('For `add` and quotes: casualty_claims, control_events or incident_claims; null means casualty_claims.').nullable(),
    field: text('For `set`: the column.').nullable(),
    value: z
      .string()
      .meta({ description: 'For `set`: the new value, empty for null. For `add`: `column=value; column=value`.' })
      .nullable(),
    who: text('Who decided.'),
    when: day('The day of the decision.'),
    why: text('The reason.'),
  })
  .refine((r) => r.claim_id !== null || (r.article_id !== null && r.quote !== null), {
    path: ['claim_id'],
    message: 'claim_id, or article_id with quote',
  })
  .refine((r) => r.action !== 'set' || r.field !== null, { path: ['field'], message: 'a column name where action is set' });
export type Correction = z.infer<typeof Correction>;

/** One row per hand decision and row that it was applied to: what a person changed, and why. Decisions that match nothing are rejects. */
export const AppliedCorrection = z.strictObject({
  correction_id: text('Stable hash of the decision and the row.'),
  article_id: text('The article of the row.'),
  record_table: oneOf('correctable_table', CORRECTABLE_TABLES, 'The table of the row.'),
  record_id: text('claim_id, event_id or incident_id of the row; a rejected row is in no table any more.'),
  action: oneOf('correction_action', CORRECTION_ACTIONS, 'What was decided.'),
  field: text('For `set`: the column; null where the whole row is meant.').nullable(),
  old_value: text('For `set`: what the extractor had read; null where it had read nothing, and for other actions.').nullable(),
  new_value: text('For `set`: what stands there now; null where it was emptied, and for other actions.').nullable(),
  evidence: text('The words that the row rests on.'),
  decided_by: text('Who decided, as written in raw/corrections.csv.'),
  decided_on: day('The day of the decision.'),
  why: text('The reason.'),
});
export type AppliedCorrection = z.infer<typeof AppliedCorrection>;
