import type { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import type { ControlEvent } from '../../schemas/control-event.ts';
import type { IncidentClaim } from '../../schemas/incident-claim.ts';
import type { ClaimantStep } from '../../schemas/vocabulary.ts';
import { type Document, sentenceAt } from './document.ts';
import { boundsInWords, daysInWords } from './explain-mentions.ts';
import type { ExplainedStep } from './explanation.ts';
import { pointsOf, type Rated, type RatedKind } from './lexicon/confidence.ts';
import { POINTS } from './lexicon/confidence-points.ts';
import type { Span } from './sentences.ts';
import type { Steps } from './trace.ts';

/** Columns that every kind of row has. */
type Told = Pick<CasualtyClaim, 'claimant' | 'claimant_side' | 'claimant_step' | 'verification' | 'place' | 'place_kind' | 'date_basis'>;

/** A row with what was noted of it, and of the rows that said it again. */
export interface Noted {
  readonly start: number;
  readonly own: Steps | null;
  readonly again: readonly Steps[];
}

const CLAIMANT_STEPS_IN_WORDS: Readonly<Record<ClaimantStep, string>> = {
  sentence: 'named in its sentence',
  paragraph: 'named in another sentence of the paragraph',
  continued: 'the speaker before goes on',
  publisher: 'nobody is named: the publisher’s own voice',
  correction: 'by hand',
};

const quoting = (document: Document, span: Span | null): Pick<ExplainedStep, 'words' | 'sentence'> =>
  span === null
    ? { words: null, sentence: null }
    : { words: document.article.text.slice(span.start, span.end), sentence: sentenceAt(document, span.start).index + 1 };

const claimantStep = (document: Document, row: Told, { own, again }: Noted): ExplainedStep => {
  const told = (steps: Steps) => steps.claimant.claimant === row.claimant && steps.claimant.step === row.claimant_step;
  const from = own !== null && told(own) ? own : again.find(told);
  return {
    column: 'claimant',
    value: `${row.claimant}, ${row.claimant_side}`,
    why: `${CLAIMANT_STEPS_IN_WORDS[row.claimant_step]}${from === undefined || from === own ? '' : ', where it is said again'}`,
    ...quoting(document, from?.claimant.words ?? null),
  };
};

const placeStep = (document: Document, row: Told, { start, own, again }: Noted): ExplainedStep => {
  if (row.place === null) return { column: 'place', value: 'none', why: 'the article names no place for it', words: null, sentence: null };
  const from = [...(own === null ? [] : [own]), ...again].find(({ place }) => place?.name === row.place);
  const quoted = quoting(document, from?.place ?? null);
  const here = sentenceAt(document, start).index + 1;
  const where =
    quoted.sentence === null
      ? 'by hand'
      : from !== own
        ? 'where it is said again'
        : quoted.sentence === here
          ? 'in its sentence'
          : quoted.sentence < here
            ? 'told before'
            : 'told after';
  // a report on the whole country: the words say so without its name, or all of it does
  const named = quoted.words?.includes(row.place) === true;
  if (row.place_kind === 'country' && !named)
    return { column: 'place', value: `${row.place}, country`, why: 'told of the whole country', words: null, sentence: null };
  return { column: 'place', value: `${row.place}, ${row.place_kind ?? 'unknown'}`, why: where, ...quoted };
};

const verificationStep = (document: Document, row: Told, { own, again }: Noted): ExplainedStep => {
  const from = [...(own === null ? [] : [own]), ...again].find((steps) => steps.claimant.verification === row.verification);
  const verdict = quoting(document, from?.claimant.verdict ?? null);
  const why = row.verification === 'not_stated' ? 'nobody doubts or confirms it' : 'by what is said of it';
  return { column: 'verification', value: row.verification, why, ...verdict };
};

const plain = (column: string, value: string | null, why: string): readonly ExplainedStep[] =>
  value === null ? [] : [{ column, value, why, words: null, sentence: null }];

const period = (from: string | null, to: string | null, row: Told): readonly ExplainedStep[] =>
  plain('period', daysInWords(from, to), row.date_basis ?? 'no words tell when');

const asTold = (document: Document, row: Told, noted: Noted, when: readonly ExplainedStep[]): readonly ExplainedStep[] => [
  claimantStep(document, row, noted),
  placeStep(document, row, noted),
  ...when,
  verificationStep(document, row, noted),
];

const count = (row: Pick<CasualtyClaim, 'count_low' | 'count_high' | 'qualifier'>): readonly ExplainedStep[] =>
  plain('count', boundsInWords(row.count_low, row.count_high), row.qualifier);

/** "0.39 | 89 points, -47 side unknown, +4 rule passive": what a row is worth, and which traits of its reading say so. */
const confidence = (kind: RatedKind, row: Rated & { readonly confidence: number; readonly review: string }): readonly ExplainedStep[] => {
  if (row.review !== 'none') return plain('confidence', String(row.confidence), 'a person has looked at it');
  const points = pointsOf(POINTS[kind], row).map(([trait, more]) => `${more > 0 ? '+' : ''}${more} ${trait}`);
  return plain('confidence', String(row.confidence), [`${POINTS[kind].start} points`, ...points].join(', '));
};

/** How a casualty claim came by its columns; `whole` is the evidence of the claim that it is part of. */
export const stepsOfCasualty = (document: Document, row: CasualtyClaim, noted: Noted, whole: string | null): readonly ExplainedStep[] => [
  ...plain('side', row.side, noted.own?.side ?? 'by hand'),
  ...count(row),
  ...plain('victim_group', row.victim_group, 'in the article’s words'),
  ...plain('cause', row.cause === 'unknown' ? null : row.cause, 'by words of the sentence'),
  ...plain('subset_of', row.subset_of, whole === null ? 'part of another count' : `part of "${whole}"`),
  ...asTold(document, row, noted, period(row.period_start, row.period_end, row)),
  ...confidence('casualty', row),
];

export const stepsOfControl = (document: Document, row: ControlEvent, noted: Noted): readonly ExplainedStep[] => [
  ...plain('actor_side', `${row.actor_side}${row.actor === null ? '' : `, ${row.actor}`}`, noted.own?.side ?? 'by hand'),
  ...plain('site', row.site, 'in the place'),
  ...plain('scope', row.scope === 'whole' ? null : row.scope, 'the text says part'),
  ...asTold(document, row, noted, period(row.date_start, row.date_end, row)),
  ...confidence('control', row),
];

export const stepsOfIncident = (document: Document, row: IncidentClaim, noted: Noted): readonly ExplainedStep[] => [
  ...plain('actor_side', row.actor_side, row.actor_side === 'unknown' ? 'nothing tells who' : 'by who acts or speaks'),
  ...count(row),
  ...asTold(document, row, noted, period(row.period_start, row.period_end, row)),
  ...confidence('incident', row),
];
