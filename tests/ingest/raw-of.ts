import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { READING_LIMITS, type ReadingLimits, type StageReport, silent } from '../../pipeline/stage.ts';
import { ArticleText } from '../../schemas/article.ts';
import { Reject } from '../../schemas/reject.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/ingest');

export const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  made.push(folder);
  return folder;
};

/** A raw folder with the given files under `articles/`; removed after the test. */
export const rawOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const raw = emptyFolder();
  mkdirSync(join(raw, 'articles'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(raw, 'articles', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return raw;
};

export interface Ingested {
  readonly report: StageReport;
  readonly articles: readonly ArticleText[];
  readonly rejects: readonly Reject[];
  /** The bytes of the three stage files. */
  readonly bytes: readonly string[];
}

/** Runs the stage on a raw folder and reads its files back. Throws where the ledger of the report does not add up. */
export const ingestFolder = async (raw: string, limits: ReadingLimits = READING_LIMITS): Promise<Ingested> => {
  const out = emptyFolder();
  const report = await ingest({ raw, out, asOf: null, jobs: 1, limits, progress: silent });
  const bytes = ['articles.ndjson', 'ingest.rejects.ndjson', 'ingest.json'].map((name) => readFileSync(join(out, '.stage', name), 'utf8'));
  const rows = (content: string | undefined): readonly unknown[] =>
    (content ?? '').split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
  const articles = rows(bytes[0]).map((row) => ArticleText.parse(row));
  const rejects = rows(bytes[1]).map((row) => Reject.parse(row));
  const counted = [articles.length, rejects.length, articles.length + rejects.length + report.merged];
  if (counted.join() !== [report.written, report.rejected, report.read].join())
    throw new Error(`the ledger does not add up: ${counted.join()} against ${JSON.stringify(report)}`);
  return { report, articles, rejects, bytes };
};

export const ingestFiles = (files: Readonly<Record<string, string | Uint8Array>>, limits?: ReadingLimits): Promise<Ingested> =>
  ingestFolder(rawOf(files), limits);

/** Enough English for a language to be told, with a mark of its own so that no two texts are copies. */
export const story = (mark: string): string =>
  `${mark}. A spokesman of the ${mark} column said that its men had taken the bridge at ${mark} ford before dawn, and that the guards who were there had left ${mark} without a fight.`;
