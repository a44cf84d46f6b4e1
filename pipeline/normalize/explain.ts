import { checkRows } from './check-rows.ts';
import { type Document, sentenceAt } from './document.ts';
import { idleCounts } from './explain-idle.ts';
import { boundsInWords, mentionsIn } from './explain-mentions.ts';
import { type Noted, stepsOfCasualty, stepsOfControl, stepsOfIncident } from './explain-steps.ts';
import type { ExplainedRefusal, ExplainedRow, ExplainedSentence, Explanation } from './explanation.ts';
import { type Extraction, readDocument } from './extract.ts';
import { RECORD_TABLES, type RecordTable } from './record-kinds.ts';
import type { Note, Refused, Steps } from './trace.ts';

/** What hand decisions make of the rows read; `faults` are decisions that match nothing. */
export type Decide = (read: Extraction) => { readonly extraction: Extraction; readonly faults: readonly string[] };

const undecided: Decide = (extraction) => ({ extraction, faults: [] });

const isSteps = (note: Note): note is Steps => note.kind === 'steps';
const isRefused = (note: Note): note is Refused => note.kind !== 'steps';

interface Kept {
  readonly table: RecordTable;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const keptIn = (read: Extraction): readonly Kept[] => [
  ...read.casualty_claims.map((row) => ({ table: 'casualty_claims' as const, id: row.claim_id, start: row.char_start, end: row.char_end })),
  ...read.control_events.map((row) => ({ table: 'control_events' as const, id: row.event_id, start: row.char_start, end: row.char_end })),
  ...read.incident_claims.map((row) => ({
    table: 'incident_claims' as const,
    id: row.incident_id,
    start: row.char_start,
    end: row.char_end,
  })),
];

/** Rows that were read but do not stand: unfit for their schema, or rejected by hand. */
const lostRows = (before: readonly Kept[], after: readonly Kept[], kind: Refused['kind'], reason: string): readonly Refused[] => {
  const ids = new Set(after.map(({ id }) => id));
  return before
    .filter(({ id }) => !ids.has(id))
    .map(({ table, id, start, end }) => ({ kind, table, start, end, reason, row: id, into: null }));
};

const explainRows = (document: Document, read: Extraction, notes: readonly Note[]): readonly ExplainedRow[] => {
  const steps = new Map(notes.filter(isSteps).map((note) => [note.row, note]));
  const merged = notes.filter(isRefused).filter(({ kind }) => kind === 'said_twice');
  const notedOf = (id: string, start: number): Noted => ({
    start,
    own: steps.get(id) ?? null,
    again: merged.flatMap(({ row, into }) => (into === id && row !== null ? (steps.get(row) ?? []) : [])),
  });
  const evidence = new Map(read.casualty_claims.map((row) => [row.claim_id, row.evidence]));
  const shared = (row: Pick<ExplainedRow, 'evidence' | 'rule' | 'confidence' | 'review'> & { char_start: number; char_end: number }) => ({
    start: row.char_start,
    end: row.char_end,
    evidence: row.evidence,
    rule: row.rule,
    confidence: row.confidence,
    review: row.review,
  });
  return [
    ...read.casualty_claims.map((row) => ({
      table: 'casualty_claims' as const,
      id: row.claim_id,
      says: `${row.outcome} ${boundsInWords(row.count_low, row.count_high)}, ${row.side}`,
      ...shared(row),
      steps: stepsOfCasualty(document, row, notedOf(row.claim_id, row.char_start), evidence.get(row.subset_of ?? '') ?? null),
    })),
    ...read.control_events.map((row) => ({
      table: 'control_events' as const,
      id: row.event_id,
      says: `${row.action} ${row.site === null ? '' : `${row.site}, `}${row.place ?? 'no place'}, ${row.actor_side}`,
      ...shared(row),
      steps: stepsOfControl(document, row, notedOf(row.event_id, row.char_start)),
    })),
    ...read.incident_claims.map((row) => ({
      table: 'incident_claims' as const,
      id: row.incident_id,
      says: `${row.measure} ${boundsInWords(row.count_low, row.count_high)}, ${row.actor_side}`,
      ...shared(row),
      steps: stepsOfIncident(document, row, notedOf(row.incident_id, row.char_start)),
    })),
  ];
};

const byStart = (a: { readonly start: number }, b: { readonly start: number }): number => a.start - b.start;

/**
 * Explains how an article is read, sentence by sentence: what is seen, which rows rest on which words and why, what is refused and why.
 * Pure. `decide` applies hand decisions; without it the rows are the extractor's own.
 */
export const explain = (document: Document, decide: Decide = undecided): Explanation => {
  const notes: Note[] = [];
  const read = readDocument(document, (note) => notes.push(note));
  const checked = checkRows(document.article, read);
  const fit = checked.extraction ?? { casualty_claims: [], control_events: [], incident_claims: [] };
  const { extraction, faults } = decide(fit);
  const kept = keptIn(extraction);
  const rows = explainRows(document, extraction, notes);
  const told = [
    ...notes.filter(isRefused),
    ...lostRows(keptIn(read), keptIn(fit), 'unfit', 'the row does not fit its schema'),
    ...lostRows(keptIn(fit), kept, 'rejected_by_hand', 'a row of corrections.csv rejects it'),
  ];
  const refusal = ({ table, kind, start, end, reason, into }: Refused): ExplainedRefusal => ({
    table,
    kind,
    start,
    end,
    words: document.article.text.slice(start, end),
    reason,
    into,
  });
  const sentences = document.sentences.map((sentence): ExplainedSentence => {
    const isHere = ({ start }: { readonly start: number }): boolean => sentenceAt(document, start) === sentence;
    const refused = told.filter(isHere);
    const here = rows.filter(isHere);
    const mentions = mentionsIn(document, sentence);
    const numbers = mentions.filter((mention) => mention.kind === 'quantity');
    return {
      number: sentence.index + 1,
      paragraph: sentence.paragraph + 1,
      start: sentence.start,
      end: sentence.end,
      text: document.article.text.slice(sentence.start, sentence.end),
      mentions,
      rows: [...here].sort(byStart),
      refused: [...refused, ...idleCounts(sentence, [...here, ...refused], numbers)].sort(byStart).map(refusal),
    };
  });
  const { text: _text, ...article } = document.article;
  const perTable = RECORD_TABLES.map((table) => [table, kept.filter((row) => row.table === table).length] as const);
  return {
    article,
    sentences,
    rows: { casualty_claims: 0, control_events: 0, incident_claims: 0, ...Object.fromEntries(perTable) },
    refused: sentences.reduce((sum, { refused }) => sum + refused.length, 0),
    faults: [...checked.rejects.map(({ message }) => message), ...faults],
  };
};
