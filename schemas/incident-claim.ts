import { z } from 'zod';
import { claimantColumns, datePrecisionColumns, evidenceColumns, placeColumns, quantityColumns } from './evidence.ts';
import { day, oneOf, text } from './fields.ts';
import { MEASURES, SIDES } from './vocabulary.ts';

/** One row per counted claim about things and events other than people. */
export const IncidentClaim = z
  .strictObject({
    incident_id: text('Stable hash of article, span and fields.'),
    article_id: text('The article that tells the claim.'),
    measure: oneOf('measure', MEASURES, 'What is counted.'),
    actor_side: oneOf('side', SIDES, 'Who is said to have done it; `unknown` where the text does not say.'),
    actor_id: text('Key into actors.csv; null where the actor is not listed.').nullable(),
    ...quantityColumns,
    ...claimantColumns,
    ...placeColumns,
    period_start: day('First day of the period that the count covers; null where open.').nullable(),
    period_end: day('Last day of the period that the count covers; null where open.').nullable(),
    ...datePrecisionColumns,
    ...evidenceColumns,
  })
  .refine((r) => r.count_low === null || r.count_high === null || r.count_low <= r.count_high, {
    path: ['count_low'],
    message: 'count_low <= count_high',
  })
  .refine((r) => r.count_low !== null || r.count_high !== null, { path: ['count_low'], message: 'at least one bound' })
  .refine((r) => r.period_start === null || r.period_end === null || r.period_start <= r.period_end, {
    path: ['period_start'],
    message: 'period_start <= period_end',
  })
  .refine((r) => r.char_start < r.char_end, { path: ['char_start'], message: 'char_start < char_end' });
export type IncidentClaim = z.infer<typeof IncidentClaim>;
