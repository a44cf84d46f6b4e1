import { z } from 'zod';
import { CasualtyClaim } from './casualty-claim.ts';
import { ControlEvent } from './control-event.ts';
import { text } from './fields.ts';
import { IncidentClaim } from './incident-claim.ts';

/** A line of the normalize stage file: all that was read in one article. */
export const Reading = z.strictObject({
  article_id: text('The article.'),
  /** Hash of the article, the reference tables and the extractor: an equal key means an equal reading. */
  key: text('Cache key.'),
  casualty_claims: z.array(CasualtyClaim),
  control_events: z.array(ControlEvent),
  incident_claims: z.array(IncidentClaim),
});
export type Reading = z.infer<typeof Reading>;
