import { join } from 'node:path';
import { ArticleText } from '../../schemas/article.ts';
import { Reject } from '../../schemas/reject.ts';
import { readReference, referenceDir, stageFiles, writeNdjson, writeWhole } from '../files.ts';
import { READING_LIMITS, type StageOptions, type StageReport } from '../stage.ts';
import { draftArticle } from './draft.ts';
import { openDraftFile, type Place } from './draft-file.ts';
import { isRefused } from './found.ts';
import { findCopies, type Signature, signatureOf } from './near-copies.ts';
import { indexPublishers } from './publisher-name.ts';
import { openRawFolder } from './raw-folder.ts';
import { readInputs } from './read-inputs.ts';
import { rejectOf } from './reject-of.ts';
import { type Entry, settleIds } from './settle-ids.ts';

interface Drafted extends Entry {
  readonly place: Place;
  readonly signature: Signature;
  /** Whether the day of publication was inferred from the text by this stage. */
  readonly inferred: boolean;
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of copies the earliest is kept, undated ones last; of one day the first by id. */
const byAge = (a: Entry, b: Entry): number =>
  compare(a.publishedOn ?? '9999', b.publishedOn ?? '9999') || compare(a.articleId, b.articleId);

const MANY_NOTES = 100;
const MOST_NAMED = 5;

/** What a person can mend: which articles have no day, and where to give it. */
const undatedNote = (ids: readonly string[]): string => {
  const more = ids.length - MOST_NAMED;
  const named = `${[...ids].sort(compare).slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `no day of publication, so "on Sunday" stays open: ${named}; give it in articles.csv (file,published_on)`;
};

/**
 * Reads every article under `<raw>/articles/` and writes the stage files `articles.ndjson` (ArticleText, sorted by id),
 * `ingest.rejects.ndjson` (Reject) and `ingest.json` (StageReport). The result depends on the files and the reference tables alone.
 * read = written + rejected + merged. Throws CannotRun where there is no folder to read.
 */
export const ingest = async (options: StageOptions): Promise<StageReport> => {
  const files = stageFiles(options.out);
  const limits = options.limits ?? READING_LIMITS;
  const folder = openRawFolder(options.raw, limits);
  const reference = readReference(referenceDir(options.raw));
  const context = { publishers: indexPublishers(reference.publishers), operations: reference.operations, limits };
  const drafts = openDraftFile(join(files.dir, `ingest.drafts.${process.pid}.tmp`));
  options.progress.start('ingest', null);
  try {
    let read = 0;
    const entries: Drafted[] = [];
    const rejects: Reject[] = [];
    const notes: string[] = [];
    for await (const input of readInputs(folder)) {
      read++;
      options.progress.step(1);
      if (isRefused(input)) {
        rejects.push(rejectOf(input.origin, input.fault, input.articleId));
        continue;
      }
      const drafted = draftArticle(input, context);
      if ('message' in drafted) {
        rejects.push(rejectOf(input.origin, drafted, input.given.article_id ?? null));
        continue;
      }
      const { article } = drafted;
      notes.push(...drafted.notes);
      entries.push({
        articleId: article.article_id,
        idFrom: drafted.idFrom,
        kind: input.kind,
        origin: input.origin,
        sourceFile: article.source_file,
        publishedOn: article.published_on,
        hash: article.content_sha256,
        place: drafts.append(article),
        signature: signatureOf(article.text),
        inferred: drafted.inferred,
      });
    }

    const { kept, refused, repeated } = settleIds(entries);
    for (const { entry, fault } of refused) rejects.push(rejectOf(entry.origin, fault, entry.articleId));
    const textOf = (index: number): string => {
      const entry = kept[index];
      return entry === undefined ? '' : drafts.read(entry.place).text;
    };
    const copiesOf = new Map<string, readonly string[]>();
    const merged = new Set<string>();
    for (const group of findCopies(kept, textOf)) {
      const [original, ...copies] = group.flatMap((i) => kept[i] ?? []).sort(byAge);
      if (original === undefined) continue;
      const ids = copies.map((copy) => copy.articleId).sort(compare);
      copiesOf.set(original.articleId, ids);
      for (const id of ids) merged.add(id);
      notes.push(`${original.articleId} is kept for its copies ${ids.join(', ')}`);
    }
    for (const entry of repeated) notes.push(`${entry.sourceFile}:${entry.origin.line} repeats ${entry.articleId} word for word`);

    const rows = function* (): Generator<ArticleText> {
      for (const { articleId, place } of kept) {
        if (merged.has(articleId)) continue;
        yield { ...drafts.read(place), article_id: articleId, copies: copiesOf.get(articleId)?.join('|') ?? null };
      }
    };
    const written = await writeNdjson(files.articles, ArticleText, rows());
    rejects.sort((a, b) => compare(a.source_file, b.source_file) || compare(a.line ?? 0, b.line ?? 0) || compare(a.reject_id, b.reject_id));
    await writeNdjson(files.rejects('ingest'), Reject, rejects);
    const dated = kept.filter((entry) => !merged.has(entry.articleId));
    if (read === 0) notes.push('no article was found');
    const undated = dated.filter((entry) => entry.publishedOn === null).map((entry) => entry.articleId);
    if (undated.length > 0) notes.push(undatedNote(undated));
    notes.sort(compare);
    const report: StageReport = {
      stage: 'ingest',
      read,
      written,
      rejected: rejects.length,
      merged: merged.size + repeated.length,
      counts: {
        undated: undated.length,
        inferred: dated.filter((entry) => entry.inferred).length,
      },
      notes: notes.length > MANY_NOTES ? [...notes.slice(0, MANY_NOTES), `and ${notes.length - MANY_NOTES} notes more`] : notes,
    };
    writeWhole(files.report('ingest'), `${JSON.stringify(report, null, 2)}\n`);
    return report;
  } finally {
    drafts.discard();
    options.progress.done();
  }
};
