import type { ArticleText } from '../../schemas/article.ts';
import type { Reading } from '../../schemas/reading.ts';
import { assembleCasualties } from './assemble-casualties.ts';
import { assembleControl } from './assemble-control.ts';
import { assembleIncidents } from './assemble-incidents.ts';
import { type Document, type Knowledge, openDocument, partsOf } from './document.ts';
import { withoutSilence } from './silence.ts';
import { type Trace, untraced } from './trace.ts';

/** All that is read in one article. */
export type Extraction = Pick<Reading, 'casualty_claims' | 'control_events' | 'incident_claims'>;

const readPart = (part: Document, trace: Trace): Extraction => ({
  casualty_claims: [...assembleCasualties(part, trace)],
  control_events: [...assembleControl(part, trace)],
  incident_claims: [...assembleIncidents(part, trace)],
});

/** Reads an opened article: find -> refine -> assemble. Pure and deterministic; `trace` is told what is refused and why. */
export const readDocument = (document: Document, trace: Trace = untraced): Extraction => {
  const parts = partsOf(withoutSilence(document)).map((part) => readPart(part, trace));
  return {
    casualty_claims: parts.flatMap((part) => part.casualty_claims),
    control_events: parts.flatMap((part) => part.control_events),
    incident_claims: parts.flatMap((part) => part.incident_claims),
  };
};

/**
 * Reads an article; the reference tables come indexed from `prepare`.
 * Offsets count in `article.text`; dates are null where `published_on` is and the text gives none of its own.
 */
export const extract = (article: ArticleText, knowledge: Knowledge): Extraction => readDocument(openDocument(article, knowledge));
