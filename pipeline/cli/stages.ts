import type { StageOptions, StageReport } from '../stage.ts';

/** Options of all stages; `records` is for load alone, `texts` for the report. */
export interface RunOptions extends StageOptions {
  readonly records?: string;
  readonly texts?: boolean;
}

/** The pipeline in its order. A stage is imported when it runs: `ingest` need not wait for the database to load. */
export interface Stage {
  readonly name: string;
  readonly does: string;
  readonly reads: string;
  readonly writes: string;
  /** Stages whose files it reads. */
  readonly after: readonly string[];
  /** Stages that run with it where it is asked for alone. */
  readonly brings?: readonly string[];
  /** The files that it seals, under OUT/.stage/; none where it writes a version, which has a seal of its own. */
  readonly seals: readonly string[];
  /** A call that a user may want to type, and what it is for. */
  readonly example: readonly [string, string];
  readonly open: () => Promise<(options: RunOptions) => Promise<StageReport>>;
}

export const STAGES: readonly Stage[] = [
  {
    name: 'ingest',
    does: 'turn whatever lies in RAW/articles into articles with a date and a text',
    reads: 'RAW/articles/, RAW/reference/publishers.csv',
    writes: 'OUT/.stage/articles.ndjson',
    after: [],
    seals: ['articles.ndjson', 'ingest.rejects.ndjson', 'ingest.json'],
    example: ['ingest --raw my/raw --out my/output --strict', 'is every file of the folder readable? exit code 1 where not'],
    open: async () => (await import('../ingest/ingest.ts')).ingest,
  },
  {
    name: 'normalize',
    does: 'read every article into casualty claims, control events and incident claims',
    reads: 'OUT/.stage/articles.ndjson, RAW/reference/, RAW/corrections.csv',
    writes: 'OUT/.stage/readings.ndjson (an unchanged article is not read again)',
    after: ['ingest'],
    seals: ['readings.ndjson', 'normalize.rejects.ndjson', 'normalize.json'],
    example: ['normalize --raw my/raw --out my/output', 'after a change to corrections.csv'],
    open: async () => (await import('../normalize/normalize.ts')).normalize,
  },
  {
    name: 'load',
    does: 'put articles, claims, events and rejects into typed tables with constraints',
    reads: 'OUT/.stage/articles.ndjson, OUT/.stage/readings.ndjson',
    writes: 'OUT/.stage/records.duckdb',
    after: ['ingest', 'normalize'],
    seals: ['records.duckdb', 'load.rejects.ndjson', 'load.json'],
    example: ['load --out my/output --records my/coding', "hand coding in place of the extractor's readings"],
    open: async () => (await import('../load/load.ts')).load,
  },
  {
    name: 'aggregate',
    does: 'answer questions in SQL: clusters, battles, totals, spells of control, days held',
    reads: 'OUT/.stage/records.duckdb',
    writes: 'OUT/.stage/claims.duckdb',
    after: ['load'],
    seals: ['claims.duckdb', 'aggregate.json'],
    example: ['aggregate --out my/output --as-of 2024-12-31', 'what was known by the end of 2024'],
    open: async () => (await import('../aggregate/aggregate.ts')).aggregate,
  },
  {
    name: 'publish',
    does: 'write every table as Parquet, CSV and Arrow, with codebook and data package',
    reads: 'OUT/.stage/claims.duckdb',
    writes: 'OUT/claims.duckdb, OUT/parquet/, OUT/csv/, OUT/arrow/, OUT/codebook.md, OUT/run.json ...',
    after: ['aggregate'],
    brings: ['report'],
    seals: [],
    example: ['publish --out my/output --quiet', 'the files alone, nothing printed'],
    open: async () => (await import('../publish/publish.ts')).publish,
  },
  {
    name: 'report',
    does: 'write the report: one page with charts, and every claim in its article',
    reads: 'OUT/.stage/claims.duckdb, OUT/.stage/articles.ndjson',
    writes: 'OUT/report/index.html',
    after: ['ingest', 'normalize', 'aggregate'],
    seals: [],
    example: ['report --out my/output --no-texts', 'a page to publish: quotations, but no whole articles'],
    open: async () => (await import('../report/report.ts')).report,
  },
];
