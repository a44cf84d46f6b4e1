import { z } from 'zod';
import { claimantColumns, datePrecisionColumns, evidenceColumns, placeColumns } from './evidence.ts';
import { day, oneOf, text } from './fields.ts';
import { ACTIONS, SCOPES, SIDES } from './vocabulary.ts';

/** One row per place (or named site in it) x action x side x date, as claimed. */
export const ControlEvent = z
  .strictObject({
    event_id: text('Stable hash of article, span and fields.'),
    article_id: text('The article that tells the claim.'),
    ...placeColumns,
    site_id: text(
      'Key into places.csv of a listed installation, else branch and number of the unit (`ib-236`); null without a site.',
    ).nullable(),
    action: oneOf('action', ACTIONS, 'What is said to have happened to the place.'),
    actor: text('Who is said to attack, take, leave, fail or hold, in the article’s words; null where the text does not say.').nullable(),
    actor_id: text('Key into actors.csv; null where the actor is not listed.').nullable(),
    actor_side: oneOf('side', SIDES, 'Side of that actor on the date of the event.'),
    date_start: day('First day that the text allows; null where it is open.', { hxl: '#date+start' }).nullable(),
    date_end: day('Last day that the text allows; null where it is open.', { hxl: '#date+end' }).nullable(),
    ...datePrecisionColumns,
    scope: oneOf('scope', SCOPES, '`whole` unless the text says part.'),
    ...claimantColumns,
    ...evidenceColumns,
  })
  .refine((r) => r.date_start === null || r.date_end === null || r.date_start <= r.date_end, {
    path: ['date_start'],
    message: 'date_start <= date_end',
  })
  .refine((r) => r.char_start < r.char_end, { path: ['char_start'], message: 'char_start < char_end' });
export type ControlEvent = z.infer<typeof ControlEvent>;
