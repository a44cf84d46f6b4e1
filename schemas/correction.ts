import { z } from 'zod';
import { day, oneOf, text } from './fields.ts';
import { CORRECTION_ACTIONS } from './vocabulary.ts';

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
