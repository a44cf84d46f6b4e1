import type { ArticleText } from '../../schemas/article.ts';
import type { Reading } from '../../schemas/reading.ts';
import { assembleCasualties } from './assemble-casualties.ts';
import { assembleControl } from './assemble-control.ts';
import { assembleIncidents } from './assemble-incidents.ts';
import { type Document, type Knowledge, openDocument } from './document.ts';
import { type Trace, untraced } from './trace.ts';

/** All that is read in one article. */
export type Extraction = Pick<Reading, 'casualty_claims' | 'control_events' | 'incident_claims'>;

/** Reads an opened article: find -> refine -> assemble. Pure and deterministic; `trace` is told what is refused and why. */
export const readDocument = (document: Document, trace: Trace = untraced): Extraction => ({
  casualty_claims: [...assembleCasualties(document, trace)],
  control_events: [...assembleControl(document, trace)],
  incident_claims: [...assembleIncidents(document, trace)],
});

/**
 * Reads an article; the reference tables come indexed from `prepare`.
 * Offsets count in `article.text`; dates are null where `published_on` is and the text gives none of its own.
 */
export const extract = (article: ArticleText, knowledge: Knowledge): Extraction => readDocument(openDocument(article, knowledge));
