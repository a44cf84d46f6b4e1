import { existsSync } from 'node:fs';
import { ArticleText } from '../../schemas/article.ts';
import type { Correction } from '../../schemas/correction.ts';
import { Reading } from '../../schemas/reading.ts';
import { readNdjson, readReference, referenceDir, stageFiles } from '../files.ts';
import { applyDecisions } from '../normalize/corrections.ts';
import type { Decision } from '../normalize/decisions.ts';
import { idOf } from '../normalize/find-corrected.ts';
import { RECORD_TABLES, type RecordTable } from '../normalize/record-kinds.ts';
import { type FilledIn, plainWords, type SheetFault, type Verdict } from '../review/filled-in.ts';
import { CannotRun } from '../stage.ts';

interface Signed {
  readonly who: string;
  readonly when: string;
}

interface Dirs {
  readonly raw: string;
  readonly out: string;
}

/** A row as it stands in the last run. */
interface Found {
  readonly table: RecordTable;
  readonly reading: Reading;
  readonly evidence: string;
}

/** The rows of the last run that the verdicts name, by id; rows that a person took out count as found too. */
const findRows = async (out: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Found>> => {
  const path = stageFiles(out).readings;
  if (!existsSync(path)) throw new CannotRun(`${path} is missing: run the pipeline first`);
  const found = new Map<string, Found>();
  for await (const reading of readNdjson(path, Reading))
    for (const rows of [reading, reading.uncorrected ?? reading])
      for (const table of RECORD_TABLES)
        for (const row of rows[table]) {
          const id = String(idOf(table, row));
          if (ids.has(id) && !found.has(id)) found.set(id, { table, reading, evidence: row.evidence });
        }
  return found;
};

const correctionsFor = (verdict: Verdict, { table, reading, evidence }: Found, signed: Signed): readonly Correction[] => {
  const { claimId: claim_id, action, why } = verdict;
  const same = { claim_id, article_id: reading.article_id, quote: evidence, action, table, ...signed, why };
  return action === 'set'
    ? verdict.sets.map(([field, value]) => ({ ...same, field, value: value === '' ? null : value }))
    : [{ ...same, field: null, value: null }];
};

const quoteFault = ({ line, quote }: Verdict, { evidence }: Found): SheetFault | null =>
  quote.trim() === '' || plainWords(quote) === plainWords(evidence)
    ? null
    : { line, column: 'quote', value: quote, expected: `the words of that row, "${evidence}": were only some columns sorted?` };

/** A row that was taken out stays out: whoever wants it back takes that line out of corrections.csv. */
const rejectedFault = ({ line, action, claimId }: Verdict, before: readonly Decision[]): SheetFault | null => {
  const rejected = before.find(({ correction }) => correction.claim_id === claimId && correction.action === 'reject');
  return rejected === undefined || action === 'reject'
    ? null
    : {
        line,
        column: action,
        value: claimId,
        expected: `nothing: line ${rejected.line} of corrections.csv rejects this row, take it out there first`,
      };
};

type Sound = readonly [Verdict, Found, readonly Correction[]];

/** What a verdict sets must fit the row, beside what was decided before: tried here as `normalize` will do it. */
const settingFaults = async (sound: readonly Sound[], before: readonly Decision[], { raw, out }: Dirs): Promise<readonly SheetFault[]> => {
  const reference = readReference(referenceDir(raw));
  const wanted = new Set(sound.map(([, { reading }]) => reading.article_id));
  const faults: SheetFault[] = [];
  for await (const article of readNdjson(stageFiles(out).articles, ArticleText)) {
    if (!wanted.has(article.article_id)) continue;
    for (const [{ line, sets }, { reading }, corrections] of sound.filter(([, found]) => found.reading.article_id === article.article_id)) {
      const earlier = before.filter(({ correction }) => correction.claim_id === corrections[0]?.claim_id);
      // Lines below nought tell the new decisions from those of corrections.csv.
      const decisions = [...earlier, ...corrections.map((correction): Decision => ({ line: -line, correction }))];
      const refused = applyDecisions(article, reading.uncorrected ?? reading, decisions, reference).rejects.find(
        (one) => one.line === -line,
      );
      const value = sets.map((pair) => pair.join('=')).join('; ');
      if (refused !== undefined) faults.push({ line, column: 'set', value, expected: `something else: ${refused.message}` });
    }
  }
  return faults;
};

/** The decisions that a filled-in file makes, as rows of corrections.csv; and what is wrong with them against the rows of the last run. */
export const decisionsOf = async (
  { verdicts }: FilledIn,
  before: readonly Decision[],
  signed: Signed,
  dirs: Dirs,
): Promise<{ readonly decisions: readonly Correction[]; readonly faults: readonly SheetFault[] }> => {
  const rows = await findRows(dirs.out, new Set(verdicts.map(({ claimId }) => claimId)));
  const faults: SheetFault[] = [];
  const sound = verdicts.flatMap((verdict): Sound[] => {
    const row = rows.get(verdict.claimId);
    const unknown = { line: verdict.line, column: 'claim_id', value: verdict.claimId, expected: 'the id of a row of the last run' };
    const fault = row === undefined ? unknown : (quoteFault(verdict, row) ?? rejectedFault(verdict, before));
    if (fault !== null) faults.push(fault);
    return row === undefined || fault !== null ? [] : [[verdict, row, correctionsFor(verdict, row, signed)]];
  });
  faults.push(...(await settingFaults(sound, before, dirs)));
  return { decisions: sound.flatMap(([, , corrections]) => corrections), faults };
};
