import type { ArticleText } from '../../schemas/article.ts';
import type { Reading } from '../../schemas/reading.ts';
import type { Knowledge } from './document.ts';

/** All that is read in one article. */
export type Extraction = Pick<Reading, 'casualty_claims' | 'control_events' | 'incident_claims'>;

export const extract = (_article: ArticleText, _knowledge: Knowledge): Extraction => ({
  casualty_claims: [],
  control_events: [],
  incident_claims: [],
});
