import { z } from 'zod';
import { claimantColumns, datePrecisionColumns, evidenceColumns, placeColumns, quantityColumns } from './evidence.ts';
import { day, oneOf, text } from './fields.ts';
import { CAUSES, OUTCOMES, SIDES } from './vocabulary.ts';

/** One row per number x side x outcome x claimant x place and period. A claim, never a fact. */
export const CasualtyClaim = z
  .strictObject({
    claim_id: text('Stable hash of article, span and fields.'),
    article_id: text('The article that tells the claim.'),
    side: oneOf('side', SIDES, 'Whose people are said to have been harmed.', { hxl: '#affected+side' }),
    outcome: oneOf('outcome', OUTCOMES, 'What is said to have happened to them.', { hxl: '#affected+type' }),
    ...quantityColumns,
    ...claimantColumns,
    victim_actor_id: text('Key into actors.csv of the group harmed; null where no listed group is named.').nullable(),
    victim_group: text('The group in the words of the article (`children`, `commanders`); never a person’s name.').nullable(),
    cause: oneOf('cause', CAUSES, 'What is said to have caused it; `unknown` where the text does not say.'),
    ...placeColumns,
    period_start: day('First day of the period that the count covers; null where the text leaves it open.', {
      hxl: '#date+start',
    }).nullable(),
    period_end: day('Last day of the period that the count covers; null where the text leaves it open.', { hxl: '#date+end' }).nullable(),
    ...datePrecisionColumns,
    subset_of: text('claim_id of the claim that this count is part of; null where it is not part of another.').nullable(),
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
export type CasualtyClaim = z.infer<typeof CasualtyClaim>;
