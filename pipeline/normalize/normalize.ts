import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleText } from '../../schemas/article.ts';
import { Reading } from '../../schemas/reading.ts';
import { Reject } from '../../schemas/reject.ts';
import {
  PROJECT,
  parseCsv,
  readNdjson,
  readReference,
  referenceDir,
  sha256,
  stageFiles,
  stageReport,
  writeNdjson,
  writeWhole,
} from '../files.ts';
import { READING_LIMITS, type StageOptions, type StageReport } from '../stage.ts';
import { inBatches, inOrder } from './batches.ts';
import type { Checked } from './check-rows.ts';
import { applyDecisions } from './corrections.ts';
import { CORRECTIONS_FILE, type Decision, type Decisions, decisionsFor, parseCorrections } from './decisions.ts';
import { asRead, type Item, lastReadings, withLastReading } from './last-readings.ts';
import { openReadingRoom } from './reading-room.ts';
import { refuse } from './refusal.ts';

/** Articles read at once by one worker. */
const BATCH = 64;

/** A hash over the extractor's own sources: it changes with any word or rule. */
const extractorVersion = (): string => {
  const sources = ['pipeline/normalize', 'pipeline/dates', 'schemas'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  const lock = existsSync(join(PROJECT, 'package-lock.json')) ? ['package-lock.json'] : [];
  return sha256([...sources.sort(), ...lock].map((file) => sha256(readFileSync(join(PROJECT, file)))).join('\n'));
};

const readDecisions = (raw: string): Decisions => {
  const path = join(raw, CORRECTIONS_FILE);
  return parseCorrections(existsSync(path) ? parseCsv(readFileSync(path, 'utf8')).rows : []);
};

/**
 * Reads every article into claims, events and incidents; writes readings.ndjson in order of article_id.
 * An article that has not changed, read by an extractor that has not changed, is not read again.
 * Throws CannotRun where the articles or the reference tables cannot be read.
 */
export const normalize = async (options: StageOptions): Promise<StageReport> => {
  const files = stageFiles(options.out);
  const reference = readReference(referenceDir(options.raw));
  const decisions = readDecisions(options.raw);
  const version = sha256(JSON.stringify([reference, extractorVersion()]));
  const rejects: Reject[] = [...decisions.rejects];
  const settled = new Set<Decision>();
  const counts = {
    read: 0,
    reused: 0,
    casualty_claims: 0,
    control_events: 0,
    incident_claims: 0,
    rejected_rows: 0,
    corrections: 0,
    stale_corrections: 0,
  };
  let articles = 0;
  let failed = 0;

  const finish = (item: Item, checked: Checked): Reading | null => {
    const { article, key } = item;
    articles++;
    rejects.push(...checked.rejects);
    if (checked.extraction === null) {
      failed++;
      return null;
    }
    counts.rejected_rows += checked.rejects.length;
    const here = decisionsFor(decisions, article, checked.extraction);
    const decided = applyDecisions(article, checked.extraction, here, reference);
    rejects.push(...decided.rejects);
    for (const decision of here) settled.add(decision);
    counts.corrections += decided.applied.length;
    counts.casualty_claims += decided.extraction.casualty_claims.length;
    counts.control_events += decided.extraction.control_events.length;
    counts.incident_claims += decided.extraction.incident_claims.length;
    return {
      article_id: article.article_id,
      key,
      ...decided.extraction,
      ...(decided.applied.length === 0 ? {} : { corrections: [...decided.corrections], uncorrected: checked.extraction }),
      ...(checked.rejects.length === 0 ? {} : { rejects: [...checked.rejects] }),
    };
  };

  const room = openReadingRoom(options.jobs, reference, options.limits ?? READING_LIMITS);
  const readBatch = async (batch: readonly Item[]): Promise<readonly (readonly [Item, Checked])[]> => {
    const unread = batch.filter((item) => item.last === null);
    const fresh = unread.length === 0 ? [] : await room.read(unread.map((item) => item.article));
    counts.read += unread.length;
    counts.reused += batch.length - unread.length;
    options.progress.step(batch.length);
    const byItem = new Map(unread.map((item, i) => [item, fresh[i]]));
    return batch.map((item) => {
      const checked = item.last === null ? byItem.get(item) : asRead(item.last);
      if (checked === undefined) throw new Error(`no reading came back for ${item.article.article_id}`);
      return [item, checked] as const;
    });
  };

  const readings = async function* (): AsyncGenerator<Reading> {
    const items = withLastReading(readNdjson(files.articles, ArticleText), lastReadings(files.readings), version);
    for await (const batch of inOrder(inBatches(items, BATCH), 2 * options.jobs, readBatch))
      for (const [item, checked] of batch) {
        const reading = finish(item, checked);
        if (reading !== null) yield reading;
      }
  };

  options.progress.start('normalize', stageReport(options.out, 'ingest')?.written ?? null);
  try {
    const written = await writeNdjson(files.readings, Reading, readings());
    const stale = decisions.all
      .filter((decision) => !settled.has(decision))
      .map(({ line, correction }) =>
        refuse({
          sourceFile: CORRECTIONS_FILE,
          line,
          field: correction.claim_id === null ? 'article_id' : 'claim_id',
          message: correction.claim_id === null ? 'no such article any more' : 'no row has this id any more',
          value: correction.claim_id ?? correction.article_id,
        }),
      );
    rejects.push(...stale);
    counts.stale_corrections = decisions.all.length - counts.corrections;
    await writeNdjson(files.rejects('normalize'), Reject, rejects);
    const notes = rejects
      .filter((reject) => reject.source_file === CORRECTIONS_FILE)
      .map((reject) => `${CORRECTIONS_FILE}:${reject.line}: ${reject.message} (${reject.value ?? ''})`);
    const report: StageReport = { stage: 'normalize', read: articles, written, rejected: failed, merged: 0, counts, notes };
    writeWhole(files.report('normalize'), `${JSON.stringify(report, null, 1)}\n`);
    return report;
  } finally {
    room.close();
    options.progress.done();
  }
};
