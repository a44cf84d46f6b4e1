import { z } from 'zod';
import { CasualtyClaim } from './casualty-claim.ts';
import { ControlEvent } from './control-event.ts';
import { AppliedCorrection } from './correction.ts';
import { text } from './fields.ts';
import { IncidentClaim } from './incident-claim.ts';
import { Reject } from './reject.ts';

const rowsRead = {
  casualty_claims: z.array(CasualtyClaim),
  control_events: z.array(ControlEvent),
  incident_claims: z.array(IncidentClaim),
};

/** A line of the normalize stage file: all that was read in one article, with the hand decisions applied. */
export const Reading = z.strictObject({
  article_id: text('The article.'),
  /** Hash of the article, the reference tables and the extractor: an equal key means that the article need not be read again. */
  key: text('Cache key.'),
  ...rowsRead,
  /** The hand decisions that were applied to those rows. */
  corrections: z.array(AppliedCorrection).optional(),
  /** What the extractor read, where a hand decision changed it: so that other decisions can be applied without reading again. */
  uncorrected: z.strictObject(rowsRead).optional(),
  /** Rows of this article that did not fit their schema. */
  rejects: z.array(Reject).optional(),
});
export type Reading = z.infer<typeof Reading>;
