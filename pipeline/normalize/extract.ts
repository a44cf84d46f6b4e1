import type { ArticleText } from '../../schemas/article.ts';
import type { Reading } from '../../schemas/reading.ts';
import { assembleCasualties } from './assemble-casualties.ts';
import { assembleControl } from './assemble-control.ts';
import { assembleIncidents } from './assemble-incidents.ts';
import { type Knowledge, openDocument } from './document.ts';

/** All that is read in one article. */
export type Extraction = Pick<Reading, 'casualty_claims' | 'control_events' | 'incident_claims'>;

/**
 * Reads an article: find -> refine -> assemble. Pure and deterministic; the reference tables come indexed from `prepare`.
 * Offsets count in `article.text`; dates are null where `published_on` is and the text gives none of its own.
 */
export const extract = (article: ArticleText, knowledge: Knowledge): Extraction => {
  const document = openDocument(article, knowledge);
  return {
    casualty_claims: [...assembleCasualties(document)],
    control_events: [...assembleControl(document)],
    incident_claims: [...assembleIncidents(document)],
  };
};
